"""Tries the Debian package where no Python is: a fresh Debian root, no network, a person's account. As root, on Debian or Ubuntu.

    python packaging/check.py --dist dist --work /var/tmp/check [--pictures DIR] [--source PYTHON] [--figures packaging/figures.json]

Installs the .deb with nothing but what it says it depends on, runs the self-test, trains ten steps, opens the window on a virtual screen and
takes its picture, times its start beside the sources', tries the portable archive, removes everything and looks for what stayed.
Needs debootstrap, Xvfb and util-linux. tests/packaging/test_installed.py runs it where TACIT_PACKAGING=1.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import screen

ROOT = Path(__file__).resolve().parents[1]
PERSON = "person"
HOME = f"/home/{PERSON}"
NEEDED = ("debootstrap", "Xvfb", "unshare", "chroot", "dpkg-deb", "apt-get")
STARTS = 7
SEEN_STEPS = 40
"""Of the training in the window, before its picture is taken."""
LOOKED_AT = 96
"""Pictures that are copied for the training."""


class Debian:
    """A Debian in a folder. `run` is a program in it, by default as the person and without any network."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def make(self) -> None:
        """The smallest there is, of the same release as this machine's, with this machine's package sources."""
        place, release = sources()
        run(["debootstrap", "--variant=minbase", release, str(self.folder), place])
        for name in ("/etc/apt", "/etc/ssl", "/usr/share/keyrings", "/usr/local/share/ca-certificates", "/usr/share/ca-certificates"):
            if Path(name).is_dir():
                shutil.copytree(name, self.folder / name[1:], dirs_exist_ok=True, symlinks=True, ignore_dangling_symlinks=True)
        for name in ("/etc/resolv.conf", "/etc/hosts"):
            shutil.copy(name, self.folder / name[1:])
        self.run(["apt-get", "update", "-qq"], root=True)
        self.run(["useradd", "--create-home", "--shell", "/bin/sh", PERSON], root=True)

    def words(self, command: Sequence[str], *, root: bool = False, env: dict[str, str] | None = None) -> list[str]:
        """The same program as this machine starts it. Root has the network, the person none."""
        mounts = "mount --rbind /dev $0/dev; mount -t proc proc $0/proc; mkdir -p $0/tmp/.X11-unix; mount --bind /tmp/.X11-unix $0/tmp/.X11-unix 2>/dev/null"
        who = [] if root else ["setpriv", f"--reuid={self.uid}", f"--regid={self.uid}", "--clear-groups", "--no-new-privs"]
        said = {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8", "HOME": "/root" if root else HOME, **(env or {})}
        if root:
            said |= {"DEBIAN_FRONTEND": "noninteractive", **{name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}}
        inside = ["env", "-i", *(f"{name}={value}" for name, value in said.items()), *command]
        apart = ["--mount", *([] if root else ["--net"]), "--pid", "--fork", "--kill-child"]
        return ["unshare", *apart, "sh", "-c", f'{mounts}; r=$0; exec chroot "$r" "$@"', str(self.folder), *who, *inside]

    @property
    def uid(self) -> int:
        """The person's number."""
        return os.stat(self.folder / HOME[1:]).st_uid

    def run(self, command: Sequence[str], *, root: bool = False, env: dict[str, str] | None = None, fails: bool = False) -> str:
        """Its output. Raises SystemExit with its last words if it fails (unless it may)."""
        done = subprocess.run(self.words(command, root=root, env=env), capture_output=True, text=True, cwd="/")
        if done.returncode and not fails:
            raise SystemExit(f"{' '.join(command)} failed in the new Debian with code {done.returncode}:\n{(done.stdout + done.stderr)[-3000:]}")
        return done.stdout

    def has(self, place: str) -> bool:
        """Whether there is a file or a link."""
        return os.path.lexists(self.folder / place.lstrip("/"))

    def files(self) -> set[str]:
        """Every file and folder, outside of what any installation changes."""
        left_out = ("proc", "dev", "tmp", "home", "root", "var/cache", "var/log", "var/lib/apt", "var/lib/dpkg", "run")
        found = set()
        for folder, _, names in os.walk(self.folder):
            place = os.path.relpath(folder, self.folder)
            if not place.startswith(left_out):
                found |= {place, *(os.path.join(place, one) for one in names)}
        return found


def run(words: Sequence[str]) -> str:
    """A program of this machine."""
    done = subprocess.run(list(words), capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{words[0]} failed with code {done.returncode}:\n{(done.stdout + done.stderr)[-3000:]}")
    return done.stdout


def sources() -> tuple[str, str]:
    """Where this machine's packages come from, and its release."""
    said = run(["apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE)", "Created-By: Packages"]).splitlines()
    facts = dict(line.split("=", 1) for line in Path("/etc/os-release").read_text().splitlines() if "=" in line)
    release = facts.get("VERSION_CODENAME", "stable").strip('"')
    place = next((line.split()[0] for line in said if line.split()[-1].startswith(release)), "")
    if not place:
        raise SystemExit(f"apt knows no packages of {release}: run apt-get update.")
    return place, release


def install(debian: Debian, deb: Path) -> dict[str, Any]:
    """With apt, which brings what the package depends on and nothing else."""
    shutil.copy(deb, debian.folder / "tmp" / "studio.deb")
    before = len(debian.run(["dpkg-query", "-W"], root=True).splitlines())
    if debian.run(["sh", "-c", "command -v python3 || true"]).strip():
        raise SystemExit("There is a Python in the new Debian; this test wants to know that none is needed.")
    begun = time.monotonic()
    debian.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "/tmp/studio.deb"], root=True)
    seconds = time.monotonic() - begun
    (debian.folder / "tmp" / "studio.deb").unlink()
    brought = len(debian.run(["dpkg-query", "-W"], root=True).splitlines()) - before - 1
    entry = debian.run(["dpkg-query", "-W", "-f", "${Installed-Size} ${Depends}", "tacit-studio"], root=True)
    size, depends = entry.split(" ", 1)
    return {"seconds": round(seconds, 1), "brought": brought, "installed_mb": round(int(size) * 1024 / 1e6), "depends": depends}


def whole(debian: Debian) -> dict[str, Any]:
    """The files are what was packed, no library misses another, the pages and icons are where a desktop looks."""
    wrong = debian.run(["dpkg", "--verify", "tacit-studio"], root=True, fails=True).strip()
    if wrong:
        raise SystemExit(f"dpkg finds files that are not what was packed:\n{wrong}")
    for place in ("/usr/bin/tacit", "/usr/share/applications/tacit-studio.desktop", "/usr/share/man/man1/tacit.1.gz"):
        if not debian.has(place):
            raise SystemExit(f"{place} is missing")
    icons = len(list(debian.folder.glob("usr/share/icons/hicolor/*/apps/tacit-studio.*")))
    plugin = next(debian.folder.glob("opt/tacit-studio/_internal/PySide6/Qt/plugins/platforms/libqxcb.so"))
    asked = debian.run(["ldd", f"/{plugin.relative_to(debian.folder)}"], env={"LD_LIBRARY_PATH": "/opt/tacit-studio/_internal"})  # as the program starts
    lacking = [line.strip() for line in asked.splitlines() if "not found" in line]
    if lacking:
        raise SystemExit(f"Qt's window misses {', '.join(lacking)}")
    return {"icons": icons}


def self_test(debian: Debian) -> dict[str, Any]:
    """`tacit doctor --self-test`, as the person."""
    begun = time.monotonic()
    found = json.loads(debian.run(["tacit", "doctor", "--self-test", "--json"], env={"QT_QPA_PLATFORM": "offscreen"}))
    tried = found["self_test"]
    if not tried["passed"]:
        raise SystemExit(f"the self-test failed: {tried}")
    counted = ("methods", "backbones", "architectures", "translations", "icons", "formats", "exports")
    return {"seconds": round(time.monotonic() - begun, 1), **{name: tried[name] for name in counted}, "parts": list(tried["parts"])}


def train(debian: Debian, pictures: Path | None) -> dict[str, Any]:
    """Ten steps, on pictures that the program has not met where there are some, and what can be done with the run then."""
    if pictures is None:
        debian.run(["tacit", "demo", "--no-window", "--json", "--max-steps", "1"])
        folder = f"{HOME}/.local/share/tacit-studio/samples/train"
    else:
        folder = f"{HOME}/Pictures"
        place = debian.folder / folder[1:]
        files = [one for one in sorted(pictures.rglob("*")) if one.is_file() and one.suffix.lower() in (".jpg", ".jpeg", ".png", ".webp", ".heic", ".tif")]
        for number, one in enumerate(files[:: max(1, len(files) // LOOKED_AT)][:LOOKED_AT]):
            place.mkdir(parents=True, exist_ok=True)
            shutil.copy(one, place / f"{number:03}{one.suffix}")
        run(["chown", "-R", f"{debian.uid}:{debian.uid}", str(place)])
    checked = json.loads(debian.run(["tacit", "check", folder, "--json"]))
    begun = time.monotonic()
    words = ["tacit", "train", "--images", folder, "--method", "simclr", "--max-steps", "10", "--batch-size", "8", "--out", f"{HOME}/ten", "--json"]
    result = json.loads(debian.run(words))
    seconds = time.monotonic() - begun
    if result["steps"] != 10:
        raise SystemExit(f"the training did {result['steps']} steps of 10")
    debian.run(["tacit", "export", f"{HOME}/ten", "--format", "timm", "--out", f"{HOME}/encoder", "--json"])
    debian.run(["tacit", "report", f"{HOME}/ten", "--out", f"{HOME}/report.html", "--json"])
    return {"pictures": checked["usable"], "steps": result["steps"], "loss": round(result["loss_last"], 3), "seconds": round(seconds, 1)}


def window(debian: Debian, shown: Path) -> dict[str, Any]:
    """The window training on the sample pictures, on a screen of its own; its picture."""
    with screen.virtual(shown.parent) as virtual:
        words = debian.words(["tacit", "demo"], env={"DISPLAY": virtual.display, "QT_LOGGING_RULES": "qt.qpa.*=true"})
        said = shown.with_suffix(".log")
        with said.open("w") as log, going(words, log) as child:
            seconds = virtual.until_painted(120)
            deadline = time.monotonic() + 240
            while time.monotonic() < deadline and child.poll() is None and steps_done(debian) < SEEN_STEPS:
                time.sleep(0.5)
            virtual.picture(shown)
            if child.poll() is not None:
                raise SystemExit(f"the window closed by itself with code {child.returncode}:\n{said.read_text()[-2000:]}")
        words_of_qt = [line for line in said.read_text().splitlines() if "could not" in line.lower() or "failed" in line.lower()]
    if steps_done(debian) < SEEN_STEPS:
        raise SystemExit(f"the window did not train:\n{said.read_text()[-2000:]}")
    return {"painted_seconds": round(seconds, 2), "complaints": words_of_qt, "screenshot": shown.name}


def steps_done(debian: Debian) -> int:
    """Steps that the person's trainings in the window have recorded, and no picture that could not be made."""
    files = [one for one in debian.folder.glob(f"{HOME[1:]}/**/events.jsonl") if "ten" not in one.parts]
    lines = [line for one in files for line in one.read_text(errors="replace").splitlines()]
    if complaint := next((line for line in lines if '"kind":"warned"' in line), None):
        raise SystemExit(f"the training in the window complained: {complaint}")
    return sum('"loss":' in line for line in lines)


@contextmanager
def going(words: Sequence[str], log: Any = subprocess.DEVNULL) -> Iterator[subprocess.Popen[bytes]]:
    """A program that is ended with all that it started."""
    child = subprocess.Popen(list(words), stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd="/", start_new_session=True)
    try:
        yield child
    finally:
        if child.poll() is None:
            os.killpg(child.pid, signal.SIGTERM)
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()


def starts(program: Sequence[str], python: Path | None, work: Path) -> dict[str, Any]:
    """Seconds from the start to the first paint, of the frozen program and of the sources: with files to read from the disk and with
    files in memory, one after the other in turn."""
    kinds: dict[str, tuple[list[str], list[Path]]] = {"frozen": (list(program), [Path(program[0]).parent])}
    if python is not None:
        libraries = Path(run([str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]).strip())
        stdlib = Path(run([str(python), "-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"]).strip())
        kinds["source"] = ([str(python), str(ROOT / "main.py")], [libraries, stdlib, ROOT / "studio", ROOT / "resources"])
    found: dict[str, Any] = {}
    for state in ("cold", "warm"):
        taken: dict[str, list[float]] = {name: [] for name in kinds}
        for _ in range(3 if state == "cold" else STARTS):
            for name, (words, places) in kinds.items():
                if state == "cold":
                    forget(places)
                taken[name].append(one_start(words, work))
        found[state] = {name: round(statistics.median(seconds), 2) for name, seconds in taken.items()}
        if "source" in taken:
            found[state]["ratio"] = round(found[state]["frozen"] / found[state]["source"], 2)
    return found


def forget(places: Sequence[Path]) -> None:
    """Let the system drop these files from its memory, so that they are read from the disk."""
    os.sync()
    for place in places:
        for path in place.rglob("*"):
            if path.is_file() and not path.is_symlink():
                file = os.open(path, os.O_RDONLY)
                os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
                os.close(file)


def one_start(words: Sequence[str], work: Path) -> float:
    """Seconds until something is painted on an empty screen, as a person who starts it for the first time."""
    home = work / "home"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    with screen.virtual(work) as virtual:
        env = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(home), "DISPLAY": virtual.display, "TACIT_RUNS": str(home / "runs")}
        with going(["env", "-i", *(f"{name}={value}" for name, value in env.items()), *words]):
            return virtual.until_painted(120)


def portable(debian: Debian, archive: Path) -> dict[str, Any]:
    """The archive, unpacked and installed by the person for themselves, used, and removed."""
    begun = time.monotonic()
    home = debian.folder / HOME[1:]
    run(["tar", "-xf", str(archive), "-C", str(home), "--no-same-owner"])
    folder = home / archive.name.split(".tar.")[0]
    run(["chown", "-R", f"{debian.uid}:{debian.uid}", str(folder)])
    debian.run(["sh", f"{HOME}/{folder.name}/install.sh"])
    seconds = time.monotonic() - begun
    shutil.rmtree(folder)
    methods = len(json.loads(debian.run([f"{HOME}/.local/bin/tacit", "methods", "--json"]))["methods"])
    kept = {str(one) for one in (home / ".local").rglob("*")}
    debian.run(["sh", f"{HOME}/.local/lib/tacit-studio/install.sh", "--remove"])
    theirs = ("share/tacit-studio", "state/tacit-studio")  # runs, pictures and the journal are the person's and stay
    left = [one for one in kept if os.path.lexists(one) and ("tacit" in Path(one).name or "lib/tacit-studio" in one) and not any(own in one for own in theirs)]
    if left:
        raise SystemExit(f"install.sh --remove left {left[:5]}")
    return {"seconds": round(seconds, 1), "methods": methods}


def remove(debian: Debian, before: set[str]) -> dict[str, Any]:
    """Nothing of the package stays; the person's files do."""
    debian.run(["apt-get", "remove", "-y", "-qq", "tacit-studio"], root=True)
    stayed = sorted(one for one in debian.files() - before if "tacit" in one.lower())
    if stayed:
        raise SystemExit(f"the removed package left {stayed[:10]}")
    if not debian.has(f"{HOME}/ten/spec.json"):
        raise SystemExit("the removed package took a run of the person with it")
    return {"left": len(stayed)}


def check(dist: Path, work: Path, *, pictures: Path | None = None, source: Path | None = None) -> dict[str, Any]:
    """All of it; the figures. Raises SystemExit in words for what is wrong."""
    missing = [name for name in NEEDED if not shutil.which(name)]
    if missing or os.geteuid() != 0:
        raise SystemExit(f"This needs root, and {', '.join(NEEDED)}; {'missing: ' + ', '.join(missing) if missing else 'you are not root'}.")
    deb, archive = (newest(dist, ending) for ending in (".deb", ".tar.*"))
    work.mkdir(parents=True, exist_ok=True)
    debian = Debian(work / "debian")
    if str(debian.folder) in Path("/proc/self/mounts").read_text():
        raise SystemExit(f"Something is mounted below {debian.folder}; unmount it or give another --work.")
    shutil.rmtree(debian.folder, ignore_errors=True)
    debian.make()
    before = debian.files()
    figures: dict[str, Any] = {"file": deb.name, "deb_mb": round(deb.stat().st_size / 1e6), "portable_mb": round(archive.stat().st_size / 1e6)}
    figures["system"] = run(["sh", "-c", ". /etc/os-release; echo $PRETTY_NAME"]).strip()
    figures["cores"] = os.cpu_count()
    parts = {
        "install": lambda: install(debian, deb),
        "whole": lambda: whole(debian),
        "self_test": lambda: self_test(debian),
        "train": lambda: train(debian, pictures),
        "window": lambda: window(debian, work / "window.png"),
        "start": lambda: starts([str(debian.folder / "opt" / "tacit-studio" / "tacit")], source, work),
        "portable": lambda: portable(debian, archive),
        "remove": lambda: remove(debian, before),
    }
    for name, act in parts.items():
        figures[name] = act()
        print(name, json.dumps(figures[name]), flush=True)
    return figures


def newest(dist: Path, ending: str) -> Path:
    """The last file of that kind in a folder."""
    found = sorted(dist.glob(f"tacit-studio-*{ending}"), key=lambda one: one.stat().st_mtime)
    if not found:
        raise SystemExit(f"There is no tacit-studio-*{ending} in {dist}; packaging/build.py makes it.")
    return found[-1]


def main() -> None:
    """Check, and keep the figures."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--dist", type=Path, default=ROOT / "dist")
    ask.add_argument("--work", type=Path, default=Path("/var/tmp/tacit-check"))
    ask.add_argument("--pictures", type=Path, help="a folder of pictures to train on (default: the sample pictures)")
    ask.add_argument("--source", type=Path, help="a Python with the dependencies, to time the start of the sources with")
    ask.add_argument("--figures", type=Path, help="where the figures go, as JSON")
    asked = ask.parse_args()
    figures = check(asked.dist, asked.work, pictures=asked.pictures, source=asked.source)
    if asked.figures:
        asked.figures.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "packaging"))
    main()

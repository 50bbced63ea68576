"""Makes what a person downloads, from the environment that runs this. That environment's torch decides the flavour (cpu, cuda13…).

    python packaging/build.py                     # everything for this system, into dist/
    python packaging/build.py --formats portable  # of folder, portable, deb (Linux); folder, exe (Windows); folder, dmg (macOS)

One program folder by PyInstaller, then without what nothing needs, with the licences of all that is in it; around it the system's own
kind of package. Needs what pyproject.toml asks for and PyInstaller (`pip install . pyinstaller`); packaging/README.md says what else.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(ROOT)]

import elf  # noqa: E402
import found  # noqa: E402

FORMATS = {"linux": ("folder", "portable", "deb"), "windows": ("folder", "exe"), "macos": ("folder", "dmg")}
TOOLS = {
    # name -> (the format that needs it, "" for all; what it does; where it comes from)
    "linux": {
        "readelf": ("", "reads what libraries need", "apt-get install binutils"),
        "strip": ("", "takes debug information out", "apt-get install binutils"),
        "objdump": ("", "is what PyInstaller reads libraries with", "apt-get install binutils"),
        "dpkg-query": ("deb", "knows which package brings a library", "a Debian or Ubuntu to build on"),
        "dpkg-deb": ("deb", "makes the .deb", "apt-get install dpkg"),
        "xz": ("portable", "compresses", "apt-get install xz-utils, or --compression zstd"),
        "zstd": ("portable", "compresses", "apt-get install zstd, or --compression xz"),
    },
    "windows": {"ISCC": ("exe", "makes the installer", "Inno Setup 6 (its folder on the PATH)")},
    "macos": {
        "codesign": ("dmg", "signs", "xcode-select --install"),
        "hdiutil": ("dmg", "makes the disk image", "a macOS to build on"),
    },
}
COUNTED = "import json; from studio.jobs.self_test import counts; print(json.dumps(counts()))"
DECLARED = (
    "import torch; kept = torch.library.Library('torchvision', 'DEF'); "
    "[kept.define(name + '(Tensor dets, Tensor scores, float iou_threshold) -> Tensor') for name in ('nms', 'qnms')]; "
)
"""Before COUNTED where torchvision's own operators do not load: its import asks for two (hooks/operators.py does the same in the app)."""


@dataclass(frozen=True)
class Plan:
    """facts: of the environment. work: may be deleted any time. out: where the files go. name: of every file, without its ending."""

    facts: found.Found
    work: Path
    out: Path
    formats: tuple[str, ...]
    compression: str

    @property
    def name(self) -> str:
        return f"tacit-studio-{self.facts.version}-{self.facts.system}-{self.facts.machine}-{self.facts.flavour}"

    @property
    def app(self) -> Path:
        """The program's folder."""
        return self.work / "frozen" / "tacit-studio"


def main() -> None:
    """Build, and say what came out."""
    asked = arguments()
    facts = found.look()
    formats = wanted_formats(facts.system, asked.formats)
    check_tools(facts.system, formats, asked.compression)
    plan = Plan(facts, asked.work.resolve(), asked.out.resolve(), formats, asked.compression)
    print(facts.words(), flush=True)
    if asked.reuse and plan.app.is_dir():
        say(f"using what PyInstaller made before: {plan.app}")
    else:
        freeze(plan)
    finish(plan)
    written = wrap(plan)
    for path in written:
        print(f"{path}  {size_of(path) / 1e6:.0f} MB")


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR", help="where the files go (default: dist)")
    ask.add_argument("--work", type=Path, default=ROOT / "build" / "package", metavar="DIR", help="may be deleted any time (default: build/package)")
    ask.add_argument("--formats", default="", metavar="LIST", help="some of those of this system, with commas between (default: all)")
    ask.add_argument(
        "--compression", choices=("xz", "zstd"), default="xz", help="xz is smaller and unpacked everywhere, zstd much faster to make (default: xz)"
    )
    ask.add_argument("--reuse", action="store_true", help="take what PyInstaller made in --work before")
    return ask.parse_args()


def wanted_formats(system: str, asked: str) -> tuple[str, ...]:
    """The formats to make. Raises SystemExit for one that this system can't make."""
    known = FORMATS.get(system)
    if known is None:
        raise SystemExit(f"There is no recipe for {system}; there is one for {', '.join(FORMATS)}.")
    names = tuple(one.strip() for one in asked.split(",") if one.strip())
    unknown = [one for one in names if one not in known]
    if unknown:
        raise SystemExit(f"--formats has {', '.join(unknown)}; on {system} there are {', '.join(known)}.")
    return names or known


def check_tools(system: str, formats: tuple[str, ...], compression: str = "xz") -> None:
    """Raises SystemExit that names every tool that is missing, what it is for and where it comes from."""
    missing = [
        f"{name} is missing: it {does}. Get it: {source}." + (f" Or leave {kind} out of --formats." if kind else "")
        for name, (kind, does, source) in TOOLS.get(system, {}).items()
        if (not kind or kind in formats) and not (name in ("xz", "zstd") and name != compression) and not shutil.which(name)
    ]
    if missing:
        raise SystemExit("\n".join(missing))


def say(words: str) -> None:
    """One line of progress."""
    print(f"[{time.strftime('%H:%M:%S')}] {words}", flush=True)


def freeze(plan: Plan) -> None:
    """PyInstaller's folder, with icons and the lists that the spec writes."""
    shutil.rmtree(plan.work, ignore_errors=True)
    plan.work.mkdir(parents=True)
    say("icons")
    run([sys.executable, str(HERE / "icons.py"), str(plan.work / "icons")], quiet=True)
    facts: dict[str, Any] = {
        "work": str(plan.work),
        "version": plan.facts.version,
        "operators": plan.facts.operators,
        "icon": str(plan.work / "icons" / ("app.icns" if plan.facts.system == "macos" else "app.ico")),
    }
    if plan.facts.system == "windows":
        import windows_files

        facts["version_file"] = str(windows_files.version_file(plan.work / "version.txt", plan.facts.version))
    say("PyInstaller (a few minutes)")
    places = ["--distpath", str(plan.work / "frozen"), "--workpath", str(plan.work / "pyinstaller")]
    words = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, str(HERE / "tacit.spec")]
    run(words, env={**os.environ, "TACIT_BUILD": json.dumps(facts), "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(moment())})


def finish(plan: Plan) -> None:
    """What PyInstaller does not do: licences, the facts of the build, and off with what nothing needs."""
    for folder in program_folders(plan):
        resources = next(one.parent for one in folder.rglob("palette.json"))
        run([sys.executable, str(HERE / "notices.py"), str(resources / "notices.json"), "--collected", str(plan.work / "collected.json")])
        (resources / "build.json").write_text(json.dumps(build_facts(plan), indent=1), encoding="utf-8")
    if plan.facts.system == "linux":
        gone = 0
        for path in elf.unused(plan.app):
            gone += path.stat().st_size
            path.unlink()
        cut_links(plan.app)
        say(f"{gone / 1e6:.0f} MB of libraries that nothing asks for left out, {elf.strip(plan.app) / 1e6:.0f} MB of debug information taken out")
    for path in sorted(plan.app.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink() and not any(path.iterdir()):
            path.rmdir()


def program_folders(plan: Plan) -> list[Path]:
    """The folder, and on a Mac the .app that was made of it."""
    bundle = plan.work / "frozen" / "Tacit Studio.app"
    return [plan.app, bundle] if bundle.is_dir() else [plan.app]


def cut_links(folder: Path) -> None:
    """Links whose file was left out go too."""
    for path in folder.rglob("*"):
        if path.is_symlink() and not path.exists():
            path.unlink()


def build_facts(plan: Plan) -> dict[str, Any]:
    """What the installed app can tell of itself, and what it counts in its self-test to find out whether it is whole."""
    facts = plan.facts
    counting = COUNTED if facts.operators else DECLARED + COUNTED
    counted = json.loads(run([sys.executable, "-c", counting], quiet=True, cwd=ROOT).strip().splitlines()[-1])
    return {
        "version": facts.version,
        "flavour": facts.flavour,
        "torch": facts.torch,
        "torchvision": facts.torchvision,
        "qt": facts.qt,
        "python": facts.python,
        "system": facts.system,
        "machine": facts.machine,
        "built": datetime.fromtimestamp(moment(), UTC).strftime("%Y-%m-%d"),
        "releases": os.environ.get("TACIT_RELEASES", "") or found.releases(),
        "counts": counted,
    }


def moment() -> int:
    """Seconds of the epoch that files are dated with: of the last commit, so that two builds of it are alike."""
    if os.environ.get("SOURCE_DATE_EPOCH", "").isdigit():
        return int(os.environ["SOURCE_DATE_EPOCH"])
    said = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True) if shutil.which("git") else None
    return int(said.stdout) if said and said.returncode == 0 and said.stdout.strip().isdigit() else int(time.time())


def wrap(plan: Plan) -> list[Path]:
    """The files for the person, in `out`; what was there under their names is replaced."""
    plan.out.mkdir(parents=True, exist_ok=True)
    if plan.facts.system == "linux":
        import linux_files

        return linux_files.wrap(plan, moment())
    if plan.facts.system == "windows":
        import windows_files

        return windows_files.wrap(plan)
    import macos_files

    return macos_files.wrap(plan)


def run(words: list[str], *, env: dict[str, str] | None = None, quiet: bool = False, cwd: Path | None = None) -> str:
    """A step's program; what it printed if quiet. Raises SystemExit with its last words when it fails."""
    done = subprocess.run(words, env=env, cwd=cwd, text=True, stdout=subprocess.PIPE if quiet else None, stderr=subprocess.PIPE if quiet else None)
    if done.returncode:
        said = (done.stderr or "").strip().splitlines()[-5:]
        raise SystemExit("\n".join([f"{' '.join(words[:4])} … failed with code {done.returncode}.", *said]))
    return done.stdout or ""


def size_of(path: Path) -> int:
    """Bytes of a file, or of everything in a folder; links count nothing."""
    if path.is_file():
        return path.stat().st_size
    return sum(one.stat().st_size for one in path.rglob("*") if one.is_file() and not one.is_symlink())


if __name__ == "__main__":
    main()

"""Around the program's folder on Linux: a portable archive with an install script, and a Debian package."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import elf
from icons import SIZES

from studio.cli.entry import VERBS

if TYPE_CHECKING:
    from build import Plan

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
MAINTAINER = "Tacit Studio <tacit-studio@localhost>"
RECOMMENDS = "fonts-nanum | fonts-noto-cjk"
"""For the window in Korean."""
ENDINGS = {"xz": "xz", "zstd": "zst"}
MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}


def wrap(plan: Plan, moment: int) -> list[Path]:
    """The formats that the plan asks for."""
    from build import say

    written: list[Path] = []
    folder = plan.work / "portable" / plan.name
    portable(plan, folder)
    if "folder" in plan.formats:
        place = plan.out / plan.name
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(folder, place, symlinks=True, copy_function=_link)
        written.append(place)
    if "portable" in plan.formats:
        say("archive")
        written.append(archive(folder, plan.out / f"{plan.name}.tar.{ENDINGS[plan.compression]}", moment))
    if "deb" in plan.formats:
        say("Debian package")
        written.append(debian(plan, plan.out / f"{plan.name}.deb", moment))
    return written


def portable(plan: Plan, folder: Path) -> None:
    """app, share, install.sh and the licence, in one folder that can lie anywhere."""
    shutil.rmtree(folder.parent, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(plan.app, folder / "app", symlinks=True, copy_function=_link)
    share(plan, folder / "share")
    for source in (HERE / "linux" / "install.sh", ROOT / "LICENSE"):
        shutil.copy2(source, folder)
    (folder / "install.sh").chmod(0o755)


def _link(source: str, target: str, *, follow_symlinks: bool = True) -> str:
    """As shutil.copy2, without the bytes twice on the disk where that can be had."""
    if os.path.islink(source):
        return shutil.copy2(source, target, follow_symlinks=follow_symlinks)
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target


def share(plan: Plan, folder: Path) -> None:
    """What a desktop finds below /usr/share: menu entry, icons in every size, man page, what software centres read."""
    drawn = plan.work / "icons"
    for size in SIZES:
        place = folder / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "tacit-studio.png"
        place.parent.mkdir(parents=True)
        shutil.copy2(drawn / f"{size}.png", place)
    vector = folder / "icons" / "hicolor" / "scalable" / "apps" / "tacit-studio.svg"
    for source, place in (
        (ROOT / "resources" / "icons" / "app.svg", vector),
        (HERE / "linux" / "tacit-studio.desktop", folder / "applications" / "tacit-studio.desktop"),
        (HERE / "linux" / "org.tacit_studio.TacitStudio.metainfo.xml", folder / "metainfo" / "org.tacit_studio.TacitStudio.metainfo.xml"),
    ):
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, place)
    page = folder / "man" / "man1" / "tacit.1"
    page.parent.mkdir(parents=True)
    page.write_text(man_page(plan.facts.version), encoding="utf-8")


def man_page(version: str) -> str:
    """tacit(1) with every verb."""
    verbs = "\n".join(f".TP\n.B {one.name}\n{roff(one.summary)}" for one in VERBS)
    return (HERE / "linux" / "tacit.1").read_text(encoding="utf-8").replace("@VERSION@", version).replace("@VERBS@", verbs)


def roff(words: str) -> str:
    """Text as troff takes it."""
    plain = words.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


def archive(folder: Path, place: Path, moment: int) -> Path:
    """The folder as .tar.xz or .tar.zst: the same bytes for the same files."""
    words = ["xz", "-6", "-T0", "-c"] if place.suffix == ".xz" else ["zstd", "-10", "-T0", "-c", "-q"]
    unfinished = place.with_name(f".{place.name}")
    with unfinished.open("wb") as out, subprocess.Popen(words, stdin=subprocess.PIPE, stdout=out) as packer:
        assert packer.stdin is not None
        with tarfile.open(fileobj=packer.stdin, mode="w|", format=tarfile.GNU_FORMAT) as tar:

            def plain(one: tarfile.TarInfo) -> tarfile.TarInfo:
                one.uid = one.gid = 0
                one.uname = one.gname = "root"
                one.mtime = moment
                one.mode = 0o755 if one.isdir() or one.mode & 0o100 else 0o644
                return one

            for path in [folder, *sorted(folder.rglob("*"))]:
                info = plain(tar.gettarinfo(str(path), str(path.relative_to(folder.parent))))
                if info.islnk():  # hard links of the work folder are files here
                    info.type, info.linkname, info.size = tarfile.REGTYPE, "", path.stat().st_size
                if info.isreg():
                    with path.open("rb") as file:
                        tar.addfile(info, file)
                else:
                    tar.addfile(info)
        packer.stdin.close()
        if packer.wait():
            raise SystemExit(f"{words[0]} failed with code {packer.returncode}; is there room for {place}?")
    os.replace(unfinished, place)
    return place


def debian(plan: Plan, place: Path, moment: int) -> Path:
    """The .deb: the program below /opt, `tacit` on the PATH, and the rest where Debian has it. No script runs at its installation:
    the desktop's own triggers see menu entries, icons and man pages."""
    root = plan.work / "debian"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(plan.app, root / "opt" / "tacit-studio", symlinks=True, copy_function=_link)
    share(plan, root / "usr" / "share")
    page = root / "usr" / "share" / "man" / "man1" / "tacit.1"
    page.with_suffix(".1.gz").write_bytes(gzip.compress(page.read_bytes(), 9, mtime=0))
    page.unlink()
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "tacit").symlink_to("../../opt/tacit-studio/tacit")
    documents = root / "usr" / "share" / "doc" / "tacit-studio"
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(copyright_text(plan), encoding="utf-8")
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (documents / "changelog.gz").write_bytes(gzip.compress(changes, 9, mtime=0))
    control = root / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(control_text(plan, root), encoding="utf-8")
    (control / "md5sums").write_text(sums(root), encoding="utf-8")
    _plain_rights(root)
    packed = ["dpkg-deb", "--root-owner-group", f"-Z{plan.compression}", *(["-z6"] if plan.compression == "xz" else ["-z10"]), "--build", str(root), str(place)]
    done = subprocess.run(packed, env={**os.environ, "SOURCE_DATE_EPOCH": str(moment)}, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"dpkg-deb failed: {done.stderr.strip()}")
    return place


def control_text(plan: Plan, root: Path) -> str:
    """Its Depends are read from the libraries."""
    from build import size_of

    facts: dict[str, Any] = {
        "Package": "tacit-studio",
        "Version": f"{plan.facts.version}+{plan.facts.flavour}",
        "Architecture": MACHINES.get(plan.facts.machine, plan.facts.machine),
        "Maintainer": MAINTAINER,
        "Section": "science",
        "Priority": "optional",
        "Installed-Size": round(size_of(root) / 1024),
        "Depends": ", ".join(elf.depends(plan.app)),
        "Recommends": RECOMMENDS,
        "Description": "trains vision models on a folder of unlabeled pictures\n"
        " A desktop studio for self-supervised learning: pick a folder of pictures and\n"
        " a method, press Train, watch the loss and the pictures change, look at what\n"
        " the model learned, and take the encoder away. No code, no labels, no cloud.\n"
        f" .\n This package brings its own Python {plan.facts.python} and PyTorch {plan.facts.torch} ({plan.facts.flavour}).",
    }
    return "".join(f"{name}: {value}\n" for name, value in facts.items())


def copyright_text(plan: Plan) -> str:
    """Whose work is inside, in one file."""
    import json

    found = json.loads(next(plan.app.rglob("notices.json")).read_text(encoding="utf-8"))
    parts = [f"Tacit Studio\n\n{(ROOT / 'LICENSE').read_text(encoding='utf-8')}"]
    parts += [f"{one['name']} {one['version']}: {one['licence']}\n\n{one['text'] or '(its package ships no text)'}" for one in found]
    rule = f"\n\n{'=' * 80}\n\n"
    return rule.join(parts) + "\n"


def sums(root: Path) -> str:
    """md5sums as dpkg --verify reads them."""
    lines: list[str] = []
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.relative_to(root).parts[:1]:
            digest = hashlib.md5(usedforsecurity=False)
            with path.open("rb") as file:
                while block := file.read(1 << 20):
                    digest.update(block)
            lines.append(f"{digest.hexdigest()}  {path.relative_to(root)}\n")
    return "".join(lines)


def _plain_rights(root: Path) -> None:
    for path in root.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)

"""What the bundle's programs and libraries ask of a Linux system: read from the files themselves with binutils and dpkg."""

from __future__ import annotations

import mmap
import os
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

MAGIC = b"\x7fELF"
GLIBC = re.compile(rb"GLIBC_2\.(\d+)\b")
LOADED_BY_NAME = ("libEGL.so.1", "libGL.so.1")
"""Opened by Qt at run time, so no file names them."""

NEEDED_FOR = {"libEGL.so.1": "libegl1", "libGL.so.1": "libgl1"}


def files(folder: Path) -> list[Path]:
    """Every ELF file below a folder, links not followed."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == MAGIC:
                    found.append(path)
    return found


def needed(path: Path) -> list[str]:
    """The libraries that a file names as needed (DT_NEEDED)."""
    said = subprocess.run(["readelf", "-dW", str(path)], capture_output=True, text=True).stdout
    return re.findall(r"\(NEEDED\)\s+Shared library: \[(.+?)\]", said)


def from_outside(folder: Path) -> dict[str, list[str]]:
    """Library -> the bundle's files that need it, for each that the bundle does not bring."""
    inside = {path.name for path in folder.rglob("*.so*")}
    found: dict[str, list[str]] = {}
    for path in files(folder):
        for library in needed(path):
            if library not in inside and not library.startswith("ld-linux"):
                found.setdefault(library, []).append(str(path.relative_to(folder)))
    return found


def newest_glibc(folder: Path) -> int:
    """N of the newest GLIBC_2.N that any file asks for."""
    newest = 17
    for path in files(folder):
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            newest = max(newest, *(int(one) for one in GLIBC.findall(content)), 0)
    return newest


def packages(libraries: Iterable[str]) -> dict[str, str]:
    """Library -> the Debian package that brings it on this machine. Those that no package has are left out."""
    cache = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True).stdout
    places = dict(_places(cache))
    found = {}
    for library in libraries:
        if library not in places:
            continue
        package = owner(Path(places[library]))
        if package:
            found[library] = package
    return found


def _places(cache: str) -> list[tuple[str, str]]:
    word = {"x86_64": "x86-64", "aarch64": "AArch64"}.get(os.uname().machine, "")
    return [(name, place) for name, kind, place in re.findall(r"^\s+(\S+) \((.*?)\) => (\S+)$", cache, re.MULTILINE) if word in kind][::-1]


def owner(path: Path) -> str:
    """The Debian package that a file belongs to, "" if none does."""
    for place in (path, path.resolve(), Path("/usr") / path.relative_to("/"), Path(str(path.resolve()).removeprefix("/usr"))):
        said = subprocess.run(["dpkg-query", "-S", str(place)], capture_output=True, text=True)
        if said.returncode == 0:
            return said.stdout.split(":")[0].split(",")[0].strip()
    return ""


def depends(folder: Path) -> list[str]:
    """The Depends of a Debian package of this folder."""
    libraries = [*from_outside(folder), *LOADED_BY_NAME]
    known = {**packages(libraries), **NEEDED_FOR}
    unknown = [one for one in libraries if one not in known]
    if unknown:
        raise SystemExit(f"No Debian package on this machine has {', '.join(unknown)}; install what Qt needs (see packaging/README.md) and build again.")
    names = sorted({known[one] for one in libraries} - {"libc6"})
    return [f"libc6 (>= 2.{newest_glibc(folder)})", *(alternatives(one) for one in names)]


def alternatives(package: str) -> str:
    """Debian 13 and Ubuntu 24.04 renamed some libraries for 64-bit times."""
    renamed = {"libglib2.0-0": "libglib2.0-0 | libglib2.0-0t64", "libgtk-3-0": "libgtk-3-0 | libgtk-3-0t64"}
    return renamed.get(package, package)


def debug(path: Path) -> bool:
    """Whether a file carries debug information or a symbol table that nothing needs to run."""
    said = subprocess.run(["readelf", "-SW", str(path)], capture_output=True, text=True).stdout
    return ".debug_info" in said or ".symtab" in said


def strip(folder: Path) -> int:
    """Take debug information out of files that have it; the bytes that went. A file that strip would change for the worse
    (its loader headers were rewritten by a wheel's builder) keeps its own."""
    saved = 0
    for path in files(folder):
        if not debug(path):
            continue
        before, stripped = path.stat().st_size, path.with_name(path.name + ".stripped")
        done = subprocess.run(["strip", "--strip-unneeded", "-o", str(stripped), str(path)], capture_output=True)
        if done.returncode == 0 and _aligned(stripped):
            os.replace(stripped, path)
            saved += before - path.stat().st_size
        else:
            stripped.unlink(missing_ok=True)
    return saved


def _aligned(path: Path) -> bool:
    """Whether every loaded segment lies in the file where its address asks for it."""
    said = subprocess.run(["readelf", "-lW", str(path)], capture_output=True, text=True).stdout
    rows = [line.split() for line in said.splitlines() if line.strip().startswith("LOAD")]
    return bool(rows) and all((int(row[1], 16) - int(row[2], 16)) % int(row[-1], 16) == 0 for row in rows)


def unused(folder: Path, roots: Iterable[str] = ("*/lib-dynload/*", "*.abi3.so", "*.cpython-*", "*/plugins/*")) -> list[Path]:
    """Libraries of Qt and of the system (at the top of the bundle) that nothing in it needs any more."""
    every = files(folder)
    wants = {path: set(needed(path)) for path in every}
    candidates = {
        path for path in every if (path.parent.name == "_internal" or path.parent.match("PySide6/Qt/lib")) and not any(path.match(one) for one in roots)
    }
    candidates = {path for path in candidates if not path.name.startswith(("libpython", "libgomp"))}
    kept = set(every) - candidates
    while True:
        names = set().union(*(wants[path] for path in kept))
        more = {path for path in candidates - kept if path.name in names}
        if not more:
            return sorted(set(every) - kept)
        kept |= more

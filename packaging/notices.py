"""The licences of everything in a bundle, gathered from the environment that builds it.

    python packaging/notices.py OUT.json [--collected build/collected.json]

Python packages by their metadata (studio/core/notices.py does the reading); with `--collected` (which packaging/tacit.spec writes) only
those that are in the bundle, and the system's libraries in it by the copyright files of their Debian packages.
"""

from __future__ import annotations

import argparse
import json
import sys
import sysconfig
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from studio.core.notices import Notice, gather, requirements, write  # noqa: E402

LICENCES = ROOT / "packaging" / "licences"
LGPL = ("PySide6", "shiboken6")
"""Distributed under the LGPL 3, which is an addition to the GPL 3; their wheels bring neither text."""

QT_WORDS = (
    "Qt and its Python bindings are used under the GNU Lesser General Public License, version 3. They are separate library files in the folder "
    "PySide6 of this program and may be replaced there by other builds of the same version. Their sources are published by the Qt Project."
)


def everything(collected: dict[str, Any] | None = None) -> list[Notice]:
    """The notices of a bundle, or of this environment."""
    found = gather(requirements())
    if collected is not None:
        found = [one for one in found if one.name in in_bundle(collected)]
    found = [with_lgpl(one) if one.name.startswith(LGPL) else one for one in found]
    found.append(python())
    if collected is not None:
        found += [*bootloader(), *system_libraries(collected)]
    return sorted(found, key=lambda one: one.name.lower())


def in_bundle(collected: dict[str, Any]) -> set[str]:
    """The distributions that have a module or a library in the bundle."""
    tops = {name.split(".")[0] for name in collected["modules"]} | {name.replace("\\", "/").split("/")[0] for name, _ in collected["binaries"]}
    tops |= {name.removesuffix(".libs") for name in tops}
    return {name for top, names in metadata.packages_distributions().items() if top in tops for name in names}


def with_lgpl(one: Notice) -> Notice:
    """With the two texts that it is distributed under."""
    texts = [(LICENCES / name).read_text(encoding="utf-8") for name in ("LGPL-3.0.txt", "GPL-3.0.txt")]
    return Notice(one.name, one.version, "LGPL-3.0-only", "\n\n".join([QT_WORDS, one.text, *texts]).replace("\n\n\n", "\n\n"))


def python() -> Notice:
    """Python itself."""
    places = [Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE"]
    text = next((one.read_text(encoding="utf-8", errors="replace") for one in places if one.is_file()), "")
    return Notice("Python", sys.version.split()[0], "PSF-2.0", text)


def bootloader() -> list[Notice]:
    """PyInstaller's program that starts the bundle."""
    try:
        one = metadata.distribution("pyinstaller")
    except metadata.PackageNotFoundError:
        return []
    words = "Its bootloader starts this program, under the exception that allows it to be distributed with any program."
    return [Notice("PyInstaller bootloader", one.version, "GPL-2.0-or-later WITH Bootloader-exception", words)]


def system_libraries(collected: dict[str, Any]) -> list[Notice]:
    """Libraries that the builder's Linux lent to the bundle, by package."""
    if not sys.platform.startswith("linux"):
        return []
    import elf

    own = (sysconfig.get_path("purelib"), sysconfig.get_path("platlib"), sys.base_prefix, sys.prefix, str(ROOT))
    packages = sorted({elf.owner(Path(place)) for _, place in collected["binaries"] if not place.startswith(own)} - {""})
    found = []
    for name in packages:
        copyright_file = Path("/usr/share/doc") / name / "copyright"
        text = copyright_file.read_text(encoding="utf-8", errors="replace") if copyright_file.is_file() else ""
        found.append(Notice(f"{name} (Debian)", debian_version(name), debian_licences(text), text))
    return found


def debian_version(package: str) -> str:
    """The version that is installed here."""
    import subprocess

    return subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True).stdout.strip()


def debian_licences(text: str) -> str:
    """The short names in a machine-readable copyright file."""
    names = {line.split(":", 1)[1].strip() for line in text.splitlines() if line.startswith("License:")} - {""}
    return ", ".join(sorted(names)[:4]) or "see its text"


def main() -> None:
    """Write the file and say how many."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("out", type=Path)
    ask.add_argument("--collected", type=Path)
    asked = ask.parse_args()
    found = everything(json.loads(asked.collected.read_text(encoding="utf-8")) if asked.collected else None)
    write(asked.out, found)
    without = [one.name for one in found if not one.text]
    print(f"{asked.out}: {len(found)} notices{f'; without a text: {chr(44).join(without)}' if without else ''}")


if __name__ == "__main__":
    main()

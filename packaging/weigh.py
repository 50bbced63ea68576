"""What weighs what in a built program, and the tables of packaging/README.md.

python packaging/weigh.py build/package/frozen/tacit-studio               # print the table
python packaging/weigh.py FOLDER --figures FIGURES.json --readme          # write both tables into packaging/README.md
"""

from __future__ import annotations

import argparse
import json
import lzma
from collections import defaultdict
from pathlib import Path
from typing import Any

README = Path(__file__).resolve().parent / "README.md"
LEAST = 2e6
"""Bytes below which a row goes to the last one."""
OF_PYTHON = ("lib-dynload", "base_library.zip", "python3")
GROUPS = {
    "torch": ("PyTorch", ("torch", "torchgen", "functorch", "nvidia", "triton")),
    "vision": ("torchvision, timm", ("torchvision", "torchvision.libs", "timm")),
    "qt": ("Qt and its Python side", ("PySide6", "shiboken6")),
    "arrays": ("NumPy", ("numpy", "numpy.libs")),
    "scipy": ("SciPy, scikit-learn, openTSNE (the map)", ("scipy", "scipy.libs", "sklearn", "scikit_learn.libs", "openTSNE", "joblib")),
    "reading": (
        "Pillow, simplejpeg, pi-heif, tifffile (reading)",
        ("PIL", "pillow.libs", "simplejpeg", "simplejpeg.libs", "pi_heif", "pi_heif.libs", "tifffile"),
    ),
    "own": ("Tacit Studio: pictures, translations, texts", ("resources",)),
}


def weigh(folder: Path) -> list[tuple[str, int, int, int]]:
    """(what, files, bytes, bytes when each of its files is compressed by xz), heaviest first. Python modules of all packages lie
    in the program file itself."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            row = found[_group(path.relative_to(folder))]
            row[0] += 1
            row[1] += path.stat().st_size
            row[2] += _packed(path)
    rows = [(name, *numbers) for name, numbers in found.items()]
    small = [one for one in rows if one[2] < LEAST]
    kept = sorted((one for one in rows if one[2] >= LEAST), key=lambda one: -one[2])
    if small:
        kept.append((f"{len(small)} more", *(sum(one[at] for one in small) for at in (1, 2, 3))))
    return kept


def _group(place: Path) -> str:
    parts = place.parts[1:] if place.parts[0] == "_internal" else place.parts
    if len(parts) == 1 and parts[0].startswith(("tacit", "Tacit")):
        return "The program, with all Python modules in it"
    if parts[0].startswith((*OF_PYTHON, "libpython")):
        return "Python"
    for name, tops in GROUPS.values():
        if parts[0] in tops:
            return name
    return "Libraries of the system" if ".so" in parts[0] or parts[0].endswith((".dll", ".dylib")) else parts[0]


def _packed(path: Path) -> int:
    """Bytes after xz at its quickest, which is within a tenth of what it does at its best on the whole."""
    packer, size = lzma.LZMACompressor(preset=0), 0
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            size += len(packer.compress(block))
    return size + len(packer.flush())


def table(rows: list[tuple[str, int, int, int]]) -> str:
    """As Markdown."""
    total = [sum(one[at] for one in rows) for at in (1, 2, 3)]
    lines = ["| what | files | installed, MB | compressed, MB |", "| --- | --: | --: | --: |"]
    lines += [f"| {name} | {files} | {size / 1e6:.1f} | {packed / 1e6:.1f} |" for name, files, size, packed in rows]
    return "\n".join([*lines, f"| **together** | {total[0]} | {total[1] / 1e6:.0f} | {total[2] / 1e6:.0f} |"])


def figures_table(figures: dict[str, Any]) -> str:
    """What packaging/check.py measured, as Markdown."""
    installed, tried, trained, started = (figures[name] for name in ("install", "self_test", "train", "start"))
    rows = [
        ("The .deb", f"{figures['deb_mb']} MB, {installed['installed_mb']} MB installed"),
        ("The portable archive", f"{figures['portable_mb']} MB"),
        (f"Installed in a new {figures['system']} without Python", f"{installed['seconds']} s, with {installed['brought']} packages that it depends on"),
        ("`tacit doctor --self-test` there, without a network", f"{tried['seconds']} s, {len(tried['parts'])} parts passed"),
        ("Counted", ", ".join(f"{tried[name]} {name}" for name in ("methods", "backbones", "architectures", "translations", "icons", "formats", "exports"))),
        (f"Ten steps of SimCLR on {trained['pictures']} pictures there", f"{trained['seconds']} s from start to end"),
        ("Window on a virtual screen there", f"painted after {figures['window']['painted_seconds']} s, trains"),
        ("Portable archive unpacked and installed by a person", f"{figures['portable']['seconds']} s"),
        ("Files left after removal", str(figures["remove"]["left"])),
    ]
    for state, words in (("warm", "files in memory"), ("cold", "files read from the disk")):
        if "ratio" in started[state]:
            one = started[state]
            rows.append((f"Start to the first paint, {words}", f"{one['frozen']} s; from source {one['source']} s; ratio {one['ratio']}"))
    return "\n".join(["| | |", "| --- | --- |", *(f"| {name} | {words} |" for name, words in rows)])


def put(text: str, mark: str, words: str) -> str:
    """The text with what stands between <!-- mark --> and <!-- /mark --> replaced."""
    start, end = f"<!-- {mark} -->", f"<!-- /{mark} -->"
    before, rest = text.split(start)
    return f"{before}{start}\n{words}\n{end}{rest.split(end)[1]}"


def main() -> None:
    """Print, or write into the README."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", type=Path)
    ask.add_argument("--figures", type=Path, help="what packaging/check.py wrote")
    ask.add_argument("--readme", action="store_true", help="write the tables into packaging/README.md")
    asked = ask.parse_args()
    weighed = table(weigh(asked.folder))
    if not asked.readme:
        print(weighed)
        return
    text = put(README.read_text(encoding="utf-8"), "weights", weighed)
    if asked.figures:
        figures = json.loads(asked.figures.read_text(encoding="utf-8"))
        text = put(text, "figures", f"{figures['file']}, on {figures['cores']} cores:\n\n{figures_table(figures)}")
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

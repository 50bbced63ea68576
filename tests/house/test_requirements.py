"""Every package that is asked for has a lowest version, and none that is known to let a stranger's file in."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ASKED = [*PROJECT["dependencies"], *(one for extra in PROJECT["optional-dependencies"].values() for one in extra)]
SOUND_FROM = {
    "pillow": ((12, 3), "CVE-2026-59204 (memory without bound for a JPEG 2000), CVE-2026-59199 and others: writing and reading past buffers"),
    "torch": ((2, 10), "CVE-2025-32434 and CVE-2026-24747: code from a checkpoint in spite of weights_only=True"),
    "onnx": ((1, 21), "CVE-2026-27489, CVE-2026-28500, CVE-2026-34445: files outside a model's folder, memory without bound"),
    "pyarrow": ((14, 0, 1), "CVE-2023-47248: code from a Parquet file"),
    "pi-heif": ((1, 4), "CVE-2026-32740, CVE-2026-32741: writing past a buffer (libheif before 1.22)"),
    "pillow-heif": ((1, 8, 1), "CVE-2026-84383 and others of September 2026: writing past a buffer (libheif)"),
    "tqdm": ((4, 66, 3), "CVE-2024-34062: code from a command line's options"),
}
"""Package -> (the first version without a fault that is publicly known, which)."""


def lowest(requirement: str) -> tuple[str, tuple[int, ...] | None]:
    """The package of a requirement, in lower case, and its lowest version."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    bound = re.search(r">=\s*([0-9.]+)", requirement)
    assert name is not None
    return name[0].lower(), tuple(int(one) for one in bound[1].split(".")) if bound else None


@pytest.mark.parametrize("requirement", ASKED)
def test_every_requirement_has_a_lowest_version_that_is_sound(requirement: str) -> None:
    name, bound = lowest(requirement)
    assert bound is not None, f"{requirement} has no lower bound"
    first, why = SOUND_FROM.get(name, ((0,), ""))
    assert bound >= first, f"{requirement}: {why}"


def test_one_package_has_one_lowest_version() -> None:
    found: dict[str, set[tuple[int, ...] | None]] = {}
    for requirement in ASKED:
        name, bound = lowest(requirement)
        found.setdefault(name, set()).add(bound)
    assert {name: bounds for name, bounds in found.items() if len(bounds) > 1} == {}


def test_a_requirement_without_or_below_is_caught() -> None:
    assert lowest("onnx")[1] is None
    assert lowest("Pillow>=11.3") == ("pillow", (11, 3)) and SOUND_FROM["pillow"][0] > (11, 3)
    assert lowest("PySide6-Essentials>=6.8,<6.12") == ("pyside6-essentials", (6, 8))
    assert lowest("pyright[nodejs]>=1.1.400") == ("pyright", (1, 1, 400))

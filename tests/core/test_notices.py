"""Whose work it is: gathered from what is installed, kept in a file, extras and machines' own markers left alone."""

from __future__ import annotations

import tomllib
from pathlib import Path

from studio.core import notices

ROOT = Path(__file__).parents[2]


def test_every_dependency_is_named_with_a_licence() -> None:
    found = {one.name.lower().replace("_", "-"): one for one in notices.notices()}
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    for one in asked:
        name = notices._plain(one).lower().replace("_", "-")
        assert name in found, f"{name} has no notice"
        assert found[name].version and found[name].licence
    assert "MIT" in found["timm"].licence or "Apache" in found["timm"].licence
    assert "sympy" in found, "what torch asks for belongs to it"
    assert "BSD" in found["torch"].text or "Redistribution" in found["torch"].text


def test_an_extra_is_not_asked_for() -> None:
    assert notices.gather(['pytest>=8 ; extra == "test"']) == []
    assert notices.gather(["there-is-no-such-package"]) == []


def test_a_file_gives_back_what_was_written(tmp_path: Path) -> None:
    two = [notices.Notice("zlib", "1", "Zlib", "words"), notices.Notice("Ångström", "2", "MIT", "")]
    place = tmp_path / "notices.json"
    notices.write(place, two)
    assert notices.read(place) == sorted(two, key=lambda one: one.name.lower())
    place.write_text("{}")
    assert notices.read(place) == [] and notices.read(tmp_path / "nothing.json") == []


def test_no_licence_name_is_a_whole_licence() -> None:
    assert all("\n" not in one.licence and len(one.licence) < 200 for one in notices.notices())

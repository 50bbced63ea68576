"""Several sources as one text."""

from __future__ import annotations

import json
from pathlib import Path

from studio.core import sources
from studio.core.spec import RunSpec


def test_one_is_itself_and_several_are_lines() -> None:
    assert sources.split("a") == ("a",) and sources.split("") == ()
    assert sources.join(["a", Path("b"), "a"]) == "a\nb" and sources.split("a\nb\n\na") == ("a", "b")
    assert sources.absolute("~/x\n/y") == f"{Path.home()}/x\n/y"


def test_a_folder_whose_name_has_a_line_break_is_one(tmp_path: Path) -> None:
    (tmp_path / "a\nb").mkdir()
    assert sources.split(tmp_path / "a\nb") == (f"{tmp_path}/a\nb",)


def test_titles() -> None:
    assert sources.name_of("/x/cats/") == "cats"
    assert sources.name_of("/x/cats\n/y/dogs") == "cats + dogs"
    assert sources.name_of("/x/a\n/x/b\n/x/c\n/x/d") == "a + b + 2"


def test_a_specification_lists_them(tmp_path: Path) -> None:
    spec = RunSpec(images="/a\n/b")
    spec.save(tmp_path / "spec.json")
    assert json.loads((tmp_path / "spec.json").read_text())["images"] == ["/a", "/b"]
    assert RunSpec.read(tmp_path / "spec.json") == spec
    assert RunSpec(images="/a").to_dict()["images"] == "/a"

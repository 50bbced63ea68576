from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from PIL import Image

from studio.core.events import Event, Warned
from studio.core.trouble import Trouble
from studio.data import left_out as lists
from studio.data.check import check
from studio.data.left_out import REASON, leave_out, left_out, list_file, take_back
from studio.data.scan import scan


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.png", "b.png", "sub/c.png"):
        (tmp_path / "photos" / name).parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (20, 20)).save(tmp_path / "photos" / name)
    return tmp_path / "photos"


def test_a_scan_leaves_them_out_and_says_so(folder: Path) -> None:
    root, before = str(folder), scan(folder)
    digests = {one: hashlib.sha256(one.read_bytes()).hexdigest() for one in folder.rglob("*.png")}
    assert leave_out(root, ["sub/c.png", "a.png"]) == 2 and leave_out(root, ["a.png"]) == 0
    after = scan(folder)
    assert [one.path for one in after.items] == ["b.png"]
    assert [(one.path, one.reason) for one in after.rejected] == [("a.png", REASON), ("sub/c.png", REASON)]
    assert after.fingerprint() != before.fingerprint()
    assert {one["reason"] for one in check(folder)["rejected"]} == {REASON}
    assert {one: hashlib.sha256(one.read_bytes()).hexdigest() for one in folder.rglob("*.png")} == digests


def test_taking_back(folder: Path) -> None:
    root = str(folder)
    leave_out(root, ["a.png", "b.png"])
    assert take_back(root, ["a.png", "never.png"]) == 1 and left_out(root) == {"b.png"}
    assert take_back(root) == 1 and not left_out(root) and not list_file(root).exists()
    assert len(scan(folder)) == 3


def test_a_list_is_of_one_folder_and_survives_odd_names(folder: Path) -> None:
    leave_out(str(folder), ["a\udcff.png", "그림.png"])
    assert left_out(str(folder)) == {"a\udcff.png", "그림.png"}
    assert left_out(str(folder.parent)) == frozenset()
    assert json.loads(list_file(str(folder)).read_text())["folder"] == str(folder)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"folder": 1, "paths": []}', '{"folder": "ROOT", "paths": 3}'])
def test_a_damaged_list_is_no_list(folder: Path, text: str) -> None:
    place = list_file(str(folder))
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text.replace("ROOT", str(folder)))
    assert left_out(str(folder)) == frozenset() and len(scan(folder)) == 3


def test_no_room_for_the_list(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(lists, "list_file", lambda root: tmp_path / "file" / "x.json")
    with pytest.raises(Trouble, match="cannot be written"):
        leave_out(str(folder), ["a.png"])


@pytest.mark.parametrize("text", ["[" * 100_000, "half of a fi", "[]"], ids=["nested", "cut", "other"])
def test_a_damaged_list_is_said_in_one_sentence_and_put_aside(folder: Path, text: str) -> None:
    leave_out(str(folder), ["a.png"])
    place = lists.list_file(str(folder))
    place.write_text(text)
    told: list[Event] = []
    assert len(scan(folder, tell=told.append)) == 3
    said = [one for one in told if isinstance(one, Warned)]
    assert len(said) == 1 and "can't be read" in said[0].words and str(place) in said[0].fix
    assert leave_out(str(folder), ["b.png"]) == 1
    assert place.with_suffix(".damaged").read_text() == text and left_out(str(folder)) == {"b.png"}

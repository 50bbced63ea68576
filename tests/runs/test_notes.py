from __future__ import annotations

import json
from pathlib import Path

import pytest

from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.runs import shelf
from studio.runs.layout import RunFolder
from studio.runs.notes import Notes, read_notes, tags_of, write_notes


def test_tags_are_trimmed_and_each_is_there_once() -> None:
    assert tags_of(" good,  night   shift, Good,, ") == ("good", "night shift")
    assert tags_of("") == () and tags_of(" , ,") == ()


def test_what_was_written_is_read_and_listed(tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "run")
    run.path.mkdir()
    run.spec.write_text(json.dumps(RunSpec(images="/x").to_dict()))
    assert read_notes(run) == Notes()
    write_notes(run, Notes(("잎", "best"), "colour off"))
    assert read_notes(run) == Notes(("잎", "best"), "colour off")
    listed = shelf.runs(tmp_path)[0]
    assert listed["tags"] == ["잎", "best"] and listed["note"] == "colour off"
    write_notes(run, Notes())
    assert not run.notes.exists() and shelf.runs(tmp_path)[0]["tags"] == []


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"tags": 3, "text": [1]}', "\xff"])
def test_a_spoilt_file_counts_as_nothing(tmp_path: Path, text: str) -> None:
    run = RunFolder(tmp_path)
    run.notes.write_text(text, encoding="latin-1")
    assert read_notes(run) == Notes()


def test_a_folder_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"notes\.json"):
        write_notes(RunFolder(tmp_path / "gone"), Notes(("a",)))

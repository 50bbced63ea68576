"""What is asked of a run that another process trains, through its folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from studio.core.control import Control
from studio.core.trouble import Trouble
from studio.runs.layout import RunFolder, wishes_of
from studio.runs.wishes import Wishes, wish


def test_what_is_asked_reaches_the_control_once(tmp_path: Path) -> None:
    run, control = RunFolder(tmp_path), Control()
    wishes = Wishes(run)
    wishes.hear(control)
    assert not control.paused
    wish(run, "pause")
    wish(run, "snapshot")
    wishes.hear(control)
    assert control.paused and control.take_snapshot_wish()
    control.resume()
    wishes.hear(control)
    assert not control.paused
    wish(run, "pause")
    wish(run, "go")
    wish(run, "pictures")
    wish(run, "stop")
    wishes.hear(control)
    assert not control.paused and control.take_pictures_wish() and control.stopped


def test_what_was_asked_before_is_forgotten(tmp_path: Path) -> None:
    run, control = RunFolder(tmp_path), Control()
    wish(run, "stop")
    Wishes(run).hear(control)
    assert not control.stopped


def test_half_a_word_waits_and_foreign_ones_ask_for_nothing(tmp_path: Path) -> None:
    run, control = RunFolder(tmp_path), Control()
    wishes = Wishes(run)
    wishes_of(run).write_bytes(b"rm -rf\n\xff\xfe\nsto")
    wishes.hear(control)
    assert not control.stopped
    with wishes_of(run).open("ab") as file:
        file.write(b"p\n")
    wishes.hear(control)
    assert control.stopped


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_it_never_writes_through_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("mine")
    (tmp_path / "run").mkdir()
    os.symlink(outside, tmp_path / "run" / ".wishes")
    with pytest.raises(Trouble):
        wish(RunFolder(tmp_path / "run"), "stop")
    assert outside.read_text() == "mine"


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="Cannot write"):
        wish(RunFolder(tmp_path / "gone"), "stop")

"""Where a run's files are, and that a run is never overwritten."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from pathlib import Path

import pytest

from studio.core.spec import RunSpec
from studio.core.trouble import NO_ROOM, UNUSABLE, Trouble
from studio.runs import shelf
from studio.runs.layout import RunFolder, cannot_write, checkpoint_step, default_runs_dir, is_run, new_run_folder, open_run, picture_name_and_step


def test_every_path_is_inside_the_run(tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "run")
    places = [run.spec, run.state, run.events, run.rejected, run.checkpoints, run.pictures, run.insight, run.encoder_weights, run.encoder_card]
    places += [run.checkpoint(7), run.picture("../../etc/passwd", 3)]
    assert all(run.path in place.parents for place in places)
    assert all(".." not in place.parts for place in places)


def test_names_read_back() -> None:
    run = RunFolder("run")
    assert checkpoint_step(run.checkpoint(120).name) == 120
    assert checkpoint_step(run.checkpoint(123_456_789).name) == 123_456_789
    assert checkpoint_step(".step-00000120.77.tmp") is None
    assert picture_name_and_step(run.picture("views", 40).name) == ("views", 40)
    assert picture_name_and_step(".views-00000040.png.tmp") is None


def test_new_runs_get_folders_of_their_own() -> None:
    first, second = new_run_folder(RunSpec(), "/photos/my: holiday"), new_run_folder(RunSpec(), "/photos/my: holiday")
    assert first.path != second.path
    assert first.path.parent == default_runs_dir()
    assert first.path.name.startswith("my_holiday-simclr-")
    assert first.pictures.is_dir()


def test_a_run_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text("{}")
    with pytest.raises(Trouble, match="already holds a run") as caught:
        new_run_folder(RunSpec(out=str(tmp_path)), "photos")
    assert caught.value.exit_code == UNUSABLE
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("mine")
    with pytest.raises(Trouble, match="not empty"):
        new_run_folder(RunSpec(out=str(tmp_path / "full")), "photos")
    assert (tmp_path / "full" / "notes.txt").read_text() == "mine"


def test_an_empty_folder_may_become_a_run(tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    assert new_run_folder(RunSpec(out=str(tmp_path / "run")), "photos").path == tmp_path / "run"


def test_a_run_s_folder_appears_with_its_specification_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever call it is killed in, what is there afterwards opens, or is not there, and does not hinder the next attempt."""
    run, killed = tmp_path / "run", 0

    class Killed(BaseException):
        """As if the process were gone: no clean-up runs."""

    for place in ("mkdir", "rename", "replace", "fsync"):
        with monkeypatch.context() as patch:
            patch.setattr(os, place, lambda *_, **__: (_ for _ in ()).throw(Killed()))
            patch.setattr("shutil.rmtree", lambda *_, **__: None)
            with contextlib.suppress(Killed):
                new_run_folder(RunSpec(out=str(run)), "photos")
            killed += 1
        if run.exists():
            assert open_run(run).path == run
            shutil.rmtree(run)
        assert not shelf.runs(tmp_path)
        if place != "fsync":
            for left in tmp_path.glob(".*.tmp"):
                shutil.rmtree(left)
    assert killed == 4
    assert new_run_folder(RunSpec(out=str(run)), "photos").spec.is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["run"]


def test_what_a_killed_writer_left_does_not_count_as_something(tmp_path: Path) -> None:
    (tmp_path / ".spec.json.77.tmp").write_text("{")
    assert new_run_folder(RunSpec(out=str(tmp_path)), "photos").spec.is_file()


def test_a_file_in_the_way_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Trouble, match="Cannot write") as caught:
        new_run_folder(RunSpec(out=str(tmp_path / "file" / "run")), "photos")
    assert caught.value.exit_code == UNUSABLE


def test_open_run_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="does not exist"):
        open_run(tmp_path / "nowhere")
    with pytest.raises(Trouble, match=r"no spec\.json"):
        open_run(tmp_path)
    (tmp_path / "spec.json").write_text("{}")
    assert is_run(tmp_path)
    assert open_run(tmp_path).path == tmp_path


def test_a_full_disk_has_its_own_exit_code() -> None:
    assert cannot_write("x", OSError(errno.ENOSPC, "No space left")).exit_code == NO_ROOM
    assert cannot_write("x", OSError(errno.EACCES, "Permission denied")).exit_code == UNUSABLE

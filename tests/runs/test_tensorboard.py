"""Event files are read back by TensorBoard's own reader."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from studio.core.events import Scalars, Warned
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.runs.layout import RunFolder, new_run_folder
from studio.runs.record import Recorder
from studio.runs.tensorboard import FOLDER, Board, check

accumulator = pytest.importorskip("tensorboard.backend.event_processing.event_accumulator")


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return new_run_folder(RunSpec(images="p", out=str(tmp_path / "run")), "p")


def curves(run: RunFolder) -> dict[str, list[tuple[int, float]]]:
    read = accumulator.EventAccumulator(str(run.path / FOLDER))
    read.Reload()
    return {name: [(one.step, round(one.value, 4)) for one in read.Scalars(name)] for name in read.Tags()["scalars"]}


def test_what_is_recorded_is_what_tensorboard_reads(run: RunFolder) -> None:
    with Recorder(run, board=Board(run)) as recorder:
        for step in (1, 2, 3):
            recorder.tell(Scalars(step, step / 10, float(step), {"loss": 1.0 / step, "lr": 0.1}))
    assert curves(run) == {"loss": [(1, 1.0), (2, 0.5), (3, 0.3333)], "lr": [(1, 0.1), (2, 0.1), (3, 0.1)]}


def test_a_run_that_goes_on_replaces_what_came_after_its_checkpoint(run: RunFolder) -> None:
    with Recorder(run, board=Board(run)) as recorder:
        for step in (1, 2, 3, 4):
            recorder.tell(Scalars(step, 0.0, 0.0, {"loss": float(step)}))
    with Recorder(run, board=Board(run)) as recorder:
        recorder.go_back(2)
        for step in (3, 4, 5):
            recorder.tell(Scalars(step, 0.0, 0.0, {"loss": 10.0 * step}))
    assert curves(run)["loss"] == [(1, 1.0), (2, 2.0), (3, 30.0), (4, 40.0), (5, 50.0)]


def test_where_they_cannot_be_written_the_run_goes_on(run: RunFolder) -> None:
    (run.path / FOLDER).write_text("in the way")
    with Recorder(run, board=Board(run)) as recorder:
        recorder.tell(Scalars(1, 0.0, 0.0, {"loss": 1.0}))
        news = recorder.take_news()
        recorder.tell(Scalars(2, 0.0, 0.0, {"loss": 1.0}))
        assert isinstance(news, Warned) and "TensorBoard" in news.words and recorder.take_news() is None
    assert run.events.read_text().count("\n") == 2


def test_without_the_package_one_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(Trouble, match="not installed") as caught:
        check()
    assert "tacit-studio[tensorboard]" in caught.value.fix

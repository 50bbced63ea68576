"""The list of runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.core.spec import RunSpec
from studio.core.trouble import UNUSABLE, Trouble
from studio.runs.layout import RunFolder
from studio.runs.record import Recorder
from studio.runs.shelf import checkpoints, runs


def make_run(path: Path, started: str, **facts: object) -> RunFolder:
    path.mkdir(parents=True)
    run = RunFolder(path)
    with Recorder(run) as recorder:
        recorder.spec(RunSpec(images="photos", method="mae", backbone="vit_tiny"))
        recorder.state("finished", started=started, step=10, epoch=2.0, **facts)
    return run


def test_newest_first_with_the_contract_s_keys(tmp_path: Path) -> None:
    make_run(tmp_path / "a", "2026-01-01T00:00:00+00:00", result={"loss_last": 0.5})
    make_run(tmp_path / "b", "2026-02-01T00:00:00+00:00")
    (tmp_path / "not a run").mkdir()
    found = runs(tmp_path)
    assert [row["name"] for row in found] == ["b", "a"]
    assert found[1] | {"run": str(tmp_path / "a"), "method": "mae", "state": "finished", "epoch": 2.0, "step": 10, "loss_last": 0.5} == found[1]
    assert not found[0]["resumable"]


def test_a_run_itself_gives_one_row(tmp_path: Path) -> None:
    make_run(tmp_path / "a", "x")
    assert [row["name"] for row in runs(tmp_path / "a")] == ["a"]


def test_a_broken_spec_is_shown_not_hidden(tmp_path: Path) -> None:
    make_run(tmp_path / "a", "x").spec.write_text("{")
    (row,) = runs(tmp_path)
    assert row["state"] == "unreadable"
    assert "not JSON" in row["error"]


def test_missing_folders(tmp_path: Path) -> None:
    assert runs() == []
    with pytest.raises(Trouble, match="no folder") as caught:
        runs(tmp_path / "nowhere")
    assert caught.value.exit_code == UNUSABLE


def test_only_complete_checkpoints_count(tmp_path: Path) -> None:
    run = make_run(tmp_path / "a", "x")
    for name in ("step-00000010", "step-00000002", ".step-00000012.7.tmp", "step-x"):
        (run.checkpoints / name).mkdir(parents=True)
    (run.checkpoints / "step-00000099").write_text("a file")
    assert checkpoints(run) == [2, 10]

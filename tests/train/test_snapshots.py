"""The encoders that a run keeps for looking: which, how many, how they come back, and that they never end a run."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from studio.core.clock import Clock
from studio.core.trouble import Trouble
from studio.nets.backbone import build_backbone
from studio.runs.layout import RunFolder, snapshot_rest
from studio.train import loop, snapshots
from studio.train.encoder import load_encoder, load_method


def clock(step: int, total: int = 1000) -> Clock:
    return Clock(step, total, 10)


def bare() -> Any:
    """Of a method no more than its encoder."""
    return SimpleNamespace(encoder=build_backbone("resnet18_slim", 32), shows=())


def test_moments_are_dense_at_the_start_and_end_with_the_run() -> None:
    found = [step for step in range(1, 1001) if snapshots.due(clock(step))]
    assert found == [10, 30, 60, 100, 200, 300, 400, 500, 600, 750, 900, 1000]
    assert [step for step in range(1, 5) if snapshots.due(clock(step, 4))] == [1, 2, 3, 4]
    assert not snapshots.due(clock(0))


def test_a_run_keeps_them_and_they_come_back(lab: Any) -> None:
    loop.train(lab.spec("run", method="dino", max_steps=6, epochs=None, backbone="vit_micro"))
    run = RunFolder(lab.tmp_path / "run")
    assert snapshots.steps(run) == [0, 1, 2, 3, 4, 5, 6]
    final, last, first = load_encoder(run.path), snapshots.encoder_at(run.path, 6), snapshots.encoder_at(run.path, 0)
    for name, value in final.state_dict().items():
        assert torch.allclose(value, last.state_dict()[name], atol=1e-3, rtol=1e-3), name
    assert any(not torch.equal(value, final.state_dict()[name]) for name, value in first.state_dict().items())
    assert not last.training and last.mean == final.mean and last.image_size == 32 and last.pool == final.pool
    assert all(value.dtype == torch.float16 for value in load_file(run.snapshot(3)).values() if value.is_floating_point())
    with pytest.raises(Trouble, match="has not kept"):
        snapshots.encoder_at(run.path, 77)


def test_a_run_without_any_has_its_start_and_its_end(lab: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "keep", lambda *_: False)
    loop.train(lab.spec("run", max_steps=3, epochs=None))
    run = RunFolder(lab.tmp_path / "run")
    assert snapshots.steps(run) == [0, 3]
    assert torch.equal(next(snapshots.encoder_at(run.path, 3).parameters()), next(load_encoder(run.path).parameters()))


def test_a_large_encoder_keeps_fewer_evenly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run, method = RunFolder(tmp_path / "run"), bare()
    size = sum(value.numel() for value in method.encoder.state_dict().values()) * 2
    monkeypatch.setattr(snapshots, "BUDGET_BYTES", 4 * size)
    for step in range(1, 1001):
        snapshots.keep(run, method, clock(step))
    kept = snapshots.kept_steps(run)
    assert len(kept) <= 4 and kept[0] == 10 and kept[-1] == 1000
    assert not list(run.snapshot(0).parent.glob(".*"))


def test_a_disk_that_refuses_ends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run, method = RunFolder(tmp_path / "run"), bare()

    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(snapshots, "save_file", full)
    assert snapshots.keep(run, method, clock(10)) is False
    assert snapshots.kept_steps(run) == []


def test_a_file_that_is_none_is_named(lab: Any) -> None:
    loop.train(lab.spec("run", max_steps=2, epochs=None))
    run = RunFolder(lab.tmp_path / "run")
    run.snapshot(2).write_bytes(b"nothing")
    with pytest.raises(Trouble, match="can't be read"):
        snapshots.encoder_at(run.path, 2)


@pytest.mark.parametrize(("method", "backbone"), [("mae", "vit_micro"), ("context_encoder", "context_net_quarter")])
def test_of_a_method_that_paints_the_whole_comes_back(lab: Any, method: str, backbone: str) -> None:
    loop.train(lab.spec("run", method=method, max_steps=2, epochs=None, backbone=backbone))
    run = RunFolder(lab.tmp_path / "run")
    assert snapshots.painting_steps(run) == [0, 1, 2]
    now, _, _ = load_method(run.path)
    last, first = snapshots.method_at(run.path, 2), snapshots.method_at(run.path, 0)
    assert not last.training and all(
        torch.allclose(value.float(), last.state_dict()[name].float(), atol=1e-3, rtol=1e-3) for name, value in now.state_dict().items()
    )
    assert any(not torch.equal(value, first.state_dict()[name]) for name, value in now.state_dict().items())
    assert not {name for name in load_file(snapshot_rest(run, 2)) if name.startswith("backbone.")}, "the encoder is kept once"
    snapshot_rest(run, 1).unlink()
    assert snapshots.painting_steps(run) == [0, 2] and snapshots.steps(run) == [0, 1, 2]


def test_a_method_that_paints_nothing_keeps_its_encoder_only(lab: Any) -> None:
    loop.train(lab.spec("run", max_steps=2, epochs=None))
    assert not snapshot_rest(RunFolder(lab.tmp_path / "run"), 0).parent.exists()

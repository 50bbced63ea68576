"""Checkpoints: complete or not there, read back bit for bit, never a pickle."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from studio.core.trouble import NO_ROOM, Trouble
from studio.runs.layout import RunFolder
from studio.train import checkpoint


def make(optimizer: str = "adamw") -> tuple[nn.Module, dict[str, torch.optim.Optimizer]]:
    module = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4)).to(memory_format=torch.channels_last)
    made = torch.optim.AdamW(module.parameters(), lr=0.1, fused=True) if optimizer == "adamw" else torch.optim.SGD(module.parameters(), lr=0.1, momentum=0.9)
    return module, {"main": made}


def train(module: nn.Module, optimizers: dict[str, torch.optim.Optimizer], steps: int, seed: int = 0) -> None:
    generator = torch.Generator().manual_seed(seed)
    for _ in range(steps):
        x = torch.randn(4, 3, 8, 8, generator=generator).contiguous(memory_format=torch.channels_last)
        optimizers["main"].zero_grad()
        module(x).square().mean().backward()
        optimizers["main"].step()


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return RunFolder(tmp_path)


@pytest.mark.parametrize("optimizer", ["adamw", "sgd"])
def test_what_comes_back_is_what_was_saved(run: RunFolder, optimizer: str) -> None:
    torch.manual_seed(0)
    module, optimizers = make(optimizer)
    train(module, optimizers, 3)
    checkpoint.save(run, 3, module, optimizers, {"meter": {"seconds": 0.1 + 0.2}})
    other, others = make(optimizer)
    assert checkpoint.load(run, 3, other, others) == {"meter": {"seconds": 0.1 + 0.2}}
    assert checkpoint.facts(run, 3) == {"meter": {"seconds": 0.1 + 0.2}}
    for one, two in ((module, optimizers), (other, others)):
        train(one, two, 3, seed=1)
    assert all(torch.equal(value, other.state_dict()[name]) for name, value in module.state_dict().items())


def test_state_has_the_layout_of_its_parameter(run: RunFolder) -> None:
    module, optimizers = make()
    train(module, optimizers, 1)
    checkpoint.save(run, 1, module, optimizers, {})
    other, others = make()
    checkpoint.load(run, 1, other, others)
    for parameter, state in others["main"].state.items():
        assert state["exp_avg"].stride() == parameter.stride()


def test_two_stay_and_only_complete_ones_count(run: RunFolder) -> None:
    module, optimizers = make()
    for step in (1, 2, 3, 10):
        checkpoint.save(run, step, module, optimizers, {})
    assert sorted(path.name for path in run.checkpoints.iterdir()) == ["step-00000003", "step-00000010"]
    (run.checkpoint(10) / checkpoint.TENSORS).unlink()
    (run.checkpoints / ".step-00000012.1.tmp").mkdir()
    assert checkpoint.newest(run) == 3
    assert checkpoint.newest(RunFolder(run.path / "nowhere")) is None


def test_a_save_that_fails_leaves_the_former_ones(run: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    module, optimizers = make()
    checkpoint.save(run, 1, module, optimizers, {})

    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("studio.train.checkpoint.sync_file", full)
    with pytest.raises(Trouble) as caught:
        checkpoint.save(run, 2, module, optimizers, {})
    assert caught.value.exit_code == NO_ROOM
    assert [path.name for path in run.checkpoints.iterdir()] == ["step-00000001"]


def test_everything_is_on_the_disk_before_the_name_is(run: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    module, optimizers = make()
    order: list[str] = []
    for name in ("sync_file", "sync_folder"):
        real = getattr(checkpoint, name)
        monkeypatch.setattr(checkpoint, name, lambda path, real=real, name=name: (order.append(f"{name} {path.name}"), real(path))[1])
    replace = checkpoint.os.replace
    monkeypatch.setattr(checkpoint.os, "replace", lambda one, two: (order.append("rename"), replace(one, two))[1])
    checkpoint.save(run, 1, module, optimizers, {})
    at = order.index("rename")
    assert f"sync_file {checkpoint.TENSORS}" in order[:at]
    assert f"sync_file {checkpoint.FACTS}" in order[:at]
    assert order[at - 1].startswith("sync_folder .step-00000001")
    assert order[at + 1] == "sync_folder checkpoints"


@pytest.mark.parametrize("damage", ["cut", "text", "shape", "foreign"])
def test_a_damaged_checkpoint_is_trouble_in_words(run: RunFolder, damage: str) -> None:
    module, optimizers = make()
    train(module, optimizers, 1)
    folder = checkpoint.save(run, 1, module, optimizers, {})
    tensors, facts = folder / checkpoint.TENSORS, folder / checkpoint.FACTS
    if damage == "cut":
        tensors.write_bytes(tensors.read_bytes()[:-40])
    if damage == "text":
        facts.write_text("{")
    if damage == "foreign":
        facts.write_text(json.dumps({"facts": {}, "optimizer": {"optimizer.main.99.step": 1}}))
    other, others = (nn.Sequential(nn.Conv2d(3, 5, 3), nn.BatchNorm2d(5)), {}) if damage == "shape" else make()
    with pytest.raises(Trouble, match="can't be read or does not fit"):
        checkpoint.load(run, 1, other, others)


def test_there_is_no_pickle(run: RunFolder) -> None:
    module, optimizers = make()
    train(module, optimizers, 1)
    folder = checkpoint.save(run, 1, module, optimizers, {})
    assert sorted(path.name for path in folder.iterdir()) == ["state.json", "state.safetensors"]
    json.loads((folder / "state.json").read_text())

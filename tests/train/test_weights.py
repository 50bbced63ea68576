"""Starting from weights on disk."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
import torch
import torchvision
from safetensors.torch import load_file, save_file

from studio.core.events import Event, Phase, Warned
from studio.core.trouble import Interrupted, Trouble
from studio.nets.backbone import build_backbone
from studio.runs.layout import RunFolder
from studio.runs.read import read_spec, read_state
from studio.train import loop, snapshots, weights
from studio.train.encoder import build_method, load_encoder
from studio.train.weights import read_any


@pytest.fixture(scope="module")
def first(photos: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.train.conftest import Lab

    lab = Lab(photos, tmp_path_factory.mktemp("first"))
    loop.train(lab.spec("run", max_steps=3))
    return lab.tmp_path / "run"


def begun(spec: Any) -> Any:
    """The method of a spec as it is before its first step."""
    plain = build_method(spec, images=32, total_steps=3, steps_per_epoch=4)
    start = weights.read_start(spec, plain.backbone)
    return build_method(spec, images=32, total_steps=3, steps_per_epoch=4, start=start.tensors if start else None)


@pytest.mark.parametrize("method", ["simclr", "byol", "moco_v2"])
def test_before_the_first_step_the_features_are_the_other_runs(first: Path, lab: Any, method: str) -> None:
    x = torch.randn(4, 3, 32, 32)
    there = load_encoder(first)
    made = begun(lab.spec("new", method=method, weights=str(first), seed=5, lr=None)).eval()
    fresh = build_method(lab.spec("new", method=method, seed=5), images=32, total_steps=3, steps_per_epoch=4).eval()
    with torch.no_grad():
        assert torch.equal(made.backbone(x), there(x)) and torch.equal(made.encoder(x), there(x))
        assert not torch.allclose(fresh.encoder(x), there(x), atol=1e-3)


def test_a_run_says_what_it_started_from_and_keeps_it(first: Path, lab: Any, heard: list[Event]) -> None:
    spec = lab.spec("run", weights=str(first), backbone=None, image_size=None, max_steps=1)
    result = loop.train(spec, tell=heard.append)
    run = RunFolder(result["run"])
    report = result["weights"]
    assert (report["from"], report["backbone"], report["missing"], report["unexpected"], report["differing"]) == (str(first), "resnet18_slim", [], [], [])
    assert report["matched"] == report["of"] == len(load_file(first / "encoder.safetensors"))
    assert any(isinstance(one, Phase) and one.name == "weights" and str(first) in one.words for one in heard)
    assert not [one for one in heard if isinstance(one, Warned) and "random" in one.words]
    assert read_spec(run).weights == str(first) and read_spec(run).backbone == "resnet18_slim" and read_spec(run).image_size == 32
    assert read_state(run)["weights"] == report == json.loads(run.start_weights.with_suffix(".json").read_text())
    begun_with, there = load_file(run.start_weights), load_file(first / "encoder.safetensors")
    assert all(torch.equal(value, begun_with[name]) for name, value in there.items())
    moment = snapshots.encoder_at(run.path, 0).state_dict()
    assert all(torch.equal(moment[name], value) for name, value in load_encoder(first).state_dict().items()), "the moment before training is where it began"


def test_going_on_needs_the_file_no_more(first: Path, lab: Any, tmp_path: Path) -> None:
    copy = tmp_path / "copied.safetensors"
    copy.write_bytes((first / "encoder.safetensors").read_bytes())
    loop.train(lab.spec("whole", weights=str(copy), max_steps=4))

    class StopsAtOnce:
        def __init__(self) -> None:
            from studio.core.control import Control

            self.control = Control()

        def __call__(self, event: Event) -> None:
            if isinstance(event, Phase) and event.name == "cache":
                self.control.stop()

    stopping = StopsAtOnce()
    with contextlib.suppress(Interrupted):
        loop.train(lab.spec("cut", weights=str(copy), max_steps=4), tell=stopping, control=stopping.control)
    copy.unlink()
    result = loop.resume(tmp_path / "cut")
    assert result["stopped"] == "finished" and result["weights"]["from"] == str(copy)
    lab.same(tmp_path / "whole", tmp_path / "cut")


def test_another_stem_is_said_and_trained_anew(lab: Any, tmp_path: Path, heard: list[Event]) -> None:
    torch.save({"state_dict": {f"module.{name}": value for name, value in torchvision.models.resnet18(weights=None).state_dict().items()}}, tmp_path / "r.pt")
    result = loop.train(lab.spec("run", weights=str(tmp_path / "r.pt"), backbone="resnet18", max_steps=1), tell=heard.append)
    report = result["weights"]
    assert report["differing"] == [{"name": "net.conv1.weight", "file": [64, 3, 7, 7], "network": [64, 3, 3, 3]}]
    assert report["unexpected"] == ["module.fc.weight", "module.fc.bias"]
    assert any(isinstance(one, Warned) and "net.conv1.weight" in one.words for one in heard)


def _whole_model(path: Path) -> None:
    torch.save(torch.nn.Linear(2, 2), path)


def _numbers(path: Path) -> None:
    torch.save([1, 2, 3], path)


def _cut(path: Path) -> None:
    save_file({"a": torch.zeros(1000)}, path)
    path.write_bytes(path.read_bytes()[:500])


FOREIGN = {
    "text": (lambda path: path.write_text("hello, these are no weights"), "neither safetensors nor"),
    "empty": (lambda path: path.write_bytes(b""), "neither safetensors nor"),
    "program": (_whole_model, "pickled object"),
    "numbers": (_numbers, "no state dict"),
    "cut": (_cut, "can't be read as weights"),
    "folder": (lambda path: path.mkdir(), "holds no weights"),
    "nothing": (lambda path: None, "no such file"),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_foreign_file_is_one_sentence_and_no_run(kind: str, lab: Any, tmp_path: Path) -> None:
    make, words = FOREIGN[kind]
    make(tmp_path / "w.pt")
    with pytest.raises(Trouble, match=words) as caught:
        loop.train(lab.spec("run", weights=str(tmp_path / "w.pt")))
    assert "w.pt" in caught.value.words and "\n" not in caught.value.words and caught.value.exit_code == 2
    assert not (tmp_path / "run").exists()


def test_another_network_is_named(lab: Any, tmp_path: Path) -> None:
    save_file({name: value.contiguous() for name, value in build_backbone("vit_micro", 32).net.state_dict().items()}, tmp_path / "v.safetensors")
    with pytest.raises(Trouble, match="not of a resnet18_slim") as caught:
        loop.train(lab.spec("run", weights=str(tmp_path / "v.safetensors")))
    assert "--backbone vit_micro" in caught.value.fix


def test_a_run_of_the_wrong_kind_is_refused_before_anything(first: Path, lab: Any) -> None:
    with pytest.raises(Trouble, match="a resnet18_slim; mae needs a vision transformer"):
        loop.train(lab.spec("run", method="mae", weights=str(first), backbone=None))


def test_checkpoints_of_other_programs_are_opened_up(tmp_path: Path) -> None:
    torch.save({"epoch": 3, "optimizer": {"state": {}}, "model": {"a.weight": torch.ones(2)}}, tmp_path / "c.pth")
    assert list(read_any(tmp_path / "c.pth")) == ["a.weight"]

"""What is written is read back by the other program's own means and gives the same features."""

from __future__ import annotations

import importlib
import json
import runpy
from pathlib import Path

import pytest
import torch
from PIL import Image

from studio.core.trouble import Trouble
from studio.export.verify import compare
from studio.jobs import desk
from studio.nets.backbone import Backbone, build_backbone


def encoder(name: str, size: int, **more: str) -> Backbone:
    """Random weights, batch statistics that are not those of a fresh net, eval mode."""
    torch.manual_seed(0)
    net = build_backbone(name, size, **more).train()
    with torch.no_grad():
        net(torch.randn(4, 3, size, size))
    return net.eval()


CASES = [
    ("torchvision", "resnet18_slim", 32, {}),
    ("torchvision", "resnet10_half", 96, {}),
    ("torchvision", "resnet18", 128, {}),
    ("timm", "resnet18_slim", 32, {}),
    ("timm", "resnet50", 96, {}),
    ("timm", "resnet18", 128, {}),
    ("timm", "vit_micro", 32, {"pool": "cls"}),
    ("timm", "vit_tiny", 64, {"pool": "mean"}),
    ("timm", "mobilenetv3_small_050", 64, {}),
    ("safetensors", "vit_micro", 32, {"pool": "cls"}),
    ("safetensors", "context_net_quarter", 32, {}),
]


@pytest.mark.parametrize(("format", "name", "size", "more"), CASES, ids=[f"{one[0]}-{one[1]}" for one in CASES])
def test_the_same_features_come_back(format: str, name: str, size: int, more: dict[str, str], tmp_path: Path) -> None:
    net = encoder(name, size, **more)
    reloaded = importlib.import_module(f"studio.export.{format}").write(net, tmp_path)
    difference, cosine = compare(net, reloaded)
    assert difference < 1e-3 and cosine > 0.99999
    described = json.loads(next(tmp_path.glob("*.json")).read_text(encoding="utf-8"))
    assert name in described.values()


def test_onnx(tmp_path: Path) -> None:
    for module in ("onnx", "onnxscript", "onnxruntime"):
        pytest.importorskip(module)
    net = encoder("resnet18_slim", 32)
    write = importlib.import_module("studio.export.onnx").write
    difference, cosine = compare(net, write(net, tmp_path))  # four pictures; two were traced
    assert difference < 1e-3 and cosine > 0.9999


def test_onnx_without_its_packages_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = importlib.import_module("studio.export.onnx")
    monkeypatch.setattr(module, "NEEDS", ("onnx_that_is_not_there",))
    with pytest.raises(Trouble, match=r"onnx_that_is_not_there.*tacit-studio\[onnx\]"):
        module.write(encoder("resnet18_slim", 32), tmp_path)


@pytest.mark.parametrize(("format", "name"), [("torchvision", "vit_micro"), ("torchvision", "context_net_quarter"), ("timm", "context_net_quarter")])
def test_what_a_library_does_not_have_is_refused_with_another_way(format: str, name: str, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=rf"--format is '{format}'.*Use --format .*safetensors") as caught:
        importlib.import_module(f"studio.export.{format}").write(encoder(name, 32), tmp_path)
    assert caught.value.exit_code == 2


def test_other_features_are_refused() -> None:
    with pytest.raises(Trouble, match="other features"):
        compare(encoder("resnet18_slim", 32), lambda pictures: torch.randn(len(pictures), 128))
    with pytest.raises(Trouble, match="instead of"):
        compare(encoder("resnet18_slim", 32), lambda pictures: torch.randn(len(pictures), 3))


def test_a_runs_export_as_folder_and_as_file(trained_run: Path, tmp_path: Path) -> None:
    found = desk.export(trained_run, "torchvision", tmp_path / "tv")
    assert found["cosine"] > 0.9999 and sorted(one.name for one in (tmp_path / "tv").iterdir()) == ["config.json", "load.py", "model.safetensors"]
    net, preprocess = runpy.run_path(str(tmp_path / "tv" / "load.py"))["load"]()
    assert net(preprocess(Image.new("L", (90, 60)))[None]).shape == (1, 128)
    assert desk.export(trained_run, "safetensors", tmp_path / "mine.safetensors")["out"] == str(tmp_path / "mine.safetensors")
    assert (tmp_path / "mine.safetensors").is_file() and (tmp_path / "mine.json").is_file()


def test_nothing_is_left_of_an_export_that_failed(trained_run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.export.verify.ALIKE", 2.0)
    with pytest.raises(Trouble, match="other features"):
        desk.export(trained_run, "timm", tmp_path / "t")
    assert not list((tmp_path / "t").iterdir())


def test_a_path_of_another_kind_is_refused(trained_run: Path, tmp_path: Path) -> None:
    for format, name in (("timm", "x.onnx"), ("onnx", "x.safetensors"), ("safetensors", "x.pth")):
        with pytest.raises(Trouble, match=f"--format {format} allowed is a folder"):
            desk.export(trained_run, format, tmp_path / name)

"""What is written is read back by the other program's own means and gives the same features."""

from __future__ import annotations

import importlib
import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from studio.core.trouble import Trouble
from studio.export.verify import compare, enlarged
from studio.jobs import desk
from studio.jobs.snippet import snippet
from studio.nets.backbone import Backbone, build_backbone


def encoder(name: str, size: int, **more: str) -> Backbone:
    """Random weights, batch statistics and gains that are not those of a fresh net, eval mode."""
    torch.manual_seed(0)
    torch.set_num_threads(1)
    net = build_backbone(name, size, **more).train()
    with torch.no_grad():
        for module in net.modules():
            if isinstance(module, torch.nn.BatchNorm2d):
                module.weight.uniform_(0.5, 1.5)
                module.bias.normal_(std=0.1)
        net(torch.randn(4, 3, size, size))
    return net.eval()


CASES = [
    ("torchvision", "resnet18_slim", 32, {}),
    ("torchvision", "resnet10_half", 96, {}),
    ("torchvision", "resnet18", 128, {}),
    ("torchvision", "vit_micro", 32, {"pool": "cls"}),
    ("torchvision", "vit_tiny", 64, {"pool": "mean"}),
    ("timm", "resnet10_half", 32, {}),
    ("timm", "resnet18_slim", 96, {}),
    ("timm", "resnet18_half", 128, {}),
    ("timm", "resnet18", 33, {}),
    ("timm", "resnet34", 70, {}),
    ("timm", "resnet50", 40, {}),
    ("timm", "vit_micro", 32, {"pool": "cls"}),
    ("timm", "vit_tiny", 64, {"pool": "mean"}),
    ("timm", "mobilenetv3_small_050", 64, {}),
    ("safetensors", "resnet10_half", 32, {}),
    ("safetensors", "resnet18", 128, {}),
    ("safetensors", "vit_micro", 32, {"pool": "cls"}),
    ("safetensors", "context_net_quarter", 32, {}),
    ("safetensors", "mobilenetv3_small_050", 64, {}),
]


def reload(format: str, net: Backbone, folder: Path, picture: Path) -> tuple[dict, object, object]:
    """Write it, run the example that comes with it. Returns the card, what reads features, and the features of the picture."""
    module = importlib.import_module(f"studio.export.{format}")
    card = module.write(net, folder)
    files = {"folder": str(folder), **{kind: str(folder / name) for kind, name in module.NAMES.items()}}
    code = snippet(format, card, files, str(picture))
    assert len(code.splitlines()) <= 13 and "studio" not in code
    (folder / "example.py").write_text(code)
    left = runpy.run_path(str(folder / "example.py"))
    return card, left.get("encode", left["net"]), left["features"]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    Image.effect_mandelbrot((90, 60), (-2, -1.5, 1, 1.5), 50).save(tmp_path / "it's a picture.png")
    return tmp_path / "it's a picture.png"


@pytest.mark.parametrize(("format", "name", "size", "more"), CASES, ids=[f"{one[0]}-{one[1]}-{one[2]}" for one in CASES])
def test_the_same_features_come_back(format: str, name: str, size: int, more: dict[str, str], tmp_path: Path, picture: Path) -> None:
    net = encoder(name, size, **more)
    card, read, own = reload(format, net, tmp_path, picture)
    pictures = torch.randn(3, 3, size, size)
    with torch.no_grad():
        difference, cosine = compare(net(pictures), read(enlarged(pictures, card.get("scale", 1))))
    assert difference < 1e-3 and cosine > 0.99999
    assert tuple(own.shape) == (1, net.width)
    described = json.loads(next(tmp_path.glob("*.json")).read_text(encoding="utf-8"))
    assert described["backbone"] == name and described["image_size"] == size and len(described["mean"]) == 3


def test_torchvisions_own_functions_load_strictly(tmp_path: Path, picture: Path) -> None:
    assert "models.resnet18()" in snippet("torchvision", importlib.import_module("studio.export.torchvision").write(encoder("resnet18", 128), tmp_path),
                                          {"folder": "", "weights": "", "loader": ""}, "")  # fmt: skip
    net = encoder("vit_base", 224, pool="cls")
    card, read, _ = reload("torchvision", net, tmp_path, picture)
    assert card["torchvision"] == "vit_b_16" and type(read).__name__ == "VisionTransformer"
    pictures = torch.randn(1, 3, 224, 224)
    with torch.no_grad():
        assert compare(net(pictures), read(pictures))[1] > 0.99999


@pytest.mark.parametrize(("name", "sizes"), [("resnet18_slim", (32, 48)), ("vit_micro", (32,)), ("context_net_quarter", (32, 64))])
def test_onnx(name: str, sizes: tuple[int, ...], tmp_path: Path, picture: Path) -> None:
    for module in ("onnx", "onnxscript", "onnxruntime"):
        pytest.importorskip(module)
    net = encoder(name, 32)
    card, session, own = reload("onnx", net, tmp_path, picture)
    assert own.shape == (1, net.width)
    assert json.loads(session.get_modelmeta().custom_metadata_map["mean"]) == card["mean"]
    for count, size in ((1, sizes[0]), (5, sizes[-1])):  # two pictures of 32 px were traced
        pictures = torch.randn(count, 3, size, size)
        with torch.no_grad():
            found = session.run(None, {"pictures": pictures.numpy()})[0]
            assert compare(net(pictures), torch.from_numpy(found))[1] > 0.9999


def test_onnx_without_its_packages_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = importlib.import_module("studio.export.onnx")
    monkeypatch.setattr(module, "NEEDS", ("onnx_that_is_not_there",))
    with pytest.raises(Trouble, match=r"onnx_that_is_not_there.*tacit-studio\[onnx\]"):
        module.write(encoder("resnet18_slim", 32), tmp_path)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(Trouble, match=r"installed app writes no ONNX.*torchvision"):
        module.write(encoder("resnet18_slim", 32), tmp_path)


REFUSED = [("torchvision", "context_net_quarter"), ("timm", "context_net_quarter"), ("torchvision", "mobilenetv3_small_050")]


@pytest.mark.parametrize(("format", "name"), REFUSED)
def test_what_a_library_does_not_have_is_refused_with_what_works(format: str, name: str, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=rf"--format is '{format}'.*Use --format .*safetensors or onnx") as caught:
        importlib.import_module(f"studio.export.{format}").write(encoder(name, 64), tmp_path)
    assert caught.value.exit_code == 2


def test_other_features_are_refused() -> None:
    with pytest.raises(Trouble, match="other features"):
        compare(torch.randn(3, 128), torch.randn(3, 128))
    with pytest.raises(Trouble, match="instead of"):
        compare(torch.randn(3, 128), torch.randn(3, 3))


def alone(example: str) -> str:
    """What a program says that is run where there is no studio to import."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    blocked = f"import sys, runpy; sys.modules['studio'] = None; runpy.run_path({example!r}, run_name='__main__')"
    return subprocess.run([sys.executable, "-I", "-c", blocked], env=env, capture_output=True, text=True, check=True, timeout=200).stdout


@pytest.mark.parametrize("format", ["timm", "torchvision", "onnx", "safetensors"])
def test_a_runs_export_is_checked_by_a_fresh_process(format: str, trained_run: Path, tmp_path: Path) -> None:
    if format == "onnx":
        for module in ("onnx", "onnxscript", "onnxruntime"):
            pytest.importorskip(module)
    out = tmp_path / ("mine.safetensors" if format == "safetensors" else "mine.onnx" if format == "onnx" else "folder")
    found = desk.export(trained_run, format, out)
    assert found["cosine"] >= 0.9999 and found["pictures"] == 4 and found["out"] == str(out) and found["own_cosine"] > 0.9
    made = {
        "timm": ["config.json", "example.py", "model.safetensors"],
        "torchvision": ["config.json", "example.py", "load.py", "model.safetensors"],
        "onnx": ["mine-example.py", "mine.json", "mine.onnx"],
        "safetensors": ["mine-example.py", "mine-load.py", "mine.json", "mine.safetensors"],
    }
    assert sorted(one.name for one in (tmp_path / "folder" if out.suffix == "" else tmp_path).iterdir()) == made[format]
    if format in ("timm", "safetensors"):  # what the check has run is what the person gets, but for the place
        assert "[1, 128]" in alone(found["example"])


def test_without_the_runs_pictures_it_is_compared_on_drawn_ones(trained_run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.jobs.carry._files", lambda root, endings: iter(()))
    asked: list[torch.Tensor] = []
    monkeypatch.setattr("studio.export.verify.reloaded_features", lambda example, pictures: (asked.append(pictures), _features(trained_run, pictures))[1])
    found = desk.export(trained_run, "safetensors", tmp_path / "s")
    assert found["pictures"] == 0 and len(asked[0]) == 4
    assert "picture.jpg" in (tmp_path / "s" / "example.py").read_text()
    assert not any(one.name.startswith(".") for one in (tmp_path / "s").iterdir())


def _features(run: Path, pictures: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    from studio.train.encoder import load_encoder

    found = load_encoder(run)(pictures)
    return found, found[:1]


def test_nothing_is_left_of_an_export_that_failed(trained_run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.export.verify.reloaded_features", lambda example, pictures: (torch.randn(4, 128), torch.randn(1, 128)))
    with pytest.raises(Trouble, match="other features"):
        desk.export(trained_run, "timm", tmp_path / "t")
    assert not list((tmp_path / "t").iterdir())


def test_an_example_that_does_not_run_is_quoted(tmp_path: Path) -> None:
    from studio.export.verify import reloaded_features

    (tmp_path / "example.py").write_text("import studio\n")
    with pytest.raises(Trouble, match=r"can't be loaded again \(.*studio"):
        reloaded_features(tmp_path / "example.py", torch.from_numpy(np.zeros((1, 3, 8, 8), np.float32)))


def test_a_path_of_another_kind_is_refused(trained_run: Path, tmp_path: Path) -> None:
    for format, name in (("timm", "x.onnx"), ("onnx", "x.safetensors"), ("safetensors", "x.pth")):
        with pytest.raises(Trouble, match=f"--format {format} allowed is a folder"):
            desk.export(trained_run, format, tmp_path / name)

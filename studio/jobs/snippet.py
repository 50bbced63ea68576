"""About ten lines that load an exported encoder without the studio and give the features of one picture. Text only: nothing is imported."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any


def snippet(format: str, card: Mapping[str, Any], files: Mapping[str, str], picture: str) -> str:
    """The code for an encoder described by `card` (the JSON beside it, or the run's own). files: the paths of its "folder", and where the format
    has them its "weights" and "loader"."""
    reading: Mapping[str, Any] = card.get("reading") or {}
    return (READ.format(words=reading["words"]) if reading.get("words") else "") + _program(format, card, files, picture)


READ = """# The network was trained on pictures that were made so: {words}.
# What is opened below has to be such a picture, in three channels of 8 bits.
"""


def _program(format: str, card: Mapping[str, Any], files: Mapping[str, str], picture: str) -> str:
    given = {"picture": picture, "size": int(card.get("image_size") or 0), "mean": list(card.get("mean") or []), "std": list(card.get("std") or [])}
    if format == "onnx":
        return ONNX.format(weights=files["weights"], **given)
    if format == "timm":
        reading = str(card.get("features") or "")
        encode = f"encode = lambda pictures: {reading}\n" if reading else ""
        return TIMM.format(folder=files["folder"], encode=encode, call="encode" if reading else "net", **given)
    stock = str(card.get("torchvision") or "")
    if format == "torchvision" and stock:
        return TORCHVISION.format(weights=files["weights"], stock=stock, head="fc" if stock.startswith("resnet") else "heads", **given)
    return LOADER.format(weights=files["weights"], loader=files["loader"], **given)


def planned(format: str, out: str) -> dict[str, str]:
    """Where the files of an export to `out` will lie: "folder", "weights", "loader"."""
    target = PurePath(out)
    if target.suffix in (".onnx", ".safetensors"):
        return {"folder": str(target.parent), "weights": out, "loader": str(target.with_name(f"{target.stem}-load.py"))}
    weights = {"onnx": "encoder.onnx", "safetensors": "encoder.safetensors"}.get(format, "model.safetensors")
    return {"folder": out, "weights": str(target / weights), "loader": str(target / "load.py")}


LOADER = """import runpy
import torch
from PIL import Image

load = runpy.run_path({loader!r})["load"]
net, prepare = load({weights!r})
picture = prepare(Image.open({picture!r}))

with torch.no_grad():
    features = net(picture[None])  # [1, width]
print(features.shape)
"""
TIMM = """import timm
import torch
from PIL import Image, ImageOps

net = timm.create_model("local-dir:" + {folder!r}, pretrained=True).eval()
prepare = timm.data.create_transform(**timm.data.resolve_model_data_config(net), is_training=False)
picture = prepare(ImageOps.exif_transpose(Image.open({picture!r})).convert("RGB"))
{encode}
with torch.no_grad():
    features = {call}(picture[None])  # [1, width]
print(features.shape)
"""
TORCHVISION = """import torch, torchvision
from PIL import Image, ImageOps
from safetensors.torch import load_file
from torchvision.transforms import CenterCrop, Compose, Normalize, Resize, ToTensor

net = torchvision.models.{stock}()
net.{head} = torch.nn.Identity()
net.load_state_dict(load_file({weights!r}))
prepare = Compose([Resize({size}), CenterCrop({size}), ToTensor(), Normalize({mean}, {std})])
picture = prepare(ImageOps.exif_transpose(Image.open({picture!r})).convert("RGB"))
with torch.no_grad():
    features = net.eval()(picture[None])  # [1, width]
print(features.shape)
"""
ONNX = """import numpy as np
import onnxruntime
from PIL import Image, ImageOps

net = onnxruntime.InferenceSession({weights!r})
picture = ImageOps.exif_transpose(Image.open({picture!r})).convert("RGB")
picture = ImageOps.fit(picture, ({size}, {size}), Image.Resampling.BILINEAR)
pixels = (np.asarray(picture, np.float32) / 255 - {mean}) / {std}
features = net.run(None, {{"pictures": pixels.astype(np.float32).transpose(2, 0, 1)[None]}})[0]  # [1, width]
print(features.shape)
"""

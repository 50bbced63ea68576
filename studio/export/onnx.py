"""For ONNX runtimes: one file, pictures [B, 3, H, W] in (normalised), features [B, width] out."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import logging
import warnings
from importlib import util
from pathlib import Path
from typing import Any

import torch

from studio.core import shipped
from studio.core.trouble import UNUSABLE, Trouble
from studio.export.verify import card
from studio.nets.backbone import Backbone
from studio.nets.conv import ContextNet, ResNetBackbone

NEEDS = ("onnx", "onnxscript", "onnxruntime")
NAMES = {"weights": "encoder.onnx", "card": "encoder.json"}
SMALLEST_SIDE = 16


def missing() -> list[str]:
    """The packages that writing and checking ONNX needs and that are not there."""
    return [name for name in NEEDS if util.find_spec(name) is None]


def write(encoder: Backbone, folder: Path) -> dict[str, Any]:
    """encoder.onnx (how to feed it also stands in its metadata) and encoder.json; returns the latter. Any number of pictures; any size too where
    the network is one of ours made of convolutions. Raises Trouble when its packages are missing."""
    if lacking := missing():
        if shipped.frozen():
            raise Trouble("The installed app writes no ONNX.", "Export for timm, torchvision or as safetensors, or use the Python package.", UNUSABLE)
        raise Trouble(f"Writing ONNX needs {', '.join(lacking)}, which is not installed.", 'pip install "tacit-studio[onnx]"', UNUSABLE)
    any_size = isinstance(encoder, ResNetBackbone | ContextNet)
    facts = {**card(encoder), "any_size": any_size, "made_by": "Tacit Studio"}
    file = folder / NAMES["weights"]
    _export(encoder, file, any_size=any_size)
    _describe(file, facts)
    (folder / NAMES["card"]).write_text(json.dumps(facts, indent=2), encoding="utf-8")
    return facts


def _export(encoder: Backbone, file: Path, *, any_size: bool) -> None:
    shape: dict[int, Any] = {0: torch.export.Dim("batch", min=1)}
    if any_size:
        shape |= {2: torch.export.Dim("height", min=SMALLEST_SIDE), 3: torch.export.Dim("width", min=SMALLEST_SIDE)}
    example = torch.zeros(2, 3, encoder.image_size, encoder.image_size)
    log = logging.getLogger("torch.onnx")
    level = log.level
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):  # the exporter talks
        warnings.simplefilter("ignore")
        log.setLevel(logging.ERROR)
        try:
            torch.onnx.export(
                encoder,
                (example,),
                str(file),
                input_names=["pictures"],
                output_names=["features"],
                dynamic_shapes=(shape,),
                dynamo=True,
                external_data=False,
            )
        finally:
            log.setLevel(level)


def _describe(file: Path, facts: dict[str, Any]) -> None:
    onnx = importlib.import_module("onnx")
    model = onnx.load(str(file))
    onnx.helper.set_model_props(model, {name: value if isinstance(value, str) else json.dumps(value) for name, value in facts.items()})
    onnx.save(model, str(file))

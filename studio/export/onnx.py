"""For ONNX runtimes: one file, pictures [B, 3, S, S] in (normalised), features [B, width] out."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import warnings
from collections.abc import Callable
from importlib import util
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from studio.core.trouble import UNUSABLE, Trouble
from studio.export.verify import card
from studio.nets.backbone import Backbone

NEEDS = ("onnx", "onnxscript", "onnxruntime")


def write(encoder: Backbone, folder: Path) -> Callable[[Tensor], Tensor]:
    """encoder.onnx and config.json; returns the features that ONNX Runtime computes. Raises Trouble when its packages are missing."""
    missing = [name for name in NEEDS if util.find_spec(name) is None]
    if missing:
        raise Trouble(f"Writing ONNX needs {', '.join(missing)}, which is not installed.", 'pip install "tacit-studio[onnx]"', UNUSABLE)
    file = folder / "encoder.onnx"
    (folder / "config.json").write_text(json.dumps(card(encoder), indent=2), encoding="utf-8")
    example = torch.zeros(2, 3, encoder.image_size, encoder.image_size)
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):  # the exporter talks
        warnings.simplefilter("ignore")
        torch.onnx.export(
            encoder,
            (example,),
            str(file),
            input_names=["pictures"],
            output_names=["features"],
            dynamic_shapes=({0: torch.export.Dim("batch", min=1)},),
            dynamo=True,
            external_data=False,
        )
    session: Any = importlib.import_module("onnxruntime").InferenceSession(str(file), providers=["CPUExecutionProvider"])
    return lambda pictures: torch.from_numpy(session.run(None, {"pictures": pictures.numpy()})[0])

"""What is written counts only when a fresh process, which has never heard of the studio, reads it back and gives the same features."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from studio.core.reading import PLAIN, Reading
from studio.core.trouble import FAILED, Trouble
from studio.export import fresh
from studio.nets.backbone import Backbone

ALIKE = 0.9999
PATIENCE_SECONDS = 900
LAST_WORDS = 300


def card(encoder: Backbone) -> dict[str, Any]:
    """How to feed the encoder, for the JSON beside every file: size in pixels, mean and std of RGB in 0..1, length of a vector."""
    reading: Reading = getattr(encoder, "reading", PLAIN)
    mean, std = getattr(encoder, "mean", (0.485, 0.456, 0.406)), getattr(encoder, "std", (0.229, 0.224, 0.225))
    return {
        "backbone": encoder.name,
        "kind": encoder.kind,
        "width": encoder.width,
        "image_size": encoder.image_size,
        "patch": encoder.patch,
        "pool": encoder.pool,
        "mean": list(mean),
        "std": list(std),
        **({} if reading.plain else {"reading": {**reading.to_dict(), "words": reading.words}}),
        "input": "RGB in 0..1, the largest centred square resized to image_size, minus mean, over std",
    }


def reloaded_features(example: Path, pictures: Tensor) -> tuple[Tensor, Tensor]:
    """Run the example in a fresh process. Returns the features its network gives for `pictures` [N, 3, s, s], and those it found itself for the
    picture it names, prepared as it does. Raises Trouble when it does not run."""
    with tempfile.TemporaryDirectory() as folder:
        asked, told = Path(folder) / "asked.safetensors", Path(folder) / "told.safetensors"
        save_file({"pictures": pictures.contiguous()}, asked)
        done = subprocess.run([*_python(), str(example), str(asked), str(told)], capture_output=True, check=False, timeout=PATIENCE_SECONDS)  # noqa: S603
        if done.returncode or not told.is_file():
            said = (done.stderr.decode("utf-8", "replace").strip().splitlines() or ["it said nothing"])[-1][:LAST_WORDS]
            raise Trouble(f"What was written can't be loaded again ({said}).", "Export it in another format.", FAILED)
        found = load_file(told)
    return found["features"], found["own"]


def _python() -> list[str]:
    """A Python that finds nothing of ours: isolated from this folder and the environment. A frozen app is its own."""
    return [sys.executable, fresh.FLAG] if getattr(sys, "frozen", False) else [sys.executable, "-I", str(Path(fresh.__file__))]


@torch.no_grad()
def compare(mine: Tensor, theirs: Tensor) -> tuple[float, float]:
    """(largest difference, smallest cosine) of features [N, width]. Raises Trouble when they are not the same."""
    mine, theirs = mine.double(), theirs.double()
    if mine.shape != theirs.shape:
        raise Trouble(f"The exported encoder gives {tuple(theirs.shape)} numbers instead of {tuple(mine.shape)}.", "Export it as safetensors.", FAILED)
    difference, cosine = float((mine - theirs).abs().max()), smallest_cosine(mine, theirs)
    if not cosine >= ALIKE:
        raise Trouble(f"The exported encoder gives other features than the trained one (cosine {cosine:.4f}).", "Export it as safetensors.", FAILED)
    return difference, cosine


def smallest_cosine(mine: Tensor, theirs: Tensor) -> float:
    """Over rows [N, width]."""
    return float(torch.nn.functional.cosine_similarity(mine.double(), theirs.double()).min())


def enlarged(pictures: Tensor, scale: int) -> Tensor:
    """Every pixel as scale x scale pixels."""
    return pictures if scale == 1 else pictures.repeat_interleave(scale, 2).repeat_interleave(scale, 3)


@torch.no_grad()
def features_of(encoder: Backbone, pictures: Sequence[Tensor]) -> Tensor:
    """[N, width] of prepared pictures [3, s, s]."""
    return encoder(torch.stack(list(pictures)))

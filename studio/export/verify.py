"""What is written counts only when it has been read back and gives the same features."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from studio.core.trouble import FAILED, Trouble
from studio.nets.backbone import Backbone

PICTURES = 4
ALIKE = 0.9999


def card(encoder: Backbone) -> dict[str, Any]:
    """How to feed the encoder, for the JSON beside every file: size in pixels, mean and std of RGB in 0..1, length of a vector."""
    mean, std = getattr(encoder, "mean", (0.485, 0.456, 0.406)), getattr(encoder, "std", (0.229, 0.224, 0.225))
    return {
        "backbone": encoder.name,
        "width": encoder.width,
        "image_size": encoder.image_size,
        "mean": list(mean),
        "std": list(std),
        "input": "RGB in 0..1, the largest centred square resized to image_size, minus mean, over std",
    }


@torch.no_grad()
def compare(encoder: Backbone, reloaded: Callable[[Tensor], Tensor]) -> tuple[float, float]:
    """(largest difference, smallest cosine) of the two's features over a few random pictures. Raises Trouble when they are not the same."""
    shape = (PICTURES, 3, encoder.image_size, encoder.image_size)
    pictures = torch.randn(shape, generator=torch.Generator().manual_seed(0))
    mine, theirs = encoder(pictures).double(), reloaded(pictures).double()
    if mine.shape != theirs.shape:
        raise Trouble(f"The exported encoder gives {tuple(theirs.shape)} numbers instead of {tuple(mine.shape)}.", "Export it as safetensors.", FAILED)
    difference, cosine = float((mine - theirs).abs().max()), float(torch.nn.functional.cosine_similarity(mine, theirs).min())
    if not cosine >= ALIKE:
        raise Trouble(f"The exported encoder gives other features than the trained one (cosine {cosine:.4f}).", "Export it as safetensors.", FAILED)
    return difference, cosine

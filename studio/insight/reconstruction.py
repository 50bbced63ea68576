"""What a network paints where it saw nothing: panels of original, masked, raw output and pasted, and how close it came.

"Raw" is the network's output everywhere, "pasted" keeps the true pixels wherever they were visible, so that nobody takes the
visible part for the network's work. Peak signal-to-noise ratio is measured on the hidden pixels alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from studio.core.events import Pictures, Tile
from studio.views.display import to_pixels

HIDDEN_GRAY = 0.5
TRUE_STATISTICS_NOTE = "Each patch's brightness and contrast are taken from the true picture (the network predicts normalised patches), so colours here are partly given, not guessed."


def patch_statistics(patches: Tensor) -> tuple[Tensor, Tensor]:
    """Mean and standard deviation of every patch, [B, L, n] -> two [B, L, 1], in fp32: sqrt(unbiased variance + 1e-6)."""
    patches = patches.float()
    return patches.mean(-1, keepdim=True), (patches.var(-1, keepdim=True) + 1e-6).sqrt()


def undo_patch_normalisation(prediction: Tensor, truth: Tensor) -> Tensor:
    """Normalised patches back to pixels with the TRUE patches' statistics: a leak that a picture made with it must admit
    (`TRUE_STATISTICS_NOTE`). prediction, truth: [B, L, n]."""
    mean, std = patch_statistics(truth)
    return prediction.float() * std + mean


def paste(original: Tensor, painted: Tensor, mask: Tensor) -> Tensor:
    """The painted pixels inside the mask, the original's outside, bit for bit. mask: [n, 1, H, W], 1 = hidden."""
    return torch.where(mask > 0.5, painted.to(original.dtype), original)


def unit_range(pictures: Tensor, mean: Sequence[float], std: Sequence[float]) -> Tensor:
    """Normalised [n, 3, H, W] to 0..1, clipped, fp32."""
    return (pictures.float() * _colour(std, pictures) + _colour(mean, pictures)).clamp(0, 1)


def psnr(one: Tensor, other: Tensor, mask: Tensor | None = None) -> Tensor:
    """Peak signal-to-noise ratio in dB of pictures in 0..1, a number a picture: [n, 3, H, W] twice -> [n]. Over the pixels where
    mask [n or 1, 1, H, W] is 1 if there is one. Equal pictures give infinity."""
    error = (one.float() - other.float()).square().mean(1, keepdim=True)
    weight = torch.ones_like(error) if mask is None else mask.to(error).expand_as(error)
    mean_error = (error * weight).sum((1, 2, 3)) / weight.sum((1, 2, 3))
    return -10.0 * mean_error.log10()


@dataclass(frozen=True)
class Rebuilt:
    """One picture painted where it was hidden. Pictures: uint8 [H, W, 3]; raw: the network's output everywhere; pasted: the true pixels wherever they were
    visible. error: float32 [H, W], mean distance of the three colours, 0..1, and 0 where nothing was hidden. hidden: bool [H, W]. decibels: PSNR on the hidden
    pixels alone, None where there are none. cell: side in pixels of what can be hidden at once."""

    original: NDArray[np.uint8]
    masked: NDArray[np.uint8]
    raw: NDArray[np.uint8]
    pasted: NDArray[np.uint8]
    error: NDArray[np.float32]
    hidden: NDArray[np.bool_]
    decibels: float | None
    cell: int = 1
    note: str = ""


@torch.no_grad()
def rebuilt(
    original: Tensor, painted: Tensor, mask: Tensor, mean: Sequence[float], std: Sequence[float], *, raw: Tensor | None = None, cell: int = 1, note: str = ""
) -> list[Rebuilt]:
    """What is shown of some reconstructions. original, painted: [n, 3, H, W] normalised; mask [n or 1, 1, H, W], 1 = hidden. raw: what to show as the raw output
    where it is not `painted`. Values outside the range of a screen are clipped, in the picture and in the PSNR."""
    mask = mask.to(original).expand(original.shape[0], -1, -1, -1)
    pasted = paste(original, painted, mask)
    gray = (HIDDEN_GRAY - _colour(mean, original)) / _colour(std, original)
    covered = torch.where(mask > 0.5, gray.expand_as(original), original)
    true, drawn = unit_range(original, mean, std), unit_range(painted, mean, std)
    decibels = psnr(true, drawn, mask).cpu().tolist()
    error = ((true - drawn).abs().mean(1) * mask[:, 0]).cpu().numpy()
    hidden = (mask[:, 0] > 0.5).cpu().numpy()
    first, second, third, fourth = (to_pixels(one, mean, std) for one in (original, covered, painted if raw is None else raw, pasted))
    return [
        Rebuilt(first[i], second[i], third[i], fourth[i], error[i], hidden[i], decibels[i] if hidden[i].any() else None, cell, note)
        for i in range(original.shape[0])
    ]


def reconstruction_picture(
    original: Tensor,
    painted: Tensor,
    mask: Tensor,
    names: Sequence[str],
    mean: tuple[float, float, float],
    std: tuple[float, float, float],
    *,
    step: int,
    note: str = "",
    raw: Tensor | None = None,
) -> Pictures:
    """The four panels: original | masked | raw | pasted, captioned with the PSNR on the hidden pixels. Arguments as `rebuilt`."""
    made = rebuilt(original, painted, mask, mean, std, raw=raw)
    rows = [
        (Tile(one.original, str(name)), Tile(one.masked), Tile(one.raw), Tile(one.pasted, "" if one.decibels is None else f"PSNR {one.decibels:.1f} dB"))
        for one, name in zip(made, names, strict=False)
    ]
    return Pictures("reconstruction", step, tuple(rows), ("original", "masked", "raw output", "pasted"), note)


def _colour(values: Sequence[float], like: Tensor) -> Tensor:
    return torch.tensor(values, dtype=torch.float32, device=like.device).view(1, 3, 1, 1)

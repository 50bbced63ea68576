"""Numbers laid over pictures, numpy only: the same colours in the window, in files and in the report, quick enough for a slider."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Plane = NDArray[np.float32]

COLOURS: dict[str, NDArray[np.float32]] = {
    "fire": np.array([[0, 0, 20], [70, 15, 110], [170, 45, 95], [240, 110, 40], [252, 190, 50], [252, 255, 190]], np.float32),
    "lagoon": np.array([[18, 8, 48], [42, 46, 120], [30, 104, 142], [32, 158, 132], [128, 206, 82], [246, 236, 84]], np.float32),
    "gray": np.array([[0, 0, 0], [255, 255, 255]], np.float32),
}
"""Colour maps by name, from little to much; each grows brighter all the way, so that it also reads in black and white."""


def heat(values: Plane, colours: str = "fire", *, low: float | None = None, high: float | None = None) -> Pixels:
    """[H, W] -> uint8 [H, W, 3], dark to bright, scaled from low to high (the smallest and the largest value where not given). Flat maps are dark."""
    stops = COLOURS[colours]
    low, high = float(values.min()) if low is None else low, float(values.max()) if high is None else high
    level = ((values - low) / (high - low)).clip(0, 1) if high > low else np.zeros_like(values)
    at = level * (len(stops) - 1)
    under = np.clip(at.astype(np.int64), 0, len(stops) - 2)
    share = (at - under)[..., None]
    return (stops[under] * (1 - share) + stops[under + 1] * share).round().astype(np.uint8)


def overlay(pixels: Pixels, values: Plane, *, strength: float = 0.65, colours: str = "fire") -> Pixels:
    """The heat map laid over the picture. pixels: uint8 [H, W, 3]; values: [H, W]; strength: share of the heat map."""
    mixed = pixels.astype(np.float32) * (1 - strength) + heat(values, colours).astype(np.float32) * strength
    return mixed.round().astype(np.uint8)


def cut_out(pixels: Pixels, mask: NDArray[np.bool_]) -> Pixels:
    """The picture with everything outside the mask dimmed to a fifth and greyed."""
    gray = pixels.astype(np.float32).mean(-1, keepdims=True) * 0.2
    return np.where(mask[..., None], pixels, gray.round().astype(np.uint8))


def keep_mass(values: Plane, keep: float) -> NDArray[np.bool_]:
    """Which places hold the top `keep` share of the mass: bool, the shape of `values`. DINO's rule: sort ascending, normalise to sum 1, keep where the
    cumulative sum exceeds 1 - keep. Mass is counted from the smallest value where that is negative (a likeness can be)."""
    flat = values.astype(np.float64).ravel()
    flat = flat - min(float(flat.min()), 0.0)
    total = flat.sum()
    if total <= 0:
        return np.ones(values.shape, bool)
    order = flat.argsort(kind="stable")
    kept = np.empty(flat.shape, bool)
    kept[order] = flat[order].cumsum() / total > 1.0 - keep + 1e-6
    return kept.reshape(values.shape)


def spread_out(values: NDArray[np.generic], height: int, width: int) -> NDArray[np.generic]:
    """[h, w, ...] -> [height, width, ...]: every value a block, as the network saw it."""
    rows = np.arange(height) * values.shape[0] // height
    columns = np.arange(width) * values.shape[1] // width
    return values[rows[:, None], columns]

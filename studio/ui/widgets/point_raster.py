# pyright: basic
"""Points to pixels in numpy: a hundred thousand points become a picture in a few milliseconds, without a call a point."""

from __future__ import annotations

import math
from functools import cache

import numpy as np

CLEAR = np.uint32(0)


def argb(rgb: np.ndarray) -> np.ndarray:
    """uint8 [n, 3] -> opaque uint32 [n] as QImage.Format_ARGB32_Premultiplied wants them."""
    wide = rgb.astype(np.uint32)
    return np.uint32(0xFF000000) | (wide[:, 0] << 16) | (wide[:, 1] << 8) | wide[:, 2]


def faded(colors: np.ndarray, share: float) -> np.ndarray:
    """Premultiplied colours at a share (0..1) of their opacity."""
    part = np.uint32(round(share * 256))
    even = ((colors & np.uint32(0x00FF00FF)) * part >> np.uint32(8)) & np.uint32(0x00FF00FF)
    odd = ((colors >> np.uint32(8)) & np.uint32(0x00FF00FF)) * part & np.uint32(0xFF00FF00)
    return even | odd


def radius_for(visible: int, ratio: float) -> float:
    """Radius of a dot in device pixels: large where there are few, so that none is missed; small where there are many."""
    small = 0.8 if visible > 40_000 else 1.3 if visible > 12_000 else 2.0 if visible > 4000 else 3.0 if visible > 800 else 4.5
    return small * ratio


@cache
def _disc(radius: float) -> tuple[list[tuple[int, int]], list[tuple[int, int, float]]]:
    """(whole pixels of a disc, its edge pixels with the share that is covered)."""
    reach = math.ceil(radius)
    core: list[tuple[int, int]] = []
    edge: list[tuple[int, int, float]] = []
    for dy in range(-reach, reach + 1):
        for dx in range(-reach, reach + 1):
            share = min(1.0, max(0.0, radius + 0.5 - math.hypot(dx, dy)))
            if share >= 0.95:
                core.append((dx, dy))
            elif share > 0.1:
                edge.append((dx, dy, share))
    return core, edge


class Raster:
    """A picture of points, `width` x `height` device pixels, that is used again for every frame."""

    def __init__(self, width: int, height: int, margin: int = 16) -> None:
        self.width, self.height, self.margin = width, height, margin
        self.stride = width + 2 * margin
        self.pixels = np.zeros((height + 2 * margin) * self.stride, np.uint32)

    def clear(self) -> None:
        """Nothing but background."""
        self.pixels.fill(CLEAR)

    def dots(self, x: np.ndarray, y: np.ndarray, colors: np.ndarray, radius: float) -> None:
        """Discs at whole device pixels (int32, may lie outside) in premultiplied colours; the last is on top. No disc's edge covers another's middle."""
        where = y * self.stride + x + (self.margin * self.stride + self.margin)
        core, edge = _disc(min(radius, self.margin - 1.0))
        for dx, dy, share in edge:
            self.pixels[where + (dy * self.stride + dx)] = faded(colors, share)
        for dx, dy in core:
            self.pixels[where + (dy * self.stride + dx)] = colors

    def inside(self, x: np.ndarray, y: np.ndarray, reach: float) -> np.ndarray:
        """Rows whose disc of this radius touches the picture."""
        reach = min(reach, self.margin - 2.0)
        return np.flatnonzero((x >= -reach) & (x < self.width + reach) & (y >= -reach) & (y < self.height + reach))

"""The channels of a picture, numbers of any type -> three of 8 bits, as a Reading says.

What "auto" does: colours and gray as `to_eight_bits` (16 bits are divided by their range); where a file says how it is to be shown (DICOM's window), that;
channels that are no colours and have more than 8 bits each by its own 0.5th and 99.5th percentile, since their numbers have no common white.
Percentages apply to each channel on its own where channels are no colours, to all three together where they are, so that hues stay.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from studio.core.reading import AUTO, FULL, GRAY, Reading
from studio.data.depth import Pixels, to_eight_bits, to_three
from studio.data.reasons import too_deep
from studio.data.stacks import Layout, Stack, Unusable

OWN_RANGE = (0.5, 99.5)
_SAMPLE = 1_000_000
_LUMINANCE = np.array([0.299, 0.587, 0.114], np.float32)


def wanted(layout: Layout, reading: Reading) -> tuple[int, ...]:
    """The channels (from 0) that have to be read of a page. Raises Unusable where one that was chosen is not there, or they are too many for the memory."""
    count, numbers = layout.channels, reading.numbers
    if numbers:
        if max(numbers) >= count:
            raise Unusable(f"it has {count} channel{'' if count == 1 else 's'}; channel {max(numbers) + 1} is not there")
        found = numbers
    elif layout.ink:
        found = (0, 1, 2, 3)
    elif layout.rgb:
        found = (0, 1, 2, 3) if layout.alpha else (0, 1, 2)
    elif reading.channels == GRAY:
        found = tuple(range(count))
    else:
        found = (0, 1, 2) if count >= 3 else (0,)
    stored = len({one // layout.together for one in found}) * layout.together
    if reason := too_deep(layout.width * layout.height * max(8, layout.bits) // 8 * max(stored, len(found))):
        raise Unusable(reason)
    return found


def read_page(stack: Stack, page: int, layout: Layout, reading: Reading) -> Pixels:
    """A page as uint8 [h, w, 3], as stored (orientation not yet applied)."""
    channels = wanted(layout, reading)
    return mix(stack.read(page, channels), layout, reading)


def mix(values: NDArray[Any], layout: Layout, reading: Reading) -> Pixels:
    """[h, w, the channels of `wanted`] -> uint8 [h, w, 3]."""
    if layout.ink and not reading.numbers:
        ink = Image.fromarray(np.ascontiguousarray(to_eight_bits(values)), "CMYK").convert("RGB")
        return _one(np.asarray(ink), colours=True) if reading.channels == GRAY else np.asarray(ink)
    alpha = values[:, :, 3:] if layout.rgb and layout.alpha and not reading.numbers else None
    if alpha is not None:
        values = values[:, :, :3]
    colours = values.shape[2] == 1 or (layout.rgb and (not reading.numbers or set(reading.numbers) <= {0, 1, 2}))
    pixels = scaled(values, layout, reading, colours=colours)
    if alpha is not None:
        cover = to_eight_bits(alpha).astype(np.uint16)
        pixels = ((pixels * cover + 255 * (255 - cover) + 127) // 255).astype(np.uint8)
    if layout.inverted:
        pixels = 255 - pixels
    if reading.channels == GRAY:
        pixels = _one(pixels, colours=layout.rgb)
    if pixels.shape[2] == 2:
        pixels = np.concatenate((pixels, np.zeros_like(pixels[:, :, :1])), 2)
    return to_three(pixels)


def _one(pixels: Pixels, *, colours: bool) -> Pixels:
    """uint8 [h, w, c] -> [h, w, 3], all alike: the luminance of colours, the mean of other channels."""
    if pixels.shape[2] == 1:
        return to_three(pixels)
    mean = pixels @ _LUMINANCE if colours else pixels.mean(2, dtype=np.float32)
    return to_three(np.floor(mean + 0.5).clip(0, 255).astype(np.uint8))


def scaled(values: NDArray[Any], layout: Layout, reading: Reading, *, colours: bool) -> Pixels:
    """Numbers as uint8 of the same shape. colours: all channels share one range."""
    if reading.limits:
        return _between(values, *reading.limits)
    if reading.scale == FULL:
        return _between(values, *(layout.span or _type_range(values)))
    if reading.percentiles:
        return _by_percentiles(values, reading.percentiles, together=colours)
    assert reading.scale == AUTO, reading.scale
    if layout.window:
        return _between(values, *layout.window)
    if not colours and values.dtype.itemsize > 1:
        return _by_percentiles(values, OWN_RANGE, together=False)
    return to_eight_bits(values)


def _type_range(values: NDArray[Any]) -> tuple[float, float]:
    if values.dtype.kind in "iu":
        limits = np.iinfo(values.dtype)
        return float(limits.min), float(limits.max)
    if values.dtype.kind == "b" or values.size == 0:
        return 0.0, 1.0
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    return (0.0, 1.0) if low >= 0 and high <= 1 else (low, high)


def _by_percentiles(values: NDArray[Any], shares: tuple[float, float], *, together: bool) -> Pixels:
    if together or values.shape[2] == 1:
        return _between(values, *_percentiles(values, shares))
    return np.stack([_between(values[:, :, at], *_percentiles(values[:, :, at], shares)) for at in range(values.shape[2])], 2)


def _percentiles(values: NDArray[Any], shares: tuple[float, float]) -> tuple[float, float]:
    flat = values.reshape(-1)
    flat = flat[:: max(1, flat.size // _SAMPLE)].astype(np.float32)
    flat = flat[np.isfinite(flat)]
    if not flat.size:
        return 0.0, 1.0
    low, high = (float(one) for one in np.percentile(flat, shares))
    return (low, high) if high > low else (float(flat.min()), float(flat.max()))


def _between(values: NDArray[Any], low: float, high: float) -> Pixels:
    """Black at `low`, white at `high`; where they are one number, what is above it is white. Not-a-number is black."""
    if values.dtype.kind in "iu" and values.dtype.itemsize <= 2:
        # A table of the few numbers that there can be: no array of wide numbers is made.
        limits = np.iinfo(values.dtype)
        table = _line(np.arange(limits.min, limits.max + 1, dtype=np.float32), low, high)
        return table[values.astype(np.int32) - limits.min]
    return _line(np.nan_to_num(values.astype(np.float32), nan=low, posinf=high, neginf=low), low, high)


def _line(numbers: NDArray[np.float32], low: float, high: float) -> Pixels:
    if high <= low:
        return np.where(numbers > low, 255, 0).astype(np.uint8)
    return np.clip((numbers - np.float32(low)) * np.float32(255 / (high - low)) + np.float32(0.5), 0, 255).astype(np.uint8)

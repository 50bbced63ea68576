"""Pixels of any kind -> 8-bit RGB, with brightness kept honest: 16 bits are divided by their range, never clipped."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]

_TWELVE_BITS = 4095


def is_wide(image: Image.Image) -> bool:
    """Whether a Pillow image holds one number of more than 8 bits a pixel."""
    return image.mode.startswith("I") or image.mode == "F"


def to_rgb(image: Image.Image) -> Pixels:
    """A loaded Pillow image as uint8 [H, W, 3].

    Transparency is laid on white. More than 8 bits: see `to_eight_bits`. Palettes, gray, CMYK, YCbCr and Lab by Pillow.
    """
    if is_wide(image):
        return to_three(to_eight_bits(np.asarray(image)))
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or image.has_transparency_data:
        image = image.convert("RGBA")
        white = Image.new("RGB", image.size, (255, 255, 255))
        white.paste(image, mask=image.getchannel("A"))
        image = white
    elif image.mode != "RGB":
        image = image.convert("RGB")
    return np.asarray(image)


def to_eight_bits(values: NDArray[Any]) -> Pixels:
    """Numbers of any type as uint8, one range for the whole picture.

    - Whole numbers from 0 to 65535: white is 65535. A picture that nowhere exceeds 4095 comes from a sensor of fewer bits in a
      wider file (it would be all but black): white is then 4095, 1023 or 255, the smallest of them that holds it.
    - Fractions from 0 to 1: white is 1.
    - Anything else (negative numbers, physical units): from the 0.1th to the 99.9th percentile. Not-a-number is black.
    """
    if values.dtype == np.uint8:
        return values
    if values.dtype == np.bool_:
        return values.astype(np.uint8) * np.uint8(255)
    if values.size == 0:
        return np.zeros(values.shape, np.uint8)
    if values.dtype.kind in "iu" and values.min() >= 0 and values.max() <= 65535:
        top = int(values.max())
        white = 65535 if top > _TWELVE_BITS else next(one for one in (255, 1023, _TWELVE_BITS) if top <= one)
        table = np.minimum(255, (np.arange(65536) * 255 + white // 2) // white).astype(np.uint8)
        return table[values]
    numbers = np.nan_to_num(values.astype(np.float32), nan=0.0, posinf=0.0, neginf=0.0)
    low, high = 0.0, 1.0
    if values.dtype.kind in "iu" or numbers.min() < 0 or numbers.max() > 1:
        sample = numbers.reshape(-1)[:: max(1, numbers.size // 1_000_000)]
        low, high = (float(one) for one in np.percentile(sample, (0.1, 99.9)))
    scaled = (numbers - low) * (255 / max(high - low, 1e-12))
    return np.clip(scaled + 0.5, 0, 255).astype(np.uint8)


def to_three(pixels: Pixels) -> Pixels:
    """Gray [H, W] or [H, W, 1] to [H, W, 3]; three channels pass."""
    if pixels.ndim == 2:
        pixels = pixels[:, :, None]
    return np.ascontiguousarray(np.broadcast_to(pixels, (*pixels.shape[:2], 3)))

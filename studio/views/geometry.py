"""Where a view lies in its picture, and how it is read out: crop and flip as one resampling.

The cache keeps a picture squashed to a square. A crop is therefore drawn in the original's coordinates (so that its area
and its shape mean what they say) and kept as fractions of the picture's width and height: these are the same numbers in
the squashed square.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Generator, Tensor

TRIES = 10


def whole_boxes(aspects: Tensor) -> Tensor:
    """The largest centred square of each original. aspects: width over height, [B]. Returns [B, 4]: left, top, width, height
    as fractions of the picture's width and height."""
    wide = aspects.clamp(min=1e-6)
    width, height = (1.0 / wide).clamp(max=1.0), wide.clamp(max=1.0)
    return torch.stack(((1 - width) / 2, (1 - height) / 2, width, height), 1)


def random_boxes(aspects: Tensor, *, scale: tuple[float, float], ratio: tuple[float, float], generator: Generator) -> Tensor:
    """Random resized crops as torchvision's RandomResizedCrop draws them (Szegedy et al. 2015, the Inception crop): the area's share
    uniform in `scale`, the shape log-uniform in `ratio`, up to ten tries, else the largest centred crop of an allowed shape.

    aspects: width over height of the originals, [B], on the CPU. Returns [B, 4] fractions as `whole_boxes`.
    """
    count = aspects.shape[0]
    wide = aspects.to(torch.float32).clamp(min=1e-6)[:, None]
    area = torch.empty(count, TRIES).uniform_(scale[0], scale[1], generator=generator) * wide
    shape = torch.empty(count, TRIES).uniform_(math.log(ratio[0]), math.log(ratio[1]), generator=generator).exp_()
    place = torch.rand(count, 2, generator=generator)
    width, height = (area * shape).sqrt_() / wide, (area / shape).sqrt_()
    fits = (width <= 1) & (height <= 1)
    first = fits.to(torch.uint8).argmax(1, keepdim=True)
    sides = torch.cat((width.gather(1, first), height.gather(1, first)), 1)
    allowed = wide.clamp(ratio[0], ratio[1])  # the shape nearest to the picture's own
    fallback = torch.cat(((allowed / wide).clamp(max=1.0), (wide / allowed).clamp(max=1.0)), 1)
    lucky = fits.any(1, keepdim=True)
    sides = torch.where(lucky, sides, fallback)
    corner = (1 - sides) * torch.where(lucky, place, torch.full_like(place, 0.5))
    return torch.cat((corner, sides), 1)


def snap(boxes: Tensor, side: int) -> Tensor:
    """Boxes as whole stored pixels: [B, 4] fractions -> int64 [B, 4] left, top, width, height, at least one pixel, inside the square."""
    sides = (boxes[:, 2:] * side).round().clamp(1, side)
    corner = (boxes[:, :2] * side).round().clamp(min=0).minimum(side - sides)
    return torch.cat((corner, sides), 1).to(torch.int64)


def read_each(pixels: Tensor, boxes: Tensor, size: int) -> Tensor:
    """Crop and resize picture by picture on the CPU, with the vectorised kernel for whole bytes (antialiased, as Pillow does it; measured:
    five to ten times as fast as matrix products).

    pixels: uint8 [B, S, S, 3]; boxes: int64 [B, 4] pixels. Returns uint8 [B, size, size, 3].
    """
    planes = pixels.permute(0, 3, 1, 2)
    views = [
        F.interpolate(planes[row : row + 1, :, top : top + height, left : left + width], size=(size, size), mode="bilinear", antialias=True)
        for row, (left, top, width, height) in enumerate(boxes.tolist())
    ]
    return torch.cat(views).permute(0, 2, 3, 1)


def reading_weights(start: Tensor, length: Tensor, side: int, size: int) -> Tensor:
    """What each pixel of a line reads from the stored line: a triangle as wide as the shrink (at least one stored pixel), cut at the
    crop's edges, the weights summing to 1: the antialiased bilinear filter of Pillow and torchvision.

    start, length: of the crop in stored pixels, float [B]. Returns [B, size, side].
    """
    step = length / size
    centre = start[:, None] + (torch.arange(size, device=start.device, dtype=start.dtype) + 0.5) * step[:, None]
    stored = torch.arange(side, device=start.device, dtype=start.dtype) + 0.5
    weights = stored - centre[:, :, None]
    weights = weights.abs_().mul_(-1 / step.clamp(min=1.0)[:, None, None]).add_(1.0).clamp_(min=0.0)
    inside = (stored > start[:, None]) & (stored < (start + length)[:, None])
    weights.mul_(inside.to(weights.dtype)[:, None, :])
    return weights.div_(weights.sum(2, keepdim=True))


def read_batch(pixels: Tensor, boxes: Tensor, size: int) -> Tensor:
    """Crop and resize a whole batch as two matrix products a picture: the same filter as `read_each`, for devices where one kernel a picture
    would be slow. pixels: float [B, C, S, S]; boxes: int64 [B, 4] pixels. Returns [B, C, size, size]."""
    count, channels, side, _ = pixels.shape
    left, top, width, height = boxes.to(pixels.dtype).unbind(1)
    across = reading_weights(left, width, side, size)
    down = reading_weights(top, height, side, size)
    lines = torch.bmm(pixels.reshape(count, channels * side, side), across.transpose(1, 2))
    return torch.matmul(down[:, None], lines.view(count, channels, side, size))


def mirror(pixels: Tensor, flips: Tensor) -> Tensor:
    """Left and right exchanged where flips ([B]) is 1. [B, C, H, W] -> the same; changes the pixels it is given."""
    where = flips.nonzero()[:, 0].to(pixels.device, non_blocking=True)
    if where.numel():
        pixels[where] = pixels[where].flip(3)
    return pixels

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
SHARP_SHRINK = 1.25


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


def shrink(boxes: Tensor, side: int, size: int) -> Tensor:
    """How many stored pixels fall on one pixel of the view, along the worse axis. boxes: [B, 4]. Returns [B]."""
    return boxes[:, 2:].amax(1) * (side / size)


def read_sharp(pixels: Tensor, boxes: Tensor, flips: Tensor, size: int) -> Tensor:
    """Bilinear reading without a prefilter: right where a crop hardly shrinks. pixels: float [B, C, S, S]; boxes: [B, 4];
    flips: [B], 1 mirrors left and right. Returns [B, C, size, size]."""
    steps = (torch.arange(size, device=pixels.device, dtype=pixels.dtype) + 0.5) / size
    along = torch.stack((torch.where(flips[:, None] > 0.5, 1 - steps, steps), steps.expand(boxes.shape[0], size)), 1)
    x, y = ((along * boxes[:, 2:, None] + boxes[:, :2, None]) * 2 - 1).unbind(1)
    grid = torch.empty(boxes.shape[0], size, size, 2, device=pixels.device, dtype=pixels.dtype)
    grid[..., 0] = x[:, None, :]
    grid[..., 1] = y[:, :, None]
    return F.grid_sample(pixels, grid, mode="bilinear", padding_mode="border", align_corners=False)


def reading_weights(start: Tensor, length: Tensor, side: int, size: int) -> Tensor:
    """What each pixel of a line reads from the stored line: a triangle as wide as the shrink (at least one stored pixel), cut at the
    crop's edges, the weights summing to 1: the antialiased bilinear filter of Pillow and torchvision.

    start, length: of the crop as fractions, [B]. Returns [B, size, side].
    """
    step = length * (side / size)
    centre = (start * side)[:, None] + (torch.arange(size, device=start.device, dtype=start.dtype) + 0.5) * step[:, None]
    stored = torch.arange(side, device=start.device, dtype=start.dtype) + 0.5
    weights = stored - centre[:, :, None]
    weights = weights.abs_().mul_(-1 / step.clamp(min=1.0)[:, None, None]).add_(1.0).clamp_(min=0.0)
    first = (start * side - 0.5).floor()[:, None]  # a pixel counts when its middle lies in the crop, with half a pixel of grace
    last = ((start + length) * side + 0.5).ceil()[:, None]
    weights.mul_(((stored >= first) & (stored <= last)).to(weights.dtype)[:, None, :])
    return weights.div_(weights.sum(2, keepdim=True).clamp_(min=1e-8))


def read_smooth(pixels: Tensor, boxes: Tensor, flips: Tensor, size: int) -> Tensor:
    """Antialiased reading: two matrix products a sample, exact for any shrink. Arguments and result as `read_sharp`."""
    count, channels, side, _ = pixels.shape
    across = reading_weights(boxes[:, 0], boxes[:, 2], side, size)
    across = torch.where(flips[:, None, None] > 0.5, across.flip(1), across)
    down = reading_weights(boxes[:, 1], boxes[:, 3], side, size)
    lines = torch.bmm(pixels.reshape(count, channels * side, side), across.transpose(1, 2))
    return torch.matmul(down[:, None], lines.view(count, channels, side, size))

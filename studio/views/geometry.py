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


def read_each(pixels: Tensor, boxes: Tensor, flips: Tensor, size: int) -> Tensor:
    """Crop, resize and flip picture by picture on the CPU, with the vectorised kernel for whole bytes (antialiased, as Pillow does it; measured:
    five to ten times as fast as matrix products where a picture has more than some 40 pixels a side).

    pixels: uint8 [B, S, S, 3], contiguous; boxes: int64 [B, 4] pixels; flips: [B], 1 for left and right exchanged. Returns uint8 [B, 3, size, size].
    """
    side = pixels.shape[1]
    picture, line = side * side * 3, side * 3
    strides, begin = (picture, 1, line, 3), pixels.storage_offset()
    views = [
        F.interpolate(
            pixels.as_strided((1, 3, height, width), strides, begin + row * picture + top * line + left * 3),
            size=(size, size),
            mode="bilinear",
            antialias=True,
        )
        for row, (left, top, width, height) in enumerate(boxes.tolist())
    ]
    turned, read = flips.nonzero()[:, 0], torch.cat(views)
    if len(turned):  # bytes are a quarter of the floats to move
        read[turned] = torch.cat([views[row] for row in turned.tolist()]).flip(3)
    return read


def reading_weights(start: Tensor, length: Tensor, side: int, size: int, flips: Tensor | None = None) -> Tensor:
    """What each pixel of a line reads from the stored line: a triangle as wide as the shrink (at least one stored pixel), cut at the
    crop's edges, the weights summing to 1: the antialiased bilinear filter of Pillow and torchvision.

    start, length: of the crop in stored pixels, float [B]. flips: [B], 1 for a line read from its end. Returns [B, size, side].
    """
    step, first = length / size, start
    signed = step
    if flips is not None:
        first, signed = start + flips * length, step * (1 - 2 * flips)
    centre = first[:, None] + (torch.arange(size, device=start.device, dtype=start.dtype) + 0.5) * signed[:, None]
    stored = torch.arange(side, device=start.device, dtype=start.dtype) + 0.5
    weights = stored - centre[:, :, None]
    weights = weights.abs_().mul_(-1 / step.clamp(min=1.0)[:, None, None]).add_(1.0).clamp_(min=0.0)
    inside = (stored > start[:, None]) & (stored < (start + length)[:, None])
    weights.mul_(inside.to(weights.dtype)[:, None, :])
    return weights.div_(weights.sum(2, keepdim=True))


def read_batch(pixels: Tensor, boxes: Tensor, flips: Tensor, size: int) -> Tensor:
    """Crop, resize and flip a whole batch as two matrix products a picture: the same filter as `read_each`, for devices where one kernel a
    picture would be slow, and on the CPU for pictures so small that calling it takes longer than its work.

    pixels: uint8 [B, S, S, 3]; boxes: int64 [B, 4] pixels; flips: float [B]. Returns float32 [B, 3, size, size], values in 0..255, not contiguous.
    """
    count, side = pixels.shape[:2]
    left, top, width, height = boxes.to(torch.float32).unbind(1)
    unturned = torch.zeros_like(flips)
    weights = reading_weights(torch.cat((top, left)), torch.cat((height, width)), side, size, torch.cat((unturned, flips)))
    lines = pixels.permute(0, 1, 3, 2).to(torch.float32, memory_format=torch.contiguous_format)  # line, channel, place: no copy between the products
    lines = torch.bmm(weights[:count], lines.view(count, side, 3 * side))
    return torch.bmm(lines.view(count, 3 * size, side), weights[count:].transpose(1, 2)).view(count, size, 3, size).permute(0, 2, 1, 3)


def mirror(pixels: Tensor, flips: Tensor) -> Tensor:
    """Left and right exchanged where flips ([B]) is 1. [B, C, H, W] -> the same; changes the pixels it is given."""
    where = flips.nonzero()[:, 0].to(pixels.device, non_blocking=True)
    if where.numel():
        pixels[where] = pixels[where].flip(3)
    return pixels

"""A batch of stored pictures -> the views a method asked for, on the device. The training step and the preview both call this.

Every sample has its own random parameters. They are drawn from a CPU generator seeded by (seed, step, rank, the view's
index), so views are a function of these numbers: nothing has to be saved to resume. The order of operations is the usual one
(SimCLR, BYOL, DINO): random resized crop, flip, colour jitter, gray, blur, solarize, normalise.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from studio.views import colour, geometry
from studio.views.recipe import View, whole

CHUNK_BYTES = 2 << 20


@dataclass(frozen=True)
class Draw:
    """The random parameters of one view of a batch, on the CPU. boxes: [B, 4] crops; flips: [B]; jitter; blurred and solarized: int64
    indices of the samples concerned; sigmas: [B]."""

    boxes: Tensor
    flips: Tensor
    jitter: colour.Jitter | None
    blurred: Tensor
    sigmas: Tensor
    solarized: Tensor


def seed_of(*numbers: int) -> int:
    """A 63-bit seed from some numbers, the same on every machine and in every process."""
    digest = hashlib.blake2b(",".join(str(int(one)) for one in numbers).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1


def draw(view: View, aspects: Tensor, *, seed: int, step: int, rank: int, index: int) -> Draw:
    """Random parameters of view number `index` for pictures of these aspects ([B])."""
    generator = Generator().manual_seed(seed_of(seed, step, rank, index))
    aspects = aspects.detach().to("cpu", torch.float32)
    count = aspects.shape[0]
    boxes = geometry.whole_boxes(aspects) if view.scale is None else geometry.random_boxes(aspects, scale=view.scale, ratio=view.ratio, generator=generator)
    chances = torch.rand(4, count, generator=generator)
    coloured = (any(view.jitter) and view.jitter_p > 0) or view.gray_p > 0
    jitter = colour.draw_jitter(count, view.jitter, jitter_p=view.jitter_p, gray_p=view.gray_p, generator=generator) if coloured else None
    low, high = view.blur_sigma
    return Draw(
        boxes,
        (chances[0] < view.flip).to(torch.float32),
        jitter,
        (chances[1] < view.blur_p).nonzero()[:, 0],
        low + chances[2] * (high - low),
        (chances[3] < view.solarize_p).nonzero()[:, 0],
    )


@torch.no_grad()
def make(
    pixels: Tensor,
    aspects: Tensor,
    views: Sequence[View],
    *,
    seed: int,
    step: int,
    rank: int = 0,
    device: torch.device | str | None = None,
    dtype: torch.dtype = torch.float32,
) -> dict[str, Tensor]:
    """Every view of every picture.

    pixels: uint8 [B, S, S, 3], pictures squashed to a square. aspects: width over height of the originals, [B]. device: where the
    views are made (default: where the pixels are). Returns view name -> [B, 3, size, size], normalised. The same arguments give
    the same tensors on the same device.
    """
    target = torch.device(device) if device is not None else pixels.device
    pixels = pixels.to(target, non_blocking=True)
    draws = [draw(view, aspects, seed=seed, step=step, rank=rank, index=index) for index, view in enumerate(views)]
    made = [torch.empty(pixels.shape[0], 3, view.size, view.size, device=target, dtype=dtype) for view in views]
    for rows in _chunks(pixels):
        stored = pixels[rows].permute(0, 3, 1, 2).to(torch.float32, memory_format=torch.contiguous_format)
        for view, drawn, out in zip(views, draws, made):
            out[rows] = finish(_resample(stored, drawn, view, rows), drawn, view, rows)
    return {view.name: out for view, out in zip(views, made)}


def make_whole(pixels: Tensor, aspects: Tensor, view_or_size: View | int, mean: Sequence[float] | None = None, std: Sequence[float] | None = None) -> Tensor:
    """The unaugmented pictures: the largest centred square of each original, resized and normalised. Arguments as `make`; a View
    gives its size, mean and std unless they are given. Returns float32 [B, 3, size, size]."""
    given = view_or_size if isinstance(view_or_size, View) else whole(view_or_size)
    centre = View("whole", given.size, scale=None, flip=0.0, jitter_p=0.0, mean=_three(mean or given.mean), std=_three(std or given.std))
    return make(pixels, aspects, [centre], seed=0, step=0)["whole"]


def _three(values: Sequence[float]) -> tuple[float, float, float]:
    red, green, blue = values
    return float(red), float(green), float(blue)


def _chunks(pixels: Tensor) -> list[slice]:
    """On the CPU small chunks, so that a picture's floats stay in the cache through all operations; elsewhere everything at once."""
    count, side = pixels.shape[0], pixels.shape[1]
    rows = count if pixels.device.type != "cpu" else max(1, CHUNK_BYTES // (side * side * 12))
    return [slice(start, min(start + rows, count)) for start in range(0, count, max(1, rows))]


def _resample(stored: Tensor, drawn: Draw, view: View, rows: slice) -> Tensor:
    """Crop and flip, values still in 0..255. Only samples that shrink are filtered."""
    boxes, flips = drawn.boxes[rows], drawn.flips[rows]
    smooth = geometry.shrink(boxes, stored.shape[2], view.size) > geometry.SHARP_SHRINK
    boxes_there, flips_there = boxes.to(stored.device, non_blocking=True), flips.to(stored.device, non_blocking=True)
    if bool(smooth.all()) or stored.device.type != "cpu":
        return geometry.read_smooth(stored, boxes_there, flips_there, view.size)
    if not bool(smooth.any()):
        return geometry.read_sharp(stored, boxes_there, flips_there, view.size)
    read = torch.empty(stored.shape[0], 3, view.size, view.size, device=stored.device)
    for chosen, reader in ((smooth, geometry.read_smooth), (~smooth, geometry.read_sharp)):
        where = chosen.nonzero()[:, 0]
        read[where] = reader(stored[where], boxes[where], flips[where], view.size)
    return read


def finish(read: Tensor, drawn: Draw, view: View, rows: slice) -> Tensor:
    """Colour, blur, solarize and normalise what was read (values in 0..255). rows: which samples of the draw these are."""
    device = read.device
    mean, std = torch.tensor(view.mean, device=device), torch.tensor(view.std, device=device)
    count = read.shape[0]
    scale = (1 / std).diag()
    if drawn.jitter is None:
        x = read.mul_((1 / 255 / std)[:, None, None]).sub_((mean / std)[:, None, None])
    else:
        matrix, offset = colour.fold(drawn.jitter.part(rows).to(device), read.mean((2, 3)) / 255)
        x = colour.apply(read, (scale @ matrix) / 255, offset / std - mean / std)
        low, high = (-mean / std)[:, None, None], ((1 - mean) / std)[:, None, None]
        x = torch.minimum(torch.maximum(x, low, out=x), high, out=x)
    blurred = _within(drawn.blurred, rows, count)
    if blurred.numel():
        where = blurred.to(device, non_blocking=True)
        x[where] = colour.blur(x[where], drawn.sigmas[rows][blurred].to(device, non_blocking=True))
    solarized = _within(drawn.solarized, rows, count)
    if solarized.numel():
        where = solarized.to(device, non_blocking=True)
        threshold, top = ((view.solarize_threshold - mean) / std)[:, None, None], ((1 - 2 * mean) / std)[:, None, None]
        x[where] = colour.solarize(x[where], threshold, top)
    return x


def _within(indices: Tensor, rows: slice, count: int) -> Tensor:
    start = rows.start or 0
    return indices[(indices >= start) & (indices < start + count)] - start

"""A batch of stored pictures -> the views a method asked for, on the device. The training step and the preview both call this.

Every sample has its own random parameters. They are drawn from a CPU generator seeded by (seed, step, the view's index), so views
are a function of these numbers: nothing has to be saved to resume. Of several ranks each draws for the whole batch and keeps its own
pictures' parameters, so that they see together what one process would. The order of operations is the usual one
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

CHUNK_BYTES = {"cpu": 1 << 20}
SMALL_SIDE = 40
"""Stored pictures up to so many pixels a side are read as matrix products on the CPU too (measured at 32 and 64 px)."""


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


def draw(view: View, aspects: Tensor, *, seed: int, step: int, index: int, rank: int = 0, world: int = 1) -> Draw:
    """Random parameters of view number `index` for pictures of these aspects ([B]): every `world`-th of the whole batch, from the `rank`-th on."""
    generator = Generator().manual_seed(seed_of(seed, step, 0, index))
    # The others' pictures have aspects of their own; here they only take their turn in the random numbers.
    aspects = aspects.detach().to("cpu", torch.float32).repeat_interleave(world)
    mine = slice(rank, None, world)
    count = aspects.shape[0]
    boxes = geometry.whole_boxes(aspects) if view.scale is None else geometry.random_boxes(aspects, scale=view.scale, ratio=view.ratio, generator=generator)
    chances = torch.rand(4, count, generator=generator)
    coloured = (any(view.jitter) and view.jitter_p > 0) or view.gray_p > 0
    jitter = colour.draw_jitter(count, view.jitter, jitter_p=view.jitter_p, gray_p=view.gray_p, generator=generator) if coloured else None
    low, high = view.blur_sigma
    chances = chances[:, mine]
    return Draw(
        boxes[mine],
        (chances[0] < view.flip).to(torch.float32),
        jitter.rows(mine) if jitter else None,
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
    world: int = 1,
    device: torch.device | str | None = None,
    dtype: torch.dtype = torch.float32,
) -> dict[str, Tensor]:
    """Every view of every picture.

    pixels: uint8 [B, S, S, 3], pictures squashed to a square. aspects: width over height of the originals, [B]. rank, world: they are
    every `world`-th picture of the batch, from the `rank`-th on. device: where the views are made (default: where the pixels are). Returns view name -> [B, 3, size, size], normalised. The same arguments give
    the same tensors on the same device.
    """
    target = torch.device(device) if device is not None else pixels.device
    pixels = pixels.to(target, non_blocking=True)
    made: dict[str, Tensor] = {}
    for index, view in enumerate(views):
        drawn = draw(view, aspects, seed=seed, step=step, index=index, rank=rank, world=world)
        with torch.autocast(target.type, enabled=False):  # a view is the same whatever arithmetic the network around it has
            made[view.name] = finish(read(pixels, drawn, view.size), drawn, view).to(dtype)
    return made


def make_whole(pixels: Tensor, aspects: Tensor, view_or_size: View | int, mean: Sequence[float] | None = None, std: Sequence[float] | None = None) -> Tensor:
    """The unaugmented pictures: the largest centred square of each original, resized and normalised. Arguments as `make`; a View
    gives its size, mean and std unless they are given. Returns float32 [B, 3, size, size]."""
    given = view_or_size if isinstance(view_or_size, View) else whole(view_or_size)
    centre = View("whole", given.size, scale=None, flip=0.0, jitter_p=0.0, mean=_three(mean or given.mean), std=_three(std or given.std))
    return make(pixels, aspects, [centre], seed=0, step=0)["whole"]


def _three(values: Sequence[float]) -> tuple[float, float, float]:
    red, green, blue = values
    return float(red), float(green), float(blue)


def _chunks(pixels: Tensor, floats: int) -> list[slice]:
    """A batch in parts: on the CPU so small that a part's floats stay in the cache from one operation to the next, elsewhere so large that
    only memory is spared. floats: numbers a picture."""
    count = pixels.shape[0]
    rows = max(1, CHUNK_BYTES.get(pixels.device.type, 256 << 20) // (4 * floats))
    return [slice(start, min(start + rows, count)) for start in range(0, count, rows)]


def read(pixels: Tensor, drawn: Draw, size: int) -> Tensor:
    """Crop and flip: uint8 [B, S, S, 3] -> float32 [B, 3, size, size], values in 0..255."""
    count, side = pixels.shape[0], pixels.shape[1]
    boxes, flips = geometry.snap(drawn.boxes, side), drawn.flips
    out = torch.empty(count, 3, size, size, device=pixels.device)
    if pixels.device.type == "cpu" and side > SMALL_SIDE:
        pixels = pixels.contiguous()
        for rows in _chunks(pixels, 3 * size * size):
            out[rows] = geometry.read_each(pixels[rows], boxes[rows], flips[rows], size)
        return out
    boxes, flips = boxes.to(pixels.device, non_blocking=True), flips.to(pixels.device, non_blocking=True)
    for rows in _chunks(pixels, 3 * side * side):
        out[rows] = geometry.read_batch(pixels[rows], boxes[rows], flips[rows], size)
    return out


def finish(x: Tensor, drawn: Draw, view: View) -> Tensor:
    """Colour, blur, solarize and normalise what was read; changes what it is given. x: [B, 3, size, size], values in 0..255.

    Normalising is folded into the colour matrix; the operations after it work on normalised values, with their bounds normalised too.
    """
    device = x.device
    mean, std = torch.tensor(view.mean, device=device), torch.tensor(view.std, device=device)
    chunks = _chunks(x, 3 * view.size * view.size)
    if drawn.jitter is None:
        for rows in chunks:
            x[rows].mul_((1 / 255 / std)[:, None, None]).sub_((mean / std)[:, None, None])
    else:
        means = torch.cat([x[rows].mean((2, 3)) for rows in chunks]) / 255
        matrix, offset = colour.fold(drawn.jitter.to(device), means)
        matrix, offset = matrix / (255 * std[:, None]), (offset - mean) / std
        for rows in chunks:
            coloured = colour.apply(x[rows], matrix[rows], offset[rows])
            for channel, (middle, spread) in enumerate(zip(view.mean, view.std, strict=True)):  # with bounds as tensors clamp is not vectorised
                torch.clamp(coloured[:, channel], -middle / spread, (1 - middle) / spread, out=x[rows, channel])
    sigmas = drawn.sigmas.to(device, non_blocking=True)
    for where in _parts(drawn.blurred, chunks):
        there = where.to(device, non_blocking=True)
        x[there] = colour.blur(x[there], sigmas[there])
    threshold, top = ((view.solarize_threshold - mean) / std)[:, None, None], ((1 - 2 * mean) / std)[:, None, None]
    for where in _parts(drawn.solarized, chunks):
        there = where.to(device, non_blocking=True)
        x[there] = colour.solarize(x[there], threshold, top)
    return x


def _parts(indices: Tensor, chunks: Sequence[slice]) -> Sequence[Tensor]:
    """Indices in groups of at most a chunk's size."""
    return indices.split(max(1, chunks[0].stop - chunks[0].start)) if chunks and indices.numel() else ()

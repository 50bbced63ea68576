"""Every rank's rows in one tensor, with the gradient going back to the rank that made them. One of the two doors (with train/world.py)
through which more than one device enters.

Rank r of W trains pictures r, r + W, r + 2W… of the whole batch. So the ranks' rows, taken in turns, are the batch as one process has it, and any
whole part of a rank's pictures is, over the ranks, the same part of the batch.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor


class _Here(threading.local):
    """Of each thread: how often it is inside `apart`. A look from beside a training must not take the training's thread out of the ranks."""

    apart = 0


_here = _Here()


@contextmanager
def apart() -> Generator[None]:
    """Inside, this thread computes alone: nothing here waits for the others (a measurement, or a picture, that only one process makes)."""
    _here.apart += 1
    try:
        yield
    finally:
        _here.apart -= 1


def distributed() -> bool:
    """Whether more than one rank trains."""
    return not _here.apart and dist.is_available() and dist.is_initialized() and dist.get_world_size() > 1


def ranks() -> int:
    """How many ranks train together."""
    return dist.get_world_size() if distributed() else 1


class _Gather(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tensor:
        return torch.stack(everyones(x), 1).flatten(0, 1)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> Tensor:
        # every rank's loss depends on this rank's rows; the ranks' gradients are averaged later, so the sum is what makes that average right
        grad = grads[0].contiguous()
        dist.all_reduce(grad)
        return own(grad)


def everyones(x: Tensor) -> list[Tensor]:
    """A tensor of every rank (all of one shape), rank by rank, without gradient."""
    x = x.detach().contiguous()
    parts = [torch.empty_like(x) for _ in range(dist.get_world_size())]
    dist.all_gather(parts, x)
    return parts


def gather(x: Tensor) -> Tensor:
    """[B, ...] on each of W ranks -> [W*B, ...] on all, in the order of the whole batch; the same tensor on one device. The gradient is summed over
    the ranks' losses: averaging the ranks' parameter gradients then gives the gradient of the mean of their losses."""
    return _Gather.apply(x) if distributed() else x  # pyright: ignore[reportReturnType]


def own(x: Tensor, dim: int = 0) -> Tensor:
    """This rank's rows of the whole batch's [W*B, ...]: what `gather` put together. dim: where the batch is."""
    if not distributed():
        return x
    return x[(slice(None),) * dim + (slice(dist.get_rank(), None, dist.get_world_size()),)]


def drawn(rows: int, draw: Callable[[int], Tensor]) -> Tensor:
    """Random numbers [rows, ...] for this rank's pictures: `draw(count)` makes them for the whole batch, from a generator that all ranks have seeded alike,
    and each rank keeps its own. So they do not depend on how many ranks there are."""
    return own(draw(rows * ranks()))


def mean_over_ranks(x: Tensor) -> Tensor:
    """The mean of a statistic (DINO's centre) over all ranks, without gradient; the same tensor on one device."""
    if not distributed():
        return x
    x = x.detach().clone()
    dist.all_reduce(x)
    return x / dist.get_world_size()

"""Every rank's rows in one tensor, with the gradient going back to the rank that made them. One of the two doors (with train/world.py)
through which more than one device enters."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor

_apart: list[bool] = []  # not empty while this process computes for itself


@contextmanager
def apart() -> Generator[None]:
    """Inside, this process computes alone: nothing here waits for the others (a measurement that only one process makes)."""
    _apart.append(True)
    try:
        yield
    finally:
        _apart.pop()


def distributed() -> bool:
    """Whether more than one rank trains."""
    return not _apart and dist.is_available() and dist.is_initialized() and dist.get_world_size() > 1


def ranks() -> int:
    """How many ranks train together."""
    return dist.get_world_size() if distributed() else 1


class _Gather(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tensor:
        parts = [torch.empty_like(x) for _ in range(dist.get_world_size())]
        dist.all_gather(parts, x.contiguous())
        return torch.cat(parts)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> Tensor:
        # every rank's loss depends on this rank's rows; DDP then averages over ranks, so the sum is what makes that average right
        grad = grads[0].contiguous()
        dist.all_reduce(grad)
        rows = grad.shape[0] // dist.get_world_size()
        return grad[dist.get_rank() * rows : (dist.get_rank() + 1) * rows]


def gather(x: Tensor) -> Tensor:
    """[B, ...] on each of W ranks -> [W*B, ...] on all, rank by rank; the same tensor on one device. The gradient is summed over the ranks'
    losses: averaging the ranks' parameter gradients (DDP) then gives the gradient of the mean of their losses."""
    return _Gather.apply(x) if distributed() else x  # pyright: ignore[reportReturnType]


def mean_over_ranks(x: Tensor) -> Tensor:
    """The mean of a statistic (DINO's centre) over all ranks, without gradient; the same tensor on one device."""
    if not distributed():
        return x
    x = x.detach().clone()
    dist.all_reduce(x)
    return x / dist.get_world_size()


def first_row(x: Tensor) -> int:
    """Where this rank's rows begin in the gathered tensor: the offset of its labels."""
    return dist.get_rank() * x.shape[0] if distributed() else 0

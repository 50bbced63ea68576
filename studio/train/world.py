"""One of the two doors through which several processes enter (the other is nets/gather.py): who am I, how many are we, what do we agree on."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

import torch
import torch.distributed as dist
from torch import Tensor

T = TypeVar("T")
BUCKET_NUMBERS = 6_000_000  # of a gradient bucket: 25 MB of float32, as DistributedDataParallel has


@dataclass(frozen=True)
class World:
    """rank: this process, from 0; size: how many train together; local: this process on its machine. In a world of one everything here does
    nothing."""

    rank: int = 0
    size: int = 1
    local: int = 0

    @property
    def leads(self) -> bool:
        """Whether this process writes and speaks."""
        return self.rank == 0

    def device_name(self, name: str) -> str:
        """The device of this process when `name` was asked for: several processes with GPUs take one each."""
        return f"cuda:{self.local}" if self.size > 1 and torch.cuda.is_available() and name in ("auto", "cuda") else name

    def decided(self, decide: Callable[[], T]) -> T:
        """What the first process decides, known to all (any value that pickles between our own processes)."""
        if self.size == 1:
            return decide()
        box: list[Any] = [None, None]
        if self.leads:
            try:
                box[0] = decide()
            except Exception as error:  # every process fails with it; else the others would wait for ever
                box[1] = error
        dist.broadcast_object_list(box, src=0)
        if box[1] is not None:
            raise box[1]
        return box[0]

    def stops(self, wish: bool, step: int, device: torch.device) -> bool:
        """Whether to stop before this step; all processes get the same answer. Several ask each other every tenth step alone, because
        asking makes a GPU wait."""
        if self.size == 1:
            return wish
        if step % 10:
            return False
        flag = torch.tensor([float(wish)], device=device)
        dist.all_reduce(flag, op=dist.ReduceOp.MAX)
        return bool(flag.item())

    def average(self, gradients: list[Tensor]) -> None:
        """Mean over all processes, in place, in buckets of about 25 MB: what DistributedDataParallel does to gradients. Its wrapper is not
        used because a step here may run several forwards (gradient caching, rivals), which it does not allow."""
        if self.size == 1:
            return
        for bucket in _buckets(gradients):
            flat = torch.cat([one.reshape(-1) for one in bucket])
            dist.all_reduce(flat)
            flat.div_(self.size)
            for one, part in zip(bucket, flat.split([one.numel() for one in bucket]), strict=True):
                one.copy_(part.view(one.shape))


def _buckets(tensors: list[Tensor]) -> list[list[Tensor]]:
    buckets: list[list[Tensor]] = []
    room = 0
    for one in tensors:
        if not buckets or room < one.numel() or buckets[-1][0].dtype != one.dtype:
            buckets.append([])
            room = BUCKET_NUMBERS
        buckets[-1].append(one)
        room -= one.numel()
    return buckets


def join() -> World:
    """The world torchrun made (its environment variables), or a world of one."""
    size = int(os.environ.get("WORLD_SIZE", "1"))
    if size == 1:
        return World()
    if not dist.is_initialized():
        dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo", timeout=timedelta(days=1))  # a pause may be long
    world = World(dist.get_rank(), dist.get_world_size(), int(os.environ.get("LOCAL_RANK", "0")))
    if torch.cuda.is_available():
        torch.cuda.set_device(world.local % torch.cuda.device_count())
    return world


def leave() -> None:
    """End the process group if there is one."""
    if dist.is_available() and dist.is_initialized():
        dist.destroy_process_group()

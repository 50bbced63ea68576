"""One of the two doors through which several processes enter (the other is nets/gather.py): who am I, how many are we."""

from __future__ import annotations

import os
from dataclasses import dataclass

import torch
import torch.distributed as dist


@dataclass(frozen=True)
class World:
    """rank: this process, from 0; size: how many train together; local: this process on its machine."""

    rank: int = 0
    size: int = 1
    local: int = 0

    @property
    def leads(self) -> bool:
        """Whether this process writes and speaks."""
        return self.rank == 0


def join() -> World:
    """The world torchrun made (its environment variables), or a world of one."""
    size = int(os.environ.get("WORLD_SIZE", "1"))
    if size == 1:
        return World()
    if not dist.is_initialized():
        dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
    return World(dist.get_rank(), dist.get_world_size(), int(os.environ.get("LOCAL_RANK", "0")))


def leave() -> None:
    """End the process group if there is one."""
    if dist.is_available() and dist.is_initialized():
        dist.destroy_process_group()


def average_gradients(parameters: list[torch.nn.Parameter], world: World) -> None:
    """Mean of the gradients over all processes; nothing in a world of one."""
    if world.size == 1:
        return
    for one in parameters:
        if one.grad is not None:
            dist.all_reduce(one.grad)
            one.grad.div_(world.size)

"""Gathering rows: the identity alone; with two ranks all rows, and the gradient of the mean of the ranks' losses."""

from __future__ import annotations

import os
import socket

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import Tensor

from studio.nets.gather import drawn, gather, mean_over_ranks, own


def loss(rows: Tensor, everyone: Tensor, right: Tensor) -> Tensor:
    """Contrastive-like: each row against all rows, itself as the target."""
    return torch.nn.functional.cross_entropy(rows @ everyone.T, right)


def inputs() -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(0)
    return torch.randn(6, 5, generator=generator), torch.randn(5, 4, generator=generator)


def test_alone_it_is_the_same_tensor() -> None:
    x = torch.randn(3, 2, requires_grad=True)
    assert gather(x) is x and mean_over_ranks(x) is x and own(x) is x


def _rank(rank: int, port: int, folder: str) -> None:
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(port), OMP_NUM_THREADS="1")
    dist.init_process_group("gloo", rank=rank, world_size=2)
    x, weight = inputs()
    weight.requires_grad_(True)
    mine = x[rank::2] @ weight
    everyone = gather(mine)
    loss(mine, everyone, own(torch.arange(6))).backward()
    assert weight.grad is not None
    dist.all_reduce(weight.grad)
    torch.save(
        (everyone.detach(), weight.grad / 2, mean_over_ranks(torch.tensor([float(rank)])), drawn(3, lambda count: torch.arange(count))), f"{folder}/{rank}.pt"
    )
    dist.destroy_process_group()


def test_two_ranks_have_the_gradient_of_one_process(tmp_path: object) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    mp.spawn(_rank, args=(port, str(tmp_path)), nprocs=2)
    x, weight = inputs()
    weight.requires_grad_(True)
    everyone = x @ weight
    loss(everyone, everyone, torch.arange(6)).backward()
    for rank in range(2):
        rows, grad, mean, numbers = torch.load(f"{tmp_path}/{rank}.pt")
        assert torch.allclose(rows, everyone.detach(), atol=1e-6)
        assert torch.allclose(grad, weight.grad, atol=1e-6)
        assert float(mean) == 0.5
        assert numbers.tolist() == [rank, rank + 2, rank + 4]

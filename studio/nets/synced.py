"""Batch norm and dropout that do not depend on how many ranks train: the statistics and the random numbers are the whole batch's.

PyTorch's own SyncBatchNorm runs on GPUs only; this one runs wherever the ranks can talk, so that what trains on many GPUs is what is tested on a CPU.
"""

from __future__ import annotations

from typing import Any

import torch
import torch.distributed as dist
import torch.nn.functional as F
from torch import Tensor, nn

from studio.nets.gather import distributed, everyones, own, ranks
from studio.nets.precision import HALVES


class _Normalise(torch.autograd.Function):
    """(x - mean) / sqrt(var + eps) * weight + bias with the whole batch's mean and var [C]; the gradient knows that these are made of every rank's x."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor | None, bias: Tensor | None, mean: Tensor, var: Tensor, eps: float) -> Tensor:
        ctx.save_for_backward(x, weight, mean, torch.rsqrt(var + eps))
        return F.batch_norm(x, mean, var, weight, bias, False, 0.0, eps)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor | None, ...]:
        x, weight, mean, scale = ctx.saved_tensors
        dims, shape = _dims(x), _shape(x)
        grad, centred = _full(grads[0]), _full(x) - mean.view(shape)
        sums = torch.stack((grad.sum(dims), (grad * centred).sum(dims)))
        of_weight, of_bias = sums[1] * scale, sums[0].clone()
        dist.all_reduce(sums)
        means = sums / (dist.get_world_size() * x.numel() / x.shape[1])
        of_x = grad - means[0].view(shape) - centred * (means[1] * scale.square()).view(shape)
        of_x = of_x * (scale if weight is None else scale * weight).view(shape)
        own_weights = (None, None) if weight is None else (of_weight.to(weight.dtype), of_bias.to(weight.dtype))
        return of_x.to(x.dtype), *own_weights, None, None, None


def _full(x: Tensor) -> Tensor:
    return x.float() if x.dtype in HALVES else x


def _dims(x: Tensor) -> list[int]:
    return [one for one in range(x.ndim) if one != 1]


def _shape(x: Tensor) -> list[int]:
    return [1, -1, *[1] * (x.ndim - 2)]


class _Synced(nn.modules.batchnorm._BatchNorm):  # pyright: ignore[reportPrivateUsage]
    def forward(self, input: Tensor) -> Tensor:
        if not (self.training and distributed()):
            return super().forward(input)
        self._check_input_dim(input)
        mean, var = self._statistics(input.detach())
        return _Normalise.apply(input, self.weight, self.bias, mean, var, self.eps)  # pyright: ignore[reportReturnType]

    @torch.no_grad()
    def _statistics(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Mean and variance over all ranks' rows (as many on each), put together from each rank's own so that no digits are lost; the running ones follow."""
        local_var, local_mean = torch.var_mean(_full(x), _dims(x), correction=0)
        means, variances = torch.stack(everyones(torch.stack((local_mean, local_var)))).unbind(1)
        mean = means.mean(0)
        var = variances.mean(0) + (means - mean).square().mean(0)
        if self.running_mean is not None and self.running_var is not None and self.num_batches_tracked is not None:
            self.num_batches_tracked.add_(1)
            pace = 1.0 / float(self.num_batches_tracked) if self.momentum is None else self.momentum
            count = dist.get_world_size() * x.numel() / x.shape[1]
            self.running_mean.lerp_(mean.to(self.running_mean.dtype), pace)
            self.running_var.lerp_((var * (count / max(1.0, count - 1))).to(self.running_var.dtype), pace)
        return mean, var


class SyncedBatchNorm1d(_Synced, nn.BatchNorm1d):
    """Batch norm of vectors over the whole batch of all ranks; on one device nn.BatchNorm1d."""


class SyncedBatchNorm2d(_Synced, nn.BatchNorm2d):
    """Batch norm of maps over the whole batch of all ranks; on one device nn.BatchNorm2d."""


SYNCED: dict[type[nn.Module], type[nn.Module]] = {nn.BatchNorm1d: SyncedBatchNorm1d, nn.BatchNorm2d: SyncedBatchNorm2d}


def sync_batch_norm(module: nn.Module) -> nn.Module:
    """Let every plain batch norm in a module see the whole batch of all ranks. Each stays the same object with the same tensors: only its class is another,
    so whoever holds it (a teacher, a head used twice) sees it too. Batch norm in groups (MoCo) stays what it is. Returns the module."""
    for one in module.modules():
        synced = SYNCED.get(type(one))
        if synced is not None:
            one.__class__ = synced
    return module


def unsynced(module: nn.Module) -> list[str]:
    """Kinds of batch norm in a module that see only their own rank's pictures though they are not meant to (a network from elsewhere with a kind of its own)."""
    kinds = {type(one).__name__ for one in module.modules() if isinstance(one, nn.modules.batchnorm._BatchNorm) and not isinstance(one, _Synced)}  # pyright: ignore[reportPrivateUsage]
    return sorted(kinds - {"SplitBatchNorm2d"})


class Dropout(nn.Dropout):
    """nn.Dropout whose zeros are drawn for the whole batch, of which each rank keeps its own rows. times: how often the batch is in the rows, one after
    the other (four turns of each picture: 4)."""

    def __init__(self, p: float, *, times: int = 1) -> None:
        super().__init__(p)
        self.times = times

    def forward(self, input: Tensor) -> Tensor:
        if not (self.training and self.p > 0 and distributed()):
            return super().forward(input)
        whole = torch.empty(self.times, len(input) // self.times * ranks(), *input.shape[1:], dtype=input.dtype, device=input.device)
        kept = own(whole.bernoulli_(1 - self.p), 1).reshape(input.shape)
        return input * kept.div_(1 - self.p)

"""A queue of past keys (MoCo, He et al. 2019) and batch norm in groups, which hides from a network which keys share its batch."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from studio.nets.gather import ranks


class NegativeQueue(nn.Module):
    """The last `size` keys, unit length. Starts with random directions, so a MoCo loss starts low and rises while real keys fill it.

    keys: float32 [size, dim], a buffer. pointer, filled: int64 0-d buffers: where the next key goes; how many are real.
    """

    keys: Tensor
    pointer: Tensor
    filled: Tensor

    def __init__(self, dim: int, size: int, *, seed: int = 0) -> None:
        super().__init__()
        start = torch.randn(size, dim, generator=torch.Generator().manual_seed(seed))
        self.register_buffer("keys", F.normalize(start, dim=1))
        self.register_buffer("pointer", torch.zeros((), dtype=torch.int64))
        self.register_buffer("filled", torch.zeros((), dtype=torch.int64))

    @property
    def size(self) -> int:
        """How many keys it holds."""
        return self.keys.shape[0]

    @torch.no_grad()
    def enqueue(self, keys: Tensor) -> None:
        """Put keys [B, dim] in, over the oldest, wrapping round; more keys than it holds: the last ones stay. Never waits for the device."""
        size = self.size
        count = keys.shape[0]
        keys = keys.detach()[-size:].to(self.keys.dtype)
        skipped = count - keys.shape[0]
        places = (self.pointer + skipped + torch.arange(keys.shape[0], device=self.keys.device)) % size
        self.keys.index_copy_(0, places, keys)
        self.pointer.copy_((self.pointer + count) % size)
        self.filled.copy_((self.filled + count).clamp(max=size))

    def share_filled(self) -> Tensor:
        """How much of it is real keys, 0..1, as a 0-d tensor."""
        return self.filled / self.size


class SplitBatchNorm2d(nn.BatchNorm2d):
    """Batch norm whose statistics in training come from `groups` parts of the batch, each normalised alone, as if it were spread over
    that many devices (MoCo's CIFAR demo). Running statistics follow the mean over the groups. A batch that does not divide uses the largest
    number of groups that does. groups: over all ranks; each rank has its share of them, at least one, and needs nothing of the others. Where the
    ranks divide the groups these are the very groups of one process (picture i is in group i % groups, and on rank i % ranks)."""

    def __init__(self, num_features: int, *, groups: int, eps: float = 1e-5, momentum: float | None = 0.1, affine: bool = True) -> None:
        super().__init__(num_features, eps=eps, momentum=momentum, affine=affine)
        self.groups = groups

    def forward(self, input: Tensor) -> Tensor:
        batch, channels, height, width = input.shape
        groups = max(one for one in range(1, min(max(1, self.groups // ranks()), batch) + 1) if batch % one == 0)
        if not self.training or groups == 1:
            return super().forward(input)
        assert self.running_mean is not None and self.running_var is not None and self.num_batches_tracked is not None
        self.num_batches_tracked.add_(1)
        pace = 1.0 / float(self.num_batches_tracked) if self.momentum is None else self.momentum
        # the groups become channels: sample i goes to group i % groups, whose channels follow one another
        split = input.reshape(batch // groups, groups * channels, height, width)
        mean, var = self.running_mean.repeat(groups), self.running_var.repeat(groups)
        weight = None if self.weight is None else self.weight.repeat(groups)
        bias = None if self.bias is None else self.bias.repeat(groups)
        out = F.batch_norm(split, mean, var, weight, bias, True, pace, self.eps)
        with torch.no_grad():
            self.running_mean.copy_(mean.view(groups, channels).mean(0))
            self.running_var.copy_(var.view(groups, channels).mean(0))
        return out.reshape(batch, channels, height, width)


def split_batch_norm(module: nn.Module, groups: int) -> nn.Module:
    """Replace every BatchNorm2d in the module by one of `groups` groups, keeping parameters and statistics. Returns the module (or its
    replacement if it is a BatchNorm2d itself)."""
    if isinstance(module, nn.BatchNorm2d):
        split = SplitBatchNorm2d(module.num_features, groups=groups, eps=module.eps, momentum=module.momentum, affine=module.affine)
        split.load_state_dict(module.state_dict())
        split.train(module.training)
        return split
    for name, child in module.named_children():
        replacement = split_batch_norm(child, groups)
        if replacement is not child:
            setattr(module, name, replacement)
    return module


def group_statistics(module: nn.Module) -> list[Tensor]:
    """The running statistics of every batch norm in groups: what each rank has of its own pictures and the ranks' mean makes whole."""
    found = [(one.running_mean, one.running_var) for one in module.modules() if isinstance(one, SplitBatchNorm2d)]
    return [one for pair in found for one in pair if one is not None]

"""Heads that sit on a backbone while it trains and are thrown away after."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn


def projection_head(
    inputs: int,
    hidden: int,
    outputs: int,
    layers: int = 2,
    *,
    batch_norm: bool = True,
    last_bn: bool = False,
    last_affine: bool = True,
    last_bias: bool | None = None,
) -> nn.Sequential:
    """`layers` linear layers with ReLU between them: [B, inputs] -> [B, outputs].

    batch_norm: after every hidden layer (whose bias it makes useless). last_bn: also after the last, which then has no bias (SimCLR's
    code); last_affine: whether that one has weights (not in SimSiam, lightly#755). MoCo v1 is layers=1; MoCo v2 layers=2 without batch norm.
    """
    assert layers >= 1
    parts: list[nn.Module] = []
    width = inputs
    for _ in range(layers - 1):
        parts.append(nn.Linear(width, hidden, bias=not batch_norm))
        if batch_norm:
            parts.append(nn.BatchNorm1d(hidden))
        parts.append(nn.ReLU(inplace=True))
        width = hidden
    parts.append(nn.Linear(width, outputs, bias=not last_bn if last_bias is None else last_bias))
    if last_bn:
        parts.append(nn.BatchNorm1d(outputs, affine=last_affine))
    return nn.Sequential(*parts)


class Prototypes(nn.Module):
    """A linear layer without bias whose rows have unit length: [B, inputs] -> [B, outputs] cosines for unit-length inputs.

    Weight norm (Salimans & Kingma 2016) with its gain frozen at 1, written out: one plain parameter that is normalised where it is
    used, so the layer can be copied and loaded like any other.
    """

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(outputs, inputs))
        nn.init.trunc_normal_(self.weight, std=0.02)

    def forward(self, x: Tensor) -> Tensor:
        """Products with the unit rows, in float32 outside autocast."""
        return F.linear(x, F.normalize(self.weight, dim=1))


class DinoHead(nn.Module):
    """DINO's head (Caron et al. 2021): inputs-hidden-hidden-bottleneck with GELU, unit length, then `outputs` unit-length prototypes.

    forward: [B, inputs] -> logits [B, outputs], cosines in -1..1. batch_norm: after the hidden layers (for conv backbones, as in
    lightly's CIFAR recipe). `last` is the layer that DINO freezes at first.
    """

    def __init__(self, inputs: int, outputs: int, hidden: int = 2048, bottleneck: int = 256, *, layers: int = 3, batch_norm: bool = False) -> None:
        super().__init__()
        parts: list[nn.Module] = []
        width = inputs
        for _ in range(layers - 1):
            parts.append(nn.Linear(width, hidden, bias=not batch_norm))
            if batch_norm:
                parts.append(nn.BatchNorm1d(hidden))
            parts.append(nn.GELU())
            width = hidden
        parts.append(nn.Linear(width, bottleneck))
        self.mlp = nn.Sequential(*parts)
        for layer in self.mlp:
            if isinstance(layer, nn.Linear):
                nn.init.trunc_normal_(layer.weight, std=0.02)
                if layer.bias is not None:
                    nn.init.zeros_(layer.bias)
        self.last = Prototypes(bottleneck, outputs)

    def forward(self, x: Tensor) -> Tensor:
        return self.last(F.normalize(self.mlp(x), dim=-1, eps=1e-6))

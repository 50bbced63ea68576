"""Fixed positions made of sines and cosines (Vaswani et al. 2017; 2-D as in MAE, He et al. 2021)."""

from __future__ import annotations

import torch
from torch import Tensor


def sincos_line(width: int, positions: Tensor) -> Tensor:
    """One axis: sines then cosines of position * 10000^-(i / (width/2)), i = 0..width/2-1. positions: [N]. Returns float32 [N, width]."""
    assert width % 2 == 0, "an axis needs as many sines as cosines"
    rates = 10000.0 ** -(torch.arange(width // 2, dtype=torch.float64) / (width / 2))
    angles = positions.to(torch.float64)[:, None] * rates
    return torch.cat((angles.sin(), angles.cos()), 1).to(torch.float32)


def sincos(width: int, grid: int | tuple[int, int]) -> Tensor:
    """A grid of patches (rows, columns), row by row: the first half of the width is for x, the second for y. The squared norm is
    width/2 everywhere and a dot product depends on the offset only. Returns float32 [rows*columns, width]; width in fours."""
    assert width % 4 == 0, "the width of 2-D positions must be a multiple of 4"
    rows, columns = (grid, grid) if isinstance(grid, int) else grid
    y, x = torch.meshgrid(torch.arange(rows), torch.arange(columns), indexing="ij")
    return torch.cat((sincos_line(width // 2, x.flatten()), sincos_line(width // 2, y.flatten())), 1)

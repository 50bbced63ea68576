"""METHODS' oracles for 2-D sine-cosine positions."""

from __future__ import annotations

import torch

from studio.nets.sincos import sincos, sincos_line


def test_norm_first_place_and_offsets() -> None:
    table = sincos(64, 7)
    assert table.shape == (49, 64)
    assert torch.allclose(table.square().sum(1), torch.full((49,), 32.0), atol=1e-4)
    assert torch.equal(table[0].sort().values, torch.cat((torch.zeros(32), torch.ones(32))))
    grid = table.view(7, 7, 64)
    assert torch.allclose(grid[1, 2] @ grid[3, 3], grid[2, 4] @ grid[4, 5], atol=1e-4)


def test_first_half_is_x_and_frequencies_are_the_papers() -> None:
    table = sincos(8, (2, 3)).view(2, 3, 8)
    assert torch.equal(table[0, 1, :4], table[1, 1, :4])
    assert torch.equal(table[1, 0, 4:], table[1, 2, 4:])
    wanted = torch.tensor([5.0, 5.0 * 10000 ** (-1 / 2)])
    assert torch.allclose(sincos_line(4, torch.tensor([5]))[0], torch.cat((wanted.sin(), wanted.cos())), atol=1e-6)

"""A decorated loss computes in float32 whatever surrounds it."""

from __future__ import annotations

import torch

from studio.nets.precision import full_precision


@full_precision
def product(a, *, b):
    return a @ b


def test_autocast_is_off_inside_and_halves_are_read_in_full():
    a, b = torch.randn(4, 64), torch.randn(64, 4)
    with torch.autocast("cpu", torch.bfloat16):
        assert (a @ b).dtype == torch.bfloat16
        assert torch.equal(product(a, b=b), product(a, b=b).float()) and product(a, b=b).dtype == torch.float32
        assert product(a.bfloat16(), b=b.half()).dtype == torch.float32


def test_double_stays_double_and_gradients_reach_the_half():
    a = torch.randn(2, 3, dtype=torch.float64)
    assert product(a, b=a.T).dtype == torch.float64
    half = torch.randn(2, 3, dtype=torch.bfloat16, requires_grad=True)
    product(half, b=torch.ones(3, 1)).sum().backward()
    assert half.grad is not None and half.grad.dtype == torch.bfloat16

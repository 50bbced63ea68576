"""Optimisers: LARS by its oracle, and what decays."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from studio.train.optim import LARS, build_optimizer, is_vector, set_rates, trainable, trust

CPU = torch.device("cpu")


def test_lars_oracle() -> None:
    weight, gradient = torch.tensor([[3.0, 4.0]]), torch.tensor([[0.6, 0.8]])
    update = gradient + 1e-4 * weight
    assert float(trust(weight, update, 0.001)) == pytest.approx(0.0049975, abs=1e-7)
    parameter = nn.Parameter(weight.clone())
    parameter.grad = gradient
    optimizer = LARS([parameter], lr=2.0, weight_decay=1e-4)
    optimizer.step()
    assert torch.allclose(parameter, weight - 2.0 * 0.0049975 * update, atol=1e-6)
    optimizer.step()  # momentum: .9 of the step before
    first = weight - 2.0 * 0.0049975 * update
    second = gradient + 1e-4 * first
    expected = first - 2.0 * (0.9 * 0.0049975 * update + float(trust(first, second, 0.001)) * second)
    assert torch.allclose(parameter, expected, atol=1e-6)


def test_lars_trusts_fully_where_a_norm_is_zero() -> None:
    zero, one = torch.zeros(2, 2), torch.ones(2, 2)
    assert float(trust(zero, one, 0.001)) == 1.0
    assert float(trust(one, zero, 0.001)) == 1.0


def test_lars_leaves_vectors_alone() -> None:
    bias = nn.Parameter(torch.tensor([3.0, 4.0]))
    bias.grad = torch.tensor([0.6, 0.8])
    optimizer = build_optimizer([bias], "lars", lr=1.0, weight_decay=0.5, device=CPU)
    optimizer.step()
    assert torch.allclose(bias, torch.tensor([2.4, 3.2]))


def test_only_matrices_decay() -> None:
    assert is_vector(torch.zeros(5))
    assert is_vector(torch.zeros(1, 1, 192))
    assert not is_vector(torch.zeros(1, 192))
    module = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4))
    optimizer = build_optimizer(trainable([module, module]), "adamw", lr=0.1, weight_decay=0.05, device=CPU)
    assert [[one.ndim for one in group["params"]] for group in optimizer.param_groups] == [[4], [1, 1, 1]]
    set_rates(optimizer, 0.2, 0.07)
    assert [(group["lr"], group["weight_decay"]) for group in optimizer.param_groups] == [(0.2, 0.07), (0.2, 0.0)]
    assert all(group["fused"] for group in optimizer.param_groups)


def test_transformers_get_the_betas_of_mae() -> None:
    parameter = [nn.Parameter(torch.zeros(2, 2))]
    betas = [build_optimizer(parameter, "adamw", lr=1.0, weight_decay=0.0, device=CPU, kind=kind).param_groups[0]["betas"] for kind in ("conv", "vit")]
    assert betas == [(0.9, 0.999), (0.9, 0.95)]


def test_frozen_parameters_are_left_out() -> None:
    module = nn.Linear(2, 2)
    module.bias.requires_grad_(False)
    assert trainable([module]) == [module.weight]

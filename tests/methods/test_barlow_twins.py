"""Barlow Twins: closed forms of the correlation loss."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from studio.methods.barlow_twins import BarlowTwins, barlow_loss

LAMBDA = 0.0051


def _random(count, width, seed=0):
    return torch.randn(2, count, width, generator=torch.Generator().manual_seed(seed), dtype=torch.float64).unbind(0)


def _loss(a, b, redundancy=LAMBDA):
    return float(barlow_loss(a, b, redundancy=redundancy)[0])


def test_is_the_formula():
    a, b = _random(12, 5)
    x, y = ((one.numpy() - one.numpy().mean(0)) / np.sqrt(one.numpy().var(0) + 1e-5) for one in (a, b))
    correlation = x.T @ y / 12
    expected = sum((1 - correlation[i, i]) ** 2 + LAMBDA * sum(correlation[i, j] ** 2 for j in range(5) if j != i) for i in range(5))
    loss, agreement, overlap = barlow_loss(a, b, redundancy=LAMBDA)
    assert float(loss) == pytest.approx(expected, abs=1e-9)
    assert float(agreement) == pytest.approx(np.diag(correlation).mean(), abs=1e-9)
    off = correlation[~np.eye(5, dtype=bool)]
    assert float(overlap) == pytest.approx(np.sqrt((off**2).mean()), abs=1e-9)


def test_collapse_costs_the_number_of_outputs():
    constant = torch.ones(16, 64, dtype=torch.float64)
    assert _loss(constant, constant) == pytest.approx(64.0)


def test_identical_views():
    a, _ = _random(512, 64)
    assert _loss(a, a) == pytest.approx(LAMBDA * 64 * 63 / 511, rel=0.1)


def test_unrelated_views():
    a, b = _random(512, 64)
    assert _loss(a, b) == pytest.approx(64 * (1 + 1 / 512) + LAMBDA * 64 * 63 / 512, rel=0.05)


def test_whitened_identical_views_reach_the_floor(lab):
    a, _ = _random(64, 8)
    white, _ = torch.linalg.qr(a - a.mean(0))
    assert _loss(1e3 * white, 1e3 * white) == pytest.approx(BarlowTwins.floor(BarlowTwins.Settings(), lab.plan()), abs=1e-4)


def test_scale_and_shift_of_a_number_do_not_count():
    a, b = _random(32, 6)
    assert _loss(5 * a + 3, b - 7) == pytest.approx(_loss(a, b), abs=1e-4)


def test_agrees_with_lightly():
    loss = pytest.importorskip("lightly.loss", exc_type=ImportError)
    a, b = _random(32, 16)
    assert _loss(a, b, 0.005) == pytest.approx(float(loss.BarlowTwinsLoss(lambda_param=0.005)(a, b)), abs=1e-5)

"""VICReg: each term against its definition, and the cost of a constant answer."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from studio.methods.vicreg import VICReg, vicreg_terms


def _random(count, width, seed=0):
    return torch.randn(2, count, width, generator=torch.Generator().manual_seed(seed), dtype=torch.float64).unbind(0)


def _loss(a, b):
    invariance, variance, covariance = vicreg_terms(a, b)
    return float(25 * invariance + 25 * variance + covariance)


def test_constant_output_costs_exactly_24_75():
    constant = torch.full((16, 32), 3.0, dtype=torch.float64)
    assert _loss(constant, constant) == pytest.approx(24.75, abs=1e-9)


def test_is_the_formula():
    a, b = _random(9, 4)
    terms = [float(one) for one in vicreg_terms(0.3 * a, b)]
    x, y = 0.3 * a.numpy(), b.numpy()
    assert terms[0] == pytest.approx(((x - y) ** 2).mean(), abs=1e-9)
    hinge = [np.maximum(0, 1 - np.sqrt(z.var(0, ddof=1) + 1e-4)).mean() for z in (x, y)]
    assert terms[1] == pytest.approx(np.mean(hinge), abs=1e-9)
    off = ~np.eye(4, dtype=bool)
    assert terms[2] == pytest.approx(sum((np.cov(z.T)[off] ** 2).sum() / 4 for z in (x, y)), abs=1e-9)


def test_variance_stops_counting_at_one():
    a, b = _random(64, 4)
    assert float(vicreg_terms(10 * a, 10 * b)[1]) == 0.0


def test_whitened_identical_views_reach_the_floor(lab):
    a, _ = _random(64, 8)
    white, _ = torch.linalg.qr(a - a.mean(0))
    white = white * np.sqrt(63)
    assert _loss(white, white) == pytest.approx(VICReg.floor(VICReg.Settings(), lab.plan()), abs=1e-6)


def test_the_slope_is_finite_at_variance_zero():
    a = torch.ones(8, 4, requires_grad=True)
    vicreg_terms(a, a)[1].backward()
    assert torch.isfinite(a.grad).all()


def test_weights_are_the_settings(lab):
    method = lab.build(VICReg, outputs=64, invariance=2.0, variance=3.0, covariance=0.5).eval()
    outcome = method(lab.views(method), lab.clock())
    told = [float(outcome.scalars[name]) for name in ("invariance", "variance", "covariance")]
    assert float(outcome.loss.detach()) == pytest.approx(2 * told[0] + 3 * told[1] + 0.5 * told[2], rel=1e-5)


def test_agrees_with_lightly():
    loss = pytest.importorskip("lightly.loss", exc_type=ImportError)
    a, b = _random(32, 16)
    assert _loss(a, b) == pytest.approx(float(loss.VICRegLoss()(a, b)), abs=1e-5)

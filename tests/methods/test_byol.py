"""BYOL: the loss against its definition, the slow network, and its schedule."""

from __future__ import annotations

import math

import pytest
import torch

from studio.methods.byol import BYOL, byol_loss
from studio.nets.contrast import spread


def test_is_the_squared_distance_of_unit_vectors():
    p, z = torch.randn(2, 16, 8, generator=torch.Generator().manual_seed(0), dtype=torch.float64).unbind(0)
    distance = (torch.nn.functional.normalize(p) - torch.nn.functional.normalize(z)).pow(2).sum(1).mean()
    assert float(byol_loss(p, z)) == pytest.approx(float(distance), abs=1e-9)
    assert float(byol_loss(p, 3 * p)) == pytest.approx(0.0, abs=1e-9) and float(byol_loss(p, -p)) == pytest.approx(4.0, abs=1e-9)
    corner = torch.eye(2)
    assert float(byol_loss(corner, corner.roll(1, 0))) == pytest.approx(2.0)


def test_two_directions_start_near_four(lab):
    method = lab.build(BYOL, batch=32, hidden=128, outputs=64).train()
    loss = float(method(lab.views(method, 32, noise=1.0), lab.clock()).loss.detach())
    assert 0.85 * 3.9 < loss < 1.15 * 3.9


def test_no_gradient_to_the_slow_network(lab):
    method = lab.build(BYOL, hidden=32, outputs=16).train()
    method(lab.views(method), lab.clock()).loss.backward()
    assert all(not one.requires_grad and one.grad is None for one in method.slow.parameters())
    assert all(one.grad is not None for one in method.predictor.parameters())


def test_momentum_rises_to_one(lab):
    method = lab.build(BYOL, momentum=0.99, hidden=32, outputs=16)
    assert method.momentum(lab.clock(0)) == pytest.approx(0.99)
    assert method.momentum(lab.clock(79)) == pytest.approx(1.0)
    middle = 1 - 0.01 * (math.cos(math.pi * 40 / 79) + 1) / 2
    assert method.momentum(lab.clock(40)) == pytest.approx(middle)


def test_slow_network_follows_without_the_predictor(lab):
    method = lab.build(BYOL, momentum=0.9, hidden=32, outputs=16)
    start = [one.clone() for one in method.slow.parameters()]
    with torch.no_grad():
        for one in method.online.parameters():
            one.add_(1.0)
    method.after_step(lab.clock(0))
    for before, after in zip(start, method.slow.parameters()):
        assert torch.allclose(after, before + 0.1, atol=1e-6)
    assert len(start) == len(list(method.backbone.parameters())) + len(list(method.projector.parameters()))


def test_views_differ_as_in_the_paper():
    first, second = BYOL.views(BYOL.Settings(blur=1.0), 224)
    assert (first.blur_p, second.blur_p) == (1.0, 0.1) and (first.solarize_p, second.solarize_p) == (0.0, 0.2)


def test_spread_is_one_for_even_directions_and_zero_for_one():
    even = torch.randn(4096, 128, generator=torch.Generator().manual_seed(0))
    assert float(spread(even)) == pytest.approx(1.0, abs=0.02)
    assert float(spread(even[:1].expand(64, 128))) == pytest.approx(0.0, abs=1e-3)


def test_agrees_with_lightly():
    similarity = pytest.importorskip("lightly.loss.negative_cosine_similarity", exc_type=ImportError)
    p, z = torch.randn(2, 16, 8, dtype=torch.float64).unbind(0)
    assert float(byol_loss(p, z)) == pytest.approx(2 + 2 * float(similarity.NegativeCosineSimilarity()(p, z)), abs=1e-5)

"""InfoNCE: closed forms, every variant, and that SimCLR's loss is one of them."""

from __future__ import annotations

import math

import pytest
import torch

from studio.core.knobs import load
from studio.methods.infonce import SHARPEST, InfoNCE, decoupled_loss, info_nce
from studio.methods.simclr import nt_xent

A = torch.tensor([[1.0, 0.0], [0.0, 1.0]], dtype=torch.float64)
B = torch.tensor([[0.6, 0.8], [-0.8, 0.6]], dtype=torch.float64)
VARIANTS = [
    {"negatives": negatives, "symmetric": symmetric, "decoupled": decoupled}
    for negatives in ("other_view", "both_views")
    for symmetric in (False, True)
    for decoupled in (False, True)
]


def _loss(q, k, temperature, **variant):
    return float(info_nce(q, k, temperature=temperature, **variant)[0])


def _random(count, width, seed=0):
    return torch.randn(2, count, width, generator=torch.Generator().manual_seed(seed), dtype=torch.float64).unbind(0)


@pytest.mark.parametrize("count", [2, 8, 256])
def test_equal_logits_give_log_n(lab, count):
    same = torch.ones(count, 4)
    assert _loss(same, same, 0.07) == pytest.approx(math.log(count), abs=1e-5)
    assert InfoNCE.chance(InfoNCE.Settings(), lab.plan(batch=count)) == pytest.approx(math.log(count))


def test_a_constant_on_a_row_of_logits_changes_nothing():
    logits = torch.randn(5, 5)
    shifted = logits + torch.tensor([1e4, 0.0, -1e4, 0.0, 1e4])[:, None]
    right = torch.arange(5)
    assert torch.isfinite(torch.nn.functional.cross_entropy(shifted, right))
    assert float(torch.nn.functional.cross_entropy(shifted, right)) == pytest.approx(float(torch.nn.functional.cross_entropy(logits, right)), abs=5e-3)
    assert float(decoupled_loss(shifted.double())) == pytest.approx(float(decoupled_loss(logits.double())), abs=5e-3)


def test_extreme_temperatures():
    q, k = _random(8, 16)
    assert _loss(q, k, 1e6) == pytest.approx(math.log(8), abs=1e-5)
    assert _loss(q, q, 1e-4) == pytest.approx(0.0, abs=1e-9)
    assert math.isfinite(_loss(q.float(), -q.float(), 1e-4)) and _loss(q, -q, 1e-4) > 1e3


def test_the_two_by_two_example_in_both_directions():
    for one, other in ((A, B), (B, A)):
        assert _loss(one, other, 0.1) == pytest.approx(1.063464, abs=1e-5)
    assert _loss(A, B, 0.1, symmetric=True) == pytest.approx(1.063464, abs=1e-5)


def test_symmetric_is_the_mean_of_both_directions():
    q, k = _random(6, 4)
    one, other = _loss(q, k, 0.2), _loss(k, q, 0.2)
    assert one != pytest.approx(other, abs=1e-6)
    assert _loss(q, k, 0.2, symmetric=True) == pytest.approx((one + other) / 2, abs=1e-12)


def test_gradient_rows_over_logits_sum_to_zero():
    logits = torch.randn(6, 6, requires_grad=True)
    torch.nn.functional.cross_entropy(logits, torch.arange(6)).backward()
    assert torch.allclose(logits.grad.sum(1), torch.zeros(6), atol=1e-6)
    logits = torch.randn(6, 6, requires_grad=True)
    decoupled_loss(logits).backward()
    assert torch.allclose(logits.grad.sum(1), torch.zeros(6), atol=1e-6)


def test_decoupled_can_be_negative_and_leaves_the_right_answer_out():
    corners = torch.eye(4, dtype=torch.float64)
    assert _loss(corners, corners, 0.1, decoupled=True) == pytest.approx(math.log(3) - 10, abs=1e-9)
    q, k = _random(5, 4)
    logits = torch.nn.functional.normalize(q) @ torch.nn.functional.normalize(k).T / 0.3
    expected = sum(-logits[i, i] + math.log(sum(math.exp(logits[i, j]) for j in range(5) if j != i)) for i in range(5)) / 5
    assert _loss(q, k, 0.3, decoupled=True) == pytest.approx(float(expected), abs=1e-9)


def test_simclr_is_symmetric_with_both_views():
    q, k = _random(8, 6)
    assert _loss(q, k, 0.2, symmetric=True, both_views=True) == pytest.approx(float(nt_xent(q, k, temperature=0.2)[0]), abs=1e-9)


@pytest.mark.parametrize("variant", VARIANTS)
def test_chance_and_floor_of_every_variant(lab, variant):
    settings, plan = load(InfoNCE.Settings, {"temperature": 0.5, **variant}), lab.plan(batch=8)
    asked = {"symmetric": variant["symmetric"], "both_views": variant["negatives"] == "both_views", "decoupled": variant["decoupled"]}
    same, simplex = torch.ones(8, 3, dtype=torch.float64), torch.eye(8, dtype=torch.float64) - 1 / 8
    assert _loss(same, same, 0.5, **asked) == pytest.approx(InfoNCE.chance(settings, plan), abs=1e-6)
    floor = InfoNCE.floor(settings, plan)
    assert _loss(simplex, simplex, 0.5, **asked) == pytest.approx(floor, abs=1e-6)
    q, k = (one.requires_grad_() for one in _random(8, 8))
    optimizer = torch.optim.Adam([q, k], lr=0.1)
    for _ in range(60):
        loss, _ = info_nce(q, k, temperature=0.5, **asked)
        assert float(loss.detach()) > floor - 1e-9
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_variant_trains(lab, variant):
    method = lab.build(InfoNCE, **variant).train()
    outcome = method(lab.views(method), lab.clock())
    outcome.loss.backward()
    assert torch.isfinite(outcome.loss)
    assert ("bound" in outcome.scalars) == (variant["negatives"] == "other_view" and not variant["decoupled"])


def test_bound_is_log_n_less_the_loss_and_never_above_log_n(lab):
    method = lab.build(InfoNCE).train()
    outcome = method(lab.views(method), lab.clock())
    assert float(outcome.scalars["bound"]) == pytest.approx(math.log(8) - float(outcome.loss.detach()), abs=1e-6)
    assert float(outcome.scalars["bound"]) <= math.log(8)


def test_there_is_no_head(lab):
    method = lab.build(InfoNCE)
    assert {key.split(".")[0] for key in method.state_dict()} == {"backbone", "log_sharpness"}
    assert not method.log_sharpness.requires_grad


def test_learned_temperature_moves_and_stops_at_its_limit(lab):
    method = lab.build(InfoNCE, learn_temperature=True, temperature=0.07).train()
    assert float(torch.exp(-method.log_sharpness.detach())) == pytest.approx(0.07)
    outcome = method(lab.views(method), lab.clock())
    outcome.loss.backward()
    assert method.log_sharpness.grad is not None and float(method.log_sharpness.grad) != 0
    assert float(outcome.scalars["temperature"]) == pytest.approx(0.07)
    assert InfoNCE.floor(method.settings, method.plan) is None
    with torch.no_grad():
        method.log_sharpness.fill_(9.0)
    method.after_step(lab.clock())
    assert float(torch.exp(-method.log_sharpness.detach())) == pytest.approx(SHARPEST)


def test_half_precision_is_read_in_full():
    q, k = (one.bfloat16() for one in _random(16, 8))
    with torch.autocast("cpu", torch.bfloat16):
        half = info_nce(q, k, temperature=0.1, symmetric=True)[0]
    assert half.dtype == torch.float32
    assert float(half) == pytest.approx(_loss(q.float(), k.float(), 0.1, symmetric=True), abs=1e-5)


def test_decoupled_agrees_with_lightly():
    loss = pytest.importorskip("lightly.loss", exc_type=ImportError)
    a, b = (torch.nn.functional.normalize(one) for one in _random(16, 8))
    theirs = float(loss.DCLLoss(temperature=0.2)(a, b))
    assert _loss(a, b, 0.2, symmetric=True, both_views=True, decoupled=True) == pytest.approx(theirs, abs=1e-5)

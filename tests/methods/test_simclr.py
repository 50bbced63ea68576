"""SimCLR: closed forms, invariances, and the same loss written another way."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from studio.core.knobs import load
from studio.methods.simclr import SimCLR, nt_xent
from studio.nets.contrast import pair_cosines, similarity_map

A = torch.tensor([[1.0, 0.0], [0.0, 1.0]], dtype=torch.float64)
B = torch.tensor([[0.6, 0.8], [-0.8, 0.6]], dtype=torch.float64)


def _loss(a, b, temperature):
    return float(nt_xent(a, b, temperature=temperature)[0])


def _random(count, width, seed=0):
    return torch.randn(2, count, width, generator=torch.Generator().manual_seed(seed), dtype=torch.float64).unbind(0)


def _by_hand(a, b, temperature):
    """Equation 1 of the paper, a loop in numpy."""
    z = np.concatenate([a, b])
    z = z / np.linalg.norm(z, axis=1, keepdims=True)
    count, losses = len(a), []
    for i in range(2 * count):
        j = (i + count) % (2 * count)
        below = sum(math.exp(z[i] @ z[k] / temperature) for k in range(2 * count) if k != i)
        losses.append(-math.log(math.exp(z[i] @ z[j] / temperature) / below))
    return float(np.mean(losses))


@pytest.mark.parametrize(("count", "expected"), [(2, 1.098612), (4, 1.945910), (8, 2.708050), (256, 6.236370)])
def test_equal_vectors_give_chance(lab, count, expected):
    same = torch.ones(count, 16, dtype=torch.float64)
    assert _loss(same, same, 0.5) == pytest.approx(expected, abs=1e-5)
    assert SimCLR.chance(SimCLR.Settings(), lab.plan(batch=count)) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize(("count", "temperature", "expected"), [(4, 0.5, 0.594438), (256, 0.5, 4.248795), (256, 0.2, 1.489833), (256, 0.1, 0.022890)])
def test_right_pairs_equal_wrong_ones_orthogonal(count, temperature, expected):
    corners = torch.eye(count, dtype=torch.float64)
    assert _loss(corners, corners, temperature) == pytest.approx(expected, abs=1e-5)


FLOORS = {64: (2.8633, 0.5790, 0.0049), 128: (3.5507, 0.9728, 0.0106), 256: (4.2411, 1.4747, 0.0220), 512: (4.9328, 2.0566, 0.0445)}


@pytest.mark.parametrize("count", FLOORS)
@pytest.mark.parametrize(("which", "temperature"), list(enumerate((0.5, 0.2, 0.1))))
def test_floor_and_the_simplex_that_reaches_it(lab, count, which, temperature):
    floor = SimCLR.floor(load(SimCLR.Settings, {"temperature": temperature}), lab.plan(batch=count))
    assert floor == pytest.approx(FLOORS[count][which], abs=1e-4)
    simplex = torch.eye(count, dtype=torch.float64) - 1 / count
    assert _loss(simplex, simplex, temperature) == pytest.approx(floor, abs=1e-6)


def test_nothing_goes_below_the_floor(lab):
    plan = lab.plan(batch=8)
    floor = SimCLR.floor(load(SimCLR.Settings, {"temperature": 0.5}), plan)
    a, b = (one.requires_grad_() for one in _random(8, 16))
    optimizer = torch.optim.Adam([a, b], lr=0.1)
    for _ in range(300):
        loss, _ = nt_xent(a, b, temperature=0.5)
        assert float(loss.detach()) > floor - 1e-9
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    assert float(loss.detach()) == pytest.approx(floor, abs=0.02)


@pytest.mark.parametrize(("temperature", "expected"), [(0.5, 0.668040), (0.1, 1.064850)])
def test_the_two_by_two_example(temperature, expected):
    assert _loss(A, B, temperature) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("temperature", [0.1, 0.5])
def test_is_the_formula(temperature):
    a, b = _random(5, 7)
    assert _loss(a, b, temperature) == pytest.approx(_by_hand(a.numpy(), b.numpy(), temperature), abs=1e-9)


@pytest.mark.parametrize("temperature", [0.2, 0.5])
def test_independent_vectors_lie_just_above_chance(temperature):
    a, b = _random(256, 128)
    assert _loss(a, b, temperature) == pytest.approx(math.log(511) + 1 / (2 * 128 * temperature**2), abs=0.05)


def test_what_does_not_change_it():
    a, b = _random(6, 4)
    loss = _loss(a, b, 0.2)
    lengths = torch.rand(6, 1, dtype=torch.float64) + 0.1
    order = torch.randperm(6)
    turn, _ = torch.linalg.qr(torch.randn(4, 4, dtype=torch.float64))
    for other in ((a * lengths, b / lengths), (a[order], b[order]), (b, a), (a @ turn, b @ turn)):
        assert _loss(*other, 0.2) == pytest.approx(loss, abs=1e-9)
    assert _loss(a, b[order.roll(1)], 0.2) != pytest.approx(loss, abs=1e-6)


def test_same_pictures_in_both_views_fall_to_the_floor_of_what_they_are():
    """Both views with one seed is a bug; it shows as a loss that no honest net could reach at once."""
    a, b = _random(64, 128)
    assert _loss(a, a, 0.1) < 0.1 < _loss(a, b, 0.1)


def test_low_temperature_and_low_precision_stay_finite():
    a, b = (one.float() for one in _random(16, 8))
    assert math.isfinite(_loss(1e4 * a, 1e-4 * b, 0.005))
    with torch.autocast("cpu", torch.bfloat16):
        half = nt_xent(a.bfloat16(), b.bfloat16(), temperature=0.1)[0]
    assert half.dtype == torch.float32
    assert float(half) == pytest.approx(_loss(a.bfloat16().float(), b.bfloat16().float(), 0.1), abs=1e-5)
    zeros = torch.zeros(4, 8, requires_grad=True)
    nt_xent(zeros, zeros, temperature=0.1)[0].backward()
    assert torch.isfinite(zeros.grad).all()


def test_top1_counts_the_views_that_find_their_pair():
    corners = torch.eye(4)
    assert float(nt_xent(corners, corners, temperature=0.5)[1]) == 1.0
    assert float(nt_xent(corners, corners.roll(1, 0), temperature=0.5)[1]) == 0.0


def test_mean_cosines_are_those_of_the_matrix():
    a, b = _random(6, 5)
    cosines = torch.nn.functional.normalize(a) @ torch.nn.functional.normalize(b).T
    positive, negative = pair_cosines(a, b)
    assert float(positive) == pytest.approx(float(cosines.diagonal().mean()), abs=1e-9)
    assert float(negative) == pytest.approx(float(cosines[~torch.eye(6, dtype=torch.bool)].mean()), abs=1e-9)
    matrix = similarity_map(a, b, step=7, names=list("abcdef"))
    assert matrix.name == "similarity" and matrix.step == 7 and matrix.row_labels == tuple("abcdef")
    np.testing.assert_allclose(matrix.values, cosines.numpy(), atol=1e-6)


def test_head_ends_in_batch_norm_and_is_not_in_the_encoder(lab):
    method = lab.build(SimCLR)
    linears = [one for one in method.head if isinstance(one, torch.nn.Linear)]
    assert len(linears) == 2 and linears[-1].bias is None and isinstance(method.head[-1], torch.nn.BatchNorm1d)
    assert not any(key.startswith("head") for key in method.encoder.state_dict())


def test_init_loss_is_near_chance(lab):
    method = lab.build(SimCLR, batch=64).train()
    loss = float(method(lab.views(method, 64, noise=3.0), lab.clock()).loss.detach())
    assert 0.85 * math.log(127) < loss < 1.15 * math.log(127)


def test_gradient_cache_gives_the_gradient_of_the_whole_batch(lab):
    """Embeddings first, without gradient; the loss over all of them; then chunk by chunk with the gradient of the embeddings."""
    whole, cached = lab.build(SimCLR).eval(), lab.build(SimCLR).eval()  # eval: batch norm does not see the chunks
    views = lab.views(whole)
    whole(views, lab.clock()).loss.backward()
    with torch.no_grad():
        leaves = cached.embed(views, lab.clock())
    leaves = {key: value.requires_grad_() for key, value in leaves.items()}
    cached.compare(leaves, lab.clock()).loss.backward()
    for rows in (slice(0, 3), slice(3, 8)):
        part = cached.embed({key: value[rows] for key, value in views.items()}, lab.clock())
        torch.autograd.backward([part["a"], part["b"]], [leaves["a"].grad[rows], leaves["b"].grad[rows]])
    for one, other in zip(whole.parameters(), cached.parameters()):
        assert torch.allclose(one.grad, other.grad, atol=1e-5)


@pytest.mark.parametrize("temperature", [0.1, 0.5])
def test_agrees_with_lightly(temperature):
    loss = pytest.importorskip("lightly.loss", exc_type=ImportError)
    a, b = _random(32, 16)
    assert _loss(a, b, temperature) == pytest.approx(float(loss.NTXentLoss(temperature=temperature)(a, b)), abs=1e-5)

"""MoCo: closed forms, the queue, the slow network, and what hides the batch from the network."""

from __future__ import annotations

import math

import pytest
import torch
import torch.nn.functional as F

from studio.core.knobs import load
from studio.methods.moco import MoCo
from studio.nets.momentum import KeyMemory, norm_groups, queue_chance, queue_floor, queue_loss, queue_notes, queue_size
from studio.nets.queue import NegativeQueue, SplitBatchNorm2d


def _loss(q, k, queue, temperature):
    return float(queue_loss(q, k, queue, temperature=temperature)[0])


@pytest.mark.parametrize(("size", "expected"), [(4096, 8.318010), (65536, 11.090370)])
def test_everything_equal_gives_chance(size, expected):
    q = torch.eye(1, 4, dtype=torch.float64)
    assert _loss(q, q, q.expand(size, 4), 0.07) == pytest.approx(expected, abs=1e-5)
    assert queue_chance(size) == pytest.approx(expected, abs=1e-5)


def _at_cosine(count, width, cosine):
    generator = torch.Generator().manual_seed(3)
    q = F.normalize(torch.randn(count, width, generator=generator), dim=1)
    noise = torch.randn(count, width, generator=generator)
    across = F.normalize(noise - (noise * q).sum(1, keepdim=True) * q, dim=1)
    return q, cosine * q + math.sqrt(1 - cosine**2) * across


@pytest.mark.parametrize(
    ("size", "temperature", "cosine", "expected"),
    [(4096, 0.1, 1.0, 0.2428), (4096, 0.1, 0.9, 0.558), (4096, 0.1, 0.0, 8.709), (65536, 0.2, 1.0, 6.190), (65536, 0.07, 1.0, 0.087)],
)
def test_a_random_queue_is_told_apart_easily(size, temperature, cosine, expected):
    """The loss starts low: log(1 + K exp(1 / (2 d T^2) - cos / T)) for d numbers a key."""
    formula = math.log1p(size * math.exp(1 / (2 * 128 * temperature**2) - cosine / temperature))
    assert formula == pytest.approx(expected, abs=6e-4)
    q, k = _at_cosine(256, 128, cosine)
    assert _loss(q, k, NegativeQueue(128, size).keys, temperature) == pytest.approx(expected, rel=0.05)


def test_the_worked_example():
    q, k = torch.tensor([[1.0, 0.0]]), torch.tensor([[0.8, 0.6]])
    queue = torch.tensor([[0.0, 1.0], [-1.0, 0.0]])
    assert _loss(q, k, queue, 0.5) == pytest.approx(0.206380, abs=1e-5)
    told = queue_loss(q, k, queue, temperature=0.5)[1]
    assert (float(told["top1"]), float(told["positive"]), float(told["negative"])) == pytest.approx((1.0, 0.8, -0.5))


def test_top1_of_a_tie_is_a_miss():
    same = torch.ones(3, 4)
    assert float(queue_loss(same, same, F.normalize(same), temperature=0.1)[1]["top1"]) == 0.0


def test_pointer_goes_round_and_columns_are_this_steps_keys():
    queue = NegativeQueue(4, 8)
    seen = [int(queue.pointer)]
    for step in range(2):
        keys = F.normalize(torch.randn(4, 4), dim=1)
        queue.enqueue(keys)
        seen.append(int(queue.pointer))
        assert torch.equal(queue.keys[4 * step : 4 * step + 4], keys)
    assert seen == [0, 4, 0]
    assert float(queue.share_filled()) == 1.0


def test_a_step_moves_the_queue_and_the_slow_network(lab):
    method = lab.build(MoCo, queue=32, momentum=0.9, symmetric=False).train()
    views = lab.views(method)
    slow = [one.clone() for one in method.memory.slow.parameters()]
    outcome = method(views, lab.clock())
    outcome.loss.backward()
    keys = method.memory.fresh[0][0].clone()
    assert int(method.memory.queue.pointer) == 0, "the loss is taken before the keys go in"
    with torch.no_grad():
        for one in method.backbone.parameters():
            one.add_(0.01)
    method.after_step(lab.clock())
    assert torch.equal(method.memory.queue.keys[:8], keys) and int(method.memory.queue.pointer) == 8
    assert method.memory.fresh == []
    for before, after, online in zip(slow, method.memory.slow.parameters(), method.online.parameters()):
        assert torch.allclose(after, 0.9 * before + 0.1 * online, atol=1e-6)


def test_no_gradient_reaches_keys_or_queue(lab):
    method = lab.build(MoCo).train()
    method(lab.views(method), lab.clock()).loss.backward()
    assert all(one.grad is None and not one.requires_grad for one in method.memory.parameters())
    k = torch.randn(2, 4, requires_grad=True)
    queue_loss(torch.randn(2, 4, requires_grad=True), k, torch.randn(3, 4), temperature=0.1)[0].backward()
    assert k.grad is None


def test_symmetric_enqueues_both_sets_after_both_losses(lab):
    method = lab.build(MoCo, symmetric=True, queue=64).train()
    views = lab.views(method)
    first = method(views, lab.clock())
    assert [one.shape for one in method.memory.fresh[0]] == [(8, 128), (8, 128)]
    method.after_step(lab.clock())
    assert int(method.memory.queue.filled) == 16
    assert float(first.scalars["queue_fill"]) == 0.0
    assert float(method(views, lab.clock(1)).scalars["queue_fill"]) == pytest.approx(16 / 64)
    assert "lag" in first.scalars and "lag" not in lab.build(MoCo, symmetric=False)(views, lab.clock()).scalars


def test_lag_is_zero_for_equal_networks(lab):
    method = lab.build(MoCo).eval()
    assert float(method(lab.views(method), lab.clock()).scalars["lag"]) == pytest.approx(0.0, abs=1e-5)


def test_chunks_of_a_step_fill_the_queue_like_the_whole(lab):
    whole, chunked = (lab.build(MoCo, symmetric=False, queue=16).eval() for _ in range(2))
    views = lab.views(whole)
    whole(views, lab.clock())
    for rows in (slice(0, 4), slice(4, 8)):
        chunked({key: value[rows] for key, value in views.items()}, lab.clock())
    for one in (whole, chunked):
        one.after_step(lab.clock())
    assert torch.allclose(whole.memory.queue.keys, chunked.memory.queue.keys, atol=1e-6)


def test_a_step_that_was_tried_again_leaves_one_batch_of_keys(lab):
    once, twice = (lab.build(MoCo, queue=64).eval() for _ in range(2))
    views = lab.views(once)
    once(views, lab.clock())
    twice({key: value[:4] for key, value in views.items()}, lab.clock())  # then the memory ran out
    twice(views, lab.clock())
    for one in (once, twice):
        one.after_step(lab.clock())
    assert int(twice.memory.queue.filled) == 16
    assert torch.equal(once.memory.queue.keys, twice.memory.queue.keys)


def test_keys_come_back_in_order_and_shuffling_is_a_function_of_the_step():
    memory = KeyMemory(torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(12, 5)), width=5, size=8, seed=0, batch_size=6)
    views = torch.randn(6, 3, 2, 2)
    expected = F.normalize(memory.slow(views), dim=1)
    for step in range(3):
        assert torch.allclose(memory.keys(views, step=step), expected, atol=1e-6)


def test_batch_norm_sees_groups_and_a_key_has_other_mates_than_its_query(lab):
    method = lab.build(MoCo, batch=8, group=4).train()
    norms = [one for one in method.modules() if isinstance(one, torch.nn.BatchNorm2d)]
    assert norms and all(isinstance(one, SplitBatchNorm2d) and one.groups == 2 for one in norms)
    views = lab.views(method)
    straight = F.normalize(method.memory.slow(views["b"]), dim=1)
    assert not torch.allclose(method.memory.keys(views["b"], step=0), straight, atol=1e-3), "shuffling must change the groups"


@pytest.mark.parametrize(("batch", "group", "expected"), [(256, 32, 8), (512, 64, 8), (64, 32, 2), (32, 32, 2), (8, 32, 2), (2, 32, 1), (256, 256, 2)])
def test_groups_of_batch_norm(batch, group, expected):
    assert norm_groups(batch, group) == expected


@pytest.mark.parametrize(
    ("wish", "images", "batch", "symmetric", "expected"),
    [
        (4096, 50_000, 256, True, 4096),
        (4096, 2400, 256, True, 2304),
        (4096, 2400, 256, False, 1024),
        (65536, 1_300_000, 256, False, 65536),
        (100, 64, 16, True, 64),
        (16, 8, 8, False, 8),
        (1000, 10_000, 256, True, 768),
    ],
)
def test_queue_fits_the_folder_in_whole_batches(wish, images, batch, symmetric, expected):
    size = queue_size(wish, images=images, batch_size=batch, symmetric=symmetric)
    assert size == expected and size % batch == 0 and size <= max(images, batch)


def test_what_was_changed_is_said(lab):
    lowered = queue_notes(4096, images=2400, batch_size=256, symmetric=True)
    assert "4096" in lowered[0] and "2304" in lowered[0] and "5 steps" in lowered[1]
    assert len(queue_notes(4096, images=50_000, batch_size=256, symmetric=True)) == 1
    settings = load(MoCo.Settings, {"queue": 4096})
    assert MoCo.notes(settings, lab.plan(batch=8, images=64))[0].startswith("Queue changed from 4096 to 64")
    assert MoCo.chance(settings, lab.plan(batch=8, images=64)) == pytest.approx(math.log(65))
    assert lab.build(MoCo).memory.queue.size == 64


def test_floor_holds_for_keys_that_come_from_the_same_pictures():
    generator = torch.Generator().manual_seed(0)
    for width in (2, 16, 128):
        x = F.normalize(torch.randn(512, width, generator=generator), dim=1)
        others = F.normalize(torch.randn(512, width, generator=generator), dim=1)
        assert _loss(x, x, others, 0.2) >= queue_floor(512, 0.2) - 1e-3


def test_the_loss_rises_while_the_queue_fills(lab):
    method = lab.build(MoCo, images=64, symmetric=False, temperature=0.1).train()
    losses = []
    for step in range(5):
        views = lab.views(method, seed=10 + step)
        losses.append(float(method(views, lab.clock(step)).loss.detach()))
        method.after_step(lab.clock(step))
    assert losses[-1] > losses[0] + 0.5
    assert losses[0] < 0.5 * math.log(33)


def test_version_1_declares_its_own(lab):
    settings = MoCo.Settings()
    assert settings.temperature == 0.07
    assert isinstance(lab.build(MoCo).head, torch.nn.Linear)
    for view in MoCo.views(settings, 224):
        assert view.jitter == (0.4, 0.4, 0.4, 0.4) and view.jitter_p == 1.0 and view.gray_p == 0.2 and view.blur_p == 0.0 and view.scale == (0.2, 1.0)


@pytest.mark.parametrize("temperature", [0.07, 0.2])
def test_agrees_with_lightly(temperature):
    loss = pytest.importorskip("lightly.loss", exc_type=ImportError)
    theirs = loss.NTXentLoss(temperature=temperature, memory_bank_size=(64, 16))
    q, k = torch.randn(2, 8, 16, generator=torch.Generator().manual_seed(0)).unbind(0)
    theirs(q, k)
    bank = theirs.memory_bank.bank
    queue = bank if bank.shape[-1] == 16 else bank.T
    assert _loss(q, k, queue.clone(), temperature) == pytest.approx(float(theirs(q, k)), abs=1e-5)

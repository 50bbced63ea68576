from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor

from studio.core.clock import Clock
from studio.method import Plan
from studio.methods.swav import Settings, SwAV, sinkhorn, swapped_loss
from studio.nets.backbone import build_backbone

PLAN = Plan(image_size=32, batch_size=8, images=80, total_steps=100, steps_per_epoch=10)


def clock(step: int = 0) -> Clock:
    return Clock(step, 100, 10)


def method(**settings: object) -> SwAV:
    torch.manual_seed(0)
    chosen = Settings(**{"hidden": 64, "outputs": 16, "prototypes": 12, "queue": 16, "local_crops": 2, **settings})
    return SwAV(build_backbone("resnet18_slim", 32), chosen, PLAN).train()


def views(net: SwAV) -> dict[str, Tensor]:
    made = torch.Generator().manual_seed(1)
    return {view.name: torch.randn(8, 3, view.size, view.size, generator=made) for view in SwAV.views(net.settings, 32)}


def test_codes_are_shares_and_clusters_get_equal_parts() -> None:
    torch.manual_seed(0)
    scores = torch.rand(60, 12) * 2 - 1
    codes = sinkhorn(scores, sharpness=0.05, rounds=3)
    assert torch.allclose(codes.sum(1), torch.ones(60), atol=1e-5)
    many = sinkhorn(scores, sharpness=0.05, rounds=200)
    assert torch.allclose(many.sum(0), torch.full((12,), 5.0), atol=1e-2)
    raw = (scores / 0.05).softmax(1).sum(0)
    assert (codes.sum(0) - 5).abs().max() < (raw - 5).abs().max()


def test_sinkhorn_is_scaling_rows_and_columns_in_turn() -> None:
    scores = torch.randn(6, 4)
    q = (scores / 0.5).exp().T
    for _ in range(3):
        q = q / q.sum(1, keepdim=True) / 4
        q = q / q.sum(0, keepdim=True) / 6
    assert torch.allclose(sinkhorn(scores, sharpness=0.5, rounds=3), (q * 6).T, atol=1e-5)


def test_sinkhorn_survives_very_sharp_scores() -> None:
    assert torch.isfinite(sinkhorn(torch.randn(8, 5) * 100, sharpness=0.01, rounds=3)).all()


@pytest.mark.parametrize(("clusters", "expected"), [(3000, 8.006), (128, 4.852)])
def test_equal_scores_cost_log_k(clusters: int, expected: float) -> None:
    flat = torch.zeros(4, 3, clusters)
    codes = sinkhorn(flat[0], sharpness=0.05, rounds=3).expand(2, -1, -1)
    assert swapped_loss(flat, codes, temperature=0.1).item() == pytest.approx(expected, abs=1e-3)
    assert SwAV.chance(Settings(prototypes=clusters), PLAN) == pytest.approx(math.log(clusters))


def test_every_pair_of_a_code_and_another_view_counts_once() -> None:
    scores, codes = torch.randn(4, 3, 10), torch.rand(2, 3, 10).softmax(-1)
    answer = (scores / 0.1).log_softmax(-1)
    pairs = [-(codes[c] * answer[v]).sum(-1).mean() for c in range(2) for v in range(4) if c != v]
    assert swapped_loss(scores, codes, temperature=0.1).item() == pytest.approx(torch.stack(pairs).mean().item(), abs=1e-5)


def test_codes_carry_no_gradient_and_prototypes_are_frozen_at_first() -> None:
    net = method()
    for step, frozen in ((0, True), (9, True), (10, False)):
        net.zero_grad()
        net(views(net), clock(step)).loss.backward()
        assert net.prototypes.weight.grad is not None
        net.before_step(clock(step))
        assert (net.prototypes.weight.grad is None) == frozen


def test_the_queue_holds_this_steps_vectors_and_joins_late() -> None:
    net = method(queue_start=0.5)
    made = views(net)
    early = net(made, clock(0)).loss.item()
    net.after_step(clock(0))
    assert [int(queue.filled) for queue in net.queues] == [8, 8]
    assert net(made, clock(49)).loss.item() == pytest.approx(early, abs=1e-5)
    assert net(made, clock(50)).loss.item() != pytest.approx(early, abs=1e-5)


def test_no_queue_and_no_small_views() -> None:
    net = method(queue=0, local_crops=0)
    outcome = net(views(net), clock(99))
    assert len(net.queues) == 0
    assert torch.isfinite(outcome.loss)
    assert all(one.ndim == 0 for one in outcome.scalars.values())


def test_full_precision_under_autocast() -> None:
    scores = torch.randn(6, 4)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert sinkhorn(scores.bfloat16(), sharpness=0.05, rounds=3).dtype == torch.float32

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from studio.core.clock import Clock
from studio.method import Plan
from studio.methods.lejepa import LeJEPA, Settings, disagreement, sigreg
from studio.nets.backbone import build_backbone

CLOCK = Clock(0, 100, 10)
PLAN = Plan(image_size=32, batch_size=8, images=80, total_steps=100, steps_per_epoch=10)


def measured(z: Tensor, *, count: int = 512, seed: int = 0) -> float:
    directions = torch.randn(z.shape[-1], count, generator=torch.Generator().manual_seed(seed))
    return sigreg(z, directions, knots=17).item()


def method(**settings: object) -> LeJEPA:
    torch.manual_seed(0)
    return LeJEPA(build_backbone("resnet18_slim", 32), Settings(**{"hidden": 64, "outputs": 16, "local_crops": 2, **settings}), PLAN).train()


def views(net: LeJEPA) -> dict[str, Tensor]:
    made = torch.Generator().manual_seed(1)
    return {view.name: torch.randn(8, 3, view.size, view.size, generator=made) for view in LeJEPA.views(net.settings, 32)}


@pytest.mark.parametrize("count", [64, 256, 1024])
def test_a_gaussian_cloud_costs_about_one_whatever_its_size(count: int) -> None:
    torch.manual_seed(0)
    assert 0.9 < measured(torch.randn(count, 64)) < 1.2


def test_other_clouds_cost_in_proportion_to_their_size() -> None:
    torch.manual_seed(0)
    for count in (128, 512):
        assert measured(torch.zeros(count, 64)) / count == pytest.approx(0.402, abs=0.002)
        assert measured(torch.nn.functional.normalize(torch.randn(count, 64), dim=1)) / count == pytest.approx(0.379, abs=0.01)
        assert measured(3 * torch.randn(count, 64)) / count == pytest.approx(0.51, abs=0.03)


def test_sigreg_is_the_mean_over_clouds_and_does_not_ask_the_directions_length() -> None:
    torch.manual_seed(0)
    a, b = torch.randn(64, 8), 2 * torch.randn(64, 8)
    directions = torch.randn(8, 32)
    both = sigreg(torch.stack((a, b)), directions, knots=17)
    apart = (sigreg(a, directions, knots=17) + sigreg(b, 5 * directions, knots=17)) / 2
    assert both.item() == pytest.approx(apart.item(), rel=1e-5)


def test_it_pulls_a_shrunken_cloud_apart() -> None:
    torch.manual_seed(0)
    z = (0.3 * torch.randn(256, 8)).requires_grad_()
    sigreg(z, torch.randn(8, 64), knots=17).backward()
    assert z.grad is not None
    assert (z.grad * z.detach()).sum() < 0  # a step downhill makes the vectors longer


def test_views_that_agree_cost_nothing_and_small_views_do_not_move_the_mean() -> None:
    one = torch.randn(1, 8, 16)
    assert disagreement(one.expand(4, 8, 16), 2).item() == 0
    z = torch.zeros(3, 4, 5)
    z[2] = 1.0
    assert disagreement(z, 2).item() == pytest.approx(1 / 3)


def test_the_loss_is_the_mixture_and_directions_depend_on_the_step() -> None:
    net = method(spread=0.2)
    made = views(net)
    first = net(made, CLOCK)
    assert first.loss.item() == pytest.approx(0.8 * float(first.scalars["agreement"]) + 0.2 * float(first.scalars["roundness"]), rel=1e-5)
    assert net(made, CLOCK).loss.item() == first.loss.item()
    assert net(made, Clock(1, 100, 10)).loss.item() != first.loss.item()


def test_full_precision_under_autocast() -> None:
    z, directions = torch.randn(64, 8), torch.randn(8, 32)
    expected = sigreg(z.bfloat16().float(), directions, knots=17).item()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert sigreg(z.bfloat16(), directions, knots=17).item() == pytest.approx(expected, rel=1e-5)


def test_the_head_ends_without_unit_length() -> None:
    net = method()
    with torch.no_grad():
        z = net.head(net.backbone(torch.randn(8, 3, 32, 32)))
    assert z.shape == (8, 16)
    assert z.norm(dim=1).std() > 1e-3

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor

from studio.core.clock import Clock
from studio.core.events import Pictures
from studio.method import Plan, Sample
from studio.methods.context_encoder import ContextEncoder, Settings, adversarial_losses, hole_error, mean_colour, total_loss
from studio.nets.backbone import build_backbone
from studio.views.masks import centre_hole, overlap_ring

EARLY, LATE = Clock(0, 100, 10), Clock(50, 100, 10)


def method(size: int = 32, *, backbone: str = "context_net_quarter", **settings: object) -> ContextEncoder:
    torch.manual_seed(0)
    plan = Plan(image_size=size, batch_size=4, images=40, total_steps=100, steps_per_epoch=10)
    chosen = Settings(**{"bottleneck": 32, "width": 0.25, **settings})
    return ContextEncoder(build_backbone(backbone, size), chosen, plan).train()


def pictures(count: int = 4, size: int = 32) -> Tensor:
    return torch.rand(count, 3, size, size, generator=torch.Generator().manual_seed(1)) * 2 - 1


def test_shapes_of_the_paper() -> None:
    net = method(128)
    erased, weight = net.hole(0)
    assert net.paint(pictures(2, 128), erased).shape == (2, 3, 64, 64)
    assert erased.sum() == 56 * 56
    assert (weight > 0).sum() == 64 * 64
    assert (weight == 10).sum() == 64 * 64 - 56 * 56
    assert torch.equal((weight > 0).float(), centre_hole(128))


@pytest.mark.parametrize(("size", "hole"), [("32", "centre"), ("64", "centre"), ("96", "centre"), ("64", "random"), ("32", "random")])
def test_other_sizes_and_random_holes(size: str, hole: str) -> None:
    net = method(int(size), hole=hole)
    outcome = net({"image": pictures(4, int(size))}, LATE)
    assert torch.isfinite(outcome.loss)
    assert outcome.rival_loss is not None
    share = net.hole(3)[0].mean().item()
    assert (0.19 < share < 0.31) if hole == "random" else share < 0.25


def test_any_convolutional_backbone_will_do() -> None:
    assert torch.isfinite(method(32, backbone="resnet18_slim")({"image": pictures()}, LATE).loss)


def test_the_right_answer_costs_nothing_and_the_mean_colour_costs_the_variance() -> None:
    target = pictures()
    hole = centre_hole(32)
    assert hole_error(target, target, hole).item() == 0
    inside = target[..., 8:24, 8:24]
    mean = inside.mean()
    assert hole_error(mean.expand_as(target), target, hole).item() == pytest.approx(inside.var(unbiased=False).item(), abs=1e-6)


def test_loss_and_gradient_ignore_what_is_visible() -> None:
    target = pictures()
    painted = torch.randn(4, 3, 32, 32, requires_grad=True)
    hole, ring = overlap_ring(32)
    weight = hole + 10 * ring
    loss = hole_error(painted, target, weight)
    loss.backward()
    assert painted.grad is not None
    outside = (weight == 0).expand_as(painted)
    assert (painted.grad[outside] == 0).all()
    assert (painted.grad[~outside] != 0).all()
    elsewhere = torch.where(outside, torch.full_like(target, 50.0), painted.detach())
    assert hole_error(elsewhere, target, weight).item() == pytest.approx(loss.item())


def test_the_loss_does_not_depend_on_the_size_of_the_hole() -> None:
    target = torch.zeros(2, 3, 32, 32)
    painted = torch.full_like(target, 0.5)
    small = torch.zeros(1, 1, 32, 32)
    small[..., :4, :4] = 1
    assert hole_error(painted, target, small).item() == pytest.approx(hole_error(painted, target, centre_hole(32)).item())


def test_the_ring_weighs_ten_times() -> None:
    hole, ring = overlap_ring(32)
    weight = hole + 10 * ring
    target = torch.zeros(1, 3, 32, 32)
    inside, around = hole_error(hole.expand_as(target), target, weight), hole_error(ring.expand_as(target), target, weight)
    assert (around / ring.sum()).item() == pytest.approx(10 * (inside / hole.sum()).item(), rel=1e-5)


def test_the_total_is_the_papers_mixture() -> None:
    assert total_loss(torch.tensor(2.0), torch.tensor(3.0), 0.001).item() == pytest.approx(0.999 * 2 + 0.001 * 3)
    assert total_loss(torch.tensor(2.0), torch.tensor(3.0), 0.0).item() == 2.0


def test_a_judge_that_cannot_tell() -> None:
    painter, judge = adversarial_losses(torch.zeros(8), torch.zeros(8), kind="cross-entropy")
    assert judge.item() == pytest.approx(2 * math.log(2), abs=1e-5)
    assert judge.item() == pytest.approx(1.38629, abs=1e-5)
    assert painter.item() == pytest.approx(0.693147, abs=1e-6)
    half = torch.full((8,), 0.5)
    painter, judge = adversarial_losses(half, half, kind="squared")
    assert (painter.item(), judge.item()) == pytest.approx((0.25, 0.25))


def test_cross_entropy_is_the_formula() -> None:
    painted, real = torch.randn(6), torch.randn(6)
    painter, judge = adversarial_losses(painted, real, kind="cross-entropy")
    assert painter.item() == pytest.approx(-painted.sigmoid().log().mean().item(), abs=1e-5)
    assert judge.item() == pytest.approx((-real.sigmoid().log() - (1 - painted.sigmoid()).log()).mean().item(), abs=1e-5)


def test_losses_are_full_precision_under_autocast() -> None:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        painter, judge = adversarial_losses(torch.randn(4).bfloat16(), torch.randn(4).bfloat16(), kind="cross-entropy")
        error = hole_error(pictures().bfloat16(), pictures(), centre_hole(32))
    assert painter.dtype == judge.dtype == error.dtype == torch.float32


def test_hidden_pixels_do_not_reach_the_painter() -> None:
    net = method().eval()
    erased, _ = net.hole(0)
    with torch.no_grad():
        assert torch.equal(net.paint(pictures(), erased), net.paint(pictures() + 5 * erased, erased))
        assert not torch.equal(net.paint(pictures(), erased), net.paint(pictures() + 5 * (1 - erased), erased))


def test_the_hole_has_the_mean_colour() -> None:
    assert mean_colour().flatten().tolist() == pytest.approx([2 * 0.485 - 1, 2 * 0.456 - 1, 2 * 0.406 - 1])


def test_each_side_learns_from_its_own_loss() -> None:
    net = method()
    outcome = net({"image": pictures()}, LATE)
    main = [one for module in net.main_modules() for one in module.parameters()]
    rivals = [one for module in net.rivals() for one in module.parameters()]
    assert not {id(one) for one in main} & {id(one) for one in rivals}
    assert {id(one) for one in (*main, *rivals)} == {id(one) for one in net.parameters()}
    assert outcome.rival_loss is not None
    outcome.rival_loss.backward(inputs=rivals, retain_graph=True)
    assert all(one.grad is None for one in main)
    assert any(one.grad is not None and one.grad.abs().sum() > 0 for one in rivals)
    gradients = torch.autograd.grad(outcome.rival_loss, main, allow_unused=True, retain_graph=True)
    assert all(one is None for one in gradients)
    outcome.loss.backward(inputs=main)
    assert all(one.grad is not None for one in main)


def test_reconstruction_alone_comes_first() -> None:
    net = method(adversarial=0.3, alone=0.2)
    for step, judged in ((0, False), (19, False), (20, True), (99, True)):
        outcome = net({"image": pictures()}, Clock(step, 100, 10))
        rec, adv = float(outcome.scalars["reconstruction"]), float(outcome.scalars["adversarial"])
        assert outcome.loss.item() == pytest.approx(0.7 * rec + 0.3 * adv if judged else rec, abs=1e-5)
        assert outcome.rival_loss is not None
        assert (outcome.rival_loss.item() == 0) == (not judged)


def test_the_judge_rests_while_it_wins() -> None:
    net = method(judge_limit=0.5)
    assert net.judge is not None
    with torch.no_grad():
        for one in net.judge.parameters():
            one.mul_(3)
    outcome = net({"image": pictures()}, LATE)
    right = float(outcome.scalars["judge_accuracy"])
    assert outcome.rival_loss is not None
    assert (outcome.rival_loss.item() == 0) == (right > 0.5)


def test_without_a_judge_there_is_no_rival() -> None:
    net = method(adversarial=0.0)
    outcome = net({"image": pictures()}, LATE)
    assert net.judge is None
    assert not list(net.rivals())
    assert outcome.rival_loss is None
    assert outcome.loss.item() == pytest.approx(float(outcome.scalars["reconstruction"]))


def test_random_holes_are_a_function_of_the_step() -> None:
    net = method(64, hole="random").eval()
    images = {"image": pictures(4, 64)}
    losses = [net(images, Clock(step, 100, 10)).loss.item() for step in (50, 50, 51)]
    assert losses[0] == losses[1] != losses[2]


def test_the_judges_rate_is_a_tenth() -> None:
    assert method().rival_lr(2e-3) == pytest.approx(2e-4)


@pytest.mark.parametrize("hole", ["centre", "random"])
def test_the_composite_is_the_picture_outside_the_hole_bit_for_bit(hole: str) -> None:
    net = method(64, hole=hole).eval()
    sample = Sample({"image": pictures(2, 64)}, pictures(2, 64), ["a", "b"])
    (shown,) = net.show(sample, LATE)
    assert isinstance(shown, Pictures)
    original, masked, raw, pasted = (tile.pixels for tile in shown.rows[0])
    erased = (masked != original).any(-1)
    assert (pasted[~erased] == original[~erased]).all()
    assert (pasted[erased] == raw[erased]).all()
    assert shown.rows[0][3].caption.startswith("PSNR")


def test_preview_shows_the_hole() -> None:
    sample = Sample({"image": pictures(2)}, pictures(2), ["a", "b"])
    (shown,) = ContextEncoder.preview(Settings(), sample, seed=0)
    cropped, seen = shown.rows[0][1].pixels, shown.rows[0][2].pixels
    changed = (cropped != seen).any(-1)
    assert changed[9:23, 9:23].mean() > 0.95
    assert not changed[:8].any()


def test_it_learns_to_paint_one_batch() -> None:
    net = method(adversarial=0.0)
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3)
    smooth = torch.nn.functional.interpolate(pictures(8)[..., :4, :4], size=32, mode="bilinear")
    told: list[float] = []
    for _ in range(40):
        outcome = net({"image": smooth}, EARLY)
        optimiser.zero_grad()
        outcome.loss.backward()
        optimiser.step()
        told.append(float(outcome.scalars["explained"]))
    assert told[-1] > max(0.3, told[0])


@pytest.mark.parametrize("hole", ["centre", "random"])
def test_a_given_mask_is_honoured_where_it_is_painted_at_all(hole: str) -> None:
    net = method(hole=hole).eval()
    images, mask = pictures(2), torch.zeros(1, 1, 32, 32)
    mask[..., 12:18, 10:14] = 1
    mask[..., :3, :3] = 1
    painted, honoured = net.reconstruct(images, mask)
    assert painted.shape == images.shape
    assert honoured[..., 12:18, 10:14].min() == 1
    assert honoured[..., :3, :3].max() == (0 if hole == "centre" else 1)
    other = torch.where(mask > 0, torch.randn_like(images), images)
    assert torch.equal(net.reconstruct(other, mask)[0], painted), "what is hidden is not seen"
    assert not torch.equal(net.reconstruct(images, torch.zeros_like(mask))[0], painted)


def test_holes_to_try() -> None:
    centre, blotch = method(hole="centre"), method(hole="random")
    assert torch.equal(centre.hiding(None, 5), centre.hole(5)[0])
    assert torch.equal(blotch.hiding(None, 5), blotch.hole(5)[0])
    assert centre.hiding(0.1, 0).mean().item() == pytest.approx(0.1, abs=0.02)
    assert centre.hiding(0.9, 0).mean().item() == 0.25, "no more than is painted"
    assert blotch.hiding(0.5, 0).mean().item() == pytest.approx(0.5, abs=0.01)
    assert "middle only" in centre.painting_note and "middle only" not in blotch.painting_note

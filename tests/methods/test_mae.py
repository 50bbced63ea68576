from __future__ import annotations

import math

import pytest
import torch
from timm.models.vision_transformer import Block
from torch import Tensor

from studio.core.choose import choose_lr
from studio.core.clock import Clock
from studio.method import Plan, Sample
from studio.methods.mae import MAE, Settings, masked_error
from studio.nets.backbone import build_backbone
from studio.nets.sincos import sincos
from studio.views.masks import random_masking, visible_count

CLOCK = Clock(0, 100, 10)


def method(size: int = 32, *, seed: int = 0, name: str = "vit_micro", **settings: object) -> MAE:
    torch.manual_seed(seed)
    chosen = Settings(**{"decoder_width": 64, "decoder_depth": 1, **settings})
    return MAE(build_backbone(name, size), chosen, Plan(image_size=size, batch_size=4, images=40, total_steps=100, steps_per_epoch=10)).train()


def pictures(count: int = 4, size: int = 32) -> Tensor:
    return torch.randn(count, 3, size, size, generator=torch.Generator().manual_seed(1))


@pytest.mark.parametrize(("patches", "visible"), [(196, 49), (64, 16), (256, 64), (36, 9)])
def test_a_quarter_stays_visible(patches: int, visible: int) -> None:
    keep, _, mask = random_masking(3, patches, 0.75, seed=0)
    assert keep.shape == (3, visible)
    assert mask.mean(1).tolist() == pytest.approx([1 - visible / patches] * 3)


@pytest.mark.parametrize(("patches", "ratio", "visible"), [(100, 0.9, 10), (144, 0.6, 58), (64, 0.0, 63), (64, 1.0, 1)])
def test_rounding_of_floats_loses_no_patch(patches: int, ratio: float, visible: int) -> None:
    # int(144 * 0.4) is 57 in floats; 57.6 patches round down to 57 all the same
    assert visible_count(patches, ratio) == (57 if patches == 144 else visible)


def test_shuffle_then_restore_is_the_identity_and_masks_differ() -> None:
    keep, restore, mask = random_masking(4, 64, 0.75, seed=3)
    tokens = torch.arange(64).expand(4, 64)
    order = restore.argsort(1)
    assert torch.equal(tokens.gather(1, order).gather(1, restore), tokens)
    assert torch.equal(order[:, :16], keep)
    assert (mask.gather(1, keep) == 0).all()
    assert not torch.equal(mask[0], mask[1])


def test_loss_and_gradient_ignore_visible_patches() -> None:
    predicted, target = torch.randn(2, 16, 12, requires_grad=True), torch.randn(2, 16, 12)
    _, _, mask = random_masking(2, 16, 0.75, seed=0)
    loss = masked_error(predicted, target, mask)
    loss.backward()
    assert predicted.grad is not None
    assert (predicted.grad[mask == 0] == 0).all()
    assert (predicted.grad[mask == 1] != 0).any(-1).all()
    other = torch.where(mask[..., None] == 1, predicted.detach(), torch.full_like(target, 100.0))
    assert masked_error(other, target, mask).item() == pytest.approx(loss.item())
    by_hand = torch.stack([(predicted[b, i] - target[b, i]).square().mean() for b in range(2) for i in range(16) if mask[b, i] == 1]).mean()
    assert loss.item() == pytest.approx(by_hand.item(), abs=1e-6)


def test_hidden_pixels_do_not_change_what_the_encoder_says() -> None:
    mae = method().eval()
    images = pictures()
    with torch.no_grad():
        first, mask = mae.encode(images, seed=5)[0], mae.encode(images, seed=5)[2]
        changed = images + 3.0 * mae.mask_pixels(mask)
        assert torch.equal(mae.encode(changed, seed=5)[0], first)
        assert not torch.equal(mae.encode(images + 3.0, seed=5)[0], first)


def test_the_encoder_sees_the_visible_patches_only() -> None:
    mae = method()
    seen: list[int] = []
    for module in mae.backbone.modules():
        if isinstance(module, Block):
            module.register_forward_pre_hook(lambda _, x: seen.append(x[0].shape[1]))
    mae({"image": pictures()}, CLOCK)
    assert seen == [1 + 16] * 6


@pytest.mark.parametrize(("size", "patch", "expected"), [(8, 2, 0.916667), (16, 4, 0.979167), (32, 16, 0.998698)])
def test_zero_prediction_of_normalised_patches_is_the_chance_line(size: int, patch: int, expected: float) -> None:
    mae = method()
    mae.patch, mae.grid = patch, size // patch
    mae.settings = Settings(normalise=True)
    target = mae.target(pictures(8, size))
    _, _, mask = random_masking(8, (size // patch) ** 2, 0.75, seed=0)
    assert masked_error(torch.zeros_like(target), target, mask).item() == pytest.approx(expected, abs=2e-5)


@pytest.mark.parametrize("size", [32, 64, 224])
def test_chance_is_that_line_for_normalised_targets_and_unknown_for_raw_ones(size: int) -> None:
    plan = Plan(image_size=size, batch_size=4, images=40, total_steps=10, steps_per_epoch=10)
    numbers = {32: 48, 64: 192, 224: 768}[size]
    assert MAE.chance(Settings(normalise=True), plan) == pytest.approx((numbers - 1) / numbers)
    assert MAE.chance(Settings(normalise=False), plan) is None


def test_loss_at_the_start_is_chance_plus_the_variance_of_the_output() -> None:
    # Xavier's 2 d/(d + n), in the mean over nets: hidden tokens are much alike at the start, so one net is one draw.
    starts = [method(seed=seed, normalise=True, decoder_width=128, decoder_depth=2)({"image": pictures()}, CLOCK).loss.item() for seed in range(10)]
    assert sum(starts) / 10 == pytest.approx(47 / 48 + 2 * 128 / (128 + 48), rel=0.15)


def test_raw_targets_are_the_pixels() -> None:
    mae = method(normalise=False)
    images = pictures()
    assert torch.equal(mae.target(images)[:, 0].reshape(4, 4, 4, 3), images[:, :, :4, :4].permute(0, 2, 3, 1))


def test_flat_patches_do_not_explode() -> None:
    mae = method(normalise=True)
    target = mae.target(torch.full((2, 3, 32, 32), 0.7))
    assert target.abs().max() < 1e-2
    assert torch.isfinite(mae({"image": torch.full((2, 3, 32, 32), 0.7)}, CLOCK).loss)


@pytest.mark.parametrize("grid", [(8, 8), (14, 14), (4, 6)])
def test_positions_are_sines_and_cosines(grid: tuple[int, int]) -> None:
    width = 64
    positions = sincos(width, grid)
    assert torch.allclose(positions.square().sum(1), torch.full((grid[0] * grid[1],), width / 2), atol=1e-4)
    assert (positions[0] == 0).sum() == width // 2
    assert (positions[0] == 1).sum() == width // 2
    columns = grid[1]
    assert torch.allclose(positions[0] @ positions[1], positions[columns] @ positions[columns + 1], atol=1e-3)
    assert torch.allclose(positions[0] @ positions[columns], positions[1] @ positions[columns + 1], atol=1e-3)


def test_the_papers_rate_scales_with_the_batch() -> None:
    assert choose_lr(1.5e-4, 256) == pytest.approx(1.5e-4)
    assert choose_lr(1.5e-4, 4096) == pytest.approx(2.4e-3)


def test_masks_come_from_the_global_generator_which_the_loop_seeds() -> None:
    mae = method()
    views = {"image": pictures()}
    losses: list[float] = []
    for seed in (7, 7, 8):
        torch.manual_seed(seed)
        losses.append(mae(views, CLOCK).loss.item())
    assert losses[0] == losses[1] != losses[2]


@pytest.mark.parametrize("normalise", [False, True])
def test_four_panels_and_the_leak_is_admitted(normalise: bool) -> None:
    mae = method(normalise=normalise).eval()
    sample = Sample({"image": pictures(2)}, pictures(2), ["a", "b"])
    (picture,), (again,) = mae.show(sample, CLOCK), mae.show(sample, CLOCK)
    assert picture.columns == ("original", "masked", "raw output", "pasted")
    assert ("true picture" in picture.note) == normalise
    assert all((one.pixels == other.pixels).all() for one, other in zip(picture.rows[0], again.rows[0]))
    original, masked, raw, pasted = (tile.pixels.astype(int) for tile in picture.rows[0])
    hidden = (masked != original).any(-1).reshape(8, 4, 8, 4).any((1, 3)).repeat(4, 0).repeat(4, 1)
    assert hidden.mean() == pytest.approx(0.75)
    assert (pasted[~hidden] == original[~hidden]).all()
    assert (pasted[hidden] == raw[hidden]).all()


def test_a_normalised_prediction_of_the_target_gives_the_picture_back() -> None:
    mae = method(normalise=True).eval()
    images = pictures(2)
    assert torch.allclose(mae.as_picture(mae.target(images), images), images, atol=1e-4)


@pytest.mark.parametrize("ratio", [0.5, 0.75, 0.9])
def test_preview_hides_the_share_in_the_settings_by_the_seed(ratio: float) -> None:
    sample = Sample({"image": pictures(2)}, pictures(2), ["a", "b"])
    settings = Settings(mask_ratio=ratio)
    (first,), (same,), (other,) = (MAE.preview(settings, sample, seed=seed) for seed in (0, 0, 1))
    masked, seen = first.rows[0][2].pixels, first.rows[0][1].pixels
    hidden = (masked != seen).any(-1).reshape(8, 4, 8, 4).any((1, 3))
    assert hidden.sum() == 64 - visible_count(64, ratio)
    assert (masked == same.rows[0][2].pixels).all()
    assert (masked != other.rows[0][2].pixels).any()
    assert str(visible_count(64, ratio)) in first.note


def test_explained_is_zero_for_one_colour_and_one_for_the_truth() -> None:
    mae = method(normalise=False)
    images = pictures()
    _, _, mask = random_masking(4, 64, 0.75, seed=0)
    target = mae.target(images)
    mean = target.reshape(4, -1, 3).mean((0, 1)).repeat(16)
    assert mae.explained(masked_error(mean.expand_as(target), target, mask), target, mask).item() == pytest.approx(0.0, abs=0.01)
    assert mae.explained(torch.tensor(0.0), target, mask).item() == 1.0
    assert math.isfinite(mae.explained(torch.tensor(0.0), torch.zeros_like(target), mask).item())


def test_a_few_steps_learn() -> None:
    mae = method(decoder_depth=1)
    optimiser = torch.optim.AdamW(mae.parameters(), 3e-3)
    smooth = torch.nn.functional.interpolate(torch.randn(8, 3, 4, 4, generator=torch.Generator().manual_seed(0)), size=32, mode="bilinear")
    losses: list[float] = []
    for step in range(25):
        torch.manual_seed(step)
        outcome = mae({"image": smooth}, CLOCK)
        optimiser.zero_grad()
        outcome.loss.backward()
        optimiser.step()
        losses.append(outcome.loss.item())
    assert losses[-1] < 0.7 * losses[0]


def test_a_given_mask_is_honoured_patch_by_patch() -> None:
    mae = method().eval()
    images, patch = pictures(2), mae.patch
    mask = torch.zeros(1, 1, 32, 32)
    mask[..., 5, 9] = 1  # one pixel hides its whole patch
    mask[..., 16:24, 16:32] = 1
    painted, hidden = mae.reconstruct(images, mask)
    wanted = torch.zeros(32 // patch, 32 // patch)
    wanted[5 // patch, 9 // patch] = 1
    wanted[16 // patch : 24 // patch, 16 // patch :] = 1
    assert torch.equal(hidden[0, 0], wanted.repeat_interleave(patch, 0).repeat_interleave(patch, 1))
    # what is hidden is not seen, what is visible is
    other = torch.where(hidden > 0, torch.randn_like(images), images)
    assert torch.equal(mae.reconstruct(other, mask)[0], painted)
    other = torch.where(hidden > 0, images, torch.randn_like(images))
    assert not torch.allclose(mae.reconstruct(other, mask)[0], painted)


def test_the_masks_of_training_paint_the_same_whichever_way_they_come() -> None:
    mae = method(mask_ratio=0.5).eval()
    images = pictures(1)
    with torch.no_grad():
        latent, restore, mask = mae.encode(images, seed=7)
        painted = mae.as_picture(mae.decoder(latent, restore), images)
    assert torch.equal(mae.hiding(None, 7), mae.mask_pixels(mask))
    assert torch.allclose(mae.reconstruct(images, mae.hiding(None, 7))[0], painted, atol=1e-5)
    assert mae.hiding(0.25, 7).mean().item() == 0.25 and mae.hiding(0.9, 1).mean().item() == pytest.approx(58 / 64)


@pytest.mark.parametrize("hidden", [0.0, 1.0])
def test_hiding_nothing_or_everything_is_no_error(hidden: float) -> None:
    painted, honoured = method().eval().reconstruct(pictures(1), torch.full((1, 1, 32, 32), hidden))
    assert painted.isfinite().all() and (honoured == hidden).all()


def test_normalised_targets_say_that_the_true_statistics_were_borrowed() -> None:
    assert "true picture" in method(normalise=True).painting_note
    assert "true picture" not in method(normalise=False).painting_note

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor

from studio.core.clock import Clock
from studio.core.events import Matrix, Pictures
from studio.method import Plan, Sample
from studio.methods.rotation import ANGLES, Rotation, Settings, answer_words, four_turns, rotation_loss, turn
from studio.nets.backbone import build_backbone

PLAN = Plan(image_size=32, batch_size=4, images=40, total_steps=100, steps_per_epoch=10)
CLOCK = Clock(0, 100, 10)


def method(name: str = "resnet18_slim") -> Rotation:
    torch.manual_seed(0)
    return Rotation(build_backbone(name, 32), Settings(), PLAN).train()


def pictures(count: int = 4) -> Tensor:
    """Bright at the top, so that every turn can be told."""
    ramp = torch.linspace(1, -1, 32).view(1, 1, 32, 1).expand(count, 3, 32, 32)
    return ramp + 0.2 * torch.randn(count, 3, 32, 32, generator=torch.Generator().manual_seed(1))


def test_turns_are_counter_clockwise_and_exact() -> None:
    x = torch.randn(2, 3, 8, 8)
    assert torch.equal(turn(x, 1)[:, :, 0, 0], x[:, :, 0, -1])  # the top right corner comes to the top left
    around = x
    for _ in range(4):
        around = turn(around, 1)
    assert torch.equal(around, x)
    assert torch.equal(turn(turn(x, 1), 3), x)
    assert torch.equal(turn(x, 2), x.flip(2, 3))


def test_a_batch_holds_every_label_as_often_as_pictures() -> None:
    x = torch.randn(5, 3, 8, 8)
    turned, turns = four_turns(x)
    assert torch.bincount(turns).tolist() == [5, 5, 5, 5]
    for index, quarters in enumerate(turns.tolist()):
        assert torch.equal(turned[index], turn(x[index % 5][None], quarters)[0])


def test_only_squares_are_turned() -> None:
    with pytest.raises(AssertionError):
        four_turns(torch.zeros(1, 3, 8, 12))


def test_a_flip_after_the_turn_makes_two_labels_one() -> None:
    x = torch.randn(2, 3, 8, 8)
    assert torch.equal(turn(x, 1).flip(3), turn(x.flip(3), 3))
    assert torch.equal(turn(x, 0).flip(3), turn(x.flip(3), 0))


def test_the_flip_belongs_to_the_view_which_is_made_before_the_turn() -> None:
    (view,) = Rotation.views(Settings(), 32)
    assert view.flip == 0.5
    assert Rotation.views(Settings(mirror=False), 32)[0].flip == 0.0


def test_the_flip_after_bug_cannot_beat_half_of_log_two() -> None:
    # After the bug a turn of 90 is 270 half of the time: the best answer for both is one half each.
    best = torch.full((4, 4), -1e9)
    best[0, 0] = best[2, 2] = 0.0
    best[1, 1] = best[1, 3] = best[3, 1] = best[3, 3] = 0.0
    assert rotation_loss(best, torch.arange(4)).item() == pytest.approx(0.5 * math.log(2), abs=1e-6)


def test_with_the_bug_the_recalls_of_90_and_270_sum_to_one() -> None:
    net = method().eval()
    x = torch.cat((pictures(16), pictures(16).flip(3)))  # pictures and their mirror images, as a flip at random makes them
    with torch.no_grad():
        said = [net.head(net.backbone(turn(x, quarters).flip(3))).argmax(1) for quarters in range(4)]
    recall = [(said[quarters] == quarters).float().mean().item() for quarters in (1, 3)]
    share_of_270 = (said[1] == 3).float().mean().item()
    assert recall[1] == pytest.approx(share_of_270, abs=1e-6)  # the two classes hold the very same pictures
    assert recall[0] + recall[1] <= 1 + 1e-6


def test_guessing_costs_log_four() -> None:
    assert rotation_loss(torch.zeros(8, 4), torch.arange(8) % 4).item() == pytest.approx(1.386294, abs=1e-6)
    assert Rotation.chance(Settings(), PLAN) == pytest.approx(1.386294, abs=1e-6)
    assert Rotation.floor(Settings(), PLAN) == 0.0


@pytest.mark.parametrize("name", ["resnet18", "vit_micro"])
def test_an_untrained_network_starts_near_chance(name: str) -> None:
    assert 1.2 < method(name)({"upright": pictures(8)}, CLOCK).loss.item() < 2.0


def test_loss_is_full_precision_under_autocast() -> None:
    logits, turns = torch.randn(8, 4), torch.arange(8) % 4
    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = rotation_loss(logits.bfloat16(), turns)
    assert loss.dtype == torch.float32
    assert loss.item() == pytest.approx(rotation_loss(logits.bfloat16().float(), turns).item(), abs=1e-6)


def test_it_learns_which_way_is_up() -> None:
    net = method()
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3)
    outcome = None
    for _ in range(12):
        outcome = net({"upright": pictures(8)}, CLOCK)
        optimiser.zero_grad()
        outcome.loss.backward()
        optimiser.step()
    assert outcome is not None
    assert outcome.scalars["accuracy"] > 0.9


def test_confusion_counts_training_batches_only() -> None:
    net = method()
    net({"upright": pictures(4)}, CLOCK)
    assert net.confusion.sum().item() == 16
    assert net.confusion.sum(1).tolist() == [4, 4, 4, 4]
    net.eval()({"upright": pictures(4)}, CLOCK)
    assert net.confusion.sum().item() == 16


def test_show_says_the_angle_and_how_sure() -> None:
    net = method()
    net({"upright": pictures(4)}, CLOCK)
    sample = Sample({"upright": pictures(2)}, pictures(2), ["a", "b"])
    shown, matrix = net.eval().show(sample, CLOCK)
    assert isinstance(shown, Pictures)
    assert isinstance(matrix, Matrix)
    assert [len(row) for row in shown.rows] == [4, 4]
    assert all("sure" in tile.caption and any(angle in tile.caption for angle in ANGLES) for row in shown.rows for tile in row)
    assert (shown.rows[0][2].pixels[::-1, ::-1] == shown.rows[0][0].pixels).all()
    assert matrix.values.shape == (4, 4)
    assert matrix.values.sum(1) == pytest.approx(1.0, abs=1e-5)
    assert answer_words(1, 1, 0.987) == "right: 90°, 99% sure"
    assert answer_words(1, 3, 0.5).startswith("wrong: 270°")


def test_preview_shows_the_four_turns() -> None:
    sample = Sample({"upright": pictures(2)}, pictures(2), ["a", "b"])
    (shown,) = Rotation.preview(Settings(), sample, seed=0)
    assert shown.columns == ("original", *ANGLES)
    assert (shown.rows[0][3].pixels[::-1, ::-1] == shown.rows[0][1].pixels).all()

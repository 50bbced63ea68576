from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor

from studio.core.clock import Clock
from studio.core.events import Matrix, Pictures
from studio.method import Plan, Sample
from studio.methods import jigsaw
from studio.methods.jigsaw import Geometry, Jigsaw, Settings, geometry, permutation_set
from studio.nets.backbone import build_backbone
from studio.views.make import make
from studio.views.recipe import IMAGENET_MEAN, IMAGENET_STD

CLOCK = Clock(0, 100, 10)


def plan(size: int) -> Plan:
    return Plan(image_size=size, batch_size=4, images=40, total_steps=100, steps_per_epoch=10)


def method(size: int = 32, **settings: object) -> Jigsaw:
    torch.manual_seed(0)
    chosen = Settings(**{"tile_width": 16, "hidden": 32, **settings})
    return Jigsaw(build_backbone("resnet18_slim", size), chosen, plan(size)).train()


def pictures(count: int = 4, size: int = 32) -> Tensor:
    return torch.randn(count, 3, size, size, generator=torch.Generator().manual_seed(1))


def least_distance(table: NDArray[np.int64]) -> int:
    apart = (table[:, None] != table[None]).sum(2)
    np.fill_diagonal(apart, 99)
    return int(apart.min())


@pytest.mark.parametrize(("table", "count", "least"), [(jigsaw.affine_set(), 72, 8), (jigsaw.projective_set(), 504, 7)])
def test_the_algebraic_sets_have_their_distance(table: NDArray[np.int64], count: int, least: int) -> None:
    assert table.shape == (count, 9)
    assert (np.sort(table, 1) == np.arange(9)).all()
    assert len({tuple(row) for row in table.tolist()}) == count
    assert least_distance(table) == least
    apart = (table[:, None] != table[None]).sum(2)
    assert apart.sum() / (count * (count - 1)) == pytest.approx({72: 8.11, 504: 8.02}[count], abs=0.005)


@pytest.mark.parametrize(
    ("grid", "wanted", "count", "least"), [(2, 72, 24, 2), (3, 64, 64, 8), (3, 72, 72, 8), (3, 100, 100, 7), (3, 504, 504, 7), (3, 2, 2, 8)]
)
def test_any_part_of_a_set_keeps_the_distance(grid: int, wanted: int, count: int, least: int) -> None:
    table = permutation_set(Settings(permutations=wanted), grid)
    assert table.shape == (count, grid * grid)
    assert len({tuple(row) for row in table.tolist()}) == count
    assert least_distance(table) >= least


@pytest.mark.parametrize(("size", "wanted", "chance"), [(32, 72, 3.178), (96, 64, 4.159), (96, 72, 4.277), (96, 100, 4.605), (224, 504, 6.223)])
def test_guessing_costs_the_log_of_the_number_of_permutations(size: int, wanted: int, chance: float) -> None:
    assert Jigsaw.chance(Settings(permutations=wanted), plan(size)) == pytest.approx(chance, abs=5e-4)
    count = round(math.exp(chance))
    assert jigsaw.jigsaw_loss(torch.zeros(4, count), torch.arange(4)).item() == pytest.approx(math.log(count), abs=1e-5)


@pytest.mark.parametrize(("size", "expected"), [(32, Geometry(2, 16, 14)), (64, Geometry(2, 32, 28)), (96, Geometry(3, 32, 28)), (224, Geometry(3, 74, 65))])
def test_geometry_by_size(size: int, expected: Geometry) -> None:
    assert geometry(Settings(), size) == expected
    assert geometry(Settings(grid="3x3"), 48).grid == 3
    assert geometry(Settings(grid="2x2"), 96).grid == 2


@pytest.mark.parametrize("grid", [2, 3])
def test_the_inverse_restores_the_picture_bit_for_bit(grid: int) -> None:
    shape = Geometry(grid, 8, 8)
    original = torch.randn(5, 3, grid * 8, grid * 8)
    tiles = jigsaw.cut_tiles(original, shape, torch.zeros(5, grid * grid, 2, 3, dtype=torch.int64))
    table = torch.from_numpy(permutation_set(Settings(), grid))
    order = table[torch.randint(len(table), (5,))]
    back = jigsaw.reassembled(jigsaw.shuffled(tiles, order), order)
    whole = back.reshape(5, grid, grid, 3, 8, 8).permute(0, 3, 1, 4, 2, 5).reshape(original.shape)
    assert torch.equal(whole, original)


def test_tiles_are_in_reading_order_and_place_j_gets_tile_order_j() -> None:
    picture = torch.arange(16.0).reshape(1, 1, 4, 4).expand(1, 3, 4, 4)
    tiles = jigsaw.cut_tiles(picture, Geometry(2, 2, 2), torch.zeros(1, 4, 2, 3, dtype=torch.int64))
    assert tiles[0, :, 0, 0, 0].tolist() == [0.0, 2.0, 8.0, 10.0]
    mixed = jigsaw.shuffled(tiles, torch.tensor([[2, 0, 3, 1]]))
    assert mixed[0, :, 0, 0, 0].tolist() == [8.0, 0.0, 10.0, 2.0]


def test_offsets_move_tiles_by_rows_columns_and_colour() -> None:
    picture = torch.randn(1, 3, 8, 8)
    offsets = torch.zeros(1, 4, 2, 3, dtype=torch.int64)
    offsets[0, 3, 0, :] = torch.tensor([0, 1, 2])
    offsets[0, 3, 1, :] = 1
    tiles = jigsaw.cut_tiles(picture, Geometry(2, 4, 2), offsets)
    for colour in range(3):
        assert torch.equal(tiles[0, 3, colour], picture[0, colour, 4 + colour : 6 + colour, 5:7])


def test_offsets_cover_their_full_range_and_stay_in_the_cell() -> None:
    cut = method(32, gap=0.25, channel_shift=0)
    places = torch.arange(32.0)
    rows = cut.cut(places.view(1, 1, 32, 1).expand(400, 3, 32, 32), seed=0)[..., 0, 0]
    assert (rows[:, :2, 0] % 16).unique().tolist() == [0, 1, 2, 3, 4]
    assert (rows[:, 2:, 0] - 16).unique().tolist() == [0, 1, 2, 3, 4]
    assert torch.equal(rows[..., 0], rows[..., 2])
    wobbly = method(32, gap=0.25, channel_shift=2).cut(places.view(1, 1, 32, 1).expand(400, 3, 32, 32), seed=0)[..., 0, 0]
    assert not torch.equal(wobbly[..., 0], wobbly[..., 2])
    assert (wobbly[..., 0] - wobbly[..., 2]).abs().max() <= 2
    assert (wobbly[:, :2] % 16).max() <= 4


def test_tiles_are_normalised_each_by_itself_and_flat_ones_become_zeros() -> None:
    tiles = torch.randn(4, 9, 3, 14, 14) * torch.rand(4, 9, 3, 1, 1) * 3 + torch.randn(4, 9, 3, 1, 1)
    tiles[0, 0] = 0.7
    normal = jigsaw.normalised_tiles(tiles)
    assert normal[0, 0].abs().max() < 1e-6
    rest = normal.flatten(0, 1)[1:]
    assert rest.mean((2, 3)).abs().max() < 1e-5
    assert (rest.std((2, 3), unbiased=False) - 1).abs().max() < 1e-3


def test_a_gray_picture_has_equal_channels_after_normalisation() -> None:
    pixels = torch.randint(0, 256, (2, 32, 32, 3), dtype=torch.uint8)
    (view,) = Jigsaw.views(Settings(gray=1.0), 32)
    made = make(pixels, torch.ones(2), [view], seed=0, step=0)[view.name]
    tiles = jigsaw.normalised_tiles(method(channel_shift=0).cut(made, seed=0))
    assert torch.allclose(tiles[:, :, 0], tiles[:, :, 1], atol=1e-3)
    assert torch.allclose(tiles[:, :, 0], tiles[:, :, 2], atol=1e-3)


def test_answers_for_one_colour_do_not_depend_on_the_permutation() -> None:
    net = method().eval()
    tiles = net.cut(torch.full((1, 3, 32, 32), 0.4), seed=0)
    with torch.no_grad():
        answers = torch.cat([net.answer(jigsaw.shuffled(tiles, order[None])) for order in net.permutations])
    assert torch.allclose(answers, answers[:1].expand_as(answers), atol=1e-5)


def test_loss_starts_near_chance_and_the_table_is_saved() -> None:
    net = method()
    outcome = net({"whole puzzle": pictures(16)}, CLOCK)
    assert outcome.loss.item() == pytest.approx(math.log(24), abs=0.4)
    assert {"permutations", "positions"} <= set(net.state_dict())
    assert all(one.ndim == 0 and not one.requires_grad for one in outcome.scalars.values())


def test_loss_is_full_precision_under_autocast() -> None:
    logits, chosen = torch.randn(8, 24), torch.arange(8)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = jigsaw.jigsaw_loss(logits.bfloat16(), chosen)
    assert loss.dtype == torch.float32


def test_shuffles_come_from_the_global_generator_which_the_loop_seeds() -> None:
    net = method().eval()
    losses: list[float] = []
    for seed in (7, 7, 8):
        torch.manual_seed(seed)
        losses.append(net({"whole puzzle": pictures()}, CLOCK).loss.item())
    assert losses[0] == losses[1] != losses[2]


def test_the_puzzle_is_shown_and_put_together_by_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    net = method(gap=0.0, channel_shift=0).eval()
    sample = Sample({"whole puzzle": pictures(2)}, pictures(2), ["a", "b"])
    truth: list[Tensor] = []
    original = jigsaw.shuffled

    def spy(tiles: Tensor, order: Tensor) -> Tensor:
        truth.append(order)
        return original(tiles, order)

    monkeypatch.setattr(jigsaw, "shuffled", spy)
    table = net.permutations

    def right(tiles: Tensor) -> Tensor:
        return (table[None] == truth[0][:, None]).all(2).float() * 9

    monkeypatch.setattr(net, "answer", right)
    puzzle, matrix = net.show(sample, CLOCK)
    assert isinstance(puzzle, Pictures)
    assert isinstance(matrix, Matrix)
    assert puzzle.columns == ("shuffled", "put together by the network", "original")
    solved, whole = puzzle.rows[0][1].pixels, puzzle.rows[0][2].pixels
    assert (solved[:16, :16] == whole[:16, :16]).all()
    assert (solved[-16:, -16:] == whole[-16:, -16:]).all()
    assert puzzle.rows[0][1].caption.startswith("4 of 4 in place")
    assert matrix.values.shape == (2, 2)


def test_board_leaves_white_gaps() -> None:
    tiles = np.zeros((1, 9, 28, 28, 3), dtype=np.uint8)
    laid = jigsaw.board(tiles, Geometry(3, 32, 28))
    assert laid.shape == (1, 88, 88, 3)
    assert (laid[0, 28:30] == 255).all()
    assert (laid[0, :28, :28] == 0).all()


def test_preview_shows_a_puzzle() -> None:
    sample = Sample({"whole puzzle": pictures(2)}, pictures(2), ["a", "b"])
    (first,), (same,), (other,) = (Jigsaw.preview(Settings(), sample, seed=seed) for seed in (0, 0, 1))
    assert first.columns[-1] == "the puzzle"
    assert (first.rows[0][2].pixels == same.rows[0][2].pixels).all()
    assert any((one[2].pixels != two[2].pixels).any() for one, two in zip(first.rows, other.rows))


def test_pictures_display_with_the_methods_mean_and_std() -> None:
    assert (Jigsaw.mean, Jigsaw.std) == (IMAGENET_MEAN, IMAGENET_STD)

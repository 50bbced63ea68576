"""Views are a function of (seed, step, rank, view), each sample on its own, and honest about the original's geometry."""

from __future__ import annotations

import subprocess
import sys

import pytest
import torch
from torch import Tensor

from studio.views.make import draw, make, make_whole, seed_of
from studio.views.recipe import View

FULL = View("a", 24, scale=(0.2, 1.0), jitter=(0.4, 0.4, 0.4, 0.1), gray_p=0.2, blur_p=0.5, solarize_p=0.2)


def pixels(count: int = 12, side: int = 40) -> Tensor:
    return torch.randint(0, 256, (count, side, side, 3), dtype=torch.uint8, generator=torch.Generator().manual_seed(0))


def ramp(side: int = 48) -> Tensor:
    """One picture whose red is the place from left to right and whose green the place from top to bottom, 0..255."""
    line = (torch.arange(side) + 0.5) / side * 255
    return torch.stack((line.expand(side, side), line[:, None].expand(side, side), torch.zeros(side, side)), 2).round().to(torch.uint8)[None]


def test_views_are_the_same_inside_autocast() -> None:
    x, aspects = pixels(), torch.ones(12)
    plain = make(x, aspects, [FULL], seed=1, step=2)["a"]
    whole = make_whole(x, aspects, 24, (0.5, 0.5, 0.5), (0.2, 0.2, 0.2))
    with torch.autocast("cpu", torch.bfloat16):
        assert torch.equal(make(x, aspects, [FULL], seed=1, step=2)["a"], plain)
        assert torch.equal(make_whole(x, aspects, 24, (0.5, 0.5, 0.5), (0.2, 0.2, 0.2)), whole)


def test_the_same_numbers_give_the_same_views_and_others_give_others() -> None:
    x, aspects = pixels(), torch.ones(12)
    views = [FULL, View("b", 16, scale=(0.05, 0.4))]
    first = make(x, aspects, views, seed=1, step=2)
    again = make(x, aspects, views, seed=1, step=2)
    assert list(first) == ["a", "b"]
    assert first["a"].shape == (12, 3, 24, 24) and first["b"].shape == (12, 3, 16, 16)
    assert first["a"].dtype == torch.float32
    assert all(torch.equal(first[name], again[name]) for name in first)
    for other in (make(x, aspects, views, seed=2, step=2), make(x, aspects, views, seed=1, step=3)):
        assert not torch.equal(first["a"], other["a"])


def test_two_views_of_one_recipe_differ_and_every_sample_has_its_own_parameters() -> None:
    x = pixels(1).expand(12, -1, -1, -1).contiguous()
    made = make(x, torch.ones(12), [FULL, View(**{**vars(FULL), "name": "b"})], seed=0, step=0)
    assert not torch.equal(made["a"], made["b"])
    assert len({tuple(one.flatten()[:50].tolist()) for one in made["a"]}) == 12


def test_global_generators_are_neither_used_nor_moved() -> None:
    torch.manual_seed(3)
    before = torch.get_rng_state()
    first = make(pixels(), torch.ones(12), [FULL], seed=0, step=0)["a"]
    assert torch.equal(before, torch.get_rng_state())
    torch.manual_seed(4)
    assert torch.equal(first, make(pixels(), torch.ones(12), [FULL], seed=0, step=0)["a"])


def test_seeds_are_the_same_in_another_process() -> None:
    code = "from studio.views.make import seed_of; print(seed_of(1, 2, 3, 4))"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": "77", "PYTHONPATH": ":".join(sys.path)}
    )
    assert int(told.stdout) == seed_of(1, 2, 3, 4)
    assert 0 <= seed_of(1, 2, 3, 4) < 2**63
    assert len({seed_of(a, b, c, d) for a in range(3) for b in range(3) for c in range(3) for d in range(3)}) == 81


def test_how_a_batch_is_cut_into_chunks_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = make(pixels(), torch.ones(12), [FULL], seed=0, step=0)["a"]
    monkeypatch.setattr("studio.views.make.CHUNK_BYTES", {"cpu": 1})
    assert torch.allclose(whole, make(pixels(), torch.ones(12), [FULL], seed=0, step=0)["a"], atol=1e-5)


@pytest.mark.parametrize("side", [28, 40])
def test_small_pictures_are_read_in_one_go_and_look_the_same(side: int, monkeypatch: pytest.MonkeyPatch) -> None:
    view = View("a", 24, scale=(0.2, 1.0), mean=(0, 0, 0), std=(1 / 255, 1 / 255, 1 / 255))
    together = make(pixels(20, side), torch.ones(20), [view], seed=0, step=0)["a"]
    monkeypatch.setattr("studio.views.make.SMALL_SIDE", 0)
    each = make(pixels(20, side), torch.ones(20), [view], seed=0, step=0)["a"]
    assert (together - each).abs().max() < 1.02  # one level of 255: bytes are rounded


def test_crops_lie_where_they_were_drawn_in_a_wide_original() -> None:
    view = View("a", 32, scale=(0.1, 0.6), flip=0.0, mean=(0, 0, 0), std=(1, 1, 1))
    count = 40
    made = make(ramp().expand(count, -1, -1, -1), torch.full((count,), 2.0), [view], seed=0, step=0)["a"]
    boxes = draw(view, torch.full((count,), 2.0), seed=0, step=0, index=0).boxes
    centre = boxes[:, :2] + boxes[:, 2:] / 2
    assert torch.allclose(made[:, :2].mean((2, 3)), centre, atol=0.02)
    spread = made[:, 0].amax((1, 2)) - made[:, 0].amin((1, 2))
    assert torch.allclose(spread, boxes[:, 2] * (1 - 1 / 32), atol=0.04)
    ratio = boxes[:, 2] * 2.0 / boxes[:, 3]
    assert ratio.min() > 0.7 and ratio.max() < 1.4  # square-like in the original, though half as wide in the squashed square


def test_flips_happen_to_half() -> None:
    view = View("a", 16, scale=None, flip=0.5, mean=(0, 0, 0), std=(1, 1, 1))
    made = make(ramp().expand(400, -1, -1, -1), torch.ones(400), [view], seed=0, step=0)["a"]
    flipped = made[:, 0, 0, 0] > made[:, 0, 0, -1]
    assert 160 < int(flipped.sum()) < 240
    assert torch.equal(made[flipped][0], made[~flipped][0].flip(2))


def test_no_crop_is_the_largest_centred_square() -> None:
    square = make_whole(ramp(64), torch.tensor([2.0]), 32, (0, 0, 0), (1, 1, 1))[0]
    assert square.shape == (3, 32, 32)
    assert abs(float(square[0].min()) - 0.25) < 0.03 and abs(float(square[0].max()) - 0.75) < 0.03
    assert float(square[1].min()) < 0.03 and float(square[1].max()) > 0.97
    assert torch.equal(
        make_whole(ramp(64), torch.tensor([1.0]), View("x", 32, mean=(0, 0, 0), std=(1, 1, 1))),
        make_whole(ramp(64), torch.tensor([1.0]), 32, (0, 0, 0), (1, 1, 1)),
    )


def test_normalising_is_right_with_and_without_colour() -> None:
    x = torch.full((4, 16, 16, 3), 128, dtype=torch.uint8)
    plain = make(x, torch.ones(4), [View("a", 8)], seed=0, step=0)["a"]
    wanted = (128 / 255 - torch.tensor([0.485, 0.456, 0.406])) / torch.tensor([0.229, 0.224, 0.225])
    assert torch.allclose(plain, wanted[:, None, None].expand_as(plain), atol=1e-5)
    gray = make(x, torch.ones(4), [View("a", 8, gray_p=1.0, blur_p=1.0)], seed=0, step=0)["a"]
    assert torch.allclose(gray, wanted[:, None, None].expand_as(gray), atol=1e-4)


def test_solarize_inverts_bright_values_before_normalising() -> None:
    x = torch.full((2, 16, 16, 3), 204, dtype=torch.uint8)
    made = make(x, torch.ones(2), [View("a", 8, solarize_p=1.0, mean=(0.5, 0.5, 0.5), std=(0.5, 0.5, 0.5))], seed=0, step=0)["a"]
    assert torch.allclose(made, torch.full_like(made, (0.2 - 0.5) / 0.5), atol=1e-5)


def test_values_stay_in_the_range_of_a_picture() -> None:
    view = View("a", 16, jitter=(0.8, 0.8, 0.8, 0.2), jitter_p=1.0, blur_p=0.5, solarize_p=0.2, mean=(0, 0, 0), std=(1, 1, 1))
    made = make(pixels(60), torch.ones(60), [view], seed=0, step=0)["a"]
    assert made.min() >= -1e-5 and made.max() <= 1 + 1e-5


def test_half_precision_and_odd_sizes() -> None:
    made = make(pixels(3, 21), torch.tensor([0.3, 1.0, 4.0]), [View("a", 17, blur_p=1.0)], seed=0, step=0, dtype=torch.bfloat16)["a"]
    assert made.dtype == torch.bfloat16 and made.shape == (3, 3, 17, 17) and bool(made.isfinite().all())


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
def test_the_device_gives_the_same_views() -> None:
    x, aspects = pixels(40), torch.rand(40) + 0.5
    here, there = make(x, aspects, [FULL], seed=0, step=0)["a"], make(x, aspects, [FULL], seed=0, step=0, device="cuda")["a"]
    assert (here - there.cpu()).abs().mean() < 0.02

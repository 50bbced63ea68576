"""Crops are drawn in the original's coordinates, as torchvision draws them, and read with Pillow's filter."""

from __future__ import annotations

import pytest
import torch
from torchvision.transforms import v2
from torchvision.transforms.v2 import functional as tv

from studio.views import geometry


def test_whole_boxes_are_the_largest_centred_square() -> None:
    boxes = geometry.whole_boxes(torch.tensor([1.0, 2.0, 0.5]))
    assert torch.allclose(boxes, torch.tensor([[0, 0, 1, 1], [0.25, 0, 0.5, 1], [0, 0.25, 1, 0.5]]))


def test_boxes_have_the_area_and_shape_that_were_asked_for() -> None:
    aspects = torch.rand(4000, generator=torch.Generator().manual_seed(1)) * 1.2 + 0.6
    boxes = geometry.random_boxes(aspects, scale=(0.1, 0.3), ratio=(3 / 4, 4 / 3), generator=torch.Generator().manual_seed(0))
    assert (boxes >= 0).all() and (boxes[:, :2] + boxes[:, 2:] <= 1 + 1e-6).all()
    area, shape = boxes[:, 2] * boxes[:, 3], boxes[:, 2] * aspects / boxes[:, 3]
    assert area.min() >= 0.1 - 1e-6 and area.max() <= 0.3 + 1e-6
    assert shape.min() >= 0.75 - 1e-5 and shape.max() <= 4 / 3 + 1e-5
    assert abs(float(area.mean()) - 0.2) < 0.005
    assert abs(float(shape.log().mean())) < 0.01


@pytest.mark.parametrize(("width", "height"), [(64, 64), (120, 60), (60, 100), (400, 40)])
def test_boxes_are_distributed_as_torchvisions(width: int, height: int) -> None:
    picture, count = torch.zeros(3, height, width), 3000
    torch.manual_seed(0)
    transform = v2.RandomResizedCrop(32, scale=(0.2, 1.0))
    drawn = [transform.make_params([picture]) for _ in range(count)]
    theirs = torch.tensor([(one["top"], one["left"], one["height"], one["width"]) for one in drawn])
    theirs = theirs.float() / torch.tensor([height, width, height, width])
    ours = geometry.random_boxes(torch.full((count,), width / height), scale=(0.2, 1.0), ratio=(3 / 4, 4 / 3), generator=torch.Generator().manual_seed(0))[
        :, [1, 0, 3, 2]
    ]
    assert torch.allclose(ours.mean(0), theirs.mean(0), atol=0.015)
    assert torch.allclose(ours.std(0), theirs.std(0), atol=0.015)


def test_a_picture_too_long_for_any_crop_gives_the_centred_fallback() -> None:
    boxes = geometry.random_boxes(torch.tensor([10.0, 0.1]), scale=(0.9, 1.0), ratio=(3 / 4, 4 / 3), generator=torch.Generator().manual_seed(0))
    assert torch.allclose(boxes[0], torch.tensor([0.5 - 1 / 15, 0, 2 / 15, 1]), atol=1e-5)  # 4/3 of the height wide
    assert torch.allclose(boxes[1], torch.tensor([0, 0.5 - 1 / 15, 1, 2 / 15]), atol=1e-5)


def test_snapped_boxes_stay_inside_and_never_vanish() -> None:
    boxes = torch.tensor([[0.999, 0.999, 0.001, 0.001], [0.0, 0.0, 1.0, 1.0], [0.49, 0.2, 0.51, 0.8]])
    snapped = geometry.snap(boxes, 32)
    assert (snapped[:, :2] >= 0).all() and (snapped[:, 2:] >= 1).all() and (snapped[:, :2] + snapped[:, 2:] <= 32).all()
    assert snapped[1].tolist() == [0, 0, 32, 32]


def smooth(count: int, side: int, seed: int = 0) -> torch.Tensor:
    """uint8 [count, side, side, 3], soft blotches with some fine grain."""
    generator = torch.Generator().manual_seed(seed)
    coarse = torch.rand(count, 3, 5, 5, generator=generator)
    x = torch.nn.functional.interpolate(coarse, size=(side, side), mode="bicubic", align_corners=False)
    x = (x + 0.1 * torch.randn(x.shape, generator=generator)).clamp(0, 1)
    return (x * 255).round().to(torch.uint8).permute(0, 2, 3, 1).contiguous()


@pytest.mark.parametrize(("side", "size"), [(48, 32), (64, 32), (24, 32), (90, 16)])
def test_both_readers_agree_with_torchvision(side: int, size: int) -> None:
    pixels = smooth(6, side)
    boxes = geometry.snap(geometry.random_boxes(torch.ones(6), scale=(0.1, 1.0), ratio=(3 / 4, 4 / 3), generator=torch.Generator().manual_seed(3)), side)
    flips = torch.tensor([0.0, 1.0, 0.0, 1.0, 1.0, 0.0])
    each = geometry.read_each(pixels, boxes, flips, size).float()
    batch = geometry.read_batch(pixels, boxes, flips, size)
    assert (each - batch).abs().max() <= 1.01  # bytes against floats
    for row, (left, top, width, height) in enumerate(boxes.tolist()):
        theirs = tv.resized_crop(pixels[row].permute(2, 0, 1).float(), top, left, height, width, [size, size], antialias=True)
        theirs = theirs.flip(2) if flips[row] else theirs
        assert (batch[row] - theirs).abs().max() < 1e-2


def test_a_part_of_a_larger_tensor_is_read_where_it_lies() -> None:
    pixels = smooth(5, 48)
    boxes = torch.tensor([[3, 5, 20, 30], [0, 0, 48, 48]])
    flips = torch.tensor([1.0, 0.0])
    assert torch.equal(geometry.read_each(pixels[3:], boxes, flips, 24), geometry.read_each(pixels[3:].clone(), boxes, flips, 24))


def test_mirror_turns_only_the_chosen() -> None:
    x = torch.arange(24.0).view(2, 1, 3, 4)
    turned = geometry.mirror(x.clone(), torch.tensor([0.0, 1.0]))
    assert torch.equal(turned[0], x[0]) and torch.equal(turned[1], x[1].flip(2))

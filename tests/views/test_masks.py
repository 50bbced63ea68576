"""Masks: METHODS' oracles for MAE, holes for the context encoder."""

from __future__ import annotations

import pytest
import torch

from studio.views.masks import centre_hole, hide, overlap_ring, random_masking, random_region, visible_count


@pytest.mark.parametrize(
    ("patches", "ratio", "visible"),
    [(196, 0.75, 49), (64, 0.75, 16), (256, 0.75, 64), (36, 0.75, 9), (100, 0.9, 10), (144, 0.6, 57), (16, 0.0, 15), (16, 1.0, 1)],
)
def test_visible_counts(patches: int, ratio: float, visible: int) -> None:
    assert visible_count(patches, ratio) == visible


def test_shuffle_then_restore_is_the_identity_and_the_mask_says_what_is_kept() -> None:
    keep, restore, mask = random_masking(8, 64, 0.75, seed=0)
    assert keep.shape == (8, 16) and restore.shape == mask.shape == (8, 64)
    assert torch.equal(mask.sum(1), torch.full((8,), 48.0))
    assert torch.equal(torch.zeros(8, 64).scatter(1, keep, 1.0), 1 - mask)
    order = restore.argsort(1)
    assert torch.equal(order[:, :16], keep)
    x = torch.randn(8, 64)
    assert torch.equal(x.gather(1, order).gather(1, restore), x)


def test_masks_differ_between_samples_and_follow_the_seed() -> None:
    _, _, mask = random_masking(8, 64, 0.75, seed=0)
    assert len({tuple(one.tolist()) for one in mask}) == 8
    assert torch.equal(mask, random_masking(8, 64, 0.75, torch.Generator().manual_seed(0))[2])
    assert not torch.equal(mask, random_masking(8, 64, 0.75, seed=1)[2])


def test_centre_hole_and_its_ring_at_128() -> None:
    hole = centre_hole(128)
    erased, ring = overlap_ring(128)
    assert float(hole.sum()) == 64 * 64 and float(erased.sum()) == 56 * 56
    assert torch.equal(erased + ring, hole)
    assert float(hole[0, 0, 32, 32]) == 1 and float(hole[0, 0, 31, 32]) == 0


@pytest.mark.parametrize("size", [32, 64, 128])
def test_random_regions_cover_their_share(size: int) -> None:
    for seed in range(5):
        share = float(random_region(size, seed).mean())
        assert 0.195 <= share <= 0.305
    assert not torch.equal(random_region(size, 0), random_region(size, 1))
    assert torch.equal(random_region(size, 0), random_region(size, 0))


def test_hiding_leaves_the_rest_alone() -> None:
    x, hole = torch.randn(2, 3, 16, 16), centre_hole(16)
    hidden = hide(x, hole, 0.5)
    assert torch.equal(hidden[..., :4, :], x[..., :4, :])
    assert torch.equal(hidden[..., 4:12, 4:12], torch.full((2, 3, 8, 8), 0.5))

"""The two views as data."""

from __future__ import annotations

import pytest

from studio.views.pair import two_views, view_side


def test_colour_scales_the_jitter_and_hue_has_a_limit():
    a, b = two_views(32, crop=0.2, jitter=(0.8, 0.8, 0.8, 0.4), colour=1.5)
    assert a.jitter == pytest.approx((1.2, 1.2, 1.2, 0.5)) and b.jitter == a.jitter
    off, _ = two_views(32, crop=0.2, jitter=(0.8, 0.8, 0.8, 0.2), colour=0.0, gray=0.0)
    assert off.jitter_p == 0.0 and not any(off.jitter)


def test_names_crop_mirror_and_each_views_own_chances():
    a, b = two_views(64, crop=0.08, jitter=(0.4, 0.4, 0.2, 0.1), mirror=False, blur=(1.0, 0.1), solarize=(0.0, 0.2))
    assert (a.name, b.name) == ("a", "b") and a.scale == b.scale == (0.08, 1.0) and a.flip == b.flip == 0.0
    assert (a.blur_p, b.blur_p, a.solarize_p, b.solarize_p) == (1.0, 0.1, 0.0, 0.2)


def test_blur_hides_the_same_share_at_every_size():
    assert two_views(224, crop=0.2, jitter=(0.0,) * 4)[0].blur_sigma == (0.1, 2.0)
    assert two_views(112, crop=0.2, jitter=(0.0,) * 4)[0].blur_sigma == (0.1, 1.0)
    low, high = two_views(16, crop=0.2, jitter=(0.0,) * 4)[0].blur_sigma
    assert low < high


def test_views_may_be_smaller_than_the_picture_in_whole_patches():
    assert [view_side(size, 0.75) for size in (32, 64, 96, 224)] == [24, 48, 72, 160]
    assert view_side(33, 1.0) == 33 and view_side(32, 0.25) == 8
    a, b = two_views(32, crop=0.2, jitter=(0.0,) * 4, share=0.75)
    assert a.size == b.size == 24 and a.scale == (0.2, 1.0)

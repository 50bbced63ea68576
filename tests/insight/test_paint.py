"""Numbers as colours: the same rule as the tensors' and the same picture on every machine."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from studio.insight import paint
from studio.insight.attention import mass_threshold


@pytest.mark.parametrize("name", list(paint.COLOURS))
def test_every_colour_map_grows_brighter(name: str) -> None:
    ramp = paint.heat(np.linspace(0, 1, 64, dtype=np.float32).reshape(1, 64), name).astype(float)[0]
    light = ramp @ np.array([0.299, 0.587, 0.114])
    assert (np.diff(light) >= -0.5).all() and light[-1] - light[0] > 150


def test_a_scale_can_be_given() -> None:
    values = np.array([[0.0, 0.5]], np.float32)
    assert (paint.heat(values, low=0.0, high=1.0)[0, 1] == paint.heat(np.array([[0.0, 0.5, 1.0]], np.float32))[0, 1]).all()
    assert (paint.heat(np.array([[7.0]], np.float32), low=0.0, high=1.0) == paint.heat(np.array([[0.0, 1.0]], np.float32))[0, 1]).all()


def test_the_mass_rule_is_the_tensors_rule() -> None:
    rng = np.random.default_rng(0)
    for keep in (0.05, 0.3, 0.6, 0.95):
        values = rng.random((9, 7)).astype(np.float32) ** 4
        assert (paint.keep_mass(values, keep).ravel() == mass_threshold(torch.from_numpy(values).flatten(), keep).numpy()).all()
    assert paint.keep_mass(np.array([[0.5, 0.3], [0.15, 0.05]], np.float32), 0.6).tolist() == [[True, True], [False, False]]


def test_mass_of_likenesses_counts_from_the_lowest() -> None:
    assert paint.keep_mass(np.array([[-1.0, 1.0]], np.float32), 0.6).tolist() == [[False, True]]
    assert paint.keep_mass(np.zeros((2, 2), np.float32), 0.6).all(), "nothing stands out: nothing is left out"


def test_overlay_mixes_and_values_spread_as_blocks() -> None:
    pixels = np.full((4, 4, 3), 100, np.uint8)
    values = paint.spread_out(np.array([[0, 1], [2, 3]], np.float32), 4, 4)
    assert values.tolist() == [[0, 0, 1, 1], [0, 0, 1, 1], [2, 2, 3, 3], [2, 2, 3, 3]]
    assert (paint.overlay(pixels, values, strength=0.0) == pixels).all()
    assert (paint.overlay(pixels, values, strength=1.0, colours="gray")[3, 3] == 255).all()
    assert paint.spread_out(np.zeros((3, 5, 2)), 7, 11).shape == (7, 11, 2)

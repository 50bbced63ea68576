"""The flat map: principal components, with signs that stay."""

from __future__ import annotations

import numpy as np
import pytest

from studio.insight.map import pca


@pytest.mark.parametrize(("rows", "dim"), [(300, 10), (6, 40)])
def test_components_are_uncorrelated_and_ordered(rows: int, dim: int) -> None:
    points = pca(np.random.default_rng(0).normal(size=(rows, dim)).astype(np.float32))
    assert points.shape == (rows, 2) and points.dtype == np.float32
    assert abs(np.corrcoef(points.T)[0, 1]) < 1e-2
    assert points[:, 0].var() >= points[:, 1].var()


def test_signs_stay_when_rows_change_places() -> None:
    x = np.random.default_rng(1).normal(size=(200, 12)).astype(np.float32)
    order = np.random.default_rng(2).permutation(200)
    assert np.allclose(pca(x)[order], pca(x[order]), atol=1e-3)


def test_two_groups_end_up_apart() -> None:
    rng = np.random.default_rng(3)
    x = rng.normal(size=(100, 16)).astype(np.float32) * 0.1
    x[:50, 0] += 1
    x[50:, 1] += 1
    points = pca(x)
    assert (np.sign(points[:50, 0]) == np.sign(points[0, 0])).all() and np.sign(points[60, 0]) != np.sign(points[0, 0])


def test_a_single_row_has_a_place() -> None:
    assert np.isfinite(pca(np.ones((1, 4), np.float32))).all() and pca(np.ones((1, 4), np.float32)).shape == (1, 2)

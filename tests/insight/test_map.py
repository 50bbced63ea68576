"""The flat map: principal components with signs that stay, then unfolded; maps laid over each other."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import procrustes
from sklearn.neighbors import NearestNeighbors

from studio.core.control import Control
from studio.core.events import Progress
from studio.core.trouble import Interrupted, Trouble
from studio.insight import map as room
from studio.insight.graph import graph
from studio.insight.map import lay_over, neighbours_needed, pca, unfold


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


def test_laying_over_undoes_a_turn_a_mirror_a_scale_and_a_shift() -> None:
    rng = np.random.default_rng(0)
    fixed = rng.normal(size=(50, 2)).astype(np.float32)
    turn = np.array([[np.cos(1.1), -np.sin(1.1)], [np.sin(1.1), np.cos(1.1)]]) @ np.diag([1, -1])
    moving = (fixed @ turn * 3.5 + [4, -2]).astype(np.float32)
    assert np.allclose(lay_over(moving, fixed), fixed, atol=1e-5)


def test_laying_over_is_scipys_procrustes_on_noisy_maps() -> None:
    rng = np.random.default_rng(1)
    fixed = rng.normal(size=(40, 2))
    moving = fixed @ rng.normal(size=(2, 2)) + rng.normal(size=(40, 2))
    _, second, disparity = procrustes(fixed, moving)
    size = np.linalg.norm(fixed - fixed.mean(0))
    laid = lay_over(moving.astype(np.float32), fixed.astype(np.float32))
    assert np.allclose((laid - fixed.mean(0)) / size, second, atol=1e-5)
    assert np.square(laid - fixed).sum() / size**2 == pytest.approx(disparity, rel=1e-4)
    assert lay_over(np.zeros((0, 2), np.float32), np.zeros((0, 2), np.float32)).shape == (0, 2)
    assert np.isfinite(lay_over(np.ones((3, 2), np.float32), fixed[:3].astype(np.float32))).all()


def groups(each: int = 40) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    middles = rng.normal(size=(6, 20)) * 2
    owner = np.repeat(np.arange(6), each)
    return (middles[owner] + rng.normal(size=(len(owner), 20)) * 0.5).astype(np.float32), owner


def test_unfolding_keeps_neighbours_that_two_components_lose() -> None:
    pytest.importorskip("openTSNE")
    x, owner = groups()
    flat, shown, told = pca(x), [], []
    points = unfold(graph(x, neighbours_needed(len(x))), flat, steps=(100, 100), show=shown.append, tell=told.append)
    assert points.shape == (240, 2) and points.dtype == np.float32 and np.isfinite(points).all()

    def purity(at: np.ndarray) -> float:
        _, index = NearestNeighbors(n_neighbors=11).fit(at).kneighbors(at)
        return float((owner[index[:, 1:]] == owner[:, None]).mean())

    assert purity(points) > 0.99 > purity(flat)
    assert len(shown) == 4 and isinstance(told[-1], Progress) and (told[-1].done, told[-1].total) == (200, 200)
    again = unfold(graph(x, neighbours_needed(len(x))), flat, steps=(100, 100))
    assert np.allclose(points, again)


def test_unfolding_stops_when_asked_and_leaves_tiny_folders_as_they_are() -> None:
    pytest.importorskip("openTSNE")
    x, _ = groups(10)
    control = Control()
    with pytest.raises(Interrupted):
        unfold(graph(x, 59), pca(x), control=control, tell=lambda event: control.stop())
    few = pca(x[:6])
    assert np.array_equal(unfold(graph(x[:6], 5), few), few)


def test_equal_pictures_do_not_break_it() -> None:
    pytest.importorskip("openTSNE")
    x = np.ones((30, 8), np.float32)
    assert np.isfinite(unfold(graph(x, 29), pca(x), steps=(20, 20))).all()


def test_without_the_library_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "can_unfold", lambda: False)
    x, _ = groups(10)
    with pytest.raises(Trouble, match="openTSNE"):
        unfold(graph(x, 59), pca(x))

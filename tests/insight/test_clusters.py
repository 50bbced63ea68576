"""k-means: scikit-learn's result from the same beginning, planted groups found, clusters in order of size."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score

from studio.core.control import Control
from studio.core.events import Event, Progress
from studio.core.trouble import Interrupted
from studio.insight.clusters import draft, fitting_count, kmeans


def unit(x: np.ndarray) -> np.ndarray:
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def planted(groups: int = 5, each: int = 40) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    middles = rng.normal(size=(groups, 24)) * 3
    owner = np.repeat(np.arange(groups), each)
    return (middles[owner] + rng.normal(size=(len(owner), 24)) * 0.7).astype(np.float32), owner


def test_the_same_as_scikit_learn_from_the_same_beginning() -> None:
    x = unit(np.random.default_rng(1).normal(size=(400, 10))).astype(np.float32)
    start = x[:6]
    theirs = KMeans(6, init=start, n_init=1, max_iter=100, tol=0, algorithm="lloyd").fit(x)
    ours = kmeans(x, 6, start=start)
    assert adjusted_rand_score(theirs.labels_, ours.owner) == 1.0
    assert ours.inertia == pytest.approx(theirs.inertia_, rel=1e-4)
    assert ours.inertia == pytest.approx(float(np.square(ours.distance).sum()), rel=1e-4)


def test_as_good_as_scikit_learn_from_its_own_beginnings() -> None:
    x = unit(np.random.default_rng(2).normal(size=(300, 8))).astype(np.float32)
    assert kmeans(x, 8).inertia <= KMeans(8, n_init=3, random_state=0).fit(x).inertia_ * 1.02


def test_planted_groups_are_found_whatever_the_seed() -> None:
    x, owner = planted()
    for seed in range(4):
        assert adjusted_rand_score(owner, kmeans(x, 5, seed=seed).owner) == 1.0


def test_largest_first_and_the_typical_are_near_the_centre() -> None:
    x, _ = planted(3, 30)
    x = np.concatenate([x, x[:20] + 0.01])
    found = kmeans(x, 3)
    sizes = np.bincount(found.owner)
    assert sizes.tolist() == [50, 30, 30] and len(found) == 3
    rows = found.typical(1, 5)
    away = np.linalg.norm(unit(x) - found.centres[1], axis=1)
    inside = np.flatnonzero(found.owner == 1)
    assert len(rows) == 5 and set(rows) == set(inside[np.argsort(away[inside])[:5]])
    assert (np.diff(found.distance[rows]) >= 0).all()


def test_equal_rows_and_more_clusters_than_rows() -> None:
    assert kmeans(np.ones((5, 3), np.float32), 3).inertia == pytest.approx(0, abs=1e-6)
    found = kmeans(np.eye(4, dtype=np.float32), 9)
    assert sorted(found.owner) == [0, 1, 2, 3] and len(found) == 4


def test_a_cluster_that_starts_with_no_rows_is_given_some() -> None:
    x, _ = planted(2, 20)
    far = np.full((1, 24), 100, np.float32)
    found = kmeans(x, 3, start=np.concatenate([unit(x[:1]), unit(x[-1:]), far]))
    assert np.bincount(found.owner, minlength=3).min() >= 1


def test_how_many_to_begin_with() -> None:
    assert fitting_count(1000, folders=10) == 10 and fitting_count(1000) == 12 and fitting_count(50) == 5 and fitting_count(10, folders=9) == 2
    assert fitting_count(1) == 1 and fitting_count(100_000, folders=500) == 12


def test_progress_and_stop() -> None:
    x, _ = planted()
    told: list[Event] = []
    kmeans(x, 5, tell=told.append)
    assert told and all(isinstance(one, Progress) and one.name == "clusters" and one.done <= (one.total or 0) for one in told)
    control = Control()
    control.stop()
    with pytest.raises(Interrupted):
        kmeans(x, 5, control=control)


def test_a_draft_finds_clear_groups_whatever_their_sizes() -> None:
    random = np.random.default_rng(0)
    middles = np.eye(6, 16) * 3
    groups = np.repeat(np.arange(6), [900, 500, 300, 200, 60, 40])
    features = middles[groups] + random.normal(0, 0.2, (2000, 16))
    made = draft(features, 6)
    assert made.owner.shape == (2000,) and len(made) == 6 and (np.diff(np.bincount(made.owner)) <= 0).all()
    settled = kmeans(features, 6)
    assert settled.inertia <= made.inertia * 1.001
    assert len(draft(features[:3], 6)) == 3 and np.array_equal(draft(features, 6).owner, made.owner)

"""Near duplicates: planted copies are found, chains are one group, others are left alone."""

from __future__ import annotations

import numpy as np
from sklearn.neighbors import NearestNeighbors

from studio.insight.duplicates import near_duplicates, outlying
from studio.insight.graph import graph


def test_planted_copies_are_found_and_nothing_else() -> None:
    x = np.random.default_rng(0).normal(size=(60, 32)).astype(np.float32)
    x[40], x[41], x[12] = x[5] * 3, x[5] + 1e-4, x[30]
    assert near_duplicates(x) == [[5, 40, 41], [12, 30]]


def test_a_chain_is_one_group() -> None:
    angles = np.radians([0, 5, 10, 90])
    x = np.stack([np.cos(angles), np.sin(angles)], 1).astype(np.float32)
    assert near_duplicates(x, threshold=0.99) == [[0, 1, 2]]


def test_folders_of_one_picture_or_none() -> None:
    assert near_duplicates(np.ones((1, 4), np.float32)) == [] and near_duplicates(np.ones((0, 4), np.float32)) == []


def test_long_chains_and_many_groups_at_once() -> None:
    angles = np.radians(np.concatenate([np.arange(0, 80, 2), [200, 201, 203], [300]]))
    order = np.random.default_rng(0).permutation(len(angles))
    x = np.stack([np.cos(angles), np.sin(angles)], 1).astype(np.float32)[order]
    groups = near_duplicates(x, threshold=float(np.cos(np.radians(2.5))))
    assert [sorted(order[group]) for group in groups] == [list(range(40)), [40, 41, 42]]


def test_outliers_are_scikit_learns_mean_distance() -> None:
    x = np.random.default_rng(0).normal(size=(80, 6)).astype(np.float32) + 2
    x[17] = -x[17] * 3
    near = graph(x, 12)
    distance, _ = NearestNeighbors(n_neighbors=6, metric="cosine", algorithm="brute").fit(x).kneighbors(x)
    score = outlying(near, k=5)
    assert np.allclose(score, distance[:, 1:].mean(1), atol=1e-5) and score.argmax() == 17
    assert outlying(graph(x[:1], 5)).tolist() == [0.0]

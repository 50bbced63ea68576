"""Near duplicates: planted copies are found, chains are one group, others are left alone."""

from __future__ import annotations

import numpy as np

from studio.insight.duplicates import near_duplicates


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

"""The table of neighbours: the picture first, never among its own neighbours, nearest first."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.neighbors import NearestNeighbors

from studio.insight.neighbours import most_alike, neighbours_picture


def table(count: int = 30, k: int = 4):
    rng = np.random.default_rng(0)
    features = rng.normal(size=(count, 8)).astype(np.float32)
    features[7] = features[3] * 2
    pictures = [np.full((8, 8, 3), index, np.uint8) for index in range(count)]
    return neighbours_picture(features, [3, 20], pictures, [f"a/b/{index}.png" for index in range(count)], k=k)


def test_rows_begin_with_the_picture_and_its_name() -> None:
    shown = table()
    assert [row[0].caption for row in shown.rows] == ["3.png", "20.png"] and len(shown.columns) == len(shown.rows[0]) == 5


def test_nearest_first_without_itself() -> None:
    first = table().rows[0]
    assert first[1].pixels[0, 0, 0] == 7 and first[1].caption == "1.00"
    captions = [float(tile.caption) for tile in first[1:]]
    assert captions == sorted(captions, reverse=True)
    assert 3 not in [tile.pixels[0, 0, 0] for tile in first[1:]]


def test_a_folder_smaller_than_the_table() -> None:
    assert len(table(count=21, k=40).rows[0]) == 21


@pytest.mark.parametrize("itself", [None, 4])
def test_the_most_alike_are_scikit_learns(itself: int | None) -> None:
    x = np.random.default_rng(0).normal(size=(90, 10)).astype(np.float32)
    cosine, index = most_alike(x, x[4] * 7, 6, itself=itself)
    distance, theirs = NearestNeighbors(n_neighbors=7, metric="cosine", algorithm="brute").fit(x).kneighbors(x[4:5])
    first = int(itself is not None)
    assert index.tolist() == theirs[0][first : first + 6].tolist() and np.allclose(1 - cosine, distance[0][first : first + 6], atol=1e-5)
    assert len(most_alike(x[:3], x[0], 9, itself=0)[1]) == 2


def test_near_duplicates_are_hidden() -> None:
    x = np.random.default_rng(1).normal(size=(300, 16)).astype(np.float32)
    x[10:100] = x[200] + np.random.default_rng(2).normal(size=(90, 16)).astype(np.float32) * 1e-4
    x[5] = x[0] * 2
    cosine, index = most_alike(x, x[0], 8, itself=0, hide=0.99)
    assert 5 not in index and len(index) == 8 and (np.diff(cosine) <= 0).all()
    assert len(set(index) & {*range(10, 100), 200}) <= 1
    every = most_alike(x, x[0], 400, itself=0, hide=0.99)[1]
    assert len(every) == 300 - 2 - 90  # itself, its copy, and all but one of the ninety-one that are alike

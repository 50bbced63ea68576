"""The table of neighbours: the picture first, never among its own neighbours, nearest first."""

from __future__ import annotations

import numpy as np

from studio.insight.neighbours import neighbours_picture


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

"""Tables of pictures as one picture."""

from __future__ import annotations

import numpy as np

from studio.core.events import Cloud, Matrix, Pictures, Tile
from studio.runs.compose import GROUP_COLOURS, MARGIN, compose


def test_tiles_are_there_pixel_by_pixel_and_small_ones_enlarged() -> None:
    rng = np.random.default_rng(0)
    tiles = [rng.integers(0, 255, (32, 32, 3), dtype=np.uint8) for _ in range(4)]
    page = np.asarray(compose(Pictures("views", 0, ((Tile(tiles[0], "a"), Tile(tiles[1])), (Tile(tiles[2]), Tile(tiles[3]))), ("original", "view"))))
    enlarged = np.kron(tiles[0], np.ones((4, 4, 1), np.uint8))
    top = next(row for row in range(page.shape[0]) if (page[row, MARGIN : MARGIN + 128] == enlarged[0]).all())
    assert (page[top : top + 128, MARGIN : MARGIN + 128] == enlarged).all()


def test_odd_tables_do_not_fail() -> None:
    small, tall, gray = np.zeros((1, 1, 3), np.uint8), np.zeros((300, 4, 3), np.uint8), np.zeros((8, 8), np.uint8)
    for event in (
        Pictures("empty", 0, ()),
        Pictures("hollow", 0, ((),)),
        Pictures("ragged", 0, ((Tile(small), Tile(tall, "x" * 300)), (Tile(gray),)), ("한국어", "b", "c"), "A long sentence. " * 30),
    ):
        page = compose(event)
        assert page.mode == "RGB"
        assert min(page.size) >= 2 * MARGIN


def test_a_matrix_is_dark_where_low_and_light_where_high() -> None:
    page = np.asarray(compose(Matrix("similarity", 0, np.array([[0.0, 1.0]])))).astype(int)
    middle = MARGIN + 20
    assert page[middle, MARGIN + 5].sum() < page[middle, MARGIN + 45].sum()
    assert compose(Matrix("flat", 0, np.full((3, 3), np.nan))).width > 0


def test_a_cloud_shows_its_groups() -> None:
    page = np.asarray(compose(Cloud("map", 0, np.array([[0.0, 0.0], [1.0, 1.0]]), np.array([0, 1]))))
    for colour in GROUP_COLOURS[:2]:
        assert (page == np.array(colour)).all(axis=2).any()
    assert compose(Cloud("none", 0, np.zeros((0, 2)))).width > 0

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from studio.core.events import Pictures, Tile
from studio.ui.theme import Theme
from studio.ui.widgets.picture_table import MIN_SIDE, PictureTable, elision, to_image


def board(rows: int, columns: int, side: int = 8) -> Pictures:
    tile = Tile(np.full((side, side, 3), 200, np.uint8), "a.png")
    return Pictures("views", 1, tuple((tile,) * columns for _ in range(rows)), tuple(f"column {at}" for at in range(columns)), "What is seen.")


@pytest.fixture
def table(theme: Theme, qtbot: QtBot) -> PictureTable:
    made = PictureTable(theme)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def test_pixels_come_through_unchanged() -> None:
    pixels = np.random.default_rng(0).integers(0, 255, (5, 7, 3), dtype=np.uint8)
    image = to_image(pixels[:, ::1])
    assert (image.width(), image.height()) == (7, 5)
    color = image.pixelColor(3, 2)
    assert (color.red(), color.green(), color.blue()) == tuple(int(one) for one in pixels[2, 3])
    assert to_image(pixels[..., 0]).pixelColor(1, 1).red() == pixels[1, 1, 0]


def test_everything_fits_where_there_is_room(table: PictureTable) -> None:
    table.show_pictures(board(2, 3))
    assert table.verticalScrollBar().maximum() == 0 and table._side > 100
    table.resize(900, 800)
    assert table._side > 180


def test_it_scrolls_where_there_is_none(table: PictureTable) -> None:
    table.show_pictures(board(30, 12))
    assert table._side == MIN_SIDE
    assert table.verticalScrollBar().maximum() > 0 and table.horizontalScrollBar().maximum() > 0


def test_clicks_name_the_tile(table: PictureTable, qtbot: QtBot) -> None:
    table.show_pictures(board(2, 3))
    with qtbot.waitSignal(table.clicked) as caught:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table._tile(1, 2).center())
    assert caught.args == [1, 2]
    assert table.at(QPoint(499, 399)) is None


def test_the_tile_is_painted(table: PictureTable) -> None:
    table.show_pictures(board(1, 1))
    color = table.grab().toImage().pixelColor(table.mapFromGlobal(table.viewport().mapToGlobal(table._tile(0, 0).center())))
    assert color.red() == 200
    table.set_dimmed(True)
    assert table.grab().toImage().pixelColor(table._tile(0, 0).center()).red() != 200


def test_nothing_to_show(table: PictureTable) -> None:
    table.show_pictures(None)
    table.show_pictures(Pictures("empty", 0, ()))
    table.grab()
    assert table.at(QPoint(5, 5)) is None


def test_a_long_caption_is_cut_where_it_matters_least() -> None:
    assert elision("flower_roses_1253984.jpg") == Qt.TextElideMode.ElideMiddle
    assert elision("wrong: 270°, 37% sure") == Qt.TextElideMode.ElideRight

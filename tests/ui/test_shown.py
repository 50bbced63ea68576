"""What a method shows, in the view that fits it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from studio.core.events import Cloud, Matrix, Pictures, Tile
from studio.ui.theme import Theme
from studio.ui.widgets.shown import PictureTabs, ShownView, fitting, fold


def pictures(name: str = "views", step: int = 1, rows: int = 6, columns: int = 3, shade: int = 9) -> Pictures:
    tile = np.full((16, 16, 3), shade, np.uint8)
    line = tuple(Tile(tile, f"{at}.png") for at in range(columns))
    return Pictures(name, step, (line,) * rows, tuple("abcdefgh"[:columns]), "a note")


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> ShownView:
    made = ShownView(theme)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


@pytest.fixture
def tabs(theme: Theme, qtbot: QtBot) -> PictureTabs:
    made = PictureTabs(theme)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


def test_each_kind_has_its_view(view: ShownView) -> None:
    view.show_event(pictures())
    assert view.currentWidget() is view.table
    view.show_event(Matrix("similarity", 1, np.eye(4, dtype=np.float32)))
    assert view.currentWidget() is view.matrix
    view.show_event(Cloud("map", 1, np.zeros((3, 2), np.float32)))
    assert view.currentWidget() is view.cloud
    view.show_event(Pictures("views", 1, ((Tile(np.zeros((40, 60, 3), np.uint8)),),)))
    assert view.currentWidget() is view.tall and view.image.image is not None and view.image.image.width() == 60
    view.set_dimmed(True)
    view.grab()


def test_few_columns_go_side_by_side() -> None:
    event = pictures()
    folds = fitting(event, 900, 300)
    folded = fold(event, folds)
    assert folds > 1 and len(folded.rows[0]) == 3 * folds and len(folded.columns) == 3 * folds
    assert sum(len(row) for row in folded.rows) == 18
    assert fitting(event, 300, 900) == 1
    assert fitting(pictures(columns=8), 900, 300) == 1
    assert fold(event, 1) is event


def test_a_matrix_says_its_values(view: ShownView) -> None:
    values = np.arange(12, dtype=np.float32).reshape(3, 4)
    values[0, 0] = np.nan
    view.show_event(Matrix("m", 1, values, ("r0", "r1", "r2"), ("c0", "c1", "c2", "c3"), "note"))
    view.grab()
    area = view.matrix._area()
    assert view.matrix.cell_at(area.topLeft()) == (0, 0)
    assert view.matrix.cell_at(area.bottomRight()) == (2, 3)
    assert view.matrix.cell_at(QPoint(-5, -5)) is None
    assert "3 by 4, from 1.000 to 11.00" in view.matrix.accessibleDescription()


def test_a_constant_and_an_empty_matrix(view: ShownView) -> None:
    for values in (np.ones((2, 2), np.float32), np.zeros((0, 0), np.float32), np.full((2, 2), np.nan, np.float32)):
        view.show_event(Matrix("m", 1, values))
        view.grab()


def test_a_cloud_counts_its_groups(view: ShownView) -> None:
    points = np.random.default_rng(0).normal(size=(70, 2)).astype(np.float32)
    points[3] = np.inf
    view.show_event(Cloud("map", 1, points, np.arange(70) % 30, tuple(f"class {at}" for at in range(30)), "note"))
    view.grab()
    assert "69 points in 30 groups" in view.cloud.accessibleDescription()
    assert view.cloud._points.min() == 0 and view.cloud._points.max() == 1


def test_tabs_come_with_their_names_and_views_first(tabs: PictureTabs) -> None:
    assert tabs.waiting.isVisible() and not tabs.view.isVisible()
    tabs.put(Matrix("similarity", 3, np.eye(2, dtype=np.float32)))
    assert tabs.view.isVisible() and tabs.step.text() == "step 3"
    tabs.put(pictures())
    assert tabs.names == ["views", "similarity"]
    assert tabs.tabs.currentIndex() == 1
    tabs.tabs.setCurrentIndex(0)
    assert tabs.view.currentWidget() is tabs.view.table and tabs.note.text() == "a note"


def test_what_a_method_shows_goes_before_the_views(tabs: PictureTabs) -> None:
    tabs.put(pictures())
    tabs.put(pictures("reconstruction", 2))
    assert tabs.names[tabs.tabs.currentIndex()] == "reconstruction"
    tabs.put(pictures("reconstruction", 7))
    assert tabs.step.text() == "step 7"
    tabs.put(pictures("views", 8))
    assert tabs.step.text() == "step 7"


def test_the_slider_goes_back_in_time(tabs: PictureTabs, tmp_path: Path) -> None:
    kept = []
    for step in (10, 20):
        path = tmp_path / f"views-{step:08}.png"
        Image.new("RGB", (30, 20), (step, 0, 0)).save(path)
        kept.append((step, path))
    tabs.history = lambda name: kept if name == "views" else []
    tabs.put(pictures(step=30))
    assert tabs.slider.isVisible() and tabs.slider.maximum() == 2 and tabs.slider.value() == 2
    tabs.slider.setValue(0)
    assert tabs.step.text() == "step 10" and tabs.view.currentWidget() is tabs.view.tall
    tabs.put(pictures(step=31))
    assert tabs.step.text() == "step 10"
    tabs.slider.setValue(tabs.slider.maximum())
    assert tabs.step.text() == "step 31"
    tabs.clear()
    assert tabs.names == [] and tabs.waiting.isVisible() and not tabs.slider.isVisible()


def test_a_click_asks_for_the_tile_large(tabs: PictureTabs, qtbot: QtBot) -> None:
    tabs.put(pictures())
    with qtbot.waitSignal(tabs.wanted) as heard:
        tabs.view.table.clicked.emit(0, 1)
    image, caption = heard.args
    assert image.width() == 16 and caption == "b · 1.png"
    with qtbot.waitSignal(tabs.wanted):
        tabs.view.enlarge()


def test_the_sentence_below_gives_its_room_to_the_pictures(tabs: PictureTabs) -> None:
    pixels = np.zeros((8, 8, 3), np.uint8)
    tabs.put(Pictures("attention", 5, ((Tile(pixels, "a"), Tile(pixels, "b")),), ("original", "mean"), "What the network looks at."))
    tabs.resize(700, 400)
    assert tabs.note.isVisible()
    tabs.resize(700, 150)
    assert not tabs.note.isVisible() and tabs.view.toolTip() == "What the network looks at."

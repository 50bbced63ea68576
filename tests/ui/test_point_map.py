"""The map widget: what is under the pointer, the lasso, moving and coming nearer, colours; and that a frame of 100,000 points is a frame."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.ui.theme import Theme
from studio.ui.widgets.map_legend import MapLegend, group_colors, scale_colors
from studio.ui.widgets.point_map import PointMap
from studio.ui.widgets.point_raster import Raster, argb, faded
from studio.ui.widgets.thumbnails import Thumbnails
from studio.ui.widgets.units import whole


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> Iterator[PointMap]:
    thumbnails = Thumbnails(lambda path, side: np.full((8, 8, 3), 200, np.uint8))
    made = PointMap(theme, thumbnails)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.path_of = lambda row: f"/pictures/{row}.png"
    made.words_of = lambda row: f"{row}.png"
    made.show()
    yield made
    thumbnails.clear()


def corners() -> np.ndarray:
    return np.array([[0, 0], [10, 0], [10, 5], [0, 5]], np.float32)


def painted(view: PointMap) -> np.ndarray:
    image = QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    view.render(image)
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()).copy()


def test_all_points_are_in_view_up_is_up(view: PointMap) -> None:
    view.set_points(corners())
    places = view.places()
    assert (places >= 20).all() and (places[:, 0] <= 580).all() and (places[:, 1] <= 380).all()
    assert places[0, 1] > places[3, 1], "a larger y is higher"
    assert view.place(2) == pytest.approx(tuple(places[2]), abs=0.01)


def test_points_are_painted_where_they_are_in_their_colour(view: PointMap) -> None:
    view.as_pictures = False
    view.set_points(corners())
    view.set_colors(argb(np.array([[255, 0, 0], [0, 255, 0], [0, 0, 255], [9, 9, 9]], np.uint8)))
    pixels = painted(view)
    for (x, y), color in zip(view.places().astype(int), (0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF090909), strict=True):
        assert pixels[y, x] == color
    view.set_chosen(np.array([1]))
    pixels = painted(view)
    x, y = view.places().astype(int)[0]
    assert pixels[y, x] != 0xFFFF0000, "what is not chosen is pale"
    x, y = view.places().astype(int)[1]
    assert pixels[y, x] == 0xFF00FF00


def test_the_pointer_finds_the_nearest(view: PointMap) -> None:
    view.as_pictures = False
    view.set_points(corners())
    x, y = view.place(2)
    assert view.at(QPointF(x + 3, y - 2)) == 2 and view.at(QPointF(x - 60, y + 60)) == -1


def test_the_lasso_takes_what_is_inside(view: PointMap, qtbot: QtBot) -> None:
    random = np.random.default_rng(0)
    view.set_points(random.uniform(0, 1, (2000, 2)).astype(np.float32))
    view.lasso_mode = True
    with qtbot.waitSignal(view.lassoed) as told:
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
        for x, y in ((260, 100), (400, 100), (400, 300), (200, 300)):
            QTest.mouseMove(view, QPoint(x, y))
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 300))
    found = told.args[0]
    places = view.places()
    inside = np.flatnonzero((places[:, 0] > 201) & (places[:, 0] < 399) & (places[:, 1] > 101) & (places[:, 1] < 299))
    assert set(inside.tolist()) <= set(found.tolist()) and len(found) < len(inside) * 1.1
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))


def test_drag_moves_wheel_keeps_the_place_and_home_shows_all(view: PointMap) -> None:
    view.set_points(corners())
    before = view.place(0)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    QTest.mouseMove(view, QPoint(340, 220))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(340, 220))
    assert view.place(0) == pytest.approx((before[0] + 40, before[1] + 20), abs=0.01)
    at = QPointF(*view.place(1))
    view.zoom(3.0, at)
    assert view.place(1) == pytest.approx((at.x(), at.y()), abs=0.01)
    view.set_points(corners() + 1, keep_view=True)
    assert view.place(1) != pytest.approx((at.x(), at.y()), abs=0.01), "the view stays where the points move"
    QTest.keyClick(view, Qt.Key.Key_Home)
    view.set_points(corners())
    assert view.place(0) == pytest.approx(before, abs=0.01)


def test_few_points_are_shown_as_pictures_that_do_not_overlap(view: PointMap, qtbot: QtBot) -> None:
    random = np.random.default_rng(1)
    view.set_points(random.uniform(0, 1, (120, 2)).astype(np.float32))
    painted(view)
    qtbot.waitUntil(lambda: bool(view._tiles), timeout=5000)
    shown = view._shown
    assert 10 < len(shown) < 120
    for at, (_, x, y) in enumerate(shown):
        assert all(abs(x - a) >= 52 or abs(y - b) >= 52 for _, a, b in shown[:at])
    row, x, y = shown[0]
    assert view.at(QPointF(x + 20, y + 20)) == row
    view.as_pictures = False
    view.redraw()
    painted(view)
    assert not view._shown


def test_odd_maps(view: PointMap) -> None:
    for points in (np.zeros((0, 2)), np.zeros((1, 2)), np.full((5, 2), 3.0), np.array([[np.nan, 1], [2, np.inf], [0, 0]])):
        view.set_points(points)
        painted(view)
        assert np.isfinite(view.places()).all()
        view.zoom(1e9)
        painted(view)
        assert isinstance(view.at(QPointF(5, 5)), int)


def test_a_hundred_thousand_points_fit_into_a_frame(view: PointMap) -> None:
    """A loose bound for a busy machine; benchmarks/atlas.py gives the figures."""
    random = np.random.default_rng(0)
    view.resize(1100, 700)
    view.set_points(random.normal(size=(100_000, 2)).astype(np.float32))
    view.set_colors(random.integers(0xFF000000, 0xFFFFFFFF, 100_000).astype(np.uint32))
    painted(view)
    taken = []
    for at in range(20):
        view.pan(5, 3 if at % 2 else -3)
        begun = time.process_time()
        painted(view)
        taken.append(time.process_time() - begun)
    assert sorted(taken)[10] < 0.03


def test_faded_and_discs() -> None:
    assert faded(np.array([0xFFFF8040], np.uint32), 0.5)[0] == 0x7F7F4020
    raster = Raster(20, 10)
    raster.dots(np.array([0, 19, -3]), np.array([0, 9, 4]), np.array([0xFFFFFFFF] * 3, np.uint32), 2.0)
    assert (raster.pixels == 0xFFFFFFFF).sum() > 10
    assert raster.inside(np.array([-50.0, 5.0, 30.0]), np.array([5.0, 5.0, 5.0]), 4).tolist() == [1]


def test_scale_colours_go_by_rank_and_groups_differ(theme: Theme) -> None:
    found = scale_colors(np.array([1.0, 2.0, 1e9, np.nan, 2.0]))
    assert found[3] == 0xFF808080 and found[1] == found[4] and len({found[0], found[1], found[2]}) == 3
    assert len(set(group_colors(theme, np.arange(24)).tolist())) == 24
    theme.choose("dark")
    assert len(set(group_colors(theme, np.arange(24)).tolist())) == 24


def test_the_legend_picks_a_group_and_lets_go(theme: Theme, qtbot: QtBot) -> None:
    legend = MapLegend(theme)
    qtbot.addWidget(legend)
    legend.show_groups(("cats", "dogs"), (3, 1200))
    assert "cats" in legend.list.item(0).text() and whole(1200) in legend.list.item(1).text()
    picked: list[int] = []
    legend.picked.connect(picked.append)
    legend.list.itemClicked.emit(legend.list.item(1))
    legend.list.itemClicked.emit(legend.list.item(1))
    assert picked == [1, -1]
    legend.show_scale("2001", "2024", "note")
    assert legend.currentWidget() is legend.scale and legend.scale.low.text() == "2001"
    legend.clear()
    assert legend.currentWidget() is legend.none

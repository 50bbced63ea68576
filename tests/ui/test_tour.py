"""Five bubbles, by mouse and by keys, that can be left at any of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.ui.tour import Tour, first_time
from studio.ui.window import Window


def tour_of(window: Window) -> Tour | None:
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    return window.findChild(Tour, "tour")


def test_it_goes_through_five_places_and_comes_once(window: Window, qtbot: QtBot) -> None:
    assert first_time()
    window.menus.tour.trigger()
    tour = tour_of(window)
    assert tour is not None and tour.isVisible() and not first_time()
    seen = []
    while (tour := tour_of(window)) is not None:
        button = window.rail.button(tour.stops()[tour.at][0])
        middle = button.mapTo(window, button.rect().center()).y()
        assert tour.y() <= middle <= tour.y() + tour.height() and window.rect().contains(tour.geometry())
        assert tour.words.height() >= tour.words.heightForWidth(tour.words.width()), "nothing is cut off"
        seen.append(tour.title.text())
        qtbot.mouseClick(tour.next, Qt.MouseButton.LeftButton)
    assert seen == ["Pictures", "Method", "Train", "Inspect", "Runs and Export"]


@pytest.mark.parametrize("stop", range(5))
def test_it_can_be_left_anywhere(window: Window, stop: int, qtbot: QtBot) -> None:
    window.menus.show_tour()
    tour = tour_of(window)
    assert tour is not None
    for _ in range(stop):
        qtbot.keyClick(tour, Qt.Key.Key_Right)
    assert tour.at == stop
    qtbot.keyClick(tour, Qt.Key.Key_Escape)
    assert tour_of(window) is None


def test_it_goes_back_stays_in_the_window_and_blocks_nothing(window: Window, qtbot: QtBot) -> None:
    window.menus.show_tour()
    tour = tour_of(window)
    assert tour is not None and not tour.back.isVisible()
    tour.turn(4)
    window.resize(1100, 640)
    assert window.rect().contains(tour.geometry())
    tour.back.click()
    assert tour.at == 3
    window.menus.show_tour()
    assert tour_of(window) is tour and tour.at == 0
    qtbot.mouseClick(window.rail.button("runs"), Qt.MouseButton.LeftButton)
    assert window.place == "runs"
    tour.leave.click()
    assert tour_of(window) is None

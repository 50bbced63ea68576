"""Splitters and columns stay where they were put, across starts; a window that was on a screen that is gone is seen; the wheel changes nothing unfocused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QApplication, QComboBox, QScrollBar, QSplitter, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from studio.ui import boards
from studio.ui.app import make_window
from studio.ui.boards.board import Context
from studio.ui.habits import in_sight, remember, settle
from studio.ui.panels.runs import RunsPanel
from studio.ui.session import Session
from studio.ui.theme import Theme
from studio.ui.widgets.compare import Compare
from studio.ui.widgets.run_list import RunList
from studio.ui.widgets.run_table import RunFilter, RunModel
from studio.ui.widgets.run_view import RunView
from studio.ui.window import PLACES, Window

ROOMS = [QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 980)]


@pytest.mark.parametrize(
    ("frame", "seen"),
    [
        (QRect(100, 100, 1200, 700), True),
        (QRect(2000, 50, 1100, 700), True),
        (QRect(1800, 200, 1200, 700), True),
        (QRect(-1000, 200, 1200, 700), True),
        (QRect(-2500, 100, 1200, 700), False),
        (QRect(4000, 3000, 1200, 700), False),
        (QRect(100, -600, 1200, 700), False),
        (QRect(5000, 0, 4000, 3000), False),
    ],
)
def test_a_window_on_a_screen_that_is_gone_is_moved_to_one_that_is_there(frame: QRect, seen: bool) -> None:
    found = in_sight(frame, ROOMS)
    assert (found == frame) is seen
    assert seen or any(room.contains(found) for room in ROOMS)
    assert in_sight(found, ROOMS) == found and in_sight(frame, []) == frame


def test_the_saved_window_comes_back_on_a_screen(window: Window, qapp: QApplication, qtbot: QtBot) -> None:
    window.move(9000, 7000)
    qtbot.wait(20)
    QSettings().setValue("window/geometry", window.saveGeometry())
    again = make_window(qapp, look="light")
    try:
        grip = QRect(again.geometry().topLeft(), again.size())
        assert any(screen.availableGeometry().intersects(grip) for screen in QGuiApplication.screens())
        assert any(screen.availableGeometry().contains(again.geometry().topLeft()) for screen in QGuiApplication.screens())
    finally:
        again.session.close()
        again.session.theme.deleteLater()
        again.deleteLater()


def test_the_window_fits_on_a_small_screen(window: Window) -> None:
    room = window.screen().availableGeometry()
    assert window.minimumWidth() <= room.width() and window.minimumHeight() <= room.height()


def made_splitter(qtbot: QtBot) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    qtbot.addWidget(splitter)
    for _ in range(2):
        splitter.addWidget(QWidget())
    splitter.resize(600, 100)
    remember(splitter, "test")
    splitter.show()
    return splitter


def test_a_splitter_stays_where_it_was_put(qtbot: QtBot) -> None:
    first = made_splitter(qtbot)
    before = first.sizes()
    first.moveSplitter(150, 1)
    assert first.sizes() != before
    assert made_splitter(qtbot).sizes() == first.sizes()


def test_parts_of_the_window_keep_their_splitters(theme: Theme, qtbot: QtBot) -> None:
    sizes: list[list[int]] = []
    for _ in range(2):
        view = RunView(theme)
        qtbot.addWidget(view)
        view.resize(1100, 700)
        view.show()
        left = next(one for one in view.findChildren(QSplitter) if one.orientation() == Qt.Orientation.Vertical)
        if not sizes:
            left.moveSplitter(200, 1)
        sizes.append(left.sizes())
        view.hide()
    assert sizes[0] == sizes[1]


def made_list(theme: Theme, qtbot: QtBot, width: int) -> RunList:
    model, filtered = RunModel(theme), RunFilter()
    filtered.setSourceModel(model)
    made = RunList(filtered)
    model.setParent(made)
    filtered.setParent(made)
    qtbot.addWidget(made)
    made.resize(width, 300)
    made.show()
    return made


def test_as_many_columns_as_fit(theme: Theme, qtbot: QtBot) -> None:
    narrow = made_list(theme, qtbot, 430)
    assert narrow.shown == ["name", "state", "epoch", "loss_last"] and narrow.horizontalScrollBar().maximum() == 0
    narrow.resize(1100, 300)
    assert len(narrow.shown) == 9 and narrow.horizontalScrollBar().maximum() == 0
    narrow.resize(430, 300)
    assert len(narrow.shown) == 4


def test_picked_columns_and_their_widths_are_kept(theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    first = made_list(theme, qtbot, 700)
    first.pick({"state", "tags"})
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    first.setColumnWidth(1, 133)
    again = made_list(theme, qtbot, 700)
    assert again.shown == ["name", "state", "tags"] and again.columnWidth(1) == 133
    again.pick(None)
    assert len(made_list(theme, qtbot, 1200).shown) == 9


def turned(widget: QWidget, qapp: QApplication) -> bool:
    """Whether the wheel was taken."""
    middle = QPointF(widget.rect().center())
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(middle, QPointF(widget.mapToGlobal(middle.toPoint())), QPoint(0, 0), QPoint(0, -120), *none, False)
    qapp.sendEvent(widget, event)
    return event.isAccepted()


def changed_by_the_wheel(root: QWidget, qapp: QApplication) -> tuple[list[str], int]:
    """What an unfocused turn of the wheel changes below a widget, and how many fields there are."""
    found, count = [], 0
    for one in root.findChildren(QWidget):
        if isinstance(one, QScrollBar) or not isinstance(one, QAbstractSlider | QComboBox | QAbstractSpinBox | QTabBar):
            continue
        read: Callable[[QWidget], object] = lambda w: w.currentIndex() if isinstance(w, QComboBox | QTabBar) else getattr(w, "value", lambda: 0)()  # noqa: E731
        count += 1
        one.clearFocus()
        before = read(one)
        turned(one, qapp)
        if read(one) != before or one.focusPolicy() == Qt.FocusPolicy.WheelFocus:
            found.append(f"{type(one).__name__} {one.accessibleName() or one.objectName()}")
    return found, count


def test_the_wheel_changes_nothing_unfocused_in_any_place(opened: Window, qapp: QApplication, qtbot: QtBot) -> None:
    for place in PLACES:
        opened.show_place(place)
    opened.session.start_training()
    qtbot.waitUntil(lambda: opened.session.started is not None)
    found, count = changed_by_the_wheel(opened, qapp)
    assert found == [] and count > 20


@pytest.mark.parametrize("kind", boards.boards_for({}, None), ids=lambda kind: kind.what)
def test_the_wheel_changes_nothing_unfocused_in_any_board(session: Session, qapp: QApplication, qtbot: QtBot, kind: type[boards.Board]) -> None:
    board = kind(session, Context(""))
    qtbot.addWidget(board)
    settle(board, f"inspect/{kind.what}")
    for one in board.findChildren(QAbstractSlider):
        if not isinstance(one, QScrollBar) and one.maximum() == one.minimum():
            one.setRange(0, 10)
    assert changed_by_the_wheel(board, qapp)[0] == []


def test_the_wheel_changes_nothing_unfocused_in_a_comparison(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    compare = Compare(theme)
    qtbot.addWidget(compare)
    assert changed_by_the_wheel(compare, qapp)[0] == []


def test_a_focused_field_takes_the_wheel(session: Session, qapp: QApplication, qtbot: QtBot) -> None:
    panel = RunsPanel(session)
    qtbot.addWidget(panel)
    view = RunView(session.theme)
    qtbot.addWidget(view)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    before = view.loss.smooth.value()
    view.loss.smooth.setFocus()
    assert turned(view.loss.smooth, qapp) and view.loss.smooth.value() != before

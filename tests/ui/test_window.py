from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QMessageBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from studio.ui import boards
from studio.ui.boards.board import Context
from studio.ui.key_sheet import KeySheet
from studio.ui.window import PLACES, Window, make_panel

ROOT = Path(__file__).parents[2]


def test_places_by_rail_and_by_key(window: Window, qtbot: QtBot) -> None:
    assert window.place == "pictures"
    qtbot.mouseClick(window.rail.button("method"), Qt.MouseButton.LeftButton)
    assert window.place == "method" and window.rail.button("method").isChecked()
    for at, name in enumerate(PLACES, 1):
        window.menus.places[name].trigger()
        assert window.place == name and window.menus.places[name].shortcut().toString() == f"Ctrl+{at}"
        assert window.menus.places[name].isChecked()


def test_states_show_as_dots_with_words(window: Window) -> None:
    window.session.set_state("train", "running")
    assert window.rail.button("train").state == "running" and window.rail.button("train").accessibleDescription() == "at work"
    window.grab()


def test_a_place_that_is_not_built_yet_still_opens(window: Window) -> None:
    assert make_panel("export", window.session) is not None


def test_no_two_actions_share_a_key(window: Window) -> None:
    keys = [
        one.toString() for action in window.findChildren(QAction) for one in action.shortcuts() if action.shortcutContext() == Qt.ShortcutContext.WindowShortcut
    ]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+O", "Ctrl+Return", "Ctrl+P", "Ctrl+.", "Ctrl+S", "F11", "F1", "Ctrl+/"} <= set(keys)


def test_every_control_of_ours_has_a_name_and_a_tip(opened: Window) -> None:
    for place in ("pictures", "method"):
        panel = opened.panel(place)
        for kind in (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit):
            for one in panel.findChildren(kind):
                if one.objectName().startswith("qt_") or isinstance(one.parent(), QComboBox | QAbstractSpinBox | QLineEdit):
                    continue
                assert one.accessibleName() or getattr(one, "text", lambda: "")(), (place, one)
                assert one.toolTip(), (place, one, one.accessibleName())


class WindowWatch(QObject):
    """Notes every widget that is shown as a window of its own, however short."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_nothing_flashes_up_beside_the_window(window: Window, folder: Path, qapp: QApplication, qtbot: QtBot) -> None:
    watch = WindowWatch()
    qapp.installEventFilter(watch)
    window.session.warm_up()
    window.session.open_folder(str(folder))
    for place in PLACES:
        window.show_place(place)
    qtbot.waitUntil(lambda: not window.session.reason_not_to_start(), timeout=20_000)
    window.show_place("method")
    qapp.processEvents()
    qapp.removeEventFilter(watch)
    assert not watch.seen


@pytest.mark.parametrize("kind", boards.boards_for({}, None), ids=lambda kind: kind.what)
def test_no_board_flashes_up_beside_the_window(window: Window, qapp: QApplication, kind: type[boards.Board]) -> None:
    """A piece that is shown before it has a parent is a window of its own for a moment, and takes the keys away."""
    watch = WindowWatch()
    qapp.installEventFilter(watch)
    board = kind(window.session, Context(""))
    qapp.removeEventFilter(watch)
    board.deleteLater()
    assert not watch.seen and window.isActiveWindow()


def test_closing_at_rest_closes(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()
    assert not window.isVisible() and not window.session.bridge.watching()


def test_closing_while_training_asks_and_cancel_goes_on(opened: Window, qtbot: QtBot) -> None:
    opened.session.start_training()
    opened.close()
    box = opened.findChild(QMessageBox, "closing")
    assert box is not None and opened.isVisible()
    next(one for one in box.buttons() if one.text() == "Cancel").click()
    assert opened.isVisible() and opened.session.training
    opened.session.stop()
    qtbot.waitUntil(lambda: not opened.session.training)


def test_closing_while_training_stops_and_then_closes(opened: Window, qtbot: QtBot) -> None:
    opened.session.start_training()
    qtbot.waitUntil(lambda: opened.session.started is not None)
    opened.close()
    box = opened.findChild(QMessageBox, "closing")
    with qtbot.waitSignal(opened.closed, timeout=10_000):
        next(one for one in box.buttons() if one.text() == "Stop and keep").click()
    assert not opened.session.running() and not opened.isVisible()


def test_after_closing_no_timer_runs(opened: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.closed, timeout=10_000):
        opened.close()
    qtbot.waitUntil(lambda: not [one for one in opened.findChildren(QTimer) if one.isActive()])


def test_the_key_sheet_knows_the_keys(window: Window) -> None:
    sheet = KeySheet(window)
    words = {text: keys for keys, text in sheet.rows(window)}
    assert words["Start training"].startswith("Ctrl+Return") and "Space" in words.values()
    assert words["Copy the board as a picture"] == "Ctrl+C" and words["Reconstruction: hide less or more"] == "[ / ]"
    room = sheet.screen().availableSize()
    assert sheet.width() <= room.width() and sheet.height() <= room.height()
    sheet.open()
    sheet.reject()


def test_full_screen_and_look(window: Window) -> None:
    window.menus.full.trigger()
    window.menus.full.trigger()
    next(one for one in window.findChildren(QAction) if one.objectName() == "look-dark").trigger()
    assert window.session.theme.scheme == "dark"
    next(one for one in window.findChildren(QAction) if one.objectName() == "look-light").trigger()


@pytest.mark.parametrize("module", ["torch", "numpy", "pyqtgraph", "PIL"])
def test_the_first_paint_needs_no_heavy_import(module: str) -> None:
    """In a process of its own: nothing else may have imported it."""
    code = (
        "import sys; from studio.ui.app import make_app, make_window; app = make_app(); window = make_window(app, look='light'); window.show();"
        f"app.processEvents(); window.grab(); print({module!r} in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "False"


def test_a_place_scrolls_only_where_it_does_not_fit(opened: Window, qtbot: QtBot) -> None:
    for place in PLACES:
        opened.show_place(place)
        area = opened.panel(place).parentWidget().parentWidget().parentWidget()
        assert isinstance(area, QScrollArea)
        needed = opened.panel(place).minimumSizeHint()
        assert needed.width() <= 868 and needed.height() <= 480, (place, "a small laptop's screen, or a fine one at 200 %", needed)
        for size in ((1280, 720), (1920, 1080)):
            opened.resize(*size)
            qtbot.waitUntil(lambda area=area: (area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum()) == (0, 0), timeout=2000)
    area.resize(200, 200)
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() > 0, timeout=2000)

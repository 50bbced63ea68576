"""The main path without a mouse: Tab and Space from the first window to the first point of the loss, the boards of Inspect, every dialog left again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from studio.jobs import desk
from studio.ui.app import make_app, make_window
from studio.ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
MOST_TABS = 60


@pytest.fixture
def window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Window]:
    """The first window; its sample pictures are a few that are there at once."""
    rng = np.random.default_rng(0)
    (tmp_path / "pictures").mkdir()
    for at in range(24):
        Image.fromarray(rng.integers(0, 255, (40, 40, 3), dtype=np.uint8)).save(tmp_path / "pictures" / f"{at:02}.png")
    monkeypatch.setattr(desk, "demo_folder", lambda tell=None, control=None: SimpleNamespace(train=tmp_path / "pictures"))
    made = make_window(make_app(), look="light")
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.session.warm_up()
    made.fill()
    yield made
    made.session.stop()
    made.close()
    qtbot.waitUntil(lambda: not made.session.running(), timeout=60_000)
    made.session.join(10.0)
    made.deleteLater()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key for whatever has the focus."""
    now = QApplication.focusWidget() or QApplication.activeWindow()
    assert now is not None, "nothing has the focus"
    QTest.keyClick(now, key, modifier)


def tab_to(wanted: Any) -> QWidget:
    """Tab until the focus is on what is wanted: a button's first words, or a class of widgets. It is seen there."""
    seen = []
    for _ in range(MOST_TABS):
        press(Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None and now.isVisible() and not now.visibleRegion().isEmpty(), f"the focus is out of sight after {seen}"
        if isinstance(now, QAbstractButton) and isinstance(wanted, str) and now.text().strip().startswith(wanted):
            return now
        if isinstance(wanted, type) and isinstance(now, wanted):
            return now
        seen.append(f"{type(now).__name__} {now.accessibleName()}")
    pytest.fail(f"Tab does not come to {wanted}: {seen}")


def test_from_the_first_window_to_the_boards_by_keys_alone(window: Window, qtbot: QtBot) -> None:
    session: Any = window.session
    tab_to("Try the sample")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session.catalog is not None and not session.busy("scan"), timeout=60_000)
    tab_to("Next")
    press(Qt.Key.Key_Space)
    assert window.place == "method"
    qtbot.waitUntil(lambda: not session.reason_not_to_start(), timeout=120_000)
    tab_to("Start training")
    press(Qt.Key.Key_Space)
    train: Any = window.panel("train")
    qtbot.waitUntil(
        lambda: session.started is not None and "loss" in train.view.loss.curves and train.view.loss.curves["loss"].series.size > 0, timeout=120_000
    )
    assert window.place == "train"
    press(Qt.Key.Key_Period, CTRL)
    qtbot.waitUntil(lambda: not session.training, timeout=120_000)

    press(Qt.Key.Key_4, CTRL)
    inspect: Any = window.panel("inspect")
    assert window.place == "inspect" and inspect.what == "views"
    tab_to(QTabBar)
    reached = {inspect.what}
    for _ in range(inspect.tabs.count()):
        press(Qt.Key.Key_Right)
        reached.add(inspect.what)
        qtbot.waitUntil(lambda: not [one for one in session.running() if one.startswith(("inspect", "look"))], timeout=120_000)
    able = {inspect.tabs.tabData(at) for at in range(inspect.tabs.count()) if inspect.tabs.isTabEnabled(at)}
    assert reached == able and {"views", "neighbours", "map", "clusters", "score"} <= able
    for _ in range(3):
        press(Qt.Key.Key_Tab)
    assert inspect.board().isAncestorOf(QApplication.focusWidget()), "from the tabs the keys go into the board"


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_F1, None), (Qt.Key.Key_F2, None), (Qt.Key.Key_K, CTRL)], ids=["keys", "guide", "palette"])
def test_every_dialog_is_left_with_escape_and_the_focus_comes_back(window: Window, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None) -> None:
    tab_to("Try the sample")
    QTest.keyClick(window, key, modifier or Qt.KeyboardModifier.NoModifier)

    def dialogs() -> list[QWidget]:
        return [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]

    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    shown = dialogs()[0]
    inside = QApplication.focusWidget()
    QTest.keyClick(inside if inside is not None and shown.isAncestorOf(inside) else shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialogs())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.isVisible() and isinstance(QApplication.focusWidget(), QAbstractButton)

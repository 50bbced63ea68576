"""From the first window to the first point of the loss: by mouse in at most four clicks, and by keys alone."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from studio.jobs import desk
from studio.ui.command_palette import CommandPalette
from studio.ui.panels.train import TrainPanel
from studio.ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def fresh(window: Window, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    monkeypatch.setattr(desk, "demo_folder", lambda tell=None, control=None: SimpleNamespace(train=folder))
    window.session.warm_up()
    window.fill()
    return window


def shown(root: QWidget, words: str) -> QAbstractButton | None:
    """The visible, enabled button that begins with these words."""
    buttons = [one for one in root.findChildren(QAbstractButton) if one.text().replace("&", "").strip().startswith(words)]
    return next((one for one in buttons if one.isVisible() and one.isEnabled()), None)


def first_point(window: Window) -> bool:
    panel = window.panel("train")
    assert isinstance(panel, TrainPanel)
    curve = panel.view.loss.curves.get("loss") if window.session.started is not None else None
    return curve is not None and curve.series.size > 0


def test_at_most_four_clicks_from_the_first_window_to_the_first_point(fresh: Window, qtbot: QtBot) -> None:
    clicks = 0
    for words in ("Try the sample", "Next", "Start training"):
        qtbot.waitUntil(lambda words=words: shown(fresh, words) is not None, timeout=20_000)
        button = shown(fresh, words)
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(button.width() // 2, button.height() // 2))
        clicks += 1
    qtbot.waitUntil(lambda: first_point(fresh), timeout=10_000)
    assert fresh.place == "train" and clicks <= 4


def test_the_same_by_keys_alone(fresh: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(fresh, Qt.Key.Key_K, CTRL)
    palette = fresh.findChild(CommandPalette)
    assert palette is not None
    qtbot.keyClicks(palette.line, "sample pictures")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not fresh.session.reason_not_to_start(), timeout=20_000)
    fresh.activateWindow()  # a desktop does so when the palette closes
    qtbot.waitUntil(fresh.isActiveWindow)
    qtbot.keyClick(fresh, Qt.Key.Key_2, CTRL)
    assert fresh.place == "method"
    qtbot.keyClick(fresh, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: first_point(fresh), timeout=10_000)
    assert fresh.place == "train" and fresh.session.training
    qtbot.keyClick(fresh, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: fresh.session.paused, timeout=5_000)
    qtbot.keyClick(fresh, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: not fresh.session.paused, timeout=5_000)
    qtbot.keyClick(fresh, Qt.Key.Key_Period, CTRL)
    qtbot.waitUntil(lambda: not fresh.session.training, timeout=5_000)

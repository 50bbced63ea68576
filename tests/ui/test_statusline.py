"""The line at the bottom says when a GPU is in the machine but not used, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from studio.core.events import Note
from studio.ui import language
from studio.ui.window import Window

WORDS = {"what": "RTX 4070 is present but can't be used.", "fix": "Install the package whose file name says cuda."}


def test_a_gpu_that_is_not_used_is_said_with_the_way_out(window: Window, qtbot: QtBot) -> None:
    button = window.statusBar().findChild(QToolButton, "unused-gpu")
    assert isinstance(button, QToolButton) and not button.isVisible()
    window.session.events.emit("warm", [Note("unused_gpu", WORDS)])
    assert button.isVisible() and WORDS["what"] in button.toolTip()
    button.click()
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox) and box.text() == WORDS["what"] and box.informativeText() == WORDS["fix"]
    box.close()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is None)


def test_it_is_said_in_the_windows_language(window: Window, qapp: QApplication) -> None:
    language.speak(qapp, "ko")
    try:
        words = {"what": "An NVIDIA GPU is present but its driver does not answer.", "fix": "Install the NVIDIA driver and restart."}
        window.session.events.emit("warm", [Note("unused_gpu", words)])
        button = window.statusBar().findChild(QToolButton, "unused-gpu")
        assert isinstance(button, QToolButton) and "드라이버가 응답하지" in button.toolTip() and "다시 시작하세요" in button.toolTip()
    finally:
        language.speak(qapp, "en")

# pyright: basic
"""What happens when nobody looks: the computer stays awake while a training runs, an ending is notified, and the tray brings the window back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from studio.core.events import Failed, Finished, Progress
from studio.ui.awake import Awake

if TYPE_CHECKING:
    from studio.ui.window import Window


PLAIN = "Tacit Studio"
"""The window's title while nothing is trained."""


class Away(QObject):
    """Made once by the window. `said` is the last notification, for whoever asks."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.awake = awake = Awake()
        self.said = ("", "")
        self.tray = QSystemTrayIcon(window.windowIcon(), self)
        self.tray.setToolTip(self.tr("Tacit Studio is training"))
        self.tray.activated.connect(lambda reason: self.come_back())
        self.tray.messageClicked.connect(self.come_back)
        self._session.jobStarted.connect(lambda lane: awake.begin() if lane == "train" else None)
        self._session.jobEnded.connect(self._on_ended)
        self._session.events.connect(self._on_events)
        self.destroyed.connect(awake.end)
        if self._session.training:
            awake.begin()

    @property
    def possible(self) -> bool:
        """Whether the desktop has a tray that could bring a hidden window back."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def go(self) -> None:
        """Hide the window; the training goes on and the tray brings it back."""
        self.tray.show()
        self._window.hide()

    def come_back(self) -> None:
        """Show the window again."""
        self._window.show()
        self._window.activateWindow()
        self.tray.hide()

    def _on_events(self, lane: str, told: list[Any]) -> None:
        """The share that is done, in the title: that is what a task bar shows of a window that is not looked at."""
        done = next((one for one in reversed(told) if isinstance(one, Progress) and one.name == "train" and one.total), None)
        if lane == "train" and done is not None and done.total and self._session.training and self._window.isEnabled():
            share = QLocale().toString(100 * done.done // done.total)
            self._title(f"{share}% · {PLAIN}")

    def _title(self, words: str) -> None:
        if not self._window.leaving and self._window.windowTitle() != words:
            self._window.setWindowTitle(words)
            self.tray.setToolTip(words)

    def _on_ended(self, lane: str, ending: Finished | Failed) -> None:
        if lane != "train":
            return
        self.awake.end()
        self._title(PLAIN)
        if self._window.isActiveWindow():
            return
        title, words = self.words(ending)
        self.said = (title, words)
        if self.possible:
            self.tray.show()
            icon = QSystemTrayIcon.MessageIcon.Warning if isinstance(ending, Failed) else QSystemTrayIcon.MessageIcon.Information
            self.tray.showMessage(title, words, icon)
        if self._window.isVisible():
            QApplication.alert(self._window)

    def words(self, ending: Finished | Failed) -> tuple[str, str]:
        """A title and a sentence on how a training ended."""
        if isinstance(ending, Failed):
            return self.tr("The training failed"), ending.words
        health = (ending.result or {}).get("health") or {}
        words = str(health.get("words") or "")
        if ending.result.get("stopped") in (None, "", "finished"):
            return self.tr("The training is done"), words
        return self.tr("The training was stopped and kept"), words

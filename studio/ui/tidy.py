# pyright: basic
"""The window's thread is the only one that searches for circles of objects (studio/core/circles.py says why)."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from studio.core import circles

TURN_MS = 200


class Tidy(QObject):
    """From now until it is closed circles are searched in this thread, five times a second."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        circles.only_here()
        self._timer = QTimer(self)
        self._timer.setInterval(TURN_MS)
        self._timer.timeout.connect(circles.turn)
        self._timer.start()

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        circles.anywhere()

# pyright: basic
"""A bar for work of which nobody knows how long it takes: it runs to and fro, or stands half full where a person wants less motion."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar

from studio.ui.motion import still


class BusyBar(QProgressBar):
    """As QProgressBar; the range (0, 0) means "at work"."""

    def setRange(self, minimum: int, maximum: int) -> None:
        if minimum == maximum == 0 and still():
            super().setRange(0, 2)
            super().setValue(1)
        else:
            super().setRange(minimum, maximum)

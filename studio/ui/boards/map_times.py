# pyright: basic
"""The line below the map: shows how it formed, moment by moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from studio.ui.theme import Theme, px
from studio.ui.widgets.parts import button
from studio.ui.widgets.time_line import TimeLine


def between(frames: np.ndarray, position: float) -> np.ndarray:
    """The map at a place between two moments: float32 [m, 2], begun and ended softly. frames: [k, m, 2]."""
    first = min(len(frames) - 1, max(0, int(position)))
    share = min(1.0, max(0.0, position - first))
    share = share * share * (3 - 2 * share)
    after = min(len(frames) - 1, first + 1)
    return (frames[first] + (frames[after] - frames[first]) * np.float32(share)).astype(np.float32)


class Forming(QStackedWidget):
    """A button until there is something to play. frame(points) is called for each picture of the film."""

    def __init__(self, theme: Theme, wanted: Callable[[], object], frame: Callable[[np.ndarray], object], closed: Callable[[], object]) -> None:
        super().__init__()
        self._frame = frame
        self.times: Any = None
        self.start = button(
            self.tr("Show how it formed"), wanted, kind="quiet", theme=theme, icon="play",
            tip=self.tr("The same pictures by the network at every moment that the run has kept, from untrained to now"),
        )  # fmt: skip
        self.line = TimeLine(theme)
        self.line.moved.connect(self._on_moved)
        self.line.closed.connect(closed)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.start)
        row.addStretch(1)
        self.addWidget(page)
        self.addWidget(self.line)
        self.setFixedHeight(px(40))

    def show_times(self, times: Any) -> None:
        """Play these from the first moment; None: the button again."""
        self.times = times
        self.setCurrentIndex(0 if times is None else 1)
        if times is not None:
            self.line.show_steps(times.steps)
            self.line.toggle()

    def extent(self) -> np.ndarray:
        """What all moments together cover, [2, 2]."""
        flat = self.times.frames.reshape(-1, 2)
        return np.stack((flat.min(0), flat.max(0)))

    def _on_moved(self, position: float) -> None:
        if self.times is not None:
            self._frame(between(self.times.frames, position))

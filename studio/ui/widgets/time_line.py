# pyright: basic
"""A line through the moments of a run: play it, or hold it anywhere between two of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from studio.ui.theme import S, Theme, px
from studio.ui.widgets.parts import button, label
from studio.ui.widgets.units import whole

BETWEEN, TICK_MS = 24, 33
"""Places between two moments, and how long each is shown when it plays."""


class TimeLine(QWidget):
    """moved(position): 0 is the first moment, 1.5 half way between the second and the third. closed(): back to the map of now."""

    moved = Signal(float)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.steps: tuple[int, ...] = ()
        self.play = QToolButton()
        self.play.setToolTip(self.tr("Play or hold (P)"))
        self.play.setAccessibleName(self.tr("Play"))
        self.play.clicked.connect(self.toggle)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Moment of the run"))
        self.slider.setToolTip(self.tr("The moments of the run that have been kept"))
        self.slider.setPageStep(BETWEEN)
        self.slider.valueChanged.connect(self._on_value)
        self.words = label()
        self.words.setMinimumWidth(px(150))
        self.back = button(self.tr("Back to the whole map"), self._close, kind="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        for one in (self.play, self.slider, self.words, self.back):
            row.addWidget(one, 1 if one is self.slider else 0)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        theme.changed.connect(self._tint)
        self._tint()

    def show_steps(self, steps: Sequence[int]) -> None:
        """These moments; the line stands at the last."""
        self.hold()
        self.steps = tuple(steps)
        self.slider.blockSignals(True)
        self.slider.setRange(0, BETWEEN * (len(self.steps) - 1))
        self.slider.setValue(self.slider.maximum())
        self.slider.blockSignals(False)
        self._say()

    def position(self) -> float:
        """Where it stands, in moments."""
        return self.slider.value() / BETWEEN

    def toggle(self) -> None:
        """Play from here (from the start where it has ended), or hold."""
        if self._timer.isActive():
            self.hold()
            return
        if self.slider.value() == self.slider.maximum():
            self.slider.setValue(0)
        self._timer.start()
        self._tint()

    def hold(self) -> None:
        """Stop playing."""
        self._timer.stop()
        self._tint()

    def _tick(self) -> None:
        if self.slider.value() >= self.slider.maximum():
            self.hold()
        else:
            self.slider.setValue(self.slider.value() + 1)

    def _on_value(self) -> None:
        self._say()
        self.moved.emit(self.position())

    def _say(self) -> None:
        if not self.steps:
            return
        at = round(self.position())
        words = self.tr("before training") if self.steps[at] == 0 else self.tr("step {step}").format(step=whole(self.steps[at]))
        self.words.setText(f"{words}  ·  {at + 1} / {len(self.steps)}")

    def _close(self) -> None:
        self.hold()
        self.closed.emit()

    def hideEvent(self, event) -> None:
        self.hold()

    def _tint(self) -> None:
        self.play.setIcon(self._theme.icon("pause" if self._timer.isActive() else "play"))

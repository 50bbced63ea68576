# pyright: basic
"""The large plot of a run with its tools: how smooth, logarithmic or not, over steps, epochs or time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QSlider, QWidget

from studio.ui.theme import Theme, px
from studio.ui.widgets.curve import CurvePlot
from studio.ui.widgets.parts import label
from studio.ui.widgets.saving import plot_menu, save_button
from studio.ui.widgets.series import AXES

WEIGHTS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995, 0.998, 0.999)
"""What the slider's places mean: the moving average's weight of the past."""


class LossPlot(CurvePlot):
    """`followers` are plots whose bottom axis goes along (the small ones beside it)."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent)
        self.followers: list[tuple[CurvePlot, bool]] = []
        self.smooth = QSlider(Qt.Orientation.Horizontal)
        self.smooth.setRange(0, len(WEIGHTS) - 1)
        self.smooth.setValue(WEIGHTS.index(0.9))
        self.smooth.setFixedSize(px(90), px(26))
        self.smooth.setAccessibleName(self.tr("Smoothing"))
        self.log = QCheckBox(self.tr("Log"))
        self.log.setToolTip(self.tr("Values on a logarithmic axis"))
        self.log.setAccessibleName(self.tr("Logarithmic axis"))
        self.axis = QComboBox()
        for name, text in zip(AXES, (self.tr("by step"), self.tr("by epoch"), self.tr("by time"))):
            self.axis.addItem(text, name)
        self.axis.setAccessibleName(self.tr("What runs along the bottom"))
        self.axis.setToolTip(self.tr("What runs along the bottom"))
        words = label(self.tr("Smooth"), "muted")
        words.setBuddy(self.smooth)
        self.save = save_button(theme, lambda button: plot_menu(self), self.tr("Copy or save this plot"))
        for widget in (words, self.smooth, self.log, self.axis, self.save):
            self.tools.addWidget(widget)
        self.smooth.valueChanged.connect(self._smooth_all)
        self.log.toggled.connect(self.set_log)
        self.axis.currentIndexChanged.connect(self._turn_all)
        self._say_smoothing()
        self.smooth.valueChanged.connect(self._say_smoothing)

    def add_follower(self, plot: CurvePlot, *, smooth: bool = True) -> None:
        """A plot that goes along with the axis and, if `smooth`, with the smoothing."""
        self.followers.append((plot, smooth))
        plot.set_axis(AXES[self.axis.currentIndex()])
        plot.set_smoothing(WEIGHTS[self.smooth.value()] if smooth else 0.0)

    def drop_followers(self) -> None:
        """None goes along any more."""
        self.followers.clear()

    def _smooth_all(self, at: int) -> None:
        for plot in (self, *(one for one, smooth in self.followers if smooth)):
            plot.set_smoothing(WEIGHTS[at])

    def _turn_all(self, at: int) -> None:
        for plot in (self, *(one for one, _ in self.followers)):
            plot.set_axis(AXES[at])

    def _say_smoothing(self) -> None:
        words = self.tr("Smoothing {weight}: the line is a moving average; the faint one is every step").format(weight=WEIGHTS[self.smooth.value()])
        self.smooth.setToolTip(words)
        self.smooth.setAccessibleDescription(words)

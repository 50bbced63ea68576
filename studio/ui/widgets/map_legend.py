# pyright: basic
"""What the colours of a map mean: a line a group (click: only these), or a scale with its ends."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from studio.ui.theme import S, Theme, px
from studio.ui.widgets.matrix_view import table
from studio.ui.widgets.parts import label
from studio.ui.widgets.point_raster import argb
from studio.ui.widgets.units import whole

SERIES = ("series1", "series2", "series3", "series4", "series5", "series6")
SHADES = (0, 55, -45, 105)
"""Six colours in four lightnesses: twenty-four groups; more begin again."""
WIDTH = 190


def group_color(theme: Theme, group: int) -> QColor:
    """The colour of a group on maps and beside its name."""
    color = QColor(theme.color(SERIES[group % len(SERIES)]))
    shade = SHADES[group // len(SERIES) % len(SHADES)]
    if theme.scheme == "dark":
        shade = -shade
    return color.lighter(100 + shade) if shade > 0 else color.darker(100 - shade) if shade < 0 else color


def group_colors(theme: Theme, groups: np.ndarray) -> np.ndarray:
    """uint32 ARGB of every point by its group."""
    most = len(SERIES) * len(SHADES)
    known = np.array([group_color(theme, at).rgba() for at in range(most)], np.uint32)
    return known[np.asarray(groups) % most]


def scale_colors(values: np.ndarray) -> np.ndarray:
    """uint32 ARGB of every point by its rank between the lowest and the highest value: outliers do not wash out the rest. What is no number is grey."""
    values = np.asarray(values, np.float64)
    good = np.isfinite(values)
    rank = np.zeros(len(values))
    _, place, counts = np.unique(values[good], return_inverse=True, return_counts=True)
    ends = counts.cumsum() - counts / 2
    rank[good] = ends[place] / max(1, int(good.sum()))
    found = argb(table()[np.clip((rank * 255).round(), 0, 255).astype(np.uint8)])
    found[~good] = 0xFF808080
    return found


class MapLegend(QStackedWidget):
    """picked(group): a line was clicked; -1: it was clicked again, all are meant."""

    picked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.names: tuple[str, ...] = ()
        self._counts: Sequence[int] = ()
        self._one = -1
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Groups on the map"))
        self.list.setToolTip(self.tr("Click a group to see only its pictures"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setIconSize(QSize(px(12), px(12)))
        self.list.itemClicked.connect(self._on_clicked)
        self.list.itemActivated.connect(self._on_clicked)
        self.scale = ScaleBar(theme)
        self.none = QWidget()
        for one in (self.list, self.scale, self.none):
            self.addWidget(one)
        self.setCurrentWidget(self.none)
        self.setFixedWidth(px(WIDTH))
        theme.changed.connect(self._fill)

    def show_groups(self, names: Sequence[str], counts: Sequence[int]) -> None:
        """A line a group."""
        self.names, self._counts, self._one = tuple(names), counts, -1
        self._fill()
        self.setCurrentWidget(self.list)
        self.show()

    def show_scale(self, low: str, high: str, note: str = "") -> None:
        """From dark (low) to light (high)."""
        self.names = ()
        self.scale.show_ends(low, high, note)
        self.setCurrentWidget(self.scale)
        self.show()

    def clear(self) -> None:
        """One colour for all needs no legend."""
        self.names = ()
        self.setCurrentWidget(self.none)
        self.hide()

    def forget(self) -> None:
        """No group is picked any more."""
        self._one = -1
        self.list.clearSelection()

    def _fill(self) -> None:
        self.list.clear()
        for at, (name, count) in enumerate(zip(self.names, self._counts, strict=True)):
            item = QListWidgetItem(f"{name}  ·  {whole(count)}")
            item.setData(Qt.ItemDataRole.UserRole, at)
            item.setIcon(_swatch(group_color(self._theme, at)))
            item.setToolTip(name)
            item.setSizeHint(QSize(0, px(26)))
            self.list.addItem(item)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        group = int(item.data(Qt.ItemDataRole.UserRole))
        self._one = -1 if group == self._one else group
        if self._one < 0:
            self.list.clearSelection()
        self.picked.emit(self._one)


class ScaleBar(QWidget):
    """A bar of the scale's colours with words at its ends."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.high, self.low, self.note = label(role="small", wrap=True), label(role="small", wrap=True), label(role="muted", wrap=True)
        self.bar = _Bar()
        theme.changed.connect(self.bar.update)
        column = QVBoxLayout(self)
        column.setContentsMargins(S, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.high)
        column.addWidget(self.bar, 100)
        column.addWidget(self.low)
        column.addWidget(self.note)
        column.addStretch(1)

    def show_ends(self, low: str, high: str, note: str) -> None:
        """What the ends stand for."""
        self.low.setText(low)
        self.high.setText(high)
        self.note.setText(note)
        self.note.setVisible(bool(note))


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(px(18))
        self.setMinimumHeight(px(80))
        self.setMaximumHeight(px(180))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ramp = QLinearGradient(0, self.height(), 0, 0)
        for at in range(0, 256, 15):
            ramp.setColorAt(at / 255, QColor(*table()[at].tolist()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ramp)
        painter.drawRoundedRect(QRectF(self.rect()), 5, 5)


def _swatch(color: QColor):
    from PySide6.QtGui import QIcon, QPixmap

    pixmap = QPixmap(24, 24)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(2, 2, 20, 20)
    painter.end()
    return QIcon(pixmap)

# pyright: basic
"""Points on a map, coloured by group, with a legend that also says the groups in words (core.events.Cloud)."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studio.core.events import Cloud
from studio.ui.theme import Theme
from studio.ui.widgets.units import whole

MARGIN, LEGEND, MOST = 14, 170, 60_000
SHAPES = ("disc", "square", "triangle", "diamond")
COLORS = ("series1", "series2", "series3", "series4", "series5", "series6")


class CloudView(QWidget):
    """Six colours times four shapes: twenty-four groups can be told apart, also without colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cloud: Cloud | None = None
        self._points = np.zeros((0, 2))
        self._groups = np.zeros(0, int)
        self._drawn = QPixmap()
        self._dimmed = False
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 120)
        theme.changed.connect(self._again)

    def sizeHint(self) -> QSize:
        return QSize(560, 380)

    def show_cloud(self, cloud: Cloud | None) -> None:
        """Replace what is shown. At most 60,000 points are drawn, evenly picked."""
        self.cloud, self._dimmed = cloud, False
        points = np.zeros((0, 2)) if cloud is None else np.asarray(cloud.points, np.float64).reshape(-1, 2)
        groups = np.zeros(len(points), int) if cloud is None or cloud.groups is None else np.asarray(cloud.groups, int)
        pick = np.linspace(0, len(points) - 1, MOST).astype(int) if len(points) > MOST else slice(None)
        points, groups = points[pick], groups[pick]
        good = np.isfinite(points).all(axis=1)
        points, groups = points[good], groups[good]
        low, high = (points.min(axis=0), points.max(axis=0)) if len(points) else (np.zeros(2), np.ones(2))
        span = np.where(high > low, high - low, 1.0)
        self._points, self._groups = (points - low) / span, groups
        if cloud is not None:
            words = self.tr("{count} points in {groups} groups").format(count=len(points), groups=max(1, len(cloud.names)))
            self.setAccessibleDescription(f"{cloud.note} {words}".strip())
        self._again()

    def set_dimmed(self, dimmed: bool) -> None:
        """Grey it while a newer one is made."""
        self._dimmed = dimmed
        self.update()

    def _again(self) -> None:
        self._drawn = QPixmap()
        self.update()

    def resizeEvent(self, event) -> None:
        self._drawn = QPixmap()

    def _area(self) -> QRect:
        right = LEGEND if self.cloud and self.cloud.names else 0
        return self.rect().adjusted(MARGIN, MARGIN, -MARGIN - right, -MARGIN)

    def _places(self) -> np.ndarray:
        area = self._area()
        return np.stack((area.left() + self._points[:, 0] * area.width(), area.bottom() - self._points[:, 1] * area.height()), axis=1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.cloud is None:
            return
        if self._drawn.isNull():
            self._draw()
        painter = QPainter(self)
        painter.setOpacity(0.45 if self._dimmed else 1.0)
        painter.drawPixmap(0, 0, self._drawn)

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._drawn = QPixmap(self.size() * ratio)
        self._drawn.setDevicePixelRatio(ratio)
        self._drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(self._points) < 5000)
        radius = 4.0 if len(self._points) < 1500 else 2.5 if len(self._points) < 10_000 else 1.5
        places = self._places()
        for group in np.unique(self._groups):
            shape = SHAPES[group // len(COLORS) % len(SHAPES)]
            self._ink(painter, group)
            for x, y in places[self._groups == group].tolist():
                _stamp(painter, shape, x, y, radius)
        self._legend(painter)
        painter.end()

    def _ink(self, painter: QPainter, group: int, alpha: int = 190) -> None:
        color = QColor(self._theme.color(COLORS[group % len(COLORS)]))
        color.setAlpha(alpha)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)

    def _legend(self, painter: QPainter) -> None:
        if self.cloud is None or not self.cloud.names:
            return
        line = self.fontMetrics().height() + 6
        left, room = self.width() - LEGEND, max(1, (self.height() - 2 * MARGIN) // line)
        for at, name in enumerate(self.cloud.names):
            top = MARGIN + at * line
            if at == room - 1 and len(self.cloud.names) > room:
                painter.setPen(self._theme.color("muted"))
                painter.drawText(left, top + line - 8, self.tr("and {count} more").format(count=len(self.cloud.names) - at))
                return
            self._ink(painter, at, 255)
            _stamp(painter, SHAPES[at // len(COLORS) % len(SHAPES)], left + 6, top + line / 2 - 2, 5)
            count = int((self._groups == at).sum())
            words = self.fontMetrics().elidedText(f"{name or self.tr('(no folder)')} · {whole(count)}", Qt.TextElideMode.ElideMiddle, LEGEND - 24)
            painter.setPen(self._theme.color("text"))
            painter.drawText(left + 18, top + line - 8, words)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self.cloud is not None and len(self._points):
            here = np.array([event.pos().x(), event.pos().y()])  # type: ignore[attr-defined]
            away = np.square(self._places() - here).sum(axis=1)
            at = int(away.argmin())
            group = int(self._groups[at])
            if away[at] < 100 and group < len(self.cloud.names):
                QToolTip.showText(event.globalPos(), self.cloud.names[group] or self.tr("(no folder)"))  # type: ignore[attr-defined]
            else:
                QToolTip.hideText()
            return True
        return super().event(event)


def _stamp(painter: QPainter, shape: str, x: float, y: float, radius: float) -> None:
    if shape == "disc":
        painter.drawEllipse(QPointF(x, y), radius, radius)
    elif shape == "square":
        painter.drawRect(QRect(round(x - radius), round(y - radius), round(2 * radius), round(2 * radius)))
    elif shape == "triangle":
        painter.drawPolygon([QPointF(x, y - radius * 1.2), QPointF(x + radius, y + radius), QPointF(x - radius, y + radius)])
    else:
        painter.drawPolygon([QPointF(x, y - radius * 1.3), QPointF(x + radius * 1.3, y), QPointF(x, y + radius * 1.3), QPointF(x - radius * 1.3, y)])

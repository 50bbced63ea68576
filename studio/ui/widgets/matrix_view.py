# pyright: basic
"""A matrix as a heat map with its labels, a scale and the value under the pointer (core.events.Matrix)."""

from __future__ import annotations

from functools import cache

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studio.core.events import Matrix
from studio.ui.theme import Theme
from studio.ui.widgets.units import number

STOPS = ("#23194f", "#39468a", "#2f7591", "#3aa289", "#8fc763", "#f5e663")
"""Dark to light with rising lightness, so that it also reads without colour."""
GAP, BAR, MAX_CELL = 8, 12, 64


@cache
def table() -> np.ndarray:
    """256 colours between the stops, uint8 [256, 3]."""
    stops = np.array([(QColor(one).red(), QColor(one).green(), QColor(one).blue()) for one in STOPS], np.float64)
    at = np.linspace(0, len(stops) - 1, 256)
    return np.stack([np.interp(at, np.arange(len(stops)), stops[:, channel]) for channel in range(3)], axis=1).round().astype(np.uint8)


class MatrixView(QWidget):
    """Rows and columns are named where there is room; the scale on the right says what the colours mean."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.matrix: Matrix | None = None
        self._values = np.zeros((0, 0), np.float32)
        self._image = QImage()
        self._low = self._high = 0.0
        self._dimmed = False
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 120)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(420, 320)

    def show_matrix(self, matrix: Matrix | None) -> None:
        """Replace what is shown."""
        self.matrix, self._dimmed = matrix, False
        values = np.zeros((0, 0), np.float32) if matrix is None else np.atleast_2d(np.asarray(matrix.values, np.float32))
        finite = values[np.isfinite(values)]
        self._low, self._high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
        self._values = values
        span = self._high - self._low or 1.0
        scaled = np.nan_to_num((values - self._low) / span, nan=0.0, posinf=1.0, neginf=0.0)
        pixels = np.ascontiguousarray(table()[(scaled * 255).round().astype(np.uint8)])
        rows, columns = values.shape
        self._image = QImage(pixels.data, columns, rows, columns * 3, QImage.Format.Format_RGB888).copy() if values.size else QImage()
        if matrix is not None:
            words = self.tr("{rows} by {columns}, from {low} to {high}")
            self.setAccessibleDescription(f"{matrix.note} {words.format(rows=rows, columns=columns, low=number(self._low), high=number(self._high))}".strip())
        self.update()

    def set_dimmed(self, dimmed: bool) -> None:
        """Grey it while a newer one is made."""
        self._dimmed = dimmed
        self.update()

    def cell_at(self, point: QPoint) -> tuple[int, int] | None:
        """(row, column) under a point of the widget."""
        area = self._area()
        if not self._values.size or not area.contains(point):
            return None
        rows, columns = self._values.shape
        return min(rows - 1, (point.y() - area.top()) * rows // area.height()), min(columns - 1, (point.x() - area.left()) * columns // area.width())

    def _area(self) -> QRect:
        rows, columns = self._values.shape
        if not rows or not columns:
            return QRect()
        line, metrics = self.fontMetrics().height(), self.fontMetrics()
        labels = self.matrix.row_labels if self.matrix else ()
        left = GAP + min(120, max((metrics.horizontalAdvance(one) for one in labels), default=0)) + (GAP if labels else 0)
        top = GAP + (line + 4 if self.matrix and self.matrix.column_labels else 0)
        room = QSize(self.width() - left - 3 * GAP - BAR - metrics.horizontalAdvance("-0.0000"), self.height() - top - GAP)
        side = min(room.width() / columns, room.height() / rows, MAX_CELL)
        side = max(1.0, side if side < 4 else float(int(side)))
        return QRect(left, top, max(1, round(side * columns)), max(1, round(side * rows)))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._values.size or self.matrix is None:
            return
        painter = QPainter(self)
        painter.setOpacity(0.45 if self._dimmed else 1.0)
        area, line = self._area(), self.fontMetrics().height()
        painter.drawImage(area, self._image)
        painter.setPen(self._theme.color("muted"))
        rows, columns = self._values.shape
        self._draw_row_labels(painter, area, rows, line)
        if self.matrix.column_labels and columns:
            wide = area.width() / columns
            widest = max(self.fontMetrics().horizontalAdvance(one) for one in self.matrix.column_labels) + GAP
            every = max(1, -(-min(widest, 90) // max(1, int(wide))))
            for at in range(0, min(columns, len(self.matrix.column_labels)), every):
                box = QRect(round(area.left() + at * wide), area.top() - line - 4, round(wide * every), line)
                words = self.fontMetrics().elidedText(self.matrix.column_labels[at], Qt.TextElideMode.ElideRight, box.width())
                painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, words)
        self._draw_scale(painter, area)

    def _draw_row_labels(self, painter: QPainter, area: QRect, rows: int, line: int) -> None:
        labels = self.matrix.row_labels if self.matrix else ()
        high = area.height() / max(1, rows)
        every = max(1, -(-line // max(1, int(high))))
        for at in range(0, min(rows, len(labels)), every):
            box = QRect(0, round(area.top() + at * high), area.left() - GAP, max(line, round(high)))
            words = self.fontMetrics().elidedText(labels[at], Qt.TextElideMode.ElideMiddle, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_scale(self, painter: QPainter, area: QRect) -> None:
        bar = QRect(area.right() + 2 * GAP, area.top(), BAR, max(area.height(), 60))
        gradient = QLinearGradient(bar.bottomLeft(), bar.topLeft())
        for at, color in enumerate(STOPS):
            gradient.setColorAt(at / (len(STOPS) - 1), QColor(color))
        painter.fillRect(bar, gradient)
        line = self.fontMetrics().height()
        right = bar.right() + 6
        painter.setPen(self._theme.color("text"))
        painter.drawText(right, bar.top() + line - 4, number(self._high))
        painter.drawText(right, bar.bottom(), number(self._low))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self.matrix is not None:
            spot = self.cell_at(event.pos())  # type: ignore[attr-defined]
            if spot is None:
                QToolTip.hideText()
                return True
            row, column = spot
            names = [labels[at] for labels, at in ((self.matrix.row_labels, row), (self.matrix.column_labels, column)) if at < len(labels)]
            where = " · ".join(names) if names else self.tr("row {row}, column {column}").format(row=row + 1, column=column + 1)
            QToolTip.showText(event.globalPos(), f"{where}\n{number(float(self._values[row, column]))}")  # type: ignore[attr-defined]
            return True
        return super().event(event)

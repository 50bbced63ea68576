# pyright: basic
"""Tiles of which the first can be painted on: with the mouse (Shift or the eraser takes away), or with the arrow keys and Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QLinearGradient, QMouseEvent, QPainter, QPaintEvent, QPen

from studio.ui.theme import Theme, px
from studio.ui.widgets.eye_tiles import GAP, LEAST, EyeTile, EyeTiles

HATCH = (116, 140)
"""The two greys of what is hidden: a grey picture has no such stripes."""


class Ramp(NamedTuple):
    """A scale below a tile. stops: uint8 [n, 3], from little to much."""

    low: str
    high: str
    stops: np.ndarray


class BrushTiles(EyeTiles):
    """brushed(x, y, to x, to y, erase): a stroke on the first tile, in shares of its sides. lifted(): the stroke has ended."""

    brushed = Signal(float, float, float, float, bool)
    lifted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, most=px(640))
        self.brush = 0.12
        """Diameter, as a share of the picture's side."""
        self.stride = 0.1
        """How far an arrow key goes."""
        self.erasing = False
        self._below: Sequence[str | Ramp] = ()
        self._from: QPointF | None = None
        self._spot: QPointF | None = None
        self.setMouseTracking(True)

    def show_below(self, below: Sequence[str | Ramp]) -> None:
        """A second line below each tile: words, or a scale."""
        self._below = below
        self.update()

    def set_brush(self, *, share: float | None = None, erasing: bool | None = None) -> None:
        """How thick it is, and whether it takes away."""
        self.brush = self.brush if share is None else share
        self.erasing = self.erasing if erasing is None else erasing
        self.update()

    @property
    def spot(self) -> QPointF | None:
        """Where the brush is over the first tile, in shares of its sides."""
        return self._spot

    # --- geometry

    def box(self, at: int) -> QRect:
        """The first tile is as large as two rows of the others, which stand in two columns beside it; all in a column or a row where there is no room for that."""
        if len(self.tiles) < 3:
            return super().box(at)
        columns = -(-(len(self.tiles) - 1) // 2)
        words = self._words()
        high = (self.height() - 2 * words - GAP) // 2
        wide = (self.width() - words - GAP - columns * GAP) // (columns + 2)
        side = max(LEAST, min(high, wide, self._most // 2))
        large = 2 * side + GAP + words
        if at == 0:
            return QRect(0, 0, large, large)
        return QRect(large + GAP + (at - 1) % columns * (side + GAP), (at - 1) // columns * (side + words + GAP), side, side)

    # --- painting

    def _line(self) -> int:
        return QFontMetrics(self._theme.font("small")).height()

    def _words(self) -> int:
        return 2 * self._line() + 6

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        for at, below in enumerate(self._below[: len(self.tiles)]):
            box = self.box(at)
            line = QRect(box.left(), box.bottom() + 4 + self._line(), box.width(), self._line())
            self._draw_below(painter, line, below)
        if self._spot is not None and self.tiles and self.tiles[0].image is not None:
            self._draw_brush(painter, self._spot)

    def _draw_below(self, painter: QPainter, line: QRect, below: str | Ramp) -> None:
        painter.setPen(self._theme.color("muted"))
        if isinstance(below, str):
            words = painter.fontMetrics().elidedText(below, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)
            return
        left, right = (painter.fontMetrics().horizontalAdvance(one) + 6 for one in (below.low, below.high))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, below.low)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, below.high)
        bar = QRectF(line.left() + left, line.center().y() - 3, max(8, line.width() - left - right), 8)
        ramp = QLinearGradient(bar.topLeft(), bar.topRight())
        for at, color in enumerate(below.stops.tolist()):
            ramp.setColorAt(at / (len(below.stops) - 1), QColor(*(int(one) for one in color)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ramp)
        painter.drawRoundedRect(bar, 3, 3)

    def _draw_brush(self, painter: QPainter, spot: QPointF) -> None:
        box = self.box(0)
        painter.setClipRect(box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = QPointF(box.left() + spot.x() * box.width(), box.top() + spot.y() * box.height())
        radius = max(3.0, self.brush * box.width() / 2)
        style = Qt.PenStyle.DashLine if self.erasing else Qt.PenStyle.SolidLine
        for color, width in ((Qt.GlobalColor.black, 3.0), (Qt.GlobalColor.white, 1.5)):
            painter.setPen(QPen(color, width, style))
            painter.drawEllipse(middle, radius, radius)

    # --- the mouse

    def _share(self, point: QPointF) -> QPointF:
        box = self.box(0)
        return QPointF(min(1.0, max(0.0, (point.x() - box.left()) / box.width())), min(1.0, max(0.0, (point.y() - box.top()) / box.height())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.at(event.position().toPoint()) == 0:
            self._from = self._spot = self._share(event.position())
            self._stroke(self._from, self._from, event)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.at(event.position().toPoint()) == 0:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.at(event.position().toPoint()) == 0
        self.setCursor(Qt.CursorShape.CrossCursor if over else Qt.CursorShape.ArrowCursor)
        if self._from is not None:
            before, self._from = self._from, self._share(event.position())
            self._stroke(before, self._from, event)
        self._spot = self._share(event.position()) if over or self._from is not None else None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._from = None
            self.lifted.emit()

    def leaveEvent(self, event: QEvent) -> None:
        if self._from is None and not self.hasFocus():
            self._spot = None
            self.update()

    def _stroke(self, start: QPointF, end: QPointF, event: QMouseEvent | QKeyEvent) -> None:
        erase = self.erasing != (isinstance(event, QMouseEvent) and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        self.brushed.emit(start.x(), start.y(), end.x(), end.y(), erase)

    # --- the keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        spot = self._spot or QPointF(0.5, 0.5)
        if event.key() in ways:
            right, down = ways[Qt.Key(event.key())]
            self._spot = QPointF(min(1.0, max(0.0, spot.x() + right * self.stride)), min(1.0, max(0.0, spot.y() + down * self.stride)))
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._stroke(spot, self._spot, event)
                self.lifted.emit()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._spot = spot
            self._stroke(spot, spot, event)
            self.lifted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason) and self._spot is None:
            self._spot = QPointF(0.5, 0.5)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._spot = None


def touched(cells: int, start: tuple[float, float], end: tuple[float, float], brush: float) -> np.ndarray:
    """The cells that a stroke covers: bool [cells, cells]. start, end: x, y in shares of the side; brush: its diameter, too. A brush thinner than a cell takes the
    cells it goes through."""
    centre = (np.arange(cells, dtype=np.float64) + 0.5) / cells
    x, y = centre[None, :], centre[:, None]
    (x0, y0), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
    length = dx * dx + dy * dy
    along = np.clip(((x - x0) * dx + (y - y0) * dy) / length, 0, 1) if length else np.zeros((cells, cells))
    found = (x - x0 - along * dx) ** 2 + (y - y0 - along * dy) ** 2 <= (brush / 2) ** 2
    way = np.linspace(0, 1, 2 + int(2 * cells * length**0.5))
    found[np.clip(((y0 + way * dy) * cells).astype(int), 0, cells - 1), np.clip(((x0 + way * dx) * cells).astype(int), 0, cells - 1)] = True
    return found


def with_hole(pixels: np.ndarray, hole: np.ndarray) -> np.ndarray:
    """The picture with its hidden cells hatched in grey. pixels: uint8 [S, S, 3]; hole: bool [c, c]."""
    side = pixels.shape[0]
    place = np.minimum(np.arange(side) // max(1, side // len(hole)), len(hole) - 1)
    stripes = (np.arange(side)[:, None] + np.arange(side)[None, :]) // max(2, side // 32) % 2
    hidden = hole[place[:, None], place[None, :]]
    return np.where(hidden[..., None], np.array(HATCH, np.uint8)[stripes][..., None], pixels)


__all__ = ["BrushTiles", "EyeTile", "Ramp", "touched", "with_hole"]

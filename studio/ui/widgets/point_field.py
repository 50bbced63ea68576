# pyright: basic
"""Points on a plane and the window onto it: what is in view, which points are where, and their raster."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.theme import Theme
from studio.ui.widgets.point_raster import Raster, faded, radius_for

MARGIN, NEAR, CLOSE = 28, 12, 400
TILE, LARGE, FEW = 52, 88, 40
"""Sides of a picture on the map, the larger where at most a few points are in view. CLOSE: where at most so many points are in view, they are shown as pictures."""
PALE = 0.16


class PointField(QWidget):
    """Rows are those of `set_points`. Colours are uint32 ARGB a point. What is chosen keeps its colour, all else turns pale."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.as_pictures = True
        self._points = np.zeros((0, 2), np.float32)
        self._colors = np.zeros(0, np.uint32)
        self._chosen: np.ndarray | None = None
        self._order = np.zeros(0, np.int64)
        self._piled, self._piled_colors = self._points, self._colors
        """Points and colours in the order in which they are painted."""
        self._middle, self._scale = np.zeros(2, np.float64), 1.0
        self._fitted = True
        self.extent: np.ndarray | None = None
        """What `fit` shows, float [2, 2] (lowest, highest); None: the points as they are."""
        self._raster: Raster | None = None
        self._drawn = False
        self._shown: list[tuple[int, int, int]] = []
        self._side = TILE
        self._hover = -1
        self._dimmed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(260, 200)
        theme.changed.connect(self._again)

    def sizeHint(self) -> QSize:
        return QSize(640, 460)

    def set_points(self, points: np.ndarray, *, keep_view: bool = False) -> None:
        """float [n, 2]. keep_view: the same pictures have moved; what one looks at stays."""
        points = np.asarray(points, np.float32).reshape(-1, 2)
        if not np.isfinite(points).all():
            points = np.nan_to_num(points, nan=0.0, posinf=0.0, neginf=0.0)
        if len(points) != len(self._points):
            # One fixed shuffle: no folder lies over all others, and a point never changes its place in the pile.
            self._order = np.random.default_rng(0).permutation(len(points))
            self._colors = np.full(len(points), 0xFF808080, np.uint32)
            self._piled_colors = self._colors
            self._chosen, keep_view, self._hover = None, False, -1
        self._points, self._piled = points, points[self._order]
        self._dimmed = False
        if not keep_view or self._fitted:
            self.fit()
        self._again()

    def set_colors(self, colors: np.ndarray) -> None:
        """uint32 ARGB [n]."""
        self._colors = np.asarray(colors, np.uint32)
        self._piled_colors = self._colors[self._order]
        self._again()

    def set_chosen(self, rows: np.ndarray | None) -> None:
        """Only these keep their colour; None: all."""
        self._chosen = None
        if rows is not None and len(rows):
            self._chosen = np.zeros(len(self._points), bool)
            self._chosen[rows] = True
        self._again()

    def set_dimmed(self, dimmed: bool) -> None:
        """Grey it while a newer one is made."""
        self._dimmed = dimmed
        self.update()

    def fit(self) -> None:
        """All points in view."""
        self._fitted = True
        if len(self._points):
            low, high = (self._points.min(0), self._points.max(0)) if self.extent is None else (self.extent[0], self.extent[1])
            low, high = np.asarray(low, np.float64), np.asarray(high, np.float64)
            span = np.maximum(high - low, 1e-9)
            self._middle = (low + high) / 2
            self._scale = float(min((self.width() - 2 * MARGIN) / span[0], (self.height() - 2 * MARGIN) / span[1]))
            self._scale = max(self._scale, 1e-12)
        self._again()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Nearer (> 1) or further; the place `at` stays under the pointer."""
        at = at or QPointF(self.width() / 2, self.height() / 2)
        before = self._under(at)
        self._scale = float(np.clip(self._scale * factor, 1e-12, 1e12))
        self._middle += before - self._under(at)
        self._fitted = False
        self._again()

    def pan(self, dx: float, dy: float) -> None:
        """Move the map by logical pixels."""
        self._middle -= np.array([dx, -dy]) / self._scale
        self._fitted = False
        self._again()

    def points(self) -> np.ndarray:
        """What was set, float32 [n, 2]."""
        return self._points

    def redraw(self) -> None:
        """Something about how it is drawn was changed."""
        self._again()

    def places(self) -> np.ndarray:
        """Where every point is in the widget, float32 [n, 2]."""
        shift = np.array([self.width() / 2, self.height() / 2]) - self._middle * np.array([self._scale, -self._scale])
        return self._points * np.array([self._scale, -self._scale], np.float32) + shift.astype(np.float32)

    def place(self, row: int) -> tuple[float, float]:
        """Where one point is in the widget."""
        x, y = ((self._points[row] - self._middle) * np.array([self._scale, -self._scale])).tolist()
        return x + self.width() / 2, y + self.height() / 2

    def at(self, place: QPointF) -> int:
        """The row under the pointer: of the picture there, else the nearest point; -1 for none."""
        for row, x, y in reversed(self._shown):
            if abs(place.x() - x) <= self._side / 2 and abs(place.y() - y) <= self._side / 2:
                return row
        if not len(self._points):
            return -1
        away = np.abs(self.places() - np.array([place.x(), place.y()], np.float32))
        near = np.flatnonzero((away[:, 0] < NEAR) & (away[:, 1] < NEAR))
        return int(near[np.square(away[near]).sum(1).argmin()]) if len(near) else -1

    def inside(self, loop: list[QPointF]) -> np.ndarray:
        """Rows of the points inside a closed line: drawn once as a mask and looked up."""
        mask = QImage(self.size(), QImage.Format.Format_Grayscale8)
        mask.fill(0)
        painter = QPainter(mask)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(255, 255, 255))
        painter.drawPolygon(QPolygonF(loop), Qt.FillRule.OddEvenFill)
        painter.end()
        table = np.frombuffer(mask.constBits(), np.uint8).reshape(mask.height(), mask.bytesPerLine())
        places = self.places()
        x, y = places[:, 0], places[:, 1]
        seen = np.flatnonzero((x >= 0) & (x < self.width()) & (y >= 0) & (y < self.height()))
        return seen[table[y[seen].astype(np.int32), x[seen].astype(np.int32)] > 0]

    def _under(self, place: QPointF) -> np.ndarray:
        return self._middle + np.array([place.x() - self.width() / 2, self.height() / 2 - place.y()]) / self._scale

    def _again(self) -> None:
        self._drawn = False
        self.update()

    def resizeEvent(self, event) -> None:
        self._raster = None
        if self._fitted:
            self.fit()
        self._again()

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        width, height = max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))
        if self._raster is None or (self._raster.width, self._raster.height) != (width, height):
            self._raster = Raster(width, height)
        raster = self._raster
        raster.clear()
        scale = np.float32(self._scale * ratio)
        x = self._piled[:, 0] * scale + np.float32((self.width() / 2 - self._middle[0] * self._scale) * ratio)
        y = self._piled[:, 1] * -scale + np.float32((self.height() / 2 + self._middle[1] * self._scale) * ratio)
        seen = raster.inside(x, y, 12)
        self._drawn, self._shown = True, []
        if not len(seen):
            return
        colors = self._piled_colors
        if len(seen) < len(x):
            x, y, colors = x[seen], y[seen], colors[seen]
        order = self._order[seen]
        self._pick_pictures(order, x / np.float32(ratio), y / np.float32(ratio))
        x, y, radius = x.astype(np.int32), y.astype(np.int32), radius_for(len(seen), ratio)
        if self._chosen is None:
            raster.dots(x, y, colors, radius)
            return
        chosen = self._chosen[order]
        for part, shown in ((~chosen, faded(colors, PALE)), (chosen, colors)):
            raster.dots(x[part], y[part], shown[part], radius)

    def _pick_pictures(self, order: np.ndarray, x: np.ndarray, y: np.ndarray) -> None:
        """Where few points are in view: a picture for each that has room, always the same ones while the map is moved."""
        if not self.as_pictures or len(order) > CLOSE:
            return
        self._side = LARGE if len(order) <= FEW else TILE
        cell = (self._side + 6) / 2.0 ** np.floor(np.log2(self._scale))
        squares = np.floor(self._points[order] / cell).astype(np.int64)
        taken: set[tuple[int, int]] = set()
        for row, (column, line), a, b in zip(order.tolist(), squares.tolist(), x.tolist(), y.tolist(), strict=True):
            if (column, line) in taken or (self._chosen is not None and not self._chosen[row]):
                continue
            taken.add((column, line))
            left, top = round(a), round(b)
            if not any(abs(left - c) < self._side + 2 and abs(top - d) < self._side + 2 for _, c, d in self._shown):
                self._shown.append((row, left, top))

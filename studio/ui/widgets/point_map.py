# pyright: basic
"""Every picture as a point: drag to move, wheel to come nearer, a lasso to pick; thumbnails under the pointer and where there is room for them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QWidget

from studio.ui.theme import Theme
from studio.ui.widgets.gallery import cover
from studio.ui.widgets.point_field import PointField
from studio.ui.widgets.thumbnails import Thumbnails

HOVER = 168
"""Side of the picture under the pointer."""
READY_TILES = 500


class PointMap(PointField):
    """hovered(row or -1) · clicked(row) · lassoed(int64 rows). `path_of` and `words_of` name the rows.

    Painting is numpy and one image, so 100,000 points pan and zoom within a frame.
    """

    hovered = Signal(int)
    clicked = Signal(int)
    lassoed = Signal(object)

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._thumbnails = thumbnails
        self.path_of: Callable[[int], str] = lambda row: ""
        self.words_of: Callable[[int], str] = lambda row: ""
        self.lasso_mode = False
        self._tiles: OrderedDict[str, QPixmap] = OrderedDict()
        self._grip: QPointF | None = None
        self._moved = False
        self._loop: list[QPointF] = []
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Map of the pictures"))
        thumbnails.ready.connect(self.update)

    def hovered_row(self) -> int:
        """The row under the pointer, -1 for none."""
        return self._hover

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._drawn:
            self._draw()
        painter = QPainter(self)
        painter.setOpacity(0.45 if self._dimmed else 1.0)
        if raster := self._raster:
            height = len(raster.pixels) // raster.stride
            image = QImage(raster.pixels.data, raster.stride, height, raster.stride * 4, QImage.Format.Format_ARGB32_Premultiplied)
            painter.drawImage(QRectF(self.rect()), image, QRectF(raster.margin, raster.margin, raster.width, raster.height))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wanted = self._paint_pictures(painter)
        painter.setOpacity(1.0)
        if self._loop:
            painter.setPen(QPen(self._theme.color("accent"), 1.5))
            wash = QColor(self._theme.color("accent"))
            wash.setAlpha(36)
            painter.setBrush(wash)
            painter.drawPolygon(QPolygonF(self._loop))
        wanted = [*self._paint_hover(painter), *wanted]
        self._thumbnails.want(wanted)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_pictures(self, painter: QPainter) -> list[str]:
        missing: list[str] = []
        for row, x, y in self._shown:
            path = self.path_of(row)
            tile = self._tile(path)
            if tile is None:
                missing.append(path)
                continue
            box = QRectF(x - self._side / 2, y - self._side / 2, self._side, self._side)
            painter.drawPixmap(box.topLeft(), tile)
            painter.setPen(QPen(QColor.fromRgba(int(self._colors[row])), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        return missing

    def _tile(self, path: str) -> QPixmap | None:
        found = self._tiles.get(path)
        ratio = self.devicePixelRatioF()
        if found is not None and found.width() == round(self._side * ratio):
            self._tiles.move_to_end(path)
            return found
        image = self._thumbnails.get(path)
        if not isinstance(image, QImage):
            return None
        self._tiles[path] = cover(image, self._side, ratio, radius=6)
        if len(self._tiles) > READY_TILES:
            self._tiles.popitem(last=False)
        return self._tiles[path]

    def _paint_hover(self, painter: QPainter) -> list[str]:
        """The picture under the pointer, large, with what is known of it."""
        if not 0 <= self._hover < len(self._points) or self._loop:
            return []
        path = self.path_of(self._hover)
        image = self._thumbnails.get(path)
        x, y = self.place(self._hover)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("text"), 2))
        painter.drawEllipse(QPointF(x, y), 7, 7)
        painter.setFont(self._theme.font("small"))
        metrics = painter.fontMetrics()
        lines = [metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, HOVER) for line in self.words_of(self._hover).split("\n") if line]
        size = image.size().scaled(HOVER, HOVER, Qt.AspectRatioMode.KeepAspectRatio) if isinstance(image, QImage) else QSize(HOVER, HOVER)
        tall = size.height() + 16 + metrics.lineSpacing() * len(lines) + (6 if lines else 0)
        left = x + 14 if x + 14 + HOVER + 16 < self.width() else x - 14 - HOVER - 16
        box = QRectF(max(4.0, left), min(max(4.0, y - tall / 2), max(4.0, self.height() - tall - 4.0)), HOVER + 16, tall)
        path_of_box = QPainterPath()
        path_of_box.addRoundedRect(box, 10, 10)
        painter.fillPath(path_of_box, self._theme.color("surface"))
        painter.setPen(QPen(self._theme.color("control"), 1))
        painter.drawPath(path_of_box)
        frame = QRect(QPoint(round(box.left() + 8 + (HOVER - size.width()) / 2), round(box.top() + 8)), size)
        if isinstance(image, QImage):
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(frame, image)
        else:
            painter.fillRect(frame, self._theme.color("sunken"))
        painter.setPen(self._theme.color("text"))
        for at, line in enumerate(lines):
            painter.drawText(QPointF(box.left() + 8, frame.bottom() + 6 + metrics.ascent() + at * metrics.lineSpacing() + 2), line)
        return [] if image is not None else [path]

    # --- mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip, self._moved = event.position(), False
        lasso = self.lasso_mode != bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._loop = [event.position()] if lasso and event.button() == Qt.MouseButton.LeftButton else []

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._grip is None:
            hover = self.at(here)
            if hover != self._hover:
                self._hover = hover
                self.hovered.emit(hover)
                self.update()
            return
        step = here - self._grip
        self._moved = self._moved or step.manhattanLength() > 4
        if not self._moved:
            return
        self._hover = -1
        if self._loop:
            self._loop.append(here)
            self.update()
        else:
            self._grip = here
            self.pan(step.x(), step.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        loop, moved = self._loop, self._moved
        self._grip, self._loop, self._moved = None, [], False
        if moved and len(loop) > 2:
            self.lassoed.emit(self.inside(loop))
        elif not moved and (row := self.at(event.position())) >= 0:
            self.clicked.emit(row)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.fit() if self.at(event.position()) < 0 else self.zoom(2.0, event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta().y() or event.pixelDelta().y() * 8
        if turn:
            self.zoom(1.0015**turn, event.position())
        event.accept()

    def leaveEvent(self, event) -> None:
        if self._hover >= 0:
            self._hover = -1
            self.hovered.emit(-1)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        moves = {Qt.Key.Key_Left: (60, 0), Qt.Key.Key_Right: (-60, 0), Qt.Key.Key_Up: (0, 60), Qt.Key.Key_Down: (0, -60)}
        if key in moves:
            self.pan(*moves[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(0.8 if key == Qt.Key.Key_Minus else 1.25)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_0):
            self.fit()
        else:
            super().keyPressEvent(event)

# pyright: basic
"""A table of pictures as a job tells it (core.events.Pictures): rows of tiles under column headers, captions below.

Tiles are as large as the room allows: first to fit everything, and never smaller than `MIN_SIDE`, from where it scrolls; centred puts a narrow table in the middle. Pixels
are scaled once per size in device pixels; small pictures that are shown many times larger keep their hard pixels.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from studio.core.events import Pictures
from studio.ui.theme import Theme

MIN_SIDE, COMFORTABLE, MAX_SIDE, GAP, PAD = 44, 80, 224, 10, 4


def to_image(pixels: Any) -> QImage:
    """uint8 [H, W, 3] (or [H, W]) as a QImage that owns its memory."""
    import numpy as np

    array = np.ascontiguousarray(pixels)
    if array.ndim == 2:
        return QImage(array.data, array.shape[1], array.shape[0], array.shape[1], QImage.Format.Format_Grayscale8).copy()
    return QImage(array.data, array.shape[1], array.shape[0], array.shape[1] * 3, QImage.Format.Format_RGB888).copy()


class PictureTable(QAbstractScrollArea):
    """Shows one Pictures at a time. clicked(row, column). `set_dimmed(True)` greys the old pictures while new ones are made."""

    clicked = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, max_side: int = MAX_SIDE, centred: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures: Pictures | None = None
        self._images: list[list[QImage]] = []
        self._scaled: dict[tuple[int, int, int], QPixmap] = {}
        self._dimmed = False
        self._max_side = max_side
        self._side = MIN_SIDE
        self._centred, self._left = centred, PAD
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setStyleSheet("PictureTable { background: transparent; border: none; }")
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self.viewport().update)

    @property
    def pictures(self) -> Pictures | None:
        """What is shown."""
        return self._pictures

    def show_pictures(self, pictures: Pictures | None) -> None:
        """Replace what is shown; the old picture stays until the new one is painted."""
        self._pictures = pictures
        self._images = [[to_image(tile.pixels) for tile in row] for row in pictures.rows] if pictures else []
        self._scaled.clear()
        self._dimmed = False
        self.setAccessibleDescription(pictures.note if pictures else "")
        self._fit()
        self.viewport().update()

    def set_dimmed(self, dimmed: bool) -> None:
        """Grey the pictures while newer ones are on their way."""
        if dimmed != self._dimmed:
            self._dimmed = dimmed
            self.viewport().update()

    def image(self, row: int, column: int) -> QImage:
        """One tile at its own size."""
        return self._images[row][column]

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)

    # --- geometry

    def _columns(self) -> int:
        return max((len(row) for row in self._images), default=0)

    def _line(self) -> int:
        return QFontMetrics(self._theme.font("small")).height()

    def _head(self) -> int:
        return self._line() + 6 if self._pictures and any(self._pictures.columns) else 0

    def _caption(self) -> int:
        captions = self._pictures and any(tile.caption for row in self._pictures.rows for tile in row)
        return self._line() + 2 if captions else 0

    def _fit(self) -> None:
        columns, rows = self._columns(), len(self._images)
        if not columns:
            self.verticalScrollBar().setRange(0, 0)
            self.horizontalScrollBar().setRange(0, 0)
            return
        room = self.viewport().size()
        wide = (room.width() - 2 * PAD - (columns - 1) * GAP) // columns
        high = (room.height() - 2 * PAD - self._head() - (rows - 1) * GAP) // rows - self._caption()
        comfortable = min(wide, COMFORTABLE)
        self._side = max(MIN_SIDE, min(wide, max(high, comfortable), self._max_side))
        self._left = PAD + max(0, (room.width() - 2 * PAD - columns * (self._side + GAP) + GAP) // 2) if self._centred else PAD
        for bar, whole, page in (
            (self.verticalScrollBar(), self._height(), room.height()),
            (self.horizontalScrollBar(), 2 * PAD + columns * (self._side + GAP) - GAP, room.width()),
        ):
            bar.setRange(0, max(0, whole - page))
            bar.setPageStep(page)
            bar.setSingleStep(self._side // 3)

    def _height(self) -> int:
        rows = len(self._images)
        return 2 * PAD + self._head() + rows * (self._side + self._caption() + GAP) - GAP

    def _tile(self, row: int, column: int) -> QRect:
        left = self._left + column * (self._side + GAP) - self.horizontalScrollBar().value()
        top = PAD + self._head() + row * (self._side + self._caption() + GAP) - self.verticalScrollBar().value()
        return QRect(left, top, self._side, self._side)

    def at(self, point: QPoint) -> tuple[int, int] | None:
        """The tile under a point of the viewport."""
        for row, images in enumerate(self._images):
            for column in range(len(images)):
                if self._tile(row, column).contains(point):
                    return row, column
        return None

    def tile_at(self, place: QPoint) -> tuple[QImage, str] | None:
        """The picture under a point of the screen and its words."""
        spot = self.at(self.viewport().mapFromGlobal(place))
        if spot is None or self._pictures is None:
            return None
        return self._images[spot[0]][spot[1]], self._pictures.rows[spot[0]][spot[1]].caption

    def unrolled(self) -> PictureTable:
        """Another table of the same pictures in which nothing is scrolled away; the caller deletes it."""
        made = PictureTable(self._theme, max_side=self._side, centred=self._centred)
        made.show_pictures(self._pictures)
        columns = self._columns()
        made.resize(max(self.width(), 2 * PAD + columns * (self._side + GAP) - GAP), max(1, self._height()))
        made._fit()
        return made

    # --- painting

    def _pixmap(self, row: int, column: int) -> QPixmap:
        ratio = self.viewport().devicePixelRatioF()
        key = (row, column, round(self._side * ratio))
        if key not in self._scaled:
            image = self._images[row][column]
            whole = QSize(key[2], key[2])
            grow = key[2] / max(1, image.width(), image.height())
            mode = Qt.TransformationMode.FastTransformation if grow >= 5 else Qt.TransformationMode.SmoothTransformation
            pixmap = QPixmap.fromImage(image.scaled(whole, Qt.AspectRatioMode.KeepAspectRatio, mode))
            pixmap.setDevicePixelRatio(ratio)
            self._scaled[key] = pixmap
        return self._scaled[key]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._pictures is None:
            return
        painter.setFont(self._theme.font("small"))
        muted, text = self._theme.color("muted"), self._theme.color("text")
        area = self.viewport().rect()
        for row, tiles in enumerate(self._pictures.rows):
            for column, tile in enumerate(tiles):
                box = self._tile(row, column)
                if not box.adjusted(0, 0, 0, self._caption()).intersects(area):
                    continue
                self._draw_tile(painter, row, column, box)
                if tile.caption:
                    painter.setPen(muted)
                    words = painter.fontMetrics().elidedText(tile.caption, elision(tile.caption), box.width())
                    painter.drawText(QRect(box.left(), box.bottom() + 3, box.width(), self._line()), Qt.AlignmentFlag.AlignHCenter, words)
        if self._head():
            painter.fillRect(QRect(0, 0, area.width(), self._head() + PAD - 2), self.palette().color(self.backgroundRole()))
            painter.setPen(text)
            for column, head in enumerate(self._pictures.columns[: self._columns()]):
                box = self._tile(0, column)
                words = painter.fontMetrics().elidedText(head, Qt.TextElideMode.ElideRight, self._side)
                painter.drawText(QRect(box.left(), PAD, self._side, self._line()), Qt.AlignmentFlag.AlignHCenter, words)

    def _draw_tile(self, painter: QPainter, row: int, column: int, box: QRect) -> None:
        pixmap = self._pixmap(row, column)
        size = pixmap.deviceIndependentSize()
        left = box.left() + round((box.width() - size.width()) / 2)
        top = box.top() + round((box.height() - size.height()) / 2)
        shape = QPainterPath()
        shape.addRoundedRect(QRect(left, top, round(size.width()), round(size.height())), 6, 6)
        painter.save()
        painter.setClipPath(shape)
        painter.setOpacity(0.45 if self._dimmed else 1.0)
        painter.drawPixmap(QPoint(left, top), pixmap)
        painter.restore()

    # --- events

    def resizeEvent(self, event) -> None:
        self._fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mousePressEvent(self, event) -> None:
        if spot := self.at(event.position().toPoint()):
            self.clicked.emit(*spot)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._pictures:
            spot = self.at(event.pos())  # type: ignore[attr-defined]
            if spot:
                tile = self._pictures.rows[spot[0]][spot[1]]
                head = self._pictures.columns[spot[1]] if spot[1] < len(self._pictures.columns) else ""
                image = self._images[spot[0]][spot[1]]
                QToolTip.showText(event.globalPos(), "\n".join(one for one in (head, tile.caption, f"{image.width()} × {image.height()} px") if one))  # type: ignore[attr-defined]
                return True
            QToolTip.hideText()
        return super().viewportEvent(event)


def elision(caption: str) -> Qt.TextElideMode:
    """Where a caption that is too long is cut: a file's name in its middle, an answer ("wrong: 270°, 37% sure") at its end, for it begins with what matters."""
    return Qt.TextElideMode.ElideRight if ", " in caption else Qt.TextElideMode.ElideMiddle

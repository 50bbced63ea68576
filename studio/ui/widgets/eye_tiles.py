# pyright: basic
"""One picture many times over: tiles as large as the room allows, with a frame around the same place in each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studio.ui.theme import Theme

GAP, LEAST, MOST = 10, 40, 300


class EyeTile(NamedTuple):
    """mark: a place to frame, in shares of the picture's sides. image None: still being made."""

    image: QImage | None
    caption: str
    mark: QRectF | None = None


class EyeTiles(QWidget):
    """pressed(tile, x, y): a click, x and y in shares of the picture. opened(tile): a double click. moved(right, down): an arrow key. left(): Escape."""

    pressed = Signal(int, float, float)
    opened = Signal(int)
    moved = Signal(int, int)
    left = Signal()

    def __init__(self, theme: Theme, *, most: int = MOST) -> None:
        super().__init__()
        self._theme, self._most = theme, most
        self.tiles: list[EyeTile] = []
        self._dimmed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(2 * LEAST, LEAST)
        theme.changed.connect(self.update)

    def show_tiles(self, tiles: Sequence[EyeTile]) -> None:
        """Replace what is shown."""
        self.tiles, self._dimmed = list(tiles), False
        self.setAccessibleDescription(", ".join(one.caption for one in self.tiles))
        self.update()

    def set_dimmed(self, dimmed: bool) -> None:
        """Grey them while newer ones are made."""
        self._dimmed = dimmed
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, 160)

    # --- geometry

    def _words(self) -> int:
        return QFontMetrics(self._theme.font("small")).height() + 4

    def _fit(self) -> tuple[int, int]:
        """(columns, side) with the largest tiles that all fit."""
        count = max(1, len(self.tiles))
        best = (count, 0)
        for columns in range(1, count + 1):
            rows = -(-count // columns)
            wide = (self.width() + GAP) // columns - GAP
            high = (self.height() + GAP) // rows - GAP - self._words()
            best = max(best, (columns, min(wide, high, self._most)), key=lambda one: one[1])
        return best[0], max(LEAST, best[1])

    def box(self, at: int) -> QRect:
        """Where a tile's picture is."""
        columns, side = self._fit()
        return QRect(at % columns * (side + GAP), at // columns * (side + GAP + self._words()), side, side)

    def at(self, point: QPoint) -> int:
        """The tile under a point, -1 for none."""
        return next((at for at in range(len(self.tiles)) if self.box(at).contains(point)), -1)

    def tile_at(self, place: QPoint) -> tuple[QImage, str] | None:
        """The picture under a point of the screen and its words."""
        at = self.at(self.mapFromGlobal(place))
        image = self.tiles[at].image if at >= 0 else None
        return None if image is None else (image, self.tiles[at].caption)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.font("small"))
        for at, tile in enumerate(self.tiles):
            box = self.box(at)
            painter.setOpacity(0.45 if self._dimmed else 1.0)
            if tile.image is None:
                painter.fillRect(box, self._theme.color("sunken"))
            else:
                grown = box.width() * self.devicePixelRatioF() / max(1, tile.image.width())
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, grown < 5)
                painter.drawImage(box, tile.image)
            if tile.mark is not None:
                self._frame(painter, box, tile.mark)
            painter.setOpacity(1.0)
            painter.setPen(self._theme.color("muted"))
            words = painter.fontMetrics().elidedText(tile.caption, Qt.TextElideMode.ElideMiddle, box.width())
            painter.drawText(QRect(box.left(), box.bottom() + 3, box.width(), self._words()), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)
        if self.hasFocus() and self.tiles:
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.box(0)).adjusted(1, 1, -1, -1))

    def _frame(self, painter: QPainter, box: QRect, mark: QRectF) -> None:
        """White inside black: seen on any picture."""
        place = QRectF(box.left() + mark.left() * box.width(), box.top() + mark.top() * box.height(), mark.width() * box.width(), mark.height() * box.height())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in ((Qt.GlobalColor.black, 4), (Qt.GlobalColor.white, 2)):
            painter.setPen(QPen(color, width))
            painter.drawRect(place)

    # --- events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if (at := self.at(point.toPoint())) >= 0 and event.button() == Qt.MouseButton.LeftButton:
            box = self.box(at)
            self.pressed.emit(at, (point.x() - box.left()) / box.width(), (point.y() - box.top()) / box.height())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (at := self.at(event.position().toPoint())) >= 0:
            self.opened.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if event.key() in steps:
            self.moved.emit(*steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tip(self, at: int) -> str:
        """What hovering says."""
        return self.tiles[at].caption if 0 <= at < len(self.tiles) else ""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and (words := self._tip(self.at(event.pos()))):  # type: ignore[attr-defined]
            QToolTip.showText(event.globalPos(), words)  # type: ignore[attr-defined]
            return True
        return super().event(event)

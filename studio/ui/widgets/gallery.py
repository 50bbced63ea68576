# pyright: basic
"""A wall of thumbnails that paints only what is visible: a hundred thousand pictures scroll as smoothly as ten."""

from __future__ import annotations

import os
import time
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from studio.ui.language import core
from studio.ui.theme import Theme, px
from studio.ui.widgets.thumbnails import Thumbnails

GAP, PAD, CAPTION = 12, 4, 22
SIDES = (80, 104, 132, 168, 212)
READY_TILES = 600
BUDGET_SECONDS = 0.006
"""A paint makes new tiles for at most this long; the rest comes with the next one."""


class Wall(QAbstractScrollArea):
    """What is on the wall and where: items, the filter, the zoom, the places of the tiles."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._thumbnails = theme, thumbnails
        self.items: Any = []
        self._root = ""
        self._needle = ""
        self._shown: Sequence[int] = range(0)
        self._zoom = 2
        self._current, self._hover = -1, -1
        self._until = 0.0
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self.viewport().update)
        self._tiles: OrderedDict[str, QPixmap] = OrderedDict()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setStyleSheet("Wall { background: transparent; border: none; }")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Pictures of the folder"))
        thumbnails.ready.connect(self.viewport().update)
        thumbnails.renewed.connect(self._retint)
        theme.changed.connect(self._retint)

    # --- what is shown

    def set_items(self, root: str, items: Sequence[Any]) -> None:
        """Show these; the place that one looks at stays where the list has only grown. items: with `holding(text)` it finds names itself, with `add(items)`
        it grows itself."""
        if root != self._root:
            self._current = -1
            self._tiles.clear()
            self.verticalScrollBar().setValue(0)
        self._root, self.items = root, list(items) if isinstance(items, list) else items  # what can't change is not copied
        self._filter()

    def add_items(self, items: Sequence[Any]) -> None:
        """More of the same folder, at the end."""
        begin = len(self.items)
        if hasattr(self.items, "add"):
            self.items.add(items)
        else:
            self.items = self.items if isinstance(self.items, list) else list(self.items)
            self.items.extend(items)
        if self._needle:
            found = [at for at in range(begin, len(self.items)) if self._needle in self.items[at].path.lower()]
            self._shown = [*self._shown, *found]
        else:
            self._shown = range(len(self.items))
        self._measure()

    def set_filter(self, text: str) -> None:
        """Show only pictures whose path holds the text, whatever its case."""
        self._needle = text.strip().lower()
        self._filter()
        self.verticalScrollBar().setValue(0)

    def count(self) -> int:
        """How many pass the filter."""
        return len(self._shown)

    def full_path(self, row: int) -> str:
        """The absolute path of an item."""
        return os.path.join(self._root, *self.items[row].path.split("/"))

    def caption(self, item: Any) -> str:
        """What stands below a tile."""
        return item.path.rsplit("/", 1)[-1]

    def current(self) -> int:
        """The item that has the ring, as its row in `items`; -1 for none."""
        return self._shown[self._current] if 0 <= self._current < len(self._shown) else -1

    def zoom(self, by: int) -> None:
        """Larger or smaller tiles; what is in the middle stays there."""
        to = min(len(SIDES) - 1, max(0, self._zoom + by))
        if to == self._zoom:
            return
        bar = self.verticalScrollBar()
        middle = (bar.value() + self.viewport().height() / 2) / max(1, bar.maximum() + self.viewport().height())
        self._zoom = to
        self._tiles.clear()
        self._measure()
        bar.setValue(round(middle * (bar.maximum() + self.viewport().height()) - self.viewport().height() / 2))
        self.viewport().update()

    def _retint(self) -> None:
        self._tiles.clear()
        self.viewport().update()

    def _filter(self) -> None:
        row = self.current()
        if self._needle:
            self._shown = self._holding()
        else:
            self._shown = range(len(self.items))
        self._current = self._shown.index(row) if row in self._shown else -1
        self._measure()

    def _holding(self) -> Sequence[int]:
        if hasattr(self.items, "holding"):  # a million names are searched as one text
            return self.items.holding(self._needle).tolist()
        return [at for at, one in enumerate(self.items) if self._needle in one.path.lower()]

    # --- geometry

    def _columns(self) -> int:
        return max(1, (self.viewport().width() - 2 * PAD + GAP) // (SIDES[self._zoom] + GAP))

    def _side(self) -> int:
        """Tiles grow a little so that the rows fill the width."""
        columns = self._columns()
        return max(40, (self.viewport().width() - 2 * PAD - (columns - 1) * GAP) // columns)

    def _pitch(self) -> int:
        return self._side() + px(CAPTION) + GAP

    def _measure(self) -> None:
        rows = -(-len(self._shown) // self._columns())
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, 2 * PAD + rows * self._pitch() - GAP - room))
        bar.setPageStep(room)
        bar.setSingleStep(self._pitch() // 3)
        self.setAccessibleDescription(QCoreApplication.translate("Wall", "%n picture(s)", "", len(self._shown)))
        self.viewport().update()

    def _box(self, at: int) -> QRect:
        row, column = divmod(at, self._columns())
        side = self._side()
        return QRect(PAD + column * (side + GAP), PAD + row * self._pitch() - self.verticalScrollBar().value(), side, side)

    def _visible(self) -> range:
        top = self.verticalScrollBar().value() - PAD
        first = max(0, top // self._pitch()) * self._columns()
        last = ((top + self.viewport().height()) // self._pitch() + 1) * self._columns()
        return range(first, min(last, len(self._shown)))

    def at(self, point: QPoint) -> int:
        """The place in the wall under a point of the viewport, -1 for none."""
        return next((one for one in self._visible() if self._box(one).contains(point)), -1)

    def resizeEvent(self, event) -> None:
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(640, 480)


class Gallery(Wall):
    """Items are anything with path (below the root), width, height, bytes, format. activated(row in `items`) on Space, Return
    or a double click; currentChanged(row)."""

    activated = Signal(int)
    currentChanged = Signal(int)

    def step(self, by: int) -> int:
        """Move the ring; gives the new row in `items`."""
        if self._shown:
            self._move_to(self._current + by)
        return self.current()

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        missing: list[str] = []
        self._until = time.monotonic() + BUDGET_SECONDS
        side, metrics = self._side(), painter.fontMetrics()
        muted, hole = self._theme.color("muted"), self._theme.color("sunken")
        for at in self._visible():
            item, box = self.items[self._shown[at]], self._box(at)
            path = self.full_path(self._shown[at])
            tile = self._tile(path, side)
            if tile is None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(hole)
                painter.drawRoundedRect(box, 8, 8)
                reason = self._thumbnails.get(path)
                if reason is None:
                    missing.append(path)
                elif isinstance(reason, str):
                    painter.setPen(muted)
                    painter.drawText(box.adjusted(8, 8, -8, -8), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, core(reason))
            else:
                painter.drawPixmap(box.topLeft(), tile)
            painter.setPen(muted)
            name = metrics.elidedText(self.caption(item), Qt.TextElideMode.ElideMiddle, side)
            painter.drawText(QRect(box.left(), box.bottom() + 3, side, px(CAPTION) - 4), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, name)
            self._ring(painter, at, box)
        self._thumbnails.want(missing)

    def _ring(self, painter: QPainter, at: int, box: QRect) -> None:
        if at != self._current and at != self._hover:
            return
        strong = at == self._current
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("accent" if strong else "control"), 3 if strong and self.hasFocus() else 2))
        painter.drawRoundedRect(QRectF(box).adjusted(-2, -2, 2, 2), 10, 10)

    def _tile(self, path: str, side: int) -> QPixmap | None:
        """The rounded tile at this size, made once; the picture fills the square and is cropped to it."""
        found = self._tiles.get(path)
        ratio = self.viewport().devicePixelRatioF()
        if found is not None and found.width() == round(side * ratio):
            self._tiles.move_to_end(path)
            return found
        image = self._thumbnails.get(path)
        if not isinstance(image, QImage):
            return None
        if time.monotonic() > self._until:
            self._late.start()
            return None
        tile = cover(image, side, ratio)
        self._tiles[path] = tile
        if len(self._tiles) > READY_TILES:
            self._tiles.popitem(last=False)
        return tile

    # --- events

    def _move_to(self, at: int) -> None:
        self._current = min(len(self._shown) - 1, max(0, at))
        box, bar = self._box(self._current), self.verticalScrollBar()
        if box.top() < PAD:
            bar.setValue(bar.value() + box.top() - PAD)
        elif box.bottom() + px(CAPTION) > self.viewport().height():
            bar.setValue(bar.value() + box.bottom() + px(CAPTION) + PAD - self.viewport().height())
        self.currentChanged.emit(self.current())
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = max(1, self.viewport().height() // self._pitch()) * self._columns()
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns(),
            Qt.Key.Key_Down: self._columns(),
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -len(self._shown),
            Qt.Key.Key_End: len(self._shown),
        }
        key = Qt.Key(event.key())
        if key in steps and self._shown:
            self._move_to(0 if self._current < 0 else self._current + steps[key])
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() >= 0:
            self.activated.emit(self.current())
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.zoom(1 if key == Qt.Key.Key_Plus else -1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.at(event.position().toPoint())
        if at >= 0:
            self._move_to(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.at(event.position().toPoint()) == self._current >= 0:
            self.activated.emit(self.current())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self.at(event.position().toPoint())
        if at != self._hover:
            self._hover = at
            self.viewport().update()

    def leaveEvent(self, event) -> None:
        self._hover = -1
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            at = self.at(event.pos())  # type: ignore[attr-defined]
            if at >= 0:
                item = self.items[self._shown[at]]
                QToolTip.showText(event.globalPos(), f"{item.path}\n{item.width} × {item.height} px · {item.format} · {size_words(item.bytes)}", self)  # type: ignore[attr-defined]
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)


def cover(image: QImage, side: int, ratio: float, *, radius: int = 8) -> QPixmap:
    """A square tile of `side` logical pixels that the picture fills, its edges cropped, its corners round."""
    pixels = round(side * ratio)
    scaled = image.scaled(pixels, pixels, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation)
    tile = QPixmap(pixels, pixels)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(0, 0, pixels, pixels), radius * ratio, radius * ratio)
    painter.setClipPath(shape)
    painter.drawImage(QPoint((pixels - scaled.width()) // 2, (pixels - scaled.height()) // 2), scaled)
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return tile


def size_words(size: int) -> str:
    """Bytes as "812 B", "14 kB", "3.2 MB"."""
    if size < 1000:
        return f"{size} B"
    if size < 1_000_000:
        return f"{size / 1000:.0f} kB"
    return f"{size / 1_000_000:.1f} MB"

# pyright: basic
"""Clusters from top to bottom: a name that can be changed in place, how many pictures, and the most typical of them. Paints only what is visible."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit

from studio.ui.theme import Theme, px
from studio.ui.widgets.gallery import cover
from studio.ui.widgets.group_panel import count_words
from studio.ui.widgets.map_legend import group_color
from studio.ui.widgets.thumbnails import Thumbnails

HEIGHT, TILE, GAP, PAD, NAME = 84, 64, 6, 10, 150
"""In logical pixels beside letters of the usual size."""
READY_TILES = 700


@dataclass(frozen=True)
class Line:
    """One cluster: what it is called ("": not named), how many pictures, atlas rows of the most typical."""

    name: str
    count: int
    typical: tuple[int, ...]


class ClusterList(QAbstractScrollArea):
    """picked(cluster) when another is the current one; named(cluster, words) when a person has called one something (F2, Return or a double click)."""

    picked = Signal(int)
    named = Signal(int, str)

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._theme, self._thumbnails = theme, thumbnails
        self.path_of: Callable[[int], str] = lambda row: ""
        self.lines: list[Line] = []
        self._current, self._hover, self._editing = -1, -1, -1
        self._dimmed = False
        self._tiles: OrderedDict[str, QPixmap] = OrderedDict()
        self.editor = _Editor(self.viewport())
        self.editor.setAccessibleName(self.tr("Name of the cluster"))
        self.editor.setAccessibleDescription(self.tr("Return keeps the name, Escape leaves it as it was"))
        self.editor.setMaxLength(80)
        self.editor.hide()
        self.editor.editingFinished.connect(self._edited)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setStyleSheet("ClusterList { background: transparent; border: none; }")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Clusters"))
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.setMinimumWidth(px(300))
        self._height, self._tile, self._name = px(HEIGHT), px(TILE), px(NAME)
        thumbnails.ready.connect(self.viewport().update)
        theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        return QSize(560, 460)

    def show_lines(self, lines: Sequence[Line], *, dimmed: bool = False) -> None:
        """Replace the list; the current place stays where there is still one."""
        if self._editing >= 0 and not dimmed:
            self._edited()
        self.lines, self._dimmed = list(lines), dimmed
        self._current = min(self._current, len(self.lines) - 1)
        self._measure()

    def title(self, at: int) -> str:
        """What a cluster is called, named or not."""
        return self.lines[at].name or self.tr("Cluster {number}").format(number=at + 1)

    def current(self) -> int:
        """The cluster that is looked at, -1 for none."""
        return self._current

    def set_current(self, at: int) -> None:
        """Look at one."""
        if not self.lines:
            return
        self._current = min(len(self.lines) - 1, max(0, at))
        top, bar = self._current * self._height, self.verticalScrollBar()
        if top < bar.value():
            bar.setValue(top)
        elif top + self._height > bar.value() + self.viewport().height():
            bar.setValue(top + self._height - self.viewport().height())
        self.viewport().update()
        self.picked.emit(self._current)

    def rename(self, at: int) -> None:
        """Let a person type a name."""
        if not 0 <= at < len(self.lines):
            return
        self._editing = at
        box = self._box(at)
        self.editor.before = self.lines[at].name
        self.editor.setText(self.editor.before)
        self.editor.setPlaceholderText(self.title(at))
        self.editor.setGeometry(box.left() + PAD + 12, box.top() + px(8), self._name, px(32))
        self.editor.show()
        self.editor.setFocus()
        self.editor.selectAll()

    def _edited(self) -> None:
        at, words = self._editing, self.editor.text().strip()
        self._editing = -1
        if not self.editor.isHidden():
            self.editor.hide()
            self.setFocus()
        if 0 <= at < len(self.lines) and words != self.lines[at].name:
            self.lines[at] = Line(words, self.lines[at].count, self.lines[at].typical)
            self.viewport().update()
            self.named.emit(at, words)

    # --- geometry and painting

    def _measure(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, len(self.lines) * self._height - room))
        bar.setPageStep(room)
        bar.setSingleStep(self._height // 3)
        self.viewport().update()

    def _box(self, at: int) -> QRect:
        return QRect(0, at * self._height - self.verticalScrollBar().value(), self.viewport().width(), self._height - 4)

    def _at(self, place: QPoint) -> int:
        at = (place.y() + self.verticalScrollBar().value()) // self._height
        return at if 0 <= at < len(self.lines) else -1

    def resizeEvent(self, event) -> None:
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._editing >= 0:
            self._edited()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        missing: list[str] = []
        first = self.verticalScrollBar().value() // self._height
        for at in range(first, min(len(self.lines), first + self.viewport().height() // self._height + 2)):
            self._paint_line(painter, at, missing)
        self._thumbnails.want(missing)

    def _paint_line(self, painter: QPainter, at: int, missing: list[str]) -> None:
        line, box = self.lines[at], self._box(at)
        if at in (self._current, self._hover):
            painter.setPen(QPen(self._theme.color("accent"), 2) if at == self._current and self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent_soft" if at == self._current else "hover"))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 10, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(group_color(self._theme, at))
        painter.drawRoundedRect(QRectF(box.left() + PAD - 4, box.top() + 14, 5, self._height - 32), 2, 2)
        words = QRect(box.left() + PAD + 12, box.top() + px(18), self._name, px(24))
        painter.setFont(self._theme.font("body", bold=bool(line.name)))
        painter.setPen(self._theme.color("text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, painter.fontMetrics().elidedText(self.title(at), Qt.TextElideMode.ElideRight, self._name))
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(words.translated(0, px(22)), Qt.AlignmentFlag.AlignVCenter, count_words(line.count))
        painter.setOpacity(0.5 if self._dimmed else 1.0)
        left = box.left() + PAD + 12 + self._name + PAD
        for place, row in enumerate(line.typical):
            x = left + place * (self._tile + GAP)
            if x + self._tile > box.right() - PAD:
                break
            self._paint_tile(painter, QPoint(x, box.top() + (self._height - 4 - self._tile) // 2), self.path_of(row), missing)
        painter.setOpacity(1.0)

    def _paint_tile(self, painter: QPainter, place: QPoint, path: str, missing: list[str]) -> None:
        tile = self._tiles.get(path)
        if tile is None:
            image = self._thumbnails.get(path)
            if not isinstance(image, QImage):
                missing += [path] if image is None else []
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color("sunken"))
                painter.drawRoundedRect(QRect(place, QSize(self._tile, self._tile)), 6, 6)
                return
            tile = self._tiles[path] = cover(image, self._tile, self.devicePixelRatioF(), radius=6)
            if len(self._tiles) > READY_TILES:
                self._tiles.popitem(last=False)
        painter.drawPixmap(place, tile)

    # --- mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (at := self._at(event.position().toPoint())) >= 0:
            self.set_current(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.rename(self._at(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().toPoint())
        if at != self._hover:
            self._hover = at
            self.viewport().update()

    def leaveEvent(self, event) -> None:
        self._hover = -1
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        page = max(1, self.viewport().height() // self._height)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page, Qt.Key.Key_Home: -len(self.lines), Qt.Key.Key_End: len(self.lines)}  # fmt: skip
        if key in steps:
            self.set_current(self._current + steps[key])
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.rename(self._current)
        else:
            super().keyPressEvent(event)


class _Editor(QLineEdit):
    """Return ends it, Escape leaves all as it was; neither goes on to the list behind."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self.before)
            self.editingFinished.emit()
            return
        super().keyPressEvent(event)
        event.accept()

    before = ""

# pyright: basic
"""A wall of an atlas's pictures with a word below each, where several can be picked at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, overload

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen

from studio.ui.theme import Theme
from studio.ui.widgets.gallery import Gallery
from studio.ui.widgets.map_legend import group_color
from studio.ui.widgets.thumbnails import Thumbnails


class Shot(NamedTuple):
    """One tile: a row of the atlas, what the gallery wants to know of it, and the words below ("": its name)."""

    row: int
    path: str
    width: int
    height: int
    bytes: int
    format: str
    words: str = ""
    group: int = -1
    """Of several groups on one wall: a line in its colour below the tile; -1 for none."""


class Shots(Sequence[Shot]):
    """Tiles of rows of an atlas's pictures, each made when it is looked at: a hundred thousand cost no time and leave nothing for the collector to walk through."""

    def __init__(self, pictures: Sequence[Any], rows: Sequence[int], words: Sequence[str] | None = None, groups: Sequence[int] | None = None) -> None:
        self._pictures, self._rows, self._words, self._groups = pictures, rows, words, groups

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Shot: ...
    @overload
    def __getitem__(self, at: slice) -> list[Shot]: ...
    def __getitem__(self, at: int | slice) -> Shot | list[Shot]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        row = int(self._rows[at])
        one = self._pictures[row]
        words, group = self._words[at] if self._words else "", self._groups[at] if self._groups else -1
        return Shot(row, one.path, one.width, one.height, one.bytes, one.format, words, group)


def shots(pictures: Sequence[Any], rows: Sequence[int], words: Sequence[str] | None = None, groups: Sequence[int] | None = None) -> Shots:
    """Tiles of these rows of an atlas's pictures."""
    return Shots(pictures, rows, words, groups)


class PickWall(Gallery):
    """picksChanged() · clicked(place): a plain click. Ctrl+click or X picks one, Shift+click a stretch, Ctrl+A all, Escape none. With `pickable` False it
    only shows."""

    picksChanged = Signal()
    clicked = Signal(int)

    def __init__(self, theme: Theme, thumbnails: Thumbnails, *, pickable: bool = True) -> None:
        super().__init__(theme, thumbnails)
        self.pickable = pickable
        self.picked: set[int] = set()
        self._from = -1
        if pickable:
            self.setToolTip(self.tr("Ctrl+click picks several, Shift+click a stretch, Ctrl+A all"))

    def show_shots(self, root: str, found: Sequence[Any]) -> None:
        """Replace what is on the wall (shots, or an atlas's pictures as they are); nothing is picked."""
        self._current, self._from = -1, -1
        self.picked = set()
        self.set_items(root, found)
        self.verticalScrollBar().setValue(0)
        self.picksChanged.emit()

    def pick(self, places: set[int]) -> None:
        """Pick these of `items`, no other."""
        self._pick(places)

    def rows(self) -> list[int]:
        """Atlas rows of what is picked; of everything on the wall where nothing is."""
        return [one.row for at, one in enumerate(self.items) if at in self.picked or not self.picked]

    def caption(self, item: Any) -> str:
        return getattr(item, "words", "") or super().caption(item)

    def _ring(self, painter: QPainter, at: int, box: QRect) -> None:
        if (group := getattr(self.items[self._shown[at]], "group", -1)) >= 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(group_color(self._theme, group))
            painter.drawRoundedRect(QRectF(box.left(), box.bottom() - 4, box.width(), 5), 2, 2)
        super()._ring(painter, at, box)
        if self._shown[at] not in self.picked:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("accent"), 3))
        painter.drawRoundedRect(QRectF(box).adjusted(-1, -1, 1, 1), 9, 9)
        spot = QRectF(box.right() - 25, box.top() + 5, 20, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawEllipse(spot)
        painter.drawPixmap(spot.adjusted(3, 3, -3, -3).topLeft(), self._theme.pixmap("check", 14, "on_accent", ratio=self.devicePixelRatioF()))

    def _pick(self, places: set[int]) -> None:
        self.picked = places
        self.viewport().update()
        self.picksChanged.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.at(event.position().toPoint())
        keys = event.modifiers()
        if at < 0:
            return
        row = self._shown[at]
        if self.pickable and keys & Qt.KeyboardModifier.ControlModifier:
            self._pick(self.picked ^ {row})
            self._from = at
        elif self.pickable and keys & Qt.KeyboardModifier.ShiftModifier and self._shown:
            first, last = sorted((max(0, self._from if self._from >= 0 else self._current), at))
            self._pick(self.picked | {self._shown[one] for one in range(first, last + 1)})
        else:
            self._from = at
            self._move_to(at)
            self.clicked.emit(row)
            return
        self._move_to(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.pickable and event.key() == Qt.Key.Key_A and control:
            self._pick(set(self._shown))
        elif self.pickable and event.key() == Qt.Key.Key_X and not control and self.current() >= 0:
            self._pick(self.picked ^ {self.current()})
        elif event.key() == Qt.Key.Key_Escape and self.picked:
            self._pick(set())
        else:
            super().keyPressEvent(event)

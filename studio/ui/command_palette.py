# pyright: basic
"""Everything that can be done, found by typing a few letters of it (Ctrl+K)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QStackedLayout, QStyle, QStyledItemDelegate, QVBoxLayout, QWidget

from studio.ui.theme import M, S, Theme, px
from studio.ui.widgets.parts import label

WIDTH, ROW, SHOWN, MOST = 620, 36, 10, 60
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Entry:
    """text: what is searched and shown. kind: the group it is of, in front. hint: keys or a place, at the right. do: what it does."""

    text: str
    do: Callable[[], object]
    kind: str = ""
    hint: str = ""
    more: str = ""


def rank(query: str, text: str) -> float | None:
    """How well a text answers a query, higher is better; None: not at all. Each word of the query must be found, at the start of a word
    best, anywhere next, and as letters in order at worst."""
    text = text.casefold()
    total = 0.0
    for word in query.casefold().split():
        at = text.find(word)
        if at == 0:
            total += 4
        elif at > 0:
            total += 3 if not text[at - 1].isalnum() else 2
        elif scattered(word, text):
            total += 0.5
        else:
            return None
    return total - len(text) / 1000


def scattered(word: str, text: str) -> bool:
    """Whether the letters of a word of three or more come in this order, the first at the start of a word."""
    if len(word) < 3:
        return False
    for start in (at for at, one in enumerate(text) if one == word[0] and (at == 0 or not text[at - 1].isalnum())):
        rest = iter(text[start:])
        if all(one in rest for one in word):
            return True
    return False


def best(query: str, entries: Sequence[Entry]) -> list[Entry]:
    """The entries that answer a query, the best first; all in their order for an empty one."""
    if not query.strip():
        return list(entries)
    ranked = [(rank(query, f"{one.text} {one.kind}"), rank(query, f"{one.text} {one.kind} {one.more}"), one) for one in entries]
    found = [(first if first is not None else second - 2, one) for first, second, one in ranked if second is not None]
    return [one for _, one in sorted(found, key=lambda pair: -pair[0])][:MOST]


class EntryModel(QAbstractListModel):
    """The entries that answer what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Entry] = []

    def show(self, found: list[Entry]) -> None:
        """Replace them."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.found):
            return None
        one = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.text
        if role == Qt.ItemDataRole.UserRole:
            return one
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (one.kind, one.text, one.hint) if part)
        return None


class EntryPainter(QStyledItemDelegate):
    """Kind, words, keys in one line."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option, index) -> QSize:
        return QSize(px(WIDTH) - 40, max(px(ROW), option.fontMetrics.height() + 2 * S))

    def paint(self, painter: QPainter, option, index) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        theme, box = self._theme, QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), 8, 8)
        box = box.adjusted(M, 0, -M, 0)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        hint = painter.fontMetrics().elidedText(entry.hint, Qt.TextElideMode.ElideMiddle, box.width() // 2)
        wide = painter.fontMetrics().horizontalAdvance(hint)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, hint)
        kind_room = QRect(box.left(), box.top(), 84, box.height())
        painter.drawText(kind_room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, entry.kind)
        painter.setFont(option.font)
        painter.setPen(theme.color("text"))
        words = QRect(kind_room.right(), box.top(), box.width() - kind_room.width() - wide - M, box.height())
        text = painter.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class CommandPalette(QDialog):
    """Type, walk with the arrows, Return does it. `add` brings more entries while it is open."""

    def __init__(self, window: QWidget, theme: Theme, entries: Sequence[Entry]) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Find anything"))
        self._entries = list(entries)
        self._chosen: Entry | None = None
        self.model = EntryModel()
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find an action, a method, a folder, a run, a word…"))
        self.line.setAccessibleName(self.tr("Find anything"))
        self.line.textChanged.connect(lambda _: self._find())
        self.line.installEventFilter(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryPainter(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda _: self._take())
        self.nothing = label(self.tr("Nothing is called that."), "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, M, M)
        column.setSpacing(S)
        column.addWidget(self.line)
        self._pages = QStackedLayout()
        column.addLayout(self._pages)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.nothing)
        self.setFixedSize(px(WIDTH), px(ROW) * SHOWN + px(90))
        self.move(window.mapToGlobal(QRect(0, 0, window.width(), 0).center()).x() - WIDTH // 2, window.mapToGlobal(window.rect().topLeft()).y() + 90)
        self.finished.connect(self._on_finished)
        self._find()

    def add(self, entries: Sequence[Entry]) -> None:
        """More to find (the runs, which are read from the disk)."""
        self._entries.extend(entries)
        self._find()

    def _find(self) -> None:
        self.model.show(best(self.line.text(), self._entries))
        self._pages.setCurrentIndex(0 if self.model.found else 1)
        if self.model.found:
            self.list.setCurrentIndex(self.model.index(0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: SHOWN, Qt.Key.Key_PageUp: -SHOWN}
            if event.key() in steps and self.model.found:
                row = self.list.currentIndex().row() + steps[Qt.Key(event.key())]
                self.list.setCurrentIndex(self.model.index(min(len(self.model.found) - 1, max(0, row))))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        self._chosen = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        if self._chosen is not None:
            self.accept()

    def _on_finished(self) -> None:
        """Done after the palette is gone, so that what it opens has the focus."""
        if self._chosen is not None:
            self._chosen.do()

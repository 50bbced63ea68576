# pyright: basic
"""The files that are left out, each with its reason, as a list of two-line rows; a hundred thousand of them cost nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.ui.language import core
from studio.ui.theme import Theme


class RejectModel(QAbstractListModel):
    """Rows of anything with path and reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rejects: list[Any] = []

    def set_rejects(self, rejects: Sequence[Any]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self.rejects = list(rejects)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # type: ignore[override]  # noqa: B008
        return 0 if parent.isValid() else len(self.rejects)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # type: ignore[override]
        if not index.isValid() or index.row() >= len(self.rejects):
            return None
        one = self.rejects[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{one.path}\n{core(one.reason)}"
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{one.path}: {core(one.reason)}"
        return None


class _Lines(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        return QSize(120, 2 * option.fontMetrics.height() + 12)  # type: ignore[attr-defined]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        box: QRect = option.rect  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(box, self._theme.color("accent_soft"))
        name, reason = str(index.data()).split("\n", 1)
        inner, metrics = box.adjusted(10, 5, -8, -5), option.fontMetrics  # type: ignore[attr-defined]
        painter.setPen(self._theme.color("text"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, inner.width()))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, metrics.elidedText(reason, Qt.TextElideMode.ElideRight, inner.width()))


class RejectList(QListView):
    """The view with its model."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RejectModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Lines(theme, self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Files left out"))
        self.setAccessibleDescription(self.tr("Files that can't be used, by reason"))

    def picked(self) -> Any | None:
        """The reject that is selected, or None."""
        index = self.currentIndex()
        return self.rows.rejects[index.row()] if index.isValid() else None

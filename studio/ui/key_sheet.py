# pyright: basic
"""All keys on one page, read from the actions themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from studio.ui.actions import plain
from studio.ui.theme import XL, XS, L, S
from studio.ui.widgets.parts import label


class KeySheet(QDialog):
    """Two columns of keys and words."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.setObjectName("keys")
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(L)
        column.addWidget(label(self.tr("Keys"), "title"))
        sides = QHBoxLayout()
        sides.setSpacing(2 * XL)
        groups = self.groups(window)
        for part in (groups[: len(groups) // 2], groups[len(groups) // 2 :]):
            sides.addLayout(self._side(part))
        column.addLayout(sides)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _side(self, groups: list[tuple[str, list[tuple[str, str]]]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(XS)
        for head, rows in groups:
            if grid.rowCount() > 1:
                grid.setRowMinimumHeight(grid.rowCount(), S)
            grid.addWidget(label(head, "lead"), grid.rowCount() + 1, 0, 1, 2)
            for keys, words in rows:
                at = grid.rowCount()
                grid.addWidget(label(keys, "muted"), at, 0)
                grid.addWidget(label(words), at, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        grid.setColumnStretch(1, 1)
        return grid

    def groups(self, window: QWidget) -> list[tuple[str, list[tuple[str, str]]]]:
        """(head, its keys) by menu, and what only a place knows."""
        found: list[tuple[str, list[tuple[str, str]]]] = []
        left = [one for one in window.findChildren(QAction) if one.shortcuts()]
        bar = window.menuBar() if isinstance(window, QMainWindow) else None
        for top in bar.actions() if bar is not None else ():
            menu = top.menu()
            inside = [one for one in menu.actions() if one in left] if isinstance(menu, QMenu) else []
            left = [one for one in left if one not in inside]
            if inside:
                found.append((plain(top.text()), [_row(one) for one in inside]))
        rows = dict(_row(one) for one in left)
        rows |= {"Space": self.tr("Picture over the whole window"), "← →": self.tr("Previous or next picture"), "Ctrl+F": self.tr("Find")}
        found.append((self.tr("In places"), sorted(rows.items())))
        return found

    def rows(self, window: QWidget) -> list[tuple[str, str]]:
        """(keys, what they do) of every action that has keys, and of the views that take keys themselves."""
        return [row for _, rows in self.groups(window) for row in rows]


def _row(action: QAction) -> tuple[str, str]:
    return " / ".join(one.toString(QKeySequence.SequenceFormat.NativeText) for one in action.shortcuts()), plain(action.text())

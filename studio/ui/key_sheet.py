# pyright: basic
"""All keys on one page, read from the actions themselves."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QGridLayout, QHBoxLayout, QMainWindow, QMenu, QScrollArea, QVBoxLayout, QWidget

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
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(2 * XL)
        groups = self.groups(window)
        half = middle([len(rows) + 2 for _, rows in groups])
        for part in (groups[:half], groups[half:]):
            sides.addLayout(self._side(part))
        inside = QWidget()
        inside.setLayout(sides)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setWidget(inside)
        self.area.setAccessibleName(self.tr("Keys"))
        column.addWidget(self.area, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        room = self.screen().availableSize() * 0.9
        bar = self.area.verticalScrollBar().sizeHint().width()
        self.resize((self.sizeHint().expandedTo(inside.sizeHint() + QSize(2 * XL + bar, 9 * XL))).boundedTo(room))

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
        rows |= {
            "Space": self.tr("Picture over the whole window"),
            "← →": self.tr("Previous or next picture"),
            "Ctrl+F": self.tr("Find"),
            "+ / −": self.tr("Larger or smaller pictures"),
        }
        found.append((self.tr("In places"), sorted(rows.items())))
        found.append((self.tr("On the boards of Inspect"), self._board_keys()))
        return found

    def _board_keys(self) -> list[tuple[str, str]]:
        """What the boards take themselves, board by board."""
        return [
            ("Ctrl+C", self.tr("Copy the board as a picture")),
            ("R", self.tr("Other random numbers, or another picture")),
            ("P", self.tr("Play the moments of the run, or hold")),
            ("[ / ]", self.tr("Reconstruction: hide less or more")),
            ("← ↑ ↓ →, " + _native("Return"), self.tr("Reconstruction: move the brush, paint with it")),
            (_native("Shift") + "+← ↑ ↓ →", self.tr("Reconstruction: paint a line")),
            ("E", self.tr("Reconstruction: eraser on or off (with the mouse: hold Shift)")),
            (_native("Del"), self.tr("Reconstruction: hide nothing")),
            ("← ↑ ↓ →, " + _native("Esc"), self.tr("Attention: ask a patch, the class token again")),
            ("L, " + _native("Esc"), self.tr("Map: lasso on or off, close the group")),
            ("+ / −, " + _native("Home"), self.tr("Map: closer or farther, the whole map")),
            ("X, Ctrl+A, " + _native("Esc"), self.tr("Pick a picture, all, none")),
            ("F2", self.tr("Clusters: give the cluster a name")),
            ("1 … 9, N", self.tr("Score: which group a picture is of, a new group")),
        ]

    def rows(self, window: QWidget) -> list[tuple[str, str]]:
        """(keys, what they do) of every action that has keys, and of the views that take keys themselves."""
        return [row for _, rows in self.groups(window) for row in rows]


def middle(heights: list[int]) -> int:
    """Where to break a column in two, so that the longer part is as short as can be."""
    return min(range(1, len(heights)), key=lambda at: max(sum(heights[:at]), sum(heights[at:])), default=len(heights))


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys


def _row(action: QAction) -> tuple[str, str]:
    return " / ".join(one.toString(QKeySequence.SequenceFormat.NativeText) for one in action.shortcuts()), plain(action.text())

# pyright: basic
"""All keys on one page, read from the actions themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from studio.ui.actions import plain
from studio.ui.theme import XL, L, S
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
        grid = QGridLayout()
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        rows = self.rows(window)
        half = (len(rows) + 1) // 2
        for at, (keys, words) in enumerate(rows):
            grid.addWidget(label(keys, "muted"), at % half, at // half * 3)
            grid.addWidget(label(words), at % half, at // half * 3 + 1)
        grid.setColumnMinimumWidth(2, 2 * XL)
        column.addLayout(grid)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def rows(self, window: QWidget) -> list[tuple[str, str]]:
        """(keys, what they do) of every action that has keys, and of the views that take keys themselves."""
        found = {
            " / ".join(one.toString(QKeySequence.SequenceFormat.NativeText) for one in action.shortcuts()): plain(action.text())
            for action in window.findChildren(QAction)
            if action.shortcuts()
        }
        found["Space"] = self.tr("Picture over the whole window")
        found["← →"] = self.tr("Previous or next picture")
        found["Ctrl+F"] = self.tr("Find")
        return sorted(found.items(), key=lambda one: (len(one[0]) < 3, one[0]))

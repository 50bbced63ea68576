# pyright: basic
"""All keys on one page, read from the actions themselves, and the page that says what this program is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QMessageBox, QVBoxLayout, QWidget

from studio import __version__
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
            " / ".join(one.toString(QKeySequence.SequenceFormat.NativeText) for one in action.shortcuts()): action.text().replace("&", "")
            for action in window.findChildren(QAction)
            if action.shortcuts()
        }
        found["Space"] = self.tr("Picture over the whole window")
        found["← →"] = self.tr("Previous or next picture")
        found["Ctrl+F"] = self.tr("Find")
        return sorted(found.items(), key=lambda one: (len(one[0]) < 3, one[0]))


def about(window: QWidget) -> QMessageBox:
    """What this program is and what it stands on."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QCoreApplication.translate("About", "About Tacit Studio"))
    box.setIconPixmap(window.windowIcon().pixmap(64, 64))
    box.setText(f"Tacit Studio {__version__}")
    box.setInformativeText(
        QCoreApplication.translate(
            "About", "Trains vision models on folders of unlabeled pictures. Nothing leaves this machine. Apache License 2.0. Qt is used under the LGPL."
        )
    )
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    return box

# pyright: basic
"""The question before runs go to the system's bin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class BinBox(QMessageBox):
    """Asks once, without blocking; `go(runs)` is called on yes."""

    def __init__(self, parent: QWidget, runs: Sequence[str], go: Callable[[list[str]], object]) -> None:
        super().__init__(parent)
        names = [Path(one).name for one in runs]
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("binning")
        self.setIcon(QMessageBox.Icon.NoIcon)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(self.tr("Move to the bin"))
        self.setText(self.tr("Move {name} to the bin?").format(name=names[0]) if len(names) == 1 else self.tr("Move %n runs to the bin?", "", len(names)))
        self.setInformativeText(self.tr("Curves, pictures, checkpoints and encoder go with it. You can take it out of the bin again."))
        self.go = self.addButton(self.tr("Move to the bin"), QMessageBox.ButtonRole.AcceptRole)
        self.setEscapeButton(self.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        self.go.clicked.connect(lambda: go(list(runs)))

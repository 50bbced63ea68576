# pyright: basic
"""A line for a place on the disk: typed, dropped on it, or chosen by the folder sign at its end."""

from __future__ import annotations

import os

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu, QWidget

from studio.ui.theme import Theme


class PathLine(QLineEdit):
    """Weights to start from: a file, or a run's folder. editingFinished() also comes after one was chosen or dropped."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("random"))
        self.pick = QAction(self)
        self.pick.setText(self.tr("Choose…"))
        self.pick.setToolTip(self.tr("Choose a file of weights or another run"))
        theme.bind(self.pick, "folder", "muted")
        self.pick.triggered.connect(self._offer)
        self.addAction(self.pick, QLineEdit.ActionPosition.TrailingPosition)
        self.menu = QMenu(self)
        self.file = self.menu.addAction(self.tr("A file of weights…"), self._choose_file)
        self.run = self.menu.addAction(self.tr("Another run's folder…"), self._choose_run)
        self.none = self.menu.addAction(self.tr("None: random weights"), lambda: self.take(""))

    def take(self, path: str) -> None:
        """Make it the line's, as if a person had typed it."""
        self.setText(path)
        self.setModified(True)
        self.editingFinished.emit()

    def setText(self, text: str) -> None:
        """The end of a path says more than its beginning: that is what shows."""
        super().setText(text)
        self.end(False)

    def _offer(self) -> None:
        self.none.setEnabled(bool(self.text()))
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _choose_file(self) -> None:
        kinds = self.tr("Weights (*.safetensors *.pt *.pth *.bin *.ckpt);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file of weights"), os.path.dirname(self.text()), kinds)
        if path:
            self.take(path)

    def _choose_run(self) -> None:
        from studio.runs.layout import default_runs_dir

        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose a run's folder"), self.text() or str(default_runs_dir()))
        if folder:
            self.take(folder)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take(paths[0])
        else:
            super().dropEvent(event)

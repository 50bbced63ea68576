# pyright: basic
"""The left side of the boards that look at one picture: the folder's pictures, found by name, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from studio.ui.session import Session
from studio.ui.theme import M, S, px
from studio.ui.widgets.pick_wall import PickWall
from studio.ui.widgets.thumbnails import Thumbnails


class PictureChoice(QWidget):
    """chosen(row): a person wants to look at this picture."""

    chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        thumbnails = Thumbnails(_thumbnail, side=192, parent=self)
        session.closing.connect(thumbnails.clear)
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(self.tr("Find by name"))
        self.finder.setAccessibleName(self.tr("Find pictures by name"))
        self.finder.setClearButtonEnabled(True)
        self.wall = PickWall(session.theme, thumbnails, pickable=False)
        self.wall.setAccessibleName(self.tr("Pictures of the folder"))
        self.wall.setMinimumWidth(px(150))
        self.finder.textChanged.connect(self.wall.set_filter)
        self.wall.currentChanged.connect(lambda _: self.chosen.emit(self.wall.current()))
        self.wall.clicked.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.finder)
        column.addWidget(self.wall, 1)

    def show_pictures(self, root: str, items: Sequence[Any], row: int) -> None:
        """Replace what there is; `row` is marked and nobody is told."""
        with QSignalBlocker(self.wall):
            self.wall.show_shots(root, items)
            self.wall.set_filter(self.finder.text())
            self.wall.step(row + 1)

    def mark(self, row: int) -> None:
        """Mark another one and show it in any case."""
        self.finder.clear()
        self.wall.step(row - self.wall.current())


def beside(choice: PictureChoice, seen: QWidget) -> QSplitter:
    """The choice on the left, what is seen of it on the right."""
    halves = QSplitter(Qt.Orientation.Horizontal)
    halves.addWidget(choice)
    halves.addWidget(seen)
    halves.setStretchFactor(0, 1)
    halves.setStretchFactor(1, 4)
    halves.setChildrenCollapsible(False)
    halves.setHandleWidth(M)
    halves.setSizes([px(196), px(1000)])
    return halves


def row_of(items: Sequence[Any], path: str) -> int:
    """Where a picture is in another list of the same folder; the first where it is gone."""
    return next((at for at, one in enumerate(items) if one.path == path), 0)


def _thumbnail(path: str, side: int) -> Any:
    """Called in the thumbnails' threads; the decoders are imported there, too."""
    from studio.data.decode import thumbnail

    return thumbnail(path, side)

# pyright: basic
"""What the boards that look at one picture have in common: on the left the folder's pictures, found by name, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from studio.core.control import Control
from studio.core.reading import PLAIN, Reading
from studio.ui.boards.board import Board
from studio.ui.boards.pictures import words_for
from studio.ui.session import Session
from studio.ui.theme import M, S, px
from studio.ui.widgets.pick_wall import PickWall
from studio.ui.widgets.thumbnails import Thumbnails


class PictureChoice(QWidget):
    """chosen(row): a person wants to look at this picture."""

    chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._reading = PLAIN
        self._thumbnails = Thumbnails(partial(_thumbnail, PLAIN), side=192, parent=self)
        session.closing.connect(self._thumbnails.clear)
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(self.tr("Find by name"))
        self.finder.setAccessibleName(self.tr("Find pictures by name"))
        self.finder.setClearButtonEnabled(True)
        self.wall = PickWall(session.theme, self._thumbnails, pickable=False)
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

    def show_pictures(self, answerer: Any, row: int) -> None:
        """Replace what there is by the pictures of who answers now; `row` is marked and nobody is told."""
        if answerer.reading != self._reading:
            self._reading = answerer.reading
            self._thumbnails.renew(partial(_thumbnail, self._reading))
        with QSignalBlocker(self.wall):
            self.wall.show_shots(answerer.root, answerer.items)
            self.wall.set_filter(self.finder.text())
            self.wall.step(row + 1)

    def mark(self, row: int) -> None:
        """Mark another one and show it in any case."""
        self.finder.clear()
        self.wall.step(row - self.wall.current())


class OnePictureBoard(Board):
    """A board about one picture of the folder at a time. Who answers its questions (a Looker, a Painter, a Tracer) is made once a run and folder, in a thread;
    it has the folder's `root` and `items`, the `reading` by which they are opened, and, where the answers change as the run trains, `outdated()`."""

    learns = True
    """Whether the answers change as the run trains."""

    def _lay_out(self) -> None:
        """To be called at the end of a board's own making."""
        self._row = -1
        self.choice = PictureChoice(self.session)
        self.choice.chosen.connect(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(beside(self.choice, self._seen_part()))

    @classmethod
    def title(cls) -> str:
        return words_for(cls.what)

    # --- what a board fills in

    def _seen_part(self) -> QWidget:
        """The right side."""
        raise NotImplementedError

    def choose(self, row: int) -> None:
        """Look at this picture of the folder."""
        raise NotImplementedError

    @property
    def answerer(self) -> Any:
        """Who answers; None for nobody yet."""
        raise NotImplementedError

    def make_answerer(self, run: str, folder: str, tell: Any, control: Control) -> Any:
        """Called in a thread."""
        raise NotImplementedError

    def _opened(self, answerer: Any) -> None:
        """There is one now."""
        raise NotImplementedError

    # --- what it gets

    def _open_answerer(self, words: str) -> None:
        """Make one for the run and folder of now; words: what is said meanwhile."""
        run, folder = self.context.run, self.context.folder
        self.ask(lambda tell, control: self.make_answerer(run, folder, tell, control), self._opened, words=words)

    def _row_again(self, answerer: Any) -> int:
        """The row of the picture that is looked at among those of a new answerer."""
        before = self.answerer
        return row_of(answerer.items, before.items[self._row].path if before is not None and self._row >= 0 else "")

    def renew(self) -> None:
        self.stale = self.stale or self.learns

    def saved(self) -> None:
        self.stale = self.stale or self.learns

    def enter(self) -> None:
        fresh = self.stale
        super().enter()
        if not fresh and self.learns and (answerer := self.answerer) is not None:
            self.ask(lambda tell, control: answerer.outdated(), lambda old: self.refresh() if old else None, part="newer", quiet=True)


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
    if find := getattr(items, "find", None):
        return max(0, find(path))
    return next((at for at, one in enumerate(items) if one.path == path), 0)


def _thumbnail(reading: Reading, path: str, side: int) -> Any:
    """Called in the thumbnails' threads; the decoders are imported there, too."""
    from studio.data.decode import thumbnail

    return thumbnail(path, side, reading)

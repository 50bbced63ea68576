# pyright: basic
"""Views: what the method makes of one picture before the network sees it, operation by operation, with the numbers that training would draw."""

from __future__ import annotations

import random
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from studio.core.control import Control
from studio.core.events import Pictures, Tile
from studio.core.trouble import Trouble
from studio.ui.boards.board import Context
from studio.ui.boards.one_picture import OnePictureBoard
from studio.ui.language import core
from studio.ui.session import Session
from studio.ui.theme import S, px
from studio.ui.widgets.number_box import IntBox
from studio.ui.widgets.parts import button, label
from studio.ui.widgets.picture_table import PictureTable

MOST_SEED = (1 << 31) - 1


class ViewsBoard(OnePictureBoard):
    """A row a view: the original with the crop framed, then each thing that is done, the last tile is what the network gets."""

    what, icon, learns = "views", "sparkle", False

    def __init__(self, session: Session, context: Context) -> None:
        super().__init__(session, context)
        self.tracer: Any = None
        self.chains: list[Any] = []
        self._lay_out()

    # --- parts

    def _seen_part(self) -> QWidget:
        theme = self.session.theme
        self.note = label(
            self.tr("Each row is one view of the picture: every step changes the picture before it, and the last one is what the network gets."),
            role="muted",
            wrap=True,
        )
        self.table = PictureTable(theme, max_side=px(320))
        self.table.setAccessibleName(self.tr("The steps of each view"))
        self.table.clicked.connect(self._enlarge)
        self.seed = IntBox(0, MOST_SEED)
        self.seed.setAccessibleName(self.tr("Seed of the random numbers"))
        self.seed.setToolTip(self.tr("Seed of the random numbers: the same seed gives the same views"))
        self.seed.valueChanged.connect(lambda _: self._ask())
        self.lock = QToolButton()
        self.lock.setCheckable(True)
        self.lock.setAccessibleName(self.tr("Keep the seed"))
        self.lock.toggled.connect(self._on_lock)
        self.again = button(self.tr("Draw again"), self.reroll, tip=self.tr("Other random numbers (R)"), theme=theme, icon="reroll")
        self.facts = label(role="muted")
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self.facts, 1)
        line.addWidget(label(self.tr("Seed")))
        line.addWidget(self.seed)
        line.addWidget(self.lock)
        line.addWidget(self.again)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        column.addLayout(line)
        self.lock.setChecked(True)
        return made

    def _on_lock(self, on: bool) -> None:
        self.session.theme.bind(self.lock, "lock" if on else "unlock")
        self.lock.setToolTip(
            self.tr("Locked: the next picture gets the same random numbers.") if on else self.tr("Not locked: each picture gets random numbers of its own.")
        )

    # --- which run, which picture

    def open(self, context: Context) -> None:
        another = (context.run, context.folder) != (self.context.run, self.context.folder)
        super().open(context)
        self.table.set_dimmed(True)
        if another:
            self.tracer, self._row, self.chains = None, -1, []
            self.table.show_pictures(None)
            self.facts.setText("")

    @property
    def answerer(self) -> Any:
        return self.tracer

    def make_answerer(self, run: str, folder: str, tell: Any, control: Control) -> Any:
        from studio.jobs.steps import Tracer

        return Tracer(run, folder, tell, control)

    def refresh(self) -> None:
        self._open_answerer(self.tr("Making the pictures…"))

    def _opened(self, tracer: Any) -> None:
        self._row = self._row_again(tracer)
        self.tracer = tracer
        self.choice.show_pictures(tracer, self._row)
        self._ask()

    def choose(self, row: int) -> None:
        """Look at this picture of the folder."""
        if self.tracer is None or row < 0 or row == self._row:
            return
        self._row = row
        if self.lock.isChecked():
            self._ask()
        else:
            self.reroll()

    def reroll(self) -> None:
        before = self.seed.value()
        while self.seed.value() == before:
            self.seed.setValue(random.randrange(1000))

    def _ask(self) -> None:
        if self.tracer is None or self._row < 0:
            return
        tracer, row, seed = self.tracer, self._row, self.seed.value()
        self.table.set_dimmed(True)

        def work(tell: Any, control: Control) -> Any:
            try:
                return tracer.chains(row, seed, control)
            except Trouble as trouble:
                return trouble

        def show(found: Any) -> None:
            if tracer is not self.tracer or row != self._row:
                return
            if isinstance(found, Trouble):
                self.say_trouble(core(found.words), core(found.fix))
            else:
                self._show(found)

        self.say_trouble("")
        self.ask(work, show, part="steps", quiet=True)

    # --- what is shown

    def _show(self, chains: list[Any]) -> None:
        self.chains = chains
        rows = tuple(tuple(Tile(step.pixels, self._caption(chain, at)) for at, step in enumerate(chain.steps)) for chain in chains)
        one = self.tracer.items[self._row]
        self.table.show_pictures(Pictures("views", 0, rows, (), self.note.text()))
        self.facts.setText(self.tr("{name}, {width} × {height} px").format(name=one.path.rpartition("/")[2], width=one.width, height=one.height))

    def _caption(self, chain: Any, at: int) -> str:
        step = chain.steps[at]
        if at == 0:
            if len(self.chains) == 1:
                return self.tr("View of {side} px").format(side=chain.side)
            return self.tr("{view}, {side} px").format(view=self._view_name(chain.view), side=chain.side)
        if step.name == "crop":
            return self.tr("Crop, {share} %").format(share=max(1, round(100 * step.amount)))
        if step.name == "blur":
            return self.tr("Blurred by {pixels} px").format(pixels=QLocale().toString(step.amount, "f", 1))
        words = {"flip": self.tr("Flipped"), "colour": self.tr("Colours"), "gray": self.tr("Grey"), "solarize": self.tr("Solarised")}
        return words.get(step.name) or _capital(core(step.name))

    def _view_name(self, name: str) -> str:
        """ "a" or "local 3", for a person."""
        kind, _, which = name.replace("_", " ").partition(" ")
        if which and kind in ("global", "local"):
            return (self.tr("Large {name}") if kind == "global" else self.tr("Small {name}")).format(name=which)
        return self.tr("View {name}").format(name=name) if len(name) < 3 else _capital(name)

    # --- large

    def picture_part(self) -> QWidget | None:
        return self.table if self.chains else None

    def enlarge(self) -> None:
        if self.chains:
            self._enlarge(0, len(self.chains[0].steps) - 1)

    def _enlarge(self, row: int, column: int) -> None:
        pictures = self.table.pictures
        if pictures is not None and row < len(pictures.rows):
            self.wanted.emit(self.table.image(row, column), f"{pictures.rows[row][0].caption}  ·  {pictures.rows[row][column].caption}")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

# pyright: basic
"""The plain board: a few pictures of the folder, what a method makes of them as a table, a heat map or points."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from studio.core.card import Card
from studio.core.events import Cloud, Matrix, Pictures
from studio.ui.boards.board import Board, Context
from studio.ui.korean import particles
from studio.ui.session import Session
from studio.ui.theme import S
from studio.ui.widgets.number_box import IntBox
from studio.ui.widgets.parts import button, label
from studio.ui.widgets.shown import Shown, ShownView


def words_for(what: str) -> str:
    """What a kind of picture is called, translated."""
    translate = QCoreApplication.translate
    return {
        "views": translate("Boards", "Views"),
        "reconstruction": translate("Boards", "Reconstruction"),
        "attention": translate("Boards", "Attention"),
        "neighbours": translate("Boards", "Neighbours"),
        "map": translate("Boards", "Map"),
        "similarity": translate("Boards", "Similarity"),
        "puzzle": translate("Boards", "Puzzle"),
        "rotation": translate("Boards", "Rotation"),
    }.get(what, what.replace("_", " ").capitalize())


class PicturesBoard(Board):
    """Asks `desk.inspect` and shows the answer; answers are kept until the run, the folder, the number or the seed changes."""

    def __init__(self, session: Session, context: Context) -> None:
        super().__init__(session, context)
        self._seed, self._made = 0, list[Shown]()
        self.view = ShownView(session.theme)
        self.count = IntBox(1, 32)
        self.count.setValue(8)
        self.count.setAccessibleName(self.tr("How many pictures"))
        self.count.setToolTip(self.tr("How many pictures"))
        self.count.setSuffix(self.tr(" pictures"))
        self._count = 8
        self.again = button(self.tr("Again"), self.reroll, tip=self.tr("Other random crops and masks (R)"), theme=session.theme, icon="reroll")
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which of the pictures"))
        self.which.setToolTip(self.tr("Which of the pictures"))
        self.note = label(role="muted", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self.which)
        line.addWidget(self.note, 1)
        line.addWidget(self.count)
        line.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.view, 1)
        column.addLayout(line)
        self.which.hide()
        self.which.currentIndexChanged.connect(self._show_one)
        self.count.editingFinished.connect(self._recount)
        self.view.wanted.connect(self.wanted)

    @classmethod
    def title(cls) -> str:
        return words_for(cls.what)

    def open(self, context: Context) -> None:
        super().open(context)
        self.view.set_dimmed(True)

    def refresh(self) -> None:
        from studio.jobs import desk

        run, folder, what, count, seed = self.context.run, self.context.folder, self.what, self.count.value(), self._seed
        self._count = count
        self.view.set_dimmed(True)

        def work(tell: Any, control: Any) -> list[Any]:
            made: list[Any] = []

            def hear(event: Any) -> None:
                made.append(event) if isinstance(event, Pictures | Matrix | Cloud) else tell(event)

            desk.inspect(run, folder, what, None, hear, control, count=count, seed=seed)
            return made

        self.ask(work, self._show)

    def reroll(self) -> None:
        self._seed += 1
        self.refresh()

    def enlarge(self) -> None:
        self.view.enlarge()

    def picture_part(self) -> QWidget | None:
        return self.view.currentWidget() if self._made else None

    def _recount(self) -> None:
        if self._count != self.count.value():
            self.refresh()

    def _show(self, made: list[Shown]) -> None:
        self._made = made
        self.which.blockSignals(True)
        self.which.clear()
        self.which.addItems([words_for(one.name) for one in made])
        self.which.blockSignals(False)
        self.which.setVisible(len(made) > 1)
        if made:
            self._show_one(0)

    def _show_one(self, at: int) -> None:
        if 0 <= at < len(self._made):
            self.view.show_event(self._made[at])
            self.view.set_dimmed(False)
            self.note.setText(self._made[at].note)


def not_shown(what: str, spec: Mapping[str, Any], card: Card | None) -> str:
    """Why a method can't show something that it does not declare."""
    if card and what in card.shows:
        return ""
    title = card.title if card else str(spec.get("method", ""))
    if what == "reconstruction":
        return particles(QCoreApplication.translate("Boards", "No reconstruction: {method} does not paint what is hidden; MAE does.").format(method=title))
    return particles(QCoreApplication.translate("Boards", "{method} does not show this.").format(method=title))


@cache
def plain_board(what: str) -> type[Board]:
    """A board for something that a method declares and that has no board of its own. Made once: Qt keeps what it knows of a class for ever."""
    return type(f"{what.title().replace('_', '')}Pictures", (PicturesBoard,), {"what": what, "icon": "puzzle", "__doc__": f"A method's {what}."})

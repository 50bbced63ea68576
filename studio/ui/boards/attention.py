# pyright: basic
"""Attention: where the network looks in one picture, head by head and moment by moment; what one patch takes; and where else there is something like it."""

from __future__ import annotations

import random
from typing import Any

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from studio.core.control import Control
from studio.ui.boards.board import Context
from studio.ui.boards.one_picture import OnePictureBoard
from studio.ui.session import Session
from studio.ui.theme import M, S, px
from studio.ui.widgets.eye_tiles import EyeTile, EyeTiles
from studio.ui.widgets.parts import label
from studio.ui.widgets.picture_table import to_image
from studio.ui.widgets.time_line import TimeLine

KEEP, STRENGTH, ALIKE = 60, 65, 8
PATIENCE_MS = 250
"""The other pictures are looked at when the moment has stood still for so long."""


class AttentionBoard(OnePictureBoard):
    """The network is asked once a picture and moment; every slider repaints what it said."""

    what, icon = "attention", "attention"

    def __init__(self, session: Session, context: Context) -> None:
        super().__init__(session, context)
        self.looker: Any = None
        self.seen: Any = None
        self.place: tuple[int, int] | None = None
        self._bank: Any = None
        self._seen_step = self._bank_step = self._asked_step = -1
        self._painted: list[Any] = []
        self._alike: list[Any] = []
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(PATIENCE_MS)
        self._still.timeout.connect(self._ask_bank)
        self._lay_out()
        self.wall, self.finder = self.choice.wall, self.choice.finder

    # --- parts

    def _seen_part(self) -> QWidget:
        theme = self.session.theme
        self.note = label(role="muted", wrap=True)
        self.tiles = EyeTiles(theme)
        self.tiles.setAccessibleName(self.tr("Where the network looks"))
        self.tiles.pressed.connect(self._on_pressed)
        self.tiles.opened.connect(self._enlarge)
        self.tiles.moved.connect(self._on_moved)
        self.tiles.left.connect(lambda: self.ask_patch(None))
        self.others_words = label(role="muted", wrap=True)
        self.others = EyeTiles(theme, most=px(110))
        self.others.setAccessibleName(self.tr("The most similar places of other pictures"))
        self.others.setFixedHeight(px(136))
        self.others.pressed.connect(lambda at, x, y: self._go_to(at))
        self.others_part = _column(self.others_words, self.others)
        self.others_part.hide()
        self.line = TimeLine(theme)
        self.line.back.hide()
        self.line.moved.connect(lambda _: self._ask() if self.looker is not None and self.step() != self._asked_step else None)
        return _column(self.note, self.tiles, self.others_part, self._sliders(), self.line)

    def _sliders(self) -> QWidget:
        self.keep, self.keep_words = self._slider(1, 100, KEEP, self.tr("Share of the attention inside the mask"))
        self.strength, self.strength_words = self._slider(0, 100, STRENGTH, self.tr("How strongly the colours cover the picture"))
        self.colours = QComboBox()
        self.colours.setAccessibleName(self.tr("Colours"))
        self.colours.setToolTip(self.tr("Colours, from little to much"))
        for name, words in (("fire", self.tr("Fire")), ("lagoon", self.tr("Lagoon")), ("gray", self.tr("Grey"))):
            self.colours.addItem(words, name)
        self.colours.currentIndexChanged.connect(lambda _: self._paint())
        self.masks = QCheckBox(self.tr("Heads as masks"))
        self.masks.setToolTip(self.tr("Show for each head the part of the picture that holds that share of its attention"))
        self.masks.toggled.connect(lambda _: self._paint())
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(label(self.tr("Mask")))
        row.addWidget(self.keep, 1)
        row.addWidget(self.keep_words)
        row.addSpacing(M)
        row.addWidget(label(self.tr("Colours")))
        row.addWidget(self.strength, 1)
        row.addWidget(self.strength_words)
        row.addWidget(self.colours)
        row.addSpacing(M)
        row.addWidget(self.masks)
        return made

    def _slider(self, low: int, high: int, value: int, tip: str) -> tuple[QSlider, Any]:
        made, words = QSlider(Qt.Orientation.Horizontal), label()
        made.setRange(low, high)
        made.setValue(value)
        made.setAccessibleName(tip)
        made.setToolTip(tip)
        made.setMinimumWidth(px(60))
        words.setMinimumWidth(px(44))
        words.setText(f"{value} %")

        def moved(now: int) -> None:
            words.setText(f"{now} %")
            self._paint()

        made.valueChanged.connect(moved)
        return made, words

    # --- which run, which picture, which moment

    def open(self, context: Context) -> None:
        another = (context.run, context.folder) != (self.context.run, self.context.folder)
        super().open(context)
        self._still.stop()
        self.tiles.set_dimmed(True)
        if another:
            self._forget()
            self._row = -1

    @property
    def answerer(self) -> Any:
        return self.looker

    def make_answerer(self, run: str, folder: str, tell: Any, control: Control) -> Any:
        from studio.jobs.attention import Looker

        return Looker(run, folder, tell, control)

    def refresh(self) -> None:
        self._open_answerer(self.tr("Waking the network…"))

    def _opened(self, looker: Any) -> None:
        row = self._row_again(looker)
        place = self.place
        self._forget()
        self.looker, self.place = looker, place
        self.line.show_steps(looker.steps)
        self.line.setVisible(len(looker.steps) > 1)
        self.choice.show_pictures(looker, row)
        self._row = row
        self._ask()

    def _forget(self) -> None:
        self.looker = self.seen = self._bank = self.place = None
        self._seen_step = self._bank_step = -1
        self._painted, self._alike = [], []
        self.tiles.show_tiles([])
        self.note.setText("")
        self.others_part.hide()

    def choose(self, row: int) -> None:
        """Look at this picture of the folder."""
        if self.looker is None or row < 0 or row == self._row:
            return
        self._row, self.place = row, None
        self.seen, self._alike = None, []
        self.tiles.set_dimmed(True)
        self.others_part.hide()
        self._ask()

    def reroll(self) -> None:
        if self.looker is not None:
            self._pick(random.randrange(len(self.looker.items)))

    def _pick(self, row: int) -> None:
        """On the wall, too."""
        self.choice.mark(row)
        self.choose(row)

    def step(self) -> int:
        """The moment that is looked at."""
        return self.looker.steps[round(self.line.position())]

    def _ask(self) -> None:
        if self.looker is None:
            return
        looker, row, step = self.looker, self._row, self.step()
        self._asked_step = step
        self._still.start()

        def show(seen: Any) -> None:
            if looker is self.looker and row == self._row:
                self.seen, self._seen_step = seen, step
                self._paint()

        self.say_trouble("")
        self.ask(lambda tell, control: looker.look_at(row, step, control), show, part="look", quiet=True)

    def _ask_bank(self) -> None:
        """The others: for the colours and for what is alike."""
        if self.looker is None:
            return
        looker, row, step, place = self.looker, self._row, self.step(), self.place

        def work(tell: Any, control: Control) -> Any:
            bank = looker.bank(step, control)
            return bank, [] if place is None else looker.alike(row, step, place, ALIKE, control)

        def show(found: Any) -> None:
            if looker is not self.looker:
                return
            self._bank, self._bank_step = found[0], step
            if (row, step, place) == (self._row, self.step(), self.place):
                self._show_alike(found[1])
            self._paint()

        self.ask(work, show, part="others", quiet=True)

    # --- a patch

    def ask_patch(self, place: tuple[int, int] | None) -> None:
        """What this place (row, column) takes; None: the class token again."""
        self.place = place
        self._paint()
        if place is None:
            self._show_alike([])
        else:
            self._ask_bank()

    def _on_pressed(self, tile: int, x: float, y: float) -> None:
        if self.seen is None:
            return
        _, rows, columns = self.seen.maps.shape
        place = min(rows - 1, int(y * rows)), min(columns - 1, int(x * columns))
        self.ask_patch(None if place == self.place else place)

    def _on_moved(self, right: int, down: int) -> None:
        if self.seen is None:
            return
        _, rows, columns = self.seen.maps.shape
        row, column = (rows // 2, columns // 2) if self.place is None else (self.place[0] + down, self.place[1] + right)
        self.ask_patch((min(rows - 1, max(0, row)), min(columns - 1, max(0, column))))

    def _go_to(self, at: int) -> None:
        """To the other picture, with its place marked."""
        if at < len(self._alike):
            found = self._alike[at]
            self._pick(found.row)
            self.ask_patch(found.place)

    # --- painting what is known

    def _paint(self) -> None:
        if self.seen is None:
            return
        from studio.jobs.attention import paint

        _, rows, columns = self.seen.maps.shape
        if self.place is not None and (self.place[0] >= rows or self.place[1] >= columns):
            self.place = None
        parts = self._bank.parts if self._bank_step == self._seen_step else None
        self._painted = paint(
            self.seen,
            keep=self.keep.value() / 100,
            strength=self.strength.value() / 100,
            colours=str(self.colours.currentData()),
            place=self.place,
            masks=self.masks.isChecked(),
            parts=parts,
        )
        mark = self._mark(self.place) if self.place is not None else None
        shown = [EyeTile(to_image(one.pixels), self._caption(one), mark) for one in self._painted]
        if parts is None:
            shown.insert(3, EyeTile(None, self.tr("Features as colours…"), None))
        self.tiles.show_tiles(shown)
        self.masks.setVisible(any(one.name == "head" for one in self._painted))
        self.note.setText(self._words())

    def _mark(self, place: tuple[int, int]) -> QRectF:
        _, rows, columns = self.seen.maps.shape
        return QRectF(place[1] / columns, place[0] / rows, 1 / columns, 1 / rows)

    def _caption(self, one: Any) -> str:
        if one.name == "head":
            return self.tr("Head {number}").format(number=one.head + 1)
        return {
            "picture": self.looker.items[self._row].path.rpartition("/")[2],
            "mean": self.tr("Mean over heads"),
            "likeness": self.tr("Similarity to the place") if self.place is not None else self.tr("Similarity to the whole"),
            "mask": self.tr("Mask, {share} %").format(share=self.keep.value()),
            "colours": self.tr("Features as colours"),
        }[one.name]

    def _words(self) -> str:
        if self.seen.kind != "vit":
            if self.place is None:
                return self.tr(
                    "A convolutional network has no attention: this is how similar each place's features are to the whole picture's. Click a place to compare with it."
                )
            return self.tr("How similar each place's features are to those of the marked place. Click it again or press Escape for the whole picture.")
        if self.place is None:
            return self.tr("What the class token takes from each patch in the last block; bright is much. Click a patch to ask it instead.")
        if self.seen.between is None:
            return self.tr("So many patches are compared by their features: how similar each is to the marked one. Press Escape for the class token.")
        return self.tr("What the marked patch takes from each patch in the last block. Click it again or press Escape for the class token.")

    def _show_alike(self, found: list[Any]) -> None:
        self._alike = found
        self.others_part.setVisible(bool(found))
        if not found:
            return
        names = [self.looker.items[one.row].path.rpartition("/")[2] for one in found]
        words = self.tr(
            "The most similar places among {count} other pictures of the folder; the number is the cosine of their features. Click one to go there."
        )
        self.others_words.setText(words.format(count=len(self._bank.rows) - (self._row in self._bank.rows)))
        self.others.show_tiles(
            [EyeTile(to_image(one.pixels), f"{one.cosine:.2f}  {name}", self._mark(one.place)) for one, name in zip(found, names, strict=True)]
        )

    # --- large, keys

    def picture_part(self) -> QWidget | None:
        return self.tiles if self.seen is not None else None

    def enlarge(self) -> None:
        self._enlarge(1)

    def _enlarge(self, tile: int) -> None:
        if 0 <= tile < len(self.tiles.tiles) and (image := self.tiles.tiles[tile].image) is not None:
            self.wanted.emit(image, f"{self.tiles.tiles[0].caption}  ·  {self.tiles.tiles[tile].caption}")

    def press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_P and not event.modifiers() and self.line.isVisible():
            self.line.toggle()
            return True
        if event.key() == Qt.Key.Key_Escape and self.place is not None:
            self.ask_patch(None)
            return True
        return False


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(S)
    for one in parts:
        column.addWidget(one, 1 if isinstance(one, EyeTiles) else 0)
    return made

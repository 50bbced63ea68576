# pyright: basic
"""Reconstruction: hide parts of a picture, by share or with a brush, and see what the network paints there."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QLocale, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSlider, QToolButton, QVBoxLayout, QWidget

from studio.core.card import Card
from studio.core.control import Control
from studio.core.trouble import Trouble
from studio.ui.boards.board import Context
from studio.ui.boards.one_picture import OnePictureBoard
from studio.ui.boards.pictures import not_shown
from studio.ui.language import core
from studio.ui.session import Session
from studio.ui.theme import M, S, px
from studio.ui.widgets.brush_tiles import BrushTiles, EyeTile, Ramp, touched, with_hole
from studio.ui.widgets.parts import button, label
from studio.ui.widgets.picture_table import to_image
from studio.ui.widgets.time_line import TimeLine

BRUSH, STEP = 12, 5


class ReconstructionBoard(OnePictureBoard):
    """The hole is drawn at once; what the network makes of it follows, one question at a time, always for the newest hole."""

    what, icon = "reconstruction", "puzzle"

    def __init__(self, session: Session, context: Context) -> None:
        super().__init__(session, context)
        self.painter: Any = None
        self.answer: Any = None
        self.hole = np.zeros((1, 1), bool)
        self.own = False
        """Whether a person has painted on the hole."""
        self.seed = 0
        self._pixels: np.ndarray | None = None
        self._again = False
        self._asked_step = -1
        self._shown: tuple[Any, list[QImage]] = (None, [])
        """The answer that the other tiles show, and their pictures."""
        self._lay_out()

    @classmethod
    def able(cls, spec: Mapping[str, Any], card: Card | None) -> str:
        return not_shown(cls.what, spec, card)

    # --- parts

    def _seen_part(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        self.note = label(role="muted", wrap=True)
        self.tiles = BrushTiles(self.session.theme)
        self.tiles.setAccessibleName(self.tr("What the network sees and paints; the arrow keys move the brush, Enter paints"))
        self.tiles.brushed.connect(self._on_brushed)
        self.tiles.opened.connect(self._enlarge)
        self.result = label(wrap=True)
        column.addWidget(self.note)
        column.addWidget(self.tiles, 1)
        column.addWidget(self.result)
        column.addLayout(self._share_line())
        column.addLayout(self._brush_line())
        self.line = TimeLine(self.session.theme)
        self.line.back.hide()
        self.line.moved.connect(lambda _: self._ask() if self.painter is not None and self.step() != self._asked_step else None)
        self.line.hide()
        column.addWidget(self.line)
        return made

    def _share_line(self) -> QHBoxLayout:
        theme = self.session.theme
        self.share = QSlider(Qt.Orientation.Horizontal)
        self.share.setRange(1, 95)
        self.share.setAccessibleName(self.tr("Share of the picture that is hidden"))
        self.share.setToolTip(self.tr("Share of the picture that is hidden ([ and ])"))
        self.share.valueChanged.connect(lambda _: self._hide_share())
        self.share_words = label()
        self.share_words.setMinimumWidth(px(44))
        self.again = button(self.tr("Other places"), self.reroll, tip=self.tr("Hide as much elsewhere (R)"), theme=theme, icon="reroll")
        self.trained = button(self.tr("As in training"), self._as_in_training, kind="quiet", tip=self.tr("Hide what a step of the training hides"))
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(label(self.tr("Hidden")))
        line.addWidget(self.share, 1)
        for one in (self.share_words, self.again, self.trained):
            line.addWidget(one)
        return line

    def _brush_line(self) -> QHBoxLayout:
        theme = self.session.theme
        self.hider = self._tool("brush", self.tr("Hide: paint on the first picture (or the arrow keys and Enter)"))
        self.eraser = self._tool("eraser", self.tr("Show again: take away from what is hidden (E; or hold Shift)"))
        self.hider.setChecked(True)
        tools = QButtonGroup(self)
        tools.addButton(self.hider)
        tools.addButton(self.eraser)
        self.eraser.toggled.connect(lambda on: self.tiles.set_brush(erasing=on))
        self.brush_size = QSlider(Qt.Orientation.Horizontal)
        self.brush_size.setRange(1, 50)
        self.brush_size.setValue(BRUSH)
        self.brush_size.setMaximumWidth(px(220))
        self.brush_size.setAccessibleName(self.tr("Size of the brush"))
        self.brush_size.setToolTip(self.tr("Size of the brush, as a share of the picture's side"))
        self.brush_words = label(f"{BRUSH} %")
        self.brush_words.setMinimumWidth(px(44))
        self.brush_size.valueChanged.connect(self._on_size)
        self.clear = button(self.tr("Hide nothing"), self._clear, kind="quiet", tip=self.tr("Begin with the whole picture (Delete)"), theme=theme, icon="reset")
        line = QHBoxLayout()
        line.setSpacing(S)
        for one in (self.hider, self.eraser):
            line.addWidget(one)
        line.addSpacing(M)
        line.addWidget(label(self.tr("Brush")))
        line.addWidget(self.brush_size, 1)
        line.addWidget(self.brush_words)
        line.addWidget(self.clear)
        line.addStretch(1)
        return line

    def _tool(self, icon: str, words: str) -> QToolButton:
        made = QToolButton()
        self.session.theme.bind(made, icon)
        made.setIconSize(QSize(px(18), px(18)))
        made.setCheckable(True)
        made.setToolTip(words)
        made.setAccessibleName(words.split(":")[0])
        return made

    # --- which run, which picture

    def open(self, context: Context) -> None:
        another = (context.run, context.folder) != (self.context.run, self.context.folder)
        super().open(context)
        self._again = False
        self.tiles.set_dimmed(True)
        if another:
            self.painter = self.answer = self._pixels = None
            self.own, self._row = False, -1
            self.line.hide()
            self.tiles.show_tiles([])
            self.tiles.show_below(())
            self.note.setText("")
            self.result.setText("")

    @property
    def answerer(self) -> Any:
        return self.painter

    def make_answerer(self, run: str, folder: str, tell: Any, control: Control) -> Any:
        from studio.jobs.paint import Painter

        return Painter(run, folder, tell, control)

    def refresh(self) -> None:
        self._open_answerer(self.tr("Waking the network…"))

    def _opened(self, painter: Any) -> None:
        row = self._row_again(painter)
        kept = self.painter is not None and self.hole.shape == painter.reach.shape
        self.painter, self.answer, self._pixels = painter, None, None
        self._row = row
        self.line.show_steps(painter.steps)
        self.line.setVisible(len(painter.steps) > 1)
        self.choice.show_pictures(painter, self._row)
        self.tiles.stride = max(1, round(painter.cells / 16)) / painter.cells
        with QSignalBlocker(self.share):
            self.share.setRange(1, max(1, int(painter.most * 100)))
        self.note.setText(self._words())
        share = painter.most / 2
        self.again.setVisible(not np.array_equal(painter.hidden(share, 0), painter.hidden(share, 1)))
        self._set_hole(self.hole & painter.reach if kept else painter.hidden(None, self.seed))

    def choose(self, row: int) -> None:
        """Look at this picture of the folder, with the same hole."""
        if self.painter is None or row < 0 or row == self._row:
            return
        self._row, self._pixels = row, None
        self.tiles.set_dimmed(True)
        self._ask()

    def step(self) -> int:
        """The moment that paints."""
        return self.painter.steps[round(self.line.position())]

    # --- the hole

    def _hide_share(self) -> None:
        if self.painter is not None:
            self.own = False
            self._set_hole(self.painter.hidden(self.share.value() / 100, self.seed), keep_slider=True)

    def reroll(self) -> None:
        if self.painter is not None:
            self.seed = random.randrange(1 << 30)
            self._hide_share()

    def _as_in_training(self) -> None:
        if self.painter is not None:
            self.own = False
            self._set_hole(self.painter.hidden(None, self.seed))

    def _clear(self) -> None:
        self.own = True
        self._set_hole(np.zeros_like(self.hole))

    def _on_brushed(self, x: float, y: float, to_x: float, to_y: float, erase: bool) -> None:
        if self.painter is None:
            return
        found = touched(len(self.hole), (x, y), (to_x, to_y), self.tiles.brush) & self.painter.reach
        self.own = True
        self._set_hole(self.hole & ~found if erase else self.hole | found)

    def _on_size(self, share: int) -> None:
        self.brush_words.setText(f"{share} %")
        self.tiles.set_brush(share=share / 100)

    def _set_hole(self, hole: np.ndarray, *, keep_slider: bool = False) -> None:
        same = self.answer is not None and np.array_equal(hole, self.hole)
        self.hole = hole
        share = round(100 * float(hole.mean()))
        if not keep_slider:
            with QSignalBlocker(self.share):
                self.share.setValue(share)
        self.share_words.setText(f"{share} %")
        if not same:
            self._paint()
            self._ask()

    # --- the network

    def _ask(self) -> None:
        """One question at a time: while it is answered the newest hole waits."""
        if self.painter is None or self._row < 0:
            return
        if self.session.busy(f"look.{self.what}.paint"):
            self._again = True
            return
        self._again = False
        painter, row, hole, step = self.painter, self._row, self.hole, self.step()
        self._asked_step = step

        def work(tell: Any, control: Control) -> Any:
            try:
                pixels = painter.picture(row)
            except Trouble as trouble:
                return None, trouble
            try:
                return pixels, painter.rebuild(row, hole, control, step=step)
            except Trouble as trouble:
                return pixels, trouble

        def show(found: Any) -> None:
            if painter is self.painter and row == self._row:
                self._pixels, self.answer = found
                self._paint()
            if self._again:
                self._ask()

        self.say_trouble("")
        self.ask(work, show, part="paint", quiet=True)

    # --- what is shown

    def _paint(self) -> None:
        if self._pixels is None:
            if isinstance(self.answer, Trouble):
                self.tiles.show_tiles([])
                self.result.setText(f"{core(self.answer.words)} {core(self.answer.fix)}")
            return
        names = (self.tr("What the network sees"), self.tr("Raw output"), self.tr("Pasted into the picture"), self.tr("Original"), self.tr("Error"))
        sees = EyeTile(to_image(with_hole(self._pixels, self.hole)), names[0], self._reach())
        if self.answer is None or isinstance(self.answer, Trouble):
            trouble = self.answer
            self.result.setText(f"{core(trouble.words)} {core(trouble.fix)}" if trouble else "")
            self.tiles.show_tiles([sees, EyeTile(None, names[1]), EyeTile(None, names[2]), EyeTile(to_image(self._pixels), names[3]), EyeTile(None, names[4])])
            self.tiles.show_below((self._hidden_words(),))
            return
        made = self.answer.made
        if self._shown[0] is not self.answer:
            self._shown = self.answer, [to_image(one) for one in (made.raw, made.pasted, made.original, self.answer.error)]
        self.tiles.show_tiles([sees, *(EyeTile(image, name) for image, name in zip(self._shown[1], names[1:], strict=True))])
        from studio.jobs.paint import ramp

        raw = self.tr("borrowed brightness") if self.painter.borrowed else ""
        top = f"{self.answer.top * 100:g}"
        scale = Ramp(self.tr("none"), self.tr("{share} % or more").format(share=top) if self.answer.top < 1 else "100 %", ramp())
        name = self.painter.items[self._row].path.rpartition("/")[2]
        self.tiles.show_below((self._hidden_words(), raw, self._decibels(made.decibels), name, scale))
        self.result.setText(self._result_words())

    def _reach(self) -> QRectF | None:
        """A frame around what can be hidden, where that is not everything."""
        reach = self.painter.reach
        if reach.all() or not reach.any():
            return None
        (top, bottom), (left, right) = (np.flatnonzero(reach.any(axis))[[0, -1]] / len(reach) for axis in (1, 0))
        cell = 1 / len(reach)
        return QRectF(left, top, right - left + cell, bottom - top + cell)

    def _hidden_words(self) -> str:
        share = round(100 * float(self.hole.mean()))
        return self.tr("{share} % hidden, by hand").format(share=share) if self.own else self.tr("{share} % hidden").format(share=share)

    def _decibels(self, value: float | None) -> str:
        if value is None or value != value:
            return ""
        return self.tr("PSNR {number} dB").format(number="∞" if value == float("inf") else QLocale().toString(value, "f", 1))

    def _result_words(self) -> str:
        made, plain = self.answer.made, self.answer.plain
        if made.decibels is None:
            return self.tr("Nothing is hidden. Paint on the first picture, or move the slider.")
        if made.decibels != made.decibels:
            return self.tr("The network's output is not a number: this run has come apart.")
        words = self.tr("On the hidden pixels: {closeness}.").format(closeness=self._decibels(made.decibels))
        if plain is not None:
            words += " " + self.tr("One plain colour, the mean of what is visible, would reach {number} dB.").format(number=QLocale().toString(plain, "f", 1))
        if self.painter.borrowed:
            words += " " + self.tr("The number is helped by the borrowed brightness.")
        return words

    def _words(self) -> str:
        """How to use it, what is special in this run."""
        painter = self.painter
        words = [self.tr("Paint on the first picture to hide more of it (hold Shift to show it again): the network never sees what is hatched.")]
        if painter.size > painter.cells:
            words.append(self.tr("It hides whole patches of {side} px, and so does the brush.").format(side=painter.size // painter.cells))
        return " ".join((*words, core(painter.note))).strip()

    # --- large, keys

    def picture_part(self) -> QWidget | None:
        return self.tiles if self.tiles.tiles else None

    def enlarge(self) -> None:
        self._enlarge(2)

    def _enlarge(self, tile: int) -> None:
        if 0 <= tile < len(self.tiles.tiles) and (image := self.tiles.tiles[tile].image) is not None:
            self.wanted.emit(image, f"{self.painter.items[self._row].path}  ·  {self.tiles.tiles[tile].caption}")

    def press(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight):
            self.share.setValue(self.share.value() + (STEP if key == Qt.Key.Key_BracketRight else -STEP))
        elif key == Qt.Key.Key_E and not event.modifiers():
            (self.hider if self.eraser.isChecked() else self.eraser).click()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear()
        elif key == Qt.Key.Key_P and not event.modifiers() and self.line.isVisible():
            self.line.toggle()
        else:
            return False
        return True

# pyright: basic
"""What the network will see: the preview's pictures with the seed, its lock and the dice."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from studio.core.events import Pictures
from studio.ui.theme import L, M, S, Theme, px
from studio.ui.widgets.busy_bar import BusyBar
from studio.ui.widgets.parts import button, label
from studio.ui.widgets.picture_table import PictureTable


class PreviewBoard(QFrame):
    """wanted(): a preview is wanted anew (the dice, other pictures, the lock). `seed` is what the views are drawn with."""

    wanted = Signal()
    othersWanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.seed = 0
        self.setProperty("card", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(L, M, L, M)
        column.setSpacing(S)
        column.addLayout(self._head())
        self._pages = QStackedLayout()
        column.addLayout(self._pages, 1)  # before it gets widgets: a stack without a window shows them as windows
        nothing = QWidget()
        self.empty = label("", "muted", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.working = BusyBar()
        self.working.setRange(0, 0)
        self.working.setTextVisible(False)
        self.working.setFixedWidth(px(200))
        self.working.setAccessibleName(self.tr("Making the preview"))
        middle = QVBoxLayout(nothing)
        middle.addStretch()
        middle.addWidget(self.empty)
        middle.addSpacing(M)
        middle.addWidget(self.working, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch()
        self.table = PictureTable(theme, centred=True)
        self.table.setAccessibleName(self.tr("What the network will see"))
        self._pages.addWidget(nothing)
        self._pages.addWidget(self.table)
        self.note = label(role="small", wrap=True)
        column.addWidget(self.note)
        self._show_seed()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(label(self.tr("Preview"), "lead"), 1)
        self.others = QToolButton()
        self.others.setToolTip(self.tr("Take other pictures of the folder"))
        self.others.setAccessibleName(self.tr("Other pictures"))
        self._theme.bind(self.others, "refresh", "muted")
        self.others.clicked.connect(lambda: self.othersWanted.emit())
        self.lock = QToolButton()
        self.lock.setCheckable(True)
        self.lock.setChecked(True)
        self.lock.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.lock.setToolTip(self.tr("Locked: the same draw again, so that what changes comes from the settings. Open: every change draws anew."))
        self._theme.bind(self.lock, "lock", "muted")
        self.lock.toggled.connect(self._on_lock)
        self.dice = button(self.tr("Reroll"), self.reroll, theme=self._theme, icon="reroll", tip=self.tr("Draw the random views anew (R)"), shy=True)
        for widget in (self.others, self.lock, self.dice):
            row.addWidget(widget)
        return row

    def reroll(self) -> None:
        """Another draw."""
        self.new_seed()
        self.wanted.emit()

    def new_seed(self) -> None:
        """Draw another seed without asking for a preview."""
        self.seed = random.randrange(1, 10_000)
        self._show_seed()

    @property
    def locked(self) -> bool:
        """Whether a change of settings keeps the draw."""
        return self.lock.isChecked()

    def show_pictures(self, pictures: Sequence[Pictures]) -> None:
        """The newest preview."""
        if not pictures:
            self.say(self.tr("None of these pictures could be read."))
            return
        heads = tuple(self.tr("view {name}").format(name=one) if len(one) == 1 else one for one in pictures[0].columns)
        self.table.show_pictures(replace(pictures[0], columns=heads))
        self.note.setText(pictures[0].note)
        self._pages.setCurrentIndex(1)

    def set_waiting(self, waiting: bool) -> None:
        """A newer preview is on its way; the last one stays, a little paler."""
        self.table.set_dimmed(waiting)

    def say(self, words: str, *, working: bool = False) -> None:
        """Why there is no preview; working: one is being made."""
        self.empty.setText(words)
        self.working.setVisible(working)
        self.note.setText("")
        self._pages.setCurrentIndex(0)

    def _on_lock(self, locked: bool) -> None:
        self.lock.setIcon(self._theme.icon("lock" if locked else "unlock", "muted"))

    def _show_seed(self) -> None:
        self.lock.setText(self.tr("Seed {seed}").format(seed=self.seed))
        self.lock.setAccessibleName(self.tr("Lock seed {seed}").format(seed=self.seed))

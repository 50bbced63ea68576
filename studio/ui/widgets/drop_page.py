# pyright: basic
"""The first thing a person sees: a place to drop a folder, a way to choose one, pictures to try, folders opened lately."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.core.sources import name_of
from studio.ui.theme import XL, XS, L, M, S, Theme, px
from studio.ui.widgets.busy_bar import BusyBar
from studio.ui.widgets.parts import Banner, button, label, restyle
from studio.ui.widgets.status_page import StatusPage

WIDTH = 640


class DropPage(QWidget):
    """`say` changes the sentence, `show_recent` the list, `set_busy` shows that something is being prepared."""

    def __init__(
        self, theme: Theme, *, choose: Callable[[], object], sample: Callable[[], object], cancel: Callable[[], object], open_recent: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._theme, self._open = theme, open_recent
        self.target = QFrame()
        self.target.setProperty("drop", True)
        self.target.setFixedWidth(px(WIDTH))
        self.page = StatusPage(theme, "drop", self.tr("Drop a folder of pictures here"), self._words())
        self.choose = self.page.add_button(self.tr("Open folder…"), choose, tip=self.tr("Choose a folder of pictures (Ctrl+O)"))
        self.sample = self.page.add_button(
            self.tr("Try the sample pictures"), sample, tip=self.tr("Drawn scenes, made on this machine in seconds; nothing is downloaded")
        )
        self.cancel = self.page.add_button(self.tr("Cancel"), cancel, tip=self.tr("Stop making the pictures"))
        self.cancel.hide()
        self.busy = BusyBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setFixedWidth(px(240))
        self.busy.setAccessibleName(self.tr("Preparing"))
        self.busy.hide()
        self.page.extra.addSpacing(L)
        self.page.extra.addWidget(self.busy, 0, Qt.AlignmentFlag.AlignHCenter)
        inside = QVBoxLayout(self.target)
        inside.setContentsMargins(M, L, M, L)
        inside.addWidget(self.page)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(XS)
        self._recent_box = QWidget()
        self._recent_box.setFixedWidth(px(WIDTH))
        self._recent_box.setLayout(self._recent)
        self._recent.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(L)
        self.left = Banner(theme, "warn")
        self.left.setFixedWidth(px(WIDTH))
        column.addStretch(2)
        line = QHBoxLayout()  # not by alignment, which would not ask how high its words are
        line.addStretch()
        line.addWidget(self.left)
        line.addStretch()
        column.addLayout(line)
        column.addWidget(self.target, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._recent_box, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _words(self) -> str:
        return self.tr("The studio learns from your own pictures, without labels. They stay on this machine and are only read.")

    def say(self, words: str, *, problem: bool = False) -> None:
        """Another sentence; a problem changes the icon, too."""
        self.page.set_words(
            self.tr("This folder can't be used") if problem else self.tr("Drop a folder of pictures here"),
            words or self._words(),
            icon="problem" if problem else "drop",
            role="bad" if problem else "accent",
        )

    def offer(self, words: str, fix: str, actions: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Something that was left undone, above the rest, with what can be done about it; no words: nothing."""
        while (item := self.left.buttons.takeAt(0)) is not None:
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        for name, do in actions:
            self.left.buttons.addWidget(button(name, do, kind="quiet", theme=self._theme))
        self.left.say(words, fix, kind="warn")

    def set_busy(self, busy: bool) -> None:
        """Something is being prepared: no second start, but a way to stop it."""
        self.busy.setVisible(busy)
        self.busy.setRange(0, 0)
        self.choose.setVisible(not busy)
        self.sample.setVisible(not busy)
        self.cancel.setVisible(busy)
        if busy:
            self.page.set_words(self.tr("Making the sample pictures"), self.tr("Drawn scenes, made once on this machine."), icon="sparkle")
        else:
            self.say("")

    def show_progress(self, done: int, total: int | None) -> None:
        """How far the preparation is."""
        self.busy.setRange(0, total or 0)
        self.busy.setValue(done)
        if total:
            self.page.words.setText(self.tr("{done} of {total}").format(done=done, total=total))

    def show_recent(self, folders: list[str]) -> None:
        """The folders opened lately, the newest first."""
        while (item := self._recent.takeAt(0)) is not None:
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        self._recent_box.setVisible(bool(folders))
        if folders:
            self._recent.addWidget(label(self.tr("Opened lately"), "muted"))
        for folder in folders:
            self._recent.addWidget(self._row(folder))

    def _row(self, folder: str) -> QWidget:
        name = name_of(folder)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S)
        opener = button(name, lambda: self._open(folder), kind="quiet", theme=self._theme, icon="folder", tip=folder)
        opener.setAccessibleDescription(folder)
        where = label(self.fontMetrics().elidedText(os.path.dirname(folder), Qt.TextElideMode.ElideMiddle, px(WIDTH) // 2), "small")
        line.addWidget(opener)
        line.addWidget(where)
        line.addStretch()
        return row

    def set_over(self, over: bool) -> None:
        """A folder is held over the target."""
        restyle(self.target, "over", over)

# pyright: basic
"""What a place shows when there is nothing to show yet, or something went wrong: icon, one line, one sentence, buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.ui.theme import XL, L, M, S, Theme, px

WORDS = (240, 520)
"""Pixels that a line of the sentence is long, at least and at most."""


class StatusPage(QWidget):
    """Centred in the room it gets. `set_words` changes it in place; `add_button` gives the way out (the first is the primary one)."""

    def __init__(self, theme: Theme, icon: str, title: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._role = theme, icon, "accent"
        self.picture = QLabel()
        self.title = QLabel(title)
        self.words = QLabel(words)
        self.extra = QVBoxLayout()
        self._buttons = QHBoxLayout()
        self._lay_out()
        self._tint()
        theme.changed.connect(self._tint)

    def _lay_out(self) -> None:
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title.setProperty("role", "title")
        self.words.setProperty("role", "muted")
        for label in (self.title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self.words.setMinimumWidth(px(WORDS[0]))
        self.words.setMaximumWidth(px(WORDS[1]))
        self._buttons.setSpacing(M)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(S)
        column.addStretch(3)
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(M)
        column.addWidget(self.title)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.words, 1000)
        line.addStretch(1)
        column.addLayout(line)
        column.addSpacing(L)
        row = QHBoxLayout()
        row.addStretch()
        row.addLayout(self._buttons)
        row.addStretch()
        column.addLayout(row)
        column.addLayout(self.extra)
        column.addStretch(4)

    def set_words(self, title: str, words: str = "", *, icon: str = "", role: str = "accent") -> None:
        """Say something else."""
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self._measure()
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        if (icon and icon != self._icon) or role != self._role:
            self._icon, self._role = icon or self._icon, role
            self._tint()

    def add_button(self, text: str, do: Callable[[], object], *, tip: str = "") -> QPushButton:
        """A way out of here; the first one is the primary one."""
        button = QPushButton(text)
        button.setToolTip(tip or text)
        button.setAccessibleName(text)
        if self._buttons.count() == 0:
            button.setProperty("kind", "primary")
        button.clicked.connect(lambda: do())
        self._buttons.addWidget(button)
        return button

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self._tint()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        """Room for every line of the words: a centred label would get one line's."""
        self.words.ensurePolished()
        margins = self.contentsMargins() + self.layout().contentsMargins()  # type: ignore[union-attr]
        wide = min(px(WORDS[1]), max(px(WORDS[0]), self.width() - margins.left() - margins.right()))
        self.words.setMinimumHeight(max(0, self.words.heightForWidth(wide)))

    def _tint(self) -> None:
        self.picture.setPixmap(self._theme.pixmap(self._icon, px(56), self._role, ratio=max(1.0, self.devicePixelRatioF())))

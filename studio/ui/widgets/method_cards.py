# pyright: basic
"""The methods to choose from, each a card: a drawing of its idea, what it does, what it needs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.core.card import Card
from studio.ui.theme import XS, L, M, S, Theme
from studio.ui.widgets.diagram import Diagram, drawn
from studio.ui.widgets.parts import button, label, restyle


class MethodCard(QFrame):
    """A card that can be picked with the mouse, Space or Return."""

    picked = Signal(str)
    moved = Signal(int)
    explained = Signal(str)

    def __init__(self, card: Card, theme: Theme) -> None:
        super().__init__()
        self.name = card.name
        self.setProperty("card", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title = card.title
        self.setAccessibleName(card.title)
        self.setAccessibleDescription(f"{card.summary} {card.needs}")
        self.setToolTip(card.paper)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, M, L, M)
        column.setSpacing(XS)
        if drawn(card.name):
            column.addWidget(Diagram(theme, card.name, most=84))
            column.addSpacing(XS)
        column.addWidget(label(card.family[:1].upper() + card.family[1:], "small"))
        column.addWidget(label(card.title, "lead", wrap=True))
        column.addWidget(label(card.summary, wrap=True))
        column.addSpacing(XS)
        column.addWidget(label(card.needs, "small", wrap=True))
        self.how = button(self.tr("How it works"), lambda: self.explained.emit(self.name), kind="quiet", theme=theme, icon="help")
        self.how.setToolTip(self.tr("{method} in plain words: how it learns, what you will see, when to choose it").format(method=card.title))
        self.how.setAccessibleName(self.tr("How {method} works").format(method=card.title))
        row = QHBoxLayout()
        row.addWidget(self.how)
        row.addStretch(1)
        column.addLayout(row)

    def set_picked(self, picked: bool) -> None:
        """The one that is trained has a coloured edge."""
        restyle(self, "card", "selected" if picked else "true")
        self.setAccessibleName(self.tr("{method}, picked").format(method=self._title) if picked else self._title)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self.picked.emit(self.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.picked.emit(self.name)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event) -> None:
        restyle(self, "lit", True)

    def focusOutEvent(self, event) -> None:
        restyle(self, "lit", False)


class MethodCards(QScrollArea):
    """picked(name): a person chose a method. explained(name): a person wants to know how it works."""

    picked = Signal(str)
    explained = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards: list[MethodCard] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, S, 0)
        self._column.setSpacing(S)
        self._column.addStretch()
        self.setWidget(self._inside)

    def set_cards(self, cards: Sequence[Card]) -> None:
        """One card a method, in this order."""
        for old in self._cards:
            old.setParent(None)
            old.deleteLater()
        self._cards = []
        for at, one in enumerate(cards):
            made = MethodCard(one, self._theme)
            made.picked.connect(self.picked)
            made.explained.connect(self.explained)
            made.moved.connect(self._move)
            self._column.insertWidget(at, made)
            self._cards.append(made)

    def pick(self, name: str) -> None:
        """Mark a method and bring it into view."""
        for one in self._cards:
            one.set_picked(one.name == name)
            if one.name == name:
                self.ensureWidgetVisible(one, 0, L)

    def showEvent(self, event: QShowEvent) -> None:
        """Cards that were picked before there was a place to lie have to be found again."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._find)

    def _find(self) -> None:
        for one in self._cards:
            if one.property("card") == "selected":
                self.ensureWidgetVisible(one, 0, L)

    def names(self) -> list[str]:
        """The methods from top to bottom."""
        return [one.name for one in self._cards]

    def _move(self, by: int) -> None:
        focused = next((at for at, one in enumerate(self._cards) if one.hasFocus()), None)
        if focused is not None:
            to = self._cards[min(len(self._cards) - 1, max(0, focused + by))]
            to.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(to, 0, L)

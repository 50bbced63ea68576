# pyright: basic
"""The rail of places at the left: icon, name and a dot that says how the place stands. Always visible, never disabled."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QVBoxLayout, QWidget

from studio.ui.theme import XS, S, Theme, px

WIDTH, ICON, WORDS, HEAD = 92, 24, 22, 11
DOTS = {"done": "good", "running": "accent", "problem": "bad"}


class RailButton(QAbstractButton):
    """One place. `set_state` takes "", "done", "running" or "problem" and the words for it."""

    def __init__(self, theme: Theme, icon: str, text: str) -> None:
        super().__init__()
        self._theme, self._icon, self._state = theme, icon, ""
        self._ring = False
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a screen reader says that it is one of several
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH) - 2 * S, px(ICON + WORDS) + HEAD + XS)

    @property
    def state(self) -> str:
        """What the dot says."""
        return self._state

    def set_state(self, state: str, words: str = "") -> None:
        """Change the dot; its meaning goes into the accessible description, too, for colour alone says nothing."""
        self._state = state
        self.setAccessibleDescription(words)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for keys; a click or the window's opening shows none."""
        self._ring = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(theme.color("accent_soft" if self.isChecked() else "hover"))
            painter.drawRoundedRect(box, 12, 12)
        if self.hasFocus() and self._ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(box, 12, 12)
        role = "accent" if self.isChecked() else "muted"
        left, side = (self.width() - px(ICON)) // 2, px(ICON)
        painter.drawPixmap(left, HEAD, theme.pixmap(self._icon, side, role, ratio=self.devicePixelRatioF()))
        painter.setPen(theme.color("text" if self.isChecked() else "muted"))
        painter.setFont(theme.font("small", bold=self.isChecked()))
        painter.drawText(QRect(0, HEAD + side + 2, self.width(), px(WORDS)), Qt.AlignmentFlag.AlignCenter, self.text())
        if self._state in DOTS:
            painter.setPen(QPen(theme.color("surface"), 2))
            painter.setBrush(theme.color(DOTS[self._state]))
            painter.drawEllipse(QPointF(left + side + 2, HEAD + 2), px(5), px(5))


class Rail(QFrame):
    """chosen(name) when a person picks a place."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, places: list[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """places: (name, words, tip with its keys), from top to bottom; the icon has the place's name."""
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(px(WIDTH))
        self._buttons: dict[str, RailButton] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(S, S, S, S)
        column.setSpacing(XS)
        for name, words, tip in places:
            button = RailButton(theme, name, words)
            button.setObjectName(f"rail-{name}")
            button.setToolTip(tip)
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            group.addButton(button)
            column.addWidget(button)
            self._buttons[name] = button
        column.addStretch()
        theme.changed.connect(self.update)

    def button(self, name: str) -> RailButton:
        """The button of a place."""
        return self._buttons[name]

    def pick(self, name: str) -> None:
        """Mark the place that is shown."""
        self._buttons[name].setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.setPen(self._theme.color("border"))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())

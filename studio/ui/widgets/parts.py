# pyright: basic
"""Small pieces that every panel is made of: labels of the type scale, cards, buttons, banners."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QToolTip, QVBoxLayout, QWidget

from studio.ui.theme import L, M, S, Theme, px


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Plain text (never markup: file names may hold anything) in a role of the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


class Told(QLabel):
    """A label whose text changes; a screen reader is told what it says, too: "State: Running"."""

    def __init__(self, what: str, text: str = "", role: str = "") -> None:
        super().__init__()
        self._what = what
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(f"{self._what}: {text}" if text else self._what)


class OneLine(QLabel):
    """One line that gives up its middle where there is no room for it all, and tells all of it to a screen reader and on a hover."""

    def __init__(self, role: str = "", *, least: int = 40) -> None:
        """least: pixels below which nothing is shown, for words that may go."""
        super().__init__()
        self._least = least
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(self._least) if self._least <= 40 else 0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() < px(self._least):
            return
        if self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        short = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.contentsRect().width())
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and not self.toolTip():
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
            QToolTip.showText(event.globalPos(), self.text() if cut else "", self)  # type: ignore[attr-defined]
            return True
        return super().event(event)


class ShyButton(QPushButton):
    """Gives up its words where there is no room for them: the icon stays, and the tip and a screen reader say them. Without an icon the words are cut."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        whole = super().sizeHint()
        words = self.fontMetrics().horizontalAdvance(self.text())
        stays = min(words, px(40)) if self.icon().isNull() else 0
        return QSize(max(self.iconSize().width(), whole.width() - words + stays), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if (missing := super().sizeHint().width() - self.width()) > 0:
            room = self.fontMetrics().horizontalAdvance(self.text()) - missing if self.icon().isNull() else 0
            option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, max(0, room))  # type: ignore[attr-defined]
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


def button(text: str, do: Callable[[], object], *, kind: str = "", tip: str = "", theme: Theme | None = None, icon: str = "", shy: bool = False) -> QPushButton:
    """A push button. kind: "", "primary", "quiet" or "danger". shy: only its icon is shown where there is no room for its words."""
    made = (ShyButton if shy else QPushButton)(f" {text}" if icon else text)
    made.setToolTip(tip or text.replace("&", ""))
    made.setAccessibleName(text.replace("&", "") or tip)
    if kind:
        made.setProperty("kind", kind)
    if theme is not None and icon:
        theme.bind(made, icon, "on_accent" if kind == "primary" else "text")
    made.clicked.connect(lambda: do())
    return made


def card(*, kind: str = "true", margin: int = L, spacing: int = S) -> tuple[QFrame, QVBoxLayout]:
    """A rounded frame and its column."""
    frame = QFrame()
    frame.setProperty("card", kind)
    column = QVBoxLayout(frame)
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(spacing)
    return frame, column


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Change a dynamic property that the style sheet looks at."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Banner(QFrame):
    """One sentence across the top of a panel, with what to do about it; hidden until `say`."""

    def __init__(self, theme: Theme, kind: str = "info") -> None:
        super().__init__()
        self._theme = theme
        self._icon, self.words, self.fix = QLabel(), label(wrap=True), label(role="muted", wrap=True)
        self.setProperty("banner", kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(M, S, M, S)
        row.setSpacing(M)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addWidget(self.fix)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.buttons = QHBoxLayout()
        row.addLayout(self.buttons)
        self.hide()
        theme.changed.connect(self._tint)

    def say(self, words: str, fix: str = "", *, kind: str = "info") -> None:
        """Show the sentence, or hide the banner when there is none."""
        restyle(self, "banner", kind)
        self.words.setText(words)
        self.fix.setText(fix)
        self.fix.setVisible(bool(fix))
        self.setAccessibleName(words)
        self._tint()
        self.setVisible(bool(words))

    def _tint(self) -> None:
        icon, role = {"bad": ("problem", "bad"), "warn": ("warning", "warn")}.get(str(self.property("banner")), ("info", "accent"))
        self._icon.setPixmap(self._theme.pixmap(icon, px(20), role, ratio=self.devicePixelRatioF()))

# pyright: basic
"""What came of a run, with what can be done now; and the warnings on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from studio.core.events import Warned
from studio.ui.theme import M, S, Theme, px
from studio.ui.widgets.parts import Banner, button, label, restyle

ICONS = {"good": ("done", "good"), "info": ("info", "accent"), "warn": ("warning", "warn"), "bad": ("problem", "bad")}


class OutcomeCard(QFrame):
    """Hidden until `say`. Details (a traceback) are folded away until somebody wants them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._kind = theme, "info"
        self._icon = QLabel()
        self.title, self.words, self.fix = label(role="lead", wrap=True), label(wrap=True), label(role="muted", wrap=True)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setMaximumHeight(px(150))
        self.details.setAccessibleName(self.tr("Details of the error"))
        self.details.setAccessibleDescription(self.tr("Where in the program it happened, for a report"))
        self._more = button(self.tr("Details"), self._toggle, kind="quiet")
        self._copy = button(self.tr("Copy details"), self._copy_details, kind="quiet", theme=theme, icon="copy")
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(S)
        self._row.addStretch()
        self._lay_out()
        self.hide()
        theme.changed.connect(self._tint)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for one in (self.title, self.words, self.fix):
            words.addWidget(one)
        head = QHBoxLayout()
        head.setSpacing(M)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(M)
        self._top.addLayout(head, 1)
        self._top.addLayout(self._row)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, M, M)
        column.setSpacing(S)
        column.addLayout(self._top)
        column.addWidget(self.details)

    def say(
        self, kind: str, title: str, words: str = "", fix: str = "", *, details: str = "", actions: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        """kind: "good", "info", "warn" or "bad". actions: (text, what it does), the first one is the primary one."""
        self._kind = kind
        restyle(self, "banner", "info" if kind == "good" else kind)
        for widget, text in ((self.title, title), (self.words, words), (self.fix, fix)):
            widget.setText(text)
            widget.setVisible(bool(text))
        self.details.setPlainText(details)
        self.details.hide()
        self._fill(actions, bool(details))
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{words} {fix}".strip())
        self._tint()
        self.show()

    def _fill(self, actions: Sequence[tuple[str, Callable[[], object]]], details: bool) -> None:
        for one in self.buttons:
            self._row.removeWidget(one)
            one.hide()
            one.deleteLater()
        self.buttons = [button(text, do, kind="" if at else "primary", shy=at > 0) for at, (text, do) in enumerate(actions)]
        for one in (self._more, self._copy):
            self._row.removeWidget(one)
            one.setVisible(False)
        for one in (self._copy, self._more, *reversed(self.buttons)) if details else reversed(self.buttons):
            self._row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        self._more.setVisible(details)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """The buttons beside the words, or below where they would leave them too little room."""
        below = self._row.sizeHint().width() > self.width() * 0.6
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)

    def _toggle(self) -> None:
        shown = self.details.isHidden()
        self.details.setVisible(shown)
        self._copy.setVisible(shown)
        self._more.setText(self.tr("Hide details") if shown else self.tr("Details"))

    def _copy_details(self) -> None:
        text = "\n".join((self.title.text(), self.words.text(), self.fix.text(), "", self.details.toPlainText()))
        QGuiApplication.clipboard().setText(text)

    def _tint(self) -> None:
        icon, role = ICONS[self._kind]
        self._icon.setPixmap(self._theme.pixmap(icon, px(24), role, ratio=self.devicePixelRatioF()))


class Warnings(Banner):
    """The newest warning, and how many there are; a click shows all of them or none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "warn")
        self.told: list[Warned] = []
        self._all = False
        self._more = button(self.tr("Show all"), self._toggle, kind="quiet")
        self._gone = button(self.tr("Dismiss"), self.dismiss, kind="quiet")
        self.buttons.addWidget(self._more)
        self.buttons.addWidget(self._gone)

    def add(self, event: Warned) -> None:
        """One more."""
        if event in self.told:
            return
        self.told.append(event)
        self._show()

    def clear(self) -> None:
        """None."""
        self.told.clear()
        self._all = False
        self.hide()

    def dismiss(self) -> None:
        """Read: hide them until there is a new one."""
        self.hide()

    def _toggle(self) -> None:
        self._all = not self._all
        self._show()

    def _show(self) -> None:
        last = self.told[-1]
        if self._all:
            self.say("\n".join(f"•  {one.words} {one.fix}".rstrip() for one in self.told), kind="warn")
        else:
            self.say(last.words, last.fix, kind="warn")
        self._more.setVisible(len(self.told) > 1)
        self._more.setText(self.tr("Show the last") if self._all else self.tr("Show all {count}").format(count=len(self.told)))

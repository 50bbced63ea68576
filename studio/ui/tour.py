# pyright: basic
"""The first-run tour: five bubbles beside the places of the rail. It blocks nothing, is left with Escape or a click, and comes once by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QSettings, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from studio.ui.theme import L, M, S, px
from studio.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studio.ui.window import Window

TIP = 10
"""How far the bubble's point reaches to what it is about."""
SEEN = "tour/seen"


class Tour(QFrame):
    """`Tour(window)` shows the first bubble; it is gone when it was gone through or left."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window, self._theme = window, window.session.theme
        self.at = 0
        self.title, self.words, self.place = label(role="lead"), label(wrap=True), label(role="small")
        self.back = button(self.tr("Back"), lambda: self.turn(self.at - 1), kind="quiet")
        self.next = button(self.tr("Next"), self._on_next, kind="primary")
        self.leave = button(self.tr("Leave the tour"), self.close, kind="quiet", tip=self.tr("Leave the tour (Escape)"))
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.place)
        row.addStretch(1)
        for one in (self.leave, self.back, self.next):
            row.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(L + TIP, L, L, M)
        column.setSpacing(S)
        for one in (self.title, self.words):
            column.addWidget(one)
        column.addSpacing(S)
        column.addLayout(row)
        self.setFixedWidth(px(420))
        window.installEventFilter(self)
        QSettings().setValue(SEEN, True)
        self.turn(0)
        self.show()
        self.raise_()
        self.next.setFocus()

    def stops(self) -> list[tuple[str, str, str]]:
        """(place, title, words), at most five."""
        return [
            (
                "pictures",
                self.tr("Pictures"),
                self.tr("Begin here: drop a folder of pictures, or take the sample pictures. No labels are needed, and nothing leaves this machine."),
            ),
            (
                "method",
                self.tr("Method"),
                self.tr(
                    "What the network learns from your pictures. A method fit for the folder is picked already; “How it works” explains each in plain words."
                ),
            ),
            (
                "train",
                self.tr("Train"),
                self.tr("Start, pause and stop whenever you like; what was learned is kept. The curves, pictures and health tell whether it works."),
            ),
            ("inspect", self.tr("Inspect"), self.tr("What the network understood: pictures that are alike, a map of the folder, where it looks.")),
            (
                "runs",
                self.tr("Runs and Export"),
                self.tr(
                    "Every run stays here, to compare and to go on with. Export takes the encoder to other programs. F1 lists the keys, F2 opens the guide."
                ),
            ),
        ]

    def turn(self, at: int) -> None:
        """Show the bubble at this place of the tour."""
        stops = self.stops()
        self.at = min(len(stops) - 1, max(0, at))
        _, title, words = stops[self.at]
        self.title.setText(title)
        self.words.setText(words)
        self.place.setText(self.tr("{at} of {all}").format(at=self.at + 1, all=len(stops)))
        self.back.setVisible(self.at > 0)
        last = self.at == len(stops) - 1
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self.next.setAccessibleName(self.next.text())
        self.leave.setVisible(not last)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self._settle()

    def _on_next(self) -> None:
        if self.at == len(self.stops()) - 1:
            self.close()
        else:
            self.turn(self.at + 1)

    def _settle(self) -> None:
        """Beside the place it is about, inside the window."""
        target = self._window.rail.button(self.stops()[self.at][0])
        self.layout().activate()  # type: ignore[union-attr]
        height = max(self.sizeHint().height(), self.heightForWidth(self.width()))
        self.resize(self.width(), height)
        middle = target.mapTo(self._window, target.rect().center())
        right = target.mapTo(self._window, target.rect().topRight()).x()
        self.move(right + S, max(S, min(middle.y() - height // 2, self._window.height() - height - S)))
        self._point = float(min(height - 2 * TIP, max(2 * TIP, middle.y() - self.y())))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._settle()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_Right:
            self._on_next()
        elif event.key() == Qt.Key.Key_Left:
            self.turn(self.at - 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(self.rect().adjusted(TIP, 1, -1, -1), 12, 12)
        tip = [QPointF(TIP + 1, self._point - TIP), QPointF(1, self._point), QPointF(TIP + 1, self._point + TIP)]
        painter.drawPolyline(QPolygonF(tip))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([tip[0] + QPointF(1, 1.5), tip[1] + QPointF(1.5, 0), tip[2] + QPointF(1, -1.5)]))


def first_time() -> bool:
    """Whether nobody has seen the tour yet."""
    return str(QSettings().value(SEEN, "false")).lower() != "true"

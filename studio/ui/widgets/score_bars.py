# pyright: basic
"""Shares of right answers as bars with their intervals: the trained network, the untrained one, raw pixels; what guessing gets as a line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.theme import Theme, px

BAR, GAP, HEAD, BLOCK = 20, 8, 26, 14


@dataclass(frozen=True)
class Bar:
    """words: what is scored; share and its interval, 0 to 1; strong: the one that matters."""

    words: str
    share: float
    low: float
    high: float
    strong: bool = False


class ScoreBars(QWidget):
    """`show_scores([(title, [bars]), …], chance)`; nothing shown: no scores yet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.blocks: list[tuple[str, list[Bar]]] = []
        self.chance = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_scores(self, blocks: list[tuple[str, list[Bar]]], chance: float) -> None:
        """Replace what is drawn. chance: the share that guessing gets, 0 to 1."""
        self.blocks, self.chance = blocks, chance
        said = [f"{title}: " + ", ".join(f"{one.words} {one.share:.0%} ({one.low:.0%}–{one.high:.0%})" for one in bars) for title, bars in blocks]
        self.setAccessibleName(self.tr("Scores"))
        self.setAccessibleDescription("; ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = sum(px(HEAD) + len(bars) * px(BAR + GAP) + px(BLOCK) for _, bars in self.blocks)
        return QSize(px(420), rows + (px(BAR) if self.blocks else 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(280), self.sizeHint().height())

    def paintEvent(self, event) -> None:
        if not self.blocks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = self._theme.font("small")
        painter.setFont(small)
        wide = max(painter.fontMetrics().horizontalAdvance(one.words) for _, bars in self.blocks for one in bars) + px(16)
        value = painter.fontMetrics().horizontalAdvance("100%  (100–100)") + px(8)
        room = max(px(60), self.width() - wide - value)
        top = 0.0
        for title, bars in self.blocks:
            painter.setFont(self._theme.font("lead"))
            painter.setPen(self._theme.color("text"))
            painter.drawText(QRectF(0, top, self.width(), px(HEAD)), Qt.AlignmentFlag.AlignVCenter, title)
            painter.setFont(small)
            top += px(HEAD)
            begin = top
            for one in bars:
                self._bar(painter, one, QRectF(wide, top, room, px(BAR)), value)
                top += px(BAR + GAP)
            x = wide + room * self.chance
            painter.setPen(QPen(self._theme.color("muted"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(int(x), int(begin) - px(3), int(x), int(top) - px(GAP) + px(3))
            top += px(BLOCK)
        painter.setPen(self._theme.color("muted"))
        words = self.tr("guessing {share}").format(share=f"{self.chance:.0%}")
        reach = painter.fontMetrics().horizontalAdvance(words)
        left = min(max(0.0, wide + room * self.chance - reach / 2), self.width() - reach)
        painter.drawText(QRectF(left, top - px(BLOCK), reach + 2, px(BAR)), Qt.AlignmentFlag.AlignVCenter, words)

    def _bar(self, painter: QPainter, one: Bar, box: QRectF, value: int) -> None:
        theme = self._theme
        painter.setPen(theme.color("text" if one.strong else "muted"))
        painter.drawText(QRectF(0, box.top(), box.left() - px(12), box.height()), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, one.words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(theme.color("accent" if one.strong else "control"))
        painter.drawRoundedRect(QRectF(box.left(), box.top(), max(4.0, box.width() * one.share), box.height()), 4, 4)
        middle, low, high = box.center().y(), box.left() + box.width() * one.low, box.left() + box.width() * one.high
        painter.setPen(QPen(theme.color("text"), 1.6))
        painter.drawLine(int(low), int(middle), int(high), int(middle))
        for x in (low, high):
            painter.drawLine(int(x), int(middle) - px(4), int(x), int(middle) + px(4))
        painter.setPen(theme.color("text" if one.strong else "muted"))
        words = f"{one.share:.0%}  ({one.low * 100:.0f}–{one.high * 100:.0f})"
        painter.drawText(QRectF(box.right() + px(8), box.top(), value, box.height()), Qt.AlignmentFlag.AlignVCenter, words)

# pyright: basic
"""The picture whose neighbours are asked for: a place to drop one, or to choose one of the disk."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.theme import M, S, Theme, px
from studio.ui.widgets.gallery import cover
from studio.ui.widgets.parts import label
from studio.ui.widgets.thumbnails import Thumbnails

SIDE = 104


class AskedPicture(QWidget):
    """A tile with its name and a sentence beside it."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.tile = _Tile(theme, thumbnails)
        self.name, self.words = label(role="lead", wrap=True), label(role="muted", wrap=True)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(S)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(self.name)
        column.addWidget(self.words)
        column.addSpacing(S)
        column.addLayout(self.foot)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(self.tile)
        row.addLayout(column, 1)

    def show_picture(self, path: str, name: str, words: str) -> None:
        """path "": none yet."""
        self.tile.path = path
        self.tile.update()
        self.name.setText(name)
        self.name.setVisible(bool(name))
        self.words.setText(words)

    def set_over(self, over: bool) -> None:
        """Something that can be dropped is above."""
        self.tile.over = over
        self.tile.update()


class _Tile(QWidget):
    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._theme, self._thumbnails = theme, thumbnails
        self.path, self.over = "", False
        self.side = px(SIDE)
        self.setFixedSize(self.side, self.side)
        thumbnails.ready.connect(self.update)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self.side, self.side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        image = self._thumbnails.get(self.path) if self.path else None
        if isinstance(image, QImage):
            painter.drawPixmap(0, 0, cover(image, self.side, self.devicePixelRatioF(), radius=10))
        else:
            if self.path and image is None:
                self._thumbnails.want([self.path])
            painter.setBrush(self._theme.color("sunken"))
            painter.setPen(QPen(self._theme.color("control"), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
            icon = px(32)
            painter.drawPixmap((self.side - icon) // 2, (self.side - icon) // 2, self._theme.pixmap("drop", icon, "muted", ratio=self.devicePixelRatioF()))
        if self.over:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 10, 10)

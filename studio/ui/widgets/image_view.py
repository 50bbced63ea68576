# pyright: basic
"""One picture, as large as the room allows, with its aspect kept. Small pictures shown much larger keep their hard pixels."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

MAX_GROWTH = 2.5
"""A composed picture is not blown up further than this: its letters would look like a mistake."""


class ImageView(QWidget):
    """clicked(): somebody wants it larger."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        self._pixmap = QPixmap()
        self._dimmed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 80)

    def sizeHint(self) -> QSize:
        return QSize(480, 280)

    def show_image(self, image: QImage | None) -> None:
        """Replace what is shown."""
        self.image, self._pixmap, self._dimmed = image, QPixmap(), False
        self.update()

    def set_dimmed(self, dimmed: bool) -> None:
        """Grey it while a newer one is made."""
        self._dimmed = dimmed
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image is None or self.image.isNull():
            return
        ratio = self.devicePixelRatioF()
        room = self.size() * ratio
        goal = self.image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        most = self.image.size() * MAX_GROWTH * ratio
        if goal.width() > most.width():
            goal = most
        if self._pixmap.size() != goal:
            hard = goal.width() >= 5 * self.image.width()
            mode = Qt.TransformationMode.FastTransformation if hard else Qt.TransformationMode.SmoothTransformation
            self._pixmap = QPixmap.fromImage(self.image.scaled(goal, Qt.AspectRatioMode.IgnoreAspectRatio, mode))
        self._pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        painter.setOpacity(0.45 if self._dimmed else 1.0)
        size = self._pixmap.deviceIndependentSize()
        painter.drawPixmap(round((self.width() - size.width()) / 2), round((self.height() - size.height()) / 2), self._pixmap)
        self._pixmap.setDevicePixelRatio(1.0)

    def mousePressEvent(self, event) -> None:
        self.clicked.emit()


class TallImage(QScrollArea):
    """A picture as the run's folder keeps it: as wide as it is or as there is room, its length scrolled, so that its letters can be read."""

    def __init__(self, image: ImageView) -> None:
        super().__init__()
        self._image = image
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(image)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.measure()

    def measure(self) -> None:
        """Take the height that the picture needs at this width, at most what it has."""
        image, room = self._image.image, self.viewport().width()
        if image is not None and image.width():
            self._image.setMinimumHeight(round(image.height() * min(1.0, room / image.width())))

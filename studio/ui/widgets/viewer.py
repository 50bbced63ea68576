# pyright: basic
"""One picture over the whole window: arrows go on, Escape goes back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.ui.widgets.saving import picture_menu


class Viewer(QWidget):
    """Covers its parent. step(-1 or 1) asks for another picture; `show_image` shows one (None keeps the last one dimmed)."""

    step = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._behind: QWidget | None = None
        self._image: QImage | None = None
        self._caption = ""
        self._waiting = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Picture, full size"))
        self.hide()
        parent.installEventFilter(self)

    def show_image(self, image: QImage | None, caption: str) -> None:
        """Show a picture with its caption; None: it is being read."""
        self._waiting = image is None
        if image is not None:
            self._image = image
        self._caption = caption
        self.setAccessibleDescription(caption)
        if self.isHidden():
            self._behind = self.window().focusWidget()
            self.setGeometry(self._ground.rect())
            self.show()
            self.raise_()
            self.setFocus()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._ground.rect())
        return False

    def leave(self) -> None:
        """Back to what was behind."""
        self._image = None
        self.hide()
        if self._behind is not None:
            self._behind.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Return):
            self.leave()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step.emit(-1 if key == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event) -> None:
        if event.button() != Qt.MouseButton.RightButton:
            self.leave()

    def contextMenuEvent(self, event) -> None:
        if self._image is not None:
            picture_menu(self, lambda: self._image, lambda: self._caption.split("   ")[0]).popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(12, 14, 18, 238))
        room = self.rect().adjusted(32, 32, -32, -64)
        if self._image is not None:
            size = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            box = QRect(0, 0, size.width(), size.height())
            box.moveCenter(room.center())
            painter.setOpacity(0.4 if self._waiting else 1.0)
            painter.drawImage(box, self._image)
            painter.setOpacity(1.0)
        painter.setPen(QColor("#e8ebf1"))
        painter.drawText(self.rect().adjusted(32, 0, -32, -16), Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter, self._caption)

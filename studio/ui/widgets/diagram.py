# pyright: basic
"""The drawing of a method's idea, in the colours of the scheme that is shown."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.core.shipped import resources
from studio.ui.theme import Theme, palettes

SHAPE = 240 / 104
"""Width by height of every drawing."""


def drawn(name: str) -> bool:
    """Whether there is a drawing of this method (a plug-in's may have none)."""
    return (resources() / "diagrams" / f"{name}.svg").is_file()


@lru_cache(maxsize=64)
def source(name: str, scheme: str) -> bytes:
    """The SVG of a method with the scheme's colours in place of the light ones; empty where there is none."""
    if not drawn(name):
        return b""
    text = (resources() / "diagrams" / f"{name}.svg").read_text(encoding="utf-8")
    light, shown = palettes()["light"], palettes()[scheme]
    swap = {light[role]: shown[role] for role in reversed(list(light))}
    return re.sub(r"#[0-9a-f]{6}", lambda found: swap.get(found[0], found[0]), text).encode()


class Diagram(QWidget):
    """`show_method(name)`; as high as its width asks for, at most `most` pixels, hidden where the method has no drawing."""

    def __init__(self, theme: Theme, name: str = "", *, most: int = 104) -> None:
        super().__init__()
        self._theme, self._most = theme, most
        self._renderer = QSvgRenderer(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._tint)
        self.name = ""
        self.show_method(name)

    def show_method(self, name: str) -> None:
        """Draw this method's idea."""
        self.name = name
        self.setAccessibleName(self.tr("Drawing of the idea"))
        if drawn(name) is self.isHidden() and (self.parent() is not None or not drawn(name)):  # shown without a parent it would be a window
            self.setVisible(drawn(name))
        self._tint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(self._most, round(width / SHAPE))

    def sizeHint(self) -> QSize:
        return QSize(round(self._most * SHAPE), self._most)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 52)

    def paintEvent(self, event) -> None:
        if not self._renderer.isValid():
            return
        width = min(float(self.width()), self.height() * SHAPE)
        height = width / SHAPE
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._renderer.render(painter, QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height))

    def _tint(self) -> None:
        if found := source(self.name, self._theme.scheme):
            self._renderer.load(QByteArray(found))
        self.update()

# pyright: basic
"""How the window looks: colours from resources/palette.json, one spacing and type scale, icons tinted to the palette.

Fusion is the base on every system, so that what we draw ourselves and what Qt draws belong together. `Theme` follows the
system's light or dark unless a person chose one.
"""

from __future__ import annotations

import json
from functools import lru_cache
from weakref import ref

from PySide6.QtCore import QByteArray, QMetaMethod, QObject, QRectF, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication

from studio.core.shipped import resources
from studio.ui.stylesheet import stylesheet

XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32
"""The spacing scale in logical pixels."""

PAGE = (L, M, L, M)
"""The margins of a place, the same everywhere, so that nothing jumps when one goes from place to place."""

PLAIN = ("Inter", "Noto Sans", "Cantarell", "Ubuntu Sans", "Ubuntu", "Open Sans", "Roboto", "Liberation Sans", "DejaVu Sans")
"""Looked for where the system has no opinion on its font (a desktop without settings)."""

SYSTEM_SIZE = "systemFontSize"
TEXTS = (1.0, 1.25, 1.5, 2.0)
"""How large letters may be chosen, times the system's."""
PLAIN_PIXELS = 40 / 3
"""Pixels of the letters that lengths in pixels were drawn for: 10 points at 96 dots an inch."""

SCALE = {"small": 0.9, "body": 1.0, "lead": 1.15, "title": 1.45, "display": 1.9}
"""The type scale as multiples of the application's font."""


def has_hangul() -> bool:
    """Whether the system has a font that can write Korean."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Korean))


def chosen_text() -> float:
    """How much larger than the system's a person wants letters."""
    try:
        share = float(str(QSettings().value("text", 1.0)))
    except ValueError:
        return 1.0
    return share if share in TEXTS else 1.0


def text_scale() -> float:
    """How much larger letters are than those that lengths in pixels were drawn for, at least 1."""
    font = QApplication.font()
    return max(1.0, QFontInfo(font).pixelSize() / PLAIN_PIXELS if font.pixelSize() > 0 else font.pointSizeF() * _dots() / 72 / PLAIN_PIXELS)


def _dots() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInch() if screen is not None else 96.0


def px(length: float) -> int:
    """A length in logical pixels that grows with the letters."""
    return round(length * text_scale())


@lru_cache(maxsize=1)
def palettes() -> dict[str, dict[str, str]]:
    """The colours by scheme ("light", "dark") and name."""
    return json.loads((resources() / "palette.json").read_text(encoding="utf-8"))


class Theme(QObject):
    """Colours, icons and fonts of one scheme. `changed` is emitted after everything was switched."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self.choice = choice
        self.scheme = ""
        self._bound: list = []
        self._system_size = float(app.property(SYSTEM_SIZE) or max(10.0, app.font().pointSizeF()))
        app.setProperty(SYSTEM_SIZE, self._system_size)
        self._base_size = self._system_size * chosen_text()
        app.setStyle("Fusion")
        app.setFont(self._family())
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        self.choose(choice)

    def choose(self, choice: str) -> None:
        """ "light", "dark" or "system"."""
        self.choice = choice
        self._follow()

    def choose_text(self, share: float) -> None:
        """Letters `share` times as large as the system's (1: as they are), kept. Sizes in pixels follow in windows that are made from now on."""
        QSettings().setValue("text", share)
        self._base_size = self._system_size * share
        self._app.setFont(self._family())
        self.scheme = ""
        self._follow()

    def cut(self) -> None:
        """Nobody listens any more (a window that is replaced)."""
        if self.isSignalConnected(QMetaMethod.fromSignal(self.changed)):
            self.changed.disconnect()

    def color(self, name: str) -> QColor:
        """A colour of the palette by its name in palette.json."""
        return QColor(palettes()[self.scheme][name])

    def font(self, size: str = "body", *, bold: bool = False) -> QFont:
        """The application's font in a size of the type scale."""
        font = QFont(self._app.font())
        font.setPointSizeF(self._base_size * SCALE[size])
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def code_font(self) -> QFont:
        """The system's font of even widths, as large as small text."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self._base_size * SCALE["small"])
        return font

    def icon(self, name: str, role: str = "text") -> QIcon:
        """One of our line icons, tinted; disabled and selected states included."""
        icon = QIcon()
        for size in dict.fromkeys((16, 24, px(16), px(24))):
            for mode, tint in ((QIcon.Mode.Normal, role), (QIcon.Mode.Disabled, "control")):
                for ratio in (1.0, 2.0, 3.0):
                    icon.addPixmap(self.pixmap(name, size, tint, ratio=ratio), mode)
        return icon

    def pixmap(self, name: str, size: int, role: str = "text", *, ratio: float = 1.0) -> QPixmap:
        """The icon as a picture of `size` logical pixels."""
        from PySide6.QtSvg import QSvgRenderer

        key = f"tacit/{name}/{size}/{self.color(role).name()}/{ratio}"
        kept = QPixmap()
        if QPixmapCache.find(key, kept):
            return kept
        source = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", self.color(role).name())
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(pixmap.rect()))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, pixmap)
        return pixmap

    def bind(self, target, name: str, role: str = "text") -> None:
        """Give a button or an action an icon that follows the scheme."""
        target.setIcon(self.icon(name, role))
        if hasattr(target, "setIconSize") and text_scale() > 1:
            target.setIconSize(QSize(px(16), px(16)))
        self._bound.append((ref(target), name, role))

    def _follow(self) -> None:
        scheme = self.choice
        if scheme not in palettes():
            scheme = "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"
        if scheme == self.scheme:
            return
        self.scheme = scheme
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(stylesheet(palettes()[scheme], self._base_size, (resources() / "icons").as_posix(), text_scale()))
        self._rebind()
        self.changed.emit()

    def _rebind(self) -> None:
        from shiboken6 import isValid

        alive = [one for one in self._bound if one[0]() is not None and isValid(one[0]())]
        self._bound = alive
        for target, name, role in alive:
            target().setIcon(self.icon(name, role))

    def _family(self) -> QFont:
        """The system's font, with fonts that have Hangul behind it."""
        font = QFont(self._app.font())
        have = set(QFontDatabase.families())
        wanted = ("Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo", "NanumGothic", "NanumBarunGothic")
        plain = next((one for one in PLAIN if one in have), font.family()) if font.family() in ("Sans Serif", "Sans", "") else font.family()
        hangul = [one for one in wanted if one in have] or QFontDatabase.families(QFontDatabase.WritingSystem.Korean)[:1]
        font.setFamilies([plain, *hangul])
        font.setPointSizeF(self._base_size)
        return font

    def _palette(self) -> QPalette:
        palette, role, group = QPalette(), QPalette.ColorRole, QPalette.ColorGroup
        for name, roles in {
            "window": (role.Window,),
            "surface": (role.Base, role.ToolTipBase, role.Button),
            "hover": (role.AlternateBase,),
            "text": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText),
            "muted": (role.PlaceholderText,),
            "accent": (role.Highlight, role.Link, role.Accent),
            "on_accent": (role.HighlightedText,),
            "border": (role.Mid, role.Midlight, role.Light),
            "control": (role.Dark, role.Shadow),
        }.items():
            for one in roles:
                palette.setColor(one, self.color(name))
        for one in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(group.Disabled, one, self.color("control"))
        return palette

# pyright: basic
"""Whether a person wants less motion: what they chose in the View menu, else what their system says. Bars that run to and fro then stand still."""

from __future__ import annotations

import configparser
import plistlib
import sys
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSettings

CLIENT_AREA_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION of Windows: whether things in windows may move."""


def still() -> bool:
    """Whether nothing should move by itself."""
    chosen = QSettings().value("still")
    return system_still() if chosen is None else str(chosen).lower() in ("true", "1")


def choose(on: bool) -> None:
    """Keep a person's choice."""
    QSettings().setValue("still", on)


@lru_cache(maxsize=1)
def system_still() -> bool:
    """What the system says: Windows' and macOS' accessibility settings, KDE's speed of animations, GTK's settings; False where it says nothing."""
    try:
        return {"win32": _windows, "darwin": _macos}.get(sys.platform, _desktop)(Path.home())
    except (OSError, ValueError, AttributeError, configparser.Error, plistlib.InvalidFileException):
        return False


def _windows(home: Path) -> bool:
    import ctypes

    moves = ctypes.c_int(1)
    windll = getattr(ctypes, "windll", None)
    return bool(windll and windll.user32.SystemParametersInfoW(CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0) and not moves.value)


def _macos(home: Path) -> bool:
    kept = home / "Library" / "Preferences" / "com.apple.universalaccess.plist"
    return bool(plistlib.loads(kept.read_bytes()).get("reduceMotion", False))


def _desktop(home: Path) -> bool:
    """Of KDE and of desktops that keep GTK's settings in a file."""
    for name, section, key, off in (("kdeglobals", "KDE", "AnimationDurationFactor", "0"), ("gtk-3.0/settings.ini", "Settings", "gtk-enable-animations", "0")):
        kept = configparser.ConfigParser(strict=False, interpolation=None)
        kept.read(home / ".config" / name, encoding="utf-8")
        value = kept.get(section, key, fallback="").strip().lower()
        if value and (value == off or value == "false" or (off == "0" and value.replace(".", "").strip("0") == "")):
            return True
    return False

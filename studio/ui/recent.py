# pyright: basic
"""The folders that were opened lately, kept in the person's settings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from studio.core import sources

KEPT = 6


def folders() -> list[str]:
    """Folders that were opened lately and still exist, the newest first."""
    kept = QSettings().value("pictures/recent", [])
    listed = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
    return [str(one) for one in listed if is_there(str(one))][:KEPT]


def is_there(images: str) -> bool:
    """Whether all of a folder, or of several sources, can still be found."""
    return all(Path(one).exists() or "{" in one for one in sources.split(images))


def last() -> str:
    """The folder to start looking from; "" for none."""
    return str(QSettings().value("pictures/last", "") or "")


def remember(folder: str) -> None:
    """Put a folder on top of the list."""
    QSettings().setValue("pictures/recent", [folder, *(one for one in folders() if one != folder)][:KEPT])
    QSettings().setValue("pictures/last", sources.split(folder)[-1])

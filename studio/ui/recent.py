# pyright: basic
"""The folders that were opened lately, kept in the person's settings."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings

from studio.core import sources
from studio.ui.patience import ask, ask_all

KEPT = 6


def folders() -> list[str]:
    """Folders that were opened lately and are not known to be gone, the newest first. Never waits long: one on a drive that does not answer is kept."""
    kept = QSettings().value("pictures/recent", [])
    listed = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
    there = ask_all({str(one): partial(is_there, str(one)) for one in listed}, True)
    return [one for one, known in there.items() if known][:KEPT]


def is_there(images: str) -> bool:
    """Whether all of a folder, or of several sources, can still be found."""
    return all(Path(one).exists() or "{" in one for one in sources.split(images))


def last() -> str:
    """The folder to start looking from; "" for none, or where its drive does not answer."""
    return answering(str(QSettings().value("pictures/last", "") or ""))


def answering(folder: str) -> str:
    """A folder, if its drive answers (a dialog that begins there would hang with it); else ""."""
    return folder if folder and ask(f"answers {folder}", partial(os.path.isdir, folder), None) is not None else ""


def remember(folder: str) -> None:
    """Put a folder on top of the list."""
    QSettings().setValue("pictures/recent", [folder, *(one for one in folders() if one != folder)][:KEPT])
    QSettings().setValue("pictures/last", sources.split(folder)[-1])

"""When a picture was taken: its EXIF date, else the file's time of change."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime

from studio.core.control import Control
from studio.core.reading import split_page
from studio.data.decode import open_picture
from studio.data.kinds import kind_of
from studio.data.pace import Pace
from studio.data.pool import Tell, in_threads, threads

_EXIF_FOLDER, _TAGS = 0x8769, (0x9003, 0x9004)
_TAG = 0x0132
_WITH_EXIF = frozenset({"JPEG", "TIFF", "WEBP", "HEIF", "AVIF", "PNG"})


def taken(path: str) -> float | None:
    """Seconds since 1970 (the camera's clock is read as local time), or None where the file does not say. Never raises."""
    try:
        with open(_file_of(path), "rb") as file:
            head = file.read(512)
            kind = kind_of(head, path)
            if kind not in _WITH_EXIF:
                return None
            file.seek(0)
            with open_picture(file, kind) as image:
                exif = image.getexif()
                inner = exif.get_ifd(_EXIF_FOLDER)
                words = next((one for one in (*(inner.get(tag) for tag in _TAGS), exif.get(_TAG)) if one), None)
        return datetime.strptime(str(words).strip("\0 ")[:19], "%Y:%m:%d %H:%M:%S").timestamp() if words else None
    except Exception:
        return None


def dates(paths: Sequence[str], *, tell: Tell | None = None, control: Control | None = None) -> tuple[list[float], int]:
    """(seconds since 1970 of every file, how many of them are EXIF dates). A file that is gone has 0."""
    pace = Pace("dates", len(paths), tell, words="Reading the dates")
    found: list[float] = []
    exif = 0
    for at, one in enumerate(in_threads(taken, list(paths), workers=threads(None), control=control)):
        exif += one is not None
        found.append(_changed(paths[at]) if one is None else one)
        pace.at(at + 1)
    pace.at(len(paths), force=True)
    return found, exif


def _changed(path: str) -> float:
    try:
        return os.stat(_file_of(path)).st_mtime
    except OSError:
        return 0.0


def _file_of(path: str) -> str:
    """The file that a picture is in: a page of a stack is in its file."""
    file, page = split_page(path)
    return file if page and not os.path.exists(path) else path

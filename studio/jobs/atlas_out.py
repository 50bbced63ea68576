"""What a person takes away of an atlas: lists of files as text or CSV, clusters as folders of links. No picture is moved or changed."""

from __future__ import annotations

import csv
import os
import re
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from studio.core.control import Control
from studio.core.events import Event, Progress
from studio.core.trouble import UNUSABLE, Interrupted, Trouble
from studio.data.sources import printable
from studio.runs.files import rename
from studio.runs.layout import cannot_write

Tell = Callable[[Event], None]
Row = Sequence[Any]
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def write_list(target: str | Path, columns: Sequence[str], rows: Sequence[Row]) -> int:
    """Rows whose first value is an absolute path: ".csv" with the columns' names, else (".txt") the paths alone, a line each. Replaced at once.

    Returns how many. Raises Trouble where it can't be written.
    """
    place = Path(target).expanduser().absolute()
    temporary = place.with_name(f".{place.name}.{os.getpid()}.tmp")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("w", encoding="utf-8", newline="") as file:
            if place.suffix.lower() == ".csv":
                writer = csv.writer(file)
                writer.writerow(columns)
                writer.writerows([printable(str(first)), *rest] for first, *rest in rows)
            else:
                file.writelines(printable(str(one[0])) + "\n" for one in rows)
        rename(temporary, place)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise cannot_write(place, error) from error
    return len(rows)


def link_folders(
    target: str | Path, groups: Sequence[tuple[str, Sequence[str]]], *, copy: bool = False, tell: Tell | None = None, control: Control | None = None
) -> dict[str, Any]:
    """A folder a group under `target`, in it a link to each of its files, or a copy where links are not possible (or `copy`).

    groups: (name, absolute paths). `target` must be new or empty. Returns {"out", "files", "linked": whether all are links, "missing"}. A stop leaves
    what is there so far.
    """
    place = Path(target).expanduser().absolute()
    total = sum(len(paths) for _, paths in groups)
    done = missing = 0
    linked = not copy
    try:
        if place.exists() and (not place.is_dir() or any(place.iterdir())):
            raise Trouble(f"{place} is not empty.", "Choose a new or an empty folder: nothing of yours is written over.", UNUSABLE)
        for name, paths in _distinct(groups):
            folder = place / name
            folder.mkdir(parents=True)
            taken: set[str] = set()
            for path in paths:
                if control is not None and control.stopped:
                    raise Interrupted
                file = folder / _free(os.path.basename(path), taken)
                if not os.path.isfile(path):
                    missing += 1
                elif not (linked and _link(path, file)):
                    linked = False
                    shutil.copy2(path, file)
                done += 1
                if tell is not None and (done % 50 == 0 or done == total):
                    tell(Progress("folders", done, total, None, "Making the folders"))
    except OSError as error:
        raise cannot_write(error.filename or place, error) from error
    return {"out": str(place), "files": done - missing, "linked": linked, "missing": missing}


def _distinct(groups: Sequence[tuple[str, Sequence[str]]]) -> list[tuple[str, Sequence[str]]]:
    """Names that can be folders, each once whatever its case."""
    taken: set[str] = set()
    found: list[tuple[str, Sequence[str]]] = []
    for number, (name, paths) in enumerate(groups, 1):
        plain = _NOT_IN_NAMES.sub("_", name).strip(" .")[:80] or f"cluster {number}"
        found.append((_free(plain, taken), paths))
    return found


def _free(name: str, taken: set[str]) -> str:
    stem, ending = os.path.splitext(name)
    number, free = 2, name
    while free.lower() in taken:
        free, number = f"{stem} ({number}){ending}", number + 1
    taken.add(free.lower())
    return free


def _link(path: str, link: Path) -> bool:
    try:
        os.symlink(path, link)
        return True
    except (OSError, NotImplementedError):
        return False

"""Reading the files of a run that may come from a stranger: only plain files, only inside the run's own folder, only up to a size."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from studio.core.trouble import UNUSABLE, Trouble

MOST_BYTES = 2 << 30
"""Of one file read whole."""


def is_inside(path: Path, folder: Path) -> bool:
    """Whether a path, with every link in it followed, lies in `folder`."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def open_inside(path: Path, folder: Path) -> BinaryIO:
    """Open a plain file of a run. Raises OSError for one that is missing, leads outside `folder`, or is a pipe or a device (which would wait for ever)."""
    if not is_inside(path, folder):
        raise OSError(errno.EPERM, "it leads outside the run's folder", str(path))
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "it is not a plain file", str(path))
    return os.fdopen(handle, "rb")


def read_inside(path: Path, folder: Path, *, most: int = MOST_BYTES) -> bytes:
    """The bytes of a plain file of a run. Raises OSError as `open_inside`, and for a file of more than `most` bytes."""
    with open_inside(path, folder) as file:
        size = os.fstat(file.fileno()).st_size
        if size > most:
            raise OSError(errno.EFBIG, f"it is larger than {most:,} bytes", str(path))
        return file.read(size)  # what is asked for is what memory is taken for


def refuse_links_outside(folder: Path) -> None:
    """Raise Trouble when something in a run's folder is a link to elsewhere: going on with that run would write there."""
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(place) / name
            if not is_inside(path, folder):
                raise Trouble(f"{path} is a link that leads outside the run's folder.", "Put a copy of what it leads to in its place.", UNUSABLE)

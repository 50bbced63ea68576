"""What a person asks of a run that another process trains, here or on another machine that shares the disk: words appended to a file of the run's folder,
which the training reads between steps. So a window that follows a run can pause and stop it, wherever it runs."""

from __future__ import annotations

import contextlib
import os

from studio.core.control import Control
from studio.runs.layout import RunFolder, cannot_write, wishes_of

WORDS = ("pause", "go", "stop", "snapshot", "pictures")
MOST_BYTES = 1 << 16


def wish(run: RunFolder, word: str) -> None:
    """Ask for something. Raises Trouble where the folder can't be written."""
    assert word in WORDS, word
    try:
        with open(wishes_of(run), "ab", opener=_plain) as file:
            file.write(f"{word}\n".encode())
    except OSError as error:
        raise cannot_write(wishes_of(run), error) from error


def _plain(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o644)


class Wishes:
    """The training's side. What was asked of an earlier training of the run is forgotten."""

    def __init__(self, run: RunFolder) -> None:
        self._path = wishes_of(run)
        self._read = 0
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def hear(self, control: Control) -> None:
        """Pass on what was asked since the last time. A file that can't be read asks for nothing."""
        try:
            if self._path.stat().st_size <= self._read:
                return
            with open(self._path, "rb", opener=_plain) as file:
                file.seek(self._read)
                new = file.read(MOST_BYTES)
        except OSError:
            return
        whole = new[: new.rfind(b"\n") + 1]
        self._read += len(whole)
        asked = {
            "pause": control.pause,
            "go": control.resume,
            "stop": control.stop,
            "snapshot": control.ask_for_snapshot,
            "pictures": control.ask_for_pictures,
        }
        for word in whole.decode("utf-8", "replace").split():
            if word in asked:
                asked[word]()

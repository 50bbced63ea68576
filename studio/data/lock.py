"""One builder a cache, one trainer a run at a time, across processes and threads.

The lock is the operating system's own on an open file, so that it falls with its owner however that ends (kill -9, power): the
next one takes it over without guessing. The owner's process number stands in the file, for the words a waiting person reads.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _grab(descriptor: int) -> None:
        # Far behind the text, because Windows keeps others from reading a locked byte.
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
else:
    import fcntl

    def _grab(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_ASK = 0.1


class Lock:
    """`with Lock(path).wait(...)`: holds the file until the block ends. Raises OSError where files can't be locked at all."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def take(self) -> bool:
        """Take it if it is free. False: somebody has it."""
        # Never through a link: the file is emptied, and a folder from a stranger could lead elsewhere.
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(self._path, flags, 0o644)
        try:
            _grab(descriptor)
        except (BlockingIOError, PermissionError):
            os.close(descriptor)
            return False
        except BaseException:
            os.close(descriptor)
            raise
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        self._descriptor = descriptor
        return True

    def wait(self, waiting: Callable[[int | None], None]) -> Lock:
        """Take it, however long that takes. `waiting` is called ten times a second with the owner's process number meanwhile
        and may raise to give up."""
        while not self.take():
            waiting(self.owner())
            time.sleep(_ASK)
        return self

    def owner(self) -> int | None:
        """The process number in the file, if one stands there."""
        try:
            return int(self._path.read_text())
        except (OSError, ValueError):
            return None

    def __enter__(self) -> Lock:
        return self

    def __exit__(self, *_: object) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

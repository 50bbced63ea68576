"""Whether those who started this process, one of several, are still there: without them nobody would stop it, or replace one that is lost."""

from __future__ import annotations

import os
import time

import psutil

VARIABLE = "TACIT_STARTER"
"""Of the environment: who started the processes, see `mine`."""
LOOK_SECONDS = 1.0
NEAR_SECONDS = 2.0
"""By which a process's beginning may be read differently: process numbers are used again."""


def mine() -> str:
    """This process, in words for another: its number and its beginning."""
    me = psutil.Process()
    return f"{me.pid} {me.create_time():.2f}"


class Starter:
    """Looks now and then whether the parent (torchrun) and the program that asked it for the processes live."""

    def __init__(self) -> None:
        self._parent = os.getppid()
        self._program = os.environ.get(VARIABLE, "")
        self._looked_at = 0.0
        self._gone = False

    def gone(self) -> bool:
        """Whether one of them has ended. Asked as often as you like: it looks once a second."""
        now = time.monotonic()
        if not self._gone and now > self._looked_at + LOOK_SECONDS:
            self._looked_at = now
            self._gone = os.getppid() != self._parent or not _lives(self._program)
        return self._gone


def _lives(program: str) -> bool:
    """Whether the process of `mine` lives. One that is not named, or can't be looked at, does."""
    try:
        number, begun = program.split()
        process = psutil.Process(int(number))
        return process.status() != psutil.STATUS_ZOMBIE and abs(process.create_time() - float(begun)) < NEAR_SECONDS
    except psutil.NoSuchProcess:
        return False
    except (psutil.Error, ValueError):
        return True

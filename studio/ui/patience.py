# pyright: basic
"""Questions to the disk from the window's own thread, which must not wait: a network drive that is gone answers after minutes, or never."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

T = TypeVar("T")
SECONDS = 0.1
"""How long the window waits: a disk that is there answers a thousand times as fast."""

_open: set[str] = set()
"""What is being asked and was not answered in time."""
_lock = threading.Lock()


def ask(what: str, question: Callable[[], T], otherwise: T) -> T:
    """The answer, or `otherwise` where none comes in time, or the question fails with an OSError. what: names the question; while an earlier one of this name
    waits for its answer, no other is asked, and `otherwise` comes at once."""
    return ask_all({what: question}, otherwise)[what]


def ask_all(questions: Mapping[str, Callable[[], T]], otherwise: T) -> dict[str, T]:
    """`ask` for several at once, which together take no longer than one."""
    found: dict[str, Any] = {}
    until = time.monotonic() + SECONDS
    threads = [thread for what, question in questions.items() if (thread := _asker(what, question, found)) is not None]
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
    return {what: found.get(what, otherwise) for what in questions}


def _asker(what: str, question: Callable[[], Any], found: dict[str, Any]) -> threading.Thread | None:
    """A started thread that puts the answer into `found`; None while an earlier one asks the same."""
    with _lock:
        if what in _open:
            return None
        _open.add(what)

    def look() -> None:
        try:
            with contextlib.suppress(OSError):
                found[what] = question()
        finally:
            with _lock:
                _open.discard(what)

    thread = threading.Thread(target=look, name="asks-the-disk", daemon=True)
    thread.start()
    return thread

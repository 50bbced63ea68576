"""Tells how far a stage is and how long it will still take, ten times a second at most."""

from __future__ import annotations

import time

from studio.core.events import Event, Progress
from studio.data.pool import Tell

INTERVAL = 0.1


class Pace:
    """total None: unknown. The time left is judged by the rate since the start of this stage (`already` done before it)."""

    def __init__(self, name: str, total: int | None, tell: Tell | None, *, already: int = 0, words: str = "") -> None:
        self._name, self._total, self._tell, self._words = name, total, tell, words
        self._already = already
        self._start = time.monotonic()
        self._told = 0.0

    def due(self) -> bool:
        """Whether a tenth of a second has passed since the last telling."""
        return time.monotonic() - self._told >= INTERVAL

    def at(self, done: int, *, force: bool = False) -> None:
        """So many are done. Told if due or forced (the last one)."""
        if self._tell is None or not (force or self.due()):
            return
        self._told = time.monotonic()
        left = None
        if self._total is not None and done > self._already:
            left = (self._told - self._start) / (done - self._already) * (self._total - done)
        self.tell(Progress(self._name, done, self._total, left, self._words))

    def tell(self, event: Event) -> None:
        """Pass an event on, if someone listens."""
        if self._tell is not None:
            self._tell(event)

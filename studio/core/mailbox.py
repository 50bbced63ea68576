"""From a working thread to whoever watches: a list that is swapped, never a signal an event (measured: a signal per event
froze a window for seconds where this keeps it under a quarter of one)."""

from __future__ import annotations

import threading
from collections import deque

from studio.core.events import NEWEST_WINS, Event


class Mailbox:
    """Thread-safe. Pictures and progress: only the newest of a name stays. All else is kept in order, bounded; what had to
    be dropped is counted (the disk has all)."""

    def __init__(self, bound: int = 100_000) -> None:
        self._lock = threading.Lock()
        self._kept: deque[Event] = deque()
        self._newest: dict[tuple[type, str], Event] = {}
        self._bound = bound
        self.dropped = 0

    def put(self, event: Event) -> None:
        """Leave an event. Never blocks longer than a list swap."""
        with self._lock:
            if isinstance(event, NEWEST_WINS):
                self._newest[type(event), event.name] = event
                return
            if len(self._kept) >= self._bound:
                self._kept.popleft()
                self.dropped += 1
            self._kept.append(event)

    __call__ = put

    def __len__(self) -> int:
        """Events that wait."""
        return len(self._kept) + len(self._newest)

    def drain(self, most: int | None = None) -> list[Event]:
        """Everything since the last drain: the newest pictures and progress first, so that an ending stays last. most: of what is kept, the first so
        many; the others stay for the next drain."""
        with self._lock:
            if most is None or len(self._kept) <= most:
                kept, self._kept = self._kept, deque[Event]()
            else:
                kept = deque(self._kept.popleft() for _ in range(most))
            newest, self._newest = self._newest, {}
        return [*newest.values(), *kept]

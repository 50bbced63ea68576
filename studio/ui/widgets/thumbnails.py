# pyright: basic
"""Small pictures of files, made in threads for what is visible right now and kept while there is room."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from studio.ui.widgets.picture_table import to_image

THREADS, KEPT, TICK_MS = 2, 1500, 33


class Thumbnails(QObject):
    """`want` names the files that are visible, `get` gives what is there; `ready` says that there is more (at most 30 times
    a second). Threads exist only while something is wanted. A file that can't be read gives the reason as text."""

    ready = Signal()
    renewed = Signal()

    def __init__(self, make: Callable[[str, int], Any], *, side: int = 256, parent: QObject | None = None) -> None:
        """make(path, side) -> uint8 [h, w, 3], or the reason in words why not; called in threads."""
        super().__init__(parent)
        self._make, self._side = make, side
        self._lock = threading.Lock()
        self._wanted: deque[str] = deque()
        self._at_work: set[str] = set()
        self._done: dict[str, QImage | str] = {}
        self._threads = 0
        self._turn = 0
        self._kept: OrderedDict[str, QImage | str] = OrderedDict()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.collect)

    def get(self, path: str) -> QImage | str | None:
        """The thumbnail, the reason why there is none, or None while it is not made."""
        found = self._kept.get(path)
        if found is not None:
            self._kept.move_to_end(path)
        return found

    def want(self, paths: Sequence[str]) -> None:
        """Make these next, in this order; what was wanted before and is not in the list any more is left undone."""
        with self._lock:
            self._wanted = deque(one for one in paths if one not in self._kept and one not in self._at_work and one not in self._done)
            missing = min(THREADS, len(self._wanted)) - self._threads
            self._threads += max(0, missing)
        for _ in range(missing):
            threading.Thread(target=self._run, name="thumbnails", daemon=True).start()
        if missing > 0 or self._threads:
            self._timer.start()

    def collect(self) -> None:
        """Take over what the threads have made."""
        with self._lock:
            done, self._done = self._done, {}
            idle = self._threads == 0
        if idle:
            self._timer.stop()
        if done:
            self._kept.update(done)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            self.ready.emit()

    def clear(self) -> None:
        """Forget everything; threads end after the file they are at."""
        with self._lock:
            self._wanted.clear()
            self._done.clear()
        self._kept.clear()

    def renew(self, make: Callable[[str, int], Any]) -> None:
        """Make everything anew with another maker; what the old one is at is dropped. `renewed` tells who has taken something over."""
        with self._lock:
            self._make = make
            self._turn += 1
            self._at_work.clear()
        self.clear()
        self.renewed.emit()

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._wanted:
                    self._threads -= 1
                    return
                path = self._wanted.popleft()
                self._at_work.add(path)
                make, turn = self._make, self._turn
            try:
                made = make(path, self._side)
                found = made if isinstance(made, str) else to_image(made)
            except Exception as error:  # a thread must not die of one file
                found = str(error) or type(error).__name__
            with self._lock:
                if turn == self._turn:
                    self._at_work.discard(path)
                    self._done[path] = found

"""What a person may ask of a running job, any time, from any thread."""

from __future__ import annotations

import threading
from collections.abc import Callable

MEANWHILE_SECONDS = 0.5


class Control:
    """One Condition, asked by the job between steps with `turn()`."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._paused = False
        self._stopped = False
        self._pictures = False
        self._snapshot = False

    def pause(self) -> None:
        """Halt before the next step; `resume` or `stop` ends it."""
        with self._changed:
            self._paused = True

    def resume(self) -> None:
        """Go on after a pause."""
        with self._changed:
            self._paused = False
            self._changed.notify_all()

    def stop(self) -> None:
        """Stop as soon as it is safe and keep what there is."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    def ask_for_pictures(self) -> None:
        """Make the pictures now instead of when they are due."""
        with self._changed:
            self._pictures = True

    def ask_for_snapshot(self) -> None:
        """Write a checkpoint now."""
        with self._changed:
            self._snapshot = True

    @property
    def paused(self) -> bool:
        """Whether a pause was asked for."""
        return self._paused

    @property
    def stopped(self) -> bool:
        """Whether a stop was asked for. Cheap: scans and builds ask it for every file."""
        return self._stopped

    def turn(self, on_pause: Callable[[bool], None] | None = None, meanwhile: Callable[[], None] | None = None) -> bool:
        """True: go on. False: stop. Blocks while paused; `on_pause(True)` is called on entering a pause and
        `on_pause(False)` on leaving it (outside the lock). meanwhile: called twice a second in a pause; it may ask this control for something."""
        if not self._paused or self._stopped:
            return not self._stopped
        if on_pause:
            on_pause(True)
        with self._changed:
            while self._paused and not self._stopped:
                self._changed.wait(MEANWHILE_SECONDS if meanwhile else None)
                if meanwhile:
                    meanwhile()
        if on_pause:
            on_pause(False)
        return not self._stopped

    def take_pictures_wish(self) -> bool:
        """Whether pictures were asked for since the last call."""
        with self._changed:
            wish, self._pictures = self._pictures, False
        return wish

    def take_snapshot_wish(self) -> bool:
        """Whether a checkpoint was asked for since the last call."""
        with self._changed:
            wish, self._snapshot = self._snapshot, False
        return wish

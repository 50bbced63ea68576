# pyright: basic
"""From the jobs' mailboxes to Qt: one timer, one signal a tick and lane, never a signal an event."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from studio.core.events import Event, Failed, Finished

TICK_MS = 33
MOST_A_TICK = 2000
"""Events: a run of a million steps that is opened must not hold the window."""


class Bridge(QObject):
    """Drains the mailboxes of the watched jobs every 33 ms; sleeps while there is nothing to watch.

    events(lane, list[Event]): everything a job told since the last tick, in order. ended(lane, Finished | Failed): emitted
    after that list, when the job's thread has told its ending; exactly once a job.
    """

    events = Signal(str, list)
    ended = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.drain)

    def watch(self, lane: str, job: Any) -> None:
        """Follow `job` (a jobs.thread.Job) under the name of its lane until it ends."""
        self._jobs[lane] = job
        if not self._timer.isActive():
            self._timer.start()

    def forget(self, lane: str) -> None:
        """Follow the lane's job no longer; what it still tells is dropped."""
        self._jobs.pop(lane, None)
        if not self._jobs:
            self._timer.stop()

    def watching(self) -> bool:
        """Whether any job is followed."""
        return bool(self._jobs)

    def drain(self) -> None:
        """One tick: called by the timer, and by tests that will not wait for it."""
        for lane, job in list(self._jobs.items()):
            gone = not job.alive
            told: list[Event] = job.mailbox.drain(MOST_A_TICK)
            ending = next((one for one in reversed(told) if isinstance(one, Finished | Failed)), None)
            if ending is None and gone and not len(job.mailbox):
                ending = Failed("The work ended without saying why.", "Try again; if it happens again, send a report.")
                told.append(ending)
            if ending is not None:
                self.forget(lane)
            if told:
                self.events.emit(lane, told)
            if ending is not None:
                self.ended.emit(lane, ending)

# pyright: basic
"""Jobs side by side, one a lane, and what they tell as two Qt signals, in the window's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.core.control import Control
from studio.core.events import Failed, Finished
from studio.ui.bridge import Bridge
from studio.ui.language import in_words

Work = Callable[[Callable[[Any], None], Control], Mapping[str, Any]]


class Lanes(QObject):
    """start: one job a lane, refused while the lane is busy. ask: the newest wins. Endings come with `jobEnded(lane, ending)`."""

    events = Signal(str, list)
    jobStarted = Signal(str)
    jobEnded = Signal(str, object)
    closing = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bridge = Bridge(self)
        self.bridge.events.connect(self._on_told)
        self.bridge.ended.connect(self._on_ended)
        self._jobs: dict[str, Any] = {}
        self._waiting: dict[str, Work] = {}
        self._closing = False

    def start(self, lane: str, work: Work) -> Any | None:
        """Start work in a lane; None (and nothing started) when the lane is busy or the window closes."""
        if lane in self._jobs or self._closing:
            return None
        from studio.jobs.thread import Job

        return self.adopt(lane, Job(lane, work, polite=True).start())

    def adopt(self, lane: str, job: Any) -> Any:
        """Follow a job that already runs."""
        self._jobs[lane] = job
        self.bridge.watch(lane, job)
        self.jobStarted.emit(lane)
        return job

    def ask(self, lane: str, work: Work) -> None:
        """The newest wins: what runs in the lane is asked to stop, what waits is replaced."""
        if self.start(lane, work) is None and not self._closing:
            self._waiting[lane] = work
            self.stop_lane(lane, drop_waiting=False)

    def busy(self, lane: str) -> bool:
        """Whether a job runs in the lane."""
        return lane in self._jobs

    def waiting(self, lane: str) -> bool:
        """Whether newer work waits for the lane's job to end; its ending is then old news."""
        return lane in self._waiting

    def job(self, lane: str) -> Any | None:
        """The lane's job, or None."""
        return self._jobs.get(lane)

    def stop_lane(self, lane: str, *, drop_waiting: bool = True) -> None:
        """Ask the lane's job to stop as soon as it is safe."""
        if drop_waiting:
            self._waiting.pop(lane, None)
        if job := self._jobs.get(lane):
            job.control.stop()

    def running(self) -> list[str]:
        """The lanes that have a job."""
        return list(self._jobs)

    def close(self) -> None:
        """Start nothing any more and ask everything to stop; jobs end in their own time and `jobEnded` tells."""
        self._closing = True
        self._waiting.clear()
        self.closing.emit()
        for lane in self.running():
            self.stop_lane(lane)

    def join(self, seconds: float) -> bool:
        """Wait for every thread; True when all have ended."""
        for job in list(self._jobs.values()):
            job.join(seconds)
        return not any(job.alive for job in self._jobs.values())

    def let_go(self) -> None:
        """Follow nothing any more (the window goes whether or not its jobs have ended)."""
        for lane in self.running():
            self.bridge.forget(lane)
            self._jobs.pop(lane)

    def _on_told(self, lane: str, told: list[Any]) -> None:
        self.events.emit(lane, [in_words(one) for one in told])

    def _on_ended(self, lane: str, ending: Finished | Failed) -> None:
        self._jobs.pop(lane, None)
        self.jobEnded.emit(lane, in_words(ending))
        if lane in self._waiting and lane not in self._jobs:
            self.start(lane, self._waiting.pop(lane))

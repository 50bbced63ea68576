"""Measures the health when it is due, judges it beside what was measured before, and tells both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from torch import Tensor

from studio.core.clock import Clock
from studio.core.events import Event, Scalars
from studio.insight.verdict import History
from studio.runs.layout import RunFolder
from studio.runs.read import each_event
from studio.train.meter import Meter
from studio.train.watch import Watcher


class Judge:
    """Hears everything a run tells (and passes it on), so that a verdict rests on the whole run, also on what was recorded before it went on.

    It does not keep the meter, which speaks through it: two that hold each other would keep the network in memory after the training, until Python happens
    to look for such circles.
    """

    def __init__(self, run: RunFolder, watcher: Watcher, tell: Callable[[Event], None], *, broken: bool = False) -> None:
        """broken: the loss was no number once, and the run has gone back and on with half the rate."""
        self._watcher, self._tell = watcher, tell
        self.history = History(broken=broken)
        self._last: dict[str, Any] = {}
        for event in each_event(run):
            self.history.hear(event)

    def hear(self, event: Event) -> None:
        """Pass an event on and remember what matters of it."""
        self._tell(event)
        self.history.hear(event)

    def measure(self, meter: Meter, clock: Clock, views: Mapping[str, Tensor], *, score: bool = True, hurried: bool = False) -> dict[str, Any]:
        """Tell the numbers, and the verdict where it is another than before. views: what the last step trained on; score: see `Watcher.health`. Returns the contract's "health".
        Where somebody waits for a stop (hurried, or while it is measured) and it takes long, the last one stands."""
        meter.report()
        numbers = self._watcher.health(views, score=score, hurried=hurried)
        if numbers is None:
            return self._last
        distance = self.history.chance_distance()
        if distance is not None:
            numbers["chance_distance"] = distance
        self.hear(Scalars(clock.step, clock.epoch, meter.seconds, numbers))
        said, before = self.history.judge(), self.history.said
        if clock.step and (before is None or said.verdict != before.verdict or clock.step >= clock.total_steps):
            self.hear(said)
        self._last = {**numbers, "verdict": said.verdict, "words": said.words, "next": said.next, "good": said.good}
        return self._last

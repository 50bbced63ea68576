"""Is it learning? A run's numbers in, a sentence and the next step out."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from studio.core.events import Event, Scalars, Started, Verdict

RECENT, FIRST = 20, 10


@dataclass(frozen=True)
class Reading:
    """What was measured at one moment: health's numbers, and the means of the method's scalars over the last steps before it. progress: share of the run."""

    step: int
    epoch: float
    progress: float
    values: Mapping[str, float]

    def get(self, name: str) -> float | None:
        """A number, or None where it was not measured."""
        return self.values.get(name)


class History:
    def __init__(self, *, broken: bool = False) -> None:
        self.method = ""
        self.chance: float | None = None
        self.floor: float | None = None
        self.total_steps, self.steps_per_epoch = 1, 1
        self.broken = broken
        self.said: Verdict | None = None
        self.readings: list[Reading] = []
        self._first: list[float] = []
        self._recent: deque[Mapping[str, float]] = deque(maxlen=RECENT)

    def hear(self, event: Event) -> None:
        if isinstance(event, Started):
            self.method = str(event.spec.get("method", ""))
            self.chance, self.floor = event.chance, event.floor
            self.total_steps, self.steps_per_epoch = event.total_steps, event.steps_per_epoch
        elif isinstance(event, Verdict):
            self.said = event
        elif isinstance(event, Scalars) and "loss" in event.values:
            self._recent.append(event.values)
            if len(self._first) < FIRST:
                self._first.append(event.values["loss"])
        elif isinstance(event, Scalars) and "std_ratio" in event.values:
            self.readings.append(Reading(event.step, event.epoch, event.step / max(1, self.total_steps), {**self._means(), **event.values}))

    def _means(self) -> dict[str, float]:
        found: dict[str, float] = {}
        for name in {name for row in self._recent for name in row}:
            values = [row[name] for row in self._recent if name in row and math.isfinite(row[name])]
            if values:
                found[name] = sum(values) / len(values)
        if self._first:
            found["loss_first"] = sum(self._first) / len(self._first)
        return found

    def chance_distance(self) -> float | None:
        return None

    def judge(self) -> Verdict:
        step = self.readings[-1].step if self.readings else 0
        return Verdict(step, "early", "x.", "y.", True)


def broken(lr: float | None) -> Verdict:
    return Verdict(0, "broken", "x", "y", False)

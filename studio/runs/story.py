"""What a report needs of a run's records, in the same memory however long the run is, and whatever a stranger wrote into it."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from studio.core.events import OF_THE_MACHINE, Scalars, Started, Verdict, Warned
from studio.runs.layout import RunFolder
from studio.runs.read import each_event

Point = tuple[float, float]
SLICES = 2000
"""Of a long curve the lowest and the highest point of so many slices: more than a drawing has columns."""
MOST_CURVES, MOST_WARNINGS, MOST_VERDICTS = 200, 200, 200
KEEP = 0.9
"""Share of the past in a running mean."""


@dataclass
class Curve:
    """A curve of any length. points: in order; of a long one the lowest and the highest of each slice, the first and the last. mean: its running mean, taken
    over all points, likewise. count: how many there were."""

    points: list[Point] = field(default_factory=list[Point])
    mean: list[Point] = field(default_factory=list[Point])
    count: int = 0
    _mean: float = 0.0
    _weight: float = 0.0

    def add(self, x: float, y: float) -> None:
        """One more point; one that is no number is passed over."""
        if not (math.isfinite(x) and math.isfinite(y)):
            return
        self.count += 1
        self._mean, self._weight = KEEP * self._mean + (1 - KEEP) * y, KEEP * self._weight + 1 - KEEP
        self.points.append((x, y))
        self.mean.append((x, self._mean / self._weight))
        if len(self.points) >= 6 * SLICES:
            self.points, self.mean = sliced(self.points, SLICES), sliced(self.mean, SLICES)


def sliced(points: Sequence[Point], slices: int) -> list[Point]:
    """Points in the order of x: of each of so many equal slices of x the lowest and the highest; and the first and the last of all."""
    first, last = points[0][0], points[-1][0]
    width = (last - first) / slices or 1.0
    kept: list[Point] = [points[0]]
    part: list[Point] = []
    at = 0

    def keep() -> None:
        if part:
            low, high = min(part, key=lambda one: one[1]), max(part, key=lambda one: one[1])
            kept.extend([low] if low == high else sorted((low, high)))

    for one in points[1:-1]:
        if (now := int((one[0] - first) / width)) != at:
            keep()
            part, at = [], now
        part.append(one)
    keep()
    kept.append(points[-1])
    return kept


@dataclass
class Story:
    """every: also the machine's own curves. started: how it last began. before, now: the first and the last look at the features. curves: by name, without the machine's own. verdicts: the last.
    warnings: each once."""

    every: bool = False
    started: Started | None = None
    before: Scalars | None = None
    now: Scalars | None = None
    curves: dict[str, Curve] = field(default_factory=dict[str, Curve])
    verdicts: deque[Verdict] = field(default_factory=lambda: deque[Verdict](maxlen=MOST_VERDICTS))
    warnings: dict[str, None] = field(default_factory=dict[str, None])

    def _numbers(self, event: Scalars) -> None:
        if "std_ratio" in event.values:
            self.before, self.now = self.before or event, event
        for name, value in event.values.items():
            if (self.every or name not in OF_THE_MACHINE) and (name in self.curves or len(self.curves) < MOST_CURVES):
                self.curves.setdefault(name, Curve()).add(event.step, value)

    def hear(self, event: object) -> None:
        """One more event."""
        if isinstance(event, Scalars):
            self._numbers(event)
        elif isinstance(event, Started):
            self.started = event
        elif isinstance(event, Verdict):
            self.verdicts.append(event)
        elif isinstance(event, Warned) and len(self.warnings) < MOST_WARNINGS:
            self.warnings[f"{event.words} {event.fix}".strip()] = None


def story(run: RunFolder, *, every: bool = False) -> Story:
    """All of a run's records, read once from beginning to end. every: see Story."""
    made = Story(every)
    for event in each_event(run):
        made.hear(event)
    return made

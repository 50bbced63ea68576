"""Numbers from the device to whoever watches: stacked, and copied once every tenth of a second. A step never waits for them."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor

from studio.core.clock import Clock
from studio.core.events import Event, Progress, Scalars

REPORT_SECONDS = 0.1
MEMORY_SECONDS = 2.0
LAST = 10
WARM_STEPS, WARM_SHARE = 5, 0.1


class NotFinite(ArithmeticError):
    """The loss, or a weight, is not a number any more."""


class Meter:
    """Collects every step's scalars; `report` copies and tells them. seconds: training so far, pauses, pictures and saving left out."""

    def __init__(
        self,
        tell: Callable[[Event], None],
        *,
        batch_size: int,
        total_steps: int,
        facts: Mapping[str, Any] | None = None,
        memory: Callable[[], Mapping[str, float]] | None = None,
        alone: bool = True,
    ) -> None:
        """memory: bytes by name, asked for every few seconds and told with a step's numbers. alone: False where several processes train, which have to give
        up at the same step: a loss that is not finite is then noted in `broken` and nothing is raised."""
        facts = facts or {}
        self._memory, self._memory_told = memory, -math.inf
        self.broken, self._alone = False, alone
        self.tell, self.batch_size = tell, batch_size
        self.seconds = float(facts.get("seconds", 0.0))
        self.loss_first: float | None = facts.get("loss_first")
        self.recent: deque[float] = deque(facts.get("recent", ()), LAST)
        self.newest: dict[str, float] = {}
        self._waiting: list[tuple[Clock, float, dict[str, Tensor | float]]] = []
        self._warm = WARM_STEPS if total_steps > 2 * WARM_STEPS else 1
        self._cold_until = WARM_SHARE * total_steps
        self._session_steps = 0
        self._steps, self._steady_steps = int(facts.get("steps", 0)), int(facts.get("steady_steps", 0))
        self._steady_seconds = float(facts.get("steady_seconds", 0.0))
        self._fair_steps, self._fair_seconds, self._beside, self._rested = 0, 0.0, 0.0, 0.0
        self._begun = self._told = self._rest_begun = time.perf_counter()

    def begin(self) -> None:
        """The clock runs from now (a step begins, or a pause is over)."""
        now = time.perf_counter()
        if self._session_steps:
            self._beside += max(0.0, now - self._begun - self._rested)
        self._begun, self._rested = now, 0.0

    def rest(self, on: bool) -> None:
        """A person pauses, or goes on: that time counts for nothing, where looks and saving between steps count for the time left."""
        now = time.perf_counter()
        if on:
            self._rest_begun = now
        else:
            self._rested += now - self._rest_begun

    def add(self, clock: Clock, scalars: Mapping[str, Tensor | float]) -> None:
        """One step is done; its scalars may still be on their way on the device."""
        now = time.perf_counter()
        spent, self._begun = now - self._begun, now
        self.seconds += spent
        self._steps, self._session_steps = self._steps + 1, self._session_steps + 1
        if self._session_steps > self._warm:
            self._fair_steps, self._fair_seconds = self._fair_steps + 1, self._fair_seconds + spent
        if self._session_steps > self._warm and clock.step >= self._cold_until:
            self._steady_steps, self._steady_seconds = self._steady_steps + 1, self._steady_seconds + spent
        self._waiting.append((clock, self.seconds, {**scalars, "images_per_second": self.batch_size / max(spent, 1e-9)}))
        if now - self._told > REPORT_SECONDS:
            self.report()

    def report(self) -> None:
        """Copy what is waiting in one go and tell it. Raises NotFinite when a loss among it is not finite (see `broken`)."""
        waiting, self._waiting = self._waiting, []
        tensors = [value.detach().float().reshape(()) for _, _, scalars in waiting for value in scalars.values() if isinstance(value, Tensor)]
        numbers = iter(torch.stack([one.to(tensors[0].device) for one in tensors]).tolist() if tensors else [])
        for clock, seconds, scalars in waiting:
            values = {name: float(next(numbers)) if isinstance(value, Tensor) else float(value) for name, value in scalars.items()}
            if not math.isfinite(values["loss"]):
                if self._alone:
                    raise NotFinite
                self.broken = True
                break
            self.newest = values
            self.loss_first = values["loss"] if self.loss_first is None else self.loss_first
            self.recent.append(values["loss"])
            done = (clock.step + 1) / clock.steps_per_epoch
            also = self._memory_now() if clock is waiting[-1][0] else {}
            self.tell(Scalars(clock.step + 1, done, seconds, {**values, **also}))
        if waiting:
            clock = waiting[-1][0]
            self.tell(Progress("train", clock.step + 1, clock.total_steps, self.seconds_left(clock.total_steps - clock.step - 1)))
        self._told = time.perf_counter()

    def _memory_now(self) -> Mapping[str, float]:
        now = time.perf_counter()
        if self._memory is None or now - self._memory_told < MEMORY_SECONDS:
            return {}
        self._memory_told = now
        return self._memory()

    def seconds_left(self, steps: int) -> float | None:
        """How long so many steps will take on the wall's clock, with the looks and the saving between them; None before the first step.

        The first steps after a start (compiling, filling caches) are not taken for a measure once there are others.
        """
        if self._fair_steps:
            return steps * (self._fair_seconds / self._fair_steps + self._beside / self._session_steps)
        rate = self.images_per_second
        return steps * self.batch_size / rate if rate > 0 else None

    @property
    def loss_last(self) -> float | None:
        """Mean loss of the last ten steps."""
        return sum(self.recent) / len(self.recent) if self.recent else None

    @property
    def images_per_second(self) -> float:
        """Pictures a second over the steady part: after the first tenth of the run and the first five steps after each start."""
        if self._steady_steps:
            return self.batch_size * self._steady_steps / max(self._steady_seconds, 1e-9)
        return self.batch_size * self._steps / max(self.seconds, 1e-9) if self._steps else 0.0

    def facts(self) -> dict[str, Any]:
        """What a checkpoint keeps of the meter."""
        steps = {"steps": self._steps, "steady_steps": self._steady_steps, "steady_seconds": self._steady_seconds}
        return {"seconds": self.seconds, "loss_first": self.loss_first, "recent": list(self.recent), **steps}

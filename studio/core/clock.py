"""Where a run is, and the schedules that are functions of it (objects without memory, so that resuming needs none)."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Clock:
    """step: optimiser steps done before this one, from 0. total_steps: of the whole run. steps_per_epoch: at least 1."""

    step: int
    total_steps: int
    steps_per_epoch: int

    @property
    def epoch(self) -> float:
        """Epochs done, as a fraction."""
        return self.step / self.steps_per_epoch

    @property
    def epoch_index(self) -> int:
        """The running epoch, from 0."""
        return self.step // self.steps_per_epoch

    @property
    def progress(self) -> float:
        """0 at the first step, 1 at the last."""
        return min(1.0, self.step / max(1, self.total_steps - 1))


def linear(progress: float, start: float, end: float) -> float:
    """From start to end in a straight line while progress goes from 0 to 1, constant outside."""
    return start + (end - start) * min(1.0, max(0.0, progress))


def cosine(progress: float, start: float, end: float) -> float:
    """From start to end along half a cosine while progress goes from 0 to 1, constant outside."""
    return end + (start - end) * 0.5 * (1.0 + math.cos(math.pi * min(1.0, max(0.0, progress))))


def warmup_cosine(clock: Clock, peak: float, *, warmup: float, end: float = 0.0) -> float:
    """Linear warm-up over the first `warmup` share of the steps (the first step is already above zero), then half a cosine
    to `end`, per step. The usual schedule of SimCLR, MAE and DINO."""
    steps = round(warmup * clock.total_steps)
    if clock.step < steps:
        return peak * (clock.step + 1) / (steps + 1)
    return cosine((clock.step - steps) / max(1, clock.total_steps - 1 - steps), peak, end)


def warmup_linear(clock: Clock, start: float, end: float, *, share: float) -> float:
    """From start to end in a straight line over the first `share` of the run, then constant (DINO's teacher temperature)."""
    return linear(clock.step / max(1.0, share * clock.total_steps), start, end)

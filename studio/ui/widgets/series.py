# pyright: basic
"""The numbers behind a curve: growing arrays, a debiased moving average, and few points that look like all of them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

LIMIT = 1 << 21
"""Points a series keeps; past it every second one of the older half is let go (the disk has all)."""
_BLOCK = 64
Numbers = Sequence[float] | np.ndarray
AXES = ("step", "epoch", "time")


class Series:
    """One curve. Steps, epochs and times rise; values that are not finite are counted in `lost` and left out.

    smooth[i] = (1 - a) * sum_j a**(i-j) * value[j] / (1 - a**(i+1)), the exponential moving average without its pull to zero.
    """

    def __init__(self, smoothing: float = 0.9, *, capacity: int = 1024) -> None:
        self.size = 0
        self.lost = 0
        self._smoothing = smoothing
        self._x = np.empty((len(AXES), capacity))
        self._y = np.empty(capacity, np.float32)
        self._smooth = np.empty(capacity, np.float32)
        self._carry = (0.0, 0)

    def append(self, steps: Numbers, epochs: Numbers, times: Numbers, values: Numbers) -> None:
        """Add points at the end."""
        y = np.asarray(values, np.float64)
        x = np.array((steps, epochs, times), np.float64)
        good = np.isfinite(y) & np.isfinite(x).all(axis=0) & (np.abs(y) < 1e30)
        if not good.all():
            self.lost += int(len(y) - good.sum())
            x, y = x[:, good], y[good]
        end = self.size + len(y)
        if end > LIMIT:
            self._thin()
            end = self.size + len(y)
        self._make_room(end)
        self._x[:, self.size : end] = x
        self._y[self.size : end] = y
        self._continue(self.size, end)
        self.size = end

    def prepend(self, steps: Numbers, epochs: Numbers, times: Numbers, values: Numbers) -> None:
        """Put older points (of a run that goes on) before the first one; those that overlap are left out."""
        first = self._x[0, 0] if self.size else math.inf
        keep = np.asarray(steps, np.float64) < first
        x, y = self._x[:, : self.size].copy(), self._y[: self.size].copy()
        self.clear()
        old_steps, old_epochs, old_times, old = (np.asarray(one, np.float64)[keep] for one in (steps, epochs, times, values))
        self.append(old_steps, old_epochs, old_times, old)
        self.append(x[0], x[1], x[2], y)

    def cut(self, step: float) -> None:
        """Let the points at or after `step` go: the run went back to a checkpoint."""
        self.size = int(np.searchsorted(self._x[0, : self.size], step))
        self._again()

    def clear(self) -> None:
        """No points."""
        self.size, self.lost, self._carry = 0, 0, (0.0, 0)

    @property
    def smoothing(self) -> float:
        """The average's weight of the past, 0 to below 1."""
        return self._smoothing

    def set_smoothing(self, smoothing: float) -> None:
        """Change it; the average is made anew."""
        if smoothing != self._smoothing:
            self._smoothing = min(0.9999, max(0.0, smoothing))
            self._again()

    def x(self, axis: str = "step") -> np.ndarray:
        """Where the points are along "step", "epoch" or "time" (seconds). A view: do not write."""
        return self._x[AXES.index(axis), : self.size]

    @property
    def y(self) -> np.ndarray:
        """The values as told. A view."""
        return self._y[: self.size]

    @property
    def smooth(self) -> np.ndarray:
        """The moving average. A view."""
        return self._smooth[: self.size]

    # --- inside

    def _make_room(self, end: int) -> None:
        have = len(self._y)
        if end <= have:
            return
        more = max(end, have * 2)
        x = np.empty((len(AXES), more))
        x[:, : self.size] = self._x[:, : self.size]
        self._x = x
        for name in ("_y", "_smooth"):
            grown = np.empty(more, np.float32)
            grown[: self.size] = getattr(self, name)[: self.size]
            setattr(self, name, grown)

    def _thin(self) -> None:
        half = self.size // 2
        kept = np.concatenate((np.arange(0, half, 2), np.arange(half, self.size)))
        self._x[:, : len(kept)] = self._x[:, kept]
        self._y[: len(kept)] = self._y[kept]
        self._smooth[: len(kept)] = self._smooth[kept]
        self.size = len(kept)

    def _again(self) -> None:
        self._carry = (0.0, 0)
        self._continue(0, self.size)

    def _continue(self, start: int, end: int) -> None:
        mean, count = self._carry
        self._smooth[start:end], mean = moving_average(self._y[start:end], self._smoothing, mean=mean, count=count)
        self._carry = (mean, count + end - start)


def moving_average(values: np.ndarray, weight: float, *, mean: float = 0.0, count: int = 0) -> tuple[np.ndarray, float]:
    """The debiased exponential moving average of [n] values after `count` earlier ones whose raw average was `mean`; also the
    new raw average. Blocks of 64 by one matrix product each, so that a million points take some 20 ms."""
    n = len(values)
    if n == 0:
        return np.empty(0, np.float32), mean
    if weight <= 0.0:
        return np.asarray(values, np.float32), float(values[-1])
    i = np.arange(_BLOCK)
    kernel = np.where(i[:, None] >= i, (1.0 - weight) * weight ** np.maximum(0, i[:, None] - i), 0.0)
    blocks = -(-n // _BLOCK)
    padded = np.zeros(blocks * _BLOCK)
    padded[:n] = values
    local = padded.reshape(blocks, _BLOCK) @ kernel.T
    fade, ends, heads = weight**_BLOCK, local[:, -1].tolist(), []
    for end in ends:
        heads.append(mean)
        mean = mean * fade + end
    raw = (local + np.asarray(heads)[:, None] * weight ** (i + 1.0)).reshape(-1)[:n]
    young = max(0, math.ceil(math.log(1e-6) / math.log(weight)) - count)  # later the correction is below float32
    share = 1.0 - weight ** (count + 1.0 + np.arange(min(n, young)))
    smooth = raw.copy()
    smooth[: len(share)] /= share
    return smooth.astype(np.float32), float(raw[-1])


def thin(x: np.ndarray, y: np.ndarray, *, points: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    """At most about `points` points that draw like all of them: of each stretch the lowest and the highest, in their order."""
    n = len(y)
    stretches = max(1, points // 2)
    if n <= points:
        return x, y
    length = n // stretches
    whole = length * stretches
    table = y[:whole].reshape(stretches, length)
    low, high = table.argmin(axis=1), table.argmax(axis=1)
    base = np.arange(stretches) * length
    at = np.stack((np.minimum(low, high) + base, np.maximum(low, high) + base), axis=1).reshape(-1)
    at = np.concatenate((at, np.arange(whole, n)[:: max(1, (n - whole) // 2)], [n - 1]))
    return x[at], y[at]


def window(x: np.ndarray, low: float, high: float) -> slice:
    """The points from low to high along x and one more on either side."""
    return slice(max(0, int(np.searchsorted(x, low)) - 1), min(len(x), int(np.searchsorted(x, high, side="right")) + 1))

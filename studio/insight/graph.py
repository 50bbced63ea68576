"""The nearest of every picture to every picture: exact, by blocks on the device, with progress and a way to stop.

Near-duplicates, outliers and the map all start from it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from studio.core.control import Control
from studio.core.events import Event, Progress
from studio.core.trouble import Interrupted
from studio.insight.knn import unit_rows

BLOCK_NUMBERS = 1 << 25
"""Cosines computed at once: 128 MB."""


@dataclass(frozen=True)
class Graph:
    """cosine: float32 [n, k], best first; index: int32 [n, k], the rows they belong to, itself left out."""

    cosine: NDArray[np.float32]
    index: NDArray[np.int32]

    def first(self, k: int) -> Graph:
        """Only the k nearest."""
        return Graph(np.ascontiguousarray(self.cosine[:, :k]), np.ascontiguousarray(self.index[:, :k]))


def graph(
    features: Any,
    k: int,
    *,
    device: str | torch.device = "cpu",
    tell: Callable[[Event], None] | None = None,
    control: Control | None = None,
) -> Graph:
    """features: [n, d]. k is clamped to n - 1. Tells Progress("alike"); raises Interrupted on a stop."""
    rows = unit_rows(features).to(device)
    total = len(rows)
    k = min(k, total - 1)
    cosine, index = np.empty((total, max(k, 0)), np.float32), np.empty((total, max(k, 0)), np.int32)
    if k < 1:
        return Graph(cosine, index)
    block = max(16, min(4096, BLOCK_NUMBERS // total))
    begun = told = time.monotonic()
    for first in range(0, total, block):
        if control is not None and control.stopped:
            raise Interrupted
        similarity = rows[first : first + block] @ rows.T
        own = torch.arange(len(similarity), device=similarity.device)
        similarity[own, own + first] = -torch.inf
        best = similarity.topk(k, dim=1)
        done = first + len(similarity)
        cosine[first:done] = best.values.cpu().numpy()
        index[first:done] = best.indices.to(torch.int32).cpu().numpy()
        now = time.monotonic()
        if tell is not None and (now - told > 0.1 or done == total):
            told = now
            tell(Progress("alike", done, total, (now - begun) / done * (total - done), "Comparing the pictures"))
    return Graph(cosine, index)

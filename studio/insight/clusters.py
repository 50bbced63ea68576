"""Groups that nobody named: k-means over the unit-length features (Lloyd's steps, k-means++ beginnings: Arthur & Vassilvitskii 2007)."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from studio.core.control import Control
from studio.core.events import Event, Progress
from studio.core.trouble import Interrupted
from studio.insight.knn import unit_rows

MOST = 100
BEGINNINGS, STEPS = 3, 100
DRAFT, DRAFT_STEPS = 1500, 8
BLOCK = 1 << 16


@dataclass(frozen=True)
class Clusters:
    """owner: int32 [n], each row's cluster, largest cluster first; distance: float32 [n] to its centre; centres: float32 [k, d];
    inertia: the sum of squared distances."""

    owner: NDArray[np.int32]
    distance: NDArray[np.float32]
    centres: NDArray[np.float32]
    inertia: float

    def __len__(self) -> int:
        return len(self.centres)

    def typical(self, cluster: int, count: int) -> NDArray[np.int64]:
        """Rows of a cluster, nearest to its centre first."""
        rows = (self.owner == cluster).nonzero()[0]
        return rows[np.argsort(self.distance[rows], kind="stable")[:count]]


def fitting_count(images: int, folders: int = 0) -> int:
    """How many clusters to begin with: as many as there are sub-folders, else the root of half the pictures, 2 to 12."""
    if 2 <= folders <= MOST and folders * 2 <= images:
        return folders
    return max(1, min(12, images, max(2, round(math.sqrt(images / 2)))))


def kmeans(
    features: Any,
    count: int,
    *,
    seed: int = 0,
    start: Any = None,
    device: str | torch.device = "cpu",
    tell: Callable[[Event], None] | None = None,
    control: Control | None = None,
) -> Clusters:
    """features [n, d] into `count` clusters (clamped to n). The best of three beginnings; start: [count, d] begins there instead, once.

    Tells Progress("clusters"); raises Interrupted on a stop.
    """
    rows = unit_rows(features).to(device)
    count = max(1, min(count, len(rows)))
    generator = torch.Generator().manual_seed(seed)
    beginnings = 1 if start is not None or count == 1 else BEGINNINGS
    best: tuple[float, Tensor, Tensor, Tensor] | None = None
    for number in range(beginnings):
        centres = torch.as_tensor(start).float().to(rows.device) if start is not None else _beginning(rows, count, generator, control)
        for step in range(STEPS):
            if control is not None and control.stopped:
                raise Interrupted
            owner, square = _nearest_centre(rows, centres)
            moved = _means(rows, owner, square, count)
            still = torch.equal(moved, centres) or float((moved - centres).square().sum()) < 1e-10
            centres = moved
            if tell is not None:
                tell(Progress("clusters", number * STEPS + step + 1, beginnings * STEPS, None, "Grouping the pictures"))
            if still:
                break
        owner, square = _nearest_centre(rows, centres)
        inertia = float(square.double().sum())
        if best is None or inertia < best[0]:
            best = inertia, owner, square, centres
    assert best is not None
    inertia, owner, square, centres = best
    return _by_size(owner, square, centres, inertia)


def draft(features: Any, count: int, *, device: str | torch.device = "cpu", looked_at: int = DRAFT) -> Clusters:
    """A first answer at once, for a slider: k-means over at most `looked_at` rows spread over all, from a fixed beginning; then every row goes to its
    nearest centre. features: [n, d]; a tensor of unit rows on the device is used as it is."""
    rows = features if isinstance(features, Tensor) else unit_rows(features).to(device)
    count = max(1, min(count, len(rows)))
    some = rows[torch.linspace(0, len(rows) - 1, min(looked_at, len(rows))).round().long().to(rows.device)]
    first = some[torch.linspace(0, len(some) - 1, count).round().long().to(rows.device)]
    centres = first
    for _ in range(DRAFT_STEPS):
        owner, square = _nearest_centre(some, centres)
        centres = _means(some, owner, square, count)
    owner, square = _nearest_centre(rows, centres, unit=True)
    return _by_size(owner, square, centres, float(square.double().sum()))


def _by_size(owner: Tensor, square: Tensor, centres: Tensor, inertia: float) -> Clusters:
    """The largest cluster is number 0."""
    order = torch.argsort(torch.bincount(owner, minlength=len(centres)), descending=True, stable=True)
    rank = torch.argsort(order)
    return Clusters(
        rank[owner].to(torch.int32).cpu().numpy(), square.clamp(min=0).sqrt().cpu().numpy(), centres[order].cpu().numpy().astype(np.float32), inertia
    )


def _nearest_centre(rows: Tensor, centres: Tensor, *, unit: bool = False) -> tuple[Tensor, Tensor]:
    """(owner [n], squared distance [n]). unit: every row has length 1, which saves measuring it."""
    owners, squares = torch.empty(len(rows), dtype=torch.long, device=rows.device), torch.empty(len(rows), device=rows.device)
    lengths = centres.square().sum(1)
    for first in range(0, len(rows), BLOCK):
        part = rows[first : first + BLOCK]
        near = torch.addmm(lengths, part, centres.T, alpha=-2).min(1)
        owners[first : first + BLOCK] = near.indices
        squares[first : first + BLOCK] = near.values + (1.0 if unit else torch.linalg.vector_norm(part, dim=1).square())
    return owners, squares.clamp(min=0)


def _means(rows: Tensor, owner: Tensor, square: Tensor, count: int) -> Tensor:
    """The mean of each cluster; one that has lost all its rows takes the row that fits worst where it is."""
    sums = torch.zeros(count, rows.shape[1], device=rows.device).index_add_(0, owner, rows)
    sizes = torch.bincount(owner, minlength=count)
    empty = (sizes == 0).nonzero().flatten()
    if len(empty):
        worst = square.topk(len(empty)).indices
        sums[empty] = rows[worst]
        sizes[empty] = 1
        sums.index_add_(0, owner[worst], rows[worst], alpha=-1)
        sizes.index_add_(0, owner[worst], -torch.ones_like(worst))
    return sums / sizes.clamp(min=1)[:, None]


def _beginning(rows: Tensor, count: int, generator: torch.Generator, control: Control | None) -> Tensor:
    """k-means++: each next centre is drawn with odds by its squared distance to those there are; the best of a few draws."""
    tries = 2 + int(math.log(count))
    chosen = [int(torch.randint(len(rows), (1,), generator=generator))]
    square = (rows - rows[chosen[0]]).square().sum(1)
    while len(chosen) < count:
        if control is not None and control.stopped:
            raise Interrupted
        ends = square.double().cumsum(0).cpu()
        total = float(ends[-1])
        if total <= 0:
            chosen += [one for one in range(len(rows)) if one not in chosen][: count - len(chosen)]
            break
        drawn = torch.searchsorted(ends, torch.rand(tries, generator=generator, dtype=torch.float64) * total).clamp(max=len(rows) - 1)
        after = [torch.minimum(square, (rows - rows[one]).square().sum(1)) for one in drawn.tolist()]
        pick = min(range(tries), key=lambda at: float(after[at].double().sum()))
        chosen.append(int(drawn[pick]))
        square = after[pick]
    return rows[chosen].clone()

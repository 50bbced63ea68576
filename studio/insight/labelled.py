"""How well features tell a person's groups apart, from pictures that are all labelled: nobody has to set a test folder aside.

k-NN leaves each picture out in turn; the linear probe is fitted five times, each time without a fifth of every group, and asked about that fifth. So each
picture is answered once by something that has not seen its label. The interval is Wilson's (1927) for the share of right answers, 95 %.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from studio.insight.knn import fitting_k, nearest
from studio.insight.linear import fit, predict, standardise

FOLDS = 5
C = 0.1
TEMPERATURE = 0.07
Z = 1.959964
FEWEST, MOST_CLASSES = 5, 200
"""Pictures a group needs; groups that are still a kind and not a name a picture."""
MOST = 2000


@dataclass(frozen=True)
class Score:
    """A share of right answers, 0 to 1, and its 95 % interval."""

    value: float
    low: float
    high: float


def wilson(right: int, total: int) -> Score:
    """The share and Wilson's interval: also for 0 or all right it is neither empty nor outside of 0 to 1."""
    if total == 0:
        return Score(0.0, 0.0, 1.0)
    share = right / total
    middle = share + Z * Z / (2 * total)
    reach = Z * math.sqrt(share * (1 - share) / total + Z * Z / (4 * total * total))
    scale = 1 + Z * Z / total
    return Score(share, max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale))


def knn_score(vectors: Any, labels: Any, *, k: int | None = None) -> Score:
    """Weighted k-NN (as knn.py), each row left out in turn. vectors [n, d]; labels [n], whole numbers from 0. k None: 20, or fewer where groups are small."""
    owners = torch.as_tensor(np.asarray(labels)).long()
    cosine, index = nearest(vectors, vectors, fitting_k(labels) if k is None else k, exclude_self=True)
    votes = torch.zeros(len(owners), int(owners.max()) + 1, dtype=torch.float64)
    votes.scatter_add_(1, owners[index.cpu()], (cosine.cpu().double() / TEMPERATURE).exp())
    return wilson(int((votes.argmax(1) == owners).sum()), len(owners))


def folds_of(labels: Any, count: int = FOLDS, *, seed: int = 0) -> NDArray[np.int64]:
    """The fold of each row, 0 to count - 1, every group spread evenly over them."""
    given, rng = np.asarray(labels), np.random.default_rng(seed)
    found = np.empty(len(given), np.int64)
    offset = 0
    for one in np.unique(given):
        rows = rng.permutation((given == one).nonzero()[0])
        found[rows] = (np.arange(len(rows)) + offset) % count
        offset += len(rows)
    return found


def linear_score(vectors: Any, labels: Any, *, folds: int = FOLDS, c: float = C) -> Score:
    """A logistic regression (as linear.py, its strength fixed), cross-validated."""
    x, y = torch.as_tensor(vectors).float(), torch.as_tensor(np.asarray(labels)).long()
    fold = torch.from_numpy(folds_of(labels, min(folds, len(y))))
    classes, right = int(y.max()) + 1, 0
    for one in fold.unique():
        kept, asked = fold != one, fold == one
        train, test = standardise(x[kept], x[asked])
        right += int((predict(fit(train, y[kept], classes=classes, c=c, iterations=60), test) == y[asked]).sum())
    return wilson(right, len(y))


def scores(vectors: Any, labels: Any, suffix: str = "") -> dict[str, float]:
    """Both scores with their intervals as plain numbers: knn, knn_low, knn_high, linear, linear_low, linear_high, each with the suffix."""
    found: dict[str, float] = {}
    for name, one in (("knn", knn_score(vectors, labels)), ("linear", linear_score(vectors, labels))):
        found |= {f"{name}{suffix}": one.value, f"{name}_low{suffix}": one.low, f"{name}_high{suffix}": one.high}
    return found


def classes_in(folders: Sequence[str]) -> tuple[str, ...]:
    """The names of the sub-folders ("" at the top) where they look like classes: 2 to 200 of them, hardly a picture outside of them, at least five in each of
    most. Empty where they don't."""
    counts = {name: 0 for name in folders if name}
    for name in folders:
        if name:
            counts[name] += 1
    enough = sorted(name for name, count in counts.items() if count >= FEWEST)
    if not 2 <= len(enough) <= MOST_CLASSES or 2 * len(enough) < len(counts):
        return ()
    inside = sum(counts[name] for name in enough)
    return tuple(enough) if inside >= 0.9 * len(folders) else ()


def some(labels: NDArray[np.int64], most: int = MOST, *, seed: int = 0) -> NDArray[np.int64]:
    """Rows with a label (not -1), at most `most`, every group with its share and the same every time."""
    rows = (labels >= 0).nonzero()[0]
    if len(rows) <= most:
        return rows
    rng = np.random.default_rng(seed)
    kept = [rng.permutation(rows[labels[rows] == one])[: max(FEWEST, round(most * float((labels[rows] == one).mean())))] for one in np.unique(labels[rows])]
    return np.sort(np.concatenate(kept))

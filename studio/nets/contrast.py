"""How alike the two views of each picture are, measured: what every method that compares views tells and shows."""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from studio.core.events import Matrix
from studio.nets.precision import full_precision


@full_precision
def unit(x: Tensor) -> Tensor:
    """Rows of unit length, float32. A row of zeros stays zero (eps keeps it from NaN; 1e-6 because half precision has no 1e-12)."""
    return F.normalize(x, dim=1, eps=1e-6)


@torch.no_grad()
@full_precision
def pair_cosines(a: Tensor, b: Tensor) -> tuple[Tensor, Tensor]:
    """Mean cosine of the two views of one picture, and of views of different pictures; rows i of a and b [N, d] belong together.

    The second needs no N x N matrix: the sum of all a_i . b_j is (sum a) . (sum b).
    """
    a, b = unit(a), unit(b)
    count = a.shape[0]
    together = (a * b).sum()
    apart = (a.sum(0) * b.sum(0)).sum() - together
    return together / count, apart / max(1, count * (count - 1))


@torch.no_grad()
@full_precision
def similarity_map(a: Tensor, b: Tensor, *, step: int, names: Sequence[str]) -> Matrix:
    """The picture "similarity": cosines of every first view (rows) with every second view (columns), [n, n] in -1..1."""
    cosines = (unit(a) @ unit(b).T).clamp(-1, 1)
    labels = tuple(names)
    note = "How alike the network finds each first view (row) and each second view (column). A bright diagonal on a dark field: it knows every picture again."
    return Matrix("similarity", step, cosines.cpu().numpy().astype("float32"), labels, labels, note)


@torch.no_grad()
@full_precision
def spread(x: Tensor) -> Tensor:
    """How evenly the rows' directions use their numbers: mean standard deviation of the unit rows [N, d] times sqrt(d). About 1 for directions
    spread evenly, 0 when all are one (collapse; Chen & He, arXiv 2011.10566, section 4.1)."""
    return unit(x).std(0, correction=0).mean() * x.shape[1] ** 0.5

"""k-nearest-neighbour classification with cosine similarity and weights e^{s/T} (Wu et al. 2018, 1805.01978, section 3.4;
temperature and k as DINO, 2104.14294, uses them: 0.07 and 20)."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

Array = Any  # a numpy array or a tensor: features [n, d] or labels [n]
CHUNK = 1024


def unit_rows(x: Array) -> Tensor:
    """Rows of length one, float32 on the CPU or wherever a tensor already is. A row of zeros stays zero."""
    return torch.nn.functional.normalize(torch.as_tensor(x).float(), dim=1)


def nearest(bank: Array, queries: Array, k: int, *, exclude_self: bool = False) -> tuple[Tensor, Tensor]:
    """The k most similar rows of the bank for each query: (cosine [q, k], index [q, k]), best first; k is clamped to the bank.

    exclude_self: query i is bank row i and is not its own neighbour.
    """
    rows, asked = unit_rows(bank), unit_rows(queries)
    k = max(1, min(k, len(rows) - int(exclude_self)))
    values: list[Tensor] = []
    indices: list[Tensor] = []
    for first in range(0, len(asked), CHUNK):
        similarity = asked[first : first + CHUNK] @ rows.T
        if exclude_self:
            own = torch.arange(len(similarity), device=similarity.device)
            similarity[own, own + first] = -torch.inf
        best = similarity.topk(k, dim=1)
        values.append(best.values)
        indices.append(best.indices)
    return torch.cat(values), torch.cat(indices)


def class_scores(bank: Array, labels: Array, queries: Array, *, k: int = 20, temperature: float = 0.07) -> Tensor:
    """float64 [q, classes]: for each query the sum over its k neighbours of e^{cosine/temperature}, by the neighbour's class.
    labels: whole numbers from 0. temperature of at least 0.002, so that no weight overflows."""
    assert temperature >= 0.002, temperature
    cosine, index = nearest(bank, queries, k)
    owners = torch.as_tensor(labels).long().to(cosine.device)
    scores = torch.zeros(len(cosine), int(owners.max()) + 1, dtype=torch.float64, device=cosine.device)
    return scores.scatter_add_(1, owners[index], (cosine.double() / temperature).exp())


def knn_predict(train_x: Array, train_y: Array, test_x: Array, k: int = 20, temperature: float = 0.07) -> NDArray[np.int64]:
    """The class with the largest score for each test row (ties: the smaller class number)."""
    return class_scores(train_x, train_y, test_x, k=k, temperature=temperature).argmax(1).cpu().numpy()


def knn_accuracy(train_x: Array, train_y: Array, test_x: Array, test_y: Array, k: int = 20, temperature: float = 0.07) -> float:
    """Share of test rows whose predicted class is right, 0 to 1. A test class that the bank does not have is never right."""
    return float((knn_predict(train_x, train_y, test_x, k, temperature) == np.asarray(test_y)).mean())


def fitting_k(train_y: Array, wish: int = 20) -> int:
    """`wish`, but no more than the bank has pictures a class on average: with more, the neighbours must be of other classes."""
    labels = np.asarray(train_y)
    return max(1, min(wish, len(labels) // max(1, len(np.unique(labels)))))

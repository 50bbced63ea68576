"""Pictures that are nearly the same to the encoder, and pictures that are like no other: both to look through before training or after a crawl."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.insight.graph import Graph, graph

ALIKE = 0.99
NEAR = 10


def near_duplicates(features: Any, *, threshold: float = ALIKE, k: int = NEAR) -> list[list[int]]:
    """Groups of row numbers whose features [n, d] have a cosine of at least `threshold` with another of the group; see `groups_of`."""
    return groups_of(graph(features, k), threshold=threshold)


def groups_of(near: Graph, *, threshold: float = ALIKE) -> list[list[int]]:
    """Groups closed over chains (a like b, b like c), the largest first. Each row is compared with the nearest that the graph has."""
    one, rank = (near.cosine >= threshold).nonzero()
    other = near.index[one, rank]
    label = np.arange(len(near.cosine))
    while len(one):
        # The smallest number in reach, then the smallest number of that one: chains halve each round.
        low = np.minimum(label[one], label[other])
        before = label.copy()
        np.minimum.at(label, label[one], low)
        np.minimum.at(label, label[other], low)
        np.minimum.at(label, one, low)
        np.minimum.at(label, other, low)
        label = label[label]
        if np.array_equal(label, before):
            break
    order = np.argsort(label, kind="stable")
    _, starts, sizes = np.unique(label[order], return_index=True, return_counts=True)
    groups = [order[start : start + size].tolist() for start, size in zip(starts, sizes, strict=True) if size > 1]
    return sorted(groups, key=lambda group: (-len(group), group))


def outlying(near: Graph, *, k: int = NEAR) -> NDArray[np.float32]:
    """For each row the mean cosine distance (1 - cosine) to its k nearest: float32 [n]. Large: like no other."""
    return (1 - near.cosine[:, :k]).mean(1, dtype=np.float64).astype(np.float32) if near.cosine.shape[1] else np.zeros(len(near.cosine), np.float32)

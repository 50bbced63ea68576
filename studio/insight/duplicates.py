"""Pictures that are nearly the same to the encoder: groups to look through before training or after a crawl."""

from __future__ import annotations

from typing import Any

from studio.insight.knn import nearest

ALIKE = 0.99


def near_duplicates(features: Any, *, threshold: float = ALIKE, k: int = 10) -> list[list[int]]:
    """Groups of row numbers whose features have a cosine of at least `threshold` with another of the group, largest first.

    features: [n, d]. Each row is compared with its `k` nearest, so that the cost stays n * n multiplications and n * k numbers;
    groups are closed over chains (a like b, b like c).
    """
    if len(features) < 2:
        return []
    cosine, index = nearest(features, features, k, exclude_self=True)
    parent = list(range(len(features)))

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for one, rank in (cosine >= threshold).nonzero().tolist():
        first, second = sorted((root(one), root(int(index[one, rank]))))
        parent[second] = first
    groups: dict[int, list[int]] = {}
    for one in range(len(features)):
        groups.setdefault(root(one), []).append(one)
    return sorted((group for group in groups.values() if len(group) > 1), key=lambda group: (-len(group), group))

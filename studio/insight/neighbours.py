"""The pictures most alike to a picture, as the encoder sees it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from studio.core.events import Pictures, Tile
from studio.insight.knn import nearest, unit_rows

_MORE = 50


class Thumbnails(Protocol):
    """Small pictures by index: a list, or anything that makes them when asked."""

    def __getitem__(self, index: int, /) -> NDArray[np.uint8]: ...


def most_alike(features: Any, asked: Any, count: int, *, itself: int | None = None, hide: float | None = None) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """The rows most like one vector, exact: (cosine [m], index [m]), best first, m at most `count`.

    features: [n, d]; a tensor of unit rows on the device is used as it is. asked: [d]. itself: a row that is not its own neighbour. hide: leave
    out rows whose cosine with `asked`, or with a row already found, is at least this (near-duplicates).
    """
    rows = features if isinstance(features, Tensor) else unit_rows(features)
    query = unit_rows(torch.as_tensor(asked)[None]).to(rows.device)[0]
    cosine = rows @ query
    if itself is not None:
        cosine[itself] = -torch.inf
    if hide is None:
        best = cosine.topk(min(count, len(rows) - int(itself is not None)))
        return best.values.cpu().numpy(), best.indices.cpu().numpy()
    cosine[cosine >= hide] = -torch.inf
    kept: list[int] = []
    seen = 0
    order = cosine.topk(min(len(rows), count + _MORE)).indices
    while len(kept) < count and seen < len(order):
        if seen == len(order) - 1 and len(order) < len(rows):
            order = cosine.topk(min(len(rows), 4 * len(order))).indices
        one = int(order[seen])
        seen += 1
        if not bool(torch.isfinite(cosine[one])):
            break
        if not kept or float((rows[kept] @ rows[one]).max()) < hide:
            kept.append(one)
    return cosine[kept].cpu().numpy(), np.array(kept, np.int64)


def neighbours_picture(features: Any, queries: Sequence[int], thumbnails: Thumbnails, names: Sequence[str], *, k: int = 7, step: int = 0) -> Pictures:
    """One row a query: the picture, then its k nearest with their cosine.

    features: [n, d] of all pictures; queries: indices; thumbnails: uint8 [h, w, 3] of all n by index; names: paths of all n.
    """
    cosine, index = nearest(features, torch.as_tensor(features)[list(queries)], k + 1)
    rows: list[tuple[Tile, ...]] = []
    for row, query in enumerate(queries):
        found = [(float(c), int(i)) for c, i in zip(cosine[row], index[row], strict=True) if int(i) != query][:k]
        rows.append((Tile(thumbnails[query], Path(names[query]).name), *(Tile(thumbnails[i], f"{c:.2f}") for c, i in found)))
    columns = ("picture", *(f"{rank}." for rank in range(1, k + 1)))
    return Pictures(
        "neighbours",
        step,
        tuple(rows),
        columns,
        "The most similar pictures to the first of each row; the number is the cosine of their features, 1 is the same.",
    )

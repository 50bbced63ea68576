"""The pictures most alike to a picture, as the encoder sees it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.core.events import Pictures, Tile
from studio.insight.knn import nearest


def neighbours_picture(
    features: Any, queries: Sequence[int], thumbnails: Sequence[NDArray[np.uint8]], names: Sequence[str], *, k: int = 7, step: int = 0
) -> Pictures:
    """One row a query: the picture, then its k nearest with their cosine.

    features: [n, d] of all pictures; queries: indices; thumbnails: uint8 [h, w, 3] of all n; names: paths of all n.
    """
    cosine, index = nearest(features, np.asarray(features)[list(queries)], k + 1)
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

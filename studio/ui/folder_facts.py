# pyright: basic
"""What a folder holds, counted while it is looked through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from studio.data.items import Items


class FolderFacts:
    """`add` takes the scan's batches; the rest reads. Items have path, width, height, bytes, format."""

    def __init__(self) -> None:
        self.formats: Counter[str] = Counter()
        self.folders: Counter[str] = Counter()
        self.bytes = 0
        self.rejected: list[Any] = []
        self._sides: list[np.ndarray] = []

    def add(self, items: Sequence[Any], rejects: Sequence[Any]) -> None:
        """One more batch."""
        batch = Items.of(items)
        self.formats.update(batch.counted("format"))
        tops, which = batch.names.tops()
        for top, count in zip(tops, np.bincount(which, minlength=len(tops)).tolist()):
            self.folders[top] += count
        self.bytes += int(batch.bytes.sum())
        if len(batch):
            self._sides.append(np.stack((batch.widths, batch.heights)))
        self.rejected.extend(rejects)

    @property
    def usable(self) -> int:
        """Pictures that can be trained on."""
        return sum(one.shape[1] for one in self._sides)

    def sizes(self) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]]:
        """(width, height) of the smallest, the median and the largest picture; zeros for an empty folder."""
        if not self._sides:
            return (0, 0), (0, 0), (0, 0)
        self._sides = [np.concatenate(self._sides, 1)]
        sides = self._sides[0]
        areas = sides[0].astype(np.int64) * sides[1]
        small, large = (sides[:, at].tolist() for at in (int(areas.argmin()), int(areas.argmax())))
        middle = (int(np.median(sides[0])), int(np.median(sides[1])))
        return (small[0], small[1]), middle, (large[0], large[1])

    def classes(self) -> list[tuple[str, int]]:
        """Sub-folders with the number of pictures in them, the largest first; empty when all pictures are at the top."""
        return [one for one in self.folders.most_common() if one[0]]

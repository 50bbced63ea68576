# pyright: basic
"""What a folder holds, counted while it is looked through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import Any


class FolderFacts:
    """`add` takes the scan's batches; the rest reads. Items have path, width, height, bytes, format."""

    def __init__(self) -> None:
        self.formats: Counter[str] = Counter()
        self.folders: Counter[str] = Counter()
        self.bytes = 0
        self.rejected: list[Any] = []
        self._widths: list[int] = []
        self._heights: list[int] = []

    def add(self, items: Sequence[Any], rejects: Sequence[Any]) -> None:
        """One more batch."""
        for one in items:
            self.formats[one.format] += 1
            self.folders[one.path.split("/", 1)[0] if "/" in one.path else ""] += 1
            self.bytes += one.bytes
            self._widths.append(one.width)
            self._heights.append(one.height)
        self.rejected.extend(rejects)

    @property
    def usable(self) -> int:
        """Pictures that can be trained on."""
        return len(self._widths)

    def sizes(self) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]]:
        """(width, height) of the smallest, the median and the largest picture; zeros for an empty folder."""
        if not self._widths:
            return (0, 0), (0, 0), (0, 0)
        pairs = list(zip(self._widths, self._heights))
        middle = (int(median(self._widths)), int(median(self._heights)))
        return min(pairs, key=lambda one: one[0] * one[1]), middle, max(pairs, key=lambda one: one[0] * one[1])

    def classes(self) -> list[tuple[str, int]]:
        """Sub-folders with the number of pictures in them, the largest first; empty when all pictures are at the top."""
        return [one for one in self.folders.most_common() if one[0]]

"""Decoded pictures by index: what a cache is, and the one that has them all in an array."""

from __future__ import annotations

import weakref
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from studio.data.items import Reject
from studio.data.store import Reader

Pixels = NDArray[np.uint8]


class Cache:
    """Decoded pictures by index.

    side: pixels. aspects: float32 [n], width over height of the upright originals. paths: absolute. rejected: files that scanned well
    but could not be decoded; they are left out.
    """

    def __init__(self, side: int, paths: Sequence[str], aspects: NDArray[np.float32], rejected: Sequence[Reject]) -> None:
        self.side = side
        self.paths = paths
        self.aspects = aspects
        self.rejected = tuple(rejected)

    def __len__(self) -> int:
        return len(self.paths)

    def take(self, indices: NDArray[np.int64]) -> Pixels:
        """These pictures, uint8 [B, side, side, 3], a copy."""
        raise NotImplementedError

    def close(self) -> None:
        """Give back threads and files. `take` may not be called any more."""


class Kept(Cache):
    """Pictures in an array: memory, or a file mapped into it. rows: int64 [n], where each picture is in `pixels`. reader: what marks the file as in use."""

    def __init__(
        self,
        pixels: Pixels,
        rows: NDArray[np.int64],
        paths: Sequence[str],
        aspects: NDArray[np.float32],
        rejected: Sequence[Reject],
        reader: Reader | None = None,
    ) -> None:
        super().__init__(pixels.shape[1], paths, aspects, rejected)
        self._pixels = pixels
        self._rows = rows
        self._release = weakref.finalize(self, reader.close) if reader else None

    def take(self, indices: NDArray[np.int64]) -> Pixels:
        """See Cache."""
        return np.take(self._pixels, self._rows[indices], axis=0)

    def close(self) -> None:
        """See Cache."""
        self._pixels = np.zeros((0, self.side, self.side, 3), np.uint8)
        if self._release is not None:
            self._release()

"""What a scan finds: usable pictures as columns (some 50 bytes each beside their names), and the files that are left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from studio.data.names import Names, Rows

_TIMES = (1 << 63) - 1
"""The times of change that 64 bits of nanoseconds hold: until the year 2262."""


@dataclass(frozen=True, slots=True)
class Item:
    """A usable picture. path: below the root, with forward slashes, letters exactly as the system names it (bytes that are no UTF-8 survive as surrogates);
    of one page of several "…#page=07". width, height: upright pixels. mode: as stored ("RGB", "L", "I;16"…). channels: without transparency. bits: of a number.
    pages: in its file. coloured: whether it is gray or has colours, not channels of another kind."""

    path: str
    width: int
    height: int
    bytes: int
    mtime_ns: int
    format: str
    mode: str
    channels: int = 3
    bits: int = 8
    pages: int = 1
    coloured: bool = True

    @property
    def kind(self) -> Kind:
        """What many pictures share."""
        return Kind(self.format, self.mode, self.channels, self.bits, self.pages, self.coloured)


class Kind(NamedTuple):
    """See Item."""

    format: str
    mode: str
    channels: int
    bits: int
    pages: int
    coloured: bool


@dataclass(frozen=True, slots=True)
class Reject:
    """A file that is left out. path: below the root, as in Item."""

    path: str
    reason: str


class Items(Sequence[Item]):
    """Pictures by index, kept as arrays of one number a picture; an Item is made when it is asked for. Nothing in it changes.

    names: paths below the root. widths, heights: int32 [n], upright pixels. bytes, mtimes: int64 [n]. kinds: int32 [n], index into `words`, the kinds that
    occur.
    """

    def __init__(
        self,
        names: Names,
        widths: NDArray[np.int32],
        heights: NDArray[np.int32],
        bytes: Rows,
        mtimes: Rows,
        kinds: NDArray[np.int32],
        words: tuple[Kind, ...],
    ) -> None:
        self.names, self.widths, self.heights, self.bytes, self.mtimes = names, widths, heights, bytes, mtimes
        self.kinds, self.words = kinds, words

    @classmethod
    def of(cls, items: Iterable[Item]) -> Items:
        """From single ones; what is of this form already is given back."""
        if isinstance(items, Items):
            return items
        listed = list(items)
        words = {kind: at for at, kind in enumerate(dict.fromkeys(one.kind for one in listed))}
        return cls(
            Names.of(one.path for one in listed),
            np.array([one.width for one in listed], np.int32),
            np.array([one.height for one in listed], np.int32),
            np.array([one.bytes for one in listed], np.int64),
            np.array([max(-_TIMES, min(_TIMES, one.mtime_ns)) for one in listed], np.int64),
            np.array([words[one.kind] for one in listed], np.int32),
            tuple(words),
        )

    @classmethod
    def joined(cls, parts: Sequence[Items]) -> Items:
        """Those of several, one after another."""
        if not parts:
            return cls.of(())
        if len(parts) == 1:
            return parts[0]
        words = {pair: at for at, pair in enumerate(dict.fromkeys(pair for one in parts for pair in one.words))}
        kinds = [np.array([words[pair] for pair in one.words], np.int32)[one.kinds] if len(one) else one.kinds for one in parts]
        return cls(
            Names.joined([one.names for one in parts]),
            np.concatenate([one.widths for one in parts]),
            np.concatenate([one.heights for one in parts]),
            np.concatenate([one.bytes for one in parts]),
            np.concatenate([one.mtimes for one in parts]),
            np.concatenate(kinds),
            tuple(words),
        )

    def take(self, rows: Rows) -> Items:
        """These, in this order."""
        names, kinds = self.names.take(rows), self.kinds[rows]
        return Items(names, self.widths[rows], self.heights[rows], self.bytes[rows], self.mtimes[rows], kinds, self.words)

    def in_order(self) -> Items:
        """Sorted by path."""
        order = self.names.order()
        return self if np.array_equal(order, np.arange(len(self))) else self.take(order)

    def __len__(self) -> int:
        return len(self.names)

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> Items: ...
    def __getitem__(self, at: int | slice) -> Item | Items:
        if isinstance(at, slice):
            return self.take(np.arange(len(self))[at])
        name = self.names[at]
        return Item(name, int(self.widths[at]), int(self.heights[at]), int(self.bytes[at]), int(self.mtimes[at]), *self.words[self.kinds[at]])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(other) == len(self) and all(a == b for a, b in zip(self, other))

    __hash__ = None  # type: ignore[assignment]

    def holding(self, text: str) -> Rows:
        """int64: the rows whose path holds a text, whatever its case."""
        return self.names.holding(text)

    def find(self, path: str) -> int:
        """The row of a path, -1 where it is not there."""
        try:
            return self.names.index(path)
        except ValueError:
            return -1

    def counted(self, what: str) -> Counter[Any]:
        """How many pictures there are of each value of a kind's field ("format", "mode"…)."""
        found: Counter[Any] = Counter()
        for kind, count in zip(self.words, np.bincount(self.kinds, minlength=len(self.words)).tolist()):
            if count:
                found[getattr(kind, what)] += count
        return found

    def paged(self) -> Items:
        """Those that are in a file of several pages."""
        return self.take(np.flatnonzero(np.array([kind.pages > 1 for kind in self.words], bool)[self.kinds]) if len(self) else np.zeros(0, np.int64))


class Growing(Sequence[Item]):
    """Items that arrive in parts, none of which is copied."""

    def __init__(self, parts: Iterable[Items] = ()) -> None:
        self.parts: list[Items] = []
        self._ends = [0]
        for one in parts:
            self.add(one)

    def add(self, part: Items) -> None:
        """More, at the end."""
        if len(part):
            self.parts.append(part)
            self._ends.append(len(self) + len(part))

    def __len__(self) -> int:
        return self._ends[-1]

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> Items: ...
    def __getitem__(self, at: int | slice) -> Item | Items:
        if isinstance(at, slice):
            return Items.joined(self.parts)[at]
        row = range(len(self))[at]
        part = int(np.searchsorted(self._ends, row, side="right")) - 1
        return self.parts[part][row - self._ends[part]]

    def holding(self, text: str) -> Rows:
        """int64: the rows whose path holds a text, whatever its case."""
        found = [one.holding(text) + begin for one, begin in zip(self.parts, self._ends)]
        return np.concatenate(found) if found else np.zeros(0, np.int64)

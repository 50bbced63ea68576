"""Very many file names in one block of memory, some 30 bytes each where a Python string has 80, and what is asked of all of them at once."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import overload

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int64]
_PART = 65536
_SORTED_AS_NUMBERS = 512
_ODD = np.uint64(0x9E3779B97F4A7C15)


class Names(Sequence[str]):
    """Names without a NUL in them, by index. Equal to any sequence of the same strings."""

    def __init__(self, letters: bytes, ends: Rows) -> None:
        """letters: each name in UTF-8 (what is no UTF-8 as surrogates), then a NUL. ends: int64 [n], where each one's NUL ends."""
        self.letters, self.ends = letters, ends

    @classmethod
    def of(cls, names: Iterable[str]) -> Names:
        """From strings."""
        parts = [one.encode("utf-8", "surrogatepass") for one in names]
        assert not any(b"\0" in one for one in parts)
        ends = np.cumsum(np.fromiter((len(one) + 1 for one in parts), np.int64, len(parts)))
        return cls(b"\0".join((*parts, b"")), ends)

    @classmethod
    def read(cls, letters: bytes) -> Names:
        """From the letters alone; what is behind the last NUL is dropped."""
        ends = np.flatnonzero(np.frombuffer(letters, np.uint8) == 0).astype(np.int64) + 1
        return cls(letters[: int(ends[-1])] if len(ends) else b"", ends)

    @classmethod
    def joined(cls, parts: Sequence[Names]) -> Names:
        """Those of several, one after another."""
        if len(parts) == 1:
            return parts[0]
        shifts = np.cumsum([0, *(len(one.letters) for one in parts)])
        ends = [one.ends + shift for one, shift in zip(parts, shifts)]
        return cls(b"".join(one.letters for one in parts), np.concatenate(ends) if ends else np.zeros(0, np.int64))

    def __len__(self) -> int:
        return len(self.ends)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Names: ...
    def __getitem__(self, at: int | slice) -> str | Names:
        if isinstance(at, slice):
            return self.take(np.arange(len(self))[at])
        row = range(len(self))[at]
        return self.letters[self.begin(row) : int(self.ends[row]) - 1].decode("utf-8", "surrogatepass")

    def __iter__(self) -> Iterator[str]:
        for first in range(0, len(self), _PART):
            last = min(len(self), first + _PART)
            # Plain UTF-8 decodes a part at once; half a surrogate pair at a name's end is joined to nothing, for the NUL is between.
            yield from self.letters[self.begin(first) : int(self.ends[last - 1]) - 1].decode("utf-8", "surrogatepass").split("\0")

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Names):
            return self.letters == other.letters
        return isinstance(other, Sequence) and len(other) == len(self) and all(a == b for a, b in zip(self, other))

    __hash__ = None  # type: ignore[assignment]

    def begin(self, row: int) -> int:
        """Where a name's first letter is."""
        return int(self.ends[row - 1]) if row else 0

    @property
    def begins(self) -> Rows:
        """int64 [n]: where each name's first letter is."""
        begins = np.empty_like(self.ends)
        begins[:1], begins[1:] = 0, self.ends[:-1]
        return begins

    @property
    def nbytes(self) -> int:
        """Memory in bytes."""
        return len(self.letters) + self.ends.nbytes

    def take(self, rows: Rows) -> Names:
        """These names, in this order."""
        if len(rows) == len(self) and np.array_equal(rows, np.arange(len(self))):
            return self
        lengths = np.diff(self.ends, prepend=0)[rows]
        begins, letters = self.ends[rows] - lengths, np.frombuffer(self.letters, np.uint8)
        parts: list[bytes] = []
        for first in range(0, len(rows), _PART):
            some = slice(first, first + _PART)
            parts.append(letters[_runs(begins[some], lengths[some])].tobytes())
        return Names(b"".join(parts), np.cumsum(lengths))

    def order(self) -> Rows:
        """int64 [n]: the rows sorted by the composed form of the name, so that a folder copied between systems keeps its order, then by the name."""
        ascii = self.letters.isascii()
        keys = self.letters.split(b"\0")[:-1] if ascii else [_sort_key(one) for one in self]
        if all(a <= b for a, b in pairwise(keys)):
            return np.arange(len(self))
        if ascii and max(map(len, keys)) <= _SORTED_AS_NUMBERS:
            return self._order_of_letters()
        return np.array(sorted(range(len(keys)), key=keys.__getitem__), np.int64)

    def _order_of_letters(self) -> Rows:
        """Sorted by their bytes, eight at a time from the last to the first. Python's own sort is as fast and would hold the window's thread meanwhile."""
        letters, begins, ends = np.frombuffer(self.letters, np.uint8), self.begins, self.ends
        order = np.arange(len(self))
        for first in range(8 * ((int((ends - begins).max()) - 1) // 8), -1, -8):
            key = np.zeros(len(self), np.uint64)
            for at in range(first, first + 8):
                places = begins + at
                here = np.where(places < ends, letters[np.minimum(places, len(letters) - 1)], 0)
                key = (key << np.uint64(8)) | here.astype(np.uint64)
            order = order[np.argsort(key[order], kind="stable")]
        return order

    def hashes(self) -> NDArray[np.uint64]:
        """uint64 [n]: a number of each name. Different names may have the same one: compare the names where it matters."""
        found = np.empty(len(self), np.uint64)
        letters, begins = np.frombuffer(self.letters, np.uint8), self.begins
        for first in range(0, len(self), _PART):
            last = min(len(self), first + _PART)
            begin, end = int(begins[first]), int(self.ends[last - 1])
            found[first:last] = _sums(letters[begin:end], begins[first:last] - begin, self.ends[first:last] - begins[first:last])
        return found ^ (found >> np.uint64(29))

    def same(self, mine: Rows, other: Names, theirs: Rows) -> NDArray[np.bool_]:
        """bool [len(mine)]: whether my name in row mine[i] is the other's in row theirs[i]."""
        alike = np.diff(self.ends, prepend=0)[mine] == np.diff(other.ends, prepend=0)[theirs]
        at = np.flatnonzero(alike)
        for first in range(0, len(at), _PART):
            some = at[first : first + _PART]
            a, b = self.take(mine[some]), other.take(theirs[some])
            if a.letters != b.letters:
                unlike = np.frombuffer(a.letters, np.uint8) != np.frombuffer(b.letters, np.uint8)
                alike[some] = np.add.reduceat(unlike.astype(np.int64), a.begins) == 0
        return alike

    def holding(self, text: str) -> Rows:
        """int64: the rows of the names that hold a text, whatever its case, in order. text: no NUL."""
        if not len(self) or not text:
            return np.arange(len(self))
        lowered = self.letters.decode("utf-8", "surrogatepass").lower().encode("utf-8", "surrogatepass")
        wanted, letters = text.lower().encode("utf-8", "surrogatepass"), np.frombuffer(lowered, np.uint8)
        found = np.zeros(len(letters), bool)
        here = found[: max(0, len(letters) - len(wanted) + 1)]
        here[:] = letters[: len(here)] == wanted[0]
        for at, letter in enumerate(wanted[1:], 1):
            here &= letters[at : at + len(here)] == letter
        begins = np.append(0, np.flatnonzero(letters == 0)[:-1] + 1)
        return np.flatnonzero(np.logical_or.reduceat(found, begins))

    def index(self, value: str, start: int = 0, stop: int | None = None) -> int:
        """The row of a name. Raises ValueError where it is not there."""
        wanted = b"\0" + value.encode("utf-8", "surrogatepass") + b"\0"
        at = 0 if self.letters.startswith(wanted[1:]) else self.letters.find(wanted) + 1
        if not len(self) or (not at and not self.letters.startswith(wanted[1:])):
            raise ValueError(value)
        return int(np.searchsorted(self.ends, at, side="right"))

    def __contains__(self, value: object) -> bool:
        if not isinstance(value, str):
            return False
        try:
            self.index(value)
        except ValueError:
            return False
        return True

    def tops(self) -> tuple[list[str], Rows]:
        """(what is before the first slash of the names, each once; int64 [n], which of these each has). "" for a name without a slash."""
        letters, begins = np.frombuffer(self.letters, np.uint8), self.begins
        slashes = np.append(np.flatnonzero(letters == ord("/")), np.int64(len(letters)))
        first = slashes[np.searchsorted(slashes, begins)]
        lengths = np.where(first < self.ends, first - begins, 0)
        if not len(self):
            return [], np.zeros(0, np.int64)
        # Neighbours mostly share their folder: only where it changes is a string made.
        changes = np.ones(len(self), bool)
        changes[1:] = ~_alike(letters, begins, lengths)
        at = np.flatnonzero(changes)
        numbers: dict[bytes, int] = {}
        runs = [numbers.setdefault(self.letters[int(begins[row]) : int(begins[row] + lengths[row])], len(numbers)) for row in at]
        codes = np.repeat(np.array(runs, np.int64), np.diff(np.append(at, len(self))))
        return [one.decode("utf-8", "surrogatepass") for one in numbers], codes


class Paths(Sequence[str]):
    """Names below a root as absolute paths."""

    def __init__(self, root: str, names: Names) -> None:
        self.root, self.names = root, names

    def __len__(self) -> int:
        return len(self.names)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Paths: ...
    def __getitem__(self, at: int | slice) -> str | Paths:
        return Paths(self.root, self.names[at]) if isinstance(at, slice) else os.path.join(self.root, self.names[at])

    def __iter__(self) -> Iterator[str]:
        return (os.path.join(self.root, one) for one in self.names)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(other) == len(self) and all(a == b for a, b in zip(self, other))

    __hash__ = None  # type: ignore[assignment]


def _runs(begins: Rows, lengths: Rows) -> Rows:
    """The numbers begins[0], begins[0] + 1, … of each run, one run after another."""
    before = np.cumsum(lengths) - lengths
    return np.repeat(begins - before, lengths) + np.arange(int(lengths.sum()))


def _sums(letters: NDArray[np.uint8], begins: Rows, lengths: Rows) -> NDArray[np.uint64]:
    powers = np.cumprod(np.full(int(lengths.max()), _ODD, np.uint64))
    places = _runs(np.zeros_like(lengths), lengths)
    return np.add.reduceat((letters.astype(np.uint64) + np.uint64(1)) * powers[places], begins)


def _alike(letters: NDArray[np.uint8], begins: Rows, lengths: Rows) -> NDArray[np.bool_]:
    """bool [n - 1]: whether each run of letters is that of the one before."""
    alike = lengths[1:] == lengths[:-1]
    at = np.flatnonzero(alike & (lengths[1:] > 0))
    for first in range(0, len(at), _PART):
        some = at[first : first + _PART]
        long = lengths[some + 1]
        unlike = letters[_runs(begins[some], long)] != letters[_runs(begins[some + 1], long)]
        alike[some] = np.add.reduceat(unlike.astype(np.int64), np.cumsum(long) - long) == 0
    return alike


def _sort_key(name: str) -> bytes:
    # A NUL sorts before every letter, so that this compares like the pair of both forms.
    whole = name.encode("utf-8", "surrogatepass")
    return whole if name.isascii() else unicodedata.normalize("NFC", name).encode("utf-8", "surrogatepass") + b"\0" + whole

"""A folder -> Catalog: what is in it, by the files' headers alone."""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.core.control import Control
from studio.core.events import Note, Warned
from studio.core.reading import PLAIN, Reading
from studio.core.sources import absolute
from studio.data import reasons, shards, sources
from studio.data.items import Growing, Item, Items, Reject
from studio.data.left_out import REASON, left_out, list_file
from studio.data.look import look_in_shard, look_into
from studio.data.names import Paths
from studio.data.own import damaged
from studio.data.pace import Pace
from studio.data.pool import Tell, in_threads, left_behind, threads
from studio.data.shards import Member
from studio.data.sources import Source

_CHUNK = 64
_TOGETHER = 8192
"""Pictures found that are packed into columns at once where nobody listens ten times a second."""


@dataclass(frozen=True)
class Catalog:
    """A scanned folder, or several sources together. root: absolute, what the paths are below. items and rejected are sorted by path. source: what to scan
    to find the same again, where that is not the root. reading: how its pictures are to be opened."""

    root: str
    items: Items
    rejected: tuple[Reject, ...]
    source: str = ""
    reading: Reading = PLAIN

    def __post_init__(self) -> None:
        object.__setattr__(self, "items", Items.of(self.items))

    def __len__(self) -> int:
        return len(self.items)

    @cached_property
    def median_side(self) -> int:
        """Median of the shorter sides in pixels; 0 for an empty folder."""
        return int(np.median(self.shorter_sides)) if len(self) else 0

    @cached_property
    def coloured(self) -> float:
        """Share of the pictures that are gray or have colours, not channels of another kind; 1 for an empty folder."""
        return self.items.counted("coloured")[True] / len(self) if len(self) else 1.0

    @property
    def shorter_sides(self) -> NDArray[np.int32]:
        """int32 [n], pixels."""
        return np.minimum(self.items.widths, self.items.heights)

    @property
    def aspects(self) -> NDArray[np.float32]:
        """float32 [n]: width over height."""
        return (self.items.widths / np.maximum(1, self.items.heights)).astype(np.float32)

    def labels(self) -> tuple[str, ...]:
        """For each item the name of its first sub-folder, "" for files directly in the root."""
        tops, which = self.items.names.tops()
        return tuple(tops[at] for at in which.tolist())

    @property
    def images(self) -> str:
        """What to scan to find the same again: a folder, or several sources (core/sources.py)."""
        return self.source or self.root

    @property
    def paths(self) -> Paths:
        """The items' absolute paths."""
        return Paths(self.root, self.items.names)

    def path(self, index: int) -> str:
        """An item's absolute path."""
        return os.path.join(self.root, self.items.names[index])

    def fingerprint(self, *, times: bool = True) -> str:
        """Changes when a usable file is added, removed, renamed, resized or written to: 16 hex digits. times: False for what a copy on another machine has in
        common."""
        hasher = hashlib.blake2b(self.items.names.letters, digest_size=8)
        hasher.update(self.items.bytes.astype("<i8").tobytes())
        if times:
            hasher.update(self.items.mtimes.astype("<i8").tobytes())
        return hasher.hexdigest()


def scan(
    folder: str | os.PathLike[str], *, tell: Tell | None = None, control: Control | None = None, workers: int | None = None, reading: Reading = PLAIN
) -> Catalog:
    """Everything below `folder`, sub-folders included, by headers only. Also several folders, lists of files and tar shards (sources.py). Of a file of many
    pages, each page is an item where `reading` wants all.

    Links are followed, each real folder is entered once; hidden folders are not entered, and said so. What a person leaves out
    (left_out.py) is among the rejects. Tells Progress("scan",
    files so far) and, each tenth of a second, Note("scanned", (new items, new rejects)). Raises Trouble for a folder that can't
    be read and Interrupted on a stop.
    """
    if control is None:
        return _scan(folder, tell, None, workers, reading)
    return left_behind(lambda say: _scan(folder, say, control, workers, reading), control, tell)


def _scan(folder: str | os.PathLike[str], tell: Tell | None, control: Control | None, workers: int | None, reading: Reading) -> Catalog:
    found_sources, root = sources.opened(folder)
    plain = found_sources == [Source("folder", root)]
    pace = Pace("scan", None, tell)
    kept = Growing()
    fresh: list[Item] = []
    rejected: list[Reject] = []
    told = 0
    unwanted = left_out(root)
    if not unwanted and (why := damaged(list_file(root))):
        words = f"The list of pictures that you left out of this folder can't be read ({why}), so none is left out."
        pace.tell(Warned(words, f"Mend or delete {list_file(root)}; choosing pictures again puts it aside and begins a new one."))
    for found in in_threads(
        partial(_look_at_all, reading),
        _chunks(_walk(root) if plain else _walk_all(found_sources, root)),
        workers=workers or min(4, threads(None)),
        control=control,
    ):
        for one in found:
            if isinstance(one, Reject):
                rejected.append(one)
            elif one.path in unwanted:
                rejected.append(Reject(one.path, REASON))
            else:
                fresh.append(one)
        if pace.due() or len(fresh) >= _TOGETHER:
            kept.add(batch := Items.of(fresh))
            pace.tell(Note("scanned", (batch, tuple(rejected[told:]))))
            fresh, told = [], len(rejected)
            pace.at(len(kept) + len(rejected), force=True)
    kept.add(batch := Items.of(fresh))
    pace.tell(Note("scanned", (batch, tuple(rejected[told:]))))
    pace.at(len(kept) + len(rejected), force=True)
    source = "" if plain else absolute(folder)
    return Catalog(root, Items.joined(kept.parts).in_order(), tuple(sorted(rejected, key=_order)), source, reading)


def _order(one: Reject) -> tuple[str, str]:
    """By the composed form of the name, so that a folder copied between systems keeps its order."""
    return unicodedata.normalize("NFC", one.path), one.path


Found = tuple[str, str, "os.stat_result | Member | None"]
"""(path below the root, absolute path, what is known of it)."""


def _walk_all(found: Iterable[Source], root: str) -> Iterator[Found | Reject]:
    """Every file of several sources, each once, by its path below the root."""
    seen: set[str] = set()
    for source in found:
        for one in _of_source(source, root):
            name = one.path if isinstance(one, Reject) else one[0]
            if name not in seen:
                seen.add(name)
                yield one


def _of_source(source: Source, root: str) -> Iterator[Found | Reject]:
    below = _below(source.path, root)
    if source.kind == "shard":
        shard = shards.members(source.path)
        yield from ((f"{below}/{name}", source.path, member) for name, member in shard.members.items())
    elif source.kind == "file":
        yield below, source.path, None
    else:
        for one in _walk(source.path):
            if isinstance(one, Reject):
                yield Reject(f"{below}/{one.path}" if below else one.path, one.reason)
            else:
                yield (f"{below}/{one[0]}" if below else one[0]), one[1], one[2]


def _below(path: str, root: str) -> str:
    """A path below the root with forward slashes, "" for the root itself; the whole path where there is no root."""
    below = os.path.relpath(path, root) if root else path
    return "" if below == "." else below.replace(os.sep, "/")


def _walk(root: str) -> Iterator[Found | Reject]:
    """(path below the root, absolute path, what `stat` says or None) of every file, folder by folder."""
    seen: set[tuple[int, int]] = set()
    stack = [""]
    while stack:
        below = stack.pop()
        folder = os.path.join(root, below) if below else root
        try:
            at = os.stat(folder)
            if (at.st_dev, at.st_ino) in seen:
                continue
            seen.add((at.st_dev, at.st_ino))
            with os.scandir(folder) as entries:
                names = sorted(entries, key=lambda one: one.name)
        except OSError as error:
            yield Reject(below, f"the folder cannot be opened: {reasons.of_os(error)}")
            continue
        inner: list[str] = []
        for entry in names:
            path = f"{below}/{entry.name}" if below else entry.name
            try:
                known: os.stat_result | None = os.stat(entry.path)
            except OSError:
                known = None
            if known is not None and stat.S_ISDIR(known.st_mode):
                if entry.name.startswith("."):
                    yield Reject(path, "a hidden folder, not searched")
                else:
                    inner.append(path)
                continue
            yield path, entry.path, known
        stack.extend(reversed(inner))


def _chunks(found: Iterable[Any]) -> Iterator[list[Any]]:
    source = iter(found)
    while chunk := list(islice(source, _CHUNK)):
        yield chunk


def _look_at_all(reading: Reading, found: list[Found | Reject]) -> list[Item | Reject]:
    made: list[Item | Reject] = []
    for one in found:
        if isinstance(one, Reject):
            made.append(one)
        elif isinstance(one[2], Member):
            made += look_in_shard(one[0], one[1], one[2], reading)
        else:
            made += look_into(one[0], one[1], one[2], reading)
    return made

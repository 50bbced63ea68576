"""A folder -> Catalog: what is in it, by the files' headers alone; and `check`, which decodes every file as training would."""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice
from statistics import median
from typing import Any

from studio.core.control import Control
from studio.core.events import Note, Phase, Warned
from studio.core.reading import PLAIN, Reading, split_page
from studio.core.sources import absolute
from studio.data import reasons, shards, sources
from studio.data.decode import decode
from studio.data.left_out import REASON, left_out, list_file
from studio.data.look import Item, Reject, look_in_shard, look_into
from studio.data.own import damaged
from studio.data.pace import Pace
from studio.data.pool import Tell, in_threads, left_behind, stop_if_asked, threads
from studio.data.shards import Member
from studio.data.sources import Source, printable

_CHUNK = 64


@dataclass(frozen=True)
class Catalog:
    """A scanned folder, or several sources together. root: absolute, what the paths are below. items and rejected are sorted by path. source: what to scan
    to find the same again, where that is not the root. reading: how its pictures are to be opened."""

    root: str
    items: tuple[Item, ...]
    rejected: tuple[Reject, ...]
    source: str = ""
    reading: Reading = PLAIN

    def __len__(self) -> int:
        return len(self.items)

    @cached_property
    def median_side(self) -> int:
        """Median of the shorter sides in pixels; 0 for an empty folder."""
        return int(median(min(one.width, one.height) for one in self.items)) if self.items else 0

    @cached_property
    def coloured(self) -> float:
        """Share of the pictures that are gray or have colours, not channels of another kind; 1 for an empty folder."""
        return sum(one.coloured for one in self.items) / len(self.items) if self.items else 1.0

    def labels(self) -> tuple[str, ...]:
        """For each item the name of its first sub-folder, "" for files directly in the root."""
        return tuple(one.path.partition("/")[0] if "/" in one.path else "" for one in self.items)

    @property
    def images(self) -> str:
        """What to scan to find the same again: a folder, or several sources (core/sources.py)."""
        return self.source or self.root

    def path(self, index: int) -> str:
        """An item's absolute path."""
        return os.path.join(self.root, self.items[index].path)

    def fingerprint(self, *, times: bool = True) -> str:
        """Changes when a usable file is added, removed, renamed, resized or written to: 16 hex digits. times: False for what a copy on another machine has in
        common."""
        hasher = hashlib.blake2b(digest_size=8)
        for one in self.items:
            hasher.update(f"{one.path}\0{one.bytes}\0{one.mtime_ns if times else ''}\n".encode("utf-8", "surrogatepass"))
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
    items: list[Item] = []
    rejected: list[Reject] = []
    told = (0, 0)
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
                items.append(one)
        if pace.due():
            pace.tell(Note("scanned", (tuple(items[told[0] :]), tuple(rejected[told[1] :]))))
            told = len(items), len(rejected)
            pace.at(len(items) + len(rejected))
    pace.tell(Note("scanned", (tuple(items[told[0] :]), tuple(rejected[told[1] :]))))
    pace.at(len(items) + len(rejected), force=True)
    source = "" if plain else absolute(folder)
    return Catalog(root, tuple(sorted(items, key=_order)), tuple(sorted(rejected, key=_order)), source, reading)


def check(
    folder: str | os.PathLike[str],
    *,
    tell: Tell | None = None,
    control: Control | None = None,
    workers: int | None = None,
    list_to: str | os.PathLike[str] | None = None,
    reading: Reading = PLAIN,
) -> dict[str, Any]:
    """The contract's `check` JSON. Every file is decoded as training would, none is kept. list_to: a file for the usable ones' paths, one a line.

    images: files found, pictures or not; usable: those that decode; rejected: the others, with the reason; duplicates: groups
    of usable files with the same bytes; sizes: pixels and counts over the usable ones. Paths are absolute and `printable`.
    """
    catalog = scan(folder, tell=tell, control=control, workers=workers, reading=reading)
    pace = Pace("check", len(catalog), tell)
    pace.tell(Phase("check", f"Reading {len(catalog)} pictures"))
    paths = [catalog.path(index) for index in range(len(catalog))]
    usable: list[int] = []
    rejected = [(os.path.join(catalog.root, one.path), one.reason) for one in catalog.rejected]
    for index, reason in enumerate(in_threads(partial(_decoding_fails, reading), paths, workers=threads(workers), control=control)):
        if reason:
            rejected.append((paths[index], reason))
        else:
            usable.append(index)
        pace.at(index + 1)
    pace.at(len(catalog), force=True)
    items = catalog.items
    if list_to is not None:
        sources.write_list(list_to, [paths[index] for index in usable])
    return {
        "images": len(catalog) + len(catalog.rejected),
        "usable": len(usable),
        "rejected": [{"path": printable(path), "reason": reason} for path, reason in sorted(rejected)],
        "duplicates": [[printable(path) for path in group] for group in _duplicates([(paths[index], items[index].bytes) for index in usable], control)],
        "sizes": _sizes([items[index] for index in usable]),
    }


def _order(one: Item | Reject) -> tuple[str, str]:
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


def _decoding_fails(reading: Reading, path: str) -> str:
    # Decoded small: every byte of the file is still read, so what is cut short or damaged shows.
    found = decode(path, side=64, reading=reading)
    return found if isinstance(found, str) else ""


def _duplicates(files: list[tuple[str, int]], control: Control | None) -> list[list[str]]:
    by_size: dict[int, list[str]] = {}
    for path, size in files:
        by_size.setdefault(size, []).append(path)
    by_content: dict[bytes, list[str]] = {}
    for group in by_size.values():
        if len(group) == 1:
            continue
        for path in group:
            stop_if_asked(control)
            try:
                with open(path, "rb") as file:
                    digest = hashlib.file_digest(file, "sha256").digest()
            except OSError:
                continue
            by_content.setdefault(digest, []).append(path)
    return sorted(sorted(group) for group in by_content.values() if len(group) > 1)


def stacks_of(items: Iterable[Item]) -> tuple[int, int]:
    """(files of several pages, their pages together); what is one page of a file counts for its file."""
    pages = {split_page(one.path)[0]: one.pages for one in items if one.pages > 1}
    return len(pages), sum(pages.values())


def _sizes(items: list[Item]) -> dict[str, Any]:
    shorter = [min(one.width, one.height) for one in items]
    return {
        "smallest": min(shorter, default=0),
        "median": int(median(shorter)) if shorter else 0,
        "largest": max((max(one.width, one.height) for one in items), default=0),
        "bytes": sum(one.bytes for one in items),
        "most_common": dict(Counter(f"{one.width}x{one.height}" for one in items).most_common(10)),
        "formats": dict(Counter(one.format for one in items).most_common()),
        "modes": dict(Counter(one.mode for one in items).most_common()),
        "channels": dict(Counter(str(one.channels) for one in items).most_common()),
        "bits": dict(Counter(str(one.bits) for one in items).most_common()),
        "stacks": stacks_of(items)[0],
        "pages": stacks_of(items)[1],
    }

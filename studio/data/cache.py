"""A Catalog -> its pictures as uint8 squares, each decoded once: kept on disk between runs, in memory, or decoded when asked.

A picture is stored squashed to a square with its aspect ratio beside it: crops are drawn in the original's geometry, no edge is
lost, and a batch is one array.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import psutil
from numpy.typing import NDArray

from studio.core.control import Control
from studio.core.events import Phase, Warned
from studio.core.reading import Reading
from studio.core.trouble import NO_IMAGES, NO_ROOM, Interrupted, Trouble
from studio.data import budget
from studio.data.budget import NoRoom, default_cache_dir, words_of
from studio.data.decode import Decoded, decode, resize
from studio.data.items import Reject
from studio.data.kept import Cache, Kept, Pixels
from studio.data.lock import Lock
from studio.data.names import Paths
from studio.data.pace import Pace
from studio.data.pool import Tell, in_threads, stop_if_asked, threads
from studio.data.scan import Catalog
from studio.data.store import LOCK, Store, is_full, remove_files

__all__ = ["Cache", "Kept", "Uncached", "build_cache", "choose_cache_side", "choose_mode", "default_cache_dir"]

RAM_SHARE = 0.25
QUICK_PIXELS, QUICK_FILES = 50_000_000, 20_000
_CHUNK_BYTES, _CHUNK_PICTURES = 32 << 20, 4096


class Uncached(Cache):
    """Pictures decoded each time they are taken. One that turns out unusable is stood in for by the next one that is not, and
    then named in `rejected`: the number of pictures can't change under a running training."""

    def __init__(self, catalog: Catalog, side: int, *, workers: int) -> None:
        super().__init__(side, catalog.paths, catalog.aspects, ())
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="pictures")
        self._names = catalog.items.names
        self._reading = catalog.reading
        self._unusable: dict[int, str] = {}

    def take(self, indices: NDArray[np.int64]) -> Pixels:
        """See Cache. Raises Trouble where hundreds in a row can't be decoded (a drive that is gone)."""
        batch = np.stack(list(self._pool.map(self._one, indices.tolist())))
        if len(self.rejected) != len(self._unusable):
            self.rejected = tuple(Reject(self._names[index], reason) for index, reason in sorted(self._unusable.items()))
        return batch

    def _one(self, index: int) -> Pixels:
        for step in range(min(len(self), 256)):
            at = (index + step) % len(self)
            if at in self._unusable:
                continue
            found = _squash(self.paths[at], self.side, self._reading)
            if not isinstance(found, str):
                return found[0]
            self._unusable[at] = found
        raise Trouble(f"{self.paths[index]} and the pictures after it cannot be decoded any more.", "Check that the drive is there.", NO_IMAGES)

    def close(self) -> None:
        """See Cache."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def choose_cache_side(image_size: int, catalog: Catalog) -> int:
    """Twice the training size (crops are enlarged the less), but no more than the larger pictures' shorter side has (their upper
    quartile) and at least the training size."""
    sides = np.sort(catalog.shorter_sides)
    have = int(sides[len(sides) * 3 // 4]) if len(sides) else image_size
    return max(image_size, min(2 * image_size, have))


def choose_mode(catalog: Catalog, side: int, cache_dir: Path, limit: str | None = None) -> str:
    """What "auto" means.

    - ram for a folder that decodes in a second or two (at most 50 megapixels and 20,000 files together) and fits a quarter of the
      free memory: nothing is left on the disk;
    - disk where the caches' budget has room for it (budget.py): the second start then is immediate, and the system keeps what is used in
      free memory anyway;
    - ram if it fits a quarter of the free memory;
    - off: decoded each time.
    """
    need = len(catalog) * side * side * 3
    fits_memory = need <= RAM_SHARE * psutil.virtual_memory().available
    if _quick(catalog) and fits_memory:
        return "ram"
    if need <= budget.room(cache_dir, Store.place(cache_dir, catalog.images, side, catalog.reading), limit):
        return "disk"
    return "ram" if fits_memory else "off"


def _quick(catalog: Catalog) -> bool:
    items = catalog.items
    return len(items) <= QUICK_FILES and int(items.widths.astype(np.int64) @ items.heights.astype(np.int64)) <= QUICK_PIXELS


def build_cache(
    catalog: Catalog,
    side: int,
    *,
    mode: str = "auto",
    cache_dir: str | os.PathLike[str] | None = None,
    limit: str | None = None,
    workers: int | None = None,
    tell: Tell | None = None,
    control: Control | None = None,
) -> Cache:
    """A catalog's pictures at `side` pixels. Tells Progress("cache", pictures done, of all, seconds left).

    mode: "ram", "disk" (under `cache_dir`; goes on where a killed build stopped, and decodes only what is new or changed), "off", or
    "auto", see `choose_mode`. limit: what all caches of that folder may take, as a person writes it ("20GB"); None: see budget.py. Files that fail to decode
    are in the result's `rejected`. Raises Trouble when no picture is left, or no room; Interrupted within a moment of a stop (what is on disk stays).
    """
    assert mode in ("auto", "ram", "disk", "off"), mode
    work = _Work(catalog, side, Path(cache_dir).expanduser() if cache_dir else default_cache_dir(), limit, threads(workers), tell, control)
    if len(catalog) == 0:
        raise Trouble(f"There is no usable picture in {catalog.root}.", "Pick a folder with pictures.", NO_IMAGES)
    chosen = choose_mode(catalog, side, work.cache_dir, limit) if mode == "auto" else mode
    if mode == "auto" and chosen != "disk" and not (chosen == "ram" and _quick(catalog)):
        work.say_no_room(chosen)
    if chosen == "disk":
        try:
            return _on_disk(work)
        except OSError as error:
            if mode == "disk":
                raise _disk_trouble(error, work.cache_dir, work.need) from None
            chosen = "ram" if work.need <= RAM_SHARE * psutil.virtual_memory().available else "off"
            work.warn(f"Pictures cannot be kept in {work.cache_dir} ({error.strerror}); they are decoded anew at each start.", "Set --cache-dir.")
    if chosen == "off":
        return Uncached(catalog, side, workers=work.workers)
    try:
        return _in_memory(work)
    except Trouble as trouble:
        if trouble.exit_code != NO_ROOM:
            raise
        return _not_in_memory(work, trouble)


@dataclass(frozen=True)
class _Work:
    """What is to be built, and who hears of it."""

    catalog: Catalog
    side: int
    cache_dir: Path
    limit: str | None
    workers: int
    tell: Tell | None
    control: Control | None

    @property
    def need(self) -> int:
        """Bytes of all pictures."""
        return len(self.catalog) * self.side * self.side * 3

    def warn(self, words: str, fix: str) -> None:
        """Tell what a person should know."""
        if self.tell:
            self.tell(Warned(words, fix))

    def say_no_room(self, chosen: str) -> None:
        """Why the pictures are not kept on the disk."""
        may = budget.room(self.cache_dir, Store.place(self.cache_dir, self.catalog.images, self.side, self.catalog.reading), self.limit)
        need, may = words_of(self.need), words_of(may)
        words = f"The pictures need {need} of the disk and may take {may}, so each is decoded whenever it is needed, which is slower."
        if chosen == "ram":
            words = f"The pictures need {need} of the disk and may take {may}, so they are kept in memory and read anew at each start."
        self.warn(words, "Raise the limit of the picture caches, or make room on the disk.")


def _not_in_memory(work: _Work, trouble: Trouble) -> Cache:
    """Where the memory is too small: on the disk, or, where that is too small as well, decoded each time."""
    folder = work.cache_dir
    try:
        cache: Cache = _on_disk(work)
        work.warn(f"{trouble.words} They are kept in {folder} instead.", "That is nearly as fast; with --cache disk this is not said.")
    except OSError as error:
        cache = Uncached(work.catalog, work.side, workers=work.workers)
        words = f"{trouble.words} They can't be kept in {folder} either ({error.strerror}), so each is decoded whenever it is needed."
        work.warn(words, "Training is slower so: give another folder with --cache-dir, or use a smaller --image-size.")
    return cache


def _in_memory(work: _Work) -> Cache:
    catalog, side, need = work.catalog, work.side, work.need
    trouble = Trouble(
        f"{len(catalog)} pictures of {side}x{side} pixels need {words_of(need)} of memory, and {words_of(psutil.virtual_memory().available)} is free.",
        "Use --cache disk or --cache off, or a smaller --image-size.",
        NO_ROOM,
    )
    if need > 0.9 * psutil.virtual_memory().available:
        raise trouble
    try:
        pixels = np.empty((len(catalog), side, side, 3), np.uint8)
    except MemoryError:
        raise trouble from None
    usable, sizes = np.zeros(len(catalog), bool), np.ones((len(catalog), 2), np.int32)
    rejected: list[Reject] = []
    done = 0
    for index, found in _decoded(work, np.arange(len(catalog))):
        if isinstance(found, str):
            rejected.append(Reject(catalog.items.names[index], found))
            continue
        pixels[done], sizes[index], usable[index] = found[0], found[1:], True
        done += 1
    rows = _some(usable, catalog)
    aspects = (sizes[rows, 0] / sizes[rows, 1]).astype(np.float32)
    return Kept(pixels, np.arange(done), Paths(catalog.root, catalog.items.names.take(rows)), aspects, tuple(rejected))


def _on_disk(work: _Work) -> Cache:
    catalog, side = work.catalog, work.side
    folder = Store.place(work.cache_dir, catalog.images, side, catalog.reading)
    folder.mkdir(parents=True, exist_ok=True)
    store = Store(folder, side, catalog.images)
    with Lock(folder / LOCK).wait(partial(_waiting, work.tell, work.control, set[int | None]())):
        store.open()
        rows = store.find(catalog.items)
        missing = np.flatnonzero(rows < 0)
        if len(store) > 2 * len(catalog):
            # More than half is of pictures that are gone: not worth keeping.
            store.start_anew()
            missing = np.arange(len(catalog))
        try:
            if len(missing):
                budget.make_room(work.cache_dir, folder, len(missing) * side * side * 3, work.limit)
        except NoRoom:
            if not len(store):
                remove_files(folder)
            raise
        reasons = _append_all(store, work, missing)
        if len(missing):
            rows = store.find(catalog.items)
        pixels, reader = store.pixels(), store.hold()
    try:
        usable = _some(rows >= 0, catalog)
    except Trouble:
        reader.close()
        raise
    rejected = tuple(Reject(catalog.items.names[index], reason) for index, reason in sorted(reasons.items()))
    return Kept(pixels, rows[usable], Paths(catalog.root, catalog.items.names.take(usable)), store.aspects(rows[usable]), rejected, reader)


def _append_all(store: Store, work: _Work, missing: NDArray[np.int64]) -> dict[int, str]:
    """Decode what is missing and keep it chunk by chunk, also what is done when a stop comes. Returns index -> reason of what failed."""
    items, reasons = work.catalog.items, dict[int, str]()
    ready: list[tuple[int, Squashed]] = []
    most = max(1, min(_CHUNK_PICTURES, _CHUNK_BYTES // (store.side * store.side * 3)))

    def keep(some: Sequence[tuple[int, Squashed]]) -> None:
        rows = np.array([index for index, _ in some], np.int64)
        store.append(items.take(rows), [one[1:] for _, one in some], [one[0] for _, one in some])

    try:
        for index, found in _decoded(work, missing):
            if isinstance(found, str):
                reasons[index] = found
                continue
            ready.append((index, found))
            if len(ready) >= most:
                # Emptied before it is written: an error in between must not write the same chunk twice.
                full, ready = ready, []
                keep(full)
    finally:
        keep(ready)
    return reasons


Squashed = tuple[Pixels, int, int]


def _squash(path: str, side: int, reading: Reading) -> Squashed | str:
    found: Decoded | str = decode(path, side=side, reading=reading)
    return found if isinstance(found, str) else (resize(found.pixels, (side, side)), found.width, found.height)


def _decoded(work: _Work, indices: NDArray[np.int64]) -> Iterator[tuple[int, Squashed | str]]:
    """The pictures of these indices, in order, decoded in threads."""
    catalog, control = work.catalog, work.control
    done = len(catalog) - len(indices)
    pace = Pace("cache", len(catalog), work.tell, already=done, words="Reading the pictures once")
    # A thread takes small pictures by the dozen (handing one over costs as much as decoding it) and large ones one by one.
    together = max(1, min(64, 1_000_000 // max(1, catalog.median_side**2)))
    groups = (indices[start : start + together] for start in range(0, len(indices), together))
    for group in in_threads(partial(_squash_group, catalog, work.side), groups, workers=work.workers, control=control):
        if control and not control.turn():
            raise Interrupted
        yield from group
        done += len(group)
        pace.at(done)
    pace.at(done, force=True)


def _squash_group(catalog: Catalog, side: int, group: NDArray[np.int64]) -> list[tuple[int, Squashed | str]]:
    return [(index, _squash(catalog.path(index), side, catalog.reading)) for index in group.tolist()]


def _waiting(tell: Tell | None, control: Control | None, told: set[int | None], owner: int | None) -> None:
    """Asked while somebody else builds the same store: says so once and gives up on a stop."""
    stop_if_asked(control)
    if tell and owner not in told:
        told.add(owner)
        tell(Phase("cache", f"Waiting: another run (process {owner}) is reading this folder" if owner else "Waiting for another run to read this folder"))


def _some(usable: NDArray[np.bool_], catalog: Catalog) -> NDArray[np.int64]:
    if not usable.any():
        raise Trouble(f"None of the {len(catalog)} pictures in {catalog.root} can be decoded.", "`check` on the folder says why.", NO_IMAGES)
    return np.flatnonzero(usable)


def _disk_trouble(error: OSError, folder: Path, need: int) -> Trouble:
    if isinstance(error, NoRoom):
        return error.trouble
    if is_full(error):
        words = f"The picture cache needs up to {words_of(need)} in {folder}, and {words_of(budget.disk(folder).free)} is free there."
        return Trouble(words, "Make room, give another folder with --cache-dir, or train with --cache off.", NO_ROOM)
    return Trouble(f"The picture cache cannot be written to {folder} ({error.strerror}).", "Give another folder with --cache-dir, or use --cache ram.", NO_ROOM)

"""A Catalog -> its pictures as uint8 squares, each decoded once: kept on disk between runs, in memory, or decoded when asked.

A picture is stored squashed to a square with its aspect ratio beside it: crops are drawn in the original's geometry, no edge is
lost, and a batch is one array.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import platformdirs
import psutil
from numpy.typing import NDArray

from studio.core.control import Control
from studio.core.events import Phase, Warned
from studio.core.reading import Reading
from studio.core.trouble import NO_IMAGES, NO_ROOM, Interrupted, Trouble
from studio.data.decode import Decoded, decode, resize
from studio.data.lock import Lock
from studio.data.pace import Pace
from studio.data.pool import Tell, in_threads, stop_if_asked, threads
from studio.data.scan import Catalog, Item, Reject
from studio.data.store import Entry, Store, is_full, prune

Pixels = NDArray[np.uint8]
RAM_SHARE = 0.25
DISK_SHARE = 0.5
QUICK_PIXELS, QUICK_FILES = 50_000_000, 20_000
_CHUNK_BYTES, _CHUNK_PICTURES = 32 << 20, 1024


class Cache:
    """Decoded pictures by index.

    side: pixels. aspects: float32 [n], width over height of the upright originals. paths: absolute. rejected: files that scanned well
    but could not be decoded; they are left out.
    """

    def __init__(self, side: int, paths: Sequence[str], aspects: Sequence[float], rejected: Sequence[Reject]) -> None:
        self.side = side
        self.paths = tuple(paths)
        self.aspects: NDArray[np.float32] = np.asarray(aspects, np.float32)
        self.rejected = tuple(rejected)

    def __len__(self) -> int:
        return len(self.paths)

    def take(self, indices: NDArray[np.int64]) -> Pixels:
        """These pictures, uint8 [B, side, side, 3], a copy."""
        raise NotImplementedError

    def close(self) -> None:
        """Give back threads and files. `take` may not be called any more."""


class Kept(Cache):
    """Pictures in an array: memory, or a file mapped into it. rows: int64 [n], where each picture is in `pixels`."""

    def __init__(self, pixels: Pixels, rows: NDArray[np.int64], paths: Sequence[str], aspects: Sequence[float], rejected: Sequence[Reject]) -> None:
        super().__init__(pixels.shape[1], paths, aspects, rejected)
        self._pixels = pixels
        self._rows = rows

    def take(self, indices: NDArray[np.int64]) -> Pixels:
        """See Cache."""
        return np.take(self._pixels, self._rows[indices], axis=0)

    def close(self) -> None:
        """See Cache."""
        self._pixels = np.zeros((0, self.side, self.side, 3), np.uint8)


class Uncached(Cache):
    """Pictures decoded each time they are taken. One that turns out unusable is stood in for by the next one that is not, and
    then named in `rejected`: the number of pictures can't change under a running training."""

    def __init__(self, catalog: Catalog, side: int, *, workers: int) -> None:
        paths = [catalog.path(index) for index in range(len(catalog))]
        super().__init__(side, paths, [one.width / one.height for one in catalog.items], ())
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="pictures")
        self._reading = catalog.reading
        self._names = [one.path for one in catalog.items]
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


def default_cache_dir() -> Path:
    """Where pictures are kept when nobody says otherwise: the user's cache folder."""
    return Path(platformdirs.user_cache_dir("tacit-studio", appauthor=False)) / "pictures"


def choose_cache_side(image_size: int, catalog: Catalog) -> int:
    """Twice the training size (crops are enlarged the less), but no more than the larger pictures' shorter side has (their upper
    quartile) and at least the training size."""
    sides = sorted(min(one.width, one.height) for one in catalog.items)
    have = sides[len(sides) * 3 // 4] if sides else image_size
    return max(image_size, min(2 * image_size, have))


def choose_mode(catalog: Catalog, side: int, cache_dir: Path) -> str:
    """What "auto" means.

    - ram for a folder that decodes in a second or two (at most 50 megapixels and 20,000 files together) and fits a quarter of the
      free memory: nothing is left on the disk;
    - disk where it takes at most half of the free room: the second start then is immediate, and the system keeps what is used in
      free memory anyway;
    - ram if it fits a quarter of the free memory;
    - off.
    """
    need = len(catalog) * side * side * 3
    fits_memory = need <= RAM_SHARE * psutil.virtual_memory().available
    quick = len(catalog) <= QUICK_FILES and sum(one.width * one.height for one in catalog.items) <= QUICK_PIXELS
    if quick and fits_memory:
        return "ram"
    if need <= DISK_SHARE * _free(cache_dir):
        return "disk"
    return "ram" if fits_memory else "off"


def build_cache(
    catalog: Catalog,
    side: int,
    *,
    mode: str = "auto",
    cache_dir: str | os.PathLike[str] | None = None,
    workers: int | None = None,
    tell: Tell | None = None,
    control: Control | None = None,
) -> Cache:
    """A catalog's pictures at `side` pixels. Tells Progress("cache", pictures done, of all, seconds left).

    mode: "ram", "disk" (under `cache_dir`; goes on where a killed build stopped, and decodes only what is new or changed), "off", or
    "auto", see `choose_mode`. Files that fail to decode are in the result's `rejected`. Raises Trouble when no picture is left, or no room;
    Interrupted within a moment of a stop (what is on disk stays).
    """
    assert mode in ("auto", "ram", "disk", "off"), mode
    folder = Path(cache_dir).expanduser() if cache_dir else default_cache_dir()
    count = threads(workers)
    chosen = choose_mode(catalog, side, folder) if mode == "auto" else mode
    if len(catalog) == 0:
        raise Trouble(f"There is no usable picture in {catalog.root}.", "Pick a folder with pictures.", NO_IMAGES)
    if chosen == "disk":
        try:
            return _on_disk(catalog, side, folder, workers=count, tell=tell, control=control)
        except OSError as error:
            if mode == "disk":
                raise _disk_trouble(error, folder, len(catalog) * side * side * 3) from None
            chosen = "ram" if len(catalog) * side * side * 3 <= RAM_SHARE * psutil.virtual_memory().available else "off"
            if tell:
                tell(Warned(f"Pictures cannot be kept in {folder} ({error.strerror}); they are decoded anew at each start.", "Set --cache-dir."))
    if chosen == "off":
        return Uncached(catalog, side, workers=count)
    try:
        return _in_memory(catalog, side, workers=count, tell=tell, control=control)
    except Trouble as trouble:
        if trouble.exit_code != NO_ROOM:
            raise
        return _not_in_memory(trouble, catalog, side, folder, workers=count, tell=tell, control=control)


def _not_in_memory(trouble: Trouble, catalog: Catalog, side: int, folder: Path, *, workers: int, tell: Tell | None, control: Control | None) -> Cache:
    """Where the memory is too small: on the disk, or, where that is too small as well, decoded each time."""
    try:
        cache: Cache = _on_disk(catalog, side, folder, workers=workers, tell=tell, control=control)
        words, fix = f"{trouble.words} They are kept in {folder} instead.", "That is nearly as fast; with --cache disk this is not said."
    except OSError as error:
        cache = Uncached(catalog, side, workers=workers)
        words = f"{trouble.words} They can't be kept in {folder} either ({error.strerror}), so each is decoded whenever it is needed."
        fix = "Training is slower so: give another folder with --cache-dir, or use a smaller --image-size."
    if tell:
        tell(Warned(words, fix))
    return cache


def _in_memory(catalog: Catalog, side: int, *, workers: int, tell: Tell | None, control: Control | None) -> Cache:
    need = len(catalog) * side * side * 3
    trouble = Trouble(
        f"{len(catalog)} pictures of {side}x{side} pixels need {_size(need)} of memory, and {_size(psutil.virtual_memory().available)} is free.",
        "Use --cache disk or --cache off, or a smaller --image-size.",
        NO_ROOM,
    )
    if need > 0.9 * psutil.virtual_memory().available:
        raise trouble
    try:
        pixels = np.empty((len(catalog), side, side, 3), np.uint8)
    except MemoryError:
        raise trouble from None
    usable: list[int] = []
    aspects: list[float] = []
    rejected: list[Reject] = []
    for index, found in _decoded(catalog, range(len(catalog)), side, workers=workers, tell=tell, control=control):
        if isinstance(found, str):
            rejected.append(Reject(catalog.items[index].path, found))
            continue
        pixels[len(usable)] = found[0]
        usable.append(index)
        aspects.append(found[1] / found[2])
    _some(usable, catalog)
    return Kept(pixels, np.arange(len(usable)), [catalog.path(index) for index in usable], aspects, rejected)


def _on_disk(catalog: Catalog, side: int, cache_dir: Path, *, workers: int, tell: Tell | None, control: Control | None) -> Cache:
    folder = Store.place(cache_dir, catalog.images, side, catalog.reading)
    folder.mkdir(parents=True, exist_ok=True)
    store = Store(folder, side)
    with Lock(folder / "lock").wait(partial(_waiting, tell, control, set[int | None]())):
        store.open()
        rows = _rows(store, catalog)
        missing = [index for index, row in enumerate(rows) if row < 0]
        if len(store.entries) > 2 * len(catalog):
            # More than half is of pictures that are gone: not worth keeping.
            store.start_anew()
            missing = list(range(len(catalog)))
        if missing:
            need = len(missing) * side * side * 3
            prune(cache_dir, folder, need)
            if need > _free(cache_dir):
                raise OSError(28, "No space left on device")
        reasons = _append_all(store, catalog, missing, workers=workers, tell=tell, control=control)
        rows = _rows(store, catalog)
        pixels = store.pixels()
    usable = [index for index, row in enumerate(rows) if row >= 0]
    _some(usable, catalog)
    entries = [store.entries[rows[index]] for index in usable]
    return Kept(
        pixels,
        np.array([rows[index] for index in usable], np.int64),
        [catalog.path(index) for index in usable],
        [one.width / one.height for one in entries],
        [Reject(catalog.items[index].path, reason) for index, reason in sorted(reasons.items())],
    )


def _append_all(store: Store, catalog: Catalog, missing: Sequence[int], *, workers: int, tell: Tell | None, control: Control | None) -> dict[int, str]:
    """Decode what is missing and keep it chunk by chunk, also what is done when a stop comes. Returns index -> reason of what failed."""
    reasons: dict[int, str] = {}
    entries: list[Entry] = []
    pictures: list[Pixels] = []
    most = max(1, min(_CHUNK_PICTURES, _CHUNK_BYTES // (store.side * store.side * 3)))
    try:
        for index, found in _decoded(catalog, missing, store.side, workers=workers, tell=tell, control=control):
            if isinstance(found, str):
                reasons[index] = found
                continue
            item = catalog.items[index]
            entries.append(Entry(item.path, item.bytes, item.mtime_ns, found[1], found[2]))
            pictures.append(found[0])
            if len(entries) >= most:
                # Emptied before it is written: an error in between must not write the same chunk twice.
                ready, entries, pictures = (entries, pictures), [], []
                store.append(*ready)
    finally:
        store.append(entries, pictures)
    return reasons


def _rows(store: Store, catalog: Catalog) -> list[int]:
    """For each picture its row in the store, -1 where it is missing or has changed."""
    at = {(one.path, one.bytes, one.mtime_ns): row for row, one in enumerate(store.entries)}
    return [at.get(_key(one), -1) for one in catalog.items]


def _key(item: Item) -> tuple[str, int, int]:
    return item.path, item.bytes, item.mtime_ns


Squashed = tuple[Pixels, int, int]


def _squash(path: str, side: int, reading: Reading) -> Squashed | str:
    found: Decoded | str = decode(path, side=side, reading=reading)
    return found if isinstance(found, str) else (resize(found.pixels, (side, side)), found.width, found.height)


def _decoded(
    catalog: Catalog, indices: Sequence[int], side: int, *, workers: int, tell: Tell | None, control: Control | None
) -> Iterator[tuple[int, Squashed | str]]:
    """The pictures of these indices, in order, decoded in threads."""
    pace = Pace("cache", len(catalog), tell, already=len(catalog) - len(indices), words="Reading the pictures once")
    done = len(catalog) - len(indices)
    # A thread takes small pictures by the dozen (handing one over costs as much as decoding it) and large ones one by one.
    together = max(1, min(64, 1_000_000 // max(1, catalog.median_side**2)))
    groups = [indices[start : start + together] for start in range(0, len(indices), together)]
    work: Callable[[Sequence[int]], list[Squashed | str]] = partial(_squash_group, catalog, side)
    for group, found in zip(groups, in_threads(work, groups, workers=workers, control=control)):
        if control and not control.turn():
            raise Interrupted
        yield from zip(group, found)
        done += len(group)
        pace.at(done)
    pace.at(done, force=True)


def _squash_group(catalog: Catalog, side: int, group: Sequence[int]) -> list[Squashed | str]:
    return [_squash(catalog.path(index), side, catalog.reading) for index in group]


def _waiting(tell: Tell | None, control: Control | None, told: set[int | None], owner: int | None) -> None:
    """Asked while somebody else builds the same store: says so once and gives up on a stop."""
    stop_if_asked(control)
    if tell and owner not in told:
        told.add(owner)
        tell(Phase("cache", f"Waiting: another run (process {owner}) is reading this folder" if owner else "Waiting for another run to read this folder"))


def _some(usable: Sequence[int], catalog: Catalog) -> None:
    if not usable:
        raise Trouble(f"None of the {len(catalog)} pictures in {catalog.root} can be decoded.", "`check` on the folder says why.", NO_IMAGES)


def _free(folder: Path) -> int:
    """Bytes free where a folder is or would be."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0


def _disk_trouble(error: OSError, folder: Path, need: int) -> Trouble:
    if is_full(error):
        words = f"The picture cache needs up to {_size(need)} in {folder}, and {_size(_free(folder))} is free there."
        return Trouble(words, "Make room, give another folder with --cache-dir, or train with --cache off.", NO_ROOM)
    return Trouble(f"The picture cache cannot be written to {folder} ({error.strerror}).", "Give another folder with --cache-dir, or use --cache ram.", NO_ROOM)


def _size(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"

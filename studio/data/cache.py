"""A Catalog to a memory-mapped array: each picture is decoded once, squashed to a square, its aspect ratio kept beside.

An entry is keyed by a file's path, size and time of change, and by the side; a cache belongs to one folder and side and is made again where
any entry differs. On disk it is PIXELS (uint8 [n, side, side, 3]), INDEX (JSON, the entries) and DONE (uint8 [n]: 0 to do, 1 done,
2 unusable), so that a build that was killed goes on where it was.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import platformdirs
import psutil
from numpy.typing import NDArray
from PIL import Image

from studio.core.control import Control
from studio.core.events import Progress
from studio.core.trouble import NO_IMAGES, NO_ROOM, Interrupted, Trouble
from studio.data.decode import decode
from studio.data.scan import Catalog, Reject, Tell

CHUNK = 64
RAM_SHARE = 0.25
DISK_RESERVE = 512 * 1024**2
SMALL = 64 * 1024**2


class Cache:
    """Decoded pictures by index.

    side: px. aspects: float32 [n], width over height of the upright original. paths: absolute. rejected: files that turned out to be
    unusable when decoded and were left out.
    """

    def __init__(self, pixels: NDArray[np.uint8] | None, aspects: NDArray[np.float32], paths: Sequence[str], rejected: Sequence[Reject], side: int) -> None:
        self.side, self.aspects, self.paths, self.rejected = side, aspects, tuple(paths), tuple(rejected)
        self._pixels = pixels
        self._rows: NDArray[np.int64] | None = None
        self._pool = ThreadPoolExecutor(os.cpu_count() or 2, "decode") if pixels is None else None

    @classmethod
    def of_rows(cls, pixels: NDArray[np.uint8], good: NDArray[np.bool_], catalog: Catalog, reasons: dict[int, str]) -> Cache:
        """The good rows of an array that has one row a catalog item."""
        rows = np.flatnonzero(good)
        rejected = [Reject(catalog.items[int(index)].path, reasons.get(int(index), "it could not be decoded")) for index in np.flatnonzero(~good)]
        cache = cls(pixels, _aspects(catalog)[rows], [catalog.path(int(index)) for index in rows], rejected, int(pixels.shape[1]))
        cache._rows = None if len(rows) == len(pixels) else rows
        return cache

    def __len__(self) -> int:
        return len(self.paths)

    def take(self, indices: NDArray[np.int64]) -> NDArray[np.uint8]:
        """A copy of these pictures, uint8 [B, side, side, 3]. Without a cache the files are decoded now; one that has become unreadable
        comes back gray."""
        if self._pixels is not None:
            return self._pixels[indices if self._rows is None else self._rows[indices]]
        assert self._pool
        return np.stack(list(self._pool.map(lambda index: _square(self.paths[index], self.side), indices)))

    def close(self) -> None:
        """Give back the threads and the file."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
        self._pixels = None


def choose_cache_side(image_size: int, catalog: Catalog) -> int:
    """Twice the training size, no more than the larger pictures' shorter side has (their upper quartile), at least the training size."""
    sides = sorted(min(one.width, one.height) for one in catalog.items)
    have = sides[len(sides) * 3 // 4] if sides else image_size
    return max(image_size, min(2 * image_size, have))


def default_cache_dir() -> Path:
    """Where caches are kept when nobody says otherwise."""
    return Path(platformdirs.user_cache_dir("tacit-studio", appauthor=False)) / "pictures"


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
    """Decode a catalog's pictures to `side` pixels.

    mode: "disk" (kept for the next time), "ram", "off" (decode when taken), "auto" (disk if it fits there, else memory if it takes at most a
    quarter of what is free, else off; small folders in memory only when the disk can't be written). Raises Trouble when nothing can be
    decoded or a demanded place is full; Interrupted on stop (what is done on disk stays).
    """
    need = len(catalog) * side * side * 3
    folder = Path(cache_dir) if cache_dir else default_cache_dir()
    if mode == "auto":
        mode = _fitting_mode(need, folder)
    if mode == "off":
        return Cache(None, _aspects(catalog), [catalog.path(index) for index in range(len(catalog))], (), side)
    threads = workers or os.cpu_count() or 2
    if mode == "ram":
        pixels = np.empty((len(catalog), side, side, 3), np.uint8)
        done = np.zeros(len(catalog), np.uint8)
        reasons = _fill(catalog, side, pixels, done, threads, tell, control)
    else:
        try:
            pixels, done, reasons = _on_disk(catalog, side, folder, threads, tell, control)
        except OSError as error:
            raise _disk_trouble(error, folder, need) from None
    good = done == 1
    if not good.any():
        raise Trouble(f"None of the {len(catalog)} pictures in {catalog.root} could be decoded.", "Run `check` on the folder to see why.", NO_IMAGES)
    return Cache.of_rows(pixels, good, catalog, reasons)


def _fitting_mode(need: int, folder: Path) -> str:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > need + DISK_RESERVE:
            return "disk"
    except OSError:
        pass
    return "ram" if need < max(SMALL, RAM_SHARE * psutil.virtual_memory().available) else "off"


def _on_disk(
    catalog: Catalog, side: int, folder: Path, threads: int, tell: Tell | None, control: Control | None
) -> tuple[NDArray[np.uint8], NDArray[np.uint8], dict[int, str]]:
    place = folder / f"{hashlib.sha256(catalog.root.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}-{side}"
    place.mkdir(parents=True, exist_ok=True)
    with _Lock(place / "lock", control):
        index, fingerprint = place / "index.json", {"fingerprint": catalog.fingerprint(), "side": side, "images": len(catalog)}
        shape = (len(catalog), side, side, 3)
        if _same(index, fingerprint) and (place / "pixels.u8").stat().st_size == int(np.prod(shape)):
            pixels: NDArray[np.uint8] = np.memmap(place / "pixels.u8", np.uint8, "r+", shape=shape)
            done: NDArray[np.uint8] = np.memmap(place / "done.u8", np.uint8, "r+", shape=(len(catalog),))
        else:
            index.unlink(missing_ok=True)
            _reserve(place / "pixels.u8", int(np.prod(shape)))
            pixels = np.memmap(place / "pixels.u8", np.uint8, "r+", shape=shape)
            done = np.memmap(place / "done.u8", np.uint8, "w+", shape=(len(catalog),))
            temporary = index.with_suffix(".tmp")
            temporary.write_text(json.dumps(fingerprint), encoding="utf-8")
            os.replace(temporary, index)
        reasons = _fill(catalog, side, pixels, done, threads, tell, control)
        read_only: NDArray[np.uint8] = np.memmap(place / "pixels.u8", np.uint8, "r", shape=shape)
        return read_only, np.asarray(done).copy(), reasons


def _reserve(path: Path, size: int) -> None:
    """Take the disk's room now, so that a full disk is an error here and not a crash in the middle of a mapped write."""
    path.unlink(missing_ok=True)
    if shutil.disk_usage(path.parent).free < size:
        raise OSError(errno.ENOSPC, "No space left on device")
    with open(path, "wb") as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, max(1, size))
        file.truncate(size)


def _same(index: Path, fingerprint: Mapping[str, object]) -> bool:
    try:
        return json.loads(index.read_text(encoding="utf-8")) == fingerprint and (index.parent / "done.u8").exists()
    except (OSError, ValueError):
        return False


def _fill(
    catalog: Catalog, side: int, pixels: NDArray[np.uint8], done: NDArray[np.uint8], threads: int, tell: Tell | None, control: Control | None
) -> dict[int, str]:
    """Decode what is still to do into `pixels`; a row is marked done after it is written. Returns why rows are unusable."""
    reasons: dict[int, str] = {}
    todo = np.flatnonzero(done != 1)
    begun = time.monotonic()

    def one(index: int) -> None:
        found = _try_square(catalog.path(index), side)
        if isinstance(found, str):
            reasons[index] = found
            done[index] = 2
        else:
            pixels[index] = found
            done[index] = 1

    with ThreadPoolExecutor(threads, "cache") as pool:
        for start in range(0, len(todo), CHUNK):
            if control and control.stopped:
                raise Interrupted
            list(pool.map(one, (int(index) for index in todo[start : start + CHUNK])))
            if tell:
                count = min(start + CHUNK, len(todo))
                left = (time.monotonic() - begun) / count * (len(todo) - count)
                tell(Progress("cache", len(done) - len(todo) + count, len(done), left, "Reading the pictures"))
    return reasons


def _try_square(path: str, side: int) -> NDArray[np.uint8] | str:
    found = decode(path, side=side)
    if isinstance(found, str):
        return found
    height, width = found.pixels.shape[:2]
    if (height, width) == (side, side):
        return found.pixels
    return np.asarray(Image.fromarray(found.pixels).resize((side, side), Image.Resampling.BILINEAR, reducing_gap=3.0))


def _square(path: str, side: int) -> NDArray[np.uint8]:
    found = _try_square(path, side)
    return np.full((side, side, 3), 128, np.uint8) if isinstance(found, str) else found


def _aspects(catalog: Catalog) -> NDArray[np.float32]:
    return np.array([one.width / one.height for one in catalog.items], np.float32)


def _disk_trouble(error: OSError, folder: Path, need: int) -> Trouble:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        words = f"The picture cache needs {need / 1e6:.0f} MB in {folder}, and the disk is full."
        return Trouble(words, "Make room, give another folder with --cache-dir, or train without with --cache off.", NO_ROOM)
    return Trouble(f"The picture cache in {folder} can't be written: {error.strerror}.", "Give another folder with --cache-dir, or use --cache ram.", NO_ROOM)


class _Lock:
    """One builder a cache: a file with the owner's pid, taken over when the owner is dead."""

    def __init__(self, path: Path, control: Control | None) -> None:
        self.path, self.control = path, control

    def __enter__(self) -> None:
        while True:
            try:
                descriptor = os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
            except FileExistsError:
                if self._owner_is_dead():
                    self.path.unlink(missing_ok=True)
                    continue
                if self.control and self.control.stopped:
                    raise Interrupted from None
                time.sleep(0.05)
                continue
            with os.fdopen(descriptor, "w") as file:
                file.write(str(os.getpid()))
            return

    def _owner_is_dead(self) -> bool:
        try:
            words = self.path.read_text()
            if words.isdigit():
                return not psutil.pid_exists(int(words))
            return time.time() - self.path.stat().st_mtime > 10
        except FileNotFoundError:
            return False

    def __exit__(self, *_: object) -> None:
        self.path.unlink(missing_ok=True)

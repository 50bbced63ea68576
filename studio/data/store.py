"""Decoded pictures on disk, one folder a picture folder, side and way of reading: kept between runs, safe against a kill at any moment.

    head.json        {"version", "side", "root", "mark"}; the other files carry the mark in their names
    paths-MARK.txt   each picture's path below the root, ended by a NUL
    index-MARK.bin   24 bytes a picture: size of its file in bytes, time of change in ns, width, height of the upright original
    pixels-MARK.u8   uint8 [pictures, side, side, 3]
    lock             held by who builds (lock.py);  reader-*: one by each who reads the pixels

A picture is the same as long as its path below the root, its size in bytes and its time of change are: the content itself is not
hashed, that would cost a full read of the folder at every start. All three grow at their ends and never change; each is flushed before the next, so that
what the index promises is there. What is torn or surplus is cut off at the next opening.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.core.json_text import parse
from studio.core.reading import PLAIN, Reading
from studio.data.items import Items
from studio.data.lock import Lock
from studio.data.names import Names, Rows

VERSION = 4
HEAD, LOCK = "head.json", "lock"
RECORD = np.dtype([("bytes", "<i8"), ("mtime", "<i8"), ("width", "<i4"), ("height", "<i4")])
_MARK = re.compile(r"[0-9a-f]{8}")
OURS = re.compile(r"[0-9a-f]{16}-\d+")
"""A store's folder."""
FILES = re.compile(r"(pixels|paths|index)-[0-9a-f]+\.(u8|txt|bin)|entries\.jsonl|head\.json(\.tmp)?")
"""What is removed of a store; entries.jsonl had been its index before."""


class Store:
    """An opened store; hold its lock while appending. Raises OSError where the disk can't be read or written."""

    def __init__(self, folder: Path, side: int, root: str = "") -> None:
        """root: what is said of where the pictures are from."""
        self.folder, self.side, self.root = folder, side, root
        self._slot = side * side * 3
        self._mark = ""
        self._names = [Names(b"", np.zeros(0, np.int64))]
        self._records: list[NDArray[np.void]] = [np.zeros(0, RECORD)]

    @staticmethod
    def place(cache_dir: Path, root: str, side: int, reading: Reading = PLAIN) -> Path:
        """The folder of the store of a picture folder at a side, read in a way."""
        named = os.fsencode(root) + (b"\0" + reading.key.encode() if reading.key else b"")
        return cache_dir / f"{hashlib.blake2b(named, digest_size=8).hexdigest()}-{side}"

    def __len__(self) -> int:
        return sum(len(one) for one in self._records)

    @property
    def names(self) -> Names:
        """The paths of what is kept, in the order of the pixels."""
        self._names = [Names.joined(self._names)]
        return self._names[0]

    @property
    def records(self) -> NDArray[np.void]:
        """RECORD [n]: what is known of each."""
        self._records = [np.concatenate(self._records)]
        return self._records[0]

    def aspects(self, rows: Rows) -> NDArray[np.float32]:
        """float32: width over height of these."""
        found = self.records[rows]
        return (found["width"] / found["height"]).astype(np.float32)

    def open(self) -> None:
        """Read what is there and make it fit to append to; start anew where it can't be used."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
            self._read()
            os.utime(self.folder / HEAD)
            return
        self.start_anew()

    def _file(self, kind: str) -> Path:
        return self.folder / f"{kind}-{self._mark}.{ {'pixels': 'u8', 'paths': 'txt', 'index': 'bin'}[kind] }"

    def _read(self) -> None:
        head = parse((self.folder / HEAD).read_bytes())
        if head["version"] != VERSION or head["side"] != self.side:
            raise ValueError
        if not _MARK.fullmatch(str(head["mark"])):  # never a file elsewhere, which would be cut to size
            raise ValueError
        self._mark = head["mark"]
        letters, index = self._file("paths").read_bytes(), self._file("index").read_bytes()
        names = Names.read(letters)
        records = np.frombuffer(index[: len(index) // RECORD.itemsize * RECORD.itemsize], RECORD)
        # Where the power went, a file's end may be zeros.
        sound = np.flatnonzero((records["width"] < 1) | (records["height"] < 1))
        count = min(len(names), len(records), self._file("pixels").stat().st_size // self._slot, int(sound[0]) if len(sound) else len(records))
        for kind, size in (("index", count * RECORD.itemsize), ("paths", int(names.ends[count - 1]) if count else 0), ("pixels", count * self._slot)):
            if self._file(kind).stat().st_size != size:
                os.truncate(self._file(kind), size)
        end = int(names.ends[count - 1]) if count else 0
        self._names, self._records = [Names(letters[:end], names.ends[:count])], [records[:count]]

    def start_anew(self) -> None:
        """An empty store. Who still reads the old pixels keeps them."""
        remove_files(self.folder)
        self._names, self._records = [Names(b"", np.zeros(0, np.int64))], [np.zeros(0, RECORD)]
        self._mark = os.urandom(4).hex()
        for kind in ("pixels", "paths", "index"):
            self._file(kind).touch()
        temporary = self.folder / (HEAD + ".tmp")
        # ASCII, so that names whose bytes are no UTF-8 survive.
        temporary.write_text(json.dumps({"version": VERSION, "side": self.side, "mark": self._mark, "root": self.root}), encoding="ascii")
        os.replace(temporary, self.folder / HEAD)

    def find(self, items: Items) -> Rows:
        """int64 [n]: for each picture its row, -1 where it is missing or has changed."""
        names, records, count = self.names, self.records, len(items)
        first = records[:count]
        if len(first) == count and names.letters.startswith(items.names.letters) and _unchanged(first, items).all():
            return np.arange(count)
        if not len(records) or not count:
            return np.full(count, -1, np.int64)
        have, wanted = _keys(names, records["bytes"], records["mtime"]), _keys(items.names, items.bytes, items.mtimes)
        order = np.argsort(have, kind="stable")
        rows = order[np.maximum(0, np.searchsorted(have[order], wanted, side="right") - 1)]
        alike = (have[rows] == wanted) & _unchanged(records[rows], items)
        at = np.flatnonzero(alike)
        alike[at] = items.names.same(at, names, rows[at])
        return np.where(alike, rows, -1)

    def append(self, items: Items, sizes: Sequence[tuple[int, int]], pixels: Sequence[NDArray[np.uint8]]) -> None:
        """Keep more pictures, uint8 [side, side, 3] each. sizes: width, height of each as it was decoded. OSError (disk full…) leaves the store as it was."""
        if not len(items):
            return
        records = np.zeros(len(items), RECORD)
        records["bytes"], records["mtime"] = items.bytes, items.mtimes
        records["width"], records["height"] = np.array(sizes, np.int32).T
        have = len(self)
        _append(self._file("pixels"), have * self._slot, b"".join(one.tobytes() for one in pixels))
        _append(self._file("paths"), sum(len(one.letters) for one in self._names), items.names.letters)
        _append(self._file("index"), have * RECORD.itemsize, records.tobytes())
        self._names.append(items.names)
        self._records.append(records)

    def pixels(self) -> NDArray[np.uint8]:
        """Everything kept, read-only and mapped, not read: uint8 [pictures, side, side, 3]."""
        shape = (len(self), self.side, self.side, 3)
        return np.asarray(np.memmap(self._file("pixels"), np.uint8, "r", shape=shape)) if shape[0] else np.zeros(shape, np.uint8)

    def hold(self) -> Reader:
        """Say that the pixels are in use, until `close` or the end of this process. Take the store's lock before."""
        return Reader(self.folder)


class Reader:
    """A mark that a store is in use: a lock on a file of its own, which falls with its process."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"reader-{os.urandom(8).hex()}"
        self._lock = Lock(self._path)
        with contextlib.suppress(OSError):  # a full disk has no room for a mark; the pixels are there all the same
            self._lock.take()

    def close(self) -> None:
        """No longer in use."""
        self._lock.__exit__()
        with contextlib.suppress(OSError):
            self._path.unlink()


def in_use(folder: Path) -> bool:
    """Whether somebody reads a store. Removes what killed readers have left. Ask while holding the store's lock."""
    for path in folder.glob("reader-*"):
        with contextlib.suppress(OSError):
            with Lock(path) as lock:
                if not lock.take():
                    return True
            path.unlink()
    return False


def remove_files(folder: Path) -> None:
    """A store's pictures and index go; nothing else of the folder does. The lock's file stays: who waits for it has it open."""
    for file in sorted(folder.iterdir()):
        if FILES.fullmatch(file.name):
            with contextlib.suppress(OSError):
                file.unlink()


def _unchanged(records: NDArray[np.void], items: Items) -> NDArray[np.bool_]:
    return (records["bytes"] == items.bytes) & (records["mtime"] == items.mtimes)


def _keys(names: Names, sizes: Rows, times: Rows) -> NDArray[np.uint64]:
    return names.hashes() * np.uint64(0xBF58476D1CE4E5B9) + sizes.astype(np.uint64) * np.uint64(0x94D049BB133111EB) + times.astype(np.uint64)


def _append(path: Path, at: int, data: bytes) -> None:
    """Write at an offset and flush to the disk. On an error the file is cut back to what it was."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        start = os.lseek(descriptor, at, os.SEEK_SET)
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(descriptor, view) :]
            os.fsync(descriptor)
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(descriptor, start)
            raise
    finally:
        os.close(descriptor)


def is_full(error: OSError) -> bool:
    """Whether the disk (or the person's share of it) has no room."""
    return error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)

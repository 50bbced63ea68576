"""Decoded pictures on disk, one folder a picture folder, side and way of reading: kept between runs, safe against a kill at any moment.

    entries.jsonl    a line for the whole store, then one line a picture in the order of the pixels: [path, bytes, mtime_ns, width, height]
    pixels-*.u8      uint8 [pictures, side, side, 3], appended to and never changed
    lock             see lock.py

A picture is the same as long as its path below the root, its size in bytes and its time of change are: the content itself is not
hashed, that would cost a full read of the folder at every start. Pixels are written and flushed before their lines, so that what a
line promises is there; a torn last line or surplus pixels are cut off at the next opening.
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
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.core.json_text import parse
from studio.core.reading import PLAIN, Reading
from studio.data.lock import Lock

VERSION = 3
KEPT_BYTES = 50 << 30
"""All stores together; beyond it the longest unused ones are removed when a new one is begun."""
_ENTRIES, _LOCK = "entries.jsonl", "lock"
_PIXELS = re.compile(r"pixels-[0-9a-f]+\.u8")
_OURS = re.compile(r"[0-9a-f]{16}-\d+")


class Entry(NamedTuple):
    """A picture in a store. width, height: of the upright original."""

    path: str
    bytes: int
    mtime_ns: int
    width: int
    height: int


class Store:
    """An opened store; hold its lock while appending. Raises OSError where the disk can't be read or written."""

    def __init__(self, folder: Path, side: int) -> None:
        self.folder, self.side = folder, side
        self.entries: list[Entry] = []
        self._pixels_name = ""
        self._slot = side * side * 3

    @staticmethod
    def place(cache_dir: Path, root: str, side: int, reading: Reading = PLAIN) -> Path:
        """The folder of the store of a picture folder at a side, read in a way."""
        named = os.fsencode(root) + (b"\0" + reading.key.encode() if reading.key else b"")
        return cache_dir / f"{hashlib.blake2b(named, digest_size=8).hexdigest()}-{side}"

    def open(self) -> None:
        """Read what is there and make it fit to append to; start anew where it can't be used."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / _ENTRIES
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
            self._read(path.read_bytes())
            os.utime(path)
            return
        self.start_anew()

    def _read(self, data: bytes) -> None:
        first, *lines = data.split(b"\n")[:-1]
        head = parse(first)
        if head["version"] != VERSION or head["side"] != self.side:
            raise ValueError
        if not _PIXELS.fullmatch(str(head["pixels"])):  # never a file elsewhere, which would be cut to size
            raise ValueError
        pixels = self.folder / head["pixels"]
        whole = pixels.stat().st_size // self._slot
        entries: list[Entry] = []
        kept = len(first) + 1
        for line in lines[:whole]:
            try:
                path, size, mtime_ns, width, height = parse(line)
            except (ValueError, TypeError):
                break
            entries.append(Entry(path, size, mtime_ns, width, height))
            kept += len(line) + 1
        if len(entries) != whole or pixels.stat().st_size % self._slot:
            os.truncate(pixels, len(entries) * self._slot)
        if kept != len(data):
            os.truncate(self.folder / _ENTRIES, kept)
        self.entries, self._pixels_name = entries, head["pixels"]

    def start_anew(self) -> None:
        """An empty store. Who still reads the old pixels keeps them."""
        for old in self.folder.glob("pixels-*.u8"):
            with contextlib.suppress(OSError):
                old.unlink()
        self.entries, self._pixels_name = [], f"pixels-{os.urandom(4).hex()}.u8"
        (self.folder / self._pixels_name).touch()
        head = json.dumps({"version": VERSION, "side": self.side, "pixels": self._pixels_name})
        temporary = self.folder / (_ENTRIES + ".tmp")
        temporary.write_text(head + "\n", encoding="utf-8")
        os.replace(temporary, self.folder / _ENTRIES)

    def append(self, entries: Sequence[Entry], pixels: Sequence[NDArray[np.uint8]]) -> None:
        """Keep more pictures, uint8 [side, side, 3] each. OSError (disk full…) leaves the store as it was before."""
        if not entries:
            return
        lines = "".join(json.dumps(list(one)) + "\n" for one in entries)
        _append(self.folder / self._pixels_name, len(self.entries) * self._slot, b"".join(one.tobytes() for one in pixels))
        _append(self.folder / _ENTRIES, None, lines.encode("ascii"))
        self.entries.extend(entries)

    def pixels(self) -> NDArray[np.uint8]:
        """Everything kept, read-only and mapped, not read: uint8 [pictures, side, side, 3]."""
        if not self.entries:
            return np.zeros((0, self.side, self.side, 3), np.uint8)
        shape = (len(self.entries), self.side, self.side, 3)
        return np.asarray(np.memmap(self.folder / self._pixels_name, np.uint8, "r", shape=shape))


def _append(path: Path, at: int | None, data: bytes) -> None:
    """Write at an offset (None: the end) and flush to the disk. On an error the file is cut back to what it was."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        start = os.lseek(descriptor, 0, os.SEEK_END) if at is None else os.lseek(descriptor, at, os.SEEK_SET)
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


def prune(cache_dir: Path, keep: Path, need: int) -> None:
    """Remove the longest unused stores until all together, with `need` bytes more, fit KEPT_BYTES. `keep` and stores that are being
    built stay. Best effort: never raises."""
    stores: list[tuple[float, int, Path]] = []
    with contextlib.suppress(OSError):
        for folder in cache_dir.iterdir():
            entries = folder / _ENTRIES
            if folder != keep and _OURS.fullmatch(folder.name) and entries.exists():
                stores.append((entries.stat().st_mtime, sum(one.stat().st_size for one in folder.iterdir()), folder))
    total = need + sum(size for _, size, _ in stores)
    for _, size, folder in sorted(stores, key=_age):
        if total <= KEPT_BYTES:
            return
        with contextlib.suppress(OSError), Lock(folder / _LOCK) as lock:
            if lock.take():
                # The lock's file stays: who waits for it has it open.
                for file in (folder / _ENTRIES, *folder.glob("pixels-*.u8")):
                    file.unlink()
                total -= size


def _age(store: tuple[float, Any, Any]) -> float:
    return store[0]

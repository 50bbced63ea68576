"""Tar shards, as the webdataset library writes them: pictures by name in plain tar files, read where they lie.

A picture in a shard has a path like any other, ".../train-0003.tar/000012.jpg", which no system can open: `read` can. Where each picture begins is
found by one pass over the shard's headers and remembered while the program runs.
"""

from __future__ import annotations

import os
import tarfile
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from studio.core.sources import SHARD
from studio.core.trouble import UNUSABLE, Trouble
from studio.data.kinds import MAX_BYTES, SUFFIXES, suffix

KEPT = 4096
"""Shards whose lists are remembered."""


@dataclass(frozen=True, slots=True)
class Member:
    """A picture in a shard: where its bytes are."""

    start: int
    size: int


@dataclass(frozen=True)
class Shard:
    """members: the pictures by name, in the shard's order; of two with one name the last. mtime_ns: of the file, when it was looked at."""

    members: Mapping[str, Member]
    mtime_ns: int


_known: OrderedDict[str, Shard] = OrderedDict()
_lock = threading.Lock()


def members(path: str) -> Shard:
    """The pictures of a shard; what else is in it (labels, captions) is passed over. Raises Trouble for a file that is no plain tar."""
    try:
        mtime = os.stat(path).st_mtime_ns
        with _lock:
            if (known := _known.get(path)) is not None and known.mtime_ns == mtime:
                _known.move_to_end(path)
                return known
        with open(path, "rb") as file:
            head = file.read(6)
            if head[:2] == b"\x1f\x8b" or head[:3] == b"BZh" or head[:6] == b"\xfd7zXZ\0" or head[:4] == b"\x28\xb5\x2f\xfd":
                raise Trouble(
                    f"The shard {path} is compressed; pictures in it can't be found without unpacking it whole.", "Unpack it to a plain .tar.", UNUSABLE
                )
            with tarfile.open(fileobj=cast(Any, _Honest(file)), mode="r:") as tar:
                found = {one.name.removeprefix("./"): Member(one.offset_data, one.size) for one in tar if one.isreg() and _is_picture(one.name)}
    except Trouble:
        raise
    except (OSError, tarfile.TarError, ValueError, OverflowError) as error:
        why = getattr(error, "strerror", None) or "it is no tar file, or damaged"
        raise Trouble(f"The shard {path} cannot be read ({why}).", "Check the file.", UNUSABLE) from None
    made = Shard(found, mtime)
    with _lock:
        _known[path] = made
        while len(_known) > KEPT:
            _known.popitem(last=False)
    return made


class _Honest:
    """A file for tarfile, which reads as much as a header declares: here never more than there is, so that no memory is taken for a lie."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._size = file, os.fstat(file.fileno()).st_size
        self.seek, self.tell = file.seek, file.tell
        self.seek(0)

    def read(self, count: int = -1) -> bytes:
        """At most `count` bytes, all for -1."""
        left = max(0, self._size - self.tell())
        return self._file.read(left if count < 0 else min(count, left))


def _is_picture(name: str) -> bool:
    return suffix(name) in SUFFIXES and not os.path.basename(name).startswith(".")


def place(path: str) -> tuple[str, str] | None:
    """(the shard's file, the name in it) of a path that leads into a shard, or None for other paths."""
    at = path.lower().find(f"{SHARD}/")
    if os.sep != "/" and at < 0:
        path = path.replace(os.sep, "/")
        at = path.lower().find(f"{SHARD}/")
    while at >= 0:
        file = path[: at + len(SHARD)]
        if os.path.isfile(file):
            return file, path[at + len(SHARD) + 1 :]
        at = path.lower().find(f"{SHARD}/", at + 1)
    return None


def read(path: str, most: int = MAX_BYTES) -> bytes | None:
    """The bytes (at most `most`) of a picture in a shard by its path, or None for a path that leads into none."""
    found = place(path)
    if found is None:
        return None
    member = members(found[0]).members.get(found[1])
    return None if member is None else read_member(found[0], member, most)


def read_member(file: str, member: Member, most: int = MAX_BYTES) -> bytes:
    """The bytes of a picture in a shard; fewer where the shard ends before it does, whatever its header says. Raises OSError."""
    with open(file, "rb", buffering=0) as opened:
        there = os.fstat(opened.fileno()).st_size - member.start
        opened.seek(member.start)
        return opened.read(max(0, min(member.size, most, there)))

"""How much of the disk the picture caches may take together, and which of them go to make room: the longest unused first, never one that is in use.

The limit is what a run says (--cache-limit), else what a person has chosen for this computer, else a quarter of the disk. Whatever the limit, a tenth of the
disk stays free, at most 10 GB and never more than half of what is free: on a full disk a small cache still has a place. Only what store.py writes is ever
removed: pictures are elsewhere, and what is lost is the time to read them again.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import platformdirs

from studio.core.json_text import parse
from studio.core.sizes import read_size
from studio.core.trouble import NO_ROOM, UNUSABLE, Trouble
from studio.data.lock import Lock
from studio.data.own import replace_file
from studio.data.store import FILES, HEAD, LOCK, OURS, RECORD, in_use, remove_files

SHARE, FREE_SHARE, FREE_MOST = 0.25, 0.1, 10_000_000_000


class Held(NamedTuple):
    """A cache on the disk. root: the folder its pictures are from, "" where that is not known; used: seconds since 1970, when it was last opened; busy: a
    training or a board reads or builds it now."""

    folder: Path
    root: str
    side: int
    pictures: int
    bytes: int
    used: float
    busy: bool


class NoRoom(OSError):
    """A cache does not fit. trouble: in a person's words."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(errno.ENOSPC, "No space left on device")
        self.trouble = trouble


def default_cache_dir() -> Path:
    """Where pictures are kept when nobody says otherwise: the user's cache folder."""
    return Path(platformdirs.user_cache_dir("tacit-studio", appauthor=False)) / "pictures"


def bytes_of(text: str) -> int:
    """A size as a person writes it. Raises Trouble for what is none."""
    try:
        return read_size(text)
    except ValueError:
        words = f"--cache-limit is {text!r}; allowed is a size on the disk, for instance 20GB, 500MB or 1.5TB."
        raise Trouble(words, "Give a number with its unit.", UNUSABLE) from None


def chosen() -> str:
    """The limit that a person has chosen for this computer, as they wrote it; "" for none."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, Trouble):
        text = str(parse(_file().read_text(encoding="utf-8"))["limit"])
        bytes_of(text)
        return text
    return ""


def choose(text: str) -> None:
    """Keep a limit for this computer, "" for none. Raises Trouble where it is no size or can't be kept."""
    text = text.strip()
    if text:
        bytes_of(text)
    try:
        replace_file(_file(), {"limit": text} if text else None)
    except OSError as error:
        raise Trouble(f"The limit cannot be written to {_file()} ({error.strerror}).", "Make room there, or check that you may write.", UNUSABLE) from error


def _file() -> Path:
    return Path(platformdirs.user_data_dir("tacit-studio", appauthor=False)) / "caches.json"


def limit(cache_dir: Path, wish: str | None = None) -> int:
    """Bytes that all caches of a folder may take together. wish: what a run says. Raises Trouble where that is no size."""
    if text := wish or chosen():
        return bytes_of(text)
    return int(SHARE * disk(cache_dir).total)


class Disk(NamedTuple):
    """Bytes of a disk; what has to stay free of it."""

    total: int
    free: int
    spare: int


def disk(folder: Path) -> Disk:
    """The disk that a folder is or would be on; zeros where that can't be told."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        found = shutil.disk_usage(folder)
    except OSError:
        return Disk(0, 0, 0)
    return Disk(found.total, found.free, min(FREE_MOST, int(FREE_SHARE * found.total), found.free // 2))


def held(cache_dir: Path) -> list[Held]:
    """The caches there are, the longest unused first. Best effort: never raises."""
    found: list[Held] = []
    for folder in _folders(cache_dir):
        with contextlib.suppress(OSError):
            files = [one for one in folder.iterdir() if FILES.fullmatch(one.name)]
            if not files:
                continue
            root = ""
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                root = str(parse((folder / HEAD).read_bytes())["root"])
            index = sum(one.stat().st_size for one in files if one.suffix == ".bin")
            used = max(one.stat().st_mtime for one in files if one.suffix in (".json", ".jsonl", ".u8"))
            size = sum(one.lstat().st_size for one in files)
            found.append(Held(folder, root, int(folder.name.partition("-")[2]), index // RECORD.itemsize, size, used, _busy(folder)))
    return sorted(found, key=lambda one: one.used)


def _folders(cache_dir: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        for folder in sorted(cache_dir.iterdir()):
            if OURS.fullmatch(folder.name) and folder.is_dir() and not folder.is_symlink():
                yield folder


def _busy(folder: Path) -> bool:
    try:
        with Lock(folder / LOCK) as lock:
            return not lock.take() or in_use(folder)
    except OSError:
        return True


def room(cache_dir: Path, keep: Path | None = None, wish: str | None = None) -> int:
    """Bytes that a cache may have in all. keep: its folder, whose own bytes count as its own."""
    return max(0, min(_rooms(held(cache_dir), cache_dir, keep, wish)))


def _rooms(all_of_them: list[Held], cache_dir: Path, keep: Path | None, wish: str | None) -> tuple[int, int]:
    """Bytes that `keep` may have by the limit, and by what is free, where every other cache that can go has gone."""
    here = disk(cache_dir)
    busy = sum(one.bytes for one in all_of_them if one.folder != keep and one.busy)
    own_and_idle = sum(one.bytes for one in all_of_them if one.folder == keep or not one.busy)
    return limit(cache_dir, wish) - busy, here.free + own_and_idle - here.spare


def make_room(cache_dir: Path, keep: Path, need: int, wish: str | None = None) -> None:
    """Let `keep` grow by `need` bytes: the longest unused other caches go until all fit the limit and the disk. Raises NoRoom where that is not enough; then
    nothing has gone."""
    all_of_them, here, most = held(cache_dir), disk(cache_dir), limit(cache_dir, wish)
    whole = need + sum(one.bytes for one in all_of_them if one.folder == keep)
    by_limit, by_disk = _rooms(all_of_them, cache_dir, keep, wish)
    if whole > by_limit:
        words = f"The picture cache needs {words_of(whole)}, and all caches together may take {words_of(most)} of the disk."
        if by_limit < most:
            used = words_of(most - by_limit)
            words = f"The picture cache needs {words_of(whole)}, and of {words_of(most)} that all caches together may take {used} is in use."
        raise NoRoom(Trouble(words, "Raise that with --cache-limit, or train with --cache ram or --cache off.", NO_ROOM))
    if whole > by_disk:
        words = (
            f"The picture cache needs up to {words_of(whole)} in {cache_dir}, and {words_of(here.free)} is free there, of which {words_of(here.spare)} stays."
        )
        raise NoRoom(Trouble(words, "Make room, give another folder with --cache-dir, or train with --cache off.", NO_ROOM))
    total, free = need + sum(one.bytes for one in all_of_them), here.free - here.spare - need
    for one in all_of_them:
        if total <= most and free >= 0:
            return
        if one.folder != keep and remove(one.folder):
            total, free = total - one.bytes, free + one.bytes


def remove(folder: Path) -> bool:
    """Remove a cache that nobody uses. False where somebody does, or it can't be removed."""
    with contextlib.suppress(OSError), Lock(folder / LOCK) as lock:
        if lock.take() and not in_use(folder):
            remove_files(folder)
            return True
    return False


def clear(cache_dir: Path) -> tuple[int, int]:
    """Remove every cache that nobody uses. (bytes freed, caches left because they are in use)."""
    freed = left = 0
    for one in held(cache_dir):
        if remove(one.folder):
            freed += one.bytes
            with contextlib.suppress(OSError):
                (one.folder / LOCK).unlink()
                os.rmdir(one.folder)
        else:
            left += 1
    return freed, left


def words_of(count: int) -> str:
    """Bytes as "3.4 GB" or "12 MB"."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"

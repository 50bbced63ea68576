"""A folder to a Catalog: what can be used, what can't and why. Reads headers only; `check` decodes everything."""

from __future__ import annotations

import hashlib
import os
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from studio.core.control import Control
from studio.core.events import Event, Note, Progress
from studio.core.trouble import NO_IMAGES, UNUSABLE, Interrupted, Trouble
from studio.data.decode import SUFFIXES, Header, decode, read_header

Tell = Callable[[Event], None]
REPORT_SECONDS = 0.1
THREADS = min(8, (os.cpu_count() or 2) * 2)


@dataclass(frozen=True)
class Item:
    """A picture that can be used. path: below the root, with "/". width, height: upright pixels."""

    path: str
    width: int
    height: int
    bytes: int
    mtime_ns: int
    format: str
    mode: str


@dataclass(frozen=True)
class Reject:
    """A file that is left out, and why."""

    path: str
    reason: str


@dataclass(frozen=True)
class Catalog:
    """The pictures of a folder, sorted by path, and the files left out."""

    root: str
    items: tuple[Item, ...]
    rejected: tuple[Reject, ...]

    def __len__(self) -> int:
        return len(self.items)

    @property
    def median_side(self) -> int:
        """Median of the pictures' shorter sides in pixels; 0 for an empty folder."""
        return int(median(min(one.width, one.height) for one in self.items)) if self.items else 0

    def labels(self) -> list[str]:
        """The first sub-folder of each picture, "" for those at the top."""
        return [one.path.split("/", 1)[0] if "/" in one.path else "" for one in self.items]

    def path(self, index: int) -> str:
        """The absolute path of a picture."""
        return os.path.join(self.root, *self.items[index].path.split("/"))

    def fingerprint(self) -> str:
        """Changes when a picture is added, removed, renamed or rewritten."""
        digest = hashlib.sha256()
        for one in self.items:
            digest.update(f"{one.path}\0{one.bytes}\0{one.mtime_ns}\n".encode("utf-8", "surrogateescape"))
        return digest.hexdigest()[:24]


def scan(folder: str | os.PathLike[str], *, tell: Tell | None = None, control: Control | None = None) -> Catalog:
    """Walk a folder and its sub-folders. Tells Progress("scan") and Note("scanned", (items, rejects)) ten times a second.

    Raises Trouble when the folder is missing, a file or unreadable; Interrupted when control says stop.
    """
    root = _root(folder)
    items: list[Item] = []
    rejects: list[Reject] = []
    news: tuple[list[Item], list[Reject]] = ([], [])
    last = time.monotonic()

    def report() -> None:
        nonlocal news, last
        if tell:
            tell(Note("scanned", (tuple(news[0]), tuple(news[1]))))
            tell(Progress("scan", len(items), None, words=f"{len(items)} pictures found"))
        news, last = ([], []), time.monotonic()

    with ThreadPoolExecutor(THREADS, "scan") as pool:
        for chunk in _chunks(_walk(root, rejects, control)):
            for found in pool.map(_look, chunk):
                (items if isinstance(found, Item) else rejects).append(found)  # pyright: ignore[reportArgumentType]
                (news[0] if isinstance(found, Item) else news[1]).append(found)  # pyright: ignore[reportArgumentType]
            if time.monotonic() - last > REPORT_SECONDS:
                report()
    report()
    return Catalog(root, tuple(sorted(items, key=_order)), tuple(sorted(rejects, key=_order)))


def check(folder: str | os.PathLike[str], *, tell: Tell | None = None, control: Control | None = None) -> dict[str, Any]:
    """Decode every file as training would. The contract's JSON: images (files that look like pictures), usable, rejected, duplicates
    (groups of files with the same content), sizes."""
    catalog = scan(folder, tell=tell, control=control)
    rejected = list(catalog.rejected)
    usable: list[Item] = []
    begun = time.monotonic()
    with ThreadPoolExecutor(os.cpu_count() or 2, "check") as pool:
        for done, (item, reason) in enumerate(pool.map(lambda index: (catalog.items[index], _broken(catalog.path(index))), range(len(catalog)))):
            if control and control.stopped:
                pool.shutdown(cancel_futures=True)
                raise Interrupted
            if reason:
                rejected.append(Reject(item.path, reason))
            else:
                usable.append(item)
            if tell and done % 16 == 0:
                left = (time.monotonic() - begun) / (done + 1) * (len(catalog) - done - 1)
                tell(Progress("check", done + 1, len(catalog), left))
    sides = [min(one.width, one.height) for one in usable]
    sizes = Counter(f"{one.width}x{one.height}" for one in usable)
    return {
        "images": len(usable) + sum(1 for one in rejected if os.path.splitext(one.path)[1].lower() in SUFFIXES),
        "usable": len(usable),
        "rejected": [{"path": printable(os.path.join(catalog.root, one.path)), "reason": one.reason} for one in sorted(rejected, key=_order)],
        "duplicates": [[printable(os.path.join(catalog.root, path)) for path in group] for group in _duplicates(catalog.root, usable)],
        "sizes": {
            "smallest": min(sides, default=0),
            "median": int(median(sides)) if sides else 0,
            "largest": max((max(one.width, one.height) for one in usable), default=0),
            "most_common": dict(sizes.most_common(10)),
        },
    }


def printable(path: str) -> str:
    """A path as valid text: bytes that are not UTF-8 become the replacement character."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _root(folder: str | os.PathLike[str]) -> str:
    given = os.fspath(folder)
    root = os.path.abspath(os.path.expanduser(given))
    if not os.path.exists(root):
        raise Trouble(f"There is no folder {given}.", "Check the path.", NO_IMAGES)
    if not os.path.isdir(root):
        raise Trouble(f"{given} is a file, not a folder.", "Pick the folder that holds the pictures.", NO_IMAGES)
    try:
        os.scandir(root).close()
    except OSError as error:
        raise Trouble(f"Cannot read the folder {given}: {error.strerror}.", "Check its permissions or pick another.", UNUSABLE) from None
    return root


def _walk(root: str, rejects: list[Reject], control: Control | None) -> Iterator[tuple[str, str]]:
    """(path below the root, absolute path) of every file whose suffix is a picture's; the others are noted. Linked folders are
    followed once each, so that a loop ends."""
    seen: set[tuple[int, int]] = set()
    stack = [root]
    while stack:
        folder = stack.pop()
        try:
            status = os.stat(folder)
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            entries = os.scandir(folder)
        except OSError as error:
            rejects.append(Reject(_below(root, folder), f"the folder can't be read ({error.strerror})"))
            continue
        with entries:
            for entry in entries:
                if control and control.stopped:
                    raise Interrupted
                if entry.name.startswith("."):
                    continue
                if entry.is_dir():
                    stack.append(entry.path)
                elif os.path.splitext(entry.name)[1].lower() in SUFFIXES:
                    yield _below(root, entry.path), entry.path
                else:
                    rejects.append(Reject(_below(root, entry.path), f"not a picture file ({os.path.splitext(entry.name)[1] or 'no suffix'})"))


def _below(root: str, path: str) -> str:
    return os.path.relpath(path, root).replace(os.sep, "/")


def _chunks(stream: Iterator[tuple[str, str]], size: int = 256) -> Iterator[list[tuple[str, str]]]:
    chunk: list[tuple[str, str]] = []
    for one in stream:
        chunk.append(one)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _look(place: tuple[str, str]) -> Item | Reject:
    below, path = place
    header = read_header(path)
    if not isinstance(header, Header):
        return Reject(below, header)
    try:
        status = os.stat(path)
    except OSError:
        return Reject(below, "the file is gone")
    return Item(below, header.width, header.height, status.st_size, status.st_mtime_ns, header.format, header.mode)


def _broken(path: str) -> str | None:
    found = decode(path, side=64)
    return found if isinstance(found, str) else None


def _order(one: Item | Reject) -> tuple[str, str]:
    """By the composed form of the name, so that a folder copied between systems keeps its order."""
    return unicodedata.normalize("NFC", one.path), one.path


def _duplicates(root: str, items: list[Item]) -> list[list[str]]:
    """Groups of files with the same bytes; only files of equal size are read."""
    by_size: dict[int, list[Item]] = defaultdict(list)
    for one in items:
        by_size[one.bytes].append(one)
    groups: dict[bytes, list[str]] = defaultdict(list)
    for alike in by_size.values():
        for one in alike if len(alike) > 1 else ():
            try:
                digest = hashlib.sha256(Path(root, one.path).read_bytes()).digest()
            except OSError:
                continue
            groups[digest].append(one.path)
    return [sorted(paths) for paths in groups.values() if len(paths) > 1]

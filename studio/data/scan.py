"""A folder -> Catalog: what is in it, by the files' headers alone; and `check`, which decodes every file as training would."""

from __future__ import annotations

import hashlib
import io
import os
import stat
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice
from statistics import median
from typing import IO, Any

from PIL import UnidentifiedImageError

from studio.core.control import Control
from studio.core.events import Note, Phase, Warned
from studio.core.sources import absolute
from studio.data import reasons, shards, sources
from studio.data.decode import decode, open_picture, refuse_special
from studio.data.header import Header, read_jpeg, read_png
from studio.data.kinds import kind_of, refuse_name
from studio.data.left_out import REASON, left_out, list_file
from studio.data.own import damaged
from studio.data.pace import Pace
from studio.data.pool import Tell, in_threads, stop_if_asked, threads
from studio.data.shards import Member
from studio.data.sources import Source, printable

_CHUNK = 64
_BLOCK = 16 << 10
"""Bytes read of a file at first. Most JPEG headers end before; a large preview or colour profile makes it read on."""


@dataclass(frozen=True)
class Item:
    """A usable picture file. path: below the root, with forward slashes, letters exactly as the system names it (bytes that
    are no UTF-8 survive as surrogates). width, height: upright pixels. mode: as stored ("RGB", "L", "I;16"…)."""

    path: str
    width: int
    height: int
    bytes: int
    mtime_ns: int
    format: str
    mode: str


@dataclass(frozen=True)
class Reject:
    """A file that is left out. path: below the root, as in Item."""

    path: str
    reason: str


@dataclass(frozen=True)
class Catalog:
    """A scanned folder, or several sources together. root: absolute, what the paths are below. items and rejected are sorted by path. source: what to scan
    to find the same again, where that is not the root."""

    root: str
    items: tuple[Item, ...]
    rejected: tuple[Reject, ...]
    source: str = ""

    def __len__(self) -> int:
        return len(self.items)

    @cached_property
    def median_side(self) -> int:
        """Median of the shorter sides in pixels; 0 for an empty folder."""
        return int(median(min(one.width, one.height) for one in self.items)) if self.items else 0

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


def scan(folder: str | os.PathLike[str], *, tell: Tell | None = None, control: Control | None = None, workers: int | None = None) -> Catalog:
    """Everything below `folder`, sub-folders included, by headers only. Also several folders, lists of files and tar shards (sources.py).

    Links are followed, each real folder is entered once; hidden folders are not entered, and said so. What a person leaves out
    (left_out.py) is among the rejects. Tells Progress("scan",
    files so far) and, each tenth of a second, Note("scanned", (new items, new rejects)). Raises Trouble for a folder that can't
    be read and Interrupted on a stop.
    """
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
        _look_at_all, _chunks(_walk(root) if plain else _walk_all(found_sources, root)), workers=workers or min(4, threads(None)), control=control
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
    return Catalog(root, tuple(sorted(items, key=_order)), tuple(sorted(rejected, key=_order)), source)


def check(
    folder: str | os.PathLike[str],
    *,
    tell: Tell | None = None,
    control: Control | None = None,
    workers: int | None = None,
    list_to: str | os.PathLike[str] | None = None,
) -> dict[str, Any]:
    """The contract's `check` JSON. Every file is decoded as training would, none is kept. list_to: a file for the usable ones' paths, one a line.

    images: files found, pictures or not; usable: those that decode; rejected: the others, with the reason; duplicates: groups
    of usable files with the same bytes; sizes: pixels and counts over the usable ones. Paths are absolute and `printable`.
    """
    catalog = scan(folder, tell=tell, control=control, workers=workers)
    pace = Pace("check", len(catalog), tell)
    pace.tell(Phase("check", f"Reading {len(catalog)} pictures"))
    paths = [catalog.path(index) for index in range(len(catalog))]
    usable: list[int] = []
    rejected = [(os.path.join(catalog.root, one.path), one.reason) for one in catalog.rejected]
    for index, reason in enumerate(in_threads(_decoding_fails, paths, workers=threads(workers), control=control)):
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


def _look_at_all(found: list[Found | Reject]) -> list[Item | Reject]:
    return [
        one if isinstance(one, Reject) else _look_in_shard(one[0], one[1], one[2]) if isinstance(one[2], Member) else look(one[0], one[1], one[2])
        for one in found
    ]


def _look_in_shard(path: str, file: str, member: Member) -> Item | Reject:
    """One picture of a shard by its header. path: as it is to be named; file: the shard. Never raises."""
    kind = ""
    try:
        head = shards.read_member(file, member, _BLOCK)
        if not head:
            return Reject(path, reasons.EMPTY)
        kind = kind_of(head, path)
        if not kind:
            return Reject(path, reasons.not_a_picture(head[:512]))
        whole = shards.read_member(file, member) if kind not in ("JPEG", "PNG") or len(head) == _BLOCK else head
        header = _quick_header(kind, head, io.BytesIO(whole[_BLOCK:])) or _pillow_header(lambda: io.BytesIO(whole), kind)
        return _item(path, header, kind, member.size, os.stat(file).st_mtime_ns)
    except Exception as error:
        return Reject(path, reasons.of_error(error, kind))


def look(path: str, full: str, known: os.stat_result | None = None) -> Item | Reject:
    """One file by its header. path: as it is to be named; full: where it is; known: its `os.stat`. Never raises."""
    reason = refuse_name(os.path.basename(path))
    if reason:
        return Reject(path, reason)
    kind = ""
    try:
        if known is None:
            if os.path.islink(full) and not os.path.exists(full):
                return Reject(path, "a link to a file that is not there")
            known = os.stat(full)
        reason = refuse_special(known.st_mode)
        if reason:
            return Reject(path, reason)
        if known.st_size == 0:
            return Reject(path, reasons.EMPTY)
        # Unbuffered: one read of one block, instead of Python's buffer and then the block.
        with open(full, "rb", buffering=0) as file:
            head = file.read(_BLOCK)
            kind = kind_of(head, path)
            if not kind:
                return Reject(path, reasons.not_a_picture(head[:512]))
            header = _quick_header(kind, head, file) or _pillow_header(partial(open, full, "rb"), kind)
    except Exception as error:
        return Reject(path, reasons.of_error(error, kind))
    return _item(path, header, kind, known.st_size, known.st_mtime_ns)


def _item(path: str, header: Header | str, kind: str, size: int, mtime_ns: int) -> Item | Reject:
    reason = header if isinstance(header, str) else reasons.bad_size(header.width, header.height, size)
    if isinstance(header, str) or reason:
        return Reject(path, reason or "")
    return Item(path, *header.upright, size, mtime_ns, kind, header.mode)


def _quick_header(kind: str, head: bytes, file: Any) -> Header | None:
    if kind == "PNG":
        return read_png(head)
    if kind != "JPEG":
        return None
    header = read_jpeg(head)
    if header is None and len(head) == _BLOCK:
        head += file.read(1 << 20)
        header = read_jpeg(head)
    return header


def _pillow_header(opener: Callable[[], IO[bytes]], kind: str) -> Header | str:
    with opener() as file:
        try:
            with open_picture(file, kind) as image:
                # A TIFF's size is already upright in Pillow; of other formats the tag is still to be applied.
                orientation = 1 if kind == "TIFF" else int(image.getexif().get(274, 1) or 1)
                width, height = image.size
                return Header(width, height, image.mode, orientation if 1 <= orientation <= 8 else 1)
        except UnidentifiedImageError:
            if kind == "TIFF":
                file.seek(0)
                return _tiff_header(file)
            return reasons.unreadable(kind)


def _tiff_header(file: IO[bytes]) -> Header:
    import tifffile

    with tifffile.TiffFile(file) as tiff:
        page: Any = tiff.pages[0]
        tag = page.tags.get(274)
        orientation = int(tag.value) if tag is not None and tag.value in range(1, 9) else 1
        return Header(int(page.imagewidth), int(page.imagelength), f"{page.samplesperpixel}x{page.dtype}", orientation)


def _decoding_fails(path: str) -> str:
    # Decoded small: every byte of the file is still read, so what is cut short or damaged shows.
    found = decode(path, side=64)
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
    }

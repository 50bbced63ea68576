"""One file -> what it is, by its header alone: an Item (or one a page), or the reason why it is left out. Never raises."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import IO, Any

from PIL import UnidentifiedImageError

from studio.core.reading import ALL, PLAIN, Reading, page_path, split_page
from studio.data import reasons, shards
from studio.data.decode import has_more, is_described, open_picture, refuse_special
from studio.data.header import Header, read_jpeg, read_png
from studio.data.items import Item, Reject
from studio.data.kinds import kind_of, refuse_name
from studio.data.shards import Member
from studio.data.stacks import Layout, Unusable, checked, open_stack, page_of

_BLOCK = 16 << 10
"""Bytes read of a file at first. Most JPEG headers end before; a large preview or colour profile makes it read on."""
_WIDE = {"I;16": 16, "I;16B": 16, "I;16L": 16, "I": 32, "F": 32}
_ONE = frozenset(("1", "L", "LA", "La", *_WIDE))


@dataclass(frozen=True)
class _File:
    """path: as it is to be named. place: on the disk, "" in a shard. page: from 1, where only one is meant."""

    path: str
    place: str
    kind: str
    size: int
    mtime_ns: int
    reading: Reading
    page: int = 0

    def item(self, header: Header, *, channels: int, bits: int, pages: int = 1, coloured: bool = True, page: int = 0) -> Item | Reject:
        """The item of a header, named by its page if that is not 0."""
        path = page_path(self.path, page, pages) if page else self.path
        if reason := reasons.bad_size(header.width, header.height, self.size):
            return Reject(path, reason)
        return Item(path, *header.upright, self.size, self.mtime_ns, self.kind, header.mode, channels, bits, pages, coloured)


def look(path: str, full: str, known: os.stat_result | None = None, reading: Reading = PLAIN) -> Item | Reject:
    """`look_into` for a file that is one picture: the first where it is several."""
    return look_into(path, full, known, reading)[0]


def look_into(path: str, full: str, known: os.stat_result | None = None, reading: Reading = PLAIN) -> list[Item | Reject]:
    """The pictures of a file. path: as it is to be named; full: where it is; known: its `os.stat`."""
    kind = ""
    try:
        page = 0
        if known is None and not os.path.lexists(full):
            full, page = split_page(full)
            path = split_page(path)[0] if page else path
        reason = refuse_name(os.path.basename(path))
        if reason:
            return [Reject(path, reason)]
        if known is None:
            if os.path.islink(full) and not os.path.exists(full):
                return [Reject(path, "a link to a file that is not there")]
            known = os.stat(full)
        reason = refuse_special(known.st_mode)
        if reason:
            return [Reject(path, reason)]
        if known.st_size == 0:
            return [Reject(path, reasons.EMPTY)]
        # Unbuffered: one read of one block, instead of Python's buffer and then the block.
        with open(full, "rb", buffering=0) as file:
            head = file.read(_BLOCK)
            kind = kind_of(head, path)
            if not kind:
                return [Reject(path, reasons.not_a_picture(head[:512]))]
            asked = _File(path, full, kind, known.st_size, known.st_mtime_ns, reading, page)
            header = _quick_header(kind, head, file)
            return [_simple(asked, header)] if header else _slowly(asked, partial(open, full, "rb"))
    except Exception as error:
        return [Reject(path, reasons.of_error(error, kind))]


def look_in_shard(path: str, file: str, member: Member, reading: Reading = PLAIN) -> list[Item | Reject]:
    """The same for one file of a shard. path: as it is to be named; file: the shard."""
    kind = ""
    try:
        head = shards.read_member(file, member, _BLOCK)
        if not head:
            return [Reject(path, reasons.EMPTY)]
        kind = kind_of(head, path)
        if not kind:
            return [Reject(path, reasons.not_a_picture(head[:512]))]
        whole = shards.read_member(file, member) if kind not in ("JPEG", "PNG") or len(head) == _BLOCK else head
        asked = _File(path, "", kind, member.size, os.stat(file).st_mtime_ns, reading)
        header = _quick_header(kind, head, io.BytesIO(whole[_BLOCK:]))
        return [_simple(asked, header)] if header else _slowly(asked, lambda: io.BytesIO(whole))
    except Exception as error:
        return [Reject(path, reasons.of_error(error, kind))]


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


def _simple(asked: _File, header: Header, bits: int = 0) -> Item | Reject:
    """Of a format without channels and pages. bits: 0 for those of the mode."""
    if asked.page > 1:
        return Reject(asked.path, f"the file has 1 page; page {asked.page} is not there")
    return asked.item(header, channels=1 if header.mode in _ONE else 3, bits=bits or _WIDE.get(header.mode, 8))


def _slowly(asked: _File, opener: Callable[[], IO[bytes]]) -> list[Item | Reject]:
    """By Pillow, or as a stack where there is more in it than Pillow sees."""
    with opener() as file:
        if asked.kind in ("DICOM", "CZI"):
            return _of_stack(asked, file)
        header: Header | None = None
        more = True
        try:
            with open_picture(file, asked.kind) as image:
                # A TIFF's size is already upright in Pillow; of other formats the tag is still to be applied.
                orientation = 1 if asked.kind == "TIFF" else int(image.getexif().get(274, 1) or 1)
                header = Header(*image.size, image.mode, orientation if 1 <= orientation <= 8 else 1)
                more = asked.kind == "TIFF" and (has_more(image, pages=True) or is_described(image))
                bits = _bits(image) if asked.kind == "TIFF" else _WIDE.get(image.mode, 8)
        except UnidentifiedImageError:
            if asked.kind != "TIFF":
                return [Reject(asked.path, reasons.unreadable(asked.kind))]
            bits = 8
        if header and not more:
            return [_simple(asked, header, bits)]
        try:
            return _of_stack(asked, file, header)
        except Unusable:
            raise
        except Exception:
            if header is None:
                raise
            return [asked.item(header, channels=1 if header.mode in _ONE else 3, bits=bits)]


def _bits(image: Any) -> int:
    bits = image.tag_v2.get(258, 8)
    return max(8, *(bits if isinstance(bits, tuple) else (bits,)))


def _of_stack(asked: _File, file: IO[bytes], header: Header | None = None) -> list[Item | Reject]:
    """header: Pillow's, whose name of the mode is kept for gray and colours."""
    stack = open_stack(file, asked.kind, asked.reading, asked.place)
    try:
        if asked.reading.pages == ALL and stack.pages > 1 and not asked.page:
            return [_of_page(asked, checked(stack, page, asked.size), stack.pages, page + 1, header) for page in range(stack.pages)]
        page = page_of(stack, asked.reading, asked.page)
        return [_of_page(asked, checked(stack, page, asked.size), stack.pages, asked.page, header)]
    finally:
        stack.close()


def _of_page(asked: _File, layout: Layout, pages: int, page: int, header: Header | None) -> Item | Reject:
    mode = header.mode if header and layout.coloured else layout.mode
    made = Header(layout.width, layout.height, mode, layout.orientation)
    return asked.item(made, channels=layout.shown, bits=layout.bits, pages=pages, coloured=layout.coloured, page=page)

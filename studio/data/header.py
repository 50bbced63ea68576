"""Size and orientation of a picture file from its first bytes, without decoding it.

JPEG and PNG, the most of nearly every folder, are read here (tens of microseconds a file); the rest by Pillow, lazily. Of WebP and JPEG 2000, whose
decoders take memory for what a file declares before they look whether it is there, the declaration is read here first.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import IO

JPEG_MODES = {1: "L", 3: "RGB", 4: "CMYK"}
_FRAMES = frozenset((0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF))
_BARE = frozenset((0x01, *range(0xD0, 0xD9)))
_MOST_BOXES = 10_000
_PNG_MODES = {0: "L", 2: "RGB", 3: "P", 4: "LA", 6: "RGBA"}


@dataclass(frozen=True)
class Header:
    """width, height: as stored, before the orientation is applied. orientation: EXIF's 1 to 8, 1 where there is none."""

    width: int
    height: int
    mode: str
    orientation: int = 1

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height after the orientation is applied."""
        return (self.height, self.width) if self.orientation >= 5 else (self.width, self.height)


def read_jpeg(data: bytes) -> Header | None:
    """The header of a JPEG from its first bytes; None if the frame header is not among them (or the file is damaged).

    Source: ITU T.81, section B.1 (markers) and B.2.2 (frame header).
    """
    at, end, orientation = 2, len(data), 1
    while at + 4 <= end:
        if data[at] != 0xFF:
            # Stray bytes before a marker: some cameras write them and every decoder skips them.
            at = data.find(b"\xff", at)
            if at < 0:
                return None
            continue
        marker = data[at + 1]
        if marker in (0xFF, 0x00):
            at += 1
            continue
        if marker in _BARE:
            at += 2
            continue
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in _FRAMES:
            if at + 10 > end:
                return None
            height, width, components = struct.unpack_from(">HHB", data, at + 5)
            return Header(width, height, JPEG_MODES.get(components, f"{components} components"), orientation)
        if marker in (0xD9, 0xDA) or length < 2:
            return None
        if marker == 0xE1 and orientation == 1 and data[at + 4 : at + 10] == b"Exif\0\0":
            orientation = read_orientation(data[at + 10 : at + 2 + length])
        at += 2 + length
    return None


def read_orientation(exif: bytes) -> int:
    """The orientation in an EXIF block that starts at its byte-order mark; 1 if there is none or it makes no sense.

    Source: CIPA DC-008 (Exif 2.32), tag 0x0112.
    """
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None or len(exif) < 8:
        return 1
    (start,) = struct.unpack_from(order + "I", exif, 4)
    if start + 2 > len(exif):
        return 1
    (entries,) = struct.unpack_from(order + "H", exif, start)
    for number in range(entries):
        at = start + 2 + 12 * number
        if at + 12 > len(exif):
            break
        tag, kind = struct.unpack_from(order + "HH", exif, at)
        if tag == 0x0112:
            # 3 is SHORT, what the standard asks for; 1 (BYTE) and 4 (LONG) are met in the wild.
            letter = {1: "B", 3: "H", 4: "I"}.get(kind)
            value = struct.unpack_from(order + letter, exif, at + 8)[0] if letter else 1
            return value if 1 <= value <= 8 else 1
    return 1


def read_png(data: bytes) -> Header | None:
    """The header of a PNG that has no orientation chunk before its pixels; None if it is damaged. Source: W3C PNG, 11.2.1."""
    if len(data) < 33 or data[12:16] != b"IHDR":
        return None
    width, height, bits, colour = struct.unpack_from(">IIBB", data, 16)
    mode = _PNG_MODES.get(colour)
    if mode is None:
        return None
    if mode == "L" and bits == 16:
        mode = "I;16"
    elif mode == "L" and bits == 1:
        mode = "1"
    return Header(width, height, mode, _png_orientation(data))


def _png_orientation(data: bytes) -> int:
    at = 33
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind in (b"IDAT", b"IEND"):
            break
        if kind == b"eXIf":
            return read_orientation(data[at + 8 : at + 8 + length])
        at += 12 + length
    return 1


@dataclass(frozen=True)
class Declared:
    """What a file says it holds. width, height: of the canvas, in pixels. components: numbers a pixel. tiles: separately coded parts of the picture; tile:
    pixels of the largest."""

    width: int
    height: int
    components: int
    tiles: int
    tile: int


def read_webp(head: bytes) -> Declared | None:
    """The canvas of a WebP by its first 30 bytes; None where they make no sense. Sources: RFC 9649, sections 2.5 to 2.7; RFC 6386, 9.1; VP8L, 3."""
    kind, body = head[12:16], head[20:30]
    if len(body) < 10:
        return None
    if kind == b"VP8X":
        width, height = int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
    elif kind == b"VP8L":
        bits = int.from_bytes(body[1:5], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    elif kind == b"VP8 ":
        width, height = (one & 0x3FFF for one in struct.unpack_from("<HH", body, 6))
    else:
        return None
    return Declared(width, height, 4, 1, width * height)


def read_jpeg2000(file: IO[bytes]) -> Declared | None:
    """What the codestream of a JPEG 2000 file declares; None where there is none. Source: ITU T.800, A.5.1 (image and tile size) and I.4 (boxes)."""
    at = _codestream(file)
    if at is None:
        return None
    file.seek(at)
    start = file.read(42)
    if len(start) < 42 or start[:4] != b"\xff\x4f\xff\x51":
        return None
    right, bottom, left, top, tile_width, tile_height, tile_left, tile_top, components = struct.unpack_from(">8IH", start, 8)
    width, height = right - left, bottom - top
    if not tile_width or not tile_height:
        return None
    tiles = -((tile_left - right) // tile_width) * -((tile_top - bottom) // tile_height)
    return Declared(width, height, components, tiles, min(tile_width, max(0, width)) * min(tile_height, max(0, height)))


def _codestream(file: IO[bytes]) -> int | None:
    """Where the codestream begins: at once, or in a box of its own."""
    file.seek(0)
    if file.read(4) == b"\xff\x4f\xff\x51":
        return 0
    at = 0
    for _ in range(_MOST_BOXES):
        file.seek(at)
        head = file.read(16)
        if len(head) < 8:
            return None
        length, kind = struct.unpack_from(">I4s", head)
        begin = 8
        if length == 1 and len(head) == 16:
            (length,) = struct.unpack_from(">Q", head, 8)
            begin = 16
        if kind == b"jp2c":
            return at + begin
        if length < begin or at + length >= 1 << 62:  # 0: to the end of the file
            return None
        at += length
    return None

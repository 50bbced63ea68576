"""CZI (Zeiss) as a stack: scenes, times and depths are pages, channels are channels; the tiles of a mosaic are put together, copies at lower sizes passed over.

Read here, without a library: Zeiss's own takes the whole process down with some damaged files. Uncompressed and JPEG tiles need nothing else, JPEG XR and
Zstandard need imagecodecs. Source: Zeiss, "ZISRAW (CZI) File Format", 1.2.2: segments, the sub-block directory (DV entries), the prefix of ZSTD1.
"""

from __future__ import annotations

import io
import math
import struct
from dataclasses import dataclass
from importlib import import_module, util
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from studio.data.stacks import EXTRA, Layout, NeedsCodec, Unusable

_SEGMENT, _FILE, _ENTRY, _DIMENSION = (struct.Struct(one) for one in ("<16sqq", "<iiii16s16siqqiq", "<2siqiiB5xi", "<4siifi"))
_BLOCK = struct.Struct("<iiq")
_DIRECTORY_HEAD, _SMALLEST_BLOCK_HEAD = 128, 256
_MOST_DIMENSIONS, _MOST_TILES = 40, 1_000_000
_KINDS = {0: (1, "uint8"), 1: (1, "uint16"), 2: (1, "float32"), 3: (3, "uint8"), 4: (3, "uint16"), 8: (3, "float32"), 9: (4, "uint8")}
"""Numbers a pixel and their type, by CZI's number of a pixel type; several are blue first."""
_RAW, _JPEG, _JPEG_XR, _ZSTD, _ZSTD_PREFIXED = 0, 1, 4, 5, 6
_PLANE = ("X", "Y", "C", "M")


@dataclass(frozen=True)
class _Tile:
    """at: of its segment in the file. left, top, width, height: pixels. order: later ones lie above."""

    at: int
    kind: int
    compression: int
    left: int
    top: int
    width: int
    height: int
    order: int


def open_stack(file: IO[bytes], path: str, *, pages_are_channels: bool) -> CziStack:
    """See studio/data/stacks.py."""
    return CziStack(file, pages_are_channels=pages_are_channels)


class CziStack:
    """An opened CZI file."""

    def __init__(self, file: IO[bytes], *, pages_are_channels: bool = False) -> None:
        self._file = file
        self._size = file.seek(0, io.SEEK_END)
        self._tiles: dict[tuple[int, ...], dict[int, list[_Tile]]] = {}
        names: set[str] = set()
        found = list(self._entries())
        for dimensions, _ in found:
            names |= {name for name in dimensions if name not in _PLANE}
        axes = sorted(names, key=lambda name: ("STZ".find(name) if name in "STZ" else 9, name))
        for dimensions, tile in found:
            page = tuple(dimensions.get(name, (0, 1))[0] for name in axes)
            self._tiles.setdefault(page, {}).setdefault(dimensions.get("C", (0, 1))[0], []).append(tile)
        self._pages = sorted(self._tiles)
        self._channels = sorted({channel for page in self._tiles.values() for channel in page})
        kinds = {tile.kind for _, tile in found}
        if len(kinds) > 1 or not kinds <= set(_KINDS):
            raise Unusable("a CZI file of a kind of numbers that can't be read here; export it as TIFF")
        self._samples, self._dtype = _KINDS[kinds.pop()] if kinds else (1, "uint8")
        self.pages, self._planes = (1, len(self._pages)) if pages_are_channels and self._pages else (len(self._pages), 1)

    # --- what is in the file

    def _read(self, at: int, count: int) -> bytes:
        """Exactly so many bytes; what a file declares is never taken memory for before it is there."""
        if at < 0 or count < 0 or at + count > self._size:
            raise EOFError("the file ends before its parts do")
        self._file.seek(at)
        data = self._file.read(count)
        if len(data) < count:
            raise EOFError("the file ends before its parts do")
        return data

    def _segment(self, at: int, name: bytes) -> int:
        """Bytes in a segment. Raises Unusable where another one is."""
        found, allocated, used = _SEGMENT.unpack(self._read(at, _SEGMENT.size))
        if found.rstrip(b"\0") != name:
            raise Unusable("damaged CZI: a part is not where it should be")
        return int(used or allocated)

    def _entries(self) -> Any:
        """(first and size of each dimension, the tile) of every tile at full size."""
        self._segment(0, b"ZISRAWFILE")
        head = _FILE.unpack(self._read(_SEGMENT.size, _FILE.size))
        part, directory = head[6], head[7]
        if part:
            raise Unusable("a part of a CZI file that is in several files; export it as one")
        size = self._segment(directory, b"ZISRAWDIRECTORY")
        start = directory + _SEGMENT.size
        (count,) = struct.unpack("<i", self._read(start, 4))
        if not 0 <= count <= _MOST_TILES:
            raise Unusable(f"damaged CZI: it declares {count:,} tiles")
        data = self._read(start + _DIRECTORY_HEAD, min(size - _DIRECTORY_HEAD, self._size - start - _DIRECTORY_HEAD)) if count else b""
        at = 0
        for number in range(count):
            dimensions, entry, at = _entry(data, at)
            kind, position, _, compression = entry
            (left, width), (top, height) = dimensions.get("X", (0, 0)), dimensions.get("Y", (0, 0))
            if dimensions:
                order = dimensions.get("M", (number, 1))[0]
                yield dimensions, _Tile(position, kind, compression, left, top, width, height, order)

    # --- Stack

    def _box(self, page: int) -> tuple[int, int, int, int]:
        """(left, top, width, height) of a page over all of its channels."""
        tiles = [tile for group in self._tiles[self._pages[page]].values() for tile in group]
        left, top = min(one.left for one in tiles), min(one.top for one in tiles)
        return left, top, max(one.left + one.width for one in tiles) - left, max(one.top + one.height for one in tiles) - top

    def layout(self, page: int) -> Layout:
        """See Stack."""
        _, _, width, height = self._box(page)
        channels = self._samples * len(self._channels) * self._planes
        several = len(self._channels) * self._planes > 1
        bits = 8 * np.dtype(self._dtype).itemsize
        return Layout(width, height, channels, bits, self._dtype, rgb=self._samples > 1 and not several, alpha=False, together=self._samples)

    def read(self, page: int, channels: tuple[int, ...]) -> NDArray[Any]:
        """See Stack."""
        planes = {one: self._plane(page, one) for one in dict.fromkeys(channel // self._samples for channel in channels)}
        return np.stack([planes[one // self._samples][:, :, one % self._samples] for one in channels], 2)

    def _plane(self, page: int, number: int) -> NDArray[Any]:
        """All samples of a channel: [h, w, samples], red first. Where no tile is, it is black."""
        at, channel = divmod(number, len(self._channels)) if self._planes > 1 else (page, number)
        left, top, width, height = self._box(at)
        if (width, height) != self._box(page)[2:]:
            raise Unusable("a CZI file whose scenes have other sizes; its pages can't be channels")
        made = np.zeros((height, width, self._samples), self._dtype)
        for tile in sorted(self._tiles[self._pages[at]].get(self._channels[channel], ()), key=lambda one: one.order):
            made[tile.top - top : tile.top - top + tile.height, tile.left - left : tile.left - left + tile.width] = self._pixels(tile)
        return np.concatenate((made[:, :, 2::-1], made[:, :, 3:]), 2) if self._samples > 1 else made

    def _pixels(self, tile: _Tile) -> NDArray[Any]:
        self._segment(tile.at, b"ZISRAWSUBBLOCK")
        start = tile.at + _SEGMENT.size
        metadata, _, size = _BLOCK.unpack(self._read(start, _BLOCK.size))
        count = _ENTRY.unpack(self._read(start + _BLOCK.size, _ENTRY.size))[6]
        head = max(_SMALLEST_BLOCK_HEAD, _BLOCK.size + _ENTRY.size + count * _DIMENSION.size)
        data = self._read(start + head + max(0, metadata), size)
        shape = (tile.height, tile.width, self._samples)
        dtype = np.dtype(self._dtype).newbyteorder("<")
        values = _unpacked(data, tile.compression, shape, dtype)
        return values.astype(self._dtype, copy=False)

    def close(self) -> None:
        """See Stack."""


def _entry(data: bytes, at: int) -> tuple[dict[str, tuple[int, int]], tuple[int, int, int, int], int]:
    """({dimension: (first, size)}, (kind, position, part, compression), where the next begins); no dimensions for a copy at a lower size."""
    schema, kind, position, part, compression, pyramid, count = _ENTRY.unpack_from(data, at)
    if schema != b"DV" or not 0 < count <= _MOST_DIMENSIONS:
        raise Unusable("damaged CZI: its directory makes no sense")
    found: dict[str, tuple[int, int]] = {}
    smaller = pyramid != 0
    for number in range(count):
        name, first, size, _, stored = _DIMENSION.unpack_from(data, at + _ENTRY.size + number * _DIMENSION.size)
        letter = name.rstrip(b"\0 ").decode("ascii", "replace")
        found[letter] = (first, size)
        smaller = smaller or (letter in "XY" and stored not in (0, size))
        if letter in "XY" and not (0 < size < 1 << 24 and -(1 << 30) < first < 1 << 30):
            raise Unusable("damaged CZI: its directory makes no sense")
    return {} if smaller else found, (kind, position, part, compression), at + _ENTRY.size + count * _DIMENSION.size


def _unpacked(data: bytes, compression: int, shape: tuple[int, int, int], dtype: np.dtype[Any]) -> NDArray[Any]:
    """A tile's numbers. shape: h, w, samples."""
    size = math.prod(shape) * dtype.itemsize
    if compression == _JPEG:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
            if (image.height, image.width) != shape[:2]:
                raise Unusable("damaged CZI: a tile has another size than the directory says")
            values = np.asarray(image.convert("L" if shape[2] == 1 else "RGB")).reshape(*shape[:2], -1)
        return values[:, :, ::-1]  # blue first, as the others
    if compression == _JPEG_XR:
        room = np.empty(shape if shape[2] > 1 else shape[:2], dtype.newbyteorder("="))
        values = np.asarray(_codecs("JPEG XR").jpegxr_decode(data, out=room)).reshape(shape)
        # Of 8 bits the decoder gives red first; of 16 it gives what is stored, which is blue first.
        return values[:, :, ::-1] if shape[2] == 3 and dtype.itemsize == 1 else values
    if compression == _ZSTD:
        data = bytes(_codecs("Zstandard").zstd_decode(data, out=size))
    elif compression == _ZSTD_PREFIXED:
        prefix = data[0] if data else 0
        packed = prefix >= 3 and data[1] == 1 and bool(data[2] & 1)
        data = bytes(_codecs("Zstandard").zstd_decode(data[prefix:], out=size))
        if packed:  # all low bytes, then all high ones
            data = np.frombuffer(data, np.uint8).reshape(2, -1).T.tobytes()
    elif compression != _RAW:
        raise Unusable(f"a CZI file with a compression that can't be read here ({compression}); export it as TIFF")
    if len(data) < size:
        raise EOFError("the file ends before its tiles do")
    return np.frombuffer(data, dtype, math.prod(shape)).reshape(shape)


def _codecs(name: str) -> Any:
    if util.find_spec("imagecodecs") is None:
        raise NeedsCodec(f"its compression ({name}) needs the package imagecodecs: {EXTRA}")
    return import_module("imagecodecs")

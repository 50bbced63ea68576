from __future__ import annotations

import io
import struct
from typing import Any

import pytest
from PIL import Image

from studio.data.header import Declared, Header, read_jpeg, read_jpeg2000, read_orientation, read_png, read_webp


def saved(mode: str, kind: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, (30, 20)).save(buffer, kind, **options)
    return buffer.getvalue()


def exif(orientation: int) -> Image.Exif:
    block = Image.Exif()
    block[274] = orientation
    return block


@pytest.mark.parametrize(("mode", "options"), [("RGB", {}), ("L", {}), ("CMYK", {}), ("RGB", {"progressive": True}), ("RGB", {"icc_profile": b"x" * 70_000})])
def test_jpeg(mode: str, options: dict[str, Any]) -> None:
    data = saved(mode, "JPEG", **options)
    assert read_jpeg(data) == Header(30, 20, mode, 1)
    assert read_jpeg(data[: data.index(b"\xff\xda")]) == Header(30, 20, mode, 1)


def test_jpeg_orientation_and_thumbnails() -> None:
    block = exif(6)
    block[271] = "a maker"
    data = saved("RGB", "JPEG", exif=block)
    header = read_jpeg(data)
    assert header == Header(30, 20, "RGB", 6) and header.upright == (20, 30)
    inner = saved("RGB", "JPEG")
    preview = b"\xff\xe2" + struct.pack(">H", len(inner) + 2) + inner
    assert read_jpeg(data[:2] + preview + data[2:]) == header


@pytest.mark.parametrize("share", [0.0, 0.01, 0.05, 0.2])
def test_a_jpeg_that_ends_early_has_no_header(share: float) -> None:
    data = saved("RGB", "JPEG")
    frame = data.index(b"\xff\xc0") + 9
    assert read_jpeg(data[: int(frame * share)]) is None and read_jpeg(data[:frame]) is None


def test_jpeg_filler_and_stray_bytes_are_skipped() -> None:
    data = saved("RGB", "JPEG")
    assert read_jpeg(data[:2] + b"\xff\xff\xff" + data[2:]) == Header(30, 20, "RGB", 1)
    assert read_jpeg(data[:2] + b"\0\0" + data[2:]) == Header(30, 20, "RGB", 1)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(("kind", "letter"), [(3, "H"), (4, "I"), (1, "B")])
def test_orientation_in_both_byte_orders(order: str, kind: int, letter: str) -> None:
    entry = struct.pack(order + "HHI" + letter, 0x0112, kind, 1, 8).ljust(12, b"\0")
    other = struct.pack(order + "HHII", 0x010F, 2, 4, 0)
    block = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "IH", 8, 2) + other + entry
    assert read_orientation(block) == 8
    assert read_orientation(block[:-8]) == 1


@pytest.mark.parametrize("block", [b"", b"II", b"XX*\0\x08\0\0\0", b"II*\0\xff\xff\xff\xff", b"II*\0\x08\0\0\0", b"II*\0\x08\0\0\0\xff\xff"])
def test_damaged_exif_is_none(block: bytes) -> None:
    assert read_orientation(block) == 1


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "I;16"])
def test_png(mode: str) -> None:
    assert read_png(saved(mode, "PNG")) == Header(30, 20, mode, 1)
    assert read_png(saved(mode, "PNG", exif=exif(5))) == Header(30, 20, mode, 5)


def test_a_damaged_png_has_no_header() -> None:
    data = saved("RGB", "PNG")
    assert read_png(data[:20]) is None
    assert read_png(data[:12] + b"XXXX" + data[16:]) is None
    assert read_png(data[:25] + b"\x07" + data[26:]) is None


@pytest.mark.parametrize("options", [{}, {"lossless": True}, {"exif": exif(6)}, {"save_all": True, "append_images": [Image.new("RGB", (30, 20), "red")]}])
def test_the_canvas_of_a_webp(options: dict[str, Any]) -> None:
    data = saved("RGB", "WEBP", **options)
    assert read_webp(data[:30]) == Declared(30, 20, 4, 1, 600)
    assert read_webp(data[:29]) is None and read_webp(data[:12] + b"ICCP" + data[16:30]) is None


@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA"])
@pytest.mark.parametrize("options", [{}, {"no_jp2": True}, {"tile_size": (16, 16)}])
def test_what_a_jpeg_2000_declares(mode: str, options: dict[str, Any]) -> None:
    data = saved(mode, "JPEG2000", **options)
    tiles, tile = (4, 256) if "tile_size" in options else (1, 600)
    found = read_jpeg2000(io.BytesIO(data))
    assert found == Declared(30, 20, len(mode), tiles, tile)
    start = data.index(b"\xff\x4f\xff\x51")
    moved = bytearray(data)  # the picture begins away from the corner of its grid
    struct.pack_into(">4I", moved, start + 8, 130, 90, 100, 70)
    found = read_jpeg2000(io.BytesIO(moved))
    assert found is not None and (found.width, found.height) == (30, 20)
    assert read_jpeg2000(io.BytesIO(data[: start + 41])) is None


def test_a_jpeg_2000_file_whose_boxes_lead_nowhere() -> None:
    data = saved("RGB", "JPEG2000")
    length = int.from_bytes(data[12:16], "big")
    filler = struct.pack(">I4s", 200_008, b"xml ") + bytes(200_000)
    assert read_jpeg2000(io.BytesIO(data[: 12 + length] + filler + data[12 + length :])) == read_jpeg2000(io.BytesIO(data))
    assert read_jpeg2000(io.BytesIO(data[:12] + bytes(8))) is None
    assert read_jpeg2000(io.BytesIO(data[:12] + struct.pack(">I4sQ", 1, b"free", 1 << 63))) is None
    assert read_jpeg2000(io.BytesIO(data[:12] + struct.pack(">I4s", 8, b"free") * 20_000)) is None

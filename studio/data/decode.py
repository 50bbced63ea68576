"""A picture file -> upright RGB, or the reason in words why not. Nothing in here raises, whatever the file.

JPEG goes through libjpeg-turbo (simplejpeg: twice to ten times as fast as Pillow here), and through Pillow where that refuses
(stray bytes, CMYK). All else goes through Pillow (HEIC with pi_heif), TIFFs of more than 8 bits through tifffile. The format is
told by content, never by name. EXIF orientation is applied here for every path. Colour profiles are not applied.
"""

from __future__ import annotations

import io
import logging
import os
import stat
import threading
import warnings
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cache
from typing import IO

import numpy as np
import simplejpeg
from PIL import Image

from studio.data import reasons, shards
from studio.data.depth import Pixels, read_tiff, to_rgb
from studio.data.header import Header, read_jpeg, read_jpeg2000, read_png, read_webp
from studio.data.kinds import MAX_BYTES, MAX_PIXELS, PILLOW, VAST, kind_of

_BLOCK = 64 << 10
_one_vast_at_a_time = threading.Lock()


@dataclass(frozen=True)
class Decoded:
    """pixels: uint8 [h, w, 3], upright; smaller than the original where a smaller decoding was allowed. width, height: of
    the upright original."""

    pixels: Pixels
    width: int
    height: int


def decode(path: str | os.PathLike[str], *, side: int | None = None) -> Decoded | str:
    """The picture in a file, or why it can't be used, in words. Never raises.

    side: the picture may be decoded smaller (by 2, 4 or 8) as long as both its sides stay at least this long. Truncated files
    are refused: half a picture teaches that pictures end in gray.
    """
    kind = ""
    try:
        try:
            reason = refuse_special(os.stat(path).st_mode)
        except (NotADirectoryError, FileNotFoundError):
            data = shards.read(os.fspath(path))
            if data is None:
                raise
            kind = kind_of(data[:_BLOCK], os.fspath(path))
            return _decode_bytes(data, kind, side)
        if reason:
            return reason
        # Unbuffered: most files are one read.
        with open(path, "rb", buffering=0) as file:
            head = file.read(_BLOCK)
            kind = kind_of(head, os.fspath(path))
            if not head:
                return reasons.EMPTY
            if not kind:
                return reasons.not_a_picture(head[:512])
            if kind == "JPEG":
                return _decode_jpeg(head if len(head) < _BLOCK else _whole(head, file), side)
            with io.BufferedReader(file) as buffered:
                return _decode_with_pillow(buffered, kind, side)
    except Exception as error:
        return reasons.of_error(error, kind)


def _decode_bytes(data: bytes, kind: str, side: int | None) -> Decoded | str:
    if not data:
        return reasons.EMPTY
    if not kind:
        return reasons.not_a_picture(data[:512])
    return _decode_jpeg(data, side) if kind == "JPEG" else _decode_with_pillow(io.BytesIO(data), kind, side)


def thumbnail(path: str | os.PathLike[str], side: int) -> Pixels | str:
    """The whole picture, aspect kept, no side longer than `side` (and never enlarged): uint8 [h, w, 3]. Or the reason."""
    found = decode(path, side=side)
    if isinstance(found, str):
        return found
    scale = min(1.0, side / max(found.width, found.height))
    size = max(1, round(found.width * scale)), max(1, round(found.height * scale))
    return resize(found.pixels, size)


def square(path: str | os.PathLike[str], side: int) -> Pixels | str:
    """The whole picture squashed to uint8 [side, side, 3], antialiased, as training stores it; or the reason. Never raises."""
    found = decode(path, side=side)
    return found if isinstance(found, str) else resize(found.pixels, (side, side))


def resize(pixels: Pixels, size: tuple[int, int]) -> Pixels:
    """uint8 [h, w, 3] to (width, height), antialiased. The same size passes untouched."""
    if (pixels.shape[1], pixels.shape[0]) == size:
        return pixels
    image = Image.fromarray(np.ascontiguousarray(pixels))
    return np.asarray(image.resize(size, Image.Resampling.BILINEAR, reducing_gap=3.0))


def refuse_special(mode: int) -> str | None:
    """Why something with this st_mode is not opened (opening a pipe would wait forever), or None for a file."""
    if stat.S_ISREG(mode):
        return None
    names = {stat.S_IFDIR: "a folder", stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device"}
    return f"not a file ({names.get(stat.S_IFMT(mode), 'something else')})"


@cache
def _prepare() -> None:
    """Once, at the first file that needs Pillow: HEIC, our size limit, and no chatter on the terminal."""
    warnings.filterwarnings("ignore", module=r"PIL\.")
    for name in ("PIL", "tifffile"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2  # Pillow refuses what has more than twice as many
    try:
        import pi_heif

        pi_heif.register_heif_opener()
    except ImportError:
        # HEIC files are then rejected by name, with a reason.
        pass


def open_picture(file: IO[bytes], kind: str) -> Image.Image:
    """Pillow's image of a file of a known format, its pixels not yet read. Raises what Pillow raises, and Refused for a file that declares more than its
    decoder may take memory for."""
    _prepare()
    refuse_declared(file, kind)
    file.seek(0)
    return Image.open(file, formats=PILLOW[kind])


def refuse_declared(file: IO[bytes], kind: str) -> None:
    """Raise Refused for a WebP or JPEG 2000 file by what it declares: their decoders take the memory first and look for the pixels then."""
    if kind not in ("WEBP", "JPEG2000"):
        return
    file.seek(0)
    declared = read_webp(file.read(30)) if kind == "WEBP" else read_jpeg2000(file)
    if declared is not None:
        reason = reasons.bad_declaration(kind, declared, size_of(file))
    else:
        reason = reasons.unreadable(kind) if kind == "JPEG2000" else None  # a WebP whose first part is an unknown one is looked for no further by its decoder
    if reason:
        raise reasons.Refused(reason)


def size_of(file: IO[bytes]) -> int:
    """Bytes of an open file."""
    return file.seek(0, os.SEEK_END)


def turn_upright(pixels: Pixels, orientation: int) -> Pixels:
    """Apply EXIF's orientation (1 to 8) to uint8 [h, w, 3]. Source: CIPA DC-008, tag 0x0112."""
    if orientation >= 5:
        pixels = pixels.transpose(1, 0, 2)
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    return np.ascontiguousarray(pixels)


def _whole(head: bytes, file: IO[bytes]) -> bytes:
    """All of a file of which the head has been read; one byte beyond MAX_BYTES at most. Memory is taken for what is there, never for the limit."""
    parts, left = [head], min(os.fstat(file.fileno()).st_size, MAX_BYTES + 1) - len(head)
    while left > 0 and (part := file.read(left)):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _decode_jpeg(data: bytes, side: int | None) -> Decoded | str:
    if len(data) > MAX_BYTES:
        return f"too large: the file has more than {MAX_BYTES >> 20} MB"
    header = read_jpeg(data)
    if header is None:
        return _decode_with_pillow(io.BytesIO(data), "JPEG", side)
    reason = reasons.bad_size(header.width, header.height, len(data))
    if reason:
        return reason
    if header.mode not in ("L", "RGB"):
        return _decode_with_pillow(io.BytesIO(data), "JPEG", side, header.orientation)
    factor = _reduction(header, side)
    try:
        with _turn(header.width * header.height // factor**2):
            pixels = _fast_jpeg(data, header, factor)
    except ValueError:
        # It refuses what is merely unusual; Pillow decides, and has words for what is broken.
        return _decode_with_pillow(io.BytesIO(data), "JPEG", side, header.orientation)
    return Decoded(turn_upright(pixels, header.orientation), *header.upright)


def _fast_jpeg(data: bytes, header: Header, factor: int) -> Pixels:
    width, height = (-(-header.width // factor), -(-header.height // factor)) if factor > 1 else (0, 0)
    try:
        return simplejpeg.decode_jpeg(data, "RGB", min_width=width, min_height=height)
    except ValueError as error:
        if "Premature end" not in str(error):
            raise
        # Where nothing but the end marker is missing, adding it makes the picture whole; where more is, this fails too.
        return simplejpeg.decode_jpeg(data + b"\xff\xd9", "RGB", min_width=width, min_height=height)


def _reduction(header: Header, side: int | None) -> int:
    """The largest of 8, 4, 2, 1 that leaves both sides at least `side`. Other ratios exist but decode slower than they save."""
    if side is None:
        return 1
    return next((one for one in (8, 4, 2) if -(-min(header.width, header.height) // one) >= side), 1)


def _decode_with_pillow(file: IO[bytes], kind: str, side: int | None, orientation: int | None = None) -> Decoded | str:
    if kind == "PNG":
        file.seek(0)
        header = read_png(file.read(64))
        reason = reasons.bad_size(header.width, header.height, size_of(file)) if header else None
        if reason:
            return reason
    if kind == "HEIF" and not reads_heif():
        return "HEIC pictures cannot be read here: pi-heif is not installed"
    try:
        image = open_picture(file, kind)
    except Image.UnidentifiedImageError:
        if kind == "TIFF":
            return _decode_tiff(file)
        return reasons.unreadable(kind)
    with image:
        width, height = image.size
        reason = reasons.bad_size(width, height, size_of(file))
        if reason:
            return reason
        if kind == "TIFF" and _is_deep(image):
            found = _try_tiff(file)
            if found is not None:
                return found
            image = open_picture(file, kind)
        if side is not None and kind == "JPEG":
            image.draft(None, _at_least(width, height, side))
        with _turn(image.width * image.height):
            image.load()
            pixels = to_rgb(image)
        if orientation is None:
            # Asked after loading: Pillow turns TIFFs itself on loading and then forgets the tag.
            orientation = int(image.getexif().get(274, 1) or 1)
    header = Header(width, height, image.mode, orientation if 1 <= orientation <= 8 else 1)
    return Decoded(turn_upright(pixels, header.orientation), *header.upright)


def _at_least(width: int, height: int, side: int) -> tuple[int, int]:
    scale = min(1.0, side / min(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _is_deep(image: Image.Image) -> bool:
    """Whether a TIFF has more than 8 bits a sample, which Pillow would cut to the high byte or clip."""
    bits = getattr(image, "tag_v2", {}).get(258, 1)
    return max(bits if isinstance(bits, tuple) else (bits,)) > 8


def _try_tiff(file: IO[bytes]) -> Decoded | str | None:
    """`_decode_tiff`, or None where tifffile can't (a compression it lacks) and Pillow should try."""
    try:
        return _decode_tiff(file)
    except Exception:
        return None


def _decode_tiff(file: IO[bytes]) -> Decoded | str:
    found = read_tiff(file)
    if isinstance(found, str):
        return found
    header, pixels = found
    return Decoded(turn_upright(pixels, header.orientation), *header.upright)


def reads_heif() -> bool:
    _prepare()
    return "HEIF" in Image.OPEN


def _turn(pixels: int) -> threading.Lock | nullcontext[None]:
    """Threads decode vast pictures one after the other: ten at once would fill the memory."""
    return _one_vast_at_a_time if pixels > VAST else nullcontext()

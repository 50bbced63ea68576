"""A picture file -> upright RGB, or the reason in words why not. Nothing in here raises, whatever the file.

JPEG goes through libjpeg-turbo (simplejpeg: twice to ten times as fast as Pillow here), and through Pillow where that refuses
(stray bytes, CMYK). All else goes through Pillow (HEIC with pi_heif); TIFFs of more than 8 bits, with more channels than colours or with described pages
and DICOM go through stacks.py. How numbers become three channels of 8 bits is a Reading's matter (mix.py). The format is told by content, never by name. EXIF orientation is applied here for every path. Colour profiles are not applied.
"""

from __future__ import annotations

import dataclasses
import io
import logging
import os
import stat
import threading
import warnings
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import IO, Any

import numpy as np
import simplejpeg
from numpy.typing import NDArray
from PIL import Image

from studio.core.reading import PLAIN, Reading, split_page
from studio.data import reasons, shards
from studio.data.depth import Pixels, is_wide, to_eight_bits, to_rgb, to_three
from studio.data.header import Header, read_jpeg, read_jpeg2000, read_png, read_webp
from studio.data.kinds import MAX_BYTES, MAX_PIXELS, PILLOW, VAST, kind_of
from studio.data.mix import mix, read_page, wanted
from studio.data.stacks import Layout, NeedsCodec, Unusable, checked, open_stack, page_of

_BLOCK = 64 << 10
HEIF_READERS = ("pillow_heif", "pi_heif")
"""Two packages of one author around one library (libheif). The second comes with the studio and is no longer made; the first, where a person has installed it,
has the library's later mendings, and an encoder under the GPL beside it."""
_one_vast_at_a_time = threading.Lock()


@dataclass(frozen=True)
class Decoded:
    """pixels: uint8 [h, w, 3], upright; smaller than the original where a smaller decoding was allowed. width, height: of
    the upright original."""

    pixels: Pixels
    width: int
    height: int


@dataclass(frozen=True)
class _Asked:
    """How a file is to be opened. side: see `decode`. page: from 1, 0 for none in particular. path: of the file, "" in a shard."""

    side: int | None
    reading: Reading
    page: int
    path: str


def decode(path: str | os.PathLike[str], *, side: int | None = None, reading: Reading = PLAIN) -> Decoded | str:
    """The picture in a file, or why it can't be used, in words. Never raises.

    side: the picture may be decoded smaller (by 2, 4 or 8) as long as both its sides stay at least this long. reading: what its numbers, channels and pages
    become. A path may name one page ("cells.tif#page=07"). Truncated files are refused: half a picture teaches that pictures end in gray.
    """
    kind = ""
    try:
        named, page = os.fspath(path), 0
        try:
            mode = os.stat(named).st_mode
        except (NotADirectoryError, FileNotFoundError):
            named, page = split_page(named)
            asked = _Asked(_side(side, reading), reading, page, "")
            data = shards.read(named)
            if data is not None:
                kind = kind_of(data[:_BLOCK], named)
                return _decode_bytes(data, kind, asked)
            mode = os.stat(named).st_mode
        if reason := refuse_special(mode):
            return reason
        asked = _Asked(_side(side, reading), reading, page, named)
        # Unbuffered: most files are one read.
        with open(named, "rb", buffering=0) as file:
            head = file.read(_BLOCK)
            kind = kind_of(head, named)
            if not head:
                return reasons.EMPTY
            if not kind:
                return reasons.not_a_picture(head[:512])
            if kind == "JPEG":
                return _decode_jpeg(head if len(head) < _BLOCK else _whole(head, file), asked)
            with io.BufferedReader(file) as buffered:
                return _decode_other(buffered, kind, asked)
    except Exception as error:
        return reasons.of_error(error, kind)


def _side(side: int | None, reading: Reading) -> int | None:
    """Percentiles are those of the whole picture, however small it is wanted."""
    return None if reading.percentiles else side


def _decode_bytes(data: bytes, kind: str, asked: _Asked) -> Decoded | str:
    if not data:
        return reasons.EMPTY
    if not kind:
        return reasons.not_a_picture(data[:512])
    return _decode_jpeg(data, asked) if kind == "JPEG" else _decode_other(io.BytesIO(data), kind, asked)


def _decode_other(file: IO[bytes], kind: str, asked: _Asked) -> Decoded | str:
    if kind in ("DICOM", "CZI"):
        return _decode_stack(file, kind, asked)
    return _decode_tiff(file, asked) if kind == "TIFF" else _decode_with_pillow(file, kind, asked)


def thumbnail(path: str | os.PathLike[str], side: int, reading: Reading = PLAIN) -> Pixels | str:
    """The whole picture, aspect kept, no side longer than `side` (and never enlarged): uint8 [h, w, 3]. Or the reason."""
    found = decode(path, side=side, reading=reading)
    if isinstance(found, str):
        return found
    scale = min(1.0, side / max(found.width, found.height))
    size = max(1, round(found.width * scale)), max(1, round(found.height * scale))
    return resize(found.pixels, size)


def square(path: str | os.PathLike[str], side: int, reading: Reading = PLAIN) -> Pixels | str:
    """The whole picture squashed to uint8 [side, side, 3], antialiased, as training stores it; or the reason. Never raises."""
    found = decode(path, side=side, reading=reading)
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
    for name in HEIF_READERS:
        try:
            import_module(name).register_heif_opener()
            return
        except ImportError:  # with none of them HEIC files are rejected by name, with a reason
            continue


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
    """Bytes of an open file, which is left where it is."""
    at = file.tell()
    size = file.seek(0, os.SEEK_END)
    file.seek(at)
    return size


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


def _decode_jpeg(data: bytes, asked: _Asked) -> Decoded | str:
    if len(data) > MAX_BYTES:
        return f"too large: the file has more than {MAX_BYTES >> 20} MB"
    header = read_jpeg(data)
    if header is None:
        return _decode_with_pillow(io.BytesIO(data), "JPEG", asked)
    reason = reasons.bad_size(header.width, header.height, len(data))
    if reason:
        return reason
    if header.mode not in ("L", "RGB"):
        return _decode_with_pillow(io.BytesIO(data), "JPEG", asked, header.orientation)
    factor = _reduction(header, asked.side)
    try:
        with _turn(header.width * header.height // factor**2):
            pixels = _fast_jpeg(data, header, factor)
    except ValueError:
        # It refuses what is merely unusual; Pillow decides, and has words for what is broken.
        return _decode_with_pillow(io.BytesIO(data), "JPEG", asked, header.orientation)
    return Decoded(turn_upright(_plain_picture(pixels, header.mode, asked), header.orientation), *header.upright)


def _plain_picture(pixels: NDArray[Any], mode: str, asked: _Asked) -> Pixels:
    """A picture of one page, uint8 [h, w, 3] or numbers [h, w], as the reading wants it."""
    if asked.page > 1:
        raise Unusable(f"the file has 1 page; page {asked.page} is not there")
    if asked.reading.plain:
        return pixels if pixels.ndim == 3 else to_three(to_eight_bits(pixels))
    gray = pixels.ndim == 2 or mode in ("1", "L", "LA", "La")
    values = pixels[:, :, None] if pixels.ndim == 2 else pixels[:, :, :1] if gray else pixels
    layout = Layout(values.shape[1], values.shape[0], values.shape[2], 8 * values.dtype.itemsize, str(values.dtype), rgb=not gray)
    return mix(values[:, :, list(wanted(layout, asked.reading))], layout, asked.reading)


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


def _decode_with_pillow(file: IO[bytes], kind: str, asked: _Asked, orientation: int | None = None) -> Decoded | str:
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
        return reasons.unreadable(kind)
    with image:
        return _loaded(image, kind, asked, size_of(file), orientation)


def _loaded(image: Image.Image, kind: str, asked: _Asked, size: int, orientation: int | None = None) -> Decoded | str:
    """size: bytes of the file."""
    width, height = image.size
    if reason := reasons.bad_size(width, height, size):
        return reason
    if asked.side is not None and kind == "JPEG":
        image.draft(None, _at_least(width, height, asked.side))
    mode = image.mode
    with _turn(image.width * image.height):
        image.load()
        pixels = _plain_picture(np.asarray(image) if is_wide(image) else to_rgb(image), mode, asked)
    if orientation is None:
        # Asked after loading: Pillow turns TIFFs itself on loading and then forgets the tag.
        orientation = int(image.getexif().get(274, 1) or 1)
    header = Header(width, height, image.mode, orientation if 1 <= orientation <= 8 else 1)
    return Decoded(turn_upright(pixels, header.orientation), *header.upright)


def _at_least(width: int, height: int, side: int) -> tuple[int, int]:
    scale = min(1.0, side / min(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _decode_tiff(file: IO[bytes], asked: _Asked) -> Decoded | str:
    """Pillow reads the plain ones; it knows compressions that tifffile does not, so it has the second try too."""
    try:
        image = open_picture(file, "TIFF")
    except Image.UnidentifiedImageError:
        return _decode_stack(file, "TIFF", asked)
    with image:
        plain = asked.reading.plain and not asked.page
        if not (is_deep(image) or has_more(image, pages=not plain) or is_described(image)):
            return _loaded(image, "TIFF", asked, size_of(file))
        if reason := reasons.bad_size(*image.size, size_of(file)):
            return reason
    return _decode_stack(file, "TIFF", asked)


def is_deep(image: Image.Image) -> bool:
    """Whether a TIFF has more than 8 bits a sample, which Pillow would cut to the high byte or clip."""
    bits = getattr(image, "tag_v2", {}).get(258, 1)
    return max(bits if isinstance(bits, tuple) else (bits,)) > 8


def has_more(image: Image.Image, *, pages: bool) -> bool:
    """Whether a TIFF has channels beside its colours and their transparency, or, if that matters, further pages."""
    tags: Any = getattr(image, "tag_v2", {})
    extra = tags.get(338)
    kinds = extra if isinstance(extra, tuple) else () if extra is None else (extra,)
    return any(one not in (1, 2) for one in kinds) or len(kinds) > 1 or (pages and bool(getattr(tags, "next", 0)))


def is_described(image: Image.Image) -> bool:
    """Whether a TIFF of several pages says what they are (OME, ImageJ, LSM): they may be channels."""
    tags: Any = getattr(image, "tag_v2", {})
    words = str(tags.get(270, ""))
    return bool(getattr(tags, "next", 0)) and (words.startswith("ImageJ") or "<OME" in words[-20_000:] or "<OME" in words[:4096] or 34412 in tags)


def _decode_stack(file: IO[bytes], kind: str, asked: _Asked) -> Decoded | str:
    try:
        stack = open_stack(file, kind, asked.reading, asked.path)
    except Unusable:
        raise
    except Exception:
        found = _first_with_pillow(file, kind, asked, asked.page - 1, 0)
        if found is None:
            raise
        return found
    try:
        page = page_of(stack, asked.reading, asked.page)
        layout = checked(stack, page, size_of(file))
        wanted(layout, asked.reading)
        try:
            with _turn(layout.width * layout.height):
                pixels = read_page(stack, page, layout, asked.reading)
        except Exception as error:
            if isinstance(error, Unusable) and not isinstance(error, NeedsCodec):
                raise
            found = _first_with_pillow(file, kind, asked, getattr(stack, "number", int)(page), layout.channels)
            if found is None:
                raise
            return found
        header = Header(layout.width, layout.height, layout.mode, layout.orientation)
        return Decoded(turn_upright(pixels, header.orientation), *header.upright)
    finally:
        stack.close()


def _first_with_pillow(file: IO[bytes], kind: str, asked: _Asked, number: int, channels: int) -> Decoded | str | None:
    """A TIFF's page that tifffile can't read (a compression it lacks), if Pillow can and has all its channels; else None."""
    if kind != "TIFF" or channels > 4:
        return None
    try:
        with open_picture(file, "TIFF") as image:
            if number > 0:
                image.seek(number)
            found = _loaded(image, "TIFF", dataclasses.replace(asked, page=0), size_of(file))
    except Unusable:
        raise
    except Exception:
        return None
    return found


def reads_heif() -> bool:
    _prepare()
    return "HEIF" in Image.OPEN


def _turn(pixels: int) -> threading.Lock | nullcontext[None]:
    """Threads decode vast pictures one after the other: ten at once would fill the memory."""
    return _one_vast_at_a_time if pixels > VAST else nullcontext()

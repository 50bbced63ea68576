"""A file to upright RGB, or the reason why not. Never raises, never prints.

Files are opened by `open(path, "rb")`, so that any name the disk holds works, and told apart by content, not by suffix.
"""

from __future__ import annotations

import io
import os
import stat
import struct
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pi_heif
import simplejpeg
import tifffile
from numpy.typing import NDArray
from PIL import Image, ImageFile, UnidentifiedImageError

pi_heif.register_heif_opener()
Image.MAX_IMAGE_PIXELS = None  # sizes are checked here, with a sentence instead of a warning

MIN_SIDE, MAX_PIXELS, MAX_RATIO = 4, 200_000_000, 50.0
SUFFIXES = frozenset(
    [
        ".jpg",
        ".jpeg",
        ".jpe",
        ".jfif",
        ".png",
        ".webp",
        ".bmp",
        ".dib",
        ".tif",
        ".tiff",
        ".gif",
        ".avif",
        ".heic",
        ".heif",
        ".hif",
        ".ppm",
        ".pgm",
        ".pbm",
        ".pnm",
        ".tga",
        ".jp2",
        ".j2k",
        ".ico",
        ".pcx",
    ]
)
SIGNATURES = ((b"\xff\xd8\xff", "JPEG"), (b"\x89PNG", "PNG"), (b"GIF8", "GIF"), (b"BM", "BMP"), (b"II*\0", "TIFF"), (b"MM\0*", "TIFF"))
ORIENTATION_TAG = 0x0112
TURNS: dict[int, Callable[[NDArray[np.uint8]], NDArray[np.uint8]]] = {
    2: lambda x: x[:, ::-1],
    3: lambda x: x[::-1, ::-1],
    4: lambda x: x[::-1],
    5: lambda x: x.transpose(1, 0, 2),
    6: lambda x: x.transpose(1, 0, 2)[:, ::-1],
    7: lambda x: x.transpose(1, 0, 2)[::-1, ::-1],
    8: lambda x: x.transpose(1, 0, 2)[::-1],
}


@dataclass(frozen=True)
class Header:
    """What a file says of itself. width, height: upright, after EXIF orientation, in pixels."""

    width: int
    height: int
    format: str
    mode: str


@dataclass(frozen=True)
class Decoded:
    """pixels: uint8 [H, W, 3] RGB, upright, perhaps smaller than the original. width, height: of the upright original."""

    pixels: NDArray[np.uint8]
    width: int
    height: int


def read_header(path: str | os.PathLike[str]) -> Header | str:
    """Size and format without decoding the pixels, or the reason in words why the file can't be used."""
    try:
        problem = _not_a_file(path)
        if problem:
            return problem
        with warnings.catch_warnings(), open(path, "rb") as file:
            warnings.simplefilter("ignore")
            with Image.open(file) as image:
                width, height = image.size
                if _orientation(image) >= 5:
                    width, height = height, width
                return _bad_size(width, height) or Header(width, height, image.format or "?", image.mode)
    except Exception as error:
        return _reason(path, error)


def decode(path: str | os.PathLike[str], *, side: int | None = None) -> Decoded | str:
    """The picture, or the reason in words. side: the picture may come back smaller as long as both its sides stay at least `side`
    pixels (JPEG files are then decoded at 1/2, 1/4 or 1/8)."""
    try:
        problem = _not_a_file(path)
        if problem:
            return problem
        with open(path, "rb") as file:
            data = file.read()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _decode_bytes(data, side)
    except Exception as error:
        return _reason(path, error)


def thumbnail(path: str | os.PathLike[str], side: int) -> NDArray[np.uint8] | str:
    """The whole picture, aspect kept, at most `side` pixels wide and high: uint8 [h, w, 3], or the reason in words."""
    found = decode(path, side=side)
    if isinstance(found, str):
        return found
    height, width = found.pixels.shape[:2]
    scale = min(1.0, side / max(found.width, found.height, 1))
    wide, high = max(1, round(found.width * scale)), max(1, round(found.height * scale))
    if (wide, high) == (width, height):
        return found.pixels
    return np.asarray(Image.fromarray(found.pixels).resize((wide, high), Image.Resampling.BILINEAR, reducing_gap=2.0))


def _decode_bytes(data: bytes, side: int | None) -> Decoded | str:
    with Image.open(io.BytesIO(data)) as image:
        turn = _orientation(image)
        width, height = image.size
        upright = (height, width) if turn >= 5 else (width, height)
        bad = _bad_size(*upright)
        if bad:
            return bad
        pixels = _fast_jpeg(data, side) if image.format == "JPEG" and image.mode in ("RGB", "L", "YCbCr") else None
        if pixels is None:
            pixels = _by_pillow(image, data, side)
    turned = TURNS[turn](pixels) if turn in TURNS else pixels
    return Decoded(np.ascontiguousarray(turned), *upright)


def _fast_jpeg(data: bytes, side: int | None) -> NDArray[np.uint8] | None:
    """libjpeg-turbo's decoding, several times Pillow's rate; None where it refuses a file (Pillow then has its say)."""
    try:
        if side:
            return simplejpeg.decode_jpeg(data, "RGB", fastdct=True, min_height=side, min_width=side, min_factor=1)
        return simplejpeg.decode_jpeg(data, "RGB")
    except ValueError:
        return None


def _by_pillow(image: Image.Image, data: bytes, side: int | None) -> NDArray[np.uint8]:
    if side and image.format == "JPEG":
        image.draft(None, (side, side))
    if image.format == "TIFF" and not _plain_tiff(image):
        return _wide_to_rgb(_tiff_pixels(data))
    image.load()
    if image.mode in ("I;16", "I;16L", "I;16B", "I;16N", "I", "F"):
        return _wide_to_rgb(np.asarray(image))
    if "A" in image.getbands() or "transparency" in image.info:
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, (255, 255, 255, 255))
        return np.asarray(Image.alpha_composite(ground, image).convert("RGB"))
    return np.asarray(image.convert("RGB"))


def _plain_tiff(image: Image.Image) -> bool:
    return image.mode in ("1", "L", "P", "RGB", "RGBA", "CMYK", "YCbCr", "LA", "I;16", "I;16B", "F", "I")


def _tiff_pixels(data: bytes) -> NDArray[Any]:
    """The first page, [H, W] or [H, W, C]."""
    with tifffile.TiffFile(io.BytesIO(data)) as file:
        page = np.squeeze(file.pages[0].asarray())
    if page.ndim == 3 and page.shape[0] <= 4 < page.shape[2]:
        page = np.moveaxis(page, 0, 2)
    return page


def _wide_to_rgb(values: NDArray[Any]) -> NDArray[np.uint8]:
    """16-bit, 32-bit and float pictures to 8 bits by the range they use (their 0.1 to 99.9 percentile, so that one hot pixel does not
    darken the rest). Pillow would clip everything above 255 to white."""
    if values.ndim == 2:
        values = np.repeat(values[:, :, None], 3, 2)
    values = values[:, :, :3] if values.shape[2] >= 3 else np.repeat(values[:, :, :1], 3, 2)
    numbers = np.nan_to_num(values.astype(np.float32), nan=0.0, posinf=0.0, neginf=0.0)
    if values.dtype == np.uint8 or (numbers.min() >= 0 and 1 < numbers.max() <= 255 and np.issubdtype(values.dtype, np.integer)):
        return numbers.astype(np.uint8)
    low, high = (float(one) for one in np.percentile(numbers[:: max(1, len(numbers) // 512)], (0.1, 99.9)))
    if high <= low:
        low, high = float(numbers.min()), float(numbers.max())
    return (np.clip((numbers - low) / max(high - low, 1e-12), 0, 1) * 255 + 0.5).astype(np.uint8)


def _orientation(image: Image.Image) -> int:
    """EXIF orientation 1 to 8; 1 where it is missing or nonsense. HEIC and AVIF come upright already."""
    if image.format in ("HEIF", "AVIF"):
        return 1
    try:
        value = image.getexif().get(ORIENTATION_TAG, 1)
    except Exception:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _bad_size(width: int, height: int) -> str | None:
    if min(width, height) < MIN_SIDE:
        return f"too small: {width} x {height} pixels (at least {MIN_SIDE} x {MIN_SIDE} are needed)"
    if width * height > MAX_PIXELS:
        return f"too large: {width} x {height} pixels (at most {MAX_PIXELS // 1_000_000} million are read)"
    if max(width, height) / min(width, height) > MAX_RATIO:
        return f"too thin: {width} x {height} pixels (one side is more than {MAX_RATIO:.0f} times the other)"
    return None


def _not_a_file(path: str | os.PathLike[str]) -> str | None:
    status = os.stat(path)
    if not stat.S_ISREG(status.st_mode):
        return "not a file (a pipe, socket or device)"
    return "the file is empty (0 bytes)" if status.st_size == 0 else None


def _reason(path: str | os.PathLike[str], error: Exception) -> str:
    """Why a file can't be used, for a person."""
    if isinstance(error, FileNotFoundError):
        return "the file is gone"
    if isinstance(error, PermissionError):
        return "no permission to read the file"
    if isinstance(error, MemoryError):
        return "not enough memory to decode it"
    kind = _kind_by_content(path)
    if isinstance(error, UnidentifiedImageError):
        return f"a damaged {kind} file: its header can't be read" if kind in _KINDS else f"not a picture: the content is {kind}"
    if isinstance(error, OSError) and error.errno:
        return f"the disk could not read it ({error.strerror})"
    words = str(error).lower()
    if "truncated" in words or "premature" in words or isinstance(error, EOFError | IndexError | struct.error):
        return f"the file is cut short (a truncated {kind} file)"
    return f"a damaged {kind} file ({type(error).__name__}: {str(error)[:80] or 'no details'})"


_KINDS = {name for _, name in SIGNATURES} | {"WebP", "HEIC or AVIF", "picture"}


def _kind_by_content(path: str | os.PathLike[str]) -> str:
    try:
        with open(path, "rb") as file:
            head = file.read(512)
    except OSError:
        return "picture"
    for start, name in SIGNATURES:
        if head.startswith(start):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WebP"
    if head[4:8] == b"ftyp":
        return "HEIC or AVIF"
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError as error:
        text = head[: error.start].decode("utf-8") if error.start > 500 else "\0"
    return "text" if all(one.isprintable() or one in "\r\n\t" for one in text) else "of an unknown kind"


ImageFile.LOAD_TRUNCATED_IMAGES = False

"""Why a file is left out, in a person's words."""

from __future__ import annotations

import errno

from studio.data.header import Declared
from studio.data.kinds import (
    COMPONENT_WORKING,
    JPEG2000_WORKING,
    MAX_NUMBERS,
    MAX_PIXELS,
    MAX_PIXELS_A_BYTE,
    MAX_WORKING,
    MIN_SIDE,
    TILE_WORKING,
    VAST,
    WEBP_WORKING,
    describe,
)

EMPTY = "the file is empty"
_ERRORS = {
    errno.ENOENT: "the file is gone",
    errno.EACCES: "no permission to read the file",
    errno.EPERM: "no permission to read the file",
    errno.EIO: "the disk reports a read error",
    errno.ELOOP: "a link that leads to itself",
    errno.ENAMETOOLONG: "the file's name is too long to open",
    errno.ESTALE: "the network drive lost the file",
    errno.ETIMEDOUT: "the network drive does not answer",
    errno.EMFILE: "too many files are open at once",
}
_CUT = ("truncated", "premature end", "not enough image data", "unexpected end", "broken data stream", "end of file", "eof")


_SMALLEST_TILE = 14
"""Bytes of a JPEG 2000 tile with nothing in it: its two markers."""


class Refused(Exception):
    """A file that is not given to a decoder; the words are the reason."""


def not_a_picture(head: bytes) -> str:
    """For content in no picture format. head: the file's first bytes."""
    return f"not a picture: the content is {describe(head)}"


def bad_size(width: int, height: int, size: int | None = None) -> str | None:
    """Why a picture of this declared size is not used, or None if it is. size: bytes of its file, where they are known."""
    if width < 1 or height < 1:
        return f"damaged: the file declares a size of {width}x{height} pixels"
    if min(width, height) < MIN_SIDE:
        return f"too small: {width}x{height} pixels; the shorter side must be at least {MIN_SIDE}"
    if width * height > MAX_PIXELS:
        return f"too large: {width}x{height} is {width * height / 1e6:.0f} megapixels; the limit is {MAX_PIXELS // 1_000_000}"
    if size is not None and width * height > max(VAST, MAX_PIXELS_A_BYTE * size):
        return f"too large for what is in it: {width}x{height} is {width * height / 1e6:.0f} megapixels, and the file has {size:,} bytes"
    return None


def bad_declaration(kind: str, declared: Declared, size: int) -> str | None:
    """Why a WebP or JPEG 2000 file that declares this is not given to its decoder, or None if it is. size: bytes of the file."""
    reason = bad_size(declared.width, declared.height, size)
    if reason:
        return reason
    if kind == "JPEG2000" and declared.tiles * _SMALLEST_TILE > size:
        return f"damaged {kind}: it declares {declared.tiles:,} tiles, and the file has {size:,} bytes"
    pixels = declared.width * declared.height
    working = WEBP_WORKING * pixels
    if kind == "JPEG2000":
        working = JPEG2000_WORKING * pixels + COMPONENT_WORKING * declared.components * declared.tile + TILE_WORKING * declared.tiles
    if working > MAX_WORKING:
        return f"too large: decoding it takes {working / 1e9:.1f} GB of memory; the limit is {MAX_WORKING / 1e9:.1f}"
    return None


def too_deep(size: int) -> str | None:
    """Why a picture whose numbers take so many bytes (many bands, wide numbers) is not used, or None if it is."""
    if size > MAX_NUMBERS:
        return f"too large: its numbers take {size / 1e9:.1f} GB; the limit is {MAX_NUMBERS / 1e9:.1f}"
    return None


def cut_short(kind: str) -> str:
    """For a file that ends before its picture does."""
    return f"the file is cut short (truncated {kind or 'picture'})"


def of_os(error: OSError) -> str | None:
    """What the operating system says, or None if the error came from a decoder."""
    if error.errno is None:
        return None
    return _ERRORS.get(error.errno) or f"cannot be read ({error.strerror or error})"


def of_error(error: BaseException, kind: str) -> str:
    """What a decoder's exception means. kind: the format in capitals, or ""."""
    if isinstance(error, OSError):
        words = of_os(error)
        if words:
            return words
    if isinstance(error, Refused):
        return str(error)
    if isinstance(error, MemoryError):
        return "not enough memory to decode it"
    if type(error).__name__ == "DecompressionBombError":
        return f"too large: more than {MAX_PIXELS // 1_000_000} megapixels"
    said = " ".join(str(error).split())
    if isinstance(error, EOFError) or any(word in said.lower() for word in _CUT):
        return cut_short(kind)
    said = said if len(said) <= 120 else said[:117] + "..."
    return f"damaged {kind or 'picture'}: {said or type(error).__name__}"


def unreadable(kind: str) -> str:
    """For content that begins like a picture and is none."""
    return f"damaged {kind}: its beginning is right but the rest makes no sense"

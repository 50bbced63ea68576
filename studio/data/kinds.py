"""Which files may be pictures, what a file's first bytes say, and the limits of size."""

from __future__ import annotations

import os

MIN_SIDE = 8
"""Pixels. A picture whose shorter side is below this has nothing to learn from. There is no limit on how thin a picture may be:
crops are drawn in the picture's own geometry, so a strip of 2000x9 gives small squares, not distorted ones."""
MAX_PIXELS = 200_000_000
"""Pixels a file may declare. Above it a file is refused unread: it would need gigabytes, and may be made to (a decompression bomb)."""

VAST = 40_000_000
"""Pixels from which a picture is vast: decoded one at a time, and looked at twice before."""
MAX_PIXELS_A_BYTE = 10_000
"""Of a vast picture: more than the emptiest page has (in PNG, white in one bit a pixel: at most 8,256). A file that declares more is made to fill the
memory."""
MAX_WORKING = 2_500_000_000
"""Bytes that a decoder may take while it works, for the formats whose decoders take the most: WebP (19 bytes a pixel, measured) and JPEG 2000 (8, and 4 for
each component of a pixel of the largest tile)."""
WEBP_WORKING, JPEG2000_WORKING, COMPONENT_WORKING, TILE_WORKING = 19, 8, 4, 10_000

MAX_NUMBERS = 6 * MAX_PIXELS
"""Bytes that a TIFF's numbers may take: the largest picture with three bands of 16 bits."""

MAX_BYTES = 1 << 30
"""Bytes of a JPEG that are read into memory at once."""

PILLOW = {
    "JPEG": ("JPEG", "MPO"),
    "PNG": ("PNG",),
    "WEBP": ("WEBP",),
    "BMP": ("BMP", "DIB"),
    "GIF": ("GIF",),
    "TIFF": ("TIFF",),
    "HEIF": ("HEIF",),
    "AVIF": ("AVIF",),
    "JPEG2000": ("JPEG2000",),
    "PPM": ("PPM",),
    "QOI": ("QOI",),
    "ICO": ("ICO",),
    "TGA": ("TGA",),
}
"""A format to Pillow's readers of it: the only ones that are let near a file. Left out on purpose: readers that start other
programs (EPS) and formats that are no pictures (PDF, MPEG)."""

_STILL = """.jpg .jpeg .jpe .jfif .mpo .png .apng .webp .bmp .dib .gif .tif .tiff .heic .heif .hif .avif .jp2 .j2k .jpf .jpx
    .ppm .pgm .pbm .pnm .tga .qoi .ico
    .dcm .dicom .czi"""
_CAMERA = ".dng .cr2 .cr3 .nef .nrw .arw .orf .rw2 .raf .pef .srw .3fr .iiq .x3f"
_MOVING = ".mp4 .mov .avi .mkv .webm .m4v .mpg .mpeg .3gp .wmv .mts"
SUFFIXES, _RAW, _VIDEO = (frozenset(one.split()) for one in (_STILL, _CAMERA, _MOVING))


def suffix(name: str) -> str:
    """The ending of a file name in lower case, with its dot."""
    return os.path.splitext(name)[1].lower()


def refuse_name(name: str) -> str | None:
    """Why a file of this name is no picture, or None where only its content can tell (a picture's ending, or none at all)."""
    if name.startswith("._"):
        return "not a picture: a companion file that macOS writes beside pictures"
    if name.startswith("."):
        return "a hidden file, left out"
    ending = suffix(name)
    if ending in SUFFIXES or not ending or ending[1:].isdecimal():  # DICOM files are often named by numbers with dots
        return None
    if ending in _RAW:
        return f"a camera raw file ({ending}); export it as JPEG, PNG or TIFF to use it"
    if ending in _VIDEO:
        return f"a video ({ending}), not a picture"
    if ending in (".svg", ".eps", ".pdf", ".ai"):
        return f"a drawing or document ({ending}), not a picture of pixels; export it as PNG to use it"
    return f"not a picture file ({ending or name})"


_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"qoif", "QOI"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG2000"),
    (b"\xff\x4f\xff\x51", "JPEG2000"),
    (b"\0\0\x01\0", "ICO"),
    (b"ZISRAWFILE", "CZI"),
)
_DICOM_AT = 128
_OTHER: tuple[tuple[bytes, str], ...] = (
    (b"version https://git-lfs", "a Git LFS pointer; fetch the picture itself with 'git lfs pull'"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"8BPS", "a Photoshop document"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\x00\x05\x16\x07", "a companion file that macOS writes beside pictures"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"OggS", "sound or video"),
    (b"ID3", "sound"),
)


def sniff(head: bytes) -> str:
    """The picture format that a file's first bytes (132 are enough) declare, or "" if none does."""
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[4:8] == b"ftyp":
        brands = {head[at : at + 4] for at in range(8, min(len(head), 32), 4)}
        if brands & {b"avif", b"avis"}:
            return "AVIF"
        if brands & {b"heic", b"heix", b"hevc", b"hevx", b"mif1", b"msf1", b"heim", b"heis"}:
            return "HEIF"
    if head[_DICOM_AT : _DICOM_AT + 4] == b"DICM":
        return "DICOM"
    if len(head) > 2 and head[:1] == b"P" and head[1:2] in b"123456" and head[2:3].isspace():
        return "PPM"
    return ""


def kind_of(head: bytes, name: str) -> str:
    """`sniff`, and for what has no signature (TGA, old DICOM files) the file's name."""
    return sniff(head) or {".tga": "TGA", ".dcm": "DICOM", ".dicom": "DICOM"}.get(suffix(name), "")


def describe(head: bytes) -> str:
    """What content that is no picture looks like, as words that follow "the content is"."""
    for magic, words in _OTHER:
        if head.startswith(magic):
            return words
    if head[4:8] == b"ftyp" or (head[:4] == b"RIFF" and head[8:11] == b"AVI"):
        return "a video"
    head = head.removeprefix(b"\xef\xbb\xbf")
    start = head.lstrip()[:16].lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "a web page (HTML), perhaps a failed download"
    if start.startswith((b"<?xml", b"<svg")):
        return "XML or an SVG drawing"
    if not head.strip(b"\0"):
        return "all zeros, perhaps an interrupted copy"
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 4:
            return "of no picture format known here"
        text = head[: error.start].decode("utf-8")
    if all(letter.isprintable() or letter.isspace() for letter in text):
        return "text"
    return "of no picture format known here"

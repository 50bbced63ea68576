from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.data import decode as module
from studio.data import reasons
from studio.data.decode import Decoded, decode, resize, square, thumbnail, turn_upright
from studio.data.items import Reject
from studio.data.look import look

ROOT = Path(__file__).parents[2]
STORED = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
"""EXIF orientation -> Pillow's transpose that makes what a camera stores from the upright picture (the inverse of the turn)."""


def found(path: Path, **options: int) -> Decoded:
    picture = decode(path, **options)
    assert isinstance(picture, Decoded), picture
    assert picture.pixels.dtype == np.uint8 and picture.pixels.ndim == 3 and picture.pixels.shape[2] == 3 and picture.pixels.flags.c_contiguous
    return picture


def far(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


def stored(scene: Image.Image, orientation: int) -> tuple[Image.Image, Image.Exif]:
    exif = Image.Exif()
    exif[274] = orientation
    turn = STORED[orientation]
    return (scene if turn is None else scene.transpose(Image.Transpose(turn))), exif


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tiff", "avif"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_is_the_same_way_up(scene: Image.Image, tmp_path: Path, orientation: int, suffix: str) -> None:
    image, exif = stored(scene, orientation)
    path = tmp_path / f"a.{suffix}"
    image.save(path, exif=exif, quality=95)
    picture = found(path)
    assert (picture.width, picture.height) == scene.size
    assert far(picture.pixels, np.asarray(scene)) < 4


@pytest.mark.parametrize("orientation", [0, 9, 255])
def test_an_orientation_that_makes_no_sense_is_none(scene: Image.Image, tmp_path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[274] = orientation
    for name in ("a.jpg", "a.png"):
        scene.save(tmp_path / name, exif=exif, quality=95)
        assert far(found(tmp_path / name).pixels, np.asarray(scene)) < 4


@pytest.mark.parametrize("orientation", range(1, 9))
def test_turning_is_pillows(orientation: int) -> None:
    image = Image.fromarray(np.arange(2 * 3 * 3, dtype=np.uint8).reshape(2, 3, 3))
    exif = image.getexif()
    exif[274] = orientation
    from PIL import ImageOps

    assert np.array_equal(turn_upright(np.asarray(image), orientation), np.asarray(ImageOps.exif_transpose(image)))


@pytest.mark.real
def test_the_nine_cameras_agree(real: Path) -> None:
    pictures = [found(real / "awkward" / f"exif_orientation_{number}.jpg") for number in range(9)]
    assert {(one.width, one.height) for one in pictures} == {(450, 300)}
    upright = pictures[1].pixels
    for one in pictures:
        assert far(one.pixels, upright) < 8
        assert far(one.pixels[::-1], upright) > 30 and far(one.pixels[:, ::-1], upright) > 15


@pytest.mark.parametrize(
    ("mode", "suffix", "tolerance"),
    [
        ("RGB", "jpg", 3),
        ("RGB", "png", 0),
        ("RGB", "bmp", 0),
        ("RGB", "tiff", 0),
        ("RGB", "webp", 4),
        ("RGB", "ppm", 0),
        ("RGB", "tga", 0),
        ("RGB", "qoi", 0),
        ("RGB", "jp2", 4),
        ("RGB", "avif", 4),
        ("RGB", "gif", 12),
        ("P", "png", 20),
        ("CMYK", "jpg", 4),
        ("CMYK", "tiff", 2),
        ("YCbCr", "tiff", 3),
        ("RGBA", "png", 0),
        ("L", "jpg", 3),
        ("L", "png", 0),
        ("LA", "png", 0),
        ("1", "png", 0),
        ("1", "tiff", 0),
    ],
)
def test_kinds_of_pictures(scene: Image.Image, tmp_path: Path, mode: str, suffix: str, tolerance: float) -> None:
    image = scene.convert("RGBA").convert(mode) if mode == "LA" else scene.convert(mode)
    path = tmp_path / f"a.{suffix}"
    image.save(path, quality=95)
    expected = np.asarray((image.convert("L") if mode in ("L", "LA", "1") else scene).convert("RGB"))
    assert far(found(path).pixels, expected) <= tolerance


def test_heic_is_turned_once(scene: Image.Image) -> None:
    # Stored lying, with a rotation box and the EXIF tag too, as phones write it; 971 bytes of the same scene.
    picture = found(Path(__file__).parent / "turned.heic")
    assert (picture.width, picture.height) == scene.size
    assert far(picture.pixels, np.asarray(scene)) < 6


def test_a_name_says_nothing(scene: Image.Image, tmp_path: Path) -> None:
    for number, name in enumerate(["png.jpg", "UPPER.JPG", "none", "spaces and ünïcode 名.jpg", "line\nbreak.jpg"]):
        scene.save(tmp_path / name, format="PNG" if number in (0, 2) else "JPEG")
        assert found(tmp_path / name).width == 60


@pytest.mark.skipif(sys.platform != "linux", reason="only there are names bytes")
def test_a_name_that_is_no_text(scene: Image.Image, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.jpg"
    with open(path, "wb") as file:
        scene.save(file, "JPEG")
    assert isinstance(decode(os.fsdecode(path)), Decoded)


def test_transparency_lies_on_white(scene: Image.Image, tmp_path: Path) -> None:
    clear = scene.convert("RGBA")
    clear.putalpha(0)
    clear.save(tmp_path / "clear.png")
    assert found(tmp_path / "clear.png").pixels.min() == 255
    half = scene.convert("RGBA")
    half.putalpha(128)
    half.save(tmp_path / "half.webp", lossless=True)
    assert far(found(tmp_path / "half.webp").pixels, (np.asarray(scene).astype(int) + 255) // 2) < 2
    gif = scene.convert("P")
    gif.save(tmp_path / "a.gif", transparency=gif.getpixel((0, 0)))
    assert found(tmp_path / "a.gif").pixels[0, 0].tolist() == [255, 255, 255]


def test_of_a_moving_picture_the_first_frame(scene: Image.Image, tmp_path: Path) -> None:
    scene.save(tmp_path / "a.gif", save_all=True, append_images=[Image.new("RGB", scene.size)])
    scene.save(tmp_path / "a.webp", save_all=True, append_images=[Image.new("RGB", scene.size)])
    for name in ("a.gif", "a.webp"):
        assert far(found(tmp_path / name).pixels, np.asarray(scene)) < 12


def test_a_jpeg_decoded_smaller_keeps_its_sides(tmp_path: Path) -> None:
    y, x = np.mgrid[0:601, 0:801]
    image = Image.fromarray(np.stack([x // 4, y // 3, (x + y) // 6], axis=2).astype(np.uint8))
    image.save(tmp_path / "a.jpg", quality=95)
    for side, shape in ((600, (601, 801)), (300, (301, 401)), (151, (151, 201)), (76, (76, 101)), (10, (76, 101)), (2000, (601, 801))):
        picture = found(tmp_path / "a.jpg", side=side)
        assert picture.pixels.shape[:2] == shape and (picture.width, picture.height) == (801, 601)
        assert far(resize(picture.pixels, (64, 64)), resize(np.asarray(image), (64, 64))) < 3


def test_cmyk_decoded_smaller(tmp_path: Path) -> None:
    Image.new("CMYK", (400, 300), (10, 200, 30, 5)).save(tmp_path / "a.jpg")
    picture = found(tmp_path / "a.jpg", side=100)
    assert min(picture.pixels.shape[:2]) >= 100 and picture.pixels.shape[0] < 300


def test_pillow_takes_over_where_the_fast_decoder_refuses(scene: Image.Image, tmp_path: Path) -> None:
    image, exif = stored(scene, 6)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", exif=exif, quality=95)
    data = buffer.getvalue()
    # Stray bytes before the first table, as some cameras write them.
    at = data.index(b"\xff\xdb")
    (tmp_path / "a.jpg").write_bytes(data[:at] + b"\x00\x00" + data[at:])
    with pytest.raises(ValueError, match="extraneous"):
        module.simplejpeg.decode_jpeg((tmp_path / "a.jpg").read_bytes())
    assert far(found(tmp_path / "a.jpg").pixels, np.asarray(scene)) < 4


def test_a_jpeg_without_its_end_marker_is_whole(scene: Image.Image, tmp_path: Path) -> None:
    buffer = io.BytesIO()
    scene.save(buffer, "JPEG", quality=95)
    data = buffer.getvalue()
    for bytes_there in (data[:-2], data[:-1], data + b"trailing bytes of some program"):
        (tmp_path / "a.jpg").write_bytes(bytes_there)
        assert far(found(tmp_path / "a.jpg").pixels, np.asarray(scene)) < 4


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "bmp", "tiff", "gif", "avif", "qoi"])
def test_a_file_cut_short_is_refused(suffix: str, tmp_path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (80, 90, 3), dtype=np.uint8)
    whole = tmp_path / f"whole.{suffix}"
    Image.fromarray(noise).save(whole)
    data = whole.read_bytes()
    for share in (0.95, 0.5, 0.1):
        cut = tmp_path / f"cut.{suffix}"
        cut.write_bytes(data[: int(len(data) * share)])
        for side in (None, 32):
            reason = decode(cut, side=side)
            assert isinstance(reason, str) and reason, share
    if suffix in ("jpg", "png"):
        assert reason == f"the file is cut short (truncated {'JPEG' if suffix == 'jpg' else 'PNG'})"


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int) -> bytes:
    """A PNG that declares a size and holds nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.jpg", b"", "the file is empty"),
        ("text.jpg", b"hello\n", "not a picture: the content is text"),
        ("page.jpg", b"<!DOCTYPE html><html></html>", "not a picture: the content is a web page (HTML), perhaps a failed download"),
        ("lfs.png", b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "Git LFS pointer"),
        ("zeros.jpg", bytes(4096), "all zeros"),
        ("zip.png", b"PK\x03\x04" + bytes(60), "a ZIP archive"),
        ("film.jpg", b"\0\0\0\x18ftypmp42" + bytes(60), "a video"),
        ("random.jpg", bytes(range(128, 256)) * 8, "of no picture format known here"),
        ("bomb.png", png(60_000, 60_000), "too large: 60000x60000 is 3600 megapixels; the limit is 200"),
        ("dot.png", png(1, 1), "too small: 1x1 pixels; the shorter side must be at least 8"),
        ("head.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        ("head.png", b"\x89PNG\r\n\x1a\n", "PNG"),
        ("head.webp", b"RIFF\x00\x00\x00\x00WEBPVP8 ", "WEBP"),
        ("head.tif", b"II*\0\x08\0\0\0", "TIFF"),
        ("head.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIF"),
    ],
)
@pytest.mark.filterwarnings("ignore:Corrupt EXIF")
def test_reasons_in_words(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert reason in str(decode(tmp_path / name))
    assert isinstance(thumbnail(tmp_path / name, 32), str) and isinstance(square(tmp_path / name, 32), str)


def test_what_is_no_file(tmp_path: Path) -> None:
    assert decode(tmp_path / "missing.jpg") == "the file is gone"
    assert decode(tmp_path) == "not a file (a folder)"
    assert isinstance(decode("a\0b.jpg"), str)
    assert isinstance(decode("x" * 5000), str)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.jpg")
        assert decode(tmp_path / "pipe.jpg") == "not a file (a pipe)"


def test_thin_pictures_are_pictures(tmp_path: Path) -> None:
    Image.new("RGB", (2000, 9), (1, 2, 3)).save(tmp_path / "a.png")
    assert found(tmp_path / "a.png").pixels.shape == (9, 2000, 3)
    assert np.asarray(thumbnail(tmp_path / "a.png", 100)).shape == (1, 100, 3)


def test_thumbnails_keep_the_aspect_and_never_grow(scene: Image.Image, tmp_path: Path) -> None:
    scene.save(tmp_path / "a.jpg")
    assert np.asarray(thumbnail(tmp_path / "a.jpg", 30)).shape == (20, 30, 3)
    assert np.asarray(thumbnail(tmp_path / "a.jpg", 300)).shape == (40, 60, 3)
    assert np.asarray(square(tmp_path / "a.jpg", 24)).shape == (24, 24, 3)


def test_resizing_is_antialiased_and_leaves_what_fits() -> None:
    stripes = np.zeros((64, 64, 3), np.uint8)
    stripes[:, ::2] = 255
    assert np.abs(resize(stripes, (16, 16)).astype(int) - 128).max() <= 12
    assert resize(stripes, (64, 64)) is stripes


FUZZ = """
import io, sys, random
from pathlib import Path
import numpy as np
from PIL import Image
sys.path.insert(0, sys.argv[2])
from studio.data.decode import decode, Decoded
from studio.data.look import look
rng, folder = random.Random(0), Path(sys.argv[1])
image = Image.fromarray(np.random.default_rng(0).integers(0, 256, (24, 24, 3), dtype=np.uint8))
for suffix in ("jpg", "png", "gif", "webp", "bmp", "tiff", "ppm", "jp2", "avif", "ico", "tga", "qoi"):
    buffer = io.BytesIO()
    image.save(buffer, {"jpg": "JPEG", "jp2": "JPEG2000"}.get(suffix, suffix.upper()), **({"exif": b"Exif\\0\\0MM\\0*\\0\\0\\0\\x08\\0\\1\\1\\x12\\0\\3\\0\\0\\0\\1\\0\\6\\0\\0"} if suffix in ("jpg", "png", "webp") else {}))
    whole = buffer.getvalue()
    for trial in range(60):
        data = bytearray(whole)
        for _ in range(rng.choice([1, 3, 20])):
            data[int(len(data) * rng.random() ** 3)] = rng.randrange(256)
        if rng.random() < 0.3:
            del data[rng.randrange(len(data)):]
        path = folder / f"a.{suffix}"
        path.write_bytes(bytes(data))
        found = decode(path, side=rng.choice([None, 8, 16]))
        assert isinstance(found, Decoded) or (isinstance(found, str) and found), found
        look(path.name, str(path))
print("sound")
"""


def test_damaged_files_never_raise_and_print_nothing(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-W", "default", "-c", FUZZ, str(tmp_path), str(ROOT)], capture_output=True, text=True, timeout=120)
    assert done.stdout == "sound\n" and done.stderr == ""


def test_memory_is_taken_for_what_a_file_has_not_for_the_limit(tmp_path: Path) -> None:
    import tracemalloc

    path = tmp_path / "a.jpg"
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (300, 300, 3), np.uint8)).save(path, quality=95)
    assert path.stat().st_size > 64 << 10
    tracemalloc.start()
    try:
        whole = found(path)
        assert tracemalloc.get_traced_memory()[1] < 4 << 20
    finally:
        tracemalloc.stop()
    assert whole.pixels.shape == (300, 300, 3)


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 100 << 10)
    path = tmp_path / "a.jpg"
    Image.new("RGB", (64, 64)).save(path)
    path.write_bytes(path.read_bytes() + bytes(200 << 10))
    assert str(decode(path)).startswith("too large: the file has more than")


def test_many_bands_are_refused_before_they_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tifffile

    monkeypatch.setattr(reasons, "MAX_NUMBERS", 10_000)
    tifffile.imwrite(tmp_path / "a.tif", np.zeros((16, 16, 40), np.float32), photometric="minisblack", planarconfig="contig")
    assert str(decode(tmp_path / "a.tif")).startswith("too large: its numbers take")


def webp_canvas(width: int, height: int, extra: int = 0) -> bytes:
    """A moving WebP of small frames on a canvas of another size."""
    held = io.BytesIO()
    Image.new("RGB", (48, 40)).save(held, "WEBP", save_all=True, append_images=[Image.new("RGB", (48, 40), "red")])
    data = bytearray(held.getvalue()) + bytes(extra)
    data[24:30] = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return bytes(data)


def jpeg2000(width: int, height: int, tile: int, *, extra: int = 0, **options: bool) -> bytes:
    """A JPEG 2000 file whose codestream declares another size."""
    held = io.BytesIO()
    Image.new("RGB", (48, 40)).save(held, "JPEG2000", **options)
    data = bytearray(held.getvalue()) + bytes(extra)
    at = data.index(b"\xff\x4f\xff\x51")
    struct.pack_into(">8I", data, at + 8, width, height, 0, 0, tile, tile, 0, 0)
    return bytes(data)


LIES = {
    "webp of 84 megapixels": ("a.webp", webp_canvas(0x200030, 40), "too large for what is in it: 2097200x40 is 84 megapixels"),
    "a webp by another name": ("a.j2k", webp_canvas(0x200030, 40), "too large for what is in it: 2097200x40 is 84 megapixels"),
    "webp of 280 megapixels": ("a.webp", webp_canvas(7_000_000, 40), "too large: 7000000x40 is 280 megapixels"),
    "webp with padding": ("a.webp", webp_canvas(180_000, 1000, 60_000), "too large: decoding it takes 3.4 GB of memory"),
    "j2k of 100 megapixels": ("a.j2k", jpeg2000(10_000, 10_000, 10_000, no_jp2=True), "too large for what is in it: 10000x10000"),
    "jp2 whose two sizes differ": ("a.jp2", jpeg2000(10_000, 10_000, 10_000), "too large for what is in it: 10000x10000"),
    "j2k with padding": ("a.j2k", jpeg2000(14_000, 14_000, 14_000, extra=60_000, no_jp2=True), "too large: decoding it takes 3.9 GB of memory"),
    "j2k of very many tiles": ("a.j2k", jpeg2000(6000, 6000, 30, no_jp2=True), "damaged JPEG2000: it declares 40,000 tiles"),
    "jp2 with nothing in it": ("a.jp2", jpeg2000(48, 40, 48)[:100], "damaged JPEG2000"),
}


@pytest.mark.parametrize("name", LIES)
def test_what_a_file_declares_is_judged_before_memory_is_taken(tmp_path: Path, name: str) -> None:
    file, data, reason = LIES[name]
    (tmp_path / file).write_bytes(data)
    before = most_held()
    said, seen = decode(tmp_path / file), look(file, str(tmp_path / file))
    assert isinstance(said, str) and said.startswith(reason)
    assert isinstance(seen, Reject) and seen.reason == said
    assert most_held() - before < 60 << 20


def most_held() -> int:
    """Bytes: the most that this process ever held."""
    import psutil

    if sys.platform != "linux":
        return psutil.Process().memory_info().rss
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM"))


def test_a_vast_picture_with_little_in_it_is_refused_in_every_format(tmp_path: Path) -> None:
    body = zlib.compress(bytes(1000))
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", 12_000, 12_000, 8, 2, 0, 0, 0)), (b"IDAT", body), (b"IEND", b"")]
    png = b"\x89PNG\r\n\x1a\n" + b"".join(struct.pack(">I", len(one)) + kind + one + struct.pack(">I", zlib.crc32(kind + one)) for kind, one in chunks)
    (tmp_path / "a.png").write_bytes(png)
    assert str(decode(tmp_path / "a.png")).startswith("too large for what is in it: 12000x12000 is 144 megapixels, and the file has")
    Image.new("1", (12_000, 12_000), 1).save(tmp_path / "page.png")  # the emptiest page that is one
    assert (tmp_path / "page.png").stat().st_size < 50_000
    assert reasons.bad_size(12_000, 12_000, (tmp_path / "page.png").stat().st_size) is None


def test_the_reader_of_heic_with_the_later_library_is_taken_where_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    from types import SimpleNamespace

    taken: list[str] = []
    for there, expected in ((("pillow_heif", "pi_heif"), ["pillow_heif"]), (("pi_heif",), ["pi_heif"]), ((), [])):

        def import_module(name: str, there: tuple[str, ...] = there) -> SimpleNamespace:
            if name not in there:
                raise ImportError(name)
            return SimpleNamespace(register_heif_opener=lambda: taken.append(name))

        monkeypatch.setattr(module, "import_module", import_module)
        taken.clear()
        module._prepare.__wrapped__()
        assert taken == expected

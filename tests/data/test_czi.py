"""CZI files that the tests write through Zeiss's own library."""

from __future__ import annotations

import tarfile
from importlib import util
from pathlib import Path

import numpy as np
import pytest

from studio.core.reading import Reading
from studio.data.decode import Decoded, decode
from studio.data.look import look
from studio.data.scan import scan
from studio.data.stacks import Unusable

pytest.importorskip("pylibCZIrw")

from pylibCZIrw import czi

CELLS = np.random.default_rng(0).integers(0, 4000, (2, 3, 40, 60), dtype=np.uint16)
"""[z, c, y, x]"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with czi.create_czi(str(tmp_path / "cells.czi")) as file:
        for depth in range(2):
            for channel in range(3):
                file.write(CELLS[depth, channel, :, :, None].copy(), plane={"C": channel, "Z": depth, "T": 0})
    with czi.create_czi(str(tmp_path / "slide.czi")) as file:
        for scene in range(2):
            colours = np.full((30, 40 + 10 * scene, 3), (50, 100, 200 + scene), np.uint8)  # blue, green, red
            file.write(colours, plane={"C": 0, "Z": 0, "T": 0}, scene=scene, location=(100 * scene, 0))
    return tmp_path


def test_scenes_and_depths_are_pages(folder: Path) -> None:
    found = {one.path: (one.format, one.width, one.height, one.channels, one.bits, one.pages, one.coloured) for one in scan(folder).items}
    assert found == {"cells.czi": ("CZI", 60, 40, 3, 16, 2, False), "slide.czi": ("CZI", 40, 30, 3, 8, 2, True)}
    every = scan(folder, reading=Reading(pages="all"))
    assert [(one.path, one.width) for one in every.items] == [
        ("cells.czi#page=1", 60),
        ("cells.czi#page=2", 60),
        ("slide.czi#page=1", 40),
        ("slide.czi#page=2", 50),
    ]


def test_channels_in_the_order_that_was_asked_for(folder: Path) -> None:
    found = decode(folder / "cells.czi#page=2", reading=Reading("3,1", scale="0..4000"))
    assert isinstance(found, Decoded)
    for at, channel in enumerate((2, 0)):
        assert np.abs(found.pixels[:, :, at] - CELLS[1, channel] * 255.0 / 4000).max() <= 1
    last = decode(folder / "cells.czi", reading=Reading("6", "channels", "0..4000"))
    assert isinstance(last, Decoded)
    assert np.abs(last.pixels[:, :, 0] - CELLS[1, 2] * 255.0 / 4000).max() <= 1


def test_colours_are_red_first(folder: Path) -> None:
    found = decode(folder / "slide.czi#page=2")
    assert isinstance(found, Decoded)
    assert found.pixels[3, 3].tolist() == [201, 100, 50]


def test_a_mosaic_is_put_together(tmp_path: Path) -> None:
    with czi.create_czi(str(tmp_path / "mosaic.czi")) as file:
        for number, (left, top) in enumerate(((-10, 0), (20, 0), (-10, 25))):
            file.write(np.full((25, 30, 1), 100 * (number + 1), np.uint16), plane={"C": 0, "Z": 0, "T": 0}, location=(left, top))
    found = decode(tmp_path / "mosaic.czi", reading=Reading(scale="0..300"))
    assert isinstance(found, Decoded)
    assert found.pixels.shape == (50, 60, 3)
    assert [int(found.pixels[y, x, 0]) for y, x in ((5, 5), (5, 45), (40, 5), (40, 45))] == [85, 170, 255, 0]


@pytest.mark.parametrize("options", ["uncompressed:", "zstd0:ExplicitLevel=3", "zstd1:ExplicitLevel=3;PreProcess=HiLoByteUnpack", "zstd1:ExplicitLevel=3"])
def test_compressions(tmp_path: Path, options: str) -> None:
    with czi.create_czi(str(tmp_path / "a.czi"), compression_options=options) as file:
        file.write(CELLS[0, 0, :, :, None].copy(), plane={"C": 0, "Z": 0, "T": 0})
    found = decode(tmp_path / "a.czi", reading=Reading(scale="0..4000"))
    if options != "uncompressed:" and util.find_spec("imagecodecs") is None:
        assert found == 'its compression (Zstandard) needs the package imagecodecs: pip install "tacit-studio[science]"'
        return
    assert isinstance(found, Decoded)
    assert np.abs(found.pixels[:, :, 0] - CELLS[0, 0] * 255.0 / 4000).max() <= 1


def test_in_a_shard_too(folder: Path) -> None:
    with tarfile.open(folder / "x.tar", "w") as tar:
        tar.add(folder / "cells.czi", "cells.czi")
    inside = scan(folder / "x.tar", reading=Reading(pages="all"))
    assert len(inside) == 2
    found = decode(inside.path(1), reading=Reading("2", "all", "0..4000"))
    assert isinstance(found, Decoded)
    assert np.abs(found.pixels[:, :, 0] - CELLS[1, 1] * 255.0 / 4000).max() <= 1


def test_damaged_files_are_reasons(folder: Path) -> None:
    whole, rng = (folder / "cells.czi").read_bytes(), np.random.default_rng(0)
    (folder / "cut.czi").write_bytes(whole[:3000])
    assert str(decode(folder / "cut.czi")).startswith("the file is cut short")
    for number in range(200):
        data = bytearray(whole[: int(rng.integers(20, len(whole)))] if number % 4 == 0 else whole)
        for at in rng.integers(16, len(data), 40 + 400 * (number % 2)):
            data[int(at)] = int(rng.integers(256))
        (folder / "cut.czi").write_bytes(data)
        assert isinstance(decode(folder / "cut.czi"), Decoded | str)
        look("cut.czi", str(folder / "cut.czi"))
    lie = bytearray(whole)
    at = lie.rindex(b"ZISRAWDIRECTORY") + 32 + 128 + 32
    lie[at + 8 : at + 12] = (15_000_000).to_bytes(4, "little")  # the first dimension's size
    lie[at + 16 : at + 20] = (15_000_000).to_bytes(4, "little")
    (folder / "cut.czi").write_bytes(lie)
    assert str(decode(folder / "cut.czi")).startswith("too large: 15000000x40 is 600 megapixels")


def test_tiles_of_jpeg_xr_are_blue_first_like_the_others() -> None:
    codecs = pytest.importorskip("imagecodecs")
    from studio.data.czi import _unpacked

    colours = np.full((32, 48, 3), (200, 100, 50), np.uint8)
    assert _unpacked(codecs.jpegxr_encode(colours, level=100), 4, colours.shape, np.dtype("u1"))[3, 3].tolist() == [50, 100, 200]
    deep = CELLS[0, 0]
    assert np.array_equal(_unpacked(codecs.jpegxr_encode(deep, level=100), 4, (*deep.shape, 1), np.dtype("<u2"))[:, :, 0], deep)
    with pytest.raises(ValueError, match="shape"):
        _unpacked(codecs.jpegxr_encode(deep, level=100), 4, (8, 8, 1), np.dtype("<u2"))


def test_tiles_of_jpeg() -> None:
    import io

    from PIL import Image

    from studio.data.czi import _unpacked

    held = io.BytesIO()
    Image.new("RGB", (48, 32), (200, 100, 50)).save(held, "JPEG", quality=100, subsampling=0)
    found = _unpacked(held.getvalue(), 1, (32, 48, 3), np.dtype("u1"))
    assert np.abs(found[3, 3].astype(int) - (50, 100, 200)).max() <= 2
    with pytest.raises(Unusable, match="another size"):
        _unpacked(held.getvalue(), 1, (64, 48, 3), np.dtype("u1"))

"""Stacks as microscopes and scanners write them: what is a channel, what is a page."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from PIL import Image

from studio.core.reading import Reading
from studio.data import stacks
from studio.data.check import check
from studio.data.decode import Decoded, decode
from studio.data.items import Item
from studio.data.look import look, look_into
from studio.data.scan import scan
from studio.data.stacks import open_stack

DEPTHS, CHANNELS = 3, 5
CELLS = (np.arange(DEPTHS * CHANNELS).reshape(DEPTHS, CHANNELS, 1, 1) * 100 + np.arange(20 * 24).reshape(20, 24) % 7).astype(np.uint16)
"""[z, c, y, x]; each plane has its own height of numbers."""


def stack_of(path: Path, reading: Reading | None = None) -> Any:
    return open_stack(io.BytesIO(path.read_bytes()), "TIFF", reading or Reading())


@pytest.mark.parametrize("kind", ["ome", "imagej"])
def test_described_axes_are_channels_and_pages(tmp_path: Path, kind: str) -> None:
    tifffile.imwrite(tmp_path / "a.tif", CELLS, metadata={"axes": "ZCYX"}, **{kind: True})
    stack = stack_of(tmp_path / "a.tif")
    assert stack.pages == DEPTHS
    layout = stack.layout(1)
    assert (layout.width, layout.height, layout.channels, layout.bits, layout.coloured) == (24, 20, CHANNELS, 16, False)
    assert np.array_equal(stack.read(2, (4, 0)), np.stack([CELLS[2, 4], CELLS[2, 0]], 2))


def test_channels_before_depths(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.ome.tif", np.swapaxes(CELLS, 0, 1), ome=True, metadata={"axes": "CZYX"})
    stack = stack_of(tmp_path / "a.ome.tif")
    assert stack.pages == DEPTHS
    assert np.array_equal(stack.read(1, (3, 1)), np.stack([CELLS[1, 3], CELLS[1, 1]], 2))


def test_plain_pages_stand_for_themselves_or_are_channels(tmp_path: Path) -> None:
    for name, more in (("shaped", {}), ("plain", {"metadata": None}), ("one-header", {"truncate": True})):
        tifffile.imwrite(tmp_path / name, CELLS[0], **more)
        if name != "one-header":
            assert (stack_of(tmp_path / name).pages, stack_of(tmp_path / name).layout(0).channels) == (CHANNELS, 1)
        stack = stack_of(tmp_path / name, Reading(pages="channels"))
        assert (stack.pages, stack.layout(0).channels) == (1, CHANNELS), name
        assert np.array_equal(stack.read(0, (1, 4)), np.stack([CELLS[0, 1], CELLS[0, 4]], 2)), name


def test_big_endian_pages_behind_one_header(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", CELLS[0], truncate=True, byteorder=">")
    assert np.array_equal(stack_of(tmp_path / "a.tif").read(3, (0,))[:, :, 0], CELLS[0, 3])


def test_samples_side_by_side_and_one_after_the_other(tmp_path: Path) -> None:
    bands = np.moveaxis(CELLS[0], 0, -1)
    tifffile.imwrite(tmp_path / "together.tif", bands, photometric="minisblack", planarconfig="contig")
    tifffile.imwrite(tmp_path / "apart.tif", CELLS[0], photometric="minisblack", planarconfig="separate")
    for name in ("together.tif", "apart.tif"):
        stack = stack_of(tmp_path / name)
        assert (stack.pages, stack.layout(0).channels) == (1, CHANNELS)
        assert np.array_equal(stack.read(0, (4, 0, 2)), bands[:, :, [4, 0, 2]])


def test_each_page_is_a_picture_where_all_are_wanted(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", CELLS[:, 0], photometric="minisblack")
    Image.new("RGB", (30, 30)).save(tmp_path / "b.png")
    first = scan(tmp_path)
    assert [(one.path, one.pages) for one in first.items] == [("a.tif", 3), ("b.png", 1)]
    every = scan(tmp_path, reading=Reading(pages="all"))
    assert [one.path for one in every.items] == ["a.tif#page=1", "a.tif#page=2", "a.tif#page=3", "b.png"]
    reading = Reading(pages="all", scale="0..1000")
    for number in range(3):
        found = decode(every.path(number), reading=reading)
        assert isinstance(found, Decoded)
        assert abs(int(found.pixels[0, 0, 0]) - round(int(CELLS[number, 0, 0, 0]) * 255 / 1000)) <= 1
    sizes = check(tmp_path, reading=Reading(pages="all"))["sizes"]
    assert (sizes["stacks"], sizes["pages"]) == (1, 3)


def test_the_middle_page(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", CELLS[:, 0], photometric="minisblack")
    found = decode(tmp_path / "a.tif", reading=Reading(pages="middle", scale="0..1000"))
    assert isinstance(found, Decoded)
    assert found.pixels[0, 0, 0] == round(int(CELLS[1, 0, 0, 0]) * 255 / 1000)


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", CELLS[:, 0], photometric="minisblack")
    Image.new("RGB", (30, 30)).save(tmp_path / "b.jpg")
    assert decode(f"{tmp_path / 'a.tif'}#page=4") == "the file has 3 pages; page 4 is not there"
    assert decode(f"{tmp_path / 'b.jpg'}#page=2") == "the file has 1 page; page 2 is not there"
    assert decode(tmp_path / "a.tif", reading=Reading("2")) == "it has 1 channel; channel 2 is not there"
    assert decode(tmp_path / "b.jpg", reading=Reading("1,2,4")) == "it has 3 channels; channel 4 is not there"
    assert decode(f"{tmp_path / 'gone.tif'}#page=1") == "the file is gone"


def test_pages_in_a_list_of_files_and_in_a_shard(tmp_path: Path) -> None:
    import tarfile

    tifffile.imwrite(tmp_path / "a.tif", CELLS[:, 0], photometric="minisblack")
    (tmp_path / "list.txt").write_text("a.tif#page=2\n", encoding="utf-8")
    (only,) = scan(tmp_path / "list.txt").items
    assert (only.path, only.pages) == ("a.tif#page=2", 3)
    with tarfile.open(tmp_path / "x.tar", "w") as tar:
        tar.add(tmp_path / "a.tif", "a.tif")
    inside = scan(tmp_path / "x.tar", reading=Reading(pages="all"))
    assert [one.path for one in inside.items] == [f"x.tar/a.tif#page={number}" for number in (1, 2, 3)]
    found, same = (decode(one, reading=Reading(scale="0..1000")) for one in (inside.path(2), f"{tmp_path / 'a.tif'}#page=3"))
    assert isinstance(found, Decoded)
    assert isinstance(same, Decoded)
    assert np.array_equal(found.pixels, same.pixels)


def test_smaller_copies_are_no_pages(tmp_path: Path) -> None:
    with tifffile.TiffWriter(tmp_path / "a.tif") as file:
        file.write(CELLS[0, 0], metadata=None)
        file.write(CELLS[0, 0, ::2, ::2], subfiletype=1, metadata=None)
        file.write(CELLS[1, 0], metadata=None)
    stack = stack_of(tmp_path / "a.tif")
    assert stack.pages == 2
    assert np.array_equal(stack.read(1, (0,))[:, :, 0], CELLS[1, 0])


def test_pages_of_different_sizes_each_have_their_own(tmp_path: Path) -> None:
    with tifffile.TiffWriter(tmp_path / "a.tif") as file:
        for side in (20, 32):
            file.write(np.full((side, 40), 9, np.uint8), metadata=None)
    found = scan(tmp_path, reading=Reading(pages="all")).items
    assert [(one.width, one.height) for one in found] == [(40, 20), (40, 32)]


def test_a_compression_that_only_pillow_knows_is_read_by_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gray = Image.fromarray((CELLS[1, 1] * 100).astype(np.uint16))
    gray.save(tmp_path / "a.tif", compression="tiff_lzw")

    def lacking(self: Any, *_: object, **__: object) -> Any:
        raise ValueError("<COMPRESSION.LZW: 5> requires the 'imagecodecs' package")

    monkeypatch.setattr(tifffile.TiffPage, "asarray", lacking)
    found = decode(tmp_path / "a.tif", reading=Reading(scale="full"))
    assert isinstance(found, Decoded)
    assert abs(int(found.pixels[0, 0, 0]) - round(int(CELLS[1, 1, 0, 0]) * 100 * 255 / 65535)) <= 1
    tifffile.imwrite(tmp_path / "five.tif", np.zeros((20, 20, 5), np.uint16), photometric="minisblack", planarconfig="contig")
    assert decode(tmp_path / "five.tif") == 'its compression (NONE) needs the package imagecodecs: pip install "tacit-studio[science]"'


def test_a_bomb_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from studio.data import reasons

    tifffile.imwrite(tmp_path / "a.tif", np.zeros((40, 16, 16), np.float32))
    monkeypatch.setattr(reasons, "MAX_NUMBERS", 2000)
    assert isinstance(decode(tmp_path / "a.tif"), Decoded)
    assert str(decode(tmp_path / "a.tif", reading=Reading("gray", "channels"))).startswith("too large: its numbers take")
    monkeypatch.setattr(stacks, "MOST_PAGES", 10)
    assert look("a.tif", str(tmp_path / "a.tif")).reason == "too large: it has 40 pages; the limit is 10"  # type: ignore[union-attr]


def test_the_scan_says_how_many_channels_and_bits(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "cells.ome.tif", CELLS, ome=True, metadata={"axes": "ZCYX"})
    tifffile.imwrite(tmp_path / "sky.tif", np.zeros((20, 20, 4), np.uint16), photometric="rgb", extrasamples=["unspecified"])
    tifffile.imwrite(tmp_path / "clear.tif", np.zeros((20, 20, 4), np.uint8), photometric="rgb", extrasamples=["unassalpha"])
    Image.new("L", (20, 20)).save(tmp_path / "gray.png")
    found = {one.path: (one.channels, one.bits, one.pages, one.coloured) for one in scan(tmp_path).items}
    assert found == {"cells.ome.tif": (5, 16, 3, False), "sky.tif": (4, 16, 1, True), "clear.tif": (3, 8, 1, True), "gray.png": (1, 8, 1, True)}
    assert scan(tmp_path).coloured == 0.75
    assert [type(one) for one in look_into("x", str(tmp_path / "cells.ome.tif"), None, Reading(pages="all"))] == [Item] * 3


def test_damaged_stacks_are_reasons(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", CELLS, ome=True, metadata={"axes": "ZCYX"})
    whole = (tmp_path / "a.tif").read_bytes()
    rng = np.random.default_rng(0)
    for number in range(60):
        data = bytearray(whole[: int(rng.integers(9, len(whole)))] if number % 2 else whole)
        for at in rng.integers(8, len(data), 12):
            data[int(at)] = int(rng.integers(256))
        (tmp_path / "b.tif").write_bytes(data)
        for reading in (Reading(), Reading("1,5", "all", "1,99")):
            assert look_into("b.tif", str(tmp_path / "b.tif"), None, reading)
            assert isinstance(decode(tmp_path / "b.tif", reading=reading), Decoded | str)

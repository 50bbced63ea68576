from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from studio.core.reading import Reading
from studio.data.cache import build_cache
from studio.data.decode import Decoded, decode, square, thumbnail
from studio.data.mix import mix, wanted
from studio.data.scan import scan
from studio.data.stacks import Layout, Unusable

RAMP = np.linspace(0, 4000, 50 * 40).reshape(40, 50)
FIVE = np.stack([RAMP, RAMP[::-1] * 2, RAMP[:, ::-1] * 4, RAMP * 0 + 7, RAMP * 8], 2).astype(np.uint16)


@pytest.fixture
def cells(tmp_path: Path) -> Path:
    folder = tmp_path / "cells"
    folder.mkdir()
    for number in range(3):
        tifffile.imwrite(folder / f"{number}.tif", FIVE + number, photometric="minisblack", planarconfig="contig")
    return folder


def pixels(path: Path, *choice: str) -> np.ndarray:
    found = decode(path, reading=Reading(**dict(zip(("channels", "scale"), choice, strict=False))))
    assert isinstance(found, Decoded), found
    return found.pixels


def test_channels_are_taken_in_the_order_that_was_asked_for(cells: Path) -> None:
    found = pixels(cells / "0.tif", "3,1,5", "0..32000").astype(int)
    assert np.abs(found - FIVE[:, :, [2, 0, 4]] * 255.0 / 32000).max() <= 1


def test_one_is_gray_and_two_are_red_and_green(cells: Path) -> None:
    one, two = pixels(cells / "0.tif", "2", "0..8000"), pixels(cells / "0.tif", "2,1", "0..8000")
    assert np.array_equal(one[:, :, 0], one[:, :, 2])
    assert np.array_equal(one[:, :, 0], two[:, :, 0])
    assert two[:, :, 2].max() == 0
    assert two[:, :, 1].max() > 100


def test_percentiles_stretch_each_channel_that_is_no_colour(cells: Path) -> None:
    found = pixels(cells / "0.tif", "1,5", "2,98")
    for at, channel in ((0, 0), (1, 4)):
        low, high = np.percentile(FIVE[:, :, channel], (2, 98))
        expected = np.clip((FIVE[:, :, channel] - low) / (high - low), 0, 1) * 255
        assert np.abs(found[:, :, at] - expected).max() <= 1


def test_percentiles_keep_the_hues_of_colours(tmp_path: Path) -> None:
    Image.fromarray(np.stack([RAMP / 20, RAMP / 40, RAMP / 80], 2).astype(np.uint8)).save(tmp_path / "a.png")
    found = pixels(tmp_path / "a.png", "auto", "0,100").astype(float)
    assert found.max() == 255
    bright = found[found[:, :, 0] > 128]
    assert np.abs(bright[:, 1] / bright[:, 0] - 0.5).max() < 0.03


def test_by_itself_each_deep_channel_gets_its_own_range(cells: Path) -> None:
    found = pixels(cells / "0.tif")
    assert [int(found[:, :, at].max()) for at in range(3)] == [255, 255, 255]
    assert pixels(cells / "0.tif", "4").max() == 7


def test_full_is_the_range_of_the_type(cells: Path) -> None:
    found = pixels(cells / "0.tif", "5", "full")
    assert abs(int(found.max()) - 32000 * 255 / 65535) <= 1


def test_gray_is_luminance_or_the_mean(cells: Path, tmp_path: Path) -> None:
    Image.new("RGB", (20, 20), (200, 100, 50)).save(tmp_path / "a.png")
    assert pixels(tmp_path / "a.png", "gray")[0, 0].tolist() == [124, 124, 124]
    found = pixels(cells / "0.tif", "gray", "0..32000").astype(float)
    assert np.abs(found[:, :, 1] - FIVE.mean(2) * 255 / 32000).max() <= 2


def test_ordinary_pictures_may_be_chosen_from_too(tmp_path: Path) -> None:
    Image.new("RGB", (40, 30), (200, 100, 50)).save(tmp_path / "a.png")
    Image.new("L", (40, 30), 77).save(tmp_path / "g.jpg")
    assert pixels(tmp_path / "a.png", "3,2,1")[0, 0].tolist() == [50, 100, 200]
    assert pixels(tmp_path / "g.jpg", "1")[0, 0].tolist() == [77, 77, 77]
    Image.fromarray(np.full((20, 20), 2000, np.uint16)).save(tmp_path / "deep.png")
    assert pixels(tmp_path / "deep.png", "auto", "0..4000")[0, 0].tolist() == [128, 128, 128]


def test_wide_signed_and_broken_numbers() -> None:
    for dtype in (np.int16, np.int32, np.float32, np.float64):
        values = np.array([[[-1000], [0], [1000]]], dtype)
        layout = Layout(3, 1, 1, 8 * values.dtype.itemsize, str(values.dtype))
        assert mix(values, layout, Reading(scale="-1000..1000"))[0, :, 0].tolist() == [0, 128, 255]
        assert mix(values, layout, Reading(scale="0,100"))[0, :, 0].tolist() == [0, 128, 255]
    odd = np.array([[[np.nan], [0.0], [np.inf], [1.0]]], np.float32)
    assert mix(odd, Layout(4, 1, 1, 32, "float32"), Reading(scale="0,100"))[0, :, 0].tolist() == [0, 0, 255, 255]
    flat = np.full((2, 2, 1), 5, np.uint16)
    assert mix(flat, Layout(2, 2, 1, 16, "uint16"), Reading(scale="1,99")).max() == 0


def test_a_channel_that_is_not_there_and_too_many_to_hold() -> None:
    with pytest.raises(Unusable, match="it has 2 channels; channel 3 is not there"):
        wanted(Layout(10, 10, 2, 8, "uint8"), Reading("3"))
    with pytest.raises(Unusable, match="its numbers take"):
        wanted(Layout(10_000, 10_000, 100, 16, "uint16"), Reading("gray"))


def test_the_cache_of_another_choice_is_not_used(cells: Path, tmp_path: Path) -> None:
    seen = []
    for reading in (Reading("1", scale="0..32000"), Reading("5", scale="0..32000"), Reading("1", scale="0..32000")):
        cache = build_cache(scan(cells, reading=reading), 32, mode="disk", cache_dir=tmp_path / "cache")
        seen.append(cache.take(np.arange(3)))
        cache.close()
    assert np.array_equal(seen[0], seen[2])
    assert np.abs(seen[1].astype(int) - seen[0]).max() > 200
    assert len(list((tmp_path / "cache").iterdir())) == 2


@pytest.mark.parametrize("mode", ["ram", "disk", "off"])
def test_every_cache_and_the_gallery_open_alike(cells: Path, tmp_path: Path, mode: str) -> None:
    reading = Reading("5,1", scale="1,99")
    catalog = scan(cells, reading=reading)
    cache = build_cache(catalog, 32, mode=mode, cache_dir=tmp_path / "cache")
    kept = cache.take(np.arange(3))
    cache.close()
    assert np.array_equal(kept[1], square(catalog.path(1), 32, reading))
    small = thumbnail(catalog.path(1), 50, reading)
    whole = decode(catalog.path(1), reading=reading)
    assert isinstance(whole, Decoded)
    assert np.array_equal(small, whole.pixels)

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from studio.data.decode import Decoded, decode
from studio.data.depth import to_eight_bits


def pixels(path: Path) -> np.ndarray:
    found = decode(path)
    assert isinstance(found, Decoded), found
    return found.pixels


RAMP = np.linspace(0, 65535, 40 * 50).astype(np.uint16).reshape(40, 50)


def test_sixteen_bits_are_divided_not_clipped(tmp_path: Path) -> None:
    Image.fromarray(RAMP).save(tmp_path / "a.png")
    tifffile.imwrite(tmp_path / "a.tiff", RAMP)
    for name in ("a.png", "a.tiff"):
        found = pixels(tmp_path / name)
        assert np.abs(found[:, :, 0].astype(int) - RAMP / 257).max() <= 1
        assert np.array_equal(found[:, :, 0], found[:, :, 2])


def test_sixteen_bit_colour(tmp_path: Path) -> None:
    colour = np.stack([RAMP, RAMP[::-1], RAMP // 2], axis=2)
    tifffile.imwrite(tmp_path / "a.tiff", colour, photometric="rgb")
    tifffile.imwrite(tmp_path / "planes.tiff", np.moveaxis(colour, 2, 0), photometric="rgb", planarconfig="separate")
    for name in ("a.tiff", "planes.tiff"):
        assert np.abs(pixels(tmp_path / name).astype(int) - colour / 257).max() <= 1


def test_a_twelve_bit_sensor_is_not_black(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tiff", RAMP // 16)
    assert np.abs(pixels(tmp_path / "a.tiff")[:, :, 0].astype(int) - RAMP / 257).max() <= 1


def test_fractions(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tiff", (RAMP / 65535).astype(np.float32))
    assert np.abs(pixels(tmp_path / "a.tiff")[:, :, 0].astype(int) - RAMP / 257).max() <= 1
    Image.fromarray((RAMP / 65535).astype(np.float32)).save(tmp_path / "pillow.tiff")
    assert np.abs(pixels(tmp_path / "pillow.tiff")[:, :, 0].astype(int) - RAMP / 257).max() <= 1


def test_white_is_zero_and_transparency(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "film.tiff", RAMP, photometric="miniswhite")
    assert np.abs(pixels(tmp_path / "film.tiff")[:, :, 0].astype(int) - (255 - RAMP / 257)).max() <= 1
    clear = np.zeros((16, 16, 4), np.uint16)
    tifffile.imwrite(tmp_path / "clear.tiff", clear, photometric="rgb", extrasamples=["unassalpha"])
    assert pixels(tmp_path / "clear.tiff").min() == 255


def test_five_bands_give_their_first_three(tmp_path: Path) -> None:
    bands = np.zeros((16, 20, 5), np.uint8)
    bands[:, :, 1] = 200
    tifffile.imwrite(tmp_path / "a.tiff", bands, photometric="minisblack", planarconfig="contig")
    assert pixels(tmp_path / "a.tiff")[0, 0].tolist() == [0, 200, 0]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (np.array([0, 255], np.uint8), [0, 255]),
        (np.array([False, True]), [0, 255]),
        (np.array([0, 32768, 65535], np.uint16), [0, 128, 255]),
        (np.array([0, 5000], np.uint16), [0, 19]),
        (np.array([0, 200], np.uint16), [0, 200]),
        (np.array([0, 512, 1023], np.uint16), [0, 128, 255]),
        (np.array([0, 65535], np.int32), [0, 255]),
        (np.array([-1000, 0, 1000], np.int16), [0, 128, 255]),
        (np.array([0, 100_000], np.uint32), [0, 255]),
        (np.array([0.0, 0.5, 1.0]), [0, 128, 255]),
        (np.array([0.0, np.nan, 1.0]), [0, 0, 255]),
        (np.array([7.0, 7.0]), [0, 0]),
        (np.zeros(3, np.uint16), [0, 0, 0]),
    ],
)
def test_to_eight_bits(values: np.ndarray, expected: list[int]) -> None:
    found = to_eight_bits(values)
    assert found.dtype == np.uint8
    assert np.abs(found.astype(int) - np.array(expected)).max() <= 1


def test_empty_arrays_pass() -> None:
    assert to_eight_bits(np.zeros((0, 3), np.float32)).shape == (0, 3)


@pytest.mark.real
def test_a_photo_in_sixteen_bits_looks_like_its_gray_twin(real: Path) -> None:
    sixteen, gray = pixels(real / "awkward" / "gray16.png"), pixels(real / "awkward" / "gray.jpg")
    assert np.abs(sixteen.astype(int) - gray).mean() < 6

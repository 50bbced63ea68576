from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from studio.data.taken import dates, taken


def save(path: Path, *, inner: dict[int, str] | None = None, outer: dict[int, str] | None = None) -> str:
    exif = Image.Exif()
    for tag, words in (outer or {}).items():
        exif[tag] = words
    exif.get_ifd(0x8769).update(inner or {})
    Image.new("RGB", (20, 20)).save(path, exif=exif)
    return str(path)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_the_cameras_date(tmp_path: Path, suffix: str) -> None:
    path = save(tmp_path / f"a.{suffix}", inner={0x9003: "2019:05:04 10:11:12"}, outer={0x0132: "2021:01:01 00:00:00"})
    assert taken(path) == datetime(2019, 5, 4, 10, 11, 12).timestamp()


def test_second_best_and_nothing(tmp_path: Path) -> None:
    assert taken(save(tmp_path / "a.jpg", outer={0x0132: "2021:01:01 00:00:00"})) == datetime(2021, 1, 1).timestamp()
    assert taken(save(tmp_path / "b.jpg")) is None
    assert taken(save(tmp_path / "c.jpg", inner={0x9003: "0000:00:00 00:00:00"})) is None
    (tmp_path / "d.jpg").write_text("hello")
    assert taken(str(tmp_path / "d.jpg")) is None and taken(str(tmp_path / "gone.jpg")) is None


def test_the_files_own_date_stands_in(tmp_path: Path) -> None:
    first, second = save(tmp_path / "a.jpg", inner={0x9003: "2019:05:04 10:11:12"}), save(tmp_path / "b.jpg")
    os.utime(second, (1e9, 1e9))
    told: list[object] = []
    found, exif = dates([first, second, str(tmp_path / "gone.jpg")], tell=told.append)
    assert found == [datetime(2019, 5, 4, 10, 11, 12).timestamp(), 1e9, 0.0] and exif == 1 and told


def test_a_page_has_the_date_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    Image.new("L", (20, 20)).save(path, save_all=True, append_images=[Image.new("L", (20, 20))])
    os.utime(path, (5000, 5000))
    assert dates([f"{path}#page=2"]) == ([5000.0], 0)

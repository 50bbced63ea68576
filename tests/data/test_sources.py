"""Several folders, lists of files, single files and shards as one set of pictures."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.core.trouble import Trouble
from studio.data import left_out, sources
from studio.data.cache import build_cache
from studio.data.check import check
from studio.data.scan import scan


def picture(path: Path, value: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (20, 16), (value, 0, 0)).save(path)
    return path


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    for value, name in enumerate(("one/a.png", "one/deep/b.png", "two/a.png", "two/c.png")):
        picture(tmp_path / name, 40 * value)
    (tmp_path / "two" / "notes.doc").write_text("x")
    return tmp_path / "one", tmp_path / "two"


def test_two_folders_are_one_catalog(two: tuple[Path, Path], tmp_path: Path) -> None:
    catalog = scan(f"{two[0]}\n{two[1]}")
    assert catalog.root == str(tmp_path) and catalog.images == f"{two[0]}\n{two[1]}"
    assert [one.path for one in catalog.items] == ["one/a.png", "one/deep/b.png", "two/a.png", "two/c.png"]
    assert [one.path for one in catalog.rejected] == ["two/notes.doc"]
    assert catalog.labels() == ("one", "one", "two", "two")
    assert scan(catalog.images).fingerprint() == catalog.fingerprint()
    cache = build_cache(catalog, 16, mode="disk", cache_dir=tmp_path / "cache")
    assert cache.take(np.arange(4))[:, 0, 0, 0].tolist() == [0, 40, 80, 120]
    # one of them alone keeps a store of its own, so that neither throws the other's away
    assert len(build_cache(scan(two[1]), 16, mode="disk", cache_dir=tmp_path / "cache")) == 2
    assert len(list((tmp_path / "cache").iterdir())) == 2


def test_a_folder_in_another_is_counted_once(two: tuple[Path, Path], tmp_path: Path) -> None:
    assert len(scan(f"{two[0]}\n{two[0] / 'deep'}")) == 2
    assert len(scan(f"{tmp_path}\n{two[1]}")) == 4


def test_a_list_of_files(two: tuple[Path, Path], tmp_path: Path) -> None:
    lines = ["# my pictures", "", "one/a.png", f"{two[1] / 'c.png'}", "one/gone.png", "one/a.png", "one/deep"]
    (tmp_path / "list.txt").write_text("\r\n".join(lines), encoding="utf-8-sig")
    catalog = scan(tmp_path / "list.txt")
    assert [catalog.path(at) for at in range(3)] == [str(two[0] / "a.png"), str(two[0] / "deep/b.png"), str(two[1] / "c.png")]
    assert [(one.path, one.reason) for one in catalog.rejected] == [("one/gone.png", "the file is gone")]
    assert check(tmp_path / "list.txt")["usable"] == 3


def test_what_is_left_out_stays_out(two: tuple[Path, Path], tmp_path: Path) -> None:
    images = f"{two[0]}\n{two[1]}"
    left_out.leave_out(sources.root_of(images), ["two/a.png"])
    try:
        assert [one.path for one in scan(images).items] == ["one/a.png", "one/deep/b.png", "two/c.png"]
    finally:
        left_out.take_back(sources.root_of(images))


def test_files_by_name(two: tuple[Path, Path]) -> None:
    assert [one.path for one in scan(f"{two[0] / 'a.png'}\n{two[0] / 'deep' / 'b.png'}").items] == ["a.png", "deep/b.png"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("none.txt", b"\n# nothing\n", "names no files"),
        ("bytes.txt", b"\xff\xfe\x00a", "not text in UTF-8"),
        ("paper.doc", b"x", "is a file, not a folder"),
        ("fake.tar", b"x" * 600, "cannot be read"),
        ("packed.tar", b"\x1f\x8b" + b"x" * 600, "is compressed"),
    ],
)
def test_what_is_no_source_is_said_in_one_sentence(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Trouble, match=words) as caught:
        scan(tmp_path / name)
    assert name in caught.value.words and "\n" not in caught.value.words


def test_one_of_several_that_is_missing_is_named(two: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="gone does not exist"):
        scan(f"{two[0]}\n{tmp_path / 'gone'}")


def test_the_root_of_one_folder_is_itself(two: tuple[Path, Path], tmp_path: Path) -> None:
    assert sources.root_of(two[0]) == str(two[0])
    assert sources.root_of(os.path.join(str(two[0]), "..")) == str(tmp_path)


def test_check_writes_a_list_that_can_be_read(two: tuple[Path, Path], tmp_path: Path) -> None:
    (two[0] / "bad.png").write_text("no picture")
    check(tmp_path, list_to=tmp_path / "usable.txt")
    assert (tmp_path / "usable.txt").read_text().splitlines() == [str(tmp_path / one) for one in ("one/a.png", "one/deep/b.png", "two/a.png", "two/c.png")]
    assert len(scan(tmp_path / "usable.txt")) == 4
    with pytest.raises(Trouble, match=r"ends in \.txt"):
        check(two[0], list_to=tmp_path / "usable.doc")

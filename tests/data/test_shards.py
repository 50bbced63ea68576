"""Shards that the webdataset library writes are read here, and give what it gives."""

from __future__ import annotations

import io
import tarfile
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.core.trouble import Trouble
from studio.data import shards
from studio.data.cache import build_cache
from studio.data.check import check
from studio.data.decode import decode, thumbnail
from studio.data.scan import scan

webdataset = pytest.importorskip("webdataset")
COUNT = 9


def encoded(kind: str, value: int) -> bytes:
    held = io.BytesIO()
    Image.fromarray(np.full((24, 32, 3), value, np.uint8)).save(held, kind)
    return held.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three shards of three samples each: JPEG, PNG and WebP by turns, each with a class and a caption; one sample is no picture."""
    place = tmp_path / "shards"
    place.mkdir()
    with webdataset.ShardWriter(str(place / "train-%04d.tar"), maxcount=3, verbose=0) as writer:
        for at in range(COUNT):
            kind = ("JPEG", "PNG", "WEBP")[at % 3]
            name = {"JPEG": "jpg", "PNG": "png", "WEBP": "left.webp"}[kind]
            data = b"no picture at all" if at == 7 else encoded(kind, 20 * at)
            writer.write({"__key__": f"set/{at:06}", name: data, "cls": at % 2, "json": {"at": at}})
    return place


def test_a_folder_of_shards_gives_every_picture_that_the_library_gives(folder: Path) -> None:
    catalog = scan(folder)
    assert [one.path.rpartition("/")[2] for one in catalog.rejected] == ["000007.png"]
    there = webdataset.WebDataset([str(one) for one in sorted(folder.glob("*.tar"))], shardshuffle=False)
    theirs: dict[str, bytes] = {}
    for sample in there:
        name = next(one for one in sample if one in ("jpg", "png", "left.webp"))
        theirs[f"{Path(sample['__url__']).name}/{sample['__key__']}.{name}"] = sample[name]
    assert {one.path for one in catalog.items} == {name for name in theirs if "000007" not in name} and len(catalog) == COUNT - 1
    for at, one in enumerate(catalog.items):
        assert shards.read(catalog.path(at)) == theirs[one.path] and one.bytes == len(theirs[one.path])
        found = decode(catalog.path(at))
        assert not isinstance(found, str)
        with Image.open(io.BytesIO(theirs[one.path])) as image:
            assert np.abs(found.pixels.astype(int) - np.asarray(image.convert("RGB")).astype(int)).max() <= 2


@pytest.mark.parametrize("mode", ["ram", "disk", "off"])
def test_they_are_trained_on_like_files(folder: Path, tmp_path: Path, mode: str) -> None:
    catalog = scan(folder)
    cache = build_cache(catalog, 16, mode=mode, cache_dir=tmp_path / "cache")
    try:
        values = cache.take(np.arange(len(cache)))[:, 8, 8, 0]
    finally:
        cache.close()
    assert np.abs(values.astype(int) - np.array([20 * at for at in range(COUNT) if at != 7])).max() <= 2
    made = thumbnail(catalog.path(0), 16)
    assert not isinstance(made, str) and made.shape == (12, 16, 3)
    assert check(folder)["usable"] == COUNT - 1


def test_a_range_in_braces_a_single_shard_and_a_folder_beside_it(folder: Path, tmp_path: Path) -> None:
    assert len(scan(f"{folder}/train-{{0000..0001}}.tar")) == 6
    assert len(scan(folder / "train-0000.tar")) == 3
    Image.new("RGB", (9, 9)).save(tmp_path / "shards-not.png")
    assert len(scan(f"{folder / 'train-0000.tar'}\n{tmp_path / 'shards-not.png'}")) == 4
    with pytest.raises(Trouble, match=r"train-0003.tar does not exist"):
        scan(f"{folder}/train-{{0000..0003}}.tar")


def test_a_path_that_leads_nowhere_is_a_file_that_is_gone(folder: Path) -> None:
    assert decode(folder / "train-0000.tar" / "nothing.jpg") == "the file is gone" or "not" in str(decode(folder / "train-0000.tar" / "nothing.jpg"))
    assert shards.read(str(folder / "nowhere.tar" / "a.jpg")) is None


def test_memory_is_taken_for_what_a_shard_has_not_for_what_its_headers_say(tmp_path: Path) -> None:
    path = tmp_path / "liar.tar"
    with tarfile.open(path, "w") as tar:
        for name, size in (("small.png", 60), ("vast.png", 60)):
            member = tarfile.TarInfo(name)
            member.size = size
            tar.addfile(member, io.BytesIO(encoded("PNG", 9)[:size]))
    data = bytearray(path.read_bytes())
    at = data.index(b"vast.png")
    data[at + 124 : at + 136] = b"%011o\0" % (900 << 20)
    data[at + 148 : at + 156] = b" " * 8
    data[at + 148 : at + 156] = b"%06o\0 " % sum(data[at : at + 512])
    path.write_bytes(data)
    with pytest.raises(Trouble, match=r"liar.tar cannot be read \("):
        shards.members(str(path))
    tracemalloc.start()
    try:  # a shard that was cut after it was looked through
        read = shards.read_member(str(path), shards.Member(1024, 900 << 20))
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()
    assert len(read) == len(data) - 1024
    assert shards.read_member(str(path), shards.Member(len(data) + 5, 10)) == b""


def test_a_name_that_is_said_to_be_gigabytes_long_takes_no_memory(tmp_path: Path) -> None:
    header = tarfile.TarInfo("././@LongLink")
    header.type, header.size = tarfile.GNUTYPE_LONGNAME, 6 << 30
    (tmp_path / "long.tar").write_bytes(header.tobuf(tarfile.GNU_FORMAT) + bytes(2048))
    tracemalloc.start()
    try:
        with pytest.raises(Trouble, match=r"long.tar cannot be read \("):
            shards.members(str(tmp_path / "long.tar"))
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()

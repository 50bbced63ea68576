from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import numpy as np
import pytest

from studio.data import store as module
from studio.data.lock import Lock
from studio.data.store import Entry, Store, is_full, prune

SIDE = 8


def pictures(*values: int) -> list[np.ndarray]:
    return [np.full((SIDE, SIDE, 3), value, np.uint8) for value in values]


def entries(*names: str) -> list[Entry]:
    return [Entry(name, 10, 20, 30, 40) for name in names]


def opened(folder: Path, side: int = SIDE) -> Store:
    store = Store(folder, side)
    store.open()
    return store


def filled(folder: Path) -> Store:
    store = opened(folder)
    store.append(entries("a", "b"), pictures(1, 2))
    store.append(entries("caf\udce9"), pictures(3))
    return store


def test_what_is_kept_is_there_at_the_next_opening(tmp_path: Path) -> None:
    filled(tmp_path / "s")
    store = opened(tmp_path / "s")
    assert store.entries == entries("a", "b", "caf\udce9")
    found = store.pixels()
    assert found.shape == (3, SIDE, SIDE, 3) and found[:, 0, 0, 0].tolist() == [1, 2, 3]
    assert not found.flags.writeable
    assert opened(tmp_path / "empty").pixels().shape == (0, SIDE, SIDE, 3)


@pytest.mark.parametrize("cut", [1, 5, 20, 45])
def test_a_torn_last_line_is_one_picture_less(tmp_path: Path, cut: int) -> None:
    filled(tmp_path)
    lines = (tmp_path / "entries.jsonl").read_bytes()
    (tmp_path / "entries.jsonl").write_bytes(lines[:-cut])
    store = opened(tmp_path)
    kept = len(store.entries)
    assert kept == (2 if cut < 40 else 1)
    store.append(entries("new"), pictures(9))
    assert opened(tmp_path).entries == [*entries("a", "b")[:kept], *entries("new")]
    assert opened(tmp_path).pixels()[-1, 0, 0, 0] == 9


def test_pixels_that_are_missing_take_their_lines_along(tmp_path: Path) -> None:
    filled(tmp_path)
    (file,) = tmp_path.glob("pixels-*.u8")
    os.truncate(file, SIDE * SIDE * 3 * 2 + 7)
    store = opened(tmp_path)
    assert store.entries == entries("a", "b") and store.pixels()[:, 0, 0, 0].tolist() == [1, 2]


@pytest.mark.parametrize(
    "damage", [b"", b"garbage\n", b'{"version": 1, "side": 8, "pixels": "x"}\n', b'{"version": 2, "side": 16, "pixels": "x"}\n', b"[1]\n", b"\xff\xfe"]
)
def test_a_store_that_makes_no_sense_is_begun_anew(tmp_path: Path, damage: bytes) -> None:
    filled(tmp_path)
    (tmp_path / "entries.jsonl").write_bytes(damage)
    store = opened(tmp_path)
    assert store.entries == [] and len(list(tmp_path.glob("pixels-*.u8"))) == 1
    store.append(entries("x"), pictures(5))
    assert opened(tmp_path).entries == entries("x")


def test_a_reader_keeps_its_pixels_when_the_store_is_begun_anew(tmp_path: Path) -> None:
    store = filled(tmp_path)
    before = store.pixels()
    try:
        store.start_anew()
    except OSError:
        pytest.skip("this system does not remove open files")
    assert before[:, 0, 0, 0].tolist() == [1, 2, 3]


def test_a_full_disk_leaves_the_store_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled(tmp_path)
    written: list[int] = []

    def write(descriptor: int, data: bytes) -> int:
        if written:
            raise OSError(errno.ENOSPC, "No space left on device")
        written.append(1)
        return real(descriptor, bytes(data)[:100])

    real = module.os.write
    monkeypatch.setattr(module.os, "write", write)
    with pytest.raises(OSError, match="No space") as caught:
        store.append(entries("c", "d"), pictures(7, 8))
    assert is_full(caught.value)
    monkeypatch.undo()
    assert opened(tmp_path).entries == entries("a", "b", "caf\udce9")
    store.append(entries("c"), pictures(7))
    assert opened(tmp_path).pixels()[:, 0, 0, 0].tolist() == [1, 2, 3, 7]


def test_folders_of_one_root_differ_by_side() -> None:
    places = {Store.place(Path("/c"), root, side) for root in ("/a", "/b", "/caf\udce9") for side in (32, 64)}
    assert len(places) == 6


def test_the_longest_unused_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = [Store.place(tmp_path, root, SIDE) for root in ("/a", "/b", "/c", "/d")]
    for age, folder in enumerate(folders):
        filled(folder)
        os.utime(folder / "entries.jsonl", (1000 + age, 1000 + age))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "entries.jsonl").write_text("mine")
    size = sum(one.stat().st_size for one in folders[0].iterdir())
    monkeypatch.setattr(module, "KEPT_BYTES", 3 * size)
    with Lock(folders[1] / "lock") as building:
        assert building.take()
        prune(tmp_path, folders[0], 2 * size)
    left = [folder.name for folder in folders if (folder / "entries.jsonl").exists()]
    # /a is what is being built and /b is in use by another; /c and /d had to go.
    assert left == [folders[0].name, folders[1].name]
    assert (tmp_path / "mine" / "entries.jsonl").exists()
    prune(tmp_path / "missing", folders[0], 1)


@pytest.mark.skipif(sys.platform == "win32", reason="needs permissions")
def test_opening_where_nothing_may_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OSError, match=r"file"):
        opened(tmp_path / "file" / "store")


@pytest.mark.parametrize("line", [b"[" * 100_000, b'{"version": 2, "side": 8, "pixels": "../precious.u8"}'], ids=["nested", "elsewhere"])
def test_a_hostile_head_is_begun_anew_and_nothing_elsewhere_is_touched(tmp_path: Path, line: bytes) -> None:
    store = filled(tmp_path / "s")
    (tmp_path / "precious.u8").write_bytes(b"x" * 500)
    (store.folder / "entries.jsonl").write_bytes(line + b"\n")
    assert opened(store.folder).entries == []
    assert (tmp_path / "precious.u8").read_bytes() == b"x" * 500


def test_lines_that_make_no_sense_end_what_is_kept(tmp_path: Path) -> None:
    store = filled(tmp_path / "s")
    path = store.folder / "entries.jsonl"
    head, first, *rest = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(head + first + b"[" * 100_000 + b"\n" + b"".join(rest))
    assert [one.path for one in opened(store.folder).entries] == ["a"]
    path.write_bytes(head + first + b'["too", "short"]\n')
    assert [one.path for one in opened(store.folder).entries] == ["a"]

from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path

import numpy as np
import pytest

from studio.data import store as module
from studio.data.items import Item, Items
from studio.data.lock import Lock
from studio.data.store import Store, in_use, is_full, remove_files

SIDE = 8


def pictures(*values: int) -> list[np.ndarray]:
    return [np.full((SIDE, SIDE, 3), value, np.uint8) for value in values]


def items(*names: str, size: int = 10, time: int = 20) -> Items:
    return Items.of(Item(name, 30, 40, size, time, "PNG", "RGB") for name in names)


def opened(folder: Path, side: int = SIDE) -> Store:
    store = Store(folder, side, "/pictures")
    store.open()
    return store


def add(store: Store, names: str, *values: int) -> None:
    found = items(*names.split())
    store.append(found, [(30, 40)] * len(found), pictures(*values))


def filled(folder: Path) -> Store:
    store = opened(folder)
    add(store, "a b", 1, 2)
    add(store, "caf\udce9", 3)
    return store


def file(folder: Path, kind: str) -> Path:
    (found,) = folder.glob(f"{kind}-*")
    return found


def values(store: Store) -> list[int]:
    return store.pixels()[:, 0, 0, 0].tolist()


def test_what_is_kept_is_there_at_the_next_opening(tmp_path: Path) -> None:
    filled(tmp_path / "s")
    store = opened(tmp_path / "s")
    assert store.names == ["a", "b", "caf\udce9"] and len(store) == 3
    assert store.records.tolist() == [(10, 20, 30, 40)] * 3 and store.aspects(np.array([2])).tolist() == [0.75]
    assert store.pixels().shape == (3, SIDE, SIDE, 3) and values(store) == [1, 2, 3]
    assert not store.pixels().flags.writeable
    assert opened(tmp_path / "empty").pixels().shape == (0, SIDE, SIDE, 3)
    assert json.loads((tmp_path / "s" / "head.json").read_text())["root"] == "/pictures"


@pytest.mark.parametrize(
    ("kind", "cut", "kept"), [("index", 1, 2), ("index", 24, 2), ("index", 25, 1), ("paths", 1, 2), ("paths", 8, 1), ("pixels", 1, 2), ("pixels", 400, 0)]
)
def test_what_is_torn_is_left_out(tmp_path: Path, kind: str, cut: int, kept: int) -> None:
    filled(tmp_path)
    torn = file(tmp_path, kind)
    os.truncate(torn, max(0, torn.stat().st_size - cut))
    store = opened(tmp_path)
    assert store.names == ["a", "b"][:kept] and values(store) == [1, 2][:kept]
    add(store, "new", 9)
    assert opened(tmp_path).names == [*["a", "b"][:kept], "new"] and values(opened(tmp_path))[-1] == 9


def test_what_the_index_does_not_promise_is_cut_off(tmp_path: Path) -> None:
    """Killed between the pixels and their index; and zeros where the power went."""
    filled(tmp_path)
    for kind, more in (("pixels", b"x" * SIDE * SIDE * 4), ("paths", b"d\0e"), ("index", bytes(24))):
        with open(file(tmp_path, kind), "ab") as grown:
            grown.write(more)
    store = opened(tmp_path)
    assert len(store) == 3 and file(tmp_path, "pixels").stat().st_size == 3 * SIDE * SIDE * 3
    add(store, "d", 4)
    assert opened(tmp_path).names == ["a", "b", "caf\udce9", "d"] and values(opened(tmp_path)) == [1, 2, 3, 4]


HOSTILE = [
    b"",
    b"garbage\n",
    b'{"version": 2, "side": 8, "mark": "00000000"}',
    b'{"version": 4, "side": 16, "mark": "00000000"}',
    b'{"version": 4, "side": 8, "mark": "00000000"}',
    b'{"version": 4, "side": 8, "mark": "../precious"}',
    b"[1]\n",
    b"[" * 100_000,
    b"\xff\xfe",
]


@pytest.mark.parametrize("damage", HOSTILE)
def test_a_head_that_makes_no_sense_is_begun_anew_and_nothing_elsewhere_is_touched(tmp_path: Path, damage: bytes) -> None:
    store = filled(tmp_path / "s")
    (tmp_path / "precious.u8").write_bytes(b"x" * 500)
    (store.folder / "head.json").write_bytes(damage)
    store = opened(store.folder)
    assert len(store) == 0 and len(list(store.folder.glob("pixels-*.u8"))) == 1
    assert (tmp_path / "precious.u8").read_bytes() == b"x" * 500
    add(store, "x", 5)
    assert opened(store.folder).names == ["x"]


def test_finding_pictures(tmp_path: Path) -> None:
    store = filled(tmp_path)
    assert store.find(items("a", "b")).tolist() == [0, 1]
    assert store.find(items("b", "new", "caf\udce9", "a")).tolist() == [1, -1, 2, 0]
    assert store.find(items("a", "b", size=11)).tolist() == [-1, -1] and store.find(items("b", "a", time=21)).tolist() == [-1, -1]
    assert store.find(items()).tolist() == [] and opened(tmp_path / "none").find(items("a")).tolist() == [-1]
    changed = items("a", time=21)
    store.append(changed, [(30, 40)], pictures(7))
    assert store.find(Items.joined([items("b"), changed])).tolist() == [1, 3]


def test_finding_does_not_trust_hashes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled(tmp_path)
    monkeypatch.setattr(module, "_keys", lambda names, sizes, times: np.zeros(len(names), np.uint64))
    found = store.find(items("b", "x", "caf\udce9"))
    assert found.tolist()[:2] == [-1, -1] and found[2] in (-1, 2)


def test_finding_among_many_against_a_dictionary(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    names = [f"{one % 7}/{one}.png" for one in rng.permutation(3000).tolist()]
    store = opened(tmp_path)
    for first in range(0, 3000, 1000):
        some = items(*names[first : first + 1000])
        store.append(some, [(3, 4)] * 1000, pictures(*([0] * 1000)))
    asked = [f"{one % 7}/{one}.png" for one in rng.integers(0, 4000, 2500).tolist()]
    at = {name: row for row, name in enumerate(names)}
    assert opened(tmp_path).find(items(*asked)).tolist() == [at.get(one, -1) for one in asked]


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
        add(store, "c d", 7, 8)
    assert is_full(caught.value)
    monkeypatch.undo()
    assert opened(tmp_path).names == ["a", "b", "caf\udce9"]
    add(store, "c", 7)
    assert values(opened(tmp_path)) == [1, 2, 3, 7]


def test_folders_of_one_root_differ_by_side() -> None:
    places = {Store.place(Path("/c"), root, side) for root in ("/a", "/b", "/caf\udce9") for side in (32, 64)}
    assert len(places) == 6


def test_in_use_until_it_is_closed(tmp_path: Path) -> None:
    store = filled(tmp_path)
    assert not in_use(tmp_path)
    first, second = store.hold(), store.hold()
    assert in_use(tmp_path)
    first.close()
    assert in_use(tmp_path)
    second.close()
    assert not in_use(tmp_path) and not list(tmp_path.glob("reader-*"))
    (tmp_path / "reader-ofakilledone").write_text("1")
    assert not in_use(tmp_path) and not list(tmp_path.glob("reader-*"))


def test_removing_takes_what_is_ours_alone(tmp_path: Path) -> None:
    filled(tmp_path)
    (tmp_path / "mine.png").write_text("mine")
    (tmp_path / "entries.jsonl").write_text("of an earlier version")
    with Lock(tmp_path / "lock") as lock:
        assert lock.take()
        remove_files(tmp_path)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["lock", "mine.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs permissions")
def test_opening_where_nothing_may_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OSError, match=r"file"):
        opened(tmp_path / "file" / "store")

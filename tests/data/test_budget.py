from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import platformdirs
import pytest

from studio.core.trouble import NO_ROOM, UNUSABLE, Trouble
from studio.data import budget
from studio.data.budget import NoRoom, bytes_of, choose, chosen, clear, held, limit, make_room, room
from studio.data.items import Item, Items
from studio.data.lock import Lock
from studio.data.store import Store

ROOT = Path(__file__).parents[2]
SIDE, COUNT = 100, 20
BYTES = SIDE * SIDE * 3 * COUNT


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *a, **k: str(tmp_path / "data"))


def drive(monkeypatch: pytest.MonkeyPatch, total: float, free: float) -> None:
    monkeypatch.setattr(budget.shutil, "disk_usage", lambda path: SimpleNamespace(total=int(total), free=int(free)))


def kept(place: Path, root: str, *, used: int) -> Store:
    """A store of 600 kB, last used so many seconds after 1970."""
    store = Store(Store.place(place, root, SIDE), SIDE, root)
    store.open()
    items = Items.of(Item(f"{at}.png", 9, 9, 1, 1, "PNG", "RGB") for at in range(COUNT))
    store.append(items, [(9, 9)] * COUNT, [np.zeros((SIDE, SIDE, 3), np.uint8)] * COUNT)
    for file in store.folder.iterdir():
        os.utime(file, (used, used))
    return store


def roots(place: Path) -> list[str]:
    return [one.root for one in held(place)]


@pytest.mark.parametrize(
    ("text", "size"), [("20GB", 20e9), ("500 MB", 5e8), ("1.5TB", 1.5e12), ("3", 3e9), ("2GiB", 2 * 2**30), ("7g", 7e9), ("100kb", 1e5), ("12B", 12), ("0", 0)]
)
def test_sizes(text: str, size: float) -> None:
    assert bytes_of(text) == bytes_of(f" {text.lower()} ") == size


@pytest.mark.parametrize("text", ["", "much", "-3GB", "20 apples", "GB", "1e99TB", "9" * 40, "10 PB"])
def test_what_is_no_size_is_said(text: str) -> None:
    with pytest.raises(Trouble, match="--cache-limit is") as caught:
        bytes_of(text)
    assert caught.value.exit_code == UNUSABLE and repr(text) in caught.value.words and "20GB" in caught.value.words


def test_the_limit_is_the_runs_else_the_persons_else_a_quarter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drive(monkeypatch, 1e12, 5e11)
    assert limit(tmp_path) == 250e9 and chosen() == ""
    choose(" 40GB ")
    assert limit(tmp_path) == 40e9 and chosen() == "40GB" and limit(tmp_path, "1GB") == 1e9
    with pytest.raises(Trouble):
        choose("lots")
    assert chosen() == "40GB"
    choose("")
    assert limit(tmp_path) == 250e9
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "caches.json").write_text('{"limit": "nonsense"}')
    assert chosen() == "" and limit(tmp_path) == 250e9


def test_a_tenth_of_the_disk_or_half_of_what_is_free_stays_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drive(monkeypatch, 40e9, 9e9)
    assert room(tmp_path) == 5e9
    drive(monkeypatch, 1e12, 30e9)
    assert room(tmp_path) == 20e9 and room(tmp_path, wish="3GB") == 3e9
    drive(monkeypatch, 1e12, 5e9)
    assert room(tmp_path) == 2.5e9


def test_what_there_is(tmp_path: Path) -> None:
    kept(tmp_path, "/b", used=200)
    store = kept(tmp_path, "/a", used=100)
    (tmp_path / "holiday").mkdir()
    (tmp_path / "0123456789abcdef-32").mkdir()
    reader = store.hold()
    first, second = held(tmp_path)
    assert (first.root, first.side, first.pictures, first.used, first.busy) == ("/a", SIDE, COUNT, 100, True)
    assert (second.root, second.busy) == ("/b", False) and BYTES < first.bytes < BYTES + 2000
    reader.close()
    assert not held(tmp_path)[0].busy and held(tmp_path / "nowhere") == []


def test_the_longest_unused_go_first_and_only_as_many_as_needed(tmp_path: Path) -> None:
    stores = [kept(tmp_path, f"/{name}", used=1000 + at) for at, name in enumerate("abcd")]
    make_room(tmp_path, stores[3].folder, 0, "3MB")
    assert roots(tmp_path) == ["/a", "/b", "/c", "/d"]
    make_room(tmp_path, stores[0].folder, BYTES, f"{4 * BYTES + 9000}B")
    assert roots(tmp_path) == ["/a", "/c", "/d"]


def test_one_that_is_in_use_or_being_built_never_goes(tmp_path: Path) -> None:
    stores = [kept(tmp_path, f"/{name}", used=1000 + at) for at, name in enumerate("abc")]
    reader = stores[0].hold()
    with Lock(stores[1].folder / "lock") as building:
        assert building.take()
        assert room(tmp_path, wish="3MB") < 3e6 - 2 * BYTES
        make_room(tmp_path, tmp_path / "new", BYTES, f"{3 * BYTES + 9000}B")
        assert roots(tmp_path) == ["/a", "/b"]
        with pytest.raises(NoRoom):
            make_room(tmp_path, tmp_path / "new", BYTES, f"{2 * BYTES + 9000}B")
    assert roots(tmp_path) == ["/a", "/b"]
    reader.close()
    assert stores[0].pixels().shape == (COUNT, SIDE, SIDE, 3)


HOLD = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from studio.data.store import Store
store = Store(Path(sys.argv[2]), int(sys.argv[3]))
store.open()
reader = store.hold()
print("held", flush=True)
time.sleep(60)
"""


def test_another_process_that_is_killed_uses_it_no_longer(tmp_path: Path) -> None:
    store = kept(tmp_path, "/a", used=1)
    other = subprocess.Popen([sys.executable, "-c", HOLD, str(ROOT), str(store.folder), str(SIDE)], stdout=subprocess.PIPE, text=True)
    assert other.stdout and other.stdout.readline() == "held\n"
    assert clear(tmp_path) == (0, 1) and roots(tmp_path) == ["/a"]
    other.kill()
    other.communicate()
    freed, left = clear(tmp_path)
    assert freed > BYTES and left == 0 and held(tmp_path) == []


def test_what_does_not_fit_is_said_and_nothing_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(tmp_path, "/a", used=1)
    with pytest.raises(NoRoom) as caught:
        make_room(tmp_path, tmp_path / "new", 2_000_000_000, "1GB")
    assert caught.value.trouble.words == "The picture cache needs 2.0 GB, and all caches together may take 1.0 GB of the disk."
    assert "--cache-limit" in caught.value.trouble.fix and caught.value.trouble.exit_code == NO_ROOM
    drive(monkeypatch, 100e9, 3e9)
    with pytest.raises(NoRoom) as caught:
        make_room(tmp_path, tmp_path / "new", 2_000_000_000)
    assert "needs up to 2.0 GB in" in caught.value.trouble.words and "3.0 GB is free there, of which 1.5 GB stays" in caught.value.trouble.words
    assert roots(tmp_path) == ["/a"]


def test_clearing_leaves_what_is_not_ours(tmp_path: Path) -> None:
    store = kept(tmp_path, "/a", used=1)
    kept(tmp_path, "/b", used=2)
    (store.folder / "mine.png").write_text("mine")
    (tmp_path / "pictures of mine").mkdir()
    (tmp_path / "pictures of mine" / "pixels-0.u8").write_text("mine")
    elsewhere = tmp_path.parent / f"{tmp_path.name}-elsewhere"
    elsewhere.mkdir()
    (elsewhere / "pixels-00.u8").write_text("mine")
    if sys.platform != "win32":
        (tmp_path / "fedcba9876543210-32").symlink_to(elsewhere)
    freed, left = clear(tmp_path)
    assert freed > 2 * BYTES and left == 0
    assert (store.folder / "mine.png").exists() and (tmp_path / "pictures of mine" / "pixels-0.u8").exists() and (elsewhere / "pixels-00.u8").exists()
    assert clear(tmp_path) == (0, 0) and clear(tmp_path / "nowhere") == (0, 0)

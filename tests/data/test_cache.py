from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from studio.core.control import Control
from studio.core.events import Event, Phase, Progress, Warned
from studio.core.trouble import NO_IMAGES, NO_ROOM, Interrupted, Trouble
from studio.data import budget
from studio.data import cache as module
from studio.data.cache import Cache, Uncached, build_cache, choose_cache_side, choose_mode, default_cache_dir
from studio.data.decode import square
from studio.data.items import Item, Items
from studio.data.lock import Lock
from studio.data.scan import Catalog, scan
from studio.data.store import Store

ROOT = Path(__file__).parents[2]
Make = Callable[..., Path]
MODES = ("ram", "disk", "off")


def build(root: Path, where: Path, mode: str = "disk", side: int = 16, **options: object) -> Cache:
    return build_cache(scan(root), side, mode=mode, cache_dir=where, workers=2, **options)  # type: ignore[arg-type]


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are decoded from here on."""
    names: list[str] = []
    real = module.decode

    def spy(path: str, **options: int | None) -> object:
        names.append(os.path.basename(path))
        return real(path, **options)

    monkeypatch.setattr(module, "decode", spy)
    return names


@pytest.mark.parametrize("mode", MODES)
def test_every_way_gives_the_same_pictures(folder: Make, tmp_path: Path, mode: str) -> None:
    root = folder(20)
    cache = build(root, tmp_path / "cache", mode)
    assert len(cache) == 20 and cache.side == 16 and cache.rejected == ()
    assert cache.aspects.dtype == np.float32 and cache.aspects.tolist() == pytest.approx([32 / 40] * 20)
    assert [os.path.basename(path) for path in cache.paths] == [f"{number:04d}.jpg" for number in range(20)]
    indices = np.array([7, 0, 19, 7])
    batch = cache.take(indices)
    assert batch.shape == (4, 16, 16, 3) and batch.dtype == np.uint8 and batch.flags.writeable
    for row, index in zip(batch, indices, strict=True):
        assert np.array_equal(row, square(cache.paths[index], 16))
    cache.close()


@pytest.mark.parametrize("mode", MODES)
def test_pictures_are_upright_whole_and_squashed(tmp_path: Path, mode: str, scene: Image.Image) -> None:
    exif = Image.Exif()
    exif[274] = 8
    (tmp_path / "in").mkdir()
    scene.transpose(Image.Transpose.ROTATE_270).save(tmp_path / "in" / "a.png", exif=exif)
    cache = build(tmp_path / "in", tmp_path / "cache", mode, side=20)
    expected = np.asarray(scene.resize((20, 20), Image.Resampling.BILINEAR))
    assert np.abs(cache.take(np.array([0]))[0].astype(int) - expected).mean() < 4
    assert cache.aspects.tolist() == pytest.approx([1.5])
    cache.close()


@pytest.mark.parametrize("mode", ["ram", "disk"])
def test_what_cannot_be_decoded_is_left_out(folder: Make, tmp_path: Path, mode: str) -> None:
    root = folder(6)
    for name in ("0000.jpg", "0003.jpg"):
        data = (root / name).read_bytes()
        (root / name).write_bytes(data[: len(data) // 2])
    for _ in range(2):
        cache = build(root, tmp_path / "cache", mode)
        assert [(one.path, one.reason) for one in cache.rejected] == [(name, "the file is cut short (truncated JPEG)") for name in ("0000.jpg", "0003.jpg")]
        assert [os.path.basename(path) for path in cache.paths] == ["0001.jpg", "0002.jpg", "0004.jpg", "0005.jpg"]
        assert len(cache.aspects) == 4
        assert np.array_equal(cache.take(np.array([2]))[0], square(root / "0004.jpg", 16))
        cache.close()


@pytest.mark.parametrize("mode", ["ram", "disk"])
def test_nothing_to_decode_is_said(folder: Make, tmp_path: Path, mode: str) -> None:
    root = folder(2)
    catalog = scan(root)
    for one in root.iterdir():
        one.write_bytes(b"\xff\xd8\xff")
    with pytest.raises(Trouble, match="None of the 2 pictures") as caught:
        build_cache(catalog, 16, mode=mode, cache_dir=tmp_path / "cache")
    assert caught.value.exit_code == NO_IMAGES
    (tmp_path / "none").mkdir()
    with pytest.raises(Trouble, match="no usable picture"):
        build_cache(scan(tmp_path / "none"), 16, mode=mode, cache_dir=tmp_path / "cache")


def test_the_second_start_decodes_nothing(folder: Make, tmp_path: Path, decoded: list[str]) -> None:
    root = folder(30)
    first = build(root, tmp_path / "cache")
    assert len(decoded) == 30
    told: list[Event] = []
    second = build(root, tmp_path / "cache", tell=told.append)
    assert len(decoded) == 30
    assert np.array_equal(first.take(np.arange(30)), second.take(np.arange(30)))
    assert told[-1] == Progress("cache", 30, 30, None, "Reading the pictures once")


def test_only_what_is_new_or_changed_is_decoded(folder: Make, tmp_path: Path, decoded: list[str]) -> None:
    root = folder(10)
    build(root, tmp_path / "cache").close()
    decoded.clear()
    (root / "0003.jpg").unlink()
    Image.new("RGB", (30, 60), (255, 0, 0)).save(root / "0005.jpg")
    os.utime(root / "0007.jpg", ns=(1, 1))
    Image.new("RGB", (50, 50), (0, 0, 255)).save(root / "00001.jpg")
    cache = build(root, tmp_path / "cache")
    assert sorted(decoded) == ["00001.jpg", "0005.jpg", "0007.jpg"]
    assert len(cache) == 10
    for index, row in enumerate(cache.take(np.arange(10))):
        assert np.array_equal(row, square(cache.paths[index], 16))
    assert cache.aspects[[os.path.basename(path) for path in cache.paths].index("0005.jpg")] == pytest.approx(0.5)
    decoded.clear()
    build(root, tmp_path / "cache", side=24).close()
    assert len(decoded) == 10


def test_a_store_of_pictures_that_are_gone_is_begun_anew(folder: Make, tmp_path: Path) -> None:
    root = folder(9)
    build(root, tmp_path / "cache").close()
    for number in range(6):
        (root / f"{number:04d}.jpg").unlink()
    build(root, tmp_path / "cache").close()
    (file,) = (tmp_path / "cache").rglob("pixels-*.u8")
    assert file.stat().st_size == 3 * 16 * 16 * 3


KILLED = """
import os, signal, sys
sys.path.insert(0, sys.argv[3])
from studio.data import cache, store
from studio.data.scan import scan
cache._CHUNK_PICTURES = 4
real = store.Store.append
def append(self, *new):
    real(self, *new)
    if len(self) >= 8:
        with open(self._file("index"), "ab") as file:
            file.write(b'["torn", 1, 2')
        os.kill(os.getpid(), signal.SIGKILL)
store.Store.append = append
cache.build_cache(scan(sys.argv[1]), 16, mode="disk", cache_dir=sys.argv[2], workers=1)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_killed_build_goes_on_where_it_was(folder: Make, tmp_path: Path, decoded: list[str]) -> None:
    root = folder(20)
    done = subprocess.run([sys.executable, "-c", KILLED, str(root), str(tmp_path / "cache"), str(ROOT)], capture_output=True, text=True, timeout=60)
    assert done.returncode == -9, done.stderr
    told: list[Event] = []
    cache = build(root, tmp_path / "cache", tell=told.append)
    assert sorted(decoded) == [f"{number:04d}.jpg" for number in range(8, 20)]
    for index, row in enumerate(cache.take(np.arange(20))):
        assert np.array_equal(row, square(cache.paths[index], 16))
    assert not [one for one in told if isinstance(one, Phase)]


@pytest.mark.parametrize("mode", ["ram", "disk"])
def test_a_stop_keeps_what_is_done(folder: Make, tmp_path: Path, mode: str, monkeypatch: pytest.MonkeyPatch, decoded: list[str]) -> None:
    root = folder(300, side=8)
    control = Control()

    catalog = scan(root)

    def stop(self: object, done: int, *, force: bool = False) -> None:
        if done >= 100:
            control.stop()

    monkeypatch.setattr(module.Pace, "at", stop)
    with pytest.raises(Interrupted):
        build_cache(catalog, 16, mode=mode, cache_dir=tmp_path / "cache", workers=2, control=control)
    if mode == "disk":
        kept = Store(Store.place(tmp_path / "cache", str(root), 16), 16)
        kept.open()
        assert 64 <= len(kept) < 300
        # What a thread was in the middle of ends by itself, and is not to be counted below.
        for thread in threading.enumerate():
            if thread.name.startswith("pictures"):
                thread.join(10)
        decoded.clear()
        cache = build(root, tmp_path / "cache")
        assert len(cache) == 300 and len(decoded) == 300 - len(kept)


def test_a_pause_holds_the_build(folder: Make, tmp_path: Path) -> None:
    control, waiting = Control(), threading.Event()
    control.pause()
    real = control.turn

    def turn() -> bool:
        waiting.set()
        return real()

    control.turn = turn  # type: ignore[method-assign, assignment]
    found: list[Cache] = []
    thread = threading.Thread(target=lambda: found.append(build(folder(3), tmp_path / "cache", "ram", control=control)))
    thread.start()
    assert waiting.wait(10) and not found
    control.resume()
    thread.join(10)
    assert len(found[0]) == 3


def test_one_builds_and_the_other_waits_and_says_so(folder: Make, tmp_path: Path, decoded: list[str]) -> None:
    root = folder(3)
    place = Store.place(tmp_path / "cache", str(root), 16)
    place.mkdir(parents=True)
    told: list[Event] = []
    holder = Lock(place / "lock")
    assert holder.take()

    def tell(event: Event) -> None:
        told.append(event)
        if isinstance(event, Phase):
            holder.__exit__()

    with holder:
        cache = build(root, tmp_path / "cache", tell=tell)
    assert len(cache) == 3
    assert [one.words for one in told if isinstance(one, Phase)] == [f"Waiting: another run (process {os.getpid()}) is reading this folder"]


def test_waiting_can_be_stopped(folder: Make, tmp_path: Path) -> None:
    root = folder(2)
    place = Store.place(tmp_path / "cache", str(root), 16)
    place.mkdir(parents=True)
    control = Control()
    with Lock(place / "lock") as holder:
        assert holder.take()
        with pytest.raises(Interrupted):
            build(root, tmp_path / "cache", tell=lambda event: control.stop(), control=control)


def no_room(*_: object) -> object:
    return SimpleNamespace(total=10**9, used=10**9, free=1000)


def test_no_room_is_said_before_anything_is_decoded(folder: Make, tmp_path: Path, decoded: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget.shutil, "disk_usage", no_room)
    with pytest.raises(Trouble) as caught:
        build(folder(10), tmp_path / "cache")
    assert caught.value.exit_code == NO_ROOM and decoded == []
    assert "needs up to 0 MB" in caught.value.words and str(tmp_path / "cache") in caught.value.words
    assert "--cache-dir" in caught.value.fix and "--cache off" in caught.value.fix


FULL = """
import resource, sys
sys.path.insert(0, sys.argv[3])
from studio.data import cache
from studio.data.scan import scan
from studio.core.trouble import Trouble
cache._CHUNK_PICTURES = 4
resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))
try:
    cache.build_cache(scan(sys.argv[1]), 16, mode="disk", cache_dir=sys.argv[2], workers=1)
except Trouble as trouble:
    print(trouble.exit_code, trouble.words)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits")
def test_a_disk_that_fills_in_the_middle(folder: Make, tmp_path: Path, decoded: list[str]) -> None:
    root = folder(20)
    done = subprocess.run([sys.executable, "-c", FULL, str(root), str(tmp_path / "cache"), str(ROOT)], capture_output=True, text=True, timeout=60)
    assert done.stdout.startswith("4 The picture cache needs up to"), done.stderr
    cache = build(root, tmp_path / "cache")
    assert len(decoded) == 12
    assert np.array_equal(cache.take(np.array([6]))[0], square(root / "0006.jpg", 16))


@pytest.mark.skipif(sys.platform == "win32", reason="needs a file in the way")
def test_a_cache_folder_that_cannot_be_written(folder: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Trouble, match="cannot be written") as caught:
        build(folder(2), tmp_path / "file")
    assert caught.value.exit_code == NO_ROOM
    monkeypatch.setattr(module, "QUICK_FILES", 0)
    told: list[Event] = []
    cache = build(tmp_path / "pictures", tmp_path / "file", "auto", tell=told.append)
    assert len(cache) == 2 and any(isinstance(one, Warned) for one in told)


def test_memory_that_is_not_there(folder: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the pictures go to the disk, and where that is full too they are decoded each time; both is said."""
    monkeypatch.setattr(module.psutil, "virtual_memory", lambda: SimpleNamespace(available=1000))
    told: list[Event] = []
    root = folder(4)
    cache = build(root, tmp_path / "cache", "ram", tell=told.append)
    assert np.array_equal(cache.take(np.array([2]))[0], square(root / "0002.jpg", 16)) and list((tmp_path / "cache").rglob("pixels-*.u8"))
    (said,) = [one.words for one in told if isinstance(one, Warned)]
    assert "of memory, and 0 MB is free" in said and f"kept in {tmp_path / 'cache'} instead" in said
    monkeypatch.setattr(budget.shutil, "disk_usage", no_room)
    told.clear()
    cache = build(root, tmp_path / "other", "ram", tell=told.append)
    assert isinstance(cache, Uncached) and len(cache) == 4
    (said,) = [one.words for one in told if isinstance(one, Warned)]
    assert "decoded whenever it is needed" in said
    cache.close()


BUILDER = """
import sys, time
sys.path.insert(0, sys.argv[3])
from studio.data import cache
from studio.data.scan import scan
count, real = 0, cache.decode
def slow(*args, **kwargs):
    global count
    count += 1
    time.sleep(0.02)
    return real(*args, **kwargs)
cache.decode, cache._CHUNK_PICTURES = slow, 4
made = cache.build_cache(scan(sys.argv[1]), 16, mode="disk", cache_dir=sys.argv[2], workers=1)
print(count, len(made), int(made.take(__import__("numpy").arange(len(made))).sum()))
"""


def test_two_programs_that_build_the_same_cache_share_the_work(folder: Make, tmp_path: Path) -> None:
    root = folder(24)
    command = [sys.executable, "-c", BUILDER, str(root), str(tmp_path / "cache"), str(ROOT)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    answers = sorted([int(one) for one in builder.communicate(timeout=120)[0].split()] for builder in both)
    assert [one[0] for one in answers] == [0, 24]
    assert answers[0][1:] == answers[1][1:] and answers[0][1] == 24


def catalog(count: int, side: int) -> Catalog:
    return Catalog("/pictures", tuple(Item(f"{number}.jpg", side, side, 1, 1, "JPEG", "RGB") for number in range(count)), ())


def test_auto(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free = {"disk": 10**12, "memory": 10**10}
    monkeypatch.setattr(budget.shutil, "disk_usage", lambda path: SimpleNamespace(total=10**13, free=free["disk"]))
    monkeypatch.setattr(module.psutil, "virtual_memory", lambda: SimpleNamespace(available=free["memory"]))
    photos = catalog(1000, 1000)
    assert choose_mode(catalog(2400, 64), 64, tmp_path) == "ram"
    assert choose_mode(photos, 192, tmp_path) == "disk"
    free["disk"] = 2 * (1000 * 192 * 192 * 3) - 2
    assert choose_mode(photos, 192, tmp_path / "not" / "yet") == "ram"
    free["memory"] = 1000 * 192 * 192 * 3
    assert choose_mode(photos, 192, tmp_path) == "off"
    free["disk"] = 10**12
    assert choose_mode(catalog(30_000, 32), 32, tmp_path) == "disk"


def test_off_stands_in_for_what_has_gone(folder: Make, tmp_path: Path) -> None:
    root = folder(5)
    cache = build(root, tmp_path / "cache", "off")
    assert isinstance(cache, Uncached)
    (root / "0001.jpg").unlink()
    (root / "0002.jpg").write_bytes(b"")
    batch = cache.take(np.array([1, 3]))
    assert np.array_equal(batch[0], square(root / "0003.jpg", 16))
    assert [(one.path, one.reason) for one in cache.rejected] == [("0001.jpg", "the file is gone"), ("0002.jpg", "the file is empty")]
    assert len(cache) == 5
    shutil.rmtree(root)
    with pytest.raises(Trouble, match="drive"):
        cache.take(np.array([0]))
    cache.close()


@pytest.mark.parametrize(("size", "side", "expected"), [(32, 32, 32), (32, 64, 64), (32, 500, 64), (96, 500, 192), (96, 120, 120), (224, 100, 224)])
def test_the_side(size: int, side: int, expected: int) -> None:
    assert choose_cache_side(size, catalog(8, side)) == expected


def test_the_side_for_mixed_pictures_is_for_the_larger_ones() -> None:
    mixed = Catalog("/p", Items.joined([catalog(5, 40).items, catalog(3, 500).items]), ())
    assert choose_cache_side(96, mixed) == 192
    assert choose_cache_side(96, catalog(0, 1)) == 96


def test_where_it_is_by_default() -> None:
    assert default_cache_dir().parts[-2:] == ("tacit-studio", "pictures")


def test_a_full_disk_is_told_from_a_broken_one() -> None:
    assert "free there" in str(module._disk_trouble(OSError(errno.ENOSPC, "No space left"), Path("/"), 10**10))
    assert "10.0 GB" in str(module._disk_trouble(OSError(errno.ENOSPC, "No space left"), Path("/"), 10**10))
    assert "Read-only" in str(module._disk_trouble(OSError(errno.EROFS, "Read-only file system"), Path("/"), 1))


@pytest.mark.real
def test_real_photos(real: Path, tmp_path: Path) -> None:
    cache = build(real / "awkward", tmp_path, side=64)
    assert len(cache) == 25 and [one.path for one in cache.rejected] == ["truncated.jpg"]
    cache.close()


def test_what_does_not_fit_the_limit(folder: Make, tmp_path: Path, decoded: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """An own wish for the disk is refused in a sentence; left to the studio, the pictures are kept in memory or decoded each time, and that is said."""
    monkeypatch.setattr(module, "QUICK_FILES", 0)
    root = folder(10)
    with pytest.raises(Trouble, match="all caches together may take 0 MB") as caught:
        build(root, tmp_path / "cache", limit="5kB")
    assert caught.value.exit_code == NO_ROOM and "--cache-limit" in caught.value.fix and decoded == []
    told: list[Event] = []
    cache = build(root, tmp_path / "cache", "auto", limit="5kB", tell=told.append)
    assert not isinstance(cache, Uncached) and not list((tmp_path / "cache").rglob("pixels-*.u8"))
    monkeypatch.setattr(module.psutil, "virtual_memory", lambda: SimpleNamespace(available=1000))
    cache = build(root, tmp_path / "cache", "auto", limit="5kB", tell=told.append)
    assert isinstance(cache, Uncached) and np.array_equal(cache.take(np.array([2]))[0], square(root / "0002.jpg", 16))
    first, second = [one.words for one in told if isinstance(one, Warned)]
    assert first.endswith("may take 0 MB, so they are kept in memory and read anew at each start.") and "decoded whenever it is needed" in second
    cache.close()
    assert len(build(root, tmp_path / "cache", "auto", limit="1MB")) == 10 and list((tmp_path / "cache").rglob("pixels-*.u8"))


def test_an_older_cache_makes_room_unless_it_is_read(folder: Make, tmp_path: Path, decoded: list[str]) -> None:
    where = tmp_path / "cache"
    one = folder(10)
    two = shutil.copytree(one, tmp_path / "two")
    three = shutil.copytree(one, tmp_path / "three")
    limit = f"{2 * 10 * 16 * 16 * 3 + 3000}B"
    build(one, where, limit=limit).close()
    reading = build(two, where, limit=limit)
    os.utime(Store.place(where, str(two), 16) / "head.json", (1, 1))
    build(three, where, limit=limit).close()
    decoded.clear()
    build(two, where, limit=limit)
    build(three, where, limit=limit)
    assert decoded == []
    assert np.array_equal(reading.take(np.array([3]))[0], square(two / "0003.jpg", 16))
    reading.close()
    build(one, where, limit=limit)
    assert len(decoded) == 10

from __future__ import annotations

import json
import os
import shutil
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from studio.core.control import Control
from studio.core.events import Event, Note, Progress
from studio.core.trouble import NO_IMAGES, UNUSABLE, Interrupted, Trouble
from studio.data.check import check
from studio.data.items import Item, Reject
from studio.data.look import look
from studio.data.scan import Catalog, scan
from studio.data.sources import printable

Make = Callable[..., Path]


def reasons(catalog: Catalog) -> dict[str, str]:
    return {one.path: one.reason for one in catalog.rejected}


def test_sub_folders_sizes_and_labels(tmp_path: Path) -> None:
    for name, size in (("cat/deep/a.jpg", (40, 30)), ("cat/b.png", (20, 10)), ("dog/c.webp", (100, 100)), ("top.gif", (12, 64))):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", size).save(tmp_path / name)
    catalog = scan(tmp_path)
    assert [one.path for one in catalog.items] == ["cat/b.png", "cat/deep/a.jpg", "dog/c.webp", "top.gif"]
    assert list(catalog.labels()) == ["cat", "cat", "dog", ""]
    first = catalog.items[0]
    assert (first.width, first.height, first.format, first.mode) == (20, 10, "PNG", "RGB")
    assert first.bytes == os.path.getsize(tmp_path / "cat/b.png") and first.mtime_ns == os.stat(tmp_path / "cat/b.png").st_mtime_ns
    assert catalog.median_side == 21 and len(catalog) == 4 and catalog.root == str(tmp_path)
    assert Path(catalog.path(1)) == tmp_path / "cat/deep/a.jpg"


def test_sizes_are_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[274] = 6
    for suffix in ("jpg", "png", "webp", "tiff", "avif"):
        Image.new("RGB", (40, 20)).save(tmp_path / f"a.{suffix}", exif=exif)
    assert {(one.path, one.width, one.height) for one in scan(tmp_path).items} == {(f"a.{suffix}", 20, 40) for suffix in ("jpg", "png", "webp", "tiff", "avif")}


def test_headers_beyond_the_first_block(tmp_path: Path) -> None:
    Image.new("RGB", (40, 20)).save(tmp_path / "a.jpg", icc_profile=b"x" * 300_000)
    assert [one.width for one in scan(tmp_path).items] == [40]


def test_what_is_left_out_and_why(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "text.jpg").write_text("hello\n")
    (tmp_path / ".hidden.jpg").write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.jpg").write_text("x")
    Image.new("RGB", (4, 50)).save(tmp_path / "thin.png")
    catalog = scan(tmp_path)
    assert len(catalog) == 0 and catalog.median_side == 0
    assert reasons(catalog) == {
        "notes.txt": "not a picture file (.txt)",
        "empty.jpg": "the file is empty",
        "text.jpg": "not a picture: the content is text",
        ".hidden.jpg": "a hidden file, left out",
        ".git": "a hidden folder, not searched",
        "thin.png": "too small: 4x50 pixels; the shorter side must be at least 8",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")
def test_links_loops_pipes_and_sockets(folder: Make, tmp_path: Path) -> None:
    root = folder(2)
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(root / "0000.jpg", other / "far.jpg")
    (root / "loop").symlink_to(root)
    (root / "self").symlink_to(root / "self")
    (root / "linked").symlink_to(other)
    (root / "linked_again").symlink_to(other)
    (root / "gone.jpg").symlink_to(tmp_path / "nowhere.jpg")
    (root / "alias.jpg").symlink_to(root / "0001.jpg")
    os.mkfifo(root / "pipe.jpg")
    # A socket's path has to be short, so it is made from within the folder.
    here = os.getcwd()
    os.chdir(root)
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind("socket.jpg")
            catalog = scan(root)
    finally:
        os.chdir(here)
    assert [one.path for one in catalog.items] == ["0000.jpg", "0001.jpg", "alias.jpg", "linked/far.jpg"]
    assert reasons(catalog) == {
        "gone.jpg": "a link to a file that is not there",
        "self": "a link to a file that is not there",
        "pipe.jpg": "not a file (a pipe)",
        "socket.jpg": "not a file (a socket)",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="only there are names bytes")
def test_any_name_survives(tmp_path: Path) -> None:
    names = [b"caf\xe9.jpg", b"line\nbreak.jpg", "ünï 名.jpg".encode(), b"$(rm).jpg", b"-n.jpg", b"\xff\xfe/in.jpg"]
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe"))).mkdir()
    for name in names:
        with open(os.fsencode(tmp_path) + b"/" + name, "wb") as file:
            Image.new("RGB", (16, 16)).save(file, "JPEG")
    catalog = scan(tmp_path)
    assert {os.fsencode(one.path) for one in catalog.items} == set(names)
    assert len(catalog.fingerprint()) == 16
    found = check(tmp_path)
    assert found["usable"] == 6
    json.dumps(found, ensure_ascii=False).encode("utf-8")


def test_printable() -> None:
    assert printable("名.jpg") == "名.jpg" and printable("caf\udce9.jpg") == "caf\\udce9.jpg"


def test_the_fingerprint_follows_the_files(folder: Make) -> None:
    root = folder(3)
    first = scan(root).fingerprint()
    assert scan(root).fingerprint() == first
    (root / "notes.txt").write_text("x")
    assert scan(root).fingerprint() == first
    os.utime(root / "0001.jpg", ns=(0, 1))
    changed = scan(root).fingerprint()
    (root / "0001.jpg").unlink()
    assert len({first, changed, scan(root).fingerprint()}) == 3


@pytest.mark.parametrize(
    ("name", "words", "code"), [("missing", "does not exist", NO_IMAGES), ("file", "is a file, not a folder", NO_IMAGES), ("a\0b", "cannot be read", UNUSABLE)]
)
def test_folders_that_cannot_be_scanned(tmp_path: Path, name: str, words: str, code: int) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Trouble, match=words) as caught:
        scan(f"{tmp_path}/{name}")
    assert caught.value.exit_code == code


def test_everything_is_told_as_it_is_found(folder: Make) -> None:
    root = folder(300)
    (root / "notes.txt").write_text("x")
    told: list[Event] = []
    catalog = scan(root, tell=told.append)
    notes = [one.data for one in told if isinstance(one, Note)]
    assert sorted(item.path for items, _ in notes for item in items) == [one.path for one in catalog.items]
    assert [reject.path for _, rejects in notes for reject in rejects] == ["notes.txt"]
    last = told[-1]
    assert isinstance(last, Progress) and (last.name, last.done, last.total) == ("scan", 301, None)


def test_a_stop_ends_it(folder: Make) -> None:
    root = folder(200)
    control = Control()
    control.stop()
    for work in (scan, check):
        with pytest.raises(Interrupted):
            work(root, control=control)


def test_a_stop_in_the_middle(folder: Make) -> None:
    control, told = Control(), []

    def tell(event: Event) -> None:
        told.append(event)
        if isinstance(event, Progress) and event.name == "check":
            control.stop()

    with pytest.raises(Interrupted):
        check(folder(200), tell=tell, control=control)


def test_look_names_the_file_as_it_is_told(tmp_path: Path) -> None:
    Image.new("L", (20, 30)).save(tmp_path / "a.png")
    found = look("x/a.png", str(tmp_path / "a.png"))
    assert isinstance(found, Item) and (found.path, found.width, found.height, found.mode) == ("x/a.png", 20, 30, "L")
    assert look("b.png", str(tmp_path / "b.png")) == Reject("b.png", "the file is gone")


def test_check_decodes_everything(folder: Make) -> None:
    root = folder(5)
    data = (root / "0002.jpg").read_bytes()
    (root / "0002.jpg").write_bytes(data[: len(data) // 2])
    shutil.copy(root / "0001.jpg", root / "copy.jpg")
    # As long, but another density in its header.
    data = (root / "0001.jpg").read_bytes()
    (root / "same_size.jpg").write_bytes(data[:14] + b"\x00\x02" + data[16:])
    found = check(root)
    assert found["images"] == 7 and found["usable"] == 6
    assert found["rejected"] == [{"path": str(root / "0002.jpg"), "reason": "the file is cut short (truncated JPEG)"}]
    assert found["duplicates"] == [[str(root / "0001.jpg"), str(root / "copy.jpg")]]
    assert found["sizes"]["smallest"] == 32 and found["sizes"]["largest"] == 40 and found["sizes"]["formats"] == {"JPEG": 6}
    json.dumps(found)


def test_check_of_nothing(tmp_path: Path) -> None:
    found = check(tmp_path)
    assert (found["images"], found["usable"], found["rejected"], found["duplicates"], found["sizes"]["median"]) == (0, 0, [], [], 0)


@pytest.mark.real
def test_the_awkward_folder(real: Path) -> None:
    found = check(real / "awkward")
    assert {os.path.basename(one["path"]): one["reason"] for one in found["rejected"]} == {
        "empty.jpg": "the file is empty",
        "not_an_image.jpg": "not a picture: the content is text",
        "notes.txt": "not a picture file (.txt)",
        "one_pixel.png": "too small: 1x1 pixels; the shorter side must be at least 8",
        "truncated.jpg": "the file is cut short (truncated JPEG)",
    }
    assert (found["images"], found["usable"]) == (30, 25)
    assert [[os.path.basename(path) for path in group] for group in found["duplicates"]] == [["UPPER.JPG", "spaces and ünïcode 名.jpg"]]


@pytest.mark.real
def test_real_folders_are_all_usable(real: Path) -> None:
    found = check(real / "photos-mixed")
    assert found["usable"] == 236 and found["rejected"] == []
    assert len(scan(real / "cifar10-12k")) == 12_000

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.core.control import Control
from studio.core.events import Event, Progress
from studio.core.trouble import UNUSABLE, Interrupted, Trouble
from studio.data import sample as module
from studio.data.figures import FIGURES
from studio.data.sample import draw_scene, make_samples
from studio.data.scan import scan


def contents(root: Path) -> dict[str, bytes]:
    return {str(one.relative_to(root)): one.read_bytes() for one in root.rglob("*.png")}


def test_folders_classes_and_masks(tmp_path: Path) -> None:
    told: list[Event] = []
    folders = make_samples(tmp_path, count=50, size=32, tell=told.append)
    assert (folders.train, folders.test, folders.masks) == (tmp_path / "train", tmp_path / "test", tmp_path / "masks")
    train, test = scan(folders.train), scan(folders.test)
    assert Counter(train.labels()) == dict.fromkeys(FIGURES, 5) and Counter(test.labels()) == dict.fromkeys(FIGURES, 1)
    assert {(one.width, one.height) for one in (*train.items, *test.items)} == {(32, 32)}
    assert [one.path for one in scan(folders.masks / "train").items] == [one.path for one in train.items]
    assert [one.path for one in scan(folders.masks / "test").items] == [one.path for one in test.items]
    assert told[-1] == Progress("sample", 60, 60, pytest.approx(0), "Drawing the sample pictures")
    assert not list(tmp_path.rglob("*.tmp"))


def test_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_samples(tmp_path, count=20, size=24)
    monkeypatch.setattr(module, "draw_scene", None)
    make_samples(tmp_path, count=20, size=24)


def test_the_seed_is_all(tmp_path: Path) -> None:
    for name, seed in (("a", 0), ("b", 0), ("c", 1)):
        make_samples(tmp_path / name, count=20, size=24, seed=seed)
    assert contents(tmp_path / "a") == contents(tmp_path / "b")
    assert contents(tmp_path / "a") != contents(tmp_path / "c")
    assert len(set(contents(tmp_path / "a" / "train").values()) | set(contents(tmp_path / "a" / "test").values())) == 24


def test_an_interrupted_making_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    control, drawn = Control(), []

    def draw(name: str, **options: object) -> object:
        drawn.append(name)
        if len(drawn) == 15:
            control.stop()
        return draw_scene(name, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "draw_scene", draw)
    with pytest.raises(Interrupted):
        make_samples(tmp_path / "a", count=60, size=24, control=control)
    assert not (tmp_path / "a" / "made.json").exists()
    drawn.clear()
    make_samples(tmp_path / "a", count=60, size=24)
    assert len(drawn) < 60
    make_samples(tmp_path / "b", count=60, size=24)
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_other_numbers_are_made_again(tmp_path: Path) -> None:
    make_samples(tmp_path, count=40, size=24)
    made = json.loads((tmp_path / "made.json").read_text())
    (tmp_path / "made.json").write_text(json.dumps({**made, "version": 2}))
    (tmp_path / "train" / "disc").mkdir()
    Image.new("RGB", (9, 9)).save(tmp_path / "train" / "disc" / "00000.png")
    folders = make_samples(tmp_path, count=20, size=32)
    catalog = scan(folders.train)
    assert len(catalog) == 20 and {one.width for one in catalog.items} == {32} and set(catalog.labels()) == set(FIGURES)


def test_a_folder_of_a_persons_own_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "train").mkdir()
    Image.new("RGB", (9, 9)).save(tmp_path / "train" / "mine.png")
    with pytest.raises(Trouble, match="not empty") as caught:
        make_samples(tmp_path, count=10, size=24)
    assert caught.value.exit_code == UNUSABLE and (tmp_path / "train" / "mine.png").exists()


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Trouble, match="cannot be written"):
        make_samples(tmp_path / "file" / "samples", count=10, size=24)


@pytest.mark.parametrize("name", FIGURES)
def test_a_scene_holds_its_thing(name: str) -> None:
    shares, stands_off = [], []
    for index in range(12):
        picture, mask = draw_scene(name, size=48, seed=(0, 0, index))
        assert picture.mode == "RGB" and picture.size == mask.size == (48, 48) and mask.mode == "L"
        pixels, area = np.asarray(picture, np.float32), np.asarray(mask)
        assert set(np.unique(area)) == {0, 255}
        shares.append((area > 0).mean())
        inside, outside = pixels[area > 0], pixels[area == 0]
        stands_off.append(np.abs(inside.mean(axis=0) - outside.mean(axis=0)).max())
    assert min(shares) > 0.08 and max(shares) < 0.75 and np.median(shares) > 0.15
    assert np.median(stands_off) > 25


def test_colour_and_place_do_not_tell_the_class() -> None:
    names = list(FIGURES)
    features, labels = [], []
    for index in range(200):
        picture, mask = draw_scene(names[index % 10], size=24, seed=(3, 0, index))
        pixels, area = np.asarray(picture, np.float32), np.asarray(mask) > 0
        features.append([*pixels[area].mean(axis=0), *pixels[~area].mean(axis=0), *np.argwhere(area).mean(axis=0) * 8])
        labels.append(index % 10)
    x, y = np.array(features), np.array(labels)
    distance = ((x[:, None] - x[None]) ** 2).sum(axis=2)
    np.fill_diagonal(distance, np.inf)
    assert (y[distance.argmin(axis=1)] == y).mean() < 0.25

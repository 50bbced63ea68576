"""The atlas: computed once, shown at once, never stale, safe while the run is being written; what is made of it and taken away."""

from __future__ import annotations

import csv
import json
import os
import shutil
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from studio.core.control import Control
from studio.core.events import Event, Progress
from studio.core.trouble import Interrupted, Trouble
from studio.data.decode import decode
from studio.data.left_out import leave_out, take_back
from studio.insight import map as maps
from studio.jobs import atlas as room
from studio.jobs import atlas_looks as looks
from studio.jobs import atlas_names as names
from studio.jobs import atlas_out as out
from studio.jobs import desk
from studio.jobs.atlas import last_known, open_atlas


@pytest.fixture
def run(trained_run: Path, tmp_path: Path) -> Path:
    shutil.copytree(trained_run, tmp_path / "run")
    shutil.rmtree(tmp_path / "run" / "insight", ignore_errors=True)
    return tmp_path / "run"


@pytest.fixture
def pictures(samples: Any, tmp_path: Path) -> Path:
    shutil.copytree(samples.train, tmp_path / "pictures")
    return tmp_path / "pictures"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maps, "FIRST", 20)
    monkeypatch.setattr(maps, "THEN", 20)


def embeddings(told: list[Event]) -> int:
    return max((one.done for one in told if isinstance(one, Progress) and one.name == "embed"), default=0)


def test_it_is_computed_once_and_the_same_as_embed(run: Path, pictures: Path, tmp_path: Path) -> None:
    assert last_known(run, pictures) is None
    told: list[Event] = []
    first = open_atlas(run, pictures, told.append)
    assert embeddings(told) == 40 == len(first) and first.step == 4
    desk.embed(run, pictures, tmp_path / "v.npz")
    with np.load(tmp_path / "v.npz") as file:
        assert [one.path for one in first.pictures] == file["paths"].tolist()
        assert np.allclose(first.vectors, file["vectors"], atol=1e-5)
    told.clear()
    assert open_atlas(run, pictures, told.append) is first and embeddings(told) == 0
    names, vectors = [one.path for one in first.pictures], first.vectors.copy()
    del first
    again = last_known(run, pictures)
    assert again is not None and [one.path for one in again.pictures] == names and np.array_equal(again.vectors, vectors)
    assert again.row_of(again.full_path(7)) == 7 and again.row_of(str(tmp_path / "else.png")) is None
    assert len(set(again.folders())) == 10


def test_another_picture_or_other_weights_are_another_atlas(run: Path, pictures: Path) -> None:
    first = open_atlas(run, pictures)
    looks.first_map(first)
    shutil.copy(first.full_path(0), pictures / "new.png")
    second = open_atlas(run, pictures)
    assert len(second) == 41 and second.key != first.key and second.kept("components") is None
    first.keep("components", points=np.zeros((41, 2), np.float32))  # a job that was still at work on the old one
    assert second.kept("components") is None
    leave_out(str(pictures), [second.pictures[3].path])
    assert len(open_atlas(run, pictures)) == 40
    weights = run / "encoder.safetensors"
    data = bytearray(weights.read_bytes())
    data[-2] ^= 1
    weights.write_bytes(bytes(data))
    assert last_known(run, pictures) is None
    told: list[Event] = []
    open_atlas(run, pictures, told.append)
    assert embeddings(told) == 40


def test_only_new_pictures_are_looked_at(run: Path, pictures: Path) -> None:
    first = open_atlas(run, pictures)
    leave_out(str(pictures), [first.pictures[3].path])
    told: list[Event] = []
    fewer = open_atlas(run, pictures, told.append)
    assert len(fewer) == 39 and embeddings(told) == 0 and np.array_equal(fewer.vectors, np.delete(first.vectors, 3, 0))
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (32, 32, 3), dtype=np.uint8)).save(pictures / "new.png")
    take_back(str(pictures))
    more = open_atlas(run, pictures, told.append)
    assert len(more) == 41 and embeddings(told) == 2
    assert np.allclose(more.vectors[[one.path for one in more.pictures].index(first.pictures[3].path)], first.vectors[3], atol=1e-4)


@pytest.mark.parametrize("name", ["facts.json", "vectors.npz"])
def test_damaged_files_are_made_anew(run: Path, pictures: Path, name: str) -> None:
    place = open_atlas(run, pictures).place
    (place / name).write_bytes((place / name).read_bytes()[:100])
    assert last_known(run, pictures) is None
    assert len(open_atlas(run, pictures)) == 40 and last_known(run, pictures) is not None


def test_a_kept_atlas_cannot_lead_out_of_its_folder(run: Path, pictures: Path) -> None:
    facts = open_atlas(run, pictures).place / "facts.json"
    kept = json.loads(facts.read_text())
    kept["pictures"][0][0] = "../../secret.png"
    facts.write_text(json.dumps(kept))
    assert last_known(run, pictures) is None


def test_a_checkpoint_in_between_promises_nothing(run: Path, pictures: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = iter([(4, "before"), (4, "after"), (4, "before"), (4, "before")])
    monkeypatch.setattr(room, "weights_of", lambda folder: next(steps))
    first = open_atlas(run, pictures)
    second = open_atlas(run, pictures)
    assert not first.key.endswith("before") and second.key.endswith("before")


def test_two_boards_at_once_look_once(run: Path, pictures: Path) -> None:
    told: list[Event] = []
    found: list[Any] = []
    threads = [threading.Thread(target=lambda: found.append(open_atlas(run, pictures, told.append))) for _ in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sum(isinstance(one, Progress) and one.name == "embed" for one in told) == 1 and np.array_equal(found[0].vectors, found[1].vectors)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a folder that can't be written to")
def test_a_run_that_cannot_be_written_to(run: Path, pictures: Path) -> None:
    (run / "insight").mkdir(exist_ok=True)
    (run / "insight").chmod(0o500)
    try:
        assert len(open_atlas(run, pictures, lambda event: None)) == 40
    finally:
        (run / "insight").chmod(0o700)


def test_stops_and_troubles(run: Path, pictures: Path, tmp_path: Path) -> None:
    control = Control()
    control.stop()
    with pytest.raises(Interrupted):
        open_atlas(run, pictures, None, control)
    (tmp_path / "empty").mkdir()
    with pytest.raises(Trouble, match="no usable pictures"):
        open_atlas(run, tmp_path / "empty")
    (run / "encoder.safetensors").unlink()
    with pytest.raises(Trouble, match="no trained encoder"):
        open_atlas(run, pictures)


def test_old_steps_are_tidied_away(run: Path, pictures: Path) -> None:
    card = json.loads((run / "encoder.json").read_text())
    for step in range(10, 16):
        (run / "encoder.json").write_text(json.dumps({**card, "step": step}))
        open_atlas(run, pictures)
    kept = sorted(one.name[-2:] for one in (run / "insight" / "atlas").iterdir() if one.is_dir())
    assert kept == ["12", "13", "14", "15"]


def test_the_map_at_once_then_better_then_kept(run: Path, pictures: Path, quick: None) -> None:
    pytest.importorskip("openTSNE")
    atlas = open_atlas(run, pictures)
    first = looks.first_map(atlas)
    assert not first.unfolded and first.points.shape == (40, 2) and first.rows.tolist() == list(range(40))
    better = looks.better_map(atlas)
    assert better.unfolded and np.isfinite(better.points).all() and not np.allclose(better.points, first.points)
    told: list[Event] = []
    assert np.array_equal(looks.better_map(atlas, told.append).points, better.points) and not told
    assert looks.first_map(atlas).unfolded
    assert atlas.kept("alike") is not None
    drawn = looks.cloud(atlas, better)
    assert len(drawn.names) == 10 and drawn.groups is not None and drawn.names[drawn.groups[0]] == atlas.folders()[0]


def test_a_later_map_lies_over_the_former(run: Path, pictures: Path, quick: None) -> None:
    pytest.importorskip("openTSNE")
    before = looks.better_map(open_atlas(run, pictures)).points
    card = run / "encoder.json"
    card.write_text(json.dumps({**json.loads(card.read_text()), "step": 9}))
    later = open_atlas(run, pictures)
    for made in (looks.first_map(later), looks.better_map(later)):
        apart = np.square(made.points - before).sum()
        for turned in ([-1, 1], [1, -1], [-1, -1]):
            assert apart <= np.square((made.points - made.points.mean(0)) * np.float32(turned) + before.mean(0) - before).sum() + 1e-3


def test_neighbours_of_a_row_and_of_any_file(run: Path, pictures: Path, tmp_path: Path) -> None:
    atlas = open_atlas(run, pictures)
    cosine, rows = looks.alike_to_row(atlas, 5, 6)
    assert len(rows) == 6 and 5 not in rows and (np.diff(cosine) <= 0).all()
    assert looks.alike_to_file(atlas, atlas.full_path(5), 6)[1].tolist() == rows.tolist()
    shutil.copy(atlas.full_path(5), tmp_path / "copy.png")
    outside = looks.alike_to_file(atlas, str(tmp_path / "copy.png"), 6)
    assert outside[1][0] == 5 and outside[0][0] == pytest.approx(1, abs=1e-3)
    hidden = looks.alike_to_file(atlas, str(tmp_path / "copy.png"), 6, hide=True)
    assert 5 not in hidden[1]
    (tmp_path / "text.png").write_text("hello")
    with pytest.raises(Trouble, match="can't be used"):
        looks.alike_to_file(atlas, str(tmp_path / "text.png"), 6)


def test_duplicates_and_outliers(run: Path, pictures: Path) -> None:
    shutil.copy(next(pictures.rglob("*.png")), pictures / "copy.png")
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (32, 32, 3), dtype=np.uint8)).save(pictures / "noise.png")
    atlas = open_atlas(run, pictures)
    near = looks.graph_of(atlas)
    told: list[Event] = []
    assert np.array_equal(looks.graph_of(atlas, told.append).index, near.index) and not told
    copies = next(group for group in looks.groups(near, 0.99999) if atlas.row_of("copy.png") in group)
    assert len(copies) >= 2
    worst = looks.outliers(near, 5)
    assert len(worst) == 5 and [score for _, score in worst] == sorted((score for _, score in worst), reverse=True)


def test_clusters_and_their_names(run: Path, pictures: Path) -> None:
    atlas = open_atlas(run, pictures)
    assert looks.count_for(atlas) == 10
    made = looks.clusters_of(atlas, 4)
    told: list[Event] = []
    again = looks.clusters_of(atlas, 4, told.append)
    assert np.array_equal(again.owner, made.owner) and len(again) == 4 and not told


def test_a_draft_at_once_is_near_the_answer(run: Path, pictures: Path) -> None:
    atlas = open_atlas(run, pictures)
    first = looks.draft_clusters(atlas, 5)
    assert len(first) == 5 and first.owner.shape == (40,) and atlas.kept("clusters-5") is None
    settled = looks.clusters_of(atlas, 5)
    assert first.inertia <= settled.inertia * 1.5
    assert np.array_equal(looks.draft_clusters(atlas, 5).owner, settled.owner), "what is kept is the answer"


def test_names_stay_with_their_pictures(run: Path, pictures: Path) -> None:
    atlas = open_atlas(run, pictures)
    made = looks.clusters_of(atlas, 4)
    assert names.names_for(atlas, made) == {}
    names.keep_name(atlas, made, 0, "discs")
    names.keep_name(atlas, made, 2, "새")
    assert names.names_for(atlas, made) == {0: "discs", 2: "새"}
    names.keep_name(atlas, made, 0, "round things")
    assert names.names_for(atlas, made) == {0: "round things", 2: "새"}
    leave_out(str(pictures), [atlas.pictures[int(made.typical(1, 1)[0])].path])
    smaller = open_atlas(run, pictures)
    assert len(smaller) == 39
    again = looks.clusters_of(smaller, 4)
    found = names.names_for(smaller, again)
    for cluster, name in found.items():
        before = {atlas.pictures[row].path for row in made.typical({"round things": 0, "새": 2}[name], 100).tolist()}
        now = {smaller.pictures[row].path for row in again.typical(cluster, 100).tolist()}
        assert len(before & now) * 2 >= min(len(before), names.MEMBERS)
    names.keep_name(atlas, made, 2, "")
    assert names.names_for(atlas, made) == {0: "round things"}
    (atlas.place.parent / f"names-{atlas.place.name.rpartition('-')[0]}.json").write_text("{", encoding="utf-8")
    assert names.names_for(atlas, made) == {}


def test_dates_are_kept(run: Path, pictures: Path) -> None:
    atlas = open_atlas(run, pictures)
    os.utime(atlas.full_path(3), (1e9, 1e9))
    seconds, exif = looks.dates_of(atlas)
    assert seconds[3] == 1e9 and exif == 0
    os.utime(atlas.full_path(3), (2e9, 2e9))
    assert looks.dates_of(atlas)[0][3] == 1e9  # of the same key: kept


def test_lists_as_text_and_csv(tmp_path: Path) -> None:
    rows = [("/a/b, c.png", 1, "0.5"), ("/a/\udcff.png", 2, "0.4")]
    assert out.write_list(tmp_path / "new" / "list.txt", ("path", "group", "cosine"), rows) == 2
    assert (tmp_path / "new" / "list.txt").read_text().splitlines() == ["/a/b, c.png", "/a/\\udcff.png"]
    out.write_list(tmp_path / "list.csv", ("path", "group", "cosine"), rows)
    with (tmp_path / "list.csv").open(newline="") as file:
        assert list(csv.reader(file)) == [["path", "group", "cosine"], ["/a/b, c.png", "1", "0.5"], ["/a/\\udcff.png", "2", "0.4"]]
    (tmp_path / "file").touch()
    with pytest.raises(Trouble):
        out.write_list(tmp_path / "file" / "list.csv", ("path",), rows)


def test_folders_of_links_or_copies(pictures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = sorted(str(one) for one in pictures.rglob("*.png"))
    groups = [("a/b", files[:3]), ("A_B", files[3:5]), ("", [files[5], str(tmp_path / "gone.png")])]
    told: list[Event] = []
    done = out.link_folders(tmp_path / "out", groups, tell=told.append)
    assert done == {"out": str(tmp_path / "out"), "files": 6, "linked": True, "missing": 1}
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["A_B (2)", "a_b", "cluster 3"]
    links = sorted((tmp_path / "out" / "a_b").iterdir())
    assert len(links) == 3 and all(one.is_symlink() for one in links) and {os.path.realpath(one) for one in links} == set(map(os.path.realpath, files[:3]))
    assert isinstance(told[-1], Progress) and told[-1].done == told[-1].total == 7
    with pytest.raises(Trouble, match="not empty"):
        out.link_folders(tmp_path / "out", groups)

    def refuse(*names: Any, **more: Any) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "symlink", refuse)
    done = out.link_folders(tmp_path / "copies", groups)
    copies = sorted((tmp_path / "copies" / "a_b").iterdir())
    assert not done["linked"] and len(copies) == 3 and not any(one.is_symlink() for one in copies)
    assert copies[0].read_bytes() == Path(files[0]).read_bytes()


def test_names_in_one_folder_do_not_write_over_each_other(tmp_path: Path) -> None:
    files = []
    for name in ("x", "y"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "same.png").write_text(name)
        files.append(str(tmp_path / name / "same.png"))
    out.link_folders(tmp_path / "out", [("one", files)], copy=True)
    assert {one.name: one.read_text() for one in (tmp_path / "out" / "one").iterdir()} == {"same.png": "x", "same (2).png": "y"}


@pytest.mark.parametrize("stage", ["embed", "map"])
def test_a_stop_is_heard_while_a_map_is_made(run: Path, pictures: Path, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    control, asked = Control(), []

    def stop() -> None:
        asked.append(time.monotonic())
        control.stop()

    asker = threading.Timer(0.4, stop)
    if stage == "embed":
        real = decode
        monkeypatch.setattr("studio.data.cache.decode", lambda *args, **kwargs: (time.sleep(0.3), real(*args, **kwargs))[1])
        asker.start()
        with pytest.raises(Interrupted):
            open_atlas(run, pictures, lambda event: None, control)
    else:
        atlas = open_atlas(run, pictures)
        monkeypatch.setattr(maps.unfold, "__kwdefaults__", {**(maps.unfold.__kwdefaults__ or {}), "steps": (100_000, 100_000)})
        with pytest.raises(Interrupted):
            looks.better_map(atlas, lambda event: stop() if isinstance(event, Progress) and event.name == "map" and not asked else None, control)
    assert time.monotonic() - asked[0] < 2
    asker.cancel()

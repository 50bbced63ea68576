"""The film of a run's map: the moments there are, laid over each other, kept apart so that training on costs only what is new."""

from __future__ import annotations

import functools
import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.core.control import Control
from studio.core.events import Event, Progress
from studio.core.trouble import Interrupted, Trouble
from studio.insight import map as maps
from studio.jobs import atlas_looks as looks
from studio.jobs import atlas_times as room
from studio.jobs.atlas import Atlas, open_atlas


@pytest.fixture
def atlas(trained_run: Path, samples: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Atlas:
    monkeypatch.setattr("studio.jobs.atlas_looks.unfold", functools.partial(maps.unfold, steps=(20, 20)))
    monkeypatch.setattr(room, "UNFOLD", (10, 10))
    shutil.copytree(trained_run, tmp_path / "run")
    shutil.rmtree(tmp_path / "run" / "insight" / "atlas", ignore_errors=True)
    shutil.copytree(samples.train, tmp_path / "pictures")
    return open_atlas(tmp_path / "run", tmp_path / "pictures")


def embeddings(told: list[Event]) -> int:
    return sum(isinstance(one, Progress) and one.name == "embed" and one.done == one.total for one in told)


def test_from_untrained_to_now(atlas: Atlas) -> None:
    told: list[Event] = []
    made = room.times_of(atlas, told.append)
    assert made.steps[0] == 0 and made.steps[-1] == atlas.step == 4 and list(made.steps) == sorted(set(made.steps))
    assert made.frames.shape == (len(made.steps), 40, 2) and np.isfinite(made.frames).all()
    assert embeddings(told) == len(made.steps) - 1
    now = looks.first_map(atlas).points[made.rows]
    now = (now - now.mean(0)) / (now - now.mean(0)).std()
    assert np.allclose(made.frames[-1], now, atol=1e-4), "it ends with the map that is shown"
    told.clear()
    again = room.times_of(atlas, told.append)
    assert not told and np.array_equal(again.frames, made.frames)


def test_each_moment_lies_over_the_next(atlas: Atlas) -> None:
    made = room.times_of(atlas)
    for before, after in zip(made.frames, made.frames[1:], strict=False):
        mirrored = before * np.float32([-1, 1])
        assert np.square(before - after).sum() <= np.square(mirrored - after).sum()
        assert np.square(before - after).sum() <= np.square(-before - after).sum()


def test_another_atlas_of_the_same_pictures_looks_only_at_what_is_new(atlas: Atlas) -> None:
    pytest.importorskip("openTSNE")
    room.times_of(atlas)
    looks.better_map(atlas)
    assert room.kept_times(atlas) is None, "the map that it ends with is another"
    told: list[Event] = []
    made = room.times_of(atlas, told.append)
    assert embeddings(told) == 0 and made.frames.shape[1] == 40
    assert room.kept_times(atlas) is not None


def test_a_run_that_trained_on_has_one_moment_more(atlas: Atlas) -> None:
    first = room.times_of(atlas)
    card = atlas.run.encoder_card
    card.write_text(json.dumps({**json.loads(card.read_text()), "step": 9}))
    later = open_atlas(atlas.run.path, atlas.root)
    told: list[Event] = []
    made = room.times_of(later, told.append)
    assert made.steps[-1] == 9 and set(first.steps) - {4} < set(made.steps)
    assert embeddings(told) <= 1


def test_a_stop_and_a_changed_folder(atlas: Atlas) -> None:
    control = Control()
    control.stop()
    with pytest.raises(Interrupted):
        room.times_of(atlas, None, control)
    next(Path(atlas.root).rglob("*.png")).unlink()
    with pytest.raises(Trouble, match="has changed"):
        room.times_of(atlas)

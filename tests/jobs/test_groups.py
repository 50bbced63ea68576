"""Scores by sub-folder and by a person's groups: on the same pictures for all three, kept, and made anew when a label changes."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.core.control import Control
from studio.core.events import Event, Progress
from studio.core.trouble import Interrupted, Trouble
from studio.insight.labelled import knn_score
from studio.jobs import groups
from studio.jobs.atlas import Atlas, open_atlas


@pytest.fixture
def atlas(trained_run: Path, samples: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Atlas:
    monkeypatch.setattr("studio.data.own.platformdirs.user_data_dir", lambda *args, **kwargs: str(tmp_path / "data"))
    shutil.copytree(trained_run, tmp_path / "run")
    shutil.rmtree(tmp_path / "run" / "insight", ignore_errors=True)
    pictures = tmp_path / "pictures"
    for at, one in enumerate(sorted(samples.train.rglob("*.png"))):
        place = pictures / ("left" if at < 25 else "right")
        place.mkdir(parents=True, exist_ok=True)
        shutil.copy(one, place / f"{at:02}.png")
    return open_atlas(tmp_path / "run", pictures)


def test_by_sub_folder(atlas: Atlas) -> None:
    told: list[Event] = []
    found = groups.score(atlas, "folders", told.append)
    assert found["groups"] == groups.counts(atlas, "folders") == {"left": 25, "right": 15}
    assert (found["images"], found["chance"]) == (40, pytest.approx(25 / 40))
    assert found["knn"] == knn_score(atlas.vectors, [0] * 25 + [1] * 15).value
    for name in ("knn", "linear"):
        for kind in groups.KINDS:
            assert 0 <= found[f"{name}_low{kind}"] <= found[f"{name}{kind}"] <= found[f"{name}_high{kind}"] <= 1
    assert max(one.done for one in told if isinstance(one, Progress) and one.name == "embed") == 40


def test_an_answer_is_kept_for_its_labels(atlas: Atlas) -> None:
    assert groups.known_score(atlas, "folders") is None
    first = groups.score(atlas, "folders")
    told: list[Event] = []
    assert groups.score(atlas, "folders", told.append) == first and not told
    paths = [one.path for one in atlas.pictures]
    groups.keep_groups(atlas, {"a": paths[:6], "b": paths[30:36]})
    mine = groups.score(atlas, "groups")
    assert mine["groups"] == {"a": 6, "b": 6} and mine["images"] == 12
    groups.keep_groups(atlas, {"a": paths[:6], "b": paths[30:37]})
    assert groups.known_score(atlas, "groups") is None
    assert groups.score(atlas, "groups")["groups"] == {"a": 6, "b": 7}


def test_groups_name_only_pictures_that_are_there(atlas: Atlas) -> None:
    groups.keep_groups(atlas, {"a": [atlas.pictures[0].path, "gone.png"], "b": []})
    assert groups.groups(atlas) == {"a": [atlas.pictures[0].path], "b": []}


def test_too_few_say_what_to_do(atlas: Atlas) -> None:
    groups.keep_groups(atlas, {"a": [one.path for one in atlas.pictures[:9]], "b": [atlas.pictures[20].path]})
    with pytest.raises(Trouble, match="two groups with at least 5") as trouble:
        groups.score(atlas, "groups")
    assert "Click some more" in trouble.value.fix
    assert groups.counts(atlas, "groups") == {}


def test_a_stop_is_heard(atlas: Atlas) -> None:
    control = Control()
    control.stop()
    with pytest.raises(Interrupted):
        groups.score(atlas, "folders", None, control)
    assert groups.known_score(atlas, "folders") is None


def test_pictures_that_went_meanwhile(atlas: Atlas) -> None:
    Path(atlas.full_path(3)).unlink()
    with pytest.raises(Trouble, match="have gone"):
        groups.score(atlas, "folders")
    assert np.isfinite(atlas.vectors).all()

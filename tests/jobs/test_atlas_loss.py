"""The loss of each picture: by itself where the method's loss is a mean over pictures, else the distance of two views; always the same for the same run."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from studio.core.control import Control
from studio.core.events import Event, Progress
from studio.core.spec import RunSpec
from studio.core.trouble import Interrupted
from studio.jobs.atlas import open_atlas
from studio.jobs.atlas_loss import loss_of
from studio.train.loop import train


@pytest.fixture
def pictures(samples: Any, tmp_path: Path) -> Path:
    shutil.copytree(samples.train, tmp_path / "pictures")
    return tmp_path / "pictures"


def test_how_differently_two_views_are_seen(trained_run: Path, pictures: Path, tmp_path: Path) -> None:
    shutil.copytree(trained_run, tmp_path / "run")
    atlas = open_atlas(tmp_path / "run", pictures)
    told: list[Event] = []
    found = loss_of(atlas, told.append)
    assert found.values.shape == (40,) and (found.values >= 0).all() and (found.values <= 2).all() and len(set(found.values.tolist())) > 30
    assert "whole batches" in found.words
    assert any(isinstance(one, Progress) and one.done == one.total == 40 for one in told)
    told.clear()
    assert np.array_equal(loss_of(atlas, told.append).values, found.values) and not told
    (atlas.place / "loss.npz").unlink()
    assert np.allclose(loss_of(atlas).values, found.values, atol=1e-6)


def test_the_loss_of_a_picture_alone(samples: Any, pictures: Path, tmp_path: Path) -> None:
    small = {"backbone": "vit_micro", "image_size": 32, "batch_size": 8, "max_steps": 2, "precision": "fp32", "device": "cpu", "cache": "ram"}
    train(RunSpec(images=str(samples.train), method="mae", out=str(tmp_path / "run"), **small))
    atlas = open_atlas(tmp_path / "run", pictures)
    state = torch.get_rng_state()
    found = loss_of(atlas)
    assert torch.equal(torch.get_rng_state(), state), "a training beside it draws what it would have drawn"
    assert np.isfinite(found.values).all() and (found.values > 0).all() and "by itself" in found.words


def test_a_picture_that_is_gone_has_none(trained_run: Path, pictures: Path, tmp_path: Path) -> None:
    shutil.copytree(trained_run, tmp_path / "run")
    atlas = open_atlas(tmp_path / "run", pictures)
    Path(atlas.full_path(5)).unlink()
    assert np.flatnonzero(np.isnan(loss_of(atlas).values)).tolist() == [5]
    control = Control()
    control.stop()
    (atlas.place / "loss.npz").unlink()
    with pytest.raises(Interrupted):
        loss_of(atlas, None, control)

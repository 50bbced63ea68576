"""Small folders, specs that train in a second, and what a run told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file

from studio.core.events import Event, Scalars
from studio.core.spec import RunSpec
from studio.runs.layout import RunFolder
from studio.runs.read import read_events
from studio.train import checkpoint


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty-two pictures of 40 px in two sub-folders, and a file that is none."""
    folder, rng = tmp_path_factory.mktemp("photos"), np.random.default_rng(0)
    for index in range(32):
        place = folder / ("warm" if index % 2 else "cold")
        place.mkdir(exist_ok=True)
        pixels = np.kron(rng.integers(0, 180, (5, 5, 3)), np.ones((8, 8, 1))) + (np.array([70, 0, 0]) if index % 2 else np.array([0, 0, 70]))
        Image.fromarray(pixels.astype(np.uint8)).save(place / f"{index:02}.png")
    (folder / "notes.txt").write_text("not a picture")
    return folder


class Lab:
    """What a test of the training needs."""

    def __init__(self, photos: Path, tmp_path: Path) -> None:
        self.photos, self.tmp_path = photos, tmp_path

    def spec(self, out: str | None = None, **changes: Any) -> RunSpec:
        """SimCLR on a slim net, batches of eight, three epochs of four steps, fp32."""
        known = {
            "method": "simclr",
            "backbone": "resnet18_slim",
            "image_size": 32,
            "batch_size": 8,
            "epochs": 3,
            "precision": "fp32",
            "cache": "ram",
            "device": "cpu",
        }
        place = str(self.tmp_path / out) if out else None
        return RunSpec(**{**known, "images": str(self.photos), "out": place, "lr": 1e-3, **changes})

    def losses(self, run: str | Path) -> dict[int, float]:
        """step -> loss of a run's records; every step once."""
        found = [(event.step, event.values["loss"]) for event in read_events(RunFolder(run)) if isinstance(event, Scalars) and "loss" in event.values]
        assert len(found) == len(dict(found)), "a step was recorded twice"
        return dict(found)

    def tensors(self, run: str | Path) -> dict[str, torch.Tensor]:
        """Everything the newest checkpoint holds."""
        step = checkpoint.newest(RunFolder(run))
        assert step is not None
        return load_file(RunFolder(run).checkpoint(step) / checkpoint.TENSORS)

    def same(self, one: str | Path, other: str | Path) -> None:
        """The two runs recorded the same losses and ended in the same state, bit for bit."""
        assert self.losses(one) == self.losses(other)
        first, second = self.tensors(one), self.tensors(other)
        assert first.keys() == second.keys()
        different = [name for name, value in first.items() if not torch.equal(value, second[name])]
        assert not different


@pytest.fixture
def lab(photos: Path, tmp_path: Path) -> Lab:
    return Lab(photos, tmp_path)


@pytest.fixture
def heard() -> list[Event]:
    return []

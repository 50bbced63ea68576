"""The doors for programs: train, events, load_encoder; and that they are light."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
import torch

import studio
from studio.core.events import Finished, Scalars, Started
from studio.core.trouble import Trouble


def options(lab: Any, out: str, **changes: Any) -> dict[str, Any]:
    spec = lab.spec(out, **changes)
    return {name: value for name, value in spec.to_dict().items() if value is not None and name != "schema"}


def test_importing_the_studio_is_light() -> None:
    heavy = "import sys, studio; print([name for name in ('torch', 'numpy', 'PIL', 'PySide6', 'timm') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_the_room_and_the_function_are_one_name(lab: Any) -> None:
    import studio.train.loop

    assert studio.train.loop.train is not None
    with pytest.raises(Trouble, match="nowhere"):
        studio.train(images=lab.tmp_path / "nowhere")
    code = "import studio; print(callable(studio.train)); import studio.train; print(callable(studio.train))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == ["True", "True"]


def test_train_and_load(lab: Any) -> None:
    result = studio.train(**options(lab, "run", max_steps=2) | {"images": lab.photos})
    encoder = studio.load_encoder(result["run"])
    vector = encoder(encoder.preprocess(next(lab.photos.rglob("*.png")))[None])
    assert vector.shape == (1, 128)
    assert bool(torch.isfinite(vector).all())
    assert studio.train(resume=result["run"], max_steps=3)["steps"] == 3


def test_events_end_with_the_result(lab: Any) -> None:
    found = list(studio.events(**options(lab, "run", max_steps=2)))
    assert isinstance(found[-1], Finished)
    assert found[-1].result["steps"] == 2
    assert any(isinstance(event, Started) for event in found)


def test_closing_the_events_stops_the_training(lab: Any) -> None:
    stream = studio.events(**options(lab, "run", epochs=10_000))
    for event in stream:
        if isinstance(event, Scalars):
            break
    stream.close()
    assert studio.load_encoder(lab.tmp_path / "run").width == 128


def test_errors_are_raised_where_the_events_are_read(lab: Any) -> None:
    with pytest.raises(Trouble, match="simclear"):
        list(studio.events(**options(lab, "run", method="simclear")))
    with pytest.raises(Trouble, match="epoch_count"):
        studio.train(images=lab.photos, epoch_count=3)

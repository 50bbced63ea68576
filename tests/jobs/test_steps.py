"""What a method does to a picture, step by step, is what it is trained with: for every method and every one of its views."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from studio import methods
from studio.core import knobs
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.data.scan import scan
from studio.jobs.steps import Tracer, framed
from studio.train.watch import SAMPLE_STEP
from studio.views.display import denormalise, to_pixels, trace
from studio.views.make import make

NAMES = tuple(methods.catalogue())
SIZE = 48


def written(folder: Path, images: Path, method: str, **settings: Any) -> Path:
    backbone = "vit_micro" if methods.get(method).kinds == ("vit",) else "resnet18_slim"
    folder.mkdir(parents=True)
    spec = RunSpec(images=str(images), method=method, backbone=backbone, image_size=SIZE, batch_size=8, settings=settings)
    (folder / "spec.json").write_text(json.dumps(spec.to_dict()))
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_the_last_step_is_the_view_that_training_makes(name: str) -> None:
    cls = methods.get(name)
    views = cls.views(cls.Settings(), SIZE)
    coarse = torch.rand(1, 3, 6, 6, generator=torch.Generator().manual_seed(0)) * 200 + 20
    x = torch.nn.functional.interpolate(coarse, size=(64, 64), mode="bilinear").round().to(torch.uint8).permute(0, 2, 3, 1).contiguous()
    for seed in range(4):
        made = make(x, torch.tensor([1.4]), views, seed=seed, step=SAMPLE_STEP)
        for index, view in enumerate(views):
            last = trace(x[0], 1.4, view, seed=seed, step=SAMPLE_STEP, index=index)[-1][1]
            assert torch.allclose(last, denormalise(made[view.name], view.mean, view.std)[0], atol=2e-3), f"{name}, {view.name}, seed {seed}"


@pytest.mark.parametrize("name", NAMES)
def test_chains_begin_with_the_original_and_end_with_what_the_network_gets(name: str, samples: Any, tmp_path: Path) -> None:
    cls = methods.get(name)
    tracer = Tracer(written(tmp_path / "run", samples.train, name), samples.train)
    views = cls.views(cls.Settings(), SIZE)
    chains = tracer.chains(2, 7)
    assert [(one.view, one.side) for one in chains] == [(one.name, one.size) for one in views]
    for chain in chains:
        assert [one.name for one in chain.steps[:2]] == ["original", "crop"] and 0 < chain.steps[1].amount <= 1
        assert all(one.pixels.dtype == np.uint8 and one.pixels.shape[2] == 3 for one in chain.steps)
    own = {"mae": ["what it sees"], "context_encoder": ["what it sees"], "jigsaw": ["the puzzle"], "rotation": ["0°", "90°", "180°", "270°"]}.get(name, [])
    last = [one.name for one in chains[-1].steps][len(chains[-1].steps) - len(own) :] if own else []
    assert last == own
    if not own:
        again = tracer.chains(2, 7)
        assert all(np.array_equal(a.pixels, b.pixels) for one, other in zip(chains, again, strict=True) for a, b in zip(one.steps, other.steps, strict=True))
        assert any(not np.array_equal(a.steps[1].pixels, b.steps[1].pixels) for a, b in zip(chains, tracer.chains(2, 8), strict=True))


def test_the_pixels_are_those_of_make(samples: Any, tmp_path: Path) -> None:
    tracer = Tracer(written(tmp_path / "run", samples.train, "simclr", blur=1.0), samples.train)
    cls = methods.get("simclr")
    views = cls.views(knobs.load(cls.Settings, {"blur": 1.0}, owner="simclr"), SIZE)
    from PIL import Image

    catalog = scan(samples.train)
    square = np.asarray(Image.open(catalog.path(4)).convert("RGB").resize((tracer._side, tracer._side), Image.Resampling.BILINEAR))
    made = make(torch.from_numpy(square.copy())[None], torch.tensor([1.0]), views, seed=3, step=SAMPLE_STEP)
    for chain, view in zip(tracer.chains(4, 3), views, strict=True):
        seen = to_pixels(made[view.name], view.mean, view.std)[0].astype(int)
        assert chain.steps[-1].name == "blur" and chain.steps[-1].amount > 0
        assert np.abs(chain.steps[-1].pixels - seen).max() <= 1


def test_a_frame_shows_the_crop() -> None:
    made = framed(np.full((64, 96, 3), 200, np.uint8), [0.25, 0.5, 0.5, 0.5])
    assert made.shape == (64, 96, 3) and (made[:30, :] == 90).all() and (made[45, 48] == 200).all()
    assert (made[32, 30:60] == 0).all() and (made[33, 30:60] == 255).all()


def test_trouble(samples: Any, tmp_path: Path) -> None:
    run = written(tmp_path / "run", samples.train, "simclr")
    (tmp_path / "none").mkdir()
    with pytest.raises(Trouble, match="no usable pictures"):
        Tracer(run, tmp_path / "none")
    images = tmp_path / "pictures"
    images.mkdir()
    from PIL import Image

    Image.fromarray(np.zeros((40, 40, 3), np.uint8)).save(images / "a.png")
    Image.fromarray(np.zeros((40, 60, 3), np.uint8)).save(images / "b.png")
    tracer = Tracer(run, images)
    (images / "a.png").write_bytes(b"gone")
    with pytest.raises(Trouble, match="can't be used"):
        tracer.chains(0, 0)
    assert tracer.chains(1, 0)[0].steps[0].pixels.shape[1] > tracer.chains(1, 0)[0].steps[0].pixels.shape[0]

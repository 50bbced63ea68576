"""A painter kept warm: what can be hidden is what the method honours, answers are the method's own, and what can't be asked is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from studio.core.control import Control
from studio.core.spec import RunSpec
from studio.core.trouble import Interrupted, Trouble
from studio.insight.reconstruction import TRUE_STATISTICS_NOTE
from studio.jobs.paint import SCALES, Painter
from studio.train.encoder import load_method
from studio.train.watch import looking

SMALL = {"image_size": 32, "batch_size": 8, "max_steps": 3, "precision": "fp32", "device": "cpu"}


def trained(folder: Path, images: Path, method: str, backbone: str, **settings: Any) -> Path:
    from studio.train.loop import train

    train(RunSpec(images=str(images), method=method, backbone=backbone, out=str(folder), cache="ram", settings=settings, **SMALL))
    return folder


@pytest.fixture(scope="module")
def mae(samples: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return trained(tmp_path_factory.mktemp("mae") / "run", samples.train, "mae", "vit_micro", decoder_depth=1, normalise=True)


@pytest.fixture(scope="module")
def centre(samples: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return trained(tmp_path_factory.mktemp("ce") / "run", samples.train, "context_encoder", "context_net_half", width=0.125, bottleneck=16)


def test_patches_are_found_and_holes_are_of_whole_patches(mae: Path, samples: Any) -> None:
    painter = Painter(mae, samples.train)
    assert (painter.size, painter.cells) == (32, 8) and painter.reach.all() and painter.borrowed and painter.step == 3
    assert TRUE_STATISTICS_NOTE in painter.note and painter.most == 0.95
    for share in (0.25, 0.5, 0.75):
        assert painter.hidden(share, 1).mean() == pytest.approx(share, abs=1 / 64)
    assert painter.hidden(None, 0).mean() == pytest.approx(0.75, abs=1 / 64)
    less, more = painter.hidden(0.3, 5), painter.hidden(0.6, 5)
    assert not (less & ~more).any(), "moving the slider adds to what is hidden"
    assert (painter.hidden(0.5, 1) != painter.hidden(0.5, 2)).any()


def test_an_answer_is_the_methods_own(mae: Path, samples: Any) -> None:
    painter = Painter(mae, samples.train)
    hole = np.zeros((8, 8), bool)
    hole[2:5, 1:4] = True
    answer = painter.rebuild(3, hole)
    made = answer.made
    assert np.array_equal(made.original, painter.picture(3)) and np.array_equal(made.hidden, hole.repeat(4, 0).repeat(4, 1))
    assert np.array_equal(made.pasted[~made.hidden], made.original[~made.hidden]) and np.array_equal(made.pasted[made.hidden], made.raw[made.hidden])
    method, _, _ = load_method(mae)
    whole = (torch.from_numpy(made.original).permute(2, 0, 1)[None] / 255 - torch.tensor(method.mean).view(3, 1, 1)) / torch.tensor(method.std).view(3, 1, 1)
    with looking(method):
        painted, _ = method.reconstruct(whole, torch.from_numpy(made.hidden)[None, None].float())
    drawn = (painted * torch.tensor(method.std).view(3, 1, 1) + torch.tensor(method.mean).view(3, 1, 1)).clamp(0, 1)[0].permute(1, 2, 0).numpy()
    assert np.abs(made.raw - drawn * 255).max() <= 2
    true = made.original / 255
    assert made.decibels == pytest.approx(-10 * np.log10(np.square(true - drawn)[made.hidden].mean()), abs=0.1)
    plain = np.square(true[made.hidden] - true[~made.hidden].mean(0)).mean()
    assert answer.plain == pytest.approx(-10 * np.log10(plain), abs=1e-3)
    assert answer.top in SCALES and np.quantile(made.error[made.hidden], 0.99) <= answer.top
    assert (answer.error[~made.hidden].ptp(-1) if hasattr(answer.error, "ptp") else np.ptp(answer.error[~made.hidden], axis=-1)).max() == 0


def test_nothing_hidden_and_everything_hidden(mae: Path, samples: Any) -> None:
    painter = Painter(mae, samples.train)
    answer = painter.rebuild(0, np.zeros((8, 8), bool))
    assert answer.made.decibels is None and answer.plain is None and np.array_equal(answer.made.pasted, painter.picture(0))
    with pytest.raises(Trouble, match="Everything is hidden"):
        painter.rebuild(0, np.ones((8, 8), bool))
    one = np.ones((8, 8), bool)
    one[7, 7] = False
    assert painter.rebuild(0, one).made.decibels is not None, "one visible patch is enough"
    stop = Control()
    stop.stop()
    with pytest.raises(Interrupted):
        painter.rebuild(0, one, stop)


def test_what_is_painted_in_the_middle_only_is_hidden_there_only(centre: Path, samples: Any) -> None:
    painter = Painter(centre, samples.train)
    assert painter.cells == 32 and painter.reach[8:24, 8:24].all() and painter.reach.sum() == 256
    assert painter.most == pytest.approx(0.25) and not painter.borrowed and "middle only" in painter.note
    everything = painter.rebuild(0, np.ones((32, 32), bool))
    assert np.array_equal(everything.made.hidden, painter.reach), "what it can't paint it is shown"
    assert np.array_equal(everything.made.masked[~painter.reach], everything.made.original[~painter.reach])
    assert painter.hidden(0.1, 0).mean() == pytest.approx(0.1, abs=0.02) and not (painter.hidden(None, 0) & ~painter.reach).any()


def test_looking_leaves_the_method_and_torchs_random_numbers_alone(mae: Path, samples: Any) -> None:
    state = torch.get_rng_state()
    painter = Painter(mae, samples.train)
    before = {name: value.clone() for name, value in painter._method.state_dict().items()}
    painter.rebuild(0, painter.hidden(0.5, 3))
    assert all(torch.equal(value, before[name]) for name, value in painter._method.state_dict().items())
    assert torch.equal(torch.get_rng_state(), state)


def test_trouble(trained_run: Path, mae: Path, samples: Any, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="does not paint"):
        Painter(trained_run, samples.train)
    (tmp_path / "none").mkdir()
    with pytest.raises(Trouble, match="no usable pictures"):
        Painter(mae, tmp_path / "none")


def test_earlier_moments_paint_as_they_could(mae: Path, samples: Any) -> None:
    painter = Painter(mae, samples.train)
    assert painter.steps == (0, 1, 2, 3)
    hole = painter.hidden(0.5, 1)
    answers = [painter.rebuild(2, hole, step=step).made for step in painter.steps]
    assert np.array_equal(answers[-1].raw, painter.rebuild(2, hole).made.raw)
    assert len({one.decibels for one in answers}) == 4 and all(np.array_equal(one.original, answers[0].original) for one in answers)
    assert all(np.array_equal(one.pasted[~one.hidden], one.original[~one.hidden]) for one in answers)

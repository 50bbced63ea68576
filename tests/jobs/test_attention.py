"""A run's eyes: the looks are the network's own, kept, and what sliders repaint says what the arrays say."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.core.control import Control
from studio.core.spec import RunSpec
from studio.core.trouble import Interrupted, Trouble
from studio.insight.paint import heat, keep_mass
from studio.jobs.attention import Looker, colour_maps, paint
from studio.train.encoder import load_encoder


@pytest.fixture(scope="module")
def seeing(samples: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from studio.train.loop import train

    out = tmp_path_factory.mktemp("seeing") / "run"
    small = {"backbone": "vit_micro", "image_size": 32, "batch_size": 8, "max_steps": 4, "precision": "fp32", "device": "cpu"}
    train(RunSpec(images=str(samples.train), method="simclr", out=str(out), cache="ram", **small))
    return out


@pytest.fixture(scope="module")
def looker(seeing: Path, samples: Any) -> Looker:
    return Looker(seeing, samples.train)


def test_a_look_is_the_networks_own_and_is_kept(looker: Looker, seeing: Path) -> None:
    seen = looker.look_at(3, looker.steps[-1])
    encoder: Any = load_encoder(seeing)
    whole = encoder.preprocess(Path(looker.root) / looker.items[3].path)[None]
    attention = encoder.attention(whole)[0, :, 0, 1:].reshape(4, 8, 8).numpy()
    assert seen.kind == "vit" and np.allclose(seen.maps, attention, atol=1e-4)
    assert looker.look_at(3, looker.steps[-1]) is seen


def test_moments_begin_untrained_and_differ(looker: Looker) -> None:
    assert looker.steps[0] == 0 and looker.steps[-1] == 4 and list(looker.steps) == sorted(set(looker.steps))
    assert not np.allclose(looker.look_at(0, 0).maps, looker.look_at(0, 4).maps, atol=1e-5)


def test_tiles_say_what_the_arrays_say(looker: Looker) -> None:
    seen = looker.look_at(0, 4)
    made = paint(seen, keep=0.6, strength=1.0, colours="gray")
    assert [(one.name, one.head) for one in made] == [("picture", -1), ("mean", -1), ("mask", -1), *(("head", head) for head in range(4))]
    assert np.array_equal(made[1].pixels[::4, ::4], heat(seen.maps.mean(0), "gray"))
    assert np.array_equal(made[4].pixels[2::4, 3::4], heat(seen.maps[1], "gray"))
    kept = keep_mass(seen.maps.mean(0), 0.6).repeat(4, 0).repeat(4, 1)
    assert np.array_equal(made[2].pixels[kept], seen.pixels[kept]) and not np.array_equal(made[2].pixels[~kept], seen.pixels[~kept])
    assert np.array_equal(paint(seen, keep=0.6, strength=0.0, colours="fire")[1].pixels, seen.pixels)
    assert np.array_equal(paint(seen, keep=1.0, strength=0.5, colours="fire", masks=True)[3].pixels, seen.pixels)


def test_a_patch_is_asked_instead(looker: Looker) -> None:
    seen = looker.look_at(0, 4)
    made = paint(seen, keep=0.6, strength=1.0, colours="gray", place=(2, 5))
    assert np.array_equal(made[1].pixels[::4, ::4], heat(seen.taken_by(2, 5), "gray"))
    assert np.array_equal(made[3].pixels[::4, ::4], heat(seen.taken_by(2, 5, 0), "gray"))


def test_the_others_give_colours_and_places(looker: Looker) -> None:
    bank = looker.bank(4)
    assert len(bank.rows) == 40 and bank.features.shape[:3] == (40, 8, 8) and bank.pixels.shape == (40, 32, 32, 3)
    assert looker.bank(4) is bank
    colours = paint(looker.look_at(0, 4), keep=0.6, strength=0.5, colours="fire", parts=bank.parts)[3]
    assert colours.name == "colours" and np.array_equal(colours.pixels[::4, ::4], bank.parts.paint(looker.look_at(0, 4).features))
    found = looker.alike(5, 4, (1, 2), 6)
    assert len(found) == 6 and all(one.row != 5 for one in found)
    assert [one.cosine for one in found] == sorted((one.cosine for one in found), reverse=True)
    query, best = looker.look_at(5, 4).features[1, 2], found[0]
    assert best.cosine == pytest.approx(float(looker.look_at(best.row, 4).features[best.place] @ query), abs=2e-3)


def test_a_convolutional_net_is_called_by_its_name(trained_run: Path, samples: Any) -> None:
    seen = (looker := Looker(trained_run, samples.train)).look_at(0, looker.steps[-1])
    made = paint(seen, keep=0.5, strength=1.0, colours="lagoon")
    assert [one.name for one in made] == ["picture", "likeness", "mask"]
    assert [one.name for one in paint(seen, keep=0.5, strength=1.0, colours="lagoon", place=(0, 0))] == ["picture", "likeness", "mask"]


def test_trouble_and_stops(seeing: Path, samples: Any, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    with pytest.raises(Trouble, match="no usable pictures"):
        Looker(seeing, tmp_path / "none")
    shutil.copytree(samples.train, tmp_path / "some")
    looker = Looker(seeing, tmp_path / "some")
    gone = Path(looker.root) / looker.items[2].path
    gone.unlink()
    with pytest.raises(Trouble, match=gone.name):
        looker.look_at(2, 4)
    assert 2 not in looker.bank(4).rows
    control = Control()
    control.stop()
    with pytest.raises(Interrupted):
        looker.bank(0, control)


def test_the_menu_knows_every_colour_map() -> None:
    assert colour_maps() == ("fire", "lagoon", "gray")

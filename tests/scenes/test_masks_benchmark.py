"""The benchmark of attention masks on a made set: overlaps by hand, its boxes and geometry, and the whole program on a small run."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def masks() -> Any:
    spec = importlib.util.spec_from_file_location("masks_benchmark", ROOT / "benchmarks" / "masks.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory, samples: Any) -> Path:
    """A transformer after two steps."""
    from studio.core.spec import RunSpec
    from studio.train.loop import train

    out = tmp_path_factory.mktemp("attentive") / "run"
    small = {"backbone": "vit_micro", "image_size": 32, "batch_size": 4, "max_steps": 2, "precision": "fp32", "device": "cpu"}
    train(RunSpec(images=str(samples.train), method="dino", out=str(out), cache="ram", **small))
    return out


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Three wide pictures of a bright square whose masks are that square."""
    rng = np.random.default_rng(0)
    for part in ("images", "masks"):
        (tmp_path / "made" / part).mkdir(parents=True)
    for at in range(3):
        mask = np.zeros((40, 60), np.uint8)
        mask[10 + at : 30, 20:40] = 255
        picture = rng.integers(0, 60, (40, 60, 3)).astype(np.uint8)
        picture[mask > 0] += 150
        Image.fromarray(picture).save(tmp_path / "made" / "images" / f"{at}.png")
        Image.fromarray(mask).save(tmp_path / "made" / "masks" / f"{at}.png")
    return tmp_path / "made"


def test_overlap_by_hand(masks: Any) -> None:
    one, other = np.zeros((4, 4), bool), np.zeros((4, 4), bool)
    one[:2], other[1:3] = True, True
    assert masks.overlap(one, other) == pytest.approx(4 / 12)
    assert masks.overlap(one, one) == 1 and masks.overlap(one, ~one) == 0
    assert masks.overlap(np.zeros((2, 4, 4), bool), np.zeros((4, 4), bool)).tolist() == [1, 1]


def test_a_box_takes_its_share_and_a_wide_mask_is_cut_to_its_middle(masks: Any) -> None:
    assert masks.box(40, 0.25).sum() == 400 and masks.box(40, 0.25)[10:30, 10:30].all()
    wide = np.zeros((20, 60), bool)
    wide[:, 20:30] = True
    square = masks.centred(wide, 10)
    assert square[:, :5].all() and not square[:, 5:].any()


def test_ways_to_choose_a_head(masks: Any) -> None:
    found = masks.ways(np.array([[0.5, 0.1, 0.6], [0.4, 0.9, 0.7]]))
    assert found["mean"].tolist() == [0.5, 0.4] and found["best_head"].tolist() == [0.6, 0.7] and found["best_each"].tolist() == [0.6, 0.9]


def test_a_net_that_sees_the_thing_scores_one(masks: Any, monkeypatch: pytest.MonkeyPatch, made: Path) -> None:
    class Eye:
        image_size, patch, kind = 40, 1, "vit"

    pairs = list(masks.folder_pairs(made, 80))
    truths = iter([masks.centred(pair.mask, 40) for pair in pairs])

    def see(encoder: Any, pair: Any, side: int, keep: float) -> np.ndarray:
        return np.stack([next(truths)] * 3) if encoder == "sees" else np.ones((3, side, side), bool)

    class Sees(Eye):
        def __eq__(self, other: object) -> bool:
            return other == "sees"

        __hash__ = None  # type: ignore[assignment]

    monkeypatch.setattr(masks, "masks_of", see)
    found = masks.measure(Sees(), Eye(), pairs, keep=0.6, scale=1.0)
    assert found["trained_mean"] == found["trained_best_head"] == 1.0 and found["better_mean"] == 1.0
    assert found["untrained_mean"] == pytest.approx(found["everything"]) == pytest.approx((400 + 380 + 360) / 3 / 1600)
    assert found["box_share"] == 0.25 and found["box"] == pytest.approx((1 + 380 / 400 + 360 / 400) / 3)


def test_the_program(masks: Any, run: Path, made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert masks.main([str(run), "--masks", str(made), "--samples", "4", "--json", str(tmp_path / "out.json")]) == 0
    printed = capsys.readouterr().out.strip().splitlines()
    told = json.loads(printed[-1])
    assert told == json.loads((tmp_path / "out.json").read_text())
    assert [(row["set"], row["scale"], row["side"], row["grid"], row["pictures"]) for row in told["rows"]] == [
        ("samples", 1.0, 32, 8, 4), ("samples", 2.0, 64, 16, 4), ("made", 1.0, 32, 8, 3), ("made", 2.0, 64, 16, 3),
    ]  # fmt: skip
    assert all(0 <= row["trained_mean"] <= 1 and row["trained_best_head"] <= row["trained_best_each"] + 1e-6 for row in told["rows"])
    assert len(printed) == 7 and printed[2].startswith("| samples | 4 | 32 | 8x8 |")


@pytest.mark.parametrize("words", [["nowhere"], ["RUN", "--scale", "big"], ["RUN", "--keep", "2"], ["RUN", "--samples", "0"], ["RUN", "--masks", "nowhere"]])
def test_says_what_is_wrong(masks: Any, run: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert masks.main([str(run) if one == "RUN" else one for one in words]) > 0
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and len(said) > 20

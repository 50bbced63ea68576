"""The encoder a person takes away."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
import torch
from PIL import Image
from safetensors.torch import load_file, save_file

from studio import methods
from studio.core.choose import NOT_COLOURS
from studio.core.events import Event, Warned
from studio.core.reading import Reading
from studio.core.trouble import Trouble
from studio.data.decode import Decoded, decode
from studio.method import views_of
from studio.runs.layout import RunFolder
from studio.train import loop
from studio.train.encoder import load_encoder, load_method, untrained_encoder
from studio.views.make import make


@pytest.fixture
def run(lab: Any) -> RunFolder:
    loop.train(lab.spec("run", max_steps=2))
    return RunFolder(lab.tmp_path / "run")


def test_the_encoder_is_the_method_s(run: RunFolder) -> None:
    encoder = load_encoder(run.path)
    assert not encoder.training
    assert not any(one.requires_grad for one in encoder.parameters())
    assert encoder(torch.zeros(3, 3, 32, 32)).shape == (3, encoder.width)


def test_preprocess_takes_what_a_person_has(run: RunFolder, lab: Any) -> None:
    encoder = load_encoder(run.path)
    path = next(lab.photos.rglob("*.png"))
    with Image.open(path) as image:
        image.load()
        found = [encoder.preprocess(path), encoder.preprocess(str(path)), encoder.preprocess(image), encoder.preprocess(np.asarray(image))]
    assert all(torch.equal(one, found[0]) for one in found)
    assert found[0].shape == (3, 32, 32)
    assert found[0].dtype == torch.float32
    gray = encoder.preprocess(Image.new("L", (50, 90), 128))
    expected = (128 / 255 - torch.tensor(encoder.mean)) / torch.tensor(encoder.std)
    assert torch.allclose(gray.mean((1, 2)), expected, atol=1e-4)
    with pytest.raises(Trouble, match="can't be used"):
        encoder.preprocess(lab.photos / "notes.txt")


def test_the_card_says_how_to_build_and_feed_it(run: RunFolder) -> None:
    card = json.loads(run.encoder_card.read_text())
    assert card | {"backbone": "resnet18_slim", "image_size": 32, "width": 128, "kind": "conv", "pool": "mean", "method": "simclr", "step": 2} == card
    assert len(card["mean"]) == len(card["std"]) == 3


def test_an_untrained_twin_is_what_the_run_began_with(run: RunFolder) -> None:
    _, spec, _ = load_method(run.path)
    one, two = untrained_encoder(spec, images=32), untrained_encoder(spec, images=32)
    assert all(torch.equal(value, two.state_dict()[name]) for name, value in one.state_dict().items())
    trained = load_encoder(run.path).state_dict()
    assert any(not torch.equal(value, trained[name]) for name, value in one.state_dict().items())


def damage_shape(run: RunFolder) -> None:
    tensors = load_file(run.encoder_weights)
    name = next(iter(tensors))
    save_file({**tensors, name: torch.zeros(3)}, run.encoder_weights)


def damage_card(**changes: Any) -> Any:
    return lambda run: run.encoder_card.write_text(json.dumps(json.loads(run.encoder_card.read_text()) | changes))


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (damage_shape, "are not those of"),
        (lambda run: run.encoder_weights.write_bytes(run.encoder_weights.read_bytes()[:500]), "can't be read"),
        (lambda run: run.encoder_weights.unlink(), "no trained encoder"),
        (lambda run: run.encoder_card.unlink(), "no trained encoder"),
        (lambda run: run.encoder_card.write_text("[]"), "can't be read"),
        (damage_card(image_size=10**9), "can't be read"),
        (damage_card(mean=[1]), "can't be read"),
        (damage_card(backbone="hf-hub:somebody/something"), "backbone"),
        (damage_card(backbone="../../../etc/passwd"), "backbone"),
    ],
)
def test_a_damaged_encoder_is_trouble_in_words(run: RunFolder, damage: Any, words: str) -> None:
    damage(run)
    with pytest.raises(Trouble, match=words):
        load_encoder(run.path)


def test_no_checkpoint_no_method(run: RunFolder) -> None:
    for step in run.checkpoints.iterdir():
        for file in step.iterdir():
            file.unlink()
    with pytest.raises(Trouble, match="no checkpoint"):
        load_method(run.path)


def test_the_encoder_opens_files_as_the_run_did(lab: Any, tmp_path: Path) -> None:
    folder = tmp_path / "cells"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for number in range(8):
        cells = rng.integers(0, 3000, (5, 40, 40), dtype=np.uint16)
        tifffile.imwrite(folder / f"{number}.ome.tif", cells, ome=True, metadata={"axes": "CYX"})
    told: list[Event] = []
    chosen = {"channels": "5,2", "scale": "1,99", "images": str(folder), "batch_size": 4}
    loop.train(lab.spec("seen", max_steps=1, **chosen), tell=told.append)
    assert [one.words for one in told if isinstance(one, Warned)].count(NOT_COLOURS) == 1
    run = RunFolder(lab.tmp_path / "seen")
    card = json.loads(run.encoder_card.read_text())
    assert card["reading"]["channels"] == "5,2"
    assert "channels 5,2" in card["reading"]["words"]
    assert json.loads(run.spec.read_text())["colours"] == "no"
    encoder = load_encoder(run.path)
    file = folder / "3.ome.tif"
    seen = decode(file, reading=Reading("5,2", "first", "1,99"))
    assert isinstance(seen, Decoded)
    assert torch.equal(encoder.preprocess(file), encoder.preprocess(seen.pixels))
    assert encoder.preprocess(file).std() > 0.1
    with pytest.raises(Trouble, match="can't change channels"):
        loop.resume(run, overrides={"channels": "1,2", "max_steps": 2})
    assert loop.resume(run, overrides={"max_steps": 2})["steps"] == 2


def test_views_of_what_are_no_colours_keep_brightness_and_contrast(lab: Any) -> None:
    cls = methods.get("simclr")
    coloured, plain = (views_of(cls, cls.Settings(), lab.spec(colours=one)) for one in ("yes", "no"))
    assert coloured == views_of(cls, cls.Settings(), lab.spec())
    for one, other in zip(coloured, plain, strict=True):
        assert other.jitter == (*one.jitter[:2], 0.0, 0.0)
        assert (other.gray_p, one.gray_p > 0) == (0.0, True)
        assert (other.jitter_p, other.scale, other.blur_p) == (one.jitter_p, one.scale, one.blur_p)
    pixels = torch.zeros(64, 16, 16, 3, dtype=torch.uint8)
    pixels[..., 0], pixels[..., 1] = 200, 100
    made = make(pixels, torch.ones(64), (replace(plain[0], blur_p=0.0, mean=(0, 0, 0), std=(1, 1, 1)),), seed=0, step=0)[plain[0].name]
    assert made[:, 2].mean() < made[:, 1].mean() < made[:, 0].mean()
    assert made[:, 0].mean((1, 2)).std() > 0.05

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from studio.core.card import Card
from studio.core.choose import (
    NOT_COLOURS,
    Facts,
    choose_batch_size,
    choose_epochs,
    choose_image_size,
    choose_lr,
    choose_preset,
    preset_name,
    resolve,
    spec_knobs,
)
from studio.core.knobs import Knob
from studio.core.spec import RunSpec
from studio.core.trouble import NO_IMAGES, UNUSABLE, Trouble

PRESETS: dict[str, dict[str, Any]] = {
    "quick_look": {"backbone": "resnet18_half", "epochs": 24, "batch_size": 128, "lr": 1e-3, "settings": {"temperature": 0.3}},
    "small": {"backbone": "resnet18", "epochs": 200, "batch_size": 256, "lr": 0.5, "lr_per_256": False, "optimizer": "lars", "image_size": 64},
    "photo": {"epochs": 100, "lr": 0.1},
}
CARD = Card(
    name="simclr",
    title="SimCLR",
    family="contrastive",
    summary="",
    needs="",
    paper="",
    shows=("views",),
    kinds=("conv",),
    knobs=(Knob("temperature", 0.2, "How sharply.", "float", 0.01, 1.0), Knob("layers", 2, "How many.", "int", 1, 4)),
    presets=PRESETS,
    curves={},
)
CPU = Facts(images=2400, side=64)


def test_a_card_there_and_back() -> None:
    import json

    assert Card.from_dict(json.loads(json.dumps(CARD.to_dict()))) == CARD
    described = CARD.describe()
    assert described["settings"]["temperature"]["default"] == 0.2 and described["presets"] == ["photo", "quick_look", "small"]


@pytest.mark.parametrize(("facts", "preset"), [(CPU, "quick_look"), (Facts(10, 128, "cuda"), "small"), (Facts(10, 129, "mps"), "photo")])
def test_preset_by_device_and_pictures(facts: Facts, preset: str) -> None:
    assert choose_preset(facts) == preset


def test_presets_are_named_loosely() -> None:
    assert {preset_name(text) for text in ("quick look", "Quick-Look", " quick_look ")} == {"quick_look"}


@pytest.mark.parametrize(("side", "size"), [(20, 32), (32, 32), (64, 64), (100, 96), (300, 224), (4000, 224)])
def test_image_size_on_an_accelerator_is_what_the_pictures_have(side: int, size: int) -> None:
    assert choose_image_size(Facts(100, side, "cuda"), "resnet18") == size


def test_image_size_on_a_cpu_stays_small() -> None:
    sizes = [choose_image_size(Facts(100, side), "resnet18") for side in (20, 64, 120, 2000)]
    assert sizes == sorted(sizes) and max(sizes) <= 96 and sizes[0] == 32
    assert choose_image_size(Facts(100, 64), "vit_tiny") >= choose_image_size(Facts(100, 64), "resnet18")


@pytest.mark.parametrize(
    ("images", "wish", "batch"),
    [(100_000, 256, 256), (10_000, 128, 128), (2400, 128, 74), (1000, 256, 64), (101, 256, 24), (10, 256, 2), (2, 256, 2), (7, 4, 2)],
)
def test_batch_leaves_a_folder_its_steps(images: int, wish: int, batch: int) -> None:
    assert choose_batch_size(Facts(images, 64), wish) == batch


@pytest.mark.parametrize(
    ("images", "preset", "wish", "epochs"),
    [
        (2400, "quick_look", 60, 60),
        (10_000, "quick_look", 60, 40),
        (10_000, "quick_look", 24, 24),
        (10**6, "quick_look", 24, 4),
        (10**6, "quick_look", 2, 2),
        (833, "quick_look", 24, 25),
        (240, "quick_look", 24, 84),
        (240, "quick_look", 16, 64),
        (10, "quick_look", 24, 96),
        (10, "small", 200, 200),
        (10**6, "small", 200, 200),
    ],
)
def test_a_quick_look_is_shortened_at_a_large_folder_and_lengthened_at_a_small_one(images, preset, wish, epochs):
    assert choose_epochs(Facts(images, 64), preset, wish) == epochs


def test_lr_grows_with_the_batch() -> None:
    assert choose_lr(0.1, 512) == pytest.approx(0.2) and choose_lr(0.1, 256) == 0.1
    assert choose_lr(90.0, 65536) == 100.0


def test_every_number_is_chosen_from_the_preset() -> None:
    spec, notes = resolve(RunSpec(images="/p"), CARD, CPU)
    assert notes == []
    assert (spec.preset, spec.backbone, spec.epochs, spec.batch_size) == ("quick_look", "resnet18_half", 24, 74)
    assert spec.lr == pytest.approx(1e-3 * 74 / 256) and spec.settings == {"temperature": 0.3, "layers": 2}
    open_fields = {one.name for one in dataclasses.fields(spec) if getattr(spec, one.name) is None}
    assert open_fields <= {"out", "weights", "processes", "max_steps", "workers", "cache_dir", "cache_limit", "save_every", "watch"}


def test_what_a_person_gave_wins() -> None:
    asked = RunSpec(images="/p", preset="Small", lr=0.7, image_size=48, epochs=3, batch_size=64, settings={"temperature": "0.5"})
    spec, notes = resolve(asked, CARD, CPU)
    assert (spec.lr, spec.image_size, spec.epochs, spec.batch_size, spec.optimizer) == (0.7, 48, 3, 64, "lars")
    assert spec.settings["temperature"] == 0.5 and notes == []
    assert resolve(spec, CARD, CPU)[0] == spec


def test_an_absolute_rate_is_not_scaled_and_steps_replace_epochs() -> None:
    spec, _ = resolve(RunSpec(images="/p", preset="small", max_steps=5), CARD, CPU)
    assert spec.lr == 0.5 and spec.epochs is None and spec.max_steps == 5 and spec.image_size == 64


def test_a_small_folder_lowers_the_batch_and_says_so() -> None:
    spec, notes = resolve(RunSpec(images="/p"), CARD, Facts(40, 64))
    assert spec.batch_size == 10 and "128 to 10" in notes[0] and "40 pictures" in notes[0]
    spec, notes = resolve(RunSpec(images="/p", batch_size=64), CARD, Facts(41, 64))
    assert spec.batch_size == 40 and notes


@pytest.mark.parametrize(
    ("spec", "facts", "words", "code"),
    [
        (RunSpec(images="/p"), Facts(0, 0), "/p has 0 usable pictures", NO_IMAGES),
        (RunSpec(images="/p"), Facts(1, 64), "1 usable picture;", NO_IMAGES),
        (RunSpec(preset="huge"), CPU, "photo, quick_look, small", UNUSABLE),
        (RunSpec(settings={"temprature": 1}), CPU, "no setting 'temprature'", UNUSABLE),
        (RunSpec(settings={"temperature": 9}), CPU, "from 0.01 to 1", UNUSABLE),
    ],
)
def test_what_cannot_be_resolved(spec: RunSpec, facts: Facts, words: str, code: int) -> None:
    with pytest.raises(Trouble, match=words) as caught:
        resolve(spec, CARD, facts)
    assert caught.value.exit_code == code


def test_spec_knobs_by_name() -> None:
    assert spec_knobs()["epochs"].low == 1 and "settings" not in spec_knobs()


@pytest.mark.parametrize(
    ("wishes", "coloured", "expected"),
    [
        ({}, 1.0, "yes"),
        ({}, 0.2, "no"),
        ({"channels": "1,3"}, 1.0, "no"),
        ({"channels": "2"}, 0.0, "yes"),
        ({"channels": "gray"}, 0.0, "yes"),
        ({"colours": "yes"}, 0.0, "yes"),
        ({"colours": "no"}, 1.0, "no"),
    ],
)
def test_whether_channels_are_colours(wishes: dict[str, str], coloured: float, expected: str) -> None:
    chosen, notes = resolve(RunSpec(images="x", **wishes), CARD, dataclasses.replace(CPU, coloured=coloured))
    assert chosen.colours == expected
    assert (NOT_COLOURS in notes) == (expected == "no")

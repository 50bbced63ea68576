from __future__ import annotations

import math
from dataclasses import dataclass

import pytest

from studio.core.knobs import describe, dump, knob, knobs, load
from studio.core.trouble import UNUSABLE, Trouble


@dataclass(frozen=True)
class Settings:
    temperature: float = knob(0.2, "How sharply.", 0.01, 1.0, log=True)
    layers: int = knob(2, "How many.", 1, 4, unit="layers")
    mirror: bool = knob(True, "Whether.")
    kind: str = knob("mean", "Which.", choices=("mean", "cls"))
    size: int | None = knob(None, "Side.", 16, advanced=True)
    note: str = knob("", "Words.")
    hidden: tuple[int, ...] = ()


def one(name: str):
    return next(knob for knob in knobs(Settings) if knob.name == name)


def test_the_declaration_is_all_there_is_to_know() -> None:
    assert [one.name for one in knobs(Settings)] == ["temperature", "layers", "mirror", "kind", "size", "note"]
    assert [one.kind for one in knobs(Settings)] == ["float", "int", "bool", "choice", "int", "text"]
    assert one("size").optional and not one("layers").optional
    assert one("size").advanced and one("temperature").log
    assert describe(Settings)["layers"] == {"default": 2, "type": "int", "min": 1, "max": 4, "help": "How many.", "unit": "layers"}
    assert describe(Settings)["kind"]["choices"] == ["mean", "cls"]


@pytest.mark.parametrize(
    ("name", "given", "read"),
    [
        ("temperature", "0.5", 0.5),
        ("temperature", 1, 1.0),
        ("temperature", 0.01, 0.01),
        ("layers", "4", 4),
        ("layers", 3.0, 3),
        ("mirror", "no", False),
        ("mirror", " True ", True),
        ("mirror", 1, True),
        ("kind", "cls", "cls"),
        ("size", "auto", None),
        ("size", "", None),
        ("size", None, None),
        ("size", "32", 32),
        ("note", "auto", "auto"),
    ],
)
def test_reading(name: str, given: object, read: object) -> None:
    found = one(name).read(given)
    assert found == read and type(found) is type(read)


@pytest.mark.parametrize(
    ("name", "given", "allowed"),
    [
        ("temperature", "warm", "a number from 0.01 to 1"),
        ("temperature", 0.009, "a number from 0.01 to 1"),
        ("temperature", math.nan, "a number from 0.01 to 1"),
        ("temperature", math.inf, "a number from 0.01 to 1"),
        ("temperature", True, "a number"),
        ("layers", 2.5, "a whole number from 1 to 4"),
        ("layers", math.inf, "a whole number"),
        ("layers", 5, "a whole number from 1 to 4"),
        ("layers", None, "a whole number"),
        ("mirror", "perhaps", "true or false"),
        ("kind", "max", "one of mean, cls"),
        ("size", 8, "a whole number of at least 16"),
    ],
)
def test_what_is_refused_says_what_is_allowed(name: str, given: object, allowed: str) -> None:
    with pytest.raises(ValueError, match=name) as caught:
        one(name).read(given)
    assert allowed in str(caught.value)


def test_load_and_dump_are_inverse() -> None:
    settings = Settings(temperature=0.3, size=64)
    values = dump(settings)
    values.pop("hidden")
    assert load(Settings, values) == settings


def test_load_lists_every_problem_at_once() -> None:
    with pytest.raises(Trouble) as caught:
        load(Settings, {"temperature": 7, "layer": 1, "kind": "max"}, owner="simclr")
    assert caught.value.exit_code == UNUSABLE
    for words in ("emperature is 7", "no setting 'layer' in simclr", "kind is 'max'"):
        assert words in caught.value.words


def test_a_knob_of_another_type_is_a_mistake_of_ours() -> None:
    @dataclass(frozen=True)
    class Wrong:
        shape: tuple[int, int] = knob((1, 2), "No.")

    with pytest.raises(AssertionError):
        knobs(Wrong)

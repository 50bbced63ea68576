"""The rule that recommends a method, fact by fact."""

from __future__ import annotations

import itertools
import re

import pytest

from studio.core.advice import BEGIN, GOALS, SENTENCES, Facts, Wish, advise


@pytest.mark.parametrize(
    ("facts", "wish", "method", "says"),
    [
        (Facts(5000, 200, device="cpu"), Wish("similar"), "simclr", "no GPU"),
        (Facts(50_000, 200, device="cuda"), Wish("similar"), "moco_v2", "GPU makes it quick"),
        (Facts(120, 200, device="cpu"), Wish("similar"), "vicreg", "only 120 pictures"),
        (Facts(5000, 200, gray=0.9, device="cpu"), Wish("similar"), "vicreg", "no colour"),
        (Facts(5000, 200, device="cpu"), Wish("similar", any_way_up=True), "simclr", "any way up"),
        (Facts(5000, 224, device="cuda"), Wish("outlines"), "dino", "GPU makes it quick"),
        (Facts(5000, 32, device="cuda"), Wish("outlines"), "dino", "tiny (32 pixels)"),
        (Facts(5000, 224, device="cpu"), Wish("outlines"), "dino", "takes hours"),
        (Facts(5000, 224, device="cpu"), Wish("fill"), "mae", "takes hours"),
        (Facts(5000, 32, device="cpu"), Wish("fill"), "context_encoder", "quick look"),
        (Facts(200, 224, device="cpu"), Wish("fill"), "context_encoder", "only 200 pictures"),
    ],
)
def test_each_fact_is_heard(facts: Facts, wish: Wish, method: str, says: str) -> None:
    advice = advise(facts, wish)
    assert advice.method == method
    assert says in advice.words


def test_pictures_without_colour_get_no_colour_changes() -> None:
    assert advise(Facts(900, 100, gray=1.0), Wish()).settings == {"colour": 0.0, "gray": 0.0}
    assert advise(Facts(900, 100, gray=1.0), Wish("fill")).settings == {}
    assert advise(Facts(900, 100, gray=0.2), Wish()).settings == {}


def test_things_that_stand_any_way_up_never_get_rotations_or_puzzles() -> None:
    for goal, count, side in itertools.product(GOALS, (2, 300, 3000, 100_000), (16, 64, 300)):
        assert advise(Facts(count, side), Wish(goal, any_way_up=True)).method not in ("rotation", "jigsaw")


def test_it_is_always_two_sentences_and_none_has_a_hole_left() -> None:
    for goal, any_way, count, side, gray, device in itertools.product(
        GOALS, (False, True), (2, 300, 3000, 100_000), (16, 64, 300), (0.0, 1.0), ("", "cpu", "cuda")
    ):
        advice = advise(Facts(count, side, gray, device), Wish(goal, any_way))
        assert len(advice.why) == 2 and all(one in SENTENCES for one in advice.why)
        assert not re.search(r"[{}]", advice.words)
        assert advice.words.rstrip().endswith(".") and advice.method in BEGIN


def test_it_recommends_only_what_is_there() -> None:
    assert advise(Facts(120, 200), Wish(), known=("simclr", "mae")).method == "simclr"
    assert advise(Facts(120, 200), Wish(), known=("rotation",)).method == "rotation"

"""What a method says of itself can be said in Korean: each of its sentences stands in the translations as it is."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from studio.core.card import Card
from studio.core.choose import spec_knobs
from studio.core.knobs import Knob
from studio.jobs import desk

FILE = Path(__file__).parents[2] / "resources" / "translations" / "studio_ko.ts"
KNOWN = {
    (context.findtext("name"), message.findtext("source"))
    for context in ET.parse(FILE).getroot().iter("context")
    for message in context.iter("message")
    if message.findtext("translation")
}
CARDS = desk.cards()


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.name)
def test_every_sentence_of_a_method_is_translated(card: Card) -> None:
    told = [card.title, card.family, card.summary, card.needs, *card.curves.values(), *(one.help for one in card.knobs)]
    assert [one for one in told if ("core", one) not in KNOWN] == []
    names = [one.name.replace("_", " ").capitalize() for one in card.knobs]
    assert [one for one in names if ("Knobs", one) not in KNOWN] == []
    choices = [str(choice) for one in card.knobs for choice in one.choices or ()]
    assert [one for one in choices if ("Choices", one) not in KNOWN] == []


def test_settings_of_every_run_are_explained_in_korean() -> None:
    assert any(context == "core" and str(source).startswith("Where to train: %1.") for context, source in KNOWN)
    assert [name for name, one in spec_knobs().items() if name != "device" and ("core", one.help) not in KNOWN] == []


CHANGE = re.compile(
    r"\b(more|less|most|higher|lower|larger|smaller|wider|narrower|longer|shorter|faster|slower|slowest|fewer|harder|surer|calmer|helps|off|save time)\b", re.I
)
NOT_IN_A_FORM = {"images", "method", "out", "preset", "cache_dir", "cache_limit", "resume"}
SETTINGS = [("run", one) for name, one in spec_knobs().items() if name not in NOT_IN_A_FORM]
SETTINGS += [(card.name, one) for card in CARDS for one in card.knobs]


@pytest.mark.parametrize(("owner", "knob"), SETTINGS, ids=lambda one: one if isinstance(one, str) else one.name)
def test_every_setting_says_what_rises_and_falls_with_it_and_what_each_choice_is(owner: str, knob: Knob) -> None:
    assert CHANGE.search(knob.help), f"{owner}: {knob.name}: {knob.help}"
    unsaid = [one for one in knob.choices if not re.search(rf"\b{re.escape(one.replace('_', ' '))}\b", knob.help, re.I)]
    assert unsaid == [], f"{owner}: {knob.name}: {knob.help}"

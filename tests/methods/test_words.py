"""What a method says of itself can be said in Korean: each of its sentences stands in the translations as it is."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from studio.core.card import Card
from studio.core.choose import spec_knobs
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
    assert ("core", "Where to train: %1.") in KNOWN
    assert [name for name, one in spec_knobs().items() if name != "device" and ("core", one.help) not in KNOWN] == []

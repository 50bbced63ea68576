"""Cards are read without torch, made anew when a method changes, and survive a broken cache."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from studio.core.card import Card
from studio.core.trouble import Trouble
from studio.jobs import cards

ROOT = Path(__file__).parents[2]


def test_the_nine_come_first_and_every_card_is_whole() -> None:
    found = cards.cards()
    assert {"rotation", "jigsaw", "context_encoder", "infonce", "simclr", "moco", "moco_v2", "mae", "dino"} <= {one.name for one in found}
    for one in found:
        assert one.title and one.summary and one.shows and {"quick_look", "small", "photo"} <= set(one.presets)
        assert json.dumps(one.describe())
    assert found[0].name == "simclr"


def test_a_card_survives_its_file() -> None:
    for one in cards.cards():
        again = Card.from_dict(json.loads(json.dumps(one.to_dict())))
        assert again.describe() == one.describe() and again.knobs == one.knobs and again.kinds == one.kinds


def test_the_second_process_does_not_import_torch() -> None:
    code = "import sys; from studio.cli import entry; entry.main(['methods']); print('torch' in sys.modules)"
    said = [subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, timeout=120).stdout for _ in range(2)]
    assert said[0].splitlines()[:-1] == said[1].splitlines()[:-1] and said[1].splitlines()[-1] == "False"


def test_a_broken_or_stale_cache_is_made_anew() -> None:
    place = cards.cache_dir() / "cards.json"
    for text in ("", "{}", '{"key": "old", "cards": []}'):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
        cards.cards.cache_clear()
        assert len(cards.cards()) >= 9
        assert json.loads(place.read_text())["key"] != "old"


def test_names_are_forgiving_and_unknown_ones_are_listed() -> None:
    assert cards.card("MoCo-v2").name == "moco_v2"
    with pytest.raises(Trouble, match=r"simclrr.*simclr") as caught:
        cards.card("simclrr")
    assert caught.value.exit_code == 2


def test_the_installed_app_makes_its_cards_anew_when_it_was_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no method files on disk to compare, but its program changes with every build."""
    program = tmp_path / "tacit"
    program.write_bytes(b"one")
    plain = cards._fingerprint()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    first = cards._fingerprint()
    program.write_bytes(b"another")
    assert len({plain, first, cards._fingerprint()}) == 3

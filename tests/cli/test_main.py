"""The door: which words open the window, and what is said where it can't."""

from __future__ import annotations

import importlib
import sys
from typing import Any

import pytest

from studio.core.trouble import Trouble

door = importlib.import_module("studio.__main__")


def test_no_verb_opens_the_window_with_what_was_picked(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, Any] = {}
    monkeypatch.setattr(door, "window", lambda **given: seen.update(given) or 0)
    assert door.main(["--images", "d", "--method", "mae"]) == 0
    assert seen == {"images": "d", "method": "mae", "run": None}


def test_the_demo_opens_the_window_only_where_one_can_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[dict[str, Any]] = []
    terminal: list[list[str]] = []
    monkeypatch.setattr(door, "window", lambda **given: opened.append(given) or 0)
    monkeypatch.setattr(door.entry, "main", lambda words: terminal.append(words) or 0)
    monkeypatch.setattr(door, "window_works", lambda: True)
    assert door.main(["demo", "--epochs", "3"]) == 0 and opened[0]["epochs"] == 3 and opened[0]["start"] is True
    for words in (["demo", "--no-window"], ["demo", "--json"]):
        door.main(words)
    monkeypatch.setattr(door, "window_works", lambda: False)
    door.main(["demo"])
    assert len(opened) == 1 and len(terminal) == 3


def test_without_a_display_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert door.main([]) == 1
    assert "There is no display" in capsys.readouterr().err


def test_missing_libraries_are_named_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(door.machine, "missing_libraries", lambda: ["libxcb-cursor.so.0"])
    with pytest.raises(Trouble, match=r"libxcb-cursor\.so\.0.*apt-get install.*libxcb-cursor0"):
        door.window()

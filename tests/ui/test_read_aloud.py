"""The tree that a screen reader walks: every place, board and dialog read out, and nothing in it without a name."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.ui import boards
from studio.ui.boards.board import Board, Context
from studio.ui.session import Session
from studio.ui.window import PLACES, Window

FILE = Path(__file__).parents[2] / "packaging" / "read_aloud.py"


@pytest.fixture
def aloud(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [*sys.path])
    spec = importlib.util.spec_from_file_location("read_aloud", FILE)
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.mark.parametrize("place", PLACES)
def test_every_place_is_read_with_names(aloud: ModuleType, opened: Window, qtbot: QtBot, place: str) -> None:
    opened.show_place(place)
    qtbot.wait(30)
    said, unnamed = aloud.read(opened)
    assert unnamed == []
    text = "\n".join(said)
    assert f'RadioButton "{place.capitalize()}"' in text and 'MenuItem "File"' in text and len(said) > 20
    if place == "method":
        assert 'SpinBox "Batch size"' in text and 'Button "Start training"' in text
        assert all(": " in one for one in said if "SpinBox" in one), "each number says what it does"


def test_a_training_is_read_with_names(aloud: ModuleType, opened: Window, qtbot: QtBot) -> None:
    opened.session.start_training()
    qtbot.waitUntil(lambda: opened.panel("train").view.state == "running", timeout=10_000)
    said, unnamed = aloud.read(opened)
    assert unnamed == []
    assert any("State: ● Running" in one for one in said) and any('Button "Stop and keep"' in one for one in said)


@pytest.mark.parametrize("kind", boards.boards_for({}, None), ids=lambda kind: kind.what)
def test_every_board_is_read_with_names(aloud: ModuleType, session: Session, qtbot: QtBot, kind: type[Board]) -> None:
    board = kind(session, Context(""))
    qtbot.addWidget(board)
    board.show()
    assert aloud.read(board)[1] == []


@pytest.mark.parametrize("name", ["keys", "find", "guide", "about", "tour"])
def test_every_dialog_is_read_with_names(aloud: ModuleType, opened: Window, qapp: QApplication, qtbot: QtBot, name: str) -> None:
    before = {one for one in qapp.topLevelWidgets() if one.isVisible()}
    getattr(opened.menus, name).trigger()
    qtbot.wait(30)
    shown = [one for one in qapp.topLevelWidgets() if one.isVisible() and one not in before] or [opened]
    assert [aloud.read(one)[1] for one in shown] == [[]] * len(shown)
    for one in shown:
        if one is not opened:
            one.close()
    qtbot.waitUntil(lambda: not opened.session.busy("find"))


def test_what_has_no_name_is_found(aloud: ModuleType, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for text in ("Named", ""):
        column.addWidget(QPushButton(text))
    window.show()
    said, unnamed = aloud.read(window)
    assert len(unnamed) == 1 and unnamed[0].startswith("Button") and any('"Named"' in one for one in said)

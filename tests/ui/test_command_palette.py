"""Ctrl+K: what is found, in which order, and that it does it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studio.jobs import desk
from studio.ui import recent
from studio.ui.command_palette import CommandPalette, Entry, best, rank
from studio.ui.key_sheet import KeySheet
from studio.ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def two_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"run": f"/runs/leaf-{at}", "name": f"leaf-{at}", "method": "mae", "state": "finished"} for at in (1, 2)]
    monkeypatch.setattr(desk, "runs", lambda folder=None: rows)


def open_palette(window: Window, qtbot: QtBot) -> CommandPalette:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    palette = window.findChild(CommandPalette)
    assert palette is not None
    qtbot.waitUntil(lambda: not window.session.busy("find"))
    return palette


def test_rank_prefers_beginnings_of_words() -> None:
    assert rank("sta", "Start training") > rank("tra", "Start training") > rank("art", "Start training")
    assert rank("stt", "Start training") is not None and rank("zebra", "Start training") is None
    assert rank("training start", "Start training") is not None


def test_best_keeps_the_order_of_an_empty_question() -> None:
    entries = [Entry(one, lambda: None) for one in ("b", "a", "c")]
    assert best(" ", entries) == entries
    assert [one.text for one in best("a", entries)] == ["a"]


def test_a_place_by_typing(opened: Window, qtbot: QtBot) -> None:
    palette = open_palette(opened, qtbot)
    qtbot.keyClicks(palette.line, "export")
    assert palette.model.found[0].text == "Export"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert opened.place == "export"


def test_a_method_a_folder_and_a_run(opened: Window, qtbot: QtBot) -> None:
    palette = open_palette(opened, qtbot)
    texts = {(one.kind, one.text) for one in palette.model.found}
    assert {("Method", "Mae"), ("Run", "leaf-2"), ("Folder", "pictures")} <= texts
    assert recent.folders()
    qtbot.keyClicks(palette.line, "mae")
    assert palette.model.found[0].kind == "Method"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert opened.session.spec.method == "mae" and opened.place == "method"
    qtbot.waitUntil(lambda: not opened.session.busy("choose") and not opened.session.busy("look"))


def test_arrows_walk_and_escape_leaves(opened: Window, qtbot: QtBot) -> None:
    palette = open_palette(opened, qtbot)
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    qtbot.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 1
    qtbot.keyClicks(palette.line, "xyzzy")
    assert not palette.model.found and palette._pages.currentWidget() is palette.nothing
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    place = opened.place
    qtbot.keyClick(palette, Qt.Key.Key_Escape)
    assert opened.place == place and not opened.menus._finder._palette


def test_a_single_letter_action_is_done_from_the_palette(opened: Window, qtbot: QtBot) -> None:
    opened.show_place("method")
    panel = opened.panel("method")
    qtbot.waitUntil(lambda: panel.board.table.pictures is not None)
    palette = open_palette(opened, qtbot)
    qtbot.keyClicks(palette.line, "reroll")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert panel.board.seed > 0
    qtbot.waitUntil(lambda: not opened.session.busy("look") and not panel._debounce.isActive())


def test_a_question_mark_opens_the_keys_but_not_while_typing(opened: Window, qtbot: QtBot) -> None:
    finder = opened.panel("pictures").finder
    finder.setFocus()
    qtbot.waitUntil(finder.hasFocus)
    qtbot.keyClicks(finder, "a?b")
    assert isinstance(finder, QLineEdit) and finder.text() == "a?b" and opened.findChild(KeySheet) is None
    finder.clear()
    opened.panel("pictures").gallery.setFocus()
    qtbot.keyClicks(opened, "?")
    sheet = opened.findChild(KeySheet)
    assert sheet is not None
    sheet.reject()

"""Undo of settings from anywhere in the window, and settings as text."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.ui.undo import as_text, from_text
from studio.ui.window import Window


def settled(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.session.proposed is not None and not window.session.busy("choose") and not window.session.busy("look"), timeout=20_000)


def test_keys_undo_and_redo_and_show_where(opened: Window, qtbot: QtBot) -> None:
    session = opened.session
    assert not opened.menus.undo.isEnabled()
    session.history.change("Change a setting", epochs=7)
    settled(opened, qtbot)
    opened.show_place("runs")
    qtbot.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(opened, qtbot)
    assert session.spec.epochs is None and opened.place == "method"
    qtbot.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settled(opened, qtbot)
    assert session.spec.epochs == 7
    assert "Change a setting" in opened.menus.undo.text()


def test_a_change_that_changes_nothing_is_no_step(opened: Window) -> None:
    assert not opened.session.history.change("Nothing", epochs=opened.session.spec.epochs)
    assert opened.session.history.stack.count() == 0


def test_copy_and_paste_by_keys(opened: Window, qtbot: QtBot) -> None:
    session, both = opened.session, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    opened.show_place("method")
    settled(opened, qtbot)
    session.history.change("Change settings", epochs=9, settings={"temperature": 0.5})
    settled(opened, qtbot)
    qtbot.keyClick(opened, Qt.Key.Key_C, both)
    copied = json.loads(QGuiApplication.clipboard().text())
    assert copied["epochs"] == 9 and copied["settings"]["temperature"] == 0.5 and "images" not in copied
    session.history.change("Reset", epochs=None, settings={})
    settled(opened, qtbot)
    qtbot.keyClick(opened, Qt.Key.Key_V, both)
    settled(opened, qtbot)
    assert session.spec.epochs == 9 and session.spec.settings["temperature"] == 0.5
    assert session.spec.images == session.folder
    opened.menus.undo.trigger()
    settled(opened, qtbot)
    assert session.spec.epochs is None


@pytest.mark.parametrize("text", ["hello", "[1, 2]", '{"epochs": -3}', '{"nonsense": 1}'])
def test_a_bad_clipboard_is_refused_in_words(opened: Window, qtbot: QtBot, text: str) -> None:
    before = opened.session.spec
    QGuiApplication.clipboard().setText(text)
    opened.menus.paste.trigger()
    panel = opened.panel("method")
    assert opened.session.spec == before and panel.banner.isVisible() and panel.banner.words.text()
    with pytest.raises(Trouble):
        from_text(text)


def test_text_there_and_back() -> None:
    spec = RunSpec(images="/a", method="mae", epochs=3, settings={"mask_ratio": 0.5}, max_steps=4)
    fields = from_text(as_text(spec))
    assert RunSpec(images="/b").replace(**fields) == spec.replace(images="/b")


def test_a_limit_of_steps_is_pasted_too(opened: Window, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(as_text(RunSpec(method="mae", max_steps=40)))
    opened.menus.paste.trigger()
    settled(opened, qtbot)
    assert opened.session.spec.max_steps == 40
    opened.menus.undo.trigger()
    settled(opened, qtbot)
    assert opened.session.spec.max_steps is None


def test_steps_of_one_field_in_a_row_are_one_change(opened: Window, qtbot: QtBot) -> None:
    session = opened.session
    for epochs in (7, 8, 9, 10):
        session.history.change("Change a setting", epochs=epochs)
    session.history.change("Change a setting", batch_size=8)
    assert session.history.stack.count() == 2
    session.history.stack.undo()
    session.history.stack.undo()
    assert session.spec.epochs is None and session.spec.batch_size is None
    session.history.change("Change a setting", epochs=7)
    session.history.change("Change a setting", epochs=None)
    assert session.history.stack.count() == 0, "there and back is no change"
    settled(opened, qtbot)


def test_changes_apart_in_time_are_two(opened: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("studio.ui.undo.time.monotonic", lambda: now[0])
    opened.session.history.change("Change a setting", epochs=7)
    now[0] += 2.0
    opened.session.history.change("Change a setting", epochs=8)
    assert opened.session.history.stack.count() == 2
    settled(opened, qtbot)

"""Awake while training, a word when it ends, the way back from the tray."""

from __future__ import annotations

import shutil
import sys
import time

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from studio.core.events import Failed, Finished, Progress
from studio.ui import awake
from studio.ui.away import Away
from studio.ui.window import Window

PLAIN = pytest.mark.skipif(sys.platform == "win32" or not shutil.which("cat"), reason="asks Windows itself")


@PLAIN
def test_the_wish_lasts_from_begin_to_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(awake, "command", lambda: ("cat",))
    one = awake.Awake()
    assert not one.held
    one.begin()
    first = one._holder
    one.begin()
    assert one.held and one._holder is first
    began = time.monotonic()
    one.end()
    one.end()
    assert not one.held and first is not None and first.poll() == 0 and time.monotonic() - began < 1.0


@PLAIN
@pytest.mark.parametrize("asked", [(), ("no-such-program-here",), ("false",)])
def test_where_it_is_impossible_nothing_happens(monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...]) -> None:
    monkeypatch.setattr(awake, "command", lambda: asked)
    one = awake.Awake()
    one.begin()
    one.end()
    assert not one.held


def test_a_training_keeps_the_computer_awake_and_its_end_is_told(opened: Window, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    told: list[str] = []
    monkeypatch.setattr(awake.Awake, "begin", lambda self: told.append("begin"))
    monkeypatch.setattr(awake.Awake, "end", lambda self: told.append("end"))
    monkeypatch.setattr(opened, "isActiveWindow", lambda: False)
    assert opened.session.start_training()
    qtbot.waitUntil(lambda: opened.session.started is not None)
    assert told == ["begin"]
    opened.session.stop()
    qtbot.waitUntil(lambda: not opened.session.training)
    assert told == ["begin", "end"] and opened.away.said[0] == "The training was stopped and kept"


def test_how_an_ending_is_put(window: Window) -> None:
    away = window.away
    assert away.words(Failed("The disk is full.", "Free some.")) == ("The training failed", "The disk is full.")
    assert away.words(Finished("finished", {"stopped": "finished", "health": {"words": "It is learning."}})) == ("The training is done", "It is learning.")


def test_nothing_is_said_to_a_person_who_looks(opened: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "isActiveWindow", lambda: True)
    opened.away._on_ended("train", Finished("finished", {}))
    monkeypatch.setattr(opened, "isActiveWindow", lambda: False)
    opened.away._on_ended("scan", Finished("finished", {}))
    assert opened.away.said == ("", "")


def test_training_on_without_the_window(opened: Window, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(Away, "possible", True)
    monkeypatch.setattr(opened.away.tray, "show", lambda: None)
    assert opened.session.start_training()
    opened.close()
    box = opened.findChild(QMessageBox, "closing")
    assert box is not None and opened.isVisible()
    next(one for one in box.buttons() if "without" in one.text()).click()
    assert not opened.isVisible() and opened.session.training
    opened.away.come_back()
    assert opened.isVisible() and opened.session.training


def test_the_title_says_how_far_it_is(opened: Window, qtbot: QtBot) -> None:
    assert opened.session.start_training()
    qtbot.waitUntil(lambda: opened.session.started is not None)
    opened.session.events.emit("train", [Progress("train", 10, 100), Progress("train", 42, 100), Progress("cache", 1, 2)])
    assert opened.windowTitle() == "42% · Tacit Studio"
    opened.session.events.emit("scan", [Progress("train", 50, 100)])
    assert opened.windowTitle() == "42% · Tacit Studio"
    opened.session.stop()
    qtbot.waitUntil(lambda: not opened.session.training)
    assert opened.windowTitle() == "Tacit Studio"

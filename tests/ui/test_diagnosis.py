"""Saving a diagnosis from the menu and from a failure."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from studio.core.trouble import Trouble
from studio.jobs import desk, machine
from studio.ui.window import Window


@pytest.fixture(autouse=True)
def quick_doctor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "doctor", lambda: {"torch": "2"})


def box(window: Window) -> Any:
    return window.findChild(QMessageBox, "diagnosis")


def test_from_the_menu(opened: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda parent, title, start, kinds: (asked.append(start), (str(tmp_path / "mine"), kinds))[1])
    revealed: list[Path] = []
    monkeypatch.setattr("studio.ui.run_files.reveal", revealed.append)
    assert opened.menus.diagnosis in [action for menu in opened.menuBar().actions() if menu.menu() for action in menu.menu().actions()]
    opened.menus.diagnosis.trigger()
    qtbot.waitUntil(lambda: box(opened) is not None, timeout=20_000)
    assert "tacit-studio-diagnosis-" in asked[0] and "mine.zip" in box(opened).text() and "no pictures" in box(opened).informativeText()
    with zipfile.ZipFile(tmp_path / "mine.zip") as file:
        assert {"about.txt", "settings.json"} <= set(file.namelist()) and b"\xe2\x80\xa6/pictures" in file.read("settings.json")
    next(one for one in box(opened).buttons() if "folder" in one.text().lower()).click()
    assert revealed == [tmp_path]


def test_nothing_is_written_when_nobody_says_where(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.menus.diagnosis.trigger()
    assert not window.session.busy("diagnosis")


def test_a_place_that_can_not_be_written_is_said(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    window.menus._diagnosis.save(str(tmp_path / "file" / "d.zip"))
    qtbot.waitUntil(lambda: box(window) is not None, timeout=20_000)
    assert "cannot be written" in box(window).text() and box(window).informativeText()
    box(window).close()


def test_a_fault_of_ours_offers_one_and_a_persons_does_not(opened: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    session, wanted = opened.session, []
    session.diagnosisWanted.disconnect()
    session.diagnosisWanted.connect(wanted.append)

    def breaks(spec: Any, tell: Any = None, control: Any = None) -> Any:
        raise ZeroDivisionError("a fault")

    def refuses(spec: Any, tell: Any = None, control: Any = None) -> Any:
        raise Trouble("The batch is too large.", "Take less.", 2)

    for work, offered in ((breaks, True), (refuses, False)):
        monkeypatch.setattr(desk, "train", work)
        session.start_training()
        qtbot.waitUntil(lambda: not session.training, timeout=20_000)
        view = opened.panel("train").view
        qtbot.waitUntil(lambda view=view: view.outcome.isVisible() and bool(view.outcome.buttons), timeout=5000)
        buttons = {one.text(): one for one in view.outcome.buttons}
        assert ("Save a diagnosis…" in buttons) == offered
        if offered:
            buttons["Save a diagnosis…"].click()
    assert len(wanted) == 1 and "ZeroDivisionError" in wanted[0] and "Traceback" in wanted[0]

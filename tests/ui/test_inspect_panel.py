"""What a trained network sees: tabs, answers, reasons."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.core.card import Card
from studio.core.events import Cloud, Phase, Pictures, Progress, Tile
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.jobs import desk
from studio.ui.panels.inspect import WHAT, InspectPanel
from studio.ui.session import Session


def make_card(name: str) -> Card:
    return Card(name, name.title(), "contrastive", "It does this.", "A few.", "Paper", ("views",), ("conv",), (), {}, {})


class Desk:
    """Answers inspect with pictures that say what was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str, int, int]] = []
        self.gate = threading.Event()
        self.gate.set()

    def inspect(self, run: Any, images: Any, what: str, out: Any, tell: Any, control: Any, *, count: int, seed: int) -> dict[str, Any]:
        self.asked.append((run, images, what, count, seed))
        tell(Phase("inspect", "Looking at the pictures"))
        tell(Progress("embed", 3, 10))
        assert self.gate.wait(10)
        if what == "attention":
            raise Trouble("It has none.", "Pick another.")
        tile = Tile(np.zeros((8, 8, 3), np.uint8), "a.png")
        tell(Cloud("map", 1, np.zeros((4, 2), np.float32)) if what == "map" else Pictures(what, 1, ((tile, tile),), ("a", "b"), f"{what} {seed}"))
        if what == "views":
            tell(Pictures("masked", 1, ((tile, tile),), ("a", "b"), "second"))
        return {"what": what, "files": []}


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Desk:
    made = Desk()
    monkeypatch.setattr(desk, "inspect", made.inspect)
    return made


@pytest.fixture
def run(tmp_path: Path) -> Path:
    (tmp_path / "run").mkdir()
    values = RunSpec(images=str(tmp_path), method="simclr", backbone="resnet18", image_size=64).to_dict()
    (tmp_path / "run" / "spec.json").write_text(json.dumps(values))
    return tmp_path / "run"


@pytest.fixture
def panel(session: Session, fake: Desk, qtbot: QtBot) -> Iterator[InspectPanel]:
    session.cards = {"simclr": make_card("simclr")}
    made = InspectPanel(session)
    qtbot.addWidget(made)
    made.resize(1180, 660)
    made.show()
    yield made
    fake.gate.set()


def quiet(panel: InspectPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not panel._session.busy("inspect"), timeout=10_000)


def test_without_a_run(panel: InspectPanel) -> None:
    assert panel.pages.currentWidget() is panel.empty and panel.empty.title.text() == "Train or open a run"


def test_a_run_shows_its_views_and_why_not(panel: InspectPanel, session: Session, run: Path, fake: Desk, qtbot: QtBot) -> None:
    session.open_run(str(run))
    quiet(panel, qtbot)
    assert fake.asked == [(str(run), str(run.parent), "views", 8, 0)]
    assert [panel.tabs.tabData(at) for at in range(panel.tabs.count())] == list(WHAT)
    assert [panel.tabs.isTabEnabled(at) for at in range(5)] == [True, False, True, True, True]
    assert "MAE does" in panel.reason.text() and "MAE does" in panel.tabs.tabToolTip(1)
    assert "Simclr" in panel.facts.text() and "64 px" in panel.facts.text()
    assert panel.note.text() == "views 0"
    assert panel.which.isVisible() and panel.which.count() == 2
    panel.which.setCurrentIndex(1)
    assert panel.note.text() == "second"


def test_while_it_works_only_the_panel_says_so(panel: InspectPanel, session: Session, run: Path, fake: Desk, qtbot: QtBot) -> None:
    session.open_run(str(run))
    quiet(panel, qtbot)
    fake.gate.clear()
    panel.tabs.setCurrentIndex(4)
    assert panel.busy.isVisible() and panel.view.table._dimmed
    qtbot.waitUntil(lambda: "3 / 10" in panel.busy_words.text(), timeout=5000)
    fake.gate.set()
    quiet(panel, qtbot)
    assert not panel.busy.isVisible() and panel.view.currentWidget() is panel.view.cloud and not panel.view.table._dimmed
    panel.tabs.setCurrentIndex(0)
    assert panel.note.text() == "views 0" and len(fake.asked) == 2, "an answer is kept"


def test_the_newest_question_wins(panel: InspectPanel, session: Session, run: Path, fake: Desk, qtbot: QtBot) -> None:
    fake.gate.clear()
    session.open_run(str(run))
    panel.tabs.setCurrentIndex(3)
    panel.tabs.setCurrentIndex(4)
    fake.gate.set()
    qtbot.waitUntil(lambda: panel.view.currentWidget() is panel.view.cloud and not session.busy("inspect"), timeout=10_000)
    assert [one[2] for one in fake.asked] == ["views", "map"]


def test_trouble_is_said_in_the_panel(panel: InspectPanel, session: Session, run: Path, qtbot: QtBot) -> None:
    session.open_run(str(run))
    quiet(panel, qtbot)
    panel.tabs.setCurrentIndex(2)
    quiet(panel, qtbot)
    assert panel.banner.isVisible() and panel.banner.words.text() == "It has none."
    panel.tabs.setCurrentIndex(0)
    assert not panel.banner.isVisible()


def test_again_draws_other_views(panel: InspectPanel, session: Session, run: Path, fake: Desk, qtbot: QtBot) -> None:
    session.open_run(str(run))
    quiet(panel, qtbot)
    QTest.keyClick(panel, Qt.Key.Key_R)
    quiet(panel, qtbot)
    assert [one[4] for one in fake.asked] == [0, 1] and panel.note.text() == "views 1"
    panel.count.setValue(3)
    panel.count.editingFinished.emit()
    quiet(panel, qtbot)
    assert fake.asked[-1][3] == 3


def test_another_folder_and_back(panel: InspectPanel, session: Session, run: Path, fake: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QFileDialog

    session.open_run(str(run))
    quiet(panel, qtbot)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/other/pictures")
    panel.choose.click()
    quiet(panel, qtbot)
    assert fake.asked[-1][1] == "/other/pictures" and panel.own.isVisible() and panel.folder_words.text() == "pictures"
    panel.own.click()
    quiet(panel, qtbot)
    assert fake.asked[-1][1] == str(run.parent) and not panel.own.isVisible()


def test_space_shows_it_large(panel: InspectPanel, session: Session, run: Path, qtbot: QtBot) -> None:
    session.open_run(str(run))
    quiet(panel, qtbot)
    panel.take_focus()
    QTest.keyClick(panel, Qt.Key.Key_Space)
    assert panel.viewer.isVisible()

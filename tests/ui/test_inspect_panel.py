"""The frame around the boards: tabs, reasons, busy line, answers that are kept; seen with plain boards of pictures."""

from __future__ import annotations

import dataclasses
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
from studio.core.events import Cloud, Finished, Phase, Pictures, Progress, Tile
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.jobs import desk
from studio.ui import boards
from studio.ui.boards.board import Board
from studio.ui.boards.pictures import PicturesBoard, plain_board
from studio.ui.boards.reconstruction import ReconstructionBoard
from studio.ui.panels.inspect import InspectPanel
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


class PlainReconstruction(PicturesBoard):
    """Can't be asked of every run."""

    what, able = "reconstruction", ReconstructionBoard.able


PLAIN = (plain_board("views"), PlainReconstruction, plain_board("attention"), plain_board("neighbours"), plain_board("map"))


@pytest.fixture
def panel(session: Session, fake: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[InspectPanel]:
    monkeypatch.setattr(boards, "BOARDS", PLAIN)
    session.cards = {"simclr": make_card("simclr")}
    made = InspectPanel(session)
    qtbot.addWidget(made)
    made.resize(1180, 660)
    made.show()
    yield made
    fake.gate.set()


def quiet(panel: InspectPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not [lane for lane in panel._session.running() if lane.startswith("inspect")], timeout=10_000)


def plain(panel: InspectPanel) -> PicturesBoard:
    found = panel.board()
    assert isinstance(found, PicturesBoard)
    return found


def test_without_a_run(panel: InspectPanel) -> None:
    assert panel.pages.currentWidget() is panel.empty and panel.empty.title.text() == "Train or open a run"


def test_a_run_shows_its_views_and_why_not(panel: InspectPanel, session: Session, run: Path, fake: Desk, qtbot: QtBot) -> None:
    session.open_run(str(run))
    quiet(panel, qtbot)
    assert fake.asked == [(str(run), str(run.parent), "views", 8, 0)]
    assert [panel.tabs.tabData(at) for at in range(panel.tabs.count())] == ["views", "reconstruction", "attention", "neighbours", "map"]
    assert [panel.tabs.isTabEnabled(at) for at in range(5)] == [True, False, True, True, True]
    assert "MAE does" in panel.reason.text() and "MAE does" in panel.tabs.tabToolTip(1)
    assert "Simclr" in panel.facts.text() and "64 px" in panel.facts.text()
    board = plain(panel)
    assert board.note.text() == "views 0"
    assert board.which.isVisible() and board.which.count() == 2
    board.which.setCurrentIndex(1)
    assert board.note.text() == "second"


def test_boards_are_made_when_their_tab_is_opened(panel: InspectPanel, session: Session, run: Path, qtbot: QtBot) -> None:
    session.open_run(str(run))
    quiet(panel, qtbot)
    assert panel.board("map") is None
    panel.open_board("reconstruction")
    assert panel.what == "views", "what the run can't show stays closed"
    panel.open_board("map")
    quiet(panel, qtbot)
    assert panel.what == "map" and panel.board("map") is not None


def test_what_a_method_declares_gets_a_board(panel: InspectPanel, session: Session, run: Path, qtbot: QtBot) -> None:
    session.cards = {"simclr": dataclasses.replace(make_card("simclr"), shows=("views", "puzzle"))}
    session.open_run(str(run))
    quiet(panel, qtbot)
    assert panel.tabs.tabData(5) == "puzzle" and panel.tabs.tabText(5) == "Puzzle" and panel.tabs.isTabEnabled(5)
    panel.open_board("puzzle")
    quiet(panel, qtbot)
    assert plain(panel).note.text() == "puzzle 0"


def test_while_it_works_only_the_panel_says_so(panel: InspectPanel, session: Session, run: Path, fake: Desk, qtbot: QtBot) -> None:
    session.open_run(str(run))
    quiet(panel, qtbot)
    fake.gate.clear()
    panel.open_board("map")
    qtbot.waitUntil(lambda: panel.working.isVisible() and "3 / 10" in panel.busy_words.text(), timeout=5000)
    assert plain(panel).view.table._dimmed
    panel.open_board("views")
    assert not panel.working.isVisible(), "the line speaks of the board in front"
    panel.open_board("map")
    fake.gate.set()
    quiet(panel, qtbot)
    assert not panel.working.isVisible() and plain(panel).view.currentWidget() is plain(panel).view.cloud and not plain(panel).view.table._dimmed
    panel.open_board("views")
    assert plain(panel).note.text() == "views 0" and len(fake.asked) == 2, "an answer is kept"


def test_cancel_stops_and_opening_again_goes_on(panel: InspectPanel, session: Session, run: Path, fake: Desk, qtbot: QtBot) -> None:
    session.open_run(str(run))
    quiet(panel, qtbot)
    fake.gate.clear()
    panel.open_board("map")
    qtbot.waitUntil(panel.cancel.isVisible, timeout=5000)
    panel.cancel.click()
    assert panel.stack.currentWidget() is panel.failed and "Stopped" in panel.failed.title.text() and not panel.working.isVisible()
    fake.gate.set()
    quiet(panel, qtbot)
    assert plain(panel).view.event_ is None, "what was cancelled is not shown"
    panel.open_board("views")
    panel.open_board("map")
    quiet(panel, qtbot)
    assert plain(panel).view.event_ is not None and not panel.banner.isVisible()


def test_the_newest_question_wins(panel: InspectPanel, session: Session, run: Path, fake: Desk, qtbot: QtBot) -> None:
    fake.gate.clear()
    session.open_run(str(run))
    board = plain(panel)
    board.reroll()
    board.reroll()
    fake.gate.set()
    quiet(panel, qtbot)
    assert board.note.text() == "views 2"
    assert [one[4] for one in fake.asked] in ([0, 2], [2])


def test_trouble_is_said_in_the_panel(panel: InspectPanel, session: Session, run: Path, qtbot: QtBot) -> None:
    session.open_run(str(run))
    quiet(panel, qtbot)
    panel.open_board("attention")
    quiet(panel, qtbot)
    assert panel.stack.currentWidget() is panel.failed and panel.failed.title.text() == "It has none." and not panel.banner.isVisible()
    panel.open_board("views")
    assert not panel.banner.isVisible() and panel.stack.currentWidget() is not panel.failed


def test_again_draws_other_views(panel: InspectPanel, session: Session, run: Path, fake: Desk, qtbot: QtBot) -> None:
    session.open_run(str(run))
    quiet(panel, qtbot)
    QTest.keyClick(panel, Qt.Key.Key_R)
    quiet(panel, qtbot)
    board = plain(panel)
    assert [one[4] for one in fake.asked] == [0, 1] and board.note.text() == "views 1"
    board.count.setValue(3)
    board.count.editingFinished.emit()
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


def test_the_end_of_its_training_asks_again(panel: InspectPanel, session: Session, run: Path, fake: Desk, qtbot: QtBot) -> None:
    session.open_run(str(run))
    quiet(panel, qtbot)
    session.jobEnded.emit("train", Finished("finished"))
    quiet(panel, qtbot)
    assert [one[2] for one in fake.asked] == ["views", "views"]


def test_space_shows_it_large(panel: InspectPanel, session: Session, run: Path, qtbot: QtBot) -> None:
    session.open_run(str(run))
    quiet(panel, qtbot)
    panel.take_focus()
    QTest.keyClick(panel, Qt.Key.Key_Space)
    assert panel.viewer.isVisible()


def test_every_board_of_the_registry_says_what_it_is() -> None:
    names = [one.what for one in boards.BOARDS]
    assert len(set(names)) == len(names) and all(names)
    for one in boards.BOARDS:
        assert issubclass(one, Board) and one.title() and one.__doc__
        assert isinstance(one.able({"method": "simclr", "backbone": "resnet18"}, make_card("simclr")), str)


def test_what_is_shown_can_be_copied_and_saved(
    panel: InspectPanel, session: Session, run: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtGui import QGuiApplication, QImage
    from PySide6.QtWidgets import QFileDialog

    assert panel.keeper.image() is None and panel.keeper.menu_at(panel.mapToGlobal(panel.rect().center())) is None, "nothing is open yet"
    session.open_run(str(run))
    quiet(panel, qtbot)
    QTest.keyClick(panel, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().image()
    table = plain(panel).view.table
    assert copied.width() == 2 * table.width() and "clipboard" in panel.banner.words.text()
    target = tmp_path / "saved" / "board"
    target.parent.mkdir()
    asked: list[str] = []

    def choose(parent: Any, title: str, start: str, kinds: str) -> tuple[str, str]:
        asked.append(start)
        return "" if target == Path() else str(target), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    panel.keeper.save()
    assert asked[0].endswith("run views.png") and not QImage(f"{target}.png").isNull() and "Saved to" in panel.banner.words.text()
    place = table.viewport().mapToGlobal(table._tile(0, 0).center())
    menu = panel.keeper.menu_at(place)
    assert menu is not None
    words = [one.text() for one in menu.actions() if not one.isSeparator()]
    assert words == ["Copy this picture", "Save this picture…", "Copy the board as a picture", "Save the board as a picture…"]
    menu.actions()[0].trigger()
    assert QGuiApplication.clipboard().image().size().toTuple() == (8, 8)
    menu.actions()[1].trigger()
    assert asked[1].endswith("run views a.png")
    menu.close()
    target = tmp_path / "nowhere" / "board.png"
    panel.keeper.save()
    assert "can't be written" in panel.banner.words.text()
    target = Path()
    panel.keeper.button.menu().actions()[1].trigger()
    assert len(asked) == 4


def test_pictures_of_another_folder_never_look_like_those_of_this(panel: InspectPanel, session: Session, run: Path, fake: Desk, qtbot: QtBot) -> None:
    """What is shown of the folder before is dropped at once: a failure on the new one is a page, not a line above old answers."""
    session.open_run(str(run))
    quiet(panel, qtbot)
    board = plain(panel)
    assert board.answered
    fake.gate.clear()
    panel._look_at("/other/pictures")
    assert not board.answered and board.context.folder == "/other/pictures"
    fake.gate.set()
    quiet(panel, qtbot)
    assert board.answered


def test_keys_turn_from_board_to_board_past_those_that_cannot_be(panel: InspectPanel, session: Session, run: Path, qtbot: QtBot) -> None:
    session.open_run(str(run))
    quiet(panel, qtbot)
    seen = []
    for _ in range(4):
        QTest.keyClick(panel, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        seen.append(panel.what)
    assert seen == ["attention", "neighbours", "map", "views"]
    QTest.keyClick(panel, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert panel.what == "map"
    quiet(panel, qtbot)

"""The attention board with real small runs: heads, sliders that ask nobody, moments, a patch and where else there is its like."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.jobs import attention
from studio.ui.boards.attention import AttentionBoard
from studio.ui.boards.board import Context
from studio.ui.session import Session


@pytest.fixture(scope="module")
def seeing(samples: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from studio.train.loop import train

    out = tmp_path_factory.mktemp("seeing") / "run"
    small = {"backbone": "vit_micro", "image_size": 32, "batch_size": 8, "max_steps": 4, "precision": "fp32", "device": "cpu"}
    train(RunSpec(images=str(samples.train), method="simclr", out=str(out), cache="ram", **small))
    return out


@pytest.fixture
def opened(session: Session, samples: Any, qtbot: QtBot) -> Callable[[Path], AttentionBoard]:
    def make(run: Path) -> AttentionBoard:
        board = AttentionBoard(session, Context(str(run), str(samples.train), True, {}, None))
        qtbot.addWidget(board)
        board.resize(1100, 640)
        board.show()
        board.open(board.context)
        board.enter()
        settled(board, qtbot)
        return board

    return make


def settled(board: AttentionBoard, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: (board.seen is not None or bool(board.trouble_now[0])) and not board._still.isActive() and not board.session.running(), timeout=60_000
    )


def captions(board: AttentionBoard) -> list[str]:
    return [one.caption for one in board.tiles.tiles]


def test_heads_side_by_side_and_sliders_ask_nobody(opened: Any, seeing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    board = opened(seeing)
    assert captions(board)[1:] == ["Mean over heads", "Mask, 60 %", "Features as colours", "Head 1", "Head 2", "Head 3", "Head 4"]
    assert "class token" in board.note.text() and board.masks.isVisible()
    monkeypatch.setattr(board.session, "ask", lambda *args: pytest.fail("a slider asked the network"))
    before = board.tiles.tiles[1].image
    board.strength.setValue(100)
    assert board.tiles.tiles[1].image != before and board.strength_words.text() == "100 %"
    before = board.tiles.tiles[1].image
    board.colours.setCurrentIndex(2)
    assert board.tiles.tiles[1].image != before
    before = board.tiles.tiles[2].image
    board.keep.setValue(20)
    assert board.tiles.tiles[2].image != before and captions(board)[2] == "Mask, 20 %"
    before = board.tiles.tiles[4].image
    board.masks.click()
    assert board.tiles.tiles[4].image != before
    assert not board.grab().toImage().isNull()


def test_moments(opened: Any, seeing: Path, qtbot: QtBot) -> None:
    board = opened(seeing)
    assert board.line.isVisible() and board.step() == 4 and not board.line.back.isVisible()
    now = board.tiles.tiles[1].image
    board.line.slider.setValue(0)
    settled(board, qtbot)
    assert board.step() == 0 and board._seen_step == 0 and board.tiles.tiles[1].image != now
    board.line.slider.setValue(board.line.slider.maximum())
    settled(board, qtbot)
    assert board.tiles.tiles[1].image == now


def test_a_patch_and_its_like(opened: Any, seeing: Path, qtbot: QtBot) -> None:
    board = opened(seeing)
    box = board.tiles.box(1)
    QTest.mouseClick(board.tiles, Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(box.width() * 5 // 8 + 2, box.height() * 2 // 8 + 2))
    assert board.place == (2, 5) and "marked patch" in board.note.text()
    settled(board, qtbot)
    assert board.others_part.isVisible() and len(board.others.tiles) == 8 and "39" in board.others_words.text()
    QTest.keyClick(board.tiles, Qt.Key.Key_Down)
    assert board.place == (3, 5)
    settled(board, qtbot)
    found = board._alike[0]
    board.others.pressed.emit(0, 0.5, 0.5)
    settled(board, qtbot)
    assert board._row == found.row == board.wall.current() and board.place == found.place
    QTest.keyClick(board.tiles, Qt.Key.Key_Escape)
    assert board.place is None and not board.others_part.isVisible() and "class token takes" in board.note.text()


def test_another_picture(opened: Any, seeing: Path, qtbot: QtBot) -> None:
    board = opened(seeing)
    first = captions(board)[0]
    QTest.mouseClick(board.wall.viewport(), Qt.MouseButton.LeftButton, pos=board.wall._box(1).center())
    settled(board, qtbot)
    assert board._row == 1 and captions(board)[0] == board.looker.items[1].path.rpartition("/")[2] != first
    looker = board.looker
    board.renew()
    board.enter()
    qtbot.waitUntil(lambda: board.looker is not looker, timeout=30_000)
    settled(board, qtbot)
    assert board._row == 1 and board.wall.current() == 1, "the picture stays when the run has trained on"
    large: list[str] = []
    board.wanted.connect(lambda image, caption: large.append(caption))
    board.enlarge()
    assert large and "Mean over heads" in large[0]


def test_a_picture_that_is_gone_and_a_line_that_is_played(opened: Any, seeing: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    board = opened(seeing)
    asked: list[str] = []
    ask = board.session.ask
    monkeypatch.setattr(board.session, "ask", lambda lane, work: (asked.append(lane), ask(lane, work)))
    for value in range(board.line.slider.maximum(), board.line.slider.maximum() - 36, -1):
        board.line.slider.setValue(value)
    assert asked.count("look.attention.look") == 1, "between two moments nothing new is asked"
    settled(board, qtbot)
    monkeypatch.setattr(type(board.looker), "_whole", lambda self, row, encoder: (_ for _ in ()).throw(Trouble("gone.png can't be used: it is gone.")))
    board.looker._looks.clear()
    board.choose(3)
    qtbot.waitUntil(lambda: "gone.png" in board.trouble_now[0], timeout=20_000)
    before = board.tiles.tiles
    board.keep.setValue(30)
    assert board.tiles.tiles == before and board.seen is None, "another picture's tiles get no new name"
    board._still.stop()


def test_a_convolutional_net(opened: Any, trained_run: Path, qtbot: QtBot) -> None:
    board = opened(trained_run)
    assert captions(board)[1:] == ["Similarity to the whole", "Mask, 60 %", "Features as colours"]
    assert "has no attention" in board.note.text() and not board.masks.isVisible()
    board.ask_patch((0, 0))
    settled(board, qtbot)
    assert captions(board)[1] == "Similarity to the place" and "marked place" in board.note.text()


def test_the_menu_offers_every_colour_map(opened: Any, seeing: Path) -> None:
    board = opened(seeing)
    assert tuple(board.colours.itemData(at) for at in range(board.colours.count())) == attention.colour_maps()


def test_without_weights_it_says_so(opened: Any, seeing: Path, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "spec.json").write_text((seeing / "spec.json").read_text())
    board = opened(tmp_path / "run")
    assert "no trained encoder" in board.trouble_now[0] and not board.tiles.tiles

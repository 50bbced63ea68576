"""The reconstruction board with a real small run: the slider, the brush by mouse and by keys, what can't be asked, and that the newest hole is what is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.core.spec import RunSpec
from studio.ui.boards.board import Context
from studio.ui.boards.reconstruction import ReconstructionBoard
from studio.ui.session import Session
from studio.ui.widgets.brush_tiles import touched, with_hole


@pytest.fixture(scope="module")
def painting(samples: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from studio.train.loop import train

    out = tmp_path_factory.mktemp("painting") / "run"
    small = {"backbone": "vit_micro", "image_size": 32, "batch_size": 8, "max_steps": 3, "precision": "fp32", "device": "cpu"}
    train(RunSpec(images=str(samples.train), method="mae", out=str(out), cache="ram", settings={"decoder_depth": 1}, **small))
    return out


@pytest.fixture
def opened(session: Session, samples: Any, qtbot: QtBot) -> Callable[[Path], ReconstructionBoard]:
    def make(run: Path) -> ReconstructionBoard:
        board = ReconstructionBoard(session, Context(str(run), str(samples.train), True, {}, None))
        qtbot.addWidget(board)
        board.resize(1100, 640)
        board.show()
        board.open(board.context)
        board.enter()
        settled(board, qtbot)
        return board

    return make


def settled(board: ReconstructionBoard, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: (board.answer is not None or bool(board.trouble_now[0])) and not board._again and not board.session.running(), timeout=60_000)


def shown_hole(board: ReconstructionBoard) -> np.ndarray:
    return board.answer.made.hidden.reshape(8, 4, 8, 4)[:, 0, :, 0]


def point(board: ReconstructionBoard, x: float, y: float) -> QPoint:
    box = board.tiles.box(0)
    return QPoint(box.left() + int(x * box.width()), box.top() + int(y * box.height()))


def test_it_opens_with_what_training_hides(opened: Any, painting: Path) -> None:
    board = opened(painting)
    assert [one.caption for one in board.tiles.tiles] == ["What the network sees", "Raw output", "Pasted into the picture", "Original", "Error"]
    assert board.hole.sum() == 48 and board.share.value() == 75 and np.array_equal(shown_hole(board), board.hole)
    assert "patches of 4 px" in board.note.text() and "raw output is meant" in board.note.text()
    assert "On the hidden pixels: PSNR" in board.result.text() and "One plain colour" in board.result.text()
    assert board.tiles._below[4].high.endswith("% or more") and not board.grab().toImage().isNull()


def test_the_slider_is_drawn_at_once_and_answered(opened: Any, painting: Path, qtbot: QtBot) -> None:
    board = opened(painting)
    before, seen = board.answer, board.tiles.tiles[0].image
    board.share.setValue(40)
    assert board.tiles.tiles[0].image != seen and board.answer is before, "the hole is drawn before the network has answered"
    for share in (45, 50, 30):
        board.share.setValue(share)
    settled(board, qtbot)
    assert np.array_equal(shown_hole(board), board.hole) and board.hole.mean() == pytest.approx(0.3, abs=1 / 64)
    hole = board.hole
    board.reroll()
    settled(board, qtbot)
    assert board.hole.sum() == hole.sum() and (board.hole != hole).any() and np.array_equal(shown_hole(board), board.hole)
    board.trained.click()
    settled(board, qtbot)
    assert board.share.value() == 75 and board.hole.sum() == 48


def test_painting_with_the_mouse(opened: Any, painting: Path, qtbot: QtBot) -> None:
    board = opened(painting)
    board.clear.click()
    settled(board, qtbot)
    assert not board.hole.any() and "Nothing is hidden" in board.result.text() and board.own
    board.brush_size.setValue(2)
    QTest.mousePress(board.tiles, Qt.MouseButton.LeftButton, pos=point(board, 0.1, 0.3))
    QTest.mouseMove(board.tiles, point(board, 0.9, 0.3))
    QTest.mouseRelease(board.tiles, Qt.MouseButton.LeftButton, pos=point(board, 0.9, 0.3))
    assert board.hole[2].all() and board.hole.sum() == 8 and board.share_words.text() == "12 %"
    settled(board, qtbot)
    assert np.array_equal(shown_hole(board), board.hole) and "by hand" in board.tiles._below[0]
    QTest.mouseClick(board.tiles, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, point(board, 0.05, 0.3))
    assert not board.hole[2, 0] and board.hole.sum() == 7, "Shift takes away"
    board.eraser.click()
    QTest.mouseClick(board.tiles, Qt.MouseButton.LeftButton, pos=point(board, 0.95, 0.3))
    assert board.hole.sum() == 6
    settled(board, qtbot)
    hole = board.hole
    QTest.mouseClick(board.choice.wall.viewport(), Qt.MouseButton.LeftButton, pos=board.choice.wall._box(1).center())
    settled(board, qtbot)
    assert board._row == 1 and np.array_equal(board.hole, hole), "another picture, the same hole"


def test_painting_with_the_keys(opened: Any, painting: Path, qtbot: QtBot) -> None:
    board = opened(painting)
    board.clear.click()
    board.brush_size.setValue(2)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(board.tiles, key)
    assert board.hole.sum() == 1 and board.tiles.spot is not None
    QTest.keyClick(board.tiles, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert board.hole.sum() == 2
    QTest.keyClick(board, Qt.Key.Key_E)
    assert board.press(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier)) and board.eraser.isChecked()
    QTest.keyClick(board.tiles, Qt.Key.Key_Return)
    assert board.hole.sum() == 1
    before = board.share.value()
    assert board.press(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_BracketRight, Qt.KeyboardModifier.NoModifier)) and board.share.value() == before + 5
    assert board.press(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)) and not board.hole.any()
    settled(board, qtbot)


def test_everything_hidden_is_said_and_can_be_taken_back(opened: Any, painting: Path, qtbot: QtBot) -> None:
    board = opened(painting)
    board._set_hole(np.ones((8, 8), bool))
    qtbot.waitUntil(lambda: "Everything is hidden" in board.result.text(), timeout=10_000)
    assert board.tiles.tiles[1].image is None and board.tiles.tiles[3].image is not None
    board.share.setValue(50)
    qtbot.waitUntil(lambda: "On the hidden pixels" in board.result.text(), timeout=10_000)
    assert board.tiles.tiles[1].image is not None


def test_the_newest_weights_keep_picture_and_hole(opened: Any, painting: Path, qtbot: QtBot) -> None:
    board = opened(painting)
    board.choose(3)
    settled(board, qtbot)
    board._on_brushed(0.1, 0.1, 0.4, 0.4, False)
    hole, painter = board.hole, board.painter
    board.saved()
    board.enter()
    qtbot.waitUntil(lambda: board.painter is not painter, timeout=30_000)
    settled(board, qtbot)
    assert board._row == 3 and np.array_equal(board.hole, hole)
    large: list[str] = []
    board.wanted.connect(lambda image, caption: large.append(caption))
    board.enlarge()
    assert large and "Pasted" in large[0]


def test_a_run_that_does_not_paint_says_so(opened: Any, trained_run: Path) -> None:
    board = opened(trained_run)
    assert "does not paint" in board.trouble_now[0]
    assert "MAE does" in ReconstructionBoard.able({"method": "simclr"}, None)


def test_strokes() -> None:
    assert touched(8, (0.5, 0.1), (0.5, 0.9), 0.01)[:, 4].all() and touched(8, (0.5, 0.1), (0.5, 0.9), 0.01).sum() == 8
    assert touched(8, (0.5, 0.5), (0.5, 0.5), 2.0).all() and touched(8, (1.0, 1.0), (1.0, 1.0), 0.0)[7, 7]
    pixels = np.full((32, 32, 3), 7, np.uint8)
    hole = np.zeros((8, 8), bool)
    hole[0, 0] = True
    seen = with_hole(pixels, hole)
    assert (seen[4:] == 7).all() and (seen[:4, 4:] == 7).all() and set(np.unique(seen[:4, :4])) == {116, 140}


def test_the_moments_of_the_run(opened: Any, painting: Path, qtbot: QtBot) -> None:
    board = opened(painting)
    assert board.line.isVisible() and board.line.steps == (0, 1, 2, 3) and board.step() == 3
    hole, last = board.hole, board.result.text()
    board.line.slider.setValue(0)
    settled(board, qtbot)
    assert board.step() == 0 and "before training" in board.line.words.text() and board.result.text() != last
    assert np.array_equal(shown_hole(board), hole), "the hole stays"
    board.line.slider.setValue(board.line.slider.maximum())
    settled(board, qtbot)
    assert board.result.text() == last
    assert board.press(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier)) and board.line._timer.isActive()
    board.line.hold()
    settled(board, qtbot)

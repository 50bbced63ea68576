"""The score board with a real small run: sub-folders at once, groups by clicking, what is kept, what is said of too few."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from studio.data import labels
from studio.ui.boards.board import Context
from studio.ui.boards.score import ScoreBoard
from studio.ui.session import Session
from studio.ui.widgets.score_bars import Bar


@pytest.fixture
def context(trained_run: Path, samples: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Context:
    monkeypatch.setattr("studio.data.own.platformdirs.user_data_dir", lambda *args, **kwargs: str(tmp_path / "data"))
    shutil.copytree(trained_run, tmp_path / "run")
    shutil.rmtree(tmp_path / "run" / "insight", ignore_errors=True)
    for at, one in enumerate(sorted(samples.train.rglob("*.png"))):
        place = tmp_path / "pictures" / ("left" if at < 25 else "right")
        place.mkdir(parents=True, exist_ok=True)
        shutil.copy(one, place / f"{at:02}.png")
    return Context(str(tmp_path / "run"), str(tmp_path / "pictures"), True, {}, None)


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a person will answer when asked for a name, the next at the end."""
    answers: list[str] = []
    monkeypatch.setattr(QInputDialog, "getText", staticmethod(lambda *args, **kwargs: (answers.pop(), True) if answers else ("", False)))
    return answers


def opened(board: ScoreBoard, qtbot: QtBot) -> ScoreBoard:
    qtbot.addWidget(board)
    board.resize(1100, 640)
    board.show()
    board.open(board.context)
    board.enter()
    qtbot.waitUntil(lambda: bool(board._source) and not board.session.running(), timeout=60_000)
    return board


@pytest.fixture
def board(session: Session, context: Context, qtbot: QtBot) -> Iterator[ScoreBoard]:
    yield opened(ScoreBoard(session, context), qtbot)


def settled(board: ScoreBoard, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not board._later.isActive() and not board.session.running(), timeout=60_000)


def test_sub_folders_are_scored_at_once(board: ScoreBoard) -> None:
    assert board.answer is not None and board.answer["source"] == "folders"
    assert [title for title, _ in board.bars.blocks] == ["Nearest neighbours (k-NN)", "Linear probe"]
    first = board.bars.blocks[0][1]
    assert [one.words for one in first] == ["trained", "untrained", "raw pixels"]
    assert first[0] == Bar("trained", board.answer["knn"], board.answer["knn_low"], board.answer["knn_high"], True)
    assert board.bars.chance == pytest.approx(25 / 40)
    assert board.summary.text() == "40 pictures of 2 kinds" and board.verdict.text()
    assert not board.labelling.isVisible()
    assert "trained" in board.bars.accessibleDescription() and "%" in board.bars.accessibleDescription()
    assert not board.grab().toImage().isNull()


def test_clicking_groups_together(board: ScoreBoard, names: list[str], qtbot: QtBot) -> None:
    board._ways["groups"].click()
    assert board.labelling.isVisible() and not board.bars.blocks and "Two groups" in board.verdict.text() and "two groups or more" in board.hint.text()
    names[:] = ["no wings", "wings"]
    board.add.click()
    board.add.click()
    assert list(board.groups) == ["wings", "no wings"] and board.current == "no wings"
    assert board.hint.text().startswith("5 more picture") and "wings" in board.hint.text()
    for at in range(5):
        board._on_clicked(at)
    board.list.setCurrentRow(0)
    assert board.current == "wings"
    for at in range(5, 10):
        board.wall._move_to(at)  # scrolls to it
        QTest.mouseClick(board.wall.viewport(), Qt.MouseButton.LeftButton, pos=board.wall._box(at).center())
        assert board.wall.items[at].path in board.groups["wings"]
    settled(board, qtbot)
    assert board.answer is not None and board.answer["groups"] == {"no wings": 5, "wings": 5}
    assert board.bars.blocks and "Scored" in board.hint.text()
    assert board.wall.items[0].words == "no wings" and board.wall.items[0].group == 1 and board.wall.items[20].group == -1
    assert {name: len(paths) for name, paths in labels.groups(board.atlas.root).items()} == {"wings": 5, "no wings": 5}


def test_another_click_moves_and_takes_out(board: ScoreBoard, names: list[str], qtbot: QtBot) -> None:
    board.set_source("groups")
    names[:] = ["b", "a"]
    board._add()
    board._add()
    path = board.wall.items[2].path
    board._on_clicked(2)
    assert board.groups == {"a": [], "b": [path]}
    board.list.setCurrentRow(0)
    board._on_clicked(2)
    assert board.groups == {"a": [path], "b": []}
    board._on_clicked(2)
    assert board.groups == {"a": [], "b": []}
    settled(board, qtbot)


def test_the_first_click_asks_for_a_group_and_names_are_told_apart(board: ScoreBoard, names: list[str], qtbot: QtBot) -> None:
    board.set_source("groups")
    board._on_clicked(0)
    assert board.groups == {}  # no name, no group
    names[:] = ["a"]
    board._on_clicked(0)
    assert list(board.groups) == ["a"] and len(board.groups["a"]) == 1
    names[:] = ["  a "]
    board._add()
    assert list(board.groups) == ["a"] and "already" in board.trouble_now[0]
    names[:] = ["stars"]
    board._rename()
    assert list(board.groups) == ["stars"] and board.current == "stars"
    board._remove()
    assert board.groups == {} and not board.rename.isEnabled()
    settled(board, qtbot)


def test_groups_are_there_again_and_other_pictures_come(board: ScoreBoard, names: list[str], session: Session, context: Context, qtbot: QtBot) -> None:
    board.set_source("groups")
    names[:] = ["a"]
    board._on_clicked(7)
    path = board.groups["a"][0]
    settled(board, qtbot)
    again = opened(ScoreBoard(session, context), qtbot)
    assert again.groups == {"a": [path]} and again.list.count() == 1
    again.set_source("groups")
    assert again.wall.items[0].path == path and again.wall.items[0].group == 0
    again.reroll()
    assert path not in [one.path for one in again.wall.items]


def test_what_is_said_of_the_difference(board: ScoreBoard) -> None:
    def words(knn: float, linear: float, *, pixels: float = 0.2) -> str:
        answer: dict[str, Any] = {}
        for name, value in (("knn", knn), ("linear", linear)):
            for end, share in (("", value), ("_random_init", 0.4), ("_pixels", pixels)):
                answer |= {f"{name}{end}": share, f"{name}_low{end}": share - 0.05, f"{name}_high{end}": share + 0.05}
        return board._words(answer)

    assert "has taught" in words(0.6, 0.6) and "has taught" in words(0.42, 0.6)
    assert "less well" in words(0.2, 0.42)
    assert "one measure" in words(0.2, 0.6)
    assert "No difference" in words(0.42, 0.44)
    assert "Raw pixels do better" in words(0.42, 0.44, pixels=0.7)


def test_keys(board: ScoreBoard, names: list[str], qtbot: QtBot) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    def press(key: Qt.Key) -> bool:
        return board.press(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))

    assert not press(Qt.Key.Key_N)
    board.set_source("groups")
    names[:] = ["b", "a"]
    assert press(Qt.Key.Key_N) and press(Qt.Key.Key_N) and list(board.groups) == ["a", "b"]
    assert press(Qt.Key.Key_1) and board.current == "a"
    assert not press(Qt.Key.Key_3)
    settled(board, qtbot)

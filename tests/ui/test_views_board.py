"""The views board with a real specification: rows, steps in words, the seed and its lock."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from studio.core.spec import RunSpec
from studio.ui.boards.board import Context
from studio.ui.boards.views import ViewsBoard
from studio.ui.session import Session


@pytest.fixture
def opened(session: Session, samples: Any, tmp_path: Path, qtbot: QtBot) -> Callable[..., ViewsBoard]:
    def make(method: str, backbone: str, **settings: Any) -> ViewsBoard:
        run = tmp_path / method
        run.mkdir()
        spec = RunSpec(images=str(samples.train), method=method, backbone=backbone, image_size=32, batch_size=8, settings=settings)
        (run / "spec.json").write_text(json.dumps(spec.to_dict()))
        board = ViewsBoard(session, Context(str(run), str(samples.train), True, {}, None))
        qtbot.addWidget(board)
        board.resize(1100, 640)
        board.show()
        board.open(board.context)
        board.enter()
        settled(board, qtbot)
        return board

    return make


def settled(board: ViewsBoard, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(board.chains or board.trouble_now[0]) and not board.session.running(), timeout=60_000)


def captions(board: ViewsBoard) -> list[list[str]]:
    assert board.table.pictures is not None
    return [[tile.caption for tile in row] for row in board.table.pictures.rows]


def test_rows_of_steps(opened: Any) -> None:
    board = opened("simclr", "resnet18_slim", gray=1.0, blur=1.0, mirror=False)
    rows = captions(board)
    assert [row[0] for row in rows] == ["View a, 32 px", "View b, 32 px"]
    assert all(row[1].startswith("Crop, ") and row[-2] == "Grey" and row[-1].startswith("Blurred by ") for row in rows)
    assert not any("Flipped" in row for row in rows) and not board.grab().toImage().isNull()
    large: list[str] = []
    board.wanted.connect(lambda image, caption: large.append(caption))
    board.enlarge()
    assert large and "Blurred" in large[0]


def test_what_a_method_does_last(opened: Any) -> None:
    assert captions(opened("rotation", "resnet18_slim"))[0][-4:] == ["0°", "90°", "180°", "270°"]
    assert captions(opened("mae", "vit_micro"))[0][-1] == "What it sees"
    assert {row[0].split(",")[0][:5] for row in captions(opened("dino", "vit_micro"))} == {"Large", "Small"}


def test_the_seed_is_locked_or_not(opened: Any, qtbot: QtBot) -> None:
    board = opened("simclr", "resnet18_slim")
    first = captions(board)
    board.choose(1)
    settled(board, qtbot)
    assert board.seed.value() == 0
    board.choose(0)
    settled(board, qtbot)
    assert captions(board) == first, "the same seed, the same views"
    board.lock.click()
    board.choose(1)
    settled(board, qtbot)
    assert board.seed.value() != 0
    seed = board.seed.value()
    board.reroll()
    settled(board, qtbot)
    assert board.seed.value() != seed
    board.seed.setValue(0)
    board.choose(0)
    board.seed.setValue(0)
    settled(board, qtbot)
    qtbot.waitUntil(lambda: captions(board) == first, timeout=10_000)
    tracer = board.tracer
    board.renew()
    board.enter()
    assert board.tracer is tracer, "views do not change by training"

"""The boards over all pictures of a folder, with a real small run: the map, neighbours, groups, lists, leaving out; what is kept is shown at once."""

from __future__ import annotations

import csv
import functools
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from studio.core.control import Control
from studio.core.trouble import Interrupted
from studio.data.left_out import left_out
from studio.insight import map as maps
from studio.jobs import atlas as room
from studio.ui.boards.atlas_board import AtlasBoard
from studio.ui.boards.board import Context
from studio.ui.boards.clusters import ClustersBoard
from studio.ui.boards.map import MapBoard
from studio.ui.boards.neighbours import NeighboursBoard
from studio.ui.session import Session


@pytest.fixture
def context(trained_run: Path, samples: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Context:
    monkeypatch.setattr("studio.jobs.atlas_looks.unfold", functools.partial(maps.unfold, steps=(20, 20)))
    shutil.copytree(trained_run, tmp_path / "run")
    shutil.rmtree(tmp_path / "run" / "insight", ignore_errors=True)
    shutil.copytree(samples.train, tmp_path / "pictures")
    return Context(str(tmp_path / "run"), str(tmp_path / "pictures"), True, {}, None)


def quiet(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.running(), timeout=60_000)


def opened(board: AtlasBoard, context: Context, qtbot: QtBot) -> Any:
    qtbot.addWidget(board)
    board.resize(1100, 640)
    board.show()
    board.open(context)
    board.enter()
    qtbot.waitUntil(lambda: board.atlas is not None, timeout=60_000)
    quiet(board.session, qtbot)
    return board


@pytest.fixture
def board(session: Session, context: Context, qtbot: QtBot) -> Iterator[MapBoard]:
    yield opened(MapBoard(session, context), context, qtbot)


@pytest.fixture
def neighbours(session: Session, context: Context, qtbot: QtBot) -> Iterator[NeighboursBoard]:
    yield opened(NeighboursBoard(session, context), context, qtbot)


def test_the_map_is_unfolded_and_kept(board: MapBoard, session: Session, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert board.pages.currentWidget() is board.body and len(board.view.points()) == 40
    assert "40" in board.note.text() and "t-SNE" in board.note.text()
    assert len(board.legend.names) == 10
    gate = threading.Event()

    def slow(*words: Any, **more: Any) -> Any:
        assert gate.wait(10)
        return board.atlas

    monkeypatch.setattr(room, "open_atlas", slow)
    again = MapBoard(session, context)
    qtbot.addWidget(again)
    again.open(context)
    again.enter()
    qtbot.waitUntil(lambda: len(again.view.points()) == 40, timeout=5000)
    assert np.array_equal(again.view.points(), board.view.points()), "what is kept is there before the folder was looked through"
    gate.set()
    quiet(session, qtbot)


def test_a_group_by_lasso_and_by_legend(board: MapBoard, qtbot: QtBot) -> None:
    places = board.view.places()
    left, top, right, bottom = places[:, 0].min() - 5, places[:, 1].min() - 5, np.median(places[:, 0]), places[:, 1].max() + 5
    loop = [QPointF(float(x), float(y)) for x, y in ((left, top), (right, top), (right, bottom), (left, bottom))]
    found = board.view.inside(loop)
    board.view.lassoed.emit(found)
    assert board.group.isVisible() and len(board.group.wall.items) == len(found) >= 15
    assert str(len(found)) in board.group.title.text()
    board.legend.picked.emit(2)
    assert len(board.group.wall.items) == 4 and board.legend.names[2] in board.group.title.text()
    assert all(one.path.startswith(board.legend.names[2]) for one in board.group.wall.items)
    QTest.keyClick(board.view, Qt.Key.Key_Escape)
    board.close_group()
    assert not board.group.isVisible()


def test_colours_by_cluster_and_date(board: MapBoard, session: Session, qtbot: QtBot) -> None:
    for what, legend in (("cluster", board.legend.list), ("date", board.legend.scale), ("", board.legend.none), ("folder", board.legend.list)):
        before = board.view._colors.copy()
        board.colors.setCurrentIndex(board.colors.findData(what))
        quiet(session, qtbot)
        assert board.legend.currentWidget() is legend
        assert not np.array_equal(board.view._colors, before)
        assert board.view.words_of(3)


def test_lists_and_leaving_out_touch_no_file(board: MapBoard, session: Session, context: Context, qtbot: QtBot, tmp_path: Path, monkeypatch: Any) -> None:
    files = {one: one.read_bytes() for one in Path(context.folder).rglob("*.png")}
    board.show_group(np.arange(6))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "list"), "Table (*.csv)"))
    board.group.export.click()
    quiet(session, qtbot)
    with (tmp_path / "list.csv").open(newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["path", "x", "y"] and len(rows) == 7 and all(Path(one[0]).is_file() for one in rows[1:])
    assert "6" in board.notice.words.text() and board.undo.isHidden()
    board.group.wall.pick({0, 2})
    assert "2" in board.group.leave.text()
    board.group.leave.click()
    quiet(session, qtbot)
    assert left_out(context.folder) == {board.name(0), board.name(2)} and board.notice.isVisible()
    board.undo.click()
    quiet(session, qtbot)
    assert not left_out(context.folder)
    assert {one: one.read_bytes() for one in files} == files


def test_training_on_offers_another_look(board: MapBoard, session: Session, qtbot: QtBot) -> None:
    assert board.newer.isHidden()
    board.saved()
    assert board.newer.isVisible()
    board.refresh()
    assert board.newer.isHidden()
    quiet(session, qtbot)


def test_a_run_of_another_program_has_trained_on(board: MapBoard, session: Session, context: Context, qtbot: QtBot) -> None:
    board.enter()
    quiet(session, qtbot)
    assert board.newer.isHidden()
    weights = Path(context.run) / "encoder.safetensors"
    data = bytearray(weights.read_bytes())
    data[-2] ^= 1
    weights.write_bytes(bytes(data))
    board.enter()
    qtbot.waitUntil(board.newer.isVisible, timeout=5000)
    key = board.atlas.key
    board.refresh()
    quiet(session, qtbot)
    qtbot.waitUntil(lambda: board.atlas.key != key, timeout=20_000)
    quiet(session, qtbot)


def test_another_atlas_while_a_film_is_on(board: MapBoard, session: Session, context: Context, qtbot: QtBot) -> None:
    board._ask_times()
    quiet(session, qtbot)
    board.show_group(np.arange(5))
    for one in sorted(Path(context.folder).rglob("*.png"))[:12]:
        one.unlink()
    board.colors.setCurrentIndex(board.colors.findData("date"))
    board.refresh()
    qtbot.waitUntil(lambda: len(board.atlas) == 28, timeout=20_000)
    board.view._hover = 35
    board.view.repaint()
    quiet(session, qtbot)
    assert len(board.view.points()) == 28 == len(board.view._colors) and board.forming.currentIndex() == 0 and not board.group.isVisible()


@pytest.mark.parametrize("part", ["unfold", "times", "loss"])
def test_a_stop_in_the_middle_of_each_step(session: Session, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, part: str) -> None:
    board = opened(MapBoard(session, context), context, qtbot)
    if part == "unfold":
        (board.atlas.place / "map.npz").unlink()
        monkeypatch.setattr("studio.jobs.atlas_looks.unfold", functools.partial(maps.unfold, steps=(20, 1_000_000)))
        board.show_atlas()
    elif part == "times":
        monkeypatch.setattr("studio.jobs.atlas_times.UNFOLD", (10, 100_000))
        board._ask_times()
    else:
        monkeypatch.setattr("studio.jobs.atlas_loss.DRAWS", 100_000)
        monkeypatch.setattr("studio.jobs.atlas_loss.BATCH", 1)
        board.colors.setCurrentIndex(board.colors.findData("loss"))
    lane = f"inspect.map.{'colours' if part == 'loss' else part}"
    qtbot.waitUntil(lambda: session.busy(lane), timeout=5000)
    qtbot.wait(300)
    board.cancel()
    assert "Stopped" in board.trouble_now[0]
    qtbot.waitUntil(lambda: not session.running(), timeout=2000)
    assert len(board.view.points()) == 40, "what there was is still shown"


def test_cancel_while_it_looks(session: Session, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(run: str, images: str, tell: Any, control: Control) -> None:
        while not control.stopped:
            control._changed.acquire()
            control._changed.wait(0.01)
            control._changed.release()
        raise Interrupted

    monkeypatch.setattr(room, "open_atlas", endless)
    board = MapBoard(session, context)
    qtbot.addWidget(board)
    board.open(context)
    board.enter()
    qtbot.waitUntil(lambda: session.busy("inspect.map.atlas"), timeout=5000)
    board.cancel()
    qtbot.waitUntil(lambda: not session.running(), timeout=2000)
    assert "Stopped" in board.trouble_now[0] and board.stale


def test_neighbours_of_a_click_and_of_a_drop(neighbours: NeighboursBoard, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    board = neighbours
    assert len(board.all.items) == 40 and not board.group.wall.items
    board.all.clicked.emit(7)
    quiet(session, qtbot)
    rows = [one.row for one in board.group.wall.items]
    assert len(rows) == 30 and 7 not in rows
    values = [float(one.words) for one in board.group.wall.items]
    assert values == sorted(values, reverse=True)
    copy = tmp_path / "elsewhere.png"
    shutil.copy(board.atlas.full_path(7), copy)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(copy))])
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    board.dropEvent(drop)
    quiet(session, qtbot)
    assert board.group.wall.items[0].row == 7 and float(board.group.wall.items[0].words) > 0.99
    assert board.asked.name.text() == "elsewhere.png"
    broken = tmp_path / "broken.png"
    broken.write_text("no picture")
    board._ask_file(str(broken))
    quiet(session, qtbot)
    assert "broken.png" in board.trouble_now[0]
    board.count.setValue(5)
    board.all.clicked.emit(3)
    quiet(session, qtbot)
    assert len(board.group.wall.items) == 5
    board.group.wall.activated.emit(0)
    quiet(session, qtbot)
    assert board._asked_for == board.group.wall.items[0].row or isinstance(board._asked_for, int)


def test_near_duplicates_and_outliers(session: Session, context: Context, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = sorted(Path(context.folder).rglob("*.png"))[0]
    for at in range(2):
        shutil.copy(first, Path(context.folder) / f"copy{at}.png")
    board = opened(NeighboursBoard(session, context), context, qtbot)
    board.set_mode(1)
    quiet(session, qtbot)
    assert board.least() == pytest.approx(0.99)
    board.threshold.setValue(0)
    quiet(session, qtbot)
    assert board.least() == pytest.approx(0.9) and board.threshold_words.text() == "0.9000"
    board.threshold.setValue(board.threshold.maximum())
    assert board.least() == pytest.approx(0.9999)
    quiet(session, qtbot)
    items = board.group.wall.items
    copies = [one for one in items if "copy" in one.path]
    assert len(copies) == 2 and len({one.group for one in copies}) == 1
    board.all_but_one.click()
    kept = [one for at, one in enumerate(items) if at not in board.group.wall.picked]
    assert len(kept) == len({one.group for one in items})
    board.set_mode(2)
    board.odd_count.setValue(6)
    board._show_odd()
    quiet(session, qtbot)
    assert len(board.group.wall.items) == 6 and not board.left.isVisible()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "odd.csv"), ""))
    board.group.export.click()
    quiet(session, qtbot)
    assert (tmp_path / "odd.csv").read_text().splitlines()[0] == "path,distance"


def test_several_are_picked_with_the_keyboard(neighbours: NeighboursBoard, session: Session, qtbot: QtBot) -> None:
    neighbours.all.clicked.emit(0)
    quiet(session, qtbot)
    wall = neighbours.group.wall
    wall.setFocus()
    QTest.keyClick(wall, Qt.Key.Key_Home)
    QTest.keyClick(wall, Qt.Key.Key_X)
    QTest.keyClick(wall, Qt.Key.Key_Right)
    QTest.keyClick(wall, Qt.Key.Key_X)
    assert wall.picked == {0, 1} and wall.rows() == [wall.items[0].row, wall.items[1].row]
    QTest.keyClick(wall, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(wall.picked) == len(wall.items)
    QTest.keyClick(wall, Qt.Key.Key_Escape)
    assert not wall.picked and len(wall.rows()) == len(wall.items)


def settled(board: ClustersBoard, session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not board._settle.isActive() and not session.running(), timeout=20_000)


@pytest.fixture
def clusters(session: Session, context: Context, qtbot: QtBot) -> Iterator[ClustersBoard]:
    made = opened(ClustersBoard(session, context), context, qtbot)
    settled(made, session, qtbot)
    yield made


def test_clusters_by_a_slider(clusters: ClustersBoard, session: Session, qtbot: QtBot) -> None:
    assert clusters.number.value() == 10 == len(clusters.list.lines)
    assert sum(one.count for one in clusters.list.lines) == 40 == len(clusters.atlas)
    assert clusters.group.wall.rows() == clusters._made.typical(0, 40).tolist(), "the most typical first"
    clusters.number.setValue(4)
    qtbot.waitUntil(lambda: len(clusters.list.lines) == 4, timeout=5000)
    settled(clusters, session, qtbot)
    assert sum(one.count for one in clusters.list.lines) == 40 and not clusters.note.text()
    QTest.keyClick(clusters.list, Qt.Key.Key_End)
    assert clusters.list.current() == 3 and len(clusters.group.wall.items) == clusters.list.lines[3].count


def test_a_slider_answers_at_once(clusters: ClustersBoard, session: Session, qtbot: QtBot) -> None:
    clusters.number.setValue(7)
    qtbot.waitUntil(lambda: len(clusters.list.lines) == 7, timeout=5000)
    taken = []
    for count in (8, 9, 12, 15, 11):
        begun = time.monotonic()
        clusters.number.setValue(count)
        qtbot.waitUntil(lambda count=count: len(clusters.list.lines) == count, timeout=5000)
        taken.append(time.monotonic() - begun)
    assert sorted(taken)[2] < 0.2, taken  # 0.1 s on a machine that does nothing else
    settled(clusters, session, qtbot)


def test_names_stay_when_it_is_opened_again(clusters: ClustersBoard, session: Session, context: Context, qtbot: QtBot) -> None:
    clusters.list.rename(2)
    assert clusters.list.editor.isVisible()
    QTest.keyClicks(clusters.list.editor, "boats")
    QTest.keyClick(clusters.list.editor, Qt.Key.Key_Return)
    quiet(session, qtbot)
    assert clusters.list.title(2) == "boats" and not clusters.list.editor.isVisible()
    clusters.list.rename(1)
    QTest.keyClicks(clusters.list.editor, "something")
    QTest.keyClick(clusters.list.editor, Qt.Key.Key_Escape)
    assert clusters.list.lines[1].name == "" and not clusters.list.editor.isVisible()
    clusters.number.setValue(9)
    settled(clusters, session, qtbot)
    clusters.number.setValue(10)
    settled(clusters, session, qtbot)
    assert clusters.list.title(2) == "boats"
    again = opened(ClustersBoard(session, context), context, qtbot)
    settled(again, session, qtbot)
    assert again.list.title(2) == "boats" and again.list.title(1) != "boats"


def test_clusters_as_folders_and_as_a_table(clusters: ClustersBoard, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clusters._on_named(0, "first/kind")
    quiet(session, qtbot)
    clusters.list.lines[0] = type(clusters.list.lines[0])("first/kind", clusters.list.lines[0].count, clusters.list.lines[0].typical)
    (tmp_path / "out").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    clusters._links()
    quiet(session, qtbot)
    folders = {one.name: len(list(one.iterdir())) for one in (tmp_path / "out").iterdir()}
    assert len(folders) == 10 and sum(folders.values()) == 40 and folders["first_kind"] == clusters.list.lines[0].count
    assert "40" in clusters.notice.words.text()
    clusters._links()
    quiet(session, qtbot)
    assert "not empty" in clusters.trouble_now[0]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "all.csv"), ""))
    clusters._table()
    quiet(session, qtbot)
    with (tmp_path / "all.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 40 and {one["cluster"] for one in rows} == {str(at) for at in range(1, 11)}
    assert {one["name"] for one in rows if one["cluster"] == "1"} == {"first/kind"}


def test_the_map_forming(board: MapBoard, session: Session, qtbot: QtBot) -> None:
    whole = board.view.points().copy()
    board.forming.start.click()
    quiet(session, qtbot)
    line = board.forming.line
    assert board.forming.currentWidget() is line and line.steps[0] == 0 and line.steps[-1] == 4
    line.hold()
    frames = board.forming.times.frames
    line.slider.setValue(0)
    assert np.allclose(board.view.points(), frames[0]) and "before training" in line.words.text()
    scale = board.view._scale
    line.slider.setValue(line.slider.maximum())
    assert np.allclose(board.view.points(), frames[-1]) and "step 4" in line.words.text()
    assert board.view._scale == scale, "the view holds still while the points move"
    line.slider.setValue(12)
    assert not np.allclose(board.view.points(), frames[0]) and not np.allclose(board.view.points(), frames[1])
    line.toggle()
    qtbot.waitUntil(lambda: line.slider.value() > 14, timeout=5000)
    line.back.click()
    assert np.array_equal(board.view.points(), whole) and not line._timer.isActive() and board.forming.currentIndex() == 0


def test_colour_by_loss(board: MapBoard, session: Session, qtbot: QtBot) -> None:
    board.colors.setCurrentIndex(board.colors.findData("loss"))
    quiet(session, qtbot)
    assert board.legend.currentWidget() is board.legend.scale and "hard" in board.legend.scale.high.text()
    assert "whole batches" in board.legend.scale.note.text()

"""Tags, notes, the bin, the baseline and pictures beside one another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studio.runs.layout import RunFolder
from studio.runs.notes import Notes, read_notes
from studio.ui import run_files
from studio.ui.panels.runs import RunsPanel
from studio.ui.session import Session
from studio.ui.widgets.bin_box import BinBox
from tests.ui.test_runs_panel import listed, write_run


@pytest.fixture
def panel(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[RunsPanel]:
    monkeypatch.setenv("TACIT_RUNS", str(tmp_path / "shelf"))
    for at, name in enumerate("abc"):
        run = write_run(tmp_path / "shelf", name, lr=0.1 * (at + 1))
        Image.fromarray(np.full((8, 8, 3), 40 * at, np.uint8)).save(run / "pictures" / "views-00000020.png")
    made = RunsPanel(session)
    qtbot.addWidget(made)
    made.resize(1180, 660)
    listed(made, qtbot, 3)
    yield made
    made.hide()


def path(tmp_path: Path, name: str) -> str:
    return str(tmp_path / "shelf" / name)


def test_tags_and_a_note_are_kept_shown_and_found(panel: RunsPanel, tmp_path: Path, qtbot: QtBot) -> None:
    run = path(tmp_path, "b")
    assert not panel.notes.isVisible()
    panel.select([run])
    assert panel.notes.isVisible()
    qtbot.keyClicks(panel.notes.tags, "night, best,")
    qtbot.keyClick(panel.notes.tags, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.notes.text, "without colour")
    panel.select([path(tmp_path, "a")])
    assert read_notes(RunFolder(run)) == Notes(("night", "best"), "without colour"), "kept when another run is picked"
    assert panel.notes.text.text() == ""
    qtbot.waitUntil(lambda: any(row.get("note") for row in panel.model.rows), timeout=5000)
    for words in ("best", "without"):
        panel.search.setText(words)
        assert [panel.filter.index(row, 0).data() for row in range(panel.filter.rowCount())] == ["b"]


def test_a_run_goes_to_the_bin_when_asked_twice(panel: RunsPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    gone: list[str] = []

    def to_bin(run: str) -> bool:
        gone.append(run)
        Path(run).rename(tmp_path / "bin")
        return True

    monkeypatch.setattr(run_files, "to_bin", to_bin)
    panel.select([path(tmp_path, "c")])
    panel.bin.click()
    box = panel.findChild(BinBox)
    assert box is not None and "c" in box.text() and gone == []
    box.go.click()
    assert gone == [path(tmp_path, "c")]
    qtbot.waitUntil(lambda: panel.filter.rowCount() == 2, timeout=5000)


def test_a_bin_that_is_not_there_is_said(panel: RunsPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(run_files, "to_bin", lambda run: False)
    panel.select([path(tmp_path, "c")])
    panel._to_bin([path(tmp_path, "c")])
    assert "c could not be moved" in panel.banner.words.text() and Path(path(tmp_path, "c")).is_dir()
    qtbot.waitUntil(lambda: not panel._session.busy("shelf"), timeout=5000)


def test_a_run_that_trains_stays(panel: RunsPanel) -> None:
    row = {**panel.model.rows[0], "state": "running"}
    panel.model.set_rows([row, *panel.model.rows[1:]])
    panel.select([str(row["run"])])
    panel._enable()
    assert not panel.bin.isEnabled() and "still training" in panel.bin.toolTip()
    panel._ask_bin()
    assert panel.findChild(BinBox) is None


def test_the_baseline_joins_every_comparison(panel: RunsPanel, tmp_path: Path, session: Session, qtbot: QtBot) -> None:
    base = path(tmp_path, "a")
    panel.select([base])
    panel.pin.click()
    assert panel.model.baseline == base and panel.pin.isChecked()
    assert any("baseline" in str(panel.filter.index(row, 0).data()) for row in range(3))
    panel.select([path(tmp_path, "b")])
    qtbot.waitUntil(lambda: panel._compare is not None and not session.busy("peek"), timeout=10_000)
    assert panel._compare is not None and [Path(one).name for one in panel._compare.plot.curves] == ["b", "a"]
    again = RunsPanel(session)
    qtbot.addWidget(again)
    assert again.model.baseline == base, "remembered"
    panel.select([base])
    panel.pin.click()
    assert panel.model.baseline == ""


def test_pictures_stand_beside_one_another(panel: RunsPanel, tmp_path: Path, session: Session, qtbot: QtBot) -> None:
    (tmp_path / "shelf" / "b" / "pictures" / "views-00000020.png").unlink()
    panel.select([path(tmp_path, "a"), path(tmp_path, "b")])
    qtbot.waitUntil(lambda: panel._compare is not None and not session.busy("peek"), timeout=10_000)
    compare = panel._compare
    assert compare is not None
    compare.tabs.setCurrentIndex(1)
    assert compare.which.currentData() == "views" and len(compare.frames) == 2
    words = sorted(" ".join(one.text() for one in frame.findChildren(QLabel)) for frame in compare.frames)
    assert words == ["a step 20", "b This run has none of these pictures."]

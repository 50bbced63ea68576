"""The list of runs, the replay of one, several compared."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from studio.core.events import Finished, Scalars, Started, to_record
from studio.core.spec import RunSpec
from studio.ui.panels.runs import RunsPanel
from studio.ui.session import Session
from studio.ui.theme import Theme
from studio.ui.widgets.run_table import COLUMNS, DiffModel, RunFilter, RunModel, differences


def write_run(folder: Path, name: str, *, state: str = "finished", loss: float = 1.0, started: str = "2026-01-01T10:00:00+00:00", **spec: Any) -> Path:
    run = folder / name
    (run / "pictures").mkdir(parents=True)
    values = RunSpec(images="/pictures/leaves", method="simclr", epochs=2, batch_size=8).replace(**spec).to_dict()
    result = {"loss_last": loss, "seconds": 5.0, "health": {"verdict": "learning", "words": "It is learning.", "next": "Go on."}}
    told = [Started(str(run), values, 0, 20, 10, 80, "cpu", 2.0, None)]
    told += [Scalars(at + 1, at / 10, at * 0.1, {"loss": loss + 1 / (at + 1)}) for at in range(20)]
    told += [Finished(state, result)] if state in ("finished", "stopped") else []
    (run / "spec.json").write_text(json.dumps(values))
    (run / "events.jsonl").write_text("".join(json.dumps(to_record(one)) + "\n" for one in told))
    facts = {"state": state, "step": 20, "epoch": 2.0, "started": started, "updated": "2026-01-01T10:01:05+00:00", "result": result}
    (run / "state.json").write_text(json.dumps(facts))
    return run


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TACIT_RUNS", str(tmp_path / "shelf"))
    return tmp_path / "shelf"


@pytest.fixture
def panel(session: Session, shelf: Path, qtbot: QtBot) -> Iterator[RunsPanel]:
    made = RunsPanel(session)
    qtbot.addWidget(made)
    made.resize(1180, 660)
    yield made
    made.hide()


def listed(panel: RunsPanel, qtbot: QtBot, count: int) -> None:
    panel.show()
    qtbot.waitUntil(lambda: panel.filter.rowCount() == count and not panel._session.busy("shelf"), timeout=10_000)


def rows(count: int) -> list[dict[str, Any]]:
    return [{"run": f"/runs/{at}", "name": str(at), "state": "finished", "epoch": float(at), "loss_last": 1.0 / (at + 1)} for at in range(count)]


def test_the_models_keep_qts_rules(theme: Theme, qtbot: QtBot) -> None:
    model, proxy, diff = RunModel(theme), RunFilter(), DiffModel()
    proxy.setSourceModel(model)
    testers = [QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal) for one in (model, proxy, diff)]
    for count in (3, 5, 0, 2):
        model.set_rows(rows(count))
        proxy.set_text("1")
        proxy.set_text("")
        proxy.sort(COLUMNS.index("loss_last"))
    diff.show_specs({"a": {"lr": 1.0}, "b": {"lr": 2.0}})
    diff.show_specs({})
    assert len(testers) == 3 and model.columnCount() == len(COLUMNS)


def test_numbers_sort_as_numbers(theme: Theme) -> None:
    model, proxy = RunModel(theme), RunFilter()
    proxy.setSourceModel(model)
    model.set_rows(rows(12))
    proxy.sort(COLUMNS.index("epoch"), Qt.SortOrder.DescendingOrder)
    assert [proxy.index(at, 0).data() for at in range(3)] == ["11", "10", "9"]


def test_differences_name_what_differs_only() -> None:
    first = RunSpec(method="simclr", lr=1e-3, settings={"temperature": 0.2, "same": 1}).to_dict()
    second = RunSpec(method="simclr", lr=2e-3, settings={"same": 1}).to_dict()
    assert differences([first, second]) == [("lr", ["0.001", "0.002"]), ("temperature", ["0.2", "–"])]


def test_no_runs_yet(panel: RunsPanel, session: Session, qtbot: QtBot) -> None:
    panel.show()
    qtbot.waitUntil(lambda: not session.busy("shelf"), timeout=5000)
    assert panel.pages.currentWidget() is panel.empty and panel.empty.title.text() == "No runs yet"


def test_a_row_says_it_all_and_filters(panel: RunsPanel, shelf: Path, qtbot: QtBot) -> None:
    write_run(shelf, "leaves-simclr")
    write_run(shelf, "dogs-mae", method="mae", state="stopped", started="2026-01-02T10:00:00+00:00")
    listed(panel, qtbot, 2)
    texts = [panel.filter.index(1, column).data() for column in range(len(COLUMNS))]
    assert texts[:6] == ["leaves-simclr", "✓ finished", "2", "1.000", "simclr", "leaves"] and texts[8] == "1 min 05 s"
    panel.search.setText("mae stop")
    assert panel.filter.rowCount() == 1 and panel.filter.index(0, 0).data() == "dogs-mae"


def test_one_click_replays_a_run(panel: RunsPanel, shelf: Path, session: Session, qtbot: QtBot) -> None:
    run = write_run(shelf, "leaves-simclr")
    listed(panel, qtbot, 1)
    panel.select([str(run)])
    qtbot.waitUntil(lambda: panel.view.state == "finished" and not session.busy("peek"), timeout=10_000)
    assert panel.side.currentWidget() is panel.view
    assert panel.view.loss.curves["loss"].series.size == 20
    assert panel.view.outcome.title.text() == "It is learning."
    assert not panel.view.header.pause_button.isVisible()
    panel.refresh()
    qtbot.waitUntil(lambda: not session.busy("shelf"), timeout=5000)
    assert panel.selected() == [str(run)]


def test_several_are_compared(panel: RunsPanel, shelf: Path, session: Session, qtbot: QtBot) -> None:
    runs = [write_run(shelf, name, lr=lr, loss=loss) for name, lr, loss in (("a", 0.1, 1.0), ("b", 0.2, 2.0))]
    listed(panel, qtbot, 2)
    panel.select([str(one) for one in runs])
    qtbot.waitUntil(lambda: panel._compare is not None and not session.busy("peek"), timeout=10_000)
    compare = panel._compare
    assert compare is not None and panel.side.currentWidget() is compare
    assert {Path(run).name: one.series.size for run, one in compare.plot.curves.items()} == {"a": 20, "b": 20}
    assert [name for name, _ in compare.model.rows] == ["lr"]
    assert not panel.open.isEnabled()


def test_what_can_be_done_depends_on_the_run(panel: RunsPanel, shelf: Path, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    run = write_run(shelf, "cut", state="stopped")
    listed(panel, qtbot, 1)
    panel.select([str(run)])
    assert panel.go_on.isVisible() and not panel.go_on.isEnabled() and "no checkpoint" in panel.go_on.toolTip()
    (run / "checkpoints" / "step-00000020").mkdir(parents=True)
    panel.refresh()
    qtbot.waitUntil(lambda: panel.go_on.isEnabled(), timeout=5000)
    asked: list[str] = []
    monkeypatch.setattr(session, "resume_training", asked.append)
    panel.go_on.click()
    assert asked == [str(run)]
    qtbot.waitUntil(lambda: not session.running(), timeout=5000)


def test_opening_makes_it_the_run(panel: RunsPanel, shelf: Path, session: Session, qtbot: QtBot) -> None:
    run = write_run(shelf, "leaves")
    listed(panel, qtbot, 1)
    panel.select([str(run)])
    with qtbot.waitSignal(session.runOpened) as heard:
        panel.open.click()
    assert heard.args == [str(run)]
    qtbot.waitUntil(lambda: not session.running(), timeout=5000)


def test_a_new_run_takes_over_the_settings(panel: RunsPanel, shelf: Path, session: Session, folder: Path, qtbot: QtBot) -> None:
    run = write_run(shelf, "leaves", images=str(folder), method="mae", lr=0.5, settings={"temperature": 0.3})
    listed(panel, qtbot, 1)
    panel.select([str(run)])
    with qtbot.waitSignal(session.placeWanted) as heard:
        panel.again.click()
    assert heard.args == ["method"] and session.folder == str(folder)
    assert (session.spec.method, session.spec.lr, session.spec.settings, session.spec.out) == ("mae", 0.5, {"temperature": 0.3}, None)
    qtbot.waitUntil(lambda: not session.running(), timeout=10_000)


def test_the_filter_has_a_key(panel: RunsPanel, shelf: Path, qtbot: QtBot) -> None:
    write_run(shelf, "a")
    listed(panel, qtbot, 1)
    panel.activateWindow()
    panel.take_focus()
    qtbot.waitUntil(panel.table.hasFocus, timeout=3000)
    QTest.keyClick(panel.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert panel.search.hasFocus()


def test_a_run_that_was_renamed_or_copied_is_replayed(panel: RunsPanel, shelf: Path, session: Session, qtbot: QtBot) -> None:
    run = write_run(shelf, "leaves").rename(shelf / "leaves of last year")
    listed(panel, qtbot, 1)
    panel.select([str(run)])
    qtbot.waitUntil(lambda: panel.view.state == "finished" and not session.busy("peek"), timeout=10_000)
    assert panel.view.loss.curves["loss"].series.size == 20 and panel.view.header.name.text() == "leaves of last year"


def test_a_folder_that_is_no_run_says_why(panel: RunsPanel, shelf: Path, session: Session, qtbot: QtBot) -> None:
    broken = write_run(shelf, "broken")
    (broken / "spec.json").write_text("{")
    listed(panel, qtbot, 1)
    panel.select([str(broken)])
    assert panel.side.currentWidget() is panel.broken and "broken" in panel.broken.title.text() and "JSON" in panel.broken.words.text()
    qtbot.waitUntil(lambda: not session.running(), timeout=5000)


def test_settings_of_a_run_can_be_undone(panel: RunsPanel, shelf: Path, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    run = write_run(shelf, "leaves", epochs=77)
    listed(panel, qtbot, 1)
    panel.select([str(run)])
    monkeypatch.setattr(session, "open_folder", lambda *_, **__: None)
    panel.again.click()
    assert session.spec.epochs == 77 and session.history.stack.canUndo()
    session.history.stack.undo()
    assert session.spec.epochs is None
    qtbot.waitUntil(lambda: not session.running(), timeout=5000)

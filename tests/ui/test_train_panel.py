"""The training in the window, told by events as a job tells them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.core.events import OF_THE_MACHINE, Failed, Finished, Matrix, Phase, Pictures, Progress, Scalars, Started, Tile, Verdict, Warned, to_record
from studio.core.mailbox import Mailbox
from studio.core.spec import RunSpec
from studio.jobs import desk
from studio.ui.bridge import Bridge
from studio.ui.panels.train import TrainPanel
from studio.ui.session import Session

SPEC = RunSpec(images="/pictures", method="simclr", batch_size=64, epochs=100).to_dict()


class FakeJob:
    """A job whose events a test tells."""

    def __init__(self) -> None:
        from studio.core.control import Control

        self.mailbox, self.control, self.alive = Mailbox(), Control(), True

    def join(self, seconds: float | None = None) -> bool:
        self.alive = False
        return True


class Teller:
    """Puts events in the train lane's mailbox and lets the bridge drain it."""

    def __init__(self, session: Session) -> None:
        self.session, self.job = session, FakeJob()

    def begin(self) -> None:
        self.job = FakeJob()
        self.session._jobs["train"] = self.job
        self.session.bridge.watch("train", self.job)
        self.session.jobStarted.emit("train")

    def __call__(self, *events: Any) -> None:
        for event in events:
            self.job.mailbox.put(event)
        self.session.bridge.drain()

    def run(self, folder: Path | str = "/runs/leaf-simclr", count: int = 2000, step: int = 0) -> None:
        self(Phase("build", "Building"), Started(str(folder), SPEC, step, 3000, 30, 1920, "cpu (x86_64, 2 threads)", 4.84, 0.02), Phase("train", "Training"))
        self(*(scalars(at) for at in range(step, step + count)))


def scalars(at: int) -> Scalars:
    return Scalars(at + 1, (at + 1) / 30, at * 0.1, {"loss": 4.84 - at / 1000, "lr": 1e-3, "images_per_second": 640.0, "top1": 0.4})


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> Iterator[TrainPanel]:
    made = TrainPanel(session)
    qtbot.addWidget(made)
    made.resize(1180, 660)
    made.show()
    yield made
    session._jobs.pop("train", None)
    session.bridge.forget("train")


@pytest.fixture
def tell(session: Session, panel: TrainPanel) -> Teller:
    return Teller(session)


def words(panel: TrainPanel) -> list[str]:
    return [one.text() for one in panel.view.outcome.buttons]


def press(panel: TrainPanel, text: str) -> None:
    next(one for one in panel.view.outcome.buttons if one.text() == text).click()


def test_the_bridge_is_the_sessions(session: Session) -> None:
    assert isinstance(session.bridge, Bridge)


def test_nothing_is_training(panel: TrainPanel, session: Session, qtbot: QtBot) -> None:
    assert panel.pages.currentWidget() is panel.empty
    assert panel.empty.title.text() == "Nothing is training"
    assert panel._view is None, "pyqtgraph is not needed for the empty page"
    with qtbot.waitSignal(session.placeWanted) as heard:
        panel._set_up()
    assert heard.args == ["pictures"]


def test_starting_shows_its_stages(panel: TrainPanel, tell: Teller) -> None:
    tell.begin()
    assert panel.view.state == "starting" and panel.view.pages.currentWidget() is panel.view.stages
    tell(Phase("scan", "Looking"))
    tell(Phase("cache", "Reading"))
    tell(Progress("cache", 10, 40, 3.0))
    stages = panel.view.stages.stages
    assert [stages[name].state for name in ("engine", "scan", "cache", "build", "train")] == ["done", "done", "running", "waiting", "waiting"]
    assert stages["cache"].bar.value() == 10 and "10 / 40" in stages["cache"].detail.text() and "3 s left" in stages["cache"].detail.text()
    tell(Phase("compile", "Compiling the network"))
    assert list(stages) == ["engine", "scan", "cache", "build", "compile", "train"]


def test_two_thousand_scalars(panel: TrainPanel, tell: Teller) -> None:
    tell.begin()
    tell.run()
    tell(Scalars(2000, 66.0, 200.0, {"std_ratio": 0.04, "rankme": 12.0, "moved": 0.2, "variety": 0.3}))
    tell(Progress("train", 2000, 3000, 100.0))
    view = panel.view
    assert view.state == "running" and view.pages.currentWidget() is view.body
    assert view.loss.curves["loss"].series.size == 2000
    assert set(view.plots) == {"top1", "lr", "std_ratio", "rankme"}
    assert view.loss._marks["chance"][0] == 4.84 and view.loss._marks["floor"][0] == 0.02
    assert view.header.name.text() == "leaf-simclr"
    assert "Epoch 67 of 100" in view.header.where.text() and "1 min" in view.header.where.text()
    assert view.header.bar.value() == 667
    assert view.gauges.speed.value.text() == "640 img/s" and view.gauges.left.value.text() == "1 min 40 s"
    assert "collapsing" in view.gauges.diversity.verdict.text() and view.gauges.diversity.verdict.property("role") == "bad"


@pytest.mark.parametrize(("spread", "word", "role"), [(0.4, "healthy", "good"), (0.1, "narrow", "warn"), (0.03, "collapsing", "bad")])
def test_diversity_in_words(panel: TrainPanel, spread: float, word: str, role: str) -> None:
    said, colour = panel.view.gauges.spread_words(spread)
    assert word in said and colour == role


def test_pictures_come_to_their_tabs(panel: TrainPanel, tell: Teller) -> None:
    tell.begin()
    tile = Tile(np.zeros((8, 8, 3), np.uint8), "a.png")
    tell(Pictures("views", 0, ((tile, tile),) * 3, ("original", "view"), "Two views."))
    tell.run(count=5)
    tell(Matrix("similarity", 5, np.eye(4, dtype=np.float32)))
    assert panel.view.tabs.names == ["views", "similarity"]
    panel.view.tabs.tabs.setCurrentIndex(0)
    panel.view.setFocus()
    from PySide6.QtTest import QTest

    QTest.keyClick(panel.view, Qt.Key.Key_Space)
    assert panel.view.viewer.isVisible()
    QTest.keyClick(panel.view.viewer, Qt.Key.Key_Escape)
    assert not panel.view.viewer.isVisible()


def test_pause_and_resume(panel: TrainPanel, tell: Teller, session: Session) -> None:
    tell.begin()
    tell.run(count=5)
    header = panel.view.header
    header.pause_button.click()
    assert panel.view.state == "pausing" and tell.job.control.paused
    tell(Phase("paused", "Paused"))
    assert panel.view.state == "paused" and header.resume_button.isVisible() and not header.pause_button.isVisible()
    header.resume_button.click()
    assert not tell.job.control.paused and panel.view.state == "resuming"
    tell(Phase("train", "Training"))
    assert panel.view.state == "running" and header.pause_button.isVisible()


def test_stop_says_so_at_once_and_keeps_saying_it(panel: TrainPanel, tell: Teller) -> None:
    tell.begin()
    tell.run(count=5)
    panel.view.header.stop_button.setFocus()
    panel.view.header.stop_button.click()
    assert tell.job.control.stopped
    assert "Stopping… a checkpoint is being written" in panel.view.header.badge.text()
    assert not panel.view.header.stop_button.isEnabled()
    tell(Phase("saving", "Saving"), scalars(6))
    assert panel.view.state == "stopping"
    tell(Finished("stopped", {"loss_first": 4.8, "loss_last": 3.1, "seconds": 12.0}))
    assert panel.view.state == "stopped"
    assert "Stopped, and kept" in panel.view.outcome.title.text() and "4.800 → 3.100" in panel.view.outcome.title.text()


def test_a_stop_by_the_menu_is_seen(panel: TrainPanel, tell: Teller, session: Session, qtbot: QtBot) -> None:
    tell.begin()
    tell.run(count=5)
    session.stop()
    qtbot.waitUntil(lambda: panel.view.state == "stopping", timeout=1000)


def test_a_snapshot_saves_and_asks_for_pictures(panel: TrainPanel, tell: Teller) -> None:
    tell.begin()
    tell.run(count=5)
    panel.view.header.snapshot_button.click()
    assert tell.job.control.take_snapshot_wish() and tell.job.control.take_pictures_wish()


def test_finished_says_what_now(panel: TrainPanel, tell: Teller, session: Session, qtbot: QtBot) -> None:
    tell.begin()
    tell.run(count=3)
    health = {"verdict": "learning", "words": "It is learning.", "next": "Compare."}
    tell(Finished("finished", {"loss_first": 4.8, "loss_last": 3.1, "seconds": 12.0, "health": health}))
    assert panel.view.state == "finished" and panel.view.outcome.isVisible()
    assert words(panel) == ["Inspect", "Open folder", "Report", "Train again"]
    assert "It is learning." in panel.view.outcome.words.text()
    with qtbot.waitSignal(session.placeWanted) as heard:
        press(panel, "Inspect")
    assert heard.args == ["inspect"]
    assert not panel.view.header.stop_button.isVisible()


def test_out_of_memory_offers_a_smaller_batch(panel: TrainPanel, tell: Teller, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    tell.begin()
    tell.run(count=3)
    tell(Failed("The machine ran out of memory.", "Lower the batch size.", "Traceback …", 4))
    assert panel.view.state == "failed" and words(panel)[0] == "Retry with a smaller batch"
    card = panel.view.outcome
    assert not card.details.isVisible()
    card._more.click()
    assert card.details.isVisible() and "Traceback" in card.details.toPlainText()
    wanted: list[RunSpec] = []
    monkeypatch.setattr(session, "start_training", lambda spec: wanted.append(spec))
    press(panel, "Retry with a smaller batch")
    assert wanted[0].batch_size == 32 and wanted[0].method == "simclr" and wanted[0].out is None


def test_other_failures_lead_to_the_settings(panel: TrainPanel, tell: Teller) -> None:
    tell.begin()
    tell(Phase("scan", "Looking"), Failed("/x has 0 usable pictures.", "Pick another.", "", 3))
    assert "Retry with a smaller batch" not in words(panel) and "Change the settings" in words(panel)
    assert panel.view.outcome.words.text() == "/x has 0 usable pictures."
    assert panel.view.stages.stages["scan"].state == "failed"


def test_stopped_before_the_first_step(panel: TrainPanel, tell: Teller) -> None:
    tell.begin()
    tell(Finished("stopped"))
    assert panel.view.outcome.title.text() == "Stopped before the first step"


def test_warnings_are_counted(panel: TrainPanel, tell: Teller) -> None:
    tell.begin()
    tell.run(count=1)
    tell(Warned("One.", "Do this."), Warned("Two."), Warned("Two."))
    warnings = panel.view.warnings
    assert warnings.isVisible() and warnings.words.text() == "Two." and warnings._more.text() == "Show all 2"
    warnings._more.click()
    assert "One. Do this." in warnings.words.text()
    warnings._gone.click()
    assert not warnings.isVisible()


def test_going_back_to_a_checkpoint_cuts_the_curves(panel: TrainPanel, tell: Teller) -> None:
    tell.begin()
    tell.run(count=100)
    tell(Started("/runs/leaf-simclr", SPEC, 60, 3000, 30, 1920, "cpu", 4.84, None))
    assert panel.view.loss.curves["loss"].series.size == 60
    tell(*(scalars(at) for at in range(60, 70)))
    assert panel.view.loss.curves["loss"].series.size == 70 and "floor" not in panel.view.loss._marks


def write_run(folder: Path, *events: Any, state: str = "finished", **facts: Any) -> Path:
    (folder / "pictures").mkdir(parents=True)
    (folder / "checkpoints").mkdir()
    (folder / "spec.json").write_text(json.dumps(SPEC))
    (folder / "state.json").write_text(json.dumps({"state": state, "step": 5, "epoch": 0.2, **facts}))
    (folder / "events.jsonl").write_text("".join(json.dumps(to_record(event)) + "\n" for event in events))
    return folder


def test_a_run_that_is_opened_is_replayed(panel: TrainPanel, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    result = {"loss_first": 4.8, "loss_last": 3.1, "seconds": 12.0, "stopped": "stopped"}
    started = Started("/elsewhere/run", SPEC, 0, 3000, 30, 1920, "cpu", 4.84, None)
    run = write_run(tmp_path / "my-run", started, *(scalars(at) for at in range(50)), Finished("stopped", result), state="stopped", result=result)
    session.open_run(str(run))
    assert panel.pages.currentWidget() is panel.view
    qtbot.waitUntil(lambda: panel.view.state == "stopped" and not session.busy("replay"), timeout=10_000)
    assert panel.view.loss.curves["loss"].series.size == 50
    assert panel.view.header.name.text() == "my-run"
    assert "Stopped, and kept" in panel.view.outcome.title.text()
    assert not panel.view.header.stop_button.isVisible()


def test_going_on_brings_the_curve_of_before(panel: TrainPanel, tell: Teller, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    started = Started(str(tmp_path / "run"), SPEC, 0, 3000, 30, 1920, "cpu", 4.84, None)
    run = write_run(tmp_path / "run", started, *(scalars(at) for at in range(40)), state="running")
    tell.begin()
    tell.run(run, count=10, step=40)
    qtbot.waitUntil(lambda: panel.view.loss.curves["loss"].series.size == 50, timeout=10_000)
    assert panel.view.loss.curves["loss"].series.x().tolist() == list(range(1, 51))
    qtbot.waitUntil(lambda: not session.busy("history"), timeout=5000)


def test_an_interrupted_run_can_go_on(panel: TrainPanel, session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    started = Started(str(tmp_path / "run"), SPEC, 0, 3000, 30, 1920, "cpu", 4.84, None)
    run = write_run(tmp_path / "run", started, scalars(0), state="running", pid=0)
    (run / "checkpoints" / "step-00000005").mkdir()
    session.open_run(str(run))
    qtbot.waitUntil(lambda: panel.view.state == "interrupted" and not session.busy("replay"), timeout=10_000)
    asked: list[str] = []
    monkeypatch.setattr(session, "resume_training", lambda run: not asked.append(run))
    press(panel, "Continue from the last checkpoint")
    assert asked == [str(run)]


def test_a_report_is_written_and_opened(
    panel: TrainPanel, tell: Teller, session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from studio.ui import run_files

    opened: list[str] = []
    monkeypatch.setattr(run_files, "reveal", lambda path: opened.append(str(path)))
    monkeypatch.setattr(desk, "report", lambda run, out: {"out": str(out)})
    tell.begin()
    tell.run(tmp_path, count=3)
    tell(Finished("finished", {}))
    press(panel, "Open folder")
    press(panel, "Report")
    qtbot.waitUntil(lambda: len(opened) == 2, timeout=5000)
    assert opened == [str(tmp_path), str(tmp_path / "report.html")]


def test_every_button_has_a_name(panel: TrainPanel, tell: Teller) -> None:
    from PySide6.QtWidgets import QAbstractButton, QSlider

    tell.begin()
    tell.run(count=3)
    for one in [*panel.findChildren(QAbstractButton), *panel.findChildren(QSlider)]:
        assert one.accessibleName() or getattr(one, "text", str)(), one


def test_a_collapse_is_said_while_it_runs(panel: TrainPanel, tell: Teller) -> None:
    tell.begin()
    tell.run(count=400)
    gauges = panel.view.gauges
    assert gauges.verdict.isHidden()
    tell(Verdict(100, "early", "It is too early to tell.", "Let it run.", True))
    assert not panel.view.warnings.told
    assert (gauges.verdict.text(), gauges.next.text()) == ("It is too early to tell.", "Let it run.")
    assert gauges.verdict.property("role") == "good" and not gauges.verdict.isHidden()
    tell(Verdict(200, "collapsed", "All pictures get nearly the same features.", "Lower the learning rate.", False))
    assert "nearly the same" in panel.view.warnings.words.text()
    assert gauges.verdict.property("role") == "bad"
    tell.begin()
    assert gauges.verdict.isHidden()


def test_r_asks_for_new_pictures(panel: TrainPanel, tell: Teller) -> None:
    from PySide6.QtTest import QTest

    tell.begin()
    tell.run(count=2)
    QTest.keyClick(panel.view, Qt.Key.Key_R)
    assert tell.job.control.take_pictures_wish()


def test_the_score_is_drawn_beside_the_untrained_network_and_raw_pixels(panel: TrainPanel, tell: Teller) -> None:
    tell.begin()
    tell.run(count=3)
    tell(Scalars(0, 0.0, 0.0, {"std_ratio": 0.3, "knn": 0.31, "knn_low": 0.27, "knn_high": 0.35, "knn_pixels": 0.25, "linear": 0.4, "linear_pixels": 0.3}))
    tell(Scalars(3, 1.0, 1.0, {"std_ratio": 0.4, "knn": 0.48, "knn_low": 0.44, "knn_high": 0.52, "linear": 0.55}))
    view = panel.view
    assert "knn_low" not in view.plots and "knn_pixels" not in view.plots
    plot = view.plots["knn"]
    assert {name: mark[:2] for name, mark in plot._marks.items()} == {"untrained": (0.31, "untrained 31%"), "pixels": (0.25, "pixels 25%")}
    assert plot.curves["knn"].series.y.tolist() == pytest.approx([0.31, 0.48]) and plot.curves["knn_low"].quiet
    plot.flush()
    assert "0.48" in plot.readout.text() and "0.44" not in plot.readout.text()
    assert view.gauges.knn.value.text() == "48% (44–52)" and view.gauges.knn.verdict.text() == "untrained 31%  ·  pixels 25%"
    assert view.gauges.linear.value.text() == "55%"
    assert view._small.itemAt(0).widget() is plot  # the score comes first


def test_memory_of_the_computer_and_of_the_gpu_has_gauges(panel: TrainPanel, tell: Teller) -> None:
    tell.begin()
    tell.run(count=1)
    gauges = panel.view.gauges
    assert gauges.memory.isHidden() and gauges.host.isHidden(), "no gauge of what nobody measured"
    half = {"host_memory": 8 * 2**30, "host_memory_total": 16 * 2**30}
    tell(Scalars(2, 0.1, 1.0, {"loss": 1.0, **half, "memory": 7.8 * 2**30, "memory_total": 8 * 2**30}))
    assert gauges.host.value.text() == "8.0 GB of 16.0 GB" and gauges.host.meter._share == 0.5 and gauges.host.verdict.isHidden()
    assert gauges.memory.verdict.text() == "nearly full" and gauges.memory.verdict.property("role") == "warn" and "7.8 GB" in gauges.memory.value.text()
    assert set(panel.view.plots).isdisjoint(OF_THE_MACHINE), "no curve is drawn of it"


WRITER = """
import sys, time
from studio.core.control import Control
from studio.core.events import Finished, Phase, Scalars, Started
from studio.core.spec import RunSpec
from studio.runs.layout import new_run_folder
from studio.runs.record import Recorder
from studio.runs.wishes import Wishes
run = new_run_folder(RunSpec(out=sys.argv[1]), "x")
control, wishes = Control(), Wishes(run)
with Recorder(run) as recorder:
    recorder.state("running")
    spec = RunSpec(images="x", batch_size=64, epochs=100).to_dict()
    recorder.tell(Started(str(run.path), spec, 0, 3000, 30, 1920, "2 x cuda (NVIDIA)", None, None))
    recorder.tell(Phase("train", "Training"))
    for step in range(1, 2000):
        recorder.tell(Scalars(step, step / 30, step * 0.02, {"loss": 4.0 - step / 1000, "images_per_second": 640.0}))
        wishes.hear(control)
        control.turn(lambda on: recorder.tell(Phase("paused" if on else "train", "")), lambda: wishes.hear(control))
        if control.stopped:
            break
        time.sleep(0.02)
    recorder.tell(Finished("stopped", {"stopped": "stopped"}))
    recorder.state("stopped", result={"stopped": "stopped"})
"""


def last(panel: TrainPanel) -> int:
    """The newest step that is shown."""
    newest = panel.view._last
    return newest.step if newest is not None else 0


def test_a_run_of_another_process_is_followed_and_asked(panel: TrainPanel, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    """As on a cluster: the window has its folder and nothing else."""
    run = tmp_path / "far"
    with subprocess.Popen([sys.executable, "-c", WRITER, str(run)], env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}) as writer:
        qtbot.waitUntil(lambda: (run / "events.jsonl").exists(), timeout=30_000)
        session.open_run(str(run))
        qtbot.waitUntil(lambda: panel.view.state == "running", timeout=10_000)
        before = last(panel)
        qtbot.waitUntil(lambda: last(panel) > before + 10, timeout=10_000)
        assert not session.training and panel.view.header.pause_button.isVisible()
        panel.view.header.pause_button.click()
        qtbot.waitUntil(lambda: panel.view.state == "paused", timeout=10_000)
        panel.view.header.resume_button.click()
        qtbot.waitUntil(lambda: panel.view.state == "running", timeout=10_000)
        panel.view.header.stop_button.click()
        assert panel.view.state == "stopping"
        qtbot.waitUntil(lambda: panel.view.state == "stopped" and not session.busy("replay"), timeout=10_000)
        assert writer.wait(10) == 0

# pyright: basic
"""Train: the training in this window, or the run that was opened, from its first stage to what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from studio.core.events import Failed, Finished, Started
from studio.core.spec import RunSpec
from studio.core.trouble import FAILED, NO_ROOM, Trouble
from studio.ui import language, run_files
from studio.ui.language import english
from studio.ui.session import Session
from studio.ui.widgets.status_page import StatusPage

if TYPE_CHECKING:
    from studio.ui.widgets.run_view import RunView

Action = tuple[str, Callable[[], object]]
WATCH_MS = 100
"""How often the control is asked whether somebody asked for a stop or a pause by the menu."""
LATE_S = 10
"""Seconds after a stop from when the panel says what is still being done."""


class TrainPanel(QWidget):
    """The view (and with it pyqtgraph) is made when it is first needed."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._view: RunView | None = None
        self._replayed = ""
        self._next_run = ""
        self._stop_ticks = 0
        self.empty = StatusPage(session.theme, "train", self.tr("Nothing is training"), self._empty_words())
        self.empty.add_button(self.tr("Set up a run"), self._set_up)
        self._last = self.empty.add_button(self.tr("Open the last run"), self._open_last)
        self._last.hide()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self._on_watch)
        session.jobStarted.connect(self._on_job_started)
        session.events.connect(self._on_events)
        session.jobEnded.connect(self._on_job_ended)
        session.runOpened.connect(self._on_run_opened)
        session.pausedChanged.connect(self._on_paused)
        session.lastRun.connect(self._on_last_run)
        if session.training:
            self._on_job_started("train")
        elif session.run:
            self._on_run_opened(session.run)

    def _empty_words(self) -> str:
        return self.tr("Choose pictures and a method, then start: the curves, the pictures and the health of the run appear here while it learns.")

    @property
    def view(self) -> RunView:
        """The run's view, made when it is first asked for."""
        if self._view is None:
            from studio.ui.widgets.run_view import RunView

            view = RunView(self._session.theme)
            view.card_of = lambda method: self._session.cards.get(method)
            view.history = run_files.kept_pictures
            view.header.pause.connect(self._pause)
            view.header.resume.connect(self._resume)
            view.header.stop.connect(self._stop)
            view.header.snapshot.connect(self._snapshot)
            view.ended.connect(self._on_end)
            view.picturesWanted.connect(self._session.ask_pictures)
            self.pages.addWidget(view)
            self._view = view
        return self._view

    def take_focus(self) -> None:
        """The keys go to the run, not to a button."""
        if self.pages.currentWidget() is self._view and self._view is not None:
            self._view.setFocus()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        if self.pages.currentWidget() is self.empty:
            self._session.look_for_last_run()

    # --- from the session

    def _on_job_started(self, lane: str) -> None:
        if lane != "train":
            return
        self._session.stop_lane("replay")
        self._replayed, self._stop_ticks = "", 0
        self.view.begin(Path(self._next_run).name or self.tr("New run"))
        self._next_run = ""
        self.pages.setCurrentWidget(self.view)
        self.take_focus()
        self._watch.start()

    def _on_events(self, lane: str, told: list[Any]) -> None:
        if lane == "train":
            self.view.feed(told)
            started = next((event for event in told if isinstance(event, Started)), None)
            if started is not None and started.step:
                self._load_history(started.run, started.step)
        elif lane == "replay" and self._replayed and not self._session.training:
            self.view.feed(run_files.here(self._replayed, told))

    def _on_job_ended(self, lane: str, ending: Finished | Failed) -> None:
        if lane == "train":
            self._watch.stop()
            QApplication.alert(self.window())
            if self.view.state not in ("finished", "stopped", "failed"):
                self.view.feed([ending])
        elif lane == "history" and isinstance(ending, Finished) and ending.result.get("run") == self._running():
            self.view.put_history(ending.result["events"])

    def _on_paused(self, paused: bool) -> None:
        if self._view is not None and self._session.training and self.view.state not in ("stopping", "starting"):
            self.view.set_state("paused" if paused else "running")

    def _on_run_opened(self, run: str) -> None:
        if self._session.training or run == self._replayed:
            return
        if self._view is not None and self._view.started is not None and self._view.started.run == run:
            return
        self._replay(run)

    def _replay(self, run: str) -> None:
        self._replayed = run
        self.view.clear()
        self.view.header.set_name(Path(run).name, run)
        self.pages.setCurrentWidget(self.view)
        self._session.ask("replay", run_files.follow(run))

    def _load_history(self, run: str, step: int) -> None:
        def work(tell: Any, control: Any) -> Mapping[str, Any]:
            found = run_files.records(run, control)
            return {"run": run, "events": [event for event in found if getattr(event, "step", 0) <= step and not isinstance(event, Started)]}

        self._session.start("history", work)

    def _running(self) -> str:
        return self.view.started.run if self.view.started else ""

    # --- from the buttons

    def _pause(self) -> None:
        if self._asked("pause"):
            self.view.set_state("pausing")
            self._session.pause()

    def _resume(self) -> None:
        if self._asked("go"):
            self.view.set_state("resuming")
            self._session.resume()

    def _stop(self) -> None:
        if self._asked("stop"):
            self.view.set_state("stopping")
            self._session.stop()

    def _snapshot(self) -> None:
        if self._asked("snapshot", "pictures"):
            self._session.snapshot()
            self._session.ask_pictures()

    def _asked(self, *words: str) -> bool:
        """Ask a run that another process trains through its folder; this window's own is asked by the session. False, and said, where the folder takes no
        wishes."""
        if self._session.training or not self._replayed:
            return True
        reasons = [reason for word in words if (reason := run_files.wish(self._replayed, word))]
        if reasons:
            self.view.outcome.say("warn", self.tr("That could not be asked of the run"), reasons[0])
        return not reasons

    def _on_watch(self) -> None:
        """The menu and the keys ask the session, not this panel: follow what the control was asked."""
        job = self._session.job("train")
        if job is None:
            self._watch.stop()
            return
        if job.control.stopped:
            self.view.set_state("stopping")
            self._stop_ticks += 1
            if self._stop_ticks == LATE_S * 1000 // WATCH_MS:
                words = self.tr("The last step or the checkpoint takes long. Nothing is lost: the run is kept as soon as it is done.")
                self.view.outcome.say("info", self.tr("Still stopping"), words)
        elif job.control.paused and self.view.state == "running":
            self.view.set_state("pausing")
        elif not job.control.paused and self.view.state in ("pausing", "paused") and not self._session.paused:
            self.view.set_state("running")

    # --- what came of it

    def _on_end(self, ending: Finished | Failed) -> None:
        if isinstance(ending, Failed):
            self._say_failed(ending)
        elif self.view.started is None and self._session.started is None and ending.stopped == "stopped":
            actions = [(self.tr("Set up a run"), self._set_up)]
            self.view.set_state("dropped")
            self._session.set_state("train", "")
            self.view.outcome.say("info", self.tr("Stopped before the first step"), self.tr("There was nothing to keep."), actions=actions)
        else:
            self._say_finished(ending)

    def _say_finished(self, ending: Finished) -> None:
        from studio.ui.widgets.run_view import facts_of

        result = ending.result
        health = result.get("health") or {}
        stopped = ending.stopped == "stopped" or self.view.state == "stopped"
        bad = not health.get("good", health.get("verdict") in ("learning", "early", None))
        title = self.tr("Stopped, and kept") if stopped else self.tr("Finished: the encoder is ready")
        facts = facts_of(result)
        actions: list[Action] = [(self.tr("Inspect"), lambda: self._session.go("inspect"))]
        if stopped and run_files.resumable(self._run()):
            actions.insert(0, (self.tr("Continue"), self._continue))
        actions += self._file_actions() + [(self.tr("Train again"), self._set_up)]
        words = "  ".join(one for one in (str(health.get("words", "")), str(health.get("next", ""))) if one)
        self.view.outcome.say("warn" if bad else "good", f"{title}  ·  {facts}" if facts else title, words, actions=actions)
        self._session.set_state("inspect", "done")

    def _say_failed(self, ending: Failed) -> None:
        actions: list[Action] = []
        if ending.exit_code == NO_ROOM and "memory" in english(ending.words).lower() and self._smaller() is not None:
            actions.append((self.tr("Retry with a smaller batch"), self._retry))
        words = ending.words
        if self.view.started is not None and run_files.resumable(self._run()):
            actions.append((self.tr("Continue from the last checkpoint"), self._continue))
        actions.append((self.tr("Change the settings"), self._set_up))
        if self.view.started is not None:
            actions += self._file_actions()[:1]
        if ending.details and ending.exit_code == FAILED:
            actions.append((self.tr("Save a diagnosis…"), lambda: self._session.diagnose(f"{ending.words} {ending.fix}\n\n{ending.details}")))
        interrupted = "interrupted" in english(ending.words) and not ending.details
        if interrupted:
            self.view.set_state("interrupted")
        title = self.tr("The run was interrupted") if interrupted else self.tr("The training failed")
        self.view.outcome.say("warn" if interrupted else "bad", title, words, ending.fix, details=ending.details, actions=actions)

    def _file_actions(self) -> list[Action]:
        run = self._run()
        return [(self.tr("Open folder"), lambda: run_files.reveal(run)), (self.tr("Report"), lambda: self._report(run))]

    def _run(self) -> str:
        return self._running() or self._replayed or self._session.run

    def _report(self, run: str) -> None:
        from studio.jobs import desk

        out = Path(run) / "report.html"

        def work(tell: Any, control: Any) -> Mapping[str, Any]:
            made = desk.report(run, out, **language.saying())
            return {"reveal": str(made["out"])}

        self._session.jobEnded.connect(self._on_report)
        if self._session.start("report", work) is None:
            self._session.jobEnded.disconnect(self._on_report)

    def _on_report(self, lane: str, ending: Finished | Failed) -> None:
        if lane != "report":
            return
        self._session.jobEnded.disconnect(self._on_report)
        if isinstance(ending, Failed):
            self.view.outcome.say("bad", self.tr("The report could not be written"), ending.words, ending.fix, details=ending.details)
        else:
            run_files.reveal(ending.result["reveal"])

    def _smaller(self) -> RunSpec | None:
        """The spec of the run that failed with half the batch; None where that can't be."""
        values = self.view.started.spec if self.view.started else (self._session.proposed or self._session.spec).to_dict()
        try:
            spec = RunSpec.from_dict(values)
        except Trouble:
            return None
        batch = spec.batch_size
        return None if batch is None or batch < 4 else spec.replace(batch_size=batch // 2, out=None)

    def _retry(self) -> None:
        spec = self._smaller()
        if spec is not None:
            self._session.start_training(spec)

    def _continue(self) -> None:
        run = self._run()
        self._next_run = run
        if not self._session.resume_training(run):
            self._next_run = ""

    def _set_up(self) -> None:
        self._session.go("method" if self._session.folder else "pictures")

    def _on_last_run(self, row: Any) -> None:
        self._last.setVisible(row is not None)

    def _open_last(self) -> None:
        if row := self._session.last_run:
            self._session.open_run(str(row["run"]))

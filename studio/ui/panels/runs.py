# pyright: basic
"""Runs: everything that was trained, to look at, go on with, repeat and compare."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QPoint, QSettings, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from studio.core.events import Failed, Finished
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.ui import language, run_files
from studio.ui.actions import make_action
from studio.ui.language import core
from studio.ui.session import Session
from studio.ui.theme import L, M, S
from studio.ui.widgets.bin_box import BinBox
from studio.ui.widgets.parts import Banner, button, label
from studio.ui.widgets.run_list import RunList
from studio.ui.widgets.run_notes import RunNotes
from studio.ui.widgets.run_table import RunFilter, RunModel
from studio.ui.widgets.status_page import StatusPage

if TYPE_CHECKING:
    from studio.ui.widgets.compare import Compare
    from studio.ui.widgets.run_view import RunView

REFRESH_MS = 3000
LIVE = ("running", "paused")
GOES_ON = ("interrupted", "stopped", "paused", "failed")


class RunsPanel(QWidget):
    """The list at the left; at the right one run as it was, or several compared."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._view: RunView | None = None
        self._compare: Compare | None = None
        self._shown: list[str] = []
        self._after_report = False
        self.model, self.filter = RunModel(session.theme), RunFilter()
        self.filter.setSourceModel(self.model)
        self._make_table()
        self.empty = StatusPage(session.theme, "runs", self.tr("No runs yet"), self.tr("Every training is kept here with its curves, pictures and encoder."))
        self.empty.add_button(self.tr("Set up a run"), lambda: session.go("method" if session.folder else "pictures"))
        self.pick = StatusPage(session.theme, "runs", self.tr("Pick a run"), self.tr("Pick two or more (Ctrl+click) to compare their settings and losses."))
        self.banner = Banner(session.theme)
        self._lay_out()
        self._refresh = QTimer(self)
        self._refresh.setInterval(REFRESH_MS)
        self._refresh.timeout.connect(self.refresh)
        session.events.connect(self._on_events)
        session.jobEnded.connect(self._on_job_ended)
        self.notes.kept.connect(lambda run: self.refresh())
        self.notes.failed.connect(lambda words, fix: self.banner.say(words, fix, kind="bad"))
        self.model.set_baseline(str(QSettings().value("runs/baseline", "") or ""))
        make_action(self, self.tr("Filter the runs"), self._to_filter, keys="Ctrl+F", name="filter-runs", window_wide=False)

    def _make_table(self) -> None:
        table = RunList(self.filter)
        table.selectionModel().selectionChanged.connect(lambda *_: self._on_selection())
        table.activated.connect(lambda _: self._open())
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        make_action(table, self.tr("Move to the bin"), self._ask_bin, keys="Del", name="bin", window_wide=False)
        self.table = table

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left())
        splitter.addWidget(self._right())
        splitter.setStretchFactor(0, 4)
        splitter.setStretchFactor(1, 6)
        splitter.setSizes([480, 700])
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(splitter)
        self._full = splitter
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self._enable()

    def _left(self) -> QWidget:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Filter the runs"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.filter.set_text)
        self.count = label(role="muted")
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(label(self.tr("Runs"), "title"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.search)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(L, M, 0, M)
        column.setSpacing(S)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        return left

    def _right(self) -> QWidget:
        theme = self._session.theme
        self.go_on = button(self.tr("Continue"), self._continue, kind="primary", tip=self.tr("Go on from the last checkpoint"), theme=theme, icon="play")
        self.open = button(self.tr("Open"), self._open, tip=self.tr("Make it the run that Train, Inspect and Export are about (Enter)"))
        self.again = button(
            self.tr("New run from its settings"),
            self._again,
            tip=self.tr("Set up a new run with the same pictures, method and settings"),
            theme=theme,
            icon="settings",
            shy=True,
        )
        self.folder = button(self.tr("Open folder"), lambda: [run_files.reveal(run) for run in self.selected()[:1]], theme=theme, icon="folder", shy=True)
        self.report = button(
            self.tr("Report"), self._report, tip=self.tr("One page with curves, pictures, settings and verdict"), theme=theme, icon="report", shy=True
        )
        self.pin = button(
            self.tr("Baseline"), self._pin, tip=self.tr("Compare other runs with this one: its curve is drawn beside theirs"), theme=theme, icon="pin", shy=True
        )
        self.pin.setCheckable(True)
        self.bin = button(self.tr("Move to the bin"), self._ask_bin, kind="quiet", theme=theme, icon="trash")
        self.bin.setText("")
        self.notes = RunNotes()
        self.notes.hide()
        actions = QHBoxLayout()
        actions.setContentsMargins(L, M, L, 0)
        actions.setSpacing(S)
        for one in (self.go_on, self.open, self.again, self.folder, self.report, self.pin, self.bin):
            actions.addWidget(one)
        actions.addStretch(1)
        self.side = QStackedWidget()
        self.side.addWidget(self.pick)
        self.broken = StatusPage(theme, "problem", "")
        self.broken.add_button(self.tr("Open folder"), self.folder.click)
        self.side.addWidget(self.broken)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(actions)
        column.addWidget(self.notes)
        column.addWidget(self.banner)
        column.addWidget(self.side, 1)
        return right

    # --- the list

    def take_focus(self) -> None:
        """The arrow keys go through the list."""
        self.table.setFocus()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.refresh()
        self._refresh.start()

    def hideEvent(self, event) -> None:
        self._refresh.stop()
        super().hideEvent(event)

    def refresh(self) -> None:
        """Read the shelf again, in a thread."""
        from studio.jobs import desk

        self._session.start("shelf", lambda tell, control: {"rows": desk.runs()})

    def set_rows(self, rows: list[dict[str, Any]]) -> None:
        """Show these runs; what was selected stays selected."""
        before = self.selected()
        self.model.set_rows(rows)
        self.count.setText(str(len(rows)) if rows else "")
        self.pages.setCurrentWidget(self._full if rows else self.empty)
        wanted = before or ([self._session.run] if self._session.run and not self._session.training and not self._shown else [])
        if wanted and self.selected() != wanted:
            self.select(wanted)
        self._enable()

    def selected(self) -> list[str]:
        """The selected runs' folders, in the table's order."""
        rows = sorted(self.table.selectionModel().selectedRows(), key=lambda index: index.row())
        return [str(index.data(Qt.ItemDataRole.UserRole)["run"]) for index in rows]

    def select(self, runs: list[str]) -> None:
        """Select these runs, where they are listed."""
        model = self.table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        model.clearSelection()
        for row in range(self.filter.rowCount()):
            index = self.filter.index(row, 0)
            if str(index.data(Qt.ItemDataRole.UserRole)["run"]) in runs:
                model.select(index, flags.Select | flags.Rows)

    def _row(self, run: str) -> Mapping[str, Any]:
        return next((row for row in self.model.rows if row["run"] == run), {})

    def _enable(self) -> None:
        rows = [self._row(run) for run in self.selected()]
        one = rows[0] if len(rows) == 1 else None
        may = one is not None and one.get("state") in GOES_ON and bool(one.get("resumable")) and not self._session.training
        self.go_on.setVisible(one is not None and one.get("state") in GOES_ON)
        self.go_on.setEnabled(may)
        reason = self.tr("A training is running; stop it first") if self._session.training else self.tr("It has no checkpoint to go on from")
        self.go_on.setToolTip(self.tr("Go on from the last checkpoint") if may else reason)
        for action in (self.open, self.again, self.folder, self.report):
            action.setEnabled(one is not None and (one.get("state") != "unreadable" or action is self.folder))
        self.pin.setEnabled(one is not None and one.get("state") != "unreadable")
        self.pin.setChecked(one is not None and one["run"] == self.model.baseline)
        live = any(row.get("state") in LIVE for row in rows)
        self.bin.setEnabled(bool(rows) and not live)
        self.bin.setToolTip(self.tr("It is still training; stop it first") if live else self.tr("Move to the bin (Del)"))
        self.notes.show_run(str(one["run"]) if one is not None and one.get("state") != "unreadable" else "")

    # --- what is shown of it

    def _on_selection(self) -> None:
        runs = self.selected()
        self._enable()
        if runs == self._shown:
            return
        self._shown = runs
        self.banner.say("")
        base = self.model.baseline
        if len(runs) == 1 and base and base not in runs and self._row(base):
            runs = [*runs, base]
        if not runs:
            self._session.stop_lane("peek")
            self.side.setCurrentWidget(self.pick)
        elif len(runs) == 1:
            self._peek(runs[0])
        else:
            self._look_at_all(runs)

    def _peek(self, run: str) -> None:
        row = self._row(run)
        if row.get("state") == "unreadable":
            self._session.stop_lane("peek")
            self.broken.set_words(self.tr("{name} can't be read").format(name=Path(run).name), core(str(row.get("error") or "")), icon="problem", role="bad")
            self.side.setCurrentWidget(self.broken)
            return
        view = self.view
        view.clear()
        view.header.set_name(Path(run).name, run)
        self.side.setCurrentWidget(view)
        self._session.ask("peek", run_files.follow(run))

    @property
    def view(self) -> RunView:
        """One run, read only; made when it is first needed."""
        if self._view is None:
            from studio.ui.widgets.run_view import RunView

            self._view = RunView(self._session.theme, buttons=False)
            self._view.card_of = lambda method: self._session.cards.get(method)
            self._view.history = run_files.kept_pictures
            self._view.ended.connect(self._on_end)
            self.side.addWidget(self._view)
        return self._view

    def _look_at_all(self, runs: list[str]) -> None:
        def work(tell: Any, control: Any) -> Mapping[str, Any]:
            found: dict[str, Any] = {}
            specs: dict[str, Any] = {}
            for run in runs:
                try:
                    specs[run] = run_files.spec_of(run)
                    found[run] = run_files.records(run, control)
                except Trouble:
                    continue
            return {"compared": runs, "specs": specs, "records": found}

        self._session.ask("peek", work)

    def _on_events(self, lane: str, told: list[Any]) -> None:
        if lane != "peek" or len(self._shown) != 1:
            return
        if self._session.waiting("peek"):
            return  # of the run before
        self.view.feed(run_files.here(self._shown[0], told))

    def _on_job_ended(self, lane: str, ending: Finished | Failed) -> None:
        if lane == "shelf" and isinstance(ending, Finished) and "rows" in ending.result:
            self.set_rows(list(ending.result["rows"]))
        elif lane == "peek" and isinstance(ending, Finished) and self._shown and ending.result.get("compared", [])[: len(self._shown)] == self._shown:
            self._show_compared(ending.result)
        elif lane == "train" and self.isVisible():
            self.refresh()
        elif lane == "report" and self._after_report:
            self._after_report = False
            if isinstance(ending, Failed):
                self.banner.say(ending.words, ending.fix, kind="bad")
            else:
                run_files.reveal(str(ending.result["out"]))

    def _show_compared(self, result: Mapping[str, Any]) -> None:
        if self._compare is None:
            from studio.ui.widgets.compare import Compare

            self._compare = Compare(self._session.theme, run_files.all_pictures)
            self.side.addWidget(self._compare)
        self._compare.show_runs([str(run) for run in result["compared"]], result["specs"], result["records"])
        self.side.setCurrentWidget(self._compare)

    def _on_end(self, ending: Finished | Failed) -> None:
        if isinstance(ending, Failed):
            self.view.outcome.say("warn", self.tr("It did not finish"), ending.words, ending.fix, details=ending.details)
            return
        health = (ending.result or {}).get("health") or {}
        if health.get("words"):
            good = health.get("good", health.get("verdict") in ("learning", "early"))
            self.view.outcome.say("good" if good else "warn", str(health["words"]), str(health.get("next", "")))

    # --- what can be done with it

    def _to_filter(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _open(self) -> None:
        for run in self.selected()[:1]:
            self._session.open_run(run)
            self._session.go("train")

    def _continue(self) -> None:
        for run in self.selected()[:1]:
            self._session.resume_training(run)

    def _again(self) -> None:
        for run in self.selected()[:1]:
            try:
                spec = RunSpec.from_dict(run_files.spec_of(run))
            except Trouble as trouble:
                self.banner.say(trouble.words, trouble.fix, kind="bad")
                return
            values = {name: value for name, value in spec.to_dict().items() if name not in ("schema", "out", "images", "watch")}
            self._session.change(watch=spec.watch, images=spec.images)
            self._session.history.change(self.tr("Take the settings of {run}").format(run=Path(run).name), **values)
            if spec.images != self._session.folder:
                self._session.open_folder(spec.images)
            self._session.go("method")

    def _pin(self) -> None:
        run = self.selected()[0] if len(self.selected()) == 1 else ""
        base = "" if run == self.model.baseline else run
        QSettings().setValue("runs/baseline", base)
        self.model.set_baseline(base)
        self._shown = []
        self._on_selection()

    def _ask_bin(self) -> None:
        if self.bin.isEnabled():
            BinBox(self, self.selected(), self._to_bin).open()

    def _to_bin(self, runs: list[str]) -> None:
        self.table.clearSelection()
        kept = [run for run in runs if not run_files.to_bin(run)]
        if self.model.baseline in runs and self.model.baseline not in kept:
            QSettings().setValue("runs/baseline", "")
            self.model.set_baseline("")
        if kept:
            self.banner.say(
                self.tr("{name} could not be moved to the bin.").format(name=Path(kept[0]).name), self.tr("Open its folder and delete it there."), kind="bad"
            )
        self.refresh()

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in (self.go_on, self.open, self.again, self.folder, self.report, self.pin, self.bin):
            if not one.isHidden():
                menu.addAction(one.accessibleName(), one.click).setEnabled(one.isEnabled())
        menu.addSeparator()
        self.table.columns_menu(menu.addMenu(self.tr("Columns")))
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _report(self) -> None:
        from studio.jobs import desk

        for run in self.selected()[:1]:
            self._after_report = (
                self._session.start("report", lambda tell, control, run=run: desk.report(run, Path(run) / "report.html", **language.saying())) is not None
            )

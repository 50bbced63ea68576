# pyright: basic
"""Inspect: what the trained network sees in pictures, by the questions a person may ask of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QProgressBar, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from studio.core.events import Cloud, Failed, Finished, Matrix, Phase, Pictures, Progress
from studio.core.trouble import Trouble
from studio.ui import run_files
from studio.ui.session import Session
from studio.ui.theme import XS, M, S
from studio.ui.widgets.number_box import IntBox
from studio.ui.widgets.parts import Banner, button, card, label
from studio.ui.widgets.shown import Shown, ShownView
from studio.ui.widgets.status_page import StatusPage
from studio.ui.widgets.units import whole
from studio.ui.widgets.viewer import Viewer

WHAT = ("views", "reconstruction", "attention", "neighbours", "map")
GENERAL = ("views", "attention", "neighbours", "map")
"""What every run can show; the rest a method has to declare."""


class InspectPanel(QWidget):
    """One tab a question; an answer is kept until the run, the folder or the seed changes."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._run, self._folder, self._seed = "", "", 0
        self._answers: dict[str, list[Shown]] = {}
        self._asked, self._asked_count = "", 8
        self._token: tuple[Any, ...] = ()
        self._stale = True
        self.empty = StatusPage(session.theme, "inspect", self.tr("Train or open a run"), self.tr("Then see here what its network makes of your pictures."))
        self.empty.add_button(self.tr("Set up a run"), lambda: session.go("method" if session.folder else "pictures"))
        self.empty.add_button(self.tr("Open a run"), lambda: session.go("runs"))
        self.view = ShownView(session.theme)
        self.viewer = Viewer(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self.view.wanted.connect(self._enlarge)
        session.runOpened.connect(self._on_run)
        session.events.connect(self._on_events)
        session.jobEnded.connect(self._on_job_ended)
        session.cardsReady.connect(self._enable)
        if session.run:
            self._on_run(session.run)

    def _lay_out(self) -> None:
        theme = self._session.theme
        self.title, self.facts = label(role="title"), label(role="muted")
        self.folder_words = label(role="muted")
        self.choose = button(self.tr("Choose pictures…"), self._choose, tip=self.tr("Look at pictures of another folder"), theme=theme, icon="folder-open")
        self.own = button(self.tr("Training pictures"), self._back, kind="quiet", tip=self.tr("Back to the folder it was trained on"))
        self.count = IntBox(1, 32)
        self.count.setValue(8)
        self.count.setAccessibleName(self.tr("How many pictures"))
        self.count.setSuffix(self.tr(" pictures"))
        self.count.editingFinished.connect(self._again)
        self.renew = button(self.tr("Again"), self._reroll, tip=self.tr("Other random crops and masks (R)"), theme=theme, icon="reroll")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(M + 4, M, M + 4, M)
        column.setSpacing(M)
        column.addLayout(self._head())
        column.addWidget(self._pictures_card(), 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(body)
        self._body = body
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
        self._set_busy("")
        self.which.hide()

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addLayout(words, 1)
        for one in (self.folder_words, self.own, self.choose, self.count, self.renew):
            head.addWidget(one)
        return head

    def _pictures_card(self) -> QWidget:
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("What to look at"))
        self.tabs.currentChanged.connect(lambda _: self._pick())
        self.reason = label(role="small")
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which of the pictures"))
        self.which.currentIndexChanged.connect(self._show_one)
        line = QHBoxLayout()
        line.addWidget(self.tabs)
        line.addStretch(1)
        line.addWidget(self.reason)
        line.addWidget(self.which)
        self.busy, self.busy_words = QProgressBar(), label(role="muted")
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("Making the pictures"))
        self.banner = Banner(self._session.theme, "warn")
        self.note = label(role="muted", wrap=True)
        frame, inside = card(margin=M, spacing=S)
        inside.setContentsMargins(M, XS, M, S)
        inside.addLayout(line)
        inside.addWidget(self.busy)
        inside.addWidget(self.busy_words)
        inside.addWidget(self.banner)
        inside.addWidget(self.view, 1)
        inside.addWidget(self.note)
        return frame

    # --- which run, which pictures

    def take_focus(self) -> None:
        """The keys (R, Space) go to the pictures."""
        self.setFocus()

    def _on_run(self, run: str) -> None:
        self._run, self._folder = run, ""
        self._forget()
        self.pages.setCurrentWidget(self._body)
        self.title.setText(Path(run).name)
        self.title.setToolTip(run)
        self._enable()

    def _forget(self) -> None:
        self._answers.clear()
        self._stale = True
        self.view.set_dimmed(True)
        if self.isVisible():
            self._pick()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        if self._run and self._stale:
            self._enable()
            self._pick()

    def _spec(self) -> Mapping[str, Any]:
        try:
            return run_files.spec_of(self._run) if self._run else {}
        except Trouble:
            return {}

    @property
    def folder(self) -> str:
        """The folder whose pictures are looked at."""
        return self._folder or str(self._spec().get("images", ""))

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of pictures"), self.folder)
        if folder:
            self._folder = folder
            self._enable()
            self._forget()

    def _back(self) -> None:
        self._folder = ""
        self._enable()
        self._forget()

    def _again(self) -> None:
        if self._asked_count != self.count.value():
            self._forget()

    def _reroll(self) -> None:
        self._seed += 1
        self._forget()

    # --- the tabs

    def _words(self, what: str) -> str:
        return {
            "views": self.tr("Views"),
            "reconstruction": self.tr("Reconstruction"),
            "attention": self.tr("Attention"),
            "neighbours": self.tr("Neighbours"),
            "map": self.tr("Map"),
            "similarity": self.tr("Similarity"),
            "puzzle": self.tr("Puzzle"),
            "rotation": self.tr("Rotation"),
        }.get(what, what.replace("_", " ").capitalize())

    def _enable(self) -> None:
        spec = self._spec()
        method = str(spec.get("method", ""))
        shown = self._session.cards.get(method)
        shows = shown.shows if shown else ()
        title = shown.title if shown else method
        self.facts.setText("  ·  ".join(str(one) for one in (title, spec.get("backbone"), f"{spec.get('image_size')} px") if one))
        self.folder_words.setText(Path(self.folder).name)
        self.folder_words.setToolTip(self.folder)
        self.own.setVisible(bool(self._folder))
        wanted = [*WHAT, *(one for one in shows if one not in WHAT)]
        if [self.tabs.tabData(at) for at in range(self.tabs.count())] != wanted:
            self._make_tabs(wanted)
        reasons = []
        for at, what in enumerate(wanted):
            able = what in GENERAL or what in shows
            reason = "" if able else self._reason(what, title)
            self.tabs.setTabEnabled(at, able)
            self.tabs.setTabToolTip(at, reason)
            reasons += [reason] if reason else []
        self.reason.setText("  ".join(reasons))

    def _make_tabs(self, wanted: list[str]) -> None:
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for at, what in enumerate(wanted):
            self.tabs.addTab(self._words(what))
            self.tabs.setTabData(at, what)
        self.tabs.setCurrentIndex(0)
        self.tabs.blockSignals(False)

    def _reason(self, what: str, title: str) -> str:
        if what == "reconstruction":
            return self.tr("No reconstruction: {method} does not paint what is hidden; MAE does.").format(method=title)
        return self.tr("{method} does not show this.").format(method=title)

    @property
    def what(self) -> str:
        """The tab that is open."""
        return str(self.tabs.tabData(self.tabs.currentIndex()) or "views")

    def _pick(self) -> None:
        if not self._run or not self.isVisible():
            return
        self._stale = False
        self.banner.say("")
        if self.what in self._answers:
            self._set_busy("")
            self._show(self._answers[self.what])
        else:
            self._ask(self.what)

    # --- the work

    def _ask(self, what: str) -> None:
        from studio.jobs import desk

        self._asked, self._asked_count = what, self.count.value()
        run, folder, count, seed = self._run, self.folder, self.count.value(), self._seed
        self.view.set_dimmed(True)
        self._set_busy(self.tr("Making the pictures…"))
        token: tuple[Any, ...] = (what, run, folder, count, seed)

        def work(tell: Any, control: Any) -> Mapping[str, Any]:
            made: list[Any] = []

            def hear(event: Any) -> None:
                made.append(event) if isinstance(event, Pictures | Matrix | Cloud) else tell(event)

            desk.inspect(run, folder, what, None, hear, control, count=count, seed=seed)
            return {"token": token, "made": made}

        self._token = token
        self._session.ask("inspect", work)

    def _on_events(self, lane: str, told: list[Any]) -> None:
        if lane != "inspect":
            return
        for event in sorted(told, key=lambda event: isinstance(event, Progress)):  # a mailbox gives progress before its phase
            if isinstance(event, Phase):
                self._set_busy(event.words)
            elif isinstance(event, Progress):
                self.busy.setRange(0, event.total or 0)
                self.busy.setValue(event.done)
                if event.total:
                    self.busy_words.setText(f"{event.words or self.tr('Looking at the pictures')}  {whole(event.done)} / {whole(event.total)}")

    def _on_job_ended(self, lane: str, ending: Finished | Failed) -> None:
        if lane == "train" and self._run and self._session.run == self._run:
            self._forget()
        if lane != "inspect":
            return
        if isinstance(ending, Failed):
            self._set_busy("")
            self.banner.say(ending.words, ending.fix, kind="warn")
            return
        if ending.result.get("token") == self._token:
            self._set_busy("")
            self._answers[self._asked] = ending.result["made"]
            if self._asked == self.what:
                self._show(ending.result["made"])

    def _set_busy(self, words: str) -> None:
        self.busy.setVisible(bool(words))
        self.busy_words.setVisible(bool(words))
        self.busy_words.setText(words)
        self.busy.setRange(0, 0)

    def _show(self, made: list[Shown]) -> None:
        self.which.blockSignals(True)
        self.which.clear()
        self.which.addItems([self._words(one.name) for one in made])
        self.which.blockSignals(False)
        self.which.setVisible(len(made) > 1)
        if made:
            self._show_one(0)

    def _show_one(self, at: int) -> None:
        made = self._answers.get(self.what, [])
        if 0 <= at < len(made):
            self.view.show_event(made[at])
            self.view.set_dimmed(False)
            self.note.setText(made[at].note)

    # --- keys

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.view.enlarge()
        elif event.key() == Qt.Key.Key_R and not event.modifiers():
            self._reroll()
        else:
            super().keyPressEvent(event)

    def _enlarge(self, image: QImage, caption: str) -> None:
        self.viewer.show_image(image, caption)

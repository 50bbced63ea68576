# pyright: basic
"""The run that was cut off (a crash, a power cut, a kill) is offered on the first page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QLocale, QObject

from studio.ui.session import Session
from studio.ui.widgets.drop_page import DropPage


class CutOff(QObject):
    """Offers to go on with the newest run where it was interrupted and has a checkpoint, until a training starts."""

    def __init__(self, session: Session, page: DropPage) -> None:
        super().__init__(page)
        self._session, self._page = session, page
        session.lastRun.connect(self._on_last_run)
        session.jobStarted.connect(self._on_job_started)

    def _on_last_run(self, row: Mapping[str, Any] | None) -> None:
        session = self._session
        if row is None or row["state"] != "interrupted" or not row["resumable"] or session.training:
            self._page.offer("", "", ())
            return
        run, step = str(row["run"]), QLocale().toString(int(row["step"]))
        self._page.offer(
            self.tr("The training {name} was interrupted at step {step}.").format(name=row["name"], step=step),
            self.tr("Its last checkpoint is kept; it goes on from there."),
            [(self.tr("Go on"), lambda: session.resume_training(run)), (self.tr("Show it"), lambda: (session.open_run(run), session.go("train")))],
        )

    def _on_job_started(self, lane: str) -> None:
        if lane == "train":
            self._page.offer("", "", ())

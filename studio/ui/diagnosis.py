# pyright: basic
"""Saving a diagnosis: where, and what is said of it. What is in it is in jobs/diagnosis.py."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from studio.core.events import Failed, Finished
from studio.ui import run_files
from studio.ui.session import Session

LANE = "diagnosis"


class Diagnosis(QObject):
    """One a window. Asks for a file, writes it in a job, and says what it holds."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        session.diagnosisWanted.connect(self.ask)
        session.jobEnded.connect(self._on_ended)

    def ask(self, details: str = "") -> None:
        """Ask where to save one; details: the failure it is about."""
        from studio.jobs.diagnosis import default_name

        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DesktopLocation) or str(Path.home())
        start = str(Path(folder) / default_name())
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a diagnosis"), start, self.tr("Zip archive (*.zip)"))
        if chosen:
            self.save(chosen if chosen.lower().endswith(".zip") else chosen + ".zip", details)

    def save(self, out: str, details: str = "") -> None:
        """Write it there."""
        from studio.jobs import desk

        run = self._session.run or None
        if run is not None and not Path(run, "spec.json").is_file():
            run = None
        settings = (self._session.proposed or self._session.spec).to_dict()

        def work(tell: Any, control: Any) -> Mapping[str, Any]:
            return desk.diagnosis(out, run=run, settings=settings, details=details)

        self._session.start(LANE, work)

    def _on_ended(self, lane: str, ending: Finished | Failed) -> None:
        if lane != LANE or (isinstance(ending, Finished) and "out" not in ending.result):
            return
        box = QMessageBox(self._window)
        box.setObjectName("diagnosis")
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(self.tr("Diagnosis"))
        if isinstance(ending, Failed):
            box.setText(ending.words)
            box.setInformativeText(ending.fix)
            box.addButton(QMessageBox.StandardButton.Close)
        else:
            out = str(ending.result["out"])
            box.setText(self.tr("The diagnosis is saved as {name}.").format(name=Path(out).name))
            words = self.tr("It holds versions, settings, the journal and the run's last events; no pictures, and paths are cut to their last part.")
            box.setInformativeText(words + " " + self.tr("Nothing was sent. Look into it before you attach it to a report: about.txt says what is in it."))
            show = box.addButton(self.tr("Show the folder"), QMessageBox.ButtonRole.ActionRole)
            show.clicked.connect(lambda: run_files.reveal(Path(out).parent))
            close = box.addButton(QMessageBox.StandardButton.Close)
            box.setDefaultButton(close)
        box.finished.connect(box.deleteLater)
        box.open()

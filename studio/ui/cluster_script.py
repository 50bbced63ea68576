# pyright: basic
"""The settings as a script for a Slurm cluster: how many machines and GPUs, where it is saved, and how it is submitted and followed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QFormLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from studio.core.trouble import Trouble
from studio.ui.session import Session
from studio.ui.theme import XL, L, M, px
from studio.ui.widgets.parts import Banner, button, label

MACHINES, GPUS = 4096, 64


class ClusterScript(QDialog):
    """Writes one file; trains nothing here."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("cluster-script")
        self.setWindowTitle(self.tr("Script for a cluster"))
        self._session = session
        self.submit = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(M)
        column.addWidget(label(self.tr("Train on a Slurm cluster"), "title"))
        words = self.tr(
            "Saves these settings as one script to hand to sbatch. The pictures, the run's folder and Python have to be on a disk that all its machines share."
        )
        column.addWidget(label(words, "muted", wrap=True))
        self.banner = Banner(session.theme)
        column.addWidget(self.banner)
        form = QFormLayout()
        form.setSpacing(M)
        self.machines = self._box(MACHINES, 1, self.tr("Machines that train together"))
        self.gpus = self._box(GPUS, max(1, session.gpus), self.tr("GPUs of each machine, a process each"))
        self.run = QLineEdit(session.spec.out or "")
        self.run.setPlaceholderText(self.tr("beside this computer's runs"))
        self.run.setToolTip(self.tr("The run's folder on the shared disk; open it in the studio to follow the training"))
        self.run.setAccessibleName(self.tr("The run's folder"))
        form.addRow(self.tr("Machines"), self.machines)
        form.addRow(self.tr("GPUs each"), self.gpus)
        form.addRow(self.tr("Run's folder"), self.run)
        column.addLayout(form)
        self.after = label(role="muted", wrap=True)
        self.after.setText(
            self.tr("Once it runs, open the run's folder under Runs: curves and pictures come as on this computer, and Pause and Stop reach it.")
        )
        column.addWidget(self.after)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = button(self.tr("Copy the command"), self._copy, theme=session.theme, icon="copy")
        self.save = button(self.tr("Save script…"), self._ask, kind="primary", theme=session.theme, icon="save")
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.hide()
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(px(560))
        if session.problem or session.catalog is None:
            self.banner.say(session.problem or self.tr("Choose a folder of pictures first."), kind="warn")
            self.save.setEnabled(False)

    def _box(self, most: int, value: int, words: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(1, most)
        box.setValue(value)
        box.setToolTip(words)
        box.setAccessibleName(words)
        box.setMaximumWidth(px(120))
        box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return box

    def _ask(self) -> None:
        start = str(Path(self._session.folder).parent / f"{self._session.spec.method}.sbatch")
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Where to save the script"), start, self.tr("Scripts (*.sbatch *.sh)"))
        if file:
            self.write(file)

    def write(self, file: str) -> None:
        """Save it there, and say how it is submitted."""
        from studio.jobs import desk

        fields: dict[str, Any] = {"device": "all", "processes": self.gpus.value(), "out": self.run.text().strip() or None}
        try:
            made = desk.slurm(self._session.spec.replace(**fields), file, nodes=self.machines.value())
        except Trouble as trouble:
            self.banner.say(trouble.words, trouble.fix, kind="bad")
            return
        self.submit = str(made["submit"])
        words = self.tr("{count} processes will train into {run}").format(count=made["processes"], run=made["run"])
        if made["processes"] == 1:
            words = self.tr("One process will train into {run}").format(run=made["run"])
        self.banner.say(words, self.tr("Submit it there with: {command}").format(command=self.submit))
        self.banner.fix.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.submit)

# pyright: basic
"""The line with a run's tags and note; what is typed is kept in the run's folder when the field is left or Enter is pressed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from studio.core.trouble import Trouble
from studio.runs.layout import RunFolder
from studio.runs.notes import Notes, read_notes, tags_of, write_notes
from studio.ui.theme import L, S
from studio.ui.widgets.parts import label


class RunNotes(QWidget):
    """`show_run(path or "")`. kept(run): something was written. failed(words, fix): it could not be."""

    kept = Signal(str)
    failed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._run = ""
        self.tags, self.text = QLineEdit(), QLineEdit()
        self.tags.setPlaceholderText(self.tr("Tags, with commas between"))
        self.tags.setAccessibleName(self.tr("Tags of the run"))
        self.text.setPlaceholderText(self.tr("Note"))
        self.text.setAccessibleName(self.tr("Note on the run"))
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, L, 0)
        row.setSpacing(S)
        for words, field, share in ((self.tr("Tags"), self.tags, 2), (self.tr("Note"), self.text, 5)):
            shown = label(words, "muted")
            shown.setBuddy(field)
            row.addWidget(shown)
            row.addWidget(field, share)
            field.editingFinished.connect(self.keep)

    def show_run(self, run: str) -> None:
        """The tags and the note of this run; "" hides the line. What was typed for another is kept first."""
        if run == self._run and run:
            return
        self.keep()
        self._run = run
        self.setVisible(bool(run))
        if run:
            notes = read_notes(RunFolder(run))
            self.tags.setText(", ".join(notes.tags))
            self.text.setText(notes.text)

    def keep(self) -> None:
        """Write what is typed, if it is new."""
        if not self._run:
            return
        folder, wanted = RunFolder(self._run), Notes(tags_of(self.tags.text()), self.text.text().strip())
        if not folder.path.is_dir() or read_notes(folder) == wanted:
            return
        try:
            write_notes(folder, wanted)
        except Trouble as trouble:
            self.failed.emit(trouble.words, trouble.fix)
        else:
            self.kept.emit(self._run)

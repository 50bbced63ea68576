# pyright: basic
"""What the command palette finds: every action, method, word, folder and run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from studio.core.events import Failed, Finished
from studio.core.sources import name_of
from studio.ui import recent
from studio.ui.actions import plain, run_action
from studio.ui.command_palette import CommandPalette, Entry

if TYPE_CHECKING:
    from studio.ui.window import Window


class Finder(QObject):
    """`open()` shows the palette with all there is; the runs come when they have been read."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._palette: CommandPalette | None = None
        self._session.jobEnded.connect(self._on_job_ended)

    def open(self) -> None:
        """Show the palette; a second press closes it."""
        from studio.jobs import desk

        if self._palette is not None:
            self._palette.reject()
            return
        entries = [*self.actions(), *self.methods(), *self.folders(), *self.words()]
        self._palette = CommandPalette(self._window, self._session.theme, entries)
        self._palette.finished.connect(self._on_closed)
        self._palette.open()
        self._session.start("find", lambda tell, control: {"rows": desk.runs()})

    def _on_closed(self) -> None:
        self._palette = None

    def _on_job_ended(self, lane: str, ending: Finished | Failed) -> None:
        if lane == "find" and self._palette is not None and isinstance(ending, Finished):
            self._palette.add(self.runs(ending.result["rows"]))

    def actions(self) -> list[Entry]:
        """Everything of the menus, and what the place that is shown can do."""
        found: dict[str, Entry] = {}
        for action in self._window.findChildren(QAction):
            owner = action.parent()
            shown = action.shortcutContext() == Qt.ShortcutContext.WindowShortcut or (isinstance(owner, QWidget) and owner.isVisible())
            text = plain(action.text()).rstrip("…")
            if not text or action.objectName() in ("", "find") or not action.isEnabled() or not shown or action.menu() or not isinstance(owner, QWidget):
                continue
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            found.setdefault(text, Entry(text, lambda action=action: run_action(action), self._kind(action), keys, action.statusTip()))
        return list(found.values())

    def _kind(self, action: QAction) -> str:
        name = action.objectName()
        return self.tr("Go to") if name.startswith("place-") else self.tr("Look") if name.startswith("look-") else self.tr("Do")

    def methods(self) -> list[Entry]:
        """Each method: pick it, or read about it."""

        def pick(name: str) -> None:
            self._session.go("method")
            panel: Any = self._window.panel("method")
            panel.pick(name)

        return [Entry(card.title, lambda name=name: pick(name), self.tr("Method"), card.family, card.summary) for name, card in self._session.cards.items()]

    def folders(self) -> list[Entry]:
        """Folders that were opened lately."""

        def open_folder(folder: str) -> None:
            self._session.go("pictures")
            self._session.open_folder(folder)

        return [Entry(name_of(one), lambda one=one: open_folder(one), self.tr("Folder"), os.path.dirname(one)) for one in recent.folders()]

    def words(self) -> list[Entry]:
        """Words that the guide explains."""
        return []

    def runs(self, rows: list[dict[str, Any]]) -> list[Entry]:
        """Runs on the shelf."""

        def open_run(run: str) -> None:
            self._session.open_run(run)
            self._session.go("train")

        return [
            Entry(str(row["name"]), lambda run=str(row["run"]): open_run(run), self.tr("Run"), f"{row['method']} · {row['state']}")
            for row in rows
            if row["state"] != "unreadable"
        ]

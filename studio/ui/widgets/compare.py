# pyright: basic
"""Runs side by side: their losses in one plot, and the settings in which they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSplitter, QStackedWidget, QTableView, QVBoxLayout, QWidget

from studio.core.events import Scalars
from studio.ui.theme import L, M, S, Theme
from studio.ui.widgets.loss_plot import LossPlot
from studio.ui.widgets.parts import label
from studio.ui.widgets.run_table import DiffModel

MOST = 6


class Compare(QWidget):
    """`show_runs(names, specs, events)`, each by run name; at most six curves are drawn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.plot = LossPlot(theme, self.tr("Loss"))
        self.model = DiffModel()
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(self.tr("Settings that differ"))
        self.table.setShowGrid(False)
        self.table.setStyleSheet("QTableView::item { padding: 0 6px; }")
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(30)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.same = label(self.tr("These runs have the same settings."), "muted")
        self.same.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.same)
        self.title = label(self.tr("Settings that differ"), "lead")
        below = QFrame()
        below.setProperty("card", "true")
        inside = QVBoxLayout(below)
        inside.setContentsMargins(M, M, M, M)
        inside.setSpacing(S)
        inside.addWidget(self.title)
        inside.addWidget(self._pages, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(S)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.plot)
        splitter.addWidget(below)
        splitter.setSizes([400, 300])
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, L, M)
        column.addWidget(splitter)

    def show_runs(self, names: Sequence[str], specs: Mapping[str, Mapping[str, Any]], events: Mapping[str, Sequence[Any]]) -> None:
        """Draw their losses and list what differs."""
        self.plot.clear()
        for name in names[:MOST]:
            told = [event for event in events.get(name, ()) if isinstance(event, Scalars) and "loss" in event.values]
            columns = zip(*((event.step, event.epoch, event.time, event.values["loss"]) for event in told))
            four = [list(one) for one in columns] or [[], [], [], []]
            self.plot.extend(name, *four, title=name)
        self.plot.flush()
        self.model.show_specs({name: specs[name] for name in names if name in specs})
        self._pages.setCurrentWidget(self.table if self.model.rows else self.same)

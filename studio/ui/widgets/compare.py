# pyright: basic
"""Runs side by side: their losses in one plot, the settings in which they differ, and what each showed of its pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QHBoxLayout, QHeaderView, QSplitter, QTableView, QTabWidget, QVBoxLayout, QWidget

from studio.core.events import Scalars
from studio.ui.habits import settle
from studio.ui.theme import XS, L, M, S, Theme
from studio.ui.widgets.image_view import ImageView, TallImage
from studio.ui.widgets.loss_plot import LossPlot
from studio.ui.widgets.parts import card, label
from studio.ui.widgets.run_table import DiffModel
from studio.ui.widgets.units import whole
from studio.ui.words import shows_title

MOST = 6
Kept = Callable[[str], Mapping[str, list[tuple[int, Path]]]]


class Compare(QWidget):
    """`show_runs(runs, specs, events)`, each by the run's folder; at most six are drawn. kept(run): picture name -> (step, file) by step."""

    def __init__(self, theme: Theme, kept: Kept | None = None) -> None:
        super().__init__()
        self._kept, self._theme = kept or (lambda run: {}), theme
        self._runs: list[str] = []
        self.frames: list[QFrame] = []
        self.plot = LossPlot(theme, self.tr("Loss"))
        self.model = DiffModel()
        self.same = label(self.tr("These runs have the same settings."), "muted")
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._settings(), self.tr("Settings that differ"))
        self.tabs.addTab(self._pictures(), self.tr("Pictures"))
        self.tabs.currentChanged.connect(lambda at: self._show_pictures())
        self.tabs.tabBar().setDrawBase(False)
        below, inside = card(margin=M, spacing=0)
        inside.setContentsMargins(M, XS, M, S)
        inside.addWidget(self.tabs)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(S)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.plot)
        splitter.addWidget(below)
        splitter.setSizes([400, 320])
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, L, M)
        column.addWidget(splitter)
        settle(self, "compare")

    def _settings(self) -> QWidget:
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(self.tr("Settings that differ"))
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setStyleSheet("QTableView::item { padding: 0 6px; }")
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(30)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.same.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, S, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.same, 1)
        return inside

    def _pictures(self) -> QWidget:
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which pictures"))
        self.which.activated.connect(lambda at: self._show_pictures())
        self._row = QHBoxLayout()
        self._row.setSpacing(M)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, S, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.which, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._row, 1)
        return inside

    def show_runs(self, runs: Sequence[str], specs: Mapping[str, Mapping[str, Any]], events: Mapping[str, Sequence[Any]]) -> None:
        """Draw their losses, list what differs, and put their pictures beside one another."""
        self._runs = list(runs[:MOST])
        self.plot.clear()
        for run in self._runs:
            told = [event for event in events.get(run, ()) if isinstance(event, Scalars) and "loss" in event.values]
            columns = zip(*((event.step, event.epoch, event.time, event.values["loss"]) for event in told))
            four = [list(one) for one in columns] or [[], [], [], []]
            self.plot.extend(run, *four, title=Path(run).name)
        self.plot.flush()
        self.model.show_specs({Path(run).name: specs[run] for run in self._runs if run in specs})
        self.table.setVisible(bool(self.model.rows))
        self.same.setVisible(not self.model.rows)
        before = self.which.currentData()
        self.which.clear()
        for name in dict.fromkeys(name for run in self._runs for name in self._kept(run)):
            self.which.addItem(shows_title(name), name)
        self.which.setCurrentIndex(max(0, self.which.findData(before)))
        self.which.setVisible(self.which.count() > 0)
        self._show_pictures()

    def _show_pictures(self) -> None:
        """The newest of each run, of the kind that is picked; only while the tab is looked at."""
        if self.tabs.currentIndex() != 1:
            return
        for old in self.frames:
            old.setParent(None)
            old.deleteLater()
        self.frames = [self._one(run, str(self.which.currentData() or "")) for run in self._runs]
        for one in self.frames:
            self._row.addWidget(one, 1)

    def _one(self, run: str, name: str) -> QFrame:
        frame = QFrame()
        frame.setProperty("card", "true")
        column = QVBoxLayout(frame)
        column.setContentsMargins(M, S, M, S)
        column.setSpacing(S)
        title = label(Path(run).name, "small", wrap=True)
        title.setToolTip(run)
        column.addWidget(title)
        found = self._kept(run).get(name, [])
        image = QImage(str(found[-1][1])) if found else QImage()
        if image.isNull():
            nothing = label(self.tr("This run has none of these pictures."), "muted", wrap=True)
            nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(nothing, 1)
        else:
            view = ImageView()
            view.show_image(image)
            view.setAccessibleName(f"{title.text()}, {shows_title(name)}")
            tall = TallImage(view)
            tall.setAccessibleName(view.accessibleName())
            column.addWidget(tall, 1)
            column.addWidget(label(self.tr("step {step}").format(step=whole(found[-1][0])), "small"))
        return frame

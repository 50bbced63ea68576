# pyright: basic
"""The table of runs: as many columns as fit, the least telling go first; or those that a person picked in the header's menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from studio.ui.habits import remember_widths
from studio.ui.theme import px
from studio.ui.widgets.run_table import COLUMNS, RunFilter

WIDTHS = {"name": 160, "state": 108, "epoch": 66, "loss_last": 66, "method": 92, "images": 120, "tags": 110, "started": 130, "duration": 90}
WANTED = ("state", "loss_last", "epoch", "method", "started", "tags", "duration", "images")
"""After the name, which always stays: the most telling first."""
NAME = 110
"""The least the name may have, in pixels beside letters of the usual size."""


class RunList(QTableView):
    """The name takes the room that the other columns leave."""

    def __init__(self, runs: RunFilter) -> None:
        super().__init__()
        self.setModel(runs)
        self.setAccessibleName(self.tr("Runs"))
        self.setAccessibleDescription(self.tr("One line a run. Enter opens it; with Ctrl or Shift several are picked and compared."))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSortingEnabled(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setTabKeyNavigation(False)
        self.setStyleSheet("QTableView::item { padding: 0 6px; }")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(34))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(px(40))
        header.setHighlightSections(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self._show_columns(header.mapToGlobal(at)))
        remember_widths(header, COLUMNS, "runs/widths", [px(WIDTHS[name]) for name in COLUMNS])
        self._wide = {name: header.sectionSize(at) for at, name in enumerate(COLUMNS)}
        header.sectionResized.connect(self._on_width)
        kept = str(QSettings().value("runs/columns", "") or "")
        self._picked: set[str] | None = {one for one in kept.split(",") if one in WANTED} if kept else None
        self.sortByColumn(COLUMNS.index("started"), Qt.SortOrder.DescendingOrder)
        self._fit()

    @property
    def shown(self) -> list[str]:
        """The columns that are seen, in their order."""
        return [name for at, name in enumerate(COLUMNS) if not self.isColumnHidden(at)]

    def pick(self, columns: set[str] | None) -> None:
        """Show these beside the name, kept; None: as many as fit."""
        self._picked = columns
        QSettings().setValue("runs/columns", "" if columns is None else ",".join(sorted(columns)) or "name")
        self._fit()

    def columns_menu(self, menu: QMenu) -> None:
        """Fill a menu with the columns there are, and the way back to those that fit."""
        titles = {name: str(self.model().headerData(at, Qt.Orientation.Horizontal)) for at, name in enumerate(COLUMNS)}
        now = set(self.shown)
        for name in (one for one in COLUMNS if one != "name"):
            action = menu.addAction(titles[name])
            action.setCheckable(True)
            action.setChecked(name in now)
            action.triggered.connect(
                lambda on, name=name: self.pick({one for one in ({*self.shown} | {name} if on else {*self.shown} - {name}) if one != "name"})
            )
        menu.addSeparator()
        fitting = menu.addAction(self.tr("As many as fit"))
        fitting.setCheckable(True)
        fitting.setChecked(self._picked is None)
        fitting.triggered.connect(lambda: self.pick(None))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, full = self.viewport().width() - px(NAME), False
        for name in WANTED:
            if self._picked is None:
                room -= self._wide[name]
                full = full or room < 0
                seen = not full
            else:
                seen = name in self._picked
            if self.isColumnHidden(COLUMNS.index(name)) == seen:
                self.setColumnHidden(COLUMNS.index(name), not seen)

    def _on_width(self, at: int, before: int, now: int) -> None:
        if now and at:
            self._wide[COLUMNS[at]] = now

    def _show_columns(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.columns_menu(menu)
        menu.popup(at)

# pyright: basic
"""The models behind the list of runs and the table of settings in which runs differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from studio.ui.theme import Theme
from studio.ui.widgets.units import duration, moment_of, number, when
from studio.ui.words import knob_title

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("name", "state", "epoch", "loss_last", "method", "images", "tags", "started", "duration")
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
STATE_COLORS = {"running": "good", "finished": "good", "paused": "warn", "stopped": "warn", "interrupted": "warn", "failed": "bad", "unreadable": "bad"}
NOWHERE = QModelIndex()


class RunModel(QAbstractTableModel):
    """Rows of the contract's `runs`, one a run."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[Mapping[str, Any]] = []
        self.baseline = ""
        theme.changed.connect(self._tint)

    def set_rows(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Replace what is listed; where only values changed the rows stay, and with them what is selected."""
        rows = list(rows)
        if [one["run"] for one in rows] == [one["run"] for one in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def set_baseline(self, run: str) -> None:
        """The run that others are compared with carries a mark; "": none does."""
        self.baseline = run
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Name"),
            self.tr("State"),
            self.tr("Epochs"),
            self.tr("Loss"),
            self.tr("Method"),
            self.tr("Pictures"),
            self.tr("Tags"),
            self.tr("Started"),
            self.tr("Duration"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, name = self.rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, name)
        if role == SORT_ROLE:
            return self._sort(row, name)
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, name)
        if role == Qt.ItemDataRole.ForegroundRole and name == "state":
            return self._theme.color(STATE_COLORS.get(str(row.get("state")), "muted"))
        return None

    def _tip(self, row: Mapping[str, Any], name: str) -> str | None:
        if name in ("name", "state"):
            return "\n".join(one for one in (str(row.get("error") or row["run"]), str(row.get("note") or "")) if one)
        return str(row.get("images", "")) if name == "images" else ", ".join(row.get("tags") or ()) or None if name == "tags" else None

    def _words(self, row: Mapping[str, Any], name: str) -> str:
        value = row.get(name)
        if name == "name" and row["run"] == self.baseline:
            return self.tr("◆ {name} (baseline)").format(name=value)
        if name == "tags":
            return ", ".join(value or ())
        if name == "state":
            return self.state_words(str(value))
        if name == "epoch":
            return f"{value:.1f}".removesuffix(".0") if isinstance(value, int | float) else ""
        if name == "loss_last":
            return number(value) if isinstance(value, int | float) else "–"
        if name == "images":
            return Path(str(value or "")).name
        if name == "started":
            return when(str(value))
        if name == "duration":
            return duration(_seconds(row))
        return str(value or "")

    def state_words(self, state: str) -> str:
        """A state as a person calls it, with a mark so that it reads without colour."""
        return {
            "running": self.tr("● running"),
            "paused": self.tr("❚❚ paused"),
            "finished": self.tr("✓ finished"),
            "stopped": self.tr("■ stopped"),
            "failed": self.tr("✕ failed"),
            "interrupted": self.tr("✕ interrupted"),
            "unreadable": self.tr("✕ unreadable"),
        }.get(state, state)

    def _sort(self, row: Mapping[str, Any], name: str) -> Any:
        if name == "duration":
            return _seconds(row) or 0.0
        value = row.get(name)
        if name == "tags":
            return ", ".join(value or ()).casefold()
        if name in ("epoch", "loss_last"):
            return float(value) if isinstance(value, int | float) else float("inf")
        return str(value or "").casefold()

    def _tint(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(COLUMNS) - 1), [Qt.ItemDataRole.ForegroundRole])


class RunFilter(QSortFilterProxyModel):
    """Rows in which every word is found, in any column or in the note."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self.setSortRole(SORT_ROLE)

    def set_text(self, text: str) -> None:
        """What is typed in the filter."""
        self._words = text.casefold().split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        model = self.sourceModel()
        row_data = model.index(row, 0, parent).data(Qt.ItemDataRole.UserRole) or {}
        shown = [str(model.index(row, column, parent).data() or "") for column in range(model.columnCount(parent))]
        text = " ".join((*shown, str(row_data.get("note") or ""))).casefold()
        return all(word in text for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        a, b = left.data(SORT_ROLE), right.data(SORT_ROLE)
        return a < b if type(a) is type(b) else str(a) < str(b)


class DiffModel(QAbstractTableModel):
    """Settings in rows, runs in columns; only the rows in which the runs differ."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.rows: list[tuple[str, list[str]]] = []

    def show_specs(self, specs: Mapping[str, Mapping[str, Any]]) -> None:
        """specs: run name -> RunSpec.to_dict()."""
        self.beginResetModel()
        self.names, self.rows = list(specs), differences(list(specs.values()))
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1 + len(self.names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and 0 <= section <= len(self.names):
            return self.tr("Setting") if section == 0 else self.names[section - 1]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        name, values = self.rows[index.row()]
        return knob_title(name) if index.column() == 0 else values[index.column() - 1]


def differences(specs: Sequence[Mapping[str, Any]]) -> list[tuple[str, list[str]]]:
    """(setting, its value in each spec) of the settings that are not the same everywhere; a method's own settings by their name."""
    flat = [{**{name: value for name, value in spec.items() if name not in ("settings", "out", "schema")}, **(spec.get("settings") or {})} for spec in specs]
    names = list(dict.fromkeys(name for one in flat for name in one))
    table = [(name, [_text(one[name]) if name in one else "–" for one in flat]) for name in names]
    return [(name, values) for name, values in table if len(set(values)) > 1]


def _text(value: Any) -> str:
    return "–" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def _seconds(row: Mapping[str, Any]) -> float | None:
    first, last = moment_of(str(row.get("started", ""))), moment_of(str(row.get("updated", "")))
    return (last - first) / timedelta(seconds=1) if first and last else None

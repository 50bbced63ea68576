# pyright: basic
"""The picture caches: what they take of the disk, how much they may take, and clearing them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from studio.core.events import Failed, Finished
from studio.core.trouble import Trouble
from studio.ui.korean import particles
from studio.ui.session import Session
from studio.ui.theme import XL, L, M, S, px
from studio.ui.widgets.busy_bar import BusyBar
from studio.ui.widgets.parts import Banner, button, label
from studio.ui.widgets.units import whole

LANE = "caches"
NUMBERS = (1, 2, 3)
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def size(count: float) -> str:
    """Bytes as "300.0 MB", in the units in which a limit is written."""
    return QLocale().formattedDataSize(int(count), 1, QLocale.DataSizeFormat.DataSizeSIFormat)


class Caches(QDialog):
    """One page about the caches of this computer. What is cleared costs time to make again, nothing else."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("caches")
        self.setWindowTitle(self.tr("Picture caches"))
        self._session = session
        self._known: Mapping[str, Any] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(M)
        column.addWidget(label(self.tr("Picture caches"), "title"))
        words = self.tr("Pictures are read once and kept small on the disk, so that the next start on the same folder is immediate.")
        column.addWidget(label(words, "muted", wrap=True))
        self.banner = Banner(session.theme)
        column.addWidget(self.banner)
        self.taken, self.bar, self.rest = label(role="lead"), BusyBar(), label(role="muted", wrap=True)
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Share of what they may take"))
        for one in (self.taken, self.bar, self.rest):
            column.addWidget(one)
        column.addWidget(self._make_list(), 1)
        column.addLayout(self._limit_row())
        column.addLayout(self._foot())
        self.setMinimumWidth(px(620))
        session.jobEnded.connect(self._on_ended)
        self._ask()

    def _make_list(self) -> QTreeWidget:
        self.list = QTreeWidget()
        self.list.setHeaderLabels([self.tr("Folder"), self.tr("Pictures"), self.tr("Side"), self.tr("Size"), self.tr("Last used")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.list.setStyleSheet("QTreeView::item { padding: 4px 3px; }")
        self.list.setAccessibleName(self.tr("Picture caches, the newest first"))
        self.list.setMinimumHeight(px(150))
        for column in NUMBERS:
            self.list.headerItem().setTextAlignment(column, RIGHT)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return self.list

    def _limit_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(S)
        self.limit = QLineEdit()
        self.limit.setMaximumWidth(px(150))
        self.limit.setAccessibleName(self.tr("What all caches together may take"))
        self.limit.setToolTip(self.tr("For instance 20GB. Empty: a quarter of the disk. The longest unused go first, never one that is in use."))
        self.limit.editingFinished.connect(self._choose)
        words = label(self.tr("Together at most"))
        words.setBuddy(self.limit)
        self.stays = label(role="muted", wrap=True)
        row.addWidget(words)
        row.addWidget(self.limit)
        row.addWidget(self.stays, 1)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(M)
        self.clear = button(self.tr("Clear caches"), self._clear, kind="danger")
        self.cost = label(role="muted", wrap=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row.addWidget(self.clear)
        row.addWidget(self.cost, 1)
        row.addWidget(buttons)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        close.setFocus()
        self.clear.setAutoDefault(False)
        return row

    # --- what is asked

    def _ask(self) -> None:
        from studio.jobs import desk

        self._session.ask(LANE, lambda tell, control: {"caches": desk.caches()})

    def _clear(self) -> None:
        from studio.jobs import desk

        self.clear.setEnabled(False)
        self._session.ask(LANE, lambda tell, control: {"cleared": desk.clear_caches(), "caches": desk.caches()})

    def _choose(self) -> None:
        from studio.jobs import desk

        text = self.limit.text().strip()
        if text == self._known.get("chosen", ""):
            return
        try:
            desk.limit_caches(text)
        except Trouble:
            self.banner.say(
                particles(self.tr("“{text}” is no size").format(text=text)), self.tr("Give a number with its unit, for instance 20GB or 500MB."), kind="warn"
            )
            self.limit.setFocus()
            return
        self.banner.say("")
        self._ask()

    def _on_ended(self, lane: str, ending: Finished | Failed) -> None:
        if lane != LANE or self._session.waiting(LANE):
            return
        if isinstance(ending, Failed):
            self.banner.say(ending.words, ending.fix, kind="bad")
            return
        if "cleared" in ending.result:
            self._say_cleared(ending.result["cleared"])
        if "caches" in ending.result:
            self._show(ending.result["caches"])

    # --- what is shown

    def _say_cleared(self, cleared: Mapping[str, Any]) -> None:
        left = cleared["left"]
        kept = "" if not left else self.tr("One is in use and was kept.") if left == 1 else self.tr("{count} are in use and were kept.").format(count=left)
        self.banner.say(particles(self.tr("{size} are free again.").format(size=size(cleared["freed"]))), kept)

    def _show(self, known: Mapping[str, Any]) -> None:
        self._known = known
        stores = known["stores"]
        self.taken.setText(
            self.tr("{size} of at most {limit}").format(size=size(known["bytes"]), limit=size(known["limit"])) if stores else self.tr("There are none now")
        )
        self.bar.setValue(round(1000 * min(1.0, known["bytes"] / max(1, known["limit"]))))
        self.bar.setVisible(bool(stores))
        self.rest.setText(self.tr("{free} are free on the disk, in {folder}").format(free=size(known["free"]), folder=known["folder"]))
        self.list.clear()
        for one in stores:
            self._add(one)
        self.list.setVisible(bool(stores))
        self.limit.setText(known["chosen"])
        self.limit.setPlaceholderText(size(known["limit"]))
        self.stays.setText(particles(self.tr("{size} of the disk stay free in any case").format(size=size(known["spare"]))))
        idle = sum(one["bytes"] for one in stores if not one["busy"])
        self.clear.setEnabled(idle > 0)
        self.cost.setText(
            particles(self.tr("Frees {size}. No picture of yours is touched; each is read once more when it is trained on.").format(size=size(idle)))
            if idle
            else self.tr("All of them are in use now.")
            if stores
            else ""
        )
        self.clear.setAccessibleDescription(self.cost.text())

    def _add(self, one: Mapping[str, Any]) -> None:
        used = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(one["used"])), QLocale.FormatType.ShortFormat)
        row = QTreeWidgetItem(
            self.list, [one["name"], whole(one["pictures"]), f"{one['side']} px", size(one["bytes"]), self.tr("in use now") if one["busy"] else used]
        )
        row.setToolTip(0, one["root"])
        for column in NUMBERS:
            row.setTextAlignment(column, RIGHT)

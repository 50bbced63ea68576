# pyright: basic
"""Clusters: the folder in groups that nobody named, each with its most typical pictures; name them and take them away as folders or a table."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QSlider, QSplitter, QVBoxLayout

from studio.core.control import Control
from studio.ui.boards.atlas_board import AtlasBoard
from studio.ui.boards.board import Context
from studio.ui.session import Session
from studio.ui.theme import M, S, px
from studio.ui.widgets.cluster_list import ClusterList, Line
from studio.ui.widgets.group_panel import GroupPanel, count_words
from studio.ui.widgets.parts import button, label
from studio.ui.widgets.pick_wall import shots

MOST, TYPICAL, SETTLE_MS = 100, 16, 350


class ClustersBoard(AtlasBoard):
    """A slider for the number answers at once with a draft; the answer follows when it rests, and is kept."""

    what, icon = "clusters", "clusters"

    def __init__(self, session: Session, context: Context) -> None:
        super().__init__(session, context)
        self._made: Any = None
        self._names: dict[int, str] = {}
        self._members: list[np.ndarray] = []
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._ask)
        self._lay_out()

    @classmethod
    def title(cls) -> str:
        from PySide6.QtCore import QCoreApplication

        return QCoreApplication.translate("Boards", "Clusters")

    def _lay_out(self) -> None:
        theme = self.session.theme
        self.number = QSlider(Qt.Orientation.Horizontal)
        self.number.setRange(2, MOST)
        self.number.setMinimumWidth(px(100))
        self.number.setMaximumWidth(px(260))
        self.number.setAccessibleName(self.tr("How many clusters"))
        self.number.setToolTip(self.tr("How many groups to sort the pictures into"))
        self.number.valueChanged.connect(self._on_number)
        self.number_words, self.note = label(), label(role="muted")
        self.rename = button(self.tr("Rename"), lambda: self.list.rename(max(0, self.list.current())), tip=self.tr("Give the cluster a name (F2)"))
        self.take = button(self.tr("Export"), lambda: None, tip=self.tr("Take the clusters away: a first labelling"), theme=theme, icon="export")
        menu = QMenu(self.take)
        menu.addAction(self.tr("A folder of links for each…"), self._links)
        menu.addAction(self.tr("One table of all pictures (CSV)…"), self._table)
        self.take.setMenu(menu)
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self.number, 2)
        line.addWidget(self.number_words)
        line.addWidget(self.note, 1)
        line.addWidget(self.rename)
        line.addWidget(self.take)
        self.list = ClusterList(theme, self.thumbnails())
        self.list.path_of = lambda row: self.atlas.full_path(row)
        self.list.picked.connect(self._on_picked)
        self.list.named.connect(self._on_named)
        self.group = GroupPanel(theme, self.thumbnails(), closable=False)
        self.group.exported.connect(self._export_group)
        self.group.leftOut.connect(lambda: self.leave_out(self.group.wall.rows()))
        self.group.activated.connect(self.show_large)
        self.halves = QSplitter(Qt.Orientation.Horizontal)
        self.halves.setHandleWidth(M)
        self.halves.setChildrenCollapsible(False)
        self.halves.addWidget(self.list)
        self.halves.addWidget(self.group)
        self.halves.setStretchFactor(0, 3)
        self.halves.setStretchFactor(1, 2)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(line)
        column.addWidget(self.halves, 1)

    # --- the number

    def show_atlas(self) -> None:
        atlas = self.atlas
        self._made, self._names = None, {}

        def work(tell: Any, control: Control) -> Any:
            from studio.jobs.atlas_looks import count_for

            return count_for(atlas)

        self.ask(work, self._begin, part="count", quiet=True)

    def _begin(self, count: int) -> None:
        self.number.blockSignals(True)
        self.number.setMaximum(max(2, min(MOST, len(self.atlas))))
        self.number.setValue(count)
        self.number.blockSignals(False)
        self._say_number()
        self.list.set_current(0)
        self._ask()

    def _say_number(self) -> None:
        self.number_words.setText(self.tr("%n cluster(s)", "", self.number.value()))

    def _on_number(self, count: int) -> None:
        self._say_number()
        if self.atlas is None:
            return
        atlas = self.atlas
        self._settle.start()

        def work(tell: Any, control: Control) -> Any:
            from studio.jobs.atlas_looks import draft_clusters
            from studio.jobs.atlas_names import names_for

            made = draft_clusters(atlas, count)
            return made, names_for(atlas, made), in_order(made)

        self.ask(work, lambda found: self._show(*found, draft=True), part="draft", quiet=True)

    def _ask(self) -> None:
        atlas, count = self.atlas, self.number.value()
        if atlas is None:
            return

        def work(tell: Any, control: Control) -> Any:
            from studio.jobs.atlas_looks import clusters_of
            from studio.jobs.atlas_names import names_for

            made = clusters_of(atlas, count, tell, control)
            return made, names_for(atlas, made), in_order(made)

        self.ask(work, lambda found: self._show(*found), part="made", words=self.tr("Grouping the pictures…"))

    def _show(self, made: Any, names: dict[int, str], members: list[np.ndarray], *, draft: bool = False) -> None:
        if draft and self._made is not None and len(self._made) == len(made) and not self._settle.isActive():
            return  # the answer was faster than its draft
        self._made, self._names, self._members = made, names, members
        lines = [Line(names.get(at, ""), len(rows), tuple(rows[:TYPICAL].tolist())) for at, rows in enumerate(members)]
        self.list.show_lines(lines)
        if self.list.current() < 0:
            self.list.set_current(0)
        else:
            self._show_group()
        self.note.setText(self.tr("first guess") if draft else "")

    # --- one cluster

    def _on_picked(self, at: int) -> None:
        self._show_group()

    def _show_group(self) -> None:
        at = self.list.current()
        if self._made is None or not 0 <= at < len(self._made):
            return
        rows = self._members[at].tolist()
        self.group.show_group(f"{self.list.title(at)}  ·  {count_words(len(rows))}", self.atlas.root, shots(self.atlas.pictures, rows))

    def _on_named(self, at: int, words: str) -> None:
        atlas, made = self.atlas, self._made
        self._names = {**self._names, at: words} if words else {key: name for key, name in self._names.items() if key != at}
        self._show_group()

        def work(tell: Any, control: Control) -> None:
            from studio.jobs.atlas_names import keep_name

            keep_name(atlas, made, at, words)

        self.ask(work, lambda _: None, part="name", quiet=True)

    def enlarge(self) -> None:
        if (row := self.group.wall.current()) >= 0:
            self.show_large(self.group.wall.items[row].row)

    # --- taken away

    def _rows(self, rows: Any) -> list[tuple[Any, ...]]:
        owner, away = self._made.owner, self._made.distance
        return [(row, int(owner[row]) + 1, self._names.get(int(owner[row]), ""), f"{float(away[row]):.5f}") for row in rows]

    def _export_group(self) -> None:
        if self._made is not None:
            self.save_list(("path", "cluster", "name", "distance"), self._rows(self.group.wall.rows()), self.list.title(max(0, self.list.current())))

    def _table(self) -> None:
        if self._made is not None:
            order = np.concatenate(self._members).tolist()
            self.save_list(("path", "cluster", "name", "distance"), self._rows(order), "clusters")

    def _links(self) -> None:
        if self._made is None:
            return
        target = QFileDialog.getExistingDirectory(self, self.tr("Choose or make an empty folder"))
        if not target:
            return
        atlas = self.atlas
        groups = [(self.list.title(at), rows.tolist()) for at, rows in enumerate(self._members)]

        def work(tell: Any, control: Control) -> Any:
            from studio.jobs.atlas_out import link_folders

            return link_folders(target, [(name, [atlas.full_path(row) for row in rows]) for name, rows in groups], tell=tell, control=control)

        def done(found: Any) -> None:
            words = self.tr("%n picture(s) in folders under {place}.", "", found["files"]).format(place=found["out"])
            more = self.tr("As links: the files stay where they are.") if found["linked"] else self.tr("As copies: this disk makes no links.")
            self.say_done(words, more)

        self.ask(work, done, part="links", words=self.tr("Making the folders…"))


def in_order(made: Any) -> list[np.ndarray]:
    """Atlas rows of every cluster, the most typical first."""
    order = np.argsort(made.distance)
    order = order[np.argsort(made.owner[order].astype(np.uint8 if len(made) <= 256 else np.uint32), kind="stable")]  # few numbers are sorted by counting
    return np.split(order, np.bincount(made.owner, minlength=len(made)).cumsum()[:-1])

# pyright: basic
"""Neighbours: the pictures most like one, near-duplicates all over the folder, pictures that are like no other."""

from __future__ import annotations

import os
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QSlider,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.core.control import Control
from studio.ui.boards.atlas_board import AtlasBoard
from studio.ui.boards.board import Context
from studio.ui.boards.pictures import words_for
from studio.ui.session import Session
from studio.ui.theme import M, S, px
from studio.ui.widgets.asked_picture import AskedPicture
from studio.ui.widgets.group_panel import GroupPanel, count_words
from studio.ui.widgets.number_box import IntBox
from studio.ui.widgets.parts import OneLine, button, label
from studio.ui.widgets.pick_wall import PickWall, shots
from studio.ui.widgets.units import whole

USUAL, HIGHEST = 66, 198
"""Places of the slider: each makes what is missing to a cosine of 1 smaller by the same share, 66 places by ten times, from 0.9 to 0.9999."""
CROWD = 0.1
"""A group of so large a share of the folder says more about the network than about the pictures."""
MOST_SHOWN = 5000


class NeighboursBoard(AtlasBoard):
    """Three questions over one wall of answers."""

    what, icon = "neighbours", "neighbours"

    def __init__(self, session: Session, context: Context) -> None:
        super().__init__(session, context)
        self._near: Any = None
        self._asked_for: int | str = ""
        self._columns: tuple[str, ...] = ("path",)
        self._more: dict[int, tuple[Any, ...]] = {}
        self._lay_out()
        self.setAcceptDrops(True)

    @classmethod
    def title(cls) -> str:
        return words_for(cls.what)

    # --- parts

    def _lay_out(self) -> None:
        self.modes = QButtonGroup(self)
        self.switch = QStackedWidget()
        line = QHBoxLayout()
        line.setSpacing(S)
        parts = (
            (self.tr("Most alike"), self.tr("The pictures nearest to one that you pick"), self._alike_part()),
            (self.tr("Near-duplicates"), self.tr("Groups of pictures that are all but the same"), self._twins_part()),
            (self.tr("Outliers"), self.tr("Pictures that are like no other"), self._odd_part()),
        )
        for at, (words, tip, part) in enumerate(parts):
            made = QToolButton()
            made.setText(words)
            made.setToolTip(tip)
            made.setCheckable(True)
            made.setChecked(at == 0)
            self.modes.addButton(made, at)
            line.addWidget(made)
            self.switch.addWidget(part)
        line.addSpacing(M)
        line.addWidget(self.switch, 1)
        self.modes.idClicked.connect(self.set_mode)
        self.halves = QSplitter(Qt.Orientation.Horizontal)
        self.halves.addWidget(self._all_part())
        self.halves.addWidget(self._answer_part())
        self.halves.setStretchFactor(0, 2)
        self.halves.setStretchFactor(1, 3)
        self.halves.setChildrenCollapsible(False)
        self.halves.setHandleWidth(M)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(line)
        column.addWidget(self.halves, 1)

    def _alike_part(self) -> QWidget:
        self.hide_twins = QCheckBox(self.tr("Without near-duplicates"))
        self.hide_twins.setToolTip(self.tr("Show one of pictures that are all but the same"))
        self.hide_twins.toggled.connect(self._ask_again)
        self.count = IntBox(4, 500)
        self.count.setValue(30)
        self.count.setAccessibleName(self.tr("How many neighbours"))
        self.count.setToolTip(self.tr("How many neighbours"))
        self.count.setSuffix(self.tr(" nearest"))
        self.count.editingFinished.connect(self._ask_again)
        return _row(self.hide_twins, self.count)

    def _twins_part(self) -> QWidget:
        self.threshold = QSlider(Qt.Orientation.Horizontal)
        self.threshold.setRange(0, HIGHEST)
        self.threshold.setValue(USUAL)
        self.threshold.setMinimumWidth(px(80))
        self.threshold.setMaximumWidth(px(200))
        self.threshold.setAccessibleName(self.tr("How alike near-duplicates must be"))
        self.threshold.setToolTip(self.tr("Cosine of two pictures' features from which they count as near-duplicates; 1 is the same"))
        self.threshold_words = label()
        self.threshold.valueChanged.connect(self._on_threshold)
        self.all_but_one = button(
            self.tr("Pick all but one of each"), self._pick_all_but_one, tip=self.tr("Pick every picture of a group but its first, to leave them out")
        )
        self._on_threshold()
        return _row(_line(self.tr("At least as alike as")), self.threshold, self.threshold_words, self.all_but_one)

    def _odd_part(self) -> QWidget:
        self.odd_count = IntBox(4, 1000)
        self.odd_count.setValue(40)
        self.odd_count.setAccessibleName(self.tr("How many outliers"))
        self.odd_count.setToolTip(self.tr("How many outliers"))
        self.odd_count.setSuffix(self.tr(" least alike"))
        self.odd_count.editingFinished.connect(self._show_odd)
        return _row(_line(self.tr("Pictures that are far from their nearest, farthest first"), role="muted"), self.odd_count)

    def _all_part(self) -> QWidget:
        self.left = QWidget()
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(self.tr("Find by name"))
        self.finder.setAccessibleName(self.tr("Find pictures by name"))
        self.finder.setClearButtonEnabled(True)
        self.all = PickWall(self.session.theme, self.thumbnails(), pickable=False)
        self.all.setMinimumWidth(px(200))
        self._finding = QTimer(self)
        self._finding.setSingleShot(True)
        self._finding.setInterval(120)
        self._finding.timeout.connect(lambda: self.all.set_filter(self.finder.text()))
        self.finder.textChanged.connect(lambda _: self._finding.start())
        self.all.clicked.connect(self.ask_for)
        self.all.activated.connect(self.show_large)
        column = QVBoxLayout(self.left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.finder)
        column.addWidget(self.all, 1)
        return self.left

    def _answer_part(self) -> QWidget:
        self.asked = AskedPicture(self.session.theme, self.thumbnails())
        self.asked.foot.addWidget(
            button(
                self.tr("Choose a picture…"),
                self._choose,
                tip=self.tr("Any picture of the disk; or drop one here"),
                theme=self.session.theme,
                icon="folder-open",
            )
        )
        self.asked.foot.addStretch(1)
        self.group = GroupPanel(self.session.theme, self.thumbnails(), closable=False)
        self.group.exported.connect(self._export)
        self.group.leftOut.connect(lambda: self.leave_out(self.group.wall.rows()))
        self.group.activated.connect(self._on_answer)
        self.group.wall.setToolTip(self.tr("Double-click: its own neighbours. Ctrl+click picks several"))
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(self.asked)
        column.addWidget(self.group, 1)
        return right

    # --- which question

    def set_mode(self, mode: int) -> None:
        """0: most alike; 1: near-duplicates; 2: outliers."""
        self.modes.button(mode).setChecked(True)
        self.switch.setCurrentIndex(mode)
        self.left.setVisible(mode == 0)
        self.asked.setVisible(mode == 0)
        if self.atlas is None:
            return
        if mode == 0:
            self._ask_again()
        else:
            self._compare()

    def show_atlas(self) -> None:
        self._near = None
        self.all.show_shots(self.atlas.root, self.atlas.pictures)
        if isinstance(self._asked_for, int):
            self._asked_for = ""
        if not self._asked_for:
            self._say_nothing_asked()
        self.set_mode(self.modes.checkedId())

    # --- most alike

    def ask_for(self, wanted: int | str) -> None:
        """The neighbours of an atlas row, or of any file."""
        self._asked_for = wanted
        atlas, count, hide = self.atlas, self.count.value(), self.hide_twins.isChecked()
        if isinstance(wanted, int):
            path, name, inside = atlas.full_path(wanted), os.path.basename(self.name(wanted)), True
        else:
            path, name, inside = wanted, os.path.basename(wanted), False
        self.asked.show_picture(path, name, self.tr("Its nearest in the folder; the number is the cosine of their features, 1 is the same."))

        def work(tell: Any, control: Control) -> Any:
            from studio.jobs import atlas_looks as looks

            return looks.alike_to_row(atlas, wanted, count, hide=hide) if isinstance(wanted, int) else looks.alike_to_file(atlas, path, count, hide=hide)

        self.ask(work, lambda found: self._show_alike(*found), part="alike", quiet=inside, words=self.tr("Looking at the picture…"))

    def _show_alike(self, cosine: Any, rows: Any) -> None:
        values, rows = cosine.tolist(), rows.tolist()
        self._columns, self._more = ("path", "cosine"), {row: (f"{value:.5f}",) for row, value in zip(rows, values, strict=True)}
        self.group.show_group("", self.atlas.root, shots(self.atlas.pictures, rows, [f"{value:.3f}" for value in values]))

    def _ask_again(self) -> None:
        if self.atlas is None or self.modes.checkedId() != 0:
            return
        if self._asked_for == "":
            self.group.show_group(self.tr("Nothing asked yet"), self.atlas.root, [])
        else:
            self.ask_for(self._asked_for)

    def _say_nothing_asked(self) -> None:
        self.asked.show_picture("", self.tr("Click a picture, or drop one here"), self.tr("It may come from anywhere on the disk."))

    def _on_answer(self, row: int) -> None:
        self.ask_for(row) if self.modes.checkedId() == 0 else self.show_large(row)

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a picture"), self.context.folder)
        if path and self.atlas is not None:
            self._ask_file(path)

    def _ask_file(self, path: str) -> None:
        self.set_mode(0) if self.modes.checkedId() else None
        row = self.atlas.row_of(os.path.abspath(path))
        self.ask_for(os.path.abspath(path) if row is None else row)

    # --- near-duplicates and outliers

    def _compare(self) -> None:
        atlas = self.atlas
        if self._near is not None:
            self._show_mode()
            return
        self.group.show_group(self.tr("Comparing the pictures…"), atlas.root, [])

        def work(tell: Any, control: Control) -> Any:
            from studio.jobs.atlas_looks import graph_of

            return graph_of(atlas, tell, control)

        def show(near: Any) -> None:
            self._near = near
            self._show_mode()

        self.ask(work, show, part="near", words=self.tr("Comparing the pictures…"))

    def _show_mode(self) -> None:
        if self.modes.checkedId() == 1:
            self._show_twins()
        elif self.modes.checkedId() == 2:
            self._show_odd()

    def _on_threshold(self) -> None:
        self.threshold_words.setText(f"{self.least():.4f}")
        if self._near is not None:
            self._show_twins()

    def least(self) -> float:
        """The cosine from which two pictures count as near-duplicates."""
        return 1 - 10 ** (-1 - self.threshold.value() / 66)

    def _show_twins(self) -> None:
        near, least = self._near, self.least()

        def work(tell: Any, control: Control) -> Any:
            from studio.jobs.atlas_looks import groups

            return groups(near, least)

        self.ask(work, self._show_groups, part="groups", quiet=True)

    def _show_groups(self, found: list[list[int]]) -> None:
        if self.modes.checkedId() != 1:
            return
        rows = [row for group in found for row in group]
        numbers = [at for at, group in enumerate(found) for _ in group]
        best = self._near.cosine[:, 0]
        self._columns = ("path", "group", "cosine")
        self._more = {row: (number + 1, f"{best[row]:.5f}") for row, number in zip(rows, numbers, strict=True)}
        words = [
            self.tr("Group {number}  ·  {likeness}").format(number=number + 1, likeness=f"{best[row]:.4f}") for row, number in zip(rows, numbers, strict=True)
        ]
        title = self.tr("%n group(s)", "", len(found)) + f"  ·  {count_words(len(rows))}" if found else self.tr("No picture is so like another")
        if len(rows) > MOST_SHOWN:
            title += "  ·  " + self.tr("the first {count} shown").format(count=whole(MOST_SHOWN))
        if found and len(found[0]) > max(20, CROWD * len(self.atlas)):
            title += "  ·  " + self.tr("many are alike to this network: ask for more likeness")
        self.all_but_one.setEnabled(bool(found))
        self.group.show_group(title, self.atlas.root, shots(self.atlas.pictures, rows, words, numbers)[:MOST_SHOWN])

    def _pick_all_but_one(self) -> None:
        items = self.group.wall.items
        self.group.wall.pick({at for at, one in enumerate(items) if at and items[at - 1].group == one.group})

    def _show_odd(self) -> None:
        near, count = self._near, self.odd_count.value()
        if near is None:
            return

        def work(tell: Any, control: Control) -> Any:
            from studio.jobs.atlas_looks import outliers

            return outliers(near, count)

        def show(found: list[tuple[int, float]]) -> None:
            if self.modes.checkedId() != 2:
                return
            self._columns, self._more = ("path", "distance"), {row: (f"{score:.5f}",) for row, score in found}
            self.group.show_group("", self.atlas.root, shots(self.atlas.pictures, [row for row, _ in found], [f"{score:.3f}" for _, score in found]))

        self.ask(work, show, part="odd", quiet=True)

    # --- taken away

    def _export(self) -> None:
        name = ("neighbours", "near-duplicates", "outliers")[self.modes.checkedId()]
        self.save_list(self._columns, [(row, *self._more.get(row, ())) for row in self.group.wall.rows()], name)

    def enlarge(self) -> None:
        if self.group.wall.hasFocus() and self.group.wall.current() >= 0:
            self.show_large(self.group.wall.items[self.group.wall.current()].row)
        elif self.all.hasFocus() and self.all.current() >= 0:
            self.show_large(self.all.current())
        elif isinstance(self._asked_for, int):
            self.show_large(self._asked_for)
        elif self._asked_for:
            self.show_file(self._asked_for, self._asked_for)

    # --- drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.atlas is not None and _dropped_file(event):
            event.acceptProposedAction()
            self.asked.set_over(True)

    def dragLeaveEvent(self, event) -> None:
        self.asked.set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.asked.set_over(False)
        if self.atlas is not None and (path := _dropped_file(event)):
            event.acceptProposedAction()
            self._ask_file(path)


def _dropped_file(event: QDropEvent) -> str:
    """The first file that is dropped, "" for anything else."""
    return next((url.toLocalFile() for url in event.mimeData().urls() if os.path.isfile(url.toLocalFile())), "")


def _line(words: str, role: str = "") -> OneLine:
    """Words that are cut where the line is short."""
    made = OneLine(role)
    made.setText(words)
    return made


def _row(*parts: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S)
    row.addStretch(1)
    for one in parts:
        row.addWidget(one)
    return made

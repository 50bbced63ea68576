# pyright: basic
"""Score: how well the features tell kinds of pictures apart, by sub-folder or by groups that a person clicks together."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.core.control import Control
from studio.ui.boards.atlas_board import AtlasBoard
from studio.ui.boards.board import Context
from studio.ui.session import Session
from studio.ui.theme import M, S, px
from studio.ui.widgets.map_legend import group_color
from studio.ui.widgets.parts import button, label
from studio.ui.widgets.pick_wall import PickWall, shots
from studio.ui.widgets.score_bars import Bar, ScoreBars
from studio.ui.widgets.units import whole

MEASURES = ("knn", "linear")
HANDFUL, FEWEST, ENOUGH = 60, 5, 20
LATER_MS = 700


class ScoreBoard(AtlasBoard):
    """A click on a picture puts it into the chosen group, or takes it out. Scores follow by themselves as soon as two groups have five pictures."""

    what, icon = "score", "done"

    def __init__(self, session: Session, context: Context) -> None:
        super().__init__(session, context)
        self.groups: dict[str, list[str]] = {}
        self.current = ""
        self.answer: Mapping[str, Any] | None = None
        self._source = ""
        self._seed = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self._score)
        self._lay_out()

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("Boards", "Score")

    # --- parts

    def _lay_out(self) -> None:
        self.sources = QButtonGroup(self)
        line = QHBoxLayout()
        line.setSpacing(S)
        self._ways = {}
        self._tips = {
            "folders": self.tr("The sub-folders' names are the kinds"),
            "groups": self.tr("Groups of a handful of pictures that you make yourself are the kinds"),
        }
        for at, (source, words) in enumerate((("folders", self.tr("By sub-folder")), ("groups", self.tr("By my groups")))):
            made = QToolButton()
            made.setText(words)
            made.setCheckable(True)
            made.setAccessibleName(words)
            made.setToolTip(self._tips[source])
            self.sources.addButton(made, at)
            self._ways[source] = made
            line.addWidget(made)
        self.sources.idClicked.connect(lambda at: self.set_source(("folders", "groups")[at]))
        self.summary = label(role="muted", wrap=True)
        line.addSpacing(M)
        line.addWidget(self.summary, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(M)
        halves.addWidget(self._result_part())
        halves.addWidget(self._label_part())
        halves.setStretchFactor(0, 2)
        halves.setStretchFactor(1, 3)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(line)
        column.addWidget(halves, 1)

    def _result_part(self) -> QWidget:
        inside = QWidget()
        inside.setMaximumWidth(px(820))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, M, 0)
        column.setSpacing(M)
        self.verdict = label(role="lead", wrap=True)
        self.bars = ScoreBars(self.session.theme)
        self.note = label(role="muted", wrap=True)
        for one in (self.verdict, self.bars, self.note):
            column.addWidget(one)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def _label_part(self) -> QWidget:
        self.labelling = QWidget()
        column = QVBoxLayout(self.labelling)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        self.hint = label(role="muted", wrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Groups"))
        self.list.setAccessibleDescription(self.tr("Your groups, each with how many pictures it has"))
        self.list.setMaximumHeight(px(132))
        self.list.currentRowChanged.connect(self._on_group)
        self.list.itemDoubleClicked.connect(lambda item: self._rename())
        side = QVBoxLayout()
        side.setSpacing(S)
        theme = self.session.theme
        self.add = button(self.tr("New group"), self._add, tip=self.tr("A group to click pictures into (N)"), theme=theme, icon="plus")
        self.rename = button(self.tr("Rename"), self._rename, kind="quiet", tip=self.tr("Give the chosen group another name (F2)"))
        self.remove = button(self.tr("Remove"), self._remove, kind="quiet", tip=self.tr("Remove the chosen group; its pictures are in none then"))
        for one in (self.add, self.rename, self.remove):
            side.addWidget(one)
        side.addStretch(1)
        top = QHBoxLayout()
        top.addWidget(self.list, 1)
        top.addLayout(side)
        self.wall = PickWall(theme, self.thumbnails(), pickable=False)
        self.wall.setAccessibleName(self.tr("Pictures to put into groups"))
        self.wall.clicked.connect(self._on_clicked)
        self.wall.activated.connect(self._on_clicked)
        self.again = button(self.tr("Other pictures"), self.reroll, kind="quiet", tip=self.tr("Another handful of pictures (R)"), theme=theme, icon="reroll")
        below = QHBoxLayout()
        below.addWidget(self.hint, 1)
        below.addWidget(self.again)
        column.addLayout(top)
        column.addLayout(below)
        column.addWidget(self.wall, 1)
        return self.labelling

    # --- the atlas and its kinds

    def open(self, context: Context) -> None:
        another = (context.run, context.folder) != (self.context.run, self.context.folder)
        super().open(context)
        if another:
            self._source = ""
            self._say_nothing()

    def show_atlas(self) -> None:
        atlas = self.atlas

        def read(tell: Any, control: Control) -> Any:
            from studio.jobs import groups

            return groups.groups(atlas), groups.counts(atlas, "folders")

        self.ask(read, self._on_kinds, part="kinds", quiet=True)

    def _on_kinds(self, found: tuple[dict[str, list[str]], dict[str, int]]) -> None:
        self.groups, folders = found
        self.current = next(iter(self.groups), "")
        self._ways["folders"].setEnabled(bool(folders))
        self._ways["folders"].setToolTip(self._tips["folders"] if folders else self.tr("The sub-folders do not look like kinds of pictures"))
        self._fill_list()
        self._handful()
        self.set_source(self._source or ("folders" if folders else "groups"))

    def set_source(self, source: str) -> None:
        """Which kinds: "folders" or "groups"."""
        self._source = source
        self._ways[source].setChecked(True)
        self.labelling.setVisible(source == "groups")
        self._say_nothing()
        self._score()

    # --- clicking groups together

    def _fill_list(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for at, (name, paths) in enumerate(self.groups.items()):
            item = QListWidgetItem(self.tr("{name}   {count}").format(name=name, count=len(paths)))
            item.setForeground(group_color(self.session.theme, at))
            self.list.addItem(item)
        if self.current in self.groups:
            self.list.setCurrentRow(list(self.groups).index(self.current))
        self.list.blockSignals(False)
        for one in (self.rename, self.remove):
            one.setEnabled(bool(self.current))
        self._say_hint()

    def _say_hint(self) -> None:
        poor = [name for name, paths in self.groups.items() if len(paths) < FEWEST]
        if len(self.groups) < 2:
            words = self.tr("Make two groups or more, then click five to twenty pictures into each. Training never sees them.")
        elif poor:
            missing = FEWEST - len(self.groups[poor[0]])
            words = self.tr("%n more picture(s) for “{name}”.", "", missing).format(name=poor[0])
        elif any(len(paths) < ENOUGH for paths in self.groups.values()):
            words = self.tr("Scored. Up to twenty pictures a group make the interval narrower.")
        else:
            words = self.tr("Scored. The groups are kept for every run on these pictures.")
        self.hint.setText(words)

    def _on_group(self, at: int) -> None:
        if 0 <= at < len(self.groups):
            self.current = list(self.groups)[at]
            for one in (self.rename, self.remove):
                one.setEnabled(True)

    def _add(self) -> None:
        name = self._ask_name(self.tr("New group"), self.tr("Group {number}").format(number=len(self.groups) + 1))
        if name:
            self.groups[name] = []
            self.current = name
            self._changed()

    def _rename(self) -> None:
        name = self._ask_name(self.tr("Rename"), self.current, own=self.current) if self.current else ""
        if name:
            self.groups = {name if one == self.current else one: paths for one, paths in self.groups.items()}
            self.current = name
            self._changed()

    def _remove(self) -> None:
        if self.current in self.groups:
            del self.groups[self.current]
            self.current = next(iter(self.groups), "")
            self._changed()

    def _ask_name(self, title: str, proposed: str, *, own: str = "") -> str:
        """A name that no group has (but that whose `own` name it is); "" for none."""
        name, good = QInputDialog.getText(self, title, self.tr("Name of the group"), text=proposed)
        name = " ".join(name.split())[:60]
        if not good or not name or name == own:
            return ""
        if name in self.groups:
            self.say_trouble(self.tr("There is a group “{name}” already.").format(name=name), self.tr("Give it another name."))
            return ""
        return name

    def _on_clicked(self, at: int) -> None:
        if not self.current:
            self._add()
            if not self.current:
                return
        path, before = self.wall.items[at].path, self._group_of(self.wall.items[at].path)
        if before:
            self.groups[before].remove(path)
        if before != self.current:
            self.groups[self.current].append(path)
        self._changed()

    def _group_of(self, path: str) -> str:
        return next((name for name, paths in self.groups.items() if path in paths), "")

    def _changed(self) -> None:
        """The groups are others now: keep them, show them, score anew in a moment."""
        atlas, made = self.atlas, {name: list(paths) for name, paths in self.groups.items()}

        def write(tell: Any, control: Control) -> None:
            from studio.jobs import groups

            groups.keep_groups(atlas, made)

        self._fill_list()
        self._paint_wall()
        self.ask(write, lambda _: self._later.start(), part="keep", quiet=True)

    def _handful(self) -> None:
        """Pictures to click on: those in groups first, then some by chance."""
        at = {one.path: row for row, one in enumerate(self.atlas.pictures)}
        mine = [at[path] for paths in self.groups.values() for path in paths if path in at]
        others = sorted(set(range(len(self.atlas))) - set(mine)) if len(self.atlas) < 50_000 else range(len(self.atlas))
        drawn = random.Random(self._seed).sample(others, min(HANDFUL, len(others)))
        self._rows = [*mine, *(row for row in drawn if row not in set(mine))] if not self._seed else [row for row in drawn if row not in set(mine)]
        self.wall.show_shots(self.atlas.root, [])
        self._paint_wall()

    def _paint_wall(self) -> None:
        number = {name: at for at, name in enumerate(self.groups)}
        owner = {path: number[name] for name, paths in self.groups.items() for path in paths}
        marked = [owner.get(self.name(row), -1) for row in self._rows]
        names = list(self.groups)
        words = [names[one] if one >= 0 else "" for one in marked]
        self.wall.set_items(self.atlas.root, shots(self.atlas.pictures, self._rows, words, marked))

    # --- the score

    def _score(self) -> None:
        if self.atlas is None or not self._source:
            return
        atlas, source = self.atlas, self._source
        if source == "groups" and sum(len(paths) >= FEWEST for paths in self.groups.values()) < 2:
            self._say_nothing()
            return

        def work(tell: Any, control: Control) -> Any:
            from studio.jobs import groups

            return groups.score(atlas, source, tell, control)

        self.ask(work, self._on_score, part="score", words=self.tr("Scoring…"))

    def _on_score(self, answer: Mapping[str, Any]) -> None:
        self.answer = answer
        kinds = (("", self.tr("trained")), ("_random_init", self.tr("untrained")), ("_pixels", self.tr("raw pixels")))
        blocks = []
        for name, title in (("knn", self.tr("Nearest neighbours (k-NN)")), ("linear", self.tr("Linear probe"))):
            bars = [Bar(words, answer[f"{name}{end}"], answer[f"{name}_low{end}"], answer[f"{name}_high{end}"], not end) for end, words in kinds]
            blocks.append((title, bars))
        self.bars.show_scores(blocks, float(answer["chance"]))
        self.verdict.setText(self._words(answer))
        images, groups = int(answer["images"]), len(answer["groups"])
        self.summary.setText(self.tr("{images} pictures of {groups} kinds").format(images=whole(images), groups=groups))
        self.note.setText(self.tr(
            "Each picture is answered by something that has not seen its label: its neighbours, or a straight cut that was fitted without it. "
            "The lines are 95 % intervals: where two do not overlap, the difference is hardly chance."
        ))  # fmt: skip

    def _words(self, answer: Mapping[str, Any]) -> str:
        better = any(answer[f"{name}_low"] > answer[f"{name}_high_random_init"] for name in MEASURES)
        worse = any(answer[f"{name}_high"] < answer[f"{name}_low_random_init"] for name in MEASURES)
        if better and worse:
            words = self.tr("Better than before training by one measure, worse by the other.")
        elif better:
            words = self.tr("Training has taught it to tell these kinds apart.")
        elif worse:
            words = self.tr("It tells these kinds apart less well than before training.")
        else:
            words = self.tr("No difference to the untrained network that is more than chance, so far.")
        if max(answer[f"{name}_high"] for name in MEASURES) < max(answer[f"{name}_low_pixels"] for name in MEASURES):
            words += " " + self.tr("Raw pixels do better.")
        return words

    def _say_nothing(self) -> None:
        self.answer = None
        self.bars.show_scores([], 0.0)
        self.summary.setText("")
        self.note.setText("")
        none = self._source == "groups" and self.atlas is not None
        self.verdict.setText(self.tr("Two groups with five pictures each, and the score stands here.") if none else "")

    # --- keys

    def reroll(self) -> None:
        if self.atlas is not None and self._source == "groups":
            self._seed += 1
            self._handful()

    def enlarge(self) -> None:
        if self.wall.current() >= 0 and self._source == "groups":
            self.show_large(self.wall.items[self.wall.current()].row)

    def press(self, event: QKeyEvent) -> bool:
        if self._source != "groups" or self.atlas is None:
            return False
        if event.key() == Qt.Key.Key_N:
            self._add()
        elif event.key() == Qt.Key.Key_F2:
            self._rename()
        elif Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9 and event.key() - Qt.Key.Key_1 < len(self.groups):
            self.list.setCurrentRow(event.key() - Qt.Key.Key_1)
        else:
            return False
        return True

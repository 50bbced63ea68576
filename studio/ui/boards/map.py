# pyright: basic
"""The map: every picture as a point, near to what looks alike to the network; colours, a lasso, groups to take away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from studio.core.control import Control
from studio.core.events import Cloud
from studio.ui.boards.atlas_board import AtlasBoard
from studio.ui.boards.board import Context
from studio.ui.boards.map_times import Forming
from studio.ui.boards.pictures import words_for
from studio.ui.language import core
from studio.ui.session import Session
from studio.ui.theme import M, S
from studio.ui.widgets.group_panel import GroupPanel, count_words
from studio.ui.widgets.map_legend import MapLegend, group_colors, scale_colors
from studio.ui.widgets.parts import label
from studio.ui.widgets.pick_wall import shots
from studio.ui.widgets.point_map import PointMap


class MapBoard(AtlasBoard):
    """Principal components at once; the unfolded map takes their place while it is made, and is kept."""

    what, icon = "map", "map"

    def __init__(self, session: Session, context: Context) -> None:
        super().__init__(session, context)
        self._rows = np.zeros(0, np.int64)
        self._groups: np.ndarray | None = None
        self.view = PointMap(session.theme, self.thumbnails())
        self.view.path_of = lambda at: self.atlas.full_path(int(self._rows[at]))
        self.view.words_of = self._words_of
        self.view.lassoed.connect(self._on_lasso)
        self.view.clicked.connect(self._on_clicked)
        self.legend = MapLegend(session.theme)
        self.legend.picked.connect(self._on_legend)
        self.group = GroupPanel(session.theme, self.thumbnails())
        self.group.exported.connect(self._export)
        self.group.leftOut.connect(lambda: self.leave_out(self.group.wall.rows()))
        self.group.activated.connect(self.show_large)
        self.group.closed.connect(self.close_group)
        self.group.hide()
        self._whole: Any = None
        self.forming = Forming(session.theme, self._ask_times, lambda points: self.view.set_points(points, keep_view=True), self._leave_times)
        self._lay_out()
        session.theme.changed.connect(self._paint_colors)

    @classmethod
    def title(cls) -> str:
        return words_for(cls.what)

    def _lay_out(self) -> None:
        theme = self.session.theme
        self.colors = QComboBox()
        self.colors.setAccessibleName(self.tr("Colour by"))
        self.colors.setToolTip(self.tr("What the colours of the points stand for"))
        for key, words in (
            ("folder", self.tr("Colour by folder")),
            ("cluster", self.tr("Colour by cluster")),
            ("date", self.tr("Colour by date")),
            ("loss", self.tr("Colour by loss")),
            ("", self.tr("One colour")),
        ):
            self.colors.addItem(words, key)
        self.colors.currentIndexChanged.connect(self._recolor)
        self.lasso = self._tool("lasso", self.tr("Lasso: draw around pictures to see them as a group (L; or hold Shift)"), self._set_lasso)
        self.pictures = self._tool("pictures", self.tr("Show pictures where there is room for them"), self._set_pictures)
        self.pictures.setChecked(True)
        fit = self._tool("inspect", self.tr("Show the whole map (Home)"), lambda _: self.view.fit(), checkable=False)
        self.note = label(role="muted")
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self.colors)
        for one in (self.lasso, self.pictures, fit):
            line.addWidget(one)
        line.addWidget(self.note, 1, Qt.AlignmentFlag.AlignRight)
        theme.bind(self.lasso, "lasso")
        field = QWidget()
        row = QHBoxLayout(field)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.view, 1)
        row.addWidget(self.legend)
        self.halves = QSplitter(Qt.Orientation.Horizontal)
        self.halves.addWidget(field)
        self.halves.addWidget(self.group)
        self.halves.setStretchFactor(0, 3)
        self.halves.setStretchFactor(1, 2)
        self.halves.setChildrenCollapsible(False)
        self.halves.setHandleWidth(M)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(S)
        self.column.addLayout(line)
        self.column.addWidget(self.halves, 1)
        self.column.addWidget(self.forming)

    def picture_part(self) -> QWidget | None:
        """The map with its colours' meaning."""
        return self.view.parentWidget() if self.atlas is not None and len(self._rows) else None

    def _tool(self, icon: str, words: str, do: Callable[[bool], object], *, checkable: bool = True) -> QToolButton:
        made = QToolButton()
        self.session.theme.bind(made, icon)
        made.setToolTip(words)
        made.setAccessibleName(words.split(":")[0])
        made.setCheckable(checkable)
        (made.toggled if checkable else made.clicked).connect(lambda on=False: do(bool(on)))
        return made

    # --- the map

    def show_atlas(self) -> None:
        atlas = self.atlas
        self._whole, self._groups, self._scale = None, None, None
        self._rows = np.zeros(0, np.int64)
        self.view.set_points(np.zeros((0, 2)))
        self._leave_times()
        self.close_group()

        def first(tell: Any, control: Control) -> Any:
            from studio.jobs.atlas_looks import first_map

            made, _ = first_map(atlas), atlas.folder_groups  # their colours come next
            return made

        def show(made: Any) -> None:
            self._show(made.points, made.rows, made.unfolded)
            self._recolor()
            if not made.unfolded:
                self._unfold()

        self.ask(first, show, part="first", quiet=True)

    def _unfold(self) -> None:
        atlas = self.atlas

        def work(tell: Any, control: Control) -> Any:
            from studio.jobs.atlas_looks import better_map

            return better_map(atlas, tell, control, show=lambda points: tell(Cloud("forming", 0, points)))

        def hear(event: Any) -> None:
            if isinstance(event, Cloud) and self._whole is None and len(event.points) == len(self._rows):
                self.view.set_points(event.points, keep_view=True)

        def done(made: Any) -> None:
            self._show(made.points, made.rows, made.unfolded)

        self.ask(work, done, part="unfold", hear=hear, words=self.tr("Unfolding the map…"))

    def _ask_times(self) -> None:
        atlas = self.atlas
        if atlas is None:
            return

        def work(tell: Any, control: Control) -> Any:
            from studio.jobs.atlas_times import times_of

            return times_of(atlas, tell, control)

        self.ask(work, self._show_times, part="times", words=self.tr("Mapping the moments…"))

    def _show_times(self, times: Any) -> None:
        """The map gives way to a film of some of its pictures."""
        self.close_group()
        self._whole = (self.view.points(), self._rows)
        self._rows = times.rows
        self.forming.times = times
        self.view.extent = self.forming.extent()
        self.view.set_points(times.frames[-1])
        self.view.fit()
        self._recolor()
        words = count_words(len(times.rows))
        self.note.setText(self.tr("{pictures} through {count} moments of the run").format(pictures=words, count=len(times.steps)))
        self.forming.show_times(times)

    def _leave_times(self) -> None:
        self.forming.show_times(None)
        self.view.extent = None
        if self._whole is not None:
            (points, self._rows), self._whole = self._whole, None
            self.close_group()
            self.view.set_points(points)
            self.view.fit()
            self._recolor()
            self._say_map()

    def _show(self, points: np.ndarray, rows: np.ndarray, unfolded: bool) -> None:
        self._unfolded = unfolded
        if self._whole is not None:
            self._whole = (points, rows)  # a film is on
            return
        self._rows = rows
        self.view.set_points(points)
        self._say_map()

    _unfolded = False

    def _say_map(self) -> None:
        total, shown = len(self.atlas), len(self._rows)
        words = count_words(total) if shown == total else self.tr("{shown} of {all} pictures").format(
            shown=QLocale().toString(shown), all=QLocale().toString(total)
        )  # fmt: skip
        self.note.setText(
            f"{words}  ·  {self.tr('step {step}').format(step=QLocale().toString(self.atlas.step))}  ·  {'t-SNE' if self._unfolded else self.tr('principal components')}"
        )

    # --- colours

    def _recolor(self) -> None:
        if self.atlas is None or not len(self._rows):
            return
        what = str(self.colors.currentData() or "")
        self._groups = None
        if what == "folder":
            names, codes = self.atlas.folder_groups
            self._by_group([name or self.tr("(no folder)") for name in names], codes[self._rows])
        elif what == "":
            self._scale = None
            self.legend.clear()
            self._paint_colors()
        else:
            self._ask_colors(what)

    def _ask_colors(self, what: str) -> None:
        atlas = self.atlas

        def work(tell: Any, control: Control) -> Any:
            from studio.jobs import atlas_looks as looks
            from studio.jobs.atlas_names import names_for

            if what == "date":
                return looks.dates_of(atlas, tell, control)
            if what == "loss":
                from studio.jobs.atlas_loss import loss_of

                return loss_of(atlas, tell, control)
            count = looks.count_for(atlas)
            found = looks.clusters_of(atlas, count, tell, control)
            return found.owner, names_for(atlas, found)

        def show(answer: Any) -> None:
            if str(self.colors.currentData()) != what:
                return
            if what == "cluster":
                owner, names = answer
                known = [names.get(at) or self.tr("Cluster {number}").format(number=at + 1) for at in range(int(owner.max()) + 1)]
                self._by_group(known, owner[self._rows])
            elif what == "date":
                self._by_date(*answer)
            else:
                self._by_loss(answer)

        self.ask(work, show, part="colours", words=self.tr("Sorting the pictures…"))

    def _by_group(self, names: Sequence[str], groups: np.ndarray) -> None:
        self._groups, self._scale = groups, None
        if len(names) > 1:
            self.legend.show_groups(names, np.bincount(groups, minlength=len(names)).tolist())
        else:
            self.legend.clear()
        self._paint_colors()

    def _by_date(self, seconds: np.ndarray, exif: int) -> None:
        values = np.where(seconds[self._rows] > 0, seconds[self._rows], np.nan)
        self._scale = values
        good = values[np.isfinite(values)]
        low, high = (int(good.min()), int(good.max())) if len(good) else (0, 0)
        form = QLocale.FormatType.ShortFormat
        days = [QDateTime.fromSecsSinceEpoch(one) for one in (low, high)]
        whole_days = high - low > 3 * 86400
        ends = [QLocale().toString(one.date() if whole_days else one, form) for one in days] if len(good) else ["–", "–"]
        note = self.tr("%n picture(s) say themselves when they were taken; of the others it is the file's date.", "", exif)
        self.legend.show_scale(ends[0], ends[1], note)
        self._paint_colors()

    def _by_loss(self, found: Any) -> None:
        values = found.values[self._rows]
        self._scale = values
        good = values[np.isfinite(values)]
        low, high = (f"{good.min():.3g}", f"{good.max():.3g}") if len(good) else ("–", "–")
        self.legend.show_scale(self.tr("{number}: easy").format(number=low), self.tr("{number}: hard").format(number=high), core(found.words))
        self._paint_colors()

    _scale: np.ndarray | None = None

    def _paint_colors(self) -> None:
        if not len(self._rows):
            return
        if self._groups is not None:
            self.view.set_colors(group_colors(self.session.theme, self._groups))
        elif self._scale is not None:
            self.view.set_colors(scale_colors(self._scale))
        else:
            self.view.set_colors(group_colors(self.session.theme, np.zeros(len(self._rows), np.int64)))

    def _words_of(self, at: int) -> str:
        name = self.name(int(self._rows[at]))
        if self._groups is not None and self.legend.names:
            return f"{name.rsplit('/', 1)[-1]}\n{self.legend.names[int(self._groups[at])]}"
        if self._scale is not None and np.isfinite(self._scale[at]):
            value = float(self._scale[at])
            words = (
                f"{value:.3g}"
                if self.colors.currentData() == "loss"
                else QLocale().toString(QDateTime.fromSecsSinceEpoch(int(value)), QLocale.FormatType.ShortFormat)
            )
            return f"{name.rsplit('/', 1)[-1]}\n{words}"
        return name.rsplit("/", 1)[-1]

    # --- groups

    def _on_lasso(self, found: np.ndarray) -> None:
        self.legend.forget()
        self.show_group(found)

    def _on_legend(self, group: int) -> None:
        if group < 0 or self._groups is None:
            self.close_group()
        else:
            self.show_group(np.flatnonzero(self._groups == group), self.legend.names[group])

    def _on_clicked(self, at: int) -> None:
        self.show_large(int(self._rows[at]))

    def show_group(self, places: np.ndarray, title: str = "") -> None:
        """Show points of the map as a gallery beside it."""
        if not len(places):
            self.close_group()
            return
        self.view.set_chosen(places)
        words = f"{title}  ·  {count_words(len(places))}" if title else ""
        self.group.show_group(words, self.atlas.root, shots(self.atlas.pictures, self._rows[places].tolist()))
        self.group.show()

    def close_group(self) -> None:
        """All points are meant again."""
        self.view.set_chosen(None)
        self.legend.forget()
        self.group.hide()

    def _export(self) -> None:
        at = {int(row): place for place, row in enumerate(self._rows.tolist())}
        points = self.view.points()
        rows = [(row, f"{points[at[row]][0]:.6g}", f"{points[at[row]][1]:.6g}") for row in self.group.wall.rows()]
        self.save_list(("path", "x", "y"), rows, "group")

    def _set_lasso(self, on: bool) -> None:
        self.view.lasso_mode = on
        self.view.setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)

    def _set_pictures(self, on: bool) -> None:
        self.view.as_pictures = on
        self.view.redraw()

    # --- keys

    def press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_L:
            self.lasso.toggle()
        elif event.key() == Qt.Key.Key_Escape and self.group.isVisible():
            self.close_group()
        elif event.key() == Qt.Key.Key_P and self.forming.times is not None:
            self.forming.line.toggle()
        else:
            return False
        return True

    def enlarge(self) -> None:
        if (row := self.view.hovered_row()) >= 0:
            self._on_clicked(row)

# pyright: basic
"""A run as it happens or happened: header, stages before the first step, curves, numbers, pictures, and what came of it.

It is fed with the events of `core.events` and knows no session: a panel decides what its buttons do. The same view shows the
training in this window and a run of the shelf.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from studio.core.card import Card
from studio.core.events import OF_THE_MACHINE, Cloud, Failed, Finished, Matrix, Phase, Pictures, Progress, Scalars, Started, Verdict, Warned
from studio.ui.habits import settle
from studio.ui.theme import PAGE, S, Theme, px
from studio.ui.widgets.curve import CurvePlot
from studio.ui.widgets.gauges import GaugeColumn
from studio.ui.widgets.loss_plot import LossPlot
from studio.ui.widgets.outcome import OutcomeCard, Warnings
from studio.ui.widgets.run_header import LIVE, RunHeader
from studio.ui.widgets.shown import PictureTabs
from studio.ui.widgets.stage_list import StageList
from studio.ui.widgets.units import duration, number
from studio.ui.widgets.viewer import Viewer
from studio.ui.words import device_title

SILENT = (
    *("loss", "images_per_second", "uniformity", "seconds_left", *OF_THE_MACHINE),
    *("alignment", "variety", "views_differ", "moved", "chance_distance"),
    *("knn_pixels", "knn_low_pixels", "knn_high_pixels", "linear_pixels", "linear_low_pixels", "linear_high_pixels"),
)
"""Scalars without a small plot: they have a place of their own, or say nothing over time."""
HEALTH = ("knn", "linear", "std_ratio", "rankme", "grad_norm", "lr")
SCORES = ("knn", "linear")
BOUNDS = ("knn_low", "knn_high", "linear_low", "linear_high")
"""The ends of the scores' intervals: faint lines in their plots."""
MOST_PLOTS = 10


class RunView(QWidget):
    """stateChanged(str): see RunHeader. picturesWanted(): the R key. ended(Finished or Failed): the outcome is to be said with `outcome.say`."""

    stateChanged = Signal(str)
    picturesWanted = Signal()
    ended = Signal(object)

    def __init__(self, theme: Theme, *, buttons: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.card: Card | None = None
        self.started: Started | None = None
        self.card_of: Callable[[str], Card | None] = lambda method: None
        self.history: Callable[[str, str], list[tuple[int, Path]]] | None = None
        self._last: Scalars | None = None
        self._left: float | None = None
        self.header = RunHeader(theme, buttons=buttons)
        self.warnings, self.outcome = Warnings(theme), OutcomeCard(theme)
        self.stages = StageList(theme)
        self.loss = LossPlot(theme, self.tr("Loss"))
        self.plots: dict[str, CurvePlot] = {}
        self.gauges, self.tabs = GaugeColumn(theme), PictureTabs(theme)
        self.tabs.history = self._kept
        self.viewer = Viewer(self)
        self.tabs.wanted.connect(self._enlarge)
        self._lay_out()
        settle(self, "run" if buttons else "peek")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The run"))

    def _lay_out(self) -> None:
        self._small = QVBoxLayout()
        self._small.setContentsMargins(0, 0, 0, 0)
        self._small.setSpacing(S)
        self._small.addStretch(1)
        column = QWidget()
        column.setLayout(self._small)
        self._small_area = QScrollArea()
        self._small_area.setWidgetResizable(True)
        self._small_area.setWidget(column)
        self._small_area.setFrameShape(QFrame.Shape.NoFrame)
        self._small_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._small_area.setMinimumWidth(px(208))
        self._small_area.hide()
        self._small_area.setAccessibleName(self.tr("More curves"))
        top = QSplitter(Qt.Orientation.Horizontal)
        self._halves = left = QSplitter(Qt.Orientation.Vertical)
        for splitter, widgets, shares in ((top, (self.loss, self._small_area), (7, 4)), (left, (top, self.tabs), (5, 6))):
            splitter.setHandleWidth(S)
            splitter.setChildrenCollapsible(False)
            for at, (widget, share) in enumerate(zip(widgets, shares)):
                splitter.addWidget(widget)
                splitter.setStretchFactor(at, share)
        left.setSizes([400, 480])
        top.setSizes([700, 400])
        self._side = side = QScrollArea()
        side.setWidgetResizable(True)
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setAccessibleName(self.tr("Numbers of the run"))
        side.setWidget(self.gauges)
        side.setFixedWidth(px(218))
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(left, 1)
        row.addWidget(side)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.stages)
        self.pages.addWidget(body)
        self.body = body
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*PAGE)
        whole.setSpacing(S)
        for widget in (self.header, self.outcome, self.warnings):
            whole.addWidget(widget)
        whole.addWidget(self.pages, 1)

    # --- what a panel says

    @property
    def state(self) -> str:
        """See RunHeader."""
        return self.header.state

    def set_state(self, state: str) -> None:
        """What a person was promised at once ("stopping", "pausing"), or what the events say."""
        if state != self.header.state:
            focused = self.header.isAncestorOf(self.focusWidget() or self)
            self.header.set_state(state)
            if focused:
                self.setFocus()  # not the next button: a second Space must not press something else
            self.stateChanged.emit(state)

    def begin(self, name: str) -> None:
        """A training starts: everything is cleared, the stages wait."""
        self.clear()
        self.header.set_name(name)
        self.stages.begin()
        self.pages.setCurrentWidget(self.stages)
        self.set_state("starting")

    def clear(self) -> None:
        """Nothing known."""
        self.started, self._last, self._left = None, None, None
        self.loss.clear()
        self.loss.drop_followers()
        for plot in self.plots.values():
            self._small.removeWidget(plot)
            plot.hide()
            plot.deleteLater()
        self.plots.clear()
        self._small_area.hide()
        self.gauges.clear()
        self.tabs.clear()
        self.warnings.clear()
        self.outcome.hide()
        self.header.set_name("")
        self.header.set_place(0, 0, 0, 0)
        self.set_state("")
        self.pages.setCurrentWidget(self.body)

    def feed(self, events: Iterable[Any]) -> None:
        """What was told since the last time, in order."""
        scalars: list[Scalars] = []
        for event in events:
            if isinstance(event, Scalars):
                scalars.append(event)
                continue
            if isinstance(event, Started | Finished | Failed) and scalars:
                self._scalars(scalars)
                scalars = []
            self._one(event)
        if scalars:
            self._scalars(scalars)

    def put_history(self, events: Iterable[Any]) -> None:
        """The points of a run that goes on, from before it went on."""
        events = list(events)
        table = _columns([event for event in events if isinstance(event, Scalars)])
        for name in sorted(table, key=lambda name: name in BOUNDS):
            plot = self._plot(name)
            if plot is not None:
                plot.curve(name, self._title(name), quiet=name in BOUNDS).series.prepend(*table[name])
                plot.touch()
        self._mark_scores([event for event in events if isinstance(event, Scalars)])

    # --- events

    def _one(self, event: Any) -> None:
        if isinstance(event, Started):
            self._on_started(event)
        elif isinstance(event, Phase):
            self._on_phase(event)
        elif isinstance(event, Progress):
            self._on_progress(event)
        elif isinstance(event, Pictures | Matrix | Cloud):
            self.tabs.put(event)
        elif isinstance(event, Verdict):
            self._on_verdict(event)
        elif isinstance(event, Warned):
            self.warnings.add(event)
        elif isinstance(event, Finished | Failed):
            self._on_end(event)

    def _on_started(self, event: Started) -> None:
        self.started, self.card = event, self.card_of(str(event.spec.get("method", "")))
        for plot in (self.loss, *self.plots.values()):
            plot.cut(event.step + 0.5)
        run = Path(event.run)
        self.header.set_name(run.name, str(run))
        self.gauges.device.show_value(device_title(event.device.split(" (")[0])[:22])
        self.gauges.device.value.setToolTip(event.device)
        self.loss.set_mark("chance", event.chance, self.tr("chance {value}").format(value=number(event.chance)))
        self.loss.set_mark("floor", event.floor, self.tr("floor {value}").format(value=number(event.floor)))
        self._place(event.step, event.step / max(1, event.steps_per_epoch))

    def _on_phase(self, event: Phase) -> None:
        if self.pages.currentWidget() is self.stages:
            self.stages.phase(event)
        if self.state == "stopping":
            return
        if event.name == "paused":
            self.set_state("paused")
        elif event.name == "saving":
            self.set_state("saving")
        elif event.name == "train" and self._last is not None:
            self.set_state("running")

    def _on_progress(self, event: Progress) -> None:
        if event.name == "train":
            self._left = event.seconds_left
            self._say_left()
        elif self.pages.currentWidget() is self.stages:
            self.stages.progress(event)

    def _scalars(self, told: list[Scalars]) -> None:
        table = _columns(told)
        for name in sorted(table, key=lambda name: name in BOUNDS):
            plot = self._plot(name)
            if plot is not None:
                plot.extend(name, *table[name], title=self._title(name), quiet=name in BOUNDS)
        self._mark_scores(told)
        newest: dict[str, float] = {}
        for event in told[-200:]:
            newest.update(event.values)
        self.gauges.feed(newest)
        self._last = max(told, key=lambda event: event.step)
        self.gauges.spent.show_value(duration(self._last.time))
        self._place(self._last.step, self._last.epoch)
        if self.pages.currentWidget() is self.stages:
            self.stages.end()
            self.pages.setCurrentWidget(self.body)
        if self.state in ("starting", ""):
            self.set_state("running")

    def _on_verdict(self, event: Verdict) -> None:
        """Beside the curves, and, while there is time to stop, above them: a loss can fall while learning stops."""
        self.gauges.say_verdict(event.words, event.next, event.good)
        if not event.good and self.state in LIVE:
            self.warnings.add(Warned(event.words, event.next))

    def _on_end(self, event: Finished | Failed) -> None:
        self.stages.end(failed=isinstance(event, Failed))
        self._left = None
        self.gauges.left.show_value("–")
        if isinstance(event, Finished) and event.stopped in LIVE:
            return  # nobody follows it any more, but it goes on
        self.set_state("failed" if isinstance(event, Failed) else "stopped" if event.stopped in ("stopped", "interrupted") else "finished")
        if self._last is not None:
            self.pages.setCurrentWidget(self.body)
            self._place(self._last.step, self._last.epoch)
        self.ended.emit(event)

    # --- showing

    def _place(self, step: int, epoch: float) -> None:
        if self.started is None:
            return
        total, per_epoch = self.started.total_steps, max(1, self.started.steps_per_epoch)
        live = self.state in LIVE and self.gauges.left.value.text() != "–"
        left = self.tr("{time} left").format(time=self.gauges.left.value.text()) if live else ""
        self.header.set_place(step, total, epoch, -(-total // per_epoch), left)

    def _say_left(self) -> None:
        self.gauges.left.show_value(duration(self._left) if self._left is not None else "–")
        if self._last is not None:
            self._place(self._last.step, self._last.epoch)

    def _title(self, name: str) -> str:
        known = {
            "loss": self.tr("loss"),
            "lr": self.tr("Learning rate"),
            "std_ratio": self.tr("Diversity"),
            "rankme": self.tr("Effective rank"),
            "grad_norm": self.tr("Gradient"),
            "knn": self.tr("k-NN"),
            "linear": self.tr("Linear probe"),
        }
        return known.get(name) or (self.card.curves.get(name) if self.card else None) or name.replace("_", " ").capitalize()

    def _mark_scores(self, told: list[Scalars]) -> None:
        """What the untrained network and raw pixels reach, as levels in the scores' plots."""
        for event in told:
            if event.step == 0 and "knn" in event.values:
                self.gauges.set_beginning(event.values)
                for name in SCORES:
                    if (plot := self.plots.get(name)) is not None:
                        for mark, key, words in (("untrained", name, self.tr("untrained {share}")), ("pixels", f"{name}_pixels", self.tr("pixels {share}"))):
                            value = event.values.get(key)
                            plot.set_mark(mark, value, words.format(share=f"{value:.0%}") if value is not None else "", left=mark == "untrained")

    def _plot(self, name: str) -> CurvePlot | None:
        if name == "loss":
            return self.loss
        if name in BOUNDS:
            return self.plots.get(name.partition("_")[0])
        if name in self.plots or name in SILENT or len(self.plots) >= MOST_PLOTS:
            return self.plots.get(name)
        plot = CurvePlot(self._theme, self._title(name), compact=True, smoothing=0.0)
        plot.title.setToolTip(self._title(name))
        plot.setFixedHeight(px(118))
        self.loss.add_follower(plot, smooth=name not in HEALTH)
        order = [*SCORES, *(self.card.curves if self.card else ()), *(one for one in HEALTH if one not in SCORES)]
        rank = order.index(name) if name in order else len(order)
        ranks = [order.index(one) if one in order else len(order) for one in self.plots]
        self.plots[name] = plot
        self._small.insertWidget(sum(one <= rank for one in ranks), plot)
        self._make_room()
        return plot

    def _kept(self, name: str) -> list[tuple[int, Path]]:
        return self.history(self.started.run, name) if self.history and self.started else []

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where it is narrow, first the numbers' column goes, then the small plots."""
        room = self.width() - PAGE[0] - PAGE[2]
        self._small_area.setVisible(bool(self.plots) and room >= self.loss.minimumSizeHint().width() + S + self._small_area.minimumWidth())
        self._side.setVisible(room >= self._halves.minimumSizeHint().width() + S + self._side.width())

    def minimumSizeHint(self) -> QSize:
        """What is needed when the numbers and the small plots have made room."""
        whole, body = super().minimumSizeHint(), self.loss.minimumSizeHint().expandedTo(self.tabs.minimumSizeHint())
        wide = max(one.minimumSizeHint().width() for one in (self.header, self.outcome, self.warnings) if not one.isHidden())
        return QSize(PAGE[0] + max(wide, body.width()) + PAGE[2], whole.height())

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.tabs.view.enlarge()
        elif event.key() == Qt.Key.Key_R and not event.modifiers():
            self.picturesWanted.emit()
        else:
            super().keyPressEvent(event)

    def _enlarge(self, image: QImage, caption: str) -> None:
        self.viewer.show_image(image, caption)


def _columns(told: list[Scalars]) -> dict[str, tuple[list[float], list[float], list[float], list[float]]]:
    """By name: steps, epochs, times and values."""
    table: dict[str, tuple[list[float], list[float], list[float], list[float]]] = {}
    for event in told:
        for name, value in event.values.items():
            columns = table.setdefault(name, ([], [], [], []))
            for column, one in zip(columns, (event.step, event.epoch, event.time, value)):
                column.append(one)
    return table


def facts_of(result: Mapping[str, Any]) -> str:
    """The result of a training in one line of numbers, for the card at its end."""
    parts = []
    if isinstance(seconds := result.get("seconds"), int | float):
        parts.append(duration(seconds))
    if isinstance(first := result.get("loss_first"), int | float) and isinstance(last := result.get("loss_last"), int | float):
        parts.append(QCoreApplication.translate("RunView", "loss {first} → {last}").format(first=number(first), last=number(last)))
    return "  ·  ".join(parts)

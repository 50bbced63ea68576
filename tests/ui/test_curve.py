"""The live plot."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from studio.ui.theme import Theme
from studio.ui.widgets.curve import COMPACT_PACE_MS, FLUSH_MS, PACE_MS, CurvePlot
from studio.ui.widgets.loss_plot import WEIGHTS, LossPlot


@pytest.fixture
def plot(theme: Theme, qtbot: QtBot) -> CurvePlot:
    made = CurvePlot(theme, "Loss")
    qtbot.addWidget(made)
    made.resize(640, 320)
    return made


def fill(plot: CurvePlot, name: str = "loss", count: int = 2000) -> None:
    steps = np.arange(1, count + 1)
    plot.extend(name, steps, steps / 100, steps * 0.1, 4 * np.exp(-steps / 500) + 1, title=name)


def test_the_timer_runs_only_while_seen_and_new(plot: CurvePlot, qtbot: QtBot) -> None:
    fill(plot)
    assert not plot._timer.isActive()
    plot.show()
    assert plot._timer.isActive()
    qtbot.waitUntil(lambda: not plot._timer.isActive(), timeout=5000)
    assert len(plot.curves["loss"].line.getData()[0]) == 2000
    plot.hide()
    fill(plot, count=10)
    assert not plot._timer.isActive()


@pytest.mark.parametrize(("compact", "pace"), [(False, PACE_MS), (True, COMPACT_PACE_MS)])
def test_new_points_wait_for_the_next_painting_and_a_person_does_not(theme: Theme, qtbot: QtBot, compact: bool, pace: int) -> None:
    plot = CurvePlot(theme, "Loss", compact=compact)
    qtbot.addWidget(plot)
    plot.show()
    fill(plot, count=10)
    assert plot._timer.interval() == FLUSH_MS
    qtbot.waitUntil(lambda: plot._timer.interval() == pace, timeout=5000)
    fill(plot, "other", count=10)
    assert plot._timer.interval() == pace and plot._timer.isActive()
    plot.set_log(True)
    assert plot._timer.interval() == FLUSH_MS
    left = plot._timer.remainingTime()
    plot.set_smoothing(0.5)
    assert plot._timer.remainingTime() <= left


def test_a_million_points_are_few_when_drawn(plot: CurvePlot) -> None:
    plot.show()
    for name in "abcdef":
        fill(plot, name, 1_000_000)
    plot.flush()
    for one in plot.curves.values():
        assert one.series.size == 1_000_000
        assert len(one.raw.getData()[0]) <= 4010 and len(one.line.getData()[0]) <= 4010
    colors = {one.line.opts["pen"].color().name() for one in plot.curves.values()}
    assert len(colors) == 6


def test_marks_are_labelled_lines_in_view(plot: CurvePlot) -> None:
    plot.show()
    fill(plot)
    plot.set_mark("chance", 5.5, "chance 5.5")
    plot.set_mark("floor", None, "floor")
    plot.flush()
    value, words, line = plot._marks["chance"]
    assert (value, words) == (5.5, "chance 5.5") and line.label.toPlainText() == "chance 5.5"
    low, high = plot._box.viewRange()[1]
    assert low < 1 and high > 5.5
    plot.set_log(True)
    plot.flush()
    assert line.value() == pytest.approx(np.log10(5.5))
    plot.set_mark("chance", None, "")
    assert not plot._marks


def test_log_leaves_out_what_is_not_above_zero(plot: CurvePlot) -> None:
    plot.show()
    plot.set_smoothing(0)
    plot.extend("loss", [1, 2, 3], [0, 0, 0], [0, 0, 0], [10.0, -1.0, 100.0])
    plot.set_log(True)
    plot.flush()
    assert plot.curves["loss"].line.getData()[1].tolist() == pytest.approx([1.0, 2.0])


def test_axes(plot: CurvePlot) -> None:
    plot.show()
    fill(plot)
    for axis, right in (("step", 2000), ("epoch", 20), ("time", 200)):
        plot.set_axis(axis)
        plot.flush()
        assert plot._box.viewRange()[0][1] == pytest.approx(right, rel=0.05)
    assert plot._bottom.tickStrings([60.0, 7200.0], 1.0, 60.0) == ["1 min", "2 h"]


def test_the_read_out_names_step_and_value(plot: CurvePlot, qtbot: QtBot) -> None:
    plot.show()
    fill(plot)
    plot.flush()
    assert "1.07" in plot.accessibleDescription()
    heard: list[str] = []
    plot.hovered.connect(heard.append)
    plot._on_mouse(plot._box.mapViewToScene(QPointF(1000.0, 2.0)))
    assert "step 1" in heard[-1] and "loss" in heard[-1] and "1.54" in heard[-1]
    assert plot._cross.isVisible()


def test_moving_the_view_stops_following_and_fit_begins_again(plot: CurvePlot) -> None:
    plot.show()
    fill(plot)
    plot.flush()
    plot._box.setXRange(100, 200, padding=0)
    plot._on_moved()
    fill_more = np.arange(2001, 2101)
    plot.extend("loss", fill_more, fill_more, fill_more, fill_more * 0.0 + 1)
    plot.flush()
    assert plot._box.viewRange()[0] == pytest.approx([100, 200])
    plot.fit()
    plot.flush()
    assert plot._box.viewRange()[0][1] > 2050


def test_names_are_never_markup(plot: CurvePlot) -> None:
    plot.show()
    plot.extend("<img>", [1], [1], [1], [1.0], title="<b>x</b>")
    plot.extend("b", [1], [1], [1], [1.0])
    plot.flush()
    assert "&lt;b&gt;x" in plot.readout.text()


def test_colours_follow_the_theme(plot: CurvePlot, theme: Theme) -> None:
    fill(plot)
    before = plot.curves["loss"].line.opts["pen"].color().name()
    theme.choose("dark")
    assert plot.curves["loss"].line.opts["pen"].color().name() != before


def test_the_tools_of_the_loss_plot(theme: Theme, qtbot: QtBot) -> None:
    plot, small = LossPlot(theme, "Loss"), CurvePlot(theme, "small", compact=True)
    for one in (plot, small):
        qtbot.addWidget(one)
    plot.add_follower(small, smooth=True)
    fill(plot)
    fill(small)
    plot.smooth.setValue(len(WEIGHTS) - 1)
    assert plot.curves["loss"].series.smoothing == small.curves["loss"].series.smoothing == WEIGHTS[-1]
    plot.axis.setCurrentIndex(2)
    assert small._axis == plot._axis == "time"
    plot.log.setChecked(True)
    assert plot._log
    assert all(one.accessibleName() for one in (plot.smooth, plot.log, plot.axis))

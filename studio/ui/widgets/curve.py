# pyright: basic
"""A live curve plot: every point faint, its moving average strong, lines that say what chance is and how low it can go.

Points are kept in `Series`; the plot itself gets some four a pixel of its width, only while it can be seen and only when something is new. What a person
does to it shows at once; new points wait for the next of two (small plots: one) paintings a second, for a painting takes milliseconds that a training
beside it misses.
"""

from __future__ import annotations

from html import escape

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from studio.ui.theme import XS, S, Theme, px
from studio.ui.widgets.saving import plot_menu
from studio.ui.widgets.series import AXES, Numbers, Series, thin, window
from studio.ui.widgets.units import axis_value, duration, number

FLUSH_MS = 100
PACE_MS, COMPACT_PACE_MS = 450, 1000
"""Between two paintings for new points alone; a painting of a plot took 3 to 6 ms where this was measured."""
POINTS = 4000
LABEL = 24
"""Pixels that the words above the highest level need."""
COLORS = ("series1", "series2", "series3", "series4", "series5", "series6")
STYLES = {"━━": Qt.PenStyle.SolidLine, "╍╍": Qt.PenStyle.DashLine, "┉┉": Qt.PenStyle.DotLine, "━╍": Qt.PenStyle.DashDotLine}
"""How lines are told apart without colours, and what stands for each in the legend."""


class TimeAxis(pg.AxisItem):
    """Ticks as 5 s, 3 min, 2 h when `as_time` is set."""

    as_time = False

    def tickStrings(self, values, scale, spacing):
        return [duration(one) for one in values] if self.as_time else super().tickStrings(values, scale, spacing)


class Curve:
    """One series and its two lines on a plot."""

    def __init__(self, name: str, title: str, smoothing: float, *, quiet: bool = False) -> None:
        """quiet: faint and not read out: an end of another curve's interval."""
        self.name, self.title, self.quiet = name, title, quiet
        self.series = Series(smoothing)
        self.raw = pg.PlotCurveItem(connect="all", skipFiniteCheck=True)
        self.line = pg.PlotCurveItem(connect="all", skipFiniteCheck=True)

    def clear(self) -> None:
        self.series.clear()
        self.raw.setData([], [])
        self.line.setData([], [])


class CurvePlot(QFrame):
    """`extend(name, …)` adds points, `set_mark("chance", value, words)` a labelled level. hovered(text): the read-out changed.

    compact: a small plot: no axis title, fewer ticks, its title and last value in one line.
    """

    hovered = Signal(str)

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None, *, compact: bool = False, smoothing: float = 0.9) -> None:
        super().__init__(parent)
        self._theme, self._compact, self._smoothing = theme, compact, smoothing
        self.curves: dict[str, Curve] = {}
        self._marks: dict[str, tuple[float, str, pg.InfiniteLine]] = {}
        self._axis, self._log, self._follow, self._dirty = "step", False, True, False
        self.setProperty("card", "true")
        self.title = QLabel(title)
        self.title.setProperty("role", "small" if compact else "lead")
        self.readout = QLabel()
        self.readout.setTextFormat(Qt.TextFormat.RichText)
        self.readout.setProperty("role", "small" if compact else "muted")
        self.tools = QHBoxLayout()
        self._make_plot()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(FLUSH_MS)
        self._timer.timeout.connect(self.flush)
        self._pace = COMPACT_PACE_MS if compact else PACE_MS
        self.setAccessibleName(title)
        self.view.viewport().setAccessibleName(title)
        self._tint()
        theme.changed.connect(self._tint)

    def _make_plot(self) -> None:
        self._bottom = TimeAxis("bottom")
        self.view = pg.PlotWidget(self, axisItems={"bottom": self._bottom}, background=None)  # type: ignore[arg-type]
        self.view.setAntialiasing(False)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setStyleSheet("background: transparent; border: none;")
        self.view.setMinimumHeight(px(64) if self._compact else px(90))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        item = self.view.getPlotItem()
        assert item is not None
        self._item = item
        item.hideButtons()
        item.setContentsMargins(0, XS, XS, 0)
        item.setMenuEnabled(False)
        self._box = item.getViewBox()
        self._box.setMouseEnabled(x=True, y=False)
        self._box.disableAutoRange()
        self._box.sigRangeChangedManually.connect(self._on_moved)
        self._box.installEventFilter(self)
        self._left = item.getAxis("left")
        self._left.setWidth(44 if self._compact else 52)
        self._left.enableAutoSIPrefix(False)
        self._bottom.enableAutoSIPrefix(False)
        self._bottom.setStyle(maxTickLevel=0)
        if self._compact:
            self._left.setStyle(maxTickLevel=0, textFillLimits=[(0, 0.5)])
        self._cross = pg.InfiniteLine(angle=90)
        self._cross.setZValue(20)
        self._cross.hide()
        item.addItem(self._cross, ignoreBounds=True)
        self.view.scene().sigMouseMoved.connect(self._on_mouse)  # type: ignore[attr-defined]
        self.view.viewport().installEventFilter(self)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(lambda at: plot_menu(self).popup(self.view.mapToGlobal(at)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self.title, 1)
        head.addLayout(self.tools)
        if self._compact:
            self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            head.addWidget(self.readout)
        else:
            self.readout.setWordWrap(True)
        column = QVBoxLayout(self)
        side = S if self._compact else S + 4
        column.setContentsMargins(side, S, side, S)
        column.setSpacing(2 if self._compact else XS)
        column.addLayout(head)
        if not self._compact:
            column.addWidget(self.readout)
        column.addWidget(self.view, 1)

    # --- data

    def curve(self, name: str, title: str = "", *, quiet: bool = False) -> Curve:
        """The curve of that name, made when it is new."""
        if name not in self.curves:
            one = Curve(name, title or name, self._smoothing, quiet=quiet)
            self.curves[name] = one
            self._item.addItem(one.raw, ignoreBounds=True)
            self._item.addItem(one.line, ignoreBounds=True)
            self._ink()
        return self.curves[name]

    def extend(self, name: str, steps: Numbers, epochs: Numbers, times: Numbers, values: Numbers, *, title: str = "", quiet: bool = False) -> None:
        """Add points to a curve; drawn at the next flush."""
        self.curve(name, title, quiet=quiet).series.append(steps, epochs, times, values)
        self.touch(data=True)

    def set_mark(self, name: str, value: float | None, words: str, *, left: bool = False) -> None:
        """A labelled level ("chance", "floor"), its words at the right or the left; None removes it."""
        if name in self._marks:
            self._item.removeItem(self._marks.pop(name)[2])
        if value is not None and np.isfinite(value):
            line = pg.InfiniteLine(
                angle=0, label=words, labelOpts={"position": 0.02 if left else 0.985, "anchors": [(0, 1)] * 2 if left else [(1, 1)] * 2, "fill": QColor()}
            )
            line.setZValue(10)
            self._marks[name] = (float(value), words, line)
            self._item.addItem(line, ignoreBounds=True)
            self._ink()
        self.touch()

    def cut(self, step: float) -> None:
        """Let what was drawn at or after `step` go."""
        for one in self.curves.values():
            one.series.cut(step)
        self.touch()

    def clear(self) -> None:
        """No curves, no marks."""
        for one in self.curves.values():
            self._item.removeItem(one.raw)
            self._item.removeItem(one.line)
        self.curves.clear()
        for name in list(self._marks):
            self.set_mark(name, None, "")
        self._follow = True
        self.readout.clear()
        self.touch()

    # --- how it is drawn

    def set_smoothing(self, smoothing: float) -> None:
        """0: none, towards 1: more."""
        self._smoothing = smoothing
        for one in self.curves.values():
            one.series.set_smoothing(smoothing)
        self.touch()

    def set_log(self, log: bool) -> None:
        """Values on a logarithmic axis; those that are not above zero are left out."""
        self._log = log
        self._left.setLogMode(False, log)
        self.touch()

    def set_axis(self, axis: str) -> None:
        """What runs along the bottom: "step", "epoch" or "time"."""
        assert axis in AXES
        self._axis, self._follow = axis, True
        self._bottom.as_time = axis == "time"
        self._bottom.picture = None
        self._bottom.update()
        self.touch()

    def touch(self, *, data: bool = False) -> None:
        """Something is new: flush soon, if anybody can see it. data: new points only, which can wait where others were painted just now."""
        self._dirty = True
        waits = self._timer.isActive() and (data or self._timer.interval() == FLUSH_MS)
        if self.isVisible() and not waits:
            self._timer.start(FLUSH_MS)

    def flush(self) -> None:
        """Draw what is new; stops the timer when there was nothing."""
        if not self._dirty:
            self._timer.stop()
            return
        self._dirty = False
        if self._timer.interval() != self._pace:
            self._timer.setInterval(self._pace)
        spans = [one.series.x(self._axis)[[0, -1]] for one in self.curves.values() if one.series.size]
        if self._follow and spans:
            low, high = min(one[0] for one in spans), max(one[1] for one in spans)
            self._box.setXRange(float(low), float(high) if high > low else float(low) + 1.0, padding=0.02)
        (left, right), _ = self._box.viewRange()
        points = min(POINTS, max(400, 4 * round(self._box.width())))
        lows, highs = [], []
        for one in self.curves.values():
            for low, high in self._draw(one, left, right, points):
                lows.append(low)
                highs.append(high)
        self._fit(lows, highs)
        self._say()

    def _draw(self, one: Curve, left: float, right: float, points: int) -> list[tuple[float, float]]:
        part = window(one.series.x(self._axis), left, right)
        found = []
        for item, values, share in ((one.raw, one.series.y, (1.0, 99.0)), (one.line, one.series.smooth, (0.0, 100.0))):
            if item is one.raw and one.series.smoothing <= 0:
                item.setData([], [])
                continue
            x, y = thin(one.series.x(self._axis)[part], values[part], points=points)
            if self._log:
                x, y = x[y > 0], y[y > 0]
                y = np.log10(y)
            item.setData(x, y)
            if len(y):
                low, high = np.percentile(y, share) if len(y) > 20 else (y.min(), y.max())
                found.append((float(low), float(high)))
        return found

    def _fit(self, lows: list[float], highs: list[float]) -> None:
        levels = {name: float(np.log10(value)) if self._log else value for name, (value, _, _) in self._marks.items() if value > 0 or not self._log}
        for name, (_, _, line) in self._marks.items():
            line.setVisible(name in levels)
            if name in levels:
                line.setValue(levels[name])
        if not lows:
            lows, highs = list(levels.values()) or [0.0], list(levels.values()) or [1.0]
        low, high = min(lows), max(highs)
        for level in levels.values():
            if max(high, level) - min(low, level) <= 2.5 * max(high - low, 1e-12) or (level > low and not self._log and level <= high * 1.6):
                low, high = min(low, level), max(high, level)
        span = high - low if high > low else max(abs(high) * 0.1, 1e-3)
        crowded = any(level >= high - span * 0.1 for level in levels.values())
        share = min(0.4, px(LABEL) / max(self._box.height(), 1.0)) if crowded else 0.09
        self._box.setYRange(low - span * 0.06, high + span * 1.06 * share / (1 - share), padding=0)

    def _ink(self, fine: float | None = None) -> None:
        """Pens for a picture of so many pixels a point (None: the screen's), for lines are drawn in the screen's own pixels."""
        text, muted, fine = self._theme.color("text"), self._theme.color("muted"), fine or self.devicePixelRatioF()
        for at, one in enumerate(self.curves.values()):
            color = self._theme.color(COLORS[at % len(COLORS)])
            if one.quiet:
                one.line.setPen(_pen(_faint(self._theme.color(COLORS[0]), 110), round(fine), Qt.PenStyle.DotLine))
                continue
            one.raw.setPen(_pen(_faint(color, 70), round(fine)))
            one.line.setPen(_pen(color, round(2 * fine if len(self.curves) < 4 or at == 0 else fine), [*STYLES.values()][at % len(STYLES)]))
            one.line.setZValue(5)
        for name, (_, _, line) in self._marks.items():
            line.setPen(_pen(muted, 1, Qt.PenStyle.DashLine if name == "chance" else Qt.PenStyle.DotLine))
            line.label.setColor(text)
            line.label.fill = pg.mkBrush(_faint(self._theme.color("surface"), 150))
            line.label.setFont(self._theme.font("small"))
        self._cross.setPen(_pen(muted, 1))

    def _tint(self) -> None:
        grid = self._theme.color("border")
        for axis in (self._left, self._bottom):
            axis.setPen(_pen(grid, 1))
            axis.setTextPen(_pen(self._theme.color("muted"), 1))
            axis.setTickFont(self._theme.font("small"))
            axis.setTickPen(_pen(grid, 1))
            axis.setStyle(tickLength=-4)
        self._ink()
        self._say()

    # --- the read-out

    def _say(self, at: float | None = None) -> None:
        words, where = [], ""
        for number_, one in enumerate(self.curves.values()):
            if not one.series.size or one.quiet:
                continue
            x = one.series.x(self._axis)
            spot = len(x) - 1 if at is None else min(len(x) - 1, int(np.searchsorted(x, at)))
            where = axis_value(self._axis, float(x[spot]))
            color = self._theme.color(COLORS[number_ % len(COLORS)]).name()
            name = "" if self._compact and sum(not curve.quiet for curve in self.curves.values()) == 1 else f"{escape(one.title)} "
            value = float(one.series.smooth[spot]) if at is None else float(one.series.y[spot])
            mark = [*STYLES][number_ % len(STYLES)] if len(self.curves) > 1 else "\u25cf"
            words.append(f'<span style="color:{color}">{mark}</span> {name.replace(" ", "&nbsp;")}<b>{number(value)}</b>')
        text = " &nbsp; ".join(words)
        if at is not None and words:
            text = f"{where} &nbsp; {text}"
        self.readout.setText(text)
        self._elide()
        self.setAccessibleDescription(_plain(text))

    def _on_mouse(self, position: QPointF) -> None:
        if not self._item.sceneBoundingRect().contains(position) or not any(one.series.size for one in self.curves.values()):
            return
        at = self._box.mapSceneToView(position).x()
        self._cross.setValue(at)
        self._cross.show()
        self._say(at)
        self.hovered.emit(_plain(self.readout.text()))

    def _on_moved(self, *_) -> None:
        self._follow = False
        self.touch()

    def fit(self) -> None:
        """Show everything and follow what comes (also by a double click)."""
        self._follow = True
        self.touch()

    # --- events

    def eventFilter(self, watched, event) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DevicePixelRatioChange:
            self._ink()
        if kind == QEvent.Type.Leave and watched is self.view.viewport():
            self._cross.hide()
            self._say()
        if kind == QEvent.Type.MouseButtonDblClick and watched is self.view.viewport():
            self.fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        """A small plot's title gives way to its value."""
        if self._compact:
            room = self.width() - 3 * S - (self.readout.sizeHint().width() if self.readout.text() else 0)
            self.title.setText(self.title.fontMetrics().elidedText(self.accessibleName(), Qt.TextElideMode.ElideRight, max(20, room)))

    def showEvent(self, event) -> None:
        super().showEvent(event)
        if self._dirty:
            self._timer.start(FLUSH_MS)

    def hideEvent(self, event) -> None:
        self._timer.stop()
        super().hideEvent(event)


def _pen(color: QColor, width: int, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(color, width, style)
    pen.setCosmetic(True)
    return pen


def _faint(color: QColor, alpha: int) -> QColor:
    faint = QColor(color)
    faint.setAlpha(alpha)
    return faint


def _plain(text: str) -> str:
    import re

    return re.sub("<[^>]*>", "", text).replace("&nbsp;", " ").replace("\u25cf", "").strip()

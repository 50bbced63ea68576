# pyright: basic
"""The column of numbers beside a run's curves: how fast, how long, on what, and whether the features are healthy, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.theme import XS, M, S, Theme, px
from studio.ui.widgets.parts import label, restyle
from studio.ui.widgets.units import size, whole

FULL = 0.92
"""Share of a memory from where it is nearly full."""
AMBER, RED = 0.12, 0.05
"""Diversity of the encoder's features below which they are narrow, and below which they are collapsing (as the verdict has it)."""


class Meter(QWidget):
    """A thin bar from 0 to 1 with a colour of the palette; what it means is said beside it in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._share, self._color = theme, 0.0, "accent"
        self.setFixedHeight(6)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(80, 6)

    def set_share(self, share: float, color: str = "accent") -> None:
        """How full, 0 to 1."""
        self._share, self._color = min(1.0, max(0.0, share)), color
        self.update()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        painter.setBrush(self._theme.color("sunken"))
        painter.drawRoundedRect(box, 3, 3)
        if self._share > 0:
            painter.setBrush(self._theme.color(self._color))
            painter.drawRoundedRect(QRectF(0, 0, max(6.0, box.width() * self._share), 6), 3, 3)


class Gauge(QWidget):
    """A name, a value, a bar where there is a scale, and a word on what it means."""

    def __init__(self, theme: Theme, name: str, tip: str = "") -> None:
        super().__init__()
        self.name, self.value, self.verdict = label(name, "muted"), label("–"), label(role="small", wrap=True)
        self.meter = Meter(theme)
        self.setToolTip(tip)
        self.setAccessibleName(name)
        row = QHBoxLayout()
        row.addWidget(self.name)
        row.addStretch(1)
        row.addWidget(self.value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addLayout(row)
        column.addWidget(self.meter)
        column.addWidget(self.verdict)
        self.meter.hide()
        self.verdict.hide()

    def show_value(self, value: str, *, share: float | None = None, words: str = "", role: str = "small") -> None:
        """role: "good", "warn", "bad" or "small", the colour of the words and the bar."""
        self.value.setText(value)
        self.verdict.setText(words)
        self.verdict.setVisible(bool(words))
        restyle(self.verdict, "role", role)
        self.meter.setVisible(share is not None)
        if share is not None:
            self.meter.set_share(share, role if role in ("good", "warn", "bad") else "accent")
        self.setAccessibleDescription(f"{value} {words}".strip())


class GaugeColumn(QFrame):
    """Feed it scalars by name; it shows those it knows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._width = 0
        self.speed = Gauge(theme, self.tr("Speed"), self.tr("Pictures trained on each second"))
        self.left = Gauge(theme, self.tr("Time left"))
        self.spent = Gauge(theme, self.tr("Trained for"), self.tr("Time spent on training, pauses left out"))
        self.device = Gauge(theme, self.tr("Device"))
        self.memory = Gauge(theme, self.tr("GPU memory"), self.tr("Memory of the GPU in use, by all programs"))
        self.host = Gauge(theme, self.tr("Memory"), self.tr("Memory of the computer in use, by all programs"))
        self.diversity = Gauge(theme, self.tr("Diversity"), self.tr("How far the features of different pictures spread: 1 over the whole room, 0 all the same"))
        self.rank = Gauge(theme, self.tr("Effective rank"), self.tr("How many directions the features use"))
        self.knn = Gauge(theme, self.tr("k-NN"), self.tr("Share of labelled pictures whose nearest neighbours have the same label; never used for training"))
        self.linear = Gauge(theme, self.tr("Linear probe"), self.tr("Share of labelled pictures that a straight cut through the features gets right"))
        self._beginning: dict[str, float] = {}
        self._health = label(self.tr("Health"), "lead")
        self.verdict, self.next = label(wrap=True), label(role="small", wrap=True)
        self._hint = label(self.tr("Measured at the end of each epoch."), "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, M, M)
        column.setSpacing(S)
        column.addWidget(label(self.tr("Progress"), "lead"))
        for gauge in (self.speed, self.left, self.spent, self.device, self.memory, self.host):
            column.addWidget(gauge)
        column.addSpacing(S)
        column.addWidget(self._health)
        column.addWidget(self.verdict)
        column.addWidget(self.next)
        column.addWidget(self._hint)
        for gauge in (self.diversity, self.rank, self.knn, self.linear):
            column.addWidget(gauge)
        column.addStretch(1)
        self.setMinimumWidth(px(186))
        self.setMaximumWidth(px(216))
        self.clear()

    def clear(self) -> None:
        """A new run: nothing measured yet."""
        for gauge in (self.speed, self.left, self.spent, self.device, self.memory, self.host, self.diversity, self.rank, self.knn, self.linear):
            gauge.show_value("–")
        for gauge in (self.memory, self.host, self.diversity, self.rank, self.knn, self.linear):
            gauge.hide()
        self._beginning = {}
        self.verdict.hide()
        self.next.hide()
        self._hint.show()

    def set_beginning(self, values: Mapping[str, float]) -> None:
        """What the untrained network reaches, and raw pixels."""
        self._beginning = dict(values)

    def _beside(self, name: str) -> str:
        before, pixels = self._beginning.get(name), self._beginning.get(f"{name}_pixels")
        words = [self.tr("untrained {share}").format(share=f"{before:.0%}")] if before is not None else []
        words += [self.tr("pixels {share}").format(share=f"{pixels:.0%}")] if pixels is not None else []
        return "  ·  ".join(words)

    def say_verdict(self, words: str, advice: str, good: bool) -> None:
        """Whether it is learning, in a sentence, and what to do next."""
        self.verdict.setText(words)
        restyle(self.verdict, "role", "good" if good else "bad")
        self.next.setText(advice)
        for one in (self.verdict, self.next):
            one.setVisible(bool(one.text()))
        self._hint.hide()

    def set_width(self, features: int) -> None:
        """Numbers a feature has (the rank's scale); 0: not known."""
        self._width = features

    def feed(self, values: dict[str, float]) -> None:
        """Show the newest of the scalars it knows."""
        if (speed := values.get("images_per_second")) is not None:
            self.speed.show_value(self.tr("{count} img/s").format(count=whole(speed) if speed >= 10 else f"{speed:.1f}"))
        if (spread := values.get("std_ratio")) is not None:
            words, role = self.spread_words(spread)
            self.diversity.show_value(f"{spread:.2f}", share=spread, words=words, role=role)
            self.diversity.show()
            self._hint.hide()
        if (rank := values.get("rankme")) is not None:
            of = f" / {self._width}" if self._width else ""
            low = rank < 2.0
            words = self.tr("one direction only: collapsing") if low else ""
            self.rank.show_value(f"{rank:.1f}{of}", share=rank / self._width if self._width else None, words=words, role="bad" if low else "small")
            self.rank.show()
        for name, gauge in (("knn", self.knn), ("linear", self.linear)):
            if (share := values.get(name)) is not None:
                low, high = values.get(f"{name}_low"), values.get(f"{name}_high")
                value = f"{share:.0%}" if low is None or high is None else f"{share:.0%} ({low * 100:.0f}–{high * 100:.0f})"
                gauge.show_value(value, share=share, words=self._beside(name))
                gauge.show()
        for name, gauge in (("memory", self.memory), ("host_memory", self.host)):
            if (used := values.get(name)) is not None:
                self._fill(gauge, used, values.get(f"{name}_total"))

    def _fill(self, gauge: Gauge, used: float, total: float | None) -> None:
        """How full a memory is; words where a step more may not fit."""
        share = used / total if total else None
        full = share is not None and share >= FULL
        value = size(used) if not total else self.tr("{used} of {total}").format(used=size(used), total=size(total))
        gauge.show_value(value, share=share, words=self.tr("nearly full") if full else "", role="warn" if full else "small")
        gauge.show()

    def spread_words(self, spread: float) -> tuple[str, str]:
        """What a diversity means, and the colour's role."""
        if spread < RED:
            return self.tr("collapsing: pictures get nearly the same features"), "bad"
        if spread < AMBER:
            return self.tr("narrow: features use little of their room"), "warn"
        return self.tr("healthy: features spread out"), "good"

# pyright: basic
"""What happens before the first step, one line a stage, each with a mark, words and its time: nobody should wonder whether it hangs."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QProgressBar, QVBoxLayout, QWidget

from studio.core.events import Phase, Progress
from studio.ui.theme import L, M, S, Theme, px
from studio.ui.widgets.parts import card, label, restyle
from studio.ui.widgets.units import duration, whole

MARKS = {"waiting": "○", "running": "◌", "done": "✓", "failed": "✕"}


class Stage:
    """One line: mark, words, time, and a bar while it is at work."""

    def __init__(self, name: str, words: str) -> None:
        self.name, self.state, self.begun, self.seconds = name, "waiting", 0.0, 0.0
        self.mark, self.words, self.time = label(MARKS["waiting"], "muted"), label(words, "muted"), label(role="muted")
        self.detail = label(role="small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words)
        for one in (self.detail, self.bar):
            one.hide()

    def set_state(self, state: str) -> None:
        if state == "running":
            self.begun = time.monotonic()
        elif self.state == "running":
            self.seconds = time.monotonic() - self.begun
            self.time.setText(duration(self.seconds))
        self.state = state
        self.mark.setText(MARKS[state])
        restyle(self.mark, "role", {"running": "", "done": "good", "failed": "bad"}.get(state, "muted"))
        restyle(self.words, "role", "lead" if state == "running" else "muted" if state == "waiting" else "")
        if state != "running":
            self.bar.hide()
            self.detail.hide()


class StageList(QWidget):
    """`begin()`, then `phase` and `progress` as they are told."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._stages: dict[str, Stage] = {}
        self.title = label(self.tr("Getting ready"), "title")
        frame, column = card(margin=L + S, spacing=M)
        frame.setFixedWidth(px(480))
        column.addWidget(self.title)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(M)
        self._grid.setVerticalSpacing(S)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        whole_ = QVBoxLayout(self)
        whole_.addStretch(2)
        whole_.addWidget(frame, 0, Qt.AlignmentFlag.AlignHCenter)
        whole_.addStretch(3)
        self._timer = QTimer(self)
        self._timer.setInterval(500)
        self._timer.timeout.connect(self._tick)

    @property
    def stages(self) -> dict[str, Stage]:
        """By name, in order."""
        return self._stages

    def begin(self) -> None:
        """A new start: every stage waits."""
        for stage in self._stages.values():
            for widget in (stage.mark, stage.words, stage.time, stage.detail, stage.bar):
                self._grid.removeWidget(widget)
                widget.deleteLater()
        self._stages.clear()
        for name, words in (
            ("engine", self.tr("Start the engine")),
            ("scan", self.tr("Look for pictures")),
            ("cache", self.tr("Read the pictures")),
            ("build", self.tr("Build the network")),
            ("train", self.tr("First step")),
        ):
            self._add(name, words)
        self._stages["engine"].set_state("running")
        self._timer.start()

    def _add(self, name: str, words: str) -> Stage:
        stage = Stage(name, words)
        row = 3 * len(self._stages)
        if name != "train" and "train" in self._stages:
            row = 3 * (len(self._stages) - 1)
            last = self._stages.pop("train")
            for column, widget in enumerate((last.mark, last.words, last.time)):
                self._grid.addWidget(widget, row + 3, column)
            self._grid.addWidget(last.detail, row + 4, 1, 1, 2)
            self._grid.addWidget(last.bar, row + 5, 1, 1, 2)
            self._stages[name] = stage
            self._stages["train"] = last
        else:
            self._stages[name] = stage
        stage.time.setAlignment(Qt.AlignmentFlag.AlignRight)
        for column, widget in enumerate((stage.mark, stage.words, stage.time)):
            self._grid.addWidget(widget, row, column)
        self._grid.addWidget(stage.detail, row + 1, 1, 1, 2)
        self._grid.addWidget(stage.bar, row + 2, 1, 1, 2)
        return stage

    def phase(self, event: Phase) -> None:
        """Enter a stage: the ones before it are done."""
        stage = self._stages.get(event.name) or self._add(event.name, event.words)
        for other in self._stages.values():
            if other is stage:
                break
            if other.state == "running":
                other.set_state("done")
        for other in self._stages.values():
            if other is not stage and other.state == "running":
                other.set_state("done")
        if stage.state != "running":
            stage.set_state("running")

    def progress(self, event: Progress) -> None:
        """How far the stage of that name is."""
        stage = self._stages.get(event.name)
        if stage is None or stage.state != "running":
            return
        stage.bar.setRange(0, event.total or 0)
        stage.bar.setValue(event.done)
        stage.bar.show()
        count = f"{whole(event.done)} / {whole(event.total)}" if event.total else event.words or whole(event.done)
        left = self.tr("{time} left").format(time=duration(event.seconds_left)) if event.seconds_left else ""
        stage.detail.setText("  ·  ".join(one for one in (count, left) if one))
        stage.detail.show()

    def end(self, failed: bool = False) -> None:
        """The first step is done, or it came to nothing."""
        self._timer.stop()
        for stage in self._stages.values():
            if stage.state == "running":
                stage.set_state("failed" if failed else "done")

    def _tick(self) -> None:
        for stage in self._stages.values():
            if stage.state == "running" and time.monotonic() - stage.begun >= 1:
                stage.time.setText(duration(float(int(time.monotonic() - stage.begun))))

    def hideEvent(self, event) -> None:
        self._timer.stop()

    def showEvent(self, event) -> None:
        if any(stage.state == "running" for stage in self._stages.values()):
            self._timer.start()

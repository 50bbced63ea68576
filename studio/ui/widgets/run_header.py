# pyright: basic
"""The line above a run: what it is called, how it is, how far it is, and what can be done to it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from studio.ui.theme import XS, M, S, Theme, px
from studio.ui.widgets.parts import OneLine, Told, button, label, restyle
from studio.ui.widgets.units import whole

LIVE = ("starting", "running", "pausing", "paused", "resuming", "stopping", "saving")


class RunHeader(QWidget):
    """Buttons only tell: pause(), resume(), stop(), snapshot(). `set_state` decides what may be pressed."""

    pause = Signal()
    resume = Signal()
    stop = Signal()
    snapshot = Signal()

    def __init__(self, theme: Theme, *, buttons: bool = True) -> None:
        super().__init__()
        self.state = ""
        self._theme, self._with_buttons = theme, buttons
        self.name, self.badge = OneLine("title"), Told(self.tr("State"), role="muted")
        self.where = label(role="muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Progress of the training"))
        self.pause_button = button(self.tr("Pause"), self._toggle, tip=self.tr("Pause or go on (Ctrl+P)"), theme=theme, icon="pause")
        self.resume_button = button(self.tr("Resume"), self._toggle, kind="primary", tip=self.tr("Go on (Ctrl+P)"), theme=theme, icon="play")
        tip = self.tr("Stop now; what was learned so far is kept and you can go on later (Ctrl+.)")
        self.stop_button = button(self.tr("Stop and keep"), self.stop.emit, tip=tip, theme=theme, icon="stop")
        tip = self.tr("Write a checkpoint and renew the pictures now (Ctrl+S)")
        self.snapshot_button = button(self.tr("Snapshot"), self.snapshot.emit, tip=tip, theme=theme, icon="camera")
        self._lay_out()
        self.set_state("")

    def _lay_out(self) -> None:
        for one in (self.pause_button, self.resume_button, self.stop_button, self.snapshot_button):
            one.setIconSize(QSize(px(16), px(16)))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        line = QHBoxLayout()
        line.setSpacing(M)
        line.addWidget(self.badge)
        line.addWidget(self.where, 1)
        words.addLayout(line)
        top = QHBoxLayout()
        top.setSpacing(S)
        top.addLayout(words, 1)
        for one in (self.pause_button, self.resume_button, self.stop_button, self.snapshot_button):
            top.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addSpacing(XS)

    def set_name(self, name: str, tip: str = "") -> None:
        """What the run is called; the tip says where it is."""
        self.name.setText(name)
        self.name.setToolTip(tip)

    def set_state(self, state: str) -> None:
        """One of LIVE, "finished", "stopped", "dropped" (there was nothing to keep), "failed", "interrupted" or ""."""
        self.state = state
        words, role = self._words(state)
        self.badge.setText(words)
        restyle(self.badge, "role", role)
        live = self._with_buttons and state in LIVE
        may = state in ("running", "paused")
        for one in (self.pause_button, self.resume_button, self.stop_button, self.snapshot_button):
            one.setVisible(live)
        self.pause_button.setVisible(live and state not in ("paused", "resuming"))
        self.resume_button.setVisible(live and state in ("paused", "resuming"))
        self.pause_button.setEnabled(may)
        self.resume_button.setEnabled(may)
        self.snapshot_button.setEnabled(state == "running")
        self.stop_button.setEnabled(state in ("starting", "running", "pausing", "paused", "resuming"))
        self.bar.setVisible(bool(state))

    def _words(self, state: str) -> tuple[str, str]:
        return {
            "starting": (self.tr("◌ Starting"), "muted"),
            "running": (self.tr("● Running"), "good"),
            "pausing": (self.tr("Pausing… after this step"), "warn"),
            "paused": (self.tr("❚❚ Paused"), "warn"),
            "resuming": (self.tr("Going on…"), "good"),
            "stopping": (self.tr("Stopping… a checkpoint is being written"), "warn"),
            "saving": (self.tr("Saving…"), "muted"),
            "finished": (self.tr("✓ Finished"), "good"),
            "stopped": (self.tr("■ Stopped and kept"), "warn"),
            "dropped": (self.tr("■ Stopped"), "muted"),
            "failed": (self.tr("✕ Failed"), "bad"),
            "interrupted": (self.tr("✕ Interrupted"), "warn"),
        }.get(state, ("", "muted"))

    def set_place(self, step: int, total: int, epoch: float, epochs: int, left: str = "") -> None:
        """How far it is. total and epochs 0: not known."""
        parts = []
        if epochs:
            parts.append(
                self.tr("Epoch {epoch} of {epochs}").format(epoch=whole(min(epochs, int(epoch) + 1 if step < total else epochs)), epochs=whole(epochs))
            )
        if total:
            parts.append(self.tr("step {step} of {total}").format(step=whole(step), total=whole(total)))
        if left:
            parts.append(left)
        self.where.setText("  ·  ".join(parts))
        self.bar.setValue(round(1000 * step / total) if total else 0)

    def _toggle(self) -> None:
        (self.resume if self.state == "paused" else self.pause).emit()

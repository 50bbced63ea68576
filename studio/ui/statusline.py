# pyright: basic
"""The line at the bottom: the device, what is being worked on, how far it is and how long it takes still."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QMessageBox, QStatusBar, QToolButton

from studio.core.events import Note, Phase, Progress
from studio.ui.language import core
from studio.ui.session import Session
from studio.ui.theme import M, S, px
from studio.ui.widgets.busy_bar import BusyBar
from studio.ui.widgets.parts import Told
from studio.ui.words import device_title

SILENT = ("look", "choose", "view")
"""Lanes that answer at once and would only make the line flicker."""


class StatusLine(QStatusBar):
    """Reads the session; has no state that anything else needs."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setSizeGripEnabled(False)
        self.setContentsMargins(M, 0, M, 0)
        self._device_icon, self._device = QLabel(), Told(self.tr("Device"), self.tr("Looking at the device…"))
        self._unused = QToolButton()
        self._unused.setText(self.tr("GPU not used: why?"))
        self._unused.setObjectName("unused-gpu")
        self._unused.setAccessibleDescription(self.tr("Why training does not use the GPU of this machine, and what to do"))
        self._unused.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._unused.clicked.connect(self._why_unused)
        self._unused_gpu: dict[str, str] = {}
        self._job, self._left = Told(self.tr("Job")), Told(self.tr("Time left"))
        self._bar = BusyBar()
        self._bar.setFixedWidth(px(160))
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        for label in (self._device, self._job, self._left):
            label.setContentsMargins(S, 0, S, 0)
        self.addWidget(self._device_icon)
        self.addWidget(self._device)
        self.addWidget(self._unused)
        self._unused.hide()
        for widget in (self._job, self._bar, self._left):
            self.addPermanentWidget(widget)
        self._tint()
        self._clear()
        session.theme.changed.connect(self._tint)
        session.deviceReady.connect(self._on_device)
        session.events.connect(self._on_events)
        session.jobStarted.connect(self._on_started)
        session.jobEnded.connect(lambda lane, ending: self._clear() if kind_of(lane) not in SILENT else None)

    def _tint(self) -> None:
        theme, ratio = self._session.theme, self.devicePixelRatioF()
        self._device_icon.setPixmap(theme.pixmap("chip", px(16), "muted", ratio=ratio))
        self._unused.setIcon(QIcon(theme.pixmap("warning", px(16), "warn", ratio=ratio)))

    def _on_device(self, words: str) -> None:
        shown = device_title(words)
        self._device.setText(shown)
        self._device.setToolTip(self.tr("Where training runs: {device}").format(device=shown))

    def _on_unused_gpu(self, words: dict[str, str]) -> None:
        words = {name: core(text) for name, text in words.items()}
        self._unused_gpu = words
        self._unused.setToolTip(f"{words['what']}\n{words['fix']}")
        self._unused.show()

    def _why_unused(self) -> None:
        box = QMessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("A GPU that is not used"))
        box.setText(self._unused_gpu["what"])
        box.setInformativeText(self._unused_gpu["fix"])
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setStandardButtons(QMessageBox.StandardButton.Close)
        box.open()

    def _on_started(self, lane: str) -> None:
        words = {
            "scan": self.tr("Looking through the folder"),
            "train": self.tr("Training"),
            "inspect": self.tr("Inspecting"),
            "export": self.tr("Exporting"),
        }.get(kind_of(lane))
        if words:
            self._job.setText(words)
            self._bar.setRange(0, 0)
            self._bar.show()

    def _on_events(self, lane: str, told: list[Any]) -> None:
        if kind_of(lane) in SILENT:
            return
        for event in told:
            if isinstance(event, Note) and event.name == "unused_gpu":
                self._on_unused_gpu(event.data)
        for event in reversed(told):
            if isinstance(event, Progress):
                self._show(event)
                break
        for event in reversed(told):
            if isinstance(event, Phase):
                self._job.setText(event.words)
                if not any(isinstance(one, Progress) for one in told[told.index(event) :]):
                    self._left.setText("")
                break

    def _show(self, event: Progress) -> None:
        self._bar.setVisible(True)
        if event.total:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(1000 * event.done / event.total))
        else:
            self._bar.setRange(0, 0)
        if event.words:
            self._job.setText(event.words)
        self._left.setText(self.tr("{time} left").format(time=clock_words(event.seconds_left)) if event.seconds_left is not None else "")
        self._left.setVisible(bool(self._left.text()))

    def _clear(self) -> None:
        if any(kind_of(lane) not in (*SILENT, "warm") for lane in self._session.running()):
            return
        self._job.setText(self.tr("Ready"))
        self._left.setText("")
        self._left.hide()
        self._bar.hide()


def kind_of(lane: str) -> str:
    """ "inspect" of "inspect.map": boards have lanes of their own."""
    return lane.split(".")[0]


def clock_words(seconds: float) -> str:
    """Seconds as "0:08", "12:30" or "1:02:03"."""
    whole = max(0, round(seconds))
    hours, minutes = whole // 3600, whole // 60 % 60
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"

# pyright: basic
"""How pictures become three channels: which channels, which pages, how bright. Shown where a folder has pictures that ask for it, or where something was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from studio.core.reading import ALL, AS_CHANNELS, AUTO, BETWEEN, FIRST, FULL, GRAY, MIDDLE, Reading, read_scale
from studio.ui.folder_facts import Beyond
from studio.ui.theme import XS, L, M, S, Theme, px
from studio.ui.widgets.number_box import FloatBox, WheelGuard
from studio.ui.widgets.parts import button, label

BY_NUMBER, BY_SHARE, BY_LIMITS = "number", "share", "limits"
SHARES, LIMITS = (0.5, 99.5), (0.0, 4095.0)
MOST_OFFERED = 64
"""Channels that the lists name."""


class Choice(QWidget):
    """A list with its name before it. picked(value): a person chose."""

    picked = Signal(object)

    def __init__(self, title: str, tip: str, guard: WheelGuard, *, name: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        self.words = label(title, role="muted")
        self.box = QComboBox()
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.installEventFilter(guard)
        self.box.setAccessibleName(name or title)
        self.box.setToolTip(tip)
        self.box.activated.connect(lambda at: self.picked.emit(self.box.itemData(at)))
        self.words.setBuddy(self.box)
        row.addWidget(self.words)
        row.addWidget(self.box)

    def offer(self, offered: Sequence[tuple[str, Any]], value: Any) -> None:
        """What there is to choose from, and what is chosen."""
        with QSignalBlocker(self.box):
            self.box.clear()
            for words, one in offered:
                self.box.addItem(words, one)
            self.box.setCurrentIndex(next((at for at, (_, one) in enumerate(offered) if one == value), 0))


class ReadingBar(QFrame):
    """changed(fields, words): a person chose; words are for undo. `show_reading` says what the folder has and what is chosen."""

    changed = Signal(dict, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._reading, self._count, self._guard = Reading(), 1, WheelGuard(self)
        self.setProperty("card", "true")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, M, M, M)
        column.setSpacing(S)
        head = QHBoxLayout()
        self.found = label(wrap=True)
        self.plain = button(self.tr("Automatic"), self._all_plain, kind="quiet", tip=self.tr("Take these choices back: everything is chosen by itself"), theme=theme, icon="reset")  # fmt: skip
        kept = self.plain.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.plain.setSizePolicy(kept)
        head.addWidget(self.found, 1)
        head.addWidget(self.plain)
        column.addLayout(head)
        column.addLayout(self._channel_row())
        column.addLayout(self._other_row())
        self.note = label(role="small", wrap=True)
        column.addWidget(self.note)
        wide = max(one.words.sizeHint().width() for one in (self.channels, self.scale))
        for one in (self.channels, self.scale):
            one.words.setMinimumWidth(wide)
            one.box.setMinimumWidth(px(136))
        self.hide()

    # --- parts

    def _channel_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(M)
        self.channels = Choice(self.tr("Channels"), self.tr("Which channels the network sees as red, green and blue"), self._guard)
        self.channels.picked.connect(self._on_channels)
        row.addWidget(self.channels)
        names = (self.tr("Red"), self.tr("Green"), self.tr("Blue"))
        tips = (self.tr("The channel that is shown red"), self.tr("The channel that is shown green"), self.tr("The channel that is shown blue"))
        self.numbers = [Choice(name, tip, self._guard) for name, tip in zip(names, tips, strict=True)]
        for one in self.numbers:
            one.picked.connect(lambda _: self._on_numbers())
            row.addWidget(one)
        row.addStretch()
        return row

    def _other_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(M)
        self.scale = Choice(self.tr("Brightness"), self.tr("What is black and what is white"), self._guard)
        self.scale.picked.connect(self._on_scale)
        self.low, self.high = self._box(self.tr("Black at")), self._box(self.tr("White at"))
        self.to = QLabel("–")
        self.pages = Choice(self.tr("Pages"), self.tr("What is taken of a file of many pages"), self._guard)
        self.pages.picked.connect(lambda value: self.changed.emit({"pages": value}, self.tr("Choose pages")))
        row.addWidget(self.scale)
        row.addWidget(self.low)
        row.addWidget(self.to)
        row.addWidget(self.high)
        row.addSpacing(XS)
        row.addWidget(self.pages)
        row.addStretch()
        return row

    def _box(self, name: str) -> FloatBox:
        made = FloatBox(-1e9, 1e9)
        made.setSingleStep(1.0)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setFixedWidth(px(92))
        made.installEventFilter(self._guard)
        made.valueChanged.connect(lambda _: self._on_numbers_of_scale())
        return made

    # --- what is shown

    def show_reading(self, reading: Reading, beyond: Beyond, *, colours: bool = True) -> None:
        """beyond: what of the folder asks for a choice. colours: whether the chosen channels count as colours."""
        self._reading, self._count = reading, max(1, min(MOST_OFFERED, beyond.channels), *(one + 1 for one in reading.numbers))
        self.setVisible(bool(beyond) or not reading.plain)
        self.found.setText(self._found_words(beyond) or self.tr("Channels, pages or brightness were chosen for another folder."))
        self.plain.setVisible(not reading.plain)
        self._show_channels()
        self._show_scale()
        self._show_pages(beyond)
        self.note.setText("" if colours else self.tr("These channels are not colours: training leaves changes of hue and saturation out and keeps those of brightness and contrast."))  # fmt: skip
        self.note.setVisible(not colours)

    def _found_words(self, beyond: Beyond) -> str:
        locale, parts = QLocale(), []
        if beyond.channels not in (1, 3):
            parts.append(self.tr("up to {count} channels").format(count=beyond.channels) if beyond.mixed else self.tr("{count} channels").format(count=beyond.channels))  # fmt: skip
        if beyond.bits > 8:
            parts.append(self.tr("{count} bits").format(count=beyond.bits))
        if beyond.stacks:
            words = self.tr("1 stack: {pages} pages") if beyond.stacks == 1 else self.tr("{count} stacks: {pages} pages")
            parts.append(words.format(count=locale.toString(beyond.stacks), pages=locale.toString(beyond.pages)))
        return self.tr("Scientific pictures") + "   " + "  ·  ".join(parts) if parts else ""

    def _show_channels(self) -> None:
        numbers = self._reading.numbers
        kinds = [(self.tr("Automatic"), AUTO), (self.tr("All as gray"), GRAY), (self.tr("By number"), BY_NUMBER)]
        self.channels.offer(kinds, BY_NUMBER if numbers else self._reading.channels)
        self.channels.setVisible(self._count > 1 or self._reading.channels != AUTO)
        each = [(str(one), one) for one in range(1, self._count + 1)]
        for at, one in enumerate(self.numbers):
            one.setVisible(bool(numbers))
            one.offer(each if at == 0 else [("–", 0), *each], numbers[at] + 1 if at < len(numbers) else 0)
            one.setEnabled(at <= len(numbers))

    def _show_scale(self) -> None:
        reading = self._reading
        pair = reading.percentiles or reading.limits
        kind = BY_SHARE if reading.percentiles else BY_LIMITS if reading.limits else reading.scale
        offered = [(self.tr("Automatic"), AUTO), (self.tr("Whole range"), FULL), (self.tr("Percentiles"), BY_SHARE), (self.tr("Fixed numbers"), BY_LIMITS)]
        self.scale.offer(offered, kind)
        for at, box in enumerate((self.low, self.high)):
            with QSignalBlocker(box):
                box.setSuffix(" %" if kind == BY_SHARE else "")
                box.setRange(0.0 if kind == BY_SHARE else -1e9, 100.0 if kind == BY_SHARE else 1e9)
                if pair:
                    box.setValue(pair[at])
            box.setVisible(pair is not None)
        self.to.setVisible(pair is not None)

    def _show_pages(self, beyond: Beyond) -> None:
        offered = [
            (self.tr("First"), FIRST),
            (self.tr("Middle"), MIDDLE),
            (self.tr("Each a picture"), ALL),
            (self.tr("Each a channel"), AS_CHANNELS),
        ]
        self.pages.offer(offered, self._reading.pages)
        self.pages.setVisible(beyond.stacks > 0 or self._reading.pages != FIRST)

    # --- what a person does

    def _all_plain(self) -> None:
        self.changed.emit(Reading().to_dict(), self.tr("Choose automatically"))

    def _on_channels(self, kind: str) -> None:
        value = kind if kind != BY_NUMBER else ",".join(str(one) for one in range(1, min(3, self._count) + 1))
        self.changed.emit({"channels": value}, self.tr("Choose channels"))

    def _on_numbers(self) -> None:
        chosen = [int(one.box.currentData() or 0) for one in self.numbers]
        wanted = [one for one in chosen if one]
        self.changed.emit({"channels": ",".join(str(one) for one in wanted)}, self.tr("Choose channels"))

    def _on_scale(self, kind: str) -> None:
        value = {BY_SHARE: "{:g},{:g}".format(*SHARES), BY_LIMITS: f"{LIMITS[0]:g}{BETWEEN}{LIMITS[1]:g}"}.get(kind, kind)
        self.changed.emit({"scale": value}, self.tr("Choose the brightness"))

    def _on_numbers_of_scale(self) -> None:
        between = "," if self._reading.percentiles else BETWEEN
        try:
            value = read_scale(f"{self.low.value():.10g}{between}{self.high.value():.10g}")
        except ValueError:  # black above white: as it was
            self._show_scale()
            return
        self.changed.emit({"scale": value}, self.tr("Choose the brightness"))

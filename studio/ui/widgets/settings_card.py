# pyright: basic
"""The card with a method's settings: preset, form, and a way back to what was proposed. It shows; what a change does is the panel's."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.core.card import Card
from studio.core.choose import spec_knobs
from studio.core.spec import RunSpec
from studio.ui.forms import SettingsForm
from studio.ui.theme import L, M, S, Theme
from studio.ui.undo import BASIC, FINE
from studio.ui.widgets.number_box import WheelGuard
from studio.ui.widgets.parts import button, label
from studio.ui.words import BACKBONES, preset_note, preset_title


class SettingsCard(QFrame):
    """changed(name, value): a field was changed, None gives the proposal back. presetPicked(name or None). resetWanted()."""

    changed = Signal(str, object)
    presetPicked = Signal(object)
    resetWanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.form: SettingsForm | None = None
        self.form_of = ""
        self.gpus = 0
        self._guard = WheelGuard(self)
        self.setProperty("card", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Settings"), "lead"), 1)
        self.reset = button(self.tr("Reset all"), self.resetWanted.emit, kind="quiet", tip=self.tr("Give every setting its proposed value back"))
        head.addWidget(self.reset)
        column.addLayout(head)
        column.addLayout(self._preset_row())
        self.note = label("", "small", wrap=True)
        column.addWidget(self.note)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._scroll, 1)

    def _preset_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.preset = QComboBox()
        self.preset.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.preset.installEventFilter(self._guard)
        self.preset.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.preset.setMinimumContentsLength(12)
        self.preset.setAccessibleName(self.tr("Preset"))
        self.preset.setToolTip(self.tr("A bundle of settings that fit together; what you changed yourself stays"))
        self.preset.activated.connect(lambda at: self.presetPicked.emit(self.preset.itemData(at)))
        words = label(self.tr("Preset"))
        words.setBuddy(self.preset)
        row.addWidget(words)
        row.addWidget(self.preset, 1)
        return row

    def make_form(self, chosen: Card) -> None:
        """The fields of a method, made from its declaration."""
        general = spec_knobs()
        fine = [dataclasses.replace(general[name], advanced=True) for name in FINE]
        knobs = [general[name] for name in BASIC] + list(chosen.knobs) + fine
        offered = [name for kind in chosen.kinds for name in BACKBONES.get(kind, ())]
        opened = self.form is not None and self.form.more.isChecked()
        self.form = SettingsForm(self._theme, knobs, choices={"backbone": offered, "device": self._devices()})
        self.form.changed.connect(self.changed)
        self.form.open_advanced(opened)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, S, 0)
        column.addWidget(self.form)
        column.addStretch()
        self._scroll.setWidget(holder)
        self.form_of = chosen.name
        blocker = QSignalBlocker(self.preset)
        self.preset.clear()
        self.preset.addItem(self.tr("Picked for this folder"), None)
        for name in chosen.presets:
            self.preset.addItem(preset_title(name), name)
        blocker.unblock()

    def _devices(self) -> dict[str, str]:
        """What is offered for "device": all GPUs where there are several. Any other name that the trainer knows may be typed."""
        several = {"all": self.tr("all {count} GPUs").format(count=self.gpus)} if self.gpus > 1 else {}
        return {"auto": "auto", **several, **{name: name for name in ("cpu", "cuda", "mps")}}

    def set_gpus(self, count: int) -> bool:
        """How many GPUs can train here. True: another number than before, so the form has to be made again."""
        changed, self.gpus = count != self.gpus and max(count, self.gpus) > 1, count
        if changed:
            self.form_of = ""
        return changed

    def show_spec(self, spec: RunSpec, proposed: RunSpec | None) -> None:
        """Show what was proposed, and mark what the person has set."""
        if self.form is None:
            return
        shown, plain = proposed or spec, RunSpec()
        if shown.method != spec.method:
            shown = spec
        own = {name for name in (*BASIC, *FINE) if getattr(spec, name) != getattr(plain, name)} | set(spec.settings)
        values: Mapping[str, Any] = {name: getattr(shown, name) for name in (*BASIC, *FINE)}
        if proposed is None:
            values = {name: value for name, value in values.items() if name in own or value is not None}
        self.form.show_values({**values, **shown.settings}, own)
        self.reset.setEnabled(bool(own) or spec.preset is not None)
        self.preset.setCurrentIndex(max(0, self.preset.findData(spec.preset)))
        if spec.preset is None and proposed and proposed.preset:
            self.preset.setItemText(0, self.tr("{preset} (picked for this folder)").format(preset=preset_title(proposed.preset)))
        self._tell(spec.preset or (proposed.preset if proposed else None))

    def _tell(self, name: str | None) -> None:
        """What the preset is for, under its name."""
        words = preset_note(name)
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.preset.setAccessibleDescription(words)

    def mark_wrong(self, spec: RunSpec, complaint: str) -> None:
        """Outline the fields that a complaint names; "" outlines none."""
        if self.form is None:
            return
        wrong = {name for name in self.form.fields if name in complaint} if complaint else set()
        if complaint and spec.backbone and spec.backbone in complaint:
            wrong.add("backbone")
        self.form.mark_wrong(wrong)

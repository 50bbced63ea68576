# pyright: basic
"""Knobs to fields and back: the settings form that follows from a method's declaration.

A field shows the number that was proposed for this folder and machine until a person changes it; then a dot says so and a
button gives the proposal back. Nothing here knows a method.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from studio.core.knobs import Knob
from studio.ui.language import core
from studio.ui.theme import XS, M, S, Theme, px
from studio.ui.widgets.number_box import FloatBox, IntBox, WheelGuard
from studio.ui.widgets.parts import button, restyle
from studio.ui.widgets.path_line import PathLine
from studio.ui.words import choice_title, knob_title

STEPS = {"image_size": 32, "epochs": 10, "save_every": 100, "max_steps": 100}
DOUBLED = ("batch_size",)
FIELD_WIDTH = 148
PATHS = ("weights",)
"""Text settings that are a place on the disk."""


class Field(QWidget):
    """One knob's editor. changed(value) only when a person changed it."""

    changed = Signal(object)

    def __init__(self, knob: Knob, *, guard: WheelGuard, theme: Theme, choices: Sequence[str] | Mapping[str, str] = ()) -> None:
        """choices: what is offered for a text, or value -> what it is called."""
        super().__init__()
        self._theme = theme
        self.knob = knob
        self._titles: Mapping[str, str] = choices if isinstance(choices, Mapping) else {}
        self.editor = self._make(choices)
        self.editor.setToolTip(help_words(knob))
        self.editor.setAccessibleName(knob_title(knob.name))
        self.editor.setAccessibleDescription(core(knob.help))
        self.editor.setFixedWidth(px(FIELD_WIDTH))
        self.editor.installEventFilter(guard)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        self.setFocusProxy(self.editor)

    def _make(self, choices: Sequence[str] | Mapping[str, str]) -> QWidget:
        knob = self.knob
        if knob.kind == "bool":
            box = QCheckBox()
            box.toggled.connect(lambda value: self.changed.emit(value))
            return box
        if knob.kind == "choice" or choices:
            combo = QComboBox()
            combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            for name in knob.choices or choices:
                combo.addItem(choice_title(name) if knob.choices else self._titles.get(name, name), name)
            if knob.choices:
                combo.activated.connect(lambda at: self.changed.emit(combo.itemData(at)))
            else:
                combo.setEditable(True)
                combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
                combo.lineEdit().editingFinished.connect(self._typed)  # type: ignore[union-attr]
                combo.textActivated.connect(lambda value: self._typed())
            return combo
        if knob.kind in ("int", "float"):
            return self._number()
        line = PathLine(self._theme) if knob.name in PATHS else QLineEdit()
        line.editingFinished.connect(self._typed)
        return line

    def _number(self) -> QWidget:
        knob = self.knob
        low = knob.low if knob.low is not None else -1e9
        high = knob.high if knob.high is not None else 1e9
        if knob.kind == "int":
            box = IntBox(int(low), int(high), step=STEPS.get(knob.name, 1), double=knob.name in DOUBLED or knob.log)
        else:
            box = FloatBox(low, high, log=knob.log)
        if knob.unit:
            box.setSuffix(f" {knob.unit}")
        box.valueChanged.connect(lambda value: self.changed.emit(value))
        return box

    def _typed(self) -> None:
        text = self.value()
        if text != self._shown:
            self._shown = text
            self.changed.emit(text or None)

    _shown = ""

    def value(self) -> Any:
        """What the editor shows."""
        editor = self.editor
        if isinstance(editor, QCheckBox):
            return editor.isChecked()
        if isinstance(editor, QComboBox):
            if not editor.isEditable():
                return editor.currentData()
            text = editor.currentText()
            return next((name for name, title in self._titles.items() if title == text), text)
        return editor.text() if isinstance(editor, QLineEdit) else editor.value()  # type: ignore[attr-defined]

    def show_value(self, value: Any) -> None:
        """Show a value without telling that it changed; None shows an empty or the lowest value."""
        editor = self.editor
        blocker = QSignalBlocker(editor)
        if isinstance(editor, QCheckBox):
            editor.setChecked(bool(value))
        elif isinstance(editor, QComboBox):
            self._shown = "" if value is None else str(value)
            if editor.isEditable():
                editor.setCurrentText(self._titles.get(self._shown, self._shown))
                editor.lineEdit().home(False)  # type: ignore[union-attr]  # a long name is read from its beginning
            else:
                editor.setCurrentIndex(editor.findData(self._shown))
        elif isinstance(editor, QLineEdit):
            self._shown = "" if value is None else str(value)
            editor.setText(self._shown)
        else:
            low = editor.minimum()  # type: ignore[attr-defined]
            nothing = self.tr("no limit") if self.knob.name == "max_steps" else self.tr("chosen later")
            editor.setSpecialValueText(nothing if value is None else "")  # type: ignore[attr-defined]
            editor.setValue(low if value is None else value)  # type: ignore[attr-defined]
        blocker.unblock()

    def commit(self) -> None:
        """Take over what is being typed."""
        if isinstance(self.editor, IntBox | FloatBox):
            self.editor.interpretText()
        elif isinstance(self.editor, QLineEdit) or (isinstance(self.editor, QComboBox) and self.editor.isEditable()):
            self._typed()


class SettingsForm(QWidget):
    """changed(name, value): a person changed a setting; value None: they gave the proposal back."""

    changed = Signal(str, object)

    def __init__(self, theme: Theme, knobs: Sequence[Knob], *, choices: Mapping[str, Sequence[str] | Mapping[str, str]] | None = None) -> None:
        """choices: what an editable list offers for a text knob; see Field."""
        super().__init__()
        self._theme = theme
        self._guard = WheelGuard(self)
        self.fields: dict[str, Field] = {}
        self._dots: dict[str, QLabel] = {}
        self._resets: dict[str, QToolButton] = {}
        self._own: set[str] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(self._grid([one for one in knobs if not one.advanced], choices or {}))
        advanced = [one for one in knobs if one.advanced]
        self.more = button(self.tr("Advanced ({count})").format(count=len(advanced)), self._toggle, kind="quiet", theme=theme, icon="chevron-right")
        self.more.setCheckable(True)
        column.addSpacing(S)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.setVisible(bool(advanced))
        self._folded = QWidget()
        self._folded.setLayout(self._grid(advanced, choices or {}))
        self._folded.hide()
        column.addWidget(self._folded)

    def _grid(self, knobs: Sequence[Knob], choices: Mapping[str, Sequence[str] | Mapping[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(XS + 2)
        grid.setVerticalSpacing(S + 2)
        grid.setColumnStretch(1, 1)
        for row, knob in enumerate(knobs):
            field = Field(knob, guard=self._guard, theme=self._theme, choices=choices.get(knob.name, ()))
            name = QLabel(knob_title(knob.name))
            name.setWordWrap(True)
            name.setToolTip(help_words(knob))
            name.setBuddy(field.editor)
            name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            dot = QLabel("●")
            dot.setProperty("role", "changed")
            dot.setFixedWidth(px(M))
            reset = QToolButton()
            reset.setFixedSize(px(28), px(28))
            reset.setIconSize(QSize(px(16), px(16)))
            reset.setStyleSheet("padding: 0px;")
            reset.setToolTip(self.tr("Back to the proposed value"))
            reset.setAccessibleName(self.tr("Reset {name}").format(name=knob_title(knob.name)))
            self._theme.bind(reset, "reset", "muted")
            keep_room(dot)
            keep_room(reset)
            reset.clicked.connect(lambda _=False, name=knob.name: self.changed.emit(name, None))
            field.changed.connect(lambda value, name=knob.name: self._on_changed(name, value))
            for at, widget in enumerate((dot, name, field, reset)):
                grid.addWidget(widget, row, at)
            self.fields[knob.name], self._dots[knob.name], self._resets[knob.name] = field, dot, reset
            self._mark(knob.name, False)
        return grid

    def show_values(self, values: Mapping[str, Any], own: set[str]) -> None:
        """values: what every field shows. own: names that a person has set, which get the dot."""
        self._own = set(own)
        for name, field in self.fields.items():
            if name in values:
                field.show_value(values[name])
            self._mark(name, name in own)

    def mark_wrong(self, names: set[str]) -> None:
        """Outline the fields that a sentence elsewhere complains of."""
        for name, field in self.fields.items():
            restyle(field.editor, "wrong", name in names)

    def commit(self) -> None:
        """Take over what is being typed in any field."""
        for field in self.fields.values():
            if field.editor.hasFocus():
                field.commit()

    def open_advanced(self, opened: bool) -> None:
        """Unfold or fold the settings that few need."""
        self.more.setChecked(opened)
        self._toggle()

    def _on_changed(self, name: str, value: Any) -> None:
        self._mark(name, True)
        self.changed.emit(name, value)

    def _mark(self, name: str, own: bool) -> None:
        self._dots[name].setVisible(own)
        self._resets[name].setVisible(own)
        self._dots[name].setToolTip(self.tr("Changed from the proposed value"))

    def _toggle(self) -> None:
        opened = self.more.isChecked()
        self.more.setIcon(self._theme.icon("chevron-down" if opened else "chevron-right"))
        self._folded.setVisible(opened)


def keep_room(widget: QWidget) -> None:
    """A hidden widget keeps its place, so that nothing jumps."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


def help_words(knob: Knob) -> str:
    """The tool tip: what it does, what is allowed."""
    return f"{core(knob.help)}\n({core(knob.allowed())})" if knob.kind in ("int", "float") else core(knob.help)

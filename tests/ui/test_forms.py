from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from studio.core.knobs import Knob
from studio.ui import language
from studio.ui.forms import SettingsForm
from studio.ui.theme import Theme

KNOBS = (
    Knob("temperature", 0.2, "How sharply.", "float", 0.01, 1.0, log=True),
    Knob("count", 4, "How many.", "int", 1, 64, unit="px"),
    Knob("mirror", True, "Whether.", "bool"),
    Knob("backbone", None, "Which network.", "text", optional=True),
    Knob("kind", "a", "Which.", "choice", choices=("a", "b"), advanced=True),
)


@pytest.fixture
def form(theme: Theme, qtbot: QtBot) -> SettingsForm:
    made = SettingsForm(theme, KNOBS, choices={"backbone": ("resnet18", "vit_tiny")})
    qtbot.addWidget(made)
    made.show()
    made.show_values({"temperature": 0.1, "count": 8, "mirror": False, "backbone": "resnet18", "kind": "b"}, {"count"})
    return made


def test_fields_follow_from_the_knobs(form: SettingsForm) -> None:
    assert {name: field.value() for name, field in form.fields.items()} == {
        "temperature": 0.1,
        "count": 8,
        "mirror": False,
        "backbone": "resnet18",
        "kind": "b",
    }
    assert form.fields["count"].editor.text() == "8 px"
    assert isinstance(form.fields["mirror"].editor, QCheckBox)
    for name, field in form.fields.items():
        assert field.editor.accessibleName() and field.editor.toolTip(), name
    assert all(one.buddy() for one in form.findChildren(QLabel) if one.text() != "●")


def test_showing_values_tells_nothing(form: SettingsForm) -> None:
    told: list = []
    form.changed.connect(lambda *args: told.append(args))
    form.show_values({"temperature": 0.5, "mirror": True, "kind": "a", "backbone": "vit_tiny"}, set())
    assert not told


def test_a_change_tells_and_gets_a_dot_and_reset_takes_it_back(form: SettingsForm, qtbot: QtBot) -> None:
    told: list = []
    form.changed.connect(lambda *args: told.append(args))
    assert form._dots["count"].isVisible() and not form._dots["temperature"].isVisible()
    form.fields["temperature"].editor.stepBy(1)
    assert told == [("temperature", 0.2)] and form._dots["temperature"].isVisible()
    qtbot.mouseClick(form._resets["temperature"], Qt.MouseButton.LeftButton)
    assert told[-1] == ("temperature", None)
    form.fields["mirror"].editor.click()
    assert told[-1] == ("mirror", True)


def test_a_network_may_be_typed(form: SettingsForm, qtbot: QtBot) -> None:
    told: list = []
    form.changed.connect(lambda *args: told.append(args))
    editor = form.fields["backbone"].editor
    assert isinstance(editor, QComboBox)
    editor.lineEdit().selectAll()
    qtbot.keyClicks(editor.lineEdit(), "convnext_tiny")
    assert not told
    qtbot.keyClick(editor.lineEdit(), Qt.Key.Key_Return)
    assert told == [("backbone", "convnext_tiny")]


def test_the_wheel_changes_no_field_without_focus(form: SettingsForm, qapp: QApplication) -> None:
    for name, field in form.fields.items():
        before = field.value()
        field.editor.clearFocus()
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(0, 0),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        qapp.sendEvent(field.editor, event)
        assert field.value() == before, name


def test_advanced_settings_are_folded_away(form: SettingsForm) -> None:
    assert not form.fields["kind"].isVisible()
    form.open_advanced(True)
    assert form.fields["kind"].isVisible()


def test_a_wrong_field_is_outlined(form: SettingsForm) -> None:
    form.mark_wrong({"backbone"})
    assert form.fields["backbone"].editor.property("wrong") and not form.fields["count"].editor.property("wrong")


def test_choices_are_shown_in_words_and_told_by_name(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    language.speak(qapp, "ko")
    try:
        made = SettingsForm(theme, (Knob("cache", "auto", "Where.", "choice", choices=("auto", "ram", "off")),))
        qtbot.addWidget(made)
    finally:
        language.speak(qapp, "en")
    told: list = []
    made.changed.connect(lambda *args: told.append(args))
    editor = made.fields["cache"].editor
    made.show_values({"cache": "ram"}, set())
    assert editor.currentText() == "메모리" and made.fields["cache"].value() == "ram"
    editor.setCurrentIndex(2)
    editor.activated.emit(2)
    assert told == [("cache", "off")]


def test_no_limit_of_steps_says_so(theme: Theme, qtbot: QtBot) -> None:
    made = SettingsForm(theme, (Knob("max_steps", None, "Stop after.", "int", 1, 1000, optional=True),))
    qtbot.addWidget(made)
    made.show_values({"max_steps": None}, set())
    assert made.fields["max_steps"].editor.text() == "no limit"

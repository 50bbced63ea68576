from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.core.trouble import Trouble
from studio.jobs import desk
from studio.ui.panels.method import MethodPanel, spread
from studio.ui.window import Window


@pytest.fixture
def panel(opened: Window, qtbot: QtBot) -> MethodPanel:
    opened.show_place("method")
    made = opened.panel("method")
    assert isinstance(made, MethodPanel)
    qtbot.waitUntil(lambda: made.board.table.pictures is not None, timeout=20_000)
    return made


def settle(panel: MethodPanel, qtbot: QtBot) -> None:
    session = panel._session
    qtbot.waitUntil(lambda: session.proposed is not None and not session.busy("choose") and not session.busy("look") and not panel._debounce.isActive())


def test_without_pictures_it_sends_one_there(window: Window, qtbot: QtBot) -> None:
    window.show_place("method")
    panel = window.panel("method")
    assert panel._pages.currentIndex() == 0
    panel.empty.findChild(type(panel.start)).click()
    assert window.place == "pictures"


def test_the_form_shows_the_proposed_numbers(panel: MethodPanel) -> None:
    values = {name: field.value() for name, field in panel._form.fields.items()}
    assert values["batch_size"] == 2 and values["epochs"] == 8 and values["strength"] == 0.4 and values["backbone"] == "resnet18_slim"
    assert "Quick look" in panel.preset.currentText() and panel.note.text().startswith("Minutes")
    assert not panel.reset.isEnabled()
    assert "Batch size lowered" in panel.reason.text()


def test_a_change_goes_to_the_spec_and_the_preview(panel: MethodPanel, qtbot: QtBot) -> None:
    panel._form.fields["image_size"].editor.setValue(64)
    settle(panel, qtbot)
    assert panel._session.spec.image_size == 64 and panel.board.note.text() == "seed 0, 64 px"
    panel._form.fields["temperature"].editor.setValue(0.5)
    settle(panel, qtbot)
    assert panel._session.spec.settings == {"temperature": 0.5} and panel._session.proposed.settings["strength"] == 0.4
    assert panel._form._dots["temperature"].isVisible()
    panel._form._resets["temperature"].click()
    settle(panel, qtbot)
    assert panel._session.spec.settings == {} and panel._form.fields["temperature"].value() == 0.2 and not panel._form._dots["temperature"].isVisible()


def test_undo_and_redo(panel: MethodPanel, qtbot: QtBot) -> None:
    panel._form.fields["epochs"].editor.setValue(7)
    panel.cards.setFocus()
    panel._stack.undo()
    settle(panel, qtbot)
    assert panel._session.spec.epochs is None and panel._form.fields["epochs"].value() == 8
    panel._stack.redo()
    settle(panel, qtbot)
    assert panel._form.fields["epochs"].value() == 7


def test_each_method_keeps_its_own_settings(panel: MethodPanel, qtbot: QtBot) -> None:
    panel._form.fields["count"].editor.setValue(9)
    panel._on_method("mae")
    settle(panel, qtbot)
    assert panel._session.spec.method == "mae" and panel._session.spec.settings == {}
    assert [one.property("card") for one in panel.cards._cards] == ["true", "selected", "true"]
    panel._on_method("simclr")
    settle(panel, qtbot)
    assert panel._session.spec.settings == {"count": 9}


def test_cards_by_keyboard(panel: MethodPanel, qtbot: QtBot) -> None:
    first = panel.cards._cards[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert panel.cards._cards[1].hasFocus()
    qtbot.keyClick(panel.cards._cards[1], Qt.Key.Key_Space)
    assert panel._session.spec.method == "mae"
    settle(panel, qtbot)


def test_presets(panel: MethodPanel, qtbot: QtBot) -> None:
    at = panel.preset.findData("small")
    panel.preset.setCurrentIndex(at)
    panel.preset.activated.emit(at)
    settle(panel, qtbot)
    assert panel._session.proposed.backbone == "resnet18" and panel.preset.currentData() == "small" and panel.reset.isEnabled()
    assert "not measured it yet" in panel.note.text() and panel.preset.accessibleDescription() == panel.note.text()
    panel.reset.click()
    settle(panel, qtbot)
    assert panel._session.spec.preset is None and panel._session.proposed.preset == "quick_look"


def test_reroll_draws_anew_and_the_lock_keeps_the_draw(panel: MethodPanel, qtbot: QtBot) -> None:
    panel.cards._cards[0].setFocus()
    qtbot.keyClick(panel.cards._cards[0], Qt.Key.Key_R)
    seed = panel.board.seed
    assert seed > 0
    qtbot.waitUntil(lambda: panel.board.note.text().startswith(f"seed {seed},"))
    panel._form.fields["strength"].editor.setValue(0.9)
    settle(panel, qtbot)
    assert panel.board.seed == seed
    panel.board.lock.setChecked(False)
    panel._form.fields["strength"].editor.setValue(0.8)
    settle(panel, qtbot)
    assert panel.board.seed != seed


def test_r_in_a_text_field_is_a_letter(panel: MethodPanel, qtbot: QtBot) -> None:
    line = panel._form.fields["backbone"].editor.lineEdit()
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_R)
    assert panel.board.seed == 0


def test_a_problem_disables_start_and_says_why(panel: MethodPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def propose(spec, catalog):
        raise Trouble("There is no network 'nonsense'.", "Pick resnet18.")

    monkeypatch.setattr(desk, "propose", propose)
    panel._on_setting("backbone", "nonsense")
    qtbot.waitUntil(lambda: not panel._session.busy("choose"))
    assert not panel.start.isEnabled() and panel.reason.text() == "There is no network 'nonsense'. Pick resnet18." == panel.start.toolTip()
    assert panel._form.fields["backbone"].editor.property("wrong")
    assert panel.board.table.pictures is not None


def test_start(panel: MethodPanel, qtbot: QtBot) -> None:
    assert panel.start.isEnabled()
    panel.start.click()
    assert panel._session.training
    assert not panel.start.isEnabled() and "already running" in panel.start.toolTip()
    panel._session.stop()
    qtbot.waitUntil(lambda: not panel._session.training)
    assert panel.start.isEnabled()


def test_spread() -> None:
    assert spread(100, 4) == [12, 37, 62, 87] and spread(2, 4) == [0, 1] and spread(1, 4) == [0]


def test_all_gpus_are_offered_where_there_are_several(panel: MethodPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    session = panel._session
    editor = panel._form.fields["device"].editor
    assert [editor.itemText(at) for at in range(editor.count())] == ["auto", "cpu", "cuda", "mps"]
    session.gpus = 4
    session.deviceReady.emit("cuda")
    settle(panel, qtbot)
    editor = panel._form.fields["device"].editor
    assert [editor.itemText(at) for at in range(editor.count())] == ["auto", "all 4 GPUs", "cpu", "cuda", "mps"]
    editor.setCurrentIndex(1)
    editor.textActivated.emit(editor.currentText())
    settle(panel, qtbot)
    assert (
        session.spec.device == "all"
        and editor.currentText() == "all 4 GPUs"
        and panel._form._dots["device"].isVisibleTo(panel._form._dots["device"].parentWidget())
    )
    started: list[str] = []
    monkeypatch.setattr(desk, "train", lambda spec, **_: started.append(spec.device) or {"stopped": "finished"})
    panel.start_training()
    qtbot.waitUntil(lambda: started == ["all"] and not session.training)

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from studio.core.choose import spec_knobs
from studio.ui.forms import SettingsForm
from studio.ui.theme import Theme
from studio.ui.widgets.path_line import PathLine


@pytest.fixture
def form(theme: Theme, qtbot: QtBot) -> SettingsForm:
    made = SettingsForm(theme, [spec_knobs()["weights"]])
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_chosen_file_is_told_as_a_change(form: SettingsForm, monkeypatch: pytest.MonkeyPatch) -> None:
    line = form.fields["weights"].editor
    assert isinstance(line, PathLine) and line.placeholderText() == "random"
    told: list = []
    form.changed.connect(lambda *args: told.append(args))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: ("/models/vit.safetensors", ""))
    line.file.trigger()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: "/runs/one")
    line.run.trigger()
    line.none.trigger()
    assert told == [("weights", "/models/vit.safetensors"), ("weights", "/runs/one"), ("weights", None)]


def test_a_dropped_folder_is_taken(form: SettingsForm, tmp_path: Path) -> None:
    line = form.fields["weights"].editor
    told: list = []
    form.changed.connect(lambda *args: told.append(args))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    line.dropEvent(QDropEvent(QPointF(1, 1), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    assert told == [("weights", str(tmp_path))] and line.text() == str(tmp_path)

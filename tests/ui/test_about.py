"""What the About box says, and the licences behind it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from studio import __version__
from studio.core import shipped
from studio.core.notices import Notice
from studio.ui.about import About, Notices
from studio.ui.window import Window


def test_version_and_where_releases_are(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.menus.about.trigger()
    box = window.findChild(About)
    assert isinstance(box, About) and __version__ in box.version.text()
    assert "place you got it from" in box.releases.text() or "New versions: " in box.releases.text()
    box.close()
    qtbot.waitUntil(lambda: window.findChild(About) is None)
    monkeypatch.setattr(shipped, "build", lambda: {"flavour": "cuda13", "torch": "2.13.0"})
    monkeypatch.setattr(shipped, "releases", lambda: "https://example.org/releases")
    box = About(window)
    assert "cuda13" in box.version.text() and "2.13.0" in box.version.text()
    assert "https://example.org/releases" in box.releases.text()
    box.close()
    box.deleteLater()


def test_licences_are_a_click_away_and_can_be_searched(window: Window, qtbot: QtBot) -> None:
    box = About(window)
    box.open()
    more = next(one for one in box.findChild(QDialogButtonBox).findChildren(QPushButton) if "licences" in one.text())
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    sheet = box.findChild(Notices)
    assert isinstance(sheet, Notices) and sheet.list.topLevelItemCount() > 10
    sheet.search.setText("pyqtgraph")
    rows = [sheet.list.topLevelItem(at) for at in range(sheet.list.topLevelItemCount())]
    assert [one.text(0) for one in rows if not one.isHidden()] == ["pyqtgraph"]
    sheet.close()
    box.close()
    qtbot.waitUntil(lambda: window.findChild(About) is None)


def test_a_package_without_a_text_names_its_licence(window: Window) -> None:
    sheet = Notices(window, [Notice("a", "1", "MIT", "Permission is hereby granted"), Notice("b", "2", "BSD", "")])
    assert sheet.text.toPlainText() == "Permission is hereby granted"
    sheet.list.setCurrentItem(sheet.list.topLevelItem(1))
    assert "b" in sheet.text.toPlainText() and "BSD" in sheet.text.toPlainText()
    sheet.close()
    sheet.deleteLater()

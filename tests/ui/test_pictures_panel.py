from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QLocale, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from studio.ui.panels.pictures import PicturesPanel
from studio.ui.window import Window


def panel_of(window: Window) -> PicturesPanel:
    panel = window.panel("pictures")
    assert isinstance(panel, PicturesPanel)
    return panel


def test_the_first_thing_is_a_place_to_drop_a_folder(window: Window) -> None:
    panel = panel_of(window)
    assert panel._pages.currentIndex() == 0
    assert panel.empty.choose.isVisible() and panel.empty.sample.isVisible() and not panel.empty.cancel.isVisible()


def test_a_folder_fills_the_wall_and_the_facts(opened: Window, qtbot: QtBot) -> None:
    panel = panel_of(opened)
    assert panel._pages.currentIndex() == 1 and panel.gallery.count() == 12
    assert panel.facts.count.text() == "12" and "PNG 12" in panel.facts.types.text()
    assert "2 sub-folders" in panel.facts.folders_head.text() and "dogs, cats" in panel.facts.folders.text()
    assert panel.next.isEnabled() and not panel.busy.isVisible() and not panel.cancel.isVisible()


def test_files_left_out_are_listed_with_reasons(opened: Window, qtbot: QtBot) -> None:
    facts = panel_of(opened).facts
    assert facts.left_button.text().strip() == "2 files left out" and not facts.rejects.isVisible()
    qtbot.mouseClick(facts.left_button, Qt.MouseButton.LeftButton)
    assert facts.rejects.isVisible()
    model = facts.rejects.model()
    words = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert any(one.startswith("notes.txt\nnot a picture file") for one in words) and any(one.startswith("broken.jpg\n") for one in words)
    assert not facts.show_button.isEnabled()
    facts.rejects.setCurrentIndex(model.index(0, 0))
    assert facts.show_button.isEnabled() and facts.rejects.picked() is not None


def test_the_list_keeps_to_the_rules_of_models(opened: Window, qtmodeltester) -> None:
    qtmodeltester.check(panel_of(opened).facts.rejects.model())


def test_next_goes_to_the_method(opened: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel_of(opened).next, Qt.MouseButton.LeftButton)
    assert opened.place == "method"


def test_find_by_name(opened: Window) -> None:
    panel = panel_of(opened)
    panel.finder.setText("cats")
    assert panel.gallery.count() == 5 and panel.found.text() == "5 of 12"
    panel.finder.clear()
    assert panel.gallery.count() == 12 and panel.found.text() == ""


def test_one_picture_over_the_window(opened: Window, qtbot: QtBot) -> None:
    panel = panel_of(opened)
    panel.gallery.setFocus()
    qtbot.keyClick(panel.gallery, Qt.Key.Key_Home)
    qtbot.keyClick(panel.gallery, Qt.Key.Key_Space)
    viewer = panel.viewer
    assert viewer is not None and viewer.isVisible() and viewer.width() == opened.width()
    qtbot.waitUntil(lambda: viewer._image is not None)
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: "01.png" in viewer._caption and not viewer._waiting)
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_a_dropped_folder_or_file_opens(window: Window, folder: Path, qtbot: QtBot) -> None:
    panel = panel_of(window)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder / "cats" / "00.png"))])
    event = QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    panel.dropEvent(event)
    assert window.session.folder == str(folder / "cats")
    qtbot.waitUntil(lambda: window.session.catalog is not None)
    assert len(window.session.catalog) == 5


def test_a_folder_that_cannot_be_used_says_why(window: Window, qtbot: QtBot) -> None:
    window.session.open_folder("/there/is/none")
    panel = panel_of(window)
    qtbot.waitUntil(lambda: panel._pages.currentIndex() == 0)
    assert panel.empty.page.title.text() == "This folder can't be used" and "/there/is/none" in panel.empty.page.words.text()
    assert window.rail.button("pictures").state == "problem"


def test_one_picture_is_not_enough(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    place = tmp_path / "single"
    place.mkdir()
    Image.new("RGB", (40, 40)).save(place / "one.png")
    window.session.open_folder(str(place))
    panel = panel_of(window)
    qtbot.waitUntil(lambda: panel.banner.isVisible())
    assert "only one" in panel.banner.words.text() and not panel.next.isEnabled()


def test_folders_opened_lately_come_back(opened: Window, folder: Path) -> None:
    panel = panel_of(opened)
    panel.empty.show_recent([str(folder)])
    assert panel.empty._recent.count() == 2


def test_what_a_person_left_out_is_shown_and_comes_back(opened: Window, folder: Path, qtbot: QtBot) -> None:
    from studio.jobs import desk

    panel = panel_of(opened)
    facts = panel.facts
    assert desk.leave_out(folder, ["cats/00.png", "dogs/07.png"]) == 2
    opened.session.open_folder(str(folder))
    qtbot.waitUntil(lambda: not opened.session.reason_not_to_start(), timeout=20_000)
    assert panel.gallery.count() == 10 and facts.left_button.text().strip() == "4 files left out" and not facts.back_button.isVisible()
    qtbot.mouseClick(facts.left_button, Qt.MouseButton.LeftButton)
    assert facts.back_button.isVisible() and facts.back_button.text() == "Use 2 again"
    row = [one.path for one in facts.rejects.rows.rejects].index("dogs/07.png")
    facts.rejects.setCurrentIndex(facts.rejects.rows.index(row, 0))
    assert facts.back_button.text() == "Use this again"
    qtbot.mouseClick(facts.back_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not opened.session.reason_not_to_start(), timeout=20_000)
    assert panel.gallery.count() == 11 and desk.take_back(folder) == 1


def test_several_dropped_folders_and_a_list_are_opened_together(window: Window, folder: Path, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "list.txt").write_text(str(folder / "dogs" / "05.png"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in (folder / "cats", tmp_path / "list.txt")])
    panel = panel_of(window)
    panel.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    qtbot.waitUntil(lambda: window.session.catalog is not None)
    assert len(window.session.catalog) == 6 and panel.title.text() == "cats + list.txt"
    assert window.session.spec.images == f"{folder / 'cats'}\n{tmp_path / 'list.txt'}"
    window.session.add_sources([str(folder / "dogs")])
    qtbot.waitUntil(lambda: window.session.catalog is not None and len(window.session.catalog) == 12)
    assert panel.title.text() == "cats + list.txt + 1" and "1 more" in panel.where.text()


def test_at_the_start_the_run_that_was_cut_off_is_offered(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from studio.jobs import desk

    row = {"run": "/runs/night", "name": "night", "state": "interrupted", "step": 12_345, "resumable": True}
    rows = [[row, {**row, "name": "older"}], [{**row, "state": "finished"}, row], [{**row, "resumable": False}], []]
    monkeypatch.setattr(desk, "runs", lambda: rows[0])
    session, panel = window.session, panel_of(window)
    window.session.warm_up()
    qtbot.waitUntil(lambda: panel.empty.left.isVisible(), timeout=10_000)
    assert panel.empty.left.words.text() == f"The training night was interrupted at step {QLocale().toString(12_345)}."
    asked: list[str] = []
    monkeypatch.setattr(session, "resume_training", lambda run: asked.append(run))
    press(panel.empty.left, "Go on")
    assert asked == ["/runs/night"]
    opened: list[str] = []
    monkeypatch.setattr(session, "open_run", opened.append)
    press(panel.empty.left, "Show it")
    assert opened == ["/runs/night"] and window.place == "train"
    session.go("pictures")
    qtbot.waitUntil(lambda: not session.busy("last"), timeout=10_000)
    for _ in range(3):  # only the newest, only with a checkpoint
        rows.pop(0)
        session.look_for_last_run()
        qtbot.waitUntil(lambda: not session.busy("last"), timeout=10_000)
        assert not panel.empty.left.isVisible()


def press(parent: QWidget, words: str) -> None:
    next(one for one in parent.findChildren(QAbstractButton) if one.text().strip() == words).click()

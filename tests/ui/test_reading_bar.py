"""Channels, pages and brightness, chosen where the pictures are shown."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from studio.core.reading import Reading
from studio.ui.panels.pictures import PicturesPanel
from studio.ui.widgets.advice_bar import facts_of
from studio.ui.widgets.reading_bar import BY_LIMITS, BY_NUMBER, BY_SHARE, Choice
from studio.ui.window import Window


@pytest.fixture
def cells(tmp_path: Path) -> Path:
    """Four pictures of five channels, each of another brightness, the last a stack of three."""
    folder = tmp_path / "cells"
    folder.mkdir()
    for number in range(4):
        values = np.stack([np.full((40, 40), 1000 * channel, np.uint16) for channel in range(1, 6)])
        one = {"ome": True, "metadata": {"axes": "CYX"}}
        if number == 3:
            values, one = np.stack([values] * 3), {"ome": True, "metadata": {"axes": "ZCYX"}}
        tifffile.imwrite(folder / f"{number}.ome.tif", values, **one)
    return folder


def ready(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.reason_not_to_start(), timeout=20_000)


def panel_of(window: Window) -> PicturesPanel:
    panel = window.panel("pictures")
    assert isinstance(panel, PicturesPanel)
    return panel


@pytest.fixture
def panel(window: Window, cells: Path, qtbot: QtBot) -> PicturesPanel:
    window.session.warm_up()
    window.session.open_folder(str(cells))
    ready(window, qtbot)
    return panel_of(window)


def pick(choice: Choice, value: object) -> None:
    choice.box.setCurrentIndex(choice.box.findData(value))
    choice.box.activated.emit(choice.box.currentIndex())


def colour(panel: PicturesPanel, qtbot: QtBot, row: int = 0) -> tuple[int, int, int]:
    """What the gallery shows of a picture."""
    path = panel.gallery.full_path(row)
    qtbot.waitUntil(lambda: isinstance(panel._thumbnails.get(path), QImage))
    seen = panel._thumbnails.get(path)
    assert isinstance(seen, QImage)
    return seen.pixelColor(5, 5).getRgb()[:3]


def test_an_ordinary_folder_shows_nothing_of_it(opened: Window) -> None:
    assert not panel_of(opened).reading.isVisible()
    assert opened.session.catalog is not None and opened.session.catalog.reading == Reading()


def test_it_says_what_was_found(panel: PicturesPanel) -> None:
    bar = panel.reading
    assert bar.isVisible() and "5 channels  ·  16 bits  ·  1 stack: 3 pages" in bar.found.text()
    assert not bar.plain.isVisible() and not any(one.isVisible() for one in bar.numbers) and not bar.low.isVisible()
    assert bar.pages.isVisible()


def test_channels_are_seen_in_the_gallery_at_once(window: Window, panel: PicturesPanel, qtbot: QtBot) -> None:
    bar = panel.reading
    pick(bar.scale, BY_LIMITS)
    pick(bar.channels, BY_NUMBER)
    assert window.session.spec.channels == "1,2,3" and all(one.isVisible() for one in bar.numbers)
    pick(bar.numbers[0], 5)
    pick(bar.numbers[2], 0)
    assert window.session.spec.channels == "5,2"
    assert colour(panel, qtbot) == (255, 125, 0)
    pick(bar.channels, "gray")
    assert colour(panel, qtbot)[0] == colour(panel, qtbot)[2] > 150
    ready(window, qtbot)
    assert window.session.catalog is not None and window.session.catalog.reading.channels == "gray"


def test_brightness_by_numbers_and_percentages(window: Window, panel: PicturesPanel, qtbot: QtBot) -> None:
    bar = panel.reading
    pick(bar.channels, BY_NUMBER)
    pick(bar.scale, BY_SHARE)
    assert window.session.spec.scale == "0.5,99.5" and bar.high.text() == "99.5 %"
    pick(bar.scale, BY_LIMITS)
    bar.high.setValue(10_000)
    assert window.session.spec.scale == "0..10000"
    assert colour(panel, qtbot) == (26, 51, 77)
    bar.low.setValue(20_000)
    assert window.session.spec.scale == "0..10000" and bar.low.value() == 0


def test_pages_become_pictures_and_undo_takes_them_back(window: Window, panel: PicturesPanel, qtbot: QtBot) -> None:
    assert panel.gallery.count() == 4
    size = panel.facts.count_words.text()
    pick(panel.reading.pages, "all")
    ready(window, qtbot)
    assert panel.gallery.count() == 6 and panel.gallery.items[-1].path == "3.ome.tif#page=3"
    assert panel.facts.count_words.text() == size and panel.reading.plain.isVisible()
    window.session.history.stack.undo()
    ready(window, qtbot)
    assert panel.gallery.count() == 4 and not panel.reading.plain.isVisible()
    window.session.history.stack.redo()
    ready(window, qtbot)
    qtbot.mouseClick(panel.reading.plain, Qt.MouseButton.LeftButton)
    ready(window, qtbot)
    assert Reading.of(window.session.spec) == Reading() and panel.gallery.count() == 4


def test_what_was_chosen_stays_in_sight_in_another_folder(window: Window, panel: PicturesPanel, tmp_path: Path, qtbot: QtBot) -> None:
    pick(panel.reading.channels, BY_NUMBER)
    other = tmp_path / "photos"
    other.mkdir()
    for number in range(3):
        Image.new("RGB", (40, 40), (200, 100, 50)).save(other / f"{number}.png")
    window.session.open_folder(str(other))
    ready(window, qtbot)
    assert panel.reading.isVisible() and "chosen for another folder" in panel.reading.found.text()
    qtbot.mouseClick(panel.reading.plain, Qt.MouseButton.LeftButton)
    assert not panel.reading.isVisible()
    assert colour(panel, qtbot) == (200, 100, 50)


def test_the_large_picture_is_opened_alike(panel: PicturesPanel, qtbot: QtBot) -> None:
    pick(panel.reading.scale, BY_LIMITS)
    pick(panel.reading.channels, BY_NUMBER)
    panel.gallery.setFocus()
    qtbot.keyClick(panel.gallery, Qt.Key.Key_Home)
    qtbot.keyClick(panel.gallery, Qt.Key.Key_Space)
    viewer = panel.viewer
    assert viewer is not None
    qtbot.waitUntil(lambda: viewer._image is not None)
    assert viewer._image is not None and viewer._image.pixelColor(5, 5).getRgb()[:3] == (62, 125, 187)
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)


def test_all_of_it_by_keys_and_by_name(window: Window, panel: PicturesPanel, qtbot: QtBot) -> None:
    bar = panel.reading
    bar.channels.box.setFocus()
    qtbot.keyClick(bar.channels.box, Qt.Key.Key_End)
    assert window.session.spec.channels == "1,2,3"
    names = [one.box.accessibleName() for one in (bar.channels, *bar.numbers, bar.scale, bar.pages)]
    assert names == ["Channels", "Red", "Green", "Blue", "Brightness", "Pages"]
    assert (bar.low.accessibleName(), bar.high.accessibleName()) == ("Black at", "White at")


def test_the_advice_knows_what_is_gray(panel: PicturesPanel, window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    assert facts_of(window.session.catalog, "cpu").gray == 0.0
    pick(panel.reading.channels, "gray")
    assert facts_of(window.session.catalog, "cpu").gray == 1.0
    one = tmp_path / "one"
    one.mkdir()
    for number in range(3):
        Image.fromarray(np.full((40, 40), 900 * number, np.uint16)).save(one / f"{number}.png")
    qtbot.mouseClick(panel.reading.plain, Qt.MouseButton.LeftButton)
    window.session.open_folder(str(one))
    ready(window, qtbot)
    assert facts_of(window.session.catalog, "cpu").gray == 1.0
    assert panel.reading.scale.isVisible() and not panel.reading.channels.isVisible()


def test_it_is_said_where_channels_are_no_colours(window: Window, panel: PicturesPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    bar = panel.reading
    proposed = window.session.proposed
    assert proposed is not None
    window.session.proposed = proposed.replace(colours="no")
    panel._show_reading()
    assert bar.note.isVisible() and "not colours" in bar.note.text()
    window.session.proposed = proposed.replace(colours="yes")
    panel._show_reading()
    assert not bar.note.isVisible()

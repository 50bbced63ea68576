from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from studio.core.events import Pictures, Tile
from studio.ui.theme import Theme
from studio.ui.widgets.curve import CurvePlot
from studio.ui.widgets.saving import picture_menu, plot_menu
from studio.ui.widgets.shown import PictureTabs, ShownView


@pytest.fixture
def plot(theme: Theme, qtbot: QtBot) -> CurvePlot:
    made = CurvePlot(theme, "Loss: a / b")
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    made.extend("loss", [1, 2, 3], [0.1, 0.2, 0.3], [1, 2, 3], [3.0, 2.0, 1.0], title="loss")
    made.extend("other", [2, 3], [0.2, 0.3], [2, 3], [5.0, 4.0], title="other")
    made.flush()
    return made


def choose(menu: QMenu, word: str) -> None:
    next(one for one in menu.actions() if word in one.text()).trigger()
    menu.close()


@pytest.fixture(autouse=True)
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said beside the mouse."""
    words: list[str] = []
    monkeypatch.setattr("studio.ui.widgets.saving.say", lambda parent, text: words.append(text))
    return words


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """File names that were proposed; each is saved below tmp_path under "saved"."""
    names: list[str] = []

    def ask(parent, title, proposed, kinds):
        names.append(Path(proposed).name)
        return str(tmp_path / "saved"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return names


def test_a_plot_as_picture_drawing_and_numbers(plot: CurvePlot, asked: list[str], tmp_path: Path) -> None:
    for word in ("PNG", "SVG", "CSV"):
        choose(plot_menu(plot), word)
    assert asked == ["Loss- a - b.png", "Loss- a - b.svg", "Loss- a - b.csv"]
    image = QImage(str(tmp_path / "saved.png"))
    assert image.width() >= 1000
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert plot._theme.color("surface").name() in colours and len(colours) > 5
    drawing = QSvgRenderer(str(tmp_path / "saved.svg"))
    text = (tmp_path / "saved.svg").read_text()
    assert drawing.isValid() and "<path" in text and "Loss: a / b" in text
    rows = list(csv.reader((tmp_path / "saved.csv").open()))
    assert rows == [["step", "epoch", "time", "loss", "other"], ["1", "0.1", "1", "3", ""], ["2", "0.2", "2", "2", "5"], ["3", "0.3", "3", "1", "4"]]


def test_a_plot_on_the_clipboard(plot: CurvePlot) -> None:
    choose(plot_menu(plot), "Copy")
    assert QGuiApplication.clipboard().image().width() >= 1000


def test_pictures_of_a_run(theme: Theme, qtbot: QtBot, asked: list[str], tmp_path: Path) -> None:
    tabs = PictureTabs(theme)
    qtbot.addWidget(tabs)
    tabs.resize(600, 400)
    tabs.show()
    assert not tabs.save.isVisible()
    red = np.zeros((8, 8, 3), np.uint8)
    red[..., 0] = 250
    tabs.put(Pictures("views", 7, ((Tile(red, "a.png"), Tile(red)),), ("original", "view"), "What it sees."))
    assert tabs.save.isVisible() and tabs.view.name == "views-7"
    choose(picture_menu(tabs, tabs.view.picture, lambda: tabs.view.name), "PNG")
    image = QImage(str(tmp_path / "saved.png"))
    assert asked == ["views-7.png"] and any(image.pixelColor(x, image.height() // 2).red() == 250 for x in range(image.width()))
    choose(picture_menu(tabs, tabs.view.picture, lambda: tabs.view.name), "Copy")
    assert QGuiApplication.clipboard().image().size() == image.size()


def test_a_picture_from_the_runs_folder_is_the_one_that_is_saved(theme: Theme, qtbot: QtBot) -> None:
    view = ShownView(theme)
    qtbot.addWidget(view)
    view.show_event(Pictures("views", 7, ((Tile(np.zeros((8, 8, 3), np.uint8)),),), ("original",), ""))
    kept = QImage(30, 20, QImage.Format.Format_RGB32)
    kept.fill(0x00FF00)
    view.show_image(kept)
    assert view.picture() == kept


def test_a_place_that_cannot_be_written_is_said(plot: CurvePlot, said: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: ("/nowhere/at/all/x.csv", ""))
    choose(plot_menu(plot), "CSV")
    choose(plot_menu(plot), "SVG")
    assert len(said) == 2 and all("could not be written" in one for one in said)

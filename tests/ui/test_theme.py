from __future__ import annotations

import itertools
import re
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from studio.ui import theme as theme_module
from studio.ui.app import keep, make_window
from studio.ui.stylesheet import stylesheet
from studio.ui.theme import Theme, palettes, px, resources


def luminance(color: QColor) -> float:
    parts = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in (color.redF(), color.greenF(), color.blueF())]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


PAIRS = [(text, ground) for text in ("text", "muted") for ground in ("window", "surface", "sunken", "hover", "accent_soft")]
PAIRS += [("on_accent", "accent"), ("on_accent", "accent_hover"), ("text", "warn_soft"), ("text", "bad_soft"), ("text", "good_soft")]
PAIRS += [(name, "surface") for name in ("accent", "good", "warn", "bad", "series1", "series2", "series3", "series4", "series5", "series6")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_words_can_be_read(scheme: str, text: str, ground: str) -> None:
    assert contrast(palettes()[scheme][text], palettes()[scheme][ground]) >= 4.5


EYES = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
"""How linear red, green and blue are seen (Machado, Oliveira and Fernandes 2009, severity 1)."""
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def seen(name: str, eyes: str) -> np.ndarray:
    """A colour in CIELAB as these eyes see it."""
    color = QColor(name)
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in (color.redF(), color.greenF(), color.blueF())]
    share = XYZ @ np.clip(np.array(EYES[eyes]) @ linear, 0, 1) / XYZ.sum(1)
    x, y, z = np.where(share > 216 / 24389, np.cbrt(share), (24389 / 27 * share + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("eyes", EYES)
def test_curves_are_told_apart_by_every_eye(scheme: str, eyes: str) -> None:
    colors = [seen(palettes()[scheme][f"series{at}"], eyes) for at in range(1, 7)]
    apart = [float(np.linalg.norm(one - other)) for one, other in itertools.combinations(colors, 2)]
    assert min(apart) > 20, "20 is a difference that nobody misses; 2 can just be seen"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_fields_and_dots_can_be_seen(scheme: str) -> None:
    for name in ("control", "accent", "good", "bad"):
        assert contrast(palettes()[scheme][name], palettes()[scheme]["surface"]) >= 3.0


def test_both_palettes_name_the_same_colours() -> None:
    assert set(palettes()["light"]) == set(palettes()["dark"])


def test_the_sheet_is_whole() -> None:
    sheet = stylesheet(palettes()["light"], 10.0, (resources() / "icons").as_posix())
    assert "{" in sheet and "{{" not in sheet
    for path in re.findall(r"url\((.*?)\)", sheet):
        assert (resources() / "icons" / path.rsplit("/", 1)[-1]).is_file()


def test_every_icon_draws(theme: Theme) -> None:
    names = [one.stem for one in (resources() / "icons").glob("*.svg")]
    assert len(names) > 40
    for name in names:
        image = theme.pixmap(name, 24, "text", ratio=2.0).toImage()
        assert image.width() == 48
        assert any(image.pixelColor(x, y).alpha() for x in range(48) for y in range(48)), name


def test_a_bound_icon_follows_the_scheme(theme: Theme, qapp: QApplication) -> None:
    action = QAction()
    theme.bind(action, "folder")
    light = action.icon().pixmap(24).toImage()
    changed: list = []
    theme.changed.connect(lambda: changed.append(theme.scheme))
    theme.choose("dark")
    assert changed == ["dark"] and action.icon().pixmap(24).toImage() != light
    assert qapp.palette().window().color() == theme.color("window")
    theme.choose("system")
    assert theme.scheme in ("light", "dark")


def test_fonts_have_a_fallback_and_a_scale(theme: Theme) -> None:
    assert theme.font("display").pointSizeF() > theme.font("title").pointSizeF() > theme.font().pointSizeF() > theme.font("small").pointSizeF() >= 9


def test_letters_of_twice_the_size_take_their_lengths_along(qapp: QApplication, qtbot: QtBot) -> None:
    window = make_window(qapp, look="light")
    small, rail, session = QApplication.font().pointSizeF(), window.rail.width(), window.session
    assert px(100) == 100
    keep(qapp, window)
    window.menus.text.actions()[-1].trigger()
    qtbot.waitUntil(lambda: qapp.property("window") is not window)
    large = qapp.property("window")
    try:
        assert QApplication.font().pointSizeF() == 2 * small and px(100) == 200 and large.rail.width() == 2 * rail
        assert float(str(QSettings().value("text"))) == 2.0
        assert large.panel("pictures").minimumWidth() > 1280, "it scrolls instead of squeezing"
        assert max(int(one) for one in re.findall(r"radius: (\d+)px", qapp.styleSheet())) > 20
    finally:
        session.theme.choose_text(1.0)
        session.close()
        large.close()
        session.theme.deleteLater()
        large.deleteLater()
        qapp.setProperty("window", None)
        qapp.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    assert px(100) == 100


def test_the_systems_scheme_is_followed_while_the_window_is_open(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    class Hints(QObject):
        colorSchemeChanged = Signal(object)
        dark = False

        def colorScheme(self) -> Qt.ColorScheme:
            return Qt.ColorScheme.Dark if self.dark else Qt.ColorScheme.Light

    hints = Hints()
    monkeypatch.setattr("studio.ui.theme.QGuiApplication", SimpleNamespace(styleHints=lambda: hints, primaryScreen=QApplication.primaryScreen))
    made = Theme(qapp, "system")
    label = QLabel("seen")
    assert made.scheme == "light"
    hints.dark = True
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert made.scheme == "dark" and label.palette().windowText().color() == made.color("text")
    made.choose("light")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert made.scheme == "light", "a person's choice stays"
    made.deleteLater()
    label.deleteLater()


SOURCES = [one for one in Path(theme_module.__file__).parent.rglob("*.py") if one.name not in ("theme.py", "stylesheet.py")]


def test_room_is_of_the_spacing_scale() -> None:
    """Margins and gaps are XS to XXL, sums of them, 0, or a hair of 1 or 2."""
    odd = []
    for file in SOURCES:
        for call in re.findall(r"(?:setContentsMargins|setSpacing|addSpacing)\(([^()]*)\)", file.read_text(encoding="utf-8")):
            odd += [f"{file.name}: {call}" for number in re.findall(r"\b\d+\b", call) if int(number) > 2 and number not in re.findall(r"\* (\d+)", call)]
    assert odd == []


def test_colours_and_sizes_of_letters_are_the_themes() -> None:
    """The palette and the type scale say them; only the colours of data (a heat map) and of the black behind a large picture are their own."""
    own = {"matrix_view.py", "viewer.py"}
    odd = [
        file.name
        for file in SOURCES
        if file.name not in own and re.search(r"#[0-9a-fA-F]{6}\b|setPointSize|setPixelSize|font-size", file.read_text(encoding="utf-8"))
    ]
    assert odd == []

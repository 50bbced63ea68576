from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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

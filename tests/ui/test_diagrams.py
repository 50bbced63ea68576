from __future__ import annotations

import runpy
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from studio.core.shipped import resources
from studio.ui.theme import Theme, palettes
from studio.ui.widgets.diagram import SHAPE, Diagram, drawn, source

ROOT = Path(__file__).parents[2]
METHODS = sorted(one.stem for one in (ROOT / "studio" / "methods").glob("*.py") if not one.stem.startswith("_"))


def test_every_method_has_a_drawing_and_it_is_the_one_that_the_script_makes() -> None:
    made = runpy.run_path(str(ROOT / "packaging" / "diagrams.py"))
    assert sorted(made["DRAWN"]) == METHODS == sorted(one.stem for one in (resources() / "diagrams").glob("*.svg"))
    for name in METHODS:
        text = (resources() / "diagrams" / f"{name}.svg").read_text(encoding="utf-8")
        assert text == made["drawing"](name), "run packaging/diagrams.py"
        assert "<text" not in text and len(text) < 9000


@pytest.mark.parametrize("name", METHODS)
def test_the_colours_are_those_of_the_scheme(name: str) -> None:
    import re

    for scheme in ("light", "dark"):
        assert set(re.findall(r"#[0-9a-f]{6}", source(name, scheme).decode())) <= set(palettes()[scheme].values())
    assert source(name, "light") != source(name, "dark")


def test_it_follows_the_scheme_and_keeps_its_shape(theme: Theme, qtbot: QtBot) -> None:
    shown = Diagram(theme, "simclr", most=200)
    qtbot.addWidget(shown)
    shown.resize(480, shown.heightForWidth(480))
    assert shown.height() == 200 and shown.heightForWidth(240) == round(240 / SHAPE)
    light = shown.grab().toImage()
    theme.choose("dark")
    dark = shown.grab().toImage()
    wanted = {QColor(palettes()[one]["accent"]).rgb() for one in ("light", "dark")}

    def colours(image) -> set[int]:
        return {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}

    assert len(wanted & colours(light)) == 1 and len(wanted & colours(dark)) == 1 and light != dark


def test_a_method_without_a_drawing_takes_no_room(theme: Theme, qtbot: QtBot) -> None:
    shown = Diagram(theme, "somebody's own")
    qtbot.addWidget(shown)
    assert not drawn("somebody's own") and shown.isHidden()

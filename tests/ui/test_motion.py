from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.ui import motion
from studio.ui.widgets.busy_bar import BusyBar
from studio.ui.window import Window


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(motion.Path, "home", lambda: tmp_path)
    monkeypatch.setattr(motion.sys, "platform", "linux")
    monkeypatch.setattr(motion, "system_still", motion.system_still.__wrapped__)
    (tmp_path / ".config" / "gtk-3.0").mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "text", "wanted"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", False),
        ("kdeglobals", "not a settings file", False),
    ],
)
def test_the_system_is_asked(home: Path, file: str, text: str, wanted: bool) -> None:
    assert motion.still() is False
    (home / ".config" / file).write_text(text)
    assert motion.still() is wanted
    motion.choose(not wanted)
    assert motion.still() is not wanted


def test_bars_stand_still_for_who_wants_it(window: Window, qtbot: QtBot) -> None:
    bar = BusyBar()
    qtbot.addWidget(bar)
    motion.choose(False)
    bar.setRange(0, 0)
    assert bar.maximum() == 0
    window.menus.still.trigger()
    assert motion.still()
    bar.setRange(0, 0)
    assert (bar.maximum(), bar.value()) == (2, 1)
    bar.setRange(0, 10)
    assert bar.maximum() == 10

"""Whatever ends a training, wherever: the window is ready for the next one, and its buttons say so."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from studio.core.events import Phase, Scalars, Started
from studio.core.trouble import Interrupted, Trouble
from studio.jobs import desk
from studio.ui.window import Window

ERRORS: dict[str, BaseException] = {
    "trouble": Trouble("The disk is full.", "Make room.", 4),
    "fault": ZeroDivisionError("a fault"),
    "memory": MemoryError(),
    "exit": SystemExit(3),
    "key": KeyboardInterrupt(),
    "stop": Interrupted(),
}
PLACES = ("at once", "in the scan", "in a step", "while paused", "while stopping")


def work(place: str, error: BaseException) -> Any:
    def train(spec: Any, tell: Any = None, control: Any = None) -> Any:
        if place == "at once":
            raise error
        tell(Phase("scan", "Looking"))
        if place == "in the scan":
            raise error
        tell(Started("/tmp/run", spec.to_dict(), 0, 100, 10, 8, "cpu", None, None))
        tell(Scalars(1, 0.1, 0.1, {"loss": 1.0}))
        if place == "while paused":
            control.pause()
            tell(Phase("paused", "Paused"))
        if place == "while stopping":
            control.stop()
        raise error

    return train


@pytest.mark.parametrize("place", PLACES)
def test_no_button_sticks(opened: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    session, menus = opened.session, opened.menus
    for name, error in ERRORS.items():
        with monkeypatch.context() as patch:
            patch.setattr(desk, "train", work(place, error))
            menus.start.trigger()
            qtbot.waitUntil(lambda: not session.training, timeout=20_000)
        view = opened.panel("train").view
        assert session.reason_not_to_start() == "", (place, name)
        assert menus.start.isEnabled() and not (menus.stop.isEnabled() or menus.pause.isEnabled() or menus.snapshot.isEnabled()), (place, name)
        assert view.state in ("failed", "stopped", "finished", "dropped"), (place, name, view.state)
        header = view.header
        assert not [one for one in (header.stop_button, header.pause_button) if one.isVisible() and one.isEnabled()], (place, name)
        assert view.outcome.isVisibleTo(view) and view.outcome.title.text(), (place, name)
    menus.start.trigger()  # and the next one trains
    qtbot.waitUntil(lambda: opened.panel("train").view.state == "running", timeout=20_000)
    menus.stop.trigger()
    qtbot.waitUntil(lambda: not session.training, timeout=20_000)
    assert menus.start.isEnabled() and opened.panel("train").view.state == "stopped"

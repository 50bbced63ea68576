from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from studio.core.events import Finished
from studio.ui.lanes import Lanes


@pytest.fixture
def lanes(qtbot: QtBot):
    made = Lanes()
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made.running(), timeout=10_000)


def until_stopped(tell, control):
    while control.turn():
        threading.Event().wait(0.005)
    return {"which": "first"}


def test_one_job_a_lane_and_lanes_side_by_side(lanes: Lanes, qtbot: QtBot) -> None:
    assert lanes.start("a", until_stopped) is not None
    assert lanes.start("a", until_stopped) is None
    assert lanes.start("b", until_stopped) is not None
    assert sorted(lanes.running()) == ["a", "b"]
    lanes.stop_lane("a")
    qtbot.waitUntil(lambda: not lanes.busy("a"))
    assert lanes.busy("b")


def test_the_newest_asked_for_wins(lanes: Lanes, qtbot: QtBot) -> None:
    ends: list = []
    lanes.jobEnded.connect(lambda lane, ending: ends.append(ending.result.get("which")))
    lanes.ask("look", until_stopped)
    lanes.ask("look", lambda tell, control: {"which": "second"})
    assert lanes.waiting("look")
    lanes.ask("look", lambda tell, control: {"which": "third"})
    qtbot.waitUntil(lambda: ends == ["first", "third"])
    assert not lanes.busy("look") and not lanes.waiting("look")


def test_nothing_starts_after_closing(lanes: Lanes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lanes.closing):
        lanes.close()
    assert lanes.start("a", until_stopped) is None
    lanes.ask("a", until_stopped)
    assert not lanes.running()


def test_what_work_gives_back_comes_with_its_ending(lanes: Lanes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lanes.jobEnded) as caught:
        lanes.start("a", lambda tell, control: {"answer": 42})
    assert caught.args == ["a", Finished("finished", {"answer": 42})]
    assert lanes.join(1.0)

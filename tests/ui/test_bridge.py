from __future__ import annotations

from pytestqt.qtbot import QtBot

from studio.core.events import Failed, Finished, Phase, Progress
from studio.core.mailbox import Mailbox
from studio.ui.bridge import MOST_A_TICK, Bridge


class FakeJob:
    def __init__(self) -> None:
        self.mailbox, self.alive = Mailbox(), True


def test_everything_of_a_tick_comes_in_one_list_and_the_ending_once(qtbot: QtBot) -> None:
    bridge, job = Bridge(), FakeJob()
    lists: list = []
    ends: list = []
    bridge.events.connect(lambda lane, told: lists.append((lane, told)))
    bridge.ended.connect(lambda lane, ending: ends.append((lane, ending)))
    bridge.watch("a", job)
    for at in range(3):
        job.mailbox.put(Phase("p", str(at)))
        job.mailbox.put(Progress("x", at, 3))
    bridge.drain()
    assert [type(one).__name__ for one in lists[0][1]] == ["Progress", "Phase", "Phase", "Phase"]
    assert lists[0][1][0].done == 2
    job.mailbox.put(Finished("finished"))
    bridge.drain()
    bridge.drain()
    assert ends == [("a", Finished("finished"))] and not bridge.watching()


def test_a_job_that_dies_silently_is_told_as_failed(qtbot: QtBot) -> None:
    bridge, job = Bridge(), FakeJob()
    ends: list = []
    bridge.ended.connect(lambda lane, ending: ends.append(ending))
    bridge.watch("a", job)
    job.alive = False
    bridge.drain()
    assert isinstance(ends[0], Failed)


def test_the_timer_sleeps_when_nothing_is_watched(qtbot: QtBot) -> None:
    bridge, job = Bridge(), FakeJob()
    assert not bridge._timer.isActive()
    bridge.watch("a", job)
    assert bridge._timer.isActive()
    bridge.forget("a")
    assert not bridge._timer.isActive()
    bridge.forget("a")


def test_a_flood_comes_in_parts_and_the_ending_after_all_of_it(qtbot: QtBot) -> None:
    bridge, job = Bridge(), FakeJob()
    lists: list = []
    ends: list = []
    bridge.events.connect(lambda lane, told: lists.append(len(told)))
    bridge.ended.connect(lambda lane, ending: ends.append(sum(lists)))
    bridge.watch("a", job)
    for at in range(MOST_A_TICK * 2 + 1):
        job.mailbox.put(Phase("p", str(at)))
    job.mailbox.put(Finished("finished"))
    job.alive = False
    for _ in range(3):
        bridge.drain()
    assert lists == [MOST_A_TICK, MOST_A_TICK, 2] and ends == [MOST_A_TICK * 2 + 2]

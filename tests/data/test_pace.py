from __future__ import annotations

import pytest

from studio.core.events import Event, Progress
from studio.data import pace as module
from studio.data.pace import Pace


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    return now


def test_ten_times_a_second_at_most(clock: list[float]) -> None:
    told: list[Event] = []
    pace = Pace("cache", 100, told.append, words="Reading")
    for done in range(1, 101):
        clock[0] += 0.01
        pace.at(done)
    pace.at(100, force=True)
    steps = [one.done for one in told if isinstance(one, Progress)]
    assert 9 <= len(steps) <= 12 and steps[-1] == 100


def test_the_time_left_is_by_the_rate_of_this_start(clock: list[float]) -> None:
    told: list[Event] = []
    pace = Pace("cache", 1000, told.append, already=900)
    clock[0] += 10
    pace.at(950, force=True)
    assert told == [Progress("cache", 950, 1000, pytest.approx(10.0), "")]
    pace = Pace("scan", None, told.append)
    pace.at(5, force=True)
    assert told[-1] == Progress("scan", 5, None, None, "")


def test_nobody_has_to_listen() -> None:
    pace = Pace("scan", 1, None)
    pace.at(1, force=True)
    pace.tell(Progress("scan", 1, 1))

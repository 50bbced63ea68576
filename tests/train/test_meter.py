"""Numbers from the device to whoever watches."""

from __future__ import annotations

import math

import pytest
import torch

from studio.core.clock import Clock
from studio.core.events import Event, Progress, Scalars
from studio.train import meter as module
from studio.train.meter import Meter, NotFinite


@pytest.fixture
def clockwork(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A hand-moved clock: its only number is the time."""
    now = [0.0]
    monkeypatch.setattr(module.time, "perf_counter", lambda: now[0])
    return now


def test_every_step_is_told_with_its_own_number_in_one_go(clockwork: list[float]) -> None:
    heard: list[Event] = []
    meter = Meter(heard.append, batch_size=10, total_steps=4)
    for step in range(3):
        clockwork[0] += 0.04
        meter.add(Clock(step, 4, 2), {"loss": torch.tensor(3.0 - step), "lr": 0.1})
        assert bool(heard) == (step == 2)
    found = [event for event in heard if isinstance(event, Scalars)]
    assert [(event.step, event.epoch, event.values["loss"]) for event in found] == [(1, 0.5, 3.0), (2, 1.0, 2.0), (3, 1.5, 1.0)]
    assert [event.time for event in found] == pytest.approx([0.04, 0.08, 0.12])
    assert isinstance(heard[-1], Progress)
    assert (heard[-1].done, heard[-1].total) == (3, 4)
    assert meter.loss_first == 3.0
    assert meter.loss_last == 2.0


def test_pauses_and_saving_do_not_count(clockwork: list[float]) -> None:
    meter = Meter(lambda _: None, batch_size=10, total_steps=100)
    for step in range(100):
        meter.begin()
        clockwork[0] += 0.5 if step < 12 else 0.1
        meter.add(Clock(step, 100, 10), {"loss": 1.0})
        clockwork[0] += 1000.0  # a checkpoint, a pause
    assert meter.seconds == pytest.approx(12 * 0.5 + 88 * 0.1)
    assert meter.images_per_second == pytest.approx(10 * 90 / (2 * 0.5 + 88 * 0.1))  # the first tenth is left out


def test_a_resumed_run_keeps_its_sums(clockwork: list[float]) -> None:
    first = Meter(lambda _: None, batch_size=10, total_steps=40)
    for step in range(20):
        clockwork[0] += 0.1
        first.add(Clock(step, 40, 10), {"loss": float(step)})
    first.report()
    second = Meter(lambda _: None, batch_size=10, total_steps=40, facts=first.facts())
    assert (second.loss_first, second.loss_last, second.seconds) == (0.0, first.loss_last, first.seconds)
    assert second.images_per_second == pytest.approx(100.0)
    for step in range(20, 25):  # the first steps after a start are slow and left out
        clockwork[0] += 9.0
        second.add(Clock(step, 40, 10), {"loss": 0.0})
    assert second.images_per_second == pytest.approx(100.0)


def test_short_runs_have_a_rate(clockwork: list[float]) -> None:
    meter = Meter(lambda _: None, batch_size=4, total_steps=1)
    assert meter.images_per_second == 0.0
    clockwork[0] += 2.0
    meter.add(Clock(0, 1, 1), {"loss": 1.0})
    assert meter.images_per_second == 2.0


def test_a_number_that_is_none_stops_the_run() -> None:
    heard: list[Event] = []
    meter = Meter(heard.append, batch_size=4, total_steps=9)
    meter.add(Clock(0, 9, 1), {"loss": torch.tensor(1.0)})
    meter.add(Clock(1, 9, 1), {"loss": torch.tensor(math.nan)})
    with pytest.raises(NotFinite):
        meter.report()
    assert [event.step for event in heard if isinstance(event, Scalars)] == [1]


@pytest.mark.parametrize(("slow_start", "look", "save"), [(0.0, 0.0, 0.0), (20.0, 0.0, 0.0), (5.0, 2.0, 1.0), (0.0, 6.0, 3.0)])
def test_the_time_left_is_honest_at_a_tenth_of_the_run(clockwork: list[float], slow_start: float, look: float, save: float) -> None:
    """A simulated run of a thousand steps: uneven steps, a slow start, looks each epoch, checkpoints, and a pause that counts for nothing."""
    total, an_epoch, tenth = 1000, 40, 100
    meter = Meter(lambda _: None, batch_size=10, total_steps=total)
    said: float | None = None
    end_of_tenth = 0.0
    for step in range(total):
        if step == 60:
            meter.rest(True)
            clockwork[0] += 500.0
            meter.rest(False)
        meter.begin()
        clockwork[0] += 0.1 * (1.0 + 0.3 * math.sin(step)) + (slow_start / 3 if step < 3 else 0.0)
        meter.add(Clock(step, total, an_epoch), {"loss": 1.0})
        if step + 1 == tenth:
            said, end_of_tenth = meter.seconds_left(total - tenth), clockwork[0]
        if (step + 1) % an_epoch == 0:
            clockwork[0] += look
        if (step + 1) % 90 == 0:
            clockwork[0] += save
    assert said == pytest.approx(clockwork[0] - end_of_tenth, rel=0.15)
    assert meter.seconds_left(0) == 0.0


def test_memory_is_told_every_two_seconds_with_the_newest_step(clockwork: list[float]) -> None:
    heard: list[Event] = []
    asked = [0]

    def memory() -> dict[str, float]:
        asked[0] += 1
        return {"memory": 3.0, "memory_total": 8.0}

    meter = Meter(heard.append, batch_size=4, total_steps=100, memory=memory)
    for step in range(50):
        meter.begin()
        clockwork[0] += 0.1
        meter.add(Clock(step, 100, 10), {"loss": 1.0})
    meter.report()
    told = [event for event in heard if isinstance(event, Scalars)]
    assert len(told) == 50 and asked[0] == sum("memory" in event.values for event in told) == 3
    assert {event.values["memory_total"] for event in told if "memory" in event.values} == {8.0}
    assert "memory" not in meter.newest

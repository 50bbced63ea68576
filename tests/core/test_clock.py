from __future__ import annotations

import math

import pytest

from studio.core.clock import Clock, cosine, linear, warmup_cosine, warmup_linear


def test_where_a_run_is() -> None:
    clock = Clock(step=25, total_steps=101, steps_per_epoch=10)
    assert (clock.epoch, clock.epoch_index, clock.progress) == (2.5, 2, 0.25)
    assert Clock(0, 1, 1).progress == 0.0
    assert Clock(500, 101, 10).progress == 1.0


def test_linear_and_cosine_ends_and_middles() -> None:
    assert [linear(at, 2, 4) for at in (-1, 0, 0.5, 1, 2)] == [2, 2, 3, 4, 4]
    assert [cosine(at, 2, 4) for at in (-1, 0, 1, 2)] == pytest.approx([2, 2, 4, 4])
    assert cosine(0.5, 2, 4) == pytest.approx(3)
    assert cosine(0.25, 1, 0) == pytest.approx(0.5 * (1 + math.cos(math.pi / 4)))


def test_warmup_then_cosine() -> None:
    rates = [warmup_cosine(Clock(step, 100, 10), 1.0, warmup=0.1) for step in range(100)]
    assert rates[0] == pytest.approx(1 / 11) and rates[9] == pytest.approx(10 / 11)
    assert rates[10] == max(rates) == 1.0
    assert rates[-1] == pytest.approx(0.0)
    assert rates[:11] == sorted(rates[:11]) and rates[10:] == sorted(rates[10:], reverse=True) and len(set(rates[10:])) == 90


def test_no_warmup_starts_at_the_peak_and_one_step_is_enough() -> None:
    assert warmup_cosine(Clock(0, 50, 10), 0.3, warmup=0.0) == pytest.approx(0.3)
    assert warmup_cosine(Clock(0, 1, 1), 0.3, warmup=0.1) == pytest.approx(0.3)
    assert warmup_cosine(Clock(49, 50, 10), 0.3, warmup=0.0, end=0.1) == pytest.approx(0.1)


def test_warmup_linear_then_constant() -> None:
    at = [warmup_linear(Clock(step, 100, 10), 0.04, 0.07, share=0.3) for step in (0, 15, 30, 99)]
    assert at == pytest.approx([0.04, 0.055, 0.07, 0.07])

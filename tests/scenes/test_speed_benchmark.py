"""The pure parts of the speed benchmark."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="module")
def speed() -> Any:
    spec = importlib.util.spec_from_file_location("speed_benchmark", Path(__file__).parents[2] / "benchmarks" / "speed.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_ratio_is_of_medians(speed: Any) -> None:
    assert speed.ratio([4.0, 100.0, 2.0], [1.0, 2.0, 50.0]) == 2.0


def test_works_take_turns_and_the_first_round_is_not_counted(speed: Any) -> None:
    order: list[str] = []
    spent = speed.alternate({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, 2)
    assert order == ["a", "b"] * 3
    assert [len(one) for one in spent.values()] == [2, 2]

"""Curves as SVG."""

from __future__ import annotations

import math
import xml.etree.ElementTree as ElementTree

import pytest

from studio.runs.chart import Level, line_chart, number, thin, ticks


def test_a_chart_is_well_formed_and_shows_its_levels() -> None:
    svg = line_chart(
        [(1, 3.0), (2, 2.0), (3, math.nan), (4, 1.5)], title="loss <by> step", levels=[Level("chance", 5.54), Level("floor", 0.1)], smooth=[(1, 3.0), (4, 2.2)]
    )
    root = ElementTree.fromstring(svg)
    words = [one.text for one in root.iter("text")]
    assert "chance 5.54" in words
    assert "floor 0.1" in words
    assert "nan" not in svg
    heights = [float(place.split(",")[1]) for line in root.iter("polyline") for place in line.attrib["points"].split()]
    assert all(0 <= one <= 260 for one in heights)


def test_one_point_and_no_point() -> None:
    assert line_chart([], title="x") == ""
    assert line_chart([(1, math.inf)], title="x") == ""
    ElementTree.fromstring(line_chart([(7, 2.0)], title="x"))


def test_thinning_loses_no_spike() -> None:
    points = [(float(step), 1.0) for step in range(100_000)]
    points[54_321] = (54_321.0, 99.0)
    kept = thin(points)
    assert len(kept) < 700
    assert (54_321.0, 99.0) in kept
    assert kept[0] == points[0]
    assert kept[-1] == points[-1]
    assert [x for x, _ in kept] == sorted(x for x, _ in kept)


@pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (-3.7, 12.2), (1e-5, 3e-4), (1e6, 5e6)])
def test_ticks_are_round_and_inside(low: float, high: float) -> None:
    found = ticks(low, high)
    assert 2 <= len(found) <= 7
    assert all(low - 1e-9 * high <= one <= high + 1e-9 * abs(high) for one in found)


def test_numbers_for_people() -> None:
    assert [number(one) for one in (0, 12345.0, 0.12345, 3e-7)] == ["0", "12,345", "0.1235", "3e-07"]

"""A line chart as inline SVG: one curve, labelled level lines, a readable axis. No script, no fonts, no files."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 720, 260
LEFT, RIGHT, TOP, BOTTOM = 62, 104, 14, 34
MOST_POINTS = 600


@dataclass(frozen=True)
class Level:
    """A horizontal line with a name: chance, floor."""

    name: str
    value: float


def line_chart(
    points: Sequence[tuple[float, float]], *, title: str, x_title: str = "step", levels: Sequence[Level] = (), smooth: Sequence[tuple[float, float]] = ()
) -> str:
    """An <svg> of (x, y) points in x order. Points that are not finite are left out; long curves are thinned to the lowest and
    highest of each slice, so that no spike is lost. smooth: a running mean to be drawn over the raw curve."""
    clean = [(float(x), float(y)) for x, y in points if math.isfinite(x) and math.isfinite(y)]
    if not clean:
        return ""
    shown = [level for level in levels if math.isfinite(level.value)]
    low_x, high_x = clean[0][0], max(clean[-1][0], clean[0][0] + 1)
    low_y = min(min(y for _, y in clean), *(level.value for level in shown), math.inf)
    high_y = max(max(y for _, y in clean), *(level.value for level in shown), -math.inf)
    pad = (high_y - low_y) * 0.06 or max(abs(high_y) * 0.05, 0.05)
    low_y, high_y = low_y - pad, high_y + pad

    def place(x: float, y: float) -> str:
        across = LEFT + (x - low_x) / (high_x - low_x) * (WIDTH - LEFT - RIGHT)
        return f"{across:.1f},{_height(y, low_y, high_y):.1f}"

    parts = [f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title, quote=True)}"><title>{escape(title)}</title>']
    parts += [_y_tick(value, low_y, high_y) for value in ticks(low_y, high_y)]
    parts += [_x_tick(value, low_x, high_x) for value in ticks(low_x, high_x, whole=True)]
    parts += [_level(level, low_y, high_y) for level in shown]
    raw = " ".join(place(x, y) for x, y in thin(clean))
    parts.append(f'<polyline class="{"raw" if smooth else "curve"}" points="{raw}"/>')
    if smooth:
        parts.append(f'<polyline class="curve" points="{" ".join(place(x, y) for x, y in thin(smooth))}"/>')
    last_x, last_y = (smooth or clean)[-1]
    across, down = place(last_x, last_y).split(",")
    parts.append(f'<circle class="dot" cx="{across}" cy="{down}" r="3"/>')
    parts.append(f'<text class="axis" x="{(LEFT + WIDTH - RIGHT) / 2:.0f}" y="{HEIGHT - 2}" text-anchor="middle">{escape(x_title)}</text></svg>')
    return "".join(parts)


def ticks(low: float, high: float, *, count: int = 5, whole: bool = False) -> list[float]:
    """About `count` round numbers between low and high."""
    span = high - low
    if not span > 0:
        return [low]
    rough = span / count
    power = 10.0 ** math.floor(math.log10(rough))
    step = next((factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough), 10 * power)
    if whole:
        step = max(1.0, math.ceil(step))
    first = math.ceil(low / step - 1e-9)
    return [(first + at) * step for at in range(int((high - first * step) / step + 1e-9) + 1)]


def thin(points: Sequence[tuple[float, float]], most: int = MOST_POINTS) -> list[tuple[float, float]]:
    """At most about `most` points: of each slice its lowest and its highest, in order."""
    if len(points) <= most:
        return list(points)
    size = math.ceil(len(points) / (most // 2))
    kept: list[tuple[float, float]] = [points[0]]
    for start in range(0, len(points), size):
        part = points[start : start + size]
        kept += sorted({min(part, key=lambda one: one[1]), max(part, key=lambda one: one[1])})
    kept.append(points[-1])
    return kept


def number(value: float) -> str:
    """A number for a person: four significant digits, no exponent in the usual range."""
    if value == 0:
        return "0"
    if value == int(value) and abs(value) < 1e7:
        return f"{int(value):,}"
    return f"{value:.4g}"


def _height(y: float, low: float, high: float) -> float:
    return TOP + (high - y) / (high - low) * (HEIGHT - TOP - BOTTOM)


def _y_tick(value: float, low: float, high: float) -> str:
    down = _height(value, low, high)
    return (
        f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{down:.1f}" y2="{down:.1f}"/>'
        f'<text class="axis" x="{LEFT - 8}" y="{down + 4:.1f}" text-anchor="end">{number(round(value, 10))}</text>'
    )


def _x_tick(value: float, low: float, high: float) -> str:
    across = LEFT + (value - low) / (high - low) * (WIDTH - LEFT - RIGHT)
    return f'<text class="axis" x="{across:.1f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{number(value)}</text>'


def _level(level: Level, low: float, high: float) -> str:
    down = _height(level.value, low, high)
    return (
        f'<line class="level" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{down:.1f}" y2="{down:.1f}"/>'
        f'<text class="levelname" x="{WIDTH - RIGHT + 6}" y="{down + 4:.1f}">{escape(level.name)} {number(level.value)}</text>'
    )

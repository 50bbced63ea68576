"""The ten things in the sample pictures, as outlines: parts of one figure, each with the paint it is filled with.

Points are float64 [k, 2] in a box from -1 to 1, x to the right and y down. Parts are painted in their order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]


@dataclass(frozen=True)
class Part:
    """points: the outline. paint: "body" (the figure's texture), "second", "accent", "dark", "light", or "hole" (what is behind shows)."""

    points: Points
    paint: str = "body"


@dataclass(frozen=True)
class Figure:
    """texture: what its body usually wears. turn: how far it may be turned either way, in radians."""

    parts: tuple[Part, ...]
    texture: str
    turn: float = 1.0


def _points(*pairs: tuple[float, float]) -> Points:
    return np.array(pairs, np.float64)


def _ellipse(x: float, y: float, wide: float, high: float, start: float = 0.0, end: float = 2 * np.pi) -> Points:
    """The arc from `start` to `end` (radians, clockwise from the right), closed by a straight line."""
    angle = np.linspace(start, end, 40)
    return np.stack([x + wide * np.cos(angle), y + high * np.sin(angle)], axis=1)


def _round(radius: Callable[[Points], Points], count: int = 80) -> Points:
    """A curve around the middle: radius as a function of the angle."""
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return np.stack([radius(angle) * np.cos(angle), radius(angle) * np.sin(angle)], axis=1)


def _capsule(x0: float, y0: float, x1: float, y1: float, half: float) -> Points:
    """A thick line with round ends."""
    way = np.arctan2(y1 - y0, x1 - x0)
    angle = np.linspace(-np.pi / 2, np.pi / 2, 14)
    far = np.stack([x1 + half * np.cos(way + angle), y1 + half * np.sin(way + angle)], axis=1)
    near = np.stack([x0 - half * np.cos(way + angle), y0 - half * np.sin(way + angle)], axis=1)
    return np.concatenate([far, near])


def _lens(half: float) -> Points:
    """A pointed oval from left to right."""
    x = np.linspace(-1, 1, 40)
    bulge = half * (1 - x**2) ** 0.8 * (1.1 - 0.25 * x)
    return np.concatenate([np.stack([x, -bulge], axis=1), np.stack([x[::-1], bulge[::-1]], axis=1)])


def _fish() -> Figure:
    body = _ellipse(-0.18, 0, 0.8, 0.52)
    tail = _points((0.38, 0.0), (0.98, -0.56), (0.84, 0.0), (0.98, 0.56))
    fins = _points((-0.45, -0.36), (-0.1, -0.86), (0.34, -0.3)), _points((-0.25, 0.4), (0.05, 0.8), (0.3, 0.34))
    eye = _ellipse(-0.62, -0.12, 0.13, 0.13), _ellipse(-0.64, -0.12, 0.07, 0.07)
    parts = [Part(tail, "second"), Part(fins[0], "second"), Part(fins[1], "second"), Part(body), Part(eye[0], "light"), Part(eye[1], "dark")]
    return Figure(tuple(parts), "scales")


def _leaf() -> Figure:
    ribs = [Part(_capsule(-0.86, 0.0, 0.98, 0.0, 0.035), "second")]
    for x in (-0.5, -0.15, 0.2):
        ribs += [Part(_capsule(x, 0, x + 0.32, side * 0.38, 0.025), "second") for side in (-1, 1)]
    return Figure((Part(_capsule(-1.0, 0.03, -0.8, 0.0, 0.05), "second"), Part(_lens(0.56)), *ribs), "mottled", turn=2.7)


def _mushroom() -> Figure:
    stem = np.concatenate([_points((-0.26, 0.0), (0.26, 0.0), (0.34, 0.86)), _ellipse(0, 0.86, 0.34, 0.12, 0, np.pi)])
    cap = np.concatenate([_ellipse(0, 0.1, 0.95, 0.98, np.pi, 2 * np.pi), _ellipse(0, 0.1, 0.95, 0.17, 0, np.pi)])
    return Figure((Part(stem, "light"), Part(cap)), "dots")


def _house() -> Figure:
    walls = _points((-0.72, -0.1), (0.72, -0.1), (0.72, 0.92), (-0.72, 0.92))
    roof = _points((-0.98, -0.06), (0.0, -0.95), (0.98, -0.06))
    chimney = _points((0.4, -0.9), (0.62, -0.9), (0.62, -0.3), (0.4, -0.5))
    door = _points((-0.48, 0.92), (-0.48, 0.3), (-0.08, 0.3), (-0.08, 0.92))
    window = _points((0.16, 0.2), (0.54, 0.2), (0.54, 0.56), (0.16, 0.56))
    return Figure((Part(chimney, "dark"), Part(walls), Part(roof, "second"), Part(door, "dark"), Part(window, "light")), "bricks", turn=0.6)


def _boat() -> Figure:
    hull = np.concatenate([_points((-0.95, 0.42), (0.95, 0.42)), _ellipse(0, 0.42, 0.78, 0.52, 0.25, np.pi - 0.25)])
    mast = _capsule(-0.03, 0.45, -0.03, -0.9, 0.035)
    sails = _points((0.06, -0.95), (0.06, 0.28), (0.86, 0.28)), _points((-0.14, -0.72), (-0.14, 0.28), (-0.78, 0.28))
    return Figure((Part(mast, "dark"), Part(sails[0]), Part(sails[1]), Part(hull, "second")), "bands", turn=0.7)


def _butterfly() -> Figure:
    parts: list[Part] = []
    for side in (-1.0, 1.0):
        upper = _ellipse(0.0, 0.0, 0.52, 0.36) @ _turned(-0.7) + _points((0.5, -0.4))
        lower = _ellipse(0.0, 0.0, 0.4, 0.29) @ _turned(0.8) + _points((0.4, 0.42))
        parts += [Part(lower * _points((side, 1)), "second"), Part(upper * _points((side, 1)))]
        parts.append(Part(_capsule(0.0, -0.55, side * 0.25, -0.95, 0.025), "dark"))
    return Figure((*parts, Part(_capsule(0, -0.5, 0, 0.55, 0.085), "dark")), "spots")


def _star() -> Figure:
    arms = _round(lambda angle: 0.74 + 0.3 * np.cos(5 * (angle + np.pi / 2)) + 0.04 * np.cos(10 * (angle + np.pi / 2)))
    eyes = [Part(_ellipse(x, -0.08, 0.06, 0.09), "dark") for x in (-0.14, 0.14)]
    return Figure((Part(arms), *eyes, Part(_ellipse(0, 0.1, 0.16, 0.12, 0, np.pi), "dark")), "speckle", turn=1.4)


def _ring() -> Figure:
    icing = _round(lambda angle: 0.82 + 0.05 * np.sin(7 * angle))
    return Figure((Part(_ellipse(0, 0, 0.96, 0.96), "second"), Part(icing), Part(_ellipse(0, 0, 0.33, 0.33), "hole")), "sprinkles", turn=3.4)


def _cactus() -> Figure:
    arms = [
        Part(_capsule(0.1, 0.28, 0.68, 0.28, 0.15)),
        Part(_capsule(0.68, 0.28, 0.68, -0.22, 0.16)),
        Part(_capsule(-0.1, 0.02, -0.64, 0.02, 0.14)),
        Part(_capsule(-0.64, 0.02, -0.64, -0.42, 0.15)),
    ]
    pot = _points((-0.5, 0.56), (0.5, 0.56), (0.38, 0.98), (-0.38, 0.98))
    return Figure((*arms, Part(_capsule(0, 0.62, 0, -0.7, 0.27)), Part(pot, "second"), Part(_ellipse(0, -0.92, 0.16, 0.1), "accent")), "ribs", turn=0.6)


def _mug() -> Figure:
    body = np.concatenate([_points((-0.82, -0.62), (0.46, -0.62)), _ellipse(-0.18, 0.72, 0.6, 0.2, 0, np.pi)])
    handle = _ellipse(0.5, 0.02, 0.46, 0.46), _ellipse(0.5, 0.02, 0.26, 0.26)
    parts = (Part(handle[0], "second"), Part(handle[1], "hole"), Part(body), Part(_ellipse(-0.18, -0.62, 0.64, 0.17), "light"))
    return Figure((*parts, Part(_ellipse(-0.18, -0.6, 0.54, 0.11), "dark")), "chevrons", turn=0.7)


def _turned(angle: float) -> Points:
    return np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])


FIGURES: dict[str, Figure] = {
    "boat": _boat(),
    "butterfly": _butterfly(),
    "cactus": _cactus(),
    "donut": _ring(),
    "fish": _fish(),
    "house": _house(),
    "leaf": _leaf(),
    "mug": _mug(),
    "mushroom": _mushroom(),
    "star": _star(),
}
"""By the class's name, which is also its folder's."""

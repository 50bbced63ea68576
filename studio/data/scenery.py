"""Colours, textures and backgrounds of the sample pictures. Everything is drawn from the generator that is handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

Rng = np.random.Generator
Colour = tuple[int, int, int]
Plane = NDArray[np.float32]
TEXTURES = ("bands", "spots", "ribs", "sprinkles", "scales", "bricks", "mottled", "chevrons", "dots", "speckle")


@dataclass(frozen=True)
class Palette:
    """The colours of one scene, chosen together: a figure that stands off a muted ground."""

    body: Colour
    mark: Colour
    second: Colour
    accent: Colour
    dark: Colour
    light: Colour
    ground: tuple[Colour, Colour, Colour]
    shade: Colour


def oklch(light: float, chroma: float, hue: float) -> Colour:
    """sRGB of a colour in Oklab's cylinder (light 0..1, chroma 0..0.3, hue in turns): steps look even to the eye, so that random
    colours go together. Source: B. Ottosson, "A perceptual color space for image processing" (2020)."""
    a, b = chroma * np.cos(2 * np.pi * hue), chroma * np.sin(2 * np.pi * hue)
    cones = (
        np.array([light + 0.3963377774 * a + 0.2158037573 * b, light - 0.1055613458 * a - 0.0638541728 * b, light - 0.0894841775 * a - 1.2914855480 * b]) ** 3
    )
    linear = np.array(
        [
            4.0767416621 * cones[0] - 3.3077115913 * cones[1] + 0.2309699292 * cones[2],
            -1.2684380046 * cones[0] + 2.6097574011 * cones[1] - 0.3413193965 * cones[2],
            -0.0041960863 * cones[0] - 0.7034186147 * cones[1] + 1.7076147010 * cones[2],
        ]
    )
    linear = np.clip(linear, 0, 1)
    encoded = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    red, green, blue = (round(float(one) * 255) for one in encoded)
    return red, green, blue


_FIGURES = ((0.06, 0.13), (0.17, 0.13), (0.36, 0.12), (0.5, 0.1), (0.68, 0.12), (0.93, 0.13))
"""Hue (in turns) and chroma of the figures' six families of colours: tomato, ochre, leaf, teal, blue, rose."""
_GROUNDS = ((0.9, 0.03, 0.2), (0.86, 0.035, 0.62), (0.36, 0.045, 0.72))
"""Light, chroma and hue of the three grounds: paper, morning, night."""


def palette(rng: Rng) -> Palette:
    """A few families of colours only, each worn by every class: what many pictures share can't name a single one, so that a network
    that is asked to tell pictures apart has to look at shape and texture."""
    hue, chroma = _FIGURES[int(rng.integers(len(_FIGURES)))]
    ground_light, ground_chroma, ground_hue = _GROUNDS[int(rng.integers(len(_GROUNDS)))]
    night = ground_light < 0.5
    hue += rng.uniform(-0.015, 0.015)
    light = (0.7 if night else 0.6) + rng.uniform(-0.04, 0.04)
    return Palette(
        body=oklch(light, chroma, hue),
        mark=oklch(light + (-0.2 if night else 0.24), chroma * 0.75, hue + 0.03),
        second=oklch(light - 0.13, chroma, hue - 0.04),
        accent=oklch(0.78, 0.14, hue + 0.45),
        dark=oklch(0.3, 0.03, hue),
        light=oklch(0.95, 0.02, hue),
        ground=(
            oklch(ground_light + 0.03, ground_chroma, ground_hue),
            oklch(ground_light - 0.05, ground_chroma * 1.2, ground_hue + 0.03),
            oklch(ground_light - 0.11, ground_chroma * 1.4, ground_hue - 0.04),
        ),
        shade=oklch(ground_light * 0.35, 0.03, ground_hue),
    )


def noise(rng: Rng, wide: int, cells: int) -> Plane:
    """Smooth random hills, float32 [wide, wide] from 0 to 1, with `cells` of them across."""
    grid = Image.fromarray(rng.integers(0, 256, (cells + 1, cells + 1), dtype=np.uint8))
    scaled: Plane = np.asarray(grid.resize((wide, wide), Image.Resampling.BICUBIC), np.float32) * np.float32(1 / 255)
    return scaled


def texture(rng: Rng, kind: str, u: Plane, v: Plane) -> Plane:
    """Where the mark's colour is: float32 from 0 to 1. u, v: the figure's own coordinates (-1 to 1 across it, v down)."""
    beat = np.float32(rng.uniform(0.9, 1.15))
    if kind == "sprinkles":
        return _scattered(rng, len(u), 60, 0.034, long=2.6)
    if kind == "speckle":
        return _scattered(rng, len(u), 110, 0.024, long=1.0)
    if kind == "mottled":
        return _edge((noise(rng, len(u), 7) - 0.55) * 7)
    if kind == "bands":
        return _edge(np.sin(v * beat * 11))
    if kind == "ribs":
        return _edge(np.sin(u * beat * 17) - 0.2)
    if kind == "chevrons":
        return _edge(np.sin((v + 0.5 * np.abs((u * 1.6 * beat) % 1 - 0.5)) * 11 * beat))
    if kind == "spots":
        # A ring around each of two centres, as on a pair of wings.
        return _edge(9 * (0.11 - np.abs(np.hypot(np.abs(u) - 0.52, (v + 0.4) * 1.2) - 0.17 * beat)))
    across, along = {"scales": (3.2, 3.2), "bricks": (1.7, 3.2), "dots": (2.4, 2.4)}[kind]
    row = np.floor(v * along * beat)
    x, y = (u * across * beat + 0.5 * (row % 2)) % 1, v * along * beat - row
    if kind == "scales":
        return _edge(4 * (np.hypot(x - 0.5, y * 0.9) - 0.62) + 0.8)
    if kind == "bricks":
        return _edge(9 * np.maximum(0.12 - x, 0.2 - y))
    return _edge(7 * (0.34 - np.hypot(x - 0.5, y - 0.5)))


def _edge(height: NDArray[Any]) -> Plane:
    """A soft step at zero."""
    return np.clip(height * 1.6 + 0.5, 0, 1).astype(np.float32, copy=False)


def _scattered(rng: Rng, wide: int, count: int, reach: float, *, long: float) -> Plane:
    sheet = Image.new("L", (wide, wide), 0)
    pen = ImageDraw.Draw(sheet)
    places, turns = rng.uniform(0, wide, (count, 2)), rng.uniform(0, np.pi, count)
    steps = np.stack([np.cos(turns), np.sin(turns)], axis=1) * (reach * wide * long * 0.5)
    for ends in np.concatenate([places - steps, places + steps], axis=1).tolist():
        pen.line(ends, fill=255, width=max(2, round(reach * wide)))
    scaled: Plane = np.asarray(sheet, np.float32) * np.float32(1 / 255)
    return scaled


def background(rng: Rng, wide: int, colours: Palette) -> Image.Image:
    """One of five muted grounds: hills, lights out of focus, a wall, scattered strokes, tiles. RGB [wide, wide]."""
    far, near, deep = (np.array(one, np.float32) for one in colours.ground)
    slope = np.linspace(0, 1, wide, dtype=np.float32)[:, None, None]
    turn = int(rng.integers(4))
    kind = rng.choice(["hills", "lights", "wall", "strokes", "tiles"])
    if kind == "hills":
        turn = 0
    sheet = np.broadcast_to(far + (near - far) * slope, (wide, wide, 3))
    if kind in ("wall", "tiles", "strokes"):
        cloud = noise(rng, wide, int(rng.integers(3, 7)))[..., None]
        sheet = sheet + (deep - near) * (cloud - 0.3) * 0.9
    scene = Image.fromarray(np.rot90(np.clip(sheet, 0, 255).astype(np.uint8), turn).copy())
    pen = ImageDraw.Draw(scene)
    {"hills": _hills, "lights": _lights, "wall": _grain, "strokes": _strokes, "tiles": _tiles}[kind](rng, pen, wide, colours)
    return scene.filter(ImageFilter.GaussianBlur(wide * (0.04 if kind == "lights" else 0.014)))


def _between(rng: Rng, colours: Palette) -> Colour:
    """A colour of the ground, shifted a little."""
    one, other = colours.ground[int(rng.integers(3))], colours.ground[int(rng.integers(3))]
    share, lift = rng.uniform(-0.4, 1.4), rng.uniform(-14, 14)
    red, green, blue = (max(0, min(255, round(a + (b - a) * share + lift))) for a, b in zip(one, other))
    return red, green, blue


def _hills(rng: Rng, pen: ImageDraw.ImageDraw, wide: int, colours: Palette) -> None:
    x = np.linspace(0, wide, 40)
    for layer in range(3):
        base = wide * (0.45 + 0.18 * layer + rng.uniform(-0.06, 0.06))
        line = base + wide * (0.07 * np.sin(x / wide * rng.uniform(4, 9) + rng.uniform(0, 6)) + 0.03 * np.sin(x / wide * rng.uniform(9, 20)))
        pen.polygon([*zip(x.tolist(), line.tolist()), (wide, wide), (0, wide)], fill=_between(rng, colours))
    for _ in range(int(rng.integers(3, 9))):
        _blot(rng, pen, wide, colours, low=0.02, high=0.05)


def _lights(rng: Rng, pen: ImageDraw.ImageDraw, wide: int, colours: Palette) -> None:
    for _ in range(int(rng.integers(10, 22))):
        _blot(rng, pen, wide, colours, low=0.05, high=0.16)


def _grain(rng: Rng, pen: ImageDraw.ImageDraw, wide: int, colours: Palette) -> None:
    y = rng.uniform(0.6, 0.9) * wide
    pen.rectangle([0, y, wide, wide], fill=_between(rng, colours))
    for _ in range(int(rng.integers(4, 10))):
        _blot(rng, pen, wide, colours, low=0.015, high=0.05)


def _strokes(rng: Rng, pen: ImageDraw.ImageDraw, wide: int, colours: Palette) -> None:
    way = rng.uniform(0, np.pi)
    for _ in range(int(rng.integers(16, 36))):
        x, y = rng.uniform(0, wide, 2)
        turn, long = way + rng.normal(0, 0.35), wide * rng.uniform(0.05, 0.2)
        ends = [(x, y), (x + np.cos(turn) * long, y + np.sin(turn) * long)]
        pen.line(ends, fill=_between(rng, colours), width=int(wide * rng.uniform(0.012, 0.035)) + 1)


def _tiles(rng: Rng, pen: ImageDraw.ImageDraw, wide: int, colours: Palette) -> None:
    step, skew = wide * rng.uniform(0.14, 0.26), rng.uniform(-0.3, 0.3)
    ink = _between(rng, colours)
    for number in np.arange(-2, wide / step + 3):
        at = number * step
        pen.line([(at, 0), (at + skew * wide, wide)], fill=ink, width=max(1, wide // 90))
        pen.line([(0, at), (wide, at - skew * wide)], fill=ink, width=max(1, wide // 90))


def _blot(rng: Rng, pen: ImageDraw.ImageDraw, wide: int, colours: Palette, *, low: float, high: float) -> None:
    x, y, reach = rng.uniform(0, wide), rng.uniform(0, wide), wide * rng.uniform(low, high)
    flat = rng.uniform(0.6, 1.0)
    pen.ellipse([x - reach, y - reach * flat, x + reach, y + reach * flat], fill=_between(rng, colours))

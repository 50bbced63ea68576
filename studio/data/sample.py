"""The built-in sample pictures: drawn scenes of one object each, with its class and mask known, made in seconds without a download.

A class is a shape with a texture it usually wears (not always); colour, place, size, turn and background say nothing about it, so that neither
raw pixels nor colours solve it.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from studio.core.control import Control
from studio.core.events import Progress
from studio.core.trouble import NO_ROOM, Interrupted, Trouble
from studio.data.scan import Tell

Points = list[tuple[float, float]]
VERSION = 1
OVERSAMPLE = 3
OWN_TEXTURE = 0.75


@dataclass(frozen=True)
class SampleFolders:
    """train and test: <class>/<number>.png. masks: train|test/<class>/<number>.png, white where the object is."""

    train: Path
    test: Path
    masks: Path


def _regular(corners: int, turn: float = 0.0) -> Points:
    return [(math.cos(2 * math.pi * i / corners + turn), math.sin(2 * math.pi * i / corners + turn)) for i in range(corners)]


def _star(points: int, inner: float) -> Points:
    return [(r * math.cos(a), r * math.sin(a)) for i in range(2 * points) for r, a in [((1.0, inner)[i % 2], math.pi * i / points - math.pi / 2)]]


def _curve(radius: Callable[[float], float]) -> Points:
    return [(radius(a) * math.cos(a), radius(a) * math.sin(a)) for a in (2 * math.pi * i / 72 for i in range(72))]


def _heart() -> Points:
    turns = [2 * math.pi * i / 60 for i in range(60)]
    return [(math.sin(t) ** 3 * 0.95, -(13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)) / 16 * 0.95) for t in turns]


def _ring(hole: float) -> list[Points]:
    return [_regular(48), [(x * hole, y * hole) for x, y in _regular(48)]]


def _crescent() -> list[Points]:
    return [_regular(48), [(x * 0.8 + 0.45, y * 0.8) for x, y in _regular(48)]]


CROSS: Points = [
    (-0.3, -1), (0.3, -1), (0.3, -0.3), (1, -0.3), (1, 0.3), (0.3, 0.3), (0.3, 1), (-0.3, 1), (-0.3, 0.3), (-1, 0.3), (-1, -0.3), (-0.3, -0.3),
]  # fmt: skip
# class -> (outlines: the first is filled, the others are holes; texture)
CLASSES: dict[str, tuple[list[Points], str]] = {
    "disc": ([_regular(48)], "rings"),
    "square": ([_regular(4, math.pi / 4)], "checks"),
    "triangle": ([_regular(3, -math.pi / 2)], "stripes"),
    "star": ([_star(5, 0.42)], "plain"),
    "ring": (_ring(0.5), "dashes"),
    "cross": ([CROSS], "grid"),
    "crescent": (_crescent(), "dots"),
    "heart": ([_heart()], "waves"),
    "flower": ([_curve(lambda a: 0.72 + 0.28 * math.cos(6 * a))], "spots"),
    "bolt": ([[(-0.15, -1), (0.6, -1), (0.2, -0.2), (0.7, -0.2), (-0.4, 1), (-0.05, 0.1), (-0.6, 0.1)]], "speckle"),
}
TEXTURES = tuple(texture for _, texture in CLASSES.values())


def make_samples(
    folder: str | os.PathLike[str], *, count: int = 2400, size: int = 64, seed: int = 0, tell: Tell | None = None, control: Control | None = None
) -> SampleFolders:
    """Draw `count` training scenes and a fifth as many test scenes of `size` pixels into `folder`. Done once: a marker file says which
    version, count, size and seed are there, and anything else is drawn again. Raises Trouble when the disk can't be written."""
    root = Path(folder)
    folders = SampleFolders(root / "train", root / "test", root / "masks")
    marker, words = root / "made.json", {"version": VERSION, "count": count, "size": size, "seed": seed}
    try:
        if json.loads(marker.read_text(encoding="utf-8")) == words:
            return folders
    except (OSError, ValueError):
        pass
    try:
        _draw_all(folders, count, size, seed, tell, control)
        marker.write_text(json.dumps(words), encoding="utf-8")
    except OSError as error:
        raise Trouble(f"The sample pictures can't be written to {root}: {error.strerror}.", "Make room or check the permissions.", NO_ROOM) from None
    return folders


def _draw_all(folders: SampleFolders, count: int, size: int, seed: int, tell: Tell | None, control: Control | None) -> None:
    names = list(CLASSES)
    for split in ("train", "test"):
        for name in names:
            (folders.train.parent / split / name).mkdir(parents=True, exist_ok=True)
            (folders.masks / split / name).mkdir(parents=True, exist_ok=True)
    jobs = [("train", index) for index in range(count)] + [("test", index) for index in range(count // 5)]

    def one(job: tuple[str, int]) -> None:
        if control and control.stopped:
            raise Interrupted
        split, index = job
        name = names[index % len(names)]
        picture, mask = draw_scene(name, size=size, seed=(seed, split == "test", index))
        file = f"{name}/{index // len(names):05d}.png"
        picture.save(folders.train.parent / split / file)
        mask.save(folders.masks / split / file)

    with ThreadPoolExecutor(os.cpu_count() or 2, "sample") as pool:
        for done, _ in enumerate(pool.map(one, jobs), 1):
            if tell and done % 50 == 0:
                tell(Progress("sample", done, len(jobs), words="Drawing the sample pictures"))


def draw_scene(name: str, *, size: int, seed: tuple[int, ...]) -> tuple[Image.Image, Image.Image]:
    """One scene of class `name`: an RGB picture and the object's mask (L, 0 or 255), both size x size."""
    rng = np.random.default_rng(list(seed))
    wide = size * OVERSAMPLE
    hue = rng.random()
    scene = _background(rng, wide, hue)
    outlines, own = CLASSES[name]
    texture = own if rng.random() < OWN_TEXTURE else TEXTURES[rng.integers(len(TEXTURES))]
    radius = wide * rng.uniform(0.26, 0.4)
    middle = wide / 2 + rng.uniform(-1, 1, 2) * (wide / 2 - radius * 0.95)
    turn = rng.uniform(-0.6, 0.6)
    mask = _fill(outlines, wide, middle, radius, turn)
    first, second = _pair(rng, hue)
    dressed = Image.fromarray(_texture(rng, texture, wide, turn, first, second))
    shadow = Image.fromarray((np.asarray(mask, np.float32) * 0.45).astype(np.uint8)).filter(ImageFilter.GaussianBlur(wide * 0.02))
    scene.paste((20, 18, 26), (int(wide * 0.02), int(wide * 0.03)), shadow)
    scene.paste(dressed, (0, 0), mask)
    scene = scene.resize((size, size), Image.Resampling.LANCZOS)
    noise = rng.normal(0, 3.0, (size, size, 1)) + np.asarray(scene, np.float32) * rng.uniform(0.85, 1.1)
    small = mask.resize((size, size), Image.Resampling.BOX).point([0] * 128 + [255] * 128)
    return Image.fromarray(np.clip(noise, 0, 255).astype(np.uint8)), small


def _fill(outlines: list[Points], wide: int, middle: NDArray[np.float64], radius: float, turn: float) -> Image.Image:
    mask = Image.new("L", (wide, wide), 0)
    pen = ImageDraw.Draw(mask)
    cosine, sine = math.cos(turn) * radius, math.sin(turn) * radius
    for index, outline in enumerate(outlines):
        pen.polygon([(middle[0] + x * cosine - y * sine, middle[1] + x * sine + y * cosine) for x, y in outline], fill=0 if index else 255)
    return mask


def _colour(hue: float, saturation: float, value: float) -> NDArray[np.float32]:
    """HSV (0..1) to RGB (0..255)."""
    channels = [(n + hue * 6) % 6 for n in (5, 3, 1)]
    return np.array([255 * value * (1 - saturation * max(0.0, min(k, 4 - k, 1.0))) for k in channels], np.float32)


def _pair(rng: np.random.Generator, away_from: float) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Two colours for an object, of a hue that stands out from the background's."""
    hue = (away_from + rng.uniform(0.25, 0.75)) % 1
    first = _colour(hue, rng.uniform(0.55, 0.9), rng.uniform(0.75, 1.0))
    second = _colour((hue + rng.uniform(-0.08, 0.08)) % 1, rng.uniform(0.25, 0.8), rng.uniform(0.25, 0.5))
    return (first, second) if rng.random() < 0.7 else (second, first)


def _background(rng: np.random.Generator, wide: int, hue: float) -> Image.Image:
    """A soft slope between two related colours, clouds, and small clutter."""
    y, x = np.mgrid[0:wide, 0:wide].astype(np.float32) / wide
    angle = rng.uniform(0, 2 * math.pi)
    slope = (x * math.cos(angle) + y * math.sin(angle))[..., None]
    low = _colour(hue, rng.uniform(0.15, 0.5), rng.uniform(0.35, 0.65))
    high = _colour((hue + rng.uniform(-0.12, 0.12)) % 1, rng.uniform(0.1, 0.4), rng.uniform(0.6, 0.95))
    cells = int(rng.integers(3, 9))
    clouds = Image.fromarray(rng.integers(0, 255, (cells, cells), dtype=np.uint8)).resize((wide, wide), Image.Resampling.BICUBIC)
    ground = low + (high - low) * (slope * 0.5 + 0.5) + (np.asarray(clouds, np.float32)[..., None] - 128) * rng.uniform(0.1, 0.3)
    scene = Image.fromarray(np.clip(ground, 0, 255).astype(np.uint8))
    pen = ImageDraw.Draw(scene)
    for _ in range(int(rng.integers(4, 13))):
        shade = _colour((hue + rng.uniform(-0.2, 0.2)) % 1, rng.uniform(0.1, 0.5), rng.uniform(0.3, 0.9))
        ink = (int(shade[0]), int(shade[1]), int(shade[2]))
        place, reach = rng.uniform(0, wide, 2), wide * rng.uniform(0.02, 0.09)
        if rng.random() < 0.5:
            pen.line([tuple(place), tuple(place + rng.uniform(-4, 4, 2) * reach)], fill=ink, width=max(2, int(reach * 0.3)))
        else:
            turn = rng.uniform(0, math.pi)
            corners = _regular(int(rng.integers(3, 7)), turn)
            pen.polygon([(place[0] + a * reach, place[1] + b * reach) for a, b in corners], fill=ink)
    return scene


def _texture(rng: np.random.Generator, kind: str, wide: int, turn: float, first: NDArray[np.float32], second: NDArray[np.float32]) -> NDArray[np.uint8]:
    """A square of one texture in two colours, uint8 [wide, wide, 3]."""
    y, x = np.mgrid[0:wide, 0:wide].astype(np.float32) / wide - 0.5
    u, v = x * math.cos(turn) + y * math.sin(turn), y * math.cos(turn) - x * math.sin(turn)
    beat = 2 * math.pi * rng.uniform(5, 7)
    cell_u, cell_v = np.sin(u * beat), np.sin(v * beat)
    patterns: dict[str, Callable[[], NDArray[np.float32]]] = {
        "plain": lambda: (u + v) * 0.5 + 0.2,
        "stripes": lambda: (cell_u > 0).astype(np.float32),
        "checks": lambda: (cell_u * cell_v > 0).astype(np.float32),
        "dots": lambda: (cell_u * cell_v > 0.45).astype(np.float32),
        "grid": lambda: (np.maximum(cell_u, cell_v) > 0.8).astype(np.float32),
        "rings": lambda: (np.sin(np.hypot(x, y) * beat * 1.2) > 0).astype(np.float32),
        "waves": lambda: (np.sin(u * beat + 1.6 * np.sin(v * beat * 0.7)) > 0).astype(np.float32),
        "dashes": lambda: ((cell_u > 0.2) & (np.sin(v * beat * 0.6 + u) > 0)).astype(np.float32),
        "spots": lambda: (np.asarray(_blobs(rng, wide, 9), np.float32) > 150).astype(np.float32),
        "speckle": lambda: (np.asarray(_blobs(rng, wide, 32), np.float32) > 150).astype(np.float32),
    }
    share = patterns[kind]()[..., None]
    light = 1.05 - 0.35 * (v + 0.5)[..., None]
    return np.clip((first + (second - first) * share) * light, 0, 255).astype(np.uint8)


def _blobs(rng: np.random.Generator, wide: int, cells: int) -> Image.Image:
    return Image.fromarray(rng.integers(0, 255, (cells, cells), dtype=np.uint8)).resize((wide, wide), Image.Resampling.BICUBIC)

"""The built-in sample pictures: small drawn scenes of one thing each, its class and mask known, made in seconds without a download.

The class is in the shape and, mostly, in the texture. Colour, place, size, turn, mirror image and background are drawn independently of
it, so that neither raw pixels nor colours tell the classes apart.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from studio.core.control import Control
from studio.core.trouble import NO_ROOM, UNUSABLE, Trouble
from studio.data.figures import FIGURES, Figure, Points
from studio.data.pace import Pace
from studio.data.pool import Tell, in_threads, threads
from studio.data.scenery import TEXTURES, Palette, Plane, Rng, background, palette, texture

VERSION = 3
OVERSAMPLE = 2.5
OWN_TEXTURE = 0.9
_HALF, _HARD = [one // 2 for one in range(256)], [0] * 128 + [255] * 128
_MARKER, _BEGUN = "made.json", "making.json"


@dataclass(frozen=True)
class SampleFolders:
    """train and test: <class>/<number>.png. masks: train|test/<class>/<number>.png, white where the thing is."""

    train: Path
    test: Path
    masks: Path


@dataclass(frozen=True)
class _Job:
    split: str
    name: str
    index: int
    file: str


def make_samples(
    folder: str | os.PathLike[str], *, count: int = 2400, size: int = 64, seed: int = 0, tell: Tell | None = None, control: Control | None = None
) -> SampleFolders:
    """Draw `count` training scenes and a fifth as many test scenes of `size` pixels into `folder`.

    Done once: a marker says which version, count, size and seed are there. What was interrupted goes on where it was; what was made
    with other numbers is made again. Raises Trouble for a folder that holds other things or can't be written; Interrupted on a stop.
    """
    root = Path(folder)
    folders = SampleFolders(root / "train", root / "test", root / "masks")
    words = json.dumps({"version": VERSION, "count": count, "size": size, "seed": seed})
    if _read(root / _MARKER) == words:
        return folders
    try:
        _begin(root, words)
        jobs = _jobs(count)
        for split, name in sorted({(one.split, one.name) for one in jobs}):
            (root / split / name).mkdir(parents=True, exist_ok=True)
            (root / "masks" / split / name).mkdir(parents=True, exist_ok=True)
        pace = Pace("sample", len(jobs), tell, words="Drawing the sample pictures")
        for done, _ in enumerate(in_threads(partial(_make, root, size, seed), jobs, workers=threads(None), control=control), 1):
            pace.at(done, force=done == len(jobs))
        os.replace(root / _BEGUN, root / _MARKER)
    except OSError as error:
        raise Trouble(f"The sample pictures cannot be written to {root} ({error.strerror}).", "Make room or check the permissions.", NO_ROOM) from None
    return folders


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _begin(root: Path, words: str) -> None:
    """Make the folder ready: keep what an interrupted making of the same pictures left, remove older samples, refuse anything else."""
    if _read(root / _BEGUN) == words:
        return
    ours = (root / _BEGUN).exists() or (root / _MARKER).exists()
    if root.exists() and any(root.iterdir()) and not ours:
        raise Trouble(f"{root} is not empty and holds no sample pictures.", "Give an empty folder for them.", UNUSABLE)
    for part in ("train", "test", "masks"):
        for old in (root / part).rglob("*.png"):
            old.unlink()
        for empty in sorted((root / part).rglob("*"), reverse=True):
            if empty.is_dir() and not any(empty.iterdir()):
                empty.rmdir()
    root.mkdir(parents=True, exist_ok=True)
    (root / _BEGUN).write_text(words, encoding="utf-8")
    (root / _MARKER).unlink(missing_ok=True)


def _jobs(count: int) -> list[_Job]:
    names = list(FIGURES)
    return [
        _Job(split, names[index % len(names)], index, f"{names[index % len(names)]}/{index // len(names):05d}.png")
        for split, many in (("train", count), ("test", count // 5))
        for index in range(many)
    ]


def _make(root: Path, size: int, seed: int, job: _Job) -> None:
    picture_file, mask_file = root / job.split / job.file, root / "masks" / job.split / job.file
    # The mask is written first and each file appears whole: a picture that is there has its mask.
    if picture_file.exists() and mask_file.exists():
        return
    picture, mask = draw_scene(job.name, size=size, seed=(seed, job.split == "test", job.index))
    for image, file in ((mask, mask_file), (picture, picture_file)):
        temporary = file.with_suffix(".tmp")
        image.save(temporary, "PNG", compress_level=1)
        os.replace(temporary, file)


def draw_scene(name: str, *, size: int, seed: tuple[int, ...]) -> tuple[Image.Image, Image.Image]:
    """One scene of class `name`: an RGB picture and the thing's mask (L, 0 or 255), both size x size. The same seed draws the same."""
    rng = np.random.default_rng([int(one) for one in seed])
    figure, colours, wide = FIGURES[name], palette(rng), round(size * OVERSAMPLE)
    # What is blurred is drawn at half the width: it looks the same and takes a quarter of the time.
    scene = background(rng, wide // 2, colours).resize((wide, wide), Image.Resampling.BILINEAR)
    place = _Place.draw(rng, wide, figure.turn)
    mask, layers = _shapes(figure, place, wide)
    shadow = mask.resize((wide // 2, wide // 2)).filter(ImageFilter.GaussianBlur(wide * 0.0125)).point(_HALF)
    scene.paste(colours.shade, (round(wide * 0.02), round(wide * 0.035)), shadow.resize((wide, wide), Image.Resampling.BILINEAR))
    scene.paste(_dress(rng, figure, colours, place, layers), (0, 0), mask)
    coverage = mask.resize((size, size), Image.Resampling.BOX)
    picture = np.asarray(scene.resize((size, size), Image.Resampling.BOX), np.float32)
    y, x = np.ogrid[0:size, 0:size]
    slope = ((x - place.middle[0] / OVERSAMPLE) * 0.5 + (y - place.middle[1] / OVERSAMPLE)) / (size * 0.4)
    light = (1.0 - 0.16 * slope * (np.asarray(coverage) / 255)) * rng.uniform(0.88, 1.08)
    graded = picture * light[..., None].astype(np.float32) + rng.normal(0, 2.5, (size, size, 1)).astype(np.float32)
    return Image.fromarray(np.clip(graded, 0, 255).astype(np.uint8)), coverage.point(_HARD)


@dataclass(frozen=True)
class _Place:
    """Where a figure's box lies. matrix: float64 [2, 2] from the box to pixels; middle: pixels; bend: strength and phase of a wobble."""

    matrix: Points
    middle: Points
    bend: tuple[float, float]

    @staticmethod
    def draw(rng: Rng, wide: int, most: float) -> _Place:
        turn, radius = rng.uniform(-most, most), wide * rng.uniform(0.31, 0.48)
        turned = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        slant = np.array([[rng.choice([-1.0, 1.0]) * rng.uniform(0.85, 1.1), rng.uniform(-0.15, 0.15)], [0.0, rng.uniform(0.85, 1.1)]])
        # A little may stick out of the picture.
        free = max(0.0, wide / 2 - radius * 0.72)
        return _Place(turned @ slant * radius, wide / 2 + rng.uniform(-free, free, 2), (rng.uniform(0, 0.05), rng.uniform(0, 6)))

    def pixels(self, points: Points) -> Points:
        """Points of the box in the picture."""
        strength, phase = self.bend
        bent = points + strength * np.sin(3 * points[:, ::-1] + phase)
        return bent @ self.matrix.T + self.middle

    def box(self, wide: int) -> tuple[Plane, Plane]:
        """For each pixel its place in the box: float32 [wide, wide] twice."""
        (a, b), (c, d) = np.linalg.inv(self.matrix).tolist()
        x = np.arange(wide, dtype=np.float32)[None, :] - np.float32(self.middle[0])
        y = np.arange(wide, dtype=np.float32)[:, None] - np.float32(self.middle[1])
        u: Plane = (a * x + b * y).astype(np.float32, copy=False)
        v: Plane = (c * x + d * y).astype(np.float32, copy=False)
        return u, v


def _shapes(figure: Figure, place: _Place, wide: int) -> tuple[Image.Image, Image.Image]:
    """The figure's outline (L) and, for each pixel, 1 + the number of the part on top of it (L, 0: none)."""
    layers = Image.new("L", (wide, wide), 0)
    pen = ImageDraw.Draw(layers)
    for number, part in enumerate(figure.parts, 1):
        corners = [(float(x), float(y)) for x, y in place.pixels(part.points)]
        pen.polygon(corners, fill=0 if part.paint == "hole" else number)
    return layers.point([0] + [255] * 255), layers


def _dress(rng: Rng, figure: Figure, colours: Palette, place: _Place, layers: Image.Image) -> Image.Image:
    """Every part in its paint: the body in two colours by its texture, the others plain."""
    kind = figure.texture if rng.random() < OWN_TEXTURE else TEXTURES[int(rng.integers(len(TEXTURES)))]
    plain = {"body": colours.body, "second": colours.second, "accent": colours.accent, "dark": colours.dark, "light": colours.light, "hole": colours.dark}
    inks = [colours.dark, *(plain[part.paint] for part in figure.parts)]
    dressed = layers.copy()
    dressed.putpalette([channel for ink in inks for channel in ink])
    dressed = dressed.convert("RGB")
    share = Image.fromarray((texture(rng, kind, *place.box(layers.width)) * 255).astype(np.uint8))
    bodies = [0, *(255 if part.paint == "body" else 0 for part in figure.parts)]
    share.paste(0, (0, 0), layers.point([255 - one for one in bodies] + [255] * (256 - len(bodies))))
    dressed.paste(colours.mark, (0, 0), share)
    return dressed

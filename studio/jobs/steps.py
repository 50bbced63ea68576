"""What a method does to one picture, step by step: the operations of every view with the very numbers that training would draw, then what the method does with the
views (hides patches, cuts tiles, turns them). Needs a run's specification, no weights."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from studio import methods
from studio.core import knobs
from studio.core.control import Control
from studio.core.events import Event
from studio.core.reading import Reading
from studio.core.trouble import UNUSABLE, Interrupted, Trouble
from studio.data.cache import choose_cache_side
from studio.data.decode import decode
from studio.jobs.score import pictures_of, say
from studio.method import views_of
from studio.runs.layout import open_run
from studio.runs.read import read_spec
from studio.train.watch import SAMPLE_STEP, make_sample
from studio.views.display import trace
from studio.views.make import draw

Pixels = NDArray[np.uint8]
SIDE = 256
"""The longer side of the original as it is shown."""
PLAIN = ("original", "cropped")
"""What a method's own preview shows beside its last step."""


class Step(NamedTuple):
    """name: "original", "crop", "flip", "colour", "gray", "blur", "solarize", or the method's own words for its last step. amount: a crop's share of the picture,
    a blur's sigma in pixels, NaN for the others. pixels: uint8 [h, w, 3]."""

    name: str
    amount: float
    pixels: Pixels


class Chain(NamedTuple):
    """How one view comes to be, the original first, with the crop framed in it. side: of the view, in pixels."""

    view: str
    side: int
    steps: tuple[Step, ...]


class Tracer:
    """May be asked from several threads. root, items: the folder's pictures."""

    def __init__(self, run: str | Path, folder: str | Path, tell: Callable[[Event], None] | None = None, control: Control | None = None) -> None:
        """Reads the run's specification and the folder's list. Raises Trouble without pictures."""
        self._spec = read_spec(open_run(run))
        self._cls = methods.get(self._spec.method)
        self._settings = knobs.load(self._cls.Settings, self._spec.settings, owner=self._spec.method)
        assert self._spec.image_size
        self._size = self._spec.image_size
        self._views = views_of(self._cls, self._settings, self._spec)
        say(tell, "scan", "Looking whether the folder has changed")
        self._catalog = pictures_of(folder, Reading.of(self._spec), tell, control)
        self.root, self.items, self.reading = self._catalog.root, self._catalog.items, self._catalog.reading
        self._side = choose_cache_side(self._size, self._catalog)

    def chains(self, row: int, seed: int, control: Control | None = None) -> list[Chain]:
        """One chain a view, in the method's order. Raises Trouble for a file that can't be decoded."""
        path = self._catalog.path(row)
        found = decode(path, side=max(self._side, SIDE), reading=self._catalog.reading)
        if isinstance(found, str):
            raise Trouble(f"{path} can't be used: {found}.", "Pick another picture.", UNUSABLE)
        item = self.items[row]
        aspect = item.width / item.height
        square = np.array(Image.fromarray(found.pixels).resize((self._side, self._side), Image.Resampling.BILINEAR, reducing_gap=3.0))
        pixels, shown = torch.from_numpy(square), _shown(found.pixels)
        made: list[Chain] = []
        for index, view in enumerate(self._views):
            if control is not None and control.stopped:
                raise Interrupted
            box = draw(view, torch.tensor([aspect]), seed=seed, step=SAMPLE_STEP, rank=0, index=index).boxes[0].tolist()
            steps = [Step("original", float("nan"), framed(shown, box))]
            for title, value in trace(pixels, aspect, view, seed=seed, step=SAMPLE_STEP, index=index)[1:]:
                name, _, sigma = title.partition(", sigma ")
                amount = box[2] * box[3] if name == "crop" else float(sigma.removesuffix(" px")) if sigma else float("nan")
                steps.append(Step(name, amount, (value.permute(1, 2, 0) * 255).round().to(torch.uint8).numpy()))
            made.append(Chain(view.name, view.size, tuple(steps)))
        last = self._last(pixels, aspect, seed)
        return [*made[:-1], made[-1]._replace(steps=(*made[-1].steps, *last))]

    def _last(self, pixels: torch.Tensor, aspect: float, seed: int) -> list[Step]:
        """What the method's preview shows beyond its views; it belongs to a method's only view."""
        sample = make_sample(pixels[None], torch.tensor([aspect]), [""], self._cls, self._views, self._size, seed=seed)
        known = {*PLAIN, *(one.name for one in self._views)}
        table = self._cls.preview(self._settings, sample, seed=seed)[0]
        return [Step(name, float("nan"), tile.pixels) for name, tile in zip(table.columns, table.rows[0], strict=True) if name not in known]


def _shown(pixels: Pixels) -> Pixels:
    """A picture with its longer side SIDE px."""
    height, width = pixels.shape[:2]
    longest = max(height, width)
    size = max(1, round(width * SIDE / longest)), max(1, round(height * SIDE / longest))
    return np.array(Image.fromarray(pixels).resize(size, Image.Resampling.BILINEAR, reducing_gap=3.0))


def framed(pixels: Pixels, box: list[float]) -> Pixels:
    """What is outside the box dimmed, and a white frame inside a black one around it. box: left, top, width, height in shares of the picture's sides."""
    height, width = pixels.shape[:2]
    left, top = int(box[0] * width), int(box[1] * height)
    right, bottom = min(width, max(left + 1, round((box[0] + box[2]) * width))), min(height, max(top + 1, round((box[1] + box[3]) * height)))
    made = (pixels.astype(np.float32) * 0.45).astype(np.uint8)
    made[top:bottom, left:right] = pixels[top:bottom, left:right]
    thick = max(1, max(height, width) // 128)
    for inset, value in ((0, 0), (thick, 255)):
        t, b, le, r = top + inset, bottom - inset, left + inset, right - inset
        if b - t > 2 * thick and r - le > 2 * thick:
            made[t : t + thick, le:r] = made[b - thick : b, le:r] = value
            made[t:b, le : le + thick] = made[t:b, r - thick : r] = value
    return made

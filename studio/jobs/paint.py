"""A method that paints what is hidden, kept warm: any picture of a folder with any hole, quick enough for a slider and a brush.

What can be hidden is found by asking the method itself: the side of what it hides at once (a patch, a pixel) and the part of a picture that it paints at all.
Holes are therefore bool [c, c], a value a cell, and what the network is asked is always what is drawn.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from studio.core.control import Control
from studio.core.events import Event
from studio.core.reading import Reading
from studio.core.trouble import UNUSABLE, Interrupted, Trouble
from studio.insight.paint import COLOURS, heat
from studio.insight.reconstruction import TRUE_STATISTICS_NOTE, Rebuilt, rebuilt
from studio.jobs.score import pictures_of, say
from studio.method import Method
from studio.runs.layout import open_run
from studio.runs.read import read_spec
from studio.train import checkpoint, snapshots
from studio.train.apart import Apart
from studio.train.device import choose_device
from studio.train.encoder import load_method, preprocess
from studio.views.display import to_pixels

Hole = NDArray[np.bool_]
Pixels = NDArray[np.uint8]
KEPT, MOMENTS = 96, 4
"""Decoded pictures that are kept, and methods of other moments."""
SCALES = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0)
"""Where the scale of errors may end: few steps, so that pictures can be compared."""


@dataclass(frozen=True, eq=False)
class Answer:
    """made: the pictures and the error (insight.reconstruction.Rebuilt). plain: PSNR in dB, on the same pixels, of painting the mean colour of what was visible;
    None where nothing was hidden. top: where the scale of the error map ends, 0..1. error: the error map, uint8 [H, W, 3], the visible part dimmed."""

    made: Rebuilt
    plain: float | None
    top: float
    error: Pixels


class Painter:
    """May be asked from several threads. size: pixels a side. cells: cells a side of a hole. reach: bool [cells, cells], what can be hidden at all. root, items:
    the folder's pictures. note: what the method says of its paintings. borrowed: its colours are partly taken from the true picture. step: of the checkpoint.
    steps: the moments there are, from the untrained one to the checkpoint's."""

    def __init__(self, run: str | Path, folder: str | Path, tell: Callable[[Event], None] | None = None, control: Control | None = None) -> None:
        """Reads the folder's list and the newest checkpoint. Raises Trouble without pictures or a checkpoint, or where the method does not paint."""
        self._run = open_run(run)
        say(tell, "scan", "Looking whether the folder has changed")
        self._catalog = pictures_of(folder, Reading.of(read_spec(self._run)), tell, control)
        self.root, self.items, self.reading = self._catalog.root, self._catalog.items, self._catalog.reading
        say(tell, "encoder", "Waking the network")
        self._device = choose_device("auto")
        self._method, spec, self.step = load_method(self._run.path, device=str(self._device))
        if "reconstruction" not in self._method.shows:
            raise Trouble(f"{self._method.title} does not paint what is hidden.", "Open a run of a masked autoencoder or a context encoder.", UNUSABLE)
        assert spec.image_size
        self.size = spec.image_size
        self.note = self._method.painting_note
        self.borrowed = TRUE_STATISTICS_NOTE in self.note
        self._read = preprocess(self.size, self._method.mean, self._method.std, self._catalog.reading)
        self._lock = threading.Lock()
        self._pictures: OrderedDict[int, Tensor] = OrderedDict()
        self.steps = (*(one for one in snapshots.painting_steps(self._run) if one < self.step), self.step)
        self._methods: OrderedDict[int, Method] = OrderedDict()
        self.cells, self.reach = self._probe()
        self.most = min(0.95, float(self.reach.mean()))
        """The largest share of a picture that can be asked for."""

    def _probe(self) -> tuple[int, Hole]:
        """Hide one pixel and see how much is honoured; hide each half and see where."""
        middle = self.size // 2
        dot, left, right = (torch.zeros(1, 1, self.size, self.size) for _ in range(3))
        dot[..., middle, middle] = 1.0
        left[..., :middle], right[..., middle:] = 1.0, 1.0
        blank = torch.zeros(1, 3, self.size, self.size, device=self._device)
        with torch.no_grad(), Apart(0):
            seen = [self._method.reconstruct(blank, one.to(self._device))[1].float().cpu() for one in (dot, left, right)]
        cell = max(1, round(float(seen[0].sum()) ** 0.5))
        cells = self.size // cell
        return cells, _cells(torch.maximum(seen[1], seen[2]), cells)

    def outdated(self) -> bool:
        """Whether the run has written a newer checkpoint since, in this program or another."""
        return checkpoint.newest(self._run) not in (None, self.step)

    def hidden(self, share: float | None, seed: int) -> Hole:
        """A hole as the method makes them: of this share of the picture (None: as in training). Quick: nothing is asked of the network."""
        return _cells(self._method.hiding(share, seed).float().cpu(), self.cells) & self.reach

    def picture(self, row: int) -> Pixels:
        """A picture of the catalog as the network gets it: uint8 [size, size, 3]. Raises Trouble for a file that can't be decoded."""
        return to_pixels(self._whole(row), self._method.mean, self._method.std)[0]

    def rebuild(self, row: int, hole: Hole, control: Control | None = None, *, step: int | None = None) -> Answer:
        """A picture of the catalog with this hole painted; step: by the method of one of `steps`, by default the newest. Raises Trouble where nothing stays visible
        or a file can't be read, Interrupted on a stop."""
        hole = hole & self.reach
        if hole.all():
            raise Trouble("Everything is hidden: there is nothing left to paint from.", "Show a part of the picture again.", UNUSABLE)
        whole = self._whole(row)
        side = self.size // self.cells
        mask = torch.from_numpy(hole.repeat(side, 0).repeat(side, 1)).to(self._device, torch.float32)[None, None]
        if mask.shape[-1] != self.size:  # cells that do not fill the picture
            mask = F.pad(mask, (0, self.size - mask.shape[-1], 0, self.size - mask.shape[-2]))
        with self._lock:
            if control is not None and control.stopped:
                raise Interrupted
            method = self._at(step)
            with torch.no_grad(), Apart(0):  # the method stays in eval mode
                painted, honoured = method.reconstruct(whole, mask)
        (made,) = rebuilt(whole, painted, honoured, self._method.mean, self._method.std, cell=side, note=self.note)
        return _answer(made)

    def _at(self, step: int | None) -> Method:
        """The method of a moment; a few are kept."""
        if step is None or step == self.step:
            return self._method
        if (there := self._methods.get(step)) is None:
            there = self._methods[step] = snapshots.method_at(self._run.path, step, device=str(self._device))
            while len(self._methods) > MOMENTS:
                self._methods.popitem(last=False)
        self._methods.move_to_end(step)
        return there

    def _whole(self, row: int) -> Tensor:
        if (there := self._pictures.get(row)) is not None:
            return there
        made = self._read(self._catalog.path(row))[None].to(self._device)
        self._pictures[row] = made
        while len(self._pictures) > KEPT:
            self._pictures.popitem(last=False)
        return made


def _cells(mask: Tensor, cells: int) -> Hole:
    """[1, 1, S, S] -> bool [cells, cells]: every cell that the mask touches."""
    return (F.adaptive_max_pool2d(mask, cells)[0, 0] > 0.5).numpy()


def _answer(made: Rebuilt) -> Answer:
    hidden = made.hidden
    dimmed = (made.original.astype(np.float32).mean(-1, keepdims=True) * 0.25 + 20).round().astype(np.uint8).repeat(3, 2)
    if not hidden.any():
        return Answer(made, None, SCALES[0], dimmed)
    true = made.original.astype(np.float32) / 255
    plain = float(np.square(true[hidden] - true[~hidden].mean(0)).mean())
    errors = np.nan_to_num(made.error, nan=1.0)
    far = float(np.quantile(errors[hidden], 0.99))
    top = next((one for one in SCALES if one >= far), SCALES[-1])
    shown = np.where(hidden[..., None], heat(errors, "fire", low=0.0, high=top), dimmed)
    return Answer(made, -10 * float(np.log10(plain)) if plain > 0 else None, top, shown)


def ramp() -> NDArray[np.float32]:
    """The colours of the error map from none to most, [n, 3] in 0..255."""
    return COLOURS["fire"]

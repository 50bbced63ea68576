"""A run's eyes kept warm: any picture of a folder at any moment of the run, as arrays that sliders repaint without asking the network again.

A `Looker` keeps the last encoders, looks and banks (some other pictures' features, for colours and for "where else?"), so that going back and forth costs nothing.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

from studio.core.control import Control
from studio.core.events import Event
from studio.core.reading import Reading
from studio.core.trouble import NO_IMAGES, Interrupted, Trouble
from studio.insight.look import Look, Parts, find_parts, look, most_alike, place_features
from studio.insight.paint import COLOURS, cut_out, heat, keep_mass, spread_out
from studio.jobs.atlas import weights_of
from studio.jobs.score import chosen, pictures_of, say
from studio.nets.backbone import Backbone
from studio.runs.layout import open_run
from studio.runs.read import read_spec
from studio.train import snapshots
from studio.train.device import choose_device
from studio.train.encoder import load_encoder, preprocess
from studio.views.display import to_pixels

Tell = Callable[[Event], None]
Pixels = NDArray[np.uint8]
Kept = TypeVar("Kept")
ENCODERS, LOOKS, BANKS = 3, 96, 3
"""How many are kept of each."""
OTHERS, AT_ONCE = 64, 8
"""Pictures of a bank, and how many of them the network is shown between two looks at the stop button."""
SAMPLE = 8192
"""Places from which the three colours are found."""


@dataclass(frozen=True, eq=False)
class Bank:
    """Some pictures of the folder, spread over it, by one moment's encoder. rows: of the catalog. features: float16 [n, h, w, d], lengths 1. pixels: uint8
    [n, H, W, 3]. parts: what turns features into colours, the same for every picture of the moment."""

    rows: tuple[int, ...]
    features: NDArray[np.float16]
    pixels: Pixels
    parts: Parts


class Painted(NamedTuple):
    """One tile. name: "picture", "mean", "mask", "colours", "head" or "likeness". head: counted from 0, -1 for the others. pixels: uint8 [H, W, 3]."""

    name: str
    head: int
    pixels: Pixels


class Alike(NamedTuple):
    """The most similar place of another picture. row: of the catalog. place: (row, column) of the grid. pixels: uint8 [H, W, 3]."""

    row: int
    place: tuple[int, int]
    cosine: float
    pixels: Pixels


class Looker:
    """May be asked from several threads. steps: the moments there are, the last is the trained encoder's. items: the folder's pictures."""

    def __init__(self, run: str | Path, folder: str | Path, tell: Tell | None = None, control: Control | None = None) -> None:
        """Reads the folder's list and the last encoder. Raises Trouble without pictures or weights, Interrupted on a stop."""
        self._run = open_run(run)
        say(tell, "scan", "Looking whether the folder has changed")
        self._catalog = pictures_of(folder, Reading.of(read_spec(self._run)), tell, control)
        step, self.key = weights_of(self._run)
        self.root, self.items, self.reading = self._catalog.root, self._catalog.items, self._catalog.reading
        self.steps = (*(one for one in snapshots.steps(self._run) if one < step), step)
        self._lock = threading.Lock()
        self._encoders: OrderedDict[int, Backbone] = OrderedDict()
        self._looks: OrderedDict[tuple[int, int], Look] = OrderedDict()
        self._banks: OrderedDict[int, Bank] = OrderedDict()
        say(tell, "encoder", "Waking the network")
        self._encoder(step)

    def outdated(self) -> bool:
        """Whether the run has written a newer encoder since, in this program or another."""
        try:
            return weights_of(self._run)[1] != self.key
        except Trouble:
            return False

    def look_at(self, row: int, step: int, control: Control | None = None) -> Look:
        """A picture of the catalog at one of `steps`. Raises Trouble for a file that can't be decoded."""
        if (there := self._looks.get((row, step))) is not None:
            return there
        encoder = self._encoder(step)
        _stop_if_asked(control)
        facts: Any = encoder
        return _put(self._looks, (row, step), look(encoder, self._whole(row, encoder)[None].to(_device(encoder)), facts.mean, facts.std), LOOKS)

    def bank(self, step: int, control: Control | None = None) -> Bank:
        """The others at that moment; a file that can't be decoded any more is left out."""
        if (there := self._banks.get(step)) is not None:
            return there
        encoder = self._encoder(step)
        rows: list[int] = []
        features: list[NDArray[np.float16]] = []
        pixels: list[Pixels] = []
        waiting: list[torch.Tensor] = []
        asked = chosen(len(self.items), OTHERS).tolist()
        for number, row in enumerate(asked, 1):
            _stop_if_asked(control)
            try:
                waiting.append(self._whole(row, encoder))
                rows.append(row)
            except Trouble:
                pass
            if waiting and (len(waiting) == AT_ONCE or number == len(asked)):
                facts: Any = encoder
                batch = torch.stack(waiting).to(_device(encoder))
                features.append(place_features(encoder, batch).astype(np.float16))
                pixels.append(to_pixels(batch, facts.mean, facts.std))
                waiting.clear()
        if not rows:
            raise Trouble(f"{self.root} has no picture that can still be read.", "Open the tab again to look at the folder anew.", NO_IMAGES)
        found = np.concatenate(features)
        flat = found.reshape(-1, found.shape[-1])
        parts = find_parts(flat[chosen(len(flat), SAMPLE)].astype(np.float32))
        return _put(self._banks, step, Bank(tuple(rows), found, np.concatenate(pixels), parts), BANKS)

    def alike(self, row: int, step: int, place: tuple[int, int], count: int, control: Control | None = None) -> list[Alike]:
        """The places most like one of a picture, best first, one a picture of the bank and none of the picture itself."""
        bank = self.bank(step, control)
        query = self.look_at(row, step, control).features[place]
        found = most_alike(query, bank.features, count, leave_out=bank.rows.index(row) if row in bank.rows else None)
        return [Alike(bank.rows[at], (down, right), cosine, bank.pixels[at]) for at, down, right, cosine in found]

    def _encoder(self, step: int) -> Backbone:
        with self._lock:
            if (there := self._encoders.get(step)) is not None:
                self._encoders.move_to_end(step)
                return there
            made = load_encoder(self._run.path) if step == self.steps[-1] else snapshots.encoder_at(self._run.path, step)
            return _put(self._encoders, step, made.to(choose_device("auto")), ENCODERS)

    def _whole(self, row: int, encoder: Backbone) -> torch.Tensor:
        facts: Any = encoder
        return preprocess(encoder.image_size, facts.mean, facts.std, self._catalog.reading)(self._catalog.path(row))


def colour_maps() -> tuple[str, ...]:
    """Their names, for a menu."""
    return tuple(COLOURS)


def paint(
    seen: Look,
    *,
    keep: float,
    strength: float,
    colours: str,
    place: tuple[int, int] | None = None,
    masks: bool = False,
    parts: Parts | None = None,
) -> list[Painted]:
    """Tiles of a look, numpy alone and quick enough for a slider. keep: share of the mass inside the mask; strength: share of the heat map in the mixture, both
    0..1. place: what that place takes instead of the class token. masks: heads as masks. parts: adds the tile of colours."""
    height, width = seen.pixels.shape[:2]
    heads = len(seen.maps)
    by_head = seen.kind == "vit" and (place is None or seen.between is not None)
    mean = seen.maps.mean(0) if place is None else seen.taken_by(*place)

    def warm(values: NDArray[np.float32]) -> Pixels:
        colour = spread_out(heat(values, colours), height, width).astype(np.float32)
        return (seen.pixels * np.float32(1 - strength) + colour * np.float32(strength)).round().astype(np.uint8)

    def cut(values: NDArray[np.float32]) -> Pixels:
        return cut_out(seen.pixels, spread_out(keep_mass(_mass(seen, values, by_head), keep), height, width).astype(bool))

    made = [Painted("picture", -1, seen.pixels), Painted("mean" if by_head else "likeness", -1, warm(mean)), Painted("mask", -1, cut(mean))]
    if parts is not None:
        made.append(Painted("colours", -1, spread_out(parts.paint(seen.features), height, width).astype(np.uint8)))
    if by_head:
        one = cut if masks else warm
        made += [Painted("head", head, one(seen.maps[head] if place is None else seen.taken_by(*place, head))) for head in range(heads)]
    return made


def _mass(seen: Look, values: NDArray[np.float32], by_head: bool) -> NDArray[np.float32]:
    """What the mask counts: attention as it is, a likeness from the picture's lowest."""
    return values if by_head else values - values.min()


def _put(kept: OrderedDict[Any, Kept], key: Any, value: Kept, most: int) -> Kept:
    kept[key] = value
    while len(kept) > most:
        kept.popitem(last=False)
    return value


def _device(encoder: Backbone) -> torch.device:
    return next(encoder.parameters()).device


def _stop_if_asked(control: Control | None) -> None:
    if control is not None and control.stopped:
        raise Interrupted

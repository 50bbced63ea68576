"""What each picture of an atlas costs: the loss of the picture alone where the method has one, else how differently its two views are seen."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from studio.core.clock import Clock
from studio.core.control import Control
from studio.core.events import Event, Progress
from studio.core.spec import RunSpec
from studio.core.trouble import Interrupted
from studio.data.cache import Cache
from studio.jobs.atlas import Atlas
from studio.jobs.score import open_cache, say
from studio.method import Method, views_of
from studio.train.apart import Apart
from studio.train.device import choose_device
from studio.train.encoder import load_method
from studio.train.watch import looking
from studio.views.make import make
from studio.views.recipe import View

ALONE = ("reconstruction", "pretext")
"""Families whose loss of a batch is the mean of its pictures' losses."""
SEED, DRAWS, BATCH = 20, 2, 16


@dataclass(frozen=True, eq=False)
class LossOf:
    """values: float32 [n], NaN where a picture can't be read any more. words: what the number is, in a sentence."""

    values: NDArray[np.float32]
    words: str


def loss_of(atlas: Atlas, tell: Callable[[Event], None] | None = None, control: Control | None = None) -> LossOf:
    """The loss of every picture at the run's newest checkpoint, mean of a few random crops and masks that are the same for everyone who asks; kept or
    made. Raises Interrupted on a stop, Trouble where the run has no checkpoint."""
    where = choose_device("auto")
    method, spec, step = load_method(atlas.run.path, device=str(where))
    alone = method.family in ALONE
    words = (
        "The loss of each picture by itself, over a few random crops and masks."
        if alone
        else "The loss of this method is of whole batches; this is how differently the network sees two training views of a picture (0: the same)."
    )
    if (found := atlas.kept("loss")) is not None and len(found["values"]) == len(atlas) and int(found["step"]) == step:
        return LossOf(np.asarray(found["values"], np.float32), words)
    assert spec.image_size
    cache, _ = open_cache(Path(atlas.images), spec.image_size, atlas.run.path, tell, control)
    values = np.full(len(atlas), np.nan, np.float32)
    rows = {atlas.full_path(row): row for row in range(len(atlas))}
    say(tell, "loss", "Working out the loss of each picture")
    begun = time.monotonic()
    try:
        with looking(method, apart=SEED):
            for first in range(0, len(cache), BATCH):
                if control is not None and control.stopped:
                    raise Interrupted
                indices = np.arange(first, min(len(cache), first + BATCH), dtype=np.int64)
                found_here = _losses(method, cache, indices, spec, step, where, alone, control)
                for index, value in zip(indices.tolist(), found_here, strict=True):
                    if (row := rows.get(cache.paths[index])) is not None:
                        values[row] = value
                done = first + len(indices)
                if tell is not None:
                    left = (time.monotonic() - begun) / done * (len(cache) - done)
                    tell(Progress("loss", done, len(cache), left, "Working out the loss of each picture"))
    finally:
        cache.close()
    atlas.keep("loss", values=values, step=np.array(step))
    return LossOf(values, words)


def _losses(
    method: Method, cache: Cache, indices: NDArray[np.int64], spec: RunSpec, step: int, where: torch.device, alone: bool, control: Control | None
) -> list[float]:
    pixels = torch.from_numpy(np.ascontiguousarray(cache.take(indices))).to(where)
    aspects = torch.from_numpy(np.asarray(cache.aspects[indices], np.float32)).to(where)
    views = views_of(method, method.settings, spec)
    clock = Clock(step, max(step, 1), max(1, method.plan.steps_per_epoch))
    total = [0.0] * len(indices)
    for number in range(DRAWS):
        if control is not None and control.stopped:
            raise Interrupted
        made = make(pixels, aspects, views, seed=SEED, step=number)
        if alone:
            here = _alone(method, made, clock, number, control)
        else:
            here = _apart(method, made, make(pixels, aspects, views, seed=SEED, step=DRAWS + number), views)
        total = [one + more / DRAWS for one, more in zip(total, here, strict=True)]
    return total


def _alone(method: Method, made: dict[str, Tensor], clock: Clock, seed: int, control: Control | None) -> list[float]:
    """One picture a forward: the batch's loss is the picture's."""
    found: list[float] = []
    for at in range(len(next(iter(made.values())))):
        if control is not None and control.stopped:
            raise Interrupted
        with Apart(seed):  # the same masks for every picture
            found.append(float(method({name: view[at : at + 1] for name, view in made.items()}, clock).loss))
    return found


def _apart(method: Method, made: dict[str, Tensor], again: dict[str, Tensor], views: tuple[View, ...]) -> list[float]:
    """1 - cosine of the features of two random draws of the largest training view."""
    name = max(views, key=lambda one: one.size).name
    a, b = (torch.nn.functional.normalize(method.encoder(one[name]).float(), dim=1) for one in (made, again))
    return (1 - (a * b).sum(1)).tolist()

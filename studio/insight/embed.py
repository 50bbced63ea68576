"""One vector a picture from a frozen encoder, and what a picture is worth without one (raw pixels)."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray

from studio.core.control import Control
from studio.core.events import Event, Progress
from studio.core.trouble import Interrupted
from studio.nets.backbone import Backbone
from studio.views.make import make_whole

PIXEL_SIDE = 32


class PictureBank(Protocol):
    """What is asked of a cache of decoded pictures (studio.data.cache.Cache)."""

    aspects: NDArray[np.float32]

    def __len__(self) -> int: ...

    def take(self, indices: NDArray[np.int64]) -> NDArray[np.uint8]:
        """uint8 [B, S, S, 3], squashed to a square."""
        ...


def whole_batches(
    bank: PictureBank,
    image_size: int,
    mean: Sequence[float],
    std: Sequence[float],
    *,
    device: str | torch.device = "cpu",
    batch_size: int = 256,
    name: str = "embed",
    tell: Callable[[Event], None] | None = None,
    control: Control | None = None,
):
    """Yield the bank's pictures unaugmented, in order: (first index, [B, 3, image_size, image_size]). Raises Interrupted on a stop."""
    total, begun = len(bank), time.monotonic()
    for first in range(0, total, batch_size):
        if control is not None and control.stopped:
            raise Interrupted
        indices = np.arange(first, min(total, first + batch_size), dtype=np.int64)
        pixels = torch.from_numpy(np.ascontiguousarray(bank.take(indices))).to(device)
        aspects = torch.from_numpy(np.asarray(bank.aspects[indices], dtype=np.float32)).to(device)
        yield first, make_whole(pixels, aspects, image_size, tuple(mean), tuple(std))
        done = first + len(indices)
        if tell is not None:
            tell(Progress(name, done, total, (time.monotonic() - begun) / done * (total - done)))


@torch.no_grad()
def embed(
    backbone: Backbone,
    cache: PictureBank,
    *,
    mean: Sequence[float],
    std: Sequence[float],
    image_size: int,
    device: str | torch.device = "cpu",
    batch_size: int = 256,
    tell: Callable[[Event], None] | None = None,
    control: Control | None = None,
) -> NDArray[np.float32]:
    """Backbone features of every picture: float32 [n, width], in the bank's order. The backbone is used in eval mode and
    given back in the mode it had."""
    training = backbone.training
    backbone.eval()
    found = np.empty((len(cache), backbone.width), dtype=np.float32)
    try:
        for first, batch in whole_batches(cache, image_size, mean, std, device=device, batch_size=batch_size, tell=tell, control=control):
            found[first : first + len(batch)] = backbone(batch).float().cpu().numpy()
    finally:
        backbone.train(training)
    return found


@torch.no_grad()
def raw_pixels(cache: PictureBank, *, side: int = PIXEL_SIDE, control: Control | None = None) -> NDArray[np.float32]:
    """Every picture shrunk to side x side, as numbers in 0..1: float32 [n, 3 * side * side]. The baseline that an encoder has
    to beat to be of use."""
    found = np.empty((len(cache), 3 * side * side), dtype=np.float32)
    for first, batch in whole_batches(cache, side, (0.0, 0.0, 0.0), (1.0, 1.0, 1.0), name="pixels", control=control):
        found[first : first + len(batch)] = batch.flatten(1).float().cpu().numpy()
    return found


def centred(bank: NDArray[np.float32], queries: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Both without the bank's mean row: the cosine of two pictures is otherwise mostly their brightness (on CIFAR-10's first 10,000 and 2,000
    pictures k-NN of raw pixels is 31 % right with it, 39 % without)."""
    mean = bank.mean(0)
    return bank - mean, queries - mean

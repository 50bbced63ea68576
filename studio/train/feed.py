"""The next batch while this one trains: one thread, one batch ahead, gone when its `with` block ends."""

from __future__ import annotations

import queue
import threading
from typing import Any

import numpy as np
import torch
from torch import Tensor

from studio.data.cache import Cache
from studio.data.sampler import batch_indices
from studio.train.world import World

AHEAD = 2


class Feed:
    """`with Feed(...) as feed: pixels, aspects = feed.take(step)`: uint8 [B, S, S, 3] and float32 [B], on the device.

    Batches are a function of (seed, step), so a feed starts anywhere and is deterministic.
    """

    def __init__(self, cache: Cache, *, seed: int, batch_size: int, start: int, device: torch.device, world: World | None = None) -> None:
        self.cache, self.seed, self.batch_size, self.device = cache, seed, batch_size, device
        self.world = world or World()
        self._pinned = device.type == "cuda"
        self._ready: queue.Queue[Any] = queue.Queue(AHEAD)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._work, args=(start,), name="feed", daemon=True)

    def __enter__(self) -> Feed:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        while self._thread.is_alive():
            try:
                self._ready.get_nowait()
            except queue.Empty:
                self._thread.join(0.01)

    def take(self, step: int) -> tuple[Tensor, Tensor]:
        """The batch of `step`; steps must be asked for in order. What went wrong in the thread is raised here."""
        found = self._ready.get()
        if isinstance(found, BaseException):
            raise found
        made, pixels, aspects = found
        assert made == step, f"asked for step {step}, but the feed is at {made}"
        return pixels.to(self.device, non_blocking=True), aspects

    def _work(self, step: int) -> None:
        try:
            while not self._over.is_set():
                self._put((step, *self._batch(step)))
                step += 1
        except BaseException as error:
            self._put(error)

    def _batch(self, step: int) -> tuple[Tensor, Tensor]:
        indices = batch_indices(len(self.cache), seed=self.seed, step=step, batch_size=self.batch_size, rank=self.world.rank, world=self.world.size)
        pixels = torch.from_numpy(np.ascontiguousarray(self.cache.take(indices)))
        aspects = torch.from_numpy(self.cache.aspects[indices])
        return (pixels.pin_memory() if self._pinned else pixels), aspects

    def _put(self, item: Any) -> None:
        while not self._over.is_set():
            try:
                self._ready.put(item, timeout=0.1)
                return
            except queue.Full:
                continue

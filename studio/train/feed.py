"""The next batch while this one trains: one thread, one batch ahead, gone when its `with` block ends."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import Tensor

from studio.core.control import Control
from studio.core.events import Event, Warned
from studio.data.cache import Cache
from studio.data.sampler import batch_indices
from studio.train.world import World

AHEAD = 2
ASK_SECONDS = 0.1
STALL_SECONDS = 20.0
LEAVE_SECONDS = 1.0  # a thread that a dead drive holds is left behind


class Feed:
    """`with Feed(...) as feed: pixels, aspects = feed.take(step)`: uint8 [B, S, S, 3] and float32 [B], on the device.

    Batches are a function of (seed, step), so a feed starts anywhere and is deterministic.
    """

    def __init__(
        self,
        cache: Cache,
        *,
        seed: int,
        batch_size: int,
        start: int,
        device: torch.device,
        world: World | None = None,
        tell: Callable[[Event], None] | None = None,
    ) -> None:
        self.cache, self.seed, self.batch_size, self.device = cache, seed, batch_size, device
        self.world = world or World()
        self._tell = tell
        self._newest: tuple[int, Tensor, Tensor] | None = None
        self._pinned = device.type == "cuda"
        self._ready: queue.Queue[Any] = queue.Queue(AHEAD)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._work, args=(start,), name="feed", daemon=True)

    def __enter__(self) -> Feed:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._newest = None
        until = time.monotonic() + LEAVE_SECONDS
        while self._thread.is_alive() and time.monotonic() < until:
            try:
                self._ready.get_nowait()
            except queue.Empty:
                self._thread.join(0.01)

    def take(self, step: int, control: Control | None = None) -> tuple[Tensor, Tensor] | None:
        """The batch of `step`; steps must be asked for in order, the newest as often as you like. What went wrong in the thread is raised here.
        None: `control` was stopped while no batch came. Says so when pictures have not come for a while."""
        if self._newest is None or self._newest[0] != step:
            found = self._wait(control)
            if found is None:
                return None
            if isinstance(found, BaseException):
                raise found
            assert found[0] == step, f"asked for step {step}, but the feed is at {found[0]}"
            self._newest = found
        assert self._newest is not None
        _, pixels, aspects = self._newest
        return pixels.to(self.device, non_blocking=True), aspects

    def _wait(self, control: Control | None) -> Any:
        begun = time.monotonic()
        while True:
            try:
                return self._ready.get(timeout=ASK_SECONDS)
            except queue.Empty:
                if control is not None and control.stopped:
                    return None
            if self._tell and time.monotonic() - begun > STALL_SECONDS:
                words = f"No pictures have come for {STALL_SECONDS:.0f} seconds: the drive they are on is slow or does not answer."
                self._tell(Warned(words, "Training waits for them; you can stop it any time."))
                self._tell = None

    def _work(self, step: int) -> None:
        try:
            while not self._over.is_set():
                self._put((step, *self._batch(step)))
                step += 1
        except BaseException as error:
            self._put(error)

    def _batch(self, step: int) -> tuple[Tensor, Tensor]:
        indices = batch_indices(len(self.cache), seed=self.seed, step=step, batch_size=self.batch_size, rank=self.world.rank, world=self.world.size)
        try:
            pixels = torch.from_numpy(np.ascontiguousarray(self.cache.take(indices)))
        except MemoryError:  # once more when those that are ready have been used
            while not self._ready.empty() and not self._over.is_set():
                time.sleep(ASK_SECONDS)
            pixels = torch.from_numpy(np.ascontiguousarray(self.cache.take(indices)))
        aspects = torch.from_numpy(self.cache.aspects[indices])
        return (self._pin(pixels) if self._pinned else pixels), aspects

    def _pin(self, pixels: Tensor) -> Tensor:
        try:
            return pixels.pin_memory()
        except RuntimeError:  # no page-locked memory is left: ordinary memory is slower, not wrong
            self._pinned = False
            return pixels

    def _put(self, item: Any) -> None:
        while not self._over.is_set():
            try:
                self._ready.put(item, timeout=0.1)
                return
            except queue.Full:
                continue

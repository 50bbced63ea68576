"""A step in the memory there is: what does not fit is done again in smaller chunks.

A chunk is trained before the next one is begun, and the gradients add up, so that the step stays as large as it was. Methods that keep their
embeddings (gradient caching) still compare each picture with the whole batch; others compare within a chunk.
"""

from __future__ import annotations

import contextlib

import torch
from torch import Tensor

from studio.core import circles, heap
from studio.core.clock import Clock
from studio.core.events import Warned
from studio.core.trouble import Trouble
from studio.train.device import out_of_memory
from studio.train.feed import Feed
from studio.train.stretch import Stretch
from studio.train.world import Smaller
from studio.views.make import make

SMALLER = "A smaller batch, image size or backbone is faster."


class HalfDone(Exception):
    """The memory ended while the weights were being changed: only going back to a checkpoint makes them whole. chunks: to cut batches into."""

    def __init__(self, chunks: int) -> None:
        super().__init__(chunks)
        self.chunks = chunks


def gradients(training: Stretch, feed: Feed, clock: Clock) -> dict[str, Tensor | float] | None:
    """The step's gradients and its scalars, in as many chunks as the memory needs: a batch that does not fit is cut into twice as many and tried
    again. None: a stop was asked for while no pictures came. Raises Trouble where even the smallest chunks don't fit, and Smaller in one of several processes,
    whatever the others are doing: they may be waiting for this one in the middle of a forward or a backward."""
    made, world = training.bench, training.world
    while True:
        try:
            taken = feed.take(clock.step, training.control if world.size == 1 else None)
            if taken is None:
                return None
            views = make(*taken, made.views, seed=made.spec.seed, step=clock.step, rank=world.rank, world=world.size)
            training.last_views = views
            return made.stepper.gradients(views, clock)
        except (MemoryError, RuntimeError) as error:
            if not out_of_memory(error):
                raise
        taken = views = None
        training.last_views = {}
        if world.size > 1:
            raise _smaller(training, clock)
        _cut(training, clock)


def update(training: Stretch, clock: Clock, *, lr: float, weight_decay: float) -> None:
    """The optimisers' step. Raises HalfDone when the memory ends in it, and Smaller in one of several processes."""
    try:
        training.bench.stepper.update(clock, lr=lr, weight_decay=weight_decay)
        return
    except (MemoryError, RuntimeError) as error:
        if not out_of_memory(error):
            raise
    if training.world.size > 1:
        raise _smaller(training, clock)
    raise HalfDone(_halve(training))


def _smaller(training: Stretch, clock: Clock) -> Smaller:
    rows = training.bench.batch_size // training.world.size // training.bench.stepper.accumulate
    return Smaller(_halve(training), f"There was not enough memory for {rows} pictures at a time (step {clock.step}).")


def went_back(chunks: int, *, cached: bool) -> str:
    """Words on several processes that go on with batches in parts. cached: whether the method keeps its embeddings."""
    if cached:
        return f"One process had no memory for its part of a batch: all went back to the last checkpoint, and each batch is now trained in {chunks} parts. It is slower; each picture is still compared with the whole batch."
    return f"One process had no memory for its part of a batch: all went back to the last checkpoint, and each batch is now trained in {chunks} parts. It is slower; what compares pictures compares within a part."


def free(device: torch.device) -> None:
    """Give back what nobody uses any more."""
    circles.collect()
    heap.give_back()
    if device.type == "cuda":
        torch.cuda.empty_cache()


def _halve(training: Stretch) -> int:
    return training.bench.stepper.halve(training.bench.batch_size // training.world.size)


def _cut(training: Stretch, clock: Clock) -> None:
    chunks, method = _halve(training), training.bench.method
    for parameter in method.parameters():
        parameter.grad = None
    free(training.bench.device)
    heap.scarce()
    training.bench.spec = training.bench.spec.replace(accumulate=chunks)
    with contextlib.suppress(Trouble):  # a full disk is said elsewhere
        training.recorder.spec(training.bench.spec)
    if method.gradient_cache:
        words = f"Out of memory at step {clock.step}: each batch is now trained in {chunks} parts. It is slower; each picture is still compared with the whole batch."
    else:
        words = f"Out of memory at step {clock.step}: each batch is now trained in {chunks} parts. It is slower; what compares pictures compares within a part."
    training.tell(Warned(words, SMALLER))

"""Which pictures a step sees: a pure function of (seed, step, rank), so that resuming needs no state."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray


def steps_per_epoch(images: int, batch_size: int) -> int:
    """Whole batches in one pass over the folder (the rest is dropped), at least 1."""
    return max(1, images // batch_size)


@lru_cache(maxsize=4)
def epoch_order(images: int, *, seed: int, epoch: int) -> NDArray[np.int64]:
    """A permutation of 0..images-1 that depends on (seed, epoch) alone. Returns int64 [images], read-only (it is kept
    for the epoch's next step)."""
    order = np.random.Generator(np.random.PCG64([seed, epoch])).permutation(images).astype(np.int64)
    order.flags.writeable = False
    return order


def batch_indices(images: int, *, seed: int, step: int, batch_size: int, rank: int = 0, world: int = 1) -> NDArray[np.int64]:
    """The pictures of one step, int64 [batch_size // world]: rank r of w takes every w-th of the batch, so that the ranks together see
    what one process would. A folder smaller than the batch is gone through again within the batch."""
    epoch, within = divmod(step, steps_per_epoch(images, batch_size))
    order = epoch_order(images, seed=seed, epoch=epoch)
    whole = np.resize(order[within * batch_size :], batch_size) if images < batch_size else order[within * batch_size : (within + 1) * batch_size]
    return whole[rank::world][: batch_size // world]

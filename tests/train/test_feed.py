"""The next batch while this one trains."""

from __future__ import annotations

import threading

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from studio.data.sampler import batch_indices
from studio.train.feed import Feed
from studio.train.world import World

CPU = torch.device("cpu")


class Numbers:
    """A cache whose pictures are their own number."""

    def __init__(self, count: int, broken: int = -1) -> None:
        self.count, self.broken, self.aspects, self.taken = count, broken, np.arange(count, dtype=np.float32), 0

    def __len__(self) -> int:
        return self.count

    def take(self, indices: NDArray[np.int64]) -> NDArray[np.uint8]:
        """uint8 [B, 2, 2, 3]."""
        self.taken += 1
        if self.taken == self.broken:
            raise OSError(5, "the disk is gone")
        return np.broadcast_to(indices.astype(np.uint8)[:, None, None, None], (len(indices), 2, 2, 3))


def feed(cache: Numbers, start: int = 0, world: World | None = None) -> Feed:
    return Feed(cache, seed=3, batch_size=8, start=start, device=CPU, world=world)  # type: ignore[arg-type]


def test_batches_are_those_of_the_sampler_from_any_step() -> None:
    for start in (0, 5):
        with feed(Numbers(40), start) as one:
            for step in range(start, start + 12):
                pixels, aspects = one.take(step)
                expected = batch_indices(40, seed=3, step=step, batch_size=8)
                assert pixels[:, 0, 0, 0].tolist() == expected.tolist() == aspects.tolist()
                assert pixels.dtype == torch.uint8


def test_ranks_share_a_batch() -> None:
    with feed(Numbers(40), world=World(0, 2)) as first, feed(Numbers(40), world=World(1, 2)) as second:
        both = first.take(0)[1].tolist() + second.take(0)[1].tolist()
    assert sorted(both) == sorted(batch_indices(40, seed=3, step=0, batch_size=8).tolist())


def test_it_ends_with_its_block_and_never_runs_far_ahead() -> None:
    cache = Numbers(40)
    before = threading.active_count()
    with feed(cache) as one:
        one.take(0)
    assert threading.active_count() == before
    assert cache.taken <= 5


def test_what_goes_wrong_in_the_thread_is_raised_here() -> None:
    with feed(Numbers(40, broken=3)) as one:
        one.take(0)
        one.take(1)
        with pytest.raises(OSError, match="the disk is gone"):
            one.take(2)


def test_an_error_in_the_block_ends_the_thread_too() -> None:
    before = threading.active_count()
    with pytest.raises(KeyError), feed(Numbers(40)):
        raise KeyError
    assert threading.active_count() == before

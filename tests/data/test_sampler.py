from __future__ import annotations

import numpy as np
import pytest

from studio.data.sampler import batch_indices, epoch_order, steps_per_epoch


def test_an_order_is_a_permutation_of_seed_and_epoch() -> None:
    first = epoch_order(100, seed=1, epoch=0)
    assert sorted(first.tolist()) == list(range(100)) and first.dtype == np.int64
    epoch_order.cache_clear()
    assert np.array_equal(first, epoch_order(100, seed=1, epoch=0))
    assert not np.array_equal(first, epoch_order(100, seed=1, epoch=1)) and not np.array_equal(first, epoch_order(100, seed=2, epoch=0))
    with pytest.raises(ValueError, match="read-only"):
        first[0] = 5


def test_the_steps_of_an_epoch_see_each_picture_once() -> None:
    seen = np.concatenate([batch_indices(103, seed=0, step=step, batch_size=10) for step in range(10)])
    assert len(seen) == 100 == len(set(seen.tolist()))
    assert steps_per_epoch(103, 10) == 10
    assert np.array_equal(batch_indices(103, seed=0, step=10, batch_size=10), epoch_order(103, seed=0, epoch=1)[:10])


def test_the_ranks_together_see_what_one_process_would() -> None:
    for step in (0, 3, 17):
        whole = batch_indices(64, seed=5, step=step, batch_size=16)
        ranks = [batch_indices(64, seed=5, step=step, batch_size=16, rank=rank, world=4) for rank in range(4)]
        assert [len(one) for one in ranks] == [4] * 4
        assert sorted(np.concatenate(ranks).tolist()) == sorted(whole.tolist())


@pytest.mark.parametrize("images", [1, 3, 15])
def test_a_folder_smaller_than_the_batch_wraps(images: int) -> None:
    batch = batch_indices(images, seed=0, step=4, batch_size=16)
    counts = np.bincount(batch, minlength=images)
    assert len(batch) == 16 and counts.max() - counts.min() <= 1 and steps_per_epoch(images, 16) == 1

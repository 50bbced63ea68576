"""All nearest of all: the same as scikit-learn's, whatever the block; stops when asked."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.neighbors import NearestNeighbors

from studio.core.control import Control
from studio.core.events import Event, Progress
from studio.core.trouble import Interrupted
from studio.insight import graph as room
from studio.insight.graph import graph


@pytest.mark.parametrize("numbers", [1 << 25, 16 * 300])
def test_the_same_as_scikit_learn(numbers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "BLOCK_NUMBERS", numbers)
    x = np.random.default_rng(0).normal(size=(300, 12)).astype(np.float32)
    told: list[Event] = []
    found = graph(x, 7, tell=told.append)
    distance, index = NearestNeighbors(n_neighbors=8, metric="cosine", algorithm="brute").fit(x).kneighbors(x)
    assert np.array_equal(found.index, index[:, 1:])
    assert np.allclose(1 - found.cosine, distance[:, 1:], atol=1e-5)
    assert found.index.dtype == np.int32 and found.cosine.dtype == np.float32
    last = told[-1]
    assert isinstance(last, Progress) and (last.done, last.total) == (300, 300)
    assert np.array_equal(found.first(3).index, index[:, 1:4])


def test_few_or_no_rows() -> None:
    assert graph(np.ones((3, 4), np.float32), 10).index.shape == (3, 2)
    assert graph(np.ones((1, 4), np.float32), 10).index.shape == (1, 0)
    assert graph(np.ones((0, 4), np.float32), 10).index.shape == (0, 0)


def test_a_stop_is_heard() -> None:
    control = Control()
    control.stop()
    with pytest.raises(Interrupted):
        graph(np.ones((10, 4), np.float32), 2, control=control)

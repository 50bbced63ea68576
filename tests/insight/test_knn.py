"""k-NN against worked numbers, itself, and scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from studio.insight.knn import class_scores, fitting_k, knn_accuracy, knn_predict, nearest

BANK, LABELS, QUERY = [[1.0, 0.0], [0.8, 0.6], [0.0, 1.0]], [0, 1, 1], [[1.0, 0.0]]


@pytest.mark.parametrize(("temperature", "first", "second", "winner"), [(0.07, 1.600e6, 9.19e4, 0), (1.0, 2.718, 3.226, 1)])
def test_worked_example(temperature: float, first: float, second: float, winner: int) -> None:
    """METHODS: the temperature decides whether one very near neighbour beats two less near ones."""
    scores = class_scores(np.array(BANK), np.array(LABELS), np.array(QUERY), k=3, temperature=temperature)[0]
    assert scores.tolist() == pytest.approx([first, second], rel=1e-3)
    assert knn_predict(np.array(BANK), np.array(LABELS), np.array(QUERY), 3, temperature).tolist() == [winner]


def test_one_neighbour_on_its_own_bank_is_always_right() -> None:
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(200, 16)).astype(np.float32), rng.integers(0, 7, 200)
    assert knn_accuracy(x, y, x, y, k=1) == 1.0


@pytest.mark.parametrize("temperature", [0.07, 0.5])
def test_agrees_with_scikit_learn(temperature: float) -> None:
    sklearn = pytest.importorskip("sklearn.neighbors")
    rng = np.random.default_rng(1)
    bank, queries = rng.normal(size=(300, 12)).astype(np.float32), rng.normal(size=(500, 12)).astype(np.float32)
    labels = rng.integers(0, 5, 300)
    peer = sklearn.KNeighborsClassifier(20, metric="cosine", weights=lambda distance: np.exp((1 - distance) / temperature))
    peer.fit(bank, labels)
    assert (knn_predict(bank, labels, queries, 20, temperature) == peer.predict(queries)).mean() == 1.0


def test_k_is_clamped_and_a_class_the_bank_lacks_is_never_right() -> None:
    x = np.eye(3, dtype=np.float32)
    assert knn_accuracy(x, np.array([0, 1, 1]), x, np.array([0, 1, 2]), k=1) == pytest.approx(2 / 3)
    assert nearest(x, x, 50)[0].shape == (3, 3)
    assert nearest(x, x, 50, exclude_self=True)[0].shape == (3, 2)


def test_a_row_is_not_its_own_neighbour_when_asked() -> None:
    x = torch.randn(1500, 4, generator=torch.Generator().manual_seed(0))  # more than one chunk
    _, index = nearest(x, x, 3, exclude_self=True)
    assert not (index == torch.arange(1500)[:, None]).any()


def test_length_of_a_vector_does_not_matter() -> None:
    rng = np.random.default_rng(2)
    bank, queries, labels = rng.normal(size=(50, 8)), rng.normal(size=(20, 8)), rng.integers(0, 3, 50)
    assert (knn_predict(bank * 1000, labels, queries * 0.001) == knn_predict(bank, labels, queries)).all()


def test_fitting_k() -> None:
    assert fitting_k(np.repeat(np.arange(10), 100)) == 20
    assert fitting_k(np.repeat(np.arange(10), 4)) == 4
    assert fitting_k(np.arange(10)) == 1

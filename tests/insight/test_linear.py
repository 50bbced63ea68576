"""The linear probe: optimum against scikit-learn, deterministic, honest on odd folders."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from studio.insight.linear import GRID, choose_c, fit, linear_probe, predict, standardise


def blobs(rows: int, *, classes: int = 4, dim: int = 20, spread: float = 2.0, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    rng, centres = np.random.default_rng(seed), np.random.default_rng(99).normal(size=(classes, dim))
    y = rng.integers(0, classes, rows)
    return (centres[y] + spread * rng.normal(size=(rows, dim))).astype(np.float32), y


def test_finds_the_optimum_that_scikit_learn_finds() -> None:
    sklearn = pytest.importorskip("sklearn.linear_model")
    x, y = blobs(400)
    peer = sklearn.LogisticRegression(C=0.1, tol=1e-8, max_iter=2000).fit(x, y)
    weights = fit(torch.from_numpy(x), torch.from_numpy(y), classes=4, c=0.1, iterations=500)
    assert np.abs(weights[:-1].T.numpy() - peer.coef_).max() < 2e-3
    centred = weights[-1] - weights[-1].mean()
    assert np.abs(centred.numpy() - (peer.intercept_ - peer.intercept_.mean())).max() < 2e-3


def test_separable_classes_are_all_right_and_noise_is_chance() -> None:
    x, y = blobs(600, spread=0.1)
    assert linear_probe(x[:400], y[:400], x[400:], y[400:]) == 1.0
    rng = np.random.default_rng(3)
    assert 0.15 < linear_probe(x[:400], rng.integers(0, 4, 400), x[400:], rng.integers(0, 4, 200)) < 0.36


def test_scale_and_shift_of_a_column_do_not_matter() -> None:
    x, y = blobs(300)
    plain = linear_probe(x[:200], y[:200], x[200:], y[200:])
    assert linear_probe(x[:200] * 1000 + 5, y[:200], x[200:] * 1000 + 5, y[200:]) == pytest.approx(plain, abs=0.011)


def test_is_deterministic() -> None:
    x, y = blobs(300)
    assert linear_probe(x[:200], y[:200], x[200:], y[200:]) == linear_probe(x[:200], y[:200], x[200:], y[200:])


def test_constant_columns_and_tiny_folders() -> None:
    x = np.zeros((6, 5), np.float32)
    x[3:, 0] = 1
    y = np.array([0, 0, 0, 1, 1, 1])
    assert linear_probe(x, y, x, y) == 1.0
    scaled = standardise(torch.from_numpy(x))[0]
    assert torch.isfinite(scaled).all() and not scaled[:, 1:].any()
    assert choose_c(torch.from_numpy(x), torch.from_numpy(y), classes=2) in GRID


def test_a_class_seen_only_in_the_test_set_is_never_right() -> None:
    x, y = blobs(200, classes=2, spread=0.1)
    assert linear_probe(x, y, x[:10], np.full(10, 2)) == 0.0


def test_strength_is_chosen_by_held_out_rows() -> None:
    """With few rows and many useless columns strong regularisation is right more often."""
    rng = np.random.default_rng(5)
    x, y = blobs(120, classes=2, dim=4, spread=1.5)
    noisy = torch.from_numpy(np.concatenate([x, rng.normal(size=(120, 300)).astype(np.float32) * 3], 1))
    assert choose_c(standardise(noisy)[0], torch.from_numpy(y), classes=2) < max(GRID)


def test_predict_takes_the_largest() -> None:
    weights = torch.tensor([[1.0, -1.0], [0.0, 0.5]])
    assert predict(weights, torch.tensor([[1.0], [-1.0]])).tolist() == [0, 1]

"""A flat map of the embedding: principal components at once, then t-SNE (van der Maaten & Hinton 2008; openTSNE) from there.

Maps of one network as it learns are each begun from the former and laid over it, so that what moves is what changed.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from importlib import util
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from studio.core.control import Control
from studio.core.events import Event, Progress
from studio.core.trouble import UNUSABLE, Interrupted, Trouble
from studio.insight.graph import Graph

Points = NDArray[np.float32]
PERPLEXITY = 30
FIRST, THEN = 250, 500
"""Steps with and without exaggeration."""
FEWEST = 10
_EACH, _SHOW, _MANY = 10, 50, 50_000


def pca(features: Any, dimensions: int = 2) -> Points:
    """The first principal components of the unit-length features: [n, d] -> float32 [n, dimensions]. Signs are fixed (the largest loading of
    each axis is positive), so that a map does not flip from one run to the next."""
    x = torch.nn.functional.normalize(torch.as_tensor(features).float(), dim=1)
    x = x - x.mean(0)
    _, _, axes = torch.linalg.svd(x, full_matrices=False) if len(x) <= x.shape[1] else (None, None, torch.linalg.eigh(x.T @ x).eigenvectors.flip(1).T)
    axes = axes[:dimensions]
    signs = axes.gather(1, axes.abs().argmax(1, keepdim=True)).sign()
    found = (x @ (axes * signs).T).numpy().astype(np.float32)
    missing = dimensions - found.shape[1]
    return np.pad(found, ((0, 0), (0, missing))) if missing > 0 else found


def neighbours_needed(images: int) -> int:
    """How many nearest of each picture `unfold` wants."""
    return min(3 * PERPLEXITY, images - 1)


def can_unfold() -> bool:
    """Whether openTSNE is there."""
    return util.find_spec("openTSNE") is not None


def unfold(
    near: Graph,
    start: Points,
    *,
    steps: tuple[int, int] = (FIRST, THEN),
    seed: int = 0,
    jobs: int = 1,
    show: Callable[[Points], None] | None = None,
    tell: Callable[[Event], None] | None = None,
    control: Control | None = None,
) -> Points:
    """t-SNE of the pictures whose nearest are `near` (see `neighbours_needed`), begun from the map `start` [n, 2].

    show: is given the map every 50 steps. Tells Progress("map"); raises Interrupted within ten steps of a stop, Trouble where openTSNE is missing.
    """
    if len(start) < FEWEST or near.cosine.shape[1] < 3:
        return start
    if not can_unfold():
        raise Trouble(
            "The unfolded map needs the package openTSNE, which is not installed.",
            "pip install openTSNE; the map by principal components needs nothing.",
            UNUSABLE,
        )
    affinity, layout, search = (importlib.import_module(f"openTSNE.{one}") for one in ("affinity", "tsne", "nearest_neighbors"))
    distances = np.sqrt(np.clip(2 - 2 * near.cosine.astype(np.float64), 0, None))
    known = search.PrecomputedNeighbors(near.index.astype(np.int64), distances)
    odds = affinity.PerplexityBasedNN(perplexity=max(2.0, near.cosine.shape[1] / 3), knn_index=known, n_jobs=jobs)
    if control is not None and control.stopped:
        raise Interrupted
    method = "fft" if len(start) > 10_000 else "bh"
    points = layout.TSNEEmbedding(_small(start), odds, negative_gradient_method=method, n_jobs=jobs, random_state=seed)
    total, done = sum(steps), 0

    def watch(step: int, error: float, now: Any) -> bool:
        if tell is not None:
            tell(Progress("map", min(total, done + step), total, None, "Unfolding the map"))
        if show is not None and step % _SHOW == 0:
            show(np.array(now, np.float32))
        return control is not None and control.stopped

    for count, exaggeration, momentum in ((steps[0], 12, 0.5), (steps[1], 1, 0.8)):
        if count:
            points.optimize(
                n_iter=count,
                exaggeration=exaggeration,
                momentum=momentum,
                inplace=True,
                callbacks=[watch],
                callbacks_every_iters=_EACH if len(start) <= _MANY else _EACH // 2,
            )
            done += count
        if control is not None and control.stopped:
            raise Interrupted
    return np.array(points, np.float32)


def _small(start: Points) -> NDArray[np.float64]:
    """Centred, with a spread of 1e-4, as t-SNE wants its beginning; points that lie on each other are moved apart by a hair."""
    centred = start.astype(np.float64) - start.mean(0, dtype=np.float64)
    spread = float(centred[:, 0].std()) or float(centred.std()) or 1.0
    return centred / spread * 1e-4 + np.random.default_rng(0).normal(0, 1e-7, centred.shape)


def lay_over(moving: Points, fixed: Points) -> Points:
    """`moving` shifted, turned, mirrored and scaled so that it lies as near to `fixed` as it can (orthogonal Procrustes). Both [n, 2]."""
    if not len(moving):
        return moving
    a, b = moving.astype(np.float64), fixed.astype(np.float64)
    a, middle = a - a.mean(0), b.mean(0)
    b = b - middle
    left, values, right = np.linalg.svd(a.T @ b)
    size = float(np.square(a).sum())
    scale = float(values.sum()) / size if size > 0 else 1.0
    return (a @ (left @ right) * scale + middle).astype(np.float32)

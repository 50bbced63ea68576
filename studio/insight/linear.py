"""The linear probe: how much of the labels a straight cut through the frozen features finds.

Features are standardised and an L2-regularised logistic regression is fitted with L-BFGS, its strength chosen from a small
grid on a held-out part of the training set and then fitted on all of it (the procedure of Kornblith et al. 2019,
1805.08974, appendix A; no test label is seen). Deterministic.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

Array = Any  # a numpy array or a tensor
GRID = (1e-3, 1e-2, 1e-1, 1.0)  # C as in LIBLINEAR: C * sum of losses + |w|^2 / 2
HELD_OUT = 0.2


def standardise(train: Tensor, *others: Tensor) -> tuple[Tensor, ...]:
    """Every column to mean 0 and deviation 1 by the training rows' statistics; a constant column becomes 0."""
    mean, deviation = train.mean(0), train.std(0, unbiased=False)
    scale = torch.where(deviation > 1e-6, 1.0 / deviation.clamp(min=1e-6), torch.zeros_like(deviation))
    return tuple((one - mean) * scale for one in (train, *others))


def fit(x: Tensor, y: Tensor, *, classes: int, c: float, start: Tensor | None = None, iterations: int = 100) -> Tensor:
    """Weights [d + 1, classes] (the last row is the bias, which is not regularised) that minimise
    mean cross-entropy + |w|^2 / (2 C n)."""
    weights = torch.zeros(x.shape[1] + 1, classes, device=x.device) if start is None else start.clone()
    strength = 1.0 / (2.0 * c * len(x))
    solver = torch.optim.LBFGS([weights], max_iter=iterations, history_size=10, tolerance_grad=1e-5, tolerance_change=1e-8, line_search_fn="strong_wolfe")
    right = torch.nn.functional.one_hot(y, classes).to(x.dtype)

    def closure() -> Tensor:
        slopes, odds = weights[:-1], torch.addmm(weights[-1], x, weights[:-1]).log_softmax(1)
        loss = (strength * slopes.square().sum()) - (odds * right).sum() / len(x)
        wrong = (odds.exp() - right) / len(x)  # the gradient is written out: with autograd hundreds of small graphs take three times as long
        weights.grad = torch.cat((torch.addmm(slopes, x.T, wrong, beta=2 * strength), wrong.sum(0, keepdim=True)))
        return loss

    with torch.no_grad():
        solver.step(closure)  # pyright: ignore[reportArgumentType]
    return weights.detach()


def predict(weights: Tensor, x: Tensor) -> Tensor:
    """Class numbers [n]."""
    return (x @ weights[:-1] + weights[-1]).argmax(1)


def choose_c(x: Tensor, y: Tensor, *, classes: int, grid: Sequence[float] = GRID, seed: int = 0) -> float:
    """The C of the grid that is most often right on a held-out fifth of the training rows (ties: the stronger regularisation).
    With fewer than five rows a class there is nothing to hold out: the grid's middle."""
    if len(x) < 5 * classes:
        return grid[len(grid) // 2]
    order = torch.randperm(len(x), generator=torch.Generator().manual_seed(seed)).to(x.device)
    held, kept = order[: int(len(x) * HELD_OUT)], order[int(len(x) * HELD_OUT) :]
    best, best_right, start = grid[0], -1, None
    for c in sorted(grid):
        start = fit(x[kept], y[kept], classes=classes, c=c, start=start)
        right = int((predict(start, x[held]) == y[held]).sum())
        if right > best_right:
            best, best_right = c, right
    return best


def linear_probe(train_x: Array, train_y: Array, test_x: Array, test_y: Array, *, grid: Sequence[float] = GRID, seed: int = 0) -> float:
    """Share of test rows that the probe gets right, 0 to 1. Features [n, d], labels whole numbers from 0. A test class that
    the training rows do not have is never right."""
    x, y = torch.as_tensor(train_x).float(), torch.as_tensor(train_y).long()
    x, test = standardise(x, torch.as_tensor(test_x).float())
    classes = int(y.max()) + 1
    c = choose_c(x, y, classes=classes, grid=grid, seed=seed)
    weights = fit(x, y, classes=classes, c=c)
    return float((predict(weights, test) == torch.as_tensor(test_y).to(test.device)).float().mean())

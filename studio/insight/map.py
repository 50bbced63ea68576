"""A flat map of the embedding: principal components, exact and at once."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray


def pca(features: Any, dimensions: int = 2) -> NDArray[np.float32]:
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

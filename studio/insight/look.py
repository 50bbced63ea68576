"""One picture through a network's eyes, as plain arrays: what the class token takes, what each patch takes, and the patches' features.

For a convolutional network there is no attention: its one map is the likeness of each place to the whole picture's feature, and what a place "is like" is the
likeness of its feature to every other place's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from studio.insight.attention import class_token_maps, cut_to_multiple, similarity_maps
from studio.nets.backbone import Backbone
from studio.views.display import to_pixels

MOST_BETWEEN = 1024
"""Patches up to which everyone's attention to everyone is kept: [heads, N, N]."""


@dataclass(frozen=True)
class Look:
    """kind: "vit" or "conv". pixels: uint8 [H, W, 3]. maps: float32 [heads, h, w], what the class token takes from each patch (conv: one map, the likeness of
    each place to the whole). between: float16 [heads, N, N], what each patch takes from each (None for conv and where there are too many). features: float32
    [h, w, d], each place's feature with length 1."""

    kind: str
    pixels: NDArray[np.uint8]
    maps: NDArray[np.float32]
    between: NDArray[np.float16] | None
    features: NDArray[np.float32]

    def taken_by(self, row: int, column: int, head: int | None = None) -> NDArray[np.float32]:
        """[h, w]: what the patch there takes from each (head None: the mean over heads); conv: its likeness to each."""
        _, height, width = self.maps.shape
        if self.between is None:
            return self.features @ self.features[row, column]
        rows = self.between[:, row * width + column].astype(np.float32)
        return (rows.mean(0) if head is None else rows[head]).reshape(height, width)


@torch.no_grad()
def look(encoder: Backbone, whole: Tensor, mean: Sequence[float], std: Sequence[float]) -> Look:
    """Look at one picture, [1, 3, S, S] normalised, with an encoder in eval mode."""
    if encoder.kind != "vit":
        maps = encoder.maps(whole)
        likeness = similarity_maps(maps)[0]
        return Look("conv", to_pixels(whole, mean, std)[0], _array(likeness), None, _array(F.normalize(maps[0].float(), dim=0).permute(1, 2, 0)))
    patch = int(encoder.patch or 1)
    whole = cut_to_multiple(whole, patch)
    rows, columns = whole.shape[2] // patch, whole.shape[3] // patch
    attention = encoder.attention(whole).float()
    features = F.normalize(encoder.maps(whole)[0].float(), dim=0).permute(1, 2, 0)
    between = attention[0, :, 1:, 1:].half().cpu().numpy() if rows * columns <= MOST_BETWEEN else None
    return Look("vit", to_pixels(whole, mean, std)[0], _array(class_token_maps(attention, rows, columns)[0]), between, _array(features))


@torch.no_grad()
def place_features(encoder: Backbone, whole: Tensor) -> NDArray[np.float32]:
    """Features of every place of some pictures, each with length 1: [n, 3, S, S] -> float32 [n, h, w, d]."""
    if encoder.kind == "vit":
        whole = cut_to_multiple(whole, int(encoder.patch or 1))
    return _array(F.normalize(encoder.maps(whole).float(), dim=1).permute(0, 2, 3, 1))


@dataclass(frozen=True)
class Parts:
    """Three directions in which places differ most, and the range of each: what turns features into colours. basis: [d, 3]; low, high: [3]."""

    centre: NDArray[np.float32]
    basis: NDArray[np.float32]
    low: NDArray[np.float32]
    high: NDArray[np.float32]

    def paint(self, features: NDArray[np.float32]) -> NDArray[np.uint8]:
        """[..., d] -> colours uint8 [..., 3]: the first component as red, the second as green, the third as blue."""
        level = ((features - self.centre) @ self.basis - self.low) / np.maximum(self.high - self.low, 1e-6)
        return (level.clip(0, 1) * 255).round().astype(np.uint8)


def find_parts(features: NDArray[np.float32]) -> Parts:
    """The first three principal components of some places' features, [..., d]. Each points so that its largest loading is positive; the range is the middle
    98 % of what was given."""
    flat = features.reshape(-1, features.shape[-1]).astype(np.float64)
    centre = flat.mean(0)
    _, vectors = np.linalg.eigh((flat - centre).T @ (flat - centre))
    basis = vectors[:, ::-1][:, :3]
    if basis.shape[1] < 3:
        basis = np.pad(basis, ((0, 0), (0, 3 - basis.shape[1])))
    basis = basis * np.sign(basis[np.abs(basis).argmax(0), np.arange(3)] + 1e-12)
    placed = (flat - centre) @ basis
    low, high = np.quantile(placed, 0.01, axis=0), np.quantile(placed, 0.99, axis=0)
    return Parts(*(np.asarray(one, np.float32) for one in (centre, basis, low, high)))


def most_alike(query: NDArray[np.float32], bank: NDArray[Any], count: int, *, leave_out: int | None = None) -> list[tuple[int, int, int, float]]:
    """The pictures with the place most like `query` [d], best first: (picture, row, column, cosine), one place a picture. bank: [n, h, w, d], lengths 1."""
    n, _, width, _ = bank.shape
    likeness = np.stack([(one.reshape(-1, one.shape[-1]).astype(np.float32) @ query) for one in bank])
    best = likeness.argmax(1)
    cosines = likeness[np.arange(n), best]
    if leave_out is not None:
        cosines[leave_out] = -np.inf
    order = [int(at) for at in (-cosines).argsort(kind="stable")[:count] if np.isfinite(cosines[at])]
    return [(at, int(best[at]) // width, int(best[at]) % width, float(cosines[at])) for at in order]


def _array(values: Tensor) -> NDArray[np.float32]:
    return np.ascontiguousarray(values.float().cpu().numpy())

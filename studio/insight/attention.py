"""Where a network looks: the class token's attention over a picture, head by head, and what to show where there is none.

A vision transformer's last block says, for every head, how much the class token takes from each patch; after DINO these maps
outline objects (Caron et al. 2021, arXiv 2104.14294, figures 1 and 3). A convolutional network has no attention. For it the
map is the cosine of each place's features with the pooled feature, and it is called by its name: a similarity map.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from studio.core.events import Pictures, Tile
from studio.insight.paint import cut_out, heat, overlay
from studio.nets.backbone import Backbone
from studio.views.display import to_pixels

KEEP = 0.6
ATTENTION_NOTE = (
    "How much the class token takes from each patch in the last block, head by head; bright is much. The mask keeps the patches that hold 60 % of it."
)
SIMILARITY_NOTE = "A convolutional network has no attention: these are similarity maps, the likeness of each place to the whole picture's feature."


def mass_threshold(attention: Tensor, keep: float = KEEP) -> Tensor:
    """Which places hold the top `keep` share of the attention: bool, the shape of `attention` [..., N], over the last axis.

    DINO's rule: sort ascending, normalise to sum 1, keep where the cumulative sum exceeds 1 - keep.
    """
    values, order = attention.float().sort(dim=-1)
    cumulative = values.cumsum(-1) / values.sum(-1, keepdim=True)
    # A hair above 1 - keep, so that a sum that equals it but for rounding is out on every machine.
    kept = cumulative > 1.0 - keep + 1e-6
    return torch.zeros_like(kept).scatter(-1, order, kept)


def class_token_maps(attention: Tensor, rows: int, columns: int) -> Tensor:
    """The class token's attention to the patches: [B, heads, 1+N, 1+N] -> [B, heads, rows, columns]."""
    return attention[:, :, 0, 1:].reshape(attention.shape[0], attention.shape[1], rows, columns)


def similarity_maps(features: Tensor) -> Tensor:
    """Cosine of each place's features with the mean over places: [B, d, h, w] -> [B, 1, h, w] in -1..1."""
    features = features.float()
    pooled = features.mean((2, 3), keepdim=True)
    return F.cosine_similarity(features, pooled, dim=1).unsqueeze(1)


def upsample(maps: Tensor, height: int, width: int, *, mode: str = "nearest") -> Tensor:
    """[B, C, h, w] -> [B, C, height, width]. "nearest" shows the patches as they are, "bilinear" is smooth."""
    if mode == "nearest":
        return F.interpolate(maps.float(), (height, width), mode=mode)
    return F.interpolate(maps.float(), (height, width), mode=mode, align_corners=False)


def cut_to_multiple(pictures: Tensor, patch: int) -> Tensor:
    """[B, C, H, W] with right and bottom cut so that both sides are multiples of `patch`."""
    return pictures[:, :, : pictures.shape[2] // patch * patch, : pictures.shape[3] // patch * patch]


@torch.no_grad()
def attention_maps(encoder: Backbone, whole: Tensor) -> tuple[Tensor, Tensor]:
    """Maps of an encoder in eval mode. whole: [n, 3, S, S] normalised. Returns (the pictures they belong to, cut to whole
    patches; maps [n, heads, h, w]). For a conv net one map: the similarity map."""
    if encoder.kind != "vit":
        return whole, similarity_maps(encoder.maps(whole))
    patch = int(encoder.patch or 1)
    whole = cut_to_multiple(whole, patch)
    attention = encoder.attention(whole).float()
    return whole, class_token_maps(attention, whole.shape[2] // patch, whole.shape[3] // patch)


def attention_picture(
    encoder: Backbone,
    whole: Tensor,
    names: Sequence[str],
    mean: tuple[float, float, float],
    std: tuple[float, float, float],
    *,
    step: int,
    keep: float = KEEP,
) -> Pictures:
    """The table a person sees: original, mean over heads, mask, then every head; for a conv net original, similarity map, mask."""
    whole, maps = attention_maps(encoder, whole)
    height, width = whole.shape[2:]
    is_vit = encoder.kind == "vit"
    average = maps.mean(1, keepdim=True)
    # A similarity can be negative; its mask keeps mass above the picture's lowest value.
    mass = average if is_vit else average - average.amin((2, 3), keepdim=True)
    mask = mass_threshold(mass.flatten(2), keep).reshape(average.shape)
    shown = [average, *maps.split(1, dim=1)] if is_vit else [average]
    mode = "nearest" if is_vit else "bilinear"
    large = torch.cat([upsample(one, height, width, mode=mode) for one in shown], 1).cpu().numpy().astype(np.float32)
    masks = (upsample(mask.float(), height, width) > 0.5).cpu().numpy()
    pixels = to_pixels(whole, mean, std)
    rows: list[tuple[Tile, ...]] = []
    for index, name in enumerate(names):
        tiles = [Tile(pixels[index], str(name)), Tile(overlay(pixels[index], large[index, 0])), Tile(cut_out(pixels[index], masks[index, 0]))]
        tiles += [Tile(heat(large[index, head])) for head in range(1, large.shape[1])]
        rows.append(tuple(tiles))
    columns = ("original", "mean over heads", "mask", *(f"head {head}" for head in range(1, maps.shape[1] + 1))) if is_vit else ()
    if not is_vit:
        return Pictures("attention", step, tuple(rows), ("original", "similarity map", "mask"), SIMILARITY_NOTE)
    return Pictures("attention", step, tuple(rows), columns, ATTENTION_NOTE.replace("60 %", f"{keep:.0%}".replace("%", " %")))

"""Which patches or pixels are hidden."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Generator, Tensor


def visible_count(patches: int, ratio: float) -> int:
    """Patches that stay visible when the share `ratio` is masked: floor(patches * (1 - ratio)), safe against rounding of floats, at
    least 1 and at most patches - 1."""
    return min(max(1, math.floor(patches * (1 - ratio) + 1e-6)), max(1, patches - 1))


def random_masking(
    batch: int, patches: int, ratio: float, generator: Generator | None = None, *, seed: int | None = None, device: torch.device | str = "cpu"
) -> tuple[Tensor, Tensor, Tensor]:
    """Per-sample random masking (MAE, He et al. 2021, section 3): noise is sorted, the first patches of the order stay.

    Returns keep int64 [B, K] (visible patches, in random order), restore int64 [B, L] (where each patch is in the shuffled order:
    `shuffled.gather(1, restore)` is the original order), mask float [B, L] (1 = masked). The noise comes from a CPU generator, so a
    seed gives the same masks on every device.
    """
    if generator is None and seed is not None:
        generator = Generator().manual_seed(seed)
    source = generator.device if generator is not None else torch.device("cpu")
    noise = torch.rand(batch, patches, generator=generator, device=source).to(device, non_blocking=True)
    order = noise.argsort(1)
    restore = order.argsort(1)
    visible = visible_count(patches, ratio)
    return order[:, :visible], restore, (restore >= visible).to(torch.float32)


def centre_hole(size: int) -> Tensor:
    """The middle half of each side: float [1, 1, size, size], 1 in the hole (context encoder, Pathak et al. 2016, centre mode)."""
    mask = torch.zeros(1, 1, size, size)
    low, high = size // 4, size - size // 4
    mask[..., low:high, low:high] = 1.0
    return mask


def overlap_ring(size: int, overlap: int | None = None) -> tuple[Tensor, Tensor]:
    """Centre mode with overlap: (erased, ring), float [1, 1, size, size] each. erased: 1 where pixels are really removed: the centre
    hole without a rim of `overlap` pixels (default 4 at 128 px, in proportion). ring: 1 on that rim, visible and predicted too."""
    rim = max(1, round(size / 32)) if overlap is None else overlap
    hole = centre_hole(size)
    erased = torch.zeros_like(hole)
    low, high = size // 4 + rim, size - size // 4 - rim
    erased[..., low:high, low:high] = 1.0
    return erased, hole - erased


def random_region(size: int, seed: int, *, share: tuple[float, float] = (0.2, 0.3)) -> Tensor:
    """A random blotch that covers a share of the picture between the two bounds: float [1, 1, size, size], 1 in the hole.

    Smooth noise, thresholded at the quantile that gives a share drawn uniformly between the bounds (context encoder's random mode
    draws windows from one thresholded noise pattern until the share fits; the quantile gets there at once).
    """
    generator = Generator().manual_seed(seed)
    cells = max(4, round(size * 0.06) + 2)
    noise = torch.rand(1, 1, cells, cells, generator=generator)
    wanted = share[0] + (share[1] - share[0]) * float(torch.rand((), generator=generator))
    smooth = F.interpolate(noise, size=(size, size), mode="bicubic", align_corners=False)
    count = round(wanted * size * size)
    chosen = smooth.flatten().argsort()[:count]
    mask = torch.zeros(size * size)
    mask[chosen] = 1.0
    return mask.view(1, 1, size, size)


def hide(pixels: Tensor, mask: Tensor, fill: Tensor | float = 0.0) -> Tensor:
    """Pixels with the hole filled: pixels where mask is 0, `fill` where it is 1. After mean subtraction 0 is the mean colour."""
    return pixels * (1 - mask) + fill * mask

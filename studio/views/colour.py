"""Colour operations on a batch, each sample with its own strengths: jitter and gray fold into one 3x4 matrix a sample.

Strengths mean what torchvision's ColorJitter means by them. Two differences, both by design: hue turns the colour in YIQ
(which keeps brightness) instead of HSV, and the values are clamped once at the end instead of after every operation.
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Generator, Tensor

LUMA = (0.299, 0.587, 0.114)
BRIGHTNESS, CONTRAST, SATURATION, HUE = range(4)


@dataclass(frozen=True)
class Jitter:
    """What happens to the colours of each sample. factors: [B, 4], brightness, contrast and saturation as factors around 1, hue
    as a share of the colour circle in -0.5..0.5. order: int64 [B, 4], which operation comes first. gray: float [B], 0 or 1."""

    factors: Tensor
    order: Tensor
    gray: Tensor

    def rows(self, which: slice) -> Jitter:
        """Some of the samples."""
        return Jitter(self.factors[which], self.order[which], self.gray[which])

    def to(self, device: torch.device) -> Jitter:
        """The same on another device."""
        return Jitter(self.factors.to(device, non_blocking=True), self.order.to(device, non_blocking=True), self.gray.to(device, non_blocking=True))


def draw_jitter(count: int, strengths: tuple[float, float, float, float], *, jitter_p: float, gray_p: float, generator: Generator) -> Jitter:
    """Random strengths for `count` samples; those that jitter skips get factors that change nothing. CPU tensors."""
    uniform = torch.rand(count, 4, generator=generator)
    lows = torch.tensor([max(0.0, 1 - one) for one in strengths[:3]] + [-strengths[3]])
    highs = torch.tensor([1 + one for one in strengths[:3]] + [strengths[3]])
    factors = lows + uniform * (highs - lows)
    order = torch.rand(count, 4, generator=generator).argsort(1)
    jittered = torch.rand(count, 1, generator=generator) < jitter_p
    gray = (torch.rand(count, generator=generator) < gray_p).to(torch.float32)
    return Jitter(torch.where(jittered, factors, torch.tensor([1.0, 1.0, 1.0, 0.0])), order, gray)


@functools.lru_cache(maxsize=8)
def _constants(device: torch.device) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    luma = torch.tensor(LUMA)
    to_gray = luma.expand(3, 3)
    to_yiq = torch.tensor([LUMA, (0.596, -0.274, -0.322), (0.211, -0.523, 0.312)])
    back = torch.linalg.inv(to_yiq)
    # turning the colour plane by an angle a is  Y-part + cos(a) * same + sin(a) * turned
    same = back @ torch.diag(torch.tensor([0.0, 1.0, 1.0])) @ to_yiq
    turned = back @ torch.tensor([[0.0, 0.0, 0.0], [0.0, 0.0, 1.0], [0.0, -1.0, 0.0]]) @ to_yiq
    return luma.to(device), to_gray.contiguous().to(device), same.to(device), turned.to(device)


def operations(factors: Tensor) -> Tensor:
    """The linear part of each operation: [B, 4] factors -> [B, 4, 3, 3] matrices in the order of brightness, contrast, saturation, hue."""
    _, to_gray, same, turned = _constants(factors.device)
    eye = torch.eye(3, device=factors.device)
    brightness, contrast, saturation, hue = (one[:, None, None] for one in factors.unbind(1))
    angle = hue * (2 * math.pi)
    return torch.stack(
        (
            brightness * eye,
            contrast * eye,
            saturation * eye + (1 - saturation) * to_gray,
            (eye - same) + angle.cos() * same + angle.sin() * turned,
        ),
        1,
    )


def fold(jitter: Jitter, means: Tensor) -> tuple[Tensor, Tensor]:
    """All colour operations of each sample as one matrix and one offset: colour -> matrix @ colour + offset.

    means: mean colour of each sample before any operation, [B, 3] (contrast works about the picture's mean luminance at its turn).
    Returns [B, 3, 3] and [B, 3].
    """
    luma, to_gray, _, _ = _constants(means.device)
    steps = operations(jitter.factors)
    steps = steps.gather(1, jitter.order[:, :, None, None].expand(-1, -1, 3, 3))
    contrast_turn = (jitter.order == CONTRAST).to(means.dtype)
    lift = (1 - jitter.factors[:, CONTRAST])[:, None] * contrast_turn  # how much of the mean luminance contrast adds at each turn
    matrix, mean, offset = steps[:, 0], means, lift[:, :1] * (means @ luma)[:, None].expand(-1, 3)
    mean = (matrix @ means[:, :, None])[:, :, 0] + offset
    for turn in range(1, 4):
        step, gain = steps[:, turn], lift[:, turn : turn + 1] * (mean @ luma)[:, None]
        matrix = step @ matrix
        offset = (step @ offset[:, :, None])[:, :, 0] + gain
        mean = (step @ mean[:, :, None])[:, :, 0] + gain
    gray = jitter.gray[:, None, None]
    last = gray * to_gray + (1 - gray) * torch.eye(3, device=means.device)
    return last @ matrix, (last @ offset[:, :, None])[:, :, 0]


def apply(pixels: Tensor, matrix: Tensor, offset: Tensor) -> Tensor:
    """One matrix and offset a sample: [B, 3, H, W] -> [B, 3, H, W]."""
    return torch.baddbmm(offset[:, :, None], matrix, pixels.flatten(2)).view_as(pixels)


def kernel_size(size: int) -> int:
    """Odd length of the blur kernel for a view of `size` pixels: a tenth of the side (SimCLR), at least 3."""
    return max(3, size // 10 | 1)


def blur(pixels: Tensor, sigmas: Tensor) -> Tensor:
    """Gaussian blur, each sample with its own sigma in pixels, kernel of `kernel_size`, edges mirrored (torchvision's GaussianBlur).

    pixels: [B, C, S, S]; sigmas: [B]. Across, then down, as sums of shifted pictures: on the CPU faster than grouped convolutions and
    than products with banded matrices (measured at 32, 96 and 224 px).
    """
    size = pixels.shape[2]
    reach = min(kernel_size(size) // 2, size - 1)
    distances = torch.arange(-reach, reach + 1, device=pixels.device, dtype=pixels.dtype)
    weights = torch.exp(-0.5 * (distances / sigmas.to(pixels.dtype).clamp(min=1e-3)[:, None]) ** 2)
    taps = (weights / weights.sum(1, keepdim=True)).T[:, :, None, None, None].unbind(0)
    padded = F.pad(pixels, [reach] * 4, mode="reflect")
    lines = padded[:, :, :, :size] * taps[0]
    for shift, tap in enumerate(taps[1:], 1):
        lines.addcmul_(padded[:, :, :, shift : shift + size], tap)
    out = lines[:, :, :size] * taps[0]
    for shift, tap in enumerate(taps[1:], 1):
        out.addcmul_(lines[:, :, shift : shift + size], tap)
    return out


def solarize(pixels: Tensor, threshold: Tensor | float, top: Tensor | float = 1.0) -> Tensor:
    """Invert what is at or above the threshold. top: what an inverted value is subtracted from (1 for values in 0..1)."""
    return torch.where(pixels >= threshold, top - pixels, pixels)

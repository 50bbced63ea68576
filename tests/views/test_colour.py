"""Folded colour against torchvision's operations, one by one and in statistics."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor
from torchvision.transforms import v2
from torchvision.transforms.v2 import functional as tv

from studio.views import colour


def pictures(count: int, side: int = 16) -> Tensor:
    """Soft random pictures in the middle of the range, [count, 3, side, side] in 0.25..0.75 (so that clamping plays no part)."""
    coarse = torch.rand(count, 3, 4, 4, generator=torch.Generator().manual_seed(5)) * 0.5 + 0.25
    return torch.nn.functional.interpolate(coarse, size=(side, side), mode="bilinear", align_corners=False)


def folded(x: Tensor, factors: Tensor, order: list[int] | None = None, gray: float = 0.0) -> Tensor:
    count = x.shape[0]
    jitter = colour.Jitter(factors.expand(count, 4), torch.tensor(order or [0, 1, 2, 3]).expand(count, 4), torch.full((count,), gray))
    return colour.apply(x, *colour.fold(jitter, x.mean((2, 3)))).clamp(0, 1)


@pytest.mark.parametrize("factor", [0.6, 1.0, 1.3])
def test_brightness_contrast_saturation_equal_torchvisions(factor: float) -> None:
    x = pictures(4)
    assert torch.allclose(folded(x, torch.tensor([factor, 1, 1, 0])), tv.adjust_brightness(x, factor), atol=1e-5)
    assert torch.allclose(folded(x, torch.tensor([1, factor, 1, 0])), tv.adjust_contrast(x, factor), atol=2e-4)
    assert torch.allclose(folded(x, torch.tensor([1, 1, factor, 0])), tv.adjust_saturation(x, factor), atol=2e-4)


def test_any_order_equals_the_operations_one_after_the_other() -> None:
    x = pictures(3)
    for order in ([0, 1, 2, 3], [2, 1, 0, 3], [1, 0, 3, 2]):
        step_by_step = x
        for one in order[:]:
            factors = torch.tensor([1.0, 1.0, 1.0, 0.0])
            factors[one] = [1.2, 0.8, 1.1, 0.07][one]
            step_by_step = folded(step_by_step, factors)
        assert torch.allclose(folded(x, torch.tensor([1.2, 0.8, 1.1, 0.07]), order), step_by_step, atol=2e-3)


def test_gray_has_equal_channels_and_torchvisions_luminance() -> None:
    x = pictures(4)
    gray = folded(x, torch.tensor([1.0, 1.0, 1.0, 0.0]), gray=1.0)
    assert torch.allclose(gray, tv.rgb_to_grayscale(x, num_output_channels=3), atol=2e-4)


def test_hue_keeps_luminance_and_gray_and_closes_after_a_full_turn() -> None:
    x = pictures(4)
    turned = folded(x, torch.tensor([1.0, 1.0, 1.0, 0.1]))
    assert torch.allclose(tv.rgb_to_grayscale(turned), tv.rgb_to_grayscale(x), atol=5e-3)
    assert torch.allclose(folded(x, torch.tensor([1.0, 1.0, 1.0, 1.0])), x, atol=1e-4)
    flat = torch.full((1, 3, 4, 4), 0.4)
    assert torch.allclose(folded(flat, torch.tensor([1.0, 1.0, 1.0, 0.3])), flat, atol=1e-4)


def test_hue_turns_the_way_torchvision_turns() -> None:
    red = torch.tensor([0.6, 0.3, 0.3]).view(1, 3, 1, 1).expand(1, 3, 4, 4)
    for shift in (0.08, -0.08):
        ours, theirs = folded(red, torch.tensor([1.0, 1.0, 1.0, shift]))[0, :, 0, 0], tv.adjust_hue(red, shift)[0, :, 0, 0]
        assert (ours[1] > ours[2]) == (theirs[1] > theirs[2])  # towards yellow, or towards magenta


@pytest.mark.parametrize("strengths", [(0.4, 0, 0, 0), (0, 0.4, 0, 0), (0, 0, 0.4, 0), (0, 0, 0, 0.1), (0.4, 0.4, 0.4, 0.1), (0.8, 0.8, 0.8, 0.2)])
def test_jitter_has_torchvisions_mean_and_spread(strengths: tuple[float, float, float, float]) -> None:
    x = pictures(600)
    jitter = colour.draw_jitter(600, strengths, jitter_p=1.0, gray_p=0.0, generator=torch.Generator().manual_seed(0))
    ours = colour.apply(x, *colour.fold(jitter, x.mean((2, 3)))).clamp(0, 1)
    torch.manual_seed(0)
    transform = v2.ColorJitter(*strengths)
    theirs = torch.stack([transform(one) for one in x])
    for measure in (
        lambda y: y.mean((0, 2, 3)),  # mean colour
        lambda y: y.mean((1, 2, 3)).std(),  # spread of brightness
        lambda y: y.std((2, 3)).mean(),  # contrast
        lambda y: (y.amax(1) - y.amin(1)).mean(),  # colourfulness
    ):
        assert torch.allclose(measure(ours), measure(theirs), atol=0.02), measure(ours) - measure(theirs)


def test_samples_that_jitter_skips_do_not_change() -> None:
    jitter = colour.draw_jitter(2000, (0.4, 0.4, 0.4, 0.1), jitter_p=0.8, gray_p=0.2, generator=torch.Generator().manual_seed(0))
    skipped = (jitter.factors == torch.tensor([1.0, 1.0, 1.0, 0.0])).all(1)
    assert abs(float(skipped.float().mean()) - 0.2) < 0.03
    assert abs(float(jitter.gray.mean()) - 0.2) < 0.03
    matrix, offset = colour.fold(jitter, torch.rand(2000, 3))
    still = skipped & (jitter.gray == 0)
    assert torch.allclose(matrix[still], torch.eye(3).expand(int(still.sum()), 3, 3), atol=1e-5)
    assert offset[still].abs().max() < 1e-5
    assert len({tuple(one) for one in jitter.order.tolist()}) == 24


@pytest.mark.parametrize("size", [16, 32, 96])
def test_blur_equals_torchvisions(size: int) -> None:
    x, sigmas = torch.rand(3, 3, size, size), torch.tensor([0.1, 0.8, 2.0])
    ours, taps = colour.blur(x, sigmas), colour.kernel_size(size)
    for row in range(3):
        assert torch.allclose(ours[row], tv.gaussian_blur(x[row], [taps, taps], [float(sigmas[row])] * 2), atol=1e-5)


def test_kernel_sizes_are_odd_and_a_tenth() -> None:
    assert [colour.kernel_size(size) for size in (16, 32, 64, 96, 224)] == [3, 3, 7, 9, 23]


def test_solarize_equals_torchvisions() -> None:
    x = torch.rand(2, 3, 8, 8)
    assert torch.allclose(colour.solarize(x, 0.5), tv.solarize(x, 0.5))

"""A view as data: what a method asks for, and what `make` and the preview both read."""

from __future__ import annotations

from dataclasses import dataclass, replace

IMAGENET_MEAN, IMAGENET_STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


@dataclass(frozen=True)
class View:
    """One augmented view of every picture of a batch.

    size: side in pixels. scale: share of the picture's area a crop takes (low, high); None: no crop, the whole picture is
    resized to the square. ratio: crop's width over height. flip: probability of a left-right flip. jitter: strengths of
    brightness, contrast, saturation, hue (torchvision's meaning). jitter_p, gray_p, blur_p, solarize_p: probabilities a
    sample. blur_sigma: in pixels of the view. solarize_threshold: in 0..1. mean, std: normalisation, RGB in 0..1.
    """

    name: str
    size: int
    scale: tuple[float, float] | None = (0.08, 1.0)
    ratio: tuple[float, float] = (3 / 4, 4 / 3)
    flip: float = 0.5
    jitter: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    jitter_p: float = 0.8
    gray_p: float = 0.0
    blur_p: float = 0.0
    blur_sigma: tuple[float, float] = (0.1, 2.0)
    solarize_p: float = 0.0
    solarize_threshold: float = 0.5
    mean: tuple[float, float, float] = IMAGENET_MEAN
    std: tuple[float, float, float] = IMAGENET_STD


def without_hues(view: View) -> View:
    """The view for channels that are no colours: no change of saturation or hue, no views without colour; brightness and contrast stay."""
    brightness, contrast, _, _ = view.jitter
    return replace(view, jitter=(brightness, contrast, 0.0, 0.0), gray_p=0.0)


def whole(size: int, name: str = "whole") -> View:
    """The unaugmented picture: the largest centred square, resized, normalised. What evaluation and display use."""
    return View(name, size, scale=None, flip=0.0, jitter_p=0.0)


def part_of(size: int, share: float, multiple: int) -> int:
    """Side of a view that is smaller than the picture: about `share` of `size`, a multiple of `multiple` (whole patches), at least one."""
    return max(multiple, round(size * share / multiple) * multiple)

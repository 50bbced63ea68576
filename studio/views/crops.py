"""Multi-crop: two large views and some small ones of every picture (Caron et al. 2020, arXiv 2006.09882, section 3.3), which
self-distillation and clustering methods share. Small views cost little and make the network infer the whole from a part."""

from __future__ import annotations

from typing import Any

from studio.core.knobs import knob
from studio.views.recipe import View

JITTER = (0.4, 0.4, 0.2, 0.1)
GLOBALS = ("global 1", "global 2")


def locals_knob(default: int) -> Any:
    """How many small views a picture."""
    return knob(
        default,
        "Small close-up views of each picture, beside the two large ones. More teach that a part belongs to its whole and cost time; "
        "0 is fastest and learns less.",
        0,
        12,
    )


def local_share_knob(default: float = 0.5) -> Any:
    """Side of a small view as a share of the picture's side."""
    return knob(default, "Side of a small view as a share of a large one's. Smaller is faster and harder.", 0.25, 1.0, advanced=True)


def split_knob(default: float) -> Any:
    """The share of area at which local crops end and global crops begin."""
    return knob(
        default,
        "Large views show at least this share of a picture, small views at most this share. Lower makes the large views differ more; "
        "too low for pictures with one small subject, and the views show nothing in common.",
        0.1,
        0.8,
        advanced=True,
    )


def local_names(count: int) -> tuple[str, ...]:
    """Names of the small views."""
    return tuple(f"local {number}" for number in range(1, count + 1))


def multi_crop(
    size: int,
    *,
    local: int,
    count: int,
    split: float,
    low: float = 0.05,
    colour: float = 1.0,
    gray: float = 0.2,
    mirror: bool = True,
    blur: tuple[float, float, float] = (0.0, 0.0, 0.0),
    solarize: float = 0.0,
) -> tuple[View, ...]:
    """Two global views of `size` px that show split..1 of the picture's area and `count` local views of `local` px that show low..split.

    colour: a factor on the paper's jitter. blur: probabilities for the first global, the second, the locals. solarize: for the second
    global only (BYOL's asymmetry, Grill et al. 2020, which DINO keeps). Blur's sigma shrinks with the view below 224 px.
    """
    brightness, contrast, saturation, hue = (colour * one for one in JITTER)
    strengths = (brightness, contrast, saturation, min(0.5, hue))
    sigma = (0.1, max(0.2, 2.0 * min(1.0, size / 224)))
    asked = [(name, size, (split, 1.0), blur[which], solarize if which else 0.0) for which, name in enumerate(GLOBALS)]
    asked += [(name, local, (min(low, split / 2), split), blur[2], 0.0) for name in local_names(count)]
    return tuple(
        View(
            name,
            side,
            scale=scale,
            flip=0.5 if mirror else 0.0,
            jitter=strengths,
            jitter_p=0.8 if any(strengths) else 0.0,
            gray_p=gray,
            blur_p=blurred,
            blur_sigma=sigma,
            solarize_p=solarized,
        )
        for name, side, scale, blurred, solarized in asked
    )

"""Two strongly changed views of every picture, which most methods compare, and the knobs that shape them.

A method writes `crop: float = crop_knob(0.2)` in its settings and calls `two_views` in `views`: the words a person reads are the same
in every method, the numbers are the method's own.
"""

from __future__ import annotations

from typing import Any

from studio.core.knobs import knob
from studio.views.recipe import View, part_of


def crop_knob(default: float) -> Any:
    """Smallest share of a picture's area that a view may show (the largest is all of it)."""
    return knob(
        default,
        "Smallest share of a picture that a view may show. Lower makes the task harder and teaches parts of things; "
        "too low for pictures with one small subject, and the two views show nothing in common.",
        0.02,
        1.0,
    )


def colour_knob(default: float) -> Any:
    """Strength of the colour changes, as a factor on the paper's."""
    return knob(
        default,
        "How much brightness, contrast and colours are changed at random. Higher makes the network ignore colour and look at shape; "
        "set 0 where colour is what tells things apart (stains, minerals, plumage).",
        0.0,
        1.5,
    )


def gray_knob(default: float) -> Any:
    """Share of views without colour."""
    return knob(
        default,
        "Share of views that lose all colour. Higher makes the network rely less on colour; set 0 where colour matters.",
        0.0,
        1.0,
        advanced=True,
    )


def blur_knob(default: float) -> Any:
    """Share of views that are blurred."""
    return knob(
        default,
        "Share of views that are blurred. Higher makes the network ignore fine texture; leave at 0 for pictures of about 32 pixels, which have none to lose.",
        0.0,
        1.0,
        advanced=True,
    )


def mirror_knob(default: bool = True) -> Any:
    """Whether views may be flipped left-right."""
    return knob(
        default,
        "Mirror half of the views left to right. More variety; switch it off where left and right differ (text, maps, medical sides).",
    )


def view_share_knob(default: float = 1.0) -> Any:
    """Side of the views as a share of the image size."""
    return knob(
        default,
        "Side of the views as a share of the image size; the features are read at the full size. At 0.75 a step takes a little more than half the time and "
        "the features lose little or nothing, since a crop shows things larger than they are; too low, and fine detail is never seen.",
        0.25,
        1.0,
        advanced=True,
    )


def pair_quick_look(**settings: Any) -> dict[str, Any]:
    """The "quick look" preset of methods that compare two views: minutes on a processor. settings: the method's own that differ from its defaults."""
    return {
        "backbone": "resnet10_half",
        "epochs": 24,
        "batch_size": 128,
        "lr": 1.5e-3,
        "lr_per_256": False,
        "weight_decay": 0.05,
        "optimizer": "adamw",
        "warmup": 0.1,
        "settings": {"view_share": 0.75, **settings},
    }


def view_side(size: int, share: float) -> int:
    """Side in px of a (global) view for an image size: whole patches of 8 px (16 from 160 px on) where it is smaller than the picture."""
    return size if share >= 1.0 else part_of(size, share, 8 if size < 160 else 16)


def two_views(
    size: int,
    *,
    crop: float,
    jitter: tuple[float, float, float, float],
    colour: float = 1.0,
    jitter_p: float = 0.8,
    gray: float = 0.2,
    mirror: bool = True,
    blur: tuple[float, float] = (0.0, 0.0),
    solarize: tuple[float, float] = (0.0, 0.0),
    share: float = 1.0,
) -> tuple[View, View]:
    """The views "a" and "b" of about `share` times `size` pixels: random resized crop of share crop..1, flip, colour jitter, gray, blur, solarize.

    share below 1: things in a crop appear larger than in the whole picture, so a network trained on crops reads whole pictures best when these
    are larger than its crops were (Touvron et al. 2019, arXiv 1906.06423), and small crops cost less.

    jitter: the paper's brightness, contrast, saturation, hue; colour: a factor on all four (hue stops at its limit, 0.5). blur and
    solarize: probabilities for a and for b. Blur's sigma is 0.1 to 2 px at 224 px and shrinks with the view, so that it hides the
    same share of the picture at every size.
    """
    brightness, contrast, saturation, hue = (colour * one for one in jitter)
    strengths = (brightness, contrast, saturation, min(0.5, hue))
    side = view_side(size, share)
    sigma = (0.1, max(0.2, 2.0 * min(1.0, side / 224)))
    made = [
        View(
            name,
            side,
            scale=(crop, 1.0),
            flip=0.5 if mirror else 0.0,
            jitter=strengths,
            jitter_p=jitter_p if any(strengths) else 0.0,
            gray_p=gray,
            blur_p=blur[which],
            blur_sigma=sigma,
            solarize_p=solarize[which],
        )
        for which, name in enumerate(("a", "b"))
    ]
    return made[0], made[1]

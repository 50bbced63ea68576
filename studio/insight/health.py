"""Is it learning? Numbers about features that need no labels, and a verdict in plain words.

Spread of the features (std ratio), effective rank (RankMe: Garrido et al. 2023, arXiv 2210.02885), alignment and uniformity (Wang & Isola 2020,
arXiv 2005.10242). The verdict never rests on the loss alone: MoCo's rises while its queue fills, DINO's is lowest when it has collapsed, NT-Xent
has a floor well above zero.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

Array = Any  # a numpy array or a tensor: features [n, d]
COLLAPSED, NARROW, LOW_RANK = 0.05, 0.2, 2.0
EARLY = 0.2
AT_CHANCE = {"rotation": 0.99, "jigsaw": 0.99, "simclr": 0.99, "infonce": 0.99, "mae": 0.97}  # share of chance; for others the loss does not tell
UNIFORM = 0.01


def std_ratio(features: Array) -> float:
    """Mean over dimensions of the standard deviation of the unit-length features, times sqrt(d): about 1 when they spread over the whole
    sphere, 0 when all are the same."""
    z = F.normalize(torch.as_tensor(features).float(), dim=1)
    return float(z.std(0, unbiased=False).mean() * z.shape[1] ** 0.5)


def rankme(features: Array, *, eps: float = 1e-7) -> float:
    """exp of the entropy of the singular values' shares, uncentred: how many directions the features use, 1 to d."""
    values = torch.linalg.svdvals(torch.as_tensor(features).double())
    shares = values / values.sum().clamp(min=1e-12) + eps
    return float(torch.exp(-(shares * shares.log()).sum()))


def alignment(a: Array, b: Array) -> float:
    """Mean squared distance of the unit-length features of two views of the same pictures: 0 perfect, 2 unrelated."""
    first, second = (F.normalize(torch.as_tensor(one).float(), dim=1) for one in (a, b))
    return float((first - second).square().sum(1).mean())


def uniformity(features: Array) -> float:
    """log mean exp(-2 |x - y|^2) over pairs of unit-length features: 0 when all are the same, about -4 when spread evenly."""
    z = F.normalize(torch.as_tensor(features).float(), dim=1)
    return float(torch.pdist(z).square().mul(-2).exp().mean().log()) if len(z) > 1 else 0.0


def measure(features: Array) -> dict[str, float]:
    """std_ratio, rankme and uniformity of features [n, d]."""
    x: Tensor = torch.as_tensor(features).float()
    if not bool(torch.isfinite(x).all()):
        return {"std_ratio": 0.0, "rankme": 0.0, "uniformity": 0.0}
    return {"std_ratio": std_ratio(x), "rankme": rankme(x), "uniformity": uniformity(x)}


def verdict(
    method: str, *, loss: float | None, chance: float | None, measured: Mapping[str, float], progress: float, curves: Mapping[str, float] | None = None
) -> dict[str, str]:
    """{"verdict", "words", "next"}: a word ("learning", "early", "at chance", "collapsed", "narrow"), a sentence, and what to do.

    loss: the mean of the last steps; chance: the loss of having learned nothing; measured: `measure`'s numbers; progress: share of the run done;
    curves: the method's own newest scalars (teacher_entropy, kl for DINO).
    """
    curves = curves or {}
    spread, rank = measured.get("std_ratio", 1.0), measured.get("rankme", math.inf)
    entropy, kl = curves.get("teacher_entropy"), curves.get("kl")
    if loss is not None and not math.isfinite(loss):
        return _say("broken", "The loss is not a number any more.", "Start again with a lower learning rate or --precision fp32.")
    if entropy is not None and chance is not None and kl is not None:
        if entropy > (1 - UNIFORM) * chance and kl < UNIFORM * chance:
            return _say(
                "collapsed", "The teacher gives every picture the same even answer (uniform collapse).", "Lower the teacher temperature, for instance to 0.02."
            )
        if entropy < UNIFORM * chance and progress > EARLY:
            return _say(
                "collapsed",
                "The teacher gives every picture one and the same answer (one output took all).",
                "Lower the learning rate or raise the centre momentum.",
            )
    if spread < COLLAPSED or rank < LOW_RANK:
        return _say(
            "collapsed",
            "All pictures get nearly the same features: nothing is told apart.",
            "Lower the learning rate, use a larger batch, or check that the pictures differ.",
        )
    if method in AT_CHANCE and loss is not None and chance and progress > EARLY and loss > AT_CHANCE[method] * chance:
        return _say(
            "at chance",
            "The loss is still where it would be without learning anything.",
            "Raise the learning rate, train longer, or pick a method that suits these pictures.",
        )
    if spread < NARROW:
        return _say("narrow", "The features use little of their room: pictures are told apart, but only just.", "Train longer or lower the temperature.")
    if progress < EARLY:
        return _say("early", "It is too early to tell; nothing looks wrong.", "Let it run.")
    return _say(
        "learning",
        "The features spread out and use many directions: it is learning.",
        "Compare k-NN on labelled folders with the untrained network to know how much.",
    )


def _say(word: str, sentence: str, advice: str) -> dict[str, str]:
    return {"verdict": word, "words": sentence, "next": advice}

"""Barlow Twins: make the numbers of a vector agree across two views and say different things from one another.

A wide head gives each view a vector of D numbers. Over the batch every number is standardised (mean 0, variance 1), and C is the D x D
matrix of their correlations across the two views, c_ij = mean over the batch of a_i b_j. It should be the identity:

    L = sum over i of (1 - c_ii)^2 + lambda * sum over i != j of c_ij^2

The first term asks that a number be the same for both views, the second that no two numbers repeat each other. A constant answer has no
variance to correlate, so it cannot win, and no wrong answers are needed. After Horace Barlow's idea that the senses reduce redundancy.

Zbontar, Jing, Misra, LeCun, Deny: Barlow Twins, ICML 2021, arXiv 2103.03230; section 2 (equations 1 and 2, algorithm 1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from studio.core.clock import Clock
from studio.core.events import Cloud, Matrix, Pictures
from studio.core.knobs import knob
from studio.method import Method, Outcome, Plan, Sample
from studio.nets.backbone import Backbone
from studio.nets.contrast import pair_cosines, similarity_map, spread
from studio.nets.gather import gather
from studio.nets.heads import projection_head
from studio.nets.precision import full_precision
from studio.views.pair import blur_knob, colour_knob, crop_knob, gray_knob, mirror_knob, pair_quick_look, two_views, view_share_knob
from studio.views.recipe import View

JITTER = (0.4, 0.4, 0.2, 0.1)


@dataclass(frozen=True)
class Settings:
    """Barlow Twins' own settings."""

    redundancy: float = knob(
        0.0051,
        "How much it counts that no two numbers say the same (lambda). Higher spreads what is known over more numbers; too high and the two views "
        "no longer have to agree.",
        0.0001,
        0.5,
        log=True,
    )
    crop: float = crop_knob(0.08)
    colour: float = colour_knob(1.0)
    gray: float = gray_knob(0.2)
    blur: float = blur_knob(0.0)
    mirror: bool = mirror_knob()
    view_share: float = view_share_knob()
    solarize: float = knob(
        0.2, "Share of second views whose bright parts are turned dark. Higher makes brightness matter less; set 0 where it matters.", 0.0, 1.0, advanced=True
    )
    outputs: int = knob(
        2048, "Numbers in each vector, and width of the head. More learn better here, up to 8192, and cost memory and time.", 16, 16384, advanced=True
    )
    layers: int = knob(3, "Layers of the head. 3 in the paper; 2 trains faster on small pictures.", 2, 4, advanced=True)


class BarlowTwins(Method):
    """Two views, a wide head, and the correlations over the whole batch (over all devices)."""

    title = "Barlow Twins"
    family = "redundancy reduction"
    summary = (
        "Makes each number that describes a picture agree across two views of it, while no two numbers may repeat each other. "
        "It needs no wrong answers, no memory and no second network, and it hardly collapses."
    )
    needs = "Any folder of a thousand pictures or more and a batch of 128 or more; memory for a wide head."
    paper = "Zbontar et al. 2021, Barlow Twins: Self-Supervised Learning via Redundancy Reduction (arXiv 2103.03230)"
    Settings = Settings
    shows = ("views", "similarity")
    curves = {
        "agreement": "Agreement of the views, number by number",
        "overlap": "Repetition between the numbers (root mean square)",
        "positive": "Likeness of one picture's two views",
        "spread": "Spread of the vectors (0: collapsed, 1: even)",
    }
    gradient_cache = True
    presets = {
        "quick_look": pair_quick_look(crop=0.2, solarize=0.0, outputs=512, layers=2),
        "small": {
            "backbone": "resnet18",
            "epochs": 200,
            "batch_size": 256,
            "lr": 0.3,
            "weight_decay": 1e-4,
            "optimizer": "lars",
            "warmup": 0.05,
        },
        "photo": {
            "backbone": "resnet50",
            "image_size": 224,
            "epochs": 200,
            "batch_size": 256,
            "lr": 0.2,
            "weight_decay": 1e-6,
            "optimizer": "lars",
            "warmup": 0.05,
            "settings": {"outputs": 8192, "blur": 1.0},
        },
    }

    def __init__(self, backbone: Backbone, settings: Settings, plan: Plan) -> None:
        super().__init__(backbone, settings, plan)
        self.redundancy = settings.redundancy
        self.head = projection_head(backbone.width, settings.outputs, settings.outputs, settings.layers, last_bias=False)

    @classmethod
    def views(cls, settings: Settings, image_size: int) -> tuple[View, ...]:
        return two_views(
            image_size,
            crop=settings.crop,
            jitter=JITTER,
            colour=settings.colour,
            gray=settings.gray,
            mirror=settings.mirror,
            share=settings.view_share,
            blur=(settings.blur, settings.blur / 10),
            solarize=(0.0, settings.solarize),
        )

    @classmethod
    def floor(cls, settings: Settings, plan: Plan) -> float:
        return 0.0

    def embed(self, views: Mapping[str, Tensor], clock: Clock) -> dict[str, Tensor]:
        # a pass a view, as in algorithm 1: each view has batch norm statistics of its own
        return {name: self.head(self.backbone(views[name])) for name in ("a", "b")}

    def compare(self, embedded: Mapping[str, Tensor], clock: Clock) -> Outcome:
        a, b = gather(embedded["a"]), gather(embedded["b"])
        loss, agreement, overlap = barlow_loss(a, b, redundancy=self.redundancy)
        return Outcome(loss, {"agreement": agreement, "overlap": overlap, "positive": pair_cosines(a, b)[0], "spread": spread(a)})

    @torch.no_grad()
    def show(self, sample: Sample, clock: Clock) -> list[Pictures | Matrix | Cloud]:
        both = self.embed(sample.views, clock)
        return [similarity_map(both["a"], both["b"], step=clock.step, names=sample.names)]


@full_precision
def barlow_loss(a: Tensor, b: Tensor, *, redundancy: float) -> tuple[Tensor, Tensor, Tensor]:
    """The loss of the module's formula, the mean of c_ii, and the root mean square of the other c_ij (both without gradient).

    a, b: [N, D]; row i of each is one picture. Equations 1 and 2. Constant vectors give D; two equal sets of N independent vectors give about
    redundancy * D (D - 1) / (N - 1), two unrelated sets about D (1 + 1/N) + redundancy * D (D - 1) / N.
    """
    a, b = (F.batch_norm(one, None, None, training=True) for one in (a, b))
    correlation = a.T @ b / len(a)
    diagonal = correlation.diagonal()
    off_diagonal = correlation.pow(2).sum() - diagonal.pow(2).sum()
    pairs = max(1, len(correlation) * (len(correlation) - 1))
    loss = (1 - diagonal).pow(2).sum() + redundancy * off_diagonal
    return loss, diagonal.detach().mean(), (off_diagonal.detach().clamp(min=0) / pairs).sqrt()

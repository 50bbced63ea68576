"""BYOL: bootstrap your own latent. Predict what a slow copy of yourself sees in the other view; no wrong answers at all.

An online network (backbone, projector, predictor) looks at one view of a picture, a slow copy of it without the predictor looks at the
other, and the online one predicts the slow one's vector. With p the prediction and z' the slow vector,

    L = | p/|p| - z'/|z'| |^2 = 2 - 2 cos(p, z')            added for the two directions, so 0 to 8 in all, 0 the lowest

    slow = m * slow + (1 - m) * online, with m rising from `momentum` to 1 along half a cosine

One constant vector for every picture would be a perfect and useless answer. The predictor and the slow target keep training away from it, so
there is nothing to contrast with and small batches do well. The loss says nothing of quality: watch "spread", which falls to 0 when
everything becomes one vector.

Grill et al.: Bootstrap Your Own Latent, NeurIPS 2020, arXiv 2006.07733; section 3.1 (equations 1 and 2), section 3.2 and appendix B.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from studio.core.clock import Clock, cosine
from studio.core.events import Cloud, Matrix, Pictures
from studio.core.knobs import knob
from studio.method import Method, Outcome, Plan, Sample
from studio.nets.backbone import Backbone
from studio.nets.contrast import pair_cosines, similarity_map, spread, unit
from studio.nets.heads import projection_head
from studio.nets.precision import full_precision
from studio.nets.teacher import ema_update, make_teacher
from studio.views.pair import blur_knob, colour_knob, crop_knob, gray_knob, mirror_knob, pair_quick_look, two_views, view_share_knob
from studio.views.recipe import View

JITTER = (0.4, 0.4, 0.2, 0.1)


@dataclass(frozen=True)
class Settings:
    """BYOL's own settings."""

    momentum: float = knob(
        0.99,
        "How slowly the second network follows at the start (it comes to rest at the end). Higher is steadier; too high for a short training and it never "
        "catches up. 0.996 for a thousand passes over the pictures.",
        0.5,
        0.9999,
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
    hidden: int = knob(2048, "Width of the two small networks on top. Wider learns a little more, and costs memory.", 16, 8192, advanced=True)
    outputs: int = knob(256, "Numbers in each vector that is predicted. More hold finer differences.", 8, 4096, advanced=True)


class BYOL(Method):
    """The online network with projector and predictor, and a slow copy of backbone and projector."""

    title = "BYOL"
    family = "self-distillation"
    summary = (
        "Asks the network to predict, from one view of a picture, what a slowly following copy of itself sees in another view. "
        "It needs no wrong answers, so small batches and folders of look-alikes suit it."
    )
    needs = "Any folder of a thousand pictures or more, near-duplicates included; small batches are fine; ResNets rather than transformers."
    paper = "Grill et al. 2020, Bootstrap Your Own Latent: A New Approach to Self-Supervised Learning (arXiv 2006.07733)"
    Settings = Settings
    shows = ("views", "similarity")
    curves = {
        "positive": "Likeness of one picture's two views",
        "negative": "Likeness of different pictures",
        "spread": "Spread of the vectors (0: collapsed, 1: even)",
        "momentum": "Momentum of the slow network",
    }
    presets = {
        "quick_look": pair_quick_look(crop=0.2, solarize=0.0, hidden=512, outputs=128),
        "small": {
            "backbone": "resnet18",
            "epochs": 200,
            "batch_size": 256,
            "lr": 0.12,
            "weight_decay": 5e-4,
            "optimizer": "sgd",
            "warmup": 0.05,
        },
        "photo": {
            "backbone": "resnet50",
            "image_size": 224,
            "epochs": 200,
            "batch_size": 256,
            "lr": 0.45,
            "weight_decay": 1e-6,
            "optimizer": "lars",
            "warmup": 0.05,
            "settings": {"blur": 1.0, "hidden": 4096},
        },
    }

    def __init__(self, backbone: Backbone, settings: Settings, plan: Plan) -> None:
        super().__init__(backbone, settings, plan)
        self.start = settings.momentum
        self.projector = projection_head(backbone.width, settings.hidden, settings.outputs)
        self.predictor = projection_head(settings.outputs, settings.hidden, settings.outputs)
        self.slow = make_teacher(self.online)

    @property
    def online(self) -> nn.Module:
        """The part that the slow network copies: a picture in, a vector out."""
        return nn.Sequential(self.backbone, self.projector)

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

    def momentum(self, clock: Clock) -> float:
        """Rises from the setting to 1 over the run (appendix B: 1 - (1 - m) (cos(pi k / K) + 1) / 2)."""
        return cosine(clock.progress, self.start, 1.0)

    def forward(self, views: Mapping[str, Tensor], clock: Clock) -> Outcome:
        vectors = [self.online(views[name]) for name in ("a", "b")]  # a pass a view: the slow network's statistics are a view's too
        with torch.no_grad():
            targets = [self.slow(views[name]) for name in ("a", "b")]
        loss = byol_loss(self.predictor(vectors[0]), targets[1]) + byol_loss(self.predictor(vectors[1]), targets[0])
        positive, negative = pair_cosines(vectors[0], vectors[1])
        return Outcome(loss, {"positive": positive, "negative": negative, "spread": spread(vectors[0]), "momentum": self.momentum(clock)})

    def after_step(self, clock: Clock) -> None:
        ema_update(self.slow, self.online, self.momentum(clock))

    @torch.no_grad()
    def show(self, sample: Sample, clock: Clock) -> list[Pictures | Matrix | Cloud]:
        a, b = self.online(sample.views["a"]), self.online(sample.views["b"])
        return [similarity_map(a, b, step=clock.step, names=sample.names)]


@full_precision
def byol_loss(prediction: Tensor, target: Tensor) -> Tensor:
    """2 - 2 cos(prediction, target), mean over rows [B, d]: the squared distance of the unit vectors. No gradient to the target. Equation 2."""
    return (2 - 2 * (unit(prediction) * unit(target.detach())).sum(1)).mean()

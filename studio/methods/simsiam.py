"""SimSiam: the simplest of all. Two views, one network, and a stop sign.

One network (backbone, projector) makes the vectors z1, z2 of the two views; a small predictor turns them into p1, p2, each of which must
point where the other view's vector does:

    L = -( cos(p1, stop(z2)) + cos(p2, stop(z1)) ) / 2                   from -1 (the lowest) to 1

stop(z) is z taken as a constant: no gradient flows into it. That alone keeps the network from answering with one vector for everything; without
it the loss falls to -1 within a few steps and nothing is learned. The same happens more slowly when the settings are off, so watch "spread":
it falls to 0 when everything becomes one vector, while the loss looks splendid.

Chen, He: Exploring Simple Siamese Representation Learning, CVPR 2021, arXiv 2011.10566; section 3 (equations 1 to 4, algorithm 1) and
section 4.1 (what prevents the collapse). The paper keeps the predictor's learning rate constant; here it follows the common schedule, which
section 4.2 found to train nearly as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from studio.core.clock import Clock
from studio.core.events import Cloud, Matrix, Pictures
from studio.core.knobs import knob
from studio.method import Method, Outcome, Plan, Sample
from studio.nets.backbone import Backbone
from studio.nets.contrast import pair_cosines, similarity_map, spread, unit
from studio.nets.heads import projection_head
from studio.nets.precision import full_precision
from studio.views.pair import blur_knob, colour_knob, crop_knob, gray_knob, mirror_knob, pair_quick_look, two_views, view_share_knob
from studio.views.recipe import View

JITTER = (0.4, 0.4, 0.4, 0.1)


@dataclass(frozen=True)
class Settings:
    """SimSiam's own settings."""

    crop: float = crop_knob(0.2)
    colour: float = colour_knob(1.0)
    gray: float = gray_knob(0.2)
    blur: float = blur_knob(0.0)
    mirror: bool = mirror_knob()
    view_share: float = view_share_knob()
    outputs: int = knob(2048, "Width of the head, and numbers in each vector. Wider learns a little more, and costs memory.", 16, 8192, advanced=True)
    bottleneck: int = knob(
        512,
        "Width of the predictor inside. A quarter of the vectors' works best; much narrower learns less, and as wide as they are, it may collapse.",
        4,
        8192,
        advanced=True,
    )
    layers: int = knob(3, "Layers of the head. 3 in the paper; 2 for pictures of about 32 pixels, where more gain nothing.", 2, 4, advanced=True)


class SimSiam(Method):
    """One network for both views, a predictor, and a stopped gradient."""

    title = "SimSiam"
    family = "self-distillation"
    summary = (
        "Asks one network to predict the vector of a picture's second view from the first, and the other way round. "
        "No wrong answers, no memory and no second network: the shortest method there is, and the most sensitive to its settings."
    )
    needs = "Any folder of a thousand pictures or more and a long training; ResNets rather than transformers."
    paper = "Chen and He 2021, Exploring Simple Siamese Representation Learning (arXiv 2011.10566)"
    Settings = Settings
    shows = ("views", "similarity")
    curves = {
        "positive": "Likeness of one picture's two views",
        "negative": "Likeness of different pictures",
        "spread": "Spread of the vectors (0: collapsed, 1: even)",
    }
    presets = {
        "quick_look": pair_quick_look(outputs=512, bottleneck=128, layers=2),
        "small": {
            "backbone": "resnet18",
            "epochs": 200,
            "batch_size": 256,
            "lr": 0.05,
            "weight_decay": 5e-4,
            "optimizer": "sgd",
            "warmup": 0.0,
            "settings": {"crop": 0.08, "layers": 2},
        },
        "photo": {
            "backbone": "resnet50",
            "image_size": 224,
            "epochs": 100,
            "batch_size": 256,
            "lr": 0.05,
            "weight_decay": 1e-4,
            "optimizer": "sgd",
            "warmup": 0.0,
            "settings": {"blur": 0.5},
        },
    }

    def __init__(self, backbone: Backbone, settings: Settings, plan: Plan) -> None:
        super().__init__(backbone, settings, plan)
        self.projector = projection_head(backbone.width, settings.outputs, settings.outputs, settings.layers, last_bn=True, last_affine=False)
        self.predictor = projection_head(settings.outputs, settings.bottleneck, settings.outputs)

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
            blur=(settings.blur, settings.blur),
        )

    @classmethod
    def floor(cls, settings: Settings, plan: Plan) -> float:
        return -1.0

    def forward(self, views: Mapping[str, Tensor], clock: Clock) -> Outcome:
        # a pass a view, as in algorithm 1: each view has batch norm statistics of its own
        first, second = (self.projector(self.backbone(views[name])) for name in ("a", "b"))
        loss = simsiam_loss(self.predictor(first), second) / 2 + simsiam_loss(self.predictor(second), first) / 2
        positive, negative = pair_cosines(first, second)
        return Outcome(loss, {"positive": positive, "negative": negative, "spread": spread(first)})

    @torch.no_grad()
    def show(self, sample: Sample, clock: Clock) -> list[Pictures | Matrix | Cloud]:
        a, b = (self.projector(self.backbone(sample.views[name])) for name in ("a", "b"))
        return [similarity_map(a, b, step=clock.step, names=sample.names)]


@full_precision
def simsiam_loss(prediction: Tensor, target: Tensor) -> Tensor:
    """-cos(prediction, stop(target)), mean over rows [B, d]. Equation 1 with the stopped gradient of equation 3."""
    return -(unit(prediction) * unit(target.detach())).sum(1).mean()

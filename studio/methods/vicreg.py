"""VICReg: three plain wishes, variance, invariance, covariance, each a term of its own.

A wide head gives each view a vector of D numbers; a and b are the N vectors of the two views. With var and cov over the batch,

    L = 25 s(a, b) + 25 ( v(a) + v(b) ) / 2 + 1 ( c(a) + c(b) )

    s: mean of (a - b)^2                        invariance: the views agree
    v: mean over numbers of max(0, 1 - sqrt(var + 0.0001))   variance: every number varies over the batch, so the answer cannot be constant
    c: sum over i != j of cov_ij^2 / D          covariance: no two numbers vary together, so they say different things

No wrong answers, no memory, no second network, and nothing is brought to unit length. A constant answer costs exactly 24.75.

Bardes, Ponce, LeCun: VICReg, ICLR 2022, arXiv 2105.04906; section 4.1 (equations 1 to 6) and appendix D (the authors' code halves v, as above).
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
from studio.nets.contrast import pair_cosines, similarity_map
from studio.nets.gather import gather
from studio.nets.heads import projection_head
from studio.nets.precision import full_precision
from studio.views.pair import blur_knob, colour_knob, crop_knob, gray_knob, mirror_knob, pair_quick_look, two_views, view_share_knob
from studio.views.recipe import View

JITTER = (0.4, 0.4, 0.2, 0.1)
TINY = 1e-4  # keeps the root's slope finite at variance 0


@dataclass(frozen=True)
class Settings:
    """VICReg's own settings."""

    invariance: float = knob(
        25.0, "How much it counts that the two views agree. Higher makes the network ignore more of what crop and colours change.", 0.1, 1000.0, log=True
    )
    variance: float = knob(
        25.0,
        "How much it counts that every number varies from picture to picture. Higher guards against collapse; keep it near the one above.",
        0.1,
        1000.0,
        log=True,
    )
    covariance: float = knob(
        1.0, "How much it counts that no two numbers say the same. Higher spreads what is known over more numbers.", 0.001, 100.0, log=True
    )
    crop: float = crop_knob(0.08)
    colour: float = colour_knob(1.0)
    gray: float = gray_knob(0.2)
    blur: float = blur_knob(0.0)
    mirror: bool = mirror_knob()
    view_share: float = view_share_knob()
    solarize: float = knob(
        0.1, "Share of views whose bright parts are turned dark. Higher makes brightness matter less; set 0 where it matters.", 0.0, 1.0, advanced=True
    )
    outputs: int = knob(
        2048, "Numbers in each vector, and width of the head. More learn better here, up to 8192, and cost memory and time.", 16, 16384, advanced=True
    )
    layers: int = knob(3, "Layers of the head. 3 in the paper; 2 trains faster on small pictures.", 2, 4, advanced=True)


class VICReg(Method):
    """Two views, a wide head, and three terms over the whole batch (over all devices)."""

    title = "VICReg"
    family = "redundancy reduction"
    summary = (
        "Asks that two views of a picture get the same numbers, that every number differ from picture to picture, and that no two numbers repeat each other. "
        "Each wish is a term with a weight of its own, so one sees what holds training back."
    )
    needs = "Any folder of a thousand pictures or more and a batch of 128 or more; memory for a wide head."
    paper = "Bardes, Ponce and LeCun 2022, VICReg: Variance-Invariance-Covariance Regularization (arXiv 2105.04906)"
    Settings = Settings
    shows = ("views", "similarity")
    curves = {
        "invariance": "Difference of the two views",
        "variance": "Missing variety (0: none missing, 1: collapsed)",
        "covariance": "Repetition between the numbers",
        "positive": "Likeness of one picture's two views",
        "negative": "Likeness of different pictures",
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
            "lr": 0.5,
            "weight_decay": 1e-6,
            "optimizer": "lars",
            "warmup": 0.05,
            "settings": {"outputs": 8192, "blur": 0.5},
        },
    }

    def __init__(self, backbone: Backbone, settings: Settings, plan: Plan) -> None:
        super().__init__(backbone, settings, plan)
        self.weights = (settings.invariance, settings.variance, settings.covariance)
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
            blur=(settings.blur, settings.blur),
            solarize=(settings.solarize, settings.solarize),
        )

    @classmethod
    def floor(cls, settings: Settings, plan: Plan) -> float:
        return 0.0

    def embed(self, views: Mapping[str, Tensor], clock: Clock) -> dict[str, Tensor]:
        return {name: self.head(self.backbone(views[name])) for name in ("a", "b")}  # a pass a view, as in algorithm 1

    def compare(self, embedded: Mapping[str, Tensor], clock: Clock) -> Outcome:
        a, b = gather(embedded["a"]), gather(embedded["b"])
        terms = vicreg_terms(a, b)
        loss = torch.stack([weight * term for weight, term in zip(self.weights, terms)]).sum()
        positive, negative = pair_cosines(a, b)
        scalars = {name: term.detach() for name, term in zip(("invariance", "variance", "covariance"), terms)}
        return Outcome(loss, {**scalars, "positive": positive, "negative": negative})

    @torch.no_grad()
    def show(self, sample: Sample, clock: Clock) -> list[Pictures | Matrix | Cloud]:
        both = self.embed(sample.views, clock)
        return [similarity_map(both["a"], both["b"], step=clock.step, names=sample.names)]


@full_precision
def vicreg_terms(a: Tensor, b: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Invariance s(a, b), variance (v(a) + v(b)) / 2 and covariance c(a) + c(b) of the module's formula, unweighted. a, b: [N, D], N >= 2."""
    return F.mse_loss(a, b), (_variance(a) + _variance(b)) / 2, _covariance(a) + _covariance(b)


def _variance(z: Tensor) -> Tensor:
    """Equations 1 and 2: how much the numbers lack of a standard deviation of 1, on average."""
    return F.relu(1 - (z.var(0) + TINY).sqrt()).mean()


def _covariance(z: Tensor) -> Tensor:
    """Equations 3 and 4: squared covariances of different numbers, summed, over D."""
    centred = z - z.mean(0)
    covariance = centred.T @ centred / (len(z) - 1)
    return (covariance.pow(2).sum() - covariance.diagonal().pow(2).sum()) / z.shape[1]

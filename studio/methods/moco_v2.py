"""MoCo v2: momentum contrast with what SimCLR had found.

The queue, the slow network and the loss are MoCo's (its file explains them):

    -log( exp(q.k / t) / ( exp(q.k / t) + sum over j of exp(q.n_j / t) ) ),     slow = m * slow + (1 - m) * online

Four things are new, each from SimCLR: a head of two layers with ReLU instead of one (without batch norm; thrown away afterwards), blur and
milder hue among the changes, a higher temperature, and a cosine schedule of the learning rate. On ImageNet they raised the linear score
from 60.6 to 67.5 per cent (table 1), without SimCLR's large batches.

Chen, Fan, Girshick, He: Improved Baselines with Momentum Contrastive Learning, 2020, arXiv 2003.04297, sections 2 and 3. The mechanism: He et
al. 2020, arXiv 1911.05722.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from studio.core.clock import Clock
from studio.core.events import Cloud, Matrix, Pictures
from studio.core.knobs import knob
from studio.method import Method, Outcome, Plan, Sample
from studio.nets import momentum
from studio.nets.backbone import Backbone
from studio.nets.contrast import similarity_map
from studio.nets.heads import projection_head
from studio.nets.queue import split_batch_norm
from studio.views.pair import blur_knob, colour_knob, crop_knob, gray_knob, mirror_knob, pair_quick_look, two_views, view_share_knob
from studio.views.recipe import View

JITTER = (0.4, 0.4, 0.4, 0.1)


@dataclass(frozen=True)
class Settings:
    """MoCo v2's own settings."""

    temperature: float = knob(
        0.2,
        "How much the most similar wrong pictures count. Lower pushes look-alikes apart harder and separates fine kinds; higher is gentler "
        "and kinder to folders with many near-identical pictures.",
        0.03,
        1.0,
        log=True,
    )
    queue: int = knob(
        4096,
        "How many remembered pictures each one is compared with. More make a finer distinction and cost almost nothing; about a tenth of the folder "
        "is a good size, and never more than half is used.",
        16,
        1_000_000,
        log=True,
    )
    momentum: float = knob(
        0.99,
        "How slowly the second network follows. Higher keeps remembered pictures comparable; too high and it is left behind in a short training "
        "(0.999 for more than about 100,000 pictures).",
        0.5,
        0.9999,
    )
    symmetric: bool = knob(True, "Let each view look for the other, in both directions. Learns more from every step and takes twice as long; off in the paper.")
    crop: float = crop_knob(0.2)
    colour: float = colour_knob(1.0)
    gray: float = gray_knob(0.2)
    blur: float = blur_knob(0.5)
    mirror: bool = mirror_knob()
    view_share: float = view_share_knob()
    group: int = knob(
        32,
        "Pictures that are normalised together in training. Smaller hides better which pictures share a batch (a shortcut to the answer); too small is noisy.",
        2,
        4096,
        advanced=True,
    )
    hidden: int | None = knob(
        None, "Width of the head inside. Empty: as wide as the network's features. Wider learns a little more, and costs memory.", 16, 8192, advanced=True
    )
    outputs: int = knob(128, "Numbers in each vector that is compared. More hold finer differences; beyond 128 little changes.", 8, 2048, advanced=True)


class MoCoV2(Method):
    """The online network (backbone, two-layer head), its slow copy, and a queue of keys."""

    title = "MoCo v2"
    family = "contrastive"
    summary = (
        "Asks the network to tell the other view of a picture from thousands of pictures it remembers, as MoCo does. "
        "A deeper head and stronger changes, borrowed from SimCLR, make it learn more from the same pictures."
    )
    needs = "Some thousand pictures or more, so that the memory has something to remember; small batches are fine."
    paper = "Chen et al. 2020, Improved Baselines with Momentum Contrastive Learning (arXiv 2003.04297)"
    Settings = Settings
    shows = ("views", "similarity")
    curves = {
        "top1": "Right picture found (share of views)",
        "queue_fill": "Queue filled (share)",
        "positive": "Likeness of one picture's two views",
        "negative": "Likeness to remembered pictures",
        "lag": "Distance of the slow network",
    }
    presets = {
        "quick_look": pair_quick_look(blur=0.0),
        "small": {
            "backbone": "resnet18",
            "epochs": 200,
            "batch_size": 256,
            "lr": 0.03,
            "weight_decay": 5e-4,
            "optimizer": "sgd",
            "warmup": 0.0,
            "settings": {"temperature": 0.1, "crop": 0.08, "blur": 0.0},
        },
        "photo": {
            "backbone": "resnet50",
            "image_size": 224,
            "epochs": 200,
            "batch_size": 256,
            "lr": 0.03,
            "weight_decay": 1e-4,
            "optimizer": "sgd",
            "warmup": 0.0,
            "settings": {"queue": 65536},
        },
    }

    def __init__(self, backbone: Backbone, settings: Settings, plan: Plan) -> None:
        super().__init__(backbone, settings, plan)
        self.choice = settings
        split_batch_norm(self.backbone, momentum.norm_groups(plan.batch_size, settings.group))
        self.head = projection_head(backbone.width, settings.hidden or backbone.width, settings.outputs, batch_norm=False)
        self.memory = momentum.KeyMemory(self.online, width=settings.outputs, size=_queue(settings, plan), seed=plan.seed, batch_size=plan.batch_size)

    @property
    def online(self) -> nn.Module:
        """The network that is trained: a picture in, a query out."""
        return nn.Sequential(self.backbone, self.head)

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
    def chance(cls, settings: Settings, plan: Plan) -> float:
        return momentum.queue_chance(_queue(settings, plan))

    @classmethod
    def floor(cls, settings: Settings, plan: Plan) -> float:
        return momentum.queue_floor(_queue(settings, plan), settings.temperature)

    @classmethod
    def notes(cls, settings: Settings, plan: Plan) -> tuple[str, ...]:
        return momentum.queue_notes(settings.queue, images=plan.images, batch_size=plan.batch_size, symmetric=settings.symmetric)

    def forward(self, views: Mapping[str, Tensor], clock: Clock) -> Outcome:
        loss, scalars = self.memory.ask(
            self.online, views["a"], views["b"], temperature=self.choice.temperature, symmetric=self.choice.symmetric, step=clock.step
        )
        return Outcome(loss, scalars)

    def after_step(self, clock: Clock) -> None:
        self.memory.follow(self.online, self.choice.momentum)

    @torch.no_grad()
    def show(self, sample: Sample, clock: Clock) -> list[Pictures | Matrix | Cloud]:
        a, b = self.online(sample.views["a"]), self.memory.slow(sample.views["b"])
        return [similarity_map(a, b, step=clock.step, names=sample.names)]


def _queue(settings: Settings, plan: Plan) -> int:
    return momentum.queue_size(settings.queue, images=plan.images, batch_size=plan.batch_size, symmetric=settings.symmetric)

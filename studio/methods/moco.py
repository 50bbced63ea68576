"""MoCo: momentum contrast. Tell the other view of a picture from thousands of remembered ones.

Contrast is better with more wrong answers, and SimCLR's come from a batch, so they cost memory. MoCo remembers the vectors ("keys") of
recent batches in a queue of K instead. They must stay comparable while the network changes, so keys come from a second network that
follows the first slowly and is never trained itself:

    slow = m * slow + (1 - m) * online                                                    m: the momentum, near 1

With unit vectors q (online network, one view), k (slow network, the other view) and n_1..n_K (the queue), a query's loss is

    -log( exp(q.k / t) / ( exp(q.k / t) + sum over j of exp(q.n_j / t) ) )               t: the temperature

a choice among K + 1 keys, so guessing gives log(K + 1). After the step, k goes into the queue and the oldest keys leave. The queue begins
with random directions, which are easy to tell from anything: the loss starts low and rises while real keys come in, then falls.

One more thing had to be hidden: batch norm lets a network find a key by the statistics of its batch. The paper spreads the batch over
devices and shuffles the keys; on one device the same is done with batch norm in groups (section 3.3).

He, Fan, Wu, Xie, Girshick: Momentum Contrast for Unsupervised Visual Representation Learning, CVPR 2020, arXiv 1911.05722; section 3.2
(equations 1 and 2, algorithm 1), section 3.3. This is version 1: a linear head, temperature 0.07, the changes of Wu et al. 2018.
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
from studio.nets.queue import split_batch_norm
from studio.views.pair import colour_knob, crop_knob, gray_knob, mirror_knob, pair_quick_look, two_views, view_share_knob
from studio.views.recipe import View

JITTER = (0.4, 0.4, 0.4, 0.4)


@dataclass(frozen=True)
class Settings:
    """MoCo's own settings."""

    temperature: float = knob(
        0.07,
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
    mirror: bool = mirror_knob()
    view_share: float = view_share_knob()
    group: int = knob(
        32,
        "Pictures that are normalised together in training. Smaller hides better which pictures share a batch (a shortcut to the answer); too small is noisy.",
        2,
        4096,
        advanced=True,
    )
    outputs: int = knob(128, "Numbers in each vector that is compared. More hold finer differences; beyond 128 little changes.", 8, 2048, advanced=True)


class MoCo(Method):
    """The online network (backbone, linear head), its slow copy, and a queue of keys."""

    title = "MoCo"
    family = "contrastive"
    summary = (
        "Shows the network one view of each picture and asks it to tell the picture's other view from thousands of pictures it remembers. "
        "The memory is filled by a second network that follows the first slowly, so even small batches meet many wrong answers."
    )
    needs = "Some thousand pictures or more, so that the memory has something to remember; small batches are fine."
    paper = "He et al. 2020, Momentum Contrast for Unsupervised Visual Representation Learning (arXiv 1911.05722)"
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
        "quick_look": pair_quick_look(temperature=0.1, colour=0.75),
        "small": {
            "backbone": "resnet18",
            "epochs": 200,
            "batch_size": 256,
            "lr": 0.03,
            "weight_decay": 5e-4,
            "optimizer": "sgd",
            "warmup": 0.0,
            "settings": {"temperature": 0.1},
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
        self.head = nn.Linear(backbone.width, settings.outputs)
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
            jitter_p=1.0,
            gray=settings.gray,
            mirror=settings.mirror,
            share=settings.view_share,
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

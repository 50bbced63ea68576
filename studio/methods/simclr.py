"""SimCLR: two strongly changed views of a picture should look alike to the network, and unlike every other picture of the batch.

Chen, Kornblith, Norouzi, Hinton: A Simple Framework for Contrastive Learning of Visual Representations. ICML 2020, arXiv 2002.05709.

For a batch of N pictures there are 2N views; z are the unit-length outputs of encoder and projection head, (i, j) the two views of one
picture (section 2.1, equation 1, called NT-Xent):

    l(i, j) = -log  exp(z_i.z_j / tau) / sum_{k != i} exp(z_i.z_k / tau)            loss = mean of l over all 2N ordered pairs

The head is thrown away after training: what comes before it is the better feature (section 4.2). More negatives help, so a batch that
is cut into chunks keeps all of them (`embed` and `compare` are separate; the loop caches the gradients in between).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

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


@dataclass(frozen=True)
class Settings:
    """SimCLR's own settings. The paper's colour strengths are (.8, .8, .8, .2) times `colour`."""

    temperature: float = knob(
        0.2,
        "How sharply alike and unlike are told apart. Lower looks hardest at the most similar other pictures; too low becomes unstable, too high learns little.",
        0.01,
        1.0,
        log=True,
    )
    crop: float = crop_knob(0.2)
    colour: float = colour_knob(0.5)
    gray: float = gray_knob(0.2)
    blur: float = blur_knob(0.0)
    mirror: bool = mirror_knob()
    view_share: float = view_share_knob()
    hidden: int = knob(256, "Width of the projection head's hidden layer. Wider separates more and costs a little time.", 16, 8192, log=True, advanced=True)
    outputs: int = knob(128, "Numbers the head gives for each view. More hold finer differences; beyond 128 little changes.", 8, 2048, log=True, advanced=True)


class SimCLR(Method):
    """Contrast between the views of a batch."""

    title = "SimCLR"
    family = "contrastive"
    summary = "Shows the network two changed versions of each picture and asks it to recognise them among all the others. It learns what stays the same under crops and colours."
    needs = "A few hundred pictures or more that differ from each other; works on any machine, larger batches help."
    paper = "Chen et al. 2020, arXiv 2002.05709"
    Settings = Settings
    shows = ("views", "similarity")
    curves: ClassVar[Mapping[str, str]] = {
        "top1": "Right pair found (share of views)",
        "positive": "Likeness of one picture's two views",
        "negative": "Likeness of different pictures",
    }
    gradient_cache = True
    presets: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "quick_look": pair_quick_look(),
        "small": {
            "backbone": "resnet18",
            "epochs": 200,
            "batch_size": 256,
            "lr": 0.12,
            "weight_decay": 5e-4,
            "optimizer": "sgd",
            "settings": {"hidden": 2048, "crop": 0.08},
        },
        "photo": {
            "backbone": "resnet50",
            "image_size": 224,
            "epochs": 100,
            "batch_size": 256,
            "lr": 0.3,
            "weight_decay": 1e-6,
            "optimizer": "lars",
            "settings": {"hidden": 2048, "crop": 0.08, "colour": 1.0, "blur": 0.5, "temperature": 0.1},
        },
    }

    def __init__(self, backbone: Backbone, settings: Settings, plan: Plan) -> None:
        super().__init__(backbone, settings, plan)
        self.head = projection_head(backbone.width, settings.hidden, settings.outputs, last_bn=True)

    @classmethod
    def views(cls, settings: Settings, image_size: int) -> tuple[View, ...]:
        return two_views(
            image_size,
            crop=settings.crop,
            jitter=(0.8, 0.8, 0.8, 0.2),
            colour=settings.colour,
            gray=settings.gray,
            mirror=settings.mirror,
            share=settings.view_share,
            blur=(settings.blur, settings.blur),
        )

    @classmethod
    def chance(cls, settings: Settings, plan: Plan) -> float:
        return math.log(2 * plan.batch_size - 1)

    @classmethod
    def floor(cls, settings: Settings, plan: Plan) -> float:
        return nt_xent_floor(plan.batch_size, settings.temperature)

    def embed(self, views: Mapping[str, Tensor], clock: Clock) -> dict[str, Tensor]:
        """Both views in one pass: {"a", "b"} -> head outputs [B, outputs] each."""
        first, second = self.head(self.backbone(torch.cat((views["a"], views["b"])))).chunk(2)
        return {"a": first, "b": second}

    def compare(self, embedded: Mapping[str, Tensor], clock: Clock) -> Outcome:
        a, b = gather(embedded["a"]), gather(embedded["b"])
        loss, top1 = nt_xent(a, b, temperature=self.settings.temperature)
        positive, negative = pair_cosines(a, b)
        return Outcome(loss, {"top1": top1.detach(), "positive": positive, "negative": negative})

    @torch.no_grad()
    def show(self, sample: Sample, clock: Clock) -> list[Pictures | Matrix | Cloud]:
        made = self.embed(sample.views, clock)
        return [similarity_map(made["a"], made["b"], step=clock.step, names=sample.names)]


@full_precision
def nt_xent(a: Tensor, b: Tensor, *, temperature: float) -> tuple[Tensor, Tensor]:
    """Equation 1 over all 2N ordered pairs, in fp32. a, b: [N, d], rows i of both are views of picture i (any length; they are normalised
    here). Returns the mean loss and the share of views whose most similar other view is their partner (both 0-d)."""
    count = a.shape[0]
    z = F.normalize(torch.cat((a, b)), dim=1, eps=1e-6)
    logits = (z @ z.T) / temperature
    own = torch.eye(2 * count, dtype=torch.bool, device=z.device)
    logits = logits.masked_fill(own, -torch.inf)
    partner = torch.arange(2 * count, device=z.device).roll(count)
    return F.cross_entropy(logits, partner), (logits.argmax(1) == partner).float().mean()


def nt_xent_floor(pictures: int, temperature: float) -> float:
    """The least the loss can be for N pictures: log(1 + (2N-2) exp(-(1 + 1/(N-1)) / tau)), reached when the two views of each picture
    coincide and different pictures sit on the corners of a simplex (Jensen and |sum z|^2 >= 0)."""
    return math.log1p((2 * pictures - 2) * math.exp(-(1 + 1 / (pictures - 1)) / temperature)) if pictures > 1 else 0.0

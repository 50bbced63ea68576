"""InfoNCE: instance discrimination in its plainest form, without a head.

Every picture is a class of its own. The first view of picture i must pick the second view of picture i among the second views of all
N pictures of the batch: an N-way classification whose classifier is the other views. With unit vectors q_i, k_j and logits
l_ij = q_i . k_j / t,

    L = -mean over i of log( exp(l_ii) / sum over j of exp(l_ij) )                      t: the temperature

Guessing gives log N. L also bounds what the two views know of each other: mutual information >= log N - L, in nats, so a batch of N can
never show more than log N. The vectors are the network's features themselves (no projection head): what SimCLR adds shows by comparison.

van den Oord, Li, Vinyals: Representation Learning with Contrastive Predictive Coding, arXiv 1807.03748, section 2.3 (equations 4 and 5).
Variants: both directions (CLIP, arXiv 2103.00020), negatives from both views (SimCLR, arXiv 2002.05709), the right pair left out of the
denominator (decoupled, Yeh et al., arXiv 2110.06848, equation 6), a learned temperature (CLIP, section 2.5).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from studio.core.clock import Clock
from studio.core.events import Cloud, Matrix, Pictures
from studio.core.knobs import knob
from studio.method import Method, Outcome, Plan, Sample
from studio.nets.backbone import Backbone
from studio.nets.contrast import pair_cosines, similarity_map, unit
from studio.nets.gather import gather
from studio.nets.precision import full_precision
from studio.views.pair import blur_knob, colour_knob, crop_knob, gray_knob, mirror_knob, pair_quick_look, two_views, view_share_knob
from studio.views.recipe import View

JITTER = (0.8, 0.8, 0.8, 0.2)
SHARPEST = 0.01  # a learned temperature stops here (CLIP's limit of 100 on its inverse)


@dataclass(frozen=True)
class Settings:
    """InfoNCE's own settings."""

    temperature: float = knob(
        0.2,
        "How much the most similar wrong pictures count. Lower pushes look-alikes apart harder and separates fine kinds; higher is gentler "
        "and kinder to folders with many near-identical pictures.",
        SHARPEST,
        1.0,
        log=True,
    )
    negatives: str = knob(
        "other_view",
        "Which wrong answers each view is compared with: the other view of every other picture, or both views of it. "
        "Both views gives twice as many and a harder task.",
        choices=("other_view", "both_views"),
    )
    symmetric: bool = knob(
        True, "Let each view look for the other, in both directions. Off: only the first looks for the second, which learns from half as many questions."
    )
    crop: float = crop_knob(0.2)
    colour: float = colour_knob(0.5)
    gray: float = gray_knob(0.2)
    blur: float = blur_knob(0.0)
    mirror: bool = mirror_knob()
    view_share: float = view_share_knob()
    learn_temperature: bool = knob(
        False,
        "Let training choose the temperature, starting from the one above. It usually falls; the loss then has no fixed lowest value. Off keeps it as it is set.",
        advanced=True,
    )
    decoupled: bool = knob(
        False,
        "Leave the right answer out of the sum of wrong ones. Pairs that are already close keep teaching, which helps small batches; the loss can then fall below 0.",
        advanced=True,
    )


class InfoNCE(Method):
    """The network's own features of two views, and an N-way classification over the whole batch (over all devices)."""

    title = "InfoNCE"
    family = "contrastive"
    summary = (
        "Treats every picture as a class of its own: from one view of a picture the network must pick its other view among those of all pictures in the batch. "
        "It is the plainest contrastive method, with the network's features compared directly, good for understanding the others."
    )
    needs = "Pictures that differ from one another, without many near-duplicates, and a batch of 128 or more."
    paper = "van den Oord et al. 2018, Representation Learning with Contrastive Predictive Coding (arXiv 1807.03748)"
    Settings = Settings
    shows = ("views", "similarity")
    curves = {
        "top1": "Right pair found (share of views)",
        "bound": "Information shared by the views, at least (nats)",
        "positive": "Likeness of one picture's two views",
        "negative": "Likeness of different pictures",
    }
    gradient_cache = True
    presets = {
        "quick_look": pair_quick_look(),
        "small": {
            "backbone": "resnet18",
            "epochs": 200,
            "batch_size": 256,
            "lr": 0.12,
            "weight_decay": 5e-4,
            "optimizer": "sgd",
            "warmup": 0.05,
            "settings": {"crop": 0.08},
        },
        "photo": {
            "backbone": "resnet50",
            "image_size": 224,
            "epochs": 200,
            "batch_size": 256,
            "lr": 1.2,
            "weight_decay": 1e-6,
            "optimizer": "lars",
            "warmup": 0.05,
            "settings": {"temperature": 0.1, "crop": 0.08, "colour": 1.0, "blur": 0.5},
        },
    }

    def __init__(self, backbone: Backbone, settings: Settings, plan: Plan) -> None:
        super().__init__(backbone, settings, plan)
        self.choice = settings
        # the logarithm of 1/t is learned: steps are then relative, and t stays above zero
        self.log_sharpness = nn.Parameter(torch.tensor(-math.log(settings.temperature)), requires_grad=settings.learn_temperature)

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
        wrong = _wrong_answers(settings, plan)
        return math.log(wrong if settings.decoupled else 1 + wrong)

    @classmethod
    def floor(cls, settings: Settings, plan: Plan) -> float | None:
        """Each right pair equal, every wrong pair at -1/(N - 1): the corners of a simplex, by Jensen's inequality. None where the
        temperature moves."""
        if settings.learn_temperature:
            return None
        gap = (1 + 1 / (max(2, plan.batch_size) - 1)) / settings.temperature
        wrong = _wrong_answers(settings, plan)
        return math.log(wrong) - gap if settings.decoupled else math.log1p(wrong * math.exp(-gap))

    def embed(self, views: Mapping[str, Tensor], clock: Clock) -> dict[str, Tensor]:
        # both views in one pass: their batch norm statistics are joint, so they cannot tell the views apart
        a, b = self.backbone(torch.cat((views["a"], views["b"]))).chunk(2)
        return {"a": a, "b": b}

    def compare(self, embedded: Mapping[str, Tensor], clock: Clock) -> Outcome:
        a, b = gather(embedded["a"]), gather(embedded["b"])
        choice = self.choice
        temperature = torch.exp(-self.log_sharpness)
        loss, top1 = info_nce(
            a, b, temperature=temperature, symmetric=choice.symmetric, both_views=choice.negatives == "both_views", decoupled=choice.decoupled
        )
        positive, negative = pair_cosines(a, b)
        scalars = {"top1": top1, "positive": positive, "negative": negative}
        if choice.negatives == "other_view" and not choice.decoupled:  # elsewhere log N - L is no bound
            scalars["bound"] = math.log(len(a)) - loss.detach()
        if choice.learn_temperature:
            scalars["temperature"] = temperature.detach()
        return Outcome(loss, scalars)

    @torch.no_grad()
    def after_step(self, clock: Clock) -> None:
        self.log_sharpness.clamp_(max=-math.log(SHARPEST))

    @torch.no_grad()
    def show(self, sample: Sample, clock: Clock) -> list[Pictures | Matrix | Cloud]:
        both = self.embed(sample.views, clock)
        return [similarity_map(both["a"], both["b"], step=clock.step, names=sample.names)]


def _wrong_answers(settings: Settings, plan: Plan) -> int:
    others = max(1, plan.batch_size - 1)
    return 2 * others if settings.negatives == "both_views" else others


@full_precision
def info_nce(
    q: Tensor, k: Tensor, *, temperature: float | Tensor, symmetric: bool = False, both_views: bool = False, decoupled: bool = False
) -> tuple[Tensor, Tensor]:
    """The loss of the module's formula, and the share of questions answered right (no gradient).

    q, k: [N, d], of any length; row i of each is one picture. symmetric: the mean of q asking k and k asking q. both_views: the wrong
    answers to q_i are also the other q_j; symmetric too, this is SimCLR's loss. decoupled: the sum leaves the right answer out.
    """
    q, k = unit(q), unit(k)
    asked = [(q, k), (k, q)] if symmetric else [(q, k)]
    losses, hits = zip(*(_ask(one, other, temperature, both_views, decoupled) for one, other in asked))
    return torch.stack(losses).mean(), torch.stack(hits).mean()


def _ask(q: Tensor, k: Tensor, temperature: float | Tensor, both_views: bool, decoupled: bool) -> tuple[Tensor, Tensor]:
    """Each q_i asks which of the answers is its own: cross-entropy over logits, never exp and then log."""
    right = torch.arange(len(q), device=q.device)
    logits = q @ k.T / temperature
    if both_views:
        logits = torch.cat((logits, (q @ q.T / temperature).fill_diagonal_(-math.inf)), 1)
    hits = (logits.detach().argmax(1) == right).float().mean()
    if decoupled:
        return decoupled_loss(logits), hits
    return F.cross_entropy(logits, right), hits


def decoupled_loss(logits: Tensor) -> Tensor:
    """-l_ii + log of the sum over j != i of exp(l_ij), mean over i; logits: [N, M], column i is row i's right answer. Yeh et al. 2021."""
    positive = logits.diagonal()
    wrong = logits.masked_fill(torch.eye(*logits.shape, dtype=torch.bool, device=logits.device), -math.inf)
    return (wrong.logsumexp(1) - positive).mean()

"""SwAV: two views of a picture must be sorted into the same clusters, and each predicts where the other was sorted.

There are K cluster directions ("prototypes") that are learned along. A view's scores are its cosines with them. Sorting everything into one cluster
would be the easy way out, so the sorting is done for the whole batch at once under the rule that every cluster gets an equal share; a few
rounds of Sinkhorn's algorithm find the best such sorting. With s_a, s_b the scores of two views and q_a, q_b how they were sorted,

    loss = mean over pairs of  -sum_k q_a,k log softmax(s_b / t)_k        (swapped: b predicts a's code, a predicts b's)

Codes are made from the two large views; the small ones only predict. A batch smaller than K cannot fill all clusters fairly: then a queue of
earlier vectors joins the sorting. Stuck at log K: collapsed.

Caron, Misra, Mairal, Goyal, Bojanowski, Joulin: Unsupervised Learning of Visual Features by Contrasting Cluster Assignments, NeurIPS 2020,
arXiv 2006.09882; section 3.1 (the loss, Sinkhorn), 3.2 (multi-crop), appendix A (the queue and the frozen prototypes).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from studio.core.clock import Clock
from studio.core.knobs import knob
from studio.method import Method, Outcome, Plan
from studio.nets.backbone import Backbone, patch_for
from studio.nets.gather import gather, own
from studio.nets.heads import Prototypes, projection_head
from studio.nets.precision import full_precision
from studio.nets.queue import NegativeQueue
from studio.views.crops import GLOBALS, local_names, local_share_knob, locals_knob, multi_crop, split_knob
from studio.views.pair import blur_knob, colour_knob, gray_knob, mirror_knob, view_share_knob, view_side
from studio.views.recipe import View, part_of


@dataclass(frozen=True)
class Settings:
    """SwAV's own settings."""

    prototypes: int = knob(
        256, "Clusters among which pictures are sorted. More tell finer differences; about ten times as many as there are kinds of things.", 4, 30000, log=True
    )
    local_crops: int = locals_knob(4)
    queue: int = knob(
        1024,
        "Earlier vectors that join the sorting. Higher lets a small batch fill many clusters fairly; too high and they are out of date. 0 for batches larger than the clusters.",
        0,
        65536,
    )
    split: float = split_knob(0.25)
    colour: float = colour_knob(1.0)
    gray: float = gray_knob(0.2)
    blur: float = blur_knob(0.0)
    mirror: bool = mirror_knob()
    local_share: float = local_share_knob()
    view_share: float = view_share_knob()
    temperature: float = knob(0.1, "How sure predictions are. Lower separates clusters harder; too low learns from noise.", 0.02, 1.0, log=True, advanced=True)
    sharpness: float = knob(
        0.05,
        "How soft the sorting is. Lower puts a picture into few clusters; lower it to 0.03 when the loss stays at its chance line.",
        0.01,
        0.5,
        log=True,
        advanced=True,
    )
    rounds: int = knob(3, "Rounds of the sorting. More make the shares of the clusters more equal.", 1, 20, advanced=True)
    queue_start: float = knob(0.15, "Share of the run before the queue joins. Lower starts it while its vectors are still poor.", 0.0, 1.0, advanced=True)
    freeze_epochs: float = knob(
        1.0,
        "Epochs in which the clusters stay fixed (at most a tenth of the run). Longer helps when the loss does not fall at first.",
        0.0,
        50.0,
        advanced=True,
    )
    outputs: int = knob(128, "Numbers in the vector that is sorted. More hold finer differences.", 8, 2048, advanced=True)
    hidden: int = knob(2048, "Width of the head that is thrown away. Wider learns a little more and costs memory.", 32, 8192, advanced=True)


class SwAV(Method):
    """Multi-crop, prototypes, Sinkhorn codes, swapped prediction."""

    title = "SwAV"
    family = "clustering"
    summary = (
        "Sorts the pictures into clusters of equal size that it invents itself, and makes each view predict where the other view of its picture was "
        "sorted. It needs neither negatives nor a teacher."
    )
    needs = "A thousand pictures or more of several kinds in about equal numbers; works with small batches."
    paper = "Caron et al. 2020, Unsupervised Learning of Visual Features by Contrasting Cluster Assignments (arXiv 2006.09882)"
    Settings = Settings
    shows = ("views",)
    curves = {"agreement": "Views sorted like their other view", "clusters_used": "Clusters in use (share of what the batch could fill)"}
    min_batch = 4
    presets = {
        "quick_look": {
            "backbone": "resnet18_slim",
            "epochs": 25,
            "batch_size": 64,
            "lr": 8e-3,
            "weight_decay": 0.05,
            "optimizer": "adamw",
            "warmup": 0.1,
            "settings": {"hidden": 512, "prototypes": 128, "queue": 512, "local_crops": 2},
        },
        "small": {
            "backbone": "resnet18",
            "epochs": 200,
            "batch_size": 128,
            "lr": 2e-3,
            "weight_decay": 5e-3,
            "optimizer": "adamw",
            "warmup": 0.05,
            "settings": {"prototypes": 512, "queue": 2048},
        },
        "photo": {
            "backbone": "resnet50",
            "image_size": 224,
            "epochs": 200,
            "batch_size": 256,
            "lr": 0.6,
            "weight_decay": 1e-6,
            "optimizer": "lars",
            "warmup": 0.02,
            "settings": {"prototypes": 3000, "queue": 3840, "local_crops": 6, "local_share": 0.43, "blur": 0.5, "split": 0.14},
        },
    }

    def __init__(self, backbone: Backbone, settings: Settings, plan: Plan) -> None:
        super().__init__(backbone, settings, plan)
        self.head = projection_head(backbone.width, settings.hidden, settings.outputs, 2)
        self.prototypes = Prototypes(settings.outputs, settings.prototypes)
        size = settings.queue // plan.batch_size * plan.batch_size
        self.queues = nn.ModuleList(NegativeQueue(settings.outputs, size, seed=plan.seed + which) for which in range(len(GLOBALS)) if size)
        self._fresh: list[Tensor] = []

    @classmethod
    def views(cls, settings: Settings, image_size: int) -> tuple[View, ...]:
        side = view_side(image_size, settings.view_share)
        return multi_crop(
            side,
            local=part_of(side, settings.local_share, patch_for(image_size)),
            count=settings.local_crops,
            split=settings.split,
            colour=settings.colour,
            gray=settings.gray,
            mirror=settings.mirror,
            blur=(settings.blur, settings.blur, settings.blur),
        )

    @classmethod
    def chance(cls, settings: Settings, plan: Plan) -> float:
        """All clusters equally likely for every picture."""
        return math.log(settings.prototypes)

    def forward(self, views: Mapping[str, Tensor], clock: Clock) -> Outcome:
        large = torch.cat([views[name] for name in GLOBALS])
        small = [views[name] for name in local_names(self.settings.local_crops)]
        features = [self.backbone(one) for one in ([large, torch.cat(small)] if small else [large])]
        z = unit(self.head(torch.cat(features)))
        scores = self.prototypes(z)
        batch = len(large) // 2
        scores = scores.view(-1, batch, scores.shape[1])
        codes = torch.stack([self._codes(z[which * batch : (which + 1) * batch], which, clock) for which in range(2)])
        if self.training:
            self._fresh.append(z[: 2 * batch].detach().view(2, batch, -1))
        loss = swapped_loss(scores, codes, temperature=self.settings.temperature)
        return Outcome(loss, self._gauges(scores.detach(), codes))

    @torch.no_grad()
    def _codes(self, z: Tensor, which: int, clock: Clock) -> Tensor:
        """Where a large view's vectors [B, d] are sorted, [B, K], among all ranks' and the queue's."""
        together = gather(z.detach().float())
        batch = len(together)
        if self.queues and clock.step >= self.settings.queue_start * clock.total_steps:
            queue = self.queues[which]
            assert isinstance(queue, NegativeQueue)
            together = torch.cat((together, queue.keys))
        scores = together @ F.normalize(self.prototypes.weight.detach().float(), dim=1).T
        return own(sinkhorn(scores, sharpness=self.settings.sharpness, rounds=self.settings.rounds)[:batch])

    def _gauges(self, scores: Tensor, codes: Tensor) -> dict[str, Tensor | float]:
        said = scores[:2].argmax(-1)
        used = torch.zeros(codes.shape[2], device=codes.device)
        used[codes.argmax(-1).flatten()] = 1.0
        entropy = -(codes * codes.clamp(min=1e-30).log()).sum(-1).mean()
        return {
            "agreement": (said[0] == said[1]).float().mean(),
            "clusters_used": used.sum() / min(codes.shape[0] * codes.shape[1], codes.shape[2]),
            "code_entropy": entropy,
        }

    def frozen_steps(self, clock: Clock) -> int:
        """Steps in which the clusters stay as they are."""
        return int(min(self.settings.freeze_epochs * clock.steps_per_epoch, 0.1 * clock.total_steps))

    def before_step(self, clock: Clock) -> None:
        if clock.step < self.frozen_steps(clock):
            self.prototypes.weight.grad = None

    @torch.no_grad()
    def after_step(self, clock: Clock) -> None:
        for fresh in self._fresh:
            for which, queue in enumerate(self.queues):
                assert isinstance(queue, NegativeQueue)
                queue.enqueue(gather(fresh[which]))
        self._fresh = []


@full_precision
def unit(z: Tensor) -> Tensor:
    """Rows of unit length, fp32."""
    return F.normalize(z, dim=1, eps=1e-6)


@full_precision
def sinkhorn(scores: Tensor, *, sharpness: float, rounds: int) -> Tensor:
    """Scores [N, K] -> codes [N, K]: each row sums to 1, and every cluster gets about N/K in all.

    The best such sorting, softened by `sharpness` (Cuturi 2013): exp(scores / sharpness), its columns and rows scaled in turn.
    """
    logits = scores / sharpness
    for _ in range(rounds):
        # In logarithms: nothing overflows, however sharp.
        logits = logits - logits.logsumexp(0, keepdim=True)
        logits = logits - logits.logsumexp(1, keepdim=True)
    return logits.exp()


@full_precision
def swapped_loss(scores: Tensor, codes: Tensor, *, temperature: float) -> Tensor:
    """Mean cross-entropy of every view's prediction with the code of every OTHER large view. scores: [views, B, K], large views first; codes:
    [2, B, K], no gradient."""
    answer = (scores / temperature).log_softmax(-1)
    everything = answer.sum(0)
    total = torch.stack([(codes[one] * (everything - answer[one])).sum(-1).mean() for one in range(len(codes))]).sum()
    return -total / (len(codes) * (len(answer) - 1))

"""DINO: self-distillation with no labels.

A student network looks at small and large views of a picture and must give the same answer as a teacher, which sees the large views
only. Nobody says what the answers mean: they are K slots ("prototypes") that the two networks fill themselves. The teacher is not
trained: it is a slow running average of the student, a little better than the student at every moment.

With g_s, g_t the logits of student and teacher for two different views of one picture,

    P_s = softmax(g_s / t_s)      P_t = softmax((g_t - c) / t_t)      loss = mean over pairs of views of  -sum_k P_t log P_s

Two things could go wrong, and each has its cure. All pictures could fall into one slot: the centre c, a running mean of the teacher's
logits, is subtracted, so that a slot that is always full loses its advantage. All slots could be equally full for every picture: the
teacher is sharpened, t_t < t_s. The loss cannot tell either collapse from learning, so two gauges do: the teacher's entropy (near 0: all
in one slot) and the divergence KL(P_t || P_s), which is the loss without that entropy (entropy near log K with no divergence: all alike).

Caron, Touvron, Misra, Jegou, Mairal, Bojanowski, Joulin: Emerging Properties in Self-Supervised Vision Transformers, ICCV 2021,
arXiv 2104.14294; section 3.1 (the loss, algorithm 1), section 5.3 (the two collapses), section 3.2 and appendix (the schedules).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from studio.core.clock import Clock, cosine, warmup_linear
from studio.core.events import Cloud, Matrix, Pictures
from studio.core.knobs import knob
from studio.insight.attention import attention_picture
from studio.method import Method, Outcome, Plan, Sample
from studio.nets.backbone import Backbone, patch_for
from studio.nets.gather import mean_over_ranks
from studio.nets.heads import DinoHead
from studio.nets.precision import full_precision
from studio.nets.teacher import ema_update, make_teacher
from studio.views.crops import GLOBALS, local_names, local_share_knob, locals_knob, multi_crop, split_knob
from studio.views.pair import blur_knob, colour_knob, gray_knob, mirror_knob, view_share_knob, view_side
from studio.views.recipe import View, part_of

CENTRE_MOMENTUM = 0.9
FREEZE_STEPS = 1250


@dataclass(frozen=True)
class Settings:
    """DINO's own settings."""

    local_crops: int = locals_knob(4)
    prototypes: int = knob(
        4096,
        "Slots among which the two networks sort the pictures. More can tell finer differences and need more pictures: "
        "about 1024 for under 20,000 pictures, 4096 for 100,000, 65536 for a million.",
        16,
        131072,
        log=True,
    )
    teacher_temperature: float = knob(
        0.04,
        "How sure the teacher's answers are. Lower is surer; lower it to 0.02 if the loss stays flat at its chance line. "
        "Too low, and all pictures end in one slot; above 0.07 all slots become alike.",
        0.005,
        0.1,
        log=True,
    )
    momentum: float = knob(
        0.996,
        "How slowly the teacher follows the student at first; it slows to a standstill at the end. Higher is steadier and needs a longer run: "
        "0.99 for some thousand steps, 0.996 for a hundred thousand.",
        0.5,
        0.99999,
    )
    split: float = split_knob(0.4)
    colour: float = colour_knob(1.0)
    gray: float = gray_knob(0.2)
    blur: float = blur_knob(0.0)
    mirror: bool = mirror_knob()
    local_share: float = local_share_knob()
    view_share: float = view_share_knob()
    student_temperature: float = knob(
        0.1,
        "How sure the student's answers are. Higher is less sure and learns less from each picture; it must stay above the teacher's, and 0.1 fits.",
        0.02,
        1.0,
        log=True,
        advanced=True,
    )
    first_teacher_temperature: float = knob(
        0.04,
        "The teacher's temperature at the first step; it moves to its final value in a straight line. Lower begins surer, for a loss that stays flat.",
        0.005,
        0.1,
        log=True,
        advanced=True,
    )
    temperature_warmup: float = knob(
        0.0,
        "Share of the run in which the teacher's temperature moves from its first to its final value; longer is gentler at first, and 0 starts at the final one.",
        0.0,
        0.3,
        advanced=True,
    )
    freeze_epochs: float = knob(
        1.0,
        "Epochs in which the slots stay fixed (at most 1,250 steps and a tenth of the run). Longer helps when the loss does not fall at first.",
        0.0,
        50.0,
        advanced=True,
    )
    weight_decay_end: float = knob(
        0.4, "Weight decay at the end of the run, reached along a cosine (transformers only). Higher regularises more.", 0.0, 1.0, advanced=True
    )
    clip: float = knob(
        3.0,
        "Longest gradient that a tensor of weights may have; longer ones are shortened. Lower is safer and slower; 0 never shortens.",
        0.0,
        100.0,
        advanced=True,
    )
    hidden: int = knob(2048, "Width of the head that is thrown away. Wider learns a little more and costs memory.", 32, 8192, advanced=True)
    bottleneck: int = knob(256, "Numbers in the vector that is compared with the slots. More hold finer differences and cost memory.", 16, 2048, advanced=True)


class Teacher(nn.Module):
    """The slow copies of backbone and head, which no optimiser touches."""

    def __init__(self, backbone: Backbone, head: DinoHead) -> None:
        super().__init__()
        self.backbone = make_teacher(backbone)
        self.head = make_teacher(head)


class DINO(Method):
    """Multi-crop, centring, sharpening, a teacher by exponential moving average, a last layer that is frozen at first."""

    title = "DINO"
    family = "self-distillation"
    summary = (
        "A student network that sees close-ups must agree with a slowly following teacher that sees the whole picture. "
        "With a vision transformer its attention comes to outline the objects by itself."
    )
    needs = "A few thousand pictures or more with a subject to find; a vision transformer for attention maps."
    paper = "Caron et al. 2021, Emerging Properties in Self-Supervised Vision Transformers (arXiv 2104.14294)"
    Settings = Settings
    shows = ("views", "attention")
    kinds = ("vit", "conv")
    curves = {
        "teacher_entropy": "Teacher's entropy (0: all in one slot; log K: all alike)",
        "kl": "Divergence of student from teacher (0: nothing left to learn, or collapse)",
        "slots_used": "Slots in use (share of what the batch could fill)",
    }
    presets = {
        "quick_look": {
            "backbone": "vit_micro",
            "epochs": 16,
            "batch_size": 64,
            "lr": 5e-4,
            "lr_per_256": False,
            "weight_decay": 0.04,
            "optimizer": "adamw",
            "warmup": 0.1,
            "settings": {
                "view_share": 0.75,
                "local_crops": 2,
                "prototypes": 512,
                "momentum": 0.98,
                "teacher_temperature": 0.02,
                "first_teacher_temperature": 0.02,
                "hidden": 512,
                "bottleneck": 128,
            },
        },
        "small": {
            "backbone": "vit_tiny",
            "epochs": 200,
            "batch_size": 128,
            "lr": 5e-4,
            "weight_decay": 0.04,
            "optimizer": "adamw",
            "warmup": 0.1,
            "settings": {"prototypes": 2048, "momentum": 0.99},
        },
        "photo": {
            "backbone": "vit_small",
            "image_size": 224,
            "epochs": 200,
            "batch_size": 256,
            "lr": 5e-4,
            "weight_decay": 0.04,
            "optimizer": "adamw",
            "warmup": 0.1,
            "settings": {"local_crops": 8, "local_share": 0.43, "prototypes": 16384, "blur": 1.0},
        },
    }

    centre: Tensor

    def __init__(self, backbone: Backbone, settings: Settings, plan: Plan) -> None:
        super().__init__(backbone, settings, plan)
        self.options = settings
        conv = backbone.kind == "conv"
        if not conv:
            backbone.pool = "cls"  # the head reads the class token, so it is the class token that learns where to look
        # Conv nets get batch norm in a head of two layers (lightly's CIFAR recipe), transformers the paper's plain three.
        self.head = DinoHead(backbone.width, settings.prototypes, settings.hidden, settings.bottleneck, layers=2 if conv else 3, batch_norm=conv)
        self.teacher = Teacher(backbone, self.head)
        self.register_buffer("centre", torch.zeros(1, settings.prototypes))
        self._logit_sum: Tensor | None = None
        self._chunks = 0

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
            # The paper's shares 1.0, 0.1 and 0.5, scaled together: small pictures have nothing to blur.
            blur=(settings.blur, 0.1 * settings.blur, 0.5 * settings.blur),
            solarize=0.2 if settings.colour > 0 else 0.0,
        )

    @classmethod
    def chance(cls, settings: Settings, plan: Plan) -> float:
        """All slots equally likely for every picture: the uniform collapse."""
        return math.log(settings.prototypes)

    def train(self, mode: bool = True) -> DINO:
        super().train(mode)
        # Drop path is for the student only; batch norm in a teacher must follow the teacher's own passes.
        if self.backbone.kind == "vit":
            self.teacher.eval()
        return self

    def forward(self, views: Mapping[str, Tensor], clock: Clock) -> Outcome:
        large = torch.cat([views[name] for name in GLOBALS])
        small = [views[name] for name in local_names(self.options.local_crops)]
        with torch.no_grad():
            teacher = self.teacher.head(self.teacher.backbone(large)).float()
        # One backbone pass a resolution, the head on all of it at once.
        features = [self.backbone(one) for one in ([large, torch.cat(small)] if small else [large])]
        student = self.head(torch.cat(features))
        batch = len(large) // 2
        loss, entropy = dino_loss(
            student.view(-1, batch, student.shape[-1]),
            teacher.view(2, batch, -1),
            self.centre,
            student_temperature=self.options.student_temperature,
            teacher_temperature=self.teacher_temperature(clock),
        )
        if self.training:
            self._remember(teacher)
        return Outcome(loss, self._gauges(loss.detach(), entropy, teacher))

    def _gauges(self, loss: Tensor, entropy: Tensor, teacher: Tensor) -> dict[str, Tensor | float]:
        filled = torch.zeros(teacher.shape[1], device=teacher.device)
        filled[(teacher - self.centre).argmax(1)] = 1.0
        used = filled.sum() / min(teacher.shape)
        return {"teacher_entropy": entropy, "kl": loss - entropy, "centre_norm": self.centre.norm(), "slots_used": used}

    @torch.no_grad()
    def _remember(self, teacher: Tensor) -> None:
        """Keep the mean logits of this chunk; the centre moves once an optimiser step, after the loss has used the old one."""
        mean = teacher.mean(0, keepdim=True)
        self._logit_sum = mean if self._logit_sum is None else self._logit_sum + mean
        self._chunks += 1

    def teacher_temperature(self, clock: Clock) -> float:
        """In a straight line from the first value to the last over the warm-up's share of the run."""
        first, last = self.options.first_teacher_temperature, self.options.teacher_temperature
        return last if self.options.temperature_warmup == 0 else warmup_linear(clock, first, last, share=self.options.temperature_warmup)

    def teacher_momentum(self, clock: Clock) -> float:
        """Half a cosine from `momentum` towards 1, which only the step after the last would reach."""
        return cosine(clock.step / max(1, clock.total_steps), self.options.momentum, 1.0)

    def scheduled_weight_decay(self, clock: Clock, peak: float) -> float:
        """For transformers along a cosine up to `weight_decay_end` (0.04 to 0.4 in the paper); flat for conv nets."""
        if self.backbone.kind != "vit":
            return peak
        return cosine(clock.step / max(1, clock.total_steps), peak, max(peak, self.options.weight_decay_end))

    def frozen_steps(self, clock: Clock) -> int:
        """Steps in which the student's last layer stays as it is."""
        return int(min(self.options.freeze_epochs * clock.steps_per_epoch, FREEZE_STEPS, 0.1 * clock.total_steps))

    def before_step(self, clock: Clock) -> None:
        clip_each(self.parameters(), self.options.clip)
        if clock.step < self.frozen_steps(clock):
            # No gradient at all, not a zero one: the optimiser then leaves the weights and its own moments alone.
            for weights in self.head.last.parameters():
                weights.grad = None

    @torch.no_grad()
    def after_step(self, clock: Clock) -> None:
        momentum = self.teacher_momentum(clock)
        ema_update(self.teacher.backbone, self.backbone, momentum)
        ema_update(self.teacher.head, self.head, momentum)
        if self._logit_sum is not None:
            mean = mean_over_ranks(self._logit_sum / self._chunks)
            self.centre.mul_(CENTRE_MOMENTUM).add_(mean, alpha=1 - CENTRE_MOMENTUM)
            self._logit_sum, self._chunks = None, 0

    @property
    def encoder(self) -> Backbone:
        return self.teacher.backbone

    @torch.no_grad()
    def show(self, sample: Sample, clock: Clock) -> list[Pictures | Matrix | Cloud]:
        return [attention_picture(self.encoder, sample.whole, sample.names, self.mean, self.std, step=clock.step)]


@full_precision
def dino_loss(student: Tensor, teacher: Tensor, centre: Tensor, *, student_temperature: float, teacher_temperature: float) -> tuple[Tensor, Tensor]:
    """Cross-entropy of the student's answer for every view with the teacher's answer for every OTHER global view, and the teacher's entropy.

    student: logits [views, B, K], the global views first; teacher: [2, B, K]; centre [1, K]. Mean over the 2 * views - 2 pairs and the
    batch. The entropy (no gradient) is the same mean for the teacher's own answers, so loss - entropy is the mean KL divergence.
    """
    target = ((teacher.detach() - centre) / teacher_temperature).softmax(-1)
    answer = (student / student_temperature).log_softmax(-1)
    # The sum over a teacher view's partners factorises: one product a teacher view instead of one a pair.
    everything = answer.sum(0)
    total = torch.stack([(target[one] * (everything - answer[one])).sum(-1).mean() for one in range(len(target))]).sum()
    entropy = -(target * target.clamp(min=1e-30).log()).sum(-1).mean()
    return -total / (len(target) * (len(answer) - 1)), entropy


@torch.no_grad()
def clip_each(parameters: Iterable[nn.Parameter], limit: float) -> None:
    """Shorten every tensor's gradient to at most `limit`, each by itself, as DINO's code does. 0: leave them."""
    grads = [one.grad for one in parameters if one.grad is not None]
    if limit <= 0 or not grads:
        return
    norms = torch.stack(torch._foreach_norm(grads))  # pyright: ignore[reportPrivateUsage, reportPrivateImportUsage, reportAttributeAccessIssue]
    scales = (limit / (norms + 1e-6)).clamp(max=1.0)
    torch._foreach_mul_(grads, list(scales.unbind()))  # pyright: ignore[reportPrivateUsage, reportPrivateImportUsage, reportAttributeAccessIssue]

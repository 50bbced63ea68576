"""LeJEPA: views of one picture should agree, and the vectors of all pictures should be spread like a round cloud. Nothing else.

Most methods without negatives need a trick against the trivial answer "everything is the same": a teacher, a stopped gradient, a queue. LeJEPA
states what it wants instead. A round (isotropic Gaussian) cloud is the spread that serves unknown later tasks best, so the loss pulls the
views of a picture together and the whole batch towards N(0, I). With z_v the vectors of view v, m the mean over a picture's large views,

    loss = (1 - s) * mean over views of |z_v - m|^2  +  s * mean over views of SIGReg(z_v)

SIGReg looks at the cloud from many random directions. Seen from a direction u the numbers u.z should be standard normal; the Epps-Pulley
test compares their characteristic function with that of a normal law:

    SIGReg = N * mean over u of  integral of |mean_n exp(i t u.z_n) - exp(-t^2/2)|^2 * exp(-t^2/2) dt

which is about 1 for a true Gaussian whatever N, and grows with N for anything else (0.40 N if all vectors are zero). The vectors must not be
scaled to unit length. The loss follows the quality of the features, so it may be used to choose among checkpoints without labels.

Balestriero, LeCun: LeJEPA: Provable and Scalable Self-Supervised Learning Without the Heuristics, 2025, arXiv 2511.08544.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from studio.core.clock import Clock
from studio.core.knobs import knob
from studio.method import Method, Outcome, Plan
from studio.nets.backbone import Backbone, patch_for
from studio.nets.gather import gather
from studio.nets.heads import projection_head
from studio.nets.precision import full_precision
from studio.views.crops import GLOBALS, local_names, local_share_knob, locals_knob, multi_crop, split_knob
from studio.views.make import seed_of
from studio.views.pair import blur_knob, colour_knob, gray_knob, mirror_knob, view_share_knob, view_side
from studio.views.recipe import View, part_of

LAST_KNOT = 3.0


@dataclass(frozen=True)
class Settings:
    """LeJEPA's own settings."""

    spread: float = knob(
        0.05,
        "Weight of the round spread against the agreement of views. Higher guards against everything becoming alike; lower makes views agree more.",
        0.001,
        0.9,
        log=True,
    )
    local_crops: int = locals_knob(4)
    split: float = split_knob(0.3)
    colour: float = colour_knob(1.0)
    gray: float = gray_knob(0.2)
    blur: float = blur_knob(0.0)
    mirror: bool = mirror_knob()
    local_share: float = local_share_knob()
    view_share: float = view_share_knob()
    outputs: int = knob(
        64, "Numbers in each vector that is compared. More can hold finer differences and need larger batches to be spread well.", 2, 1024, log=True
    )
    hidden: int = knob(2048, "Width of the head that is thrown away. Wider learns a little more and costs memory.", 32, 8192, log=True, advanced=True)
    directions: int = knob(
        256, "Random directions from which the spread is looked at each step. More judge it more evenly and cost time.", 8, 8192, log=True, advanced=True
    )
    knots: int = knob(17, "Points at which the shape of the spread is compared. More are finer than the data can tell.", 3, 101, advanced=True)


class LeJEPA(Method):
    """Multi-crop, one network, an invariance term and a distribution term."""

    title = "LeJEPA"
    family = "joint embedding"
    summary = (
        "Makes the views of a picture agree while the vectors of all pictures keep the shape of a round cloud. It has no teacher, no negatives and no queue."
    )
    needs = "A thousand pictures or more and a batch of 64 or more; any network."
    paper = "Balestriero and LeCun 2025, LeJEPA (arXiv 2511.08544)"
    Settings = Settings
    shows = ("views",)
    curves = {"agreement": "Distance of a picture's views (lower: they agree)", "roundness": "Distance from a round spread (about 1: round)"}
    min_batch = 4
    presets = {
        "quick_look": {
            "backbone": "resnet18_slim",
            "epochs": 25,
            "batch_size": 64,
            "lr": 8e-3,
            "weight_decay": 5e-2,
            "optimizer": "adamw",
            "warmup": 0.1,
            "settings": {"hidden": 512, "outputs": 32, "local_crops": 2},
        },
        "small": {"backbone": "resnet18", "epochs": 200, "batch_size": 128, "lr": 2e-3, "weight_decay": 5e-3, "optimizer": "adamw", "warmup": 0.1},
        "photo": {
            "backbone": "vit_small",
            "image_size": 224,
            "epochs": 200,
            "batch_size": 128,
            "lr": 1e-3,
            "weight_decay": 0.05,
            "optimizer": "adamw",
            "warmup": 0.1,
            "settings": {"local_crops": 6, "local_share": 0.43, "blur": 0.5, "spread": 0.02, "directions": 1024},
        },
    }

    def __init__(self, backbone: Backbone, settings: Settings, plan: Plan) -> None:
        super().__init__(backbone, settings, plan)
        self.head = projection_head(backbone.width, settings.hidden, settings.outputs, 3)

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
            solarize=0.2 if settings.colour > 0 else 0.0,
        )

    def forward(self, views: Mapping[str, Tensor], clock: Clock) -> Outcome:
        large = torch.cat([views[name] for name in GLOBALS])
        small = [views[name] for name in local_names(self.settings.local_crops)]
        features = [self.backbone(one) for one in ([large, torch.cat(small)] if small else [large])]
        z = self.head(torch.cat(features)).float()
        z = z.view(len(GLOBALS) + len(small), -1, z.shape[1])
        # The directions are the same on every rank, so that every rank judges the same whole cloud.
        random = torch.Generator().manual_seed(seed_of(self.plan.seed, clock.step))
        directions = torch.randn(z.shape[2], self.settings.directions, generator=random).to(z.device)
        agreement = disagreement(z, len(GLOBALS))
        roundness = sigreg(gather(z.transpose(0, 1)).transpose(0, 1), directions, knots=self.settings.knots)
        loss = (1 - self.settings.spread) * agreement + self.settings.spread * roundness
        return Outcome(loss, {"agreement": agreement.detach(), "roundness": roundness.detach()})


@full_precision
def disagreement(z: Tensor, large: int) -> Tensor:
    """Mean squared distance of every view's numbers from the mean over the picture's large views. z: [views, N, d], large views first."""
    return (z - z[:large].mean(0)).square().mean()


@full_precision
def sigreg(z: Tensor, directions: Tensor, *, knots: int) -> Tensor:
    """Distance of each cloud z [..., N, d] from N(0, I), seen from `directions` [d, M] (any length), averaged over directions and clouds.

    Epps-Pulley with the weight exp(-t^2/2), the integral by the trapezoid rule over `knots` points in 0..3, doubled for negative t, times N.
    """
    t = torch.linspace(0, LAST_KNOT, knots, device=z.device)
    normal = torch.exp(-t.square() / 2)
    weight = torch.full_like(t, 2 * LAST_KNOT / (knots - 1))
    weight[[0, -1]] /= 2
    seen = (z @ (directions / directions.norm(dim=0, keepdim=True)))[..., None] * t
    # |mean exp(i t x) - normal|^2 by its real and imaginary part; the normal law's imaginary part is 0.
    error = (seen.cos().mean(-3) - normal).square() + seen.sin().mean(-3).square()
    return z.shape[-2] * (error * (weight * normal)).sum(-1).mean()

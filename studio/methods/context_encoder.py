"""Context encoder: cut a hole into a picture and paint what was there.

An encoder sees the picture with its middle (or a random blotch) replaced by the mean colour, squeezes what it understood into a few hundred
numbers, and a decoder paints the missing part from those. Squared error alone paints the blurred mean of everything that could be
there, so a judge, trained at the same time to tell painted from real, adds a push towards one sharp possibility. With M = 1 in the
hole, x the picture, F the painter and D the judge,

    L_rec = mean over the hole of (x - F((1 - M) x))^2          L_adv = -log D(F(...))
    loss  = (1 - w) L_rec + w L_adv, w = 0.001                  judge's loss = -log D(real) - log(1 - D(painted))

In centre mode a ring around the removed part is both visible and painted, with ten times the weight: it makes the seam close. The judge sees the
painted part alone; had it the surroundings, it would judge by the seam. The run begins with reconstruction alone, so that the judge
meets a painter that is worth judging. For features the reconstruction does the work (set the judge's weight to 0); the judge is for the eye.

Pathak, Krahenbuhl, Donahue, Darrell, Efros: Context Encoders: Feature Learning by Inpainting, CVPR 2016, arXiv 1604.07379; section 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from studio.core.clock import Clock
from studio.core.events import Cloud, Matrix, Pictures, Tile
from studio.core.knobs import knob
from studio.insight.reconstruction import paste, reconstruction_picture
from studio.method import Method, Outcome, Plan, Sample
from studio.nets.backbone import Backbone
from studio.nets.decoder import ContextDecoder, Discriminator
from studio.nets.gather import mean_over_ranks
from studio.nets.precision import full_precision
from studio.views.display import to_pixels
from studio.views.make import seed_of
from studio.views.masks import hide, overlap_ring, random_region
from studio.views.pair import crop_knob, mirror_knob
from studio.views.recipe import IMAGENET_MEAN, View

VIEW = "image"
HALF = (0.5, 0.5, 0.5)
NOTE = "The network saw the second column only. Outside the hole the last column is the picture itself."


@dataclass(frozen=True)
class Settings:
    """The context encoder's own settings."""

    hole: str = knob(
        "centre",
        "Where the hole is: always in the centre, or a random blotch that differs every step, which is harder and closer to retouching.",
        choices=("centre", "random"),
    )
    adversarial: float = knob(
        0.001,
        "Weight of the judge against plain closeness to the truth. Higher paints sharper and less faithfully; 0 has no judge and is best for features.",
        0.0,
        0.5,
    )
    alone: float = knob(0.1, "Share of the run before the judge has a say. Higher gives the painter a longer start, lower sharpens earlier.", 0.0, 1.0)
    crop: float = crop_knob(0.4)
    mirror: bool = mirror_knob()
    bottleneck: int = knob(
        512, "Numbers through which everything the painter knows must pass. More paint finer; fewer must understand more.", 16, 4096, log=True
    )
    ring: float = knob(
        10.0, "Weight of the visible ring around a central hole. Higher closes the seam better and takes care from the inside.", 1.0, 100.0, advanced=True
    )
    width: float = knob(1.0, "Width of painter and judge as a factor. Lower is faster and paints coarser.", 0.125, 2.0, advanced=True)
    judge: str = knob(
        "cross-entropy",
        "How the judge's errors count: cross-entropy as in the paper, or squared, which is calmer when one side wins.",
        choices=("cross-entropy", "squared"),
        advanced=True,
    )
    judge_limit: float = knob(
        0.9, "The judge rests while it is right more often than this. Lower keeps it weaker; 1 never lets it rest.", 0.5, 1.0, advanced=True
    )
    judge_rate: float = knob(0.1, "The judge's learning rate as a share of the painter's. Higher makes it win sooner.", 0.001, 10.0, log=True, advanced=True)


class ContextEncoder(Method):
    """Encoder with a hole in its input, decoder for the hole, a judge with an optimiser of its own."""

    title = "Context encoder (inpainting)"
    family = "reconstruction"
    summary = "Cuts a hole into each picture and trains the network to paint what was there, with a second network as judge. You can watch it retouch."
    needs = "Pictures of one kind (faces, streets, flowers), a few thousand or more; best at 64 to 128 pixels."
    paper = "Pathak et al. 2016, Context Encoders: Feature Learning by Inpainting (arXiv 1604.07379)"
    Settings = Settings
    shows = ("views", "reconstruction")
    kinds = ("conv",)
    mean = HALF
    std = HALF
    curves = {
        "reconstruction": "Squared error in the hole",
        "adversarial": "How well the judge sees through the painting (0.69: not at all)",
        "explained": "Share of the hole that is painted right (0: no better than one colour)",
        "judge_accuracy": "How often the judge is right",
    }
    presets = {
        "quick_look": {
            "backbone": "context_net_half",
            "epochs": 40,
            "batch_size": 64,
            "lr": 4e-3,
            "weight_decay": 1e-4,
            "optimizer": "adamw",
            "warmup": 0.02,
            "settings": {"width": 0.5, "bottleneck": 256},
        },
        "small": {
            "backbone": "context_net",
            "epochs": 200,
            "batch_size": 64,
            "lr": 4e-3,
            "weight_decay": 1e-4,
            "optimizer": "adamw",
            "warmup": 0.02,
        },
        "photo": {
            "backbone": "context_net",
            "image_size": 128,
            "epochs": 300,
            "batch_size": 64,
            "lr": 4e-3,
            "weight_decay": 1e-4,
            "optimizer": "adamw",
            "warmup": 0.02,
            "settings": {"bottleneck": 4000},
        },
    }

    centre: Tensor
    rim: Tensor
    fill: Tensor

    def __init__(self, backbone: Backbone, settings: Settings, plan: Plan) -> None:
        super().__init__(backbone, settings, plan)
        size = plan.image_size
        self.side = size if settings.hole == "random" else size - 2 * (size // 4)
        channels, grid = maps_of(backbone, size)
        self.painter = ContextDecoder(channels, grid, self.side, bottleneck=settings.bottleneck, width_factor=settings.width)
        self.judge = Discriminator(self.side, width_factor=settings.width) if settings.adversarial > 0 else None
        erased, rim = overlap_ring(size)
        self.register_buffer("centre", erased, persistent=False)
        self.register_buffer("rim", rim, persistent=False)
        self.register_buffer("fill", mean_colour(), persistent=False)

    @classmethod
    def views(cls, settings: Settings, image_size: int) -> tuple[View, ...]:
        flip = 0.5 if settings.mirror else 0.0
        return (View(VIEW, image_size, scale=(settings.crop, 1.0), flip=flip, jitter_p=0.0, mean=cls.mean, std=cls.std),)

    def rivals(self) -> Iterable[nn.Module]:
        return () if self.judge is None else (self.judge,)

    def rival_lr(self, lr: float) -> float:
        """A tenth of the painter's, as in the authors' code."""
        return lr * self.settings.judge_rate

    def forward(self, views: Mapping[str, Tensor], clock: Clock) -> Outcome:
        images = views[VIEW]
        erased, weight = self.hole(seed_of(self.plan.seed, clock.step))
        painted = self.paint(images, erased).float()
        target = self.asked(images.float())
        reconstruction = hole_error(painted, target, self.asked(weight))
        with torch.no_grad():
            inside = self.asked(erased)
            plain = hole_error(self.asked(self.fill.expand_as(images)), target, inside)
            explained = 1 - hole_error(painted, target, inside) / plain.clamp(min=1e-6)
        told: dict[str, Tensor | float] = {"reconstruction": reconstruction.detach(), "explained": explained}
        if self.judge is None:
            return Outcome(reconstruction, told)
        # In random mode the judge sees the whole picture with the hole painted, in centre mode the painted part alone.
        shown = paste(target, painted, self.asked(erased)) if self.settings.hole == "random" else painted
        fooled, caught, accuracy = self._judged(target, shown)
        told |= {"adversarial": fooled.detach(), "judge_loss": caught.detach(), "judge_accuracy": accuracy}
        weight_now = self.settings.adversarial if clock.step >= self.settings.alone * clock.total_steps else 0.0
        awake = (accuracy <= self.settings.judge_limit).float() if weight_now else 0.0
        return Outcome(total_loss(reconstruction, fooled, weight_now), told, rival_loss=caught * awake)

    def _judged(self, real: Tensor, painted: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The painter's loss (gradient to the painter), the judge's (gradient to the judge alone), how often the judge is right."""
        assert self.judge is not None
        fooled, _ = adversarial_losses(self.judge(painted), None, kind=self.settings.judge)
        of_real, of_painted = self.judge(real), self.judge(painted.detach())
        _, caught = adversarial_losses(of_painted, of_real, kind=self.settings.judge)
        middle = 0.0 if self.settings.judge == "cross-entropy" else 0.5
        accuracy = ((of_real > middle).float().mean() + (of_painted < middle).float().mean()) / 2
        return fooled, caught, mean_over_ranks(accuracy.detach())

    def hole(self, seed: int) -> tuple[Tensor, Tensor]:
        """What is removed, and the weight of each pixel in the loss: float [1, 1, S, S] each. The seed matters in random mode only."""
        if self.settings.hole == "random":
            mask = random_region(self.plan.image_size, seed).to(self.fill.device)
            return mask, mask
        return self.centre, self.centre + self.settings.ring * self.rim

    def paint(self, images: Tensor, erased: Tensor) -> Tensor:
        """Normalised pictures [B, 3, S, S] with the mask's part removed -> what is painted, [B, 3, side, side] in -1..1: the central part, or
        in random mode the whole picture."""
        return self.painter(self.backbone.maps(hide(images, erased, self.fill)))

    def asked(self, x: Tensor) -> Tensor:
        """The part of [B, C, S, S] that is painted: all of it in random mode, else the central half of each side."""
        low = (x.shape[-1] - self.side) // 2
        return x[..., low : low + self.side, low : low + self.side]

    @classmethod
    def preview(cls, settings: Settings, sample: Sample, *, seed: int) -> list[Pictures]:
        images = sample.views[VIEW]
        size = images.shape[-1]
        mask = random_region(size, seed_of(seed, 1)) if settings.hole == "random" else overlap_ring(size)[0]
        with_hole = hide(images, mask.to(images.device), mean_colour().to(images.device))
        whole, cropped, holed = (to_pixels(one, cls.mean, cls.std) for one in (sample.whole, images, with_hole))
        rows = tuple((Tile(whole[i], str(name)), Tile(cropped[i]), Tile(holed[i])) for i, name in enumerate(sample.names))
        return [Pictures("views", 0, rows, ("original", "cropped", "what it sees"), "The network has to paint the hole.")]

    @torch.no_grad()
    def show(self, sample: Sample, clock: Clock) -> list[Pictures | Matrix | Cloud]:
        images = sample.whole
        erased, _ = self.hole(seed_of(self.plan.seed, 2))
        painted, _ = self.reconstruct(images, erased)
        return [reconstruction_picture(images, painted, erased, sample.names, self.mean, self.std, step=clock.step, note=NOTE)]

    @property
    def painting_note(self) -> str:
        outside = "Outside the hole the pasted picture is the original itself."
        middle = "This run paints the middle only: a hole elsewhere can't be painted."
        return outside if self.settings.hole == "random" else f"{outside} {middle}"

    def hiding(self, share: float | None, seed: int) -> Tensor:
        """Without a share the hole of the training, else a central square (random mode: a blotch) of that share of the picture."""
        size = self.plan.image_size
        if share is None:
            return self.hole(seed)[0]
        if self.settings.hole == "random":
            return random_region(size, seed, share=(share, share)).to(self.fill.device)
        side = min(self.side, max(1, round(size * share**0.5)))
        mask, low = torch.zeros_like(self.centre), (size - side) // 2
        mask[..., low : low + side, low : low + side] = 1.0
        return mask

    @torch.no_grad()
    def reconstruct(self, images: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        mask = mask.to(images)
        painted = self.paint(images, mask).float()
        around = (images.shape[-1] - self.side) // 2
        # Centre mode paints the centre only: the output is shown in its place, on the mean colour.
        canvas, reach = self.fill.float().expand_as(images).clone(), torch.zeros_like(mask)
        canvas[..., around : around + self.side, around : around + self.side] = painted
        reach[..., around : around + self.side, around : around + self.side] = 1.0
        return canvas, mask * reach


def mean_colour() -> Tensor:
    """The colour of the hole: the mean of natural pictures, in -1..1: [1, 3, 1, 1]."""
    return torch.tensor(IMAGENET_MEAN).view(1, 3, 1, 1) * 2 - 1


@torch.no_grad()
def maps_of(backbone: Backbone, size: int) -> tuple[int, int]:
    """(channels, side) of a conv net's maps for pictures of `size` pixels. Leaves the network as it was."""
    training = backbone.training
    shape = backbone.eval().maps(torch.zeros(1, 3, size, size)).shape
    backbone.train(training)
    return shape[1], shape[2]


@full_precision
def hole_error(painted: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """Mean squared error over pixels and colours, each pixel by its weight [1 or B, 1, h, w]; 0 outside the hole. It does not depend on the
    hole's size; painting the mean colour gives the hole's variance."""
    weight = weight.expand_as(target)
    return ((painted - target).square() * weight).sum() / weight.sum()


@full_precision
def adversarial_losses(of_painted: Tensor, of_real: Tensor | None, *, kind: str) -> tuple[Tensor, Tensor]:
    """The painter's and the judge's loss from the judge's outputs [B] for painted and real.

    "cross-entropy": -log D(painted) for the painter (not log(1 - D), which has no slope when the judge is sure), -log D(real) -
    log(1 - D(painted)) for the judge, D the sigmoid of the output. "squared": (1 - D)^2, and the mean of (1 - D(real))^2 and D(painted)^2.
    """
    if kind == "squared":
        judged = of_painted.square().mean()
        return (1 - of_painted).square().mean(), judged if of_real is None else (judged + (1 - of_real).square().mean()) / 2
    judged = F.softplus(of_painted).mean()
    return F.softplus(-of_painted).mean(), judged if of_real is None else judged + F.softplus(-of_real).mean()


def total_loss(reconstruction: Tensor, fooled: Tensor, weight: float) -> Tensor:
    """(1 - w) L_rec + w L_adv; L_rec alone where w is 0."""
    return (1 - weight) * reconstruction + weight * fooled

"""What a method is: the declaration that the loop, the form, the menu, the panels and the contract tests follow from.

May import: nets, views, core, torch. Does not belong here: anything true of one method only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

import torch
from torch import Tensor, nn

from studio.core.card import Card
from studio.core.clock import Clock
from studio.core.events import Cloud, Matrix, Pictures
from studio.core.knobs import knobs
from studio.core.spec import RunSpec
from studio.nets.backbone import Backbone
from studio.views.display import views_picture
from studio.views.recipe import IMAGENET_MEAN, IMAGENET_STD, View, without_hues


@dataclass(frozen=True)
class Plan:
    """What a method may know of its run when it builds itself: sizes and lengths, all settled. batch_size: pictures in one
    optimiser step over all ranks (accumulation included). image_size: pixels. images: in the folder."""

    image_size: int
    batch_size: int
    images: int
    total_steps: int
    steps_per_epoch: int
    seed: int = 0


@dataclass(frozen=True)
class Outcome:
    """What one forward gives. loss: scalar tensor to minimise with the main parameters. scalars: 0-d tensors or floats for the
    curves (detached; never `.item()` here). rival_loss: minimised with `rivals()`'s parameters (a discriminator), or None."""

    loss: Tensor
    scalars: Mapping[str, Tensor | float] = field(default_factory=dict[str, Any])
    rival_loss: Tensor | None = None


@dataclass(frozen=True)
class Sample:
    """The fixed pictures that are shown while training. views: name -> [n, 3, s, s], made with a fixed seed. whole:
    [n, 3, S, S], unaugmented, normalised with the method's mean and std. names: a caption each."""

    views: Mapping[str, Tensor]
    whole: Tensor
    names: Sequence[str]


class Declaration:
    """What is known of a method before any network is built: names, settings, presets, views, the loss lines.

    presets: name -> RunSpec fields (backbone, image_size, epochs, batch_size, lr, weight_decay, optimizer, warmup) plus
    "settings"; every method has "quick_look", "small" and "photo". curves: extra scalars that deserve a plot.
    lr in a preset is per 256 pictures when `lr_per_256` is True (linear scaling), else absolute.
    """

    title: ClassVar[str]
    family: ClassVar[str]
    summary: ClassVar[str]
    needs: ClassVar[str]
    paper: ClassVar[str]
    Settings: ClassVar[type]
    presets: ClassVar[Mapping[str, Mapping[str, Any]]]
    shows: ClassVar[tuple[str, ...]]
    kinds: ClassVar[tuple[str, ...]] = ("conv", "vit")
    curves: ClassVar[Mapping[str, str]] = {}
    mean: ClassVar[tuple[float, float, float]] = IMAGENET_MEAN
    std: ClassVar[tuple[float, float, float]] = IMAGENET_STD
    min_batch: ClassVar[int] = 2
    gradient_cache: ClassVar[bool] = False

    @classmethod
    def card(cls, name: str) -> Card:
        """The declaration as data."""
        return Card(
            name=name,
            title=cls.title,
            family=cls.family,
            summary=cls.summary,
            needs=cls.needs,
            paper=cls.paper,
            shows=cls.shows,
            kinds=cls.kinds,
            knobs=knobs(cls.Settings),
            presets=cls.presets,
            curves=cls.curves,
        )

    @classmethod
    def views(cls, settings: Any, image_size: int) -> tuple[View, ...]:
        """The views a step needs, by name."""
        raise NotImplementedError

    @classmethod
    def chance(cls, settings: Any, plan: Plan) -> float | None:
        """The loss of a model that has learned nothing, or None where there is no such number."""
        return None

    @classmethod
    def floor(cls, settings: Any, plan: Plan) -> float | None:
        """The lowest the loss can go, or None."""
        return None

    @classmethod
    def notes(cls, settings: Any, plan: Plan) -> tuple[str, ...]:
        """Sentences for the person before the first step: a number that had to be changed for this folder, a curve that will look odd."""
        return ()

    @classmethod
    def preview(cls, settings: Any, sample: Sample, *, seed: int) -> list[Pictures]:
        """What the network will see of these pictures before any training: by default the views side by side with the original."""
        return [views_picture(sample.views, sample.whole, sample.names, cls.mean, cls.std, step=0)]


def views_of(method: type[Declaration] | Declaration, settings: Any, spec: RunSpec) -> tuple[View, ...]:
    """The method's views for the pictures of a run: without changes of hue and saturation where their channels are no colours. spec: settled."""
    assert spec.image_size
    made = method.views(settings, spec.image_size)
    return tuple(without_hues(one) for one in made) if spec.colours == "no" else made


class Method(Declaration, nn.Module):
    """A self-supervised method. A subclass in `studio/methods/NAME.py` declares the class variables above and the functions above and below."""

    def __init__(self, backbone: Backbone, settings: Any, plan: Plan) -> None:
        super().__init__()
        self.backbone = backbone
        self.settings = settings
        self.plan = plan

    def forward(self, views: Mapping[str, Tensor], clock: Clock) -> Outcome:
        """One step's loss. A method with `gradient_cache` gets this from `embed` and `compare`."""
        return self.compare(self.embed(views, clock), clock)

    def embed(self, views: Mapping[str, Tensor], clock: Clock) -> dict[str, Tensor]:
        """First half of a forward that can be done in chunks of pictures: name -> [B, d]. Only for `gradient_cache` methods."""
        raise NotImplementedError

    def compare(self, embedded: Mapping[str, Tensor], clock: Clock) -> Outcome:
        """Second half: the loss over the whole batch's embeddings. Only for `gradient_cache` methods."""
        raise NotImplementedError

    def before_step(self, clock: Clock) -> None:
        """After backward, before the optimiser: change or clip gradients (DINO freezes its last layer here)."""

    def after_step(self, clock: Clock) -> None:
        """After the optimiser: move the slow parts (teacher, queue, centre)."""

    def scheduled_weight_decay(self, clock: Clock, peak: float) -> float:
        """Weight decay at this step; constant unless a method schedules it."""
        return peak

    def main_modules(self) -> Iterable[nn.Module]:
        """Modules trained with the main optimiser. Frozen parameters in them are left out."""
        rivals = {id(one) for module in self.rivals() for one in module.parameters()}
        return [self] if not rivals else [module for module in self.children() if not any(id(p) in rivals for p in module.parameters())]

    def rivals(self) -> Iterable[nn.Module]:
        """Modules trained against the main ones with an optimiser of their own (a discriminator)."""
        return ()

    def rival_lr(self, lr: float) -> float:
        """Learning rate of the rivals when the main one is `lr`."""
        return lr

    @property
    def encoder(self) -> Backbone:
        """The network a person takes away (the teacher for self-distillation)."""
        return self.backbone

    @property
    def painting_note(self) -> str:
        """What to know when looking at a reconstruction, in a sentence."""
        return ""

    def hiding(self, share: float | None, seed: int) -> Tensor:
        """Which pixels to hide when a person tries it: float [1, 1, S, S], 1 = hidden; share of the picture (None: as in training). Only for methods that
        show "reconstruction"."""
        raise NotImplementedError

    def reconstruct(self, images: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Paint what a mask hides. images: [B, 3, S, S] normalised; mask: [1 or B, 1, S, S], 1 = hidden. Returns what was painted, [B, 3, S, S], and what of
        the mask could be honoured (whole patches, the part that is painted at all), float [B or 1, 1, S, S]. Only for methods that show "reconstruction"."""
        raise NotImplementedError

    @torch.no_grad()
    def show(self, sample: Sample, clock: Clock) -> list[Pictures | Matrix | Cloud]:
        """The pictures this method declares in `shows`, other than "views" (which are made for every method). Called in eval
        mode, seldom; must not change any state."""
        return []

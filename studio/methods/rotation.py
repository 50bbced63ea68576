"""Rotation prediction (RotNet): which way up is this picture?

Every picture is turned by 0, 90, 180 and 270 degrees and the network says by how much. Nobody drew a label, yet to answer it must
recognise what is in the picture and know how such things stand. With x_i the pictures and p_r the predicted probability of turn r,

    loss = -(1/4B) * sum over i and r of  log p_r(turn_r(x_i))

All four copies of a picture are in one batch. Guessing costs log 4. A left-right flip must come BEFORE the turn: after it, a flipped 90 is
the 270 of a flipped picture, two labels become one and a quarter of the answers must be wrong. Turns are exact quarter turns of the pixel
grid: anything interpolated would leave traces that give the angle away.

Gidaris, Singh, Komodakis: Unsupervised Representation Learning by Predicting Image Rotations, ICLR 2018, arXiv 1803.07728; section 2.1.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from studio.core.clock import Clock
from studio.core.events import Cloud, Matrix, Pictures, Tile
from studio.core.knobs import knob
from studio.method import Method, Outcome, Plan, Sample
from studio.nets.backbone import Backbone
from studio.nets.gather import mean_over_ranks, ranks
from studio.nets.precision import full_precision
from studio.nets.synced import Dropout
from studio.views.display import to_pixels
from studio.views.pair import colour_knob, crop_knob, mirror_knob
from studio.views.recipe import View

TURNS = 4
ANGLES = ("0°", "90°", "180°", "270°")
VIEW = "upright"
MEMORY = 0.99
JITTER = (0.4, 0.4, 0.4, 0.1)


@dataclass(frozen=True)
class Settings:
    """Rotation prediction's own settings."""

    crop: float = crop_knob(0.4)
    mirror: bool = mirror_knob()
    colour: float = colour_knob(0.0)
    dropout: float = knob(
        0.0,
        "Share of the features that is blanked before the answer. Higher keeps the network from resting on one clue, such as the sky.",
        0.0,
        0.9,
        advanced=True,
    )


class Rotation(Method):
    """All four quarter turns of every picture in one batch, one linear layer on the backbone, cross-entropy."""

    title = "Rotation prediction (RotNet)"
    family = "pretext"
    summary = (
        "Turns each picture by a quarter, a half or three quarters and asks the network by how much. To tell, it must recognise things and know "
        "which way up they stand."
    )
    needs = "Pictures that have an upright side: photographs of things and scenes, not textures, maps or cells under a microscope."
    paper = "Gidaris et al. 2018, Unsupervised Representation Learning by Predicting Image Rotations (arXiv 1803.07728)"
    Settings = Settings
    shows = ("views", "rotation", "confusion")
    curves = {"accuracy": "Turns told right (guessing: 0.25)"}
    presets = {
        "quick_look": {
            "backbone": "resnet18_slim",
            "epochs": 15,
            "batch_size": 64,
            "lr": 8e-3,
            "weight_decay": 0.05,
            "optimizer": "adamw",
            "warmup": 0.1,
        },
        "small": {
            "backbone": "resnet18",
            "epochs": 100,
            "batch_size": 128,
            "lr": 0.2,
            "weight_decay": 5e-4,
            "optimizer": "sgd",
            "warmup": 0.02,
        },
        "photo": {
            "backbone": "resnet50",
            "image_size": 224,
            "epochs": 100,
            "batch_size": 64,
            "lr": 0.1,
            "weight_decay": 1e-4,
            "optimizer": "sgd",
            "warmup": 0.05,
            "settings": {"crop": 0.2},
        },
    }

    confusion: Tensor

    def __init__(self, backbone: Backbone, settings: Settings, plan: Plan) -> None:
        super().__init__(backbone, settings, plan)
        self.head = nn.Sequential(Dropout(settings.dropout, times=TURNS), nn.Linear(backbone.width, TURNS))
        # Row: the true turn; column: the answer; a running count over recent batches.
        self.register_buffer("confusion", torch.zeros(TURNS, TURNS))

    @classmethod
    def views(cls, settings: Settings, image_size: int) -> tuple[View, ...]:
        # The flip is part of the view, and the view is made before the turn.
        strengths = (JITTER[0] * settings.colour, JITTER[1] * settings.colour, JITTER[2] * settings.colour, min(0.5, JITTER[3] * settings.colour))
        flip = 0.5 if settings.mirror else 0.0
        return (View(VIEW, image_size, scale=(settings.crop, 1.0), flip=flip, jitter=strengths, jitter_p=0.8 if settings.colour else 0.0),)

    @classmethod
    def chance(cls, settings: Settings, plan: Plan) -> float:
        return math.log(TURNS)

    @classmethod
    def floor(cls, settings: Settings, plan: Plan) -> float:
        return 0.0

    def forward(self, views: Mapping[str, Tensor], clock: Clock) -> Outcome:
        turned, turns = four_turns(views[VIEW])
        logits = self.head(self.backbone(turned))
        loss = rotation_loss(logits, turns)
        answers = logits.detach().argmax(1)
        if self.training:
            counts = torch.bincount(turns * TURNS + answers, minlength=TURNS * TURNS).view(TURNS, TURNS)
            self.confusion.mul_(MEMORY).add_(mean_over_ranks(counts.float()) * ranks())
        return Outcome(loss, {"accuracy": (answers == turns).float().mean()})

    @classmethod
    def preview(cls, settings: Settings, sample: Sample, *, seed: int) -> list[Pictures]:
        whole, upright = to_pixels(sample.whole, cls.mean, cls.std), sample.views[VIEW]
        copies = [to_pixels(turn(upright, k), cls.mean, cls.std) for k in range(TURNS)]
        rows = tuple((Tile(whole[i], str(name)), *(Tile(copy[i]) for copy in copies)) for i, name in enumerate(sample.names))
        return [Pictures("views", 0, rows, ("original", *ANGLES), "The network sees each of the four turns and has to say which it is.")]

    @torch.no_grad()
    def show(self, sample: Sample, clock: Clock) -> list[Pictures | Matrix | Cloud]:
        turned, _ = four_turns(sample.whole)
        sure, answers = self.head(self.backbone(turned)).float().softmax(1).view(TURNS, -1, TURNS).max(2)
        pixels = to_pixels(turned, self.mean, self.std).reshape(TURNS, len(sample.whole), *turned.shape[2:], 3)
        sure_there, answers_there = sure.cpu().tolist(), answers.cpu().tolist()
        rows = tuple(tuple(Tile(pixels[k, i], answer_words(k, answers_there[k][i], sure_there[k][i])) for k in range(TURNS)) for i in range(len(sample.names)))
        share = self.confusion / self.confusion.sum(1, keepdim=True).clamp(min=1e-6)
        columns = tuple(f"turned by {angle}" for angle in ANGLES)
        note = "Row: how a picture was turned; column: what the network said, as a share of recent batches. A bright diagonal: it knows."
        return [
            Pictures("rotation", clock.step, rows, columns, "Each picture in all four turns, with the network's answer and how sure it is."),
            Matrix("confusion", clock.step, share.float().cpu().numpy(), ANGLES, ANGLES, note),
        ]


def answer_words(turns: int, answer: int, sure: float) -> str:
    """A caption: right or wrong, which angle, how sure."""
    return f"{'right' if turns == answer else 'wrong'}: {ANGLES[answer]}, {sure:.0%} sure"


def turn(pictures: Tensor, quarters: int) -> Tensor:
    """Counter-clockwise quarter turns of [B, C, S, S], pixel for pixel."""
    return torch.rot90(pictures, quarters, (2, 3))


def four_turns(pictures: Tensor) -> tuple[Tensor, Tensor]:
    """All four turns of square pictures: [B, C, S, S] -> [4B, C, S, S], first all unturned, and int64 labels [4B] in 0..3."""
    assert pictures.shape[2] == pictures.shape[3], "only squares keep their shape when turned"
    layout = torch.channels_last if pictures.is_contiguous(memory_format=torch.channels_last) else torch.contiguous_format
    turned = torch.cat([turn(pictures, quarters) for quarters in range(TURNS)]).contiguous(memory_format=layout)
    return turned, torch.arange(TURNS, device=pictures.device).repeat_interleave(len(pictures))


@full_precision
def rotation_loss(logits: Tensor, turns: Tensor) -> Tensor:
    """Mean cross-entropy of the answers [4B, 4] with the turns [4B]."""
    return F.cross_entropy(logits, turns)

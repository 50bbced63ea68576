"""Which method suits these pictures, this machine and this wish, and why: a rule over facts that the scan already has.

The sentences are plain English with named places, so that a window can say them in its own language: translate the text, then fill
in the values.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

SIMILAR, OUTLINES, FILL = "similar", "outlines", "fill"
GOALS = (SIMILAR, OUTLINES, FILL)
FEW, SOME, TINY, LARGE = 500, 2000, 64, 96
"""Pictures below which a folder is small or middling; pixels below which pictures are tiny, from which puzzles have room."""

BEGIN = {
    "simclr": "SimCLR suits: it finds pictures that are alike, learns from the first minutes on and runs on any machine.",
    "moco_v2": "MoCo v2 suits: it compares each picture with thousands that it remembers, so that {count} pictures serve well with small batches.",
    "vicreg": "VICReg suits: it asks no picture to differ from another, so that {count} pictures are enough to begin with, also where many look alike.",
    "dino": "DINO suits: it is the method whose attention comes to outline the objects by itself.",
    "mae": "The masked autoencoder suits: it learns by painting what is hidden, and you watch it do so.",
    "context_encoder": "The context encoder suits: it learns to paint a hole in each picture, also from few or tiny pictures.",
    "barlow_twins": "Barlow Twins suits: it needs no other pictures to push away, so that {count} pictures are enough to begin with.",
}
"""Why a method is the one, by its name."""

FEW_WORDS = "With only {count} pictures expect first results, not fine ones; more pictures help more than any setting."
TINY_WORDS = "Your pictures are tiny ({side} pixels), so the outlines will be coarse: the attention sees a few dozen places a picture."
GRAY_WORDS = "Most of your pictures have no colour, so the colour changes can be switched off."
ANY_WAY_WORDS = "Things that stand any way up rule out guessing rotations and puzzles; this one does not mind."
NO_GPU_WORDS = "This machine has no GPU: begin with the quick look, which takes minutes, and train longer overnight."
GPU_WORDS = "Your GPU makes it quick: take the preset for your pictures and let it train to the end."
SLOW_WORDS = "This machine has no GPU, so a run takes hours: begin with the quick look to see whether it goes the right way."
SENTENCES = (*BEGIN.values(), FEW_WORDS, TINY_WORDS, GRAY_WORDS, ANY_WAY_WORDS, NO_GPU_WORDS, GPU_WORDS, SLOW_WORDS)
"""Every sentence there is, for whoever translates them."""


@dataclass(frozen=True)
class Facts:
    """pictures: usable ones. side: median shorter side in pixels. gray: share of pictures stored without colour. device: "cpu",
    "cuda", "mps" or "" where it is not known yet."""

    pictures: int
    side: int
    gray: float = 0.0
    device: str = ""


@dataclass(frozen=True)
class Wish:
    """goal: one of GOALS. any_way_up: the subjects have no upright side (cells, leaves on a table, land from above)."""

    goal: str = SIMILAR
    any_way_up: bool = False


@dataclass(frozen=True)
class Advice:
    """method: its name. why: two sentences with named places. values: what goes there. settings: of the method, where a fact asks for it."""

    method: str
    why: tuple[str, str]
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    settings: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def words(self) -> str:
        """The two sentences in English."""
        return " ".join(self.why).format(**self.values)


def advise(facts: Facts, wish: Wish, known: Collection[str] = tuple(BEGIN)) -> Advice:
    """The method that suits, of those that are `known`. The second sentence is the fact that weighs most."""
    method = next((one for one in _order(facts, wish) if one in known), next(iter(known), "simclr"))
    begin = BEGIN.get(method, BEGIN["simclr"])
    gray = facts.gray > 0.5
    settings = {"colour": 0.0, "gray": 0.0} if gray and method not in ("mae", "context_encoder") else {}
    return Advice(method, (begin, _second(facts, wish, method, gray)), {"count": f"{facts.pictures:,}", "side": facts.side}, settings)


def _order(facts: Facts, wish: Wish) -> tuple[str, ...]:
    """Methods from the best fit on."""
    if wish.goal == OUTLINES:
        return ("dino",)
    if wish.goal == FILL:
        small = facts.pictures < FEW or facts.side < TINY
        return ("context_encoder", "mae") if small else ("mae", "context_encoder")
    if facts.gray > 0.5 or facts.pictures < FEW:
        return ("vicreg", "barlow_twins", "simclr")
    if facts.pictures >= 20 * FEW and facts.device in ("cuda", "mps"):
        return ("moco_v2", "simclr")
    return ("simclr",)


def _second(facts: Facts, wish: Wish, method: str, gray: bool) -> str:
    if facts.pictures < FEW:
        return FEW_WORDS
    if method == "dino" and facts.side < LARGE:
        return TINY_WORDS
    if wish.any_way_up:
        return ANY_WAY_WORDS
    if gray and method not in ("mae", "context_encoder"):
        return GRAY_WORDS
    if facts.device in ("cuda", "mps"):
        return GPU_WORDS
    return SLOW_WORDS if method in ("dino", "mae") and facts.pictures >= SOME else NO_GPU_WORDS

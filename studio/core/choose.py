"""The numbers that fit a folder and a machine, each chosen by a named function, once; the saved spec holds the number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studio.core.card import Card
from studio.core.knobs import knobs
from studio.core.reading import GRAY, Reading
from studio.core.spec import RunSpec
from studio.core.trouble import NO_IMAGES, UNUSABLE, Trouble

LR_LIMIT = 100.0
QUICK_PICTURES, FEWEST_EPOCHS = 400_000, 4
NOT_COLOURS = "The channels of these pictures are not colours: changes of hue and saturation and views without colour are left out, those of brightness and contrast stay."
QUICK_LEAST, QUICK_STRETCH = 20_000, 4


@dataclass(frozen=True)
class Facts:
    """What the choices are made from. images: usable pictures. side: median short side in pixels. device: "cpu", "cuda" or
    "mps". memory: bytes of the device (0: unknown). coloured: share of pictures with one or three channels."""

    images: int
    side: int
    device: str = "cpu"
    memory: int = 0
    coloured: float = 1.0


def preset_name(text: str) -> str:
    """ "quick look", "Quick-Look" and "quick_look" are one preset."""
    return text.strip().lower().replace(" ", "_").replace("-", "_")


def choose_preset(facts: Facts) -> str:
    """On a CPU a quick look; on an accelerator "small" for pictures up to 128 px, else "photo"."""
    if facts.device == "cpu":
        return "quick_look"
    return "small" if facts.side <= 128 else "photo"


def choose_image_size(facts: Facts, backbone: str) -> int:
    """The training size in px, from 32, 64, 96 and 224, for the pictures' median side.

    On an accelerator the largest that the pictures have. On a CPU a convolutional net stays at 32 px up to pictures of 80 px (its cost grows with
    the square), then 64 px up to 160 px, then 96 px; a transformer's patches grow with the size, so it takes 64 px from pictures of 45 px.
    """
    if facts.device == "cpu":
        small = 44 if backbone.startswith("vit_") else 80
        return 32 if facts.side <= small else 64 if facts.side <= 160 else 96
    fitting = [size for size in (32, 64, 96, 224) if size <= facts.side * 1.25]
    return fitting[-1] if fitting else 32


def choose_batch_size(facts: Facts, wish: int) -> int:
    """The preset's batch, but at most a quarter of the folder, and above 64 pictures at most a 32nd (an even number, at least 2): an epoch
    of a small folder needs its steps more than it needs large ones."""
    fitting = min(wish, max(64, facts.images // 32), facts.images // 4)
    return max(2, fitting // 2 * 2)


def choose_epochs(facts: Facts, preset: str, wish: int) -> int:
    """The preset's epochs, for a quick look fitted to the folder.

    A large folder is shortened to 400,000 pictures seen in all, but never below 4 epochs: ten times as many pictures need not be gone through as
    often to show whether it works. A small folder is gone through until 20,000 pictures are seen, but at most 4 times as often as the preset says:
    its epochs have too few steps to learn from (SimCLR on 240 pictures: benchmarks/RESULTS.md).
    """
    if preset != "quick_look":
        return wish
    images = max(1, facts.images)
    longer = min(QUICK_STRETCH * wish, -(-QUICK_LEAST // images))
    return max(longer, min(wish, max(FEWEST_EPOCHS, QUICK_PICTURES // images)))


def choose_lr(per_256: float, batch_size: int) -> float:
    """Linear scaling: the rate per 256 pictures times batch/256 (Goyal et al. 2017)."""
    return min(LR_LIMIT, per_256 * batch_size / 256)


def choose_colours(spec: RunSpec, facts: Facts) -> str:
    """Whether the three channels are colours, "yes" or "no": not where two or three were chosen by number, nor where most pictures have other than one or three."""
    chosen = Reading.of(spec)
    if chosen.numbers:
        return "yes" if len(chosen.numbers) == 1 else "no"
    return "yes" if chosen.channels == GRAY or facts.coloured >= 0.5 else "no"


def resolve(spec: RunSpec, card: Card, facts: Facts) -> tuple[RunSpec, list[str]]:
    """The spec with every number chosen, and sentences on what had to be lowered.

    What a person gave wins over the preset, the preset over the functions above. Raises Trouble for a folder that can't be
    trained on, an unknown preset or a backbone of the wrong kind.
    """
    if facts.images < 2:
        raise Trouble(
            f"{spec.images} has {facts.images} usable picture{'' if facts.images == 1 else 's'}; training compares pictures, so it needs at least 2.",
            "Pick a folder with more pictures.",
            NO_IMAGES,
        )
    name = preset_name(spec.preset) if spec.preset else choose_preset(facts)
    if name not in card.presets:
        raise Trouble(f"--preset is {spec.preset!r}; {card.name} has {', '.join(sorted(card.presets))}.", "Pick one of those.", UNUSABLE)
    preset: Mapping[str, Any] = card.presets[name]
    notes: list[str] = []
    backbone = spec.backbone or str(preset.get("backbone", "resnet18"))
    size = spec.image_size or preset.get("image_size") or choose_image_size(facts, backbone)
    wish = spec.batch_size or int(preset.get("batch_size", 256))
    batch = choose_batch_size(facts, wish) if spec.batch_size is None else min(wish, facts.images // 2 * 2)
    if batch < (min(wish, 64) if spec.batch_size is None else wish):
        notes.append(f"Batch size lowered from {wish} to {batch}: the folder has {facts.images} pictures.")
    lr = spec.lr if spec.lr is not None else choose_lr(float(preset["lr"]), batch) if preset.get("lr_per_256", True) else float(preset["lr"])
    epochs = spec.epochs or (None if spec.max_steps else choose_epochs(facts, name, int(preset.get("epochs", 100))))
    colours = choose_colours(spec, facts) if spec.colours == "auto" else spec.colours
    if colours == "no":
        notes.append(NOT_COLOURS)
    settings = {**{one.name: one.default for one in card.knobs}, **preset.get("settings", {}), **spec.settings}
    chosen = spec.replace(
        preset=name,
        colours=colours,
        settings=_checked(card, settings),
        backbone=backbone,
        image_size=int(size),
        epochs=epochs,
        batch_size=batch,
        lr=lr,
        weight_decay=spec.weight_decay if spec.weight_decay is not None else float(preset.get("weight_decay", 0.05)),
        optimizer=spec.optimizer or str(preset.get("optimizer", "adamw")),
        warmup=spec.warmup if spec.warmup is not None else float(preset.get("warmup", 0.1)),
    )
    return chosen, notes


def _checked(card: Card, settings: Mapping[str, Any]) -> dict[str, Any]:
    known = {one.name: one for one in card.knobs}
    problems: list[str] = []
    read: dict[str, Any] = {}
    for name, value in settings.items():
        if name not in known:
            problems.append(f"{card.name} has no setting {name!r} (it has {', '.join(known) or 'none'})")
            continue
        try:
            read[name] = known[name].read(value)
        except ValueError as error:
            problems.append(f"--set {error}")
    if problems:
        raise Trouble("; ".join(problems) + ".", "Change it and try again.", UNUSABLE)
    return read


def spec_knobs() -> dict[str, Any]:
    """RunSpec's own knobs by name, for forms and flags."""
    return {one.name: one for one in knobs(RunSpec)}

"""Does a net look at the thing? Overlap (intersection over union) of its attention masks with true masks, beside what has learned nothing.

    python benchmarks/masks.py RUN [--masks DIR]… [--samples 200] [--keep 0.6] [--scale 1,2] [--step N] [--json FILE]

RUN: a run's folder. DIR: a folder with images/ and masks/, files of the same stem, white where the thing is. The drawn sample pictures, whose masks are known
(those of the demo's test folder), are always looked at; --samples 0 leaves them out. Every picture is shown as training's whole picture: its largest centred square, resized to the
image size times each number of --scale (the finer the patches, the finer the mask; positions are interpolated).

A mask is made by DINO's rule (Caron et al. 2021, section 4.2.2, table 4): the patches that hold the top share of the class token's attention. Of the heads are given:
their mean; the one head that does best on all pictures; and, as in that table, the best for each picture. With untrained attention the last picks the luckiest of some
random masks, so read each column beside its untrained one. The same rule is used for the untrained net (the weights this run began with). The guesses without a
net: the whole square, and a box in the middle whose size is chosen with the true masks (what no honest guess could know, so it is a strong one).
A conv net has no attention: its one map is the similarity of each place to the whole.

Prints a table, means with standard errors, and one line of JSON; `better` is the share of pictures where the trained net's mask beats the untrained one's.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from studio.core.trouble import NO_IMAGES, UNUSABLE, Trouble
from studio.data.decode import decode
from studio.data.figures import FIGURES
from studio.data.sample import draw_scene
from studio.insight.attention import attention_maps, mass_threshold, upsample
from studio.nets.backbone import Backbone
from studio.train.encoder import load_encoder
from studio.train.snapshots import encoder_at
from studio.views.make import make_whole

WAYS = ("mean", "best_head", "best_each")
BOX_SHARES = np.linspace(0.1, 0.9, 17)
SAMPLE_SIDE = 64


@dataclass(frozen=True)
class Pair:
    """pixels: uint8 [S, S, 3], squashed to a square; aspect: width over height; mask: bool [h, w], the original's shape."""

    pixels: np.ndarray
    aspect: float
    mask: np.ndarray


def sample_pairs(count: int) -> Iterator[Pair]:
    """The first test pictures of the demo, drawn again with their masks."""
    names = list(FIGURES)
    for index in range(count):
        picture, mask = draw_scene(names[index % len(names)], size=SAMPLE_SIDE, seed=(0, 1, index))
        yield Pair(np.asarray(picture), 1.0, np.asarray(mask) > 127)


def folder_pairs(folder: Path, side: int) -> Iterator[Pair]:
    """Pictures of DIR/images that have a mask of the same stem in DIR/masks, stored at `side` px as training would."""
    masks = {one.stem: one for one in sorted((folder / "masks").glob("*.*"))}
    found = [one for one in sorted((folder / "images").glob("*.*")) if one.stem in masks]
    if not found:
        raise Trouble(f"{folder} has no pictures with masks.", "Give a folder with images/ and masks/, files of the same stem.", NO_IMAGES)
    for path in found:
        picture, drawn = decode(path), decode(masks[path.stem])
        if isinstance(picture, str) or isinstance(drawn, str):
            raise Trouble(f"{path.name} or its mask can't be used: {picture if isinstance(picture, str) else drawn}.", "Take the pair away.", UNUSABLE)
        if (picture.width, picture.height) != (drawn.width, drawn.height):
            raise Trouble(f"The mask of {path.name} has another size than the picture.", "Take the pair away or mend the mask.", UNUSABLE)
        square = Image.fromarray(picture.pixels).resize((side, side), Image.Resampling.BILINEAR, reducing_gap=3.0)
        yield Pair(np.asarray(square), picture.width / picture.height, drawn.pixels[..., 0] > 127)


def centred(mask: np.ndarray, side: int) -> np.ndarray:
    """The largest centred square of a mask, bool [side, side], by the majority of what a pixel covers."""
    height, width = mask.shape
    edge = min(height, width)
    top, left = (height - edge) // 2, (width - edge) // 2
    square = Image.fromarray(mask[top : top + edge, left : left + edge].astype(np.float32))
    return np.asarray(square.resize((side, side), Image.Resampling.BOX)) >= 0.5


def overlap(guesses: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Intersection over union: bool [..., H, W] twice -> [...]. Two empty masks agree."""
    both, either = (guesses & truth).sum((-1, -2)), (guesses | truth).sum((-1, -2))
    return np.where(either > 0, both / np.maximum(either, 1), 1.0)


def box(side: int, share: float) -> np.ndarray:
    """A centred square that takes `share` of the area: bool [side, side]."""
    half, place = side * math.sqrt(share) / 2, np.abs(np.arange(side) + 0.5 - side / 2)
    return (place[:, None] < half) & (place[None] < half)


@torch.no_grad()
def masks_of(encoder: Backbone, pair: Pair, side: int, keep: float) -> np.ndarray:
    """The masks of one picture: bool [1 + heads, side, side], the mean over heads first; what the patches don't reach is outside."""
    facts: Any = encoder
    whole = make_whole(torch.from_numpy(np.array(pair.pixels))[None], torch.tensor([pair.aspect]), side, facts.mean, facts.std)
    shown, maps = attention_maps(encoder, whole)
    if encoder.kind != "vit":
        maps = maps - maps.amin((2, 3), keepdim=True)
    maps = torch.cat((maps.mean(1, keepdim=True), maps), 1)
    kept = mass_threshold(maps.flatten(2), keep).reshape(maps.shape).float()
    made = np.zeros((maps.shape[1], side, side), bool)
    made[:, : shown.shape[2], : shown.shape[3]] = upsample(kept, shown.shape[2], shown.shape[3])[0].numpy() > 0.5
    return made


def ways(per_head: np.ndarray) -> dict[str, np.ndarray]:
    """[n, 1 + heads] -> the overlap of each picture, for each way to choose of the heads."""
    heads = per_head[:, 1:]
    return {"mean": per_head[:, 0], "best_head": heads[:, heads.mean(0).argmax()], "best_each": heads.max(1)}


def measure(trained: Backbone, untrained: Backbone, pairs: list[Pair], *, keep: float, scale: float) -> dict[str, Any]:
    """Mean overlaps and their standard errors, in 0..1. pairs: at least one."""
    side = round(trained.image_size * scale)
    truths = [centred(pair.mask, side) for pair in pairs]
    found: dict[str, Any] = {"pictures": len(pairs), "side": side, "grid": side // int(trained.patch or side), "keep": keep}
    net: dict[str, dict[str, np.ndarray]] = {}
    for name, encoder in (("trained", trained), ("untrained", untrained)):
        net[name] = ways(np.stack([overlap(masks_of(encoder, pair, side, keep), truth) for pair, truth in zip(pairs, truths, strict=True)]))
        for way, values in net[name].items():
            found[f"{name}_{way}"], found[f"{name}_{way}_error"] = float(values.mean()), error_of(values)
    for way in WAYS:
        found[f"better_{way}"] = float((net["trained"][way] > net["untrained"][way]).mean())
    boxes = np.stack([[overlap(box(side, share), truth) for share in BOX_SHARES] for truth in truths])
    best = int(boxes.mean(0).argmax())
    found |= {"box": float(boxes[:, best].mean()), "box_error": error_of(boxes[:, best]), "box_share": round(float(BOX_SHARES[best]), 3)}
    found["everything"] = float(np.mean([truth.mean() for truth in truths]))
    return found


def error_of(values: np.ndarray) -> float:
    """Standard error of the mean; 0 of a single value."""
    return float(values.std(ddof=1) / math.sqrt(len(values))) if len(values) > 1 else 0.0


def table(rows: list[dict[str, Any]]) -> str:
    """The rows for a person and for Markdown."""
    head = [
        "pictures",
        "n",
        "side",
        "patches",
        *(f"{way.replace('_', ' ')}: {net}" for way in WAYS for net in ("trained", "untrained")),
        "centre box",
        "everything",
    ]
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for row in rows:
        cells = [row["set"], str(row["pictures"]), str(row["side"]), f"{row['grid']}x{row['grid']}"]
        cells += [f"{row[f'{net}_{way}']:.3f} ± {row[f'{net}_{way}_error']:.3f}" for way in WAYS for net in ("trained", "untrained")]
        lines.append("| " + " | ".join([*cells, f"{row['box']:.3f} ± {row['box_error']:.3f}", f"{row['everything']:.3f}"]) + " |")
    return "\n".join(lines)


def score(run: str, folders: list[Path], *, samples: int, keep: float, scales: list[float], step: int | None) -> dict[str, Any]:
    """All the rows for a run. Raises Trouble for a run or a folder that can't be used."""
    trained = load_encoder(run) if step is None else encoder_at(run, step)
    untrained = encoder_at(run, 0)
    facts: Any = trained
    rows: list[dict[str, Any]] = []
    sets = [("samples", list(sample_pairs(samples)))] if samples else []
    sets += [(one.name, list(folder_pairs(one, 2 * round(trained.image_size * max(scales))))) for one in folders]
    for name, pairs in sets:
        rows += [{"set": name, "scale": scale, **measure(trained, untrained, pairs, keep=keep, scale=scale)} for scale in scales]
    return {"run": str(Path(run).absolute()), "backbone": facts.name, "kind": trained.kind, "step": step, "rows": rows}


def checked(asked: argparse.Namespace) -> list[float]:
    """The scales. Raises Trouble for numbers that mean nothing."""
    try:
        scales = [float(one) for one in asked.scale.split(",")]
    except ValueError:
        raise Trouble(f"--scale is {asked.scale!r}, not numbers.", "Write --scale 1,2 or leave it out.", UNUSABLE) from None
    if not all(0 < one <= 8 for one in scales) or not 0 < asked.keep < 1 or asked.samples < 0:
        raise Trouble("--keep must lie between 0 and 1, --scale between 0 and 8, --samples at 0 or above.", "Leave them out for the usual ones.", UNUSABLE)
    if not asked.samples and not asked.masks:
        raise Trouble("There is nothing to look at: --samples is 0 and there is no --masks.", "Give one of them.", UNUSABLE)
    return scales


def main(words: list[str] | None = None) -> int:
    """Measure, print, and write the JSON where it is asked for."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("run")
    ask.add_argument("--masks", type=Path, action="append", default=[], metavar="DIR")
    ask.add_argument("--samples", type=int, default=200, help="how many of the sample pictures (0: none)")
    ask.add_argument("--keep", type=float, default=0.6, help="share of the attention that a mask holds")
    ask.add_argument("--scale", default="1,2", help="sides to look at, as multiples of the run's image size")
    ask.add_argument("--step", type=int, help="the encoder that was kept at this step, instead of the trained one")
    ask.add_argument("--json", type=Path, help="also write the JSON to this file")
    asked = ask.parse_args(words)
    torch.manual_seed(0)
    try:
        made = score(asked.run, asked.masks, samples=asked.samples, keep=asked.keep, scales=checked(asked), step=asked.step)
    except Trouble as error:
        print(f"{error.words} {error.fix}", file=sys.stderr)
        return error.exit_code
    text = json.dumps(made)
    print(table(made["rows"]))
    print(text)
    if asked.json:
        asked.json.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Speed as ratios of CPU seconds, alternating on one thread, medians: what a busy machine changes least. Prints one JSON line a row.

    python benchmarks/speed.py views [--sizes 32,96] [--rounds 5]        our views over kornia's batched ones and lightly's PIL pipeline
    python benchmarks/speed.py bare [--methods simclr,moco_v2,dino,mae]  the whole loop over forward, backward and optimiser on a ready batch
    python benchmarks/speed.py peers [--methods ...] [--photos DIR]      the whole loop over lightly's pipeline: same network, batch and pictures

The pictures are made; `peers` reads JPEG files: of 32 px, of 320x320 px for 96 px, and of 5 megapixels (or those of DIR). `bare` and `peers` drive the real loop and
have the other work done between its steps, lightly's in a process of its own (peers.py says why); `bare` repeats the step's own batch: zero the gradients, forward, backward, optimiser, the method's slow parts (teacher, queue).
A row of `bare` or `peers` takes its rounds times some seconds of CPU. The studio decodes once, into memory, before the first step: decoding has a row of its own
(benchmarks/scale.py).
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import peers as lightly
from pieces import alternate, folder_of, pictures, ratio, step_times

GOALS = {("fp32", 32): 1.35, ("fp32", 96): 1.15, ("fp32", "camera"): 1.75, ("auto", 32): 2.2, ("auto", 96): 2.4, ("auto", "camera"): 4.0}
CAMERA = (2592, 1944)


def views(size: int, rounds: int, count: int = 256) -> dict[str, Any]:
    """Two views of each picture, three ways."""
    import kornia.augmentation as K
    import torch
    from lightly.transforms import SimCLRTransform
    from PIL import Image

    from studio.views.make import make
    from studio.views.pair import two_views

    pixels, aspects = pictures(count, size), torch.ones(count)
    recipe = two_views(size, crop=0.08, jitter=(0.8, 0.8, 0.8, 0.2), colour=0.5)
    peer = torch.nn.Sequential(
        K.RandomResizedCrop((size, size), scale=(0.08, 1.0)),
        K.RandomHorizontalFlip(),
        K.ColorJitter(0.4, 0.4, 0.4, 0.1, p=0.8),
        K.RandomGrayscale(p=0.2),
        K.Normalize(torch.tensor([0.485, 0.456, 0.406]), torch.tensor([0.229, 0.224, 0.225])),
    )
    pil = [Image.fromarray(one.numpy()) for one in pixels[:64]]
    transform = SimCLRTransform(input_size=size, cj_strength=0.5, gaussian_blur=0.0)

    def kornia() -> None:
        x = pixels.permute(0, 3, 1, 2).float() / 255
        peer(x), peer(x)

    works = {"ours": lambda: make(pixels, aspects, recipe, seed=0, step=0), "kornia": kornia, "lightly": lambda: [transform(one) for one in pil]}
    spent = alternate(works, rounds)
    spent["lightly"] = [one * count / len(pil) for one in spent["lightly"]]
    rates = {f"{name} pictures/CPU s": round(count / statistics.median(one)) for name, one in spent.items()}
    over = {f"over {name}": round(ratio(spent[name], spent["ours"]), 2) for name in ("kornia", "lightly")}
    return {"part": "views", "px": size, **rates, **over, "goal": 4.0}


def bare_step(built: Any, made: dict[str, Any]) -> None:
    """Forward, backward, optimiser and the method's slow parts on the batch that is there."""
    from studio.train.device import autocast

    for optimizer in built.stepper.optimizers.values():
        optimizer.zero_grad(set_to_none=True)
    with autocast(built.device, built.spec.precision):
        outcome = built.method(made["views"], made["clock"])
    outcome.loss.backward()
    built.method.before_step(made["clock"])
    for optimizer in built.stepper.optimizers.values():
        optimizer.step()
    built.method.after_step(made["clock"])


def bare(method: str, size: int, rounds: int, batch: int = 0, precision: str = "fp32") -> dict[str, Any]:
    """The loop's speed as a share of the bare model's, with the network and (batch 0) the batch of the studio's default for a processor."""
    from studio import methods

    batch = batch or int(methods.get(method).presets["quick_look"]["batch_size"])
    with tempfile.TemporaryDirectory() as folder:
        images = folder_of(Path(folder) / "pictures", 16 * batch, size)
        options = {"images": str(images), "method": method, "image_size": size, "batch_size": batch, "precision": precision}
        spent = step_times(options, bare_step, rounds)
    loop = statistics.median(spent["loop"])
    row = {"part": "bare", "method": method, "px": size, "batch": batch, "network": spent["backbone"], "precision": spent["precision"]}
    shares = {"views, share of a step": round(statistics.median(spent["views"]) / loop, 4), "step CPU ms": round(1000 * loop, 1)}
    return {**row, "loop over bare": round(ratio(spent["other"], spent["loop"]), 3), "goal": 0.97, **shares}


def peers(method: str, size: int, precision: str, rounds: int, *, kind: str = "", folder: str = "") -> dict[str, Any]:
    """The loop over lightly's pipeline on the same files. kind: "camera" for large photographs, eight a step; folder: of those."""
    batch = 8 if kind else lightly.BATCHES[method, size]
    with tempfile.TemporaryDirectory() as made:
        if not folder:
            count, side = (2 * batch, CAMERA) if kind else (4 * batch, size if size <= 40 else 320)
            folder = str(folder_of(Path(made) / "pictures", count, side))
        options = {"images": folder, "method": method, "image_size": size, "batch_size": batch, "precision": precision, **lightly.ours(method, size)}
        with lightly.apart(method, size, folder, batch) as step:
            spent = step_times(options, lambda built, _: step(), rounds)
    row = {"part": "peers", "method": method, "px": size, "pictures": kind or "small", "batch": batch, "precision": f"{precision} ({spent['precision']})"}
    rates = {f"{name}, CPU ms a picture": round(1000 * statistics.median(spent[what]) / batch, 2) for name, what in (("ours", "loop"), ("lightly", "other"))}
    goal = GOALS.get((precision, kind or size)) if method == "simclr" else GOALS.get((precision, size))
    return {**row, "over lightly": round(ratio(spent["other"], spent["loop"]), 2), "goal": goal, **rates}


def rows(part: str, methods: list[str], sizes: list[int], rounds: int, batch: int, photos: str = "") -> Iterator[dict[str, Any]]:
    """Every row of a part, as it is measured."""
    if part == "views":
        yield from (views(size, rounds) for size in sizes)
    elif part == "bare":
        yield from (bare(method, size, rounds, batch) for size in sizes for method in methods)
    else:
        for precision in ("fp32", "auto"):
            yield from (peers(method, size, precision, rounds) for size in sizes for method in methods)
            if "simclr" in methods and 96 in sizes:
                yield peers("simclr", 96, precision, rounds, kind="camera", folder=photos)


def main() -> None:
    """Measure a part and print its rows."""
    import torch

    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("part", choices=("views", "bare", "peers"))
    ask.add_argument("--methods", default="simclr,moco_v2,dino,mae")
    ask.add_argument("--sizes", default="32,96")
    ask.add_argument("--rounds", type=int, default=7)
    ask.add_argument("--batch", type=int, default=0, help="pictures a step of `bare` (0: the quick look preset's)")
    ask.add_argument("--photos", default="", help="a folder of large photographs for `peers` (made ones without)")
    asked = ask.parse_args()
    torch.set_num_threads(1)
    sizes = [int(one) for one in asked.sizes.split(",")]
    for row in rows(asked.part, asked.methods.split(","), sizes, asked.rounds, asked.batch, asked.photos):
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()

"""Speed as ratios of CPU seconds, alternating in one process on one thread, medians: what a busy machine changes least. Prints one JSON line a row.

    python benchmarks/speed.py views [--sizes 32,96] [--rounds 5]      our views over kornia's batched and lightly's PIL pipeline
    python benchmarks/speed.py bare [--methods simclr,moco_v2,dino,mae]  the whole loop over forward, backward and optimiser on a ready batch
    python benchmarks/speed.py peers                                    SimCLR over lightly's transform with the same net and its NTXentLoss

The pictures are made (smooth noise). `bare` drives the real loop: between its steps the same network takes steps on the last batch's views. What
is seldom (checkpoints, health) falls out of the medians.
"""

from __future__ import annotations

import argparse
import copy
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))


def ratio(slow: Sequence[float], fast: Sequence[float]) -> float:
    """How many times faster the second is: the median of the first's seconds over the median of the second's."""
    return statistics.median(slow) / statistics.median(fast)


def alternate(works: dict[str, Callable[[], Any]], rounds: int) -> dict[str, list[float]]:
    """CPU seconds of each work, one after the other, `rounds` times, after one round to warm up."""
    spent: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(rounds + 1):
        for name, work in works.items():
            begun = time.process_time()
            work()
            if turn:
                spent[name].append(time.process_time() - begun)
    return spent


def pictures(count: int, size: int) -> Any:
    """Made pictures, uint8 [count, size, size, 3]."""
    import torch

    coarse = torch.rand(count, 3, 8, 8, generator=torch.Generator().manual_seed(0))
    smooth = torch.nn.functional.interpolate(coarse, size=size, mode="bicubic").clamp(0, 1)
    return (smooth * 255).byte().permute(0, 2, 3, 1).contiguous()


def lightly_views(size: int) -> Callable[[Any], Any]:
    """lightly's SimCLR transform without blur, as the studio's has none at these sizes."""
    from lightly.transforms import SimCLRTransform

    return SimCLRTransform(input_size=size, cj_strength=0.5, gaussian_blur=0.0)


def views(size: int, rounds: int, count: int = 256) -> dict[str, Any]:
    """Two views of each picture, three ways."""
    import kornia.augmentation as K
    import torch
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
    transform = lightly_views(size)

    def kornia() -> None:
        x = pixels.permute(0, 3, 1, 2).float() / 255
        peer(x), peer(x)

    works = {"ours": lambda: make(pixels, aspects, recipe, seed=0, step=0), "kornia": kornia, "lightly": lambda: [transform(one) for one in pil]}
    spent = alternate(works, rounds)
    spent["lightly"] = [one * count / len(pil) for one in spent["lightly"]]
    rates = {f"{name} pictures/CPU s": round(count / statistics.median(one)) for name, one in spent.items()}
    over = {f"over {name}": round(ratio(spent[name], spent["ours"]), 2) for name in ("kornia", "lightly")}
    return {"part": "views", "px": size, **rates, **over}


def step_times(method: str, size: int, precision: str, rounds: int, batch: int, other: Callable[[Any, Any], Any] | None = None) -> dict[str, list[float]]:
    """CPU seconds of the loop's steps and of the other work's (the bare step by default) between them; the step after another work, which
    found its batch ready, is left out."""
    from PIL import Image

    from studio.core.control import Control
    from studio.core.spec import RunSpec
    from studio.train import bench, loop

    made: dict[str, Any] = {}
    build = bench.build

    def watched(*words: Any, **more: Any) -> Any:
        made["bench"] = built = build(*words, **more)
        gradients = built.stepper.gradients

        def keep(views: Any, clock: Any) -> Any:
            made.update(views=views, clock=clock)
            return gradients(views, clock)

        built.stepper.gradients, made["gradients"] = keep, gradients
        return built

    def bare(built: Any, _: Any) -> None:
        made["gradients"](made["views"], made["clock"])
        built.stepper.update(made["clock"], lr=1e-6, weight_decay=0.0)

    spent: dict[str, list[float]] = {"loop": [], "other": []}

    class Timed(Control):
        calls, since = 0, 0.0

        def turn(self, on_pause: Any = None) -> bool:
            now, self.calls = time.process_time(), self.calls + 1
            if self.calls > 4 and self.calls % 3 != 2:
                spent["loop"].append(now - self.since)
            if self.calls > 1 and self.calls % 3 == 1:
                begun = time.process_time()
                (other or bare)(made["bench"], made)
                spent["other"].append(time.process_time() - begun)
            self.since = time.process_time()
            return super().turn(on_pause)

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "pictures"
        place.mkdir()
        for index, one in enumerate(pictures(4 * batch, size)):
            Image.fromarray(one.numpy()).save(place / f"{index}.png")
        spec = RunSpec(images=str(place), method=method, image_size=size, batch_size=batch, max_steps=3 * rounds + 4, device="cpu", precision=precision)
        bench.build = watched
        try:
            loop.train(spec.replace(out=str(Path(folder) / "run"), cache="ram"), control=Timed())
        finally:
            bench.build = build
    return {"loop": spent["loop"], "other": spent["other"][1:]}


def bare(method: str, size: int, rounds: int, batch: int) -> dict[str, Any]:
    """The loop's speed as a share of the bare model's."""
    spent = step_times(method, size, "fp32", rounds, batch)
    return {"part": "bare", "method": method, "px": size, "batch": batch, "loop over bare": round(ratio(spent["other"], spent["loop"]), 3)}


def peers(size: int, precision: str, rounds: int, batch: int) -> dict[str, Any]:
    """SimCLR: ours over lightly's transform in a DataLoader, the same net in fp32 and lightly's loss."""
    import torch
    from lightly.loss import NTXentLoss
    from PIL import Image

    transform, loss = lightly_views(size), NTXentLoss(temperature=0.5)
    data = [Image.fromarray(one.numpy()) for one in pictures(batch, size)]
    kept: dict[str, Any] = {}

    def theirs(built: Any, made: Any) -> None:
        if not kept:
            kept["net"] = copy.deepcopy(built.method).to(memory_format=torch.contiguous_format)
            kept["steps"] = torch.optim.AdamW(kept["net"].parameters(), lr=1e-6)
        loader = torch.utils.data.DataLoader(data, batch_size=batch, shuffle=True, collate_fn=lambda rows: [transform(row) for row in rows])
        for rows in loader:
            pair = {name: torch.stack([row[index] for row in rows]) for index, name in enumerate(made["views"])}
            kept["steps"].zero_grad()
            loss(*kept["net"].embed(pair, made["clock"]).values()).backward()
            kept["steps"].step()

    spent = step_times("simclr", size, precision, rounds, batch, theirs)
    return {"part": "peers", "px": size, "precision": precision, "batch": batch, "over lightly": round(ratio(spent["other"], spent["loop"]), 2)}


def main() -> None:
    """Measure a part and print its rows."""
    import torch

    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("part", choices=("views", "bare", "peers"))
    ask.add_argument("--methods", default="simclr,moco_v2,dino,mae")
    ask.add_argument("--sizes", default="32,96")
    ask.add_argument("--rounds", type=int, default=5)
    ask.add_argument("--batch", type=int, default=64)
    asked = ask.parse_args()
    torch.set_num_threads(1)
    for size in map(int, asked.sizes.split(",")):
        if asked.part == "views":
            print(json.dumps(views(size, asked.rounds)), flush=True)
        for method in asked.methods.split(",") if asked.part == "bare" else ():
            print(json.dumps(bare(method, size, asked.rounds, asked.batch)), flush=True)
        for precision in ("fp32", "auto") if asked.part == "peers" else ():
            print(json.dumps(peers(size, precision, asked.rounds, asked.batch)), flush=True)


if __name__ == "__main__":
    main()

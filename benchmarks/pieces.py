"""What the measurements share: made pictures, ratios of CPU seconds, and the real training loop with other work between its steps.

Two programs are compared piece by piece on one thread, by the CPU seconds that they take: a machine that others use too slows both.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

WARM = 2
"""Steps before the first that counts."""


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
    """Made pictures, uint8 [count, size, size, 3]: smooth blotches with some grain."""
    import torch

    generator = torch.Generator().manual_seed(0)
    coarse = torch.rand(count, 3, 8, 8, generator=generator)
    smooth = torch.nn.functional.interpolate(coarse, size=size, mode="bicubic")
    smooth += 0.05 * torch.randn(smooth.shape, generator=generator)
    return (smooth.clamp(0, 1) * 255).byte().permute(0, 2, 3, 1).contiguous()


def folder_of(place: Path, count: int, size: int | tuple[int, int], quality: int = 90) -> Path:
    """A folder of made JPEGs. size: the side, or width and height (then four different pictures, shifted: making large ones takes long)."""
    from PIL import Image

    place.mkdir(parents=True)
    if isinstance(size, int):
        for index, one in enumerate(pictures(count, size)):
            Image.fromarray(one.numpy()).save(place / f"{index:06d}.jpg", quality=quality)
        return place
    width, height = size
    base = [Image.fromarray(one.numpy()).resize((width, height), Image.Resampling.BICUBIC) for one in pictures(4, 512)]
    for index in range(count):
        base[index % 4].transform((width, height), Image.Transform.AFFINE, (1, 0, 8 * index, 0, 1, 0)).save(place / f"{index:06d}.jpg", quality=quality)
    return place


def step_times(options: dict[str, Any], other: Callable[[Any, dict[str, Any]], Any], rounds: int) -> dict[str, Any]:
    """Train with the real loop and do the other work between its steps.

    options: fields of RunSpec. other(bench, made): made has the views and the clock of the step before; a float it returns is the CPU seconds of work in another process. Returns CPU seconds: "loop" and "other" (lists), "views" (of
    making the loop's views), and "precision", which the loop settled on. The run is planned long, so that what is rare in a long run (looks, checkpoints) is
    as rare here, and stopped when it has been measured.
    """
    from studio.core.control import Control
    from studio.core.spec import RunSpec
    from studio.train import bench, loop, room

    made: dict[str, Any] = {}
    spent: dict[str, Any] = {"loop": [], "other": [], "views": []}
    build, make = bench.build, room.make

    def watched(*words: Any, **more: Any) -> Any:
        made["bench"] = built = build(*words, **more)
        gradients = built.stepper.gradients

        def keep(views: Any, clock: Any) -> Any:
            made.update(views=views, clock=clock)
            return gradients(views, clock)

        built.stepper.gradients = keep
        return built

    def timed_views(*words: Any, **more: Any) -> Any:
        begun = time.process_time()
        views = make(*words, **more)
        spent["views"].append(time.process_time() - begun)
        return views

    class Timed(Control):
        steps, since = 0, 0.0

        def turn(self, on_pause: Any = None, meanwhile: Any = None) -> bool:
            if "views" not in made:  # before the first step, and while pictures are decoded
                return super().turn(on_pause, meanwhile)
            now, self.steps = time.process_time(), self.steps + 1
            if self.steps > WARM:
                spent["loop"].append(now - self.since)
            found = other(made["bench"], made)
            if self.steps > WARM:
                spent["other"].append(found if isinstance(found, float) else time.process_time() - now)
            if len(spent["other"]) >= rounds:
                self.stop()
            self.since = time.process_time()
            return super().turn(on_pause, meanwhile)

    with tempfile.TemporaryDirectory() as folder:
        spec = RunSpec(device="cpu", cache="ram", max_steps=100_000, out=str(Path(folder) / "run"), **options)
        bench.build, room.make = watched, timed_views
        try:
            loop.train(spec, control=Timed())
        finally:
            bench.build, room.make = build, make
    spent["views"] = spent["views"][WARM:]
    return {**spent, "precision": made["bench"].spec.precision, "backbone": made["bench"].spec.backbone}

"""How the work grows with the number of pictures, the batch and the image size. Prints one JSON line a row.

    python benchmarks/scale.py [--counts 1000,10000,100000] [--batches 16,64,256] [--sizes 32,64,96]

A count: a folder of so many made JPEGs of 32 px (a few different files under many names), in a process of its own: scanning it, building the cache on disk, opening
it again and taking the first batch; CPU seconds, rates and the most memory. A batch or a size: CPU milliseconds a picture of SimCLR's steps with ResNet-10 of half the width.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
KINDS = 16
ONE_FOLDER = 5000


def many(place: Path, count: int) -> Path:
    """So many small files in sub-folders of 5,000: sixteen different pictures, each file with bytes of its own at its end."""
    from pieces import folder_of

    base = [one.read_bytes() for one in sorted(folder_of(place / "base", KINDS, 32).iterdir())]
    images = place / "pictures"
    for index in range(count):
        if index % ONE_FOLDER == 0:
            folder = images / f"{index // ONE_FOLDER:03d}"
            folder.mkdir(parents=True)
        (folder / f"{index:07d}.jpg").write_bytes(base[index % KINDS] + index.to_bytes(4, "big"))
    return images


def pictures(count: int) -> dict[str, Any]:
    """Scan, cache and first batch of a folder; run in a process of its own."""
    import numpy as np

    from studio.data.cache import build_cache
    from studio.data.sampler import batch_indices
    from studio.data.scan import scan

    with tempfile.TemporaryDirectory() as place:
        images = many(Path(place), count)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        spent: dict[str, tuple[float, float]] = {}
        kept: dict[str, Any] = {}

        def timed(name: str, work: Callable[[], Any]) -> None:
            cpu, wall = time.process_time(), time.perf_counter()
            kept[name] = work()
            spent[name] = time.process_time() - cpu, time.perf_counter() - wall

        cache_dir = f"{place}/cache"
        timed("scan", lambda: scan(images))
        timed("cache", lambda: build_cache(kept["scan"], 32, mode="disk", cache_dir=cache_dir))
        kept.pop("cache").close()

        def first() -> Any:
            cache = build_cache(kept["scan"], 32, mode="disk", cache_dir=cache_dir)
            batch = cache.take(batch_indices(len(cache), seed=0, step=0, batch_size=256, rank=0, world=1))
            assert batch.dtype == np.uint8
            return cache

        timed("first batch", first)
        kept["first batch"].close()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rates = {f"{name}, pictures/CPU s": round(count / max(spent[name][0], 1e-6)) for name in ("scan", "cache")}
    batch = {"first batch, CPU s": round(spent["first batch"][0], 3), "first batch, wall s": round(spent["first batch"][1], 2), "goal": 1.0}
    return {"part": "scale", "pictures": count, **rates, **batch, "memory MB": round(most / 1024), "of it for the folder MB": round((most - before) / 1024)}


def steps(size: int, batch: int, rounds: int) -> dict[str, Any]:
    """CPU milliseconds of a step, by picture, one thread."""
    import torch
    from pieces import folder_of, step_times

    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as place:
        images = folder_of(Path(place) / "pictures", 4 * batch, size)
        options = {"images": str(images), "method": "simclr", "image_size": size, "batch_size": batch, "precision": "fp32"}
        spent = step_times(options, lambda *_: None, rounds)
    loop = statistics.median(spent["loop"])
    views = statistics.median(spent["views"])
    return {
        "part": "growth",
        "px": size,
        "batch": batch,
        "step, CPU ms a picture": round(1000 * loop / batch, 2),
        "views, CPU ms a picture": round(1000 * views / batch, 3),
    }


def apart(*words: str) -> dict[str, Any]:
    """A row measured by this file in a process of its own."""
    done = subprocess.run([sys.executable, __file__, *words], capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def rows(counts: list[int], batches: list[int], sizes: list[int], rounds: int) -> Iterator[dict[str, Any]]:
    """Every row, as it is measured."""
    for count in counts:
        yield apart("--count", str(count))
    for batch in batches:
        yield apart("--step", f"{sizes[0]}x{batch}", "--rounds", str(rounds))
    for size in sizes[1:]:
        yield apart("--step", f"{size}x{batches[0]}", "--rounds", str(rounds))


def numbers(text: str) -> list[int]:
    """ "1,2" as numbers."""
    return [int(one) for one in text.split(",") if one]


def main() -> None:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--counts", type=numbers, default=[1000, 10_000, 100_000])
    ask.add_argument("--batches", type=numbers, default=[16, 64, 256])
    ask.add_argument("--sizes", type=numbers, default=[32, 64, 96])
    ask.add_argument("--rounds", type=int, default=4)
    ask.add_argument("--count", type=int, help=argparse.SUPPRESS)
    ask.add_argument("--step", help=argparse.SUPPRESS)
    asked = ask.parse_args()
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    if asked.count:
        print(json.dumps(pictures(asked.count)), flush=True)
    elif asked.step:
        size, _, batch = asked.step.partition("x")
        print(json.dumps(steps(int(size), int(batch), asked.rounds)), flush=True)
    else:
        for row in rows(asked.counts, asked.batches, asked.sizes, asked.rounds):
            print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()

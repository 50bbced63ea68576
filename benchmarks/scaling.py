"""What a picture costs on its way to a GPU, and what a folder of them holds in memory: the figures that docs/scaling.md reckons with.

    python benchmarks/scaling.py [--pictures 1000]

CPU seconds of one thread (time.process_time), so that other programs do not count; the best of three. The pictures are drawn, 500 x 375, JPEG of quality 90;
they are in the system's file cache when they are read, so a disk is not measured.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from studio.core.control import Control
from studio.data.cache import build_cache
from studio.data.decode import decode
from studio.data.sampler import epoch_order
from studio.data.scan import scan
from studio.methods import get
from studio.nets.backbone import build_backbone
from studio.views.make import draw, make

SIDE, SIZE, BATCH = 256, 224, 64


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """CPU seconds of the best of some tries."""
    best = float("inf")
    for _ in range(times):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def make_pictures(folder: Path, count: int) -> None:
    """Drawn pictures: few are different, the rest are copies (reading and decoding cost the same)."""
    rng = np.random.default_rng(0)
    for index in range(min(count, 16)):
        coarse = Image.fromarray(rng.integers(0, 255, (48, 64, 3), np.uint8)).resize((500, 375), Image.Resampling.BICUBIC)
        noise = rng.normal(0, 8, (375, 500, 3))
        Image.fromarray((np.asarray(coarse) + noise).clip(0, 255).astype(np.uint8)).save(folder / f"{index:07}.jpg", quality=90)
    for index in range(16, count):
        shutil.copyfile(folder / f"{index % 16:07}.jpg", folder / f"{index:07}.jpg")


def rows(folder: Path, count: int) -> list[tuple[str, str]]:
    """(what, figure) of each measurement."""
    found: list[tuple[str, str]] = []
    spent = seconds(lambda: scan(folder), 1)
    found.append(("scan: files whose header is read", f"{count / spent:,.0f} a CPU second"))
    tracemalloc.start()
    catalog = scan(folder)
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    found.append(("catalog: memory a file, in each process", f"{held / count:,.0f} bytes"))
    paths = [catalog.path(index) for index in range(min(count, 200))]
    spent = seconds(lambda: [decode(path) for path in paths])
    found.append((f"decode ({Path(paths[0]).stat().st_size / 1000:.0f} kB a file)", f"{len(paths) / spent:,.0f} pictures a CPU second"))
    with tempfile.TemporaryDirectory() as place:
        part = min(count, 400)
        small = folder.parent / "part"
        small.mkdir()
        for path in sorted(folder.iterdir())[:part]:
            shutil.copyfile(path, small / path.name)
        some = scan(small)
        begun = time.process_time()
        cache = build_cache(some, SIDE, mode="disk", cache_dir=place, workers=1, control=Control())
        found.append((f"cache build at {SIDE} px", f"{part / (time.process_time() - begun):,.0f} pictures a CPU second"))
        found.append((f"cache at {SIDE} px", f"{SIDE * SIDE * 3:,} bytes a picture"))
        chosen = np.random.default_rng(1).permutation(part)[:BATCH].astype(np.int64)
        spent = seconds(lambda: cache.take(chosen), 20)
        found.append((f"take of {BATCH} pictures, pages in memory", f"{BATCH / spent:,.0f} pictures a CPU second"))
        pixels, aspects = torch.from_numpy(cache.take(chosen)), torch.from_numpy(cache.aspects[chosen])
        cache.close()
    simclr = get("simclr")
    views = simclr.views(simclr.Settings(), SIZE)
    spent = seconds(lambda: make(pixels, aspects, views, seed=0, step=0))
    found.append((f"two views at {SIZE} px on the CPU (SimCLR)", f"{BATCH / spent:,.0f} pictures a CPU second"))
    for batch, world in ((4096, 64), (32768, 512)):
        own = torch.ones(batch // world)
        spent = seconds(lambda own=own, world=world: [draw(view, own, seed=0, step=0, index=at, rank=0, world=world) for at, view in enumerate(views)], 5)
        found.append((f"parameters of two views drawn for a whole batch of {batch:,}, on each of {world} processes", f"{1000 * spent:.1f} ms a step"))
    images = 10_000_000
    begun = time.process_time()
    epoch_order(images, seed=0, epoch=0)
    found.append((f"an epoch's order of {images:,} pictures", f"{time.process_time() - begun:.2f} CPU s, {8 * images / 1e6:,.0f} MB"))
    for name in ("resnet50", "vit_base"):
        net = build_backbone(name, SIZE)
        weights = sum(one.numel() for one in net.parameters())
        norms = sum(isinstance(one, torch.nn.BatchNorm2d) for one in net.modules())
        found.append((f"{name}: gradients averaged a step", f"{4 * weights / 1e6:,.0f} MB in {-(-weights // 6_000_000)} buckets; {norms} batch norms"))
    return found


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=int, default=1000, help="files to make (default: 1000)")
    count = parser.parse_args().pictures
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "pictures"
        folder.mkdir()
        make_pictures(folder, count)
        print(f"{count} files, one thread, {platform.machine()}, torch {torch.__version__}\n\n| what | measured |\n| --- | --- |")
        for what, figure in rows(folder, count):
            print(f"| {what} | {figure} |")


if __name__ == "__main__":
    main()

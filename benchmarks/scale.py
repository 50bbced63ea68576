"""How the work grows with the number of pictures, the batch and the image size. Prints one JSON line a row.

    python benchmarks/scale.py [--counts 1000,10000,100000] [--batches 16,64,256] [--sizes 32,64,96]
    python benchmarks/scale.py --folders --counts 1000,10000,100000,1000000 --write benchmarks/SCALE.md

A count: a folder of so many made JPEGs of 32 px (a few different pictures, each file real and with bytes of its own), in a process of its own: scanning it, building
the cache on disk, opening it again and taking the first batch; CPU seconds, rates, memory, how soon a stop is heard. With --folders also, each in a process of its own, a
training from its start to its first step, and the window that opens the folder; --write makes a page of it. A batch or a size: CPU milliseconds a picture of SimCLR's
steps with ResNet-10 of half the width.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
KINDS = 16
ONE_FOLDER = 5000
SIDE, BATCH, TRIES = 32, 256, 5
PARTS = {"pictures": "scan, cache, first batch", "start": "a training's start", "window": "the window"}


def many(place: Path, count: int) -> Path:
    """So many small files in sub-folders of 5,000: sixteen different pictures, each file with bytes of its own at its end."""
    from pieces import folder_of

    base = [one.read_bytes() for one in sorted(folder_of(place / "base", KINDS, SIDE).iterdir())]
    images = place / "pictures"
    for index in range(count):
        if index % ONE_FOLDER == 0:
            folder = f"{images}/{index // ONE_FOLDER:03d}"
            os.makedirs(folder)
        with open(f"{folder}/{index:07d}.jpg", "wb", buffering=0) as file:
            file.write(base[index % KINDS] + index.to_bytes(4, "big"))
    return images


def megabytes() -> int:
    """The most memory that this process has had."""
    return round(_status("VmHWM"))


def own_megabytes() -> float:
    """What this process has now, without what it has mapped of files."""
    return _status("RssAnon")


def _status(name: str) -> float:
    with open("/proc/self/status", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith(name)) / 1024


def stopped_after(work: Callable[[Any, Callable[[Any], None]], object], seconds: float) -> float:
    """Wall seconds from asking to the end of a work that is stopped after so many."""
    from studio.core.control import Control
    from studio.core.trouble import Interrupted

    control, asked = Control(), [0.0]

    def stop() -> None:
        asked[0] = time.perf_counter()
        control.stop()

    timer = threading.Timer(seconds, stop)
    timer.start()
    try:
        work(control, lambda event: None)
    except Interrupted:
        return time.perf_counter() - asked[0]
    finally:
        timer.cancel()
    return 0.0


def pictures(images: str, cache_dir: str) -> dict[str, Any]:
    """Scan, cache and first batch of a folder; run in a process of its own."""
    import numpy as np

    from studio.core.events import Progress
    from studio.data.cache import build_cache
    from studio.data.sampler import batch_indices
    from studio.data.scan import scan

    before, began = megabytes(), own_megabytes()
    spent: dict[str, tuple[float, float]] = {}
    told: list[float] = []

    def timed(name: str, work: Callable[[], Any]) -> Any:
        cpu, wall = time.process_time(), time.perf_counter()
        made = work()
        spent[name] = time.process_time() - cpu, time.perf_counter() - wall
        return made

    def tell(event: object) -> None:
        if isinstance(event, Progress):
            told.append(time.perf_counter())

    found: dict[str, Any] = {}
    stop_scan = stopped_after(lambda control, heard: scan(images, tell=heard, control=control), 1.0)
    catalog = timed("scan", lambda: scan(images, tell=tell))
    told.append(time.perf_counter())
    quiet = max((b - a for a, b in pairwise(told)), default=0.0)
    count = len(catalog)
    found["catalog, bytes a picture"] = round((catalog.items.names.nbytes + 28 * count) / count, 1)
    held, most = own_megabytes(), megabytes()
    other = f"{cache_dir}-stopped"
    stop_cache = stopped_after(lambda control, heard: build_cache(catalog, SIDE, mode="disk", cache_dir=other, tell=heard, control=control), 1.0)
    shutil.rmtree(other)
    timed("cache", lambda: build_cache(catalog, SIDE, mode="disk", cache_dir=cache_dir)).close()

    def first() -> Any:
        cache = build_cache(catalog, SIDE, mode="disk", cache_dir=cache_dir)
        assert cache.take(batch_indices(len(cache), seed=0, step=0, batch_size=min(BATCH, count), rank=0, world=1)).dtype == np.uint8
        return cache

    tries = []
    for _ in range(TRIES):
        timed("first batch", first).close()
        tries.append(spent["first batch"])
    spent["first batch"] = min(one for one, _ in tries), min(one for _, one in tries)
    for name in ("scan", "cache"):
        found[f"{name}, pictures/CPU s"] = round(count / max(spent[name][0], 1e-6))
        found[f"{name}, wall s"] = round(spent[name][1], 2)
    found |= {"first batch, CPU s": round(spent["first batch"][0], 3), "first batch, wall s": round(spent["first batch"][1], 2), "goal": 1.0}
    found |= {"scan stopped after, s": round(stop_scan, 2), "cache stopped after, s": round(stop_cache, 2), "longest silence of the scan, s": round(quiet, 2)}
    found |= {
        "memory MB": megabytes(),
        "of it for the folder MB": megabytes() - before,
        "at the scan's end MB": most - before,
        "kept of it MB": round(held - began),
    }
    return {"part": "scale", "pictures": count, **found}


def start(images: str, cache_dir: str) -> dict[str, Any]:
    """A training of two steps, its cache there already: seconds to the end of the scan and from there to the first step."""
    from studio.core.events import Event, Phase, Scalars
    from studio.core.spec import RunSpec
    from studio.train import loop

    at: dict[str, float] = {}
    own: list[float] = []

    def tell(event: Event) -> None:
        own.append(own_megabytes())
        if isinstance(event, Phase):
            at.setdefault(event.name, time.perf_counter())
        elif isinstance(event, Scalars):
            at.setdefault("step", time.perf_counter())

    with tempfile.TemporaryDirectory() as place:
        spec = RunSpec(
            images=images, method="simclr", out=f"{place}/run", backbone="resnet10_half", image_size=SIDE, batch_size=BATCH, max_steps=2, device="cpu"
        )
        before, began = megabytes(), time.perf_counter()
        result = loop.train(spec.replace(precision="fp32", cache="disk", cache_dir=cache_dir), tell=tell)
    return {
        "part": "start",
        "pictures": result["images"],
        "to the end of the scan, wall s": round(at["cache"] - began, 2),
        "from there to the network, wall s": round(at["build"] - at["cache"], 2),
        "from there to the first step, wall s": round(at["step"] - at["build"], 2),
        "memory with what is mapped of the cache MB": megabytes(),
        "of it for the training MB": megabytes() - before,
        "without what is mapped MB": round(max(own)),
    }


def window(images: str, home: str) -> dict[str, Any]:
    """The window opens the folder: gaps of its event loop while it looks, then scrolling and finding."""
    from PySide6.QtCore import QTimer

    from studio.ui.app import make_app, make_window

    app = make_app()
    shown = make_window(app, look="light")
    shown.show()
    shown.fill()
    ticks: list[float] = []
    timer = QTimer()
    timer.setInterval(10)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))

    def live(until: Callable[[], bool], seconds: float) -> None:
        end = time.perf_counter() + seconds
        while not until() and time.perf_counter() < end:
            app.processEvents()
            time.sleep(0.001)

    live(lambda: False, 1.0)
    before, peak, session, panel = own_megabytes(), megabytes(), shown.session, shown.panel("pictures")
    timer.start()
    begun = time.perf_counter()
    session.open_folder(images)
    live(lambda: session.catalog is not None, 600)
    looked = time.perf_counter() - begun
    live(lambda: False, 0.5)
    gaps = sorted(b - a for a, b in pairwise(ticks))
    bar, paints = panel.gallery.verticalScrollBar(), list[float]()
    for at in range(60):
        bar.setValue(round(bar.maximum() * ((at * 37) % 60) / 59))
        cpu = time.thread_time()
        panel.gallery.viewport().repaint()
        paints.append(time.thread_time() - cpu)
        app.processEvents()
    cpu = time.thread_time()
    panel.finder.setText("0000123")
    finding = time.thread_time() - cpu
    matches = panel.gallery.count()
    row = {
        "part": "window",
        "pictures": len(session.catalog),
        "looked through after, wall s": round(looked, 2),
        "longest gap of the event loop, ms": round(1000 * gaps[-1]),
        "99 % of the gaps below, ms": round(1000 * gaps[len(gaps) * 99 // 100]),
        "a paint after a jump, CPU ms, median": round(1000 * statistics.median(paints), 1),
        "worst": round(1000 * max(paints), 1),
        "finding by name, CPU ms": round(1000 * finding),
        "found": matches,
        "memory for the folder MB": round(own_megabytes() - before),
        "at most MB": megabytes() - peak,
    }
    timer.stop()
    shown.close()
    session.join(5.0)
    return row


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


def apart(*words: str, home: str = "") -> dict[str, Any]:
    """A row measured by this file in a process of its own."""
    places = dict.fromkeys(("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), home) if home else {}
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **places}
    done = subprocess.run([sys.executable, __file__, *words], capture_output=True, text=True, check=False, env=env)
    if done.returncode:
        raise SystemExit(done.stderr[-3000:])
    return json.loads(done.stdout.splitlines()[-1])


def folders(counts: list[int], parts: tuple[str, ...], made: str | None = None) -> Iterator[dict[str, Any]]:
    """The rows of each count's folder, which is made once and removed. made: one that is there already and stays."""
    for count in counts:
        with tempfile.TemporaryDirectory() as place:
            images, cache, home = made or many(Path(place), count), f"{place}/cache", f"{place}/home"
            os.mkdir(home)
            for part in parts:
                yield {**apart("--part", part, "--place", str(images), "--cache", cache, home=home), "load": round(os.getloadavg()[0], 1)}


def rows(counts: list[int], batches: list[int], sizes: list[int], rounds: int) -> Iterator[dict[str, Any]]:
    """Every row, as it is measured."""
    yield from folders(counts, ("pictures",))
    for batch in batches:
        yield apart("--step", f"{sizes[0]}x{batch}", "--rounds", str(rounds))
    for size in sizes[1:]:
        yield apart("--step", f"{size}x{batches[0]}", "--rounds", str(rounds))


def before(file: str | None) -> list[dict[str, Any]]:
    """The rows of earlier calls."""
    return [json.loads(line) for line in Path(file).read_text(encoding="utf-8").splitlines()] if file and Path(file).exists() else []


def keep(found: list[dict[str, Any]], row: dict[str, Any], file: str | None) -> None:
    """Add a row in the place of its like, by count; also in a file."""
    found[:] = sorted([one for one in found if (one["part"], one["pictures"]) != (row["part"], row["pictures"])] + [row], key=lambda one: one["pictures"])
    if file:
        Path(file).write_text("".join(json.dumps(one) + "\n" for one in found), encoding="utf-8")


def page(found: list[dict[str, Any]]) -> str:
    """benchmarks/SCALE.md of the rows of `folders`."""
    loads = [one["load"] for one in found]
    lines = [
        "# A thousand to a million pictures",
        "",
        f"Written by `python benchmarks/scale.py --folders --write` on {time.strftime('%Y-%m-%d')}: {os.cpu_count()} processor cores, shared with other programs "
        f"(load {min(loads):g} to {max(loads):g} meanwhile, so that wall seconds are longer than on a machine of one's own; CPU seconds are not). Made JPEGs of {SIDE} px, 1 to 2 kB, "
        "sixteen different pictures, every file a file of its own with bytes of its own, in sub-folders of 5,000; just written, so that they are read from the system's memory: "
        f"a disk that is read for the first time adds its own time. Each part ran in a process of its own; the first batch is the best of {TRIES} openings.",
        "",
    ]
    titles = {"scale": "Scan, cache, first batch", "start": "A training of two steps, its cache there already", "window": "The window opens the folder"}
    for part, title in titles.items():
        some = [one for one in found if one["part"] == part]
        if not some:
            continue
        names = [name for name in some[0] if name not in ("part", "pictures", "goal", "load")]
        lines += [f"## {title}", "", "| | " + " | ".join(f"{one['pictures']:,}" for one in some) + " |", "| --- |" + " ---: |" * len(some)]
        lines += [f"| {name} | " + " | ".join(f"{one[name]:,}" for one in some) + " |" for name in names]
        lines += ["", *grown(part, some)]
    return "\n".join(lines).rstrip() + "\n"


def grown(part: str, some: list[dict[str, Any]]) -> list[str]:
    """What the largest folder costs more than the one before it, in a sentence: from some size on, that is what each further picture costs."""
    name = {"scale": "of it for the folder MB", "start": "without what is mapped MB", "window": "at most MB"}[part]
    first, last = some[max(0, len(some) - 2)], some[-1]
    if last["pictures"] == first["pictures"]:
        return []
    bytes_each = 1e6 * (last[name] - first[name]) / (last["pictures"] - first["pictures"])
    words = [f"Memory grows by {bytes_each:,.0f} bytes a picture at its most, between {first['pictures']:,} and {last['pictures']:,}."]
    if part == "scale":
        wall = last["first batch, wall s"]
        words.append(
            f"The first batch of {last['pictures']:,} pictures comes after {wall:g} s (goal: {last['goal']:g} s, {'met' if wall <= last['goal'] else 'not met'})."
        )
    return [" ".join(words), ""]


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
    ask.add_argument("--folders", action="store_true", help="only the folders, with a training's start and the window")
    ask.add_argument("--write", metavar="FILE", help="also write a page of the folders' rows (with --rows, of those of earlier calls too)")
    ask.add_argument(
        "--rows", metavar="FILE", help="rows of earlier calls, one a line: the new ones take the place of theirs, so that counts can be measured one by one"
    )
    ask.add_argument("--made", metavar="DIR", help="with --folders: a folder of pictures that is there already, instead of making one")
    for hidden in ("--part", "--place", "--cache", "--step"):
        ask.add_argument(hidden, help=argparse.SUPPRESS)
    asked = ask.parse_args()
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    if asked.part:
        print(json.dumps({"pictures": pictures, "start": start, "window": window}[asked.part](asked.place, asked.cache)), flush=True)
    elif asked.step:
        size, _, batch = asked.step.partition("x")
        print(json.dumps(steps(int(size), int(batch), asked.rounds)), flush=True)
    elif asked.folders or asked.write:
        found = before(asked.rows)
        for row in folders(asked.counts, tuple(PARTS), asked.made):
            print(json.dumps(row), flush=True)
            keep(found, row, asked.rows)
        if asked.write:
            Path(asked.write).write_text(page(found), encoding="utf-8")
    else:
        for row in rows(asked.counts, asked.batches, asked.sizes, asked.rounds):
            print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()

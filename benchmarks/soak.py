"""The window, used for a night: does anything grow? And a run of a million steps: is its file readable, is the window smooth?

    python benchmarks/soak.py [--starts 2000] [--steps 1000000] [--minutes 0] [--found FILE] [--out benchmarks/SOAK.md]

Starts, pauses, goes on with and stops trainings of a tiny network by the window's own actions (the same that its menu, keys and buttons trigger), each a
run of its own, and reads what the process holds every few of them: threads, open files, memory, Qt's objects and widgets. `--minutes` ends that early; the
page says how many there were. Then a run's records are written as a training writes them, read back, and opened in the window while the gaps between
two ticks of its event loop are measured; and a mailbox is filled that nobody empties.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import json
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import psutil
import torch
from PIL import Image
from PySide6.QtCore import QEventLoop, QObject, QTimer

from studio.core.events import Scalars, Started
from studio.core.mailbox import Mailbox
from studio.core.spec import RunSpec
from studio.runs.curves import write_curves
from studio.runs.layout import RunFolder, new_run_folder
from studio.runs.record import Recorder
from studio.runs.report import write_report
from studio.ui.app import make_app, make_window
from studio.ui.tidy import Tidy

ROOT = Path(__file__).parents[1]
NET = {"method": "rotation", "backbone": "resnet18_slim", "preset": "quick_look", "image_size": 32, "batch_size": 4, "epochs": 100_000, "precision": "fp32"}
READINGS = 40
MOST_GROWTH = {"threads": 0.0, "files": 0.0, "widgets": 0.0, "objects": 2.0, "MiB": 20.0}
"""What a thousand starts may add, by a straight line through the second half of the readings."""


def homes(folder: Path) -> None:
    """Nothing of the person who runs this is read or written."""
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(folder)
    os.environ["TACIT_RUNS"] = str(folder / "runs")


def pictures(folder: Path) -> Path:
    """Sixteen small ones."""
    rng = np.random.default_rng(0)
    folder.mkdir()
    for number in range(16):
        Image.fromarray(np.kron(rng.integers(0, 255, (5, 5, 3)), np.ones((8, 8, 1))).astype(np.uint8)).save(folder / f"{number:02}.png")
    return folder


def until(ready: Callable[[], bool], seconds: float = 120.0) -> None:
    """Let the window live until something is so: in an event loop of its own, as when a person uses it (without one, Qt keeps what is to be deleted later)."""
    if ready():
        return
    loop, clock, end = QEventLoop(), QTimer(), time.monotonic() + seconds

    def ask() -> None:
        if ready() or time.monotonic() > end:
            loop.quit()

    clock.timeout.connect(ask)
    clock.start(10)
    loop.exec()
    clock.stop()
    if not ready():
        raise SystemExit("the window did not get there")


def reading(app: Any, window: QObject) -> dict[str, float]:
    """What the process holds now."""
    gc.collect()
    app.sendPostedEvents(None, 52)
    app.processEvents()
    return {
        "threads": float(len(os.listdir("/proc/self/task")) if sys.platform == "linux" else threading.active_count()),
        "files": float(psutil.Process().num_fds()),
        "widgets": float(len(app.allWidgets())),
        "objects": float(len(window.findChildren(QObject))),
        "MiB": psutil.Process().memory_info().rss / 2**20,
    }


def starts(app: Any, window: Any, count: int, minutes: float, place: Path) -> dict[str, Any]:
    """Start, pause, go on, stop, again and again. Returns the readings."""
    session, menus = window.session, window.menus
    session.warm_up()
    window.fill()
    session.change(**NET)
    session.open_folder(str(pictures(place / "pictures")))
    until(lambda: session.proposed is not None and not session.reason_not_to_start())
    view = window.panel("train").view
    readings: list[tuple[int, dict[str, float]]] = []
    stops: list[float] = []
    begun, done, every = time.monotonic(), 0, max(1, count // READINGS)
    while done < count and not (minutes and time.monotonic() - begun > minutes * 60):
        out = place / f"run-{done}"
        session.change(out=str(out))
        until(lambda: session.proposed is not None and not session.reason_not_to_start())
        menus.start.trigger()
        until(lambda: view.state == "running" and session.started is not None)
        menus.pause.trigger()
        until(lambda: session.paused)
        menus.pause.trigger()
        until(lambda: not session.paused)
        asked = time.monotonic()
        menus.stop.trigger()
        until(lambda: not session.training)
        stops.append(time.monotonic() - asked)
        if view.state != "stopped" or not menus.start.isEnabled() or menus.stop.isEnabled():
            raise SystemExit(f"after {done} starts the window says {view.state}")
        shutil.rmtree(out)
        done += 1
        if done % every == 0 or done == 1:
            readings.append((done, reading(app, window)))
            print(done, {name: round(value, 1) for name, value in readings[-1][1].items()}, flush=True)
    growth: dict[str, float] = {}
    half = [one for one in readings if one[0] > done / 2] or readings
    for name in MOST_GROWTH:
        steps, values = [at for at, _ in half], [one[name] for _, one in half]
        growth[name] = float(np.polyfit(steps, values, 1)[0] * 1000) if len(half) > 2 else 0.0
    return {"starts": done, "seconds": time.monotonic() - begun, "readings": readings, "growth": growth, "stop_s": sorted(stops)}


def write_run(place: Path, steps: int) -> tuple[RunFolder, float]:
    """A run whose records are those of so many steps; and the seconds that took."""
    images = pictures(place / "few")
    spec = RunSpec.from_dict({**NET, "images": str(images), "out": str(place / "long"), "max_steps": steps})
    run = new_run_folder(spec, images)
    rng = np.random.default_rng(0)
    noise = rng.normal(0, 0.1, steps)
    begun = time.monotonic()
    with Recorder(run) as recorder:
        recorder.state("running", total_steps=steps, images=16)
        recorder.tell(Started(str(run.path), spec.to_dict(), 0, steps, 4, 16, "cpu", 1.386, 0.0))
        for step in range(1, steps + 1):
            values = {"loss": 1.4 / (1 + step / 1e5) + noise[step - 1], "accuracy": min(1.0, step / steps), "lr": 1e-3, "images_per_second": 500.0}
            recorder.tell(Scalars(step, step / 4, step * 0.01, values))
        recorder.state("stopped", step=steps, result={"stopped": "stopped", "steps": steps})
    return run, time.monotonic() - begun


def apart(work: Callable[[], object]) -> tuple[float, float]:
    """(seconds, MiB) that something takes in a fork of this process: the most memory that it held above what it began with."""
    begun = time.monotonic()
    child = os.fork()
    if not child:
        Path("/proc/self/clear_refs").write_text("5")
        before = most_held()
        work()
        os._exit(min(255, round((most_held() - before) / 2**20)))
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return time.monotonic() - begun, float(code)


def most_held() -> int:
    """Bytes of memory: the most that this process held since that was forgotten."""
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM"))


def long_run(app: Any, window: Any, place: Path, steps: int) -> dict[str, Any]:
    """Write, read and show a run of so many steps."""
    run, writing = write_run(place, steps)
    report_s, report_mib = apart(lambda: write_report(run, place / "report.html"))
    curves_s, curves_mib = apart(lambda: write_curves(run.path, place / "curves.csv"))
    with (place / "curves.csv").open() as file:
        whole = sum(1 for _ in file) - 1
    ticks: list[tuple[float, float]] = []
    timer = QTimer()
    timer.setInterval(10)
    timer.timeout.connect(lambda: ticks.append((time.monotonic(), time.thread_time())))
    view = window.panel("train").view
    window.session.go("train")
    end = time.monotonic() + 1.0
    until(lambda: time.monotonic() > end)
    timer.start()
    before, begun = psutil.Process().memory_info().rss, time.monotonic()
    window.session.open_run(str(run.path))
    until(lambda: window.session.busy("replay"))
    until(lambda: not window.session.busy("replay"), 600)
    end = time.monotonic()
    until(lambda: time.monotonic() > end + 1.0)
    opened = time.monotonic() - begun - 1.0
    timer.stop()
    gaps = sorted((b[0] - a[0]) * 1000 for a, b in itertools.pairwise(ticks))
    work = sorted((b[1] - a[1]) * 1000 for a, b in itertools.pairwise(ticks))
    curve = view.loss.curve("loss").series
    return {
        "steps": steps,
        "bytes": run.events.stat().st_size,
        "write_us": writing / steps * 1e6,
        "report_s": report_s,
        "report_mib": report_mib,
        "curves_s": curves_s,
        "curves_mib": curves_mib,
        "read_steps": whole,
        "open_s": opened,
        "open_mib": (psutil.Process().memory_info().rss - before) / 2**20,
        "shown": int(curve.size),
        "first": float(curve.x()[0]) if curve.size else None,
        "last": float(curve.x()[-1]) if curve.size else None,
        "gap_p50_ms": gaps[len(gaps) // 2],
        "gap_p99_ms": gaps[int(len(gaps) * 0.99)],
        "gap_max_ms": gaps[-1],
        "work_p99_ms": work[int(len(work) * 0.99)],
        "work_max_ms": work[-1],
        "load": os.getloadavg()[0],
    }


def unread(count: int) -> dict[str, Any]:
    """A mailbox that nobody empties."""
    box, before = Mailbox(), psutil.Process().memory_info().rss
    for step in range(count):
        box.put(Scalars(step, step / 4, step * 0.01, {"loss": 1.0, "lr": 1e-3}))
    return {"told": count, "dropped": box.dropped, "kept": len(box.drain()), "mib": (psutil.Process().memory_info().rss - before) / 2**20}


def table(found: dict[str, Any]) -> str:
    """The page."""
    words = (__doc__ or "").strip().split("\n\n")
    lines = ["# A night's use", "", words[2], ""]
    if soak := found.get("soak"):
        stop = soak["stop_s"]
        lines += [
            f"## {soak['starts']:,} trainings started, paused, gone on with and stopped",
            "",
            f"{soak['seconds'] / 60:.0f} minutes. From the wish to stop to the end: half of them within {stop[len(stop) // 2]:.2f} s, "
            f"99 of 100 within {stop[int(len(stop) * 0.99)]:.2f} s, the longest {stop[-1]:.2f} s.",
            "",
            "| after starts | threads | open files | widgets | Qt objects | memory, MiB |",
            "|--:|--:|--:|--:|--:|--:|",
        ]
        shown = soak["readings"]
        for done, one in [*shown[:2], *shown[2 : -1 : max(1, len(shown) // 8)], shown[-1]]:
            lines.append(f"| {done:,} | {one['threads']:.0f} | {one['files']:.0f} | {one['widgets']:.0f} | {one['objects']:.0f} | {one['MiB']:.0f} |")
        cells = " | ".join(f"{soak['growth'][name]:+.1f}" for name in MOST_GROWTH)
        lines += [f"| **growth of the second half, by 1,000 starts** | {cells} |", ""]
    if long := found.get("long"):
        lines += [
            f"## A run of {long['steps']:,} steps",
            "",
            f"Its records take {long['bytes'] / 1e6:.0f} MB; a step's record is written in {long['write_us']:.0f} µs. A report is made of all of them in "
            f"{long['report_s']:.1f} s and takes {long['report_mib']:.0f} MiB of memory, a table of {long['read_steps']:,} rows in {long['curves_s']:.1f} s and "
            f"{long['curves_mib']:.0f} MiB. Opened in the window, the curve is there after {long['open_s']:.1f} s and takes "
            f"{long['open_mib']:.0f} MiB; {long['shown']:,} of its points are held, from step {long['first']:,.0f} to {long['last']:,.0f}. Meanwhile the event "
            f"loop's gaps (a tick is due every 10 ms) are {long['gap_p50_ms']:.0f} ms in the middle, {long['gap_p99_ms']:.0f} ms at the 99th percentile, "
            f"{long['gap_max_ms']:.0f} ms at most, on a machine whose load was {long['load']:.0f} on {os.cpu_count()} cores; the window's own work between two "
            f"ticks (processor time) is {long['work_p99_ms']:.0f} ms at the 99th percentile and {long['work_max_ms']:.0f} ms at most.",
            "",
        ]
    if box := found.get("unread"):
        lines += ["## A mailbox that nobody empties", ""]
        lines += [f"{box['told']:,} numbers told: {box['kept']:,} kept, {box['dropped']:,} dropped (the disk has all), {box['mib']:.0f} MiB.", ""]
    return "\n".join(lines)


def main() -> None:
    """Measure and write. Ends with 1 when something grows."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--starts", type=int, default=2000)
    ask.add_argument("--minutes", type=float, default=0.0, help="stop starting after so many minutes (default: never)")
    ask.add_argument("--steps", type=int, default=1_000_000, help="of the long run; 0: none")
    ask.add_argument("--found", type=Path, help="a file that what is measured is added to: so the parts of the page can be measured one by one")
    ask.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "SOAK.md")
    asked = ask.parse_args()
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        place = Path(name)
        homes(place / "home")
        app = make_app()
        Tidy(app)  # as the program does
        window = make_window(app, look="light")
        window.show()
        found: dict[str, Any] = json.loads(asked.found.read_text()) if asked.found and asked.found.is_file() else {}
        if asked.starts:
            found["soak"] = starts(app, window, asked.starts, asked.minutes, place)
        if asked.steps:
            found["long"] = long_run(app, window, place, asked.steps)
            found["unread"] = unread(asked.steps)
        window.session.close()
        until(lambda: not window.session.running())
        window.close()
    if asked.found:
        asked.found.write_text(json.dumps(found))
    print(json.dumps({name: one for name, one in found.items() if name != "soak"}, indent=1))
    asked.out.write_text(table(found) + "\n", encoding="utf-8")
    grown = found["soak"]["growth"] if "soak" in found else {}
    bad = {name: round(value, 1) for name, value in grown.items() if value > MOST_GROWTH[name]}
    print(f"grows: {bad}" if bad else "nothing grows")
    raise SystemExit(bool(bad))


if __name__ == "__main__":
    main()

"""The window's two promises: it paints soon, and it never freezes while training uses every core.

    python benchmarks/window.py [--seconds 30] [--rounds 5] [--rows]

First paint: seconds from the start of the process to the first paint event, ours and a bare PySide6 window's, alternating, medians. Event loop:
gaps between the ticks of a 10 ms timer while SimCLR trains on the sample pictures, on the wall's clock; beside them the window's own work: CPU milliseconds of its thread between two
ticks, and then, without the ticks, its share of the process's CPU seconds, which is what the window costs the training. Prints one JSON object (--rows: a line a figure, for run.py).
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
BARE = """
import time; begun = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.perf_counter() - begun, flush=True); import os; os._exit(0)
window = Window(); window.resize(1360, 860); window.show(); app.exec()
"""
OURS = """
import time; begun = time.perf_counter()
import os, sys
from studio.ui.app import make_app, make_window
from studio.ui.tidy import Tidy
app = make_app(); tidy = Tidy(app); window = make_window(app)
from PySide6.QtCore import QEvent, QObject
class Eye(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(time.perf_counter() - begun, 'torch' in sys.modules, flush=True); os._exit(0)
        return False
eye = Eye(); window.installEventFilter(eye)
window.show(); app.exec()
"""


def first_paint(code: str) -> tuple[float, bool]:
    """Seconds to the first paint, and whether torch had been imported by then."""
    with tempfile.TemporaryDirectory() as home:
        places = dict.fromkeys(("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), home)
        env = {"QT_QPA_PLATFORM": "offscreen", **os.environ, **places, "PYTHONPATH": str(ROOT)}
        done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=60, check=True)
    seconds, *torch = done.stdout.split()
    return float(seconds), torch == ["True"]


def gaps(seconds: float) -> dict[str, float]:
    """Gaps in ms between 10 ms timer ticks while a training runs in the window."""
    from PySide6.QtCore import Qt, QTimer

    from studio.jobs import desk
    from studio.ui.app import make_app, make_window
    from studio.ui.tidy import Tidy

    app = make_app()
    Tidy(app)  # as the program does
    window = make_window(app, look="light")
    window.show()
    session = window.session
    session.warm_up()
    window.fill()
    session.change(out=str(Path(tempfile.mkdtemp()) / "run"))
    session.open_folder(str(desk.demo_folder().train))
    wait(app, lambda: session.proposed is not None and not session.reason_not_to_start(), 180)
    session.start_training()
    session.go("train")
    wait(app, lambda: session.started is not None, 180)
    ticks: list[tuple[float, float]] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(10)
    timer.timeout.connect(lambda: ticks.append((time.perf_counter(), time.thread_time() * 1000)))
    timer.start()
    spell(app, seconds)
    timer.stop()
    wall, mine, all_of_it = time.perf_counter(), time.thread_time(), time.process_time()  # without the ticks, which are no work of the window's
    spell(app, seconds)
    wall, mine, all_of_it = time.perf_counter() - wall, time.thread_time() - mine, time.process_time() - all_of_it
    session.stop()
    wait(app, lambda: not session.training, 60)
    window.close()
    session.join(5.0)
    between = sorted((b - a) * 1000 for (a, _), (b, _) in itertools.pairwise(ticks))
    work = sorted(b - a for (_, a), (_, b) in itertools.pairwise(ticks))
    return {
        "ticks": len(between),
        "p50_ms": between[len(between) // 2],
        "p99_ms": between[int(len(between) * 0.99)],
        "max_ms": between[-1],
        "work_p99_ms": work[int(len(work) * 0.99)],
        "work_max_ms": work[-1],
        "window_share_of_cpu": mine / max(all_of_it, 1e-9),
        "window_share_of_a_core": mine / wall,
    }


def spell(app: object, seconds: float) -> None:
    """The event loop as it runs in the program, for so long."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(round(seconds * 1000), lambda: app.exit(0))  # type: ignore[attr-defined]  # quit() would ask the window, which asks a person
    app.exec()  # type: ignore[attr-defined]


def rows(found: dict[str, Any]) -> list[dict[str, Any]]:
    """The figures one a line, with their goals."""
    loop = found["event_loop"]
    figures = [
        ("first paint over a bare window's, s", found["first_paint_difference_s"], 0.3),
        ("event-loop gap while training, 99th percentile, ms", loop["p99_ms"], 16.7),
        ("event-loop gap, longest, ms", loop["max_ms"], None),
        ("the window's own work between two ticks, 99th percentile, CPU ms", loop["work_p99_ms"], 16.7),
        ("the same, longest", loop["work_max_ms"], None),
        ("the window's share of the process's CPU seconds", loop["window_share_of_cpu"], 0.02),
        ("the window's share of one core", loop["window_share_of_a_core"], None),
    ]
    return [{"part": "window", "what": what, "figure": round(figure, 4), "goal": goal} for what, figure, goal in figures]


def wait(app: object, ready: object, seconds: float) -> None:
    """Let the window live until ready."""
    end = time.monotonic() + seconds
    while not ready():  # type: ignore[operator]
        if time.monotonic() > end:
            raise SystemExit("the window did not get ready")
        app.processEvents()  # type: ignore[attr-defined]
        time.sleep(0.005)


def main() -> None:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--seconds", type=float, default=30.0)
    ask.add_argument("--rounds", type=int, default=5)
    ask.add_argument("--rows", action="store_true")
    asked = ask.parse_args()
    bare: list[float] = []
    ours: list[float] = []
    torch = False
    for _ in range(asked.rounds):
        bare.append(first_paint(BARE)[0])
        seconds, early = first_paint(OURS)
        ours.append(seconds)
        torch = torch or early
    found: dict[str, Any] = {
        "first_paint_bare_s": statistics.median(bare),
        "first_paint_ours_s": statistics.median(ours),
        "first_paint_difference_s": statistics.median(ours) - statistics.median(bare),
        "torch_before_paint": torch,
    }
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    found["event_loop"] = gaps(asked.seconds)
    if asked.rows:
        for row in rows(found):
            print(json.dumps(row), flush=True)
    else:
        print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()

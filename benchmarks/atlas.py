"""The map of 100,000 points: how long a frame takes while it is moved, and how much memory it holds.

    python benchmarks/atlas.py [--points 100000] [--frames 300] [--size 1200x760] [--out benchmarks/ATLAS.md]

Points are made (a mixture of round and long clouds), no picture is read. A frame is one paint event of the real widget after a pan, a turn of the wheel,
a change of colours or a move between two maps, painted offscreen on the processor as the window does it. 60 frames a second leave 16.7 ms.
Prints one JSON object; --out writes it as a table.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
FRAME_MS = 1000 / 60


def made_points(count: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """(float32 [count, 2], group of each): forty clouds of several shapes and sizes."""
    random = np.random.default_rng(seed)
    groups = random.integers(0, 40, count)
    middles, stretch = random.normal(0, 30, (40, 2)), random.gamma(2.0, 1.5, (40, 2))
    return (middles[groups] + random.normal(size=(count, 2)) * stretch[groups]).astype(np.float32), groups


def measure(do: Callable[[int], None], paint: Callable[[], None], frames: int) -> dict[str, float]:
    """Milliseconds from a change to its frame being painted."""
    taken: list[float] = []
    for at in range(frames):
        begun = time.perf_counter()
        do(at)
        paint()
        taken.append((time.perf_counter() - begun) * 1000)
    taken.sort()
    late = sum(one > FRAME_MS for one in taken)
    return {"p50_ms": round(taken[len(taken) // 2], 2), "p99_ms": round(taken[int(len(taken) * 0.99)], 2), "late": late, "frames": frames}


def run(count: int, frames: int, width: int, height: int) -> dict[str, object]:
    """All the measurements."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import psutil
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QImage

    from studio.ui.app import make_app
    from studio.ui.theme import Theme
    from studio.ui.widgets.map_legend import group_colors
    from studio.ui.widgets.point_map import PointMap
    from studio.ui.widgets.thumbnails import Thumbnails

    app = make_app()
    theme = Theme(app, "light")
    memory = psutil.Process().memory_info().rss
    view = PointMap(theme, Thumbnails(lambda path, side: "made", parent=app))
    view.resize(width, height)
    view.show()
    app.processEvents()
    canvas = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)

    def paint() -> None:
        canvas.fill(0)
        view.render(canvas)

    points, groups = made_points(count)
    other = (points + made_points(count, 1)[0] * 0.2).astype(np.float32)
    colors = [group_colors(theme, groups), group_colors(theme, groups[::-1])]
    view.set_points(points)
    view.set_colors(colors[0])
    paint()
    found: dict[str, object] = {"points": count, "size": f"{width} x {height}", "machine": f"{platform.machine()}, {os.cpu_count()} cores"}
    found["pan"] = measure(lambda at: view.pan(7 if at % 40 < 20 else -7, 3), paint, frames)
    view.fit()
    found["zoom"] = measure(lambda at: view.zoom(1.08 if at % 80 < 40 else 1 / 1.08, QPointF(width * 0.4, height * 0.6)), paint, frames)
    view.fit()
    found["colours"] = measure(lambda at: view.set_colors(colors[at % 2]), paint, frames)
    found["moving"] = measure(lambda at: view.set_points(points + (other - points) * np.float32(at / frames), keep_view=True), paint, frames)
    found["pointer"] = measure(lambda at: view.at(QPointF(width * (at % 97) / 97, height * (at % 89) / 89)) and None, lambda: None, frames)  # type: ignore[func-returns-value]
    turn = np.linspace(0, 2 * np.pi, 400)
    loop = [QPointF(width / 2 + np.cos(one) * width * 0.3, height / 2 + np.sin(one) * height * 0.3) for one in turn]
    found["lasso"] = measure(lambda at: view.set_chosen(view.inside(loop)), paint, max(10, frames // 10))
    found["memory_mb"] = round((psutil.Process().memory_info().rss - memory) / 1e6, 1)
    view.close()
    return found


def table(found: dict[str, object]) -> str:
    """The result as a page."""
    names = {"pan": "moved by the mouse", "zoom": "a turn of the wheel", "colours": "other colours", "moving": "between two moments of the run",
             "pointer": "what is under the pointer", "lasso": "a lasso of 400 corners"}  # fmt: skip
    lines = [
        f"# The map of {found['points']:,} points",
        "",
        f"`python benchmarks/atlas.py`: {found['size']} pixels, painted on the processor ({found['machine']}). A frame at 60 a second has {FRAME_MS:.1f} ms.",
        "",
        "| what | p50 ms | p99 ms | frames over 16.7 ms |",
        "|---|---|---|---|",
    ]
    for name, words in names.items():
        one = found[name]
        assert isinstance(one, dict)
        lines.append(f"| {words} | {one['p50_ms']} | {one['p99_ms']} | {one['late']} of {one['frames']} |")
    return "\n".join([*lines, "", f"Memory that the map adds to the window: {found['memory_mb']} MB.", ""])


def main() -> None:
    """Measure, print, write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--points", type=int, default=100_000)
    ask.add_argument("--frames", type=int, default=300)
    ask.add_argument("--size", default="1200x760")
    ask.add_argument("--out", type=Path)
    asked = ask.parse_args()
    sys.path.insert(0, str(ROOT))
    width, height = (int(one) for one in asked.size.split("x"))
    found = run(asked.points, asked.frames, width, height)
    print(json.dumps(found, indent=1))
    if asked.out:
        asked.out.write_text(table(found), encoding="utf-8")


if __name__ == "__main__":
    main()

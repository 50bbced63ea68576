"""The map of 100,000 points: how long a frame takes while it is moved, and how much memory it holds; and the boards around it.

    python benchmarks/atlas.py [--points 100000] [--frames 300] [--size 1200x760] [--boards] [--out benchmarks/ATLAS.md]

Points are made (a mixture of round and long clouds), no picture is read. A frame is one paint event of the real widget after a pan, a turn of the wheel,
a change of colours or a move between two maps, painted offscreen on the processor as the window does it. 60 frames a second leave 16.7 ms.
--boards: also opens the three boards over an atlas of as many made vectors (128 numbers each) and times what a person waits for: the longest gap in the
window's event loop while a board opens, the answer to a slider, a stop in the middle of the slow steps. Where other programs want the processor, too, its own
time says more than the clock: what each frame, turn and answer used of it is told beside. Prints one JSON object; --out writes it as a table.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import platform
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

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
    """Milliseconds from a change to its frame being painted, and of the processor."""
    taken: list[float] = []
    used: list[float] = []
    for at in range(frames):
        begun, worked = time.perf_counter(), time.process_time()
        do(at)
        paint()
        taken.append((time.perf_counter() - begun) * 1000)
        used.append((time.process_time() - worked) * 1000)
    taken.sort()
    used.sort()
    late = sum(one > FRAME_MS for one in taken)
    at = int(frames * 0.99)
    return {"p50_ms": round(taken[frames // 2], 2), "p99_ms": round(taken[at], 2), "processor_p99_ms": round(used[at], 2), "late": late, "frames": frames}


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


def made_atlas(count: int) -> Any:
    """An atlas of made vectors whose files are nowhere."""
    from studio.core.spec import RunSpec
    from studio.jobs.atlas import Atlas, Picture
    from studio.runs.layout import RunFolder

    random = np.random.default_rng(0)
    groups = random.integers(0, 40, count)
    vectors = (random.normal(size=(40, 128))[groups] * 1.5 + random.normal(size=(count, 128))).astype(np.float32)
    pictures = tuple(Picture(f"folder {group % 12}/{at:06d}.png", 32, 32, 2000, 1e9 + at, "PNG") for at, group in enumerate(groups.tolist()))
    place = Path(tempfile.mkdtemp()) / "atlas" / "made-00000010"
    place.mkdir(parents=True)
    (place.parent.parent / "spec.json").write_text(json.dumps(RunSpec(images="/nowhere").to_dict()), encoding="utf-8")
    return Atlas(RunFolder(place.parent.parent), "/nowhere", 10, "made-key", place, pictures, vectors)


class Gaps:
    """The longest time in ms that the event loop did not turn, while `until` was waited for. turn_ms, used_ms: what the longest turn and all of it used of the
    processor, the last time."""

    def __init__(self, app: Any) -> None:
        self._app = app
        self.turn_ms = self.used_ms = 0.0

    def wait(self, until: Callable[[], bool], seconds: float = 600) -> tuple[float, float]:
        """(longest gap ms, all of it ms)."""
        begun = last = time.perf_counter()
        worked, longest, turn = time.process_time(), 0.0, 0.0
        while not until():
            before = time.thread_time()
            self._app.processEvents()
            turn = max(turn, time.thread_time() - before)
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
            if now - begun > seconds:
                raise SystemExit("the board did not answer")
            time.sleep(0.001)
        self.turn_ms, self.used_ms = round(turn * 1000, 1), round((time.process_time() - worked) * 1000, 1)
        return round(longest * 1000, 1), round((time.perf_counter() - begun) * 1000, 1)


def answers(taken: list[tuple[float, float]]) -> dict[str, float]:
    """Of (ms, processor ms) of each answer: the middle and the most of both."""
    waited, used = (sorted(one) for one in zip(*taken, strict=True))
    return {"ms": waited[len(waited) // 2], "most_ms": waited[-1], "used_ms": used[len(used) // 2], "most_used_ms": used[-1]}


def boards(count: int) -> dict[str, object]:
    """What a person waits for in the boards."""
    from studio.core.control import Control
    from studio.core.trouble import Interrupted
    from studio.jobs import atlas as room
    from studio.jobs import atlas_looks as looks
    from studio.ui.app import make_app
    from studio.ui.boards.board import Context
    from studio.ui.boards.clusters import ClustersBoard
    from studio.ui.boards.map import MapBoard
    from studio.ui.boards.neighbours import NeighboursBoard
    from studio.ui.session import Session
    from studio.ui.theme import Theme

    app = make_app()
    session = Session(Theme(app, "light"))
    atlas = made_atlas(count)
    looks.first_map(atlas)
    atlas.keep("map", points=looks.first_map(atlas).points)
    looks.clusters_of(atlas, looks.count_for(atlas))
    room.last_known, room.open_atlas = (lambda *_: atlas), (lambda *_: atlas)  # type: ignore[assignment]
    gaps, found = Gaps(app), dict[str, object]()
    made: dict[str, Any] = {}
    for kind in (MapBoard, NeighboursBoard, ClustersBoard):
        board = made[kind.what] = kind(session, Context("made", "/nowhere", True, {}, None))
        board.resize(1200, 760)
        board.show()
        board.open(board.context)
        board.enter()
        gap, whole = gaps.wait(lambda: not session.running())
        if board.atlas is None or board.trouble_now[0] or (kind is MapBoard and len(board._rows) != min(count, 100_000)):
            raise SystemExit(f"the board {kind.what} shows nothing: {' '.join(board.trouble_now)}")
        found[f"open_{kind.what}"] = {"gap_ms": gap, "turn_ms": gaps.turn_ms, "ms": whole}
    for what in ("cluster", "folder"):
        begun, worked = time.perf_counter(), time.thread_time()
        made["map"].colors.setCurrentIndex(made["map"].colors.findData(what))
        at_once, used_at_once = (time.perf_counter() - begun) * 1000, round((time.thread_time() - worked) * 1000, 1)
        gap, whole = gaps.wait(lambda: not session.running())
        found[f"colour_{what}"] = {"gap_ms": max(gap, round(at_once, 1)), "turn_ms": max(gaps.turn_ms, used_at_once), "ms": round(whole + at_once, 1)}
    clusters, near = made["clusters"], made["neighbours"]
    taken: list[tuple[float, float]] = []
    for number in (9, 14, 20, 31, 44, 60, 75, 100):
        clusters.number.setValue(number)
        clusters._settle.stop()
        taken.append((gaps.wait(lambda number=number: len(clusters.list.lines) == number)[1], gaps.used_ms))
    found["slider_clusters"] = answers(taken)
    taken = []
    for row in range(0, 600, 100):
        near.ask_for(row)
        taken.append((gaps.wait(lambda: not session.running())[1], gaps.used_ms))
    found["click_neighbours"] = answers(taken)
    for name, work in (
        ("alike", lambda control: looks.graph_of(atlas, None, control)),
        ("clusters", lambda control: looks.clusters_of(atlas, 37, None, control)),
    ):
        control, ended = Control(), list[float]()

        def run(work: Any = work, control: Any = control, ended: Any = ended) -> None:
            with contextlib.suppress(Interrupted):
                work(control)
            ended.append(time.perf_counter())

        thread = threading.Thread(target=run)
        thread.start()
        time.sleep(1.0)
        asked = time.perf_counter()
        control.stop()
        thread.join()
        found[f"stop_{name}"] = {"ms": round((ended[0] - asked) * 1000, 1)}
    session.close()
    session.join(5.0)
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
        "| what | p50 ms | p99 ms | of it the processor's, p99 | frames over 16.7 ms |",
        "|---|---|---|---|---|",
    ]
    for name, words in names.items():
        one = found[name]
        assert isinstance(one, dict)
        lines.append(f"| {words} | {one['p50_ms']} | {one['p99_ms']} | {one['processor_p99_ms']} | {one['late']} of {one['frames']} |")
    if isinstance(around := found.get("boards"), dict):
        words = {"gap_ms": "longest gap in the event loop {} ms", "turn_ms": "of it {} ms of the processor", "ms": "{} ms", "most_ms": "at most {} ms",
                 "used_ms": "of the processor {} ms", "most_used_ms": "at most {} ms"}  # fmt: skip
        names = {"open_map": "the map opens (kept)", "open_neighbours": "neighbours open", "open_clusters": "clusters open (kept)",
                 "colour_cluster": "colour by cluster (kept)", "colour_folder": "colour by folder", "slider_clusters": "another number of clusters, to its draft",
                 "click_neighbours": "the 30 nearest of a picture", "stop_alike": "a stop while all pictures are compared",
                 "stop_clusters": "a stop while they are grouped"}  # fmt: skip
        lines += ["", "| the boards | |", "|---|---|"]
        lines += [f"| {names[name]} | {', '.join(words[key].format(value) for key, value in one.items())} |" for name, one in around.items()]
    waiting = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    load = [f"Other programs were running: {waiting:.0f} threads wanted the {os.cpu_count()} cores."] if waiting > 3 else []
    return "\n".join([*lines, "", f"Memory that the map adds to the window: {found['memory_mb']} MB.", *load, ""])


def main() -> None:
    """Measure, print, write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--points", type=int, default=100_000)
    ask.add_argument("--frames", type=int, default=300)
    ask.add_argument("--size", default="1200x760")
    ask.add_argument("--boards", action="store_true")
    ask.add_argument("--out", type=Path)
    asked = ask.parse_args()
    sys.path.insert(0, str(ROOT))
    width, height = (int(one) for one in asked.size.split("x"))
    found = run(asked.points, asked.frames, width, height)
    if asked.boards:
        found["boards"] = boards(asked.points)
    print(json.dumps(found, indent=1))
    if asked.out:
        asked.out.write_text(table(found), encoding="utf-8")


if __name__ == "__main__":
    main()

"""The sliders of two boards. Reconstruction: from a move to the hole on the screen, and to what the network paints there. Attention: from a move of the mask's
threshold to all tiles on the screen.

    python benchmarks/painting.py RUN [RUN …] [--moves 50] [--out benchmarks/PAINTING.md]

RUN is any run; its own pictures are used, and the reconstruction board where its method paints. The board is the real one, painted offscreen. A move waits until the answer
to it is shown; then moves follow each other every 16 ms without waiting, as a hand drags, and what counts is how old the answer on the screen is. Prints one JSON
object; --out writes it as a table.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import time
from pathlib import Path
from typing import Any


def spread(taken: list[float]) -> dict[str, float]:
    """Median and 95th percentile in ms."""
    ordered = sorted(taken)
    return {"median_ms": round(statistics.median(ordered), 1), "p95_ms": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], 1)}


def shown_board(kind: Any, session: Any, run: str) -> tuple[Any, Any]:
    """A run's specification, and a board of that kind, on screen and opened on the run."""
    from studio.runs.layout import open_run
    from studio.runs.read import read_spec
    from studio.ui.boards.board import Context

    spec = read_spec(open_run(run))
    board = kind(session, Context(run, spec.images, True, {}, None))
    board.resize(1100, 640)
    board.show()
    board.open(board.context)
    board.enter()
    return spec, board


def measure(app: Any, session: Any, run: str, moves: int) -> dict[str, Any]:
    """One run's board."""
    import numpy as np

    from studio.ui.boards.reconstruction import ReconstructionBoard

    spec, board = shown_board(ReconstructionBoard, session, run)

    def wait(until: Any) -> None:
        begun = time.perf_counter()
        while not until():
            app.processEvents()
            time.sleep(0.0005)
            if time.perf_counter() - begun > 300 or board.trouble_now[0]:
                raise SystemExit(f"the board did not answer: {' '.join(board.trouble_now)}")

    wait(lambda: board.answer is not None and not session.running())
    side = board.painter.size // board.painter.cells

    def answered() -> bool:
        hidden = board.answer.made.hidden[::side, ::side][: len(board.hole), : len(board.hole)]
        return bool(np.array_equal(hidden, board.hole))

    most = board.share.maximum()
    shares = [1 + (at * 37) % (most - 1) for at in range(moves)]
    drawn: list[float] = []
    shown: list[float] = []
    for share in shares:
        begun = time.perf_counter()
        board.share.setValue(share)
        board.tiles.repaint()
        drawn.append((time.perf_counter() - begun) * 1000)
        wait(lambda: answered() and not session.running())
        board.tiles.repaint()
        shown.append((time.perf_counter() - begun) * 1000)
    used: list[float] = []
    for share in shares[:20]:
        hole = board.painter.hidden(share / 100, 0)
        begun = time.process_time()
        board.painter.rebuild(0, hole)
        used.append((time.process_time() - begun) * 1000)
    ages: list[float] = []
    asked: list[tuple[float, Any]] = []
    last: Any = None
    for at in range(3 * moves):
        board.share.setValue(1 + (at * 3) % (most - 1))
        asked.append((time.perf_counter(), board.hole))
        until = time.perf_counter() + 0.016
        while time.perf_counter() < until:
            app.processEvents()
            time.sleep(0.0005)
        if board.answer is not last:
            last = board.answer
            hidden = last.made.hidden[::side, ::side]
            match = next((when for when, hole in reversed(asked) if np.array_equal(hole, hidden[: len(hole), : len(hole)])), None)
            if match is not None:
                ages.append((time.perf_counter() - match) * 1000)
    wait(lambda: not session.running())
    board.close()
    board.deleteLater()
    return {
        "method": spec.method,
        "backbone": spec.backbone,
        "image_size": spec.image_size,
        "moves": moves,
        "hole": spread(drawn),
        "answer": spread(shown),
        "processor": spread(used),
        "while_dragging": {**spread(ages or [0.0]), "answers": len(ages)},
    }


def measure_threshold(app: Any, session: Any, run: str, moves: int) -> dict[str, Any]:
    """The attention board of one run: ms and processor ms from a move of the threshold to the painted tiles."""
    from studio.ui.boards.attention import AttentionBoard

    spec, board = shown_board(AttentionBoard, session, run)
    begun = time.perf_counter()
    while board.seen is None or board._bank is None or session.running():
        app.processEvents()
        time.sleep(0.001)
        if time.perf_counter() - begun > 300 or board.trouble_now[0]:
            raise SystemExit(f"the board did not answer: {' '.join(board.trouble_now)}")
    found: dict[str, Any] = {"method": spec.method, "backbone": spec.backbone, "image_size": spec.image_size, "moves": moves, "tiles": len(board.tiles.tiles)}
    for name, masks in (("maps", False), ("masks", True)):
        board.masks.setChecked(masks)
        shown: list[float] = []
        used: list[float] = []
        for at in range(moves):
            begun, worked = time.perf_counter(), time.process_time()
            board.keep.setValue(1 + (at * 37) % 99)
            board.tiles.repaint()
            shown.append((time.perf_counter() - begun) * 1000)
            used.append((time.process_time() - worked) * 1000)
        found[name] = {"answer": spread(shown), "processor": spread(used)}
    board.close()
    board.deleteLater()
    return found


def table(found: list[dict[str, Any]], thresholds: list[dict[str, Any]], machine: str, load: str) -> str:
    """As Markdown."""
    lines = [
        "# The sliders of two boards",
        "",
        "## Reconstruction: the hidden share",
        "",
        f"`python benchmarks/painting.py RUN …` on {machine}. Milliseconds, median and 95th percentile. Hole: from a move to the hole painted on the screen. Answer: to",
        "the network's picture painted on the screen. While dragging: how old the answer is when it appears while the slider moves every 16 ms.",
        f"Processor: processor time that an answer takes, in ms. {load}",
        "",
        "| run | moves | hole | answer | while dragging | processor |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for one in found:
        cells = [f"{one[key]['median_ms']} / {one[key]['p95_ms']}" for key in ("hole", "answer", "while_dragging", "processor")]
        lines.append(f"| {one['method']}, {one['backbone']}, {one['image_size']} px | {one['moves']} | {' | '.join(cells)} |")
    lines += ["", "## Attention: the mask's threshold", "", "From a move to all tiles painted on the screen, heads as maps and heads as masks.", ""]
    lines += ["| run | tiles | maps | of it the processor's | masks | of it the processor's |", "| --- | --- | --- | --- | --- | --- |"]
    for one in thresholds:
        cells = [f"{one[name][key]['median_ms']} / {one[name][key]['p95_ms']}" for name in ("maps", "masks") for key in ("answer", "processor")]
        lines.append(f"| {one['method']}, {one['backbone']}, {one['image_size']} px | {one['tiles']} | {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def paints(run: str) -> bool:
    """Whether its method has a reconstruction board."""
    from studio.jobs import cards
    from studio.runs.layout import open_run
    from studio.runs.read import read_spec

    return "reconstruction" in cards.card(read_spec(open_run(run)).method).shows


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="+", metavar="RUN")
    parser.add_argument("--moves", type=int, default=50)
    parser.add_argument("--out", type=Path)
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from studio.ui.app import make_app
    from studio.ui.session import Session
    from studio.ui.theme import Theme

    app = make_app()
    session = Session(Theme(app, "light"))
    machine = f"{platform.machine()}, {os.cpu_count()} cores"
    runs = [str(Path(run).absolute()) for run in chosen.runs]
    found = [measure(app, session, run, chosen.moves) for run in runs if paints(run)]
    thresholds = [measure_threshold(app, session, run, chosen.moves) for run in runs]
    waiting = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    load = f"Other programs were running: {waiting:.0f} threads wanted the {os.cpu_count()} cores." if waiting > 3 else ""
    if chosen.out:
        chosen.out.write_text(table(found, thresholds, machine, load), encoding="utf-8")
    print(json.dumps({"machine": machine, "load": load, "runs": found, "thresholds": thresholds}))
    session.close()


if __name__ == "__main__":
    main()

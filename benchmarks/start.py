"""How soon there is something: the terminal's first words, and the first step after Train. Prints one JSON line a row.

    python benchmarks/start.py [--rounds 3]

CPU seconds of the whole process beside the wall's. First step: from the call that Train makes, torch and the methods imported as the window does while a person looks at
pictures, to the first step's loss; the pictures are in the cache on disk.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

PROBE = "import runpy, sys; sys.argv[0] = 'main.py'\ntry: runpy.run_path({main!r}, run_name='__main__')\nexcept SystemExit: pass\nprint('torch' in sys.modules, file=sys.stderr)"


def words(verb: list[str], rounds: int) -> dict[str, Any]:
    """Seconds until a verb of the terminal has answered and ended, and whether it imported torch."""
    wall: list[float] = []
    cpu: list[float] = []
    torch = False
    for _ in range(rounds + 1):  # the first fills the caches
        begun, before = time.perf_counter(), os.times()
        done = subprocess.run([sys.executable, "-c", PROBE.format(main=str(ROOT / "main.py")), *verb], capture_output=True, text=True, check=True)
        after = os.times()
        wall.append(time.perf_counter() - begun)
        cpu.append(after.children_user + after.children_system - before.children_user - before.children_system)
        torch = torch or done.stderr.split()[-1] == "True"
    row = {"part": "start", "what": f"main.py {' '.join(verb)}", "CPU s": round(statistics.median(cpu[1:]), 2), "wall s": round(statistics.median(wall[1:]), 2)}
    return {**row, "torch imported": torch, "goal": "no torch"}


def first_step(rounds: int) -> dict[str, Any]:
    """Seconds from Train to the first step's loss, and where they go."""
    from pieces import folder_of

    from studio.core.control import Control
    from studio.core.events import Phase, Scalars
    from studio.core.spec import RunSpec
    from studio.jobs import cards, desk

    cards.import_methods()
    passed: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory() as place:
        images = folder_of(Path(place) / "pictures", 2000, 32)
        for turn in range(rounds + 1):
            control, begun, wall = Control(), time.process_time(), time.perf_counter()
            marks = {"begin": 0.0}

            def tell(event: Any, control: Control = control, marks: dict[str, float] = marks, begun: float = begun, wall: float = wall) -> None:
                if isinstance(event, Phase):
                    marks.setdefault(event.name, time.process_time() - begun)
                elif isinstance(event, Scalars):
                    name = "first step" if event.step else "look at the untrained network"
                    marks.setdefault(name, time.process_time() - begun)
                    if event.step:
                        marks.setdefault("wall", time.perf_counter() - wall)
                        control.stop()

            spec = RunSpec(images=str(images), method="simclr", device="cpu", cache="disk", cache_dir=f"{place}/cache", out=f"{place}/run{turn}")
            desk.train(spec, tell=tell, control=control)
            passed.append(marks)
    marks = {name: statistics.median([one[name] for one in passed[1:]]) for name in passed[-1] if name not in ("saving", "begin")}
    stages = [name for name in marks if name != "wall"]
    went = ", ".join(f"{name} at {marks[name]:.1f}" for name in stages)
    row = {
        "part": "start",
        "what": "first step after Train, SimCLR, cached pictures",
        "CPU s": round(marks["first step"], 2),
        "wall s": round(marks["wall"], 2),
    }
    return {**row, "goal": 2.0, "where": f"CPU seconds: {went}"}


def rows(rounds: int) -> Iterator[dict[str, Any]]:
    """Every row, as it is measured."""
    yield words(["--help"], rounds)
    yield words(["methods"], rounds)
    yield first_step(rounds)


def main() -> None:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--rounds", type=int, default=3)
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    for row in rows(ask.parse_args().rounds):
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()

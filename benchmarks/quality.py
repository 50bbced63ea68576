"""Does it learn, and how much? Trains any method x preset on a labelled folder (the labels are used for scoring only) and writes a table.

    python benchmarks/quality.py --train DIR --test DIR [--methods simclr,mae] [--preset quick_look] [--seeds 0,1,2] [--out benchmarks/RESULTS.md] [--keep DIR]

Each row: k-NN and linear probe of the trained encoder, of the same net untrained, and k-NN of raw pixels; pictures seen; CPU seconds of the
whole training process; machine. Every run is a process of its own, through the command line, as a person would start it.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).parents[1]
MARK = "<!-- quality -->"
HEAD = "| method | preset | pictures | seed | epochs | k-NN | untrained | pixels | linear | untrained | CPU s | device |\n|---|---|---|---|---|---|---|---|---|---|---|---|"


def cli(*words: str) -> tuple[dict[str, Any], float]:
    """Run the studio's command line with --json; its object and the CPU seconds of its process tree."""
    before = os.times()
    done = subprocess.run([sys.executable, str(ROOT / "main.py"), *words, "--json"], cwd=ROOT, capture_output=True, text=True)
    after = os.times()
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(words)} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout), after.children_user + after.children_system - before.children_user - before.children_system


def one_row(method: str, preset: str, seed: int, train: Path, test: Path, extra: list[str], keep: Path | None) -> str:
    """Train, evaluate, and the table's line. keep: where the run's folder stays; None: nowhere."""
    with tempfile.TemporaryDirectory() as folder:
        run = str((keep or Path(folder)) / f"{method}-{train.parent.name}-{seed}")
        made, spent = cli("train", "--images", str(train), "--method", method, "--preset", preset, "--seed", str(seed), "--out", run, *extra)
        score, _ = cli("evaluate", run, "--train", str(train), "--test", str(test))
    cells = [method, preset, f"{train.parent.name} {made['images']}", str(seed), f"{made['epochs']:g}"]
    cells += [f"{score[name]:.3f}" for name in ("knn", "knn_random_init", "knn_pixels", "linear", "linear_random_init")]
    return "| " + " | ".join([*cells, f"{spent:.0f}", made["device"]]) + " |"


def main() -> None:
    """Measure what is asked for and put the rows into the results file, over those of the same method, preset, pictures and seed."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--train", type=Path, required=True)
    ask.add_argument("--test", type=Path, required=True)
    ask.add_argument("--methods", default="simclr,mae,dino")
    ask.add_argument("--preset", default="quick_look")
    ask.add_argument("--seeds", default="0")
    ask.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "RESULTS.md")
    ask.add_argument("--keep", type=Path, help="a folder for the runs, which are otherwise thrown away")
    asked, extra = ask.parse_known_args()
    for method in asked.methods.split(","):
        for seed in asked.seeds.split(","):
            begun = time.time()
            row = one_row(method, asked.preset, int(seed), asked.train.resolve(), asked.test.resolve(), extra, asked.keep and asked.keep.resolve())
            print(row, f"({time.time() - begun:.0f} s)", flush=True)
            write(asked.out, row)


def write(path: Path, row: str) -> None:
    """Put one row between the marks of the results file."""
    text = path.read_text(encoding="utf-8") if path.exists() else "# Results\n"
    if MARK not in text:
        memory = psutil.virtual_memory().total / 2**30
        about = f"{platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GiB; figures of `python benchmarks/quality.py`, fractions from 0 to 1."
        text += f"\n## Quality\n\n{about}\n\n{MARK}\n{HEAD}\n{MARK}\n"
    before, table, after = text.split(MARK)
    key = [cell.strip() for cell in row.split("|")[1:5]]
    rows = [line for line in table.strip().splitlines()[2:] if [cell.strip() for cell in line.split("|")[1:5]] != key]
    path.write_text(f"{before}{MARK}\n{HEAD}\n" + "\n".join(sorted([*rows, row])) + f"\n{MARK}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()

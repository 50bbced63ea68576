"""Measures the studio's speed and writes it into benchmarks/RESULTS.md, between its markers, with plots beside it.

    python benchmarks/run.py [--quick] [--only bare,peers,views,start,window,scale] [--methods simclr,mae] [--photos DIR]

Needs the extra `bench` (lightly, kornia, matplotlib). Everything on the processor, in CPU seconds where programs are compared, so that other work on the machine changes little; what
needs a GPU is not measured here. A part or a method that was not asked for keeps its last figures (benchmarks/plots/figures.json). --quick: fewer rounds, 10,000 pictures at most; minutes
instead of an hour on two free cores.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
RESULTS, PLOTS = HERE / "RESULTS.md", HERE / "plots"
FIGURES = PLOTS / "figures.json"
START, END = "<!-- speed -->", "<!-- /speed -->"
PARTS = ("bare", "peers", "views", "start", "window", "scale")
ORDER = ("simclr", "mae", "dino", "moco_v2")
Row = dict[str, Any]

TITLES = {
    "bare": "The loop over the bare model (goal 0.97)",
    "peers": "The loop over lightly's pipeline: same network, batch and pictures",
    "views": "Views alone over kornia's batched ones (goal 4)",
    "start": "Start",
    "window": "The window",
    "scale": "Growth with the number of pictures",
    "growth": "Growth with the batch and the image size",
}
WHERE = {
    "bare": "A step has its views made (their share is in the table), its scalars reported ten times a second and the state written every two seconds; the rest is the model. "
    "Both keep the memory they free: where it goes back to the system after each step (as in other programs), ResNets at 96 px spend two fifths of their time on getting it anew, "
    "and the loop 3 to 4 % more of it than the bare step. What the loop does by the wall's clock (pictures for whoever watches, reports, the state) weighs the more the less "
    "of the cores the training gets: at 32 px, beside a dozen other programs, looking took 7 to 15 of 394 CPU ms a step.",
    "peers": "Each program in a process of its own. Of a step of MAE in fp32 matrix products take four fifths in both programs, and they are the same products: decoding and views, where a "
    "studio can be faster, are a twelfth of lightly's step at 32 px. Of SimCLR's step in fp32 convolutions take 85 %. In bf16 what remains besides the products is the optimiser, layer norms and GELU.",
    "views": "",
    "start": "The stages of the first step are named with the CPU seconds at which they end.",
    "window": "While other programs keep both cores busy a gap is mostly the wait for a core; the window's own work between two ticks is the row in CPU milliseconds. "
    "The window works at fixed rates, so its share of the process's seconds is the larger the less the training gets of the cores; beside it stands its share of one core.",
    "scale": "",
    "growth": "",
}


def command(part: str, quick: bool, photos: str, methods: str = "") -> list[list[str]]:
    """The programs that measure a part."""
    rounds = "3" if quick else "9"
    some = ["--methods", methods] if methods else []
    if part == "views":
        return [["speed.py", "views", "--rounds", rounds]]
    if part == "bare":
        return [["speed.py", "bare", "--rounds", rounds, *some]]
    if part == "peers":
        return [["speed.py", "peers", "--rounds", "3" if quick else "5", *some, *(["--photos", photos] if photos else [])]]
    if part == "start":
        return [["start.py", "--rounds", "1" if quick else "3"]]
    if part == "window":
        return [["window.py", "--rows", "--seconds", "15" if quick else "60", "--rounds", rounds]]
    return [["scale.py", "--counts", "1000,10000" if quick else "1000,10000,100000", "--rounds", "2" if quick else "4"]]


def measured(words: Sequence[str]) -> Iterator[Row]:
    """The rows a program prints, as it prints them. Raises SystemExit where it fails."""
    env = {"OMP_WAIT_POLICY": "passive", "QT_QPA_PLATFORM": "offscreen", **os.environ}
    with subprocess.Popen([sys.executable, str(HERE / words[0]), *words[1:]], stdout=subprocess.PIPE, text=True, env=env) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("{"):
                print(line, end="", flush=True)
                yield json.loads(line)
    if process.returncode:
        raise SystemExit(f"{' '.join(words)} ended with {process.returncode}; what it had measured is kept")


def verdict(row: Row) -> str:
    """Whether a row reaches its goal, in a word or two; "" where there is none."""
    goal = row.get("goal")
    if goal is None:
        return ""
    if goal == "no torch":
        return "met" if not row["torch imported"] else "not met"
    for name, enough in CHECKS:
        if name in row:
            return "met" if enough(float(row[name]), float(goal)) else "not met"
    return ""


def _least(figure: float, goal: float) -> bool:
    return figure >= goal


def _most(figure: float, goal: float) -> bool:
    return figure <= goal


CHECKS: tuple[tuple[str, Callable[[float, float], bool]], ...] = (
    ("loop over bare", _least),
    ("over kornia", _least),
    ("over lightly", _least),
    ("first batch, wall s", _most),
    ("figure", _most),
    ("wall s", _most),
)


def table(rows: Sequence[Row]) -> str:
    """Rows as a Markdown table with a column on goals."""
    names = list(dict.fromkeys(name for row in rows for name in row if name not in ("part", "where")))
    names = [name for name in names if name != "goal"] + (["goal"] if "goal" in names else [])
    lines = [f"| {' | '.join([*names, ''])} |", f"|{' --- |' * (len(names) + 1)}"]
    lines += [f"| {' | '.join([*(_cell(row.get(name)) for name in names), verdict(row)])} |" for row in rows]
    return "\n".join(lines)


def _cell(value: Any) -> str:
    return "" if value is None else f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)


def section(figures: dict[str, list[Row]]) -> str:
    """All that stands between the markers."""
    machine = f"{platform.machine()}, {os.cpu_count()} cores, one thread where programs are compared"
    parts = [
        f"## Speed\n\n`python benchmarks/run.py`; {machine}. CPU seconds, alternating pieces, medians, on a machine that other programs used too. No GPU: not measured."
    ]
    for part, title in TITLES.items():
        rows = figures.get(part)
        if not rows:
            parts.append(f"### {title}\n\nNot measured yet.")
            continue
        notes = [WHERE[part]] if WHERE[part] else []
        notes += [f"{row.get('what', '')}: {row['where']}." for row in rows if row.get("where")]
        parts.append(f"### {title}\n\n{table(rows)}\n\n" + "\n\n".join(notes))
    pictures = [f"![{TITLES.get(one.stem, one.stem)}](plots/{one.name})" for one in sorted(PLOTS.glob("*.png"))]
    return "\n\n".join([*(one.rstrip() for one in parts), *pictures])


def written(text: str, new: str) -> str:
    """RESULTS.md with what is between the markers replaced; added at the end where there are none."""
    head, found, rest = text.partition(START)
    tail = rest.partition(END)[2] if found else "\n"
    return f"{head if found else text.rstrip() + chr(10) * 2}{START}\n{new}\n{END}{tail}"


def draw(figures: dict[str, list[Row]]) -> None:
    """Plots as small PNG files."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot as plt

    for part, figure, name in (("bare", "loop over bare", "method"), ("peers", "over lightly", "method"), ("views", "over kornia", "px")):
        rows = figures.get(part)
        if not rows:
            continue
        names = [" ".join(str(row[one]) for one in (name, "px", "pictures", "precision") if one in row and (one != name or one != "px")) for row in rows]
        fig, axes = plt.subplots(figsize=(6, 0.6 + 0.3 * len(rows)), dpi=90)
        axes.barh(names, [row[figure] for row in rows], color="#4a7dbd")
        goals = [(at, row["goal"]) for at, row in enumerate(rows) if row.get("goal")]
        axes.scatter([goal for _, goal in goals], [at for at, _ in goals], marker="|", s=200, color="black", label="goal", zorder=3)
        axes.invert_yaxis()
        axes.set_xlabel(figure)
        axes.legend(loc="lower right", fontsize=8)
        fig.savefig(PLOTS / f"{part}.png", bbox_inches="tight")
        plt.close(fig)
    rows = figures.get("scale")
    if rows:
        fig, axes = plt.subplots(figsize=(5, 3), dpi=90)
        for figure in ("scan, pictures/CPU s", "cache, pictures/CPU s"):
            axes.plot([row["pictures"] for row in rows], [row[figure] for row in rows], marker="o", label=figure)
        axes.set(xscale="log", yscale="log", xlabel="pictures")
        axes.legend(fontsize=8)
        fig.savefig(PLOTS / "scale.png", bbox_inches="tight")
        plt.close(fig)


def keep(figures: dict[str, list[Row]], new: Sequence[Row]) -> None:
    """Put new rows in the place of old ones of their parts; where a part's rows are by method, in that of old ones about the same."""
    for part in dict.fromkeys(row["part"] for row in new):
        rows = {_about(row): row for row in (*figures.get(part, []), *new) if row["part"] == part and "method" in row}
        figures[part] = sorted(rows.values(), key=_about) if rows else [row for row in new if row["part"] == part]


def _about(row: Row) -> tuple[Any, ...]:
    """What a row by method is about, in the table's order: fp32 before the studio's choice, small pictures before photographs."""
    return (not str(row["precision"]).startswith("fp32"), row["px"], row.get("pictures") != "small", ORDER.index(row["method"]))


def main() -> None:
    """Measure, keep, draw, write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--quick", action="store_true")
    ask.add_argument("--only", default=",".join(PARTS), help='parts with commas between; none (""): write again what is kept')
    ask.add_argument("--photos", default="", help="a folder of large photographs (made ones without)")
    ask.add_argument("--methods", default="", help=f"of bare and peers, with commas between (all: {', '.join(ORDER)})")
    asked = ask.parse_args()
    parts = [one for one in asked.only.split(",") if one]
    if unknown := sorted(set(parts) - set(PARTS)):
        ask.error(f"--only is {asked.only!r}; there is no part {', '.join(unknown)} (there are {', '.join(PARTS)})")
    PLOTS.mkdir(exist_ok=True)
    figures: dict[str, list[Row]] = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.is_file() else {}
    for part in parts:
        for words in command(part, asked.quick, asked.photos, asked.methods):
            rows: list[Row] = []
            try:
                rows.extend(measured(words))  # a list keeps what came before a failure
            finally:
                keep(figures, rows)
                FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    draw(figures)
    text = RESULTS.read_text(encoding="utf-8") if RESULTS.is_file() else "# Results\n"
    RESULTS.write_text(written(text, section(figures)), encoding="utf-8")
    print(f"written: {RESULTS}")


if __name__ == "__main__":
    main()

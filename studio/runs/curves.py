"""A run's numbers as a table: a row a step, a column a curve; to CSV, and one curve to SVG."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path
from typing import Any

from studio.core.events import Scalars, Started
from studio.core.trouble import UNUSABLE, Trouble
from studio.runs.chart import Level, line_chart
from studio.runs.files import write_text
from studio.runs.layout import RunFolder, cannot_write, open_run
from studio.runs.read import read_events

ENDINGS = (".csv", ".svg")
FIRST = ("step", "epoch", "time")
STYLE = (
    "svg{background:#fff}text{font:12px sans-serif;fill:#5b616b}.grid{stroke:#e3e4e0}.curve,.raw{fill:none;stroke:#0a5fa8;stroke-width:2;stroke-linejoin:round}"
    ".raw{stroke:#9cc3e6;stroke-width:1}.dot{fill:#0a5fa8}.level{stroke:#b3341f;stroke-dasharray:5 4}.levelname{fill:#b3341f}"
)
SMOOTH = 0.9


def table(run: RunFolder) -> tuple[tuple[str, ...], list[dict[str, float]]]:
    """(names of the columns, rows by step). Numbers that were recorded at one step are one row; what a row has not is missing in it."""
    rows: dict[int, dict[str, float]] = {}
    names: dict[str, None] = dict.fromkeys(FIRST)
    for event in read_events(run):
        if isinstance(event, Scalars):
            row = rows.setdefault(event.step, {"step": event.step, "epoch": event.epoch, "time": event.time})
            row.update(event.values)
            names.update(dict.fromkeys(event.values))
    return tuple(names), [rows[step] for step in sorted(rows)]


def csv_text(run: RunFolder) -> str:
    """The whole table as CSV; empty cells where a step has no such number."""
    names, rows = table(run)
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_cell(row.get(name)) for name in names] for row in rows)
    return held.getvalue()


def _cell(value: float | None) -> str:
    return "" if value is None else str(value) if isinstance(value, int) else f"{value:.9g}"


def svg_text(run: RunFolder, name: str = "loss") -> str:
    """One curve as an SVG file of its own, with chance and floor where it is the loss. Raises Trouble for a curve that the run has not."""
    names, rows = table(run)
    points = [(row["step"], row[name]) for row in rows if name in row]
    if not points:
        known = ", ".join(one for one in names if one not in FIRST) or "none yet"
        raise Trouble(f"The run {run.path} has no curve {name!r}.", f"It has {known}.", UNUSABLE)
    started = next((event for event in reversed(read_events(run)) if isinstance(event, Started)), None)
    levels = [Level(words, value) for words, value in (("chance", started.chance), ("floor", started.floor)) if value is not None] if started else []
    drawn = line_chart(points, title=name, levels=levels if name == "loss" else (), smooth=SMOOTH if name == "loss" else 0.0)
    return drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).replace("><title>", f"><style>{STYLE}</style><title>", 1) + "\n"


def write_curves(run: str | os.PathLike[str], out: str | os.PathLike[str], *, name: str = "loss") -> dict[str, Any]:
    """A run's curves into a file: all as .csv, or the one of that name as .svg. {"out", "rows", "curves"}. Raises Trouble for another ending, a folder that
    is no run, and a file that can't be written."""
    folder, path = open_run(run), Path(out).expanduser().absolute()
    if path.suffix.lower() not in ENDINGS:
        raise Trouble(f"--out {path} ends in {path.suffix or 'nothing'}; allowed is {', '.join(ENDINGS)}.", "Give one of those endings.", UNUSABLE)
    names, rows = table(folder)
    text = csv_text(folder) if path.suffix.lower() == ".csv" else svg_text(folder, name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(path, text, durable=False)
    except OSError as error:
        raise cannot_write(path, error) from None
    return {"out": str(path), "rows": len(rows), "curves": [one for one in names if one not in FIRST]}

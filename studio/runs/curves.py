"""A run's numbers as a table: a row a step, a column a curve; to CSV, and one curve to SVG."""

from __future__ import annotations

import csv
import io
import itertools
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from studio.core.events import Scalars
from studio.core.trouble import UNUSABLE, Trouble
from studio.runs.chart import Level, line_chart
from studio.runs.files import write_text
from studio.runs.layout import RunFolder, cannot_write, open_run
from studio.runs.read import each_event
from studio.runs.story import story

ENDINGS = (".csv", ".svg")
FIRST = ("step", "epoch", "time")
STYLE = (
    "svg{background:#fff}text{font:12px sans-serif;fill:#5b616b}.grid{stroke:#e3e4e0}.curve,.raw{fill:none;stroke:#0a5fa8;stroke-width:2;stroke-linejoin:round}"
    ".raw{stroke:#9cc3e6;stroke-width:1}.dot{fill:#0a5fa8}.level{stroke:#b3341f;stroke-dasharray:5 4}.levelname{fill:#b3341f}"
)
MOST_NAMES = 1000
"""Columns: more than any run has."""

Row = dict[str, float]


def columns(run: RunFolder) -> tuple[tuple[str, ...], int, bool]:
    """(names of the columns, how many rows, whether the records are in the order of the steps, as this studio writes them)."""
    names: dict[str, None] = dict.fromkeys(FIRST)
    rows, last, in_order = 0, -1, True
    for event in each_event(run):
        if isinstance(event, Scalars):
            if event.step != last:
                rows += 1
                in_order = in_order and event.step > last
                last = event.step
            if len(names) < MOST_NAMES:
                names.update(dict.fromkeys(event.values))
    return tuple(names), rows, in_order


def table(run: RunFolder, *, in_order: bool = True) -> Iterator[Row]:
    """Rows by step. Numbers that were recorded at one step are one row; what a row has not is missing in it. in_order: see `columns`; records that are not
    are held in memory to be sorted."""
    if not in_order:
        rows: dict[int, Row] = {}
        for event in each_event(run):
            if isinstance(event, Scalars):
                _add(rows.setdefault(event.step, {}), event)
        yield from (rows[step] for step in sorted(rows))
        return
    row: Row = {}
    for event in each_event(run):
        if isinstance(event, Scalars):
            if row and event.step != row["step"]:
                yield row
                row = {}
            _add(row, event)
    if row:
        yield row


def _add(row: Row, event: Scalars) -> None:
    if not row:
        row.update(step=event.step, epoch=event.epoch, time=event.time)
    row.update(event.values)


def csv_lines(run: RunFolder, names: Sequence[str], *, in_order: bool = True) -> Iterator[str]:
    """The whole table as CSV, line by line; empty cells where a step has no such number."""
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    for row in itertools.chain([names], ([_cell(row.get(name)) for name in names] for row in table(run, in_order=in_order))):
        writer.writerow(row)
        yield held.getvalue()
        held.seek(0)
        held.truncate()


def _cell(value: float | None) -> str:
    return "" if value is None else str(value) if isinstance(value, int) else f"{value:.9g}"


def svg_text(run: RunFolder, name: str = "loss") -> str:
    """One curve as an SVG file of its own, with chance and floor where it is the loss. Raises Trouble for a curve that the run has not."""
    told = story(run, every=True)
    if name not in told.curves:
        known = ", ".join(told.curves) or "none yet"
        raise Trouble(f"The run {run.path} has no curve {name!r}.", f"It has {known}.", UNUSABLE)
    curve, started = told.curves[name], told.started
    levels = [Level(words, value) for words, value in (("chance", started.chance), ("floor", started.floor)) if value is not None] if started else []
    drawn = line_chart(curve.points, title=name, levels=levels if name == "loss" else (), smooth=curve.mean if name == "loss" else ())
    return drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).replace("><title>", f"><style>{STYLE}</style><title>", 1) + "\n"


def write_curves(run: str | os.PathLike[str], out: str | os.PathLike[str], *, name: str = "loss") -> dict[str, Any]:
    """A run's curves into a file: all as .csv, or the one of that name as .svg. {"out", "rows", "curves"}. Raises Trouble for another ending, a folder that
    is no run, and a file that can't be written."""
    folder, path = open_run(run), Path(out).expanduser().absolute()
    if path.suffix.lower() not in ENDINGS:
        raise Trouble(f"--out {path} ends in {path.suffix or 'nothing'}; allowed is {', '.join(ENDINGS)}.", "Give one of those endings.", UNUSABLE)
    names, rows, in_order = columns(folder)
    text = csv_lines(folder, names, in_order=in_order) if path.suffix.lower() == ".csv" else svg_text(folder, name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(path, text, durable=False)
    except OSError as error:
        raise cannot_write(path, error) from None
    if not in_order:
        rows = sum(1 for _ in table(folder, in_order=False))
    return {"out": str(path), "rows": rows, "curves": [one for one in names if one not in FIRST]}

"""A run's curves as files."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from studio.core.events import Scalars, Started
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.runs.curves import columns, csv_lines, svg_text, table, write_curves
from studio.runs.layout import RunFolder, new_run_folder
from studio.runs.record import Recorder


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    made = new_run_folder(RunSpec(images="p", out=str(tmp_path / "run")), "p")
    with Recorder(made) as recorder:
        recorder.tell(Started(str(made.path), {}, 0, 3, 3, 9, "cpu", 2.5, 0.1))
        recorder.tell(Scalars(1, 0.1, 0.5, {"loss": 2.0, "lr": 0.125}))
        recorder.tell(Scalars(2, 0.2, 1.0, {"loss": float("nan")}))
        recorder.tell(Scalars(2, 0.2, 1.0, {"std_ratio": 0.75}))
        recorder.tell(Scalars(3, 0.3, 1.5, {"loss": 1.0 / 3.0}))
    return made


def csv_text(run: RunFolder) -> str:
    names, _, in_order = columns(run)
    return "".join(csv_lines(run, names, in_order=in_order))


def test_a_row_a_step_a_column_a_curve(run: RunFolder) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_text(run))))
    assert list(rows[0]) == ["step", "epoch", "time", "loss", "lr", "std_ratio"]
    assert [(row["step"], row["loss"], row["lr"], row["std_ratio"]) for row in rows] == [
        ("1", "2", "0.125", ""),
        ("2", "", "", "0.75"),
        ("3", "0.333333333", "", ""),
    ]


def test_a_drawing_stands_alone(run: RunFolder) -> None:
    root = ET.fromstring(svg_text(run))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    words = " ".join(root.itertext())
    assert "chance 2.5" in words and "floor 0.1" in words and "polyline" in ET.tostring(root).decode()


def test_files_and_what_is_refused(run: RunFolder, tmp_path: Path) -> None:
    assert write_curves(run.path, tmp_path / "new" / "c.csv") == {"out": str(tmp_path / "new" / "c.csv"), "rows": 3, "curves": ["loss", "lr", "std_ratio"]}
    assert (tmp_path / "new" / "c.csv").read_text() == csv_text(run)
    write_curves(run.path, tmp_path / "c.svg", name="lr")
    with pytest.raises(Trouble, match=r"allowed is \.csv, \.svg"):
        write_curves(run.path, tmp_path / "c.xls")
    with pytest.raises(Trouble, match="no curve 'knn'") as caught:
        write_curves(run.path, tmp_path / "k.svg", name="knn")
    assert "loss, lr, std_ratio" in caught.value.fix


def test_records_out_of_order_make_the_same_table(run: RunFolder, tmp_path: Path) -> None:
    rows = list(table(run))
    lines = run.events.read_bytes().splitlines(keepends=True)
    run.events.write_bytes(b"".join(reversed(lines)))
    assert columns(run)[2] is False
    found = list(table(run, in_order=False))
    assert [(row["step"], row.get("loss"), row.get("std_ratio")) for row in found] == [(row["step"], row.get("loss"), row.get("std_ratio")) for row in rows]
    assert write_curves(run.path, tmp_path / "back.csv")["rows"] == 3

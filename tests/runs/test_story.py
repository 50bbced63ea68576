"""A run's records in the same memory however long it is."""

from __future__ import annotations

import json
import math
import tracemalloc
from pathlib import Path

import pytest

from studio.core.events import Scalars, Started, Verdict, Warned
from studio.core.spec import RunSpec
from studio.runs.curves import write_curves
from studio.runs.layout import RunFolder
from studio.runs.read import Tail, each_event, each_rejected
from studio.runs.report import write_report
from studio.runs.story import SLICES, Curve, Story, sliced, story


def a_run(folder: Path, lines: list[str]) -> RunFolder:
    run = RunFolder(folder)
    run.path.mkdir()
    RunSpec(images="/photos", method="simclr").save(run.spec)
    run.events.write_text("".join(lines), encoding="utf-8")
    return run


def step_lines(steps: int) -> list[str]:
    spike = {steps // 3: 50.0}
    return [
        f'{{"kind":"scalars","step":{step},"epoch":{step / 100},"time":{step / 50},"loss":{spike.get(step, 2 + math.sin(step)):.6f},"lr":0.001}}\n'
        for step in range(1, steps + 1)
    ]


def test_a_curve_keeps_its_ends_its_extremes_and_its_order() -> None:
    curve = Curve()
    for step in range(100_001):
        curve.add(step, {33_333: 99.0, 77_777: -99.0}.get(step, math.cos(step)))
    curve.add(100_001, math.nan)
    assert curve.count == 100_001 and len(curve.points) < 6 * SLICES and len(curve.mean) < 6 * SLICES
    assert curve.points[0] == (0, 1.0) and curve.points[-1][0] == 100_000
    assert {(33_333, 99.0), (77_777, -99.0)} <= set(curve.points)
    assert [x for x, _ in curve.points] == sorted(x for x, _ in curve.points)
    gaps = [b[0] - a[0] for a, b in zip(curve.points, curve.points[1:])]
    assert max(gaps) < 3 * 100_000 / SLICES  # as even at the beginning as at the end


def test_a_running_mean_starts_at_the_first_value() -> None:
    curve = Curve()
    for step, value in enumerate((4.0, 4.0, 0.0)):
        curve.add(step, value)
    assert [y for _, y in curve.mean] == pytest.approx([4.0, 4.0, 4.0 * (1 - 0.1 / (1 - 0.9**3))])


def test_slices_of_one_place() -> None:
    assert sliced([(1.0, 2.0), (1.0, 3.0), (1.0, 1.0)], 7) == [(1.0, 2.0), (1.0, 3.0), (1.0, 1.0)]


def test_what_is_kept() -> None:
    told = Story()
    for event in (Scalars(0, 0, 0, {"std_ratio": 0.1, "gpu_watts": 9.0}), Verdict(1, "early", "Too early.", "Wait.", True), Warned("Mind."), Warned("Mind.")):
        told.hear(event)
    told.hear(Started("r", {}, 0, 9, 3, 9, "cpu", 2.5, 0.1))
    told.hear(Scalars(9, 0, 0, {"std_ratio": 0.3}))
    assert told.before is not None and told.now is not None and (told.before.step, told.now.step) == (0, 9)
    assert list(told.warnings) == ["Mind."] and told.verdicts[-1].words == "Too early." and told.started is not None
    for step in range(5000):
        told.hear(Warned(f"{step}"))
        told.hear(Verdict(step, "early", "Too early.", "Wait.", True))
        told.hear(Scalars(step, 0, 0, {f"name {step}": 1.0}))
    assert len(told.warnings) == len(told.verdicts) == len(told.curves) == 200


def memory_of(work: object) -> int:
    tracemalloc.start()
    try:
        assert callable(work)
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_report_and_the_curves_of_a_long_run_take_no_more_memory_than_of_a_short_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.runs.story.SLICES", 50)
    run = a_run(tmp_path / "run", step_lines(9_000))
    short = a_run(tmp_path / "short", step_lines(3_000))
    for name, work in {"r.html": write_report, "c.csv": write_curves, "l.svg": write_curves}.items():
        little, much = (memory_of(lambda one=one, work=work, name=name: work(one.path, tmp_path / name)) for one in (short, run))
        assert much < 1.25 * little + (64 << 10), (name, little, much)
    assert len((tmp_path / "c.csv").read_text().splitlines()) == 9_001
    told = story(run)
    assert told.curves["loss"].count == 9_000 and (3_000, 50.0) in told.curves["loss"].points


def test_a_line_without_end_takes_no_memory(tmp_path: Path) -> None:
    run = a_run(tmp_path / "run", [])
    with run.events.open("wb") as file:
        file.write(b'{"kind":"warned","words":"')
        for _ in range(64):
            file.write(b"x" * (1 << 20))
        file.write(b'"}\n' + json.dumps({"kind": "warned", "words": "after", "fix": ""}).encode() + b"\n")
    run.rejected.write_bytes(run.events.read_bytes() + b'{"path":"a","reason":"b"}\n')
    found: list[object] = []
    assert memory_of(lambda: found.extend(each_event(run))) < 20 << 20
    assert found == [Warned("after", "")]
    reader = Tail(run)
    assert memory_of(lambda: found.extend(reader.read())) < 20 << 20
    reader.close()
    assert found == [Warned("after", "")] * 2
    assert list(each_rejected(run))[-1] == ("a", "b")

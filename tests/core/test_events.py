from __future__ import annotations

import json

import pytest

from studio.core.events import Cloud, Event, Failed, Finished, Matrix, Note, Phase, Pictures, Progress, Saved, Scalars, Started, Warned, from_record, to_record

KEPT: list[Event] = [
    Started("/runs/a", {"method": "mae"}, 0, 100, 10, 100, "cpu", 5.5, None),
    Scalars(3, 0.3, 1.5, {"loss": 2.5, "lr": 1e-3}),
    Phase("scan", "Looking"),
    Saved(10, "/runs/a/checkpoints/10"),
    Warned("It is hot.", "Cool it."),
    Failed("No.", "Yes.", "Traceback", 4),
    Finished("stopped", {"steps": 3}),
]


@pytest.mark.parametrize("event", KEPT, ids=lambda one: type(one).__name__)
def test_a_line_reads_back_as_the_event(event: Event) -> None:
    record = to_record(event)
    assert record is not None and record["kind"] == type(event).__name__.lower()
    assert from_record(json.loads(json.dumps(record))) == event


def test_scalars_lie_flat_in_their_line() -> None:
    assert to_record(KEPT[1]) == {"kind": "scalars", "step": 3, "epoch": 0.3, "time": 1.5, "loss": 2.5, "lr": 1e-3}


@pytest.mark.parametrize("event", [Progress("a", 1, 2), Pictures("a", 1, ()), Matrix("a", 1, None), Cloud("a", 1, None), Note("a", None)])
def test_pictures_and_progress_are_no_lines(event: Event) -> None:
    assert to_record(event) is None


def test_lines_of_other_versions() -> None:
    assert from_record({"kind": "hologram", "step": 1}) is None
    assert from_record({}) is None
    assert from_record({"kind": "saved"}) is None
    assert from_record({"kind": "phase", "name": "scan", "words": "Looking", "colour": "red"}) == Phase("scan", "Looking")
    assert from_record({"kind": "scalars", "step": 1, "loss": 2.0, "words": "x"}) == Scalars(1, 0, 0, {"loss": 2.0})

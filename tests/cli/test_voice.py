"""What goes to standard output and what to standard error."""

from __future__ import annotations

import io
import json
import math

import pytest

from studio.cli.voice import Voice, table, to_json
from studio.core.events import Failed, Phase, Progress, Scalars, Started, Verdict, Warned


def voice(*, as_json: bool = True, debug: bool = False) -> tuple[Voice, io.StringIO, io.StringIO]:
    out, err = io.StringIO(), io.StringIO()
    return Voice(as_json=as_json, debug=debug, out=out, err=err), out, err


def test_numbers_that_are_not_finite_are_null() -> None:
    assert json.loads(to_json({"a": math.nan, "b": [math.inf, 1.5], "c": {"d": -math.inf}})) == {"a": None, "b": [None, 1.5], "c": {"d": None}}


def test_a_file_name_that_is_no_text_does_not_break_the_object() -> None:
    assert "udcff" in json.loads(to_json({"path": b"caf\xff.png".decode("utf-8", "surrogateescape")}))["path"]


def test_exactly_one_object() -> None:
    speaker, out, _ = voice()
    speaker.answer({"a": 1}, "one")
    speaker.answer({"a": 2}, "two")
    speaker.failed(Failed("late"))
    assert json.loads(out.getvalue()) == {"a": 1}


def test_a_failure_is_one_line_and_with_json_an_object() -> None:
    speaker, out, err = voice()
    speaker.failed(Failed("It broke\nbadly.", "Mend it.", "Traceback…", 4))
    assert err.getvalue() == "error: It broke badly. Mend it.\n"
    assert json.loads(out.getvalue()) == {"error": "It broke\nbadly.", "fix": "Mend it.", "exit_code": 4}


def test_without_json_a_failure_leaves_stdout_empty() -> None:
    speaker, out, _ = voice(as_json=False)
    speaker.failed(Failed("It broke."))
    assert out.getvalue() == ""


def test_the_story_of_a_training() -> None:
    speaker, out, err = voice()
    for event in (
        Phase("scan", "Looking for pictures"),
        Progress("scan", 10, None),
        Started("/r", {"method": "simclr"}, 0, 4, 2, 10, "cpu", None, None),
        Warned("Careful.", "Slower."),
        Scalars(2, 1.0, 1.0, {"loss": 3.21, "images_per_second": 55.0}),
        Scalars(4, 2.0, 2.0, {"std_ratio": 0.5}),
    ):
        speaker.tell(event)
    speaker.close_bar()
    said = err.getvalue()
    assert out.getvalue() == "" and "Looking for pictures…" in said and "warning: Careful. Slower." in said
    assert "loss 3.21" in said and "55 images/s" in said and "4/4" in said


def test_only_the_first_process_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RANK", "1")
    speaker, out, err = voice()
    speaker.tell(Phase("scan", "Looking"))
    speaker.answer({"a": 1}, "one")
    speaker.failed(Failed("A person's mistake.", "", "", 2))
    assert out.getvalue() == err.getvalue() == ""
    speaker.failed(Failed("Broken on this process alone.", "", "", 1))
    assert "Broken" in err.getvalue()


def test_columns_line_up() -> None:
    assert table([["a", "bb"], ["ccc", "d"]]) == "a    bb\nccc  d"


def test_what_looks_wrong_is_said_while_it_trains_and_that_it_is_mended() -> None:
    speaker, _, err = voice(as_json=False)
    speaker.tell(Verdict(10, "early", "Too early.", "Let it run.", True))
    assert err.getvalue() == ""
    speaker.tell(Verdict(60, "collapsed", "All are one.", "Lower the rate.", False))
    speaker.tell(Verdict(90, "learning", "It is learning.", "Compare.", True))
    speaker.tell(Verdict(99, "learning", "It is learning.", "Compare.", True))
    assert err.getvalue().splitlines() == ["step 60: All are one. Lower the rate.", "step 90: It is learning."]

"""The self-test passes here, and fails for what is missing or broken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from studio.cli import entry
from studio.core import shipped
from studio.core.events import Phase
from studio.jobs import self_test

PARTS = dict(self_test.PARTS)


def only(monkeypatch: pytest.MonkeyPatch, **parts: Callable[[Path], dict[str, Any]]) -> None:
    monkeypatch.setattr(self_test, "PARTS", parts)


def test_the_parts_of_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, **{name: act for name, act in PARTS.items() if "worker" not in name and "exporting" not in name})
    told: list[str] = []
    found, problems = self_test.run(lambda event: told.append(event.words) if isinstance(event, Phase) else None)
    assert not problems and set(found["parts"].values()) == {"ok"} and len(found["parts"]) == len(told) == 4
    assert found["methods"] >= 9 and found["backbones"] >= 5 and found["translations"] >= 2 and found["icons"] > 20 and found["architectures"] > 500
    assert found["steps"] == 2 and found["loss"] > 0 and found["formats"] == 8


@pytest.mark.slow
def test_the_parts_in_processes_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, **{name: act for name, act in PARTS.items() if "worker" in name or "training" in name})
    found, problems = self_test.run()
    assert not problems and len(found["parts"]) == 3


def test_nothing_may_be_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    only(monkeypatch)
    monkeypatch.setattr(shipped, "resources", lambda: tmp_path)
    said = [one["what"] for one in self_test.run()[1]]
    assert said == ["There are no translations.", "There are no icons.", "There are no drawings.", "There are no guides."]


def test_as_many_as_were_built_in(monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch)
    assert self_test.run()[1] == []
    counted = self_test.counts()
    monkeypatch.setattr(shipped, "build", lambda: {"counts": {**counted, "methods": counted["methods"] + 1}})
    [problem] = self_test.run()[1]
    assert "methods" in problem["what"] and str(counted["methods"] + 1) in problem["what"] and problem["fix"]


def test_a_part_that_fails_is_named_and_the_program_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(folder: Path) -> dict[str, Any]:
        raise OSError("no room")

    only(monkeypatch, fine=lambda folder: {"steps": 2}, broken=broken)
    assert entry.main(["doctor", "--self-test"]) == 1
    said = capsys.readouterr().out
    assert "fine: ok" in said and "broken: OSError: no room" in said and "problem: The self-test failed at: broken" in said
    only(monkeypatch, fine=lambda folder: {"loss": 0.5})
    assert entry.main(["doctor", "--self-test"]) == 0

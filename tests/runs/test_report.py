"""The page on a run."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from studio.core.events import Failed, Pictures, Scalars, Started, Tile, Verdict, Warned
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.runs.layout import RunFolder
from studio.runs.record import Recorder
from studio.runs.report import write_report

EVIL = "<script>alert(1)</script>\"'&"


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    run = RunFolder(tmp_path / "run")
    run.path.mkdir()
    with Recorder(run) as recorder:
        recorder.spec(RunSpec(images=f"/photos/{EVIL}", method="simclr", settings={"temperature": 0.2}, epochs=3))
        recorder.rejected([(f"{EVIL}.txt", "not a picture file (.txt)")])
        recorder.tell(Started(str(run.path), {}, 0, 60, 20, 640, "cpu", 3.43, 0.14))
        for step in range(1, 61):
            recorder.tell(Scalars(step, step / 20, step * 0.1, {"loss": 3.4 - step / 50, "lr": 1e-3, "top1": step / 60}))
        recorder.tell(Warned(f"Mind {EVIL}"))
        recorder.tell(Pictures("views", 60, ((Tile(np.zeros((32, 32, 3), np.uint8), "a"),),)))
        result = {"steps": 60, "epochs": 3, "loss_last": 2.2, "health": {"std_ratio": 0.5, "verdict": "learning", "words": "It is learning.", "next": "Go on."}}
        recorder.state("finished", result=result, versions={"torch": "2"})
    return run


class Strict(HTMLParser):
    """Counts tags and sees that what opens closes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        if tag not in ("meta", "img"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_alone(run: RunFolder, tmp_path: Path) -> None:
    path = write_report(run, tmp_path / "out" / "report.html")
    text = path.read_text(encoding="utf-8")
    parser = Strict()
    parser.feed(text)
    assert parser.open == []
    assert parser.seen.count("svg") == 3
    assert "data:image/png;base64," in text
    assert "script" not in parser.seen
    assert not re.search(r'(src|href)="(?!data:)', text)
    for words in ("It is learning.", "chance 3.43", "floor 0.14", "temperature", "Files left out (1)", "prefers-color-scheme:dark"):
        assert words in text


def test_what_files_are_called_can_do_nothing(run: RunFolder, tmp_path: Path) -> None:
    text = write_report(run.path, tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<script" not in text
    assert "&lt;script&gt;" in text


def test_a_failed_run_says_why(run: RunFolder, tmp_path: Path) -> None:
    with Recorder(run) as recorder:
        recorder.tell(Failed("The disk is full."))
        recorder.state("failed", error={"words": "The disk is full.", "fix": "Free some space."})
    text = write_report(run, tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Free some space." in text


def test_a_run_without_a_step_and_no_run(tmp_path: Path) -> None:
    RunSpec(images="x").save(tmp_path / "spec.json")
    assert "No step was recorded yet." in write_report(tmp_path, tmp_path / "r.html").read_text(encoding="utf-8")
    with pytest.raises(Trouble, match="no run"):
        write_report(tmp_path / "nowhere", tmp_path / "r.html")
    with pytest.raises(Trouble, match="Cannot write"):
        write_report(tmp_path, tmp_path / "r.html" / "below.html")


def test_a_run_that_goes_on_has_its_last_verdict(tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "live")
    run.path.mkdir()
    with Recorder(run) as recorder:
        recorder.spec(RunSpec(images="/photos", method="simclr"))
        recorder.tell(Verdict(30, "early", "Too early.", "Let it run.", True))
        recorder.tell(Verdict(60, "collapsed", "All are one.", "Lower the rate.", False))
        recorder.state("running")
    text = write_report(run, tmp_path / "report.html").read_text(encoding="utf-8")
    assert '<span class="bad">All are one.</span> Lower the rate.' in text and "Too early" not in text


def test_health_stands_beside_the_untrained_network(tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "run")
    run.path.mkdir()
    with Recorder(run) as recorder:
        recorder.spec(RunSpec(images="/photos", method="simclr"))
        before = {
            "std_ratio": 0.25,
            "rankme": 9.5,
            "knn": 0.31,
            "knn_low": 0.27,
            "knn_high": 0.35,
            "knn_pixels": 0.2,
            "knn_low_pixels": 0.17,
            "knn_high_pixels": 0.24,
        }
        recorder.tell(Scalars(0, 0.0, 0.0, before))
        recorder.tell(Verdict(10, "early", "Too early.", "Let it run.", True))
        recorder.tell(Scalars(60, 3.0, 9.0, {"std_ratio": 0.5, "rankme": 30.0, "knn": 0.48, "knn_low": 0.44, "knn_high": 0.52}))
        recorder.tell(Verdict(60, "learning", "It is learning.", "Compare.", True))
        recorder.state("running")
    text = write_report(run, tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<td>48 % (44 to 52)</td><td>31 % (27 to 35)</td><td>20 % (17 to 24)</td>" in text
    assert "<td>30</td><td>9.5</td>" in text
    assert "<li>step 10: Too early.</li><li>step 60: It is learning.</li>" in text

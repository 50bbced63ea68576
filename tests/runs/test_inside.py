"""A run from a stranger: nothing it holds makes reading it wait, fail, or look outside its folder."""

from __future__ import annotations

import os
import struct
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image

from studio.core.events import from_record
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.runs.inside import read_inside, refuse_links_outside
from studio.runs.layout import RunFolder
from studio.runs.notes import read_notes
from studio.runs.read import Tail, pictures, read_events, read_rejected, read_spec, read_state
from studio.runs.record import parse_line
from studio.runs.report import write_report
from studio.runs.shelf import row

DEEP = "[" * 200_000
links = pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    run = RunFolder(tmp_path / "run")
    run.pictures.mkdir(parents=True)
    RunSpec(images="/photos", method="simclr").save(run.spec)
    return run


def test_deeply_nested_json_is_a_broken_file(run: RunFolder) -> None:
    assert parse_line(DEEP.encode()) == {}
    for path in (run.state, run.events, run.notes, run.rejected):
        path.write_text(DEEP)
    assert read_state(run)["state"] == "interrupted" and read_notes(run).text == ""
    assert read_events(run) == [] and read_rejected(run) == []
    run.spec.write_text(DEEP)
    with pytest.raises(Trouble, match="is not JSON"):
        read_spec(run)
    assert row(run)["state"] == "unreadable"


def test_values_of_a_wrong_kind_are_as_if_missing(run: RunFolder, tmp_path: Path) -> None:
    run.state.write_text('{"state": ["running"], "step": "9", "epoch": {}, "result": "good", "error": [1], "started": 7, "pid": 1e99}')
    state = read_state(run)
    assert (state["state"], state["step"], state["epoch"]) == ("interrupted", 0, 0.0) and not {"result", "error", "started"} & state.keys()
    assert isinstance(row(run)["started"], str)
    for record in (
        {"kind": ["started"]},
        {"kind": "scalars", "step": "1"},
        {"kind": "verdict", "step": "x", "verdict": "a", "words": [], "next": "", "good": True},
        {"kind": "warned", "words": 3},
    ):
        assert from_record(record) is None, record
    run.state.write_text('{"state": "finished", "result": {"health": "fine"}}')
    assert "Finished" in write_report(run, tmp_path / "r.html").read_text(encoding="utf-8")


@links
def test_links_are_not_followed_outside(run: RunFolder, tmp_path: Path) -> None:
    outside = tmp_path / "private"
    outside.mkdir()
    Image.new("RGB", (4, 4)).save(outside / "secret.png")
    (outside / "lines").write_text('{"kind": "warned", "words": "SECRET"}\n{"path": "SECRET", "reason": "x"}\n')
    for path in (run.events, run.rejected):
        path.symlink_to(outside / "lines")
    run.picture("views", 1).symlink_to(outside / "secret.png")
    assert read_events(run) == [] and read_rejected(run) == [] and pictures(run) == []
    reader = Tail(run)
    assert list(reader.read()) == []
    reader.close()
    text = write_report(run, tmp_path / "report.html").read_text(encoding="utf-8")
    assert "SECRET" not in text and "base64" not in text
    with pytest.raises(Trouble, match="outside the run's folder"):
        refuse_links_outside(run.path)
    run.spec.rename(outside / "spec.json")
    run.spec.symlink_to(outside / "spec.json")
    with pytest.raises(Trouble, match="outside the run's folder"):
        read_spec(run)


@links
def test_a_link_inside_the_run_is_fine(run: RunFolder) -> None:
    (run.path / "other").write_text('{"state": "finished"}')
    run.state.symlink_to(run.path / "other")
    assert read_state(run)["state"] == "finished"
    refuse_links_outside(run.path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_does_not_make_anyone_wait(run: RunFolder) -> None:
    for path in (run.state, run.events, run.notes, run.rejected, run.picture("views", 1)):
        os.mkfifo(path)
    assert read_state(run)["state"] == "interrupted"
    assert read_events(run) == [] and read_rejected(run) == [] and pictures(run) == [] and read_notes(run).tags == ()
    reader = Tail(run)
    assert list(reader.read()) == []
    reader.close()


def test_a_picture_that_would_fill_the_memory_is_left_out(run: RunFolder) -> None:
    for step, side in ((1, 60_000), (2, 12_000)):
        header = b"IHDR" + struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
        run.picture("views", step).write_bytes(b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header)))
        reader = Tail(run)
        assert list(reader.read()) == []


def test_a_file_above_its_size_is_not_read(run: RunFolder) -> None:
    run.notes.write_bytes(b"x" * 11)
    assert read_inside(run.notes, run.path, most=11) == b"x" * 11
    with pytest.raises(OSError, match="larger than 10 bytes"):
        read_inside(run.notes, run.path, most=10)


def test_a_hostile_name_is_only_text_in_the_report(tmp_path: Path) -> None:
    bad = "<script>alert(1)<"
    run = RunFolder(tmp_path / "<img src=x onerror=a>" if sys.platform != "win32" else tmp_path / "run")
    run.path.mkdir()
    RunSpec(images=f"/photos/{bad}", method="simclr", device=bad, settings={bad: bad}).save(run.spec)
    run.state.write_text('{"state": "<script>", "versions": {"<script>": "<script>"}, "error": {"words": "<script>", "fix": "<script>"}}')
    run.events.write_text(
        '{"kind": "scalars", "step": 1, "<script>": 1.0, "std_ratio": 1}\n{"kind": "scalars", "step": 2, "<script>": 2.0}\n'
        '{"kind": "warned", "words": "<script>", "fix": "<script>"}\n{"kind": "verdict", "step": 1, "verdict": "early", "words": "<script>", "next": "<script>", "good": true}\n'
    )
    run.rejected.write_text('{"path": "<script>", "reason": "<script>"}\n')
    text = write_report(run, tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<script" not in text and "<img" not in text and text.count("&lt;script&gt;") > 8

"""A run that another program is writing while its boards are open: every board answers, again and again, and shows newer weights, without a word of trouble."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from studio.core.events import Failed
from studio.jobs import desk
from studio.runs.layout import open_run
from studio.runs.read import read_state
from studio.train import checkpoint
from studio.ui.app import make_app
from studio.ui.panels.inspect import InspectPanel
from studio.ui.session import Session
from studio.ui.theme import Theme

ROOT = Path(__file__).parents[2]
BOARDS = ("views", "reconstruction", "attention", "map", "neighbours", "clusters", "score")


@pytest.fixture
def written(samples: Any, tmp_path: Path) -> Iterator[tuple[Path, Any]]:
    """(a run's folder that has its first checkpoint, the process that trains it)."""
    out = tmp_path / "run"
    options = ("--method", "mae", "--backbone", "vit_micro", "--image-size", "32", "--batch-size", "8", "--max-steps", "200000", "--save-every", "20")
    more = ("--device", "cpu", "--precision", "fp32", "--workers", "0", "--cache", "ram", "--set", "decoder_depth=1", "--json")
    command = [sys.executable, str(ROOT / "main.py"), "train", "--images", str(samples.train), "--out", str(out), *options, *more]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    try:
        deadline = time.monotonic() + 120
        while not ((out / "encoder.json").is_file() and checkpoint.newest(open_run(out)) is not None):
            assert process.poll() is None and time.monotonic() < deadline, "the training did not come to its first checkpoint"
            time.sleep(0.1)
        yield out, process
    finally:
        process.kill()
        process.wait()


def wait(app: Any, until: Callable[[], bool], seconds: float = 120) -> None:
    deadline = time.monotonic() + seconds
    while not until():
        app.processEvents()
        assert time.monotonic() < deadline, "the board did not answer"
        time.sleep(0.005)


def test_boards_of_a_run_that_is_being_written(written: tuple[Path, Any]) -> None:
    run, process = written
    app = make_app()
    session = Session(Theme(app, "light"))
    session.cards = {one.name: one for one in desk.cards()}
    failed: list[str] = []
    session.jobEnded.connect(lambda lane, ending: failed.append(f"{lane}: {ending.words}") if isinstance(ending, Failed) else None)
    panel = InspectPanel(session)
    panel.resize(1180, 700)
    panel.show()
    try:
        session.open_run(str(run))
        steps: list[int] = []
        for _ in range(2):
            for what in BOARDS:
                panel.open_board(what)
                assert panel.what == what, f"{what} is closed: {panel.reason.text()}"
                wait(app, lambda: not session.running())
                board: Any = panel.board()
                assert board.trouble_now == ("", "") and not failed, f"{what}: {board.trouble_now} {failed}"
                if what == "reconstruction":
                    before = board.painter.step
                    wait(app, lambda before=before: checkpoint.newest(open_run(run)) not in (None, before))
                    panel.open_board("views")
                    panel.open_board("reconstruction")
                    wait(app, lambda board=board, before=before: board.painter.step > before and not session.running())
                    board._set_hole(board.painter.hidden(0.5, len(steps)))
                    wait(app, lambda: not session.running())
                    assert board.answer.made.decibels is not None
                    steps.append(board.painter.step)
        assert steps == sorted(set(steps)), "each round sees newer weights"
        assert process.poll() is None and read_state(open_run(run))["state"] == "running", "the training has gone on all the while"
    finally:
        session.close()
        wait(app, lambda: not session.running())
        session.join(5.0)
        panel.close()
        panel.deleteLater()
        session.theme.deleteLater()
        session.deleteLater()
        app.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
        app.processEvents()

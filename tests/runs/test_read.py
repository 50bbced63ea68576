"""Reading a run, and following it while another process writes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from studio.core.control import Control
from studio.core.events import Event, Failed, Finished, Phase, Pictures, Scalars, Tile
from studio.core.mailbox import Mailbox
from studio.runs.layout import RunFolder
from studio.runs.read import Tail, each_event, pictures, read_events, read_state, tail
from studio.runs.record import Recorder


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return RunFolder(tmp_path)


def numbers(step: int) -> Scalars:
    return Scalars(step, 0.0, 0.0, {"loss": 1.0})


def test_a_state_whose_process_is_gone_is_interrupted(run: RunFolder) -> None:
    with Recorder(run) as recorder:
        recorder.state("running", step=5)
        assert read_state(run)["state"] == "running"
        gone = subprocess.Popen([sys.executable, "-c", ""])
        gone.wait()
        for changes, expected in (
            ({"pid": gone.pid}, "interrupted"),
            ({"pid_started": 1.0}, "interrupted"),  # the number was given to another process since
            ({"pid": -1}, "interrupted"),
            ({"pid": gone.pid, "host": "another"}, "running"),
            ({"state": "finished", "pid": gone.pid}, "finished"),
        ):
            recorder.state("running", step=5)
            state = json.loads(run.state.read_text()) | changes
            run.state.write_text(json.dumps(state))
            assert read_state(run)["state"] == expected, changes
            assert read_state(run)["step"] == 5


@pytest.mark.parametrize("text", ["", "{", "[]", "null"])
def test_a_broken_state_counts_as_interrupted(run: RunFolder, text: str) -> None:
    run.state.write_text(text)
    assert read_state(run)["state"] == "interrupted"
    assert read_state(run)["step"] == 0


def test_a_tail_reads_only_what_is_new_and_waits_for_whole_lines(run: RunFolder) -> None:
    reader = Tail(run)
    assert list(reader.read()) == []
    with Recorder(run) as recorder:
        recorder.tell(numbers(1))
        assert list(reader.read()) == [numbers(1)]
        assert list(reader.read()) == []
        with run.events.open("a") as file:
            file.write('{"kind":"scalars","step":2,"epoch":0.0,"time":0.0,')
        assert list(reader.read()) == []
        with run.events.open("a") as file:
            file.write('"loss":1.0}\n')
        assert list(reader.read()) == [numbers(2)]
    reader.close()


def test_a_tail_starts_again_when_the_run_went_back(run: RunFolder) -> None:
    with Recorder(run) as recorder:
        for step in (1, 2, 3):
            recorder.tell(numbers(step))
    reader = Tail(run)
    assert len(list(reader.read())) == 3
    with Recorder(run) as recorder:
        recorder.go_back(1)
        recorder.tell(numbers(2))
        assert list(reader.read()) == [numbers(1), numbers(2)]
    reader.close()


def test_a_tail_brings_the_newest_pictures(run: RunFolder) -> None:
    reader = Tail(run)
    with Recorder(run) as recorder:
        for step in (0, 1):
            recorder.tell(Pictures("views", step, ((Tile(np.full((128, 128, 3), 7, np.uint8)),),)))
    (found,) = list(reader.read())
    assert isinstance(found, Pictures)
    assert (found.name, found.step) == ("views", 1)
    assert (found.rows[0][0].pixels == 7).any()
    assert list(reader.read()) == []
    (run.pictures / "views-00000009.png").write_bytes(b"not a picture")
    assert list(reader.read()) == []
    assert [(name, step) for name, step, _ in pictures(run)] == [("views", 0), ("views", 1), ("views", 9)]


def test_following_a_run_to_its_end(run: RunFolder) -> None:
    mailbox, states = Mailbox(), []
    with Recorder(run) as recorder:
        recorder.state("running")
        follower = threading.Thread(target=lambda: states.append(tail(run, mailbox, Control(), interval=0.005)))
        follower.start()
        for step in range(1, 30):
            recorder.tell(numbers(step))
        recorder.tell(Finished("finished", {"steps": 29}))
        recorder.state("finished")
        follower.join(10)
    assert states == ["finished"]
    found = mailbox.drain()
    assert [event.step for event in found if isinstance(event, Scalars)] == list(range(1, 30))
    assert found[-1] == Finished("finished", {"steps": 29})


def test_a_follower_of_a_dead_run_is_told_so(run: RunFolder) -> None:
    with Recorder(run) as recorder:
        recorder.tell(numbers(1))
        recorder.state("running")
    run.state.write_text(json.dumps(json.loads(run.state.read_text()) | {"pid": 2**22 + os.getpid()}))
    heard: list[Event] = []
    assert tail(run, heard.append, Control()) == "interrupted"
    assert isinstance(heard[-1], Failed)
    assert "Resume" in heard[-1].fix


def test_a_follower_stops_when_asked(run: RunFolder) -> None:
    control = Control()
    with Recorder(run) as recorder:
        recorder.state("running")
        control.stop()
        assert tail(run, Mailbox(), control) == "running"


def test_records_of_later_versions_are_left_out(run: RunFolder) -> None:
    run.events.write_text('{"kind":"hologram","x":1}\n{"kind":"phase","name":"a","words":"b","mood":"new"}\n{"kind":"phase"}\n\n')
    assert read_events(run) == [Phase("a", "b")]


def test_a_long_run_is_thinned_evenly_and_all_that_is_no_step_stays(run: RunFolder) -> None:
    with Recorder(run) as recorder:
        for step in range(1, 10_001):
            recorder.tell(numbers(step))
            if step % 1000 == 0:
                recorder.tell(Phase("saving", str(step)))
                recorder.tell(Scalars(step, 0.0, 0.0, {"knn": 0.5}))
        recorder.tell(Finished("finished"))
        recorder.state("finished")
    found = read_events(run, most=100)
    steps = [event.step for event in found if isinstance(event, Scalars) and "loss" in event.values]
    assert 80 <= len(steps) <= 130 and steps[0] == 1 and steps[-1] == 10_000 and steps == sorted(set(steps))
    gaps = np.diff(steps[:-1])
    assert gaps.min() == gaps.max()
    assert sum(isinstance(event, Phase) for event in found) == 10 and sum("knn" in getattr(event, "values", ()) for event in found) == 10
    assert isinstance(found[-1], Finished)
    heard: list[Event] = []
    tail(run, heard.append, Control(), most=100)
    assert heard == found
    assert len(read_events(run)) == 10_021


def test_a_tail_thins_what_is_there_and_not_what_comes(run: RunFolder) -> None:
    with Recorder(run) as recorder:
        for step in range(1, 2001):
            recorder.tell(numbers(step))
        reader = Tail(run, most=50)
        assert 40 <= len(list(reader.read())) <= 70
        for step in range(2001, 2101):
            recorder.tell(numbers(step))
        assert [event.step for event in reader.read() if isinstance(event, Scalars)] == list(range(2001, 2101))
    reader.close()


def test_reading_a_long_run_holds_little_of_it(run: RunFolder) -> None:
    import tracemalloc

    line = b'{"kind":"scalars","step":%d,"epoch":1.0,"time":2.0,"loss":0.5}\n'
    run.events.write_bytes(b"".join(line % step for step in range(100_000)))
    tracemalloc.start()
    try:
        assert sum(1 for _ in each_event(run)) == 100_000
        assert tracemalloc.get_traced_memory()[1] < run.events.stat().st_size
    finally:
        tracemalloc.stop()


def test_a_stop_does_not_wait_for_a_long_file(run: RunFolder) -> None:
    control = Control()
    with Recorder(run) as recorder:
        for step in range(1, 1001):
            recorder.tell(numbers(step))
        recorder.state("finished")
    heard: list[Event] = []

    def hear(event: Event) -> None:
        heard.append(event)
        control.stop()

    assert tail(run, hear, control) == "finished"
    assert len(heard) == 1

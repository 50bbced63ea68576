"""A job ends once, says why, and leaves nothing behind."""

from __future__ import annotations

import errno
import gc
import os
import sys
import threading
import weakref
from typing import Any

import pytest

from studio.core import heap
from studio.core.control import Control
from studio.core.events import Failed, Finished, Phase
from studio.core.trouble import NO_IMAGES, NO_ROOM, Interrupted, Trouble
from studio.jobs.thread import POLITE, Job, Tell, failure


def ended(work: Any) -> list[Any]:
    """All that a job told, to its end."""
    job = Job("test", work).start()
    assert job.join(10)
    return job.mailbox.drain()


def test_what_the_work_returns_is_the_ending() -> None:
    told = ended(lambda tell, control: tell(Phase("a", "A")) or {"n": 1})
    assert told == [Phase("a", "A"), Finished("finished", {"n": 1})]
    assert ended(lambda tell, control: None) == [Finished("finished", {})]
    assert ended(lambda tell, control: {"stopped": "stopped"})[0].stopped == "stopped"


def test_trouble_becomes_words_a_fix_and_a_code() -> None:
    def work(tell: Tell, control: Control) -> None:
        raise Trouble("The folder is empty.", "Pick another.", NO_IMAGES)

    (failed,) = ended(work)
    assert isinstance(failed, Failed) and (failed.words, failed.fix, failed.exit_code) == ("The folder is empty.", "Pick another.", NO_IMAGES)
    assert "Traceback" in failed.details


def test_a_fault_of_ours_names_itself() -> None:
    (failed,) = ended(lambda tell, control: 1 / 0)
    assert "ZeroDivisionError" in failed.words and "report" in failed.fix and failed.exit_code == 1


def test_a_stop_is_no_failure() -> None:
    def work(tell: Tell, control: Control) -> None:
        raise Interrupted

    assert ended(work) == [Finished("stopped")]


def test_even_an_exit_inside_the_work_is_told() -> None:
    def work(tell: Tell, control: Control) -> None:
        raise SystemExit(3)

    assert isinstance(ended(work)[0], Failed)


@pytest.mark.parametrize(
    ("error", "part", "code"),
    [
        (MemoryError(), "memory", NO_ROOM),
        (RuntimeError("CUDA out of memory. Tried to allocate 2 GiB"), "memory", NO_ROOM),
        (OSError(errno.ENOSPC, "No space left", "/x"), "full", NO_ROOM),
        (PermissionError(errno.EACCES, "denied", "/x"), "/x", 1),
    ],
)
def test_errors_a_person_can_act_on(error: Exception, part: str, code: int) -> None:
    said = failure(error)
    assert part in said.words and said.fix and said.exit_code == code


def test_an_ending_told_by_the_work_comes_last_and_once() -> None:
    def work(tell: Tell, control: Control) -> dict[str, Any]:
        tell(Finished("finished", {"early": True}))
        tell(Phase("late", "Late"))
        return {"real": True}

    assert ended(work) == [Phase("late", "Late"), Finished("finished", {"real": True})]


def test_stop_reaches_the_work_and_alive_says_so() -> None:
    begun = threading.Event()

    def work(tell: Tell, control: Control) -> None:
        begun.set()
        while control.turn():
            threading.Event().wait(0.001)
        raise Interrupted

    job = Job("test", work).start()
    assert begun.wait(10) and job.alive and not job.join(0.0)
    job.stop()
    assert job.join(10) and not job.alive and job.ending == Finished("stopped")


def test_a_paused_work_can_be_stopped() -> None:
    def work(tell: Tell, control: Control) -> None:
        control.pause()
        if not control.turn(lambda paused: tell(Phase("paused", str(paused)))):
            raise Interrupted

    job = Job("test", work).start()
    job.stop()
    assert job.join(10) and job.ending == Finished("stopped")


def test_what_the_work_held_is_let_go_when_it_ends() -> None:
    class Heavy:
        pass

    heavy = Heavy()
    seen = weakref.ref(heavy)

    def work(tell: Tell, control: Control, held: Heavy = heavy) -> None:
        assert held

    job = Job("test", work).start()
    assert job.join(10)
    del heavy, work
    gc.collect()
    assert seen() is None and job.ending is not None


def test_joining_a_job_that_never_began() -> None:
    assert Job("test", lambda tell, control: None).join(0.0)


@pytest.mark.skipif(sys.platform != "linux", reason="threads have a priority of their own on Linux")
def test_a_polite_job_and_its_threads_give_way_and_nobody_else_does() -> None:
    seen: dict[str, int] = {}

    def nice(name: str) -> None:
        seen[name] = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    def work(tell: Tell, control: Control) -> None:
        nice("job")
        child = threading.Thread(target=nice, args=("child",))
        child.start()
        child.join()

    nice("window")
    assert Job("polite", work, polite=True).start().join(10)
    polite = dict(seen)
    assert Job("plain", work).start().join(10)
    nice("window after")
    assert polite["job"] == polite["child"] == min(19, seen["window"] + POLITE)
    assert seen["job"] == seen["window"] == seen["window after"]


def test_a_job_gives_memory_back_when_it_ends_and_a_quick_look_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[bool] = []
    monkeypatch.setattr("studio.core.heap.give_back", lambda: given.append(True))
    for name in ("scan", "look"):
        assert Job(name, lambda tell, control: {}).start().join(10)
    assert given == [True]
    with heap.kept():
        assert Job("scan", lambda tell, control: {}).start().join(10)
    assert given == [True, True]  # when the training ended

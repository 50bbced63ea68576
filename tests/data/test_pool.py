from __future__ import annotations

import threading
import time

import pytest

from studio.core.control import Control
from studio.core.events import Phase
from studio.core.trouble import Interrupted
from studio.data.pool import Tell, in_threads, left_behind, stop_if_asked, threads


def test_results_come_in_order() -> None:
    assert list(in_threads(lambda x: x * x, range(500), workers=3)) == [x * x for x in range(500)]


def test_items_are_taken_a_few_ahead_only() -> None:
    taken: list[int] = []

    def items():
        for number in range(1000):
            taken.append(number)
            yield number

    stream = in_threads(lambda x: x, items(), workers=2)
    assert next(stream) == 0
    assert len(taken) <= 9
    stream.close()


def test_a_failure_comes_out() -> None:
    def work(x: int) -> float:
        return 1 / (x - 3)

    with pytest.raises(ZeroDivisionError):
        list(in_threads(work, range(10), workers=2))


def test_a_timeout_of_the_work_itself_comes_out() -> None:
    def work(x: int) -> int:
        raise TimeoutError("the drive")

    with pytest.raises(TimeoutError, match="the drive"):
        list(in_threads(work, range(3), workers=1))


def test_a_stop_does_not_wait_for_a_slow_picture() -> None:
    control, go_on, begun = Control(), threading.Event(), threading.Event()

    def work(x: int) -> bool:
        begun.set()
        return go_on.wait(30)

    def stop() -> None:
        begun.wait(10)
        control.stop()

    stopper = threading.Thread(target=stop)
    stopper.start()
    try:
        with pytest.raises(Interrupted):
            list(in_threads(work, range(10), workers=1, control=control))
        assert not go_on.is_set()
    finally:
        go_on.set()
        stopper.join()


def test_how_many() -> None:
    assert threads(3) == 3 and 1 <= threads(None) <= 8 and threads(0) == threads(None)
    stop_if_asked(None)
    stop_if_asked(Control())


def test_work_that_the_system_holds_is_left_behind_after_a_stop() -> None:
    control, back, told, heard = Control(), threading.Event(), threading.Event(), list[object]()
    threading.Timer(0.3, control.stop).start()

    def work(tell: Tell | None) -> int:
        assert tell is not None
        tell(Phase("scan", "before"))
        back.wait(60)
        tell(Phase("scan", "after"))
        told.set()
        return 1

    begun = time.monotonic()
    with pytest.raises(Interrupted):
        left_behind(work, control, heard.append)
    assert time.monotonic() - begun < 5
    back.set()
    assert told.wait(10) and heard == [Phase("scan", "before")], "nobody hears it any more"
    for thread in threading.enumerate():
        if thread.name == "left-behind":
            thread.join(10)


def test_work_beside_gives_what_it_makes_or_what_it_fails_with() -> None:
    control = Control()
    assert left_behind(lambda tell: tell, control, None) is None

    def fail(tell: Tell | None) -> int:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        left_behind(fail, control, None)
    control.stop()
    with pytest.raises(Interrupted):
        left_behind(lambda tell: stop_if_asked(control), control, None)

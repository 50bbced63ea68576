from __future__ import annotations

import threading

from studio.core.events import Finished, Phase, Pictures, Progress, Scalars
from studio.core.mailbox import Mailbox


def scalars(step: int) -> Scalars:
    return Scalars(step, 0.0, 0.0, {"loss": 1.0})


def test_numbers_are_all_kept_in_order() -> None:
    box = Mailbox()
    for step in range(1000):
        box.put(scalars(step))
    assert [one.step for one in box.drain() if isinstance(one, Scalars)] == list(range(1000))
    assert box.drain() == [] and box.dropped == 0


def test_of_pictures_and_progress_only_the_newest_of_a_name_stays() -> None:
    box = Mailbox()
    for step in range(5):
        box.put(Pictures("views", step, ()))
        box.put(Pictures("attention", step, ()))
        box.put(Progress("scan", step, None))
    assert [(type(one), one.name) for one in box.drain()] == [(Pictures, "views"), (Pictures, "attention"), (Progress, "scan")]  # type: ignore[union-attr]
    box.put(Pictures("views", 9, ()))
    (last,) = box.drain()
    assert isinstance(last, Pictures) and last.step == 9


def test_an_ending_comes_last() -> None:
    box = Mailbox()
    box.put(Phase("train", "Training"))
    box.put(Finished("finished"))
    box.put(Progress("train", 1, 1))
    assert isinstance(box.drain()[-1], Finished)


def test_what_does_not_fit_is_dropped_from_the_front_and_counted() -> None:
    box = Mailbox(bound=3)
    for step in range(5):
        box(scalars(step))
    assert box.dropped == 2
    assert [one.step for one in box.drain() if isinstance(one, Scalars)] == [2, 3, 4]


def test_many_threads_lose_nothing() -> None:
    box, found = Mailbox(), []
    threads = [threading.Thread(target=lambda: [box.put(scalars(step)) for step in range(500)]) for _ in range(4)]
    for one in threads:
        one.start()
    while any(one.is_alive() for one in threads):
        found += box.drain()
    found += box.drain()
    assert len(found) == 2000


def test_a_drain_may_take_a_part_and_an_ending_still_comes_last() -> None:
    box = Mailbox()
    for step in range(5):
        box.put(scalars(step))
    box.put(Finished("finished"))
    box.put(Progress("train", 1, 1))
    assert len(box) == 7
    first = box.drain(3)
    assert isinstance(first[0], Progress) and [one.step for one in first[1:] if isinstance(one, Scalars)] == [0, 1, 2]
    assert [type(one) for one in box.drain(3)] == [Scalars, Scalars, Finished]
    assert len(box) == 0 and box.drain(3) == []

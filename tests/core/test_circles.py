"""Circles of objects are searched in one thread only."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from studio.core import circles


class Ring:
    """Holds itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def kept() -> Iterator[None]:
    gc.collect()
    circles.only_here()
    yield
    circles.anywhere()
    assert gc.isenabled()


def many() -> weakref.ref[Ring]:
    """A ring that nobody holds, and far more objects than start a search by themselves."""
    ring = Ring()
    seen = weakref.ref(ring)
    del ring
    held = [[] for _ in range(20_000)]
    assert len(held) == 20_000
    return seen


def test_another_thread_never_searches_and_this_one_does(kept: None) -> None:
    found: list[weakref.ref[Ring]] = []
    worker = threading.Thread(target=lambda: found.append(many()))
    worker.start()
    worker.join()
    assert found[0]() is not None
    held = [[] for _ in range(2_000)]
    circles.turn()
    assert found[0]() is None and len(held) == 2_000


def test_a_thread_that_needs_it_now_is_served_by_the_one_that_searches(kept: None) -> None:
    found: list[weakref.ref[Ring]] = []
    where: list[threading.Thread] = []

    def seen(phase: str, _: object) -> None:
        if phase == "start":
            where.append(threading.current_thread())

    def work() -> None:
        found.append(many())
        circles.collect()

    gc.callbacks.append(seen)
    try:
        worker = threading.Thread(target=work)
        worker.start()
        while worker.is_alive():
            circles.turn()
            worker.join(0.005)
    finally:
        gc.callbacks.remove(seen)
    assert found[0]() is None and where and set(where) == {threading.current_thread()}


def test_old_circles_are_searched_when_there_are_many_more(kept: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(circles, "LOOK_SECONDS", -1.0)
    ring = Ring()
    gc.collect()
    seen = weakref.ref(ring)
    del ring
    held: list[list[int]] = []
    circles.turn()
    assert seen() is not None
    monkeypatch.setattr(circles, "_old", 1)
    for _ in range(400):
        held += [[] for _ in range(1_000)]
        circles.turn()
    assert seen() is None


def test_without_a_keeper_it_is_python_s_own(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = many()
    circles.collect()
    assert seen() is None and gc.isenabled()

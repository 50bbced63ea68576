"""A function over many items in threads: results in order, a bounded number ahead, and a stop that does not wait."""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from studio.core.control import Control
from studio.core.events import Event
from studio.core.trouble import Interrupted

Tell = Callable[[Event], object]
In = TypeVar("In")
Out = TypeVar("Out")
_ASK = 0.2
"""Seconds between questions to `control` while waiting for a slow picture."""
_LEAVE = 1.0
"""Seconds that work has to end by itself after a stop, before it is left behind: a drive that does not answer holds it."""


def threads(wish: int | None) -> int:
    """How many threads read pictures: what was asked for, else the cores this process may use, 8 at most."""
    if wish:
        return wish
    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:
        cores = os.cpu_count() or 1
    return max(1, min(8, cores))


def in_threads(work: Callable[[In], Out], items: Iterable[In], *, workers: int, control: Control | None = None) -> Iterator[Out]:
    """`work` of each item, in the order of the items. Raises Interrupted soon after `control` asks to stop: what a thread is
    in the middle of is left to end by itself, the rest is dropped. `items` is taken lazily, a few a thread ahead."""
    pool = ThreadPoolExecutor(workers, thread_name_prefix="pictures")
    waiting: deque[Future[Out]] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(work, item))
            if len(waiting) >= 4 * workers:
                yield _result(waiting.popleft(), control)
        while waiting:
            yield _result(waiting.popleft(), control)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _result(future: Future[Out], control: Control | None) -> Out:
    while True:
        stop_if_asked(control)
        try:
            return future.result(timeout=_ASK)
        except TimeoutError:
            if future.done():
                raise


def stop_if_asked(control: Control | None) -> None:
    """Raise Interrupted if a stop was asked for."""
    if control is not None and control.stopped:
        raise Interrupted


def left_behind(work: Callable[[Tell | None], Out], control: Control, tell: Tell | None) -> Out:
    """`work(tell)` in a thread of its own, so that a stop is heard even where the operating system does not come back (a network drive that is gone). What
    ends within a second of a stop ends as it does; the rest is left behind, tells nothing any more, and Interrupted is raised. Raises what `work` raises."""
    found: list[Out] = []
    failed: list[BaseException] = []
    heard = tell is not None

    def say(event: Event) -> None:
        if heard and tell is not None:
            tell(event)

    def run() -> None:
        try:
            found.append(work(say if tell else None))
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=run, name="left-behind", daemon=True)
    thread.start()
    asked_at = 0.0
    while thread.is_alive():
        thread.join(_ASK)
        if control.stopped and thread.is_alive():
            asked_at = asked_at or time.monotonic()
            if time.monotonic() - asked_at > _LEAVE:
                heard = False
                raise Interrupted
    if failed:
        try:
            raise failed[0]
        finally:
            failed.clear()
    return found[0]

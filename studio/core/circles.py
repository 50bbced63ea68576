"""Python's search for circles of objects that nobody holds, kept to one thread.

Python looks for them in whichever thread happens to allocate, also in a training's. Among what it finds there may be objects of the window; letting go of
those takes a lock of Qt, and under it Python's own. If the window's thread just then holds Python's and waits for Qt's, both wait for ever (seen once in
1,250 trainings). So a program with a window keeps the search to the window's thread: `only_here()` once, and `turn()` now and then.
"""

from __future__ import annotations

import gc
import threading
import time

LOOK_SECONDS = 30.0
"""At least so long between two looks whether everything is worth a search."""
GROWN = 1.25
"""Everything is searched when there are so many times as many old objects as after the last such search: Python's own rule."""
WAIT_SECONDS = 2.0

_lock = threading.Lock()
_thread: threading.Thread | None = None
_asked: list[threading.Event] = []
_old = 0
_looked = 0.0


def only_here() -> None:
    """From now on circles are searched in this thread only, by `turn`."""
    global _thread, _old, _looked
    gc.disable()
    _thread, _old, _looked = threading.current_thread(), len(gc.get_objects(generation=2)), time.monotonic()


def anywhere() -> None:
    """As Python does it by itself, again."""
    global _thread
    _thread = None
    gc.enable()
    _answer()


def turn() -> None:
    """Search what is due, as Python would have done. To be called often in the thread that keeps the search to itself."""
    global _old, _looked
    if _asked:
        gc.collect()
        _old, _looked = len(gc.get_objects(generation=2)), time.monotonic()
        _answer()
        return
    young, middle, old = gc.get_count()
    limits = gc.get_threshold()
    if young <= limits[0]:
        return
    gc.collect(1 if middle >= limits[1] else 0)
    if old >= limits[2] and time.monotonic() - _looked >= LOOK_SECONDS:
        _looked = time.monotonic()
        if len(gc.get_objects(generation=2)) > GROWN * _old:
            gc.collect()
            _old = len(gc.get_objects(generation=2))


def collect() -> None:
    """Free every circle now, from any thread. Where another thread keeps the search to itself, wait for it, two seconds at most."""
    if _thread is None or _thread is threading.current_thread() or not _thread.is_alive():
        gc.collect()
        return
    done = threading.Event()
    with _lock:
        _asked.append(done)
    done.wait(WAIT_SECONDS)


def _answer() -> None:
    with _lock:
        for one in _asked:
            one.set()
        _asked.clear()

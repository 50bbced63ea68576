"""Memory that a training frees stays with the process until the training ends.

A step allocates and frees hundreds of megabytes. The C library of Linux (glibc) gives large blocks back to the system at once and gets them anew
in the next step, empty, page by page: for ResNets at 96 px that took two fifths of a step's processor time (benchmarks/RESULTS.md). Told not to, it
keeps them. Elsewhere nothing happens here: other systems' libraries keep freed blocks by themselves, or can't be told.
"""

from __future__ import annotations

import contextlib
import ctypes
import functools
import os
import sys
import threading
from collections.abc import Generator
from typing import Any

TRIM_THRESHOLD, MMAP_THRESHOLD, ARENA_MAX = -1, -3, -8
"""Names of mallopt's settings (malloc.h)."""
NEVER = -1
HUGE = 1 << 30
"""Blocks from so many bytes on come and go by themselves as ever: a whole folder's pixels, not a layer's."""
USUAL_MMAP, USUAL_TRIM = 1 << 20, 2 << 20
"""Otherwise larger blocks go back to the system as soon as they are freed."""

LITTLE = 128 << 10
"""Where memory has run out: blocks from so many bytes on are the system's own, and leave no holes behind that only small ones fit in."""

_lock = threading.Lock()
_trainings = 0
_keeps = False


@functools.cache
def _library() -> Any:
    """The C library where it is glibc and nobody has set its heap up by environment variables; else None."""
    if sys.platform != "linux" or any(name.startswith("MALLOC_") for name in os.environ) or "malloc" in os.environ.get("GLIBC_TUNABLES", ""):
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None


@functools.cache
def one_heap() -> None:
    """Threads that start from now on share the main heap, the only one that can keep large blocks. For a program that trains in a thread; call it before the
    first thread starts."""
    if library := _library():
        library.mallopt(ARENA_MAX, 1)


@contextlib.contextmanager
def kept() -> Generator[None]:
    """While this is open freed memory stays with the process; when the last one closes what is free is given back. Where the address space is limited
    (ulimit -v) nothing is kept: a heap gives back its pages but not its addresses, which others in the process (oneDNN's code) then lack."""
    _count(1)
    try:
        yield
    finally:
        _count(-1)


def _count(change: int) -> None:
    global _trainings, _keeps
    library = _library()
    with _lock:
        _trainings += change
        limited = _limited()
        keeps = _trainings > 0 and (_keeps or not limited)
        if library and (keeps != _keeps or (limited and not keeps)):
            _keeps = keeps
            library.mallopt(MMAP_THRESHOLD, HUGE if keeps else USUAL_MMAP)
            library.mallopt(TRIM_THRESHOLD, NEVER if keeps else USUAL_TRIM)
    if not _trainings:
        give_back()


def scarce() -> None:
    """Memory has run out: from now on nothing is kept, until the trainings that run now have ended. What is free is given back."""
    if library := _library():
        with _lock:
            library.mallopt(MMAP_THRESHOLD, LITTLE)
            library.mallopt(TRIM_THRESHOLD, LITTLE)
    give_back()


def _limited() -> bool:
    if sys.platform != "linux":
        return False
    import resource

    return resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY


def settle() -> None:
    """After a piece of work: give back what is free now, unless a training runs, which would only ask for it again."""
    if not _trainings:
        give_back()


def give_back() -> None:
    """Give back to the system what is free now, also in the middle of a training."""
    if library := _library():
        library.malloc_trim(0)

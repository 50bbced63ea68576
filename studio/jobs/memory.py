"""Giving memory back to the system after a piece of work.

What a thread frees stays with the process: glibc keeps it for the next request, in an area of each thread's own, full of holes. Every training is a new
thread, so over hundreds of them in one window the process holds hundreds of megabytes that nobody uses (measured: benchmarks/soak.py).
"""

from __future__ import annotations

import contextlib
import ctypes
import sys
from functools import cache
from typing import Any


@cache
def _trim() -> Any:
    """glibc's `malloc_trim`, or None where the C library is another one."""
    if sys.platform != "linux":
        return None
    with contextlib.suppress(OSError, AttributeError):
        return ctypes.CDLL(None).malloc_trim
    return None


def give_back() -> bool:
    """Hand free pages of all threads back. Milliseconds, without Python's lock. Whether there is a way here (glibc); elsewhere the system sees to it."""
    trim = _trim()
    if trim is None:
        return False
    trim(ctypes.c_size_t(0))
    return True

"""Memory that nobody uses goes back to the system."""

from __future__ import annotations

import sys

import psutil
import pytest

from studio.jobs import memory, thread
from studio.jobs.thread import Job


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's way")
def test_what_was_freed_between_what_is_kept_goes_back() -> None:
    if not memory.give_back():
        pytest.skip("another C library")
    blocks = [bytes(65_536) for _ in range(2000)]  # below the size from which each block is the system's own
    kept = blocks[::100]
    process = psutil.Process()
    full = process.memory_info().rss
    del blocks
    memory.give_back()
    assert full - process.memory_info().rss > 80 << 20
    assert len(kept) == 20


def test_a_job_gives_memory_back_when_it_ends_and_a_quick_look_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[bool] = []
    monkeypatch.setattr(thread.memory, "give_back", lambda: given.append(True))
    for name in ("train", "look"):
        assert Job(name, lambda tell, control: {}).start().join(10)
    assert given == [True]

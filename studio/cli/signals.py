"""Ctrl+C and SIGTERM: the first asks the job to stop (a checkpoint is written), the second leaves at once."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

from studio.core.control import Control
from studio.core.trouble import INTERRUPTED

WORDS = b"\nStopping after this step; once more to leave at once.\n"


@contextmanager
def stopping(control: Control) -> Generator[None]:
    """While inside, interrupts go to `control`. Outside the main thread (where Python forbids it) nothing changes."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ask(number: int, frame: FrameType | None) -> None:
        if control.stopped:
            os._exit(INTERRUPTED)
        control.stop()
        os.write(2, WORDS)

    kinds = [signal.SIGINT, signal.SIGTERM]
    former = [signal.signal(kind, ask) for kind in kinds]
    try:
        yield
    finally:
        for kind, handler in zip(kinds, former, strict=True):
            signal.signal(kind, handler)

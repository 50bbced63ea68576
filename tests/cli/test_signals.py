"""The first interrupt asks, and the handlers that were there come back."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from studio.cli.signals import stopping
from studio.core.control import Control


@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_asks_for_a_stop(kind: signal.Signals) -> None:
    before = signal.getsignal(kind)
    control = Control()
    with stopping(control):
        os.kill(os.getpid(), kind)
        assert not control.turn()
    assert signal.getsignal(kind) is before


def test_outside_the_main_thread_nothing_changes() -> None:
    seen: list[bool] = []

    def inside() -> None:
        with stopping(Control()):
            seen.append(True)

    thread = threading.Thread(target=inside)
    thread.start()
    thread.join()
    assert seen == [True]

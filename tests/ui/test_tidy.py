from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from studio.core import circles
from studio.ui.tidy import Tidy


class Ring(QObject):
    """An object of the window that holds itself, with a signal connected."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self
        self.destroyed.connect(self.told)

    def told(self) -> None:
        """Nothing to do."""


def test_objects_of_the_window_are_let_go_in_its_own_thread(qtbot: QtBot) -> None:
    where: list[threading.Thread] = []

    def seen(phase: str, _: object) -> None:
        where.append(threading.current_thread())

    parent = QObject()
    tidy = Tidy(parent)
    gc.callbacks.append(seen)
    try:
        assert not gc.isenabled()
        ring = weakref.ref(Ring())
        held: list[list[int]] = []

        def work() -> None:
            for _ in range(50):
                held.extend([] for _ in range(1_000))
            circles.collect()

        worker = threading.Thread(target=work)
        worker.start()
        qtbot.waitUntil(lambda: not worker.is_alive() and ring() is None, timeout=10_000)
        assert where and set(where) == {threading.main_thread()}
    finally:
        gc.callbacks.remove(seen)
        tidy.close()
    assert gc.isenabled()

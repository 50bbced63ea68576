from __future__ import annotations

import threading

import numpy as np
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from studio.ui.widgets.thumbnails import Thumbnails


def test_pictures_reasons_and_faults(qtbot: QtBot) -> None:
    def make(path: str, side: int):
        if path == "bad":
            return "the file is empty"
        if path == "worse":
            raise OSError("gone")
        return np.zeros((side, side, 3), np.uint8)

    thumbnails = Thumbnails(make, side=8)
    thumbnails.want(["good", "bad", "worse"])
    qtbot.waitUntil(lambda: all(thumbnails.get(one) is not None for one in ("good", "bad", "worse")))
    assert isinstance(thumbnails.get("good"), QImage) and thumbnails.get("bad") == "the file is empty" and thumbnails.get("worse") == "gone"
    qtbot.waitUntil(lambda: not thumbnails._timer.isActive())
    assert not [one for one in threading.enumerate() if one.name == "thumbnails"]


def test_what_is_no_longer_visible_is_not_made(qtbot: QtBot) -> None:
    gate, made = threading.Event(), []

    def make(path: str, side: int):
        gate.wait(5)
        made.append(path)
        return np.zeros((side, side, 3), np.uint8)

    thumbnails = Thumbnails(make, side=8)
    thumbnails.want([f"old{at}" for at in range(50)])
    qtbot.waitUntil(lambda: len(thumbnails._at_work) == 2)
    thumbnails.want(["new"])
    gate.set()
    qtbot.waitUntil(lambda: thumbnails.get("new") is not None)
    assert len(made) == 3


def test_another_maker_makes_everything_anew(qtbot: QtBot) -> None:
    """What the old one was at is dropped, however late it comes."""
    go = threading.Event()

    def slow(path: str, side: int) -> np.ndarray:
        go.wait(10)
        return np.full((4, 4, 3), 10, np.uint8)

    thumbnails = Thumbnails(slow)
    thumbnails.want(["a"])
    qtbot.waitUntil(lambda: bool(thumbnails._at_work))
    with qtbot.waitSignal(thumbnails.renewed):
        thumbnails.renew(lambda path, side: np.full((4, 4, 3), 200, np.uint8))
    thumbnails.want(["a"])
    go.set()
    qtbot.waitUntil(lambda: thumbnails.get("a") is not None)
    qtbot.waitUntil(lambda: not thumbnails._timer.isActive())
    seen = thumbnails.get("a")
    assert isinstance(seen, QImage) and seen.pixelColor(1, 1).red() == 200

"""PySide6 6.12.0 on Python 3.11 loses a reference to None at every Qt call that returns it; the pin keeps that version out."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_qt_calls_keep_the_references_to_none(qapp: object) -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("name")
    assert abs(sys.getrefcount(None) - before) < 500

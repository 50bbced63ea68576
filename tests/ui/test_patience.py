"""A drive that does not answer holds neither the window nor its next folder."""

from __future__ import annotations

import itertools
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, QTimer
from pytestqt.qtbot import QtBot

from studio.ui import patience, recent
from studio.ui.patience import ask, ask_all
from studio.ui.window import Window

GONE = "/mnt/gone"
LONGEST_MS = 500
"""Far more than the window may wait, far less than a drive that is gone takes; for a busy machine."""


@pytest.fixture
def gone(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Whatever asks the system about a path below GONE waits until the test ends, as for a network drive whose server is off."""
    back = threading.Event()

    def slow(name: str) -> None:
        real = getattr(os, name)

        def wait(path: Any = ".", *args: Any, **options: Any) -> Any:
            if isinstance(path, str | os.PathLike) and str(path).startswith(GONE):
                back.wait(60)
            return real(path, *args, **options)

        monkeypatch.setattr(os, name, wait)

    for name in ("stat", "scandir"):
        slow(name)
    monkeypatch.setattr(os.path, "isdir", lambda path: _is(path, "st_mode", 0o040000))
    monkeypatch.setattr(os.path, "isfile", lambda path: _is(path, "st_mode", 0o100000))
    yield back
    back.set()
    end = time.monotonic() + 10
    while any(one.name in ("asks-the-disk", "left-behind") for one in threading.enumerate()) and time.monotonic() < end:
        time.sleep(0.01)


def _is(path: Any, field: str, kind: int) -> bool:
    try:
        return getattr(os.stat(path), field) & 0o170000 == kind
    except (OSError, ValueError):
        return False


def test_an_answer_in_time_and_one_that_never_comes() -> None:
    assert ask("a", lambda: 7, 0) == 7
    back, asked = threading.Event(), list[int]()

    def never() -> int:
        asked.append(1)
        back.wait(60)
        return 7

    begun = time.monotonic()
    assert ask("b", never, 0) == 0
    assert ask("b", never, 0) == 0 and len(asked) == 1, "one question at a time"
    assert ask_all({"b": never, "c": lambda: 3, **{f"d{at}": never for at in range(5)}}, 0)["c"] == 3
    assert time.monotonic() - begun < 5 * patience.SECONDS + 0.5
    back.set()
    end = time.monotonic() + 10
    while ask("b", lambda: 8, 0) != 8:
        assert time.monotonic() < end


def test_a_question_that_fails_has_no_answer() -> None:
    def fail() -> bool:
        raise OSError("stale")

    assert ask("e", fail, True) is True


def test_folders_opened_lately_are_offered_though_their_drive_does_not_answer(gone: threading.Event, folder: Path, tmp_path: Path) -> None:
    QSettings().setValue("pictures/recent", [f"{GONE}/a", str(folder), f"{GONE}/b", str(tmp_path / "deleted"), f"{GONE}/c"])
    QSettings().setValue("pictures/last", f"{GONE}/a")
    begun = time.monotonic()
    assert recent.folders() == [f"{GONE}/a", str(folder), f"{GONE}/b", f"{GONE}/c"]
    assert recent.last() == ""
    assert (time.monotonic() - begun) * 1000 < LONGEST_MS
    recent.remember(str(folder))
    assert recent.folders()[0] == str(folder) and recent.last() == str(folder)


def test_the_window_lives_on_beside_a_drive_that_does_not_answer(gone: threading.Event, window: Window, folder: Path, qtbot: QtBot) -> None:
    QSettings().setValue("pictures/recent", [f"{GONE}/a", str(folder), f"{GONE}/b"])
    session = window.session
    session.warm_up()
    ticks: list[float] = []
    clock = QTimer(window)
    clock.timeout.connect(lambda: ticks.append(time.monotonic()))
    clock.start(10)
    window.menus.recent.aboutToShow.emit()
    assert [one.text() for one in window.menus.recent.actions()] == [f"{GONE}/a", str(folder), f"{GONE}/b"]
    session.open_folder(f"{GONE}/a")
    qtbot.waitUntil(lambda: session.busy("scan"))
    qtbot.wait(300)
    assert session.folder_to_look_from() == ""
    begun = time.monotonic()
    session.open_folder(str(folder))  # the person gives up on the drive
    qtbot.waitUntil(lambda: session.catalog is not None, timeout=20_000)
    assert len(session.catalog) == 12 and session.folder == str(folder)
    assert time.monotonic() - begun < 10
    session.open_folder(f"{GONE}/b")
    qtbot.wait(300)
    session.cancel_scan()
    begun = time.monotonic()
    qtbot.waitUntil(lambda: not session.busy("scan"), timeout=20_000)
    assert time.monotonic() - begun < 3
    clock.stop()
    assert max(b - a for a, b in itertools.pairwise(ticks)) * 1000 < LONGEST_MS

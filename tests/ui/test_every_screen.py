from __future__ import annotations

import importlib.util
import sys
import threading
from pathlib import Path
from types import ModuleType

import pytest

from studio.core.control import Control

FILE = Path(__file__).parents[2] / "packaging" / "every_screen.py"


@pytest.fixture
def every_screen(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [*sys.path])
    spec = importlib.util.spec_from_file_location("every_screen", FILE)
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_a_state_is_held_until_its_picture_is_taken(every_screen: ModuleType) -> None:
    gate, told, control = every_screen.Gate(), list[int](), Control()
    gate.hold(2)
    tell = gate.through(told.append, control)
    thread = threading.Thread(target=lambda: [tell(at) for at in range(5)])
    thread.start()
    thread.join(0.2)
    assert told == [0, 1] and thread.is_alive()
    gate.free()
    thread.join(5)
    assert told == [0, 1, 2, 3, 4]


def test_a_stop_passes_a_gate_that_is_held(every_screen: ModuleType) -> None:
    gate, told, control = every_screen.Gate(), list[int](), Control()
    gate.hold(0)
    control.stop()
    gate.through(told.append, control)(1)
    assert told == [1]

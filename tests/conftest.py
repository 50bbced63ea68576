"""What all tests share: a quiet machine, folders of their own, Qt's warnings as failures, and a look for what was left running."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

ROOT = Path(__file__).parents[1]
QUIET_WARNINGS = ("This plugin does not support propagateSizeHints", "propagateSizeHints")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the folders of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("TACIT_RUNS", str(home / "runs"))


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """A thread that outlives its test fails it (pools of torch and of the libraries excepted: they are not ours)."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + 3
    while time.monotonic() < deadline:
        left = [one for one in threading.enumerate() if one not in before and one.is_alive() and not one.name.startswith(("Dummy", "pyqt", "QThread", "tqdm"))]
        if not left:
            return
        time.sleep(0.02)
    pytest.fail(f"threads outlive the test: {', '.join(one.name for one in left)}")


@pytest.fixture(autouse=True)
def qt_warnings_fail(request: pytest.FixtureRequest) -> Iterator[None]:
    """Any message of Qt at warning level or above fails the test that caused it."""
    if "PySide6.QtCore" not in sys.modules and not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    said: list[str] = []

    def listen(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg) and not any(one in words for one in QUIET_WARNINGS):
            said.append(words)

    former = qInstallMessageHandler(listen)
    yield
    qInstallMessageHandler(former)
    assert not said, "Qt warned: " + "; ".join(said)


@pytest.fixture
def real_data() -> Path:
    """The developers' real pictures; tests that need them are marked `real` and skipped where there are none."""
    places = [Path(os.environ["TACIT_REAL_DATA"])] if os.environ.get("TACIT_REAL_DATA") else [ROOT.parent / "shared" / "data", ROOT / "shared" / "data"]
    for place in places:
        if place.is_dir():
            return place
    pytest.skip("the real pictures are not here")


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A small set of drawn pictures: `.train` (40, of 10 classes) and `.test` (8)."""
    from studio.data.sample import make_samples

    return make_samples(tmp_path_factory.mktemp("samples"), count=40, size=32)


@pytest.fixture(scope="session")
def trained_run(samples: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished run of a few steps that tests look at and never change."""
    from studio.core.spec import RunSpec
    from studio.train.loop import train

    out = tmp_path_factory.mktemp("trained") / "run"
    small = {"backbone": "resnet18_slim", "image_size": 32, "batch_size": 8, "max_steps": 4, "precision": "fp32", "device": "cpu"}
    train(RunSpec(images=str(samples.train), method="simclr", out=str(out), cache="ram", **small))
    return out

"""A window with a desk that answers at once: real scans, a card made here, previews and trainings that need no torch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.core import choose, events
from studio.core.card import Card
from studio.core.control import Control
from studio.core.knobs import Knob
from studio.core.spec import RunSpec
from studio.jobs import desk
from studio.jobs.thread import Job
from studio.ui.app import make_window
from studio.ui.session import Session
from studio.ui.theme import Theme
from studio.ui.window import Window

PRESETS = {
    "quick_look": {"backbone": "resnet18_slim", "epochs": 2, "batch_size": 4, "lr": 0.001, "optimizer": "adamw", "settings": {"strength": 0.4}},
    "small": {"backbone": "resnet18", "epochs": 100, "batch_size": 64, "lr": 0.1, "optimizer": "sgd"},
    "photo": {"backbone": "resnet50", "image_size": 224, "epochs": 100, "batch_size": 64, "lr": 0.1, "optimizer": "lars"},
}


def make_card(name: str) -> Card:
    knobs = (
        Knob("temperature", 0.2, "How sharply.", "float", 0.01, 1.0, log=True),
        Knob("strength", 0.5, "How much.", "float", 0.0, 1.0),
        Knob("count", 4, "How many.", "int", 1, 64, unit="px"),
        Knob("mirror", True, "Whether.", "bool"),
        Knob("kind", "a", "Which.", "choice", choices=("a", "b"), advanced=True),
    )
    return Card(name, name.title(), "contrastive", "It does this. It learns that.", "A few.", "Paper", ("views",), ("conv",), knobs, PRESETS, {})


CARDS = {name: make_card(name) for name in ("simclr", "mae", "dino")}


def fake_warm_up() -> Job:
    def work(tell: Any, control: Control) -> dict[str, Any]:
        tell(events.Note("cards", tuple(CARDS.values())))
        tell(events.Note("device", "cpu"))
        return {}

    return Job("warm", work).start()


def fake_propose(spec: RunSpec, catalog: Any) -> tuple[RunSpec, list[str]]:
    return choose.resolve(spec, CARDS[spec.method], choose.Facts(len(catalog), catalog.median_side))


def fake_preview(spec: RunSpec, catalog: Any, indices: Any, *, seed: int = 0) -> list[events.Pictures]:
    tile = np.full((16, 16, 3), seed % 256, np.uint8)
    row = (events.Tile(tile, "name.png"), events.Tile(tile), events.Tile(tile))
    return [events.Pictures("views", 0, (row,) * len(indices), ("original", "one", "two"), f"seed {seed}, {spec.image_size} px")]


def fake_train(spec: RunSpec, tell: Any = None, control: Any = None) -> dict[str, Any]:
    """Steps until it is told to stop, like the real one."""
    tell(events.Started("/tmp/run", spec.to_dict(), 0, 100, 10, 8, "cpu", None, None))
    tell(events.Scalars(1, 0.1, 0.1, {"loss": 1.0}))
    while control.turn(lambda on: tell(events.Phase("paused" if on else "train", ""))):
        control._changed.acquire()
        control._changed.wait(0.01)
        control._changed.release()
    return {"stopped": "stopped"}


@pytest.fixture(autouse=True)
def quick_desk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QCoreApplication.setOrganizationName("tacit-studio-test")
    QCoreApplication.setApplicationName("tacit-studio-test")
    for name, fake in {"warm_up": fake_warm_up, "propose": fake_propose, "preview": fake_preview, "train": fake_train}.items():
        monkeypatch.setattr(desk, name, fake)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twelve pictures in two sub-folders and two files that are none."""
    rng = np.random.default_rng(0)
    for at in range(12):
        place = tmp_path / "pictures" / ("cats" if at < 5 else "dogs")
        place.mkdir(parents=True, exist_ok=True)
        Image.fromarray(rng.integers(0, 255, (40, 48 + at, 3), dtype=np.uint8)).save(place / f"{at:02}.png")
    (tmp_path / "pictures" / "notes.txt").write_text("hello")
    (tmp_path / "pictures" / "broken.jpg").write_text("hello")
    return tmp_path / "pictures"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, "light")
    yield made
    made.deleteLater()


@pytest.fixture
def session(theme: Theme, qtbot: QtBot) -> Iterator[Session]:
    made = Session(theme)
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made.running(), timeout=10_000)
    made.deleteLater()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[Window]:
    made = make_window(qapp, look="light")
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.session.stop()
    made.session.close()
    qtbot.waitUntil(lambda: not made.session.running(), timeout=10_000)
    made.close()
    made.session.theme.deleteLater()
    made.deleteLater()
    qapp.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    qapp.processEvents()


@pytest.fixture
def opened(window: Window, folder: Path, qtbot: QtBot) -> Window:
    """The window with the folder read, the methods known and the numbers proposed."""
    window.session.warm_up()
    window.session.open_folder(str(folder))
    qtbot.waitUntil(lambda: not window.session.reason_not_to_start(), timeout=20_000)
    return window


Find = Callable[[str], Any]

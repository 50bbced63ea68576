from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.core.trouble import Trouble
from studio.jobs import desk
from studio.ui import recent
from studio.ui.session import Session


def opened(session: Session, folder: Path, qtbot: QtBot) -> None:
    session.warm_up()
    session.open_folder(str(folder))
    qtbot.waitUntil(lambda: not session.reason_not_to_start(), timeout=20_000)


def test_a_folder_becomes_a_catalog_and_numbers(session: Session, folder: Path, qtbot: QtBot) -> None:
    reasons = [session.reason_not_to_start()]
    states: list = []
    session.stateChanged.connect(lambda place, state: states.append((place, state)))
    opened(session, folder, qtbot)
    assert reasons[0].startswith("Choose a folder")
    assert len(session.catalog) == 12 and session.proposed.batch_size == 2 and session.spec.batch_size is None
    assert ("pictures", "done") in states and ("method", "done") in states
    assert recent.folders() == [str(folder)] and recent.last() == str(folder)


def test_a_folder_that_is_not_there(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.jobEnded) as caught:
        session.open_folder("/there/is/none")
    assert "/there/is/none" in caught.args[1].words
    assert session.catalog is None and session.reason_not_to_start()


def test_cancelling_leaves_no_folder(session: Session, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from studio.core.trouble import Interrupted

    def scan(path, tell=None, control=None):
        while control.turn():
            pass
        raise Interrupted

    monkeypatch.setattr(desk, "scan", scan)
    session.open_folder(str(folder))
    assert session.reason_not_to_start().startswith("The folder is still")
    with qtbot.waitSignal(session.jobEnded):
        session.cancel_scan()
    assert session.catalog is None


def test_a_setting_that_cannot_be_used_is_the_reason(session: Session, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(session, folder, qtbot)

    def propose(spec, catalog):
        raise Trouble("The network is unknown.", "Pick another.")

    monkeypatch.setattr(desk, "propose", propose)
    with qtbot.waitSignal(session.proposedChanged) as caught:
        session.change(backbone="nonsense")
    assert caught.args == [None, ["The network is unknown."]]
    assert session.reason_not_to_start() == "The network is unknown. Pick another."


def test_training_once_at_a_time_pauses_and_stops(session: Session, folder: Path, qtbot: QtBot) -> None:
    opened(session, folder, qtbot)
    places: list = []
    session.placeWanted.connect(places.append)
    assert session.start_training()
    assert session.training and not session.start_training() and places == ["train"]
    qtbot.waitUntil(lambda: session.started is not None)
    assert session.run.endswith("run")
    with qtbot.waitSignal(session.pausedChanged) as caught:
        session.pause()
    assert caught.args == [True]
    with qtbot.waitSignal(session.pausedChanged):
        session.resume()
    with qtbot.waitSignal(session.jobEnded):
        session.stop()
    assert not session.training and not session.paused


def test_a_method_that_is_gone_becomes_the_first(session: Session, qtbot: QtBot) -> None:
    session.change(method="was_removed")
    with qtbot.waitSignal(session.cardsReady):
        session.warm_up()
    assert session.spec.method == "simclr"

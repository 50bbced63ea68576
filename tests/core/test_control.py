from __future__ import annotations

import threading

from studio.core.control import Control


def test_go_until_told_to_stop() -> None:
    control = Control()
    assert control.turn() and not control.stopped
    control.stop()
    assert not control.turn() and control.stopped


def paused_in(control: Control) -> tuple[threading.Thread, threading.Event, list[object]]:
    """A thread that is in a pause of `control`; what it heard and what `turn` gave."""
    entered, heard = threading.Event(), []

    def on_pause(paused: bool) -> None:
        heard.append(paused)
        if paused:
            entered.set()

    control.pause()
    thread = threading.Thread(target=lambda: heard.append(("turn", control.turn(on_pause))))
    thread.start()
    assert entered.wait(5)
    return thread, entered, heard


def test_a_pause_blocks_until_resumed() -> None:
    control = Control()
    thread, _, heard = paused_in(control)
    assert thread.is_alive() and control.paused
    control.resume()
    thread.join(5)
    assert heard == [True, False, ("turn", True)] and not control.paused


def test_stop_ends_a_pause() -> None:
    control = Control()
    thread, _, heard = paused_in(control)
    control.stop()
    thread.join(5)
    assert heard == [True, False, ("turn", False)]


def test_a_stop_before_the_pause_is_not_waited_for() -> None:
    control = Control()
    control.pause()
    control.stop()
    assert not control.turn(lambda paused: (_ for _ in ()).throw(AssertionError))


def test_wishes_are_taken_once() -> None:
    control = Control()
    assert not control.take_pictures_wish() and not control.take_snapshot_wish()
    control.ask_for_pictures()
    control.ask_for_pictures()
    control.ask_for_snapshot()
    assert control.take_pictures_wish() and not control.take_pictures_wish()
    assert control.take_snapshot_wish() and not control.take_snapshot_wish()

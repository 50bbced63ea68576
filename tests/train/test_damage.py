"""What happens to disks and pictures while a run trains: it goes on, says so, and keeps what it has; and a stop is a stop."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from studio.core.control import Control
from studio.core.events import Event, Phase, Scalars, Warned
from studio.core.trouble import NO_ROOM, UNUSABLE, Interrupted, Trouble
from studio.data import cache as pictures
from studio.data import decode as decoding
from studio.data import scan as scanning
from studio.runs.layout import RunFolder
from studio.runs.read import read_rejected, read_state
from studio.train import checkpoint, loop

NOBODY = 65534


@pytest.fixture(autouse=True)
def every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.train.meter.REPORT_SECONDS", -1.0)
    monkeypatch.setattr("studio.train.stretch.WAIT_SECONDS", 0.3)


@pytest.fixture
def own_photos(lab: Any) -> Path:
    return Path(shutil.copytree(lab.photos, lab.tmp_path / "photos"))


def at_step(step: int, do: Callable[[], object]) -> Callable[[Event], None]:
    """Do something once, when a step is told."""
    done: list[int] = []

    def tell(event: Event) -> None:
        if isinstance(event, Scalars) and "loss" in event.values and event.step == step and not done:
            done.append(step)
            do()

    return tell


def warnings(heard: list[Event]) -> list[str]:
    return [event.words for event in heard if isinstance(event, Warned)]


def apart(work: Callable[[], None]) -> None:
    """Do it in a fork of this process, whose limits and rights may be lowered. What it raises fails the test."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        code = 0
        try:
            work()
        except BaseException as error:
            code = 1
            os.write(writing, repr(error).encode()[:4000])
        finally:
            os._exit(code)
    os.close(writing)
    said = b"".join(iter(lambda: os.read(reading, 4096), b"")).decode()
    os.close(reading)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0, said


# --- disks


@pytest.mark.skipif(sys.platform != "linux", reason="needs limits")
def test_a_disk_that_is_full_from_some_moment_on(lab: Any) -> None:
    """The operating system itself refuses (a limit on the size of files): the last good checkpoint stays, and the run goes on from it exactly."""
    import resource

    numbers = {"max_steps": 6, "save_every": 2}
    loop.train(lab.spec("whole", **numbers))

    def work() -> None:
        heard: list[Event] = []
        full = at_step(3, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY)))

        def tell(event: Event) -> None:
            heard.append(event)
            full(event)

        with pytest.raises(Trouble, match="full") as caught:
            loop.train(lab.spec("run", **numbers), tell=tell)
        assert caught.value.exit_code == NO_ROOM
        assert any("training goes on and the checkpoint of step 2 stays" in one for one in warnings(heard)), warnings(heard)
        assert max(event.step for event in heard if isinstance(event, Scalars)) == 6

    apart(work)
    run = RunFolder(lab.tmp_path / "run")
    assert (checkpoint.newest(run), read_state(run)["state"]) == (2, "failed")
    assert not list(run.path.rglob("*.tmp"))
    assert loop.resume(run)["stopped"] == "finished"
    lab.same(lab.tmp_path / "whole", run.path)


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs to become somebody who may not write")
def test_a_folder_that_can_not_be_written(lab: Any) -> None:
    loop.train(lab.spec("whole", max_steps=4, save_every=1))
    place = lab.tmp_path / "theirs"
    (place / "closed").mkdir(parents=True)
    for one in (*lab.tmp_path.parents, lab.tmp_path, place, lab.photos, *lab.photos.iterdir()):
        if one.stat().st_mode & 0o700 == 0o700 and not one.stat().st_mode & 0o005 and one.is_dir():
            one.chmod(0o755)
    os.chown(place, NOBODY, NOBODY)
    (place / "closed").chmod(0o555)

    def work() -> None:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        with pytest.raises(Trouble, match="Cannot write") as caught:
            loop.train(lab.spec("theirs/closed/run", max_steps=4))
        assert caught.value.exit_code == UNUSABLE
        heard: list[Event] = []
        run = RunFolder(place / "run")

        def close(mode: int) -> None:
            for one in (run.checkpoints, run.path):
                one.chmod(mode)

        def tell(event: Event) -> None:
            heard.append(event)
            closing(event)
            opening(event)

        closing, opening = at_step(2, lambda: close(0o555)), at_step(4, lambda: close(0o755))
        result = loop.train(lab.spec("theirs/run", max_steps=4, save_every=1), tell=tell)
        assert result["stopped"] == "finished"
        assert any("could not be written; training goes on" in one for one in warnings(heard)), warnings(heard)
        assert any("written again: step 4" in one for one in warnings(heard)), warnings(heard)

    apart(work)
    assert not any((place / "closed").iterdir())
    lab.same(lab.tmp_path / "whole", place / "run")


@pytest.mark.skipif(sys.platform == "win32", reason="files in use stay there")
def test_a_cache_that_is_deleted_under_a_run(lab: Any) -> None:
    spec = {"cache": "disk", "cache_dir": str(lab.tmp_path / "cache"), "max_steps": 4}
    loop.train(lab.spec("whole", **spec))
    loop.train(lab.spec("run", **spec), tell=at_step(2, lambda: shutil.rmtree(lab.tmp_path / "cache")))
    lab.same(lab.tmp_path / "whole", lab.tmp_path / "run")
    assert loop.resume(lab.tmp_path / "run", overrides={"max_steps": 5})["steps"] == 5  # and is built again
    assert list((lab.tmp_path / "cache").rglob("pixels-*.u8"))


# --- pictures


def test_pictures_that_go_while_they_are_cached_are_not_missed(lab: Any, own_photos: Path) -> None:
    spec = {"images": str(own_photos), "cache": "disk", "cache_dir": str(lab.tmp_path / "cache"), "max_steps": 6}
    loop.train(lab.spec("whole", **spec))
    heard: list[Event] = []
    gone = at_step(2, lambda: shutil.rmtree(own_photos / "warm"))
    loop.train(lab.spec("run", **spec), tell=lambda event: (heard.append(event), gone(event))[0])
    lab.same(lab.tmp_path / "whole", lab.tmp_path / "run")
    assert not warnings(heard)


def test_pictures_deleted_renamed_and_replaced_while_they_are_read(lab: Any, own_photos: Path) -> None:
    heard: list[Event] = []

    def harm() -> None:
        files = sorted((own_photos / "warm").iterdir())
        files[0].unlink()
        files[1].rename(files[1].with_name("another.png"))
        files[2].write_bytes(b"not a picture")
        files[3].write_bytes(files[3].read_bytes()[:60])
        Image.new("RGB", (300, 20), (255, 0, 0)).save(files[4])

    hurt = at_step(2, harm)

    def tell(event: Event) -> None:
        heard.append(event)
        hurt(event)

    result = loop.train(lab.spec("run", images=str(own_photos), cache="off", epochs=6), tell=tell)
    assert (result["stopped"], result["steps"]) == ("finished", 24)
    (said,) = warnings(heard)
    assert "can't be used any more" in said and "stand in" in said
    reasons = dict(read_rejected(RunFolder(lab.tmp_path / "run")))
    assert reasons.pop("notes.txt")
    assert {os.path.basename(path) for path in reasons} == {"01.png", "03.png", "05.png", "07.png"}
    assert reasons["warm/01.png"] == reasons["warm/03.png"] == "the file is gone" and "not a picture" in reasons["warm/05.png"]


def test_a_drive_that_goes_away_ends_the_run_with_its_checkpoint(lab: Any, own_photos: Path) -> None:
    gone = at_step(3, lambda: shutil.rmtree(own_photos))
    with pytest.raises(Trouble, match="Check that the drive is there"):
        loop.train(lab.spec("run", images=str(own_photos), cache="off", save_every=2, epochs=50), tell=gone)
    run = RunFolder(lab.tmp_path / "run")
    assert read_state(run)["state"] == "failed" and (checkpoint.newest(run) or 0) >= 2
    shutil.copytree(lab.photos, own_photos)
    assert loop.resume(run, overrides={"max_steps": 8})["stopped"] == "finished"


# --- a stop is a stop


def seconds_to_stop(work: Callable[[Callable[[Event], None], Control], object], moment: Callable[[Event], bool], *, wait: float = 0.0) -> float:
    """How long work goes on after a stop that is asked for when something is told."""
    control, asked = Control(), [0.0]
    reached = threading.Event()

    def tell(event: Event) -> None:
        if moment(event) and not reached.is_set():
            reached.set()

    def ask() -> None:
        assert reached.wait(60)
        time.sleep(wait)
        asked[0] = time.monotonic()
        control.stop()

    asker = threading.Thread(target=ask)
    asker.start()
    with contextlib.suppress(Interrupted):
        work(tell, control)
    ended = time.monotonic()
    asker.join()
    assert asked[0], "it ended before it was asked to stop"
    return ended - asked[0]


def slow(function: Callable[..., Any], seconds: float) -> Callable[..., Any]:
    def wait(*args: Any, **kwargs: Any) -> Any:
        time.sleep(seconds)
        return function(*args, **kwargs)

    return wait


def test_a_stop_in_the_scan(lab: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "_CHUNK", 1)
    monkeypatch.setattr(scanning, "look_into", slow(scanning.look_into, 0.5))
    work = lambda tell, control: loop.train(lab.spec("run"), tell=tell, control=control)  # noqa: E731
    assert seconds_to_stop(work, lambda event: isinstance(event, Phase) and event.name == "scan", wait=0.6) < 2
    assert not (lab.tmp_path / "run").exists()


@pytest.mark.parametrize("cache", ["ram", "disk"])
def test_a_stop_in_the_cache_build(lab: Any, monkeypatch: pytest.MonkeyPatch, cache: str) -> None:
    monkeypatch.setattr(pictures, "decode", slow(decoding.decode, 0.1))
    spec = lab.spec("run", cache=cache, cache_dir=str(lab.tmp_path / "cache"), workers=1)
    work = lambda tell, control: loop.train(spec, tell=tell, control=control)  # noqa: E731
    assert seconds_to_stop(work, lambda event: isinstance(event, Phase) and event.name == "cache", wait=0.3) < 2
    assert read_state(RunFolder(lab.tmp_path / "run"))["state"] == "stopped"


def test_a_stop_between_steps_in_a_pause_and_while_no_pictures_come(lab: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    training = lambda name: lambda tell, control: loop.train(lab.spec(name, epochs=10_000), tell=tell, control=control)  # noqa: E731
    assert seconds_to_stop(training("steps"), lambda event: isinstance(event, Scalars) and event.step == 3) < 2

    def paused(tell: Callable[[Event], None], control: Control) -> None:
        pause = at_step(2, control.pause)
        loop.train(lab.spec("paused", epochs=10_000), tell=lambda event: (pause(event), tell(event))[0], control=control)

    assert seconds_to_stop(paused, lambda event: isinstance(event, Phase) and event.name == "paused", wait=0.2) < 2

    def starved(tell: Callable[[Event], None], control: Control) -> None:
        taken = pictures.Kept.take
        hang = at_step(2, lambda: monkeypatch.setattr(pictures.Kept, "take", lambda *asked: (time.sleep(3), taken(*asked))[1]))
        loop.train(lab.spec("starved", epochs=10_000), tell=lambda event: (hang(event), tell(event))[0], control=control)

    assert (
        seconds_to_stop(starved, lambda event: isinstance(event, Scalars) and event.step == 4, wait=0.5) < 2 + 0.5
    )  # a second of it for the drive to answer after all
    for name in ("steps", "paused"):
        assert checkpoint.newest(RunFolder(lab.tmp_path / name)) is not None


def test_a_stop_in_a_long_look(lab: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from studio.train import watch

    real = watch.Watched.take
    monkeypatch.setattr(watch.Watched, "take", lambda self, indices: (time.sleep(1.0), real(self, indices))[1])
    monkeypatch.setattr("studio.train.watch.embed", lambda encoder, bank, **kwargs: [bank.take([0]) for _ in range(60)])
    work = lambda tell, control: loop.train(lab.spec("run"), tell=tell, control=control)  # noqa: E731
    assert seconds_to_stop(work, lambda event: isinstance(event, Phase) and event.name == "train", wait=0.3) < 2.5

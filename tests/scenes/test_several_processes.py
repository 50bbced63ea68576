"""Several processes from the outside: started by the studio itself or by torchrun, one of them killed, and the run ends as if nothing had happened."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest
from PIL import Image

from studio.core.control import Control
from studio.core.events import Event, Phase, Saved, Scalars, Started, Warned
from studio.core.spec import RunSpec
from studio.jobs import desk
from studio.runs.layout import RunFolder
from studio.runs.read import read_events, read_spec, read_state
from studio.runs.shelf import checkpoints

pytestmark = [pytest.mark.timeout(900), pytest.mark.skipif(sys.platform == "win32", reason="torchrun's agent is not made for Windows")]
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty-two drawn pictures."""
    folder, rng = tmp_path_factory.mktemp("photos"), np.random.default_rng(0)
    for index in range(32):
        Image.fromarray(np.kron(rng.integers(0, 255, (5, 5, 3), np.uint8), np.ones((8, 8, 1), np.uint8))).save(folder / f"{index:02}.png")
    return folder


@pytest.fixture(autouse=True)
def _ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")


def spec(photos: Path, out: Path, **changes: Any) -> RunSpec:
    known = {"method": "simclr", "backbone": "resnet18_slim", "image_size": 32, "batch_size": 8, "lr": 1e-3, "precision": "fp32", "cache": "ram"}
    return RunSpec(images=str(photos), out=str(out), device="cpu", processes=2, **{**known, **changes})


def workers(run: RunFolder) -> list[psutil.Process]:
    """The processes that train a run, by rank."""
    leader = psutil.Process(int(read_state(run)["pid"]))
    parent = leader.parent()
    assert parent is not None
    found = {int(one.environ().get("RANK", "-1")): one for one in parent.children()}
    return [found[rank] for rank in sorted(found) if rank >= 0]


def test_a_killed_process_is_replaced_and_nothing_is_lost(photos: Path, tmp_path: Path) -> None:
    run, control, told = RunFolder(tmp_path / "run"), Control(), list[Event]()
    killed: list[int] = []

    def tell(event: Event) -> None:
        told.append(event)
        if isinstance(event, Saved) and event.step >= 4 and not killed:
            second = workers(run)[1]
            killed.append(second.pid)
            second.kill()

    result = desk.train(spec(photos, run.path, max_steps=60, save_every=4), tell, control)
    assert killed and result["stopped"] == "finished" and result["steps"] == 60
    state = read_state(run)
    assert state["state"] == "finished" and state["processes"] == 2
    records = read_events(run)
    steps = [one.step for one in records if isinstance(one, Scalars) and "loss" in one.values]
    assert steps == list(range(1, 61)), "every step is recorded once"
    starts = [one.step for one in records if isinstance(one, Started)]
    assert len(starts) == 2 and starts[0] == 0 and starts[1] >= 4, "it went on from its checkpoint"
    assert any(isinstance(one, Warned) and "was lost" in one.words for one in told)
    assert all(not psutil.pid_exists(pid) for pid in killed)


NO_ROOM = """
import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import PathFinder

class Little(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name != "studio.train.step":
            return None
        spec = PathFinder.find_spec(name, path, target)
        execute = spec.loader.exec_module
        def changed(module):
            execute(module)
            forward = module.Stepper._embed
            def little(self, views, clock, chunk):
                if clock.step >= 5 and len(next(iter(views.values()))) > 2 and self.world.rank == 1:
                    raise MemoryError
                return forward(self, views, clock, chunk)
            module.Stepper._embed = little
        spec.loader.exec_module = changed
        return spec

sys.meta_path.insert(0, Little())
"""


def test_a_batch_too_large_for_one_of_them_finishes_unaided(photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has memory for two pictures at a time and is given eight in two parts; what it can't take shows while the other waits for it in a forward."""
    (tmp_path / "sitecustomize.py").write_text(NO_ROOM)
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{ROOT}")
    run, told = RunFolder(tmp_path / "run"), list[Event]()
    result = desk.train(spec(photos, run.path, batch_size=16, accumulate=2, max_steps=8, save_every=4), told.append)
    assert result["stopped"] == "finished" and result["steps"] == 8
    assert read_spec(run).accumulate == 4
    records = read_events(run)
    assert [one.step for one in records if isinstance(one, Scalars) and "loss" in one.values] == list(range(1, 9))
    assert [one.step for one in records if isinstance(one, Started)] == [0, 4]
    said = [one.words for one in records if isinstance(one, Warned)]
    assert any("One process had no memory" in one and "in 4 parts" in one and "compared with the whole batch" in one for one in said), said


@pytest.mark.skipif(sys.platform != "linux", reason="what becomes of orphans is asked of Linux here")
@pytest.mark.parametrize("who", ["the program that asked for them", "torchrun"])
def test_processes_whose_starter_is_killed_stop_with_a_checkpoint(photos: Path, tmp_path: Path, who: str) -> None:
    run = RunFolder(tmp_path / "run")
    spec(photos, run.path, max_steps=100_000, save_every=1).replace(out=None).save(tmp_path / "spec.json")
    program = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "train", "--spec", str(tmp_path / "spec.json"), "--out", str(run.path)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    ours: list[psutil.Process] = []
    try:
        until(lambda: read_state(run)["step"] > 0)
        ours = workers(run)
        agent = ours[0].parent()
        assert agent is not None and agent.pid != program.pid
        ours.append(agent)
        (program if who != "torchrun" else agent).kill()
        program.wait(120)
        assert psutil.wait_procs(ours, timeout=120)[1] == []
        state = read_state(run)
        assert state["state"] == "stopped" and state["result"]["steps"] == checkpoints(run)[-1]
    finally:
        program.kill()
        for one in ours:
            if one.is_running():
                one.kill()


def until(ready: Callable[[], bool], seconds: float = 240.0) -> None:
    end = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_the_window_s_buttons_reach_all_of_them(photos: Path, tmp_path: Path) -> None:
    control, told = Control(), list[Event]()

    def tell(event: Event) -> None:
        told.append(event)
        if isinstance(event, Scalars) and event.step == 2:
            control.pause()
        if isinstance(event, Phase) and event.name == "paused":
            threading.Timer(0.5, control.resume).start()
        if isinstance(event, Phase) and event.name == "train" and any(isinstance(one, Phase) and one.name == "paused" for one in told):
            control.stop()

    result = desk.train(spec(photos, tmp_path / "run", max_steps=400), tell, control)
    assert result["stopped"] == "stopped" and 2 <= result["steps"] < 400
    assert sum(isinstance(one, Started) for one in read_events(RunFolder(tmp_path / "run"))) == 1, "a stop is not taken for a loss"
    assert [one.name for one in told if isinstance(one, Phase)][-4:-1] == ["train", "paused", "train"]


def test_torchrun_by_hand_prints_one_object(photos: Path, tmp_path: Path) -> None:
    words = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2", str(ROOT / "main.py"), "train"]
    small = ["--backbone", "resnet18_slim", "--image-size", "32", "--batch-size", "8", "--precision", "fp32", "--device", "cpu", "--max-steps", "3"]
    made = subprocess.run(
        [*words, "--images", str(photos), "--method", "dino", "--out", str(tmp_path / "run"), "--json", *small], capture_output=True, text=True
    )
    assert made.returncode == 0, made.stderr
    found = json.loads(made.stdout)
    assert made.stdout.count("\n") == 1 and found["steps"] == 3 and found["stopped"] == "finished"
    assert "2 x cpu" in made.stderr


def test_what_can_not_be_is_refused_before_anything_starts(photos: Path, tmp_path: Path) -> None:
    begun = time.monotonic()
    made = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "train", "--images", str(photos), "--method", "simclr", "--device", "all", "--out", str(tmp_path / "run")],
        capture_output=True,
        text=True,
        env={**os.environ, "CUDA_VISIBLE_DEVICES": ""},
    )
    if "no GPU" in made.stderr:
        assert made.returncode == 2 and made.stderr.count("\n") == 1 and not (tmp_path / "run").exists()
    else:
        assert made.returncode == 0 and time.monotonic() > begun

"""A run that was stopped or killed and goes on equals one that never stopped, bit for bit."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import Any

import pytest
import torch

from studio import methods
from studio.core.control import Control
from studio.core.events import Event, Scalars, Warned
from studio.core.trouble import UNUSABLE, Trouble
from studio.runs.layout import RunFolder
from studio.runs.read import read_state
from studio.runs.record import Recorder
from studio.train import checkpoint, loop, stretch
from studio.train.encoder import encoder_step, load_encoder, load_method

KILLED = """
import os, signal, sys
from studio.core.events import Scalars
from studio.core.spec import RunSpec
from studio.train import loop, meter
from pathlib import Path
import torch
torch.set_num_threads(1)
meter.REPORT_SECONDS = -1.0

def tell(event):
    if isinstance(event, Scalars) and event.step == 7:
        os.kill(os.getpid(), signal.SIGKILL)

loop.train(RunSpec.read(Path(sys.argv[1])), tell=tell)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_in_the_middle_and_resumed(lab: Any) -> None:
    loop.train(lab.spec("whole", save_every=4))
    lab.spec("killed", save_every=4).save(lab.tmp_path / "spec.json")
    ended = subprocess.run([sys.executable, "-c", KILLED, str(lab.tmp_path / "spec.json")], timeout=200)
    assert ended.returncode == -signal.SIGKILL
    run = RunFolder(lab.tmp_path / "killed")
    assert read_state(run)["state"] == "interrupted"
    assert checkpoint.newest(run) == 4
    assert max(lab.losses(run.path)) == 7
    with run.events.open("a") as file:
        file.write('{"kind":"scalars","step":8,"ep')
    result = loop.resume(run.path)
    assert (result["steps"], result["stopped"]) == (12, "finished")
    lab.same(lab.tmp_path / "whole", run.path)


@pytest.mark.parametrize("name", sorted(methods.catalogue()))
def test_every_method_goes_on_exactly_and_its_encoder_comes_back(lab: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.train.meter.REPORT_SECONDS", -1.0)
    kinds = methods.get(name).kinds
    net = {"backbone": "resnet18_slim" if "conv" in kinds else "vit_micro", "preset": "quick_look", "max_steps": 6}
    loop.train(lab.spec("whole", method=name, **net))
    control = Control()

    def tell(event: Event) -> None:
        if isinstance(event, Scalars) and event.step == 3 and "loss" in event.values:
            control.stop()

    loop.train(lab.spec("stopped", method=name, **net), tell=tell, control=control)
    assert checkpoint.newest(RunFolder(lab.tmp_path / "stopped")) == 3
    loop.resume(lab.tmp_path / "stopped")
    lab.same(lab.tmp_path / "whole", lab.tmp_path / "stopped")
    method, spec, step = load_method(lab.tmp_path / "stopped")
    assert (spec.method, step) == (name, 6)
    x = torch.randn(3, 3, 32, 32, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        assert torch.equal(load_encoder(lab.tmp_path / "whole")(x), method.encoder(x))  # a new process builds the same encoder


@pytest.mark.parametrize("changes", [{"optimizer": "lars"}, {"optimizer": "sgd"}, {"precision": "bf16"}, {"accumulate": 2}, {"backbone": "vit_micro"}], ids=str)
def test_every_arithmetic_goes_on_exactly(lab: Any, changes: dict[str, Any]) -> None:
    spec = {"max_steps": 4, "save_every": 2, **changes}
    loop.train(lab.spec("whole", **spec))
    loop.train(lab.spec("half", **spec))
    run = RunFolder(lab.tmp_path / "half")
    checkpoint.shutil.rmtree(run.checkpoint(4))
    loop.resume(run.path)
    lab.same(lab.tmp_path / "whole", run.path)


def test_a_finished_run_gives_its_result_again_or_goes_further(lab: Any) -> None:
    first = loop.train(lab.spec("run", epochs=1))
    again = loop.resume(lab.tmp_path / "run")
    assert (again["steps"], again["loss_last"], again["images_per_second"]) == (4, first["loss_last"], first["images_per_second"])
    further = loop.resume(lab.tmp_path / "run", overrides={"epochs": 2})
    assert (further["steps"], further["epochs"]) == (8, 2)
    assert sorted(lab.losses(lab.tmp_path / "run")) == list(range(1, 9))
    assert further["loss_first"] == first["loss_first"]
    assert loop.resume(lab.tmp_path / "run", overrides={"max_steps": 9})["steps"] == 9
    assert read_state(RunFolder(lab.tmp_path / "run"))["started"]


def test_what_a_checkpoint_depends_on_cannot_change(lab: Any) -> None:
    loop.train(lab.spec("run", max_steps=1))
    with pytest.raises(Trouble, match="backbone, seed") as caught:
        loop.resume(lab.tmp_path / "run", overrides={"backbone": "resnet18", "seed": 7, "epochs": 9})
    assert caught.value.exit_code == UNUSABLE
    loop.resume(lab.tmp_path / "run", overrides={"backbone": "resnet18_slim"})


def test_pictures_that_changed_are_mentioned(lab: Any) -> None:
    import shutil

    moved = lab.tmp_path / "moved"
    shutil.copytree(lab.photos, moved)
    loop.train(lab.spec("run", max_steps=1, images=str(moved)))
    (moved / "warm" / "01.png").unlink()
    heard: list[Event] = []
    loop.resume(lab.tmp_path / "run", overrides={"max_steps": 2}, tell=heard.append)
    assert any(isinstance(event, Warned) and "have changed" in event.words for event in heard)


def test_a_device_that_is_not_here(lab: Any) -> None:
    if loop.torch.cuda.is_available():
        pytest.skip("this machine has the device")
    loop.train(lab.spec("run", max_steps=1))
    run = RunFolder(lab.tmp_path / "run")
    run.spec.write_text(run.spec.read_text().replace('"device": "cpu"', '"device": "cuda"'))
    heard: list[Event] = []
    loop.resume(run, overrides={"max_steps": 2}, tell=heard.append)
    assert any(isinstance(event, Warned) and "does not offer" in event.words for event in heard)
    with pytest.raises(Trouble, match="no GPU"):
        loop.resume(run, overrides={"device": "cuda"})


def test_a_live_run_is_left_alone(lab: Any) -> None:
    loop.train(lab.spec("run", max_steps=1))
    with Recorder(RunFolder(lab.tmp_path / "run")) as recorder:
        recorder.state("running")
    with pytest.raises(Trouble, match="being trained by process"):
        loop.resume(lab.tmp_path / "run")


def test_no_run_no_resume(lab: Any) -> None:
    with pytest.raises(Trouble, match="no run"):
        loop.resume(lab.tmp_path / "nowhere")


class Killed(BaseException):
    """Stands for a kill: nothing of ours catches it."""


@pytest.mark.parametrize("there", [True, False], ids=["an older encoder", "no encoder"])
def test_a_kill_between_the_last_checkpoint_and_its_encoder(lab: Any, monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
    numbers = {"max_steps": 2, "save_every": 1 if there else 100}
    loop.train(lab.spec("whole", **numbers))
    real, wanted = stretch.save_encoder, 2

    def falls(*args: Any, **kwargs: Any) -> None:
        if kwargs["step"] == wanted:
            raise Killed
        real(*args, **kwargs)

    run = RunFolder(lab.tmp_path / "killed")
    with monkeypatch.context() as patch:
        patch.setattr(stretch, "save_encoder", falls)
        with pytest.raises(Killed):
            loop.train(lab.spec("killed", **numbers))
    assert (checkpoint.newest(run), encoder_step(run)) == (2, 1 if there else None)
    left = [run.path / ".encoder.safetensors.tmp", run.path / ".state.json.77.tmp", run.pictures / ".views-00000002.png.tmp", run.checkpoints / ".step-2.7.tmp"]
    for one in left[:3]:
        one.write_bytes(b"half")
    left[3].mkdir()
    (notes := run.path / ".notes.json.77.tmp").write_bytes(b"somebody writes this now")
    _dead(run)
    loop.resume(run.path)
    assert encoder_step(run) == 2
    assert run.encoder_weights.read_bytes() == RunFolder(lab.tmp_path / "whole").encoder_weights.read_bytes()
    assert not [one for one in left if one.exists()] and notes.exists()


def test_a_checkpoint_is_never_half_under_its_name(lab: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed while former checkpoints are removed, or while one is written a second time: what bears a checkpoint's name is whole."""
    loop.train(lab.spec("run", max_steps=2, save_every=1))
    run = RunFolder(lab.tmp_path / "run")

    def half(path: Any, **_: Any) -> None:
        if path.is_dir():
            (path / checkpoint.FACTS).unlink(missing_ok=True)
            raise Killed

    monkeypatch.setattr(checkpoint.shutil, "rmtree", half)
    for step in (2, 3, 4):
        with pytest.raises(Killed):
            checkpoint.save(run, step, torch.nn.Linear(1, 1), {}, {})
        steps = checkpoint.checkpoints(run)
        assert steps and all((run.checkpoint(one) / checkpoint.TENSORS).is_file() and (run.checkpoint(one) / checkpoint.FACTS).is_file() for one in steps)


def _dead(run: RunFolder) -> None:
    """As if the process that trained the run were gone."""
    import json

    run.state.write_text(json.dumps({**json.loads(run.state.read_text()), "state": "running", "pid": 2**22 + 1}))

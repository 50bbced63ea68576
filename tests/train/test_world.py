"""Several processes train one run."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from typing import Any

import pytest
import torch

from studio.runs.layout import RunFolder
from studio.runs.read import read_state
from studio.train.world import World, _buckets, join

RANKED = """
import sys
from pathlib import Path
import torch
torch.set_num_threads(1)
from studio.core.spec import RunSpec
from studio.train import loop, step
weights = {}
update = step.Stepper.update
def noted(self, clock, **rates):
    update(self, clock, **rates)
    weights["sum"] = sum(float(one.detach().double().sum()) for one in self.method.parameters())
step.Stepper.update = noted
heard = []
result = loop.train(RunSpec.read(Path(sys.argv[1])), tell=heard.append)
print(repr((result["run"], result["steps"], weights["sum"], len(heard) > 0)))
"""


def test_a_world_of_one_does_nothing() -> None:
    world = World()
    gradient = [torch.ones(3)]
    world.average(gradient)
    assert gradient[0].tolist() == [1, 1, 1]
    assert world.decided(lambda: 7) == 7
    assert world.stops(True, 3, torch.device("cpu"))
    assert world.device_name("auto") == "auto"
    assert world.leads


def test_nobody_else_there_means_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WORLD_SIZE", raising=False)
    assert join() == World()


def test_buckets_hold_every_tensor_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.train.world.BUCKET_NUMBERS", 10)
    tensors = [torch.zeros(size) for size in (4, 4, 4, 30, 1)] + [torch.zeros(1, dtype=torch.float64)]
    made = _buckets(tensors)
    assert [id(one) for bucket in made for one in bucket] == [id(one) for one in tensors]
    assert all(len({one.dtype for one in bucket}) == 1 for bucket in made)
    assert len(made) == 5


def test_two_processes_keep_one_network(lab: Any) -> None:
    lab.spec("run", max_steps=3).save(lab.tmp_path / "spec.json")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    common = {**os.environ, "WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}
    started = [
        subprocess.Popen(
            [sys.executable, "-c", RANKED, str(lab.tmp_path / "spec.json")],
            env={**common, "RANK": str(rank), "LOCAL_RANK": str(rank)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for rank in (0, 1)
    ]
    found = [eval(one.communicate(timeout=200)[0].strip().splitlines()[-1]) for one in started]
    run = RunFolder(lab.tmp_path / "run")
    assert [one[0] for one in found] == [str(run.path)] * 2
    assert [one[1] for one in found] == [3, 3]
    assert found[0][2] == found[1][2]  # the same gradients, the same weights
    assert [one[3] for one in found] == [True, False]  # only the first speaks
    assert read_state(run)["state"] == "finished"
    assert sorted(lab.losses(run.path)) == [1, 2, 3]

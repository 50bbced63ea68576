"""Tensors from a stranger: compared before they are read. And a training talks to nobody."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors import SafetensorError
from safetensors.torch import save_file

from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.runs.layout import RunFolder
from studio.train import checkpoint, loop
from studio.train.tensors import read_tensors

HERMIT = """
import sys
seen = []
sys.addaudithook(lambda event, _: seen.append(event) if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo") else None)
from studio.core.spec import RunSpec
from studio.runs.report import write_report
from studio.train import loop
loop.train(RunSpec(images=sys.argv[1], out=sys.argv[2], method="simclr", backbone="resnet18_slim", image_size=32, batch_size=8, max_steps=2, epochs=None, device="cpu"))
write_report(sys.argv[2], sys.argv[2] + ".html")
assert not seen, seen
print("alone")
"""


def test_a_training_and_its_report_open_no_connection(photos: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(one for one in sys.path if one)}
    done = subprocess.run(
        [sys.executable, "-c", HERMIT, str(photos), str(tmp_path / "run")], capture_output=True, text=True, env=environment, timeout=120, check=False
    )
    assert done.returncode == 0 and done.stdout.splitlines()[-1] == "alone", done.stderr[-2000:]


def test_names_and_shapes_are_compared_before_anything_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.safetensors"
    save_file({"a": torch.zeros(2, 3), "b": torch.ones(4)}, file)
    found = read_tensors(file, tmp_path, {"a": (2, 3)}, more=lambda name, _: name == "b")
    assert torch.equal(found["b"], torch.ones(4))
    assert read_tensors(file, tmp_path, {"a": (2, 3)}, more=lambda *_: False).keys() == {"a"}
    for wanted in ({"a": (2, 3)}, {"a": (3, 2), "b": (4,)}, {"a": (2, 3), "b": (4,), "c": ()}):
        with pytest.raises(ValueError, match="not those of this network"):
            read_tensors(file, tmp_path, wanted)


def test_a_header_that_promises_more_than_the_file_holds(tmp_path: Path) -> None:
    file, size = tmp_path / "a.safetensors", 1 << 40
    header = json.dumps({"a": {"dtype": "F32", "shape": [size // 4], "data_offsets": [0, size]}}).encode()
    for content in (struct.pack("<Q", len(header)) + header, struct.pack("<Q", size), b"", b"[" * 5000):
        file.write_bytes(content)
        with pytest.raises((SafetensorError, OSError)):
            read_tensors(file, tmp_path, {"a": (size // 4,)})


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_tensors_outside_the_run_are_not_read(tmp_path: Path) -> None:
    save_file({"a": torch.zeros(2)}, tmp_path / "a.safetensors")
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "a").symlink_to(tmp_path / "a.safetensors")
    with pytest.raises(OSError, match="outside"):
        read_tensors(tmp_path / "run" / "a", tmp_path / "run", {"a": (2,)})


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_a_run_whose_checkpoints_lie_elsewhere_is_not_gone_on_with(tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "run")
    run.path.mkdir()
    (tmp_path / "elsewhere").mkdir()
    RunSpec(images=str(tmp_path), method="simclr").save(run.spec)
    run.checkpoints.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Trouble, match="outside the run's folder"):
        loop.resume(run)


def _one(run: RunFolder) -> tuple[torch.nn.Module, dict[str, Any]]:
    module = torch.nn.Linear(3, 2)
    optimizers: dict[str, Any] = {"main": torch.optim.SGD(module.parameters(), lr=0.1, momentum=0.9)}
    module(torch.ones(1, 3)).sum().backward()
    optimizers["main"].step()
    checkpoint.save(run, 1, module, optimizers, {})
    return module, optimizers


@pytest.mark.parametrize("extra", ["stray", "optimizer.main.9.momentum_buffer", "optimizer.main.-1.momentum_buffer", "optimizer.main.0.big"])
def test_a_checkpoint_with_a_tensor_too_many_is_refused(tmp_path: Path, extra: str) -> None:
    run = RunFolder(tmp_path)
    module, optimizers = _one(run)
    file = run.checkpoint(1) / checkpoint.TENSORS
    tensors = {f"method.{name}": value.detach().clone() for name, value in module.state_dict().items()}
    save_file({**tensors, extra: torch.zeros(50, 50)}, file)
    with pytest.raises(Trouble, match="can't be read or does not fit"):
        checkpoint.load(run, 1, module, optimizers)


@pytest.mark.parametrize("text", ["[]", "[" * 200_000, '{"optimizer": 3, "facts": {}}', '{"optimizer": {}, "facts": 3}'])
def test_hostile_facts_of_a_checkpoint_are_one_sentence(tmp_path: Path, text: str) -> None:
    run = RunFolder(tmp_path)
    module, optimizers = _one(run)
    (run.checkpoint(1) / checkpoint.FACTS).write_text(text)
    with pytest.raises(Trouble, match="can't be read or does not fit"):
        checkpoint.load(run, 1, module, optimizers)

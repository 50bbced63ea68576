"""From flags and files to one specification; a training from end to end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from studio.cli import entry
from studio.cli.training import spec_of
from studio.core.spec import RunSpec
from studio.core.trouble import INTERRUPTED, NO_IMAGES

ROOT = Path(__file__).parents[2]
SMALL = ["--backbone", "resnet18_slim", "--image-size", "32", "--batch-size", "8", "--precision", "fp32", "--device", "cpu", "--cache", "ram"]
KEYS = ["run", "method", "steps", "epochs", "images", "seconds", "images_per_second", "loss_first", "loss_last", "chance", "device", "stopped", "health"]


def spec(line: str) -> RunSpec:
    return spec_of(entry.parse(["train", *line.split()]))


def test_only_what_is_given_is_in_the_spec() -> None:
    assert spec("--images d --method simclr") == RunSpec(images="d", method="simclr")
    found = spec("--images d --method SimCLR --epochs 3 --no-compile --lr 1e-3 --set temperature=0.3 --watch a b --workers auto")
    assert (found.method, found.epochs, found.compile, found.lr, found.watch, found.workers) == ("simclr", 3, False, 1e-3, ("a", "b"), None)
    assert found.settings == {"temperature": "0.3"}


def test_images_may_be_given_again_and_again() -> None:
    assert spec("--images d --images e --method simclr").images == "d\ne"


def test_options_beside_a_spec_file_win(tmp_path: Path) -> None:
    RunSpec(images="d", method="simclr", epochs=9, batch_size=64, settings={"temperature": 0.5, "gray": 0.1}).save(tmp_path / "s.json")
    found = spec(f"--spec {tmp_path / 's.json'} --batch-size 32 --set temperature=0.3")
    assert (found.images, found.epochs, found.batch_size, found.settings) == ("d", 9, 32, {"temperature": "0.3", "gray": 0.1})


def test_a_length_given_replaces_the_files_whichever_way(tmp_path: Path) -> None:
    RunSpec(images="d", method="simclr", epochs=9).save(tmp_path / "s.json")
    found = spec(f"--spec {tmp_path / 's.json'} --max-steps 5")
    assert (found.epochs, found.max_steps) == (None, 5)
    assert spec(f"--spec {tmp_path / 's.json'}").epochs == 9


def test_another_method_drops_the_files_settings(tmp_path: Path) -> None:
    RunSpec(images="d", method="simclr", settings={"temperature": 0.5}).save(tmp_path / "s.json")
    assert spec(f"--spec {tmp_path / 's.json'} --method mae").settings == {}


def test_train_prints_one_object_and_everything_else_on_stderr(samples: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["train", "--images", str(samples.train), "--method", "simclr", "--out", str(tmp_path / "run"), "--max-steps", "3", "--json", *SMALL]
    assert entry.main(words) == 0
    told = capsys.readouterr()
    found = json.loads(told.out)
    assert told.out.count("\n") == 1 and list(found) == KEYS
    assert (found["run"], found["steps"], found["stopped"], found["images"]) == (str(tmp_path / "run"), 3, "finished", 40)
    assert "loss" in told.err and "images/s" in told.err and "3/3" in told.err
    assert entry.main(["train", "--resume", str(tmp_path / "run"), "--max-steps", "5", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["steps"] == 5
    assert entry.main(["train", "--resume", str(tmp_path / "run"), "--batch-size", "4", "--json"]) == 2
    refused = json.loads(capsys.readouterr().out)
    assert "batch_size" in refused["error"] and refused["stopped"] == "failed"
    assert entry.main(["train", "--spec", str(tmp_path / "run" / "spec.json"), "--max-steps", "1", "--out", str(tmp_path / "again")]) == 0
    assert f"Run: {tmp_path / 'again'}" in capsys.readouterr().out


def test_a_folder_without_pictures_is_code_three(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "note.txt").write_text("hello")
    assert entry.main(["train", "--images", str(tmp_path), "--method", "simclr", "--json"]) == NO_IMAGES
    told = capsys.readouterr()
    assert json.loads(told.out)["exit_code"] == NO_IMAGES and "Traceback" not in told.err


def test_the_demo_ends_with_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, samples: Any) -> None:
    from studio.jobs import desk

    monkeypatch.setattr(desk, "demo_folder", lambda tell, control: samples)
    words = ["demo", "--no-window", "--max-steps", "2", "--out", str(tmp_path / "run"), *SMALL]
    assert entry.main(words) == 0
    said = capsys.readouterr().out
    assert f"Report: {tmp_path / 'run' / 'report.html'}" in said
    assert "<html" in (tmp_path / "run" / "report.html").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are POSIX")
def test_an_interrupt_saves_and_is_code_130(samples: Any, tmp_path: Path) -> None:
    run = tmp_path / "run"
    words = ["train", "--images", str(samples.train), "--method", "simclr", "--out", str(run), "--epochs", "5000", "--json", *SMALL]
    with subprocess.Popen(
        [sys.executable, "main.py", *words], cwd=ROOT, env=dict(os.environ), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as child:
        deadline = time.monotonic() + 120
        while not list(run.glob("checkpoints/step-*")) and time.monotonic() < deadline and child.poll() is None:
            time.sleep(0.05)
        child.send_signal(signal.SIGINT)
        out, _ = child.communicate(timeout=60)
    found = json.loads(out)
    assert child.returncode == INTERRUPTED and found["stopped"] == "stopped"
    assert (run / "checkpoints" / f"step-{found['steps']:08d}").is_dir() and (run / "encoder.safetensors").is_file()

"""The story of a training: what it leaves, how it stops, pauses, fails and recovers."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
import torch

from studio.core.control import Control
from studio.core.events import Event, Failed, Finished, Phase, Pictures, Saved, Scalars, Started, Verdict, Warned
from studio.core.spec import RunSpec
from studio.core.trouble import FAILED, NO_IMAGES, NO_ROOM, UNUSABLE, Interrupted, Trouble
from studio.runs.layout import RunFolder
from studio.runs.read import read_events, read_rejected, read_state
from studio.train import checkpoint, loop, step

RESULT = {"run", "method", "steps", "epochs", "images", "seconds", "images_per_second", "loss_first", "loss_last", "chance", "device", "stopped", "health"}


def stop_at(control: Control, wanted: int, heard: list[Event] | None = None):
    """A listener that asks for a stop when the number of a step is told."""

    def tell(event: Event) -> None:
        if heard is not None:
            heard.append(event)
        if isinstance(event, Scalars) and event.step >= wanted:
            control.stop()

    return tell


def every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """The meter reports after each step instead of each tenth of a second."""
    monkeypatch.setattr("studio.train.meter.REPORT_SECONDS", -1.0)


def test_pictures_are_made_in_bfloat16_too(lab: Any, heard: list[Event]) -> None:
    loop.train(lab.spec("run", precision="bf16", max_steps=2, epochs=None), tell=heard.append)
    assert [event for event in heard if isinstance(event, Warned)] == []
    assert [event for event in heard if isinstance(event, Pictures)]


def test_a_whole_run(lab: Any, heard: list[Event]) -> None:
    result = loop.train(lab.spec("run", save_every=5), tell=heard.append)
    run = RunFolder(lab.tmp_path / "run")
    assert set(result) == RESULT
    assert result | {"method": "simclr", "steps": 12, "epochs": 3, "images": 32, "stopped": "finished", "device": "cpu", "run": str(run.path)} == result
    assert result["chance"] == pytest.approx(2.70805, abs=1e-4)  # log 15
    assert result["images_per_second"] > 0
    numbers = {"std_ratio", "rankme", "uniformity", "alignment", "views_differ", "variety", "moved", "grad_norm", "chance_distance"}
    scores = {f"{kind}{end}" for kind in ("knn", "linear") for end in ("", "_low", "_high")}  # its sub-folders look like classes
    assert set(result["health"]) == numbers | scores | {"verdict", "words", "next", "good"}
    measured = [event for event in heard if isinstance(event, Scalars) and "std_ratio" in event.values]
    assert measured[0].step == 0 and measured[0].values["moved"] == 0  # the untrained network, on the same pictures
    assert {"knn", "linear", "knn_pixels", "linear_pixels"} <= set(measured[0].values) and "knn_pixels" not in measured[1].values
    assert measured[-1].step == 12 and measured[-1].values["moved"] > 0.001 and measured[-1].values["grad_norm"] > 0
    said = [event for event in heard if isinstance(event, Verdict)]
    assert said[-1].words == result["health"]["words"] and said[-1].good == result["health"]["good"]
    assert json.loads(json.dumps(result)) == result
    losses = lab.losses(run.path)
    assert sorted(losses) == list(range(1, 13))
    assert result["loss_first"] == losses[1]
    assert result["loss_last"] == pytest.approx(sum(losses[at] for at in range(3, 13)) / 10)
    state = read_state(run)
    assert (state["state"], state["step"], state["epoch"], state["result"]) == ("finished", 12, 3.0, result)
    spec = RunSpec.read(run.spec)
    unsettled = [name for name in ("image_size", "batch_size", "lr", "weight_decay", "optimizer", "warmup", "preset") if getattr(spec, name) is None]
    assert unsettled == []
    assert spec.out is None
    assert read_rejected(run) == [("notes.txt", "not a picture file (.txt)")]
    assert [path.name for path in sorted(run.checkpoints.iterdir())] == ["step-00000010", "step-00000012"]
    assert not list(run.path.rglob("*.tmp"))
    assert {path.name.rsplit("-", 1)[0] for path in run.pictures.iterdir()} >= {"views", "similarity"}
    started = next(event for event in heard if isinstance(event, Started))
    assert (started.step, started.total_steps, started.steps_per_epoch, started.images) == (0, 12, 4, 32)
    assert not any(isinstance(event, Finished | Failed) for event in heard)
    assert read_events(run)[-1] == Finished("finished", result)


def test_the_saved_spec_repeats_the_run(lab: Any) -> None:
    loop.train(lab.spec("first", max_steps=3, epochs=None))
    loop.train(RunSpec.read(lab.tmp_path / "first" / "spec.json").replace(out=str(lab.tmp_path / "again")))
    lab.same(lab.tmp_path / "first", lab.tmp_path / "again")


def test_max_steps_stop_an_epoch_short(lab: Any) -> None:
    result = loop.train(lab.spec("run", max_steps=2))
    assert (result["steps"], result["epochs"], result["stopped"]) == (2, 0.5, "finished")


def test_a_stop_keeps_what_there_is(lab: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    every_step(monkeypatch)
    control = Control()
    result = loop.train(lab.spec("run"), tell=stop_at(control, 5), control=control)
    run = RunFolder(lab.tmp_path / "run")
    assert (result["stopped"], result["steps"]) == ("stopped", 5)
    assert checkpoint.newest(run) == 5
    assert read_state(run)["state"] == "stopped"
    assert run.encoder_weights.is_file()


def test_a_stop_before_the_first_step(lab: Any) -> None:
    control = Control()
    control.stop()
    with pytest.raises(Interrupted):
        loop.train(lab.spec("run"), control=control)
    assert not (lab.tmp_path / "run").exists()


def test_a_pause_saves_and_goes_on(lab: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    every_step(monkeypatch)
    control, run = Control(), RunFolder(lab.tmp_path / "run")
    seen: list[str] = []

    def tell(event: Event) -> None:
        if isinstance(event, Scalars) and event.step == 3 and "loss" in event.values:
            control.pause()
        if isinstance(event, Phase) and event.name == "paused":
            seen.append(read_state(run)["state"])
            assert checkpoint.newest(run) == 3
            threading.Timer(0.05, control.resume).start()

    result = loop.train(lab.spec("run", max_steps=5), tell=tell, control=control)
    assert seen == ["paused"]
    assert result["steps"] == 5
    assert result["seconds"] < 60
    loop.train(lab.spec("plain", max_steps=5))
    lab.same(run.path, lab.tmp_path / "plain")


def test_pictures_and_checkpoints_on_demand(lab: Any, heard: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    every_step(monkeypatch)
    control = Control()

    def tell(event: Event) -> None:
        heard.append(event)
        if isinstance(event, Scalars) and event.step == 2 and "loss" in event.values:
            control.ask_for_pictures()
            control.ask_for_snapshot()

    loop.train(lab.spec("run", max_steps=4, save_every=1000), tell=tell, control=control)
    assert [event.step for event in heard if isinstance(event, Saved)] == [2, 4]
    first, *_ = (event for event in heard if isinstance(event, Pictures))
    assert first.name == "views"
    assert len(first.rows) == 8
    assert sum(not isinstance(event, Pictures) and getattr(event, "name", "") == "similarity" for event in heard) >= 3


def test_looking_changes_nothing(lab: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    loop.train(lab.spec("plain", max_steps=5))
    monkeypatch.setattr("studio.train.watch.PAUSE_SECONDS", 0.0)
    monkeypatch.setattr("studio.train.watch.COST_SHARE", 1e9)
    loop.train(lab.spec("watched", max_steps=5, watch=(str(lab.photos), str(lab.photos))))
    lab.same(lab.tmp_path / "plain", lab.tmp_path / "watched")
    found = [event.values["knn"] for event in read_events(RunFolder(lab.tmp_path / "watched")) if isinstance(event, Scalars) and "knn" in event.values]
    assert len(found) == 2  # after the epoch and at the end
    assert all(0.5 < one <= 1 for one in found)


def test_what_failed_is_written_down(lab: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(step.Stepper, "update", lambda *_, **__: (_ for _ in ()).throw(KeyError("broken")))
    with pytest.raises(KeyError):
        loop.train(lab.spec("run"))
    run = RunFolder(lab.tmp_path / "run")
    state = read_state(run)
    assert state["state"] == "failed"
    assert "broken" in state["error"]["words"]
    assert isinstance(read_events(run)[-1], Failed)


def test_a_full_disk_ends_with_its_own_code(lab: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("studio.train.checkpoint.save_file", full)
    monkeypatch.setattr("studio.train.stretch.WAIT_SECONDS", 0.0)
    with pytest.raises(Trouble, match="full") as caught:
        loop.train(lab.spec("run", max_steps=2))
    assert caught.value.exit_code == NO_ROOM
    assert read_state(RunFolder(lab.tmp_path / "run"))["state"] == "failed"


def test_a_broken_loss_goes_back_once_with_half_the_rate(lab: Any, heard: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    every_step(monkeypatch)
    broken = [6]
    forward = step.Stepper._forward

    def poisoned(self: step.Stepper, views: Any, clock: Any, chunk: int) -> Any:
        outcome = forward(self, views, clock, chunk)
        if clock.step in broken:
            broken.remove(clock.step)
            return type(outcome)(outcome.loss * float("nan"), outcome.scalars)
        return outcome

    monkeypatch.setattr(step.Stepper, "_forward", poisoned)
    result = loop.train(lab.spec("run", save_every=4), tell=heard.append)
    assert result["steps"] == 12
    assert any(isinstance(event, Warned) and "half the learning rate" in event.words for event in heard)
    assert any(isinstance(event, Warned) and "half the learning rate" in event.words for event in read_events(RunFolder(lab.tmp_path / "run")))
    rates = {event.step: event.values["lr"] for event in read_events(RunFolder(lab.tmp_path / "run")) if isinstance(event, Scalars) and "lr" in event.values}
    assert sorted(rates) == list(range(1, 13))
    assert max(rates[at] for at in range(5, 13)) <= 0.5 * 1e-3
    assert max(rates[at] for at in range(1, 5)) > 0.5 * 1e-3
    broken += [3, 3]
    with pytest.raises(Trouble, match="diverged") as caught:
        loop.train(lab.spec("again"))
    assert caught.value.exit_code == FAILED


def test_a_full_device_is_met_with_smaller_chunks(lab: Any, heard: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    fitting = [3]
    embed = step.Stepper._embed
    forward = step.Stepper._forward

    def guard(views: Any) -> None:
        if len(next(iter(views.values()))) > fitting[0]:
            raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(step.Stepper, "_embed", lambda self, views, clock, chunk: (guard(views), embed(self, views, clock, chunk))[1])
    monkeypatch.setattr(step.Stepper, "_forward", lambda self, views, clock, chunk: (guard(views), forward(self, views, clock, chunk))[1])
    loop.train(lab.spec("run", max_steps=2), tell=heard.append)
    assert [event.words for event in heard if isinstance(event, Warned) and "parts" in event.words][-1].startswith(
        "Out of memory at step 0: each batch is now trained in 4 parts"
    )
    assert RunSpec.read(lab.tmp_path / "run" / "spec.json").accumulate == 4
    fitting[0] = 1
    with pytest.raises(Trouble, match="not enough memory") as caught:
        loop.train(lab.spec("small", max_steps=2))
    assert caught.value.exit_code == NO_ROOM


def test_a_disk_that_is_full_for_a_while_is_waited_for(lab: Any, heard: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    save, refused = checkpoint.save_file, [2, 3]

    def sometimes(tensors: Any, path: Path) -> None:
        if refused:
            refused.pop()
            raise OSError(28, "No space left on device")
        save(tensors, path)

    monkeypatch.setattr("studio.train.checkpoint.save_file", sometimes)
    monkeypatch.setattr("studio.train.stretch.WAIT_SECONDS", 0.2)
    result = loop.train(lab.spec("run", max_steps=4, save_every=3), tell=heard.append)
    assert result["stopped"] == "finished"
    said = [event.words for event in heard if isinstance(event, Warned)]
    assert sum("could not be written; training goes on and there is no checkpoint yet" in one for one in said) == 1
    assert any("written again: step 4" in one for one in said)
    assert checkpoint.newest(RunFolder(lab.tmp_path / "run")) == 4
    loop.train(lab.spec("plain", max_steps=4, save_every=3))
    lab.same(lab.tmp_path / "plain", lab.tmp_path / "run")


def test_memory_that_ends_in_an_update_goes_back_to_the_checkpoint(lab: Any, heard: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    update, at = step.Stepper.update, [6]

    def short(self: step.Stepper, clock: Any, **rates: float) -> None:
        if clock.step in at:
            at.remove(clock.step)
            next(self.method.parameters()).data.fill_(7.0)
            raise torch.OutOfMemoryError("CUDA out of memory")
        update(self, clock, **rates)

    monkeypatch.setattr(step.Stepper, "update", short)
    result = loop.train(lab.spec("run", save_every=4), tell=heard.append)
    assert (result["steps"], result["stopped"]) == (12, "finished")
    assert "while the weights were updated" in "".join(event.words for event in read_events(RunFolder(lab.tmp_path / "run")) if isinstance(event, Warned))
    assert RunSpec.read(lab.tmp_path / "run" / "spec.json").accumulate == 2
    assert sorted(lab.losses(lab.tmp_path / "run")) == list(range(1, 13))


LIMITED = """
import resource, sys
from pathlib import Path
import torch
from studio.core.events import Warned
from studio.core.spec import RunSpec
from studio.train import loop
torch.set_num_threads(1)
spec = RunSpec.read(Path(sys.argv[1]))
loop.train(spec.replace(batch_size=8, max_steps=1, out=sys.argv[2] + "/warm"))
now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (now + int(sys.argv[3]), resource.RLIM_INFINITY))
result = loop.train(spec, tell=lambda event: isinstance(event, Warned) and print(event.words))
print(result["stopped"], result["steps"])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limited address space")
def test_a_batch_four_times_too_large_finishes_unaided(lab: Any, samples: Any) -> None:
    spec = lab.spec("run", images=str(samples.train), backbone="resnet18", image_size=96, batch_size=40, max_steps=2)
    spec.save(lab.tmp_path / "spec.json")
    ended = subprocess.run(
        [sys.executable, "-c", LIMITED, str(lab.tmp_path / "spec.json"), str(lab.tmp_path), str(400 << 20)], capture_output=True, text=True, timeout=250
    )
    assert ended.returncode == 0, ended.stderr[-2000:]
    assert "each picture is still compared with the whole batch" in ended.stdout
    assert ended.stdout.splitlines()[-1] == "finished 2"
    assert RunSpec.read(lab.tmp_path / "run" / "spec.json").accumulate > 1


def test_unusable_wishes_leave_no_folder(lab: Any) -> None:
    for changes, code, words in (
        ({"images": str(lab.tmp_path / "nowhere")}, NO_IMAGES, "nowhere"),
        ({"images": ""}, UNUSABLE, "--images"),
        ({"method": "simclear"}, UNUSABLE, "simclr"),
        ({"backbone": "resnet19"}, UNUSABLE, "resnet18"),
        ({"device": "tpu"}, UNUSABLE, "--device"),
        ({"precision": "fp16"}, UNUSABLE, "fp16"),
        ({"settings": {"heat": 1}}, UNUSABLE, "heat"),
        ({"method": "mae"}, UNUSABLE, "transformer"),
    ):
        with pytest.raises(Trouble, match=words) as caught:
            loop.train(lab.spec("run", **changes))
        assert caught.value.exit_code == code, changes
        assert not (lab.tmp_path / "run").exists(), changes


def test_a_folder_of_broken_pictures(lab: Any, tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    good = next(lab.photos.rglob("*.png")).read_bytes()
    for index in range(4):
        (folder / f"{index}.png").write_bytes(good if index == 0 else good[: len(good) // 2])
    with pytest.raises(Trouble) as caught:
        loop.train(lab.spec("run", images=str(folder), batch_size=2))
    assert caught.value.exit_code == NO_IMAGES


def test_several_folders_and_a_list_are_one_run(lab: Any, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("\n".join(str(one) for one in sorted((lab.photos / "warm").glob("*.png"))[:4]))
    images = f"{lab.photos / 'cold'}\n{tmp_path / 'list.txt'}"
    result = loop.train(lab.spec("run", images=images, max_steps=2))
    assert result["images"] == 20
    kept = json.loads((tmp_path / "run" / "spec.json").read_text())
    assert kept["images"] == [str(lab.photos / "cold"), str(tmp_path / "list.txt")]
    assert loop.resume(tmp_path / "run", overrides={"max_steps": 3})["images"] == 20


def test_curves_for_tensorboard_when_asked(lab: Any, tmp_path: Path) -> None:
    accumulator = pytest.importorskip("tensorboard.backend.event_processing.event_accumulator")
    loop.train(lab.spec("run", max_steps=3, tensorboard=True))
    loop.train(lab.spec("plain", max_steps=1))
    read = accumulator.EventAccumulator(str(tmp_path / "run" / "tensorboard"))
    read.Reload()
    assert {one.step: round(one.value, 5) for one in read.Scalars("loss")} == {step: round(value, 5) for step, value in lab.losses(tmp_path / "run").items()}
    assert not (tmp_path / "plain" / "tensorboard").exists()

"""Two processes give the losses, and the network, of one process with twice the batch: every method, and what is built around it."""

from __future__ import annotations

import json
import math
import os
import shutil
import socket
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import torch.multiprocessing as mp
from numpy.typing import NDArray

from studio.core.clock import Clock
from studio.core.control import Control
from studio.core.events import Event, Phase, Warned
from studio.core.spec import RunSpec
from studio.core.trouble import NO_ROOM, Trouble
from studio.data.sampler import batch_indices
from studio.methods import catalogue
from studio.nets.queue import SplitBatchNorm2d
from studio.nets.synced import sync_batch_norm, unsynced
from studio.runs.layout import RunFolder
from studio.runs.read import read_events, read_state
from studio.runs.shelf import checkpoints
from studio.runs.wishes import wish
from studio.train import bench, loop, starter, step, world
from studio.train.world import World
from studio.views.make import make

pytestmark = pytest.mark.timeout(900)  # a pair on a busy machine

STEPS, BATCH, IMAGES, SIZE = 3, 8, 24, 32
NEAR = 1e-5
SETTINGS: dict[str, dict[str, Any]] = {
    "moco": {"queue": 16, "momentum": 0.9, "temperature": 0.5},
    "moco_v2": {"queue": 16, "momentum": 0.9, "temperature": 0.5},
    "swav": {"queue": 16, "queue_start": 0.0, "freeze_epochs": 0.0, "prototypes": 16},
    "jigsaw": {"dropout": 0.5},
    "rotation": {"dropout": 0.5},
    "dino": {"prototypes": 64, "momentum": 0.9},
    "byol": {"momentum": 0.9},
    "context_encoder": {"adversarial": 0.1, "alone": 0.0},
    "infonce": {"learn_temperature": True},
}
CASES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    *((name, {}, {}) for name in sorted(catalogue())),
    ("dino", {"backbone": "resnet18_slim"}, {}),
    ("simclr", {"accumulate": 2}, {}),
    ("byol", {"accumulate": 2}, {}),
    ("moco", {"accumulate": 2}, {"symmetric": True}),
]


def case_name(case: tuple[str, dict[str, Any], dict[str, Any]]) -> str:
    return "-".join([case[0], *(f"{name}={value}" for name, value in {**case[1], **case[2]}.items())])


class Drawn:
    """Drawn pictures as a cache."""

    def __init__(self) -> None:
        coarse = np.random.default_rng(0).integers(0, 255, (IMAGES, 6, 6, 3), np.uint8)
        self.pixels: NDArray[np.uint8] = np.kron(coarse, np.ones((1, 8, 8, 1), np.uint8))
        self.aspects = np.linspace(0.7, 1.4, IMAGES).astype(np.float32)

    def __len__(self) -> int:
        return IMAGES

    def take(self, indices: NDArray[np.int64]) -> NDArray[np.uint8]:
        return self.pixels[indices]


def trained(case: tuple[str, dict[str, Any], dict[str, Any]], here: World, lr: float | None = None) -> dict[str, Any]:
    """Some steps as the loop does them: the scalars of each, and the weights and statistics before and after them. lr: by default what changes the loss by
    about a thousandth a step: in single precision a ReLU near 0 falls to either side, which changes the gradient of so small a batch by up to a hundredth."""
    name, fields, settings = case
    cls = catalogue()[name]
    known = {**cls.presets["quick_look"].get("settings", {}), **SETTINGS.get(name, {}), **settings}
    spec = RunSpec(
        images="drawn",
        method=name,
        settings=known,
        backbone="resnet18_slim" if "conv" in cls.kinds and name != "dino" else "vit_micro",
        image_size=SIZE,
        batch_size=BATCH,
        max_steps=STEPS,
        lr=1.0,
        weight_decay=0.0,
        warmup=0.0,
        optimizer="sgd",
        precision="fp32",
        seed=3,
    ).replace(**fields)
    told: list[Event] = []
    cache: Any = Drawn()
    made = bench.build(spec, cache, torch.device("cpu"), here, told.append)
    assert not [one for one in told if isinstance(one, Warned)]
    steps: list[dict[str, float]] = []
    start = {key: value.clone() for key, value in made.method.state_dict().items()}
    for at in range(STEPS):
        clock = Clock(at, STEPS, IMAGES // BATCH)
        indices = batch_indices(IMAGES, seed=spec.seed, step=at, batch_size=BATCH, rank=here.rank, world=here.size)
        pixels, aspects = torch.from_numpy(cache.take(indices)), torch.from_numpy(cache.aspects[indices])
        views = make(pixels, aspects, made.views, seed=spec.seed, step=at, rank=here.rank, world=here.size)
        numbers = made.stepper.gradients(views, clock)
        if lr is None:
            squares = sum(float(one.grad.square().sum()) for one in made.method.parameters() if one.grad is not None)
            lr = 1e-3 * max(0.1, abs(float(numbers["loss"]))) / squares
        made.stepper.update(clock, lr=lr, weight_decay=0.0)
        steps.append({key: float(value) for key, value in numbers.items()})
    state = {key: value.clone() for key, value in made.method.state_dict().items()}
    return {"steps": steps, "start": start, "state": state, "lr": lr}


def _rank(rank: int, ports: list[int], folder: str, photos: str) -> None:
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(ports[0]), RANK=str(rank), LOCAL_RANK=str(rank), WORLD_SIZE="2")
    torch.set_num_threads(1)
    here = world.join()
    for index, case in enumerate(CASES):
        torch.save(trained(case, here, torch.load(f"{folder}/{index}.pt")["lr"]), f"{folder}/{index}-{rank}.pt")
    world.leave()
    found = {name: _attempt(rank, port, work, folder, photos) for port, (name, work) in zip(ports[1:], RUNS.items(), strict=True)}
    Path(f"{folder}/runs-{rank}.json").write_text(json.dumps(found))


def _attempt(rank: int, port: int, work: Any, folder: str, photos: str) -> dict[str, Any]:
    """What a run gave this process: its result, or its error."""
    os.environ["MASTER_PORT"] = str(port)
    update = step.Stepper.update
    heard: list[Event] = []
    try:
        return {**work(rank, folder, photos, heard.append), "heard": len(heard)}
    except Trouble as error:
        return {"error": error.words, "fix": error.fix, "said": error.said, "heard": len(heard)}
    finally:
        step.Stepper.update = update


def _at(at: int, then: Any) -> None:
    """Do something after the update of a step (0: the first)."""
    update = step.Stepper.update

    def noted(self: Any, clock: Clock, **rates: float) -> None:
        update(self, clock, **rates)
        if clock.step == at:
            then()

    step.Stepper.update = noted  # type: ignore[method-assign]


def _spec(folder: str, photos: str, out: str, **changes: Any) -> RunSpec:
    known = {"backbone": "resnet18_slim", "image_size": 32, "batch_size": 8, "lr": 1e-3, "precision": "fp32", "cache": "ram", "device": "cpu"}
    return RunSpec(**{**known, "images": photos, "out": f"{folder}/{out}", "max_steps": 4, **changes})


def _whole(rank: int, folder: str, photos: str, tell: Any) -> dict[str, Any]:
    return loop.train(_spec(folder, photos, "whole"), tell=tell)


def _stopped(rank: int, folder: str, photos: str, tell: Any) -> dict[str, Any]:
    control = Control()
    _at(1, control.stop if rank == 1 else lambda: None)
    return loop.train(_spec(folder, photos, "parts"), tell=tell, control=control)


def _resumed(rank: int, folder: str, photos: str, tell: Any) -> dict[str, Any]:
    return loop.resume(f"{folder}/parts", tell=tell)


def _paused(rank: int, folder: str, photos: str, tell: Any) -> dict[str, Any]:
    def ask() -> None:
        wish(RunFolder(f"{folder}/paused"), "pause")
        threading.Timer(1.0, wish, (RunFolder(f"{folder}/paused"), "go")).start()

    _at(1, ask if rank == 0 else lambda: None)
    return loop.train(_spec(folder, photos, "paused"), tell=tell)


def _broken(rank: int, folder: str, photos: str, tell: Any) -> dict[str, Any]:
    def fail() -> None:
        raise Trouble("The drive of the second is gone.", "Plug it in.", 4)

    _at(1, fail if rank == 1 else lambda: None)
    return loop.train(_spec(folder, photos, "broken"), tell=tell)


def _full(rank: int, folder: str, photos: str, tell: Any) -> dict[str, Any]:
    forward = step.Stepper._forward

    def no_room(self: Any, views: Any, clock: Clock, chunk: int) -> Any:
        if rank == 1 and clock.step == 2:
            raise MemoryError
        return forward(self, views, clock, chunk)  # the other waits in the middle of it

    step.Stepper._forward = no_room  # type: ignore[method-assign]
    try:
        return loop.train(_spec(folder, photos, "full", save_every=1), tell=tell)
    finally:
        step.Stepper._forward = forward  # type: ignore[method-assign]


def _left(rank: int, folder: str, photos: str, tell: Any) -> dict[str, Any]:
    gone = starter.Starter.gone
    starter.Starter.gone = lambda self: (folder_of(folder, "left") / "checkpoints").is_dir() and rank == 1  # type: ignore[method-assign]
    try:
        return loop.train(_spec(folder, photos, "left", save_every=1, max_steps=5000), tell=tell)
    finally:
        starter.Starter.gone = gone  # type: ignore[method-assign]


def folder_of(folder: str, name: str) -> Path:
    return Path(folder) / name


def _elsewhere(rank: int, folder: str, photos: str, tell: Any) -> dict[str, Any]:
    return loop.train(_spec(folder, photos if rank == 0 else f"{photos}/warm", "elsewhere"), tell=tell)


RUNS = {"whole": _whole, "stopped": _stopped, "resumed": _resumed, "paused": _paused, "broken": _broken, "full": _full, "left": _left, "elsewhere": _elsewhere}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, photos: Path) -> Path:
    """What one process (INDEX.pt) and two (INDEX-RANK.pt, runs-RANK.json) made of every case: one pair for all, because starting them takes longest."""
    folder = tmp_path_factory.mktemp("ranks")
    torch.set_num_threads(1)
    for index, case in enumerate(CASES):
        torch.save(trained(case, World()), folder / f"{index}.pt")
    probes = [socket.socket() for _ in range(1 + len(RUNS))]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    mp.spawn(_rank, args=(ports, str(folder), str(photos)), nprocs=2)
    return folder


def runs(both: Path, name: str) -> list[dict[str, Any]]:
    """What a run gave each of the two processes."""
    return [json.loads((both / f"runs-{rank}.json").read_text())[name] for rank in range(2)]


def losses(found: dict[str, Any]) -> list[float]:
    return [one["loss"] for one in found["steps"]]


@pytest.mark.parametrize("index", range(len(CASES)), ids=[case_name(case) for case in CASES])
def test_two_processes_are_one_with_twice_the_batch(both: Path, index: int) -> None:
    alone = torch.load(both / f"{index}.pt")
    changes = [abs(one - losses(alone)[0]) for one in losses(alone)[1:]]
    assert max(changes) > 10 * NEAR * abs(losses(alone)[0]), "the loss hardly moves, so it would show nothing"
    for rank in range(2):
        found = torch.load(both / f"{index}-{rank}.pt")
        assert losses(found) == pytest.approx(losses(alone), abs=NEAR, rel=NEAR)
        assert found["state"].keys() == alone["state"].keys()
        assert difference(found, alone, method=True) < 0.03
        assert difference(found, alone, method=False) < 1e-3


def difference(found: dict[str, Any], alone: dict[str, Any], *, method: bool) -> float:
    """How far two ends are from each other, as a share of the way from the start: of the weights (method), or of all other numbers (statistics, queues)."""
    learned = [key for key, value in alone["start"].items() if value.is_floating_point() and is_weight(key) == method]
    apart = sum(float((found["state"][key].double() - alone["state"][key].double()).square().sum()) for key in learned)
    way = sum(float((alone["state"][key].double() - alone["start"][key].double()).square().sum()) for key in learned)
    return math.sqrt(apart / way) if way else math.sqrt(apart)


def is_weight(name: str) -> bool:
    return not any(one in name for one in ("running_", "queue", "slow", "teacher", "centre", "confusion", "positions", "permutations"))


@pytest.mark.parametrize("index", range(len(CASES)), ids=[case_name(case) for case in CASES])
def test_both_processes_hold_one_network(both: Path, index: int) -> None:
    first, second = (torch.load(both / f"{index}-{rank}.pt") for rank in range(2))
    assert first["steps"] == second["steps"]
    different = [key for key, value in first["state"].items() if not torch.equal(value, second["state"][key])]
    assert not different
    assert all(math.isfinite(value) for one in first["steps"] for value in one.values())


def test_without_synchronised_statistics_the_losses_would_differ(both: Path) -> None:
    """What the first test would catch: the mean loss of two halves, each with batch norm of its own, is another loss."""
    at = next(index for index, case in enumerate(CASES) if case[0] == "simsiam")
    halves: Sequence[float] = losses(trained(("simsiam", {"accumulate": 2}, {}), World()))
    assert abs(halves[0] - losses(torch.load(both / f"{at}-0.pt"))[0]) > 100 * NEAR


def test_one_process_writes_and_speaks(both: Path, lab: Any) -> None:
    found = runs(both, "whole")
    assert [one["steps"] for one in found] == [4, 4]
    assert found[0]["heard"] and not found[1]["heard"]
    assert sorted(lab.losses(both / "whole")) == [1, 2, 3, 4]
    state = read_state(RunFolder(both / "whole"))
    assert state["state"] == "finished" and state["processes"] == 2 and state["device"].startswith("2 x cpu")


def test_one_process_gives_the_same_run(both: Path, lab: Any) -> None:
    loop.train(_spec(str(both), str(lab.photos), "alone"))
    alone, together = lab.losses(both / "alone"), lab.losses(both / "whole")
    assert list(together.values()) == pytest.approx(list(alone.values()), rel=2e-2)  # Adam's first steps follow signs, those of noise too
    assert together[1] == pytest.approx(alone[1], abs=NEAR, rel=NEAR)


def test_a_stop_of_one_stops_both_at_the_same_step(both: Path) -> None:
    found = runs(both, "stopped")
    assert [(one["stopped"], one["steps"]) for one in found] == [("stopped", 2)] * 2


def test_going_on_with_as_many_is_exact(both: Path, lab: Any) -> None:
    assert [one["steps"] for one in runs(both, "resumed")] == [4, 4]
    lab.same(both / "whole", both / "parts")


def test_going_on_with_another_number_is_said(both: Path, lab: Any, heard: list[Event], tmp_path: Path) -> None:
    shutil.copytree(both / "whole", tmp_path / "copy")
    result = loop.resume(tmp_path / "copy", overrides={"max_steps": 5}, tell=heard.append)
    assert result["steps"] == 5
    said = [one.words for one in heard if isinstance(one, Warned)]
    assert any("trained by 2 processes and goes on with one process" in one for one in said)


def test_a_pause_asked_for_in_the_folder_holds_both(both: Path, lab: Any) -> None:
    assert [one["steps"] for one in runs(both, "paused")] == [4, 4]
    phases = [one.name for one in read_events(RunFolder(both / "paused")) if isinstance(one, Phase)]
    assert phases[-4:] == ["train", "paused", "train", "saving"]
    lab.same(both / "whole", both / "paused")


def test_an_error_of_one_ends_both_with_its_words_once(both: Path) -> None:
    first, second = runs(both, "broken")
    assert "Process 2 of 2" in first["error"] and first["error"].endswith("failed: The drive of the second is gone.") and first["fix"] == "Plug it in."
    assert first["said"] is None and second["said"] is True
    state = read_state(RunFolder(both / "broken"))
    assert state["state"] == "failed" and state["error"]["words"] == first["error"] and state["error"]["exit_code"] == 4


def test_no_memory_in_one_ends_both_with_their_checkpoint_and_says_how_to_go_on(both: Path) -> None:
    first, second = runs(both, "full")
    assert first["error"].startswith("Process 2 of 2, on ") and first["error"].endswith(
        "failed: There was not enough memory for 4 pictures at a time (step 2)."
    )
    assert first["fix"] == second["fix"] == "Resume the run with --accumulate 2; it goes on from its last checkpoint."
    assert first["said"] is None and second["said"] is True
    run = RunFolder(both / "full")
    state = read_state(run)
    assert state["state"] == "failed" and state["error"]["exit_code"] == NO_ROOM
    assert checkpoints(run)[-1] == 2
    assert loop.resume(run, overrides={"accumulate": 2})["steps"] == 4


def test_without_those_who_started_them_they_stop_with_a_checkpoint(both: Path) -> None:
    first, second = runs(both, "left")
    assert first["stopped"] == second["stopped"] == "stopped" and first["steps"] == second["steps"] < 5000
    run = RunFolder(both / "left")
    assert checkpoints(run)[-1] == first["steps"] and read_state(run)["state"] == "stopped"
    assert any(isinstance(one, Warned) and "started this training is gone" in one.words for one in read_events(run))


def test_another_folder_on_one_machine_is_refused(both: Path) -> None:
    first, second = runs(both, "elsewhere")
    assert first["error"].startswith("Process 2 of 2, on ") and first["error"].endswith("sees other pictures than the first process.")
    assert second["error"] == first["error"] and second["said"] is True
    assert not (both / "elsewhere").exists()


def test_every_batch_norm_is_synchronised_but_those_in_groups() -> None:
    net = torch.nn.Sequential(torch.nn.BatchNorm2d(3), torch.nn.BatchNorm1d(3), SplitBatchNorm2d(3, groups=2))
    names = list(net.state_dict())
    assert unsynced(net) == ["BatchNorm1d", "BatchNorm2d"]
    assert sync_batch_norm(net) is net and unsynced(net) == []
    assert [type(one).__name__ for one in net] == ["SyncedBatchNorm2d", "SyncedBatchNorm1d", "SplitBatchNorm2d"]
    assert list(net.state_dict()) == names


def test_alone_a_synchronised_batch_norm_is_the_plain_one() -> None:
    plain = torch.nn.BatchNorm2d(3)
    synced = sync_batch_norm(torch.nn.BatchNorm2d(3))
    x = torch.randn(4, 3, 5, 5)
    assert torch.equal(plain(x), synced(x))

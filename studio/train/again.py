"""Going on with a run: who may, what may change, on which device."""

from __future__ import annotations

import socket
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

import torch

from studio.core import knobs, sources
from studio.core.spec import RunSpec
from studio.core.trouble import FAILED, UNUSABLE, Trouble
from studio.data.lock import Lock
from studio.runs.inside import refuse_links_outside
from studio.runs.layout import RunFolder
from studio.runs.read import LIVE, read_state
from studio.train.device import choose_device
from studio.train.world import World

CHANGEABLE = (
    "images",
    "epochs",
    "max_steps",
    "accumulate",
    "lr",
    "device",
    "precision",
    "compile",
    "workers",
    "cache",
    "cache_dir",
    "save_every",
    "tensorboard",
    "watch",
)


@contextmanager
def owned(run: RunFolder, here: World) -> Generator[None]:
    """Nobody else trains the run inside. The lock falls with its owner however that ends, so a dead one's is taken over. Raises Trouble when
    somebody has it."""
    with Lock(run.lock) as lock:
        here.decided(lambda: _take(run, lock))
        yield


def _take(run: RunFolder, lock: Lock) -> None:
    try:
        free = lock.take()
    except OSError:  # a file system without locks, or one that can't be written, which the first record will say better
        return
    if not free:
        raise Trouble(f"The run {run.path} is being trained by process {lock.owner()}.", "Stop that one first.", FAILED)


def refuse_live(run: RunFolder) -> None:
    """Raises Trouble when the run's own record says that a living process trains it, here or on another machine, or
    when something in its folder is a link that leads outside."""
    refuse_links_outside(run.path)
    state = read_state(run)
    if state["state"] not in LIVE:
        return
    if state.get("host") not in (None, socket.gethostname()):
        words = f"The run {run.path} is being trained on the machine {state.get('host')}, as its {run.state.name} says."
        raise Trouble(words, "Stop it there; if that machine is gone, delete that file and resume again.", FAILED)
    raise Trouble(f"The run {run.path} is being trained by process {state.get('pid')}.", "Stop that one first.", FAILED)


def changed(spec: RunSpec, overrides: Mapping[str, Any]) -> RunSpec:
    """The run's spec with what a person changed; a new number of epochs replaces a number of steps and the other way round."""
    wishes = {name: value for name, value in overrides.items() if getattr(spec, name, None) != value}
    fixed = sorted(set(wishes) - set(CHANGEABLE))
    if fixed:
        words = f"Going on with a run can't change {', '.join(fixed)}: its checkpoint was made with the former value."
        raise Trouble(words, f"Start a new run for that; what can change is {', '.join(CHANGEABLE)}.", UNUSABLE)
    if len({"epochs", "max_steps"} & set(wishes)) == 1:
        wishes = {"epochs": None, "max_steps": None, **wishes}
    if "images" in wishes:
        wishes["images"] = sources.absolute(str(wishes["images"]))
    read = knobs.load(RunSpec, {name: value for name, value in wishes.items() if name != "watch"}, owner="the run specification")
    return spec.replace(**{name: value if name == "watch" else getattr(read, name) for name, value in wishes.items()})


def device_again(spec: RunSpec, here: World, asked: bool, notes: list[str]) -> torch.device:
    """The run's device, or, where this machine has none and nobody insisted, the best it has."""
    try:
        return choose_device(here.device_name(spec.device))
    except Trouble:
        if asked:
            raise
        device = choose_device(here.device_name("auto"))
        notes.append(f"This run was trained on {spec.device}, which this machine does not offer; it goes on on {device.type}.")
        return device

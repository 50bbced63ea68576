"""Going on with a run: who may, what may change, on which device."""

from __future__ import annotations

import socket
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

import torch

from studio.core import knobs, sources
from studio.core.events import Warned
from studio.core.spec import RunSpec
from studio.core.trouble import FAILED, UNUSABLE, Trouble
from studio.data.lock import Lock
from studio.runs.inside import refuse_links_outside
from studio.runs.layout import LIVE, RunFolder, default_runs_dir, is_run
from studio.runs.read import read_state
from studio.train.device import choose_device
from studio.train.world import World

CHANGEABLE = (
    "images",
    "epochs",
    "max_steps",
    "accumulate",
    "lr",
    "device",
    "processes",
    "precision",
    "compile",
    "workers",
    "cache",
    "cache_dir",
    "cache_limit",
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


def begun(spec: RunSpec, here: World) -> RunFolder | None:
    """After torchrun has started all processes again: the run that this launch had begun, to go on with; None where there is none yet. Raises Trouble, with
    the same words, when it had ended with an error that would only come again."""
    return here.decided(lambda: _begun(spec, here)) if here.restarts else None


def _begun(spec: RunSpec, here: World) -> RunFolder | None:
    places = [RunFolder(spec.out)] if spec.out else [RunFolder(one) for one in default_runs_dir().glob("*")]
    for run in places:
        state = read_state(run) if is_run(run.path) else {}
        if state.get("launch") == here.launch:
            error: Mapping[str, Any] = (state.get("error") or {}) if state["state"] == "failed" else {}
            if error.get("fix"):  # understood: it is the person's turn
                raise Trouble(str(error["words"]), str(error["fix"]), int(error.get("exit_code", FAILED)))
            return run
    return None


def fits(facts: Mapping[str, Any], batch: int, here: World) -> tuple[Warned, ...]:
    """What to say when a run goes on with another number of processes than its checkpoint had. facts: the checkpoint's. Raises Trouble where they can't
    share its batch."""
    before = int(facts.get("processes") or 1)
    if before == here.size:
        return ()
    if int(facts.get("batch", batch)) != batch:
        words = f"This run trains {facts['batch']} pictures a step, which {here.size} processes can't share evenly."
        raise Trouble(words, f"Go on with {before}, or with another number that divides it.", UNUSABLE)
    words = f"This run was trained by {_count(before)} and goes on with {_count(here.size)}."
    return (Warned(f"{words} Each step has the same pictures and views as before; sums are rounded differently, so it is not the same to the last digit."),)


def _count(processes: int) -> str:
    return "one process" if processes == 1 else f"{processes} processes"


def refuse_live(run: RunFolder, here: World) -> None:
    """Raises Trouble when the run's own record says that a living process trains it, here or on another machine, or
    when something in its folder is a link that leads outside. A process of our own launch that was lost is not alive."""
    refuse_links_outside(run.path)
    state = read_state(run)
    if state["state"] not in LIVE or (here.launch and state.get("launch") == here.launch):
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

"""Checkpoints: tensors as safetensors, the rest as JSON, complete or not there at all. Never a pickle.

A checkpoint is a folder checkpoints/step-N. It is written under a temporary name, every file fsynced, then renamed; so a kill at any moment
leaves the former ones whole. The newest KEEP complete ones stay.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.optim import Optimizer

from studio.core.json_text import parse
from studio.core.trouble import FAILED, NO_ROOM, Trouble
from studio.runs.files import sync_file, sync_folder
from studio.runs.inside import read_inside
from studio.runs.layout import RunFolder, cannot_write
from studio.runs.shelf import checkpoints
from studio.train.tensors import Shape, read_tensors, shapes_of

KEEP = 2
MOST_FACTS = 256 << 20
TENSORS, FACTS = "state.safetensors", "state.json"


def save(run: RunFolder, step: int, method: nn.Module, optimizers: Mapping[str, Optimizer], facts: Mapping[str, Any]) -> Path:
    """Write the whole state after `step` steps. facts: plain JSON values that come back from `load`. Raises Trouble on a full disk; what
    was half written is removed and the former checkpoints stay."""
    tensors = {f"method.{name}": value.detach().to("cpu").contiguous().clone() for name, value in method.state_dict().items()}
    numbers: dict[str, Any] = {}
    for name, optimizer in optimizers.items():
        for index, state in optimizer.state_dict()["state"].items():
            for key, value in state.items():
                place = f"optimizer.{name}.{index}.{key}"
                if isinstance(value, Tensor):
                    tensors[place] = value.detach().to("cpu").contiguous().clone()
                elif value is not None:
                    numbers[place] = value
    whole = json.dumps({"step": step, "facts": dict(facts), "optimizer": numbers})
    try:
        target = _write(run, step, tensors, whole)
    except Trouble as trouble:
        older = checkpoints(run)[:-1]
        if trouble.exit_code != NO_ROOM or not older:
            raise
        for one in older:  # the newest stays; the others make room
            shutil.rmtree(run.checkpoint(one), ignore_errors=True)
        target = _write(run, step, tensors, whole)
    _tidy(run, keep=step)
    return target


def _write(run: RunFolder, step: int, tensors: Mapping[str, Tensor], facts_text: str) -> Path:
    target = run.checkpoint(step)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        run.checkpoints.mkdir(exist_ok=True)
        shutil.rmtree(temporary, ignore_errors=True)
        temporary.mkdir()
        save_file(dict(tensors), temporary / TENSORS)
        (temporary / FACTS).write_text(facts_text, encoding="utf-8")
        for name in (TENSORS, FACTS):
            sync_file(temporary / name)
        sync_folder(temporary)
        former = target.with_name(f".{target.name}.former.tmp")
        if target.exists():  # out of the way in one go: half a checkpoint must never bear its name
            shutil.rmtree(former, ignore_errors=True)
            os.replace(target, former)
        os.replace(temporary, target)
        shutil.rmtree(former, ignore_errors=True)
        sync_folder(run.checkpoints)
    except (OSError, SafetensorError) as error:
        shutil.rmtree(temporary, ignore_errors=True)
        raise cannot_write(target, os_error(error)) from error
    return target


def os_error(error: OSError | SafetensorError) -> OSError:
    """The operating system's error in what safetensors says ("… (os error 28)")."""
    if isinstance(error, OSError):
        return error
    found = re.search(r"os error (\d+)", str(error))
    number = int(found.group(1)) if found else errno.EIO
    return OSError(number, os.strerror(number) if found else str(error))


def newest(run: RunFolder) -> int | None:
    """Step of the newest complete checkpoint, or None."""
    steps = [step for step in checkpoints(run) if (run.checkpoint(step) / TENSORS).is_file() and (run.checkpoint(step) / FACTS).is_file()]
    return steps[-1] if steps else None


@torch.no_grad()
def load(run: RunFolder, step: int, method: nn.Module, optimizers: Mapping[str, Optimizer]) -> dict[str, Any]:
    """Put a checkpoint's state back, bit for bit, and return its facts. Raises Trouble when it does not fit the method."""
    folder = run.checkpoint(step)
    try:
        wanted = {f"method.{name}": shape for name, shape in shapes_of(method.state_dict()).items()}
        tensors = read_tensors(folder / TENSORS, run.path, wanted, more=lambda place, shape: _of_optimizer(optimizers, place, shape))
        written: dict[str, Any] = parse(read_inside(folder / FACTS, run.path, most=MOST_FACTS))
        method.load_state_dict({name.removeprefix("method."): value for name, value in tensors.items() if name.startswith("method.")})
        for name, optimizer in optimizers.items():
            _load_optimizer(optimizer, f"optimizer.{name}.", tensors, written["optimizer"])
        return dict(written["facts"])
    except (OSError, SafetensorError, ValueError, KeyError, IndexError, RuntimeError, TypeError, AttributeError) as error:
        raise _unreadable(folder, error) from error


def facts(run: RunFolder, step: int) -> dict[str, Any]:
    """A checkpoint's facts alone. Raises Trouble when they can't be read."""
    path = run.checkpoint(step) / FACTS
    try:
        return dict(parse(read_inside(path, run.path, most=MOST_FACTS))["facts"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _unreadable(path.parent, error) from error


def _unreadable(folder: Path, error: Exception) -> Trouble:
    words = (str(error).splitlines() or [type(error).__name__])[0]
    return Trouble(f"The checkpoint {folder} can't be read or does not fit its run ({words}).", "Delete that folder to go on from the one before.", FAILED)


def _of_optimizer(optimizers: Mapping[str, Optimizer], place: str, shape: Shape) -> bool:
    """Whether a tensor is state of one of the optimizers. Raises ValueError for one that fits none of their parameters, before it is read."""
    kind, name, index, _ = (*place.split(".", 3), "", "", "")[:4]
    if kind != "optimizer":
        raise ValueError(f"it holds a tensor {place[:80]!r}")
    if name not in optimizers:
        return False
    parameters = [one for group in optimizers[name].param_groups for one in group["params"]]
    if not index.isdecimal() or int(index) >= len(parameters) or (shape not in ((), (1,)) and shape != tuple(parameters[int(index)].shape)):
        raise ValueError(f"its tensor {place[:80]!r} fits no parameter")
    return True


def _load_optimizer(optimizer: Optimizer, prefix: str, tensors: Mapping[str, Tensor], numbers: Mapping[str, Any]) -> None:
    """State goes back in each parameter's own memory layout: fused optimisers walk the memory and would mix up numbers otherwise."""
    parameters = [one for group in optimizer.param_groups for one in group["params"]]
    state: dict[int, dict[str, Any]] = {}
    for place, value in [*tensors.items(), *numbers.items()]:
        if place.startswith(prefix):
            index, key = place.removeprefix(prefix).split(".", 1)
            parameter = parameters[int(index)]
            if isinstance(value, Tensor) and value.shape == parameter.shape:
                value = torch.empty_like(parameter, dtype=value.dtype, requires_grad=False).copy_(value)
            state.setdefault(int(index), {})[key] = value
    whole = optimizer.state_dict()
    whole["state"] = state
    optimizer.load_state_dict(whole)


def _tidy(run: RunFolder, *, keep: int) -> None:
    steps = [step for step in checkpoints(run) if step <= keep]
    for step in [*steps[:-KEEP], *(step for step in checkpoints(run) if step > keep)]:
        gone = run.checkpoint(step).with_name(f".{run.checkpoint(step).name}.gone.tmp")
        with contextlib.suppress(OSError):
            os.replace(run.checkpoint(step), gone)
            shutil.rmtree(gone, ignore_errors=True)
    for left in run.checkpoints.glob(".step-*.tmp"):
        shutil.rmtree(left, ignore_errors=True)

"""The encoder as it was at some moments of its run, so that a person can watch it learn: small files that outlive the checkpoints.

A dozen moments, close together at the start where most happens. Only the encoder, in half precision: for looking, not for going on; of a method that paints
what is hidden also what it paints with. The moment 0 costs nothing: the weights a run begins with are a function of its seed.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import save_file
from torch import Tensor, nn

from studio import methods
from studio.core.clock import Clock
from studio.core.trouble import UNUSABLE, Trouble
from studio.method import Method
from studio.nets.backbone import Backbone
from studio.runs.layout import RunFolder, checkpoint_step, open_run, snapshot_rest
from studio.runs.read import read_spec, read_state
from studio.train.encoder import backbone_of, build_method, load_encoder
from studio.train.tensors import Shape, read_tensors, shapes_of
from studio.train.weights import kept_start

MOMENTS = (0.01, 0.03, 0.06, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 1.0)
"""Shares of the run."""
BUDGET_BYTES = 600 << 20
"""All of a run's moments together; a large encoder keeps fewer."""


def due(clock: Clock) -> bool:
    """Whether the moment after `clock.step` steps is one of those that are kept."""
    return clock.step in {max(1, round(share * clock.total_steps)) for share in MOMENTS}


def keep(run: RunFolder, method: Method, clock: Clock) -> bool:
    """Keep the encoder of this moment if it is due and there is room; a disk that is full or slow must never end a run. True if it was kept."""
    if not due(clock):
        return False
    parts = {run.snapshot(clock.step): _copied(method.encoder.state_dict())}
    if "reconstruction" in method.shows:
        parts[snapshot_rest(run, clock.step)] = _copied(_rest(method))
    size = sum(value.numel() * value.element_size() for tensors in parts.values() for value in tensors.values())
    temporary = {target: target.with_name(f".{target.name}.tmp") for target in parts}
    try:
        _make_room(run, max(2, BUDGET_BYTES // max(size, 1)) - 1)
        for target, tensors in reversed(parts.items()):  # the encoder last: a moment is there when its encoder is
            target.parent.mkdir(parents=True, exist_ok=True)
            save_file(tensors, temporary[target], metadata={"format": "pt"})
            os.replace(temporary[target], target)
    except (OSError, SafetensorError):
        with contextlib.suppress(OSError):
            for one in temporary.values():
                one.unlink(missing_ok=True)
        return False
    return True


def kept_steps(run: RunFolder) -> list[int]:
    """Steps whose encoder was kept, in order."""
    found = (checkpoint_step(one.stem) for one in run.snapshot(0).parent.glob("step-*.safetensors"))
    return sorted(step for step in found if step is not None)


def steps(run: RunFolder) -> list[int]:
    """The moments there are, by step: 0 (before training), those that were kept, and the trained encoder's own."""
    kept = set(kept_steps(run))
    with contextlib.suppress(Trouble):
        kept.add(int(read_state(run).get("step") or 0)) if run.encoder_weights.is_file() and not kept else None
    return sorted({0, *kept})


def painting_steps(run: RunFolder) -> list[int]:
    """The moments from which the whole method can be made again: 0 and those that were kept with what it paints with."""
    return [0, *(step for step in kept_steps(run) if snapshot_rest(run, step).is_file())]


def method_at(path: str | os.PathLike[str], step: int, *, device: str = "cpu") -> Method:
    """A method that paints as it was after `step` steps, one of `painting_steps`, in eval mode. Raises Trouble for what can't be read."""
    run = open_run(path)
    method = _begun(run, step)
    if step:
        _load(run, run.snapshot(step), method.encoder, shapes_of(method.encoder.state_dict()))
        _load(run, snapshot_rest(run, step), method, shapes_of(_rest(method)))
    return method.eval().to(device)


def encoder_at(path: str | os.PathLike[str], step: int) -> Backbone:
    """The encoder as it was after `step` steps (0: as it began), in eval mode without gradients, with `.mean`, `.std` and `.image_size`. Raises Trouble when
    that moment was not kept."""
    run = open_run(path)
    file = run.snapshot(step)
    if step and not file.is_file():
        if step == steps(run)[-1]:
            return load_encoder(path)
        kept = ", ".join(str(one) for one in steps(run))
        raise Trouble(f"{run.path} has not kept its encoder at step {step}.", f"It has {kept}.", UNUSABLE)
    method = _begun(run, step)
    encoder = method.encoder
    if step:
        _load(run, file, encoder, shapes_of(encoder.state_dict()))
    encoder.eval().requires_grad_(False)
    for attribute, value in {"mean": method.mean, "std": method.std}.items():
        setattr(encoder, attribute, value)
    return encoder


def _begun(run: RunFolder, step: int) -> Method:
    """The method as the run began; what follows from weights on disk is read for step 0 only."""
    spec = read_spec(run)
    start = kept_start(run, backbone_of(methods.get(spec.method), spec)) if not step else None
    images = int(read_state(run).get("images") or 2)
    return build_method(spec, images=images, total_steps=1, steps_per_epoch=1, start=start.tensors if start else None)


def _load(run: RunFolder, file: Path, module: nn.Module, wanted: Mapping[str, Shape]) -> None:
    """Tensors of a file into a module that may have more."""
    try:
        module.load_state_dict(read_tensors(file, run.path, wanted), strict=False)
    except (OSError, SafetensorError, RuntimeError, KeyError, ValueError) as error:
        raise Trouble(f"{file} can't be read ({str(error).splitlines()[0]}).", "Delete it and look at another step.", UNUSABLE) from error


def _rest(method: Method) -> dict[str, Tensor]:
    """What a method has learned beside its encoder."""
    within = next((f"{name}." for name, one in method.named_modules() if one is method.encoder), None)
    return {name: value for name, value in method.state_dict().items() if within is None or not name.startswith(within)}


def _copied(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name: _small(value.detach()).to("cpu").contiguous().clone() for name, value in tensors.items()}


def _small(value: Tensor) -> Tensor:
    return value.to(torch.float16) if value.dtype in (torch.float32, torch.float64) else value


def _make_room(run: RunFolder, most: int) -> None:
    """Leave at most `most` moments, spread as evenly as they can be; the first stays."""
    kept = kept_steps(run)
    while len(kept) > most and len(kept) > 1:
        crowded = min(range(1, len(kept)), key=lambda at: (kept[at + 1] if at + 1 < len(kept) else kept[at] * 2) - kept[at - 1])
        step = kept.pop(crowded)
        for one in (run.snapshot(step), snapshot_rest(run, step)):
            one.unlink(missing_ok=True)

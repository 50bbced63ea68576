"""The encoder as it was at some moments of its run, so that a person can watch it learn: small files that outlive the checkpoints.

A dozen moments, close together at the start where most happens. Only the encoder, in half precision: for looking, not for going on. The moment 0 costs
nothing: the weights a run begins with are a function of its seed.
"""

from __future__ import annotations

import contextlib
import os

import torch
from safetensors import SafetensorError
from safetensors.torch import save_file
from torch import Tensor

from studio.core.clock import Clock
from studio.core.trouble import UNUSABLE, Trouble
from studio.nets.backbone import Backbone
from studio.runs.layout import RunFolder, checkpoint_step, open_run
from studio.runs.read import read_spec, read_state
from studio.train.encoder import build_method, load_encoder
from studio.train.tensors import read_tensors, shapes_of

MOMENTS = (0.01, 0.03, 0.06, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 1.0)
"""Shares of the run."""
BUDGET_BYTES = 600 << 20
"""All of a run's moments together; a large encoder keeps fewer."""


def due(clock: Clock) -> bool:
    """Whether the moment after `clock.step` steps is one of those that are kept."""
    return clock.step in {max(1, round(share * clock.total_steps)) for share in MOMENTS}


def keep(run: RunFolder, encoder: Backbone, clock: Clock) -> bool:
    """Keep the encoder of this moment if it is due and there is room; a disk that is full or slow must never end a run. True if it was kept."""
    if not due(clock):
        return False
    tensors = {name: _small(value.detach()).to("cpu").contiguous().clone() for name, value in encoder.state_dict().items()}
    size = sum(value.numel() * value.element_size() for value in tensors.values())
    target = run.snapshot(clock.step)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _make_room(run, max(2, BUDGET_BYTES // max(size, 1)) - 1)
        temporary = target.with_name(f".{target.name}.tmp")
        save_file(tensors, temporary, metadata={"format": "pt"})
        os.replace(temporary, target)
    except (OSError, SafetensorError):
        with contextlib.suppress(OSError):
            target.with_name(f".{target.name}.tmp").unlink(missing_ok=True)
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


def encoder_at(path: str | os.PathLike[str], step: int) -> Backbone:
    """The encoder as it was after `step` steps (0: untrained), in eval mode without gradients, with `.mean`, `.std` and `.image_size`. Raises Trouble when
    that moment was not kept."""
    run = open_run(path)
    file = run.snapshot(step)
    if step and not file.is_file():
        if step == steps(run)[-1]:
            return load_encoder(path)
        kept = ", ".join(str(one) for one in steps(run))
        raise Trouble(f"{run.path} has not kept its encoder at step {step}.", f"It has {kept}.", UNUSABLE)
    spec = read_spec(run)
    method = build_method(spec, images=int(read_state(run).get("images") or 2), total_steps=1, steps_per_epoch=1)
    encoder = method.encoder
    if step:
        try:
            encoder.load_state_dict(read_tensors(file, run.path, shapes_of(encoder.state_dict())))
        except (OSError, SafetensorError, RuntimeError, KeyError, ValueError) as error:
            raise Trouble(f"{file} can't be read ({str(error).splitlines()[0]}).", "Delete it and look at another step.", UNUSABLE) from error
    encoder.eval().requires_grad_(False)
    for attribute, value in {"mean": method.mean, "std": method.std}.items():
        setattr(encoder, attribute, value)
    return encoder


def _small(value: Tensor) -> Tensor:
    return value.to(torch.float16) if value.dtype in (torch.float32, torch.float64) else value


def _make_room(run: RunFolder, most: int) -> None:
    """Leave at most `most` moments, spread as evenly as they can be; the first stays."""
    kept = kept_steps(run)
    while len(kept) > most and len(kept) > 1:
        crowded = min(range(1, len(kept)), key=lambda at: (kept[at + 1] if at + 1 < len(kept) else kept[at] * 2) - kept[at - 1])
        run.snapshot(kept.pop(crowded)).unlink(missing_ok=True)

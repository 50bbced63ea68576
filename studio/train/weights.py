"""Starting from weights on disk: read without running anything, compared with the network name by name, said what fits, kept in the run's folder.

A run keeps what it started from (start.safetensors, start.json), so that going on with it needs the file no more.
"""

from __future__ import annotations

import contextlib
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from studio.core.events import Event, Phase, Warned
from studio.core.json_text import parse
from studio.core.spec import RunSpec
from studio.core.trouble import FAILED, UNUSABLE, Trouble
from studio.nets.backbone import BACKBONES, Backbone, build_backbone
from studio.nets.foreign import Match, match
from studio.runs.files import rename, sync_file, write_json
from studio.runs.inside import read_inside
from studio.runs.layout import RunFolder, cannot_write
from studio.runs.start import find
from studio.train.checkpoint import os_error
from studio.train.tensors import Shape, read_tensors, shapes_of

LEAST_SHARE = 0.5
"""Of a network's numbers that must be in the file: with less it is another network's."""
INSIDE = ("state_dict", "model", "model_state_dict", "state_dict_ema", "model_ema", "teacher", "student", "module", "net", "encoder")
"""Under which names checkpoints of other programs hold their weights, the best first."""
SAID = 3
HOW = "Give a .safetensors file, a state dict saved by torch.save, or a run's folder."


@dataclass(frozen=True)
class Start:
    """tensors: our name -> the value the network begins with. report: JSON: from, backbone, matched, of, resized, missing, unexpected, differing."""

    tensors: Mapping[str, Tensor]
    report: Mapping[str, Any]

    def events(self) -> Iterator[Event]:
        """What to say of it: a phase, and a warning where something of the network stays random."""
        report = self.report
        source, fit, all_of_them, resized = report["from"], report["matched"], report["of"], len(report["resized"])
        if resized:
            yield Phase("weights", f"Starting from {source}: {fit} of {all_of_them} tensors fit, {resized} of them brought to this size")
        else:
            yield Phase("weights", f"Starting from {source}: {fit} of {all_of_them} tensors fit")
        left = [*report["missing"], *(one["name"] for one in report["differing"])]
        if left:
            reason = "the file has none" if not report["differing"] else "their shape differs or the file has none"
            yield Warned(f"{_some(left)} of {report['backbone']} start with random numbers: {reason}.", "They are learned like everything else.")


def read_start(spec: RunSpec, backbone: Backbone) -> Start | None:
    """What the spec's weights give this network; None where it names none. Raises Trouble for a file that is none of weights, or of another network."""
    if not spec.weights:
        return None
    file = find(spec.weights).file
    tensors = read_any(file)
    found = match(backbone, tensors)
    if found.share < LEAST_SHARE:
        raise _other_network(file, tensors, backbone, found)
    report = {
        "from": spec.weights,
        "backbone": backbone.name,
        "matched": len(found.taken),
        "of": len(backbone.state_dict()),
        "resized": list(found.resized),
        "missing": list(found.missing),
        "unexpected": list(found.unexpected),
        "differing": [{"name": name, "file": list(theirs), "network": list(ours)} for name, theirs, ours in found.differing],
    }
    return Start({name: value.contiguous().clone() for name, value in found.taken.items()}, report)


def _other_network(file: Path, tensors: Mapping[str, Tensor], backbone: Backbone, found: Match) -> Trouble:
    words = f"{file} is not of a {backbone.name}: {len(found.taken)} of the network's {len(backbone.state_dict())} tensors fit."
    shares: dict[str, float] = {}
    for name in BACKBONES:
        with contextlib.suppress(Trouble, RuntimeError, NotImplementedError), torch.device("meta"):
            shares[name] = match(build_backbone(name, backbone.image_size if not name.startswith("context") else 128), _weightless(tensors)).share
    best = max(shares, key=shares.__getitem__, default="")
    if best != backbone.name and shares.get(best, 0.0) >= LEAST_SHARE:
        return Trouble(words, f"It fits {best}: use --backbone {best}.", UNUSABLE)
    return Trouble(words, "Name the network that it is of with --backbone, or give other weights.", UNUSABLE)


def _weightless(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name: torch.empty(value.shape, device="meta") for name, value in tensors.items()}


def read_any(file: Path) -> dict[str, Tensor]:
    """The tensors of a safetensors file or of what torch.save wrote (a state dict, or a checkpoint that holds one). Nothing in it is run.
    Raises Trouble with one sentence for anything else."""
    try:
        with file.open("rb") as opened:
            head = opened.read(16)
        if head[8:9] == b"{":
            with safe_open(file, "pt") as opened:
                return {name: opened.get_tensor(name) for name in opened.keys()}  # noqa: SIM118
        if not head.startswith((b"PK\x03\x04", b"\x80")):
            raise Trouble(f"{file} holds no weights: it is neither safetensors nor what torch.save writes.", HOW, UNUSABLE)
        return _inner(torch.load(file, map_location="cpu", weights_only=True), file)
    except OSError as error:
        raise Trouble(f"{file} can't be read ({error.strerror or error}).", HOW, UNUSABLE) from error
    except pickle.UnpicklingError as error:
        words = f"{file} holds a program (a pickled object), not weights alone, and is not opened."
        raise Trouble(words, "Save the network's state_dict() with torch.save, or as safetensors, and give that.", UNUSABLE) from error
    except (SafetensorError, RuntimeError, ValueError, KeyError, EOFError, TypeError, AttributeError) as error:
        said = (str(error).splitlines() or [type(error).__name__])[0][:160]
        raise Trouble(f"{file} can't be read as weights ({said}).", HOW, UNUSABLE) from error


def _inner(loaded: Any, file: Path) -> dict[str, Tensor]:
    """The state dict in what torch.load gave."""
    for _ in range(4):
        if not isinstance(loaded, Mapping):
            break
        tensors = {str(name): value for name, value in loaded.items() if isinstance(value, Tensor)}
        below = [name for name in INSIDE if isinstance(loaded.get(name), Mapping)]
        if tensors or not below:
            if tensors:
                return tensors
            break
        loaded = loaded[below[0]]
    raise Trouble(f"{file} holds no state dict: no tensors by name are in it.", HOW, UNUSABLE)


def keep_start(run: RunFolder, start: Start) -> None:
    """Write what a run starts from into its folder. Raises Trouble where the disk does not take it."""
    temporary = run.start_weights.with_name(f".{run.start_weights.name}.tmp")
    try:
        save_file(dict(start.tensors), temporary, metadata={"format": "pt"})
        sync_file(temporary)
        rename(temporary, run.start_weights)
        write_json(run.start_weights.with_suffix(".json"), start.report)
    except (OSError, SafetensorError) as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise cannot_write(run.start_weights, os_error(error)) from error


def kept_start(run: RunFolder, backbone: Backbone) -> Start | None:
    """What a run began with, from its own folder; None where it began at random. Raises Trouble where that can't be read or does not fit."""
    if not run.start_weights.exists():
        return None
    wanted = shapes_of(backbone.state_dict())

    def known(name: str, shape: Shape) -> bool:
        if wanted.get(name) != shape:
            raise ValueError(f"its tensor {name[:80]!r} is not of this network")
        return True

    try:
        tensors = read_tensors(run.start_weights, run.path, {}, more=known)
        report = parse(read_inside(run.start_weights.with_suffix(".json"), run.path, most=16 << 20))
        return Start(tensors, report if isinstance(report, dict) else {})
    except (OSError, SafetensorError, ValueError) as error:
        words = f"What the run {run.path} started from can't be read ({(str(error).splitlines() or [''])[0]})."
        raise Trouble(words, f"Delete {run.start_weights.name} in it to start from random numbers.", FAILED) from error


def _some(names: list[str]) -> str:
    more = len(names) - SAID
    return ", ".join(names[:SAID]) + (f" and {more} more" if more > 0 else "")

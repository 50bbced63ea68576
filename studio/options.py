"""What `studio.train` and `studio.events` take by name: the fields of a run's specification, typed, so that an editor completes and checks them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any, TypedDict

Place = str | os.PathLike[str]


class Options(TypedDict, total=False):
    """Each as `train --help` says it; what is left out is chosen for the pictures and the machine. images may be several. resume: a run's folder to go on
    with; the others then change it where they can."""

    images: Place | Sequence[Place]
    channels: str
    pages: str
    scale: str
    colours: str
    method: str
    settings: Mapping[str, Any]
    out: Place | None
    preset: str | None
    backbone: str | None
    weights: Place | None
    image_size: int | None
    epochs: int | None
    max_steps: int | None
    batch_size: int | None
    accumulate: int
    lr: float | None
    weight_decay: float | None
    optimizer: str | None
    warmup: float | None
    seed: int
    device: str
    precision: str
    compile: bool
    processes: int | None
    workers: int | None
    cache: str
    cache_dir: Place | None
    cache_limit: str | None
    save_every: int | None
    tensorboard: bool
    watch: tuple[Place, Place] | None
    resume: Place


def plain(options: Mapping[str, Any]) -> dict[str, Any]:
    """Paths as text, several sources as one, so that a pathlib.Path or a list of them may be given."""
    return {name: _plain(value) for name, value in options.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, os.PathLike):
        return os.fspath(value)
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value

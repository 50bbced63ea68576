"""What a run tells: frozen records that go up to the disk and to whoever watches.

Arrays are numpy arrays by convention (uint8 for pictures, float32 for numbers); this room does not import numpy, so they
are typed as Any. `to_record` gives the JSON line that `events.jsonl` keeps.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Started:
    """A run begins or goes on. spec: RunSpec.to_dict() with every number chosen. chance and floor: loss lines, or None."""

    run: str
    spec: Mapping[str, Any]
    step: int
    total_steps: int
    steps_per_epoch: int
    images: int
    device: str
    chance: float | None
    floor: float | None


@dataclass(frozen=True)
class Scalars:
    """Numbers of one step. time: seconds of training so far. values: loss, lr, images_per_second, the method's own."""

    step: int
    epoch: float
    time: float
    values: Mapping[str, float]


OF_THE_MACHINE = ("memory", "memory_total", "host_memory", "host_memory_total")
"""Scalars in bytes: what all programs use of the GPU's and of the computer's memory, and how much there is. Told every few seconds; no curve is drawn of them."""


@dataclass(frozen=True)
class Phase:
    """The job enters a stage ("scan", "cache", "build", "probe", "train", "paused", "saving", "evaluate"…); words are for a person."""

    name: str
    words: str


@dataclass(frozen=True)
class Progress:
    """How far a stage is. total None: unknown. seconds_left None: unknown."""

    name: str
    done: int
    total: int | None
    seconds_left: float | None = None
    words: str = ""


@dataclass(frozen=True)
class Tile:
    """One picture with its caption. pixels: uint8 [H, W, 3]."""

    pixels: Any
    caption: str = ""


@dataclass(frozen=True)
class Pictures:
    """A table of pictures, one row a sample. name: "views", "reconstruction", "attention"… columns: headers, may be empty.
    note: one sentence on what is seen."""

    name: str
    step: int
    rows: tuple[tuple[Tile, ...], ...]
    columns: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Matrix:
    """A heat map. values: float32 [R, C]."""

    name: str
    step: int
    values: Any
    row_labels: tuple[str, ...] = ()
    column_labels: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Cloud:
    """Points on a map. points: float32 [N, 2]; groups: int [N] or None; names: what each group is called."""

    name: str
    step: int
    points: Any
    groups: Any = None
    names: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Verdict:
    """Whether it is learning, as far as the numbers up to `step` tell. verdict: a word ("learning", "early", "collapsed"…); words: one sentence; next: what
    to do, one sentence; good: nothing looks wrong. Told when it changes, and at the end."""

    step: int
    verdict: str
    words: str
    next: str
    good: bool


@dataclass(frozen=True)
class Saved:
    """A checkpoint is complete on disk."""

    step: int
    path: str


@dataclass(frozen=True)
class Warned:
    """Something is not as it should be but the run goes on."""

    words: str
    fix: str = ""


@dataclass(frozen=True)
class Failed:
    """The job ended because of an error. details: the traceback, for a report."""

    words: str
    fix: str = ""
    details: str = ""
    exit_code: int = 1


@dataclass(frozen=True)
class Finished:
    """The job ended. stopped: "finished" or "stopped". result: what the job gives back (the contract's JSON for a training)."""

    stopped: str
    result: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True)
class Note:
    """A job's own news for its panel (a scanned batch of files, the cards, a preview): newest per name is not enough, all are kept."""

    name: str
    data: Any


Event = Started | Scalars | Phase | Progress | Pictures | Matrix | Cloud | Verdict | Saved | Warned | Failed | Finished | Note
NEWEST_WINS = (Progress, Pictures, Matrix, Cloud)
_KINDS = {cls.__name__.lower(): cls for cls in (Started, Scalars, Phase, Verdict, Saved, Warned, Failed, Finished)}

_PLAIN: dict[str, Any] = {
    "str": str,
    "int": int,
    "float": int | float,
    "bool": bool,
    "float | None": int | float | None,
    "Mapping[str, Any]": Mapping,
}


def to_record(event: Event) -> dict[str, Any] | None:
    """The JSON line for `events.jsonl`, or None for events that are not kept there (pictures are files; progress is passing)."""
    kind = type(event).__name__.lower()
    if kind not in _KINDS:
        return None
    values = {one.name: getattr(event, one.name) for one in dataclasses.fields(event)}
    if isinstance(event, Scalars):
        numbers = values.pop("values")
        return {"kind": kind, **values, **numbers}
    return {"kind": kind, **{key: dict(value) if isinstance(value, Mapping) else value for key, value in values.items()}}


def from_record(record: Mapping[str, Any]) -> Event | None:
    """The event of a JSON line, or None for a kind (or a shape) this version does not know."""
    values = dict(record)
    kind = values.pop("kind", "")
    cls = _KINDS.get(kind) if isinstance(kind, str) else None
    if cls is None:
        return None
    if cls is Scalars:
        head = {name: values.pop(name, 0) for name in ("step", "epoch", "time")}
        if not all(isinstance(one, int | float) for one in head.values()):
            return None
        return Scalars(**head, values={name: value for name, value in values.items() if isinstance(value, int | float)})
    known = {one.name: _PLAIN.get(str(one.type), object) for one in dataclasses.fields(cls)}
    if not all(isinstance(values[name], wanted) for name, wanted in known.items() if name in values):
        return None
    try:
        return cls(**{name: value for name, value in values.items() if name in known})
    except TypeError:
        return None

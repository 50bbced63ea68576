# pyright: basic
"""What the panels read of a run's folder, through `studio.runs`: pictures that were kept, the records so far, opening it outside."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFile, QUrl
from PySide6.QtGui import QDesktopServices

from studio.core.control import Control
from studio.core.events import Scalars, Started
from studio.core.json_text import parse

MOST_STEPS = 20_000
"""More than a curve can show; fewer than would be felt when the window takes them at once."""


def kept_pictures(run: str, name: str) -> list[tuple[int, Path]]:
    """(step, file) of a picture's versions in a run's folder, by step."""
    from studio.runs.layout import RunFolder
    from studio.runs.read import pictures

    plain = RunFolder(run).picture(name, 0).name.rsplit("-", 1)[0]
    return [(step, path) for found, step, path in pictures(RunFolder(run)) if found == plain]


def all_pictures(run: str) -> dict[str, list[tuple[int, Path]]]:
    """Every picture a run kept: name -> (step, file) by step."""
    from studio.runs.layout import RunFolder
    from studio.runs.read import pictures

    found: dict[str, list[tuple[int, Path]]] = {}
    for name, step, path in pictures(RunFolder(run)):
        found.setdefault(name, []).append((step, path))
    return found


def here(run: str, told: list[Any]) -> list[Any]:
    """Events of a run's folder with the place where it is now: it may have been copied or renamed since."""
    return [dataclasses.replace(event, run=run) if isinstance(event, Started) else event for event in told]


def records(run: str, control: Control | None = None) -> list[Any]:
    """Started and Scalars of a run, in order; of a long one so many that a curve looks the same. For a job: it reads the whole file."""
    from studio.runs.layout import RunFolder
    from studio.runs.read import each_event

    found = [event for event in each_event(RunFolder(run), most=MOST_STEPS) if isinstance(event, Started | Scalars)]
    return [] if control is not None and control.stopped else found


def spec_of(run: str) -> Mapping[str, Any]:
    """The run's specification as plain values. Raises Trouble where it can't be read."""
    from studio.runs.layout import RunFolder
    from studio.runs.read import read_spec

    return read_spec(RunFolder(run)).to_dict()


def encoder_card(run: str) -> Mapping[str, Any]:
    """How the run's encoder is built and fed; empty while it has none."""
    from studio.runs.layout import RunFolder

    try:
        return parse(RunFolder(run).encoder_card.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def text_of(path: str) -> str:
    """What is written in a file; empty where it can't be read."""
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def state_of(run: str) -> Mapping[str, Any]:
    """The run's state.json, made honest about processes that are gone."""
    from studio.runs.layout import RunFolder
    from studio.runs.read import read_state

    return read_state(RunFolder(run))


def follow(run: str) -> Callable[[Any, Control], Mapping[str, Any]]:
    """Work for a job: tell a run's events, now and as they come; ends with how the run ended and its result."""
    from studio.jobs import desk

    def work(tell: Any, control: Control) -> Mapping[str, Any]:
        desk.follow(run, tell, control)
        state = state_of(run)
        return {**(state.get("result") or {}), "followed": run, "stopped": str(state["state"])}

    return work


def wish(run: str, word: str) -> str:
    """Ask something ("pause", "go", "stop", "snapshot", "pictures") of a run that another process trains. Why it can't be asked, "" when it was."""
    from studio.core.trouble import Trouble
    from studio.runs import wishes
    from studio.runs.layout import RunFolder

    try:
        wishes.wish(RunFolder(run), word)
    except Trouble as trouble:
        return f"{trouble.words} {trouble.fix}".strip()
    return ""


def resumable(run: str) -> bool:
    """Whether the run has a checkpoint to go on from."""
    from studio.runs.layout import RunFolder
    from studio.runs.shelf import checkpoints

    return bool(checkpoints(RunFolder(run)))


def reveal(path: str | Path) -> None:
    """Show a folder, or open a file, with what the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def to_bin(run: str | Path) -> bool:
    """Move a run's folder to the system's bin; False (and it stays) where there is none for that disk."""
    moved = QFile.moveToTrash(str(run))
    return bool(moved[0] if isinstance(moved, tuple) else moved)

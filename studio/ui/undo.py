# pyright: basic
"""Changes of the settings that can be taken back, and settings as text that can be copied from one place to another."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from studio.core.json_text import parse
from studio.core.spec import RunSpec
from studio.core.trouble import UNUSABLE, Trouble

BASIC = ("backbone", "weights", "image_size", "epochs", "batch_size", "lr")
READING = ("channels", "pages", "scale")
"""How pictures become three channels: chosen where they are shown."""
FINE = (
    "optimizer",
    "weight_decay",
    "warmup",
    "accumulate",
    "precision",
    "device",
    "cache",
    "workers",
    "compile",
    "save_every",
    "tensorboard",
    "max_steps",
    "seed",
    "colours",
)
SETTINGS = ("method", "preset", *BASIC, *FINE, *READING)
"""What a form changes; the pictures and the run's folder stay as they are."""


MERGED, MERGE_SECONDS = 1, 1.0


def changed(before: RunSpec, after: RunSpec) -> set[str]:
    """The settings in which two specs differ; a method's own by their names."""
    found = {name for name in SETTINGS if getattr(before, name) != getattr(after, name)}
    nothing = object()
    return found | {name for name in {*before.settings, *after.settings} if before.settings.get(name, nothing) != after.settings.get(name, nothing)}


class Change(QUndoCommand):
    """One change of the spec that can be taken back."""

    def __init__(self, put: Callable[[RunSpec], None], before: RunSpec, after: RunSpec, words: str) -> None:
        super().__init__(words)
        self._put, self.before, self.after = put, before, after
        self._at = time.monotonic()

    def id(self) -> int:
        return MERGED

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Many steps of one field's arrows in a row are one change."""
        if not isinstance(other, Change) or other._at - self._at > MERGE_SECONDS:
            return False
        names = changed(self.before, self.after)
        if len(names) != 1 or changed(other.before, other.after) != names:
            return False
        self.after, self._at = other.after, other._at
        if self.after == self.before:
            self.setObsolete(True)
        return True

    def undo(self) -> None:
        self._put(self.before)

    def redo(self) -> None:
        self._put(self.after)


class SettingsHistory(QObject):
    """`change` does and remembers; the stack undoes. put(fields) makes fields of the spec the session's."""

    def __init__(self, spec: Callable[[], RunSpec], change: Callable[..., None], parent: QObject) -> None:
        super().__init__(parent)
        self._spec, self._change = spec, change
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(200)

    def change(self, words: str, **fields: Any) -> bool:
        """Change fields of the spec in a way that can be taken back; False where nothing is changed by it."""
        before = self._spec()
        after = before.replace(**fields)
        if after == before:
            return False
        self.stack.push(Change(self.put, before, after, words))
        return True

    def put(self, spec: RunSpec) -> None:
        """Make a spec's settings the session's; its pictures are left alone."""
        self._change(settings=dict(spec.settings), **{name: getattr(spec, name) for name in SETTINGS})


def as_text(spec: RunSpec) -> str:
    """The settings as JSON: what a person chose or was proposed, without the pictures and the run's folder."""
    values = {name: value for name, value in spec.to_dict().items() if name in (*SETTINGS, "settings") and value is not None}
    return json.dumps(values, indent=2, ensure_ascii=False)


def from_text(text: str) -> dict[str, Any]:
    """Fields of a spec out of such text, or out of a run's spec.json. Trouble where it is none."""
    try:
        values = parse(text)
    except ValueError:
        values = None
    if not isinstance(values, dict):
        raise Trouble("What is on the clipboard is not a set of settings.", "Copy settings first (Ctrl+Shift+C), or the text of a run's spec.json.", UNUSABLE)
    spec = RunSpec.from_dict(values)
    return {**{name: getattr(spec, name) for name in SETTINGS}, "settings": dict(spec.settings)}

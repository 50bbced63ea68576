"""Opening a run that is over, or that another process writes: its folder becomes the same stream of events that training makes."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

from studio.core.control import Control
from studio.core.events import Event
from studio.runs.layout import open_run
from studio.runs.read import read_state, tail

MOST_STEPS = 50_000
"""Steps whose numbers are told of a run that is already long: more than a curve can show."""


def follow(run: str | os.PathLike[str], tell: Callable[[Event], None], control: Control) -> Mapping[str, Any]:
    """Tell a run's events from its start, then as they are written, until it ends or `control` stops. Returns the run's state."""
    folder = open_run(run)
    tail(folder, tell, control, most=MOST_STEPS)
    return {"run": str(folder.path), "state": read_state(folder)}

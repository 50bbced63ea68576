"""A run that is over becomes the stream of events it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from studio.core.control import Control
from studio.core.events import Finished, Pictures, Scalars, Started
from studio.core.trouble import Trouble
from studio.jobs import desk


def test_a_finished_run_is_told_from_start_to_end(trained_run: Path) -> None:
    told: list[Any] = []
    found = desk.follow(trained_run, told.append, Control())
    kinds = [type(one) for one in told]
    assert {Started, Scalars, Pictures, Finished} <= set(kinds)
    losses = [one.step for one in told if isinstance(one, Scalars) and "loss" in one.values]
    assert losses == sorted(losses)
    assert found["run"] == str(trained_run)


def test_no_run_there(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="no run"):
        desk.follow(tmp_path / "none", lambda event: None, Control())

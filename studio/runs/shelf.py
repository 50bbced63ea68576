"""The runs in a folder, newest first, made afresh from the folders each time: there is no index that could be wrong."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from studio.core.trouble import UNUSABLE, Trouble
from studio.runs.layout import RunFolder, checkpoint_step, default_runs_dir, is_left_over, is_run
from studio.runs.notes import read_notes
from studio.runs.read import read_spec, read_state


def runs(folder: str | os.PathLike[str] | None = None) -> list[dict[str, Any]]:
    """One row a run: run (absolute path), name, method, state, epoch, step, total_steps, images (the folder's path), backbone,
    image_size, device, started, updated (ISO times), loss_last, resumable, encoder (whether there is one), tags, note. A folder that is
    itself a run gives one row. The default folder may be missing (no runs yet); another must exist (Trouble)."""
    given = Path(folder).expanduser().absolute() if folder is not None else default_runs_dir()
    if not given.is_dir():
        if folder is None:
            return []
        raise Trouble(f"There is no folder {given}.", "Give a folder that holds runs.", UNUSABLE)
    if is_run(given):
        return [row(RunFolder(given))]
    found = [row(RunFolder(one)) for one in given.iterdir() if not is_left_over(one) and is_run(one)]
    return sorted(found, key=lambda one: (one["started"], one["run"]), reverse=True)


def row(run: RunFolder) -> dict[str, Any]:
    """The row of one run. A run whose spec can't be read is shown as "unreadable" with the reason, never hidden."""
    state = read_state(run)
    result: dict[str, Any] = state.get("result") or {}
    written = read_notes(run)
    started = state.get("started") or _file_time(run.spec)
    values: dict[str, Any] = {
        "run": str(run.path),
        "name": run.path.name,
        "method": "",
        "state": state["state"],
        "epoch": state.get("epoch", 0.0),
        "step": state.get("step", 0),
        "total_steps": state.get("total_steps"),
        "started": started,
        "updated": state.get("updated") or started,
        "device": state.get("device", ""),
        "loss_last": result.get("loss_last", state.get("loss")),
        "resumable": bool(checkpoints(run)),
        "encoder": run.encoder_weights.is_file(),
        "tags": list(written.tags),
        "note": written.text,
    }
    try:
        spec = read_spec(run)
        values.update(method=spec.method, images=spec.images, backbone=spec.backbone, image_size=spec.image_size)
    except Trouble as trouble:
        values.update(state="unreadable", error=trouble.words)
    return values


def checkpoints(run: RunFolder) -> list[int]:
    """Steps of the complete checkpoints, oldest first."""
    if not run.checkpoints.is_dir():
        return []
    steps = (checkpoint_step(one.name) for one in run.checkpoints.iterdir() if one.is_dir())
    return sorted(step for step in steps if step is not None)


def _file_time(path: Path) -> str:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat(timespec="seconds")
    except OSError:
        return ""

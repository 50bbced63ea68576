"""How the map formed: the same pictures by the encoder at every moment that the run has kept, each map begun from the next and laid over it.

The last map is the one that is shown; going back from there, what moves is what the network has changed its mind about. Vectors of a moment are kept
apart from the atlas (RUN/insight/atlas/moments), so that a run that trains on computes only what is new.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from studio.core.control import Control
from studio.core.events import Event, Progress
from studio.core.trouble import UNUSABLE, Interrupted, Trouble
from studio.data.scan import Catalog, scan
from studio.insight.graph import graph
from studio.insight.knn import unit_rows
from studio.insight.map import Points, can_unfold, lay_over, neighbours_needed, pca, unfold
from studio.jobs.atlas import Atlas, embed_all, read_arrays, write_arrays
from studio.jobs.atlas_looks import first_map
from studio.jobs.score import chosen, say
from studio.train import snapshots
from studio.train.device import choose_device

Tell = Callable[[Event], None]
MOST = 1500
"""Pictures followed through time."""
UNFOLD = (50, 100)
"""Steps of t-SNE with and without exaggeration, from the map of the next moment."""


@dataclass(frozen=True, eq=False)
class Times:
    """steps: of the moments, the last is the atlas's own. rows: int64 [m] of the atlas. frames: float32 [k, m, 2]."""

    steps: tuple[int, ...]
    rows: NDArray[np.int64]
    frames: NDArray[np.float32]


def kept_times(atlas: Atlas) -> Times | None:
    """What is kept, where it still fits the moments that there are and the map that is shown."""
    found = atlas.kept("times")
    if found is None or tuple(found["steps"].tolist()) != _steps(atlas) or bool(found["unfolded"]) != first_map(atlas).unfolded:
        return None
    return Times(tuple(found["steps"].tolist()), np.asarray(found["rows"], np.int64), np.asarray(found["frames"], np.float32))


def times_of(atlas: Atlas, tell: Tell | None = None, control: Control | None = None) -> Times:
    """The maps of all moments, kept or made. Raises Interrupted on a stop, Trouble where the folder has changed since."""
    if (there := kept_times(atlas)) is not None:
        return there
    last, steps = first_map(atlas), _steps(atlas)
    places = chosen(len(last.rows), MOST)
    rows = last.rows[places]
    vectors = _vectors(atlas, rows, steps[:-1], tell, control)
    frames = [_settled(last.points[places])]
    for at in range(len(steps) - 2, -1, -1):
        if tell is not None:
            tell(Progress("times", len(steps) - 1 - at, len(steps), None, "Mapping the moments"))
        frames.insert(0, _before(vectors[at], frames[0], last.unfolded, control))
    made = Times(steps, rows, np.stack(frames).astype(np.float32))
    atlas.keep("times", steps=np.array(steps), rows=rows, frames=made.frames, unfolded=np.array(last.unfolded))
    return made


def _steps(atlas: Atlas) -> tuple[int, ...]:
    return (*(step for step in snapshots.steps(atlas.run) if step < atlas.step), atlas.step)


def _settled(points: Points) -> Points:
    """Centred, spread 1: the measure all maps are laid over."""
    centred = points - points.mean(0)
    return centred / max(float(centred.std()), 1e-9)


def _before(vectors: NDArray[np.float32], after: Points, unfolded: bool, control: Control | None) -> Points:
    """The map of a moment, from the map of the next."""
    if control is not None and control.stopped:
        raise Interrupted
    if unfolded and can_unfold() and len(vectors) >= 10:
        near = graph(vectors, neighbours_needed(len(vectors)), device=choose_device("auto"), control=control)
        return _settled(lay_over(unfold(near, after, steps=UNFOLD, jobs=torch.get_num_threads(), control=control), after))
    return _settled(lay_over(pca(vectors), after))


def _vectors(atlas: Atlas, rows: NDArray[np.int64], steps: Sequence[int], tell: Tell | None, control: Control | None) -> list[NDArray[np.float32]]:
    """Unit vectors [m, width] of the pictures at each of these moments."""
    names = hashlib.blake2b(digest_size=8)
    for row in rows.tolist():
        one = atlas.pictures[row]
        names.update(f"{one.path}\0{one.bytes}\0{one.mtime}\n".encode("utf-8", "surrogatepass"))
    found: list[NDArray[np.float32]] = []
    catalog: Catalog | None = None
    for number, step in enumerate(steps):
        if control is not None and control.stopped:
            raise Interrupted
        place = atlas.place.parent / "moments" / f"{atlas.place.name.rpartition('-')[0]}-{step:08d}.npz"
        key = f"{names.hexdigest()}-{_weights(atlas.run.snapshot(step))}"
        kept = read_arrays(place)
        if kept is None or str(kept.get("key")) != key:
            catalog = catalog or _catalog(atlas, rows, tell, control)
            say(tell, "times", f"Looking at the pictures as after {step} steps ({number + 1} of {len(steps)})")
            encoder = snapshots.encoder_at(atlas.run.path, step)
            made, paths = embed_all(encoder, catalog, atlas.run, tell, control)
            if len(paths) != len(rows):
                raise _changed()
            kept = {"vectors": unit_rows(made).cpu().numpy().astype(np.float16), "key": np.array(key)}
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                write_arrays(place, kept)
            except OSError:
                pass  # it will be made again
        found.append(np.asarray(kept["vectors"], np.float32))
    return found


def _catalog(atlas: Atlas, rows: NDArray[np.int64], tell: Tell | None, control: Control | None) -> Catalog:
    """The chosen pictures, in the atlas's order."""
    all_of_them = scan(atlas.images, tell=tell, control=control, reading=atlas.reading)
    at = {one.path: one for one in all_of_them.items}
    try:
        return replace(all_of_them, items=tuple(at[atlas.pictures[row].path] for row in rows.tolist()))
    except KeyError:
        raise _changed() from None


def _changed() -> Trouble:
    return Trouble("The folder has changed since its pictures were looked at.", "Look again, then show the map forming.", UNUSABLE)


def _weights(file: Path) -> str:
    """Which weights a moment's file holds; the untrained ones are a function of the seed."""
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, lambda: hashlib.blake2b(digest_size=8)).hexdigest()
    except OSError:
        return os.fspath(file.stem)

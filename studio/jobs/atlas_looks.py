"""Looks at an atlas: its map, its neighbours, its near-duplicates and outliers, its clusters. Each is kept beside the vectors and read when it is there."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from studio.core.control import Control
from studio.core.events import Cloud, Event
from studio.core.json_text import parse
from studio.core.trouble import UNUSABLE, Trouble
from studio.data.decode import decode
from studio.data.taken import dates
from studio.insight.clusters import Clusters, draft, fitting_count, kmeans
from studio.insight.duplicates import ALIKE, NEAR, groups_of, outlying
from studio.insight.graph import Graph, graph
from studio.insight.map import Points, can_unfold, lay_over, neighbours_needed, pca, unfold
from studio.insight.neighbours import most_alike
from studio.jobs.atlas import Atlas, read_arrays, weights_of
from studio.jobs.score import chosen, say
from studio.train.device import choose_device
from studio.train.encoder import load_encoder

Tell = Callable[[Event], None]
MOST_POINTS = 100_000
GRAPH = 15
"""Nearest kept of each picture, for near-duplicates and outliers."""


@dataclass(frozen=True)
class MapOf:
    """points: float32 [m, 2] of the atlas's `rows` (int64 [m]; all of them up to 100,000). unfolded: by t-SNE, else the first two principal components."""

    points: Points
    rows: NDArray[np.int64]
    unfolded: bool


# --- the map


def rows_of_map(atlas: Atlas) -> NDArray[np.int64]:
    """Which pictures are on the map: all, or 100,000 spread over the folder."""
    return chosen(len(atlas), MOST_POINTS)


def first_map(atlas: Atlas) -> MapOf:
    """What can be shown at once: the unfolded map if it is kept, else principal components."""
    rows = rows_of_map(atlas)
    for name in ("map", "components"):
        if (found := atlas.kept(name)) is not None and len(found["points"]) == len(rows):
            return MapOf(np.asarray(found["points"], np.float32), rows, name == "map")
    points = like_before(atlas, rows, pca(atlas.vectors[rows]))
    atlas.keep("components", points=points)
    return MapOf(points, rows, False)


def better_map(atlas: Atlas, tell: Tell | None = None, control: Control | None = None, *, show: Callable[[Points], None] | None = None) -> MapOf:
    """The unfolded map, kept or made. show: gets the map as it forms. Raises Interrupted on a stop, Trouble where openTSNE is missing."""
    first = first_map(atlas)
    if first.unfolded or len(first.points) < 2:
        return first
    if not can_unfold():
        unfold(Graph(np.zeros((99, 9), np.float32), np.zeros((99, 9), np.int32)), np.zeros((99, 2), np.float32))
    say(tell, "map", "Unfolding the map")
    near = graph(_some(atlas, first.rows), neighbours_needed(len(first.rows)), device=atlas.rows.device, tell=tell, control=control)
    if len(first.rows) == len(atlas):
        _keep_graph(atlas, near)
    points = unfold(near, first.points, jobs=torch.get_num_threads(), show=show, tell=tell, control=control)
    points = like_before(atlas, first.rows, points)
    atlas.keep("map", points=points)
    return MapOf(points, first.rows, True)


def like_before(atlas: Atlas, rows: NDArray[np.int64], points: Points) -> Points:
    """A map laid over the one that was kept of the same pictures at the step before, so that a person finds them again; as it is where there is none."""
    name = atlas.place.name.rpartition("-")[0]
    for place in sorted(atlas.place.parent.glob(f"{name}-*"), reverse=True):
        found = read_arrays(place / "map.npz") if place.name < atlas.place.name else None
        if found is None or len(found["points"]) != len(points):
            continue
        try:
            paths = [one[0] for one in parse((place / "facts.json").read_text(encoding="ascii"))["pictures"]]
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            continue
        if paths == [one.path for one in atlas.pictures]:
            return lay_over(points, np.asarray(found["points"], np.float32))
    return points


def cloud(atlas: Atlas, made: MapOf) -> Cloud:
    """A map as the event that is drawn and saved, coloured by sub-folder where there are any."""
    names, codes = atlas.folder_groups
    groups = codes[made.rows] if len(names) > 1 else None
    note = "Every picture as a point: near points look alike to the network."
    return Cloud("map", atlas.step, made.points, groups, names if len(names) > 1 else (), note)


def dates_of(atlas: Atlas, tell: Tell | None = None, control: Control | None = None) -> tuple[NDArray[np.float64], int]:
    """(when each picture was taken, seconds since 1970; how many say so themselves, by EXIF)."""
    if (found := atlas.kept("dates")) is not None and len(found["dates"]) == len(atlas):
        return np.asarray(found["dates"], np.float64), int(found["exif"])
    say(tell, "dates", "Reading the dates")
    seconds, exif = dates([atlas.full_path(row) for row in range(len(atlas))], tell=tell, control=control)
    made = np.array(seconds, np.float64)
    atlas.keep("dates", dates=made, exif=np.array(exif))
    return made, exif


# --- neighbours


def alike_to_row(atlas: Atlas, row: int, count: int, *, hide: bool = False) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """(cosine, row) of the pictures most like one of the atlas; hide: without near-duplicates."""
    return most_alike(atlas.rows, atlas.rows[row], count, itself=row, hide=ALIKE if hide else None)


def alike_to_file(atlas: Atlas, path: str, count: int, *, hide: bool = False) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """The same for any picture on the disk. Raises Trouble when it can't be decoded, or when the run has newer weights than the atlas."""
    if (row := atlas.row_of(path)) is not None:
        return alike_to_row(atlas, row, count, hide=hide)
    found = decode(path, reading=atlas.reading)
    if isinstance(found, str):
        raise Trouble(f"{os.path.basename(path)} can't be used: {found}.", "Drop another picture.", UNUSABLE)
    if not atlas.key.endswith(weights_of(atlas.run)[1]):
        raise Trouble("The run has trained on since these pictures were looked at.", "Open the run again to look with its newest weights.", UNUSABLE)
    encoder = load_encoder(atlas.run.path, device=str(choose_device("auto")))
    facts: Any = encoder
    with torch.no_grad():
        vector = encoder(facts.preprocess(found.pixels)[None].to(atlas.rows.device))[0].float()
    return most_alike(atlas.rows, vector, count, hide=ALIKE if hide else None)


# --- near-duplicates and outliers


def graph_of(atlas: Atlas, tell: Tell | None = None, control: Control | None = None) -> Graph:
    """The nearest of every picture, kept or made."""
    if (found := atlas.kept("alike")) is not None and len(found["cosine"]) == len(atlas):
        return Graph(np.asarray(found["cosine"], np.float32), np.asarray(found["index"], np.int32))
    say(tell, "alike", "Comparing the pictures")
    made = graph(atlas.rows, GRAPH, device=atlas.rows.device, tell=tell, control=control)
    _keep_graph(atlas, made)
    return made


def groups(near: Graph, threshold: float) -> list[list[int]]:
    """Near-duplicates: groups of rows, largest first. Quick, for a slider."""
    return groups_of(near, threshold=threshold)


def outliers(near: Graph, count: int) -> list[tuple[int, float]]:
    """The pictures like no other: (row, mean cosine distance to its nearest), most so first."""
    score = outlying(near, k=NEAR)
    return [(row, float(score[row])) for row in np.argsort(-score, kind="stable")[:count].tolist()]


def _keep_graph(atlas: Atlas, near: Graph) -> None:
    kept = near.first(GRAPH)
    atlas.keep("alike", cosine=kept.cosine, index=kept.index)


# --- clusters


def count_for(atlas: Atlas) -> int:
    """How many clusters to begin with."""
    return fitting_count(len(atlas), len(atlas.folder_groups[0]))


def draft_clusters(atlas: Atlas, count: int) -> Clusters:
    """Something to show at once while a slider is moved: what is kept, else a first guess. `clusters_of` gives the answer."""
    return clusters_of(atlas, count) if atlas.kept(f"clusters-{count}") is not None else draft(atlas.rows, count)


def clusters_of(atlas: Atlas, count: int, tell: Tell | None = None, control: Control | None = None) -> Clusters:
    """The folder in `count` clusters, kept or made."""
    name = f"clusters-{count}"
    if (found := atlas.kept(name)) is not None and len(found["owner"]) == len(atlas):
        return Clusters(
            np.asarray(found["owner"], np.int32), np.asarray(found["distance"], np.float32), np.asarray(found["centres"], np.float32), float(found["inertia"])
        )
    say(tell, "clusters", "Grouping the pictures")
    made = kmeans(atlas.rows, count, device=atlas.rows.device, tell=tell, control=control)
    atlas.keep(name, owner=made.owner, distance=made.distance, centres=made.centres, inertia=np.array(made.inertia))
    return made


def _some(atlas: Atlas, rows: NDArray[np.int64]) -> torch.Tensor:
    return atlas.rows if len(rows) == len(atlas) else atlas.rows[torch.from_numpy(rows).to(atlas.rows.device)]

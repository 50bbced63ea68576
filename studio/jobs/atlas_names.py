"""What a person calls clusters. A name belongs to pictures, not to a number: it stays with them when the number of clusters is another, when pictures are
left out, when the network has learned on."""

from __future__ import annotations

import json
from pathlib import Path

from studio.core.json_text import parse
from studio.core.trouble import UNUSABLE, Trouble
from studio.insight.clusters import Clusters
from studio.jobs.atlas import Atlas
from studio.runs.files import write_text

MEMBERS = 40
"""The most typical pictures of a cluster when it was named; it is where most of them are."""


def names_for(atlas: Atlas, made: Clusters) -> dict[int, str]:
    """Names by cluster, of those that have one. A name whose pictures have scattered shows nowhere, and comes back with them."""
    kept = _kept(atlas)
    return {cluster: kept[at][0] for cluster, at in _places(atlas, made, kept).items()}


def _places(atlas: Atlas, made: Clusters, kept: list[tuple[str, list[str]]]) -> dict[int, int]:
    """Cluster -> which of the kept names it has: the one with the largest share of its pictures there, more than half."""
    if not kept:
        return {}
    rows = {one.path: row for row, one in enumerate(atlas.pictures)}
    claims: list[tuple[float, int, int]] = []
    for at, (_, paths) in enumerate(kept):
        owners = [int(made.owner[rows[path]]) for path in paths if path in rows]
        if owners:
            best = max(set(owners), key=owners.count)
            claims.append((owners.count(best) / len(owners), best, at))
    found: dict[int, int] = {}
    for share, cluster, at in sorted(claims, key=lambda one: -one[0]):
        if share > 0.5:
            found.setdefault(cluster, at)
    return found


def keep_name(atlas: Atlas, made: Clusters, cluster: int, name: str) -> None:
    """Call a cluster something; "" takes its name away. Raises Trouble where that can't be written."""
    kept = _kept(atlas)
    old = _places(atlas, made, kept).get(cluster)
    others = [one for at, one in enumerate(kept) if at != old]
    if name.strip():
        others.append((name.strip(), [atlas.pictures[row].path for row in made.typical(cluster, MEMBERS).tolist()]))
    target = _file(atlas)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_text(target, json.dumps({"names": others}, indent=1), durable=False)
    except OSError as error:
        raise Trouble(f"The names can't be kept in {target.parent} ({error.strerror}).", "Make room there, or check that you may write.", UNUSABLE) from error


def _file(atlas: Atlas) -> Path:
    return atlas.place.parent / f"names-{atlas.place.name.rpartition('-')[0]}.json"


def _kept(atlas: Atlas) -> list[tuple[str, list[str]]]:
    try:
        found = parse(_file(atlas).read_text(encoding="ascii"))
        return [(str(name), [str(path) for path in paths]) for name, paths in found["names"]]
    except (OSError, ValueError, KeyError, TypeError):
        return []

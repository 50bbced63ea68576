"""How well a run's features tell kinds of pictures apart: kinds by sub-folder, or groups that a person has clicked together.

Beside the trained encoder stand its untrained twin and raw pixels, each with a 95 % interval, all on the same pictures. No test folder is needed: every
picture is answered by something that has not seen its label (studio/insight/labelled.py). The answer is kept with the atlas it was made of.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio import methods
from studio.core.control import Control
from studio.core.events import Event
from studio.core.trouble import UNUSABLE, Interrupted, Trouble
from studio.data import labels as room
from studio.data.cache import build_cache, choose_cache_side
from studio.data.scan import scan
from studio.insight.embed import embed, raw_pixels
from studio.insight.labelled import FEWEST, classes_in, scores, some
from studio.jobs.atlas import Atlas
from studio.jobs.score import say
from studio.runs.read import read_spec, read_state
from studio.train.device import choose_device
from studio.train.encoder import untrained_encoder
from studio.train.grouped import Part

Tell = Callable[[Event], None]
SOURCES = ("folders", "groups")
KINDS = ("", "_random_init", "_pixels")
"""Endings of the answer's names: the trained encoder, its untrained twin, raw pixels."""


def groups(atlas: Atlas) -> dict[str, list[str]]:
    """A person's groups of the atlas's folder, with the pictures that are still there (paths below the root)."""
    there = {one.path for one in atlas.pictures}
    return {name: [path for path in paths if path in there] for name, paths in room.groups(atlas.root).items()}


def keep_groups(atlas: Atlas, made: Mapping[str, Sequence[str]]) -> None:
    """Replace them. Raises Trouble where they can't be written."""
    room.keep_groups(atlas.root, made)


def counts(atlas: Atlas, source: str) -> dict[str, int]:
    """Pictures of each kind that can be scored; empty where there are fewer than two kinds of five."""
    names = _names(atlas, source)
    known = classes_in([one for one in names if one] if source == "groups" else names)
    found = Counter(one for one in names if one in known)
    return {name: found[name] for name in known}


def _names(atlas: Atlas, source: str) -> list[str]:
    if source == "folders":
        return list(atlas.folders())
    made = room.group_of(atlas.root)
    return [made.get(one.path, "") for one in atlas.pictures]


def _rows(atlas: Atlas, source: str) -> tuple[NDArray[np.int64], NDArray[np.int64], tuple[str, ...]]:
    names = _names(atlas, source)
    known = tuple(counts(atlas, source))
    if not known:
        if source == "folders":
            words, fix = f"The sub-folders of {atlas.root} do not look like kinds of pictures.", "Click groups together instead."
        else:
            words, fix = f"There are not two groups with at least {FEWEST} pictures each yet.", "Click some more pictures into the groups."
        raise Trouble(words, fix, UNUSABLE)
    number = {name: at for at, name in enumerate(known)}
    labels = np.array([number.get(one, -1) for one in names], np.int64)
    rows = some(labels)
    return rows, labels[rows], known


def known_score(atlas: Atlas, source: str) -> dict[str, Any] | None:
    """The answer where it is kept for these very pictures, labels and weights; None where it has to be made."""
    try:
        rows, labels, names = _rows(atlas, source)
    except Trouble:
        return None
    kept = atlas.kept(f"score-{source}")
    if kept is None or str(kept.get("labels")) != _mark(rows, labels):
        return None
    values = {str(name): float(value) for name, value in zip(kept["names"], kept["values"], strict=True)}
    return _answer(source, labels, names, values)


def score(atlas: Atlas, source: str, tell: Tell | None = None, control: Control | None = None) -> dict[str, Any]:
    """{"source", "groups": {name: pictures}, "images", "chance", and for knn and linear with each of KINDS: the share, _low and _high}.

    source: "folders" or "groups". chance: the share that always answering the largest group gets. At most 2000 pictures are asked about. Raises Trouble
    where there are not two kinds with five pictures each; Interrupted on a stop.
    """
    if (there := known_score(atlas, source)) is not None:
        return there
    rows, labels, names = _rows(atlas, source)
    untrained, pixels = _baselines(atlas, rows, tell, control)
    say(tell, "score", "Scoring")
    values: dict[str, float] = {}
    for kind, vectors in zip(KINDS, (atlas.vectors[rows], untrained, pixels), strict=True):
        if control is not None and control.stopped:
            raise Interrupted
        values |= scores(vectors, labels, kind)
    atlas.keep(f"score-{source}", labels=np.array(_mark(rows, labels)), names=np.array(list(values)), values=np.array(list(values.values())))
    return _answer(source, labels, names, values)


def _answer(source: str, labels: NDArray[np.int64], names: tuple[str, ...], values: Mapping[str, float]) -> dict[str, Any]:
    many = np.bincount(labels, minlength=len(names))
    found = {"source": source, "groups": {name: int(count) for name, count in zip(names, many, strict=True)}}
    return {**found, "images": len(labels), "chance": float(many.max() / many.sum()), **values}


def _mark(rows: NDArray[np.int64], labels: NDArray[np.int64]) -> str:
    return hashlib.blake2b(rows.tobytes() + labels.tobytes(), digest_size=8).hexdigest()


def _baselines(atlas: Atlas, rows: NDArray[np.int64], tell: Tell | None, control: Control | None) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Features of the network as the run began, and raw pixels about their mean, of these pictures."""
    spec = read_spec(atlas.run)
    assert spec.image_size
    cls, where = methods.get(spec.method), choose_device("auto")
    catalog = scan(atlas.images, tell=tell, control=control, reading=atlas.reading)
    cache = build_cache(
        catalog, choose_cache_side(spec.image_size, catalog), mode=spec.cache, cache_dir=spec.cache_dir, limit=spec.cache_limit, tell=tell, control=control
    )
    try:
        at = {path: row for row, path in enumerate(cache.paths)}
        wanted = [at.get(os.path.join(atlas.root, *atlas.pictures[int(row)].path.split("/")), -1) for row in rows]
        if -1 in wanted:
            raise Trouble(f"Pictures of {atlas.root} have gone since they were looked at.", "Open this page again.", UNUSABLE)
        part = Part(cache, np.array(wanted, np.int64))
        say(tell, "embed", "Looking at the pictures with the untrained network")
        net = untrained_encoder(spec, images=int(read_state(atlas.run).get("images") or 2)).to(where)
        vectors = embed(net, part, mean=cls.mean, std=cls.std, image_size=spec.image_size, device=where, tell=tell, control=control)
        pixels = raw_pixels(part, control=control)
    finally:
        cache.close()
    return vectors, pixels - pixels.mean(0)

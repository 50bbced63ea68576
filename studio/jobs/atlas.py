"""What a run's encoder makes of every picture of a folder, computed once and kept in the run's folder.

    RUN/insight/atlas/FOLDER-STEP/
      facts.json      the pictures, and the key: a hash of the folder's fingerprint and of the encoder's weights
      vectors.npz     float32 [n, width]
      *.npz, *.json   what was made of them (atlas_looks.py); each says its key and is read only where that is the atlas's own

So nothing here is ever stale: another picture, or other weights, is another key. A run that is being trained meanwhile gives the weights of its last
checkpoint. Nothing is a pickle.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import threading
import weakref
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from numpy.typing import NDArray

from studio.core.control import Control
from studio.core.events import Event
from studio.core.json_text import parse
from studio.core.reading import Reading
from studio.core.sources import absolute
from studio.core.trouble import Interrupted
from studio.data.cache import build_cache, choose_cache_side
from studio.data.items import Item
from studio.data.lock import Lock
from studio.data.scan import Catalog
from studio.insight.embed import embed
from studio.insight.knn import unit_rows
from studio.jobs.score import pictures_of, say
from studio.runs.files import rename
from studio.runs.layout import RunFolder, cannot_write, open_run
from studio.runs.read import read_spec
from studio.train.device import choose_device
from studio.train.encoder import load_encoder

Tell = Callable[[Event], None]
Arrays = Mapping[str, NDArray[Any]]
VERSION = 1
KEPT = 4
"""Atlases a folder of pictures; older steps are removed."""


@dataclass(frozen=True)
class Picture:
    """One picture of an atlas. path: below the root, forward slashes. mtime: seconds since 1970."""

    path: str
    width: int
    height: int
    bytes: int
    mtime: float
    format: str


@dataclass(frozen=True, eq=False)
class Atlas:
    """root: the folder's absolute path. source: what to scan to find it again, where that is not the root. step: of the encoder. place: where results are kept. vectors: float32 [n, width]."""

    run: RunFolder
    root: str
    step: int
    key: str
    place: Path
    pictures: tuple[Picture, ...]
    vectors: NDArray[np.float32]
    source: str = ""

    @property
    def images(self) -> str:
        """What to scan to find the same pictures again."""
        return self.source or self.root

    def __len__(self) -> int:
        return len(self.pictures)

    @cached_property
    def reading(self) -> Reading:
        """How the run opens its pictures."""
        return Reading.of(read_spec(self.run))

    @cached_property
    def rows(self) -> torch.Tensor:
        """Unit-length vectors on the device that computes."""
        return unit_rows(self.vectors).to(choose_device("auto"))

    def folders(self) -> tuple[str, ...]:
        """For each picture the name of its first sub-folder, "" at the top."""
        names, codes = self.folder_groups
        return tuple(names[code] for code in codes.tolist())

    @cached_property
    def folder_groups(self) -> tuple[tuple[str, ...], NDArray[np.int64]]:
        """(the names of the first sub-folders in order, "" for the top; for each picture the place of its own among them)."""
        first = [head if slash else "" for head, slash, _ in (one.path.partition("/") for one in self.pictures)]
        names = tuple(sorted(set(first)))
        place = {name: at for at, name in enumerate(names)}
        return names, np.fromiter((place[one] for one in first), np.int64, len(first))

    def full_path(self, row: int) -> str:
        """A picture's absolute path."""
        return os.path.join(self.root, *self.pictures[row].path.split("/"))

    def row_of(self, path: str) -> int | None:
        """The row of a file by its absolute path, None when it is not in the atlas."""
        below = os.path.relpath(os.path.abspath(path), self.root).replace(os.sep, "/") if os.path.isabs(path) else path
        return next((row for row, one in enumerate(self.pictures) if one.path == below), None)

    def kept(self, name: str) -> Arrays | None:
        """A result of this very atlas, or None."""
        found = read_arrays(self.place / f"{name}.npz")
        return found if found is not None and str(found.get("key")) == self.key else None

    def keep(self, name: str, **arrays: NDArray[Any]) -> None:
        """Keep a result; a run's folder that can't be written to only costs the time to make it again."""
        try:
            write_arrays(self.place / f"{name}.npz", {**arrays, "key": np.array(self.key)})
        except OSError:
            return


_open: weakref.WeakValueDictionary[str, Atlas] = weakref.WeakValueDictionary()
_opening = threading.Lock()


def weights_of(run: RunFolder) -> tuple[int, str]:
    """(step, hash) of the trained encoder. Raises Trouble where there is none yet."""
    try:
        with run.encoder_weights.open("rb") as file:
            digest = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=8)).hexdigest()
        return int(parse(run.encoder_card.read_text(encoding="utf-8"))["step"]), digest
    except (OSError, ValueError, KeyError, TypeError):
        load_encoder(run.path)  # says what is wrong in words
        raise


def last_known(run: str | Path, images: str | Path) -> Atlas | None:
    """The atlas of the present weights as it was kept, without a look at the folder: to be shown at once, while `open_atlas` looks whether the
    folder has changed. None where there is none."""
    folder = open_run(run)
    step, digest = weights_of(folder)
    named = absolute(images)
    place = _place(folder, named, step)
    facts = _facts(place)
    if facts is None or facts["weights"] != digest or (facts.get("source") or facts["folder"]) != named:
        return None
    return _load(folder, place, facts)


def open_atlas(run: str | Path, images: str | Path, tell: Tell | None = None, control: Control | None = None) -> Atlas:
    """The atlas of the folder as it is now by the run's newest weights: what was kept, or made anew (one look at every picture).

    Raises Trouble without pictures or weights, Interrupted on a stop.
    """
    folder = open_run(run)
    say(tell, "scan", "Looking whether the folder has changed")
    catalog = pictures_of(images, Reading.of(read_spec(folder)), tell, control)
    step, digest = weights_of(folder)
    key = _key(catalog, digest)
    place = _place(folder, catalog.images, step)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        lock = Lock(place.parent / f".{place.name}.lock").wait(_waiting(tell, control))
    except OSError:
        return _make(folder, catalog, place, key, step, digest, tell, control)
    with lock:
        facts = _facts(place)
        if facts is not None and facts["key"] == key and (found := _load(folder, place, facts)) is not None:
            return found
        return _make(folder, catalog, place, key, step, digest, tell, control)


def _make(folder: RunFolder, catalog: Catalog, place: Path, key: str, step: int, digest: str, tell: Tell | None, control: Control | None) -> Atlas:
    known = _known(place, digest)
    new = tuple(one for one in catalog.items if _picture(one) not in known)
    if new:
        some = replace(catalog, items=new)
        vectors, paths = embed_all(load_encoder(folder.path), some, folder, tell, control)
        made = dict(zip(paths, vectors, strict=True))
        known |= {_picture(one): made[some.path(at)] for at, one in enumerate(new) if some.path(at) in made}
    pictures = tuple(one for one in map(_picture, catalog.items) if one in known)
    vectors = np.stack([known[one] for one in pictures]) if pictures else np.zeros((0, 1), np.float32)
    if weights_of(folder)[1] != digest:
        # A checkpoint came between: what was loaded may be either, so it is kept under no name that promises one.
        key = f"{key}-{os.urandom(4).hex()}"
    facts = {
        "version": VERSION,
        "folder": catalog.root,
        "source": catalog.source,
        "key": key,
        "weights": digest,
        "step": step,
        "pictures": [list(vars(one).values()) for one in pictures],
    }
    atlas = Atlas(folder, catalog.root, step, key, place, pictures, vectors, catalog.source)
    try:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        write_arrays(place / "vectors.npz", {"vectors": vectors, "key": np.array(key)})
        temporary = place / ".facts.tmp"
        temporary.write_text(json.dumps(facts), encoding="ascii")
        rename(temporary, place / "facts.json")
        _tidy(place)
    except OSError as error:
        if tell is None:
            raise cannot_write(place, error) from error
        say(tell, "atlas", "The result can't be kept in the run's folder; it will be made again next time")
    with _opening:
        _open[f"{place}:{key}"] = atlas
    return atlas


def embed_all(encoder: Any, catalog: Catalog, run: RunFolder, tell: Tell | None, control: Control | None) -> tuple[NDArray[np.float32], Sequence[str]]:
    """(vectors, absolute paths) of every picture that decodes, in the catalog's order."""
    spec = read_spec(run)
    where = choose_device("auto")
    cache = build_cache(
        catalog, choose_cache_side(encoder.image_size, catalog), mode=spec.cache, cache_dir=spec.cache_dir, limit=spec.cache_limit, tell=tell, control=control
    )
    try:
        say(tell, "embed", "Looking at the pictures")
        # A stop is heard between batches: on a processor they are small where the pictures are large.
        batch = 256 if where.type != "cpu" else max(8, min(256, round(256 * (64 / encoder.image_size) ** 2)))
        mean, std, size = encoder.mean, encoder.std, encoder.image_size
        vectors = embed(encoder.to(where), cache, mean=mean, std=std, image_size=size, device=where, batch_size=batch, tell=tell, control=control)
        return vectors, cache.paths
    finally:
        cache.close()


def _picture(one: Item) -> Picture:
    return Picture(one.path, one.width, one.height, one.bytes, one.mtime_ns / 1e9, one.format)


def _known(place: Path, digest: str) -> dict[Picture, NDArray[np.float32]]:
    """Vectors of pictures that these very weights have seen already: after a few were left out or added, only the new ones are looked at."""
    facts, found = _facts(place), read_arrays(place / "vectors.npz")
    if facts is None or found is None or not str(facts["key"]).endswith(f"-{digest}") or str(found.get("key")) != facts["key"]:
        return {}
    try:
        return {Picture(*one): vector for one, vector in zip(facts["pictures"], np.asarray(found["vectors"], np.float32), strict=True)}
    except (TypeError, ValueError):
        return {}


def _key(catalog: Catalog, digest: str) -> str:
    return f"{catalog.fingerprint()}-{digest}"


def _place(run: RunFolder, root: str, step: int) -> Path:
    return run.insight / "atlas" / f"{hashlib.blake2b(os.fsencode(root), digest_size=6).hexdigest()}-{step:08d}"


def _facts(place: Path) -> dict[str, Any] | None:
    try:
        facts = parse((place / "facts.json").read_text(encoding="ascii"))
        return facts if facts["version"] == VERSION and isinstance(facts["key"], str) and facts["pictures"] else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _load(run: RunFolder, place: Path, facts: Mapping[str, Any]) -> Atlas | None:
    with _opening:
        if (there := _open.get(f"{place}:{facts['key']}")) is not None:
            return there
        found = read_arrays(place / "vectors.npz")
        if found is None or str(found.get("key")) != facts["key"]:
            return None
        vectors = np.asarray(found["vectors"], np.float32)
        try:
            pictures = tuple(Picture(str(path), int(w), int(h), int(size), float(time), str(kind)) for path, w, h, size, time, kind in facts["pictures"])
        except (TypeError, ValueError):
            return None
        if vectors.ndim != 2 or len(vectors) != len(pictures) or any(".." in one.path.split("/") for one in pictures):
            return None
        made = Atlas(run, str(facts["folder"]), int(facts["step"]), str(facts["key"]), place, pictures, vectors, str(facts.get("source") or ""))
        _open[f"{place}:{made.key}"] = made
        return made


def read_arrays(path: Path) -> Arrays | None:
    """The arrays of a .npz file, or None where it is not there or damaged."""
    try:
        with np.load(path, allow_pickle=False) as file:
            return {name: file[name] for name in file.files}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def write_arrays(path: Path, arrays: Arrays) -> None:
    """Replace a .npz file at once. Raises OSError."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}.tmp.npz")
    try:
        np.savez(temporary, allow_pickle=False, **cast(Any, arrays))
        rename(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def _tidy(place: Path) -> None:
    """Only the newest few of the same folder stay."""
    root = place.name.rpartition("-")[0]
    others = sorted((one for one in place.parent.glob(f"{root}-*") if one.is_dir() and one != place), key=lambda one: one.stat().st_mtime)
    for old in others[: -(KEPT - 1)]:
        shutil.rmtree(old, ignore_errors=True)


def _waiting(tell: Tell | None, control: Control | None) -> Callable[[int | None], None]:
    said: list[bool] = []

    def wait(owner: int | None) -> None:
        if control is not None and control.stopped:
            raise Interrupted
        if not said:
            said.append(True)
            say(tell, "atlas", "Waiting: these pictures are being looked at already")

    return wait

"""How good the encoder's features are: against labels, its untrained twin and raw pixels; and the features themselves as a file."""

from __future__ import annotations

import csv
import json
import math
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from numpy.typing import NDArray

from studio.core import shipped
from studio.core.control import Control
from studio.core.events import Event, Phase
from studio.core.reading import Reading
from studio.core.trouble import FAILED, NO_IMAGES, NO_ROOM, UNUSABLE, Trouble
from studio.data.cache import Cache, build_cache, choose_cache_side
from studio.data.scan import Catalog, scan
from studio.data.sources import printable
from studio.insight.embed import centred, raw_pixels
from studio.insight.embed import embed as embed_all
from studio.insight.knn import fitting_k, knn_accuracy
from studio.insight.linear import linear_probe
from studio.runs.layout import open_run
from studio.runs.read import read_spec, read_state
from studio.train.device import choose_device
from studio.train.encoder import load_encoder, untrained_encoder

Tell = Callable[[Event], None]
LIGHTLY = ".lightly.csv"
SAMPLES = "samples.json"
ENDINGS = (".npz", LIGHTLY, ".csv", ".parquet", SAMPLES)


def pictures_of(images: str | Path, reading: Reading, tell: Tell | None, control: Control | None) -> Catalog:
    """A folder's pictures as they are now, to be opened as a run opens its own. Raises Trouble where there are none that can be used."""
    catalog = scan(images, tell=tell, control=control, reading=reading)
    if not len(catalog):
        raise Trouble(f"{images} has no usable pictures.", "Pick another folder; `check` says what is wrong with its files.", NO_IMAGES)
    return catalog


def open_cache(images: Path, image_size: int, run: Path, tell: Tell | None, control: Control | None) -> tuple[Cache, str]:
    """The pictures of a folder at the side an encoder wants, in the run's kind of cache; and the folder's absolute path."""
    spec = read_spec(open_run(run))
    catalog = pictures_of(images, Reading.of(spec), tell, control)
    side = choose_cache_side(image_size, catalog)
    return build_cache(catalog, side, mode=spec.cache, cache_dir=spec.cache_dir, limit=spec.cache_limit, tell=tell, control=control), catalog.root


def evaluate(run: Path, train: Path, test: Path, tell: Tell | None, control: Control | None, *, k: int | None = None, device: str = "auto") -> dict[str, Any]:
    """The contract's JSON of `evaluate`; also linear_random_init and the standard errors of the test set's size. k None: 20, or the pictures
    a class where there are fewer."""
    encoder = load_encoder(run)
    where = choose_device(device)
    mean, std, size = cast(Any, encoder).mean, cast(Any, encoder).std, encoder.image_size
    train_cache, train_y, test_cache, test_y = _labelled(run, train, test, size, tell, control)
    try:
        state, spec = read_state(open_run(run)), read_spec(open_run(run))
        untrained = untrained_encoder(spec, images=int(state.get("images") or 2))
        say(tell, "embed", "Looking at the pictures")
        vectors: dict[str, tuple[NDArray[np.float32], NDArray[np.float32]]] = {}
        for name, net in (("", encoder), ("_random_init", untrained)):
            net.to(where)
            pair = [embed_all(net, one, mean=mean, std=std, image_size=size, device=where, tell=tell, control=control) for one in (train_cache, test_cache)]
            vectors[name] = (pair[0], pair[1])
        pixels = centred(raw_pixels(train_cache, control=control), raw_pixels(test_cache, control=control))
    finally:
        train_cache.close()
        test_cache.close()
    k = fitting_k(train_y) if k is None else min(k, len(train_y))
    say(tell, "score", "Scoring")
    found: dict[str, Any] = {"run": str(Path(run).absolute())}
    for name, (bank, asked) in vectors.items():
        found[f"knn{name}"] = knn_accuracy(bank, train_y, asked, test_y, k)
        found[f"linear{name}"] = linear_probe(bank, train_y, asked, test_y)
    found["knn_pixels"] = knn_accuracy(pixels[0], train_y, pixels[1], test_y, k)
    for name in ("knn", "linear"):
        found[f"{name}_error"] = math.sqrt(found[name] * (1 - found[name]) / len(test_y))
    return {**found, "train_images": len(train_y), "test_images": len(test_y), "classes": len(np.unique(train_y)), "k": k}


def _labelled(
    run: Path, train: Path, test: Path, size: int, tell: Tell | None, control: Control | None
) -> tuple[Cache, NDArray[np.int64], Cache, NDArray[np.int64]]:
    caches: list[Cache] = []
    names: list[list[str]] = []
    for option, folder in (("--train", train), ("--test", test)):
        cache, root = open_cache(folder, size, run, tell, control)
        labels = [Path(path).relative_to(root).parts for path in cache.paths]
        if any(len(parts) < 2 for parts in labels):
            raise Trouble(
                f"{option} {folder} has pictures outside of sub-folders; the sub-folders' names are the labels.",
                "Sort its pictures into one sub-folder a class.",
                UNUSABLE,
            )
        caches.append(cache)
        names.append([parts[0] for parts in labels])
    classes = {name: index for index, name in enumerate(sorted(set(names[0])))}
    if len(classes) < 2:
        raise Trouble(f"--train {train} has one class only ({next(iter(classes))}).", "Give a folder with at least two sub-folders of pictures.", UNUSABLE)
    for name in sorted(set(names[1]) - set(classes)):
        classes[name] = len(classes)
    first, second = (np.array([classes[one] for one in each], np.int64) for each in names)
    return caches[0], first, caches[1], second


def embed(run: Path, images: Path, out: Path, tell: Tell | None, control: Control | None, *, device: str = "auto") -> Mapping[str, Any]:
    """One vector a picture to .npz (paths, vectors), .csv or .parquet (path, then one column a number), or .lightly.csv, or a folder's
    samples.json (FiftyOne). Written under a temporary name."""
    ending = next((one for one in ENDINGS if out.name.lower().endswith(one)), "")
    if not ending:
        raise Trouble(f"--out {out} ends in {out.suffix or 'nothing'}; allowed is {', '.join(ENDINGS)}.", "Give one of those endings.", UNUSABLE)
    if ending == ".parquet":
        _need_pyarrow()
    encoder = load_encoder(run)
    where = choose_device(device)
    cache, root = open_cache(images, encoder.image_size, run, tell, control)
    try:
        facts = cast(Any, encoder)
        vectors = embed_all(encoder.to(where), cache, mean=facts.mean, std=facts.std, image_size=encoder.image_size, device=where, tell=tell, control=control)
        paths = [printable(os.path.relpath(path, root).replace(os.sep, "/")) for path in cache.paths]
    finally:
        cache.close()
    target = out.expanduser().absolute()
    if ending == SAMPLES:
        paths = [os.path.join(root, path) for path in paths]
        if not os.path.isfile(paths[0]):
            raise Trouble(f"--out is {out}, but {paths[0]} is inside another file, and FiftyOne opens files.", "Write .npz, .csv or .parquet.", UNUSABLE)
    temporary = target.with_name(f".{target.stem}.tmp{ending}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _WRITERS[ending](temporary, paths, vectors)
        os.replace(temporary, target)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise Trouble(f"Cannot write {target}: {error.strerror}.", "Pick another place with --out.", NO_ROOM if error.errno == 28 else FAILED) from error
    return {"images": len(paths), "dim": int(vectors.shape[1]), "out": str(target)}


def _need_pyarrow() -> None:
    from importlib import util

    if util.find_spec("pyarrow") is None:
        if shipped.frozen():
            raise Trouble("The installed app writes no .parquet.", "Write .npz or .csv.", UNUSABLE)
        raise Trouble(
            "Writing .parquet needs the package pyarrow, which is not installed.", 'pip install "tacit-studio[parquet]", or write .npz or .csv.', UNUSABLE
        )


def _write_npz(path: Path, paths: list[str], vectors: NDArray[np.float32]) -> None:
    np.savez_compressed(path, paths=np.array(paths), vectors=vectors)


def _write_csv(path: Path, paths: list[str], vectors: NDArray[np.float32]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["path", *(f"f{index}" for index in range(vectors.shape[1]))])
        for name, vector in zip(paths, vectors, strict=True):
            writer.writerow([name, *(f"{value:.7g}" for value in vector)])


def _write_lightly(path: Path, paths: list[str], vectors: NDArray[np.float32]) -> None:
    """The form that Lightly's tools read: filenames, embedding_0…, and labels, which are all 0."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["filenames", *(f"embedding_{index}" for index in range(vectors.shape[1])), "labels"])
        for name, vector in zip(paths, vectors, strict=True):
            writer.writerow([name, *(f"{value:.7g}" for value in vector), 0])


def _write_samples(path: Path, paths: list[str], vectors: NDArray[np.float32]) -> None:
    """The file that makes its folder one of FiftyOne's datasets (fo.types.FiftyOneDataset): {"samples": [{"filepath", "tags", "embedding"}]}, a sample a line."""
    with path.open("w", encoding="utf-8") as file:
        file.write('{"samples": [')
        for at, (name, vector) in enumerate(zip(paths, vectors, strict=True)):
            numbers = ", ".join(f"{value:.7g}" for value in vector)
            file.write(f'{"," if at else ""}\n{{"filepath": {json.dumps(name)}, "tags": [], "embedding": [{numbers}]}}')
        file.write("\n]}\n")


def _write_parquet(path: Path, paths: list[str], vectors: NDArray[np.float32]) -> None:
    import importlib

    arrow, parquet = importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    parquet.write_table(arrow.table({"path": paths, **{f"f{index}": vectors[:, index] for index in range(vectors.shape[1])}}), path)


_WRITERS = {".npz": _write_npz, ".csv": _write_csv, LIGHTLY: _write_lightly, ".parquet": _write_parquet, SAMPLES: _write_samples}


def say(tell: Tell | None, name: str, words: str) -> None:
    """A phase, if somebody listens."""
    if tell:
        tell(Phase(name, words))


def chosen(count: int, wish: int) -> NDArray[np.int64]:
    """`wish` indices spread over `count`."""
    return np.unique(np.linspace(0, count - 1, min(wish, count)).round().astype(np.int64))


def tensor_of(cache: Cache, indices: NDArray[np.int64]) -> tuple[torch.Tensor, torch.Tensor]:
    """Pixels and aspects of some pictures of a cache, as the views want them."""
    return torch.from_numpy(np.ascontiguousarray(cache.take(indices))), torch.from_numpy(cache.aspects[indices])

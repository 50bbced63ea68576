"""Looking at a trained run: the pictures that the window shows, as events and as PNG files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

import numpy as np

from studio.core.clock import Clock
from studio.core.control import Control
from studio.core.events import Cloud, Event, Matrix, Pictures
from studio.core.trouble import NO_ROOM, UNUSABLE, Trouble
from studio.insight.attention import attention_picture
from studio.insight.embed import embed
from studio.insight.map import pca
from studio.insight.neighbours import neighbours_picture
from studio.jobs.score import chosen, open_cache, say, tensor_of
from studio.method import Method
from studio.runs.compose import compose
from studio.runs.layout import RunFolder, open_run
from studio.train.encoder import load_encoder, load_method
from studio.train.watch import looking, make_sample
from studio.views.make import make_whole

Tell = Callable[[Event], None]
Shown = Pictures | Matrix | Cloud
MAP_SAMPLE = 100_000
WHAT = ("views", "reconstruction", "attention", "neighbours", "map")


def inspect(
    run: Path, images: Path, what: str, out: Path | None, tell: Tell | None, control: Control | None, *, count: int, seed: int, options: Mapping[str, Any]
) -> dict[str, Any]:
    """The contract's JSON of `inspect`. Raises Trouble when this run can't show it, saying what it can."""
    folder = open_run(run)
    if what in ("neighbours", "map"):
        made = _of_the_encoder(run, images, what, tell, control, count)
    else:
        made = _of_the_method(run, images, what, tell, control, count, seed)
    return {"what": what, "files": _write(made, what, out, folder, tell)}


def _of_the_method(run: Path, images: Path, what: str, tell: Tell | None, control: Control | None, count: int, seed: int) -> list[Shown]:
    method, spec, step = load_method(run)
    able = showable(method)
    if what not in able:
        allowed = ", ".join(one for one in WHAT if one in (*able, "neighbours", "map"))
        raise Trouble(f"--what is {what!r}; a {method.title} run with {spec.backbone} can't show that.", f"It can show {allowed}.", UNUSABLE)
    assert spec.image_size
    cache, _ = open_cache(images, spec.image_size, run, tell, control)
    try:
        picked = chosen(len(cache), count)
        pixels, aspects = tensor_of(cache, picked)
        names = [Path(cache.paths[int(index)]).name for index in picked]
    finally:
        cache.close()
    say(tell, "inspect", "Making the pictures")
    sample = make_sample(pixels, aspects, names, method, method.views(method.settings, spec.image_size), spec.image_size, seed=seed)
    clock = Clock(step, max(step, 1), method.plan.steps_per_epoch)
    with looking(method):
        if what == "views":
            return list(type(method).preview(method.settings, sample, seed=seed))
        shown = [one for one in method.show(sample, clock) if one.name == what]
        if not shown and what == "attention":
            whole = make_whole(pixels, aspects, spec.image_size, method.mean, method.std)
            shown = [attention_picture(method.encoder, whole, names, method.mean, method.std, step=step)]
    return list(shown)


def showable(method: Method) -> tuple[str, ...]:
    """What a method's run can show beside neighbours and map: what it declares, and attention for every backbone (a similarity map, named so,
    where the net is convolutional)."""
    return tuple(dict.fromkeys(("views", *method.shows, "attention")))


def _of_the_encoder(run: Path, images: Path, what: str, tell: Tell | None, control: Control | None, count: int) -> list[Shown]:
    encoder = load_encoder(run)
    facts = cast(Any, encoder)
    cache, root = open_cache(images, encoder.image_size, run, tell, control)
    try:
        say(tell, "embed", "Looking at the pictures")
        features = embed(encoder, cache, mean=facts.mean, std=facts.std, image_size=encoder.image_size, tell=tell, control=control)
        if what == "map":
            first = [Path(path).relative_to(root).parts for path in cache.paths]
            labels = [parts[0] if len(parts) > 1 else "" for parts in first]
            names = tuple(sorted(set(labels)))
            groups = np.array([names.index(one) for one in labels], np.int64)
            note = "Every picture as a point: near points look alike to the network."
            return [Cloud("map", 0, pca(features), groups if len(names) > 1 else None, names if len(names) > 1 else (), note)]
        thumbnails = list(cache.take(np.arange(len(cache), dtype=np.int64))) if len(cache) <= 20_000 else _Lazy(cache)
        return [neighbours_picture(features, chosen(len(cache), count).tolist(), cast(Any, thumbnails), cache.paths)]
    finally:
        cache.close()


class _Lazy:
    """Thumbnails of a large cache, taken when asked for."""

    def __init__(self, cache: Any) -> None:
        self.cache = cache

    def __getitem__(self, index: int) -> Any:
        return self.cache.take(np.array([index], np.int64))[0]


def _write(made: list[Shown], what: str, out: Path | None, folder: RunFolder, tell: Tell | None) -> list[str]:
    target = out.expanduser().absolute() if out else folder.insight
    files: list[str] = []
    try:
        target.mkdir(parents=True, exist_ok=True)
        for number, event in enumerate(made):
            path = target / (f"{what}.png" if number == 0 else f"{what}-{number + 1}.png")
            compose(event, tile_side=128).save(path)
            files.append(str(path))
            if tell:
                tell(event)
    except OSError as error:
        raise Trouble(f"Cannot write the pictures to {target}: {error.strerror}.", "Pick another folder with --out.", NO_ROOM) from error
    return files

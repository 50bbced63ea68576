"""Looking at a trained run: the pictures that the window shows, as events and as PNG files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.core.clock import Clock
from studio.core.control import Control
from studio.core.events import Cloud, Event, Matrix, Pictures
from studio.core.reading import Reading
from studio.core.trouble import NO_ROOM, UNUSABLE, Trouble
from studio.data.decode import thumbnail
from studio.insight.attention import attention_picture
from studio.insight.map import can_unfold
from studio.insight.neighbours import neighbours_picture
from studio.jobs.atlas import open_atlas
from studio.jobs.atlas_looks import better_map, cloud, first_map
from studio.jobs.score import chosen, open_cache, say, tensor_of
from studio.method import Method, views_of
from studio.runs.compose import compose
from studio.runs.layout import RunFolder, open_run
from studio.train.encoder import load_method
from studio.train.watch import looking, make_sample
from studio.views.make import make_whole

Tell = Callable[[Event], None]
Shown = Pictures | Matrix | Cloud
THUMBNAIL = 128
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
    sample = make_sample(pixels, aspects, names, method, views_of(method, method.settings, spec), spec.image_size, seed=seed)
    clock = Clock(step, max(step, 1), method.plan.steps_per_epoch)
    with looking(method, apart=seed):
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
    atlas = open_atlas(run, images, tell, control)
    if what == "map":
        made = better_map(atlas, tell, control) if can_unfold() else first_map(atlas)
        return [cloud(atlas, made)]
    paths = [atlas.full_path(row) for row in range(len(atlas))]
    return [neighbours_picture(atlas.rows.cpu(), chosen(len(atlas), count).tolist(), _Thumbnails(paths, atlas.reading), paths, step=atlas.step)]


class _Thumbnails:
    """Small pictures of files, made when asked for; one that can't be read any more is grey."""

    def __init__(self, paths: list[str], reading: Reading) -> None:
        self._paths, self._reading = paths, reading

    def __getitem__(self, index: int) -> NDArray[np.uint8]:
        found = thumbnail(self._paths[index], THUMBNAIL, self._reading)
        return np.full((THUMBNAIL, THUMBNAIL, 3), 128, np.uint8) if isinstance(found, str) else found


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

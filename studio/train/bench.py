"""Everything a training holds: pictures, method, optimisers on their device, each number settled. Built here, used by the loop."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from studio.core.clock import Clock
from studio.core.control import Control
from studio.core.events import Event, Phase, Warned
from studio.core.spec import RunSpec
from studio.core.trouble import NO_IMAGES, UNUSABLE, Trouble
from studio.data.cache import Cache, build_cache, choose_cache_side
from studio.data.sampler import steps_per_epoch
from studio.data.scan import Catalog
from studio.method import Method, views_of
from studio.nets.gather import apart
from studio.nets.synced import sync_batch_norm, unsynced
from studio.train.device import probe_precision
from studio.train.encoder import build_method
from studio.train.step import Stepper
from studio.train.world import World
from studio.views.make import make
from studio.views.recipe import View

Tell = Callable[[Event], None]
PROBE_PICTURES = 32


@dataclass
class Bench:
    """spec: every number settled. views: what a step needs. start: the clock of the first step to do."""

    spec: RunSpec
    cache: Cache
    device: torch.device
    method: Method
    views: tuple[View, ...]
    stepper: Stepper
    start: Clock

    @property
    def batch_size(self) -> int:
        """Pictures in one optimiser step, over all processes."""
        return number(self.spec.batch_size)

    def plan_facts(self) -> dict[str, int]:
        """What rebuilding the method needs besides the spec."""
        return {"images": len(self.cache), "total_steps": self.start.total_steps, "steps_per_epoch": self.start.steps_per_epoch}


def number(value: int | None) -> int:
    """A number of a settled spec."""
    assert value is not None, "the spec is not settled"
    return value


def open_cache(spec: RunSpec, catalog: Catalog, world: World, tell: Tell, control: Control) -> tuple[RunSpec, Cache]:
    """The decoded pictures, and the spec with its batch lowered where fewer could be decoded than the headers promised.

    One process builds; the others find it built. Raises Trouble when fewer than two pictures are left.
    """
    tell(Phase("cache", "Reading the pictures"))
    side = choose_cache_side(number(spec.image_size), catalog)

    def build() -> Cache:
        return build_cache(
            catalog, side, mode=spec.cache, cache_dir=spec.cache_dir, limit=spec.cache_limit, workers=spec.workers or None, tell=tell, control=control
        )

    cache = build()
    if len(cache) < 2:
        cache.close()
        raise Trouble(f"Only {len(cache)} picture of {catalog.root} could be decoded.", "`check` says what is wrong with the others.", NO_IMAGES)
    wish = number(spec.batch_size)
    batch = min(wish, len(cache) // 2 * 2) // world.size * world.size
    if batch < 2 * world.size:
        cache.close()
        raise Trouble(f"{len(cache)} pictures are too few for {world.size} processes.", "Train with one process.", UNUSABLE)
    if batch != wish:
        tell(Warned(f"Batch size lowered from {wish} to {batch}: the folder has {len(cache)} usable pictures, for {world.size} process(es)."))
    return spec.replace(batch_size=batch), cache


def build(spec: RunSpec, cache: Cache, device: torch.device, world: World, tell: Tell, *, start: Mapping[str, Tensor] | None = None) -> Bench:
    """Measure the arithmetic if that is open, then build the method and its optimisers on the device, at step 0. start: what the backbone begins with."""
    tell(Phase("build", "Building the network"))
    if spec.precision == "auto":
        tell(Phase("probe", "Measuring which arithmetic is faster here"))
        spec = spec.replace(precision=world.decided(lambda: _measured_precision(spec, cache, device)))
    each_epoch = steps_per_epoch(len(cache), number(spec.batch_size))
    total = total_steps(spec, each_epoch)
    method = _on(device, build_method(spec, images=len(cache), total_steps=total, steps_per_epoch=each_epoch, start=start))
    if world.size > 1:
        sync_batch_norm(method)
        if kinds := unsynced(method):
            tell(Warned(f"{', '.join(kinds)} of {spec.backbone} sees only the pictures of its own process.", "Another backbone trains as one process would."))
    if number(spec.batch_size) // world.size < method.min_batch:
        words = f"--batch-size is {spec.batch_size}; {method.title} needs at least {method.min_batch} pictures a step and process."
        raise Trouble(words, "Use a larger batch, or a folder with more pictures.", UNUSABLE)
    if spec.compile:
        spec = spec.replace(compile=_compiled(method, device, tell))
    stepper = _stepper(spec, method, device, spec.precision, world)
    return Bench(spec, cache, device, method, views_of(method, method.settings, spec), stepper, Clock(0, total, each_epoch))


def total_steps(spec: RunSpec, each_epoch: int) -> int:
    """Steps of the whole run: the epochs', stopped at max_steps where that is given."""
    wishes = [steps for steps in (spec.max_steps, spec.epochs and spec.epochs * each_epoch) if steps]
    assert wishes, "the spec is not settled"
    return min(wishes)


def _on(device: torch.device, method: Method) -> Method:
    """On the device, convolutions in the layout their kernels like best, in training mode."""
    method.to(device)
    if method.backbone.kind == "conv":
        method.to(memory_format=torch.channels_last)  # pyright: ignore[reportCallIssue]
    return method.train()


def _stepper(spec: RunSpec, method: Method, device: torch.device, precision: str, world: World) -> Stepper:
    assert spec.optimizer and spec.lr is not None and spec.weight_decay is not None, "the spec is not settled"
    return Stepper.build(
        method,
        device,
        precision=precision,
        accumulate=spec.accumulate,
        optimizer=spec.optimizer,
        lr=spec.lr,
        weight_decay=spec.weight_decay,
        seed=spec.seed,
        world=world,
    )


def _measured_precision(spec: RunSpec, cache: Cache, device: torch.device) -> str:
    """Time real gradients of a throw-away network of the same kind, on a small batch, in each arithmetic."""
    count = min(number(spec.batch_size), PROBE_PICTURES)
    small = spec.replace(batch_size=count, accumulate=1)

    def prepare() -> Callable[[str], None]:
        method = _on(device, build_method(small, images=max(len(cache), count), total_steps=10, steps_per_epoch=10))
        indices = np.resize(np.arange(len(cache), dtype=np.int64), count)
        pixels, aspects = torch.from_numpy(np.ascontiguousarray(cache.take(indices))).to(device), torch.from_numpy(cache.aspects[indices])
        views = make(pixels, aspects, views_of(method, method.settings, spec), seed=0, step=0)
        stepper = _stepper(small, method, device, "fp32", World())

        def step(precision: str) -> None:
            stepper.precision = precision
            stepper.gradients(views, Clock(0, 10, 10))

        return step

    with apart():  # the other processes wait for the answer and would never join a gather
        return probe_precision(prepare, device)


def _compiled(method: Method, device: torch.device, tell: Tell) -> bool:
    """Compile the backbone in place if a throw-away copy compiles and trains; without a compiler the run goes on as it is."""
    tell(Phase("compile", "Compiling the network; this takes a minute"))
    try:
        trial = copy.deepcopy(method.backbone)
        trial.compile()
        size = method.backbone.image_size
        trial(torch.zeros(2, 3, size, size, device=device)).sum().backward()
    except Exception as error:  # whatever a compiler says, training is possible without it
        reason = (str(error).splitlines() or [""])[0][:200]
        tell(Warned(f"The network could not be compiled ({type(error).__name__}: {reason}); training goes on without.", "Leave out --compile."))
        return False
    method.backbone.compile()
    return True

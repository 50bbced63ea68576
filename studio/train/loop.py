"""The story of a training, from a specification to an encoder.

Open the run; build cache, method and optimisers; resume if there is a checkpoint; then each step: whose turn is it (go, pause, stop)? take a
batch; make its views; forward, backward, step; let the method move its slow parts; meter; if due, picture, probe, save. At the end say why it
ended. A resumed run equals one that never stopped, bit for bit on the CPU: everything random is a function of (seed, step).
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import torch

from studio import __version__, methods
from studio.core import choose
from studio.core.clock import Clock, warmup_cosine
from studio.core.control import Control
from studio.core.events import Event, Failed, Finished, Phase, Saved, Scalars, Started, Warned
from studio.core.spec import RunSpec
from studio.core.trouble import FAILED, NO_ROOM, Interrupted, Trouble
from studio.data.cache import Cache, build_cache, choose_cache_side
from studio.data.sampler import steps_per_epoch
from studio.data.scan import Catalog, scan
from studio.insight import health
from studio.method import Method
from studio.runs.layout import RunFolder, new_run_folder, open_run
from studio.runs.read import read_spec, read_state
from studio.runs.record import Recorder
from studio.train import checkpoint, world
from studio.train.device import check_precision, choose_device, describe, memory_of, probe_precision
from studio.train.encoder import backbone_of, build_method, save_encoder
from studio.train.feed import Feed
from studio.train.meter import Meter, NotFinite
from studio.train.optim import set_rates
from studio.train.step import Stepper
from studio.train.watch import Watcher
from studio.train.world import World
from studio.views.make import make

Tell = Callable[[Event], None]
SAVE_SECONDS = 600.0
STATE_SECONDS = 2.0
PROBE_PICTURES = 32
RATE_CUT = 0.5


def train(spec: RunSpec, *, tell: Tell | None = None, control: Control | None = None) -> dict[str, Any]:
    """Train a new run. Blocks; returns the contract's JSON of `train`. Raises Trouble for what a person can mend; a stop asked for through
    `control` is not an error: the run is saved and "stopped" says so."""
    control, heard = control or Control(), tell or _deaf
    here = world.join()
    try:
        device = choose_device(f"cuda:{here.local}" if spec.device == "auto" and here.size > 1 and torch.cuda.is_available() else spec.device)
        cls = methods.get(spec.method)
        heard(Phase("scan", "Looking for pictures"))
        catalog = scan(spec.images, tell=heard, control=control)
        facts = choose.Facts(len(catalog), catalog.median_side, device.type, memory_of(device))
        resolved, notes = choose.resolve(spec.replace(images=catalog.root), cls.card(spec.method), facts)
        backbone_of(cls, resolved)
        check_precision(resolved.precision, device)
        run = new_run_folder(spec.method, catalog.root, out=spec.out) if here.leads else RunFolder(spec.out or "run")
        return _recorded(run, resolved, catalog, device, here, notes, heard, control)
    finally:
        world.leave()


def resume(
    run: str | os.PathLike[str], *, overrides: Mapping[str, Any] | None = None, tell: Tell | None = None, control: Control | None = None
) -> dict[str, Any]:
    """Go on from a run's last checkpoint (from its start where there is none). overrides: RunSpec fields to change (epochs, device…).
    Returns and raises as `train`."""
    control, heard = control or Control(), tell or _deaf
    folder = open_run(run)
    state = read_state(folder)
    if state["state"] in ("running", "paused"):
        raise Trouble(f"The run {folder.path} is being trained by process {state.get('pid')}.", "Stop that one first.", FAILED)
    spec = read_spec(folder).replace(**dict(overrides or {}))
    here = world.join()
    try:
        device = choose_device(spec.device)
        heard(Phase("scan", "Looking for pictures"))
        catalog = scan(spec.images, tell=heard, control=control)
        notes: list[str] = []
        if state.get("fingerprint") not in (None, catalog.fingerprint()):
            notes.append("The pictures have changed since this run began: it goes on with what is there now.")
        return _recorded(folder, spec, catalog, device, here, notes, heard, control)
    finally:
        world.leave()


@dataclass
class _Parts:
    """Everything a running training holds."""

    run: RunFolder
    spec: RunSpec
    recorder: Recorder | None
    tell: Tell
    control: Control
    cache: Cache
    device: torch.device
    world: World
    method: Method
    stepper: Stepper
    watcher: Watcher
    meter: Meter
    start: Clock
    health: dict[str, Any]
    lr_factor: float = 1.0
    fallbacks: int = 0


def _recorded(
    run: RunFolder, spec: RunSpec, catalog: Catalog, device: torch.device, here: World, notes: list[str], heard: Tell, control: Control
) -> dict[str, Any]:
    """Train with a recorder open; whatever happens, state.json says how it ended."""
    with Recorder(run) as recorder:

        def tell(event: Event) -> None:
            recorder.tell(event)
            heard(event)

        recorder.state(
            "running", started=_now(), device=describe(device), fingerprint=catalog.fingerprint(), images=len(catalog), versions=_versions(), step=0, epoch=0.0
        )
        recorder.spec(spec)
        try:
            parts = _build(run, spec, catalog, device, here, recorder, tell, control)
            for note in notes:
                tell(Warned(note))
            return _run(parts)
        except Interrupted:
            recorder.state("stopped")
            raise
        except BaseException as error:
            _note_failure(recorder, tell, error)
            raise


def _build(run: RunFolder, spec: RunSpec, catalog: Catalog, device: torch.device, here: World, recorder: Recorder, tell: Tell, control: Control) -> _Parts:
    """Cache, precision, method, optimisers, meter; and the checkpoint's state where there is one."""
    assert spec.image_size and spec.batch_size and spec.lr and spec.weight_decay is not None and spec.optimizer
    tell(Phase("cache", "Reading the pictures"))
    side = choose_cache_side(spec.image_size, catalog)
    cache = build_cache(catalog, side, mode=spec.cache, cache_dir=spec.cache_dir, workers=spec.workers or None, tell=tell, control=control)
    recorder.rejected([(one.path, one.reason) for one in (*catalog.rejected, *cache.rejected)])
    if len(cache) < spec.batch_size:
        lowered = max(2, len(cache) // 2 * 2)
        tell(Warned(f"Batch size lowered from {spec.batch_size} to {lowered}: only {len(cache)} pictures could be decoded."))
        spec = spec.replace(batch_size=lowered)
    each_epoch = steps_per_epoch(len(cache), int(spec.batch_size or 2))
    total = spec.max_steps or (spec.epochs or 1) * each_epoch
    tell(Phase("build", "Building the network"))
    if spec.precision == "auto":
        tell(Phase("probe", "Measuring which arithmetic is faster here"))
        spec = spec.replace(precision=_measured_precision(spec, cache, device))
    recorder.spec(spec)
    method = build_method(spec, images=len(cache), total_steps=total, steps_per_epoch=each_epoch).to(device)
    if method.backbone.kind == "conv":
        method = method.to(memory_format=torch.channels_last)
    method.train()
    stepper = Stepper.build(
        method,
        device,
        precision=spec.precision,
        accumulate=spec.accumulate,
        optimizer=spec.optimizer or "adamw",
        lr=float(spec.lr or 0),
        weight_decay=float(spec.weight_decay or 0),
        seed=spec.seed,
        world=here,
    )
    step = checkpoint.newest(run)
    facts: dict[str, Any] = {}
    if step is not None:
        facts = checkpoint.load(run, step, method, stepper.optimizers)
        for optimizer in stepper.optimizers.values():
            checkpoint.to_device(optimizer, device)
    recorder.go_back(step or 0)
    start = Clock(step or 0, total, each_epoch)
    if spec.compile:
        _compile(method, tell)
    meter = Meter(tell, batch_size=int(spec.batch_size or 2), total_steps=total - start.step, facts=facts.get("meter"))
    watcher = Watcher(method, spec, cache, device, tell, precision=spec.precision)
    return _Parts(run, spec, recorder, tell, control, cache, device, here, method, stepper, watcher, meter, start, {}, float(facts.get("lr_factor", 1.0)))


def _run(parts: _Parts) -> dict[str, Any]:
    """The steps, with a way back to the last good checkpoint when the numbers break; then the ending."""
    plan, cls = parts.method.plan, type(parts.method)
    chance, floor = cls.chance(parts.method.settings, plan), cls.floor(parts.method.settings, plan)
    begun = Started(
        str(parts.run.path), parts.spec.to_dict(), parts.start.step, parts.start.total_steps, parts.start.steps_per_epoch, len(parts.cache),
        describe(parts.device), chance, floor,
    )  # fmt: skip
    parts.tell(begun)
    _state(parts, "running", parts.start, total_steps=parts.start.total_steps, steps_per_epoch=parts.start.steps_per_epoch, images=len(parts.cache))
    parts.tell(Phase("train", "Training"))
    clock = parts.start
    try:
        while clock.step < clock.total_steps and not parts.control.stopped:
            try:
                clock = _steps(parts, clock)
            except NotFinite as error:
                clock = _back_to_good(parts, error)
        return _ending(parts, clock, chance)
    finally:
        parts.watcher.close()
        parts.cache.close()


def _steps(parts: _Parts, clock: Clock) -> Clock:
    """Step until the end or a stop. Returns the clock after the last step done."""
    spec, method, views = parts.spec, parts.method, parts.method.views(parts.method.settings, int(parts.spec.image_size or 0))
    last_save = last_state = time.monotonic()
    save_every = spec.save_every or clock.steps_per_epoch
    with Feed(parts.cache, seed=spec.seed, batch_size=int(spec.batch_size or 2), start=clock.step, device=parts.device, world=parts.world) as feed:
        parts.meter.begin()
        while clock.step < clock.total_steps:
            if not parts.control.turn(lambda paused: _pause(parts, clock, paused)):
                break
            pixels, aspects = feed.take(clock.step)
            made = make(pixels, aspects, views, seed=spec.seed, step=clock.step, rank=parts.world.rank)
            lr = parts.lr_factor * warmup_cosine(clock, float(spec.lr or 0), warmup=float(spec.warmup or 0))
            for name, optimizer in parts.stepper.optimizers.items():
                decay = method.scheduled_weight_decay(clock, float(spec.weight_decay or 0)) if name == "main" else 0.0
                set_rates(optimizer, lr if name == "main" else method.rival_lr(lr), decay)
            scalars = _careful_step(parts, made, clock)
            parts.meter.add(clock, {**scalars, "lr": lr})
            clock = replace(clock, step=clock.step + 1)
            now = time.monotonic()
            epoch_over = clock.step % clock.steps_per_epoch == 0
            if parts.control.take_pictures_wish() or parts.watcher.due():
                parts.watcher.pictures(clock)
            if epoch_over and clock.step < clock.total_steps and now - last_state > STATE_SECONDS:
                _measure_health(parts, clock)
            if clock.step % save_every == 0 or now - last_save > SAVE_SECONDS or parts.control.take_snapshot_wish():
                if spec.save_every or clock.step == clock.total_steps or now - last_save > min(30.0, 20 * _save_cost(parts)):
                    _save(parts, clock)
                    last_save = time.monotonic()
            if now - last_state > STATE_SECONDS:
                _state(parts, "running", clock)
                last_state = now
            parts.meter.begin()
        parts.meter.report()
    return clock


def _careful_step(parts: _Parts, views: Mapping[str, torch.Tensor], clock: Clock) -> dict[str, Any]:
    """A step that survives a full device: the batch is cut into twice as many chunks and tried again."""
    while True:
        try:
            return parts.stepper.step(views, clock)
        except (torch.OutOfMemoryError, MemoryError, RuntimeError) as error:
            if not _out_of_memory(error):
                raise
            chunks = parts.stepper.accumulate * 2
            if chunks > int(parts.spec.batch_size or 2) // 2:
                raise Trouble(
                    "The device has not enough memory even for two pictures at a time.", "Lower --image-size or pick a smaller backbone.", NO_ROOM
                ) from error
            parts.stepper.accumulate = chunks
            for optimizer in parts.stepper.optimizers.values():
                optimizer.zero_grad(set_to_none=True)
            if parts.device.type == "cuda":
                torch.cuda.empty_cache()
            cost = "the batch keeps all its negatives" if parts.method.gradient_cache else "each part compares only its own pictures"
            parts.tell(
                Warned(
                    f"The device ran out of memory at step {clock.step}: each batch is now trained in {chunks} parts ({cost}).",
                    "Lower the batch size to be faster.",
                )
            )


def _out_of_memory(error: BaseException) -> bool:
    return isinstance(error, torch.OutOfMemoryError | MemoryError) or "out of memory" in str(error).lower() or "can't allocate memory" in str(error).lower()


def _back_to_good(parts: _Parts, error: NotFinite) -> Clock:
    """The loss broke: back to the last good checkpoint with half the learning rate, once; then a verdict."""
    step = checkpoint.newest(parts.run)
    if parts.fallbacks >= 1 or step is None:
        words = f"The loss at step {error.step} is not a finite number: training diverged."
        raise Trouble(words, f"Start again with a lower learning rate (this run used {parts.spec.lr:g}), or use --precision fp32.", FAILED) from error
    parts.fallbacks += 1
    parts.lr_factor *= RATE_CUT
    facts = checkpoint.load(parts.run, step, parts.method, parts.stepper.optimizers)
    for optimizer in parts.stepper.optimizers.values():
        checkpoint.to_device(optimizer, parts.device)
    assert parts.recorder
    parts.recorder.go_back(step)
    parts.meter = Meter(parts.tell, batch_size=parts.meter.batch_size, total_steps=parts.start.total_steps - step, facts=facts.get("meter"))
    parts.tell(Warned(f"The loss at step {error.step} was not a finite number: went back to step {step} and halved the learning rate."))
    return replace(parts.start, step=step)


def _measure_health(parts: _Parts, clock: Clock) -> None:
    """Health of the features as scalars of their own record."""
    parts.health = parts.watcher.health()
    parts.tell(Scalars(clock.step, clock.epoch, parts.meter.seconds, dict(parts.health)))


def _save(parts: _Parts, clock: Clock) -> None:
    """A checkpoint and the encoder, after making sure that the numbers so far are finite."""
    parts.meter.report()
    if not parts.world.leads:
        return
    begun = time.monotonic()
    path = checkpoint.save(parts.run, clock.step, parts.method, parts.stepper.optimizers, {"meter": parts.meter.facts(), "lr_factor": parts.lr_factor})
    save_encoder(parts.run, parts.method, parts.spec, step=clock.step)
    parts.tell(Saved(clock.step, str(path)))
    parts.health["save_seconds"] = time.monotonic() - begun


def _save_cost(parts: _Parts) -> float:
    return float(parts.health.pop("save_seconds", 0.1))


def _pause(parts: _Parts, clock: Clock, paused: bool) -> None:
    if paused:
        _save(parts, clock)
        _state(parts, "paused", clock)
        parts.tell(Phase("paused", "Paused"))
    else:
        _state(parts, "running", clock)
        parts.tell(Phase("train", "Training"))
        parts.meter.begin()


def _ending(parts: _Parts, clock: Clock, chance: float | None) -> dict[str, Any]:
    """The last checkpoint, the last pictures, the result."""
    stopped = "finished" if clock.step >= clock.total_steps else "stopped"
    parts.tell(Phase("saving", "Saving"))
    if checkpoint.newest(parts.run) != clock.step:
        _save(parts, clock)
    parts.watcher.pictures(clock)
    measured = parts.watcher.health()
    parts.health = measured
    parts.tell(Scalars(clock.step, clock.epoch, parts.meter.seconds, dict(measured)))
    meter, spec = parts.meter, parts.spec
    result = {
        "run": str(parts.run.path),
        "method": spec.method,
        "steps": clock.step,
        "epochs": round(clock.epoch, 3),
        "images": len(parts.cache),
        "seconds": round(meter.seconds, 3),
        "images_per_second": round(meter.images_per_second, 2),
        "loss_first": meter.loss_first,
        "loss_last": meter.loss_last,
        "chance": chance,
        "device": describe(parts.device),
        "stopped": stopped,
        "health": {
            **measured,
            **health.verdict(spec.method, loss=meter.loss_last, chance=chance, measured=measured, progress=clock.progress, curves=meter.newest),
        },
    }
    parts.tell(Finished(stopped, result))
    _state(parts, stopped, clock, result=result)
    return result


def _state(parts: _Parts, name: str, clock: Clock, **facts: Any) -> None:
    if parts.recorder and parts.world.leads:
        parts.recorder.state(name, step=clock.step, epoch=round(clock.epoch, 4), loss=parts.meter.loss_last, **facts)


def _note_failure(recorder: Recorder, tell: Tell, error: BaseException) -> None:
    """state.json and the last event say what went wrong; a full disk must not hide the first error."""
    words, fix = (error.words, error.fix) if isinstance(error, Trouble) else (f"{type(error).__name__}: {error}", "")
    with suppress(Trouble, OSError):
        recorder.state("failed", error={"words": words, "fix": fix})
        tell(Failed(words, fix, exit_code=error.exit_code if isinstance(error, Trouble) else FAILED))


def _measured_precision(spec: RunSpec, cache: Cache, device: torch.device) -> str:
    """Time two real steps of a throw-away network in each arithmetic."""
    import numpy as np

    count = min(int(spec.batch_size or 2), PROBE_PICTURES)
    small = spec.replace(batch_size=count)
    method = build_method(small, images=max(len(cache), count), total_steps=10, steps_per_epoch=10).to(device)
    if method.backbone.kind == "conv":
        method = method.to(memory_format=torch.channels_last)
    method.train()
    indices = np.resize(np.arange(len(cache), dtype=np.int64), count)
    pixels, aspects = torch.from_numpy(cache.take(indices)).to(device), torch.from_numpy(cache.aspects[indices])
    views = make(pixels, aspects, method.views(method.settings, int(spec.image_size or 0)), seed=0, step=0)
    stepper = Stepper.build(method, device, precision="fp32", accumulate=1, optimizer="sgd", lr=0.0, weight_decay=0.0, seed=0, world=World())

    def step(precision: str) -> None:
        stepper.precision = precision
        stepper.step(views, Clock(0, 10, 10))

    return probe_precision(step, device)


def _compile(method: Method, tell: Tell) -> None:
    """Compile the backbone in place; without a compiler the run goes on as it is."""
    try:
        method.backbone.compile()
        tell(Phase("compile", "The first steps compile the network and are slow"))
    except Exception as error:
        tell(Warned(f"The network could not be compiled ({type(error).__name__}); training goes on without.", "Leave out --compile."))


def _versions() -> dict[str, str]:
    return {"tacit-studio": __version__, "torch": str(torch.__version__)}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _deaf(event: Event) -> None:
    """Nobody listens."""

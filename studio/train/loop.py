"""The story of a training, from a specification to an encoder.

Look at the pictures; settle every number; open the run; build cache, method and optimisers; resume if there is a checkpoint; then each step:
whose turn is it (go, pause, stop)? take a batch; make its views; forward, backward, step; let the method move its slow parts; meter; if due,
picture, probe, save. At the end say why it ended. A resumed run equals one that never stopped, bit for bit on the CPU: everything random is a
function of (seed, step).

`tell` hears everything but the ending, which is the return value or the exception (a job makes `Finished` or `Failed` of it); the run's
events.jsonl has the ending too.
"""

from __future__ import annotations

import contextlib
import gc
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

import torch
from torch import Tensor

from studio import __version__, methods
from studio.core import choose, knobs
from studio.core.clock import Clock, warmup_cosine
from studio.core.control import Control
from studio.core.events import Event, Failed, Finished, Phase, Saved, Started, Warned
from studio.core.spec import RunSpec
from studio.core.trouble import FAILED, NO_ROOM, UNUSABLE, Interrupted, Trouble
from studio.data.cache import Cache
from studio.data.scan import Catalog, scan
from studio.insight.verdict import broken
from studio.runs.layout import RunFolder, cannot_write, is_disk_full, new_run_folder, open_run
from studio.runs.read import LIVE, read_spec, read_state
from studio.runs.record import Recorder
from studio.train import bench, checkpoint, snapshots, world
from studio.train.bench import Bench
from studio.train.device import check_precision, choose_device, describe, memory_of, out_of_memory
from studio.train.encoder import backbone_of, save_encoder
from studio.train.feed import Feed
from studio.train.judge import Judge
from studio.train.meter import Meter, NotFinite
from studio.train.watch import Watcher
from studio.train.world import World
from studio.views.make import make

Tell = Callable[[Event], None]
SAVE_SECONDS = 600.0  # at least this often
SAVE_SHARE = 0.05  # of the time goes to checkpoints at the ends of short epochs
STATE_SECONDS = 2.0
RATE_CUT = 0.5
CHANGEABLE = ("images", "epochs", "max_steps", "accumulate", "lr", "device", "precision", "compile", "workers", "cache", "cache_dir", "save_every", "watch")


def train(spec: RunSpec, *, tell: Tell | None = None, control: Control | None = None) -> dict[str, Any]:
    """Train a new run. Blocks; returns the contract's JSON of `train`.

    Raises Trouble for what a person can mend, Interrupted when `control` stopped it before the first step. A later stop is no error: the run
    is saved and "stopped" says so. loss_first is the first step's loss, loss_last the mean of the last ten; seconds count training alone.
    """
    control, here = control or Control(), world.join()
    heard = tell if tell and here.leads else _deaf
    try:
        device = choose_device(here.device_name(spec.device))
        cls = methods.get(spec.method)
        if not spec.images:
            raise Trouble("No folder of pictures is given.", "Give one with --images.", UNUSABLE)
        heard(Phase("scan", "Looking for pictures"))
        catalog = scan(spec.images, tell=heard, control=control)
        facts = choose.Facts(len(catalog), catalog.median_side, device.type, memory_of(device))
        spec, notes = choose.resolve(spec.replace(images=catalog.root), cls.card(spec.method), facts)
        backbone_of(cls, spec)
        check_precision(spec.precision, device)
        run = RunFolder(here.decided(lambda: new_run_folder(spec.method, catalog.root, out=spec.out).path))
        spec = spec.replace(device=device.type if spec.device == "auto" else spec.device)
        return _recorded(run, spec, catalog, device, here, notes, heard, control)
    finally:
        world.leave()


def resume(
    run: str | os.PathLike[str] | RunFolder, *, overrides: Mapping[str, Any] | None = None, tell: Tell | None = None, control: Control | None = None
) -> dict[str, Any]:
    """Go on from a run's last checkpoint (from its start where there is none). overrides: RunSpec fields to change (epochs, device…); what a
    checkpoint depends on can't be. Returns and raises as `train`."""
    control, here = control or Control(), world.join()
    heard = tell if tell and here.leads else _deaf
    try:
        folder = open_run(run.path if isinstance(run, RunFolder) else run)
        here.decided(lambda: _refuse_live(folder))
        notes: list[str] = []
        spec = _changed(read_spec(folder), overrides or {})
        device = _device_again(spec, here, "device" in (overrides or {}), notes)
        check_precision(spec.precision, device)
        heard(Phase("scan", "Looking for pictures"))
        catalog = scan(spec.images, tell=heard, control=control)
        if read_state(folder).get("fingerprint") not in (None, catalog.fingerprint()):
            notes.append("The pictures have changed since this run began: it goes on with what is there now.")
        return _recorded(folder, spec, catalog, device, here, notes, heard, control)
    finally:
        world.leave()


def _refuse_live(folder: RunFolder) -> None:
    state = read_state(folder)
    if state["state"] in LIVE:
        raise Trouble(f"The run {folder.path} is being trained by process {state.get('pid')}.", "Stop that one first.", FAILED)


def _changed(spec: RunSpec, overrides: Mapping[str, Any]) -> RunSpec:
    """The run's spec with what a person changed; a new number of epochs replaces a number of steps and the other way round."""
    wishes = {name: value for name, value in overrides.items() if getattr(spec, name, None) != value}
    fixed = sorted(set(wishes) - set(CHANGEABLE))
    if fixed:
        words = f"Going on with a run can't change {', '.join(fixed)}: its checkpoint was made with the former value."
        raise Trouble(words, f"Start a new run for that; what can change is {', '.join(CHANGEABLE)}.", UNUSABLE)
    if len({"epochs", "max_steps"} & set(wishes)) == 1:
        wishes = {"epochs": None, "max_steps": None, **wishes}
    if "images" in wishes:
        wishes["images"] = os.path.abspath(os.path.expanduser(str(wishes["images"])))
    read = knobs.load(RunSpec, {name: value for name, value in wishes.items() if name != "watch"}, owner="the run specification")
    return spec.replace(**{name: value if name == "watch" else getattr(read, name) for name, value in wishes.items()})


def _device_again(spec: RunSpec, here: World, asked: bool, notes: list[str]) -> torch.device:
    """The run's device, or, where this machine has none and nobody insisted, the best it has."""
    try:
        return choose_device(here.device_name(spec.device))
    except Trouble:
        if asked:
            raise
        device = choose_device(here.device_name("auto"))
        notes.append(f"This run was trained on {spec.device}, which this machine does not offer; it goes on on {device.type}.")
        return device


def _recorded(
    run: RunFolder, spec: RunSpec, catalog: Catalog, device: torch.device, here: World, notes: list[str], heard: Tell, control: Control
) -> dict[str, Any]:
    """Train with a recorder open; whatever happens, state.json and the last record say how it ended."""
    with Recorder(run, writes=here.leads) as recorder:

        def tell(event: Event) -> None:
            recorder.tell(event)
            heard(event)

        started = read_state(run).get("started") or datetime.now(UTC).isoformat(timespec="seconds")
        versions = {"tacit-studio": __version__, "torch": str(torch.__version__)}
        recorder.state("running", started=started, device=describe(device), fingerprint=catalog.fingerprint(), images=len(catalog), versions=versions)
        try:
            recorder.spec(spec)
            for note in notes:
                tell(Warned(note))
            spec, cache = bench.open_cache(spec, catalog, here, tell, control)
            with contextlib.closing(cache):
                recorder.rejected([(one.path, one.reason) for one in (*catalog.rejected, *cache.rejected)])
                result = _with_a_second_chance(run, spec, cache, device, here, recorder, tell, control)
        except (Interrupted, KeyboardInterrupt):
            recorder.tell(Finished("stopped"))
            recorder.state("stopped")
            raise
        except Exception as error:
            raise _failure(recorder, run, error) from error
        recorder.keep_pictures()
        recorder.tell(Finished(result["stopped"], result))
        recorder.state(result["stopped"], result=result)
        return result


def _failure(recorder: Recorder, run: RunFolder, error: Exception) -> Exception:
    """Write down what went wrong, in words a person can act on where it is understood. A full disk must not hide the first error."""
    if out_of_memory(error):
        error = Trouble("There is not enough memory to go on.", "Use a smaller batch, image size or backbone, or --accumulate.", NO_ROOM)
    elif isinstance(error, OSError) and is_disk_full(error):
        error = cannot_write(run.path, error)
    words, fix, code = (error.words, error.fix, error.exit_code) if isinstance(error, Trouble) else (f"{type(error).__name__}: {error}", "", FAILED)
    with contextlib.suppress(Trouble, OSError):
        recorder.tell(Failed(words, fix, exit_code=code))
        recorder.state("failed", error={"words": words, "fix": fix, "exit_code": code})
    return error


def _with_a_second_chance(
    run: RunFolder, spec: RunSpec, cache: Cache, device: torch.device, here: World, recorder: Recorder, tell: Tell, control: Control
) -> dict[str, Any]:
    """Train. If the numbers break, go back to the last good checkpoint (or the start) once, with half the learning rate."""
    for cut in (1.0, RATE_CUT):
        try:
            made = bench.build(spec, cache, device, here, tell)
            spec = made.spec
            return _run(_open(run, made, here, recorder, tell, control, cut))
        except NotFinite:
            if cut == 1.0:
                tell(broken(0, spec.lr))
                tell(Warned("The loss was not a finite number any more: going back to the last good checkpoint, with half the learning rate."))
    words = "The loss is not a finite number any more, also with half the learning rate: training diverged."
    raise Trouble(words, f"Start again with a lower learning rate (this run had {spec.lr:g}), or with --precision fp32.", FAILED)


@dataclass
class _Training:
    """One stretch of training, from a checkpoint (or the start) to an end. lr_factor: what divergences cut the rate to. saved_step: of the
    newest checkpoint, -1 for none. save_seconds: spent on checkpoints in this stretch. last_views: what the last step trained on."""

    run: RunFolder
    bench: Bench
    world: World
    recorder: Recorder
    tell: Tell
    control: Control
    meter: Meter
    watcher: Watcher
    judge: Judge
    lr_factor: float
    saved_step: int
    save_seconds: float = 0.0
    last_save: float = 0.0
    last_state: float = 0.0
    last_views: Mapping[str, Tensor] = field(default_factory=dict[str, Tensor])


def _open(run: RunFolder, made: Bench, here: World, recorder: Recorder, tell: Tell, control: Control, cut: float) -> _Training:
    """Put the newest checkpoint's state back, if there is one, and make the records agree with it."""
    step = checkpoint.newest(run)
    facts: dict[str, Any] = {}
    watcher = Watcher(made.method, made.spec, made.cache, made.device, tell, precision=made.spec.precision)
    if step is not None:
        facts = checkpoint.load(run, step, made.method, made.stepper.optimizers)
        if made.stepper.scaler and facts.get("scaler"):
            made.stepper.scaler.load_state_dict(facts["scaler"])
    recorder.go_back(step or 0)
    recorder.spec(made.spec)
    made.start = replace(made.start, step=step or 0)
    factor = float(facts.get("lr_factor", 1.0)) * cut
    judge = Judge(run, watcher, tell, broken=factor < 1.0)
    meter = Meter(judge.hear, batch_size=made.batch_size, total_steps=made.start.total_steps, facts=facts.get("meter"))
    judge.meter = meter
    return _Training(run, made, here, recorder, judge.hear, control, meter, watcher, judge, factor, -1 if step is None else step)


def _run(training: _Training) -> dict[str, Any]:
    """Say what begins, do the steps, end well."""
    made = training.bench
    method, start = made.method, made.start
    chance, floor = method.chance(method.settings, method.plan), method.floor(method.settings, method.plan)
    for note in method.notes(method.settings, method.plan) if start.step == 0 else ():
        training.tell(Warned(note))
    place, images = str(training.run.path), len(made.cache)
    training.tell(Started(place, made.spec.to_dict(), start.step, start.total_steps, start.steps_per_epoch, images, describe(made.device), chance, floor))
    plan = {"total_steps": start.total_steps, "steps_per_epoch": start.steps_per_epoch, "images": images, "chance": chance}
    training.recorder.state("running", step=start.step, epoch=round(start.epoch, 4), method=made.spec.method, **plan)
    training.tell(Phase("train", "Training"))
    with contextlib.closing(training.watcher):
        clock = _steps(training, start)
        return _ending(training, clock, chance)


def _steps(training: _Training, clock: Clock) -> Clock:
    """Step until the end or a stop. Returns the clock after the last step done."""
    made, meter, here = training.bench, training.meter, training.world
    spec, device, stepper = made.spec, made.device, made.stepper
    assert spec.lr is not None and spec.weight_decay is not None and spec.warmup is not None
    training.last_save = training.last_state = time.monotonic()
    if here.leads and clock.step == 0:
        training.judge.measure(clock, {})
    with Feed(made.cache, seed=spec.seed, batch_size=made.batch_size, start=clock.step, device=device, world=here) as feed:
        while clock.step < clock.total_steps:
            if here.stops(not training.control.turn(partial(_pause, training, clock)), clock.step, device):
                break
            meter.begin()
            pixels, aspects = feed.take(clock.step)
            views = make(pixels, aspects, made.views, seed=spec.seed, step=clock.step, rank=here.rank)
            scalars = _gradients(training, views, clock)
            lr = training.lr_factor * warmup_cosine(clock, spec.lr, warmup=spec.warmup)
            stepper.update(clock, lr=lr, weight_decay=spec.weight_decay)
            meter.add(clock, {**scalars, "lr": lr})
            clock = replace(clock, step=clock.step + 1)
            training.last_views = views
            if here.leads:
                _look(training, clock, views)
                _keep(training, clock)
    meter.report()
    return clock


def _gradients(training: _Training, views: Mapping[str, Tensor], clock: Clock) -> dict[str, Tensor | float]:
    """The step's gradients, in as many chunks as the memory needs: a batch that does not fit is cut into twice as many and tried again."""
    while True:
        try:
            return training.bench.stepper.gradients(views, clock)
        except (MemoryError, RuntimeError) as error:
            if not out_of_memory(error):
                raise
        _make_room(training, clock)


def _make_room(training: _Training, clock: Clock) -> None:
    stepper, method = training.bench.stepper, training.bench.method
    chunks = stepper.halve(training.bench.batch_size // training.world.size)
    for parameter in method.parameters():
        parameter.grad = None
    gc.collect()
    if training.bench.device.type == "cuda":
        torch.cuda.empty_cache()
    training.bench.spec = training.bench.spec.replace(accumulate=chunks)
    training.recorder.spec(training.bench.spec)
    cost = "" if method.gradient_cache else ", each of which is compared within itself where the method compares pictures"
    training.tell(Warned(f"Out of memory at step {clock.step}: each batch is now trained in {chunks} parts{cost}.", "A smaller batch is faster."))


def _look(training: _Training, clock: Clock, views: Mapping[str, Tensor]) -> None:
    """Pictures and health, when they are due or asked for. They are measured on the time of their own, not the training's."""
    if training.control.take_pictures_wish() or training.watcher.pictures_due():
        training.watcher.pictures(clock)
    if clock.step < clock.total_steps and (due := training.watcher.health_due(clock)):
        training.judge.measure(clock, views, score=due == "full")


def _keep(training: _Training, clock: Clock) -> None:
    """A checkpoint and the state, when they are due or asked for: every `save_every` steps, else at the end of each epoch (of short ones as
    often as costs a twentieth of the time), and at least every ten minutes."""
    snapshots.keep(training.run, training.bench.method.encoder, clock)
    now, every = time.monotonic(), training.bench.spec.save_every
    wished = training.control.take_snapshot_wish() or (every and clock.step % every == 0)
    cheap = training.save_seconds <= SAVE_SHARE * training.meter.seconds or now - training.last_save > 30.0
    if wished or (not every and clock.step % clock.steps_per_epoch == 0 and cheap) or now - training.last_save > SAVE_SECONDS:
        _save(training, clock)
    if now - training.last_state > STATE_SECONDS:
        training.last_state = now
        _state(training, "running", clock)


def _save(training: _Training, clock: Clock) -> None:
    """A checkpoint and the encoder, after making sure that the numbers so far are finite."""
    training.meter.report()
    if not training.world.leads or training.saved_step == clock.step:
        return
    begun, made = time.monotonic(), training.bench
    if not bool(torch.stack([one.detach().isfinite().all() for one in made.method.parameters()]).all()):
        raise NotFinite
    scaler = made.stepper.scaler.state_dict() if made.stepper.scaler else None
    facts = {"meter": training.meter.facts(), "lr_factor": training.lr_factor, "plan": made.plan_facts(), "scaler": scaler}
    path = checkpoint.save(training.run, clock.step, made.method, made.stepper.optimizers, facts)
    save_encoder(training.run, made.method, made.spec, step=clock.step)
    training.tell(Saved(clock.step, str(path)))
    training.saved_step, training.last_save = clock.step, time.monotonic()
    training.save_seconds += training.last_save - begun


def _pause(training: _Training, clock: Clock, paused: bool) -> None:
    training.meter.rest(paused)
    if paused:
        _save(training, clock)
        _state(training, "paused", clock)
        training.tell(Phase("paused", "Paused"))
    else:
        _state(training, "running", clock)
        training.tell(Phase("train", "Training"))


def _state(training: _Training, name: str, clock: Clock) -> None:
    training.recorder.state(name, step=clock.step, epoch=round(clock.epoch, 4), loss=training.meter.loss_last)


def _ending(training: _Training, clock: Clock, chance: float | None) -> dict[str, Any]:
    """The last checkpoint, the last pictures, the result."""
    made, meter = training.bench, training.meter
    training.tell(Phase("saving", "Saving"))
    _save(training, clock)
    measured: dict[str, Any] = {}
    if training.world.leads:
        training.watcher.pictures(clock)
        measured = training.judge.measure(clock, training.last_views)
    _state(training, "running", clock)
    epochs = clock.step / clock.steps_per_epoch
    return {
        "run": str(training.run.path),
        "method": made.spec.method,
        "steps": clock.step,
        "epochs": int(epochs) if epochs == int(epochs) else round(epochs, 3),
        "images": len(made.cache),
        "seconds": round(meter.seconds, 3),
        "images_per_second": round(meter.images_per_second, 3),
        "loss_first": meter.loss_first,
        "loss_last": meter.loss_last,
        "chance": chance,
        "device": str(made.device),
        "stopped": "finished" if clock.step >= clock.total_steps else "stopped",
        "health": measured,
    }


def _deaf(event: Event) -> None:
    """Nobody listens."""

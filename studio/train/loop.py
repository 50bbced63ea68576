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
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

import torch

from studio import __version__, methods
from studio.core import choose, heap
from studio.core.clock import Clock, warmup_cosine
from studio.core.control import Control
from studio.core.events import Event, Failed, Finished, Phase, Started, Warned
from studio.core.reading import Reading
from studio.core.sources import name_of
from studio.core.spec import RunSpec
from studio.core.trouble import FAILED, NO_ROOM, UNUSABLE, Interrupted, Trouble
from studio.data.cache import Cache
from studio.data.scan import Catalog, scan
from studio.insight.verdict import broken
from studio.runs.layout import RunFolder, cannot_write, is_disk_full, new_run_folder, open_run
from studio.runs.read import read_spec, read_state
from studio.runs.record import Recorder
from studio.runs.start import begun_from
from studio.runs.tensorboard import Board
from studio.runs.tensorboard import check as check_tensorboard
from studio.train import bench, checkpoint, weights
from studio.train.again import begun, changed, device_again, fits, owned, refuse_live
from studio.train.bench import Bench
from studio.train.device import check_precision, choose_device, describe, memory_now, memory_of, out_of_memory
from studio.train.encoder import backbone_of
from studio.train.feed import Feed
from studio.train.judge import Judge
from studio.train.meter import Meter, NotFinite
from studio.train.room import SMALLER, HalfDone, free, gradients, update, went_back
from studio.train.stretch import Stretch
from studio.train.turn import ends_well, goes_on
from studio.train.watch import Watcher
from studio.train.weights import Start
from studio.train.world import Lost, World, joined

Tell = Callable[[Event], None]
RATE_CUT = 0.5


def train(spec: RunSpec, *, tell: Tell | None = None, control: Control | None = None) -> dict[str, Any]:
    """Train a new run. Blocks; returns the contract's JSON of `train`.

    Raises Trouble for what a person can mend, Interrupted when `control` stopped it before the first step. A later stop is no error: the run
    is saved and "stopped" says so. loss_first is the first step's loss, loss_last the mean of the last ten; seconds count training alone.
    """
    control = control or Control()
    with joined() as here:
        heard = tell if tell and here.leads else _deaf
        if again := begun(spec, here):
            return _resumed(again, {}, here, heard, control)
        device = choose_device(here.device_name(spec.device))
        cls = methods.get(spec.method)
        spec, _ = begun_from(spec, cls.kinds)
        if spec.tensorboard:
            check_tensorboard()
        if not spec.images:
            raise Trouble("No folder of pictures is given.", "Give one with --images.", UNUSABLE)
        heard(Phase("scan", "Looking for pictures"))
        catalog = scan(spec.images, tell=heard, control=control, reading=Reading.of(spec))
        here.agree("pictures", catalog.fingerprint(times=False) if here.size > 1 else "")
        facts = choose.Facts(len(catalog), catalog.median_side, device.type, memory_of(device), catalog.coloured)
        spec, notes = choose.resolve(spec.replace(images=catalog.images), cls.card(spec.method), facts)
        start = weights.read_start(spec, backbone_of(cls, spec))
        check_precision(spec.precision, device)
        spec = spec.replace(device=device.type if spec.device == "auto" else spec.device)
        run = RunFolder(here.decided(lambda: new_run_folder(spec, name_of(catalog.images)).path))
        return _recorded(run, spec, catalog, device, here, notes, heard, control, start=start)


def resume(
    run: str | os.PathLike[str] | RunFolder, *, overrides: Mapping[str, Any] | None = None, tell: Tell | None = None, control: Control | None = None
) -> dict[str, Any]:
    """Go on from a run's last checkpoint (from its start where there is none). overrides: RunSpec fields to change (epochs, device…); what a
    checkpoint depends on can't be. Returns and raises as `train`."""
    control = control or Control()
    with joined() as here:
        heard = tell if tell and here.leads else _deaf
        return _resumed(open_run(run.path if isinstance(run, RunFolder) else run), overrides or {}, here, heard, control)


def _resumed(folder: RunFolder, overrides: Mapping[str, Any], here: World, heard: Tell, control: Control) -> dict[str, Any]:
    here.decided(lambda: refuse_live(folder, here))
    notes: list[str] = []
    spec = changed(read_spec(folder), overrides)
    later: tuple[Event, ...] = ()
    if chunks := here.smaller():
        spec = spec.replace(accumulate=chunks)
        later = (Warned(went_back(chunks, cached=methods.get(spec.method).gradient_cache), SMALLER),)
    device = device_again(spec, here, "device" in overrides, notes)
    check_precision(spec.precision, device)
    heard(Phase("scan", "Looking for pictures"))
    catalog = scan(spec.images, tell=heard, control=control, reading=Reading.of(spec))
    here.agree("pictures", catalog.fingerprint(times=False) if here.size > 1 else "")
    if read_state(folder).get("fingerprint") not in (None, catalog.fingerprint()):
        notes.append("The pictures have changed since this run began: it goes on with what is there now.")
    return _recorded(folder, spec, catalog, device, here, notes, heard, control, later=later)


def _recorded(
    run: RunFolder,
    spec: RunSpec,
    catalog: Catalog,
    device: torch.device,
    here: World,
    notes: list[str],
    heard: Tell,
    control: Control,
    *,
    start: Start | None = None,
    later: tuple[Event, ...] = (),
) -> dict[str, Any]:
    """Train with a recorder open; whatever happens, state.json and the last record say how it ended. start: of a new run, what its network begins with.
    later: what is told once the records go back to the checkpoint."""
    with owned(run, here), heap.kept(), Recorder(run, writes=here.leads, board=Board(run) if spec.tensorboard else None) as recorder:

        def tell(event: Event) -> None:
            recorder.tell(event)
            heard(event)
            if news := recorder.take_news():
                heard(news)

        started = read_state(run).get("started") or datetime.now(UTC).isoformat(timespec="seconds")
        versions = {"tacit-studio": __version__, "torch": str(torch.__version__)}
        recorder.state("running", started=started, device=_where(device, here), fingerprint=catalog.fingerprint(), images=len(catalog), versions=versions)
        recorder.state("running", launch=here.launch, processes=here.size)
        try:
            recorder.spec(spec)
            for note in notes:
                tell(Warned(note))
            start = _begin(recorder, run, spec, here, start, tell)
            spec, cache = bench.open_cache(spec, catalog, here, tell, control)
            with contextlib.closing(cache):
                recorder.rejected([(one.path, one.reason) for one in catalog.rejected])
                recorder.left_out(cache.rejected)
                result = _with_rescues(run, spec, cache, device, here, recorder, tell, control, start, later)
        except (Exception, KeyboardInterrupt) as error:
            ended = _ended(recorder, run, here, error)
            try:
                if ended is error:
                    raise
                raise ended from error
            finally:
                del ended  # an error whose frames hold it would keep the network in memory
        recorder.keep_pictures()
        recorder.tell(Finished(result["stopped"], result))
        recorder.state(result["stopped"], result=result)
        return result


def _begin(recorder: Recorder, run: RunFolder, spec: RunSpec, here: World, start: Start | None, tell: Tell) -> Start | None:
    """Say what a new run starts from and keep it; find again what one that goes on started from."""
    if start is not None:
        here.decided(lambda: weights.keep_start(run, start))
        for event in start.events():
            tell(event)
    else:
        start = weights.kept_start(run, backbone_of(methods.get(spec.method), spec)) if run.start_weights.exists() else None
    if start is not None:
        recorder.state("running", weights=dict(start.report))
    return start


def _where(device: torch.device, here: World) -> str:
    """The device for a person; of several processes the first one's, and how many there are."""
    return describe(device) if here.size == 1 else f"{here.size} x {describe(device)}"


def _ended(recorder: Recorder, run: RunFolder, here: World, error: BaseException) -> BaseException:
    """Write down how a run ended before its time, in words a person can act on where it is understood: this process's error, or what another process says
    of its own. A full disk must not hide the first error."""
    if out_of_memory(error):
        error = Trouble("There is not enough memory to go on.", "Use a smaller batch, image size or backbone, or --accumulate.", NO_ROOM)
    elif isinstance(error, OSError) and is_disk_full(error):
        error = cannot_write(run.path, error)
    error = here.cause(error)
    if isinstance(error, Interrupted | KeyboardInterrupt):
        recorder.tell(Finished("stopped"))
        recorder.state("stopped")
        return error
    if isinstance(error, Lost) and here.may_restart:
        recorder.tell(Warned(error.words, "All are started again and go on from the last checkpoint."))
        return error
    words, fix, code = (error.words, error.fix, error.exit_code) if isinstance(error, Trouble) else (f"{type(error).__name__}: {error}", "", FAILED)
    with contextlib.suppress(Trouble, OSError):
        recorder.tell(Failed(words, fix, exit_code=code))
        recorder.state("failed", error={"words": words, "fix": fix, "exit_code": code})
    return error


def _with_rescues(
    run: RunFolder,
    spec: RunSpec,
    cache: Cache,
    device: torch.device,
    here: World,
    recorder: Recorder,
    tell: Tell,
    control: Control,
    start: Start | None,
    notes: tuple[Event, ...],
) -> dict[str, Any]:
    """Train. If the numbers break, go back to the last good checkpoint (or the start) once, with half the learning rate; if the memory ends in
    the middle of an update, go back with smaller chunks."""
    stretch: Stretch | None = None
    factor: float | None = None
    while True:
        try:
            made = bench.build(spec, cache, device, here, tell, start=start.tensors if start else None)
            spec = made.spec
            stretch = _open(run, made, here, recorder, tell, control, factor, notes)
            return {**_run(stretch), **({"weights": dict(start.report)} if start else {})}
        except NotFinite:
            if factor is not None or stretch is None:
                words = "The loss is not a finite number any more, also with half the learning rate: training diverged."
                raise Trouble(words, f"Start again with a lower learning rate (this run had {spec.lr:g}), or with --precision fp32.", FAILED) from None
            factor = RATE_CUT * stretch.lr_factor
            words = "The loss was not a finite number any more: going back to the last good checkpoint, with half the learning rate."
            notes = (broken(0, spec.lr), Warned(words))
        except HalfDone as ended:
            spec = spec.replace(accumulate=ended.chunks)
            notes = (
                Warned(f"Out of memory while the weights were updated: going back to the last checkpoint, with each batch in {ended.chunks} parts.", SMALLER),
            )
        stretch = made = None
        free(device)


def _open(
    run: RunFolder, made: Bench, here: World, recorder: Recorder, tell: Tell, control: Control, factor: float | None, notes: tuple[Event, ...]
) -> Stretch:
    """Put the newest checkpoint's state back, if there is one, and make the records agree with it."""
    step = here.decided(lambda: checkpoint.newest(run))
    facts: dict[str, Any] = {}
    watcher = Watcher(made.method, made.spec, made.cache, made.device, tell, precision=made.spec.precision, control=control)
    if step is not None:
        facts = checkpoint.load(run, step, made.method, made.stepper.optimizers)
        notes = (*notes, *fits(facts, made.batch_size, here))
        if made.stepper.scaler and facts.get("scaler"):
            made.stepper.scaler.load_state_dict(facts["scaler"])
    recorder.go_back(step or 0)
    recorder.spec(made.spec)
    for note in notes:  # now, because going back drops what was recorded after the checkpoint
        tell(note)
    made.start = replace(made.start, step=step or 0)
    factor = float(facts.get("lr_factor", 1.0)) if factor is None else factor
    judge = Judge(run, watcher, tell, broken=factor < 1.0)
    memory = partial(memory_now, made.device)
    told = facts.get("meter")
    meter = Meter(judge.hear, batch_size=made.batch_size, total_steps=made.start.total_steps, facts=told, memory=memory, alone=here.size == 1)
    training = Stretch(run, made, here, recorder, judge.hear, control, meter, watcher, judge, factor, -1 if step is None else step)
    training.missing = training.missing_at_first = len(made.cache.rejected)
    if step is not None:
        training.mend_encoder(step)
    return training


def _run(training: Stretch) -> dict[str, Any]:
    """Say what begins, do the steps, end well."""
    made = training.bench
    method, start = made.method, made.start
    chance, floor = method.chance(method.settings, method.plan), method.floor(method.settings, method.plan)
    for note in method.notes(method.settings, method.plan) if start.step == 0 else ():
        training.tell(Warned(note))
    place, images = str(training.run.path), len(made.cache)
    training.tell(
        Started(place, made.spec.to_dict(), start.step, start.total_steps, start.steps_per_epoch, images, _where(made.device, training.world), chance, floor)
    )
    plan = {"total_steps": start.total_steps, "steps_per_epoch": start.steps_per_epoch, "images": images, "chance": chance}
    training.recorder.state("running", step=start.step, epoch=round(start.epoch, 4), method=made.spec.method, **plan)
    training.tell(Phase("train", "Training"))
    with contextlib.closing(training.watcher):
        clock = _steps(training, start)
        return _ending(training, clock, chance)


def _steps(training: Stretch, clock: Clock) -> Clock:
    """Step until the end or a stop. Returns the clock after the last step done."""
    made, meter, here = training.bench, training.meter, training.world
    spec, device = made.spec, made.device
    assert spec.lr is not None and spec.weight_decay is not None and spec.warmup is not None
    training.last_save = training.last_state = time.monotonic()
    if here.leads and clock.step == 0:
        training.judge.measure(training.meter, clock, {})
    with Feed(made.cache, seed=spec.seed, batch_size=made.batch_size, start=clock.step, device=device, world=here, tell=training.tell) as feed:
        while clock.step < clock.total_steps:
            if not goes_on(training, clock):
                break
            meter.begin()
            scalars = gradients(training, feed, clock)
            if scalars is None:
                training.starved = True
                break
            lr = training.lr_factor * warmup_cosine(clock, spec.lr, warmup=spec.warmup)
            update(training, clock, lr=lr, weight_decay=spec.weight_decay)
            meter.add(clock, {**scalars, "lr": lr})
            clock = replace(clock, step=clock.step + 1)
            if here.leads:
                _look(training, clock)
                training.keep(clock)
    ends_well(training)
    return clock


def _look(training: Stretch, clock: Clock) -> None:
    """Pictures and health, when they are due or asked for. They are measured on the time of their own, not the training's."""
    if training.control.take_pictures_wish() or training.watcher.pictures_due():
        training.watcher.pictures(clock)
    if clock.step < clock.total_steps and (due := training.watcher.health_due(clock)):
        training.judge.measure(training.meter, clock, training.last_views, score=due == "full")


def _ending(training: Stretch, clock: Clock, chance: float | None) -> dict[str, Any]:
    """The last checkpoint, the last pictures, the result."""
    made, meter = training.bench, training.meter
    training.tell(Phase("saving", "Saving"))
    training.save_at_the_end(clock)
    measured: dict[str, Any] = {}
    if training.world.leads and not training.starved:  # a look would wait for pictures, too
        hurried = training.control.stopped
        training.watcher.pictures(clock, hurried=hurried)
        measured = training.judge.measure(training.meter, clock, training.last_views, hurried=hurried)
    training.state("running", clock)
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

"""One stretch of a training, from a checkpoint (or the start) to an end, and what it keeps on the disk while it runs.

A disk that is full, or can't be written any more, does not end a training: it goes on, says so, keeps the last good checkpoint and tries again
until there is room. Only the very end waits a while and then gives up, because what was learned since would be lost.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import psutil
import torch
from torch import Tensor

from studio.core import heap
from studio.core.clock import Clock
from studio.core.control import Control
from studio.core.events import Event, Phase, Saved, Warned
from studio.core.trouble import Trouble
from studio.runs.layout import RunFolder
from studio.runs.record import Recorder
from studio.runs.wishes import Wishes
from studio.train import checkpoint, snapshots
from studio.train.bench import Bench
from studio.train.encoder import encoder_step, save_encoder
from studio.train.judge import Judge
from studio.train.meter import Meter, NotFinite
from studio.train.watch import Watcher
from studio.train.world import World

Tell = Callable[[Event], None]
SAVE_SECONDS = 600.0  # at least this often
SAVE_SHARE = 0.02  # of the time goes to checkpoints at the ends of short epochs
STATE_SECONDS = 2.0
SHORT = 0.1  # of the machine's memory is left: what this process keeps for its next step goes to others
HEAR_SECONDS = 0.2  # between looks for what is asked through the run's folder
AGAIN_SECONDS = 30.0  # after a checkpoint that could not be written
WAIT_SECONDS = 30.0  # for room at the end


@dataclass
class Stretch:
    """lr_factor: what divergences cut the rate to. saved_step: of the newest checkpoint, -1 for none. save_seconds: spent on checkpoints in
    this stretch. missing: pictures that can't be used of those that were found (missing_at_first: when this began). again_at: when to try a checkpoint again that could not be written, 0 for none.
    last_views: what the last step trained on. wishes, heard_at: what is asked through the run's folder, and when it was looked at. starved: a stop was asked for while no pictures came."""

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
    again_at: float = 0.0
    missing: int = 0
    missing_at_first: int = 0
    last_views: Mapping[str, Tensor] = field(default_factory=dict[str, Tensor])
    wishes: Wishes | None = None
    heard_at: float = 0.0
    starved: bool = False

    def keep(self, clock: Clock) -> None:
        """A checkpoint and the state, when they are due or asked for: every `save_every` steps, else at the end of each epoch (of short ones
        as often as costs a fiftieth of the time), and at least every ten minutes."""
        snapshots.keep(self.run, self.bench.method, clock)
        if len(self.bench.cache.rejected) > self.missing:
            self._say_missing()
        now, every = time.monotonic(), self.bench.spec.save_every
        wished = self.control.take_snapshot_wish() or (every and clock.step % every == 0) or (self.again_at and now > self.again_at)
        cheap = self.save_seconds <= SAVE_SHARE * self.meter.seconds or now - self.last_save > 30.0
        if wished or (not every and clock.step % clock.steps_per_epoch == 0 and cheap) or now - self.last_save > SAVE_SECONDS:
            self.save(clock)
        if now - self.last_state > STATE_SECONDS:
            self.last_state = now
            self.state("running", clock)
            memory = psutil.virtual_memory()
            if memory.available < SHORT * memory.total:
                heap.give_back()

    def _say_missing(self) -> None:
        """Pictures that were there when the training began can't be read any more: told once, written down each time."""
        gone = self.bench.cache.rejected
        if self.missing == self.missing_at_first:
            words = f"{gone[-1].path} can't be used any more ({gone[-1].reason}); other pictures stand in for what goes missing while this trains."
            self.tell(Warned(words, "The run's list of files left out names them all."))
        self.missing = len(gone)
        with contextlib.suppress(Trouble):  # a full disk is said elsewhere
            self.recorder.left_out(gone)

    def save(self, clock: Clock) -> bool:
        """A checkpoint and the encoder, after making sure that the numbers so far are finite. False, and a warning the first time, where the
        disk does not take it."""
        try:
            self._save(clock)
        except Trouble as trouble:
            if not self.again_at:
                kept = f"the checkpoint of step {self.saved_step} stays" if self.saved_step >= 0 else "there is no checkpoint yet"
                words = f"The checkpoint of step {clock.step} could not be written; training goes on and {kept}. {trouble.words}"
                self.tell(Warned(words, "Make room or make the folder writable: it is tried again every half minute."))
            self.again_at, self.last_save = time.monotonic() + AGAIN_SECONDS, time.monotonic()
            return False
        if self.again_at:
            self.again_at = 0.0
            self.tell(Warned(f"Checkpoints can be written again: step {clock.step} is saved."))
        return True

    def save_at_the_end(self, clock: Clock) -> None:
        """The last checkpoint. Where the disk does not take it, waits a while for room (not after a stop). Raises Trouble when none comes."""
        until = time.monotonic() + WAIT_SECONDS
        while not self.save(clock):
            if self.control.stopped or time.monotonic() > until:
                self._save(clock)
                return
            self.tell(Phase("saving", "Waiting for room on the disk to save the trained network"))
            time.sleep(min(1.0, WAIT_SECONDS))

    def _save(self, clock: Clock) -> None:
        self.meter.report()
        if not self.world.leads or self.saved_step == clock.step or self.meter.broken:
            return
        begun, made = time.monotonic(), self.bench
        if not self.is_finite():
            if self.world.size > 1:  # the others have to hear of it first
                self.meter.broken = True
                return
            raise NotFinite
        scaler = made.stepper.scaler.state_dict() if made.stepper.scaler else None
        facts = {
            "meter": self.meter.facts(),
            "lr_factor": self.lr_factor,
            "plan": made.plan_facts(),
            "scaler": scaler,
            "processes": self.world.size,
            "batch": made.batch_size,
        }
        path = checkpoint.save(self.run, clock.step, made.method, made.stepper.optimizers, facts)
        save_encoder(self.run, made.method, made.spec, step=clock.step)
        self.tell(Saved(clock.step, str(path)))
        self.saved_step, self.last_save = clock.step, time.monotonic()
        self.save_seconds += self.last_save - begun

    def mend_encoder(self, step: int) -> None:
        """After going back to the checkpoint of a step: the encoder beside it, where a kill came between the two."""
        if self.world.leads and encoder_step(self.run) != step:
            try:
                save_encoder(self.run, self.bench.method, self.bench.spec, step=step)
            except Trouble:  # both are written again when the disk takes them
                self.saved_step = -1

    def is_finite(self) -> bool:
        """Whether every weight is a number."""
        return bool(torch.stack([one.detach().isfinite().all() for one in self.bench.method.parameters()]).all())

    def hear_wishes(self) -> None:
        """Pass on what was asked through the run's folder; the first process hears for all, a few times a second at most."""
        if self.world.leads and time.monotonic() > self.heard_at + HEAR_SECONDS:
            self.heard_at = time.monotonic()
            self.wishes = self.wishes or Wishes(self.run)
            self.wishes.hear(self.control)

    def pause(self, clock: Clock, paused: bool) -> None:
        """A pause begins (everything is saved) or ends."""
        self.meter.rest(paused)
        if paused:
            self.save(clock)
            self.state("paused", clock)
            heap.give_back()  # to what a person pauses for
            self.tell(Phase("paused", "Paused"))
        else:
            self.state("running", clock)
            self.tell(Phase("train", "Training"))

    def state(self, name: str, clock: Clock) -> None:
        """Write down where the training is."""
        self.recorder.state(name, step=clock.step, epoch=round(clock.epoch, 4), loss=self.meter.loss_last)

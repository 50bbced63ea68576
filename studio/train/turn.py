"""Whose turn is it before a step: the training's, or a person's who pauses or stops it. Several processes decide together."""

from __future__ import annotations

import time
from functools import partial

from studio.core.clock import Clock
from studio.core.events import Warned
from studio.train.meter import NotFinite
from studio.train.stretch import Stretch

PAUSE_SECONDS = 0.5


def goes_on(training: Stretch, clock: Clock) -> bool:
    """Whether to do the step at `clock`; waits while paused. False: stop. Raises NotFinite, in all processes at the same step, when one of them has seen a
    number that is not finite.

    In a pause of several processes all of them ask again and again, so that no one waits in a message that could come too late.
    """
    here, control = training.world, training.control
    if here.size == 1:
        training.hear_wishes()
        return control.turn(partial(training.pause, clock), training.hear_wishes)
    if not here.asks(clock.step, training.bench.device):
        return True
    paused = False
    while True:
        training.hear_wishes()
        alone = here.starter is not None and here.starter.gone()
        stopped, pause, broken, alone = here.any(control.stopped, control.paused, training.meter.broken, alone)
        if broken:
            raise NotFinite
        if alone and not stopped:
            training.tell(Warned("The program that started this training is gone.", "It ends with a checkpoint; resume it to go on."))
            control.stop()
            return False
        if paused != (pause and not stopped):
            paused = not paused
            training.pause(clock, paused)
        if stopped or not paused:
            return not stopped
        time.sleep(PAUSE_SECONDS)


def ends_well(training: Stretch) -> None:
    """After the last step: raises NotFinite in all processes when one of them has broken numbers, before anything is saved."""
    training.meter.report()
    if training.world.size > 1 and training.world.any(training.meter.broken or not training.is_finite())[0]:
        raise NotFinite

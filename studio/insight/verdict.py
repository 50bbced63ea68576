"""Is it learning? The history of a run's numbers in; a word, a sentence and the next step out.

A verdict never rests on the loss alone. MoCo's rises while its queue fills with real keys, DINO's is lowest when it has collapsed, SimSiam's looks splendid
while everything becomes one vector, MAE's says nothing without knowing how hard the pictures are, and NT-Xent has a floor well above zero. So it looks at the
pictures (are they different?), at the views (are they?), at the weights (do they move, and not too far a step?), at the features beside those of the untrained
network on the same pictures, at the method's own gauges, and at the loss only where its chance level is known and tells something.

Each rule below is one function of a `History`: a Verdict, or None where it has nothing to say. They are asked in an order from cause to effect, so that a
run on black pictures hears of its pictures and not of its collapsed features. benchmarks/VERDICTS.md says how often they are right.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from studio.core.events import Event, Scalars, Started, Verdict
from studio.insight.health import chance_distance

RECENT, FIRST = 20, 10
"""Steps over which the method's scalars are averaged, and which count as the run's beginning."""
FIFTH = 0.199
"""Share of the run before which a loss near chance means nothing."""
TELLING_STEPS = 30
"""A run of fewer has no verdict but what is plainly wrong."""
ALIKE, SAME_VIEWS = 0.01, 0.02
STILL, STILL_STEPS, STILL_FROM = 0.03, 20, 0.09
SHORT = 100
"""Steps of a run that may well be over before the weights have moved far."""
ONE_SLOT = 0.05
"""Share of log K below which a teacher's entropy is that of one slot; a sharp teacher that learns comes down to a fourteenth of log K and back."""
TOO_FAR = 0.02
COLLAPSED, LOW_RANK, NARROW = 0.05, 2.0, 0.12
AT_CHANCE, TOO_HOT = 0.01, 0.05
LOSS_TELLS = ("rotation", "jigsaw", "simclr", "infonce", "moco", "moco_v2", "mae", "swav")
"""Methods whose loss is near chance only while nothing is learned (MoCo's after its queue is full, SwAV's where the views do not agree either)."""
AGREE = 0.2
SOLVED = 0.8
BETTER = 0.02


@dataclass(frozen=True)
class Reading:
    """What was measured at one moment: health's numbers, and the means of the method's scalars over the last steps before it. progress: share of the run."""

    step: int
    epoch: float
    progress: float
    values: Mapping[str, float]

    def get(self, name: str) -> float | None:
        """A number, or None where it was not measured."""
        return self.values.get(name)


class History:
    """A run's numbers as they are told, live or from its records, and what they mean. readings: in order; one at step 0 is the untrained network's."""

    def __init__(self, *, broken: bool = False) -> None:
        """broken: the loss was no number once, and the run has gone on with half the rate."""
        self.method = ""
        self.chance: float | None = None
        self.floor: float | None = None
        self.lr: float | None = None
        self.total_steps = 1
        self.broken = broken
        self.said: Verdict | None = None
        self.readings: list[Reading] = []
        self._first: list[Mapping[str, float]] = []
        self._recent: deque[Mapping[str, float]] = deque(maxlen=RECENT)

    def hear(self, event: Event) -> None:
        """Remember what matters of an event."""
        if isinstance(event, Started):
            self.method, self.chance, self.floor = str(event.spec.get("method", "")), event.chance, event.floor
            self.total_steps = max(1, event.total_steps)
            rate = event.spec.get("lr")
            self.lr = float(rate) if isinstance(rate, int | float) else None
        elif isinstance(event, Verdict):
            self.said = event
        elif isinstance(event, Scalars) and "loss" in event.values:
            self._recent.append(event.values)
            if len(self._first) < FIRST:
                self._first.append(event.values)
        elif isinstance(event, Scalars) and "std_ratio" in event.values:
            if self.readings and self.readings[-1].step == event.step:
                self.readings.pop()  # the last of an epoch is the last of the run as well
            self.readings.append(Reading(event.step, event.epoch, event.step / self.total_steps, {**_means(self._recent), **event.values}))

    @property
    def now(self) -> Reading:
        """The newest reading."""
        return self.readings[-1]

    @property
    def untrained(self) -> Reading | None:
        """The reading before the first step, if there is one."""
        return next((one for one in self.readings if one.step == 0), None)

    @property
    def beginning(self) -> dict[str, float]:
        """The method's own scalars, averaged over the first steps."""
        return _means(self._first)

    def chance_distance(self) -> float | None:
        """How far the loss of the last steps has come from chance (0) to the lowest it can be (1); None where there is no chance line."""
        losses = [row["loss"] for row in self._recent]
        return chance_distance(sum(losses) / len(losses), self.chance, self.floor) if losses else None

    def judge(self) -> Verdict:
        """What the numbers so far mean."""
        if not self.readings or self.now.step == 0:
            return _good(0, "early", "Nothing has been trained yet.", "Let it run.")
        for rule in RULES:
            found = rule(self)
            if found is not None:
                return found
        return _learning(self)


def _means(rows: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """The mean of each name over the rows that have it; what is no number is left out."""
    found: dict[str, list[float]] = {}
    for row in rows:
        for name, value in row.items():
            if math.isfinite(value):
                found.setdefault(name, []).append(value)
    return {name: sum(values) / len(values) for name, values in found.items()}


def _good(step: int, word: str, sentence: str, advice: str) -> Verdict:
    return Verdict(step, word, sentence, advice, True)


def _bad(step: int, word: str, sentence: str, advice: str) -> Verdict:
    return Verdict(step, word, sentence, advice, False)


def broken(step: int, lr: float | None) -> Verdict:
    """The loss is no number any more."""
    words = "The loss is not a number any more: the steps are too large for the arithmetic."
    return _bad(step, "broken", words, f"Lower the learning rate to {_rate(lr, 0.1)}, or use --precision fp32.")


def _rate(lr: float | None, factor: float) -> str:
    if lr:
        return f"{lr * factor:.2g}"
    if factor < 1:
        return "a tenth of it"
    return "ten times as much"


def _broken(run: History) -> Verdict | None:
    return broken(run.now.step, run.lr) if run.broken else None


def _same_pictures(run: History) -> Verdict | None:
    variety = run.now.get("variety")
    if variety is None or variety >= ALIKE:
        return None
    words = "The pictures are all the same to the eye of the network: there is nothing to tell apart."
    return _bad(
        run.now.step, "same pictures", words, "Look at the Pictures page; pictures that are black, blank, or of 16 bits and read too dark look like this."
    )


def _same_views(run: History) -> Verdict | None:
    differ = run.now.get("views_differ")
    if differ is None or differ >= SAME_VIEWS:
        return None
    words = "The two views of a picture are the same picture: to match them, nothing need be learned."
    return _bad(run.now.step, "same views", words, "Allow smaller crops and more colour change, and look at the views before you start again.")


def _standing_still(run: History) -> Verdict | None:
    """The weights are where they began, or creep so slowly that the whole run would move them by a few hundredths."""
    now, moved = run.now, run.now.get("moved")
    if moved is None or now.step < 5:
        return None
    if moved < 1e-7:
        words = "The network's weights have not changed at all: no gradient reaches them."
        return _bad(now.step, "standing still", words, "Check that the encoder is not frozen and that the learning rate is not zero.")
    if run.total_steps < SHORT or now.progress < STILL_FROM or now.step < STILL_STEPS or moved / now.progress >= STILL:
        return None
    if run.method in LOSS_TELLS and now.get("queue_fill") is None and (now.get("chance_distance") or 0.0) > AT_CHANCE:
        return None  # small steps that get somewhere, as LARS makes them
    words = f"The network's weights have moved by {moved:.2%} only: it is standing still."
    return _bad(now.step, "standing still", words, f"Raise the learning rate, to {_rate(run.lr, 100)} to begin with.")


def _too_far(run: History) -> Verdict | None:
    """Weights that move by a fiftieth of their length a step on average are rolled, not trained. What that did to them is not mended soon, so it is said
    until half of the run is over."""
    past = [(one.step, moved) for one in run.readings if (moved := one.get("moved")) is not None]
    paces = [(moved - before) / (at - since) for (since, before), (at, moved) in pairwise(past) if at - since >= 5]
    step = max(paces[-1:] if run.now.progress > 0.5 else paces, default=0.0)
    if step <= TOO_FAR:
        return None
    words = f"Each step throws the weights about by {step:.0%} of their size: what was learned is lost again."
    return _bad(run.now.step, "unstable", words, f"Lower the learning rate, to {_rate(run.lr, 0.01)} to begin with.")


def _teacher(run: History) -> Verdict | None:
    """DINO's two collapses, which its loss can't tell from success: uniform (entropy at log K, nothing to learn from it) and one-hot (entropy near 0)."""
    now, entropy, kl = run.now, run.now.get("teacher_entropy"), run.now.get("kl")
    if entropy is None or kl is None or not run.chance or now.step < STILL_STEPS:
        return None
    if entropy > 0.99 * run.chance and kl < 0.01 * run.chance:
        words = "The teacher gives every picture the same even answer (uniform collapse)."
        return _bad(now.step, "collapsed", words, "Lower the teacher temperature, for instance to 0.02.")
    if entropy < ONE_SLOT * run.chance and (now.get("slots_used") or 0.0) < 0.1:
        words = "The teacher gives every picture one and the same answer: one slot took all."
        return _bad(now.step, "collapsed", words, "Lower the learning rate, and see that the centre is on; the low loss means nothing here.")
    return None


def _one_vector(run: History) -> Verdict | None:
    """The vectors that are compared become one: different pictures grow as alike as two views of one."""
    now, before = run.now, run.beginning
    positive, negative = now.get("positive"), now.get("negative")
    if positive is None or negative is None or now.step < STILL_STEPS or now.get("queue_fill") is not None:
        return None  # a queue's keys are alike for a while after it has filled
    risen = negative - (before.get("negative") or 0.0)
    if negative < 0.5 or risen < 0.3 or (1 - positive) < 0.55 * (1 - negative):
        return None
    words = f"Different pictures have become as alike as two views of one (likeness {negative:.2f} and {positive:.2f}): everything becomes one vector."
    return _bad(now.step, "collapsed", words, "Lower the learning rate, use a larger batch, or pick a method with wrong answers such as SimCLR.")


def _features(run: History) -> Verdict | None:
    now, spread, rank = run.now, run.now.get("std_ratio"), run.now.get("rankme")
    if spread is None or rank is None:
        return None
    if spread < COLLAPSED or rank < LOW_RANK:
        words = "All pictures get nearly the same features: nothing is told apart."
        return _bad(now.step, "collapsed", words, "Lower the learning rate, use a larger batch, or check that the pictures differ.")
    past = [one.get("std_ratio") or 0.0 for one in run.readings if one.step > 0][-3:]
    before = run.untrained.get("std_ratio") if run.untrained else None
    if spread < NARROW and now.progress > FIFTH and past == sorted(past, reverse=True) and len(past) == 3 and (before is None or spread < before):
        words = "The features use less and less of their room: pictures are told apart, but only just."
        return _bad(now.step, "narrow", words, "Lower the learning rate, or the temperature where the method has one.")
    return None


def _at_chance(run: History) -> Verdict | None:
    now, distance = run.now, run.now.get("chance_distance")
    if distance is None or run.method not in LOSS_TELLS or now.progress < FIFTH or now.step < STILL_STEPS:
        return None
    if now.get("queue_fill") is not None and (now.get("queue_fill") or 0.0) < 0.999:
        return None
    if run.method == "swav" and (now.get("agreement") or 0.0) > AGREE:
        return None
    positive, negative = now.get("positive"), now.get("negative")
    if distance < TOO_HOT and positive is not None and negative is not None and positive - negative > 0.4:
        words = "The views find each other, but the loss hardly notices and is still at chance: the temperature is too high."
        return _bad(now.step, "at chance", words, "Lower the temperature, to between 0.1 and 0.5.")
    if distance >= AT_CHANCE:
        return None
    words = f"The loss is still at chance after {_epochs(now)}: nothing has been learned."
    moved = now.get("moved") or 0.0
    if moved > 0.5:
        return _bad(now.step, "at chance", words, f"Lower the learning rate, to {_rate(run.lr, 0.1)}: the weights move, but to no use.")
    return _bad(now.step, "at chance", words, f"Raise the learning rate, to {_rate(run.lr, 10)}, train longer, or pick a method that suits these pictures.")


def _epochs(now: Reading) -> str:
    whole = round(now.epoch)
    return f"{now.step} steps" if now.epoch < 1 else "1 epoch" if whole == 1 else f"{whole} epochs"


def _solved(run: History) -> Verdict | None:
    """A task that is solved before the first fifth gives its answer away."""
    now, distance = run.now, run.now.get("chance_distance")
    explained, accuracy = now.get("explained"), now.get("accuracy")
    if now.progress > FIFTH + 0.01:
        return None
    if (explained or 0.0) > SOLVED:
        words = f"{explained:.0%} of what is hidden is painted right already: too little is hidden, or the network sees it."
        return _bad(now.step, "shortcut", words, "Hide more of the picture, and look at the reconstruction; plain pictures need a higher share.")
    if (accuracy or 0.0) > 0.97:
        words = "The task is solved already: something in the pictures gives the answer away."
        return _bad(now.step, "shortcut", words, "Look for borders, time stamps or watermarks that are the same in every picture, or pick another method.")
    if (distance or 0.0) > 0.97 and now.get("queue_fill") is None and run.method in LOSS_TELLS:
        words = "The loss is at its lowest already: the task is too easy to teach anything."
        return _bad(now.step, "shortcut", words, "Allow smaller crops and more colour change.")
    return None


def _no_gain(run: History) -> Verdict | None:
    """With labelled pictures to check on: after half the run the nearest neighbours are no better than the untrained network's. (MAE's come last of all.)"""
    knn, before = run.now.get("knn"), run.untrained.get("knn") if run.untrained else None
    if knn is None or before is None or run.untrained is None or run.now.progress < 0.5 or run.method == "mae":
        return None
    high, low = run.now.get("knn_high"), run.untrained.get("knn_low")  # the intervals must be apart
    if (high if high is not None else knn + BETTER) >= (low if low is not None else before):
        return None
    words = f"The nearest neighbours of labelled pictures are worse than the untrained network's ({knn:.0%} right, {before:.0%} before)."
    return _bad(run.now.step, "no gain", words, "Pick a method or views that keep what your classes differ in, for instance colour.")


def _early(run: History) -> Verdict | None:
    if run.now.progress >= FIFTH and run.now.step >= TELLING_STEPS:
        return None
    return _good(run.now.step, "early", "It is too early to tell; nothing looks wrong.", "Let it run.")


def _learning(run: History) -> Verdict:
    now, before = run.now, run.untrained
    knn, was = now.get("knn"), before.get("knn") if before else None
    low, high = now.get("knn_low"), before.get("knn_high") if before else None
    if knn is not None and was is not None and (low if low is not None else knn - BETTER) > (high if high is not None else was):
        words = f"It is learning: {knn:.0%} of labelled pictures have neighbours of their own kind, {was:.0%} before training."
        return _good(now.step, "learning", words, "Look at the map and the neighbours in Inspect.")
    if knn is not None and was is not None:
        words = f"The features spread out, but labelled pictures do not show it yet: {knn:.0%} have neighbours of their own kind, {was:.0%} before training."
        return _good(now.step, "learning", words, "Train longer, or label more pictures to know: the difference is within chance.")
    words = "The features spread out and use many directions: it is learning."
    return _good(now.step, "learning", words, "Compare k-NN on labelled folders with the untrained network to know how much.")


RULES: tuple[Callable[[History], Verdict | None], ...] = (
    _broken,
    _same_pictures,
    _same_views,
    _standing_still,
    _too_far,
    _teacher,
    _one_vector,
    _features,
    _at_chance,
    _solved,
    _no_gain,
    _early,
)

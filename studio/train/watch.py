"""What is looked at while training: the fixed sample pictures, the health of the features, k-NN on labelled folders. Costs nothing when
nothing is due."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from studio.core.clock import Clock
from studio.core.control import Control
from studio.core.events import Event, Phase, Warned
from studio.core.reading import Reading
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.data.cache import Cache, build_cache
from studio.data.scan import scan
from studio.insight import health
from studio.insight.embed import PictureBank, embed, raw_pixels
from studio.insight.knn import fitting_k, knn_accuracy
from studio.insight.labelled import scores, wilson
from studio.method import Method, Sample, views_of
from studio.nets import gather
from studio.train.apart import Apart
from studio.train.device import autocast
from studio.train.grouped import Grouped, Part
from studio.views.display import views_picture
from studio.views.make import make, make_whole, seed_of
from studio.views.recipe import View

SHOWN = 8
PAUSE_SECONDS = 5.0
EARLY_LOOKS, EARLY_SHARE = (0.03, 0.06, 0.1, 0.15, 0.2), 0.02
"""Shares of the run after which the health is measured if one look takes at most this share of the run's time: a run that learns nothing is to be stopped early."""
COST_SHARE, KNN_SHARE = 0.03, 0.1
HEALTH_PICTURES, LARGE = 512, 128
"""Half as many where the network sees more than so many pixels a side."""
PAIRS = 64
SAMPLE_STEP = 2**31 - 7
HURRY_SECONDS = 0.5
"""What a look may take when somebody waits for a stop."""


class Hurry(Exception):
    """Somebody waits for a stop: a look that takes long is given up."""


@contextmanager
def looking(method: Method, *, apart: int | None = None) -> Generator[None]:
    """Eval mode and no gradients inside; the modes and torch's random state as before after. apart: a seed for random numbers of this thread's own, for looks
    from beside a training, whose numbers are then never touched (not with a compiled method)."""
    modes = [(module, module.training) for module in method.modules()]
    state = torch.get_rng_state()
    method.eval()
    try:
        with torch.no_grad(), gather.apart(), contextlib.nullcontext() if apart is None else Apart(apart):
            yield
    finally:
        for module, mode in modes:
            module.training = mode
        if apart is None:
            torch.set_rng_state(state)


class Watched:
    """Pictures of a bank, and a question before each handful."""

    def __init__(self, bank: PictureBank, ask: Callable[[], None]) -> None:
        self._bank, self._ask, self.aspects = bank, ask, bank.aspects

    def __len__(self) -> int:
        return len(self._bank)

    def take(self, indices: NDArray[np.int64]) -> NDArray[np.uint8]:
        """See PictureBank."""
        self._ask()
        return self._bank.take(indices)


def spread(images: int, count: int) -> NDArray[np.int64]:
    """`count` indices spread evenly over a folder (fewer where it has fewer)."""
    return np.unique(np.linspace(0, images - 1, min(count, images)).round().astype(np.int64))


def make_sample(pixels: Tensor, aspects: Tensor, names: list[str], method: type[Method] | Method, views: tuple[View, ...], size: int, *, seed: int) -> Sample:
    """The views of some pictures with a fixed seed. pixels: uint8 [n, S, S, 3]; aspects: [n]."""
    made = make(pixels, aspects, views, seed=seed, step=SAMPLE_STEP)
    return Sample(made, make_whole(pixels, aspects, size, method.mean, method.std), names)


class Watcher:
    """Looks at a method in training when something is due, and tells it."""

    def __init__(
        self,
        method: Method,
        spec: RunSpec,
        cache: Cache,
        device: torch.device,
        tell: Callable[[Event], None],
        *,
        precision: str,
        control: Control | None = None,
    ) -> None:
        """control: looks are given up when it stops. method: with the weights a run begins with; a checkpoint's are loaded into it afterwards."""
        assert spec.image_size
        self.method, self.spec, self.cache, self.device, self.tell, self.precision = method, spec, cache, device, tell, precision
        chosen = spread(len(cache), SHOWN)
        self._pixels, self._aspects = torch.from_numpy(np.ascontiguousarray(cache.take(chosen))).to(device), torch.from_numpy(cache.aspects[chosen])
        names = [Path(cache.paths[int(index)]).name for index in chosen]
        self._views = views_of(method, method.settings, spec)
        self.sample = make_sample(self._pixels, self._aspects, names, method, self._views, spec.image_size, seed=seed_of(spec.seed, 3))
        self._next_pictures = self._next_health = 0.0
        self._begun, self._cost = time.monotonic(), 0.0
        self._took = {"pictures": 0.0, "health": 0.0}
        self._control, self._hasty = control or Control(), True
        self._movement = health.Movement(method.backbone)
        size = HEALTH_PICTURES if spec.image_size <= LARGE else HEALTH_PICTURES // 2
        self._part = Part(cache, spread(len(cache), size))
        self._variety: float | None = None
        self._groups = None if spec.watch else Grouped.of(spec.images, cache.paths, self._part)
        self._labelled: tuple[Cache, NDArray[np.int64], Cache, NDArray[np.int64]] | None = None

    def pictures_due(self) -> bool:
        """Whether the pictures should be renewed: at once, then every few seconds, less often where they take long."""
        return time.monotonic() >= self._next_pictures

    def health_due(self, clock: Clock) -> str:
        """How the health should be measured after `clock.step` steps: "full" at the end of an epoch by the same rule, "quick" (without a score) a few times in
        the first fifth of the run wherever that costs little, "" not at all."""
        now = time.monotonic()
        if clock.step % clock.steps_per_epoch == 0 and now >= self._next_health:
            return "full"
        early = clock.step in {max(1, round(share * clock.total_steps)) for share in EARLY_LOOKS}
        return "quick" if early and self._cost * clock.progress <= EARLY_SHARE * (now - self._begun) else ""

    def pictures(self, clock: Clock, *, hurried: bool = False) -> None:
        """Tell the views and what the method shows. A picture that fails is a warning, never the end of a run. hurried: not if that takes long."""
        if hurried and self._took["pictures"] > HURRY_SECONDS:
            return
        begun = time.monotonic()
        method = self.method
        try:
            with looking(method), autocast(self.device, self.precision):
                made = make(self._pixels, self._aspects, self._views, seed=self.spec.seed, step=clock.step)
                self.tell(views_picture(made, self.sample.whole, self.sample.names, method.mean, method.std, step=clock.step))
                for event in method.show(self.sample, clock):
                    self.tell(event)
        except (RuntimeError, ValueError, IndexError, KeyError) as error:
            if isinstance(error, Trouble):
                raise
            self.tell(Warned(f"The pictures at step {clock.step} could not be made: {(str(error).splitlines() or [type(error).__name__])[0]}."))
        self._took["pictures"] = time.monotonic() - begun
        self._next_pictures = _next(begun, COST_SHARE)

    def health(self, views: Mapping[str, Tensor] | None = None, *, score: bool = True, hurried: bool = False) -> dict[str, float] | None:
        """See `_health`. None where somebody waits for a stop: it was asked for while this went on, or (hurried) before, and the last took long."""
        if hurried and self._took["health"] > HURRY_SECONDS:
            return None
        self._hasty, begun = not hurried, time.monotonic()
        try:
            found = self._health(views, score=score)
        except Hurry:
            return None
        finally:
            self._took["health"] = time.monotonic() - begun
        return found

    def _health(self, views: Mapping[str, Tensor] | None, *, score: bool) -> dict[str, float]:
        """Spread, effective rank and uniformity of the encoder's features over up to 512 pictures of the folder; how much these differ; how far the weights
        have moved and how long the last gradient was; with the last step's views their alignment and difference; where kinds of pictures are known and `score`, how well it tells them apart."""
        begun = time.monotonic()
        with looking(self.method):
            vectors = self._vectors(self._part)
            found = health.measure(vectors)
            if self._variety is None:
                self._variety = health.variety(self._part.take(np.arange(min(len(self._part), PAIRS))))
            found |= {"variety": self._variety, "moved": self._movement(self.method.backbone)}
            found["grad_norm"] = health.gradient_norm(self.method.backbone.parameters())
            found |= self._agreement(views or {})
            self._cost = time.monotonic() - begun
            if score and self.spec.watch:
                found |= self._knn(*self.spec.watch)
            elif score and self._groups:
                found |= self._scores(self._groups, vectors, untrained=not views)
        self._next_health = _next(begun, KNN_SHARE if score and self.spec.watch else COST_SHARE) if score else self._next_health
        return found

    def _agreement(self, views: Mapping[str, Tensor]) -> dict[str, float]:
        """Of the first two views of one size: how far apart a picture's are, for the encoder and in their pixels."""
        shape = next((one.shape for one in views.values() if one.ndim == 4), None)
        pair = [one[:PAIRS] for one in views.values() if one.shape == shape][:2]
        if len(pair) < 2 or len(pair[0]) < 2:
            return {}
        encoder = self.method.encoder
        with autocast(self.device, self.precision):
            features = [encoder(one).float() for one in pair]
        return {"alignment": health.alignment(*features), "views_differ": health.difference(*pair)}

    def _vectors(self, bank: PictureBank) -> NDArray[np.float32]:
        method, size = self.method, self.sample.whole.shape[-1]
        return embed(method.encoder, Watched(bank, self._wait), mean=method.mean, std=method.std, image_size=size, device=self.device, batch_size=64)

    def _wait(self) -> None:
        if self._hasty and self._control.stopped:
            raise Hurry

    def _scores(self, groups: Grouped, vectors: NDArray[np.float32], *, untrained: bool) -> dict[str, float]:
        """How well the features tell a person's groups apart; raw pixels too, once."""
        if groups.bank is not self._part:
            vectors = self._vectors(groups.bank)
        found = scores(vectors[groups.rows], groups.labels)
        if untrained:
            pixels = raw_pixels(Part(groups.bank, groups.rows))
            found |= scores(pixels - pixels.mean(0), groups.labels, "_pixels")
        return found

    def _knn(self, train: str, test: str) -> dict[str, float]:
        if self._labelled is None:
            self.tell(Phase("watch", "Reading the labelled pictures"))
            (train_cache, train_names), (test_cache, test_names) = self._labelled_folder(train), self._labelled_folder(test)
            classes = {name: index for index, name in enumerate(sorted({*train_names, *test_names}))}
            labels = [np.array([classes[one] for one in names], np.int64) for names in (train_names, test_names)]
            self._labelled = (train_cache, labels[0], test_cache, labels[1])
        train_cache, train_y, test_cache, test_y = self._labelled
        share = knn_accuracy(self._vectors(train_cache), train_y, self._vectors(test_cache), test_y, fitting_k(train_y))
        found = wilson(round(share * len(test_y)), len(test_y))
        return {"knn": found.value, "knn_low": found.low, "knn_high": found.high}

    def _labelled_folder(self, folder: str) -> tuple[Cache, list[str]]:
        catalog = scan(folder, reading=Reading.of(self.spec))
        cache = build_cache(catalog, self.cache.side, mode=self.spec.cache, cache_dir=self.spec.cache_dir, limit=self.spec.cache_limit)
        label_of = {catalog.path(index): label for index, label in enumerate(catalog.labels())}
        return cache, [label_of[path] for path in cache.paths]

    def close(self) -> None:
        """Let the labelled folders go."""
        if self._labelled:
            self._labelled[0].close()
            self._labelled[2].close()


def _next(begun: float, share: float) -> float:
    """When to look again so that looking takes at most `share` of the time."""
    now = time.monotonic()
    return now + max(PAUSE_SECONDS, (now - begun) / share)

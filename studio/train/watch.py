"""What is looked at while training: the fixed sample pictures, the health of the features, k-NN on labelled folders. Costs nothing when
nothing is due."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from studio.core.clock import Clock
from studio.core.events import Event, Phase, Warned
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.data.cache import Cache, build_cache
from studio.data.scan import scan
from studio.insight import health
from studio.insight.embed import PictureBank, embed
from studio.insight.knn import fitting_k, knn_accuracy
from studio.method import Method, Sample
from studio.train.device import autocast
from studio.views.display import views_picture
from studio.views.make import make, make_whole, seed_of
from studio.views.recipe import View

SHOWN = 8
PAUSE_SECONDS = 5.0
COST_SHARE, KNN_SHARE = 0.03, 0.1
HEALTH_PICTURES = 512
SAMPLE_STEP = 2**31 - 7


@contextmanager
def looking(method: Method) -> Generator[None]:
    """Eval mode and no gradients inside; the modes and torch's random state as before after."""
    modes = [(module, module.training) for module in method.modules()]
    state = torch.get_rng_state()
    method.eval()
    try:
        with torch.no_grad():
            yield
    finally:
        for module, mode in modes:
            module.training = mode
        torch.set_rng_state(state)


def spread(images: int, count: int) -> NDArray[np.int64]:
    """`count` indices spread evenly over a folder (fewer where it has fewer)."""
    return np.unique(np.linspace(0, images - 1, min(count, images)).round().astype(np.int64))


def make_sample(pixels: Tensor, aspects: Tensor, names: list[str], method: type[Method] | Method, views: tuple[View, ...], size: int, *, seed: int) -> Sample:
    """The views of some pictures with a fixed seed. pixels: uint8 [n, S, S, 3]; aspects: [n]."""
    made = make(pixels, aspects, views, seed=seed, step=SAMPLE_STEP)
    return Sample(made, make_whole(pixels, aspects, size, method.mean, method.std), names)


class Watcher:
    """Looks at a method in training when something is due, and tells it."""

    def __init__(self, method: Method, spec: RunSpec, cache: Cache, device: torch.device, tell: Callable[[Event], None], *, precision: str) -> None:
        assert spec.image_size
        self.method, self.spec, self.cache, self.device, self.tell, self.precision = method, spec, cache, device, tell, precision
        chosen = spread(len(cache), SHOWN)
        self._pixels, self._aspects = torch.from_numpy(np.ascontiguousarray(cache.take(chosen))).to(device), torch.from_numpy(cache.aspects[chosen])
        names = [Path(cache.paths[int(index)]).name for index in chosen]
        self._views = method.views(method.settings, spec.image_size)
        self.sample = make_sample(self._pixels, self._aspects, names, method, self._views, spec.image_size, seed=seed_of(spec.seed, 3))
        self._next_pictures = self._next_health = 0.0
        self._labelled: tuple[Cache, NDArray[np.int64], Cache, NDArray[np.int64]] | None = None

    def pictures_due(self) -> bool:
        """Whether the pictures should be renewed: at once, then every few seconds, less often where they take long."""
        return time.monotonic() >= self._next_pictures

    def health_due(self) -> bool:
        """Whether the health should be measured again, by the same rule."""
        return time.monotonic() >= self._next_health

    def pictures(self, clock: Clock) -> None:
        """Tell the views and what the method shows. A picture that fails is a warning, never the end of a run."""
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
        self._next_pictures = _next(begun, COST_SHARE)

    def health(self) -> dict[str, float]:
        """Spread and effective rank of the encoder's features over up to 512 pictures of the folder; with watched folders also k-NN."""
        begun = time.monotonic()
        with looking(self.method):
            found = health.measure(self._vectors(_Part(self.cache, spread(len(self.cache), HEALTH_PICTURES))))
            if self.spec.watch:
                found["knn"] = self._knn(*self.spec.watch)
        self._next_health = _next(begun, KNN_SHARE if self.spec.watch else COST_SHARE)
        return found

    def _vectors(self, bank: PictureBank) -> NDArray[np.float32]:
        method, size = self.method, self.sample.whole.shape[-1]
        return embed(method.encoder, bank, mean=method.mean, std=method.std, image_size=size, device=self.device, batch_size=64)

    def _knn(self, train: str, test: str) -> float:
        if self._labelled is None:
            self.tell(Phase("watch", "Reading the labelled pictures"))
            (train_cache, train_names), (test_cache, test_names) = self._labelled_folder(train), self._labelled_folder(test)
            classes = {name: index for index, name in enumerate(sorted({*train_names, *test_names}))}
            labels = [np.array([classes[one] for one in names], np.int64) for names in (train_names, test_names)]
            self._labelled = (train_cache, labels[0], test_cache, labels[1])
        train_cache, train_y, test_cache, test_y = self._labelled
        return knn_accuracy(self._vectors(train_cache), train_y, self._vectors(test_cache), test_y, fitting_k(train_y))

    def _labelled_folder(self, folder: str) -> tuple[Cache, list[str]]:
        catalog = scan(folder)
        cache = build_cache(catalog, self.cache.side, mode=self.spec.cache, cache_dir=self.spec.cache_dir)
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


class _Part:
    """Some pictures of a cache, as a bank of their own."""

    def __init__(self, cache: Cache, chosen: NDArray[np.int64]) -> None:
        self.cache, self.chosen, self.aspects = cache, chosen, cache.aspects[chosen]

    def __len__(self) -> int:
        return len(self.chosen)

    def take(self, indices: NDArray[np.int64]) -> NDArray[np.uint8]:
        """These of the part's pictures."""
        return self.cache.take(self.chosen[indices])

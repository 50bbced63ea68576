"""What is looked at while training: the fixed sample pictures, the health of the features, k-NN on labelled folders. Costs nothing when
nothing is due."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from studio.core.clock import Clock
from studio.core.events import Event, Phase, Warned
from studio.core.spec import RunSpec
from studio.data.cache import Cache, build_cache
from studio.data.scan import scan
from studio.insight import health
from studio.insight.embed import embed
from studio.insight.knn import fitting_k, knn_accuracy
from studio.method import Method, Sample
from studio.train.device import autocast
from studio.views.display import views_picture
from studio.views.make import make, make_whole, seed_of
from studio.views.recipe import View

SHOWN = 6
PAUSE_SECONDS = 4.0
COST_SHARE = 0.03
HEALTH_PICTURES = 512
SAMPLE_STEP = 2**31 - 7


@contextmanager
def looking(method: Method) -> Iterator[None]:
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
        pixels = torch.from_numpy(cache.take(chosen)).to(device)
        names = [Path(cache.paths[int(index)]).name for index in chosen]
        views = method.views(method.settings, spec.image_size)
        self.sample = make_sample(pixels, torch.from_numpy(cache.aspects[chosen]), names, method, views, spec.image_size, seed=seed_of(spec.seed, 3))
        self._next = 0.0
        self._labelled: tuple[Cache, NDArray[np.int64], Cache, NDArray[np.int64]] | None = None

    def due(self) -> bool:
        """Whether the pictures should be renewed."""
        return time.monotonic() >= self._next

    def pictures(self, clock: Clock) -> None:
        """Tell the views and what the method shows. A picture that fails is a warning, never the end of a run."""
        begun = time.monotonic()
        try:
            with looking(self.method), autocast(self.device, self.precision):
                if self._next == 0.0:
                    self.tell(views_picture(self.sample.views, self.sample.whole, self.sample.names, self.method.mean, self.method.std, step=clock.step))
                for event in self.method.show(self.sample, clock):
                    self.tell(event)
        except (RuntimeError, ValueError) as error:
            self.tell(Warned(f"The pictures at step {clock.step} could not be made: {str(error).splitlines()[0]}."))
        spent = time.monotonic() - begun
        self._next = time.monotonic() + max(PAUSE_SECONDS, spent / COST_SHARE)

    def health(self) -> dict[str, float]:
        """Spread and effective rank of the encoder's features over up to 512 pictures of the folder; with watched folders also k-NN."""
        chosen = spread(len(self.cache), HEALTH_PICTURES)
        with looking(self.method):
            features = embed(
                self.method.encoder,
                _Part(self.cache, chosen),
                mean=self.method.mean,
                std=self.method.std,
                image_size=int(self.spec.image_size or 0),
                device=self.device,
            )
            found = health.measure(features)
            if self.spec.watch:
                found["knn"] = self._knn(*self.spec.watch)
        return found

    def _knn(self, train: str, test: str) -> float:
        if self._labelled is None:
            self.tell(Phase("watch", "Reading the labelled pictures"))
            (train_cache, train_names), (test_cache, test_names) = self._labelled_folder(train), self._labelled_folder(test)
            classes = {name: index for index, name in enumerate(sorted({*train_names, *test_names}))}
            labels = [np.array([classes[one] for one in names], np.int64) for names in (train_names, test_names)]
            self._labelled = (train_cache, labels[0], test_cache, labels[1])
        train_cache, train_y, test_cache, test_y = self._labelled
        encoder, size = self.method.encoder, int(self.spec.image_size or 0)
        vectors = [embed(encoder, one, mean=self.method.mean, std=self.method.std, image_size=size, device=self.device) for one in (train_cache, test_cache)]
        return knn_accuracy(vectors[0], train_y, vectors[1], test_y, fitting_k(train_y))

    def _labelled_folder(self, folder: str) -> tuple[Cache, list[str]]:
        catalog = scan(folder)
        cache = build_cache(catalog, self.cache.side, mode=self.spec.cache, cache_dir=self.spec.cache_dir)
        root = Path(catalog.root)
        return cache, [Path(path).relative_to(root).parts[0] for path in cache.paths]

    def close(self) -> None:
        """Let the labelled folders go."""
        if self._labelled:
            self._labelled[0].close()
            self._labelled[2].close()


class _Part:
    """Some pictures of a cache, as a bank of their own."""

    def __init__(self, cache: Cache, chosen: NDArray[np.int64]) -> None:
        self.cache, self.chosen, self.aspects = cache, chosen, cache.aspects[chosen]

    def __len__(self) -> int:
        return len(self.chosen)

    def take(self, indices: NDArray[np.int64]) -> NDArray[np.uint8]:
        """These of the part's pictures."""
        return self.cache.take(self.chosen[indices])

"""What the network will see of a few pictures, by the very functions that training calls. Fast enough for a slider."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from studio import methods
from studio.core import knobs
from studio.core.events import Pictures
from studio.core.reading import Reading
from studio.core.spec import RunSpec
from studio.data.cache import choose_cache_side
from studio.data.decode import decode
from studio.data.scan import Catalog
from studio.method import views_of
from studio.train.watch import make_sample


@lru_cache(maxsize=256)
def _square(path: str, mtime_ns: int, side: int, reading: Reading) -> NDArray[np.uint8] | None:
    found = decode(path, side=side, reading=reading)
    if isinstance(found, str):
        return None
    return np.asarray(Image.fromarray(found.pixels).resize((side, side), Image.Resampling.BILINEAR, reducing_gap=3.0))


def preview(spec: RunSpec, catalog: Catalog, indices: Sequence[int], *, seed: int) -> list[Pictures]:
    """The method's preview of these pictures of the catalog. spec is resolved. Pictures that can't be decoded are left out."""
    assert spec.image_size
    cls = methods.get(spec.method)
    settings = knobs.load(cls.Settings, spec.settings, owner=spec.method)
    side = choose_cache_side(spec.image_size, catalog)
    found = [(index, _square(catalog.path(index), catalog.items[index].mtime_ns, side, catalog.reading)) for index in indices]
    good = [(index, pixels) for index, pixels in found if pixels is not None]
    if not good:
        return []
    pixels = torch.from_numpy(np.stack([one for _, one in good]))
    aspects = torch.tensor([catalog.items[index].width / catalog.items[index].height for index, _ in good])
    names = [Path(catalog.items[index].path).name for index, _ in good]
    sample = make_sample(pixels, aspects, names, cls, views_of(cls, settings, spec), spec.image_size, seed=seed)
    return cls.preview(settings, sample, seed=seed)

"""One vector a picture, in order, whatever the batch; the net comes back as it was."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from studio.core.control import Control
from studio.core.events import Progress
from studio.core.trouble import Interrupted
from studio.data.cache import build_cache
from studio.data.scan import Catalog, scan
from studio.insight.embed import centred, embed, raw_pixels
from studio.insight.knn import knn_accuracy


class Bank:
    """A cache in memory."""

    def __init__(self, count: int, side: int = 40) -> None:
        self.pixels = np.random.default_rng(0).integers(0, 256, (count, side, side, 3), dtype=np.uint8)
        self.aspects = np.ones(count, np.float32)

    def __len__(self) -> int:
        return len(self.pixels)

    def take(self, indices: np.ndarray) -> np.ndarray:
        return self.pixels[indices]


class Mean(nn.Module):
    """A "backbone": mean colour, and a norm layer that would give itself away in train mode."""

    width = 3

    def __init__(self) -> None:
        super().__init__()
        self.norm = nn.BatchNorm1d(3, affine=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.norm(x.mean((2, 3)))


def vectors(bank: Bank, net: Mean, **more: object) -> np.ndarray:
    return embed(net, bank, mean=(0, 0, 0), std=(1, 1, 1), image_size=32, **more)  # type: ignore[arg-type]


def test_order_and_values_do_not_depend_on_the_batch() -> None:
    bank, net = Bank(13), Mean()
    small, large = vectors(bank, net, batch_size=4), vectors(bank, net, batch_size=64)
    assert small.shape == (13, 3) and small.dtype == np.float32
    assert np.allclose(small, large, atol=1e-6)
    assert np.allclose(small[5], vectors(bank, net, batch_size=1)[5], atol=1e-6)


def test_the_mode_and_the_statistics_of_the_net_stay() -> None:
    net = Mean().train()
    vectors(Bank(5), net)
    assert net.training and int(net.norm.num_batches_tracked or 0) == 0


def test_progress_is_told_and_a_stop_is_heeded() -> None:
    told: list[object] = []
    control = Control()

    def tell(event: object) -> None:
        told.append(event)
        control.stop()

    with pytest.raises(Interrupted):
        vectors(Bank(10), Mean(), batch_size=4, tell=tell, control=control)
    assert next(one for one in told if isinstance(one, Progress)).done == 4 and len(told) == 1


def test_raw_pixels_are_the_shrunken_picture() -> None:
    bank = Bank(3, side=32)
    assert np.allclose(raw_pixels(bank)[1].reshape(3, 32, 32), bank.pixels[1].transpose(2, 0, 1) / 255, atol=1e-5)


@pytest.mark.real
def test_raw_pixels_of_cifar_are_as_good_as_published(real_data: Path) -> None:
    """39.6 % measured elsewhere with weights e^{s/0.1} on 10,000 and 2,000 pictures; a tenth of the bank here."""
    found: list[tuple[np.ndarray, np.ndarray]] = []
    for part in ("train", "test"):
        catalog = scan(real_data / "cifar10-12k" / part)
        items = catalog.items[:: 5 if part == "train" else 4]
        part_of = Catalog(catalog.root, items, ())
        found.append((raw_pixels(build_cache(part_of, 32, mode="ram")), np.unique(part_of.labels(), return_inverse=True)[1]))
    (bank, bank_y), (asked, asked_y) = found
    bank, asked = centred(bank, asked)
    assert knn_accuracy(bank, bank_y, asked, asked_y, temperature=0.1) == pytest.approx(0.335, abs=0.04)

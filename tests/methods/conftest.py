"""Small runs for the tests of the methods: a plan, a method on a tiny network, views made from few drawn pictures."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from studio.core.clock import Clock
from studio.core.knobs import load
from studio.method import Method, Plan, Sample
from studio.nets.backbone import build_backbone

SIDE = 32


@pytest.fixture(autouse=True)
def _one_thread():
    torch.set_num_threads(1)


class Lab:
    """What a test of a method needs."""

    side = SIDE

    def plan(self, *, batch: int = 8, images: int = 64, total: int = 80, per_epoch: int = 8) -> Plan:
        return Plan(image_size=SIDE, batch_size=batch, images=images, total_steps=total, steps_per_epoch=per_epoch, seed=0)

    def clock(self, step: int = 0, *, total: int = 80, per_epoch: int = 8) -> Clock:
        return Clock(step, total, per_epoch)

    def build(self, cls: type[Method], *, backbone: str | None = None, batch: int = 8, images: int = 64, seed: int = 0, **settings: Any) -> Method:
        torch.manual_seed(seed)
        name = backbone or ("resnet18_slim" if "conv" in cls.kinds else "vit_micro")
        return cls(build_backbone(name, SIDE), load(cls.Settings, settings), self.plan(batch=batch, images=images))

    def quick(self, cls: type[Method], *, seed: int = 0) -> Method:
        """With the quick look's settings, whose heads are small."""
        return self.build(cls, seed=seed, **cls.presets["quick_look"].get("settings", {}))

    def pictures(self, count: int = 8, *, side: int = SIDE, seed: int = 1) -> torch.Tensor:
        """Smooth random pictures, normalised, each unlike the others."""
        coarse = torch.randn(count, 3, 4, 4, generator=torch.Generator().manual_seed(seed))
        return torch.nn.functional.interpolate(coarse, size=(side, side), mode="bilinear")

    def views(self, method: Method, count: int = 8, *, seed: int = 1, noise: float = 0.3) -> dict[str, torch.Tensor]:
        """The method's views, each the pictures with noise of its own."""
        made: dict[str, torch.Tensor] = {}
        for index, view in enumerate(type(method).views(method.settings, SIDE)):
            pictures = self.pictures(count, side=view.size, seed=seed)
            made[view.name] = pictures + noise * torch.randn(pictures.shape, generator=torch.Generator().manual_seed(100 + index))
        return made

    def sample(self, method: Method, count: int = 4) -> Sample:
        return Sample(views=self.views(method, count), whole=self.pictures(count), names=tuple(f"{one}.png" for one in range(count)))


@pytest.fixture
def lab() -> Lab:
    return Lab()

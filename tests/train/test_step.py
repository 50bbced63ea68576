"""One optimiser step: chunks, kept negatives, rivals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from studio.core.clock import Clock
from studio.core.trouble import NO_ROOM, Trouble
from studio.method import Method, Outcome, Plan
from studio.methods.simclr import SimCLR
from studio.nets.backbone import build_backbone
from studio.train.meter import NotFinite
from studio.train.step import Stepper
from studio.train.world import World

CLOCK = Clock(3, 10, 5)


@dataclass(frozen=True)
class Nothing:
    """No settings."""


class Rivalry(Method):
    """A forger and a judge that share a forward, with losses that pull in opposite directions."""

    Settings = Nothing

    def __init__(self) -> None:
        nn.Module.__init__(self)
        self.backbone = build_backbone("resnet18_slim", 32)
        self.forger, self.judge = nn.Linear(4, 4), nn.Linear(4, 1)
        self.settings = Nothing()

    def rivals(self) -> list[nn.Module]:
        return [self.judge]

    def rival_lr(self, lr: float) -> float:
        return 3 * lr

    def forward(self, views: Mapping[str, Tensor], clock: Clock) -> Outcome:
        score = self.judge(self.forger(views["x"])).mean()
        return Outcome(score.square(), {"score": score.detach()}, rival_loss=-score)


def stepper_of(method: Method, *, accumulate: int = 1, optimizer: str = "sgd") -> Stepper:
    return Stepper.build(
        method, torch.device("cpu"), precision="fp32", accumulate=accumulate, optimizer=optimizer, lr=0.1, weight_decay=0.0, seed=5, world=World()
    )


def simclr(*, frozen_norm: bool = True) -> SimCLR:
    torch.manual_seed(0)
    method = SimCLR(build_backbone("resnet18_slim", 32), SimCLR.Settings(), Plan(32, 12, 48, 10, 4))
    if frozen_norm:
        for module in method.modules():
            if isinstance(module, nn.modules.batchnorm._BatchNorm):
                module.eval()
    return method


def two_views(count: int = 12) -> dict[str, Tensor]:
    generator = torch.Generator().manual_seed(1)
    return {name: torch.randn(count, 3, 32, 32, generator=generator) for name in ("a", "b")}


def gradients(method: Method) -> dict[str, Tensor]:
    return {name: one.grad.clone() for name, one in method.named_parameters() if one.grad is not None}


@pytest.mark.parametrize("chunks", [2, 3, 5])
def test_a_batch_in_chunks_keeps_all_its_negatives(chunks: int) -> None:
    method = simclr()
    whole = stepper_of(method).gradients(two_views(), CLOCK)
    expected = gradients(method)
    parts = stepper_of(method, accumulate=chunks).gradients(two_views(), CLOCK)
    found = gradients(method)
    assert float(parts["loss"]) == pytest.approx(float(whole["loss"]), abs=1e-5)
    assert float(parts["top1"]) == pytest.approx(float(whole["top1"]))
    assert found.keys() == expected.keys()
    for name, value in expected.items():
        assert torch.allclose(found[name], value, atol=1e-5, rtol=1e-3), name


def test_batch_statistics_follow_one_forward_a_step() -> None:
    method = simclr(frozen_norm=False).train()
    norm = next(module for module in method.modules() if isinstance(module, nn.BatchNorm2d))
    stepper_of(method, accumulate=3).gradients(two_views(), CLOCK)
    assert int(norm.num_batches_tracked) == 3  # once a chunk, not twice


def test_other_methods_average_their_chunks_by_size() -> None:
    method = Rivalry()
    views = {"x": torch.randn(5, 4, generator=torch.Generator().manual_seed(0))}
    chunked = stepper_of(method, accumulate=2)
    assert [len(one["x"]) for one in chunked._chunks(views)] == [3, 2]
    found = chunked.gradients(views, CLOCK)
    score = method.judge(method.forger(views["x"])).mean()
    assert float(found["score"]) == pytest.approx(float(score.detach()), abs=1e-6)


def test_each_side_s_loss_reaches_its_own_parameters() -> None:
    method = Rivalry()
    views = {"x": torch.randn(6, 4)}
    stepper = stepper_of(method)
    stepper.gradients(views, CLOCK)
    score = method.judge(method.forger(views["x"])).mean()
    (forger,) = torch.autograd.grad(score.square(), [method.forger.weight], retain_graph=True)
    (judge,) = torch.autograd.grad(-score, [method.judge.weight])
    assert torch.allclose(method.forger.weight.grad, forger, atol=1e-6)
    assert torch.allclose(method.judge.weight.grad, judge, atol=1e-6)
    before = method.judge.weight.detach().clone()
    stepper.update(CLOCK, lr=0.01, weight_decay=0.5)
    assert torch.allclose(method.judge.weight, before - 0.03 * judge, atol=1e-6)
    assert {id(one) for one in stepper.main}.isdisjoint(id(one) for one in stepper.rivals)


def test_the_order_of_a_step(monkeypatch: pytest.MonkeyPatch) -> None:
    method, told = Rivalry(), []
    stepper = stepper_of(method)
    before = method.forger.weight.detach().clone()

    def note(name: str) -> Any:
        return lambda clock: told.append((name, clock.step, bool((method.forger.weight == before).all()), method.forger.weight.grad is not None))

    monkeypatch.setattr(method, "before_step", note("before"))
    monkeypatch.setattr(method, "after_step", note("after"))
    stepper.gradients({"x": torch.randn(6, 4)}, CLOCK)
    stepper.update(CLOCK, lr=0.1, weight_decay=0.0)
    assert told == [("before", 3, True, True), ("after", 3, False, True)]


def test_what_is_random_inside_is_a_function_of_the_step(monkeypatch: pytest.MonkeyPatch) -> None:
    method, drawn = Rivalry(), []
    forward = method.forward
    monkeypatch.setattr(method, "forward", lambda views, clock: (drawn.append(float(torch.rand(()))), forward(views, clock))[1])
    stepper = stepper_of(method)
    views = {"x": torch.randn(6, 4)}
    for step in (3, 4, 3):
        torch.rand(7)
        stepper.gradients(views, Clock(step, 10, 5))
    assert drawn[0] == drawn[2] != drawn[1]


def test_a_broken_loss_does_not_reach_the_weights() -> None:
    method = Rivalry()
    with pytest.raises(NotFinite):
        stepper_of(method).gradients({"x": torch.full((6, 4), float("nan"))}, CLOCK)
    assert all(bool(one.isfinite().all()) for one in method.parameters())


def test_halving_ends_in_words() -> None:
    stepper = stepper_of(simclr())
    assert [stepper.halve(12) for _ in range(3)] == [2, 4, 6]
    with pytest.raises(Trouble, match="2 pictures at a time") as caught:
        stepper.halve(12)
    assert caught.value.exit_code == NO_ROOM

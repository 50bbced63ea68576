"""Random numbers of one's own: the same as those of a seed, and nobody else's are touched."""

from __future__ import annotations

import threading

import pytest
import torch
from torch import nn

from studio import methods
from studio.core.spec import RunSpec
from studio.train.apart import Apart
from studio.train.encoder import backbone_of, build_method


def drawn() -> list[torch.Tensor]:
    weights = torch.empty(4, 5)
    return [
        torch.rand(3, 2),
        torch.randn(4),
        torch.randint(9, (5,)),
        torch.randperm(6),
        torch.rand_like(weights),
        torch.empty(3).uniform_(2, 3),
        torch.bernoulli(torch.full((8,), 0.5)),
        nn.init.kaiming_uniform_(weights.clone()),
        nn.init.trunc_normal_(weights.clone(), std=0.02),
        nn.Linear(3, 2).weight.detach(),
        nn.Conv2d(3, 2, 3).weight.detach(),
    ]


def test_the_numbers_are_those_of_the_seed_and_the_shared_ones_stay() -> None:
    torch.manual_seed(5)
    wanted = drawn()
    state = torch.get_rng_state()
    with Apart(5):
        found = drawn()
    assert all(torch.equal(one, other) for one, other in zip(wanted, found, strict=True))
    assert torch.equal(torch.get_rng_state(), state)
    given = torch.Generator().manual_seed(1)
    with Apart(5):
        assert torch.equal(torch.rand(3, generator=given), torch.rand(3, generator=torch.Generator().manual_seed(1))), "a generator that is given is used"


def test_another_thread_draws_as_if_alone() -> None:
    torch.manual_seed(3)
    wanted = torch.rand(1000)
    torch.manual_seed(3)
    inside, go_on, found = threading.Event(), threading.Event(), list[torch.Tensor]()

    def work() -> None:
        with Apart(9):
            torch.rand(50)
            inside.set()
            assert go_on.wait(10)
            torch.rand(50)

    thread = threading.Thread(target=work)
    thread.start()
    assert inside.wait(10)
    found.append(torch.rand(400))
    go_on.set()
    thread.join()
    found.append(torch.rand(600))
    assert torch.equal(torch.cat(found), wanted)


@pytest.mark.parametrize("name", [*methods.catalogue()])
def test_a_method_is_built_from_its_seed_alone(name: str) -> None:
    cls = methods.get(name)
    backbone = "vit_micro" if cls.kinds == ("vit",) else "context_net_half" if name == "context_encoder" else "resnet18_slim"
    spec = RunSpec(images="x", method=name, backbone=backbone, image_size=32, batch_size=8, seed=4)
    torch.manual_seed(1)
    state = torch.get_rng_state()
    made = build_method(spec, images=64, total_steps=8, steps_per_epoch=8)
    assert torch.equal(torch.get_rng_state(), state)
    torch.manual_seed(4)
    plain = cls(backbone_of(cls, spec), made.settings, made.plan)
    for key, value in plain.state_dict().items():
        assert torch.equal(value, made.state_dict()[key]), key

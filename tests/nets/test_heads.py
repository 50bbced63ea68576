"""Projection heads and DINO's head with its oracles."""

from __future__ import annotations

import copy
import math

import torch
import torch.nn.functional as F
from torch import nn

from studio.nets.heads import DinoHead, Prototypes, projection_head


def kinds(head: nn.Module) -> list[str]:
    return [type(one).__name__ for one in head.children()]


def test_projection_heads_of_the_papers() -> None:
    assert kinds(projection_head(512, 512, 128, 1)) == ["Linear"]  # MoCo v1
    assert kinds(projection_head(512, 512, 128, 2, batch_norm=False)) == ["Linear", "ReLU", "Linear"]  # MoCo v2
    simclr = projection_head(512, 512, 128, 3, last_bn=True)
    assert kinds(simclr) == ["Linear", "BatchNorm1d", "ReLU", "Linear", "BatchNorm1d", "ReLU", "Linear", "BatchNorm1d"]
    assert simclr[0].bias is None and simclr[6].bias is None
    assert projection_head(512, 512, 128)[-1].bias is not None
    assert projection_head(8, 8, 4, 2, last_bn=True, last_affine=False)[-1].weight is None
    assert projection_head(8, 16, 4, 3)(torch.randn(5, 8)).shape == (5, 4)


def test_prototypes_have_unit_length_whatever_the_weight() -> None:
    layer = Prototypes(16, 32)
    x = F.normalize(torch.randn(4, 16), dim=1)
    logits = layer(x)
    assert logits.abs().max() <= 1 + 1e-5
    with torch.no_grad():
        layer.weight.mul_(7.0)
    assert torch.allclose(layer(x), logits, atol=1e-5)
    layer(x).square().sum().backward()
    assert layer.weight.grad is not None
    assert torch.allclose((layer.weight.grad * layer.weight).sum(1), torch.zeros(32), atol=1e-5)  # the gain does not learn


def test_dino_head_can_be_copied_and_loaded() -> None:
    for batch_norm in (False, True):
        head = DinoHead(24, 64, hidden=32, bottleneck=16, batch_norm=batch_norm)
        twin = copy.deepcopy(head)
        other = DinoHead(24, 64, hidden=32, bottleneck=16, batch_norm=batch_norm)
        other.load_state_dict(head.state_dict())
        x = torch.randn(6, 24)
        assert torch.equal(head.eval()(x), twin.eval()(x)) and torch.equal(head(x), other.eval()(x))
        assert head(x).shape == (6, 64) and head(x).abs().max() <= 1 + 1e-5


def test_dino_loss_of_random_prototypes_starts_near_the_closed_form() -> None:
    torch.manual_seed(0)
    outputs, tau_s, tau_t = 4096, 0.1, 0.04
    layer = Prototypes(256, outputs)
    x = F.normalize(torch.randn(64, 256), dim=1)
    y = F.normalize(torch.randn(64, 256), dim=1)
    with torch.no_grad():
        student, teacher, own = layer(x) / tau_s, layer(y) / tau_t, layer(x) / tau_t
        independent = -(teacher.softmax(1) * student.log_softmax(1)).sum(1).mean()
        same = -(own.softmax(1) * student.log_softmax(1)).sum(1).mean()
    assert abs(float(independent) - (math.log(outputs) + 0.195)) < 0.03
    assert abs(float(same) - (math.log(outputs) + 0.195 - 0.977)) < 0.06

"""The queue of keys and batch norm in groups."""

from __future__ import annotations

import math

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from studio.nets.backbone import build_backbone
from studio.nets.queue import NegativeQueue, SplitBatchNorm2d, split_batch_norm


def keys(count: int, first: float) -> torch.Tensor:
    return torch.arange(first, first + count)[:, None].expand(count, 4).contiguous()


def test_keys_go_over_the_oldest_and_wrap_round() -> None:
    queue = NegativeQueue(4, 6)
    queue.enqueue(keys(4, 0.0))
    assert int(queue.pointer) == 4 and int(queue.filled) == 4 and float(queue.share_filled()) == pytest.approx(4 / 6)
    queue.enqueue(keys(4, 10.0))
    assert queue.keys[:, 0].tolist() == [12.0, 13.0, 2.0, 3.0, 10.0, 11.0]
    assert int(queue.pointer) == 2 and int(queue.filled) == 6


def test_more_keys_than_room_keep_the_last() -> None:
    queue = NegativeQueue(4, 3)
    queue.enqueue(keys(5, 0.0))
    assert sorted(queue.keys[:, 0].tolist()) == [2.0, 3.0, 4.0]
    queue.enqueue(keys(1, 9.0))
    assert sorted(queue.keys[:, 0].tolist()) == [3.0, 4.0, 9.0]  # the oldest went


def test_it_starts_with_unit_directions_and_is_saved() -> None:
    queue = NegativeQueue(16, 32)
    assert torch.allclose(queue.keys.norm(dim=1), torch.ones(32), atol=1e-5)
    queue.enqueue(F.normalize(torch.randn(8, 16), dim=1))
    other = NegativeQueue(16, 32, seed=1)
    other.load_state_dict(queue.state_dict())
    assert torch.equal(other.keys, queue.keys) and int(other.pointer) == 8
    assert not list(queue.parameters())


def test_mocos_loss_starts_low_with_the_random_queue() -> None:
    queue = NegativeQueue(128, 4096)
    q = F.normalize(torch.randn(64, 128, generator=torch.Generator().manual_seed(1)), dim=1)
    logits = torch.cat((torch.ones(64, 1), q @ queue.keys.T), 1) / 0.1
    assert float(F.cross_entropy(logits, torch.zeros(64, dtype=torch.int64))) == pytest.approx(0.24, abs=0.03)
    assert math.log(4097) == pytest.approx(8.318, abs=0.01)


def test_groups_are_normalised_alone() -> None:
    x = torch.randn(8, 3, 5, 5) * torch.arange(1, 9.0)[:, None, None, None]
    split = SplitBatchNorm2d(3, groups=4).train()
    y = split(x)
    for group in range(4):
        alone = F.batch_norm(x[group::4], None, None, training=True)
        assert torch.allclose(y[group::4], alone, atol=1e-5)
    means = torch.stack([x[group::4].mean((0, 2, 3)) for group in range(4)])
    assert torch.allclose(split.running_mean, 0.1 * means.mean(0), atol=1e-5)


def test_in_eval_and_with_one_group_it_is_batch_norm() -> None:
    x = torch.randn(6, 3, 4, 4)
    plain, split = nn.BatchNorm2d(3), SplitBatchNorm2d(3, groups=1)
    assert torch.allclose(plain(x), split(x), atol=1e-6)
    split.groups = 3
    assert torch.allclose(plain.eval()(x), split.eval()(x), atol=1e-6)
    assert split.train()(torch.randn(5, 3, 4, 4)).shape == (5, 3, 4, 4)  # 5 does not divide by 3


def test_every_batch_norm_of_a_network_is_replaced() -> None:
    backbone = build_backbone("resnet18_slim", 32)
    before = {name: one.clone() for name, one in backbone.state_dict().items()}
    x = torch.randn(4, 3, 32, 32)
    wanted = backbone.eval()(x)
    split_batch_norm(backbone, 2)
    norms = [one for one in backbone.modules() if isinstance(one, nn.BatchNorm2d)]
    assert len(norms) == 20 and all(isinstance(one, SplitBatchNorm2d) for one in norms)
    assert list(before) == list(backbone.state_dict())
    assert torch.allclose(backbone.eval()(x), wanted, atol=1e-6)
    backbone.train()(x).sum().backward()

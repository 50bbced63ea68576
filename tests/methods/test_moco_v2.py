"""MoCo v2: what differs from version 1; the queue and the loss are tested in test_moco.py."""

from __future__ import annotations

import math

import pytest
import torch

from studio.methods.moco import MoCo
from studio.methods.moco_v2 import MoCoV2


def test_head_has_two_layers_and_no_batch_norm(lab):
    method = lab.build(MoCoV2)
    assert [type(one) for one in method.head] == [torch.nn.Linear, torch.nn.ReLU, torch.nn.Linear]
    assert method.head[0].out_features == method.backbone.width and method.head[-1].out_features == 128
    assert method.head[-1].bias is not None


def test_temperature_blur_and_hue():
    settings = MoCoV2.Settings()
    assert settings.temperature == 0.2
    for view in MoCoV2.views(settings, 224):
        assert view.blur_p == 0.5 and view.blur_sigma == (0.1, 2.0) and view.jitter == (0.4, 0.4, 0.4, 0.1) and view.jitter_p == 0.8


def test_differs_from_version_1_in_declaration_only(lab):
    """One head on both: the same batch then gives the same loss."""
    first, second = lab.build(MoCo, temperature=0.2, momentum=0.9), lab.build(MoCoV2, momentum=0.9)
    second.head, second.memory = first.head, first.memory
    second.backbone = first.backbone
    views = lab.views(first)
    assert torch.equal(first.eval()(views, lab.clock()).loss, second.eval()(views, lab.clock()).loss)
    plan = lab.plan(batch=16, images=512)
    assert MoCoV2.chance(MoCoV2.Settings(), plan) == MoCo.chance(MoCo.Settings(), plan) == pytest.approx(math.log(513))


def test_init_loss_without_batch_norm_in_the_head_is_low(lab):
    method = lab.build(MoCoV2, batch=16, images=4096, temperature=0.1, queue=4096).train()
    loss = float(method(lab.views(method, 16), lab.clock()).loss.detach())
    assert loss < 2.0 < math.log(4097)

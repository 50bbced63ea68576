"""Backbones by name: shapes, stems, sizes, unknown names."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from studio.core.trouble import Trouble
from studio.nets.backbone import BACKBONES, build_backbone, context_encoder_net, kind_of, patch_for
from studio.nets.conv import ContextNet, ResNetBackbone

SMALL = [name for name in BACKBONES if name not in ("resnet34", "resnet50", "vit_small", "vit_base")]


@pytest.mark.parametrize("name", SMALL)
def test_a_picture_becomes_a_vector_and_a_map(name: str) -> None:
    backbone = build_backbone(name, 32).eval()
    x = torch.randn(2, 3, 32, 32)
    assert backbone.name == name and backbone.image_size == 32 and backbone.kind == kind_of(name)
    features, maps = backbone(x), backbone.maps(x)
    assert features.shape == (2, backbone.width)
    assert maps.shape[:2] == (2, backbone.width) and maps.ndim == 4
    assert torch.allclose(maps.mean((2, 3)), features, atol=1e-5)
    assert bool(features.isfinite().all())


def test_published_widths_and_weights() -> None:
    def millions(name: str) -> float:
        with torch.device("meta"):
            return sum(one.numel() for one in build_backbone(name, 224).parameters()) / 1e6

    assert build_backbone("resnet18_slim", 32).width == 128
    assert millions("resnet18") == pytest.approx(11.18, abs=0.02)
    assert millions("resnet50") == pytest.approx(23.51, abs=0.02)


def test_the_stem_fits_the_picture() -> None:
    for size, stride, pooled, side in ((32, 1, False, 4), (64, 1, False, 8), (96, 1, True, 6), (128, 2, True, 4)):
        backbone = build_backbone("resnet18_slim", size)
        assert isinstance(backbone, ResNetBackbone)
        assert backbone.net.conv1.stride == (stride, stride)
        assert isinstance(backbone.net.maxpool, nn.MaxPool2d) == pooled
        assert backbone.maps(torch.randn(1, 3, size, size)).shape[2] == side
    assert isinstance(backbone, ResNetBackbone)
    assert backbone.maps(torch.randn(1, 3, 128, 128), stage=3).shape == (1, 64, 8, 8)


def test_a_seed_gives_the_same_weights() -> None:
    def weights(seed: int) -> torch.Tensor:
        torch.manual_seed(seed)
        return torch.cat([one.flatten() for one in build_backbone("resnet18_slim", 32).parameters()])

    assert torch.equal(weights(0), weights(0))
    assert not torch.equal(weights(0), weights(1))


def test_convolutions_are_channels_last() -> None:
    backbone = build_backbone("resnet18_slim", 32)
    assert backbone.maps(torch.randn(2, 3, 32, 32)).is_contiguous(memory_format=torch.channels_last)


def test_patches_by_size() -> None:
    assert [patch_for(size) for size in (32, 40, 48, 64, 96, 128, 160, 224)] == [4, 4, 8, 8, 8, 8, 16, 16]


@pytest.mark.parametrize(("name", "kind"), [("vit_tiny_patch16_224", "vit"), ("convnext_atto", "conv"), ("mobilenetv3_small_050", "conv")])
def test_other_names_are_timms(name: str, kind: str) -> None:
    assert kind_of(name) == kind
    backbone = build_backbone(name, 64).eval()
    x = torch.randn(2, 3, 64, 64)
    assert backbone.kind == kind
    assert backbone(x).shape == (2, backbone.width)
    assert backbone.maps(x).shape[:2] == (2, backbone.width)


def test_timm_tokens_are_timms_own_and_registers_come_off() -> None:
    torch.manual_seed(0)
    backbone = build_backbone("vit_tiny_patch16_224", 64).eval()
    x = torch.randn(2, 3, 64, 64)
    assert torch.allclose(backbone.tokens(x), backbone.net.forward_features(x), atol=1e-5)
    registers = build_backbone("vit_small_patch14_reg4_dinov2", 56).eval()
    x = torch.randn(1, 3, 56, 56)
    own = registers.net.forward_features(x)
    assert own.shape[1] == 1 + 4 + 16 and registers.tokens(x).shape[1] == 1 + 16
    assert torch.allclose(registers.tokens(x)[:, 1:], own[:, 5:], atol=1e-5)
    assert registers.attention(x).shape == (1, 6, 17, 17)


def test_layouts_with_channels_last_or_tokens() -> None:
    for name in ("swin_tiny_patch4_window7_224", "levit_128s"):
        backbone = build_backbone(name, 64).eval()
        maps = backbone.maps(torch.randn(1, 3, 64, 64))
        assert maps.ndim == 4 and maps.shape[1] == backbone.width


def test_an_unknown_name_is_answered_with_names_near_it() -> None:
    with pytest.raises(Trouble, match="resnet18"):
        build_backbone("resnet_18", 32)
    with pytest.raises(Trouble, match="no backbone called 'hf-hub:somebody/net'"):
        build_backbone("hf-hub:somebody/net", 32)
    with pytest.raises(Trouble):
        kind_of("not_a_network_at_all")


def test_a_picture_smaller_than_a_patch_is_refused() -> None:
    with pytest.raises(Trouble, match="patches of 16 px"):
        build_backbone("vit_micro", 8, patch=16)


def test_the_context_encoders_own_net() -> None:
    paper = context_encoder_net(128)
    channels = [one.out_channels for one in paper.modules() if isinstance(one, nn.Conv2d)]
    assert channels == [64, 64, 128, 256, 512] and paper.width == 512 and paper.name == "context_net"
    for size, side in ((32, 4), (64, 4), (96, 3), (256, 4)):
        net = context_encoder_net(size, 0.25)
        assert isinstance(net, ContextNet) and net.grid == side
        assert net.maps(torch.randn(2, 3, size, size)).shape == (2, 128, side, side)
        again = build_backbone(net.name, size)
        again.load_state_dict(net.state_dict())
    with pytest.raises(Trouble):
        context_encoder_net(100)

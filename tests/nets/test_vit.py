"""Vision transformers: parts that MAE runs on their own, other sizes, attention, positions."""

from __future__ import annotations

import copy
from typing import cast

import torch
from torch import nn

from studio.nets.backbone import build_backbone
from studio.nets.sincos import sincos
from studio.nets.vit import VitBackbone


def micro(**options: object) -> VitBackbone:
    torch.manual_seed(0)
    backbone = build_backbone("vit_micro", 32, **options)  # type: ignore[arg-type]
    assert isinstance(backbone, VitBackbone)
    return backbone


def test_the_parts_make_the_whole() -> None:
    backbone, x = micro().eval(), torch.randn(2, 3, 32, 32)
    patches = backbone.embed(x)
    assert patches.shape == (2, 64, 128) and backbone.class_token().shape == (1, 1, 128) and backbone.grid == (8, 8)
    tokens = backbone.run(torch.cat((backbone.class_token().expand(2, -1, -1), patches), 1))
    assert torch.allclose(tokens, backbone.tokens(x), atol=1e-6)
    assert torch.allclose(tokens, backbone.net.forward_features(x), atol=1e-5)
    assert torch.allclose(backbone(x), tokens[:, 1:].mean(1), atol=1e-6)
    backbone.pool = "cls"
    assert torch.allclose(backbone(x), tokens[:, 0], atol=1e-6)


def test_attention_in_half_precision_is_the_same_attention() -> None:
    backbone = micro(drop_path=0.0).train()
    x = torch.randn(4, 3, 32, 32)
    exact = backbone(x)
    exact.square().mean().backward()
    weights = backbone.net.blocks[0].attn.qkv.weight  # type: ignore[union-attr]
    assert isinstance(weights, nn.Parameter) and weights.grad is not None
    gradient, weights.grad = weights.grad.clone(), None
    with torch.autocast("cpu", dtype=torch.bfloat16):
        half = backbone(x)
    assert not any(block.attn.fused_attn for block in backbone.net.blocks)  # type: ignore[union-attr]
    half.float().square().mean().backward()
    assert torch.allclose(half.float(), exact, atol=0.05)
    assert weights.grad is not None and (weights.grad - gradient).norm() < 0.05 * gradient.norm()
    backbone(x)
    assert all(block.attn.fused_attn for block in backbone.net.blocks)  # type: ignore[union-attr]


def test_hidden_pixels_do_not_reach_the_encoder() -> None:
    backbone, x = micro().eval(), torch.randn(1, 3, 32, 32)
    other = x.clone()
    other[..., :4, :4] = 9.0  # the first patch
    keep = torch.arange(1, 64)

    def run(pictures: torch.Tensor) -> torch.Tensor:
        return backbone.run(torch.cat((backbone.class_token(), backbone.embed(pictures)[:, keep]), 1))

    assert torch.equal(run(x), run(other))
    assert not torch.equal(backbone.tokens(x), backbone.tokens(other))


def test_other_sizes_than_its_own() -> None:
    backbone = micro().eval()
    for size, patches in ((16, 16), (48, 144), (34, 64), (20, 25)):
        assert backbone.tokens(torch.randn(1, 3, size, size)).shape == (1, 1 + patches, 128)
    assert backbone.maps(torch.randn(1, 3, 16, 24)).shape == (1, 128, 4, 6)


def test_attention_is_that_of_the_last_block() -> None:
    backbone, x = micro().eval(), torch.randn(2, 3, 32, 32)
    attention = backbone.attention(x)
    assert attention.shape == (2, 4, 65, 65)
    assert torch.allclose(attention.sum(3), torch.ones(2, 4, 65), atol=1e-5)
    # with the values it must give what the block's own fused attention gives
    seen: list[torch.Tensor] = []
    block = cast("nn.ModuleList", backbone.net.blocks)[-1]
    hooks = [block.attn.qkv.register_forward_hook(lambda m, i, o: seen.append(o)), block.attn.proj.register_forward_pre_hook(lambda m, i: seen.append(i[0]))]  # type: ignore[union-attr]
    backbone.tokens(x)
    for hook in hooks:
        hook.remove()
    values = seen[0].view(2, 65, 3, 4, 32)[:, :, 2].transpose(1, 2)
    assert torch.allclose((attention @ values).transpose(1, 2).reshape(2, 65, 128), seen[1], atol=1e-5)


def test_positions_are_fixed_and_sine_cosine() -> None:
    backbone = micro()
    table = backbone.net.pos_embed
    assert table is not None and not table.requires_grad
    assert torch.equal(table[0, 1:], sincos(128, 8)) and float(table[0, 0].abs().max()) == 0


def test_it_can_be_copied_and_loaded_and_every_weight_learns() -> None:
    backbone = micro(drop_path=0.1)
    twin = copy.deepcopy(backbone)
    twin.load_state_dict(backbone.state_dict())
    backbone(torch.randn(4, 3, 32, 32)).square().mean().backward()
    assert all(one.grad is not None for one in backbone.parameters() if one.requires_grad)
    assert all(one.eps == 1e-6 for one in backbone.modules() if isinstance(one, nn.LayerNorm))

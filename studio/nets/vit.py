"""Vision transformers (Dosovitskiy et al. 2020) as backbones, on timm's VisionTransformer and its fused attention."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

import torch
from timm.layers.attention import Attention
from timm.layers.pos_embed import resample_abs_pos_embed
from timm.models.vision_transformer import VisionTransformer
from torch import Tensor, nn

from studio.core.trouble import UNUSABLE, Trouble
from studio.nets.precision import HALVES
from studio.nets.sincos import sincos
from studio.nets.trunk import Backbone

VITS: dict[str, tuple[int, int, int]] = {  # width, blocks, heads
    "vit_micro": (128, 6, 4),
    "vit_tiny": (192, 12, 3),
    "vit_small": (384, 12, 6),
    "vit_base": (768, 12, 12),
}


MATRIX_TOKENS = 256
"""Up to so many tokens attention in half precision is taken as matrix products on a processor."""


def patch_for(image_size: int) -> int:
    """The patch side that leaves some 8x8 to 16x16 patches: 4 up to 40 px, 8 up to 159 px, then 16."""
    return 4 if image_size <= 40 else 8 if image_size < 160 else 16


def is_plain(net: nn.Module) -> bool:
    """Whether a network is a VisionTransformer with a class token, absolute positions and ordinary attention: what VitBackbone can take apart."""
    return (
        type(net) is VisionTransformer
        and net.cls_token is not None
        and net.pos_embed is not None
        and isinstance(net.patch_embed.proj, nn.Conv2d)
        and isinstance(getattr(net.blocks[-1], "attn", None), Attention)
    )


def build_vit(name: str, image_size: int, *, drop_path: float, patch: int | None) -> VisionTransformer:
    """One of our own sizes: MLP ratio 4, biases on qkv, LayerNorm eps 1e-6, fixed sin-cos positions (zeros for the class token)."""
    width, blocks, heads = VITS[name]
    patch = patch or patch_for(image_size)
    if image_size < patch:
        raise Trouble(f"{name} cuts pictures into patches of {patch} px, but the image size is {image_size} px.", "Use a larger image size.", UNUSABLE)
    net = VisionTransformer(
        img_size=image_size,
        patch_size=patch,
        num_classes=0,
        embed_dim=width,
        depth=blocks,
        num_heads=heads,
        drop_path_rate=drop_path,
        dynamic_img_size=True,
        global_pool="",
        norm_layer=partial(nn.LayerNorm, eps=1e-6),
    )
    assert net.pos_embed is not None and net.cls_token is not None
    with torch.no_grad():
        rows, columns = net.patch_embed.grid_size
        net.pos_embed.copy_(torch.cat((torch.zeros(1, width), sincos(width, (rows, columns))))[None])
        net.pos_embed.requires_grad_(False)
    init_transformer(net)
    nn.init.normal_(net.cls_token, std=0.02)
    projection = net.patch_embed.proj
    nn.init.xavier_uniform_(projection.weight.view(projection.weight.shape[0], -1))  # as the linear layer that it is
    return net


def init_transformer(module: nn.Module) -> None:
    """Linear layers xavier-uniform with zero biases (MAE's initialisation)."""
    for part in module.modules():
        if isinstance(part, nn.Linear):
            nn.init.xavier_uniform_(part.weight)
            if part.bias is not None:
                nn.init.zeros_(part.bias)


def choose_attention(blocks: Iterable[Any], tokens: Tensor) -> None:
    """Before blocks run on tokens [B, N, width]: which of timm's two ways to the same attention they take.

    The fused kernel needs no N x N matrix, but on a processor its backward in bfloat16 takes five to ten times as long as matrix products do (measured with
    torch 2.14, 17 to 197 tokens); in float32 and on GPUs it is as fast or faster.
    """
    half = tokens.dtype in HALVES or torch.is_autocast_enabled(tokens.device.type)
    fused = not (half and tokens.device.type == "cpu" and tokens.shape[1] <= MATRIX_TOKENS)
    for block in blocks:
        block.attn.fused_attn = fused


class VitBackbone(Backbone):
    """A plain vision transformer that can be run on some of its patches and asked for its attention.

    Other sizes than the one it was built for: sides are cut to a multiple of the patch, positions interpolated to the explicit grid.
    Registers, where a timm network has them, are added and taken off inside.
    """

    kind = "vit"

    def __init__(self, name: str, net: VisionTransformer, image_size: int, *, pool: str | None = None) -> None:
        assert is_plain(net)
        super().__init__(name, net.embed_dim, image_size, pool=pool or "mean", patch=int(net.patch_embed.patch_size[0]))
        self.net = net
        self.grid: tuple[int, int] = (int(net.patch_embed.grid_size[0]), int(net.patch_embed.grid_size[1]))
        self.heads = int(self._blocks()[-1].attn.num_heads)

    def _blocks(self) -> list[Any]:
        return list(self.net.blocks)

    def forward(self, x: Tensor) -> Tensor:
        """[B, 3, H, W] -> [B, width]: the class token, or the mean of the patches."""
        tokens = self.tokens(x)
        return tokens[:, 0] if self.pool == "cls" else tokens[:, 1:].mean(1)

    def maps(self, x: Tensor) -> Tensor:
        """[B, 3, H, W] -> patches in their places, [B, width, h, w]."""
        return self.tokens(x)[:, 1:].transpose(1, 2).unflatten(2, self.grid_of(x))

    def tokens(self, x: Tensor) -> Tensor:
        return self.run(self._with_class(self.embed(x)))

    def grid_of(self, x: Tensor) -> tuple[int, int]:
        """Patches from top to bottom and from left to right in pictures of this size."""
        return x.shape[-2] // self.patch, x.shape[-1] // self.patch

    def embed(self, x: Tensor) -> Tensor:
        rows, columns = self.grid_of(x)
        x = x[..., : rows * self.patch, : columns * self.patch]
        patches = self.net.patch_embed.proj(x).flatten(2).transpose(1, 2)
        return self.net.patch_embed.norm(patches) + self._positions(rows, columns)

    def _prefix(self) -> int:
        """Entries of the position table that are not patches."""
        return 0 if self.net.no_embed_class else self.net.num_prefix_tokens

    def _positions(self, rows: int, columns: int) -> Tensor:
        assert self.net.pos_embed is not None
        patches = self.net.pos_embed[:, self._prefix() :]
        if (rows, columns) == self.grid:
            return patches
        return resample_abs_pos_embed(patches, new_size=[rows, columns], old_size=list(self.grid), num_prefix_tokens=0)

    def class_token(self) -> Tensor:
        assert self.net.cls_token is not None and self.net.pos_embed is not None
        return self.net.cls_token + self.net.pos_embed[:, :1] if self._prefix() else self.net.cls_token

    def _with_class(self, patches: Tensor) -> Tensor:
        return torch.cat((self.class_token().to(patches.dtype).expand(patches.shape[0], -1, -1), patches), 1)

    def _with_registers(self, tokens: Tensor) -> Tensor:
        registers = self.net.reg_token
        if registers is None:
            return tokens
        assert self.net.pos_embed is not None
        placed = registers + self.net.pos_embed[:, 1 : self._prefix()] if self._prefix() else registers
        return torch.cat((tokens[:, :1], placed.to(tokens.dtype).expand(tokens.shape[0], -1, -1), tokens[:, 1:]), 1)

    def _without_registers(self, tokens: Tensor) -> Tensor:
        count = self.net.num_reg_tokens
        return tokens if not count else torch.cat((tokens[:, :1], tokens[:, 1 + count :]), 1)

    def run(self, tokens: Tensor) -> Tensor:
        x = self.net.norm_pre(self._with_registers(tokens))
        choose_attention(self._blocks(), x)
        return self._without_registers(self.net.norm(self.net.blocks(x)))

    def attention(self, x: Tensor) -> Tensor:
        """The last block's attention, one map a head, computed from its queries and keys: softmax(q k^T / sqrt(d)).

        [B, 3, H, W] -> [B, heads, 1+N, 1+N]; row 0 is what the class token looks at; rows sum to 1 (registers, if any, are cut out).
        """
        tokens = self.net.norm_pre(self._with_registers(self._with_class(self.embed(x))))
        blocks = self._blocks()
        for block in blocks[:-1]:
            tokens = block(tokens)
        attn = blocks[-1].attn
        batch, count, _ = tokens.shape
        qkv = attn.qkv(blocks[-1].norm1(tokens)).reshape(batch, count, 3, attn.num_heads, -1).permute(2, 0, 3, 1, 4)
        q, k = attn.q_norm(qkv[0]), attn.k_norm(qkv[1])
        weights = ((q.float() * attn.scale) @ k.float().transpose(2, 3)).softmax(3)
        if not self.net.num_reg_tokens:
            return weights
        keep = torch.tensor([0, *range(1 + self.net.num_reg_tokens, count)], device=weights.device)
        return weights[:, :, keep][:, :, :, keep]

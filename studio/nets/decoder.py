"""Decoders that turn features back into pixels while a method trains, and the judge of the context encoder."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import cast

import torch
from timm.models.vision_transformer import Block
from torch import Tensor, nn

from studio.nets.conv import init_dcgan, levels_for
from studio.nets.sincos import sincos
from studio.nets.vit import choose_attention, init_transformer


class MaeDecoder(nn.Module):
    """MAE's light decoder (He et al. 2021): a linear layer to its width, a mask token at every hidden place, fixed sin-cos positions, some
    blocks, a linear layer to the pixels of a patch.

    width: of the encoder. patch: side in pixels. grid: patches a side, or (rows, columns).
    """

    positions: Tensor

    def __init__(self, width: int, patch: int, grid: int | tuple[int, int], decoder_width: int = 512, depth: int = 8, heads: int = 16) -> None:
        super().__init__()
        self.embed = nn.Linear(width, decoder_width)
        self.mask_token = nn.Parameter(torch.zeros(1, 1, decoder_width))
        places = torch.cat((torch.zeros(1, decoder_width), sincos(decoder_width, grid)))[None]
        self.register_buffer("positions", places, persistent=False)
        norm = cast("type[nn.LayerNorm]", partial(nn.LayerNorm, eps=1e-6))
        self.blocks = nn.Sequential(*(Block(decoder_width, heads, mlp_ratio=4.0, qkv_bias=True, norm_layer=norm) for _ in range(depth)))
        self.norm = norm(decoder_width)
        self.pixels = nn.Linear(decoder_width, patch * patch * 3)
        init_transformer(self)
        nn.init.normal_(self.mask_token, std=0.02)

    def forward(self, tokens: Tensor, restore: Tensor) -> Tensor:
        """tokens: the encoder's class token and visible patches, [B, 1+K, width]. restore: int64 [B, L], where each patch is in the
        shuffled order (`views.masks.random_masking`). Returns pixels of every patch, [B, L, patch*patch*3]; those at visible places mean nothing."""
        x = self.embed(tokens)
        batch, length = restore.shape
        hidden = self.mask_token.to(x.dtype).expand(batch, length + 1 - x.shape[1], -1)
        patches = torch.cat((x[:, 1:], hidden), 1)
        patches = patches.gather(1, restore[:, :, None].expand(-1, -1, patches.shape[2]))
        x = torch.cat((x[:, :1], patches), 1) + self.positions.to(x.dtype)
        choose_attention(self.blocks, x)
        return self.pixels(self.norm(self.blocks(x)))[:, 1:]


class ContextDecoder(nn.Module):
    """The context encoder's bottleneck and decoder (Pathak et al. 2016): maps are joined into `bottleneck` numbers by one valid convolution,
    then 4x4 transposed convolutions of stride 2 up to the picture, batch norm and ReLU between, tanh at the end.

    channels, grid: of the maps that come in, [B, channels, grid, grid]. size: side of what comes out, [B, 3, size, size] in -1..1: the hole in
    centre mode, the whole picture in random mode.
    """

    def __init__(self, channels: int, grid: int, size: int, *, bottleneck: int = 512, width_factor: float = 1.0) -> None:
        super().__init__()
        self.grid = grid
        self.squeeze = nn.Sequential(nn.Conv2d(channels, bottleneck, grid, bias=False), nn.BatchNorm2d(bottleneck), nn.LeakyReLU(0.2))
        times, start = levels_for(size)
        widths = [max(8, round(min(512, 64 * 2 ** (times - 1 - index)) * width_factor)) for index in range(times)]
        parts: list[nn.Module] = [nn.ConvTranspose2d(bottleneck, widths[0], start, bias=False), nn.BatchNorm2d(widths[0]), nn.ReLU(inplace=True)]
        for inputs, outputs in pairwise(widths):
            parts += [nn.ConvTranspose2d(inputs, outputs, 4, stride=2, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)]
        parts += [nn.ConvTranspose2d(widths[-1], 3, 4, stride=2, padding=1), nn.Tanh()]
        self.grow = nn.Sequential(*parts)
        init_dcgan(self)

    def forward(self, maps: Tensor) -> Tensor:
        return self.grow(self.squeeze(maps))


class Discriminator(nn.Module):
    """DCGAN's judge of a picture: 4x4 convolutions of stride 2, 64-128-256-512 channels at 64 px, then one number.

    [B, 3, size, size] in -1..1 -> logits [B] (no sigmoid: use the loss with logits).
    """

    def __init__(self, size: int, *, width_factor: float = 1.0) -> None:
        super().__init__()
        times, left = levels_for(size)
        widths = [max(8, round(min(512, 64 * 2**index) * width_factor)) for index in range(times)]
        parts: list[nn.Module] = [nn.Conv2d(3, widths[0], 4, stride=2, padding=1), nn.LeakyReLU(0.2)]
        for inputs, outputs in pairwise(widths):
            parts += [nn.Conv2d(inputs, outputs, 4, stride=2, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.LeakyReLU(0.2)]
        parts.append(nn.Conv2d(widths[-1], 1, left))
        self.net = nn.Sequential(*parts)
        init_dcgan(self)

    def forward(self, x: Tensor) -> Tensor:
        return self.net(x).flatten()

"""Backbones: a name and an image size in, a network with one small interface out. Always random weights, never a download.

Small-image stem: He et al. 2016 section 4.2 as used by SimCLR (Chen et al. 2020, appendix B.9): a 3x3 stride-1 convolution without
max-pool up to 64 px; from 65 to 127 px the max-pool stays (four times cheaper); the ImageNet stem from 128 px.
Vision transformers: Dosovitskiy et al. 2021, sizes of DINO (Caron et al. 2021), fixed sin-cos positions (He et al. 2021).
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from functools import partial
from typing import Any, cast

import timm
import torch
import torch.nn.functional as F
from timm.models.vision_transformer import VisionTransformer
from torch import Tensor, nn
from torchvision.models import resnet

from studio.core.trouble import UNUSABLE, Trouble
from studio.nets.sincos import sincos

RESNETS: dict[str, tuple[type[resnet.BasicBlock] | type[resnet.Bottleneck], tuple[int, ...], tuple[int, ...]]] = {
    "resnet18": (resnet.BasicBlock, (2, 2, 2, 2), (64, 128, 256, 512)),
    "resnet34": (resnet.BasicBlock, (3, 4, 6, 3), (64, 128, 256, 512)),
    "resnet50": (resnet.Bottleneck, (3, 4, 6, 3), (64, 128, 256, 512)),
    "resnet18_half": (resnet.BasicBlock, (2, 2, 2, 2), (32, 64, 128, 256)),
    "resnet18_slim": (resnet.BasicBlock, (2, 2, 2, 2), (16, 32, 64, 128)),
}
VITS: dict[str, tuple[int, int, int]] = {
    "vit_micro": (128, 6, 4),
    "vit_tiny": (192, 12, 3),
    "vit_small": (384, 12, 6),
    "vit_base": (768, 12, 12),
}
BACKBONES: dict[str, str] = {
    "resnet18": "Convolutional, 18 layers: the steady default.",
    "resnet34": "Convolutional, 34 layers.",
    "resnet50": "Convolutional, 50 layers: for photographs and a GPU.",
    "resnet18_half": "ResNet-18 at half the width: four times lighter.",
    "resnet18_slim": "ResNet-18 at a quarter of the width: for a quick look on a CPU.",
    "vit_micro": "Vision transformer, 6 blocks of width 128: for a quick look on a CPU.",
    "vit_tiny": "Vision transformer, 12 blocks of width 192.",
    "vit_small": "Vision transformer, 12 blocks of width 384.",
    "vit_base": "Vision transformer, 12 blocks of width 768: for a large GPU.",
}


def patch_for(image_size: int) -> int:
    """Side of a transformer's patches: 4 px up to 40 px, 8 px up to 128 px, else 16 px, so that a grid has 8 to 16 patches a side."""
    return 4 if image_size <= 40 else 8 if image_size <= 128 else 16


class Backbone(nn.Module):
    """The network that is trained and taken away.

    kind: "conv" or "vit". width: of the feature vector. image_size: pixels it was built for. patch: px, or None. pool: "mean" (of the
    positions) or "cls". All inputs are [B, 3, s, s] normalised floats; a transformer's s must be a multiple of its patch.
    """

    kind = "conv"
    patch: int | None = None

    def __init__(self, name: str, image_size: int, width: int, pool: str) -> None:
        super().__init__()
        self.name, self.image_size, self.width, self.pool = name, image_size, width, pool

    def forward(self, x: Tensor) -> Tensor:
        """One feature vector a picture: [B, 3, s, s] -> [B, width]."""
        return self.maps(x).mean((2, 3))

    def maps(self, x: Tensor) -> Tensor:
        """Features by place: [B, 3, s, s] -> [B, width, h, w]."""
        raise NotImplementedError

    def tokens(self, x: Tensor) -> Tensor:
        """Normalised tokens [B, 1+N, width], the class token first. Transformers only."""
        raise NotImplementedError(f"{self.name} has no tokens")

    def attention(self, x: Tensor) -> Tensor:
        """The last block's attention [B, heads, 1+N, 1+N]; rows sum to 1. Transformers only."""
        raise NotImplementedError(f"{self.name} has no attention")

    def embed(self, x: Tensor) -> Tensor:
        """Patches with their positions, without the class token: [B, N, width]. Transformers only."""
        raise NotImplementedError(f"{self.name} has no patches")

    def class_token(self) -> Tensor:
        """The class token with its (zero) position: [1, 1, width]. Transformers only."""
        raise NotImplementedError(f"{self.name} has no class token")

    def run(self, tokens: Tensor) -> Tensor:
        """Any set of tokens through the blocks and the last norm: [B, n, width] -> the same. Transformers only."""
        raise NotImplementedError(f"{self.name} has no blocks")


class ConvBackbone(Backbone):
    """torchvision's ResNet blocks with a stem that fits the image size."""

    def __init__(self, name: str, image_size: int) -> None:
        block, layers, channels = RESNETS[name]
        super().__init__(name, image_size, channels[-1] * block.expansion, "mean")
        first = channels[0]
        large = image_size >= 128
        stem: list[nn.Module] = [
            nn.Conv2d(3, first, 7 if large else 3, 2 if large else 1, 3 if large else 1, bias=False),
            nn.BatchNorm2d(first),
            nn.ReLU(inplace=True),
        ]
        if image_size > 64:
            stem.append(nn.MaxPool2d(3, 2, 1))
        self.stem = nn.Sequential(*stem)
        self.stages = nn.ModuleList()
        inside = first
        for index, (width, depth) in enumerate(zip(channels, layers, strict=True)):
            blocks = [_block(block, inside, width, 1 if index == 0 else 2)]
            inside = width * block.expansion
            blocks += [_block(block, inside, width, 1) for _ in range(depth - 1)]
            self.stages.append(nn.Sequential(*blocks))
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")

    def maps(self, x: Tensor) -> Tensor:
        x = self.stem(x)
        for stage in self.stages:
            x = stage(x)
        return x

    def stage_maps(self, x: Tensor, stage: int) -> Tensor:
        """Features after stage 1 to 4 (the best of rotation prediction are mid-level)."""
        x = self.stem(x)
        for one in list(self.stages)[:stage]:
            x = one(x)
        return x


def _block(block: type[resnet.BasicBlock] | type[resnet.Bottleneck], inputs: int, width: int, stride: int) -> nn.Module:
    down = None
    if stride != 1 or inputs != width * block.expansion:
        down = nn.Sequential(nn.Conv2d(inputs, width * block.expansion, 1, stride, bias=False), nn.BatchNorm2d(width * block.expansion))
    return block(inputs, width, stride, down)


class VitBackbone(Backbone):
    """timm's VisionTransformer with fixed positions; other sizes than `image_size` get the positions of their own grid."""

    kind = "vit"

    def __init__(self, name: str, vit: VisionTransformer, image_size: int, patch: int, pool: str, *, fixed: bool) -> None:
        super().__init__(name, image_size, int(vit.embed_dim), pool)
        self.vit = vit
        self.patch = patch
        self.fixed = fixed
        self.grid = image_size // patch
        if fixed:
            vit.pos_embed = None
            self.register_buffer("positions", sincos(self.width, self.grid)[None], persistent=False)

    def _positions(self, rows: int, columns: int) -> Tensor:
        """Positions of a grid, [1, rows*columns, width]: the trained ones of the full grid, interpolated with an explicit size."""
        if self.fixed:
            own = cast(Tensor, self.positions)
        else:
            own = cast(Tensor, self.vit.pos_embed)[:, -self.grid * self.grid :]
        if (rows, columns) == (self.grid, self.grid):
            return own
        square = own.reshape(1, self.grid, self.grid, self.width).permute(0, 3, 1, 2).float()
        resized = F.interpolate(square, size=(rows, columns), mode="bicubic", antialias=False, align_corners=False)
        return resized.flatten(2).transpose(1, 2).to(own.dtype)

    def embed(self, x: Tensor) -> Tensor:
        height, width = x.shape[-2:]
        assert self.patch and height % self.patch == 0 and width % self.patch == 0, f"{height} x {width} px is no multiple of the patch of {self.patch} px"
        projected = self.vit.patch_embed.proj(x).flatten(2).transpose(1, 2)
        return self.vit.patch_embed.norm(projected) + self._positions(height // self.patch, width // self.patch)

    def class_token(self) -> Tensor:
        token = cast(Tensor, self.vit.cls_token)
        return token if self.fixed else token + cast(Tensor, self.vit.pos_embed)[:, :1]

    def run(self, tokens: Tensor) -> Tensor:
        return cast(Tensor, self.vit.norm(self.vit.blocks(self.vit.norm_pre(tokens))))

    def _all_tokens(self, x: Tensor) -> Tensor:
        patches = self.embed(x)
        return torch.cat((self.class_token().expand(len(x), -1, -1).to(patches.dtype), patches), 1)

    def tokens(self, x: Tensor) -> Tensor:
        return self.run(self._all_tokens(x))

    def forward(self, x: Tensor) -> Tensor:
        tokens = self.tokens(x)
        return tokens[:, 0] if self.pool == "cls" else tokens[:, 1:].mean(1)

    def maps(self, x: Tensor) -> Tensor:
        assert self.patch
        rows = x.shape[-2] // self.patch
        tokens = self.tokens(x)[:, 1:]
        return tokens.transpose(1, 2).reshape(len(x), self.width, rows, -1)

    def attention(self, x: Tensor) -> Tensor:
        blocks = list(self.vit.blocks)
        tokens = self.vit.norm_pre(self._all_tokens(x))
        for block in blocks[:-1]:
            tokens = block(tokens)
        last = cast(Any, blocks[-1])
        inside = last.norm1(tokens)
        heads = int(last.attn.num_heads)
        count, length, width = inside.shape
        query, key, _ = last.attn.qkv(inside).reshape(count, length, 3, heads, width // heads).permute(2, 0, 3, 1, 4).unbind(0)
        query, key = last.attn.q_norm(query), last.attn.k_norm(key)
        return ((query.float() @ key.float().transpose(-2, -1)) * (width // heads) ** -0.5).softmax(-1)


class TimmBackbone(Backbone):
    """Any timm model that gives spatial features."""

    def __init__(self, name: str, image_size: int, model: nn.Module) -> None:
        super().__init__(name, image_size, int(cast(int, model.num_features)), "mean")
        self.model = model

    def maps(self, x: Tensor) -> Tensor:
        found = cast(Tensor, cast(Callable[[Tensor], Tensor], self.model.forward_features)(x))
        if found.ndim == 3:
            prefix = int(getattr(self.model, "num_prefix_tokens", 0))
            side = round((found.shape[1] - prefix) ** 0.5)
            return found[:, prefix:].transpose(1, 2).reshape(len(x), -1, side, side)
        return found.permute(0, 3, 1, 2) if found.shape[1] != self.width and found.shape[-1] == self.width else found


def build_backbone(name: str, image_size: int, *, drop_path: float = 0.0, pool: str | None = None, patch: int | None = None) -> Backbone:
    """A backbone with random weights.

    name: one of BACKBONES or any timm name. image_size: px. drop_path: stochastic depth of transformers. pool: "mean" or "cls" (default
    "mean"). patch: px, default `patch_for(image_size)`. Raises Trouble for an unknown name (with the closest ones) or a size that the
    patches don't divide.
    """
    if name in RESNETS:
        return ConvBackbone(name, image_size)
    if name in VITS:
        width, depth, heads = VITS[name]
        patch = patch or patch_for(image_size)
        _whole_patches(name, image_size, patch)
        vit = VisionTransformer(
            img_size=image_size,
            patch_size=patch,
            embed_dim=width,
            depth=depth,
            num_heads=heads,
            num_classes=0,
            drop_path_rate=drop_path,
            norm_layer=cast(Any, partial(nn.LayerNorm, eps=1e-6)),
            weight_init="skip",
        )
        backbone = VitBackbone(name, vit, image_size, patch, pool or "mean", fixed=True)
        _init_vit(backbone)
        return backbone
    return _timm_backbone(name, image_size, drop_path, pool)


def _timm_backbone(name: str, image_size: int, drop_path: float, pool: str | None) -> Backbone:
    _known(name)
    options: dict[str, Any] = {"pretrained": False, "num_classes": 0}
    try:
        model = timm.create_model(name, img_size=image_size, drop_path_rate=drop_path, **options)
    except (TypeError, AssertionError):
        model = timm.create_model(name, **options)
    plain = isinstance(model, VisionTransformer) and model.cls_token is not None and model.pos_embed is not None
    if plain and not getattr(model, "no_embed_class", False) and int(cast(int, model.num_prefix_tokens)) == 1:
        patch = int(cast(Any, model.patch_embed).patch_size[0])
        _whole_patches(name, image_size, patch)
        return VitBackbone(name, cast(VisionTransformer, model), image_size, patch, pool or "mean", fixed=False)
    return TimmBackbone(name, image_size, model)


def _known(name: str) -> None:
    if not timm.is_model(name):
        close = difflib.get_close_matches(name, [*BACKBONES, *timm.list_models()], 3, 0.5)
        hint = f"Did you mean {' or '.join(close)}?" if close else f"Use one of {', '.join(BACKBONES)}, or a name of timm.list_models()."
        raise Trouble(f"There is no backbone {name!r}.", hint, UNUSABLE)


def _whole_patches(name: str, image_size: int, patch: int) -> None:
    if image_size % patch:
        fitting = max(patch, round(image_size / patch) * patch)
        raise Trouble(
            f"--image-size is {image_size}; {name} cuts the picture into patches of {patch} px.",
            f"Use a multiple of {patch}, for instance {fitting}.",
            UNUSABLE,
        )


def _init_vit(backbone: VitBackbone) -> None:
    """Xavier-uniform linear layers (the patch convolution as one), class token N(0, .02) (He et al. 2021, appendix A.1)."""
    for module in backbone.modules():
        if isinstance(module, nn.Linear):
            nn.init.xavier_uniform_(module.weight)
            nn.init.zeros_(module.bias)
    projection = cast(nn.Conv2d, backbone.vit.patch_embed.proj)
    nn.init.xavier_uniform_(projection.weight.view(projection.weight.shape[0], -1))
    if projection.bias is not None:
        nn.init.zeros_(projection.bias)
    nn.init.normal_(cast(Tensor, backbone.vit.cls_token), std=0.02)


def kind_of(name: str) -> str:
    """ "conv" or "vit" without building the whole network where the name tells. Raises Trouble for an unknown name."""
    if name in RESNETS or name == "context_net":
        return "conv"
    if name in VITS:
        return "vit"
    _known(name)
    return "vit" if name.startswith(("vit_", "deit_")) else "conv"

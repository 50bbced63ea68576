"""Our ResNets as weights of timm's, whose stems are for large pictures only.

timm's ResNet halves a picture twice before its first block; ours leaves small pictures as they are (nets/conv.py). The same function can still be
written in timm's "deep" stem on a picture enlarged by `scale`: a 3x3 convolution of stride 2 takes means of 2x2 pixels, convolutions that hand
on what they get (each channel as its positive and its negative part, which ReLU leaves alone) bring neighbours together, and the last one
holds our weights. The network then takes pictures of scale * image_size px, shrinks them itself by taking means, and gives our features:
exactly, for nothing in it is approximate.

- up to 64 px (our 3x3 convolution, no pooling): scale 4, timm's pooling replaced by a convolution of stride 2;
- 65 to 127 px (3x3 convolution, max-pool): scale 2;
- from 128 px the stems are the same, scale 1.

A narrow ResNet of ours needs more channels in that stem than it has; those stay zero and the first block picks its own with a 1x1 convolution.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from studio.nets.conv import RESNETS, ResNetBackbone

COLOURS, SIGNS, SHIFTS = 3, 2, 9
PARTS = COLOURS * SIGNS
PLAIN_STEM = 64


def for_timm(encoder: ResNetBackbone) -> tuple[dict[str, Tensor], str, dict[str, Any], int]:
    """The state dict under timm's names, timm's architecture, the arguments it is built with, and the scale of the pictures it takes."""
    _, layers, base = RESNETS[encoder.name]
    state = {name: value.clone() for name, value in encoder.net.state_dict().items()}
    options: dict[str, Any] = {"layers": list(layers), "channels": [base, 2 * base, 4 * base, 8 * base]}
    size, inside, scale = encoder.image_size, PLAIN_STEM, 1
    if size < 128:
        scale = 4 if size <= 64 else 2
        inside = max(base, PARTS * SHIFTS) if scale == 4 else base
        options |= {"stem_type": "deep", "stem_width": inside // 2, "replace_stem_pool": scale == 4}
        weight, norm = state.pop("conv1.weight"), _taken(state, "bn1.")
        state |= (_averaging_twice if scale == 4 else _averaging_once)(weight, norm, inside)
    else:
        state["conv1.weight"] = _padded(state["conv1.weight"], inside)
        state |= {f"bn1.{name}": value for name, value in _wide_norm(_taken(state, "bn1."), inside).items()}
    if inside != base and not any(name.startswith("layer1.0.downsample") for name in state):
        state |= _picking(base, inside)
        state["layer1.0.conv1.weight"] = _more_inputs(state["layer1.0.conv1.weight"], inside)
    name = {"resnet34": "resnet34", "resnet50": "resnet50"}.get(encoder.name, "resnet18")
    return {key: value.contiguous() for key, value in state.items()}, name, options, scale


def _taken(state: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): state.pop(name) for name in list(state) if name.startswith(prefix)}


def _averaging_twice(weight: Tensor, norm: dict[str, Tensor], inside: int) -> dict[str, Tensor]:
    """The stem on pictures four times as large: means of 2x2, means of those, the nine neighbours side by side, our convolution."""
    half = inside // 2
    halved, quartered, around = (torch.zeros(half, COLOURS, 3, 3), torch.zeros(half, half, 3, 3), torch.zeros(inside, half, 3, 3))
    pooled = torch.zeros(inside, inside, 3, 3)
    for colour in range(COLOURS):
        plus, minus = colour, COLOURS + colour
        halved[plus, colour, 1:, 1:], halved[minus, colour, 1:, 1:] = 0.25, -0.25
        for here, other in ((plus, minus), (minus, plus)):
            quartered[here, here, 1:, 1:], quartered[here, other, 1:, 1:] = 0.25, -0.25
        for row in range(3):
            for column in range(3):
                at = (row * 3 + column) * PARTS
                for here, other in ((plus, minus), (minus, plus)):
                    around[at + here, here, row, column], around[at + here, other, row, column] = 1.0, -1.0
                pooled[: len(weight), at + plus, row, column] = weight[:, colour, row, column]
                pooled[: len(weight), at + minus, row, column] = -weight[:, colour, row, column]
    state = {"conv1.0.weight": halved, "conv1.3.weight": quartered, "conv1.6.weight": around, "maxpool.0.weight": pooled}
    for name, count in (("conv1.1", half), ("conv1.4", half), ("bn1", inside)):
        state |= {f"{name}.{key}": value for key, value in _no_norm(count).items()}
    return state | {f"maxpool.1.{key}": value for key, value in _wide_norm(norm, inside).items()}


def _averaging_once(weight: Tensor, norm: dict[str, Tensor], inside: int) -> dict[str, Tensor]:
    """The stem on pictures twice as large: means of 2x2, handed on, our convolution; timm's max-pool is ours."""
    half = inside // 2
    halved, through = torch.zeros(half, COLOURS, 3, 3), torch.zeros(half, half, 3, 3)
    last = torch.zeros(inside, half, 3, 3)
    for colour in range(COLOURS):
        plus, minus = colour, COLOURS + colour
        halved[plus, colour, 1:, 1:], halved[minus, colour, 1:, 1:] = 0.25, -0.25
        through[plus, plus, 1, 1] = through[minus, minus, 1, 1] = 1.0
        last[: len(weight), plus], last[: len(weight), minus] = weight[:, colour], -weight[:, colour]
    state = {"conv1.0.weight": halved, "conv1.3.weight": through, "conv1.6.weight": last}
    for name in ("conv1.1", "conv1.4"):
        state |= {f"{name}.{key}": value for key, value in _no_norm(half).items()}
    return state | {f"bn1.{key}": value for key, value in norm.items()}


def _no_norm(count: int) -> dict[str, Tensor]:
    """Batch norm that hands on what it gets."""
    return _wide_norm({}, count)


def _wide_norm(norm: dict[str, Tensor], count: int) -> dict[str, Tensor]:
    """This batch norm, and for the channels beyond it one that hands on what it gets."""
    plain = nn.BatchNorm2d(count)
    plain.weight.data.fill_((1 + plain.eps) ** 0.5)
    wide = {name: value.detach().clone() for name, value in plain.state_dict().items()}
    for name, value in norm.items():
        if value.ndim:
            wide[name][: len(value)] = value
        else:
            wide[name] = value
    return wide


def _padded(weight: Tensor, outputs: int) -> Tensor:
    return torch.cat((weight, weight.new_zeros(outputs - len(weight), *weight.shape[1:])))


def _more_inputs(weight: Tensor, inputs: int) -> Tensor:
    return torch.cat((weight, weight.new_zeros(len(weight), inputs - weight.shape[1], *weight.shape[2:])), 1)


def _picking(base: int, inside: int) -> dict[str, Tensor]:
    """The first block's way round, which picks our channels out of the stem's."""
    pick = torch.eye(base, inside)[:, :, None, None]
    return {"layer1.0.downsample.0.weight": pick, **{f"layer1.0.downsample.1.{name}": value for name, value in _no_norm(base).items()}}

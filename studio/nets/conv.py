"""Convolutional backbones: ResNets whose stem fits small pictures, the context encoder's plain net, and timm's others."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torchvision.models.resnet import BasicBlock, Bottleneck, ResNet

from studio.core.trouble import UNUSABLE, Trouble
from studio.nets.trunk import Backbone

RESNETS: dict[str, tuple[type[BasicBlock | Bottleneck], tuple[int, int, int, int], int]] = {
    "resnet18": (BasicBlock, (2, 2, 2, 2), 64),
    "resnet18_half": (BasicBlock, (2, 2, 2, 2), 32),
    "resnet18_slim": (BasicBlock, (2, 2, 2, 2), 16),
    "resnet10_half": (BasicBlock, (1, 1, 1, 1), 32),
    "resnet34": (BasicBlock, (3, 4, 6, 3), 64),
    "resnet50": (Bottleneck, (3, 4, 6, 3), 64),
}


class ResNetBackbone(Backbone):
    """A ResNet (He et al. 2015) with torchvision's layer names, without its classifier.

    The stem by picture size: up to 64 px a 3x3 convolution of stride 1 and no pooling (SimCLR's CIFAR stem), up to 127 px the same
    with the max-pool, from 128 px the original 7x7 of stride 2.
    """

    def __init__(self, name: str, image_size: int) -> None:
        block, layers, base = RESNETS[name]
        super().__init__(name, base * 8 * block.expansion, image_size)
        net = ResNet(block, list(layers), num_classes=1)
        if base != 64:
            _narrow(net, block, layers, base)
        if image_size < 128:
            net.conv1 = nn.Conv2d(3, base, 3, stride=1, padding=1, bias=False)
            nn.init.kaiming_normal_(net.conv1.weight, mode="fan_out", nonlinearity="relu")
        if image_size <= 64:
            net.maxpool = nn.Identity()  # pyright: ignore[reportAttributeAccessIssue]
        net.fc = nn.Identity()  # pyright: ignore[reportAttributeAccessIssue]
        self.net = net.to(memory_format=torch.channels_last)  # pyright: ignore[reportCallIssue]

    def maps(self, x: Tensor, stage: int = 4) -> Tensor:
        """[B, 3, H, W] -> [B, width, h, w]; stage 1 to 3: the maps of an earlier layer (rotation's best features are mid-level)."""
        net = self.net
        x = net.maxpool(net.relu(net.bn1(net.conv1(x))))
        for layer in (net.layer1, net.layer2, net.layer3, net.layer4)[:stage]:
            x = layer(x)
        return x


def _narrow(net: ResNet, block: type[BasicBlock | Bottleneck], layers: tuple[int, ...], base: int) -> None:
    """Rebuild the layers with `base` channels where the original has 64."""
    net.inplanes = base
    net.conv1 = nn.Conv2d(3, base, 7, stride=2, padding=3, bias=False)
    net.bn1 = nn.BatchNorm2d(base)
    for index, count in enumerate(layers):
        stride = 1 if index == 0 else 2
        layer = net._make_layer(block, base * 2**index, count, stride=stride)  # pyright: ignore[reportPrivateUsage]
        setattr(net, f"layer{index + 1}", layer)
    for module in net.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")


def levels_for(size: int) -> tuple[int, int]:
    """How often a side can be halved until at most 5 pixels are left: (times, pixels left). 128 -> (5, 4), 96 -> (5, 3), 224 -> (5, 7).
    Raises Trouble for a size that leaves more than 9."""
    times, left = 0, size
    while left > 5 and left % 2 == 0:
        times, left = times + 1, left // 2
    if left > 9 or times < 1:
        raise Trouble(f"An image size of {size} px does not halve down to a few pixels.", "Use 32, 64, 96, 128, 160, 192, 224 or 256 px.", UNUSABLE)
    return times, left


def init_dcgan(module: nn.Module) -> None:
    """Weights from N(0, 0.02), batch norm's gain from N(1, 0.02) (DCGAN, Radford et al. 2015; used by the context encoder)."""
    for part in module.modules():
        if isinstance(part, nn.Conv2d | nn.ConvTranspose2d):
            nn.init.normal_(part.weight, std=0.02)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
        elif isinstance(part, nn.BatchNorm2d):
            nn.init.normal_(part.weight, mean=1.0, std=0.02)
            nn.init.zeros_(part.bias)


class ContextNet(Backbone):
    """The context encoder's convolutions (Pathak et al. 2016): 4x4 of stride 2 with leaky ReLU, batch norm on all but the first. At 128 px
    3-64-64-128-256-512, down to 4x4; smaller pictures drop levels from the front, larger ones add there. The bottleneck belongs to the
    decoder."""

    def __init__(self, name: str, image_size: int, width_factor: float = 1.0) -> None:
        times, self.grid = levels_for(image_size)
        channels = [max(8, round(one * width_factor)) for one in ([64] * times + [128, 256, 512])[-times:]]
        super().__init__(name, channels[-1], image_size)
        parts: list[nn.Module] = []
        inputs = 3
        for index, outputs in enumerate(channels):
            parts.append(nn.Conv2d(inputs, outputs, 4, stride=2, padding=1, bias=index == 0))
            if index:
                parts.append(nn.BatchNorm2d(outputs))
            parts.append(nn.LeakyReLU(0.2))
            inputs = outputs
        self.net = nn.Sequential(*parts)
        init_dcgan(self.net)
        self.net.to(memory_format=torch.channels_last)  # pyright: ignore[reportCallIssue]

    def maps(self, x: Tensor) -> Tensor:
        return self.net(x)


class TimmBackbone(Backbone):
    """Any other network of timm: whatever its `forward_features` gives, as maps."""

    def __init__(self, name: str, net: Any, image_size: int) -> None:
        super().__init__(name, int(net.num_features), image_size)
        self.net = net.to(memory_format=torch.channels_last)

    def maps(self, x: Tensor) -> Tensor:
        features: Tensor = self.net.forward_features(x)
        if features.ndim == 3:  # tokens: prefixes, then patches row by row
            features = features[:, int(getattr(self.net, "num_prefix_tokens", 0)) :]
            side = round(features.shape[1] ** 0.5)
            if side * side != features.shape[1]:
                return features.transpose(1, 2)[:, :, None, :]
            return features.transpose(1, 2).unflatten(2, (side, side))
        if features.ndim == 2:
            return features[:, :, None, None]
        last = getattr(self.net, "output_fmt", "NCHW") == "NHWC" or features.shape[1] != self.width
        return features.permute(0, 3, 1, 2) if last and features.shape[3] == self.width else features

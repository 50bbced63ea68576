"""For torchvision: the state dict under torchvision's layer names, and the lines that build the network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from torch import Tensor

from studio.core.trouble import UNUSABLE, Trouble
from studio.export.resnet import TORCHVISION, write_loader
from studio.nets.backbone import Backbone
from studio.nets.conv import ResNetBackbone


def write(encoder: Backbone, folder: Path) -> Callable[[Tensor], Tensor]:
    """model.safetensors, config.json and load.py; returns the network that load.py loads. Raises Trouble for what is no ResNet of ours."""
    if not isinstance(encoder, ResNetBackbone):
        fix = "Use --format timm, safetensors or onnx."
        raise Trouble(f"--format is 'torchvision'; {encoder.name} is not a network of torchvision's kind (its ResNets are).", fix, UNUSABLE)
    return write_loader(encoder, folder, TORCHVISION)

"""For torchvision: the state dict under torchvision's layer names, and the lines that build the network."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from safetensors.torch import save_file
from torch import Tensor

from studio.core.trouble import UNUSABLE, Trouble
from studio.export.resnet import TORCHVISION, write_loader
from studio.export.verify import card
from studio.nets.backbone import Backbone
from studio.nets.conv import RESNETS, ResNetBackbone


def write(encoder: Backbone, folder: Path) -> Callable[[Tensor], Tensor]:
    """model.safetensors, config.json and load.py; returns the network that load.py loads. Raises Trouble for what is no ResNet of ours."""
    if not isinstance(encoder, ResNetBackbone):
        fix = "Use --format timm, safetensors or onnx."
        raise Trouble(f"--format is 'torchvision'; {encoder.name} is not a network of torchvision's kind (its ResNets are).", fix, UNUSABLE)
    block, layers, base = RESNETS[encoder.name]
    facts = card(encoder)
    save_file({name: value.contiguous() for name, value in encoder.net.state_dict().items()}, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(facts, indent=2), encoding="utf-8")
    return write_loader(
        folder,
        TORCHVISION,
        block=block.__name__,
        layers=list(layers),
        base=base,
        size=encoder.image_size,
        width=encoder.width,
        mean=facts["mean"],
        std=facts["std"],
    )

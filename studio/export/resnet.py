"""A program that builds our ResNets with torchvision or timm alone, written beside the weights and run to check them.

The stem for small pictures (a 3x3 convolution of stride 1, no pooling up to 64 px) is in no library's registry, so a name and a state dict are
not enough: these lines are.
"""

from __future__ import annotations

import json
import runpy
from collections.abc import Callable
from pathlib import Path

from safetensors.torch import save_file
from torch import Tensor

from studio.export.verify import card
from studio.nets.conv import RESNETS, ResNetBackbone

TORCHVISION = '''"""The trained encoder with torchvision alone: `net, preprocess = load()`; net(preprocess(picture)[None]) is [1, {width}]."""

from pathlib import Path

from safetensors.torch import load_file
from torch import nn
from torchvision import transforms
from torchvision.models.resnet import {block}, ResNet

LAYERS, BASE, SIZE = {layers}, {base}, {size}


def build():
    net = ResNet({block}, LAYERS)
    if BASE != 64:
        net.inplanes = BASE
        net.bn1 = nn.BatchNorm2d(BASE)
        for index, count in enumerate(LAYERS):
            setattr(net, f"layer{{index + 1}}", net._make_layer({block}, BASE * 2**index, count, stride=1 if index == 0 else 2))
    net.conv1 = nn.Conv2d(3, BASE, 3, padding=1, bias=False) if SIZE < 128 else nn.Conv2d(3, BASE, 7, stride=2, padding=3, bias=False)
    if SIZE <= 64:
        net.maxpool = nn.Identity()
    net.fc = nn.Identity()
    return net


'''
TIMM = '''"""The trained encoder with timm alone: `net, preprocess = load()`; net(preprocess(picture)[None]) is [1, {width}]."""

from pathlib import Path

from safetensors.torch import load_file
from timm.models.resnet import {block}, ResNet, make_blocks
from torch import nn
from torchvision import transforms

LAYERS, BASE, SIZE = {layers}, {base}, {size}


def build():
    net = ResNet({block}, LAYERS, num_classes=0)
    if BASE != 64:
        net.bn1 = nn.BatchNorm2d(BASE)
        stages, _ = make_blocks(({block},) * 4, tuple(BASE * 2**index for index in range(4)), LAYERS, BASE)
        for name, stage in stages:
            setattr(net, name, stage)
    net.conv1 = nn.Conv2d(3, BASE, 3, padding=1, bias=False) if SIZE < 128 else nn.Conv2d(3, BASE, 7, stride=2, padding=3, bias=False)
    if SIZE <= 64:
        net.maxpool = nn.Identity()
    return net


'''
LOAD = """def load():
    net = build()
    net.load_state_dict(load_file(Path(__file__).with_name("model.safetensors")))
    square = [lambda picture: picture.convert("RGB"), transforms.Resize(SIZE), transforms.CenterCrop(SIZE)]
    steps = [*square, transforms.ToTensor(), transforms.Normalize({mean}, {std})]
    return net.eval(), transforms.Compose(steps)
"""


def write_loader(encoder: ResNetBackbone, folder: Path, text: str) -> Callable[[Tensor], Tensor]:
    """Write the weights, their card and `load.py` from `text`; run that program and give back the network it loads."""
    block, layers, base = RESNETS[encoder.name]
    facts = card(encoder)
    save_file({name: value.contiguous() for name, value in encoder.net.state_dict().items()}, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(facts, indent=2), encoding="utf-8")
    given = {"block": block.__name__, "layers": list(layers), "base": base, "size": encoder.image_size, "width": encoder.width}
    file = folder / "load.py"
    file.write_text((text + LOAD).format(**given, mean=facts["mean"], std=facts["std"]), encoding="utf-8")
    return runpy.run_path(str(file))["load"]()[0]

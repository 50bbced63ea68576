"""Programs that build an encoder with torch, torchvision or timm alone, written beside its weights: `net, prepare = load()`.

A stem for small pictures or a narrow net is in no library's registry, so a name and a state dict are not enough: these lines are.
"""

from __future__ import annotations

from studio.export.verify import card
from studio.nets.backbone import Backbone
from studio.nets.conv import RESNETS, ContextNet, ResNetBackbone
from studio.nets.vit import VITS, VitBackbone

HEAD = '''"""The trained encoder without the studio: `net, prepare = load()`; net(prepare(picture)[None]) is [1, {width}]."""

from pathlib import Path

{imports}
from PIL import ImageOps
from safetensors.torch import load_file
from torchvision import transforms

{body}

def load(weights=Path(__file__).with_name("{weights}")):
    net = build()
    net.load_state_dict({state})
    steps = [lambda picture: ImageOps.exif_transpose(picture).convert("RGB"), transforms.Resize({size}), transforms.CenterCrop({size})]
    steps += [transforms.ToTensor(), transforms.Normalize({mean}, {std})]
    return net.eval(), transforms.Compose(steps)
'''
RESNET = """
def build():
    net = ResNet({block}, {layers})
{narrow}{stem}    net.fc = nn.Identity()
    return net
"""
NARROW = """    net.inplanes = {base}
    net.bn1 = nn.BatchNorm2d({base})
    for index, count in enumerate({layers}):
        setattr(net, f"layer{{index + 1}}", net._make_layer({block}, {base} * 2**index, count, stride=1 if index == 0 else 2))
"""
TRANSFORMER = """
class Encoder(VisionTransformer):
    def forward(self, pictures):
        tokens = self._process_input(pictures)
        tokens = self.encoder(torch.cat([self.class_token.expand(len(tokens), -1, -1), tokens], 1))
        return {pool}


def build():
    net = Encoder({size}, {patch}, num_layers={depth}, num_heads={heads}, hidden_dim={width}, mlp_dim={mlp})
    net.heads = torch.nn.Identity()
    return net
"""
TIMM_TRANSFORMER = """
def build():
    shape = {{"patch_size": {patch}, "embed_dim": {width}, "depth": {depth}, "num_heads": {heads}}}
    return VisionTransformer(img_size={size}, **shape, num_classes=0, global_pool="{pool}", fc_norm=False)
"""
TIMM = """
class Encoder(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.net = timm.create_model("{name}", num_classes=0{options})

    def forward(self, pictures):
        net = self.net
        return {reading}


def build():
    return Encoder()
"""
CONTEXT = """
class Mean(nn.Module):
    def forward(self, maps):
        return maps.mean((2, 3))


def build():
    parts = []
    widths = {channels}
    for index, (inputs, outputs) in enumerate(zip([3, *widths], widths)):
        parts.append(nn.Conv2d(inputs, outputs, 4, stride=2, padding=1, bias=index == 0))
        parts += [nn.BatchNorm2d(outputs), nn.LeakyReLU(0.2)] if index else [nn.LeakyReLU(0.2)]
    return nn.Sequential(*parts, Mean())
"""
PLAIN = "load_file(weights)"
INSIDE = '{name.removeprefix("net."): value for name, value in load_file(weights).items()}'


def resnet(encoder: ResNetBackbone, *, weights: str = "model.safetensors", state: str = PLAIN) -> str:
    """By torchvision's ResNet."""
    block, layers, base = RESNETS[encoder.name]
    size = encoder.image_size
    given = {"block": block.__name__, "layers": list(layers), "base": base}
    narrow = NARROW.format(**given) if base != 64 else ""
    stem = "" if size >= 128 else f"    net.conv1 = nn.Conv2d(3, {base}, 3, padding=1, bias=False)\n"
    if size >= 128 and base != 64:
        stem = f"    net.conv1 = nn.Conv2d(3, {base}, 7, stride=2, padding=3, bias=False)\n"
    if size <= 64:
        stem += "    net.maxpool = nn.Identity()\n"
    imports = f"from torch import nn\nfrom torchvision.models.resnet import {block.__name__}, ResNet"
    return _program(encoder, imports, RESNET.format(**given, narrow=narrow, stem=stem), weights, state)


def transformer(encoder: VitBackbone, width: int, depth: int, heads: int) -> str:
    """By torchvision's VisionTransformer."""
    pool = "tokens[:, 0]" if encoder.pool == "cls" else "tokens[:, 1:].mean(1)"
    given = {"size": encoder.image_size, "patch": encoder.patch, "depth": depth, "heads": heads, "width": width, "mlp": 4 * width, "pool": pool}
    imports = "import torch\nfrom torchvision.models.vision_transformer import VisionTransformer"
    return _program(encoder, imports, TRANSFORMER.format(**given), "model.safetensors", PLAIN)


def plain(encoder: Backbone, reading: str, *, weights: str) -> str:
    """For the studio's own names (those of its safetensors): by torchvision, timm or torch. reading: how features are read from a network of
    timm's."""
    if isinstance(encoder, ResNetBackbone):
        return resnet(encoder, weights=weights, state=INSIDE)
    if isinstance(encoder, VitBackbone) and encoder.name in VITS:
        width, depth, heads = VITS[encoder.name]
        pool = "token" if encoder.pool == "cls" else "avg"
        body = TIMM_TRANSFORMER.format(patch=encoder.patch, width=width, depth=depth, heads=heads, size=encoder.image_size, pool=pool)
        return _program(encoder, "from timm.models.vision_transformer import VisionTransformer", body, weights, INSIDE)
    if isinstance(encoder, ContextNet):
        channels = [part.out_channels for part in encoder.net if hasattr(part, "out_channels")]
        return _program(encoder, "from torch import nn", CONTEXT.format(channels=channels), weights, INSIDE)
    options = ""
    if isinstance(encoder, VitBackbone):
        options = f', img_size={encoder.image_size}, global_pool="{"token" if encoder.pool == "cls" else "avg"}", fc_norm=False'
        reading = "net(pictures)"
    body = TIMM.format(name=encoder.name, options=options, reading=reading)
    return _program(encoder, "import timm\nimport torch", body, weights, PLAIN)


def _program(encoder: Backbone, imports: str, body: str, weights: str, state: str) -> str:
    facts = card(encoder)
    given = {"width": encoder.width, "size": encoder.image_size, "mean": facts["mean"], "std": facts["std"]}
    return HEAD.format(imports=imports, body=body, weights=weights, state=state, **given)

"""For torchvision: a state dict under its own layer names that its networks load strictly, and the lines that build them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from safetensors.torch import save_file
from torch import Tensor

from studio.core.trouble import UNUSABLE, Trouble
from studio.export import loader
from studio.export.verify import card
from studio.nets.backbone import Backbone
from studio.nets.conv import RESNETS, ContextNet, ResNetBackbone
from studio.nets.vit import VITS, VitBackbone

NAMES = {"weights": "model.safetensors", "card": "config.json", "loader": "load.py"}


def write(encoder: Backbone, folder: Path) -> dict[str, Any]:
    """model.safetensors, config.json and load.py; returns the card. "torchvision" in it names the function of torchvision.models whose
    network has exactly this shape, where there is one. Raises Trouble for what torchvision has no network for."""
    if isinstance(encoder, ResNetBackbone):
        state, lines = dict(encoder.net.state_dict()), loader.resnet(encoder)
        stock = encoder.name if encoder.image_size >= 128 and RESNETS[encoder.name][2] == 64 and hasattr(_models(), encoder.name) else ""
    elif isinstance(encoder, VitBackbone) and encoder.name in VITS:
        state, lines = _transformer(encoder), loader.transformer(encoder, *VITS[encoder.name])
        is_stock = encoder.name == "vit_base" and (encoder.image_size, encoder.patch, encoder.pool) == (224, 16, "cls")
        stock = "vit_b_16" if is_stock else ""
    else:
        others = "safetensors or onnx" if isinstance(encoder, ContextNet) else "timm, safetensors or onnx"
        fix = f"Use --format {others}: they work for this network."
        raise Trouble(f"--format is 'torchvision'; torchvision has no network like {encoder.name}.", fix, UNUSABLE)
    save_file({name: value.contiguous() for name, value in state.items()}, folder / NAMES["weights"], metadata={"format": "pt"})
    facts = {**card(encoder), "torchvision": stock, "made_by": "Tacit Studio"}
    (folder / NAMES["card"]).write_text(json.dumps(facts, indent=2), encoding="utf-8")
    (folder / NAMES["loader"]).write_text(lines, encoding="utf-8")
    return facts


def _models() -> Any:
    from torchvision import models

    return models


def _transformer(encoder: VitBackbone) -> dict[str, Tensor]:
    """timm's names -> torchvision's: one table of positions, layers by number, attention as torch's own MultiheadAttention."""
    names = {
        "cls_token": "class_token",
        "pos_embed": "encoder.pos_embedding",
        "patch_embed.proj.": "conv_proj.",
        "norm.": "encoder.ln.",
        ".norm1.": ".ln_1.",
        ".norm2.": ".ln_2.",
        ".attn.qkv.": ".self_attention.in_proj_",
        ".attn.proj.": ".self_attention.out_proj.",
        ".mlp.fc1.": ".mlp.0.",
        ".mlp.fc2.": ".mlp.3.",
    }
    state: dict[str, Tensor] = {}
    for name, value in encoder.net.state_dict().items():
        renamed = f"encoder.layers.encoder_layer_{name.removeprefix('blocks.')}" if name.startswith("blocks.") else name
        for old, new in names.items():
            if (old.startswith(".") and old in renamed) or renamed.startswith(old):
                renamed = renamed.replace(old, new, 1)
                break
        state[renamed] = value
    return state

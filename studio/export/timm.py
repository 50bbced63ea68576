"""For timm: a folder that `timm.create_model("local-dir:FOLDER", pretrained=True)` opens."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file

from studio.core.trouble import UNUSABLE, Trouble
from studio.export.stem import for_timm
from studio.export.verify import card
from studio.nets.backbone import Backbone
from studio.nets.conv import ResNetBackbone, TimmBackbone
from studio.nets.vit import VITS, VitBackbone

NAMES = {"weights": "model.safetensors", "card": "config.json"}


def write(encoder: Backbone, folder: Path) -> dict[str, Any]:
    """model.safetensors and config.json; returns the latter. Raises Trouble for networks that timm does not have."""
    facts = card(encoder)
    size, scale = encoder.image_size, 1
    options: dict[str, Any] = {}
    more: dict[str, Any] = {"interpolation": "bilinear", "crop_pct": 1.0, "crop_mode": "center"}
    if isinstance(encoder, ResNetBackbone):
        state, name, options, scale = for_timm(encoder)
        facts["input"] = facts["input"].replace("image_size", "input_size")
        more |= {"first_conv": "conv1.0" if scale > 1 else "conv1"}
    elif isinstance(encoder, VitBackbone):
        state, name, options = encoder.net.state_dict(), *_transformer(encoder)
    elif isinstance(encoder, TimmBackbone):
        state, name = encoder.net.state_dict(), encoder.name
        facts["features"] = reading(encoder)
    else:
        fix = "Use --format safetensors or onnx: they work for this network."
        raise Trouble(f"--format is 'timm'; timm has no network like {encoder.name}.", fix, UNUSABLE)
    save_file({key: value.contiguous() for key, value in state.items()}, folder / NAMES["weights"], metadata={"format": "pt"})
    feed = {"input_size": [3, size * scale, size * scale], "mean": facts["mean"], "std": facts["std"], "num_classes": 0, **more}
    described = {"architecture": name, "num_classes": 0, "num_features": encoder.width, "model_args": options, "pretrained_cfg": feed}
    whole = {**described, "made_by": "Tacit Studio", **facts, "input_size": size * scale, "scale": scale}
    (folder / NAMES["card"]).write_text(json.dumps(whole, indent=2), encoding="utf-8")
    return whole


def _transformer(encoder: VitBackbone) -> tuple[str, dict[str, Any]]:
    options: dict[str, Any] = {"img_size": encoder.image_size, "global_pool": "token" if encoder.pool == "cls" else "avg", "fc_norm": False}
    if encoder.name not in VITS:
        return encoder.name, options
    width, blocks, heads = VITS[encoder.name]
    return "vit_base_patch16_224", options | {"patch_size": encoder.patch, "embed_dim": width, "depth": blocks, "num_heads": heads}


@torch.no_grad()
def reading(encoder: TimmBackbone) -> str:
    """How features are read from another network of timm's: some widen them in a head of their own, which no self-supervised method has
    trained, so the mean of the maps is meant."""
    size = encoder.image_size
    maps = encoder.net.forward_features(torch.zeros(1, 3, size, size))
    if maps.ndim == 2:
        return "net.forward_features(pictures)"
    if maps.ndim == 3:
        prefix = int(getattr(encoder.net, "num_prefix_tokens", 0))
        return f"net.forward_features(pictures)[:, {prefix}:].mean(1)"
    last = getattr(encoder.net, "output_fmt", "NCHW") == "NHWC" or maps.shape[1] != encoder.width
    return f"net.forward_features(pictures).mean({(1, 2) if last and maps.shape[3] == encoder.width else (2, 3)})"

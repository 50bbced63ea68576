"""For timm: a folder that `timm.create_model("local-dir:FOLDER", pretrained=True)` opens (transformers and timm's own networks); our
ResNets, whose stem timm has no name for, come with the lines that build them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import timm
from safetensors.torch import save_file
from torch import Tensor

from studio.core.trouble import UNUSABLE, Trouble
from studio.export.resnet import TIMM, write_loader
from studio.export.verify import card
from studio.nets.backbone import Backbone
from studio.nets.conv import ResNetBackbone, TimmBackbone
from studio.nets.vit import VITS, VitBackbone


def write(encoder: Backbone, folder: Path) -> Callable[[Tensor], Tensor]:
    """model.safetensors and config.json (for ResNets also load.py); returns the network that timm loads. Raises Trouble for networks that timm
    does not have."""
    if isinstance(encoder, ResNetBackbone):
        return write_loader(encoder, folder, TIMM)
    if not isinstance(encoder, VitBackbone | TimmBackbone):
        raise Trouble(f"--format is 'timm'; timm has no network like {encoder.name}.", "Use --format safetensors or onnx.", UNUSABLE)
    state = {name: value.contiguous() for name, value in encoder.net.state_dict().items()}
    save_file(state, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(_config(encoder, card(encoder)), indent=2), encoding="utf-8")
    again = timm.create_model(f"local-dir:{folder}", pretrained=True).eval()
    # some of timm's networks widen their features in a head of their own, which no self-supervised method has trained: the mean of the maps is meant
    return TimmBackbone(encoder.name, again, encoder.image_size) if isinstance(encoder, TimmBackbone) else again


def _config(encoder: VitBackbone | TimmBackbone, facts: dict[str, Any]) -> dict[str, Any]:
    """timm's own description of a model in a folder."""
    size = encoder.image_size
    options: dict[str, Any] = {}
    if isinstance(encoder, VitBackbone):
        options = {"img_size": size, "global_pool": "token" if encoder.pool == "cls" else "avg", "fc_norm": False}
        if encoder.name in VITS:
            width, blocks, heads = VITS[encoder.name]
            options |= {"patch_size": encoder.patch, "embed_dim": width, "depth": blocks, "num_heads": heads}
    feed = {"input_size": [3, size, size], "mean": facts["mean"], "std": facts["std"], "crop_pct": 1.0, "num_classes": 0}
    name = "vit_base_patch16_224" if encoder.name in VITS else encoder.name
    described = {"architecture": name, "num_classes": 0, "num_features": encoder.width, "model_args": options, "pretrained_cfg": feed}
    features = "net(pictures)" if isinstance(encoder, VitBackbone) else "net.forward_features(pictures), mean over positions"
    return {**described, "features": features, "made_by": "Tacit Studio", "backbone": encoder.name}

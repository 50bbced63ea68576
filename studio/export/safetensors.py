"""The studio's own form: encoder.safetensors and the JSON that says how to build and feed it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from safetensors.torch import load_file, save_file
from torch import Tensor

from studio.export.verify import card
from studio.nets.backbone import Backbone, build_backbone


def write(encoder: Backbone, folder: Path) -> Callable[[Tensor], Tensor]:
    """encoder.safetensors and encoder.json; returns the network built from the two."""
    file = folder / "encoder.safetensors"
    save_file({name: value.contiguous() for name, value in encoder.state_dict().items()}, file, metadata={"format": "pt"})
    facts = {**card(encoder), "kind": encoder.kind, "patch": encoder.patch, "pool": encoder.pool}
    (folder / "encoder.json").write_text(json.dumps(facts, indent=2), encoding="utf-8")
    again = build_backbone(encoder.name, encoder.image_size, pool=encoder.pool, patch=encoder.patch or None)
    again.load_state_dict(load_file(file))
    return again.eval()

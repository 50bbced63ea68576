"""The studio's own form: encoder.safetensors, the JSON that says how to feed it, and the lines that build it without the studio."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from safetensors.torch import save_file

from studio.export import loader
from studio.export.timm import reading
from studio.export.verify import card
from studio.nets.backbone import Backbone
from studio.nets.conv import TimmBackbone

NAMES = {"weights": "encoder.safetensors", "card": "encoder.json", "loader": "load.py"}


def write(encoder: Backbone, folder: Path) -> dict[str, Any]:
    """encoder.safetensors, encoder.json and load.py; returns the card."""
    state = {name: value.contiguous() for name, value in encoder.state_dict().items()}
    save_file(state, folder / NAMES["weights"], metadata={"format": "pt"})
    facts = {**card(encoder), "made_by": "Tacit Studio"}
    (folder / NAMES["card"]).write_text(json.dumps(facts, indent=2), encoding="utf-8")
    how = reading(encoder) if isinstance(encoder, TimmBackbone) else ""
    (folder / NAMES["loader"]).write_text(loader.plain(encoder, how, weights=NAMES["weights"]), encoding="utf-8")
    return facts

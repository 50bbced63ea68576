"""What a training starts from when a person names weights on disk: where they lie and what is known of them without reading them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.core.json_text import parse
from studio.core.spec import RunSpec
from studio.core.trouble import UNUSABLE, Trouble
from studio.runs.layout import RunFolder

FOLDER_FILES = ("encoder.safetensors", "model.safetensors", "pytorch_model.bin")
"""What a folder is searched for: a run's (or an export's) encoder, a timm or torchvision export, timm's older form."""


@dataclass(frozen=True)
class Source:
    """file: the weights. facts: the JSON beside an encoder of the studio's own (backbone, kind, image_size…), else empty."""

    file: Path
    facts: dict[str, Any]


def find(weights: str) -> Source:
    """The file that a path (a file, a run's folder, an exported folder) leads to. Raises Trouble where there is none."""
    path = Path(weights).expanduser().absolute()
    if path.is_file():
        return Source(path, _facts(path))
    if not path.is_dir():
        raise Trouble(f"--weights is {path}: there is no such file or folder.", "Give a .safetensors or .pt file, or another run's folder.", UNUSABLE)
    file = next((path / name for name in FOLDER_FILES if (path / name).is_file()), None)
    if file is not None:
        return Source(file, _facts(file))
    if RunFolder(path).spec.is_file():
        raise Trouble(f"--weights is {path}: that run has no trained encoder yet.", "Let it reach its first checkpoint, or name another run.", UNUSABLE)
    names = ", ".join(FOLDER_FILES)
    raise Trouble(f"--weights is {path}: the folder holds no weights (none of {names}).", "Give a run's folder, or the file itself.", UNUSABLE)


def _facts(file: Path) -> dict[str, Any]:
    card = file.with_name("encoder.json")
    try:
        facts = parse(card.read_text(encoding="utf-8")) if file.name == FOLDER_FILES[0] else {}
    except (OSError, ValueError):
        return {}
    return facts if isinstance(facts, dict) else {}


def begun_from(spec: RunSpec, kinds: Sequence[str]) -> tuple[RunSpec, list[str]]:
    """The spec with what its weights ask for where a person has not chosen: the network, and the picture size it was trained at. And a sentence on it.

    kinds: of networks that the method can train. A spec without weights passes. Raises Trouble for weights that are not there, or of another kind.
    """
    if not spec.weights:
        return spec, []
    source, path = find(spec.weights), Path(spec.weights).expanduser().absolute()
    name, kind, size = source.facts.get("backbone"), source.facts.get("kind"), source.facts.get("image_size")
    spec = spec.replace(weights=str(path))
    if not isinstance(name, str) or not isinstance(size, int) or not 16 <= size <= 1024:
        return spec, []
    if spec.backbone is None and kind in ("conv", "vit") and kind not in kinds:
        wants = "a vision transformer" if tuple(kinds) == ("vit",) else "a convolutional network"
        raise Trouble(f"--weights is {path}, a {name}; {spec.method} needs {wants}.", "Name weights of such a network, or pick another method.", UNUSABLE)
    chosen = spec.replace(backbone=spec.backbone or name, image_size=spec.image_size or size)
    return chosen, [f"Starts from {path.name}: {name}, trained at {size} px."] if chosen.backbone == name else []

"""The encoder for other programs: written, reloaded and compared before it counts as done."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from studio.core.events import Event, Phase
from studio.core.trouble import UNUSABLE, Trouble
from studio.runs.files import rename
from studio.runs.layout import cannot_write, open_run

FORMATS = ("timm", "torchvision", "onnx", "safetensors")


def export(run: Path, format: str, out: Path, tell: Callable[[Event], None] | None) -> dict[str, Any]:
    """The contract's JSON of `export`. Raises Trouble for a format this encoder can't be written in."""
    if format not in FORMATS:
        raise Trouble(f"--format is {format!r}; allowed is one of {', '.join(FORMATS)}.", "Pick one of those.", UNUSABLE)
    if tell:
        tell(Phase("export", f"Writing the encoder as {format}"))
    target = out.expanduser().absolute()
    if format != "safetensors":
        raise Trouble(f"--format {format} is not there yet.", "Use --format safetensors.", UNUSABLE)
    difference, cosine = _safetensors(run, target)
    return {"format": format, "out": str(target), "max_abs_diff": difference, "cosine": cosine}


def _safetensors(run: Path, target: Path) -> tuple[float, float]:
    """The run's own two files under the names a person gave: FILE.safetensors and FILE.json beside it, or both in a folder."""
    import torch
    from safetensors.torch import load_file

    from studio.train.encoder import load_encoder

    encoder, folder = load_encoder(run), open_run(run)
    weights = target if target.suffix == ".safetensors" else target / "encoder.safetensors"
    try:
        weights.parent.mkdir(parents=True, exist_ok=True)
        for source, place in ((folder.encoder_weights, weights), (folder.encoder_card, weights.with_suffix(".json"))):
            temporary = place.with_name(f".{place.name}.tmp")
            shutil.copyfile(source, temporary)
            rename(temporary, place)
    except OSError as error:
        raise cannot_write(weights, error) from error
    pictures = torch.rand(4, 3, encoder.image_size, encoder.image_size, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        before = encoder(pictures)
        encoder.load_state_dict(load_file(weights))
        after = encoder(pictures)
    return float((before - after).abs().max()), float(torch.nn.functional.cosine_similarity(before, after).min())

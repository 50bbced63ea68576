"""The encoder for other programs: written into a folder of its own, reloaded, compared, and only then put in its place."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from studio.core.events import Event, Phase
from studio.core.trouble import UNUSABLE, Trouble
from studio.runs.files import rename
from studio.runs.layout import cannot_write

FORMATS = ("timm", "torchvision", "onnx", "safetensors")
ENDINGS = {"onnx": ".onnx", "safetensors": ".safetensors"}


def export(run: Path, format: str, out: Path, tell: Callable[[Event], None] | None) -> dict[str, Any]:
    """The contract's JSON of `export`. out: a folder, or for ONNX and safetensors also a file of that ending (its JSON then lies beside it).
    Raises Trouble for a format this encoder can't be written in, and when what was written gives other features."""
    from studio.export.verify import compare
    from studio.train.encoder import load_encoder

    target = out.expanduser().absolute()
    _check(format, target)
    encoder = load_encoder(run)
    if tell:
        tell(Phase("export", f"Writing the encoder as {format}"))
    is_file = target.suffix == ENDINGS.get(format, "no")
    place = target.parent if is_file else target
    try:
        place.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".export-", dir=place) as folder:
            difference, cosine = compare(encoder, import_module(f"studio.export.{format}").write(encoder, Path(folder)))
            for file in sorted(Path(folder).iterdir()):
                if file.is_file():
                    rename(file, place / (target.stem + file.suffix if is_file else file.name))
    except OSError as error:
        raise cannot_write(target, error) from error
    return {"format": format, "out": str(target), "max_abs_diff": difference, "cosine": cosine}


def _check(format: str, target: Path) -> None:
    if format not in FORMATS:
        raise Trouble(f"--format is {format!r}; allowed is one of {', '.join(FORMATS)}.", "Pick one of those.", UNUSABLE)
    ending = target.suffix.lower()
    wrong = ending in (".pt", ".pth", *ENDINGS.values()) and ending != ENDINGS.get(format)
    if wrong or (os.path.isfile(target) and ending != ENDINGS.get(format)):
        allowed = f"a folder{f' or a {ENDINGS[format]} file' if format in ENDINGS else ''}"
        raise Trouble(f"--out is {target}; for --format {format} allowed is {allowed}.", "Give another path.", UNUSABLE)

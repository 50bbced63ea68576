"""The encoder for other programs: written into a folder of its own, reloaded by a fresh process on real pictures, and only then put in its place."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from studio.core.events import Event, Phase
from studio.core.reading import Reading
from studio.core.trouble import UNUSABLE, Trouble
from studio.data.sources import Source, opened
from studio.jobs.snippet import snippet
from studio.runs.files import rename
from studio.runs.layout import cannot_write, open_run
from studio.runs.read import read_spec

FORMATS = ("timm", "torchvision", "onnx", "safetensors")
ENDINGS = {"onnx": ".onnx", "safetensors": ".safetensors"}
EXAMPLE = "example.py"
PICTURES = 4
LOOKED_AT = 2000
COMMON = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif")


@dataclass(frozen=True)
class _Place:
    """Where an export goes. stem: of its files where one file was asked for, else empty."""

    folder: Path
    stem: str

    def name(self, plain: str, weights: str) -> str:
        """The final name of a file that is written as `plain`."""
        if not self.stem:
            return plain
        ending = Path(plain).suffix
        return f"{self.stem}-{plain}" if ending == ".py" else f"{self.stem}{ending}" if plain == weights or ending == ".json" else plain


def export(run: Path, format: str, out: Path, tell: Callable[[Event], None] | None) -> dict[str, Any]:
    """The contract's JSON of `export`; also "example" (the program that was run to check it), "pictures" (how many real ones were compared) and
    "own_cosine" (how alike the features are when the example prepares a picture by its library's own means).

    out: a folder, or for ONNX and safetensors also a file of that ending (what belongs to it then lies beside it). Raises Trouble for a format
    this encoder can't be written in, and when what was written gives other features.
    """
    from studio.train.encoder import load_encoder

    target = out.expanduser().absolute()
    _check(format, target)
    encoder = load_encoder(run)
    if tell:
        tell(Phase("export", f"Writing the encoder as {format}"))
    is_file = target.suffix == ENDINGS.get(format, "no")
    place = _Place(target.parent, target.stem) if is_file else _Place(target, "")
    try:
        place.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".export-", dir=place.folder) as made:
            folder = Path(made)
            with _some_pictures(run, folder) as shown:
                found = _write_and_check(encoder, format, folder, place, shown, tell)
            for file in sorted(folder.iterdir()):
                if file.is_file():
                    rename(file, place.folder / file.name)
    except OSError as error:
        raise cannot_write(target, error) from error
    return {"format": format, "out": str(target), **found}


def _write_and_check(encoder: Any, format: str, folder: Path, place: _Place, shown: _Shown, tell: Callable[[Event], None] | None) -> dict[str, Any]:
    from studio.export import verify

    module = import_module(f"studio.export.{format}")
    names: Mapping[str, str] = module.NAMES
    card: Mapping[str, Any] = module.write(encoder, folder)
    final = {kind: place.name(name, names["weights"]) for kind, name in names.items()}
    for kind, name in names.items():
        (folder / name).rename(folder / final[kind])
    example = folder / place.name(EXAMPLE, names["weights"])
    picture = str(shown.paths[0])
    example.write_text(snippet(format, card, _paths(folder, final), picture), encoding="utf-8")
    if tell:
        tell(Phase("export", "Loading it again in a program of its own, to compare"))
    prepared = [encoder.preprocess(one if shown.lasting else _pixels(one)) for one in shown.paths]
    mine = verify.features_of(encoder, prepared)
    theirs, own = verify.reloaded_features(example, verify.enlarged(_stacked(prepared), int(card.get("scale", 1))))
    difference, cosine = verify.compare(mine, theirs)
    example.write_text(
        snippet(format, card, _paths(place.folder, final), picture if shown.lasting else "picture.png" if shown.real else "picture.jpg"), encoding="utf-8"
    )
    return {
        "max_abs_diff": difference,
        "cosine": cosine,
        "example": str(place.folder / example.name),
        "pictures": len(shown.paths) if shown.real else 0,
        "own_cosine": verify.smallest_cosine(mine[:1], own),
    }


def _pixels(file: Path) -> Any:
    """A picture that is already as the network is to see it."""
    import numpy as np
    from PIL import Image

    with Image.open(file) as image:
        return np.asarray(image.convert("RGB"))


def _paths(folder: Path, final: Mapping[str, str]) -> dict[str, str]:
    return {"folder": str(folder), **{kind: str(folder / name) for kind, name in final.items()}}


def _stacked(prepared: Sequence[Any]) -> Any:
    import torch

    return torch.stack(list(prepared))


class _Shown:
    """Pictures to compare on: some of the run's own folder, or, where that has gone, drawn ones in `folder`. written: the paths are copies that were made for
    this. Use with `with`."""

    def __init__(self, paths: list[Path], folder: Path, *, written: bool = False) -> None:
        self.real = bool(paths)
        self.lasting = self.real and not written
        self._made = paths if written else []
        self._drawn = [] if paths else [folder / f".drawn-{index}.png" for index in range(PICTURES)]
        self.paths = paths or self._drawn

    def __enter__(self) -> _Shown:
        import numpy as np
        from PIL import Image

        rng = np.random.default_rng(0)
        for file in self._drawn:
            coarse = rng.integers(0, 255, (6, 8, 3), dtype=np.uint8)
            Image.fromarray(coarse).resize((320, 240), Image.Resampling.BICUBIC).save(file)
        return self

    def __exit__(self, *_: object) -> None:
        for file in (*self._drawn, *self._made):
            file.unlink(missing_ok=True)


def _some_pictures(run: Path, folder: Path) -> _Shown:
    """A few pictures of the run's folder that any program reads, spread over the first of its files. Where channels or a scale were chosen no other program
    opens them so: they are then written as the network sees them."""
    from studio.data.decode import decode
    from studio.data.kinds import SUFFIXES

    spec = read_spec(open_run(run))
    reading = Reading.of(spec)
    try:
        found_sources, _ = opened(spec.images)
    except Trouble:
        found_sources = []
    files = [path for path, _ in zip(_files(found_sources, COMMON if reading.plain else SUFFIXES), range(LOOKED_AT))]
    found: list[Path] = []
    for file in files[:: max(1, len(files) // (4 * PICTURES))]:
        if len(found) < PICTURES and not isinstance(read := decode(file, reading=reading), str):
            found.append(file if reading.plain else _written(read.pixels, folder / f".seen-{len(found)}.png"))
    return _Shown(found, folder, written=not reading.plain)


def _written(pixels: Any, file: Path) -> Path:
    from PIL import Image

    Image.fromarray(pixels).save(file)
    return file


def _files(found: Sequence[Source], endings: Collection[str]) -> Iterator[Path]:
    from studio.data.kinds import refuse_name, suffix

    for source in found:
        if source.kind == "file" and suffix(source.path) in endings:
            yield Path(source.path)
        for folder, inside, names in os.walk(source.path) if source.kind == "folder" else ():
            inside.sort()
            for name in sorted(names):
                if refuse_name(name) is None and suffix(name) in endings:
                    yield Path(folder) / name


def _check(format: str, target: Path) -> None:
    if format not in FORMATS:
        raise Trouble(f"--format is {format!r}; allowed is one of {', '.join(FORMATS)}.", "Pick one of those.", UNUSABLE)
    ending = target.suffix.lower()
    wrong = ending in (".pt", ".pth", *ENDINGS.values()) and ending != ENDINGS.get(format)
    if wrong or (os.path.isfile(target) and ending != ENDINGS.get(format)):
        allowed = f"a folder{f' or a {ENDINGS[format]} file' if format in ENDINGS else ''}"
        raise Trouble(f"--out is {target}; for --format {format} allowed is {allowed}.", "Give another path.", UNUSABLE)

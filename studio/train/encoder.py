"""The encoder a person takes away: its weights and how to build and feed it; and back."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from safetensors import SafetensorError
from safetensors.torch import save_file
from torch import Tensor

from studio import methods
from studio.core import knobs
from studio.core.json_text import parse
from studio.core.reading import PLAIN, Reading
from studio.core.spec import RunSpec
from studio.core.trouble import FAILED, UNUSABLE, Trouble
from studio.data.decode import decode
from studio.method import Method, Plan
from studio.nets.backbone import Backbone, build_backbone
from studio.runs.files import rename, sync_file, write_json
from studio.runs.inside import read_inside
from studio.runs.layout import RunFolder, cannot_write, open_run
from studio.runs.read import read_spec
from studio.train import checkpoint
from studio.train.apart import Apart
from studio.train.tensors import read_tensors, shapes_of
from studio.views.make import make_whole

if TYPE_CHECKING:
    from studio.nets.trunk import Encoder

Picture = str | os.PathLike[str] | Image.Image | NDArray[np.uint8]


def save_encoder(run: RunFolder, method: Method, spec: RunSpec, *, step: int) -> None:
    """Write encoder.safetensors and encoder.json, each replaced at once. Raises Trouble where the disk does not take them; the former ones stay."""
    encoder = method.encoder
    tensors = {name: value.detach().to("cpu").contiguous().clone() for name, value in encoder.state_dict().items()}
    card = {
        "backbone": encoder.name,
        "kind": encoder.kind,
        "width": encoder.width,
        "image_size": encoder.image_size,
        "patch": encoder.patch,
        "pool": encoder.pool,
        "mean": list(method.mean),
        "std": list(method.std),
        "method": spec.method,
        "step": step,
        **reading_card(Reading.of(spec)),
        "input": "RGB in 0..1, the largest centred square resized to image_size, minus mean, over std",
    }
    temporary = run.encoder_weights.with_name(f".{run.encoder_weights.name}.tmp")
    try:
        save_file(tensors, temporary, metadata={"format": "pt"})
        sync_file(temporary)
        rename(temporary, run.encoder_weights)
        write_json(run.encoder_card, card)
    except (OSError, SafetensorError) as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise cannot_write(run.encoder_weights, checkpoint.os_error(error)) from error


def encoder_step(run: RunFolder) -> int | None:
    """The step of the encoder that is saved, or None where there is none that can be read."""
    try:
        card = parse(read_inside(run.encoder_card, run.path, most=1 << 20))
        return int(card["step"]) if run.encoder_weights.is_file() else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def load_encoder(path: str | os.PathLike[str], *, device: str = "cpu") -> Encoder:
    """The trained encoder of a run, in eval mode, without gradients.

    Calling it with [B, 3, s, s] gives features [B, width]. `.preprocess(picture)` makes the [3, s, s] it wants from a path, a PIL picture or a
    uint8 array; `.mean`, `.std` and `.image_size` say how. Raises Trouble when the run has none or its files don't fit together.
    """
    run = open_run(path)
    try:
        card: dict[str, Any] = parse(read_inside(run.encoder_card, run.path, most=1 << 20))
        name, size = str(card["backbone"]), int(card["image_size"])
        mean, std = _three(card["mean"]), _three(card["std"])
        reading = Reading.from_dict(card.get("reading") or {})
        if not 1 <= size <= 4096:
            raise ValueError(f"image_size {size}")
        with Apart(0):
            encoder = build_backbone(name, size, pool=str(card["pool"]), patch=int(card.get("patch") or 0) or None)
        encoder.load_state_dict(read_tensors(run.encoder_weights, run.path, shapes_of(encoder.state_dict())))
    except FileNotFoundError:
        raise Trouble(f"{run.path} has no trained encoder yet.", "Let the run reach its first checkpoint, or resume it.", UNUSABLE) from None
    except (OSError, SafetensorError, KeyError, TypeError, ValueError, RuntimeError) as error:
        if isinstance(error, Trouble):
            raise
        raise Trouble(f"The encoder of {run.path} can't be read ({str(error).splitlines()[0]}).", "Resume the run to write it again.", FAILED) from error
    encoder.eval().requires_grad_(False).to(device)
    for attribute, value in {"mean": mean, "std": std, "reading": reading, "preprocess": preprocess(size, mean, std, reading)}.items():
        setattr(encoder, attribute, value)
    return cast("Encoder", encoder)


def reading_card(reading: Reading) -> dict[str, Any]:
    """What a card says of how files become pictures: nothing where nothing was chosen, as before there was a choice."""
    return {} if reading.plain else {"reading": {**reading.to_dict(), "words": reading.words}}


def preprocess(size: int, mean: tuple[float, float, float], std: tuple[float, float, float], reading: Reading = PLAIN) -> Callable[[Picture], Tensor]:
    """The function from a picture to the normalised float32 [3, size, size] an encoder wants: exactly what training calls the whole
    picture. reading: how a file is opened; a PIL picture or an array is taken as it is. Raises Trouble for a file that can't be decoded."""

    def prepare(picture: Picture) -> Tensor:
        if isinstance(picture, Image.Image):
            pixels = np.asarray(picture.convert("RGB"))
        elif isinstance(picture, np.ndarray):
            pixels = picture
        else:
            found = decode(picture, reading=reading)
            if isinstance(found, str):
                raise Trouble(f"{os.fspath(picture)} can't be used: {found}.", "Give another picture.", UNUSABLE)
            pixels = found.pixels
        side = 2 * size if min(pixels.shape[:2]) >= 2 * size else size
        square = np.array(Image.fromarray(pixels).resize((side, side), Image.Resampling.BILINEAR, reducing_gap=3.0))
        aspect = torch.tensor([pixels.shape[1] / pixels.shape[0]])
        return make_whole(torch.from_numpy(square)[None], aspect, size, mean, std)[0]

    return prepare


def build_method(
    spec: RunSpec, *, images: int, total_steps: int, steps_per_epoch: int, batch_size: int | None = None, start: Mapping[str, Tensor] | None = None
) -> Method:
    """The method of a resolved spec with fresh random weights that are a function of the spec's seed; torch's global generator is left alone.
    start: tensors that the backbone begins with instead, before the method copies it (a teacher) or builds on it."""
    cls = methods.get(spec.method)
    assert spec.image_size and spec.batch_size and spec.backbone
    settings = knobs.load(cls.Settings, spec.settings, owner=spec.method)
    plan = Plan(spec.image_size, batch_size or spec.batch_size, images, total_steps, steps_per_epoch, spec.seed)
    with Apart(spec.seed):
        backbone = backbone_of(cls, spec)
        if start:
            backbone.load_state_dict({**backbone.state_dict(), **start})
        return cls(backbone, settings, plan)


def backbone_of(cls: type[Method], spec: RunSpec) -> Backbone:
    """The spec's backbone. Raises Trouble when the method can't train its kind."""
    assert spec.image_size and spec.backbone
    backbone = build_backbone(spec.backbone, spec.image_size)
    if backbone.kind not in cls.kinds:
        wants = "a vision transformer such as vit_tiny" if cls.kinds == ("vit",) else "a convolutional network such as resnet18"
        raise Trouble(f"--backbone is {spec.backbone!r}; {cls.title} needs {wants}.", "Pick another backbone or leave it out.", UNUSABLE)
    return backbone


def load_method(path: str | os.PathLike[str], *, device: str = "cpu") -> tuple[Method, RunSpec, int]:
    """The whole method of a run at its newest checkpoint in eval mode, the run's spec, and the step. Raises Trouble without one."""
    run = open_run(path)
    spec, step = read_spec(run), checkpoint.newest(run)
    if step is None:
        raise Trouble(f"{run.path} has no checkpoint yet.", "Let the run reach its first checkpoint, or resume it.", UNUSABLE)
    plan = checkpoint.facts(run, step).get("plan") or {}
    images, total, each_epoch = (int(plan.get(name) or least) for name, least in (("images", 2), ("total_steps", 1), ("steps_per_epoch", 1)))
    method = build_method(spec, images=images, total_steps=total, steps_per_epoch=each_epoch)
    checkpoint.load(run, step, method, {})
    return method.eval().to(device), spec, step


def untrained_encoder(spec: RunSpec, *, images: int) -> Backbone:
    """The same architecture with the random weights of the run's seed."""
    return build_method(spec, images=images, total_steps=1, steps_per_epoch=1).encoder.eval()


def _three(values: Any) -> tuple[float, float, float]:
    red, green, blue = (float(one) for one in values)
    return red, green, blue

"""From normalised tensors back to pictures for a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from studio.core.events import Pictures, Tile
from studio.views import colour, geometry
from studio.views.make import draw, read
from studio.views.recipe import View


@torch.no_grad()
def denormalise(x: Tensor, mean: Sequence[float], std: Sequence[float]) -> Tensor:
    """Normalised [n, 3, H, W] -> float32 in 0..1, clamped."""
    shape = (1, 3, 1, 1)
    scale, shift = torch.tensor(std, device=x.device).view(shape), torch.tensor(mean, device=x.device).view(shape)
    return (x.detach().to(torch.float32) * scale + shift).nan_to_num(0.0).clamp_(0, 1)


def to_pixels(x: Tensor, mean: Sequence[float], std: Sequence[float]) -> npt.NDArray[np.uint8]:
    """Normalised [n, 3, H, W] -> uint8 numpy [n, H, W, 3]."""
    values = denormalise(x, mean, std).mul_(255).round_().to(torch.uint8)
    return values.permute(0, 2, 3, 1).contiguous().cpu().numpy()


def views_picture(
    sample_views: Mapping[str, Tensor], whole: Tensor, names: Sequence[str], mean: Sequence[float], std: Sequence[float], *, step: int
) -> Pictures:
    """The table "views": a row a picture, the original first, then each view. sample_views: name -> [n, 3, s, s]; whole: [n, 3, S, S]."""
    columns = ("original", *sample_views)
    arrays = [to_pixels(whole, mean, std), *(to_pixels(view, mean, std) for view in sample_views.values())]
    rows = tuple(
        tuple(Tile(array[row], names[row] if column == 0 and row < len(names) else "") for column, array in enumerate(arrays)) for row in range(len(arrays[0]))
    )
    return Pictures("views", step, rows, columns, "What the network sees of each picture at this step.")


@torch.no_grad()
def trace(pixels: Tensor, aspect: float, view: View, *, seed: int, step: int, index: int = 0, rank: int = 0) -> list[tuple[str, Tensor]]:
    """How one picture becomes one view, operation by operation, with the parameters that `make` uses for it as the first of a batch
    of one. pixels: uint8 [S, S, 3] or [1, S, S, 3]; index: the view's place in the method's list.

    Returns (title, float32 [3, h, w] in 0..1) pairs: the original first; operations that did not happen are left out.
    """
    stored = pixels[None] if pixels.ndim == 3 else pixels
    drawn = draw(view, torch.tensor([float(aspect)]), seed=seed, step=step, rank=rank, index=index)
    x = read(stored, replace(drawn, flips=torch.zeros(1)), view.size) / 255
    steps = [("original", stored.permute(0, 3, 1, 2).to(torch.float32) / 255), ("crop", x)]
    if float(drawn.flips[0]) > 0.5:
        x = geometry.mirror(x.clone(), drawn.flips)
        steps.append(("flip", x))
    if drawn.jitter is not None:
        steps += _colour_steps(x, drawn.jitter.to(x.device))
        x = steps[-1][1]
    if drawn.blurred.numel():
        x = colour.blur(x, drawn.sigmas.to(stored.device))
        steps.append((f"blur, sigma {float(drawn.sigmas[0]):.1f} px", x))
    if drawn.solarized.numel():
        x = colour.solarize(x, view.solarize_threshold)
        steps.append(("solarize", x))
    return [(title, value[0].clamp(0, 1)) for title, value in steps]


def _colour_steps(x: Tensor, jitter: colour.Jitter) -> list[tuple[str, Tensor]]:
    """Colour jitter, then gray, of a batch of one; each only if it changes something."""
    steps: list[tuple[str, Tensor]] = []
    means = x.mean((2, 3))
    if not torch.equal(jitter.factors.cpu(), torch.tensor([[1.0, 1.0, 1.0, 0.0]])):
        plain = colour.Jitter(jitter.factors, jitter.order, torch.zeros_like(jitter.gray))
        steps.append(("colour", colour.apply(x, *colour.fold(plain, means)).clamp_(0, 1)))
    if bool(jitter.gray[0]):
        steps.append(("gray", colour.apply(x, *colour.fold(jitter, means)).clamp_(0, 1)))
    return steps

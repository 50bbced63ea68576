"""Is it learning? Numbers about features, pictures and weights that need no labels; `verdict.py` makes words of their history.

Spread of the features (std ratio), effective rank (RankMe: Garrido et al. 2023, arXiv 2210.02885), alignment and uniformity (Wang & Isola 2020,
arXiv 2005.10242). Beside them what tells one failure from another: whether the weights move at all, whether the pictures and a picture's views
differ, and how far the loss is from that of having learned nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

Array = Any  # a numpy array or a tensor: features [n, d]
WATCHED_WEIGHTS = 1 << 20


def std_ratio(features: Array) -> float:
    """Mean over dimensions of the standard deviation of the unit-length features, times sqrt(d): about 1 when they spread over the whole
    sphere, 0 when all are the same."""
    z = F.normalize(torch.as_tensor(features).float(), dim=1)
    return float(z.std(0, unbiased=False).mean() * z.shape[1] ** 0.5)


def rankme(features: Array, *, eps: float = 1e-7) -> float:
    """exp of the entropy of the singular values' shares, uncentred: how many directions the features use, 1 to d."""
    values = torch.linalg.svdvals(torch.as_tensor(features).double())
    shares = values / values.sum().clamp(min=1e-12) + eps
    return float(torch.exp(-(shares * shares.log()).sum()))


def alignment(a: Array, b: Array) -> float:
    """Mean squared distance of the unit-length features of two views of the same pictures: 0 perfect, 2 unrelated."""
    first, second = (F.normalize(torch.as_tensor(one).float(), dim=1) for one in (a, b))
    return float((first - second).square().sum(1).mean())


def uniformity(features: Array) -> float:
    """log mean exp(-2 |x - y|^2) over pairs of unit-length features: 0 when all are the same, about -4 when spread evenly."""
    z = F.normalize(torch.as_tensor(features).float(), dim=1)
    return float(torch.pdist(z).square().mul(-2).exp().mean().log()) if len(z) > 1 else 0.0


def measure(features: Array) -> dict[str, float]:
    """std_ratio, rankme and uniformity of features [n, d]; all 0 where they are not finite numbers."""
    x: Tensor = torch.as_tensor(features).float()
    if not bool(torch.isfinite(x).all()):
        return {"std_ratio": 0.0, "rankme": 0.0, "uniformity": 0.0}
    return {"std_ratio": std_ratio(x), "rankme": rankme(x), "uniformity": uniformity(x)}


def variety(pixels: Array) -> float:
    """How much the pictures differ: the standard deviation over pictures of each pixel, averaged, as a share of white. uint8 [n, H, W, 3] -> 0 (all the
    same, for instance all black) to 0.5."""
    return float(torch.as_tensor(pixels).float().std(0, unbiased=False).mean() / 255)


def difference(a: Array, b: Array) -> float:
    """How much a picture's two views differ: the mean absolute difference of their pixels, divided by that of two different pictures' views. [n, 3, s, s]
    each; 0: they are the same picture, 1: they have no more in common than two pictures. 0 as well where all pictures are the same."""
    first, second = torch.as_tensor(a).float(), torch.as_tensor(b).float()
    apart = float((first - second.roll(1, 0)).abs().mean())
    return float((first - second).abs().mean()) / apart if apart > 1e-6 else 0.0


def chance_distance(loss: float, chance: float | None, floor: float | None) -> float | None:
    """How far a loss has come from chance (0) to the lowest it can be (1); below 0: worse than chance. None where a method has no chance line."""
    if chance is None:
        return None
    way = chance - (floor if floor is not None else 0.0)
    return (chance - loss) / way if way > 1e-9 else 0.0


def gradient_norm(parameters: Iterable[nn.Parameter]) -> float:
    """Length of all gradients together, as the last step left them; 0 where there is none."""
    grads = [one.grad.detach() for one in parameters if one.grad is not None]
    return float(torch.stack([one.float().norm() for one in grads]).norm()) if grads else 0.0


class Movement:
    """How far weights are from where they began. Keeps a thinned copy: at most about a million numbers, biases and scales left out."""

    def __init__(self, module: nn.Module) -> None:
        count = sum(value.numel() for _, value in _matrices(module))
        self._every = max(1, -(-count // WATCHED_WEIGHTS))
        self._start = self._thin(module)

    def _thin(self, module: nn.Module) -> Tensor:
        parts = [value.detach().flatten()[:: self._every].float().cpu() for _, value in _matrices(module)]
        return torch.cat(parts) if parts else torch.zeros(0)

    def __call__(self, module: nn.Module) -> float:
        """|w - w0| / |w0|: 0 where nothing has moved, about 1.4 where nothing is left of the start."""
        return float((self._thin(module) - self._start).norm() / self._start.norm().clamp(min=1e-12))


def _matrices(module: nn.Module) -> list[tuple[str, nn.Parameter]]:
    return [(name, value) for name, value in module.named_parameters() if value.ndim > 1]

"""Optimisers: AdamW and SGD from PyTorch, LARS by ourselves; no weight decay on biases and other vectors."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import nn
from torch.optim import Optimizer


class LARS(Optimizer):
    """Layer-wise adaptive rate scaling (You et al. 2017, arXiv 1708.03888) as SimCLR and Barlow Twins use it.

    For matrices: trust = eta |w| / |g + wd w| (1 where a norm is 0) scales the gradient, before momentum. Groups whose "decays" is False
    (biases, batch norm) are neither scaled nor decayed.
    """

    def __init__(self, params: Any, lr: float, *, momentum: float = 0.9, weight_decay: float = 0.0, eta: float = 0.001) -> None:
        super().__init__(params, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay, "eta": eta, "decays": True})

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> float | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """One update of every parameter that has a gradient."""
        for group in self.param_groups:
            for parameter in group["params"]:
                if parameter.grad is None:
                    continue
                update = parameter.grad
                if group["decays"]:
                    update = update.add(parameter, alpha=group["weight_decay"])
                    update = update * trust(parameter, update, group["eta"])
                state = self.state[parameter]
                if "momentum" not in state:
                    state["momentum"] = torch.zeros_like(parameter)
                state["momentum"].mul_(group["momentum"]).add_(update)
                parameter.add_(state["momentum"], alpha=-group["lr"])
        return None


def trust(weight: torch.Tensor, update: torch.Tensor, eta: float) -> torch.Tensor:
    """eta |w| / |u| as a 0-d tensor; 1 where either norm is 0."""
    size, length = weight.norm(), update.norm()
    return torch.where((size > 0) & (length > 0), eta * size / length.clamp(min=1e-30), torch.ones_like(size))


def trainable(modules: Iterable[nn.Module]) -> list[nn.Parameter]:
    """The parameters that learn, each once."""
    found: dict[int, nn.Parameter] = {}
    for module in modules:
        for one in module.parameters():
            if one.requires_grad:
                found.setdefault(id(one), one)
    return list(found.values())


def is_vector(parameter: torch.Tensor) -> bool:
    """A bias, a norm's scale, or a token ([1, 1, width]): what weight decay and LARS leave alone."""
    return parameter.ndim <= 1 or (parameter.ndim == 3 and parameter.shape[:2] == (1, 1))


def build_optimizer(parameters: list[nn.Parameter], name: str, *, lr: float, weight_decay: float, device: torch.device, kind: str = "conv") -> Optimizer:
    """ "adamw" (betas .9, .999, for transformers .9, .95 as MAE has them; fused), "sgd" (momentum .9, no Nesterov) or "lars".

    Two groups: matrices, which decay, and vectors, which don't; each group's "decays" says which it is.
    """
    groups = [
        {"params": [one for one in parameters if not is_vector(one)], "weight_decay": weight_decay, "decays": True},
        {"params": [one for one in parameters if is_vector(one)], "weight_decay": 0.0, "decays": False},
    ]
    groups = [group for group in groups if group["params"]]
    if name == "adamw":
        return torch.optim.AdamW(groups, lr=lr, betas=(0.9, 0.95 if kind == "vit" else 0.999), fused=device.type in ("cpu", "cuda"))
    if name == "sgd":
        return torch.optim.SGD(groups, lr=lr, momentum=0.9)
    assert name == "lars", name
    return LARS(groups, lr=lr)


def set_rates(optimizer: Optimizer, lr: float, weight_decay: float) -> None:
    """Put this step's learning rate and weight decay into every group."""
    for group in optimizer.param_groups:
        group["lr"] = lr
        if group["decays"]:
            group["weight_decay"] = weight_decay

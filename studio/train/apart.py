"""Random numbers of one's own: inside, this thread draws from generators of its own and leaves torch's shared one, from which a training in another thread
may be drawing, as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode

DRAWS = frozenset(
    {
        *("rand", "randn", "randint", "randperm", "normal", "bernoulli", "multinomial", "poisson"),
        *("uniform_", "normal_", "bernoulli_", "random_", "exponential_", "log_normal_", "cauchy_", "geometric_"),
        *("trunc_normal_", "kaiming_uniform_", "kaiming_normal_", "xavier_uniform_", "xavier_normal_", "orthogonal_", "sparse_"),
    }
)
"""Calls that take a `generator`."""
LIKE: dict[str, Callable[..., Tensor]] = {"rand_like": torch.rand, "randn_like": torch.randn}
"""Those that take none, and what draws the same numbers."""


class Apart(TorchFunctionMode):
    """`with Apart(seed):` gives the numbers that torch.manual_seed(seed) would give on the processor, for everything that is drawn by a call from Python.
    Dropout draws inside torch and is not reached: meant for building networks and for eval mode."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self._seed = seed
        self._generators: dict[str, torch.Generator] = {}

    def __torch_function__(self, func: Callable[..., Any], types: Sequence[type], args: Sequence[Any] = (), kwargs: Mapping[str, Any] | None = None) -> Any:
        given = dict(kwargs or {})
        name = getattr(func, "__name__", "")
        if name in LIKE and isinstance(args[0], Tensor):
            given = {"dtype": args[0].dtype, "device": args[0].device, **{key: value for key, value in given.items() if key != "memory_format"}}
            return LIKE[name](args[0].shape, generator=self._of(given["device"]), **given)
        if name in DRAWS and given.get("generator") is None:
            tensor = next((one for one in (*args, *given.values()) if isinstance(one, Tensor)), None)
            given["generator"] = self._of(given.get("device") or (tensor.device if tensor is not None else torch.get_default_device()))
        return func(*args, **given)

    def _of(self, device: Any) -> torch.Generator:
        name = str(device)
        if name not in self._generators:
            self._generators[name] = torch.Generator(device).manual_seed(self._seed)
        return self._generators[name]

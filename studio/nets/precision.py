"""Losses in full precision, whatever arithmetic the network runs in."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import torch
from torch import Tensor

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")
HALVES = (torch.bfloat16, torch.float16)


def full_precision(loss: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Decorate a loss: bfloat16 and float16 tensors are read as float32 and autocast is off inside.

    Autocast would run the matrix products of a loss in bfloat16, whose steps near 1 are 1/128: cosines of 0.996 and 1 become one
    number, and at a temperature of 0.1 that is a logit wrong by 0.08.
    """

    @wraps(loss)
    def careful(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
        tensors = [one for one in (*args, *kwargs.values()) if isinstance(one, Tensor)]
        device = tensors[0].device.type if tensors else "cpu"
        with torch.autocast(device, enabled=False):
            return loss(*(_full(one) for one in args), **{name: _full(one) for name, one in kwargs.items()})  # pyright: ignore[reportCallIssue]

    return careful


def _full(value: object) -> object:
    return value.float() if isinstance(value, Tensor) and value.dtype in HALVES else value

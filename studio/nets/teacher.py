"""A slow copy of a network (mean teacher, Tarvainen & Valpola 2017; MoCo's key encoder; DINO's teacher)."""

from __future__ import annotations

import copy
from typing import TypeVar

import torch
from torch import Tensor, nn

Module = TypeVar("Module", bound=nn.Module)


def make_teacher(module: Module) -> Module:
    """A frozen deep copy, buffers included. It stays in the mode its owner puts it in: with batch norm in train(), where its
    statistics follow its own passes."""
    return copy.deepcopy(module).requires_grad_(False)


@torch.no_grad()
def ema_update(teacher: nn.Module, student: nn.Module, momentum: float) -> None:
    """teacher = momentum * teacher + (1 - momentum) * student, over parameters only, in one fused pass. Buffers (batch statistics)
    are the teacher's own. With a constant student, after n updates: m^n * start + (1 - m^n) * student."""
    slow: list[Tensor] = list(teacher.parameters())
    fast: list[Tensor] = list(student.parameters())
    assert len(slow) == len(fast), "teacher and student are not copies of one network"
    torch._foreach_lerp_(slow, fast, 1.0 - momentum)  # pyright: ignore[reportPrivateUsage, reportPrivateImportUsage, reportAttributeAccessIssue]

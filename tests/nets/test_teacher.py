"""The slow copy: METHODS' EMA oracle."""

from __future__ import annotations

import torch
from torch import nn

from studio.nets.teacher import ema_update, make_teacher


def net() -> nn.Sequential:
    return nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Linear(8, 2))


def test_a_constant_student_gives_the_closed_form() -> None:
    torch.manual_seed(0)
    student, teacher = net(), make_teacher(net())
    start = [one.clone() for one in teacher.parameters()]
    for _ in range(50):
        ema_update(teacher, student, 0.9)
    for slow, first, fast in zip(teacher.parameters(), start, student.parameters()):
        assert torch.allclose(slow, 0.9**50 * first + (1 - 0.9**50) * fast, atol=1e-6)


def test_the_copy_is_equal_frozen_and_its_own() -> None:
    student = net()
    student(torch.randn(16, 4))
    teacher = make_teacher(student)
    assert all(torch.equal(a, b) for a, b in zip(teacher.state_dict().values(), student.state_dict().values()))
    assert not any(one.requires_grad for one in teacher.parameters()) and all(one.requires_grad for one in student.parameters())
    with torch.no_grad():
        next(student.parameters()).add_(1.0)
    assert not torch.equal(next(teacher.parameters()), next(student.parameters()))


def test_batch_statistics_are_not_averaged_and_momentum_one_keeps() -> None:
    student = net()
    teacher = make_teacher(student)
    student(torch.randn(16, 4) + 3)
    before = {name: one.clone() for name, one in teacher.state_dict().items()}
    ema_update(teacher, student, 1.0)
    assert all(torch.equal(before[name], one) for name, one in teacher.state_dict().items())
    ema_update(teacher, student, 0.0)
    assert torch.equal(teacher[1].running_mean, before["1.running_mean"])
    assert torch.allclose(teacher[0].weight, student[0].weight)

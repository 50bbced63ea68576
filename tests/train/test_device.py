"""Where and in which arithmetic to train."""

from __future__ import annotations

import pytest
import torch

from studio.core.trouble import UNUSABLE, Trouble
from studio.train import device as module
from studio.train.device import autocast, check_precision, choose_device, describe, memory_now, memory_of, out_of_memory, probe_precision

CPU = torch.device("cpu")


def test_auto_is_something_that_works() -> None:
    chosen = choose_device("auto")
    assert float(torch.ones(3, device=chosen).sum()) == 3.0
    assert describe(chosen).startswith(chosen.type)
    assert memory_of(chosen) > 1_000_000


@pytest.mark.parametrize("name", ["tpu", "cuda:99", "meta", "", "cpu:x", "cuda:-1"])
def test_a_device_that_is_not_here_is_trouble(name: str) -> None:
    with pytest.raises(Trouble, match="--device") as caught:
        choose_device(name)
    assert caught.value.exit_code == UNUSABLE


def test_bf16_only_where_it_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    now: list[float] = [0.0]
    calls: list[str] = []
    monkeypatch.setattr(module.time, "process_time", lambda: now[0])
    for cost, expected in (({"fp32": 1.0, "bf16": 0.5}, "bf16"), ({"fp32": 1.0, "bf16": 0.99}, "fp32"), ({"fp32": 1.0, "bf16": 1.5}, "fp32")):

        def step(precision: str, cost: dict[str, float] = cost) -> None:
            calls.append(precision)
            now[0] += cost[precision]

        assert probe_precision(lambda step=step: step, CPU) == expected
    assert calls == ["fp32", "bf16"] * 9


def test_an_imitated_bf16_is_tried_once_only(monkeypatch: pytest.MonkeyPatch) -> None:
    now: list[float] = [0.0]
    calls: list[str] = []
    monkeypatch.setattr(module.time, "process_time", lambda: now[0])

    def step(precision: str) -> None:
        calls.append(precision)
        now[0] += {"fp32": 1.0, "bf16": 2.5}[precision]

    assert probe_precision(lambda: step, CPU) == "fp32"
    assert calls == ["fp32", "bf16"]


def test_autocast_follows_the_word() -> None:
    a = torch.ones(2, 2)
    for precision, dtype in (("fp32", torch.float32), ("bf16", torch.bfloat16)):
        with autocast(CPU, precision):
            assert (a @ a).dtype == dtype
    with pytest.raises(Trouble, match="fp16"):
        check_precision("fp16", CPU)
    check_precision("bf16", CPU)


def test_a_lack_of_memory_is_known_by_its_words() -> None:
    assert out_of_memory(MemoryError())
    assert out_of_memory(torch.OutOfMemoryError("CUDA out of memory. Tried to allocate"))
    assert out_of_memory(
        RuntimeError("[enforce fail at alloc_cpu.cpp:118] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate 4 bytes")
    )
    assert not out_of_memory(RuntimeError("shapes do not match"))
    assert not out_of_memory(ValueError("out of memory"))


def test_memory_in_use_is_less_than_there_is() -> None:
    found = memory_now(torch.device("cpu"))
    assert set(found) == {"host_memory", "host_memory_total"} and 0 < found["host_memory"] < found["host_memory_total"]

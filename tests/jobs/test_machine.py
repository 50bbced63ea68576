"""What the doctor says of a machine."""

from __future__ import annotations

import json
import sys

import pytest

from studio.jobs import machine, unused


def test_the_contracts_object() -> None:
    found = machine.doctor()
    assert {"torch", "torchvision", "cuda", "devices", "problems"} <= set(found)
    assert found["devices"][0]["name"] == "cpu" and found["devices"][0]["memory"] > 2**28
    assert all(set(one) == {"what", "fix"} and one["fix"] for one in found["problems"])
    assert found["cache"]["free"] > 0 and json.dumps(found)


def test_a_gpu_that_is_there_but_unusable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(machine, "nvidia", lambda: [{"name": "RTX 4070", "memory": 12 * 2**30, "driver": "470.1"}])
    problem = machine.doctor()["problems"][0]
    assert "RTX 4070" in problem["what"] and "470.1" in problem["what"] and "driver" in problem["fix"].lower()


def test_no_display_and_missing_libraries_are_problems(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(machine, "_loads", lambda name: name != "libxcb-cursor.so.0")
    said = [one["what"] for one in machine.doctor()["problems"]]
    assert any("libxcb-cursor.so.0 is missing" in one for one in said) and any("no display" in one for one in said)


def test_auto_asks_the_driver_only_until_torch_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    machine._auto_device.cache_clear()
    monkeypatch.setattr(machine, "nvidia", lambda: [{"name": "X", "memory": 5, "driver": "1"}])
    assert machine._auto_device(False) == ("cuda", 5)
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert machine.auto_device()[0] in ("cpu", "mps")
    machine._auto_device.cache_clear()


def test_the_way_to_a_flavour_that_can_use_the_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    assert machine.unused_gpu() is None or set(machine.unused_gpu() or ()) == {"what", "fix"}
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.version, "cuda", None)
    monkeypatch.setattr(machine, "nvidia", lambda: [{"name": "RTX 4070", "memory": 5, "driver": "570.1"}])
    assert "CUDA" in (machine.unused_gpu() or {})["fix"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "file name says cuda" in (machine.unused_gpu() or {})["fix"]
    monkeypatch.setattr(machine, "nvidia", list)
    monkeypatch.setattr(unused, "on_the_bus", lambda: True)
    assert "driver" in (machine.unused_gpu() or {})["fix"]
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "get_arch_list", lambda: ["sm_75", "sm_120", "compute_120"])
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda index: (8, 6))
    assert machine.unused_gpu() is None and unused.capable(torch)
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda index: (6, 1))
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda index: "GTX 1080")
    assert "GTX 1080" in (machine.unused_gpu() or {})["what"] and not unused.capable(torch)


def test_a_cpu_flavour_does_not_count_on_the_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    machine._auto_device.cache_clear()
    monkeypatch.setattr(machine, "nvidia", lambda: [{"name": "X", "memory": 5, "driver": "1"}])
    monkeypatch.setattr(machine.shipped, "flavour", lambda: "cpu")
    assert machine._auto_device(False)[0] in ("cpu", "mps")
    machine._auto_device.cache_clear()

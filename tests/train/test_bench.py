"""What a training is built from."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from studio.core.control import Control
from studio.core.events import Event, Warned
from studio.core.spec import RunSpec
from studio.core.trouble import UNUSABLE, Trouble
from studio.data.scan import scan
from studio.train import bench
from studio.train.world import World

CPU = torch.device("cpu")


def settled(lab: Any, **changes: Any) -> RunSpec:
    known = {"weight_decay": 0.0, "optimizer": "adamw", "warmup": 0.1, "settings": {"hidden": 16, "outputs": 8}}
    return lab.spec(**{**known, **changes})


def test_total_steps() -> None:
    assert bench.total_steps(RunSpec(epochs=3), 7) == 21
    assert bench.total_steps(RunSpec(max_steps=5), 7) == 5
    assert bench.total_steps(RunSpec(epochs=3, max_steps=5), 7) == 5
    assert bench.total_steps(RunSpec(epochs=1, max_steps=50), 7) == 7


def test_the_batch_fits_the_pictures_and_the_processes(lab: Any, heard: list[Event]) -> None:
    catalog = scan(lab.photos)
    for wish, size, expected in ((8, 1, 8), (100, 1, 32), (9, 2, 8)):
        spec, cache = bench.open_cache(settled(lab, batch_size=wish), catalog, World(0, size), heard.append, Control())
        cache.close()
        assert spec.batch_size == expected
    assert sum(isinstance(event, Warned) for event in heard) == 2
    with pytest.raises(Trouble, match="too few") as caught:
        bench.open_cache(settled(lab), catalog, World(0, 30), heard.append, Control())
    assert caught.value.exit_code == UNUSABLE


def test_the_same_spec_builds_the_same_network(lab: Any, heard: list[Event]) -> None:
    spec, cache = bench.open_cache(settled(lab, precision="auto"), scan(lab.photos), World(), heard.append, Control())
    first, second = bench.build(spec, cache, CPU, World(), heard.append), bench.build(spec.replace(precision="fp32"), cache, CPU, World(), heard.append)
    assert first.spec.precision in ("fp32", "bf16")
    states = first.method.state_dict(), second.method.state_dict()
    assert all(torch.equal(value, states[1][name]) for name, value in states[0].items())  # the probe left no trace
    assert first.method.training
    assert first.start.total_steps == 12
    assert any(one.is_contiguous(memory_format=torch.channels_last) and not one.is_contiguous() for one in first.method.parameters() if one.ndim == 4)
    cache.close()


def test_a_network_that_does_not_compile_trains_without(lab: Any, heard: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    spec, cache = bench.open_cache(settled(lab, compile=True), scan(lab.photos), World(), heard.append, Control())
    monkeypatch.setattr(torch.nn.Module, "compile", lambda self: (_ for _ in ()).throw(RuntimeError("no compiler")))
    made = bench.build(spec, cache, CPU, World(), heard.append)
    assert not made.spec.compile
    assert any(isinstance(event, Warned) and "no compiler" in event.words for event in heard)
    cache.close()

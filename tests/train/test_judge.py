"""Measuring and judging while a run goes on, and after it was taken up again."""

from __future__ import annotations

import contextlib
import gc
from typing import Any

import pytest
import torch

from studio.core.control import Control
from studio.core.events import Event, Scalars, Verdict
from studio.method import Method
from studio.runs.layout import RunFolder
from studio.runs.read import read_events
from studio.train import loop


def test_a_run_that_goes_on_remembers_its_untrained_network(lab: Any, heard: list[Event]) -> None:
    control = Control()

    def stop(event: Event) -> None:
        if isinstance(event, Scalars) and event.step >= 5:
            control.stop()

    loop.train(lab.spec("run"), tell=stop, control=control)
    first = next(event for event in read_events(RunFolder(lab.tmp_path / "run")) if isinstance(event, Scalars) and "moved" in event.values)
    assert (first.step, first.values["moved"]) == (0, 0.0)
    loop.resume(lab.tmp_path / "run", tell=heard.append)
    measured = [event for event in heard if isinstance(event, Scalars) and "moved" in event.values]
    assert measured[0].step > 0 and measured[-1].values["moved"] > 0.001  # from the start, not from the checkpoint
    looks = [event.step for event in read_events(RunFolder(lab.tmp_path / "run")) if isinstance(event, Scalars) and "moved" in event.values]
    assert looks[0] == 0 and looks[-1] == 12 and looks == sorted(looks)


def test_a_frozen_encoder_is_named_while_it_trains(lab: Any, heard: list[Event], monkeypatch: Any) -> None:
    from studio.train import bench

    build = bench.build_method

    def frozen(*args: Any, **kwargs: Any) -> Any:
        method = build(*args, **kwargs)
        method.backbone.requires_grad_(False)
        return method

    monkeypatch.setattr(bench, "build_method", frozen)
    result = loop.train(lab.spec("run", epochs=6), tell=heard.append)
    assert (result["health"]["verdict"], result["health"]["good"]) == ("standing still", False)
    assert [event.verdict for event in heard if isinstance(event, Verdict)][-1] == "standing still"


def _networks() -> list[Any]:
    return [one for one in gc.get_objects() if issubclass(type(one), Method | torch.nn.Parameter)]


@pytest.mark.parametrize("way", ["finished", "stopped", "failed"])
def test_a_training_that_ended_leaves_no_network_in_memory(lab: Any, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    control = Control()

    def tell(event: Event) -> None:
        if isinstance(event, Scalars) and way == "stopped" and event.step >= 2:
            control.stop()

    def diverge(*_: object, **__: object) -> None:
        raise ValueError("a fault")

    if way == "failed":
        monkeypatch.setattr("studio.train.step.Stepper.update", diverge)
    gc.collect()
    before = {id(one) for one in _networks()}  # other tests' own
    gc.disable()  # what is let go of is freed at once, not when Python looks for circles
    try:
        ended = "failed"
        with contextlib.suppress(ValueError):
            ended = loop.train(lab.spec("run"), tell=tell, control=control)["stopped"]
        left = [type(one) for one in _networks() if id(one) not in before]
    finally:
        gc.enable()
    assert ended == way and not left

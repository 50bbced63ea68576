"""Measuring and judging while a run goes on, and after it was taken up again."""

from __future__ import annotations

from typing import Any

from studio.core.control import Control
from studio.core.events import Event, Scalars, Verdict
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

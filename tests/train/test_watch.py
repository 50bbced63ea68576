"""What is looked at while training."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from studio.core.clock import Clock
from studio.core.control import Control
from studio.core.events import Event, Pictures, Warned
from studio.data.scan import scan
from studio.train import bench, watch
from studio.train.watch import Watcher, looking, spread
from studio.train.world import World


@pytest.fixture
def watcher(lab: Any, heard: list[Event]) -> Any:
    spec = lab.spec(weight_decay=0.0, optimizer="adamw", warmup=0.1, settings={"hidden": 16, "outputs": 8}, watch=(str(lab.photos), str(lab.photos)))
    spec, cache = bench.open_cache(spec, scan(lab.photos), World(), lambda _: None, Control())
    made = bench.build(spec, cache, torch.device("cpu"), World(), lambda _: None)
    one = Watcher(made.method, spec, cache, made.device, heard.append, precision="fp32")
    yield one
    one.close()
    cache.close()


def test_pictures_are_spread_over_the_folder() -> None:
    assert spread(100, 5).tolist() == [0, 25, 50, 74, 99]
    assert spread(3, 8).tolist() == [0, 1, 2]
    assert spread(1, 8).tolist() == [0]


def test_looking_puts_everything_back() -> None:
    module = torch.nn.Sequential(torch.nn.BatchNorm1d(2), torch.nn.Dropout()).train()
    module[1].eval()
    torch.manual_seed(1)
    expected = torch.rand(2)
    torch.manual_seed(1)
    with looking(module):  # type: ignore[arg-type]
        assert not module[0].training
        assert not torch.is_grad_enabled()
        torch.rand(9)
    assert (module.training, module[0].training, module[1].training) == (True, True, False)
    assert torch.equal(torch.rand(2), expected)


def test_the_first_pictures_are_due_at_once_and_the_next_later(watcher: Watcher, heard: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(watch.time, "monotonic", lambda: now[0])
    assert watcher.pictures_due()
    monkeypatch.setattr(watcher.method, "show", lambda sample, clock: now.__setitem__(0, now[0] + 0.6) or [])
    watcher.pictures(Clock(1, 10, 5))
    assert not watcher.pictures_due()
    now[0] += 0.6 / watch.COST_SHARE - 0.1  # looking took .6 s, so it may come again after 20 s
    assert not watcher.pictures_due()
    now[0] += 0.2
    assert watcher.pictures_due()
    (views,) = (event for event in heard if isinstance(event, Pictures))
    assert (views.name, len(views.rows), views.columns) == ("views", 8, ("original", "a", "b"))


def test_a_picture_that_fails_does_not_end_the_run(watcher: Watcher, heard: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watcher.method, "show", lambda sample, clock: (_ for _ in ()).throw(RuntimeError("no such layer")))
    watcher.pictures(Clock(1, 10, 5))
    assert any(isinstance(event, Warned) and "no such layer" in event.words for event in heard)
    assert watcher.method.training


def test_health_and_labels(watcher: Watcher) -> None:
    found = watcher.health()
    assert set(found) >= {"std_ratio", "rankme", "knn"}
    assert 0 < found["std_ratio"] < 1.5
    assert 1 <= found["rankme"] <= 32.1
    assert found["knn"] > 0.6  # warm and cold pictures, even to an untrained network
    assert watcher._labelled is not None
    assert np.unique(watcher._labelled[1]).tolist() == [0, 1]
    assert {"variety", "moved", "grad_norm"} <= set(found) and (found["moved"], found["grad_norm"]) == (0, 0)
    assert found["variety"] > 0.1
    assert not watcher.health_due(Clock(5, 10, 5))


def test_health_is_measured_early_where_it_costs_little(watcher: Watcher, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(watch.time, "monotonic", lambda: now[0])
    watcher._begun, watcher._next_health = 0.0, 1e9
    watcher._cost = 1.0
    assert watcher.health_due(Clock(60, 1000, 500)) == "quick"  # 1 s of about 1700
    assert "knn" not in watcher.health(score=False)
    watcher._cost = 1.0
    assert not watcher.health_due(Clock(61, 1000, 500))
    watcher._cost = 50.0
    assert not watcher.health_due(Clock(60, 1000, 500))


def test_views_that_are_the_same_and_views_that_are_not(watcher: Watcher) -> None:
    a = torch.rand(8, 3, 32, 32, generator=torch.Generator().manual_seed(0))
    same = watcher.health({"a": a, "b": a.clone()})
    assert (same["views_differ"], same["alignment"]) == (0, pytest.approx(0, abs=1e-6))
    other = watcher.health({"a": a, "local": a[:, :, :16, :16], "b": a.flip(0)})
    assert other["views_differ"] > 0.8 and other["alignment"] > 0
    assert "alignment" not in watcher.health({"image": a})


def test_a_look_is_given_up_when_somebody_waits_for_a_stop(watcher: Watcher, heard: list[Event]) -> None:
    clock = Clock(1, 10, 5)
    assert "rankme" in (watcher.health({}, score=False) or {})
    watcher._control.stop()
    assert watcher.health({}, score=False) is None  # asked for while it goes on
    watcher._took.update(health=0.1, pictures=0.1)
    assert "rankme" in (watcher.health({}, score=False, hurried=True) or {})  # at the end a quick one is still taken
    watcher._took.update(health=10.0, pictures=10.0)
    assert watcher.health({}, score=False, hurried=True) is None
    heard.clear()
    watcher.pictures(clock, hurried=True)
    assert heard == []
    watcher.pictures(clock)
    assert any(isinstance(event, Pictures) for event in heard)

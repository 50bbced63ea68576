"""Several processes train one run."""

from __future__ import annotations

import json
from typing import Any

import pytest
import torch

from studio.core.trouble import Interrupted, Trouble
from studio.train.world import Lost, World, _buckets, is_lost, join


def test_a_world_of_one_does_nothing() -> None:
    world = World()
    gradient = [torch.ones(3)]
    world.average(gradient)
    assert gradient[0].tolist() == [1, 1, 1]
    assert world.decided(lambda: 7) == 7
    assert world.any(True, False) == (True, False)
    assert world.device_name("auto") == "auto"
    assert world.leads


def test_nobody_else_there_means_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WORLD_SIZE", raising=False)
    assert join() == World()


def test_buckets_hold_every_tensor_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.train.world.BUCKET_NUMBERS", 10)
    tensors = [torch.zeros(size) for size in (4, 4, 4, 30, 1)] + [torch.zeros(1, dtype=torch.float64)]
    made = _buckets(tensors)
    assert [id(one) for bucket in made for one in bucket] == [id(one) for one in tensors]
    assert all(len({one.dtype for one in bucket}) == 1 for bucket in made)
    assert len(made) == 5


class Words:
    """A store in this process."""

    def __init__(self, **values: str) -> None:
        self.values: dict[str, Any] = dict(values)

    def check(self, names: list[str]) -> bool:
        return all(name in self.values for name in names)

    def get(self, name: str) -> str:
        return str(self.values[name])

    def set(self, name: str, value: Any) -> None:
        self.values[name] = value

    def compare_set(self, name: str, expected: str, value: str) -> None:
        self.values.setdefault(name, value)


GONE = RuntimeError("[../gloo/transport/tcp/pair.cc:534] Connection closed by peer [127.0.0.1]:1234")


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.train.world.NEWS_SECONDS", 0.0)


def test_an_own_error_stays_and_leaves_word() -> None:
    store = Words()
    error = Trouble("No room.", "Make some.", 4)
    assert World(1, 2, store=store).cause(error) is error
    assert {**json.loads(store.values["ended"]), "host": ""} == {"rank": 1, "host": "", "words": "No room.", "fix": "Make some.", "code": 4}


def test_what_the_lost_one_said_is_told() -> None:
    store = Words(ended=json.dumps({"rank": 1, "host": "far", "words": "No room.", "fix": "Make some.", "code": 4}))
    told = World(0, 2, store=store).cause(GONE)
    assert isinstance(told, Trouble) and (told.words, told.fix, told.exit_code) == ("Process 2 of 2, on far, failed: No room.", "Make some.", 4)
    assert told.said is None and "heard" in store.values
    other = World(2, 3, store=store).cause(GONE)
    assert isinstance(other, Trouble) and other.said is True


def test_a_stop_of_another_is_no_failure() -> None:
    store = Words(ended=json.dumps({"rank": 1, "host": "far", "words": "", "fix": "", "code": 130}))
    assert isinstance(World(0, 2, store=store).cause(GONE), Interrupted)


def test_one_that_said_nothing_is_lost() -> None:
    told = World(0, 4, store=Words()).cause(GONE)
    assert isinstance(told, Lost) and "One of the 4 processes was lost" in told.words and "Resume" in told.fix


def test_only_words_of_the_network_mean_lost() -> None:
    assert is_lost(GONE) and is_lost(RuntimeError("NCCL error: unhandled system error"))
    assert not is_lost(RuntimeError("mat1 and mat2 shapes cannot be multiplied")) and not is_lost(Trouble("gloo"))


def test_several_processes_refuse_one_gpu() -> None:
    with pytest.raises(Trouble, match="one GPU, but 2 processes"):
        World(0, 2).device_name("cuda:1")

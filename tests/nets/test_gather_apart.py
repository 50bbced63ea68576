"""What one process measures for itself waits for nobody."""

from __future__ import annotations

import pytest
import torch

from studio.nets import gather


def test_apart_nothing_is_gathered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gather.dist, "is_initialized", lambda: True)
    monkeypatch.setattr(gather.dist, "get_world_size", lambda: 2)
    rows = torch.ones(3, 2)
    assert gather.distributed()
    with gather.apart():
        assert not gather.distributed() and gather.gather(rows) is rows and gather.own(rows) is rows
    assert gather.distributed()

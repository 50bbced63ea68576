"""Whose kind is known: by a person's groups, else by the folders."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.data import labels
from studio.train.grouped import Grouped, Part, first_folder


class Bank:
    """Pictures that are their own number."""

    def __init__(self, count: int) -> None:
        self.aspects = np.ones(count, np.float32)

    def __len__(self) -> int:
        return len(self.aspects)

    def take(self, indices: Any) -> Any:
        return np.broadcast_to(np.asarray(indices, np.uint8)[:, None, None, None], (len(indices), 2, 2, 3))


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.data.own.platformdirs.user_data_dir", lambda *args, **kwargs: str(tmp_path / "data"))


PATHS = [f"/photos/{'warm' if one % 2 else 'cold'}/{one:02}.png" for one in range(40)]


def part(count: int = 40) -> Part:
    return Part(Bank(40), np.arange(count, dtype=np.int64))


def test_sub_folders_are_the_groups() -> None:
    found = Grouped.of("/photos", PATHS, part(30))
    assert found is not None and found.names == ("cold", "warm")
    assert found.rows.tolist() == list(range(30)) and found.labels.tolist() == [one % 2 for one in range(30)]


def test_a_persons_groups_come_first_and_need_not_be_in_the_part() -> None:
    labels.keep_groups("/photos", {"wings": [f"warm/{one:02}.png" for one in range(31, 40, 2)], "none": [f"cold/{one:02}.png" for one in range(0, 12, 2)]})
    found = Grouped.of("/photos", PATHS, part(8))
    assert found is not None and found.names == ("none", "wings")
    assert found.bank.chosen.tolist() == [0, 2, 4, 6, 8, 10, 31, 33, 35, 37, 39] and found.labels.tolist() == [0] * 6 + [1] * 5
    assert found.bank.take(np.array([6]))[0, 0, 0, 0] == 31


def test_too_few_by_hand_and_no_folders() -> None:
    labels.keep_groups("/photos", {"wings": ["warm/01.png"], "none": ["cold/00.png"]})
    assert Grouped.of("/photos", PATHS, part()).names == ("cold", "warm")  # type: ignore[union-attr]
    assert Grouped.of("/photos", [f"/photos/{one}.png" for one in range(40)], part()) is None


def test_first_folder() -> None:
    assert first_folder("/a", "/a/b/c/d.png") == "b" and first_folder("/a", "/a/d.png") == ""

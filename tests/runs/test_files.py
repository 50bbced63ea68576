"""Files that are replaced whole or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from studio.runs.files import write_json, write_text


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_text(tmp_path / "a.txt", "one")
    write_text(tmp_path / "a.txt", "two", durable=False)
    assert (tmp_path / "a.txt").read_text() == "two"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_text(tmp_path / "a.txt", "old")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        write_text(tmp_path / "a.txt", "new")
    assert (tmp_path / "a.txt").read_text() == "old"


def test_json_is_readable_and_has_no_nan(tmp_path: Path) -> None:
    write_json(tmp_path / "a.json", {"name": "Österreich", "x": 1.5})
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8")) == {"name": "Österreich", "x": 1.5}
    assert "Österreich" in (tmp_path / "a.json").read_text(encoding="utf-8")
    with pytest.raises(ValueError, match="JSON"):
        write_json(tmp_path / "a.json", {"x": float("nan")})

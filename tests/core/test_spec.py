from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from studio.core.spec import RunSpec
from studio.core.trouble import UNUSABLE, Trouble


def test_json_there_and_back(tmp_path: Path) -> None:
    spec = RunSpec(images="/pictures/naïve 名", method="mae", settings={"mask": 0.6}, epochs=3, lr=1e-3, watch=("a", "b"))
    spec.save(tmp_path / "spec.json")
    assert RunSpec.read(tmp_path / "spec.json") == spec
    written = json.loads((tmp_path / "spec.json").read_text(encoding="utf-8"))
    assert written["schema"] == 1 and next(iter(written)) == "schema"
    assert set(written) == {"schema", *(one.name for one in dataclasses.fields(RunSpec))}


def test_defaults_need_no_values() -> None:
    assert RunSpec.from_dict({}) == RunSpec()
    assert RunSpec.from_dict({"settings": None}) == RunSpec()


def test_it_cannot_change_under_a_running_trainer() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        RunSpec().lr = 1.0  # type: ignore[misc]
    assert RunSpec().replace(lr=1.0).lr == 1.0


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([], "not a JSON object"),
        ({"schema": 99}, "schema 99"),
        ({"epochs": 0}, "pochs is 0"),
        ({"epoch": 3}, "no setting 'epoch'"),
        ({"precision": "int4"}, "one of auto, fp32, bf16, fp16"),
        ({"settings": [1]}, "'settings' is not a JSON object"),
        ({"watch": ["a"]}, "not a pair of folders"),
        ({"watch": [1, 2]}, "not a pair of folders"),
    ],
)
def test_unusable_values(values: object, words: str) -> None:
    with pytest.raises(Trouble, match=words) as caught:
        RunSpec.from_dict(values)  # type: ignore[arg-type]
    assert caught.value.exit_code == UNUSABLE


def test_files_that_are_no_specs(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="Cannot read"):
        RunSpec.read(tmp_path / "missing.json")
    (tmp_path / "torn.json").write_text('{"schema": 1, "ima')
    with pytest.raises(Trouble, match="is not JSON"):
        RunSpec.read(tmp_path / "torn.json")
    (tmp_path / "bytes.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Trouble, match="is not JSON"):
        RunSpec.read(tmp_path / "bytes.json")

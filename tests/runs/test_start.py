"""What is known of weights before they are read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.runs.start import begun_from, find


@pytest.fixture
def run(tmp_path: Path) -> Path:
    (tmp_path / "encoder.safetensors").write_bytes(b"")
    (tmp_path / "encoder.json").write_text(json.dumps({"backbone": "resnet18", "kind": "conv", "image_size": 64}))
    return tmp_path


def test_the_network_and_size_follow_the_weights_unless_chosen(run: Path) -> None:
    spec, notes = begun_from(RunSpec(weights=str(run)), ("conv",))
    assert (spec.backbone, spec.image_size) == ("resnet18", 64) and "resnet18" in notes[0]
    spec, notes = begun_from(RunSpec(weights=str(run / "encoder.safetensors"), backbone="resnet34", image_size=96), ("conv",))
    assert (spec.backbone, spec.image_size, notes) == ("resnet34", 96, [])
    assert begun_from(RunSpec(), ("conv",)) == (RunSpec(), [])


def test_what_is_not_there_or_of_another_kind_is_said(run: Path, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="needs a vision transformer"):
        begun_from(RunSpec(method="mae", weights=str(run)), ("vit",))
    with pytest.raises(Trouble, match="no such file or folder"):
        find(str(tmp_path / "nowhere"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(Trouble, match="holds no weights"):
        find(str(tmp_path / "empty"))
    (tmp_path / "empty" / "spec.json").write_text("{}")
    with pytest.raises(Trouble, match="no trained encoder yet"):
        find(str(tmp_path / "empty"))

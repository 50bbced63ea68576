"""Verbs that only tell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from studio.cli import entry

NINE = {"rotation", "jigsaw", "context_encoder", "infonce", "simclr", "moco", "moco_v2", "mae", "dino"}


def answer(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    assert entry.main([*words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_methods(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "methods")["methods"]
    assert {one["name"] for one in found} >= NINE
    for one in found:
        assert {"name", "title", "family", "summary", "settings", "shows"} <= set(one) and "views" in one["shows"]
        for setting in one["settings"].values():
            assert {"default", "type", "min", "max", "help"} <= set(setting)
    assert entry.main(["methods"]) == 0
    assert "--set temperature=" in capsys.readouterr().out


def test_check(samples: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "check", str(samples.train))
    assert found["images"] == found["usable"] == 40 and found["rejected"] == [] and {"duplicates", "sizes"} <= set(found)
    (tmp_path / "broken.jpg").write_bytes(b"not a picture")
    empty = answer(capsys, "check", str(tmp_path), code=3)
    assert empty["usable"] == 0 and empty["rejected"][0]["path"].endswith("broken.jpg")
    assert entry.main(["check", str(tmp_path / "missing")]) == 3


def test_runs_of_an_empty_folder_and_of_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "runs", str(tmp_path)) == {"runs": []}
    assert answer(capsys, "runs") == {"runs": []}
    assert entry.main(["runs", str(tmp_path / "missing")]) == 2


def test_doctor(capsys: pytest.CaptureFixture[str]) -> None:
    assert {"torch", "torchvision", "cuda", "devices", "problems"} <= set(answer(capsys, "doctor"))
    assert entry.main(["doctor"]) == 0
    assert "picture cache" in capsys.readouterr().out


def test_check_says_what_is_beyond_colours_and_eight_bits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import numpy as np
    import tifffile

    for number in range(2):
        cells = np.arange(4 * 5 * 20 * 20, dtype=np.uint16).reshape(4, 5, 20, 20)
        tifffile.imwrite(tmp_path / f"{number}.tif", cells, imagej=True, metadata={"axes": "ZCYX"})
    assert entry.main(["check", str(tmp_path)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[1:4] == ["2 stacks: 8 pages; the first of each is taken (--pages).", "2 of 5 channels (--channels).", "2 of 16 bits a number (--scale)."]
    assert answer(capsys, "check", str(tmp_path), "--pages", "all", "--channels", "1,5")["usable"] == 8
    found = answer(capsys, "check", str(tmp_path), "--channels", "1,6", code=3)
    assert {one["reason"] for one in found["rejected"]} == {"it has 5 channels; channel 6 is not there"}
    assert entry.main(["check", str(tmp_path), "--scale", "9"]) == 2
    assert "--scale is '9'; allowed is auto, full, two percentages" in capsys.readouterr().err


def test_a_scale_may_begin_with_a_negative_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import numpy as np
    from PIL import Image

    for number in range(2):
        Image.fromarray(np.full((20, 20), number, np.uint8)).save(tmp_path / f"{number}.png")
    for words in (["--scale", "-160..240"], ["--scale=-1.5..-0.5"]):
        assert answer(capsys, "check", str(tmp_path), *words)["usable"] == 2
    assert entry.main(["check", str(tmp_path), "-x"]) == 2

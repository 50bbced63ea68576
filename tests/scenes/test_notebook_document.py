"""The examples of docs/notebook.md run as they stand."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]


def test_the_notebooks_lines_run_in_their_order(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "notebook.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.S)
    assert len(blocks) == 6
    (tmp_path / "photos").mkdir()
    noise = np.random.default_rng(0)
    for at in range(16):
        Image.fromarray(noise.integers(0, 256, (40, 40, 3), dtype=np.uint8)).save(tmp_path / "photos" / f"{at:02}.png")
    (tmp_path / "cells.py").write_text("\n".join(blocks), encoding="utf-8")
    env = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "CUDA_VISIBLE_DEVICES": "",
    }
    done = subprocess.run([sys.executable, "cells.py"], cwd=tmp_path, env=env, capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stderr[-2000:]
    said = done.stdout.splitlines()
    assert said[0].startswith("finished 6 steps") and said[1].endswith("at step 12") and said[2].startswith("torch.Size([8, ")
    matched, of = re.fullmatch(r"(\d+) of (\d+) tensors", said[3]).groups()  # type: ignore[union-attr]
    assert matched == of
    found = np.load(tmp_path / "vectors.npz")
    assert found["vectors"].shape[0] == len(found["paths"]) == 16
    assert len(json.loads((tmp_path / "for-fiftyone" / "samples.json").read_text())["samples"]) == 16
    lightly = pytest.importorskip("lightly.utils.io")
    vectors, labels, names = lightly.load_embeddings(str(tmp_path / "vectors.lightly.csv"))
    assert names == found["paths"].tolist() and set(labels) == {0} and np.allclose(vectors, found["vectors"], rtol=1e-5, atol=1e-6)


def test_every_field_of_a_specification_is_a_typed_option() -> None:
    from dataclasses import fields

    from studio.core.spec import RunSpec
    from studio.options import Options

    assert set(Options.__annotations__) == {one.name for one in fields(RunSpec)} | {"resume"}

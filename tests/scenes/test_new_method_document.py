"""The method of docs/new-method.md, installed as its reader would, is listed and trains."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).parents[2]


def test_the_documented_method_is_listed_and_trains(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "new-method.md").read_text(encoding="utf-8")
    package, site, pictures = tmp_path / "package", tmp_path / "site", tmp_path / "pictures"
    package.mkdir()
    pictures.mkdir()
    for language, name in (("python", "plain_pairs.py"), ("toml", "pyproject.toml")):
        (block,) = re.findall(rf"```{language}\n(.*?)```", text, re.S)
        (package / name).write_text(block, encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-index", "--no-deps", "--no-build-isolation", "--target", str(site), str(package)]
    _done(pip, dict(os.environ))
    env = {**os.environ, "PYTHONPATH": os.pathsep.join((str(site), str(ROOT)))}
    main = [sys.executable, str(ROOT / "main.py")]
    assert '"plain_pairs"' in _done([*main, "methods", "--json"], env)
    noise = np.random.default_rng(0)
    for number in range(16):
        Image.fromarray(noise.integers(0, 256, (40, 40, 3), dtype=np.uint8)).save(pictures / f"{number}.png")
    run = tmp_path / "run"
    size = ["--image-size", "32", "--batch-size", "8", "--max-steps", "2", "--device", "cpu", "--precision", "fp32"]
    _done([*main, "train", "--method", "plain_pairs", "--images", str(pictures), "--out", str(run), *size, "--json"], env)
    assert "plain_pairs" in json.dumps([json.loads(one.read_text()) for one in run.glob("*.json")])


def _done(command: list[str], env: dict[str, str]) -> str:
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, (done.stdout + done.stderr)[-2000:]
    return done.stdout

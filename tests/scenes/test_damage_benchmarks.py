"""The programs that do damage run, find nothing, and write their pages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="they fork")


def run(name: str, *options: str) -> str:
    command = [sys.executable, str(ROOT / "benchmarks" / f"{name}.py"), *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


def test_killed_trainings_go_on_exactly(tmp_path: Path) -> None:
    assert "nothing was lost" in run("chaos", "--kills", "2", "--methods", "infonce", "--seed", "3", "--out", str(tmp_path / "chaos.md"))
    page = (tmp_path / "chaos.md").read_text()
    assert "**2 kills in" in page and ", 0 differences or folders that did not open.**" in page


def test_damaged_files_and_odd_folders_are_refused_with_a_reason(tmp_path: Path) -> None:
    assert "no defect" in run("fuzz", "--files", "39", "--many", "5", "--out", str(tmp_path / "fuzz.md"))
    page = (tmp_path / "fuzz.md").read_text()
    assert "**39 files:" in page and "trained on, 0 defects.**" in page and "not a file (a pipe)" in page

"""The benchmark of the map and the boards around it runs and says what it measured."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_it_measures_and_writes_its_table(tmp_path: Path) -> None:
    out = tmp_path / "atlas.md"
    command = [sys.executable, str(ROOT / "benchmarks" / "atlas.py"), "--points", "3000", "--frames", "12", "--size", "400x300", "--boards", "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout)
    assert found["points"] == 3000 and found["pan"]["frames"] == 12 and 0 < found["pan"]["p50_ms"] <= found["pan"]["p99_ms"]
    assert set(found["boards"]) >= {"open_map", "open_neighbours", "open_clusters", "slider_clusters", "stop_alike"}
    assert "3,000 points" in out.read_text() and "moved by the mouse" in out.read_text()

"""The studio opens no connection: the demo in its window, watched from outside, and with the network taken away."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux's tools")

DEMO = """
import sys
from PySide6.QtCore import QTimer
from studio.data import sample
from studio.ui import app
whole = sample.make_samples
sample.make_samples = lambda folder, **options: whole(folder, **{**options, "count": 24, "size": 32})
real = app.make_window
def watched(*args, **kwargs):
    window = real(*args, **kwargs)
    session = window.session
    def ended(lane, ending):
        if lane == "train":
            print("trained", ending.result.get("steps"), flush=True)
            window.close()
    session.jobEnded.connect(ended)
    session.runOpened.connect(lambda run: session.go("inspect"))
    QTimer.singleShot(200_000, window.close)
    return window
app.make_window = watched
sys.exit(app.run(method="simclr", start=True, backbone="resnet18_slim", image_size=32, batch_size=8, max_steps=3, precision="fp32", device="cpu"))
"""


def environment(home: Path) -> dict[str, str]:
    quiet = {name: str(home) for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    return {**os.environ, **quiet, "TACIT_RUNS": str(home / "runs"), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"}


def works(*command: str) -> bool:
    return shutil.which(command[0]) is not None and subprocess.run([*command, "true"], capture_output=True).returncode == 0


def test_the_demo_connects_to_nothing(tmp_path: Path) -> None:
    seen = tmp_path / "calls"
    watch = ["strace", "-f", "-qq", "-o", str(seen), "-e", "trace=connect,sendto,sendmsg,bind"]
    if not works(*watch[:-2], "-e", "trace=connect"):
        pytest.skip("strace is not allowed here")
    away = ["unshare", "-rn"] if works("unshare", "-rn") else []
    done = subprocess.run([*away, *watch, sys.executable, "-c", DEMO], capture_output=True, text=True, timeout=250, env=environment(tmp_path / "home"))
    assert done.returncode == 0 and "trained 3" in done.stdout, done.stdout[-1000:] + done.stderr[-2000:]
    outward = [line for line in seen.read_text().splitlines() if re.search(r"\b(connect|sendto|sendmsg|bind)\(", line) and "AF_UNIX" not in line]
    named = [line for line in outward if "AF_INET" in line or "AF_PACKET" in line]
    assert not named, named[:5]

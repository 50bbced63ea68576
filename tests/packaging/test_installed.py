"""The Debian package, built, installed in a new Debian, used, looked at and removed. By hand: TACIT_PACKAGING=1, as root, on Debian or Ubuntu.

TACIT_PACKAGING_PYTHON: the Python to build from (default: this one). TACIT_PACKAGING_WORK: where (default: a folder of the test's).
TACIT_PACKAGING_COMPRESSION: xz (default) or zstd, which is much faster. TACIT_PACKAGING_REUSE: what lies in its dist is not built again.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]
LARGEST = 400
"""MB of the compressed CPU flavour."""
SLOWEST = 1.5
"""Start of the frozen program as a multiple of the sources'."""

pytestmark = [pytest.mark.skipif(os.environ.get("TACIT_PACKAGING") != "1", reason="TACIT_PACKAGING=1 runs it"), pytest.mark.timeout(7200)]


def test_built_installed_used_and_removed(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    python = os.environ.get("TACIT_PACKAGING_PYTHON", sys.executable)
    work = Path(os.environ.get("TACIT_PACKAGING_WORK", tmp_path))
    dist, frozen, figures_file = work / "dist", work / "build", work / "figures.json"
    extra = ["--compression", os.environ.get("TACIT_PACKAGING_COMPRESSION", "xz")]
    if not (os.environ.get("TACIT_PACKAGING_REUSE") and list(dist.glob("*.deb"))):
        subprocess.run([python, str(ROOT / "packaging" / "build.py"), "--out", str(dist), "--work", str(frozen), *extra], check=True)
    words = [python, str(ROOT / "packaging" / "check.py"), "--dist", str(dist), "--work", str(work), "--source", python, "--figures", str(figures_file)]
    if os.environ.get("TACIT_REAL_DATA") or (ROOT.parent / "shared" / "data").is_dir():
        words += ["--pictures", str(request.getfixturevalue("real_data") / "photos-mixed")]
    subprocess.run(words, check=True)
    weigh = [python, str(ROOT / "packaging" / "weigh.py"), str(frozen / "frozen" / "tacit-studio"), "--figures", str(figures_file), "--readme"]
    subprocess.run(weigh, check=True)

    figures = json.loads(figures_file.read_text(encoding="utf-8"))
    assert figures["self_test"]["methods"] >= 9 and figures["train"]["steps"] == 10 and figures["remove"]["left"] == 0
    assert figures["whole"]["icons"] == 11 and not figures["window"]["complaints"]
    with Image.open(work / "window.png") as shown:
        assert len(set(shown.convert("RGB").resize((144, 90)).getdata())) > 100, "the window shows next to nothing"
    if "-cpu." in figures["file"]:
        assert max(figures["deb_mb"], figures["portable_mb"]) <= LARGEST
    assert figures["start"]["warm"]["ratio"] <= SLOWEST

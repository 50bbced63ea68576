"""Pictures that the tests of this room share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

REAL = Path(os.environ.get("TACIT_TEST_DATA", Path(__file__).parents[3] / "shared" / "data"))


@pytest.fixture
def real() -> Path:
    """The developers' pictures; the test is skipped where they are not there."""
    if not REAL.is_dir():
        pytest.skip("the developers' pictures are not here")
    return REAL


@pytest.fixture
def scene() -> Image.Image:
    """RGB, 60 x 40, smooth, and different in each of its corners: every turn and mirror image of it differs."""
    y, x = np.mgrid[0:40, 0:60].astype(np.float32)
    sheet = np.stack([40 + 2.5 * x, 220 - 4 * y, 60 + 1.2 * x + 2 * y], axis=2)
    sheet[:12, :18] = (230, 40, 40)
    return Image.fromarray(np.clip(sheet, 0, 255).astype(np.uint8))


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Makes a folder of small JPEGs: folder(count, side=32) -> its path. Each picture is of one colour."""

    def make(count: int, *, side: int = 32, name: str = "pictures") -> Path:
        root = tmp_path / name
        root.mkdir()
        for number in range(count):
            Image.new("RGB", (side, side + 8), (number * 7 % 256, 255 - number * 5 % 256, 90)).save(root / f"{number:04d}.jpg", quality=95)
        return root

    return make

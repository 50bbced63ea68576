"""A screen that nobody sees: Xvfb with its picture in a file, which tells when something was painted."""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WIDTH, HEIGHT = 1440, 900


class Screen:
    """display: for the environment. The file is an X window dump: a header, colours, then rows of BGRX."""

    def __init__(self, display: str, file: Path) -> None:
        self.display = display
        self._file = file

    def _pixels(self) -> tuple[bytes, int, int, int]:
        with self._file.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as dump:
            header = struct.unpack(">25I", dump[:100])
            size, width, height, stride, colours = header[0], header[4], header[5], header[12], header[19]
            start = size + 12 * colours
            return dump[start : start + stride * height], width, height, stride

    def until_painted(self, patience: float) -> float:
        """Seconds until any point of the screen is not black. Raises SystemExit when nothing comes."""
        begun = time.monotonic()
        while time.monotonic() - begun < patience:
            if any(self._pixels()[0][::64]) or any(self._pixels()[0][1::64]):
                return time.monotonic() - begun
            time.sleep(0.005)
        raise SystemExit(f"nothing was painted within {patience:.0f} s")

    def picture(self, place: Path) -> None:
        """What is on the screen now, as PNG."""
        from PIL import Image

        pixels, width, height, stride = self._pixels()
        Image.frombytes("RGB", (width, height), pixels, "raw", "BGRX", stride).save(place)


@contextmanager
def virtual(folder: Path) -> Iterator[Screen]:
    """A screen of its own for as long as the block lasts."""
    if not shutil.which("Xvfb"):
        raise SystemExit("Xvfb is missing: apt-get install xvfb")
    place = Path(tempfile.mkdtemp(prefix="screen-", dir=folder))
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(place), "-ac", "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            raise SystemExit("Xvfb did not start")
        yield Screen(f":{number}", place / "Xvfb_screen0")
    finally:
        server.terminate()
        server.wait(10)
        shutil.rmtree(place, ignore_errors=True)

# pyright: basic
"""Keeps the computer from going to sleep while a training runs; where the system has no way to ask, nothing happens.

Windows: SetThreadExecutionState. macOS and Linux: caffeinate and systemd-inhibit (which asks logind by D-Bus) around a `cat` that reads from us, so
that the wish ends with this program however it ends.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence

_CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001
_PATIENCE_S = 0.5


def command() -> Sequence[str]:
    """What to run while the computer must stay awake; empty where there is nothing."""
    if sys.platform == "darwin" and shutil.which("caffeinate"):
        return ("caffeinate", "-i", "cat")
    if sys.platform.startswith("linux") and shutil.which("systemd-inhibit"):
        return ("systemd-inhibit", "--what=idle:sleep", "--who=Tacit Studio", "--why=Training", "cat")
    return ()


class Awake:
    """`begin()` when a training starts, `end()` when it ends; either may be called twice."""

    def __init__(self) -> None:
        self._holder: subprocess.Popen[bytes] | None = None

    @property
    def held(self) -> bool:
        """Whether a program holds the wish for us right now."""
        return self._holder is not None and self._holder.poll() is None

    def begin(self) -> None:
        """Ask the system to stay awake."""
        if sys.platform == "win32":
            _windows(_CONTINUOUS | _SYSTEM_REQUIRED)
        elif not self.held and (asked := command()):
            self.end()
            try:
                self._holder = subprocess.Popen(asked, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
            except OSError:
                self._holder = None

    def end(self) -> None:
        """It may sleep again."""
        if sys.platform == "win32":
            _windows(_CONTINUOUS)
        holder, self._holder = self._holder, None
        if holder is None:
            return
        if holder.stdin is not None:
            holder.stdin.close()
        try:
            holder.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            holder.kill()
            holder.wait()


def _windows(state: int) -> None:
    import ctypes

    ctypes.windll.kernel32.SetThreadExecutionState(state)  # type: ignore[attr-defined]

"""`python -m studio`, `main.py` and `tacit`: a verb goes to the terminal's room, no verb (or `demo` where there is a display) to the window's.

The only place that sees both. Nothing here imports torch or Qt before it is known which is wanted.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # before torch: its default spins, and starves on a desktop that does something else as well

import ctypes
import multiprocessing
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import fields
from importlib import import_module, util
from pathlib import Path
from typing import Any

from studio.cli import entry
from studio.cli.training import demo_spec
from studio.cli.voice import Voice
from studio.core.spec import RunSpec
from studio.core.trouble import FAILED, Trouble
from studio.jobs import machine
from studio.jobs.thread import failure

RUN_EXAMPLE = "--run-exported-example"
"""What a frozen app, having no other Python, starts itself with to check an export in a process of its own (studio/export/fresh.py)."""


def main(argv: Sequence[str] | None = None) -> int:
    """The program. Returns the exit code."""
    multiprocessing.freeze_support()
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == [RUN_EXAMPLE]:
        return import_module("studio.export.fresh").main(words[1:])
    try:
        args = entry.parse(words)
        if args.verb is None:
            return window(images=args.window_images, method=args.window_method, run=args.window_run)
        if args.verb == "demo" and not (args.no_window or args.json) and window_works():
            return _demo(demo_spec(args, "samples"))
    except Trouble as trouble:
        voice = Voice(as_json="--json" in words, debug="--debug" in words)
        voice.failed(failure(trouble))
        return trouble.exit_code
    return entry.main(words)


def window(*, images: str | None = None, method: str | None = None, run: str | None = None, **more: Any) -> int:
    """Open the window and return its exit code. more: further arguments of `studio.ui.app.run`. Raises Trouble where there is no display
    or Qt does not load."""
    trouble = window_trouble()
    if trouble:
        raise trouble
    _preload_torch()
    try:
        from studio.ui import app
    except ImportError as error:
        raise _no_qt(str(error)) from error
    return app.run(images=images, method=method, run=run, **more)


def _demo(spec: RunSpec) -> int:
    """The window, training by itself on the sample pictures with what was given beside the defaults."""
    plain = RunSpec(images=spec.images, method=spec.method)
    wishes = {one.name: getattr(spec, one.name) for one in fields(spec) if getattr(spec, one.name) != getattr(plain, one.name)}
    return window(method=spec.method, start=True, **wishes)


def window_works() -> bool:
    """Whether `demo` should open the window: a real display and a Qt that loads."""
    if not machine.has_display() or window_trouble():
        return False
    try:
        import PySide6.QtWidgets  # noqa: F401  # pyright: ignore[reportUnusedImport]
    except ImportError:
        return False
    return True


def window_trouble() -> Trouble | None:
    """Why the window can't open, as far as can be told without Qt (which ends the process where it finds no plugin)."""
    if not machine.has_display() and not os.environ.get("QT_QPA_PLATFORM"):
        return Trouble("There is no display, so the window can't open.", "Use a verb (--help lists them) or log in to a desktop.", FAILED)
    if util.find_spec("PySide6") is None:
        return Trouble("PySide6 is not installed, so the window can't open.", "pip install PySide6-Essentials", FAILED)
    missing = machine.missing_libraries()
    return _no_qt(f"missing: {', '.join(missing)}") if missing else None


def _no_qt(reason: str) -> Trouble:
    fix = f"Install what Qt needs: {machine.INSTALL_QT}" if sys.platform == "linux" else "Install PySide6-Essentials again."
    return Trouble(f"The window's library Qt can't be loaded ({reason}).", fix, FAILED)


def _preload_torch() -> None:
    """Windows: torch's c10.dll has to be loaded before Qt's libraries, else importing torch later fails (pytorch#166628)."""
    if sys.platform != "win32":
        return
    found = util.find_spec("torch")
    if found and found.origin:
        with suppress(OSError):
            ctypes.CDLL(str(Path(found.origin).parent / "lib" / "c10.dll"))


if __name__ == "__main__":
    sys.exit(main())

"""From words to an exit code: 0 done, 1 failed, 2 unusable arguments, 3 no usable images, 4 no memory or disk, 130 interrupted."""

from __future__ import annotations

import argparse
import json
import math
import os
import signal
import sys
import traceback
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Any

from studio.cli.parser import build_parser
from studio.core.control import Control
from studio.core.trouble import INTERRUPTED, Interrupted, Trouble


def main(argv: Sequence[str] | None = None) -> int:
    """The command line. Returns the exit code."""
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        arguments = build_parser().parse_args(words)
    except Trouble as trouble:
        return _failed(trouble, debug="--debug" in words)
    except SystemExit as over:  # --help and --version have spoken
        return int(over.code or 0)
    debug = bool(arguments.debug)
    try:
        if arguments.verb is None or (arguments.verb == "demo" and not (arguments.no_window or arguments.json)):
            return _window(arguments)
        return _terminal(arguments)
    except Interrupted:
        print("Interrupted.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # whoever read our words has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except Exception as error:
        return _failed(error, debug=debug)


def _terminal(arguments: argparse.Namespace) -> int:
    from studio.cli.verbs import VERBS

    control = Control()
    with _signals(control) as asked:
        answer, words = VERBS[arguments.verb](arguments, control)
    if int(os.environ.get("RANK", "0")) == 0:
        if arguments.json:
            print(json.dumps(plain(answer), ensure_ascii=False, allow_nan=False), flush=True)
        else:
            print(words, flush=True)
    return INTERRUPTED if asked and answer.get("stopped") == "stopped" else 0


def _window(arguments: argparse.Namespace) -> int:
    """The window, or for `demo` without a display the terminal."""
    import importlib

    from studio.cli.verbs import display

    images, method = arguments.images if arguments.verb is None else None, arguments.method
    if arguments.verb == "demo":
        if not display():
            return _terminal(arguments)
        from studio.jobs import desk

        images = str(desk.demo_folder().train)
    try:
        app = importlib.import_module("studio.ui.app")
    except ImportError as error:
        raise Trouble(f"The window can't open: {error}.", QT_HINT) from error
    options: dict[str, Any] = {"images": images, "method": method, "run": arguments.run if arguments.verb is None else None}
    if arguments.verb == "demo":
        options["start"] = True
    return int(app.run(**options))


QT_HINT = (
    "On Debian or Ubuntu: sudo apt-get install libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1. The terminal verbs work without."
)


@contextmanager
def _signals(control: Control) -> Generator[list[int]]:
    """Ctrl-C and SIGTERM ask for a stop with a checkpoint; a second one ends the process at once."""
    asked: list[int] = []

    def stop(number: int, frame: FrameType | None) -> None:
        if asked:
            os._exit(INTERRUPTED)
        asked.append(number)
        print("Stopping: a checkpoint is written first. Once more to quit at once.", file=sys.stderr)
        control.stop()

    former = {one: signal.signal(one, stop) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield asked
    finally:
        for one, handler in former.items():
            signal.signal(one, handler)


def _failed(error: Exception, *, debug: bool) -> int:
    """One line that says why and what to do; the traceback only with --debug."""
    from studio.jobs.thread import failure

    if debug:
        traceback.print_exception(error, file=sys.stderr)
    words = failure(error)
    print(f"{words.words} {words.fix}".strip(), file=sys.stderr)
    return words.exit_code


def plain(value: Any) -> Any:
    """JSON values; numbers that are not finite become null."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return value.item() if hasattr(value, "item") else value

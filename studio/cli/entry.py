"""From the words of a command line to an exit code (0 done, 1 failed, 2 unusable, 3 no pictures, 4 no room, 130 interrupted)."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from studio import __version__
from studio.cli import facts, looking, training
from studio.cli.parser import PROGRAM, Parser
from studio.cli.signals import stopping
from studio.cli.verb import Answer, Verb
from studio.cli.voice import Voice
from studio.core.control import Control
from studio.core.events import Failed
from studio.core.trouble import INTERRUPTED, UNUSABLE, Interrupted, Trouble
from studio.jobs import journal
from studio.jobs.thread import failure
from studio.jobs.torchrun import exit_code

VERBS: tuple[Verb, ...] = (training.DEMO, *facts.VERBS[:2], training.TRAIN, *looking.VERBS, *facts.VERBS[2:])
STOPPED = Failed("Stopped before there was anything to keep.", "", "", INTERRUPTED)


def make_parser() -> tuple[Parser, dict[str, Parser]]:
    """The whole surface, and each verb's own part. Parsed: `verb` (None: the window) and the verb's own options."""
    words = "Train vision models on a folder of unlabelled pictures by self-supervised learning. Without a verb the window opens."
    parser = Parser(prog=PROGRAM, description=words)
    parser.add_argument("--version", action="version", version=f"Tacit Studio {__version__}")
    window = parser.add_argument_group("the window")
    window.add_argument("--images", dest="window_images", metavar="DIR", help="Open with this folder of pictures; a folder alone does the same (default: none)")
    window.add_argument("--method", dest="window_method", metavar="NAME", help="Open with this method picked (default: simclr)")
    window.add_argument("--run", dest="window_run", metavar="RUN", help="Open with this run (default: none)")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="verbs (each has --help)", parser_class=Parser)
    parts: dict[str, Parser] = {}
    for verb in VERBS:
        one = parts[verb.name] = verbs.add_parser(verb.name, help=verb.summary, description=verb.summary)
        verb.flags(one)
        one.add_argument("--json", action="store_true", help="Print exactly one JSON object; all else goes to standard error (default: off)")
        one.add_argument("--debug", action="store_true", help="Print the traceback of a failure (default: off)")
    return parser, parts


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The parsed command line. Raises Trouble (unusable) for one that can't be understood."""
    parser, verbs = make_parser()
    args, unknown = parser.parse_known_args(["--images", *argv] if _is_folder(argv, verbs) else list(argv))
    if unknown:
        verbs.get(args.verb, parser).error(f"unrecognized arguments: {' '.join(unknown)}")
    stray = [f"--{name}" for name in ("images", "method", "run") if getattr(args, f"window_{name}")]
    if args.verb and stray:
        raise Trouble(f"{stray[0]} stands before the verb `{args.verb}`; there it is an option of the window.", "Put it after the verb.", UNUSABLE)
    return args


def _is_folder(argv: Sequence[str], verbs: Mapping[str, Parser]) -> bool:
    """Whether a folder is all that was given, as a file manager does ("Open with")."""
    return len(argv) == 1 and argv[0] not in verbs and os.path.isdir(argv[0])


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says and return the exit code. A verb is needed: the window is chosen before (studio/__main__.py)."""
    words = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, OSError):
            stream.reconfigure(errors="backslashreplace")  # pyright: ignore[reportAttributeAccessIssue]
    voice = Voice(as_json="--json" in words, debug="--debug" in words)
    try:
        args = parse(words)
        if args.verb is None:
            raise Trouble("There is no verb.", f"`{PROGRAM} --help` lists them.", UNUSABLE)
        return run(args, voice)
    except Trouble as trouble:
        voice.failed(failure(trouble))
        return trouble.exit_code
    except BrokenPipeError:  # whoever read our output has gone; nothing is left to say, and Python must not try at its exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def run(args: argparse.Namespace, voice: Voice) -> int:
    """One verb, from flags to exit code. Whatever it raises becomes one line."""
    verb = next(one for one in VERBS if one.name == args.verb)
    control = Control()
    more: dict[str, Any] = {"stopped": "failed"} if verb.name in ("train", "demo") else {}
    stopped: dict[str, Any] = {"stopped": "stopped"} if more else {}
    try:
        with stopping(control) if verb.stoppable else contextlib.nullcontext():
            answer: Answer = verb.act(args, voice, control)
    except (Interrupted, KeyboardInterrupt):
        voice.failed(STOPPED, **stopped)
        return exit_code(INTERRUPTED)
    except BrokenPipeError:
        raise
    except Exception as error:
        failed = failure(error)
        journal.note("terminal", failed)
        voice.failed(failed, said=error.said if isinstance(error, Trouble) else None, **more)
        return failed.exit_code
    voice.answer(answer.result, answer.words)
    return exit_code(answer.code)

"""The command line's surface: every verb, every option with its default and unit. Options of `train` follow from RunSpec's knobs."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from studio import __version__
from studio.core.knobs import Knob, knobs
from studio.core.spec import RunSpec
from studio.core.trouble import UNUSABLE, Trouble

WHAT = ("views", "reconstruction", "attention", "neighbours", "map")
FORMATS = ("timm", "torchvision", "onnx", "safetensors")
VERBS = ("demo", "methods", "check", "train", "evaluate", "embed", "inspect", "export", "report", "runs", "doctor")
NOT_FLAGS = ("images", "method")


class Parser(argparse.ArgumentParser):
    """argparse whose errors are Trouble, so that one place says them and sets the exit code."""

    def error(self, message: str) -> NoReturn:
        words = message[0].upper() + message[1:]
        raise Trouble(f"{words}.", f"`{self.prog} --help` lists what is allowed.", UNUSABLE)


def build_parser() -> Parser:
    """The whole surface. No verb: the window."""
    parser = Parser(prog="tacit", description="Tacit Studio: self-supervised training on a folder of unlabeled pictures. No verb opens the window.")
    parser.add_argument("--version", action="version", version=f"Tacit Studio {__version__}")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error (default: off)")
    _window_options(parser)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", parser_class=Parser)
    _demo(_verb(verbs, "demo", "make the built-in sample pictures and train on them"))
    _verb(verbs, "methods", "list what can be trained")
    check = _verb(verbs, "check", "read every file as training would; trains nothing")
    check.add_argument("images", metavar="DIR", help="the folder of pictures")
    _train(_verb(verbs, "train", "train a method on a folder of pictures, or go on with a run"))
    _evaluate(_verb(verbs, "evaluate", "k-NN and linear probe of a run's encoder on labelled folders"))
    embed = _with_run(_verb(verbs, "embed", "write one vector a picture"))
    embed.add_argument("--images", required=True, metavar="DIR", help="the folder of pictures")
    embed.add_argument("--out", required=True, metavar="FILE", help="a .npz, .csv or .parquet file")
    _device(embed)
    inspect = _with_run(_verb(verbs, "inspect", "write the pictures that the window shows"))
    inspect.add_argument("--images", required=True, metavar="DIR", help="the folder of pictures")
    inspect.add_argument("--what", required=True, choices=WHAT, help="what to look at")
    inspect.add_argument("--out", required=True, metavar="DIR", help="the folder for the PNG files")
    inspect.add_argument("--count", type=int, default=8, metavar="N", help="pictures shown (default: 8)")
    inspect.add_argument("--seed", type=int, default=0, metavar="N", help="seed of the views (default: 0)")
    export = _with_run(_verb(verbs, "export", "write the encoder alone for other programs"))
    export.add_argument("--format", required=True, choices=FORMATS, help="what to write")
    export.add_argument("--out", required=True, metavar="PATH", help="the file or folder to write")
    report = _with_run(_verb(verbs, "report", "write one self-contained HTML page"))
    report.add_argument("--out", required=True, metavar="FILE.html", help="the page to write")
    runs = _verb(verbs, "runs", "list the runs in a folder")
    runs.add_argument("folder", nargs="?", metavar="DIR", help="the folder (default: the studio's own runs folder)")
    doctor = _verb(verbs, "doctor", "say what this machine offers and what is missing")
    doctor.add_argument("--self-test", action="store_true", help="also count methods, backbones, translations and icons, and train two steps (default: off)")
    return parser


def _verb(verbs: Any, name: str, words: str) -> Parser:
    parser: Parser = verbs.add_parser(name, help=words, description=words[0].upper() + words[1:] + ".")
    parser.add_argument("--json", action="store_true", help="print exactly one JSON object on stdout; words go to stderr (default: off)")
    parser.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help="show the traceback of an error (default: off)")
    return parser


def _with_run(parser: Parser) -> Parser:
    parser.add_argument("run", metavar="RUN", help="the run's folder")
    return parser


def _device(parser: Parser) -> None:
    parser.add_argument("--device", default="auto", metavar="NAME", help="auto, cpu, cuda, cuda:N or mps (default: auto)")


def _window_options(parser: Parser) -> None:
    parser.add_argument("--images", metavar="DIR", help="open the window with this folder (default: none)")
    parser.add_argument("--method", metavar="NAME", help="open the window with this method (default: simclr)")
    parser.add_argument("--run", metavar="RUN", help="open the window with this run (default: none)")


def _demo(parser: Parser) -> None:
    parser.add_argument("--no-window", action="store_true", help="train in the terminal even where there is a display (default: off)")
    parser.add_argument("--method", default="simclr", metavar="NAME", help="the method (default: simclr)")
    _spec_flags(parser)


def _train(parser: Parser) -> None:
    parser.add_argument("--images", metavar="DIR", help="the folder of pictures; sub-folders are walked (required for a new run)")
    parser.add_argument("--method", metavar="NAME", help="the method (required for a new run)")
    parser.add_argument("--resume", metavar="RUN", help="go on from this run's last checkpoint")
    parser.add_argument("--spec", metavar="FILE.json", help="a saved run specification; options given beside it win")
    _spec_flags(parser)
    parser.add_argument("--watch", nargs=2, metavar=("DIR_TRAIN", "DIR_TEST"), help="labelled folders for k-NN while training; never used for training")


def _spec_flags(parser: Parser) -> None:
    for one in knobs(RunSpec):
        if one.name not in NOT_FLAGS:
            _flag(parser, one)
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="one of the method's own settings; repeatable (`methods` lists them)")


def _flag(parser: Parser, one: Knob) -> None:
    """Values stay text here: the knob itself reads them and words what is allowed."""
    flag = "--" + one.name.replace("_", "-")
    default = "chosen for the pictures and the machine" if one.default is None else str(one.default).lower() if one.kind == "bool" else str(one.default)
    unit = f" {one.unit}" if one.unit and one.default is not None else f", in {one.unit}" if one.unit else ""
    allowed = f" Allowed: {one.allowed()}" if one.choices or one.low is not None else ""
    words = f"{one.help.rstrip('.')}.{allowed} (default: {default}{unit})".replace("%", "%%")
    if one.kind == "bool":
        parser.add_argument(flag, action=argparse.BooleanOptionalAction, default=None, help=words)
    else:
        parser.add_argument(flag, metavar="X" if one.kind == "float" else "N" if one.kind == "int" else "NAME", help=words)


def _evaluate(parser: Parser) -> None:
    _with_run(parser)
    parser.add_argument("--train", required=True, metavar="DIR", help="labelled pictures to compare with: a sub-folder a class")
    parser.add_argument("--test", required=True, metavar="DIR", help="labelled pictures to score")
    parser.add_argument("--k", type=int, default=20, metavar="N", help="neighbours that vote (default: 20)")
    _device(parser)


def given_fields(arguments: argparse.Namespace) -> dict[str, Any]:
    """The RunSpec fields a person gave, read by their knobs. Raises Trouble naming the option, its value and what is allowed; all problems at
    once."""
    fields: dict[str, Any] = {}
    problems: list[str] = []
    for one in knobs(RunSpec):
        value = getattr(arguments, one.name, None)
        if value is None:
            continue
        try:
            fields[one.name] = one.read(value)
        except ValueError as error:
            problems.append(f"--{one.name.replace('_', '-')}{str(error).removeprefix(one.name)}")
    if problems:
        raise Trouble("; ".join(problems) + ".", "Change it and try again.", UNUSABLE)
    return fields


def own_settings(pairs: Sequence[str]) -> dict[str, str]:
    """--set NAME=VALUE pairs as a dict. Raises Trouble for one without an equals sign."""
    found: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise Trouble(f"--set is {pair!r}; allowed is NAME=VALUE.", "For instance --set temperature=0.1.", UNUSABLE)
        found[name.strip()] = value.strip()
    return found

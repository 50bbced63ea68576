"""argparse with its errors in plain sentences: each names the option, its value and what is allowed, and becomes exit code 2."""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from studio.core.knobs import Knob
from studio.core.trouble import UNUSABLE, Trouble

PROGRAM = "tacit" if Path(sys.argv[0]).stem == "tacit" else "main.py"


class Parser(argparse.ArgumentParser):
    """Raises Trouble (unusable) instead of printing usage and leaving."""

    def __init__(self, **settings: Any) -> None:
        settings.setdefault("allow_abbrev", False)
        settings.setdefault("formatter_class", Help)
        super().__init__(**settings)
        # A value may begin with a negative number (--scale -160..240), which argparse knows only where it is nothing else.
        self._negative_number_matcher = re.compile(r"^-\.?\d[\d.,eE+-]*$")

    def error(self, message: str) -> NoReturn:
        """`message` is argparse's own, in its own words."""
        verb = self.prog.split()[-1] if " " in self.prog else ""
        raise Trouble(self._words(message, verb), f"`{self.prog} --help` lists what can be given.", UNUSABLE)

    def _words(self, message: str, verb: str) -> str:
        subject = f"`{verb}`" if verb else "The studio"
        if message.startswith("unrecognized arguments: "):
            return self._unknown(message.removeprefix("unrecognized arguments: ").split(), subject)
        if message.startswith("the following arguments are required: "):
            return f"{subject} needs {message.removeprefix('the following arguments are required: ')}."
        found = re.match(r"argument ([^:]+): (.*)", message, re.DOTALL)
        if not found:
            return f"{message[:1].upper()}{message[1:]}."
        option, said = found[1].split("/")[0].split(",")[0], found[2].rstrip(".")
        if option == "VERB":
            return _wrong_choice("verb", said)
        if said.startswith("expected "):
            return f"{option} needs {said.removeprefix('expected ').replace('argument', 'value')}."
        if said.startswith("invalid choice"):
            return _wrong_choice(option, said)
        return f"{said}." if option.lstrip("-") in said.split(" is ")[0] else f"{option}: {said}."

    def _unknown(self, words: list[str], subject: str) -> str:
        first = words[0]
        if not first.startswith("-"):
            return f"{subject} does not know what to do with {first!r}."
        name = first.split("=")[0]
        known = [option for action in self._actions for option in action.option_strings]
        near = difflib.get_close_matches(name, known, n=1)
        return f"{subject} has no option {name}{f'; did you mean {near[0]}?' if near else '.'}"


def _wrong_choice(name: str, said: str) -> str:
    found = re.match(r"invalid choice: (.*) \(choose from (.*)\)", said, re.DOTALL)
    if not found:
        return f"{name}: {said}."
    given, allowed = found[1], [one.strip().strip("'") for one in found[2].split(",")]
    near = difflib.get_close_matches(given.strip("'"), allowed, n=1)
    return f"{name} is {given}; allowed is one of {', '.join(allowed)}{f' (did you mean {near[0]}?)' if near else ''}."


class Help(argparse.HelpFormatter):
    """Room for long option names; one option a paragraph."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=110)


def flag(name: str) -> str:
    """image_size -> --image-size."""
    return "--" + name.replace("_", "-")


def reader(knob: Knob) -> Callable[[str], Any]:
    """A function from the command line's text to the knob's value; what can't be read is refused in a sentence."""

    def read(text: str) -> Any:
        try:
            return knob.read(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(f"{flag(knob.name)}{str(error).removeprefix(knob.name)}") from None

    return read


def help_of(knob: Knob, *, default: str = "") -> str:
    """The knob's help with its range, unit and default."""
    shown = default or ("chosen for the pictures and the machine" if knob.default is None else _plain_value(knob.default))
    allowed = "" if knob.kind in ("bool", "text") else f"{knob.allowed()}{f', {knob.unit}' if knob.unit else ''}; "
    return f"{knob.help} ({allowed}default: {shown})".replace("%", "%%")


def _plain_value(value: Any) -> str:
    return {True: "on", False: "off"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def add_knob(parser: argparse.ArgumentParser, knob: Knob, *, metavar: str = "", default: str = "") -> None:
    """An option that is left out of the result unless it is given."""
    words = help_of(knob, default=default)
    if knob.kind == "bool":
        parser.add_argument(flag(knob.name), action=argparse.BooleanOptionalAction, default=argparse.SUPPRESS, help=words)
        return
    names = {"int": "N", "float": "X", "choice": "NAME", "text": "TEXT"}
    parser.add_argument(flag(knob.name), type=reader(knob), default=argparse.SUPPRESS, metavar=metavar or names[knob.kind], help=words)


def images_flag(parser: argparse.ArgumentParser, *, default: str = "", required: bool = False) -> None:
    """--images, as often as there are sources."""
    words = "The pictures: a folder (sub-folders are walked), a list of files (.txt, one a line) or .tar shards; repeat it for several"
    more = " (needed)." if required else f" (default: {default})"
    left_out: dict[str, Any] = {} if required else {"default": argparse.SUPPRESS}
    parser.add_argument("--images", action="append", required=required, metavar="DIR", help=words + more, **left_out)

"""A setting declared in one line: its default, what it does, its range.

A settings class is a frozen dataclass whose fields are made with `knob()`. The command line's flags, the window's form,
the JSON and the checks all follow from that one line.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from studio.core.trouble import UNUSABLE, Trouble

T = TypeVar("T")


@dataclass(frozen=True)
class Form:
    """Text that is written in a way of its own. words: what is allowed. read: the text as it is kept; ValueError for what is not allowed."""

    words: str
    read: Callable[[str], str]


@dataclass(frozen=True)
class Knob:
    """One setting as a form, a flag or a JSON schema may know it.

    kind: "int", "float", "bool", "choice" or "text". low and high are inclusive. optional: None is allowed and means
    "chosen for this folder and machine". advanced: a form may fold it away.
    """

    name: str
    default: Any
    help: str
    kind: str
    low: float | None = None
    high: float | None = None
    log: bool = False
    choices: tuple[str, ...] = ()
    unit: str = ""
    optional: bool = False
    advanced: bool = False
    form: Form | None = None

    def describe(self) -> dict[str, Any]:
        """The knob as the contract's JSON: default, type, min, max, help (and choices where it has them)."""
        words: dict[str, Any] = {"default": self.default, "type": self.kind, "min": self.low, "max": self.high, "help": self.help}
        if self.choices:
            words["choices"] = list(self.choices)
        if self.unit:
            words["unit"] = self.unit
        return words

    def allowed(self) -> str:
        """The allowed values in words, for error sentences."""
        if self.kind == "bool":
            return "true or false"
        if self.choices:
            return "one of " + ", ".join(self.choices)
        if self.form:
            return self.form.words
        noun = {"int": "a whole number", "float": "a number", "text": "text"}[self.kind]
        if self.low is not None and self.high is not None:
            return f"{noun} from {self._limit(self.low)} to {self._limit(self.high)}"
        if self.low is not None:
            return f"{noun} of at least {self._limit(self.low)}"
        if self.high is not None:
            return f"{noun} of at most {self._limit(self.high)}"
        return noun

    def _limit(self, number: float) -> str:
        return str(int(number)) if self.kind == "int" else f"{number:g}"

    def read(self, value: Any) -> Any:
        """`value` (from JSON, a form or the command line's text) as this knob's type. ValueError says what is allowed."""
        if value is None or (self.optional and isinstance(value, str) and value.lower() in ("", "auto", "none")):
            if self.optional:
                return None
            raise ValueError(f"{self.name} must be {self.allowed()}, not empty")
        try:
            read = self.form.read(str(value)) if self.form else _READERS[self.kind](value)
        except (TypeError, ValueError, OverflowError):
            raise ValueError(f"{self.name} is {value!r}; allowed is {self.allowed()}") from None
        if (self.choices and read not in self.choices) or (isinstance(read, int | float) and not self._in_range(read)):
            raise ValueError(f"{self.name} is {value!r}; allowed is {self.allowed()}")
        return read

    def _in_range(self, number: float) -> bool:
        not_a_number = number != number
        return not (not_a_number or (self.low is not None and number < self.low) or (self.high is not None and number > self.high))


def _read_int(value: Any) -> int:
    if isinstance(value, bool) or (isinstance(value, float) and value != int(value)):
        raise ValueError
    return int(value)


def _read_float(value: Any) -> float:
    if isinstance(value, bool):
        raise ValueError
    return float(value)


def _read_bool(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word in ("true", "yes", "on", "1"):
        return True
    if word in ("false", "no", "off", "0"):
        return False
    raise ValueError


_READERS: Mapping[str, Callable[[Any], int | float | bool | str]] = {"int": _read_int, "float": _read_float, "bool": _read_bool, "choice": str, "text": str}


def knob(
    default: Any,
    help: str,
    low: float | None = None,
    high: float | None = None,
    *,
    log: bool = False,
    choices: Sequence[str] = (),
    unit: str = "",
    advanced: bool = False,
    form: Form | None = None,
) -> Any:
    """A dataclass field that is a setting. `help` says in plain words what rises and falls with it."""
    data = {"help": help, "low": low, "high": high, "log": log, "choices": tuple(choices), "unit": unit, "advanced": advanced, "form": form}
    return dataclasses.field(default=default, metadata={"knob": data})


def knobs(cls: type) -> tuple[Knob, ...]:
    """The knobs of a settings class, in the order they are written. Fields made without `knob()` are left out."""
    hints = typing.get_type_hints(cls)
    found: list[Knob] = []
    for field in dataclasses.fields(cls):
        data = field.metadata.get("knob")
        if data is None:
            continue
        kind, optional = _kind(hints[field.name])
        if data["choices"]:
            kind = "choice"
        found.append(Knob(name=field.name, default=field.default, kind=kind, optional=optional, **data))
    return tuple(found)


def _kind(hint: Any) -> tuple[str, bool]:
    parts = [hint]
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        parts = list(typing.get_args(hint))
    kinds = [{int: "int", float: "float", bool: "bool", str: "text"}.get(part) for part in parts if part is not type(None)]
    kind = next((kind for kind in kinds if kind), None)
    assert kind is not None, f"a knob must be int, float, bool or str, not {hint}"
    return kind, type(None) in parts


def load(cls: type[T], values: Mapping[str, Any], *, owner: str = "settings") -> T:
    """An instance of settings class `cls` from `values`. Raises Trouble that lists every problem at once.

    Unknown names are refused, never dropped. Values may be text (from a command line).
    """
    known = {one.name: one for one in knobs(cls)}
    problems: list[str] = []
    read: dict[str, Any] = {}
    for name, value in values.items():
        if name not in known:
            problems.append(f"there is no setting {name!r} in {owner} (known: {', '.join(known) or 'none'})")
            continue
        try:
            read[name] = known[name].read(value)
        except ValueError as error:
            problems.append(str(error))
    if problems:
        words = "; ".join(problems)
        raise Trouble(words[0].upper() + words[1:] + ".", "Change it and try again.", UNUSABLE)
    return cls(**read)


def dump(settings: Any) -> dict[str, Any]:
    """The settings as a plain dict that `load` reads back."""
    values = {field.name: getattr(settings, field.name) for field in dataclasses.fields(settings)}
    json.dumps(values)
    return values


def describe(cls: type) -> dict[str, dict[str, Any]]:
    """Every knob of a settings class in the contract's form."""
    return {one.name: one.describe() for one in knobs(cls)}

"""What a verb is: its name, its flags, what it does and what it answers."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from studio.cli.voice import Voice
from studio.core.control import Control


@dataclass(frozen=True)
class Answer:
    """result: the contract's JSON. words: the same for a person. code: the exit code."""

    result: Mapping[str, Any]
    words: str
    code: int = 0


@dataclass(frozen=True)
class Verb:
    """summary: one sentence for the help. flags: adds the options. act: does it. stoppable: whether `act` heeds the control."""

    name: str
    summary: str
    flags: Callable[[argparse.ArgumentParser], None]
    act: Callable[[argparse.Namespace, Voice, Control], Answer]
    stoppable: bool = True

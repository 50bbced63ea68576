"""One file, one method. The folder is the registry: a module here that defines a `Method` subclass is a method, named like its file.

May import: method, nets, views, insight, core, torch. No method imports another: what two share sinks to nets or views. Does not belong
here: anything true of every method (method.py), the loop (train).
A method from elsewhere is an entry point of the group `tacit.methods`, NAME = "module:Class". One that does not load is left out and
`skipped()` says why; it never keeps the studio from starting.
"""

from __future__ import annotations

import difflib
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module, metadata
from typing import Any

from studio.core.events import Warned
from studio.core.trouble import UNUSABLE, Trouble
from studio.method import Method

GROUP = "tacit.methods"


def catalogue() -> dict[str, type[Method]]:
    """Every method by name: this folder's in alphabetical order, then the plug-ins."""
    return dict(_found()[0])


def skipped() -> tuple[Warned, ...]:
    """One warning for each method that could not be loaded."""
    return _found()[1]


def get(name: str) -> type[Method]:
    """The method of this name. Raises Trouble with the list (and the likeliest slip of the pen) if there is none."""
    known = catalogue()
    wanted = name.strip().lower().replace("-", "_").replace(" ", "_")
    if wanted in known:
        return known[wanted]
    near = difflib.get_close_matches(wanted, known, n=1)
    broken = next((f" {one.words}" for one in skipped() if repr(name) in one.words), "")
    fix = f"Did you mean {near[0]}?" if near else "Pick one of those."
    raise Trouble(f"There is no method {name!r} (there are {', '.join(known)}).{broken}", fix, UNUSABLE)


def forget() -> None:
    """Look again at the next call, for plug-ins that were installed meanwhile."""
    _found.cache_clear()


@cache
def _found() -> tuple[dict[str, type[Method]], tuple[Warned, ...]]:
    methods: dict[str, type[Method]] = {}
    notes: list[Warned] = []
    for name, origin, load in (*_built_in(), *_plug_ins()):
        try:
            if name in methods:
                raise ValueError("there is a method of that name already")
            methods[name] = _checked(name, load())
        except _NoMethod:
            continue
        except (Exception, SystemExit) as error:  # another person's code: whatever it raises must not stop the studio
            notes.append(Warned(f"The method {name!r} from {origin} was left out: {type(error).__name__}: {error}.", "Update or remove that package."))
    return methods, tuple(notes)


class _NoMethod(Exception):
    """A module of this folder that defines no method."""


Entry = tuple[str, str, Callable[[], Any]]


def _built_in() -> Iterator[Entry]:
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            yield module.name, "the studio", lambda name=module.name: _defined_in(name)


def _defined_in(name: str) -> type[Method]:
    module = import_module(f"{__name__}.{name}")
    own = [one for one in vars(module).values() if isinstance(one, type) and issubclass(one, Method) and one.__module__ == module.__name__]
    if not own:
        raise _NoMethod
    assert len(own) == 1, f"{name}.py defines {len(own)} methods; one file holds one"
    return own[0]


def _plug_ins() -> Iterator[Entry]:
    for point in sorted(metadata.entry_points(group=GROUP), key=lambda one: one.name):
        yield point.name, point.dist.name if point.dist else point.value, point.load


def _checked(name: str, found: Any) -> type[Method]:
    """The class, if its declaration can be read as a card and its defaults make settings."""
    if not (isinstance(found, type) and issubclass(found, Method)):
        raise TypeError(f"{found!r} is not a subclass of studio.method.Method")
    card = found.card(name)
    found.Settings()
    if not (card.title and card.presets):
        raise ValueError("its title or presets are empty")
    return found

"""Where a run's pictures come from, as one text: a folder, a list of files, shards, or several of these, one a line.

One text goes where one folder went before: through specifications, flags and signals. What each part is, `studio.data.sources` tells by looking.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

BETWEEN = "\n"
NAMED = 2
LISTS, SHARD = (".txt", ".lst", ".list"), ".tar"
"""How the names of files end that stand for many pictures."""


def split(images: str | os.PathLike[str]) -> tuple[str, ...]:
    """The parts of a text, as they are written. A single path that holds a line break itself is one part where it exists."""
    text = os.fspath(images)
    if BETWEEN not in text or os.path.exists(text):
        return (text,) if text else ()
    return tuple(dict.fromkeys(one.strip("\r") for one in text.split(BETWEEN) if one.strip()))


def join(paths: Iterable[str | os.PathLike[str]]) -> str:
    """Several as one text, each once."""
    return BETWEEN.join(dict.fromkeys(part for path in paths for part in split(path)))


def absolute(images: str | os.PathLike[str]) -> str:
    """Each part as an absolute path ("~" is the person's home)."""
    return join(os.path.abspath(os.path.expanduser(one)) for one in split(images))


def name_of(images: str | os.PathLike[str]) -> str:
    """What it is called in a title: the last part of each path, at most two, and how many more."""
    names = [os.path.basename(one.rstrip("/\\")) or one for one in split(images)]
    more = len(names) - NAMED
    return " + ".join(names[:NAMED]) + (f" + {more}" if more > 0 else "")


def written(images: str) -> str | list[str]:
    """For JSON: a path, or a list of them."""
    parts = split(images)
    return list(parts) if len(parts) > 1 else images


def read(value: object) -> object:
    """From JSON: a list of paths as one text; anything else as it is."""
    if isinstance(value, Sequence) and not isinstance(value, str | bytes) and all(isinstance(one, str) for one in value):
        return join(value)
    return value

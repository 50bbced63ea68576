"""Groups that a person has made of a folder's pictures by clicking: a list a folder, kept with the studio's own data. No picture is touched.

They serve to ask how well a network tells the groups apart, whichever run it is of; training never sees them. The file is JSON,
{"folder": root, "groups": {name: [paths below the root, as in Item]}}.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from studio.core.json_text import parse
from studio.core.trouble import UNUSABLE, Trouble
from studio.data.own import own_file, replace_file

Groups = Mapping[str, Sequence[str]]


def groups_file(root: str) -> Path:
    """Where the groups of a folder are, or would be. root: absolute, as Catalog.root."""
    return own_file("groups", root)


def groups(root: str) -> dict[str, list[str]]:
    """The groups by name, in the order they were made; empty where there are none or the file can't be read."""
    try:
        found = parse(groups_file(root).read_text(encoding="utf-8"))
        if found["folder"] != root:
            return {}
        return {str(name): [str(path) for path in paths] for name, paths in found["groups"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def keep_groups(root: str, made: Groups) -> None:
    """Replace the groups (none: the file goes). Raises Trouble where they can't be written."""
    target = groups_file(root)
    try:
        replace_file(target, {"folder": root, "groups": {name: list(paths) for name, paths in made.items()}} if made else None)
    except OSError as error:
        words = f"The groups cannot be written to {target} ({error.strerror})."
        raise Trouble(words, "Make room there, or check that you may write.", UNUSABLE) from error


def group_of(root: str) -> dict[str, str]:
    """path -> the name of its group."""
    return {path: name for name, paths in groups(root).items() for path in paths}

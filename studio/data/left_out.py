"""Pictures a person leaves out of training: a list a folder, kept with the studio's own data. No picture is touched.

The list is JSON, {"folder": root, "paths": [below the root, as in Item]}. A scan of that folder names them as rejects with the reason
`REASON`; taking them off the list brings them back at the next scan.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from studio.core.json_text import parse
from studio.core.trouble import UNUSABLE, Trouble
from studio.data.own import own_file, replace_file

REASON = "left out by you"


def list_file(root: str) -> Path:
    """Where the list of a folder is, or would be. root: absolute, as Catalog.root."""
    return own_file("left-out", root)


def left_out(root: str) -> frozenset[str]:
    """The paths below the root that are left out; empty where there is no list or it can't be read."""
    try:
        found = parse(list_file(root).read_text(encoding="utf-8"))
        return frozenset(str(one) for one in found["paths"]) if found["folder"] == root else frozenset()
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()


def leave_out(root: str, paths: Iterable[str]) -> int:
    """Add to the list. Returns how many are new on it. Raises Trouble where it can't be written."""
    before = left_out(root)
    after = before | set(paths)
    _write(root, after)
    return len(after) - len(before)


def take_back(root: str, paths: Iterable[str] | None = None) -> int:
    """Take off the list (None: all). Returns how many were on it. Raises Trouble where it can't be written."""
    before = left_out(root)
    after = frozenset[str]() if paths is None else before - set(paths)
    _write(root, after)
    return len(before) - len(after)


def _write(root: str, paths: frozenset[str]) -> None:
    target = list_file(root)
    try:
        replace_file(target, {"folder": root, "paths": sorted(paths)} if paths else None)
    except OSError as error:
        raise Trouble(
            f"The list of pictures left out cannot be written to {target} ({error.strerror}).", "Make room there, or check that you may write.", UNUSABLE
        ) from error

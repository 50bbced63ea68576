"""Pictures a person leaves out of training: a list a folder, kept with the studio's own data. No picture is touched.

The list is JSON, {"folder": root, "paths": [below the root, as in Item]}. A scan of that folder names them as rejects with the reason
`REASON`; taking them off the list brings them back at the next scan.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

import platformdirs

from studio.core.trouble import UNUSABLE, Trouble

REASON = "left out by you"


def list_file(root: str) -> Path:
    """Where the list of a folder is, or would be. root: absolute, as Catalog.root."""
    name = hashlib.blake2b(os.fsencode(root), digest_size=8).hexdigest()
    return Path(platformdirs.user_data_dir("tacit-studio", appauthor=False)) / "left-out" / f"{name}.json"


def left_out(root: str) -> frozenset[str]:
    """The paths below the root that are left out; empty where there is no list or it can't be read."""
    try:
        found = json.loads(list_file(root).read_text(encoding="utf-8"))
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
        if not paths:
            target.unlink(missing_ok=True)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        # ASCII, so that names whose bytes are no UTF-8 survive.
        temporary.write_text(json.dumps({"folder": root, "paths": sorted(paths)}, indent=1), encoding="ascii")
        os.replace(temporary, target)
    except OSError as error:
        raise Trouble(
            f"The list of pictures left out cannot be written to {target} ({error.strerror}).", "Make room there, or check that you may write.", UNUSABLE
        ) from error

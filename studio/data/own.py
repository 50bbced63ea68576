"""What a person says about a folder of pictures, kept with the studio's own data: one JSON file a folder and kind. No picture is touched."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import platformdirs

from studio.core.json_text import parse


def own_file(kind: str, root: str) -> Path:
    """Where a folder's file of a kind is, or would be. root: absolute, as Catalog.root."""
    name = hashlib.blake2b(os.fsencode(root), digest_size=8).hexdigest()
    return Path(platformdirs.user_data_dir("tacit-studio", appauthor=False)) / kind / f"{name}.json"


def damaged(target: Path) -> str:
    """Why such a file can't be used, in words; "" where it can, or where there is none."""
    try:
        found = parse(target.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        return str(getattr(error, "strerror", None) or error)
    return "" if isinstance(found, dict) else "it is not what the studio writes"


def replace_file(target: Path, values: Mapping[str, Any] | None) -> None:
    """Replace the file at once (None: it goes). Raises OSError where it can't be written."""
    if damaged(target):  # what a person said is not thrown away unread
        os.replace(target, target.with_suffix(".damaged"))
    if values is None:
        target.unlink(missing_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    # ASCII, so that names whose bytes are no UTF-8 survive.
    temporary.write_text(json.dumps(values, indent=1), encoding="ascii")
    os.replace(temporary, target)

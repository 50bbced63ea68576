"""What the picture caches take of the disk, how much they may take, and clearing them. No picture of a person is touched: what goes is made again when it is needed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from studio.core.sources import name_of
from studio.data import budget


def caches(cache_dir: str | os.PathLike[str] | None = None) -> Mapping[str, Any]:
    """{"folder", "bytes", "limit", "chosen" (as a person wrote it, "" for a quarter of the disk), "free", "spare" (what stays free), "stores": newest first,
    [{"root", "name", "side", "pictures", "bytes", "used" (seconds since 1970), "busy"}]}. cache_dir: None for the user's own."""
    folder = _place(cache_dir)
    found = budget.held(folder)
    here = budget.disk(folder)
    return {
        "folder": str(folder),
        "bytes": sum(one.bytes for one in found),
        "limit": budget.limit(folder),
        "chosen": budget.chosen(),
        "free": here.free,
        "spare": here.spare,
        "stores": [
            {
                "root": one.root,
                "name": name_of(one.root) if one.root else one.folder.name,
                "side": one.side,
                "pictures": one.pictures,
                "bytes": one.bytes,
                "used": one.used,
                "busy": one.busy,
            }
            for one in reversed(found)
        ],
    }


def clear(cache_dir: str | os.PathLike[str] | None = None) -> Mapping[str, Any]:
    """Remove every cache that nobody uses: {"freed" (bytes), "left" (in use)}."""
    freed, left = budget.clear(_place(cache_dir))
    return {"freed": freed, "left": left}


def _place(cache_dir: str | os.PathLike[str] | None) -> Path:
    return Path(cache_dir).expanduser() if cache_dir else budget.default_cache_dir()

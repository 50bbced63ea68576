"""Writing that survives a crash: to a temporary name, flushed to the disk, then renamed over the old one."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any


def write_text(path: Path, text: str | Iterable[str], *, durable: bool = True) -> None:
    """Replace `path` at once: a reader sees the old text or the new, never half of one. text: whole, or in pieces. durable: also survives a power cut."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines((text,) if isinstance(text, str) else text)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        rename(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    if durable:
        sync_folder(path.parent)


def write_json(path: Path, values: Mapping[str, Any], *, durable: bool = True) -> None:
    """Replace `path` at once by indented JSON."""
    write_text(path, json.dumps(values, indent=2, ensure_ascii=False, allow_nan=False) + "\n", durable=durable)


def rename(source: Path, target: Path) -> None:
    """`os.replace`, tried again for a second on Windows, where a reader who has the target open makes it fail."""
    for attempt in range(20):
        try:
            os.replace(source, target)
            return
        except PermissionError:
            if sys.platform != "win32" or attempt == 19:
                raise
            time.sleep(0.05)


def sync_file(path: Path) -> None:
    """Wait until a written file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Wait until a folder's entries are on the disk. Where folders can't be opened (Windows) the file system does it itself."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""`check`: every file of a folder decoded as training would, none kept."""

from __future__ import annotations

import hashlib
import os
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.core.control import Control
from studio.core.events import Phase
from studio.core.reading import PLAIN, Reading, split_page
from studio.data import sources
from studio.data.decode import decode
from studio.data.items import Items
from studio.data.names import Paths
from studio.data.pace import Pace
from studio.data.pool import Tell, in_threads, stop_if_asked, threads
from studio.data.scan import scan
from studio.data.sources import printable


def check(
    folder: str | os.PathLike[str],
    *,
    tell: Tell | None = None,
    control: Control | None = None,
    workers: int | None = None,
    list_to: str | os.PathLike[str] | None = None,
    reading: Reading = PLAIN,
) -> dict[str, Any]:
    """The contract's `check` JSON. Every file is decoded as training would, none is kept. list_to: a file for the usable ones' paths, one a line.

    images: files found, pictures or not; usable: those that decode; rejected: the others, with the reason; duplicates: groups
    of usable files with the same bytes; sizes: pixels and counts over the usable ones. Paths are absolute and `printable`.
    """
    catalog = scan(folder, tell=tell, control=control, workers=workers, reading=reading)
    pace = Pace("check", len(catalog), tell)
    pace.tell(Phase("check", f"Reading {len(catalog)} pictures"))
    paths = catalog.paths
    usable: list[int] = []
    rejected = [(os.path.join(catalog.root, one.path), one.reason) for one in catalog.rejected]
    for index, reason in enumerate(in_threads(partial(_decoding_fails, reading), paths, workers=threads(workers), control=control)):
        if reason:
            rejected.append((paths[index], reason))
        else:
            usable.append(index)
        pace.at(index + 1)
    pace.at(len(catalog), force=True)
    items = catalog.items
    if list_to is not None:
        sources.write_list(list_to, [paths[index] for index in usable])
    return {
        "images": len(catalog) + len(catalog.rejected),
        "usable": len(usable),
        "rejected": [{"path": printable(path), "reason": reason} for path, reason in sorted(rejected)],
        "duplicates": [[printable(path) for path in group] for group in _duplicates(paths, items.bytes, np.array(usable, np.int64), control)],
        "sizes": _sizes(items.take(np.array(usable, np.int64))),
    }


def _decoding_fails(reading: Reading, path: str) -> str:
    # Decoded small: every byte of the file is still read, so what is cut short or damaged shows.
    found = decode(path, side=64, reading=reading)
    return found if isinstance(found, str) else ""


def _duplicates(paths: Paths, sizes: NDArray[np.int64], usable: NDArray[np.int64], control: Control | None) -> list[list[str]]:
    """Groups of files with the same bytes, each sorted. sizes: of all; usable: which of them count."""
    some = sizes[usable]
    order = np.argsort(some, kind="stable")
    ordered = some[order]
    alone = np.ones(len(order), bool)
    alone[1:] &= ordered[1:] != ordered[:-1]
    alone[:-1] &= ordered[:-1] != ordered[1:]
    by_content: dict[bytes, list[int]] = {}
    for index in usable[order[~alone]].tolist():
        stop_if_asked(control)
        try:
            with open(paths[index], "rb") as file:
                digest = hashlib.file_digest(file, "sha256").digest()
        except OSError:
            continue
        by_content.setdefault(digest, []).append(index)
    return sorted(sorted(paths[index] for index in group) for group in by_content.values() if len(group) > 1)


def stacks_of(items: Items) -> tuple[int, int]:
    """(files of several pages, their pages together); what is one page of a file counts for its file."""
    pages = {split_page(one.path)[0]: one.pages for one in items.paged()}
    return len(pages), sum(pages.values())


def _sizes(items: Items) -> dict[str, Any]:
    shorter = np.minimum(items.widths, items.heights)
    sides, counts = np.unique(np.stack((items.widths, items.heights), 1), axis=0, return_counts=True)
    common = sorted(zip(sides.tolist(), counts.tolist()), key=lambda one: (-one[1], one[0]))[:10]
    return {
        "smallest": int(shorter.min()) if len(items) else 0,
        "median": int(np.median(shorter)) if len(items) else 0,
        "largest": int(np.maximum(items.widths, items.heights).max(initial=0)),
        "bytes": int(items.bytes.sum()),
        "most_common": {f"{width}x{height}": count for (width, height), count in common},
        "formats": dict(items.counted("format").most_common()),
        "modes": dict(items.counted("mode").most_common()),
        "channels": {str(one): count for one, count in items.counted("channels").most_common()},
        "bits": {str(one): count for one, count in items.counted("bits").most_common()},
        "stacks": stacks_of(items)[0],
        "pages": stacks_of(items)[1],
    }

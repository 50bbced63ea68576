"""Sizes on the disk as a person writes them."""

from __future__ import annotations

import re

from studio.core.knobs import Form

UNITS = {"": 1e9, "b": 1, "kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12, "kib": 2**10, "mib": 2**20, "gib": 2**30, "tib": 2**40}
_SIZE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*([kmgt]?i?b?)\s*", re.IGNORECASE)


def read_size(text: str) -> int:
    """ "20GB", "500 MB", "1.5TiB" or a plain number of gigabytes in bytes. ValueError for anything else."""
    found = _SIZE.fullmatch(text)
    unit = found[2].lower() if found else "?"
    unit = unit if unit in UNITS else unit + "b"
    if not found or unit not in UNITS or float(found[1]) * UNITS[unit] > 2**62:
        raise ValueError(text)
    return int(float(found[1]) * UNITS[unit])


def _kept(text: str) -> str:
    read_size(text)
    return text.strip()


SIZE = Form("a size on the disk such as 20GB, 500MB or 1.5TB", _kept)

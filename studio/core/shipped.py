"""What was shipped with the program: the folder of its resources, and how the installed app was built."""

from __future__ import annotations

import sys
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from studio.core.json_text import parse


def resources() -> Path:
    """The folder with palette, icons and translations: beside the package in a checkout and in the installed app, inside it in a wheel."""
    package = Path(__file__).resolve().parent.parent
    places = (package.parent / "resources", package / "resources", Path(getattr(sys, "_MEIPASS", package)) / "resources")
    return next((one for one in places if (one / "palette.json").is_file()), places[0])


def frozen() -> bool:
    """Whether this is the installed app, which brings its own Python and everything else."""
    return bool(getattr(sys, "frozen", False))


@cache
def build() -> dict[str, Any]:
    """How the installed app was made: {"flavour": "cpu" | "cuda13" | …, "torch", "system", "built"}. Empty outside of it."""
    if not frozen():
        return {}
    try:
        found = parse((resources() / "build.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return dict(found) if isinstance(found, dict) else {}


def flavour() -> str:
    """The processors that the installed app was built for, as its file's name says it; "" outside of it."""
    return str(build().get("flavour", ""))


def releases() -> str:
    """The address where releases are, as the project's metadata has it; "" where it has none."""
    if frozen():
        return str(build().get("releases", ""))
    try:
        facts = metadata.metadata("tacit-studio")
    except metadata.PackageNotFoundError:
        return ""
    links = dict(one.split(", ", 1) for one in facts.get_all("Project-URL") or [] if ", " in one)
    return next((links[name] for name in ("Releases", "Download", "Homepage", "Repository") if name in links), "".join(facts.get_all("Home-page") or []))

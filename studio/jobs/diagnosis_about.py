"""What a diagnosis says of itself and of the installation; in English, for whoever mends."""

from __future__ import annotations

import platform
import sys
from contextlib import suppress
from importlib import metadata

from studio import __version__
from studio.core import shipped

ABOUT = """What is in this file, to be read before it is sent to anybody:

about.txt        this text
versions.txt     the studio, Python, the system, the packages
doctor.json      what this machine offers
journal.txt      what the studio did lately: jobs, warnings, failures
{more}
There are no pictures in it. Paths are cut to their last part; the names of the person and of the machine are taken out.
Nothing was sent anywhere: whoever wants to report a fault attaches this file.
"""
MORE = {
    "settings.json": "the settings in the window",
    "details.txt": "the failure that was shown",
    "run/spec.json": "the newest run's settings",
    "run/state.json": "how far it is, and how it ended",
    "run/events.jsonl": "its last events",
    "run/files.txt": "the files in its folder and their sizes",
    "run/rejected.txt": "how many files were left out, by reason",
}


def versions() -> str:
    """The studio, Python, the system, and every package installed beside it, a line each."""
    lines = [f"tacit-studio {__version__}", f"python {platform.python_version()} {sys.implementation.name}", f"system {platform.platform()}"]
    if built := shipped.build():
        lines.append("built " + ", ".join(f"{name} {value}" for name, value in built.items()))
    found: dict[str, str] = {}
    for one in metadata.distributions():
        with suppress(Exception):  # a package whose metadata is broken is left out
            found[one.metadata["Name"].lower()] = one.version
    return "\n".join([*lines, "", *(f"{name} {found[name]}" for name in sorted(found))]) + "\n"

"""Whose work the studio stands on: name, version, licence and its text, for the About box.

The installed app and its builder keep them in a file (packaging/notices.py writes it); elsewhere they are read from the
packages that are installed.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

from studio.core.json_text import parse
from studio.core.shipped import resources

FILE = "notices.json"
TEXTS = ("licen", "copying", "notice", "authors")
LONGEST_NAME = 60
"""Of a licence: some packages put its whole text where its name belongs."""


@dataclass(frozen=True)
class Notice:
    """One package. licence: its short name. text: the licence itself and the notices beside it, "" where the package ships none."""

    name: str
    version: str
    licence: str
    text: str


def notices() -> list[Notice]:
    """Everything, by name."""
    return read(resources() / FILE) or gather(requirements())


def read(path: Path) -> list[Notice]:
    """What a file of `write` holds; nothing where there is none."""
    try:
        found = parse(path.read_text(encoding="utf-8"))
        return [Notice(**one) for one in found]
    except (OSError, ValueError, TypeError):
        return []


def write(path: Path, found: Iterable[Notice]) -> None:
    """As JSON, by name."""
    rows = [asdict(one) for one in sorted(found, key=lambda one: one.name.lower())]
    path.write_text(json.dumps(rows, indent=1, ensure_ascii=False), encoding="utf-8")


def requirements() -> list[str]:
    """What the studio itself asks for: from the pyproject.toml beside it, else from its installed metadata."""
    try:
        project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        if project["name"] == "tacit-studio":
            return list(project["dependencies"])
    except (OSError, ValueError, KeyError):
        pass
    try:
        return list(metadata.requires("tacit-studio") or [])
    except metadata.PackageNotFoundError:
        return []


def gather(asked: Iterable[str]) -> list[Notice]:
    """The notices of these requirements and of all that they ask for in turn, as far as they are installed. What is asked for
    only by an extra is left out."""
    found: dict[str, Notice] = {}
    waiting = [_plain(one) for one in asked if "extra ==" not in one]
    while waiting:
        name = waiting.pop()
        key = name.lower().replace("_", "-").replace(".", "-")
        if key in found:
            continue
        try:
            one = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        found[key] = Notice(one.metadata["Name"], one.version, _licence(one), _text(one))
        waiting += [_plain(other) for other in one.requires or [] if "extra ==" not in other]
    return sorted(found.values(), key=lambda one: one.name.lower())


def _plain(requirement: str) -> str:
    name = requirement
    for mark in ";<>=!~[( ":
        name = name.split(mark)[0]
    return name.strip()


def _licence(one: metadata.Distribution) -> str:
    """By the newest way of saying it that the package uses."""
    facts = one.metadata

    def first(field: str) -> str:
        return (facts.get_all(field) or [""])[0].strip()

    if expression := first("License-Expression"):
        return expression
    classified = [line.split("::")[-1].strip() for line in facts.get_all("Classifier") or [] if line.startswith("License ::")]
    said = first("License")
    if said and len(said) <= LONGEST_NAME and "\n" not in said:
        return said
    return ", ".join(classified) or said.split("\n")[0][:LONGEST_NAME] or "see its text"


def _text(one: metadata.Distribution) -> str:
    """The licence files that the package installed, one after the other."""
    said: list[str] = []
    for file in one.files or []:
        inside = file.parts[0].endswith((".dist-info", ".egg-info"))
        if inside and (file.name.lower().startswith(TEXTS) or "licenses" in file.parts):
            try:
                text = Path(str(file.locate())).read_text(encoding="utf-8", errors="replace").strip()
            except OSError:
                continue
            if text not in said:
                said.append(text)
    return "\n\n".join(said)

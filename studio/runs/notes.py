"""What a person wrote on a run: tags and a note, kept in the run's folder and copied with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from studio.core.json_text import parse
from studio.runs.files import write_json
from studio.runs.inside import read_inside
from studio.runs.layout import RunFolder, cannot_write


@dataclass(frozen=True)
class Notes:
    """tags: without doubles, in the order they were written. text: one line or more."""

    tags: tuple[str, ...] = ()
    text: str = ""


def tags_of(text: str) -> tuple[str, ...]:
    """The tags in "good, night , good": split at commas, trimmed, each once whatever its case."""
    return _once(text.split(","))


def read_notes(run: RunFolder) -> Notes:
    """What is written on a run; nothing where nothing is, or where the file can't be read."""
    try:
        values = parse(read_inside(run.notes, run.path, most=1 << 20))
    except (OSError, ValueError):
        return Notes()
    if not isinstance(values, dict):
        return Notes()
    tags, text = values.get("tags"), values.get("text")
    return Notes(_once(str(one) for one in tags) if isinstance(tags, list) else (), text if isinstance(text, str) else "")


def write_notes(run: RunFolder, notes: Notes) -> None:
    """Keep what a person wrote; the file goes when nothing is left. Raises Trouble where the folder can't be written."""
    try:
        if notes == Notes():
            run.notes.unlink(missing_ok=True)
        else:
            write_json(run.notes, {"tags": list(notes.tags), "text": notes.text})
    except OSError as error:
        raise cannot_write(run.notes, error) from None


def _once(tags: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for one in (" ".join(tag.split()) for tag in tags):
        if one:
            found.setdefault(one.casefold(), one)
    return tuple(found.values())

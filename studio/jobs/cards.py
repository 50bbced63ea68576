"""The methods' cards without importing torch: a JSON file in the user's cache, made anew when a method file changed."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path

import platformdirs

from studio import __version__
from studio.core import shipped
from studio.core.card import Card
from studio.core.json_text import parse
from studio.core.trouble import UNUSABLE, Trouble

APP = "tacit-studio"
ORDER = ("simclr", "mae", "dino", "moco_v2", "rotation", "jigsaw", "context_encoder", "infonce", "moco")


def cache_dir() -> Path:
    """What may be deleted any time."""
    return Path(platformdirs.user_cache_dir(APP, appauthor=False))


def data_dir() -> Path:
    """What belongs to the person."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False))


@cache
def cards() -> tuple[Card, ...]:
    """Every method's card: the nine of the studio's heart first, then the others by name."""
    place, key = cache_dir() / "cards.json", _fingerprint()
    try:
        kept = parse(place.read_text(encoding="utf-8"))
        if kept["key"] == key:
            return tuple(Card.from_dict(one) for one in kept["cards"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    made = import_methods()
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        temporary = place.with_name(f".cards.{os.getpid()}.tmp")
        temporary.write_text(json.dumps({"key": key, "cards": [one.to_dict() for one in made]}), encoding="utf-8")
        os.replace(temporary, place)
    return made


def card(name: str) -> Card:
    """One method's card. Raises Trouble with the names there are."""
    wanted = name.strip().lower().replace("-", "_").replace(" ", "_")
    for one in cards():
        if one.name == wanted:
            return one
    raise Trouble(f"--method is {name!r}; there is no such method.", f"Pick one of {', '.join(one.name for one in cards())}.", UNUSABLE)


def import_methods() -> tuple[Card, ...]:
    """Import torch and every method file; their cards."""
    from studio import methods

    found = [cls.card(name) for name, cls in methods.catalogue().items()]
    return tuple(sorted(found, key=lambda one: (ORDER.index(one.name) if one.name in ORDER else len(ORDER), one.name)))


def _fingerprint() -> str:
    """Changes with the version, the method files and the plug-ins installed. The installed app has no such files but one program."""
    import studio

    digest = hashlib.sha256(__version__.encode())
    if shipped.frozen():
        with suppress(OSError):
            facts = os.stat(sys.executable)
            digest.update(f"{facts.st_size} {facts.st_mtime_ns}".encode())
    folder = Path(studio.__file__).parent
    files = [
        *sorted((folder / "methods").glob("*.py")),
        folder / "views" / "pair.py",
        folder / "views" / "crops.py",
        folder / "core" / "card.py",
        folder / "core" / "knobs.py",
        folder / "method.py",
    ]
    for path in files:
        with suppress(OSError):
            digest.update(path.name.encode() + path.read_bytes())
    for point in sorted(metadata.entry_points(group="tacit.methods"), key=lambda one: one.name):
        digest.update(f"{point.name}={point.value}{point.dist.version if point.dist else ''}".encode())
    return digest.hexdigest()

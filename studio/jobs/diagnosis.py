"""One zip for a report of a fault: versions, what `doctor` says, the journal, the settings, a run's last events. A person sends it, or not.

There are no pictures in it and no names of pictures' folders: every path is cut to its last part (of the studio's and other packages' own files, to where
the package begins), and the name of the person and of the machine are taken out.
"""

from __future__ import annotations

import getpass
import json
import os
import re
import socket
import zipfile
from collections import Counter, deque
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from studio.core.events import to_record
from studio.core.trouble import UNUSABLE, Trouble
from studio.jobs import journal, machine
from studio.jobs.diagnosis_about import ABOUT, MORE, versions
from studio.runs.layout import RunFolder, open_run
from studio.runs.read import each_event, each_rejected, read_spec, read_state
from studio.runs.record import plain
from studio.runs.shelf import runs

LAST_EVENTS = 500
_POSIX = re.compile(r"(?<![\w.~…:/\\])(?:~?/[^\s\"'<>|:;,()\[\]{}*?]+)+")
_WINDOWS = re.compile(r"(?<!\w)(?:[A-Za-z]:|\\)[\\/][^\s\"'<>|:;,()\[\]{}*?]+")


def save(out: Path, *, run: Path | None = None, settings: Mapping[str, Any] | None = None, details: str = "") -> dict[str, Any]:
    """Write the zip. {"out", "files"}. run: the run it is about, else the newest one there is, if any. settings: the window's; details: a failure's.

    Raises Trouble when `out` can't be written, or `run` was given and is none.
    """
    folder = open_run(run) if run is not None else _newest()
    hide = Hider(folder, settings)
    parts: dict[str, str] = {"versions.txt": versions(), "doctor.json": _doctor(hide), "journal.txt": hide.text(journal.last())}
    if settings:
        parts["settings.json"] = _json(hide.values(settings))
    if details:
        parts["details.txt"] = hide.text(details)
    if folder is not None:
        parts |= {f"run/{name}": text for name, text in _of_run(folder, hide).items()}
    more = "".join(f"{name:<16} {MORE[name]}\n" for name in parts if name in MORE)
    files = {"about.txt": ABOUT.format(more=more), **parts}
    temporary = out.with_name(f".{out.name}.{os.getpid()}.tmp")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as made:
            for name, text in files.items():
                made.writestr(name, text.encode("utf-8", "backslashreplace"))
        os.replace(temporary, out)
    except OSError as error:
        temporary.unlink(missing_ok=True) if out.parent.is_dir() else None
        raise Trouble(f"The diagnosis cannot be written to {out} ({error.strerror or error}).", "Pick another place for it.", UNUSABLE) from None
    return {"out": str(out), "files": list(files)}


class Hider:
    """Takes places and names out of texts. The places that are known are cut even where they have spaces in them."""

    def __init__(self, run: RunFolder | None = None, settings: Mapping[str, Any] | None = None) -> None:
        known = {str(Path.home()): "~", os.getcwd(): "…/" + os.path.basename(os.getcwd())}
        for path in (str(run.path) if run else "", *_paths_in(settings or {}), *_paths_in(_spec(run))):
            if len(path) > 1:
                known[path] = shortened(path)
        self._known = sorted(known.items(), key=lambda one: -len(one[0]))
        self._names = [one for one in {_user(), socket.gethostname()} if len(one) > 2 and one not in ("root", "user", "localhost")]

    def text(self, text: str) -> str:
        """A text with its paths cut and names left out."""
        for path, short in self._known:
            if path not in ("/", "~"):
                text = re.sub(rf"{re.escape(path)}(?=[/\\]|\W|$)", short.replace("\\", "\\\\"), text)
        for pattern in (_WINDOWS, _POSIX):
            text = pattern.sub(lambda found: shortened(found[0]), text)
        for name in self._names:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "…", text)
        return text

    def values(self, value: Any) -> Any:
        """JSON values, each text as `text`; one that is a path as a whole is cut as a whole."""
        if isinstance(value, str):
            return shortened(value) if _is_path(value) else self.text(value)
        if isinstance(value, Mapping):
            return {self.text(str(name)): ("…" if name == "host" else self.values(one)) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.values(one) for one in value]
        return value


def shortened(path: str) -> str:
    """A path's last part, with … for what led there; a package's file from where the package begins."""
    plain_path = path.replace("\\", "/").rstrip("/")
    for start in ("/site-packages/", "/dist-packages/"):
        if start in plain_path:
            return plain_path.split(start, 1)[1]
    own = re.search(r"/(studio/(?:\w+/)*\w+\.py)$", plain_path)
    if own:
        return own[1]
    if plain_path.count("/") == 0 or plain_path.startswith("…/"):
        return path
    return "…/" + plain_path.rsplit("/", 1)[1]


def _doctor(hide: Hider) -> str:
    try:
        return _json(hide.values(machine.doctor()))
    except Exception as error:  # what is broken may be torch itself
        return _json({"error": hide.text(f"{type(error).__name__}: {error}")})


def _newest() -> RunFolder | None:
    with suppress(Trouble, OSError):
        found = runs()
        return RunFolder(found[0]["run"]) if found else None
    return None


def _of_run(run: RunFolder, hide: Hider) -> dict[str, str]:
    spec = _spec(run)
    reasons = Counter(hide.text(reason) for _, reason in each_rejected(run))
    events = deque((record for event in each_event(run, most=10 * LAST_EVENTS) if (record := to_record(event)) is not None), LAST_EVENTS)
    sizes: list[str] = []
    with suppress(OSError):
        for path in sorted(run.path.rglob("*")):
            if path.is_file() and not path.is_symlink():
                sizes.append(f"{path.stat().st_size:>14,}  {path.relative_to(run.path)}")
    return {
        "spec.json": _json(hide.values(spec)),
        "state.json": _json(hide.values(read_state(run))),
        "events.jsonl": "".join(json.dumps(plain(hide.values(one)), ensure_ascii=False) + "\n" for one in events),
        "files.txt": "\n".join(sizes) + "\n",
        "rejected.txt": "".join(f"{count:>8,}  {reason}\n" for reason, count in reasons.most_common()),
    }


def _spec(run: RunFolder | None) -> dict[str, Any]:
    if run is None:
        return {}
    try:
        return read_spec(run).to_dict()
    except (Trouble, OSError) as error:
        return {"error": str(error)}


def _paths_in(values: Mapping[str, Any]) -> list[str]:
    return [one for value in values.values() for one in (value if isinstance(value, list | tuple) else (value,)) if isinstance(one, str) and _is_path(one)]


def _is_path(text: str) -> bool:
    return "\n" not in text and bool(re.match(r"(~?/|[A-Za-z]:[\\/]|\\\\)\S", text)) and len(text) < 4096 and not re.search(r"[.!?] ", text)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _json(value: Any) -> str:
    return json.dumps(plain(value), indent=1, ensure_ascii=False) + "\n"


def default_name() -> str:
    """What such a file is called when nobody says."""
    return f"tacit-studio-diagnosis-{datetime.now():%Y%m%d-%H%M}.zip"

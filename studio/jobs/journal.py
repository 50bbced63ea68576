"""What the studio did, for a report when something goes wrong: jobs and how they ended, warnings, failures with their tracebacks.

One text file of the person's own, a line an entry and a traceback's lines below it; begun anew when it has grown to MOST_BYTES (the one before stays).
Nothing of it leaves the machine by itself. A journal that can't be written is no reason for anything to fail.
"""

from __future__ import annotations

import contextlib
import os
import threading
from datetime import datetime
from pathlib import Path

import platformdirs

from studio.core.events import Event, Failed, Finished, Phase, Started, Warned
from studio.jobs.cards import APP
from studio.runs.record import printable

MOST_BYTES = 512 << 10
KINDS = (Phase, Started, Warned, Failed, Finished)
_writing = threading.Lock()


def journal_file() -> Path:
    """Where it is, or would be."""
    return Path(platformdirs.user_log_dir(APP, appauthor=False)) / "studio.log"


def note(who: str, event: Event | str) -> None:
    """Write down what happened. who: a job's name, or "terminal"."""
    words = event if isinstance(event, str) else in_a_line(event)
    if not words:
        return
    text = f"{datetime.now():%Y-%m-%d %H:%M:%S} {os.getpid()} {who}: {words.rstrip()}\n"
    with _writing, contextlib.suppress(OSError):
        path = journal_file()
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() and path.stat().st_size > MOST_BYTES:
            os.replace(path, path.with_suffix(".old.log"))
        with path.open("a", encoding="utf-8") as file:
            file.write(printable(text))


def in_a_line(event: Event) -> str:
    """An event in words; "" for one that is not written down."""
    if isinstance(event, Failed):
        return f"failed ({event.exit_code}): {event.words} {event.fix}\n{event.details}"
    if isinstance(event, Warned):
        return f"warning: {event.words} {event.fix}"
    if isinstance(event, Finished):
        return f"ended: {event.stopped}"
    if isinstance(event, Started):
        return f"training {event.spec.get('method')} on {event.device}, step {event.step} of {event.total_steps}, in {event.run}"
    return f"{event.name}: {event.words}" if isinstance(event, Phase) else ""


def last(most: int = 200_000) -> str:
    """The newest characters of the journal, from the beginning of a line."""
    text = ""
    for path in (journal_file().with_suffix(".old.log"), journal_file()):
        with contextlib.suppress(OSError):
            text += path.read_text(encoding="utf-8", errors="replace")
    return text if len(text) <= most else text[-most:].partition("\n")[2]

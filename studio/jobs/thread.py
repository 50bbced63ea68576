"""One piece of work in one thread, with a mailbox for what it tells and a control for what a person asks of it."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from typing import Any

from studio.core import heap
from studio.core.control import Control
from studio.core.events import Event, Failed, Finished
from studio.core.mailbox import Mailbox
from studio.core.trouble import FAILED, NO_ROOM, Interrupted, Trouble
from studio.jobs import journal

Tell = Callable[[Event], None]
QUIET = ("choose", "look", "view", "warm-up")
"""Jobs that run at every touch: their endings are written down only when they failed."""
Work = Callable[[Tell, Control], Mapping[str, Any] | None]
POLITE = 5
"""How much nicer than the window a thread beside it is: the window gets a core as soon as it wants one, and wants it seldom."""


class Job:
    """Runs `work(tell, control)` in a daemon thread and ends with exactly one `Finished` or `Failed` in the mailbox.

    What the work returns becomes `Finished.result` (its "stopped" entry, if it has one, becomes `Finished.stopped`). The
    ending is the last event: whoever drains it may let go of the job. An ending that the work tells itself is held back
    until it has really ended.
    """

    def __init__(self, name: str, work: Work, *, polite: bool = False) -> None:
        """polite: whoever started it, and paints, goes before it where cores are scarce."""
        self.name = name
        self._polite = polite
        self.mailbox = Mailbox()
        self.control = Control()
        self.ending: Finished | Failed | None = None
        self._work = work
        self._told: Finished | Failed | None = None
        self._thread = threading.Thread(target=self._run, name=f"job-{name}", daemon=True)

    def start(self) -> Job:
        """Begin; returns itself so that `job = Job(...).start()` reads well."""
        heap.one_heap()
        self._thread.start()
        return self

    @property
    def alive(self) -> bool:
        """Whether the work is still running."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """Ask the work to stop as soon as it is safe. Returns at once; the ending arrives in the mailbox."""
        self.control.stop()

    def join(self, timeout: float | None = None) -> bool:
        """Wait at most `timeout` seconds for the end; True if it has ended."""
        if self._thread.ident is not None:
            self._thread.join(timeout)
        return not self.alive

    def _tell(self, event: Event) -> None:
        if isinstance(event, Finished | Failed):
            self._told = event
        else:
            self.mailbox.put(event)
            if isinstance(event, journal.KINDS):
                journal.note(self.name, event)

    def _run(self) -> None:
        if self._polite:
            give_way()
        try:
            result = self._work(self._tell, self.control)
            ending = self._told if isinstance(self._told, Failed) else finished(result or {})
        except Interrupted:
            ending = Finished("stopped")
        except BaseException as error:
            ending = failure(error)
        self.ending = ending
        if self.name not in QUIET or isinstance(ending, Failed):
            journal.note(self.name, ending)
        del self._work
        if self.name not in QUIET:
            heap.settle()
        self.mailbox.put(ending)


def give_way() -> None:
    """Lower the priority of this thread and of those that it starts (torch's among them). Where the system knows only whole processes, nothing."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            thread = threading.get_native_id()
            os.setpriority(os.PRIO_PROCESS, thread, min(19, os.getpriority(os.PRIO_PROCESS, thread) + POLITE))
    elif sys.platform == "win32":
        import ctypes

        below_normal = -1
        with contextlib.suppress(AttributeError, OSError):
            ctypes.windll.kernel32.SetThreadPriority(ctypes.windll.kernel32.GetCurrentThread(), below_normal)


def finished(result: Mapping[str, Any]) -> Finished:
    """The ending of work that returned `result`."""
    stopped = result.get("stopped")
    return Finished(stopped if isinstance(stopped, str) else "finished", result)


def failure(error: BaseException) -> Failed:
    """Any error as words for a person, what to do about it, and the traceback for a report."""
    details = "".join(traceback.format_exception(error))
    if isinstance(error, Trouble):
        return Failed(error.words, error.fix, details, error.exit_code)
    words = str(error).strip() or type(error).__name__
    if isinstance(error, MemoryError) or "out of memory" in words.lower():
        return Failed(
            "The machine ran out of memory.",
            "Lower the batch size or the image size, split the batch with --accumulate, or close other programs.",
            details,
            NO_ROOM,
        )
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Failed(f"The disk is full{f' ({error.filename})' if error.filename else ''}.", "Free some space or choose another folder.", details, NO_ROOM)
    if isinstance(error, PermissionError):
        return Failed(f"Permission denied: {error.filename or words}.", "Choose a folder you may read and write.", details, FAILED)
    first = words.splitlines()[0]
    return Failed(
        f"{type(error).__name__}: {first}", "This looks like a fault in the studio; run with --debug or copy the details for a report.", details, FAILED
    )

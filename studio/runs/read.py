"""Reading a run: its state, its records, its pictures, and following it while another process writes it."""

from __future__ import annotations

import io
import os
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import psutil
from PIL import Image

from studio.core.control import Control
from studio.core.events import Event, Failed, Finished, Pictures, Tile, from_record
from studio.core.json_text import parse
from studio.core.mailbox import Mailbox
from studio.core.spec import RunSpec
from studio.core.trouble import UNUSABLE, Trouble
from studio.runs.inside import is_inside, open_inside, read_inside
from studio.runs.layout import LIVE, RunFolder, open_run, picture_name_and_step
from studio.runs.record import parse_line

_NO_STATE: dict[str, Any] = {"state": "interrupted", "step": 0, "epoch": 0.0}
_STATE_KINDS: dict[str, Any] = {
    **dict.fromkeys(("state", "started", "updated", "device"), str),
    **dict.fromkeys(("step", "total_steps", "images"), int),
    **dict.fromkeys(("epoch", "loss"), int | float),
    **dict.fromkeys(("result", "error"), dict),
}
MOST_LINE = 4 << 20
"""Bytes of a record. A longer line is a stranger's, and is passed over."""
MOST_STATE_BYTES, MOST_PICTURE_BYTES, MOST_PIXELS = 16 << 20, 64 << 20, 50_000_000


def read_spec(run: RunFolder) -> RunSpec:
    """The run's specification. Raises Trouble if there is none or it can't be read."""
    spec = open_run(run.path).spec
    if not is_inside(spec, run.path):
        raise Trouble(f"{spec} leads outside the run's folder.", "Put a copy of what it leads to in its place.", UNUSABLE)
    return RunSpec.read(spec)


def read_state(run: RunFolder) -> dict[str, Any]:
    """state.json, with "interrupted" in place of "running" or "paused" when the process that wrote it is gone.

    A run that another machine writes (a shared disk) is believed. A missing or foreign file counts as interrupted at step 0.
    """
    try:
        state = parse(read_inside(run.state, run.path, most=MOST_STATE_BYTES))
    except (OSError, ValueError):
        return dict(_NO_STATE)
    if not isinstance(state, dict):
        return dict(_NO_STATE)
    state = {**_NO_STATE, **{name: value for name, value in state.items() if value is None or isinstance(value, _STATE_KINDS.get(name, object))}}
    if state["state"] in LIVE and not _alive(state):
        state["state"] = "interrupted"
    return state


def _alive(state: dict[str, Any]) -> bool:
    """Whether the writer lives: same process number and, because numbers are used again, the same start."""
    if state.get("host") not in (None, socket.gethostname()):
        return True
    pid, started = state.get("pid"), state.get("pid_started")
    if not isinstance(pid, int) or isinstance(pid, bool) or pid <= 0:
        return False
    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE:
            return False
        return not isinstance(started, int | float) or abs(process.create_time() - started) < 2.0
    except psutil.NoSuchProcess:
        return False
    except psutil.Error:
        return True


def read_events(run: RunFolder, *, most: int | None = None) -> list[Event]:
    """The events of events.jsonl in order, see `each_event`."""
    return list(each_event(run, most=most))


def each_event(run: RunFolder, *, most: int | None = None) -> Iterator[Event]:
    """Each event of events.jsonl in order, without holding the file in memory. Torn lines and kinds of later versions are left out.

    most: of more steps' numbers than so many about, every so many-th, evenly, and the last; all else whole.
    """
    try:
        file = open_inside(run.events, run.path)
    except OSError:
        return
    with file:
        lines = (line for line in _lines_of(file) if line.endswith(b"\n"))
        for line in _thinned(lines, stride_of(file, most)):
            event = from_record(parse_line(line))
            if event is not None:
                yield event


def stride_of(file: BinaryIO, most: int | None) -> int:
    """Of which every so many-th step's numbers are to be taken, so that a file gives about `most` of them. Judged by its size and first lines."""
    if most is None:
        return 1
    head = file.read(1 << 16)
    file.seek(0)
    return max(1, round(os.fstat(file.fileno()).st_size * head.count(b"\n") / max(1, len(head)) / most))


def _lines_of(file: BinaryIO) -> Iterator[bytes]:
    """Lines with their ends, the last one perhaps without; read 64 KiB at a time. Of a line that is too long the end is given, which is no record."""
    rest = b""
    while data := file.read(1 << 16):
        *lines, rest = (rest + data).split(b"\n")
        for line in lines:
            yield line + b"\n"
        if len(rest) > MOST_LINE:
            rest = b"..."
    if rest:
        yield rest


def _thinned(lines: Iterable[bytes], stride: int) -> Iterator[bytes]:
    """Lines, of those with a step's numbers every `stride`-th and the last one."""
    if stride == 1:
        yield from lines
        return
    number, left_out = 0, b""
    for line in lines:
        if line.startswith(b'{"kind":"scalars"') and b'"loss":' in line:
            number += 1
            left_out = line if number % stride != 1 else b""
            if left_out:
                continue
        elif left_out and line.startswith((b'{"kind":"finished"', b'{"kind":"failed"')):
            yield left_out
            left_out = b""
        yield line
    if left_out:
        yield left_out


def read_rejected(run: RunFolder) -> list[tuple[str, str]]:
    """(path, reason) of the files that were left out."""
    return list(each_rejected(run))


def each_rejected(run: RunFolder) -> Iterator[tuple[str, str]]:
    """(path, reason) of each file that was left out, without holding the list in memory."""
    try:
        file = open_inside(run.rejected, run.path)
    except OSError:
        return
    with file:
        for line in _lines_of(file):
            if one := parse_line(line):
                yield str(one.get("path", "")), str(one.get("reason", ""))


def pictures(run: RunFolder) -> list[tuple[str, int, Path]]:
    """(name, step, file) of the saved pictures, by name and step."""
    found: list[tuple[str, int, Path]] = []
    if run.pictures.is_dir() and is_inside(run.pictures, run.path):
        for path in run.pictures.iterdir():
            parts = picture_name_and_step(path.name)
            if parts is not None and path.is_file() and is_inside(path, run.path):
                found.append((*parts, path))
    return sorted(found)


class Tail:
    """New records and pictures of a run since the last `read`; reads only what was added. A file that became shorter or was
    replaced (the run was resumed) is read from its start again."""

    def __init__(self, run: RunFolder, *, most: int | None = None, after: int = 0) -> None:
        """most: of what is there at the first look, see `each_event`. after: bytes of the records that whoever asks knows already."""
        self.run, self._most, self._after = run, most, after
        self._file: BinaryIO | None = None
        self._inode = 0
        self._rest = b""
        self._seen: set[tuple[str, int, int]] = set()

    def read(self) -> Iterator[Event]:
        """Events in order, then the newest new picture of each name."""
        for line in self._lines():
            event = from_record(parse_line(line))
            if event is not None:
                yield event
        yield from self._pictures()

    def close(self) -> None:
        """Let the file go."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _lines(self) -> Iterator[bytes]:
        try:
            stat = self.run.events.stat()
        except OSError:
            return
        stride = 1
        if self._file is None or stat.st_ino != self._inode or stat.st_size < self._file.tell():
            self.close()
            try:
                self._file, self._inode, self._rest = open_inside(self.run.events, self.run.path), stat.st_ino, b""
                stride = stride_of(self._file, self._most)
                self._file.seek(max(self._file.tell(), min(self._after, stat.st_size)))
            except OSError:
                return
        yield from _thinned(self._new(self._file), stride)

    def _new(self, file: BinaryIO) -> Iterator[bytes]:
        rest, self._rest = self._rest, b""
        for line in _lines_of(file):
            whole, rest = rest + line, b""
            if whole.endswith(b"\n"):
                yield whole
            else:
                rest = whole if len(whole) <= MOST_LINE else b"..."
        self._rest = rest

    def _pictures(self) -> Iterator[Event]:
        newest: dict[str, tuple[int, Path]] = {}
        for name, step, path in pictures(self.run):
            try:
                key = (name, step, path.stat().st_mtime_ns)
            except OSError:
                continue
            if key not in self._seen:
                self._seen.add(key)
                newest[name] = (step, path)
        for name, (step, path) in newest.items():
            tile = _tile(path, self.run.path)
            if tile is not None:
                yield Pictures(name, step, ((tile,),))


def _tile(path: Path, folder: Path) -> Tile | None:
    try:
        with Image.open(io.BytesIO(read_inside(path, folder, most=MOST_PICTURE_BYTES)), formats=("PNG",)) as image:
            if image.width * image.height > MOST_PIXELS:
                return None
            return Tile(np.asarray(image.convert("RGB")))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None


def tail(run: RunFolder, mailbox: Mailbox | Callable[[Event], None], control: Control, *, interval: float = 0.2, most: int | None = None) -> str:
    """Follow a run that another process writes until it ends, its process dies or `control.stop()`. Returns the last state.

    Every record and the newest pictures go to the mailbox. When the record of an ending is missing (the process died or the
    disk filled up), one is made, so that whoever watches never waits for ever. interval: seconds between looks. most: see `Tail`.
    """
    reader = Tail(run, most=most)
    wait = threading.Event()
    ended = False
    try:
        while True:
            state = read_state(run)["state"]  # before reading, so that what an ending run wrote last is still read
            for event in reader.read():
                ended = isinstance(event, Finished | Failed) or (ended and isinstance(event, Pictures))
                mailbox(event)
                if control.stopped:
                    break
            if state not in LIVE and not control.stopped:
                if not ended:
                    mailbox(_ending(run))
                return state
            if control.stopped:
                return state
            wait.wait(interval)
    finally:
        reader.close()


def _ending(run: RunFolder) -> Event:
    state = read_state(run)
    error = state.get("error") or {}
    if state["state"] == "failed":
        return Failed(str(error.get("words", "The run failed.")), str(error.get("fix", "")))
    if state["state"] == "interrupted":
        return Failed("The run was interrupted: its process is gone.", "Resume it; it goes on from its last checkpoint.")
    return Finished(str(state["state"]), state.get("result") or {})

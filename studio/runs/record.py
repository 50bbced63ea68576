"""The only writer of a run's records: events as lines, pictures as files, the state in one small file."""

from __future__ import annotations

import contextlib
import json
import math
import os
import shutil
import socket
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, BinaryIO, Protocol

import psutil

from studio.core.events import Cloud, Event, Matrix, Pictures, Saved, Scalars, Warned, to_record
from studio.core.json_text import parse
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.runs.compose import compose
from studio.runs.files import rename, sync_file, sync_folder, write_json, write_text
from studio.runs.layout import LIVE, RunFolder, cannot_write, picture_name_and_step, written
from studio.runs.tensorboard import Board

PICTURE_GROWTH = 1.25
HELD_BYTES = 64 << 20
_ENDINGS = ("finished", "failed")


class _Reject(Protocol):
    """A file that is left out, as `studio.data` has it."""

    @property
    def path(self) -> str: ...

    @property
    def reason(self) -> str: ...


class Recorder:
    """Writes one run. Use as a context manager: leaving it keeps the newest pictures and closes the file.

    Records that the disk does not take are held back (at most HELD_BYTES of them) and written when there is room again; `take_news` says so.

    Pictures are kept at growing intervals (each at a step at least a quarter beyond the one before, so that a million steps
    leave about sixty files a name), and the last of each name always.
    """

    def __init__(self, run: RunFolder, *, writes: bool = True, board: Board | None = None) -> None:
        """writes=False: of several processes that train one run, one that leaves the writing to the first. board: where the numbers go as well."""
        self.run, self._writes = run, writes
        self._board = board if writes else None
        self._facts: dict[str, Any] = {}
        self._held = bytearray()
        self._rejected: list[tuple[str, str]] = []
        self._stuck = False
        self._news: Warned | None = None
        self._file = self._open()
        self._next_picture: dict[str, float] = {}
        self._held_back: dict[str, Pictures | Matrix | Cloud] = {}

    def _open(self) -> BinaryIO:
        return open(self.run.events if self._writes else os.devnull, "ab", buffering=0)

    def __enter__(self) -> Recorder:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def tell(self, event: Event) -> None:
        """Append the event's record, or save its picture."""
        if not self._writes:
            return
        if isinstance(event, Pictures | Matrix | Cloud):
            self._picture(event)
            return
        self._tell_board(event)
        record = to_record(event)
        if record is not None and len(self._held) < HELD_BYTES:
            self._held += json.dumps(plain(record), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode() + b"\n"
        try:
            while self._held:
                del self._held[: self._file.write(self._held) or 0]
        except OSError as error:
            self._is_stuck(cannot_write(self.run.events, error))
        else:
            self._is_free()

    def _tell_board(self, event: Event) -> None:
        """Files that TensorBoard reads are a courtesy: where they can't be written, they end, and the run goes on."""
        if self._board is None:
            return
        try:
            self._board.tell(event)
        except (OSError, ImportError) as error:
            self._board = None
            self._news = Warned(f"The event files for TensorBoard can't be written any more ({error}).", "The run's own records go on.")

    def take_news(self) -> Warned | None:
        """What to tell whoever watches: that the disk takes nothing any more, or that it does again; once each."""
        news, self._news = self._news, None
        return news

    def _is_stuck(self, trouble: Trouble) -> None:
        if not self._stuck:
            self._stuck = True
            self._news = Warned(f"The run's records can't be written; training goes on and they are kept in memory. {trouble.words}", "Make room for them.")

    def _is_free(self) -> None:
        if self._stuck:
            self._stuck = False
            self._news = Warned("The run's records can be written again; none was lost.")

    def state(self, state: str, **facts: Any) -> None:
        """Replace state.json: what the run is doing, who does it, and the facts told so far (new ones win). Raises Trouble where that can't
        be written and it is an ending; while a run goes on it is only told (`take_news`)."""
        if not self._writes:
            return
        self._facts.update(facts)
        me = {"pid": os.getpid(), "pid_started": psutil.Process().create_time(), "host": socket.gethostname(), "updated": _now()}
        try:
            write_json(self.run.state, plain({"state": state, **self._facts, **me}), durable=state not in ("running",))
        except OSError as error:
            trouble = cannot_write(self.run.state, error)
            if state not in LIVE:
                raise trouble from error
            self._is_stuck(trouble)

    def spec(self, spec: RunSpec) -> None:
        """Replace spec.json. The run's own place is left out, so that the file repeats the run elsewhere."""
        if not self._writes:
            return
        try:
            write_json(self.run.spec, written(spec))
        except OSError as error:
            raise cannot_write(self.run.spec, error) from error

    def left_out(self, more: Iterable[_Reject]) -> None:
        """`rejected` anew, with what could not be decoded, or can't be any more, after those of the scan."""
        if found := [(one.path, one.reason) for one in more]:
            self._write_rejected([*self._rejected, *found])

    def rejected(self, rejects: Iterable[tuple[str, str]]) -> None:
        """Replace rejected.jsonl by (path, reason) pairs."""
        self._rejected = list(rejects)
        self._write_rejected(self._rejected)

    def _write_rejected(self, rejects: Iterable[tuple[str, str]]) -> None:
        if not self._writes:
            return
        lines = [json.dumps({"path": printable(path), "reason": printable(reason)}, ensure_ascii=False) + "\n" for path, reason in rejects]
        try:
            write_text(self.run.rejected, "".join(lines))
        except OSError as error:
            raise cannot_write(self.run.rejected, error) from error

    def go_back(self, step: int) -> None:
        """Before a run goes on from its checkpoint at `step`: drop what was recorded after it, a torn last line, former
        endings, and later pictures. All at once: a kill in between leaves the old file."""
        if not self._writes:
            return
        self._sweep()
        self._file.close()
        if self._board is not None:
            self._board.go_back(step)
        temporary = self.run.events.with_name(".events.jsonl.tmp")
        with self.run.events.open("rb") as old, temporary.open("wb") as new:
            new.writelines(kept_until(old, step))
        if temporary.stat().st_size == self.run.events.stat().st_size:  # nothing to drop: who follows the file goes on undisturbed
            temporary.unlink()
        else:
            sync_file(temporary)
            rename(temporary, self.run.events)
            sync_folder(self.run.path)
        self._file = self._open()
        self._held = bytearray(b"".join(kept_until(bytes(self._held).splitlines(keepends=True), step)))
        self._held_back.clear()
        self._next_picture.clear()
        for path in self.run.pictures.glob("*.png"):
            name, at = picture_name_and_step(path.name) or ("", -1)
            if at > step:
                path.unlink(missing_ok=True)
            elif at >= 0:
                self._next_picture[name] = max(self._next_picture.get(name, 0.0), _next(at))

    def _sweep(self) -> None:
        """Remove what a killed training left half written. Notes are written by others, maybe now."""
        for place in (self.run.path, self.run.checkpoints, self.run.pictures, self.run.snapshot(0).parent):
            for one in place.glob(".*.tmp"):
                if not one.name.startswith(f".{self.run.notes.name}."):
                    shutil.rmtree(one, ignore_errors=True) if one.is_dir() and not one.is_symlink() else one.unlink(missing_ok=True)

    def keep_pictures(self) -> None:
        """Save the pictures that were held back (before an ending is written, so that who sees it sees them)."""
        held, self._held_back = self._held_back, {}
        for event in held.values():
            self._save(event)

    def close(self) -> None:
        """Save the pictures that were held back and close the file. Twice is once."""
        try:
            self.keep_pictures()
        finally:
            self._file.close()
            if self._board is not None:
                with contextlib.suppress(OSError):
                    self._board.close()

    def _picture(self, event: Pictures | Matrix | Cloud) -> None:
        if event.step < self._next_picture.get(event.name, 0.0):
            self._held_back[event.name] = event
            return
        self._held_back.pop(event.name, None)
        self._next_picture[event.name] = _next(event.step)
        self._save(event)

    def _save(self, event: Pictures | Matrix | Cloud) -> None:
        """A picture that the disk does not take is left out: the next one is as good."""
        path = self.run.picture(event.name, event.step)
        temporary = path.with_name(f".{path.name}.tmp")
        image = compose(event)
        try:
            self.run.pictures.mkdir(exist_ok=True)
            image.save(temporary, format="PNG")
            rename(temporary, path)
        except OSError as error:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            self._is_stuck(cannot_write(path, error))


def kept_until(lines: Iterable[bytes], step: int) -> Iterator[bytes]:
    """The records that a run going on from its checkpoint at `step` keeps: numbers and checkpoints up to it, and the phases
    and warnings before the first number after it. Torn or foreign lines and former endings are dropped."""
    beyond = False
    for line in lines:
        record = parse_line(line) if line.endswith(b"\n") else {}
        kind = record.get("kind")
        if kind in (Scalars.__name__.lower(), Saved.__name__.lower()):
            late = not isinstance(record.get("step"), int) or record["step"] > step
            beyond = beyond or late
            if not late:
                yield line
        elif kind is not None and kind not in _ENDINGS and not beyond:
            yield line


def parse_line(line: bytes) -> dict[str, Any]:
    """The record in a line, or {} for a torn or foreign one."""
    try:
        record = parse(line)
    except ValueError:
        return {}
    return record if isinstance(record, dict) else {}


def printable(text: str) -> str:
    """A file's name as text that can be written as UTF-8: bytes that the operating system could not decode become \\udcXX."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _next(step: int) -> float:
    return max(step + 1, step * PICTURE_GROWTH)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def plain(value: Any) -> Any:
    """JSON values: numbers that are not finite become null (JSON has no word for them), names that are not text are escaped."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {printable(str(key)): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value

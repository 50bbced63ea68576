"""A run's curves as event files that TensorBoard reads, in RUN/tensorboard; written beside events.jsonl, which stays the run's own record.

Through the package tensorboard, which is an extra: nothing of it is imported unless a person asks for these files.
"""

from __future__ import annotations

import os
import socket
import time
from importlib import import_module, util
from typing import Any

from studio.core.events import Event, Scalars
from studio.core.trouble import UNUSABLE, Trouble
from studio.runs.layout import RunFolder

FOLDER = "tensorboard"
NEEDS = "tensorboard"


def check() -> None:
    """Raise Trouble where the package is not installed."""
    if util.find_spec(NEEDS) is None:
        raise Trouble(
            "Event files for TensorBoard need the package tensorboard, which is not installed.",
            'pip install "tacit-studio[tensorboard]", or leave out --tensorboard.',
            UNUSABLE,
        )


class Board:
    """One event file: opened with the first number, closed by `close`. Raises OSError where the disk does not take it, ImportError without the package."""

    def __init__(self, run: RunFolder) -> None:
        self._folder = run.path / FOLDER
        self._from = 0
        self._writer: Any = None

    def tell(self, event: Event) -> None:
        """Append a step's numbers, each under its own name; other events are passed over."""
        if not isinstance(event, Scalars) or not event.values:
            return
        writer, protos = self._opened(), import_module("tensorboard.compat.proto.summary_pb2")
        values = [protos.Summary.Value(tag=name, simple_value=value) for name, value in event.values.items()]
        self._write(writer, step=event.step, summary=protos.Summary(value=values))
        writer.flush()

    def go_back(self, step: int) -> None:
        """What was written after `step` counts no more: TensorBoard leaves it out when it sees the next file's beginning."""
        self.close()
        self._from = step

    def close(self) -> None:
        """Close the file. Twice is once."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _opened(self) -> Any:
        if self._writer is None:
            self._folder.mkdir(exist_ok=True)
            name = f"events.out.tfevents.{time.time_ns() // 1000:016d}.{socket.gethostname()}.{os.getpid()}"
            opened = (self._folder / name).open("xb")  # the writer closes it
            self._writer = import_module("tensorboard.summary.writer.record_writer").RecordWriter(opened)
            self._write(self._writer, file_version="brain.Event:2")
            if self._from:
                log = import_module("tensorboard.compat.proto.event_pb2").SessionLog
                self._write(self._writer, step=self._from + 1, session_log=log(status=log.START))
        return self._writer

    def _write(self, writer: Any, **fields: Any) -> None:
        event = import_module("tensorboard.compat.proto.event_pb2").Event(wall_time=time.time(), **fields)
        writer.write(event.SerializeToString())

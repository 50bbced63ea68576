"""How the terminal speaks: results on standard output, everything else (progress, phases, warnings, errors) on standard error."""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Mapping
from typing import Any, TextIO

from studio.core.events import Event, Failed, Phase, Progress, Saved, Scalars, Started, Verdict, Warned

SHOWN = ("loss", "images_per_second", "knn")
UNITS = {"scan": "file", "check": "file", "cache": "picture", "embed": "picture", "pixels": "picture", "samples": "picture"}


class Voice:
    """One run of the program. as_json: exactly one JSON object goes to standard output. Under torchrun only the first process speaks."""

    def __init__(self, *, as_json: bool, debug: bool = False, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.as_json, self.debug = as_json, debug
        self.quiet = os.environ.get("RANK", "0") != "0"
        self._out, self._err = out or sys.stdout, err or sys.stderr
        self._bar: Any = None
        self._blamed = False
        self._bar_name = ""
        self._answered = False

    def answer(self, result: Mapping[str, Any], words: str) -> None:
        """The verb's result: as JSON, or in words for a person. Only the first answer counts."""
        if self.quiet or self._answered:
            return
        self._answered = True
        self.close_bar()
        print(to_json(result) if self.as_json else words, file=self._out, flush=True)

    def failed(self, failure: Failed, *, said: bool | None = None, **more: Any) -> None:
        """One line that says why and what to do; the traceback only with --debug. With --json an object with "error" as well. said: of several processes,
        whether another one says it (True), this one has to (False), or nobody knows (None)."""
        self.close_bar()
        if self.debug and failure.details:
            print(failure.details, file=self._err)
        if self.quiet and (said or (said is None and failure.exit_code != 1)):
            return
        print(f"error: {failure.words} {failure.fix}".rstrip().replace("\n", " "), file=self._err, flush=True)
        if self.as_json:
            self.answer({"error": failure.words, "fix": failure.fix, "exit_code": failure.exit_code, **more}, "")

    def say(self, words: str) -> None:
        """A line for a person."""
        if self.quiet:
            return
        if self._bar is not None:
            self._bar.clear()
        print(words, file=self._err, flush=True)
        if self._bar is not None:
            self._bar.refresh()

    def tell(self, event: Event) -> None:
        """Show what a job tells."""
        if self.quiet:
            return
        if isinstance(event, Started):
            self._open_bar("train", event.total_steps, event.step, "step")
            where = f"{event.images} pictures on {event.device}, {event.total_steps} steps"
            self.say(f"Training {event.spec.get('method', '')} ({where}{f', from step {event.step}' if event.step else ''}) into {event.run}")
        elif isinstance(event, Scalars):
            self._scalars(event)
        elif isinstance(event, Progress):
            if self._bar_name != event.name:
                self._open_bar(event.name, event.total, 0, UNITS.get(event.name, "it"))
            self._move(event.done)
        elif isinstance(event, Phase) and event.name != "train":
            self.close_bar() if self._bar_name != "train" else None
            self.say(f"{event.words}…")
        elif isinstance(event, Warned):
            self.say(f"warning: {event.words} {event.fix}".rstrip())
        elif isinstance(event, Verdict):
            self._verdict(event)
        elif isinstance(event, Saved) and self.debug:
            self.say(f"saved {event.path}")

    def close_bar(self) -> None:
        """Leave the bar's last line and go on below it."""
        if self._bar is not None:
            self._bar.close()
        self._bar, self._bar_name = None, ""

    def _verdict(self, event: Verdict) -> None:
        """What looks wrong, while there is time to stop, and that it does no longer; the last verdict comes with the result."""
        if not event.good or self._blamed:
            self.say(f"step {event.step}: {event.words} {event.next if not event.good else ''}".rstrip())
        self._blamed = not event.good

    def _scalars(self, event: Scalars) -> None:
        if self._bar_name != "train":
            return
        found = {name: event.values[name] for name in SHOWN if name in event.values}
        words = {"loss": "loss {:.4g}", "images_per_second": "{:.0f} images/s", "knn": "k-NN {:.1%}"}
        said = ", ".join(words[name].format(value) for name, value in found.items() if math.isfinite(value))
        if "loss" in found:
            self._bar.set_postfix_str(said, refresh=False)
        self._move(event.step)

    def _open_bar(self, name: str, total: int | None, initial: int, unit: str) -> None:
        from tqdm import tqdm

        self.close_bar()
        tqdm.monitor_interval = 0  # no thread of its own
        pause = 0.2 if self._err.isatty() else 5.0
        self._bar = tqdm(total=total, initial=initial, desc=name, unit=unit, file=self._err, mininterval=pause, leave=name == "train", dynamic_ncols=True)
        self._bar_name = name

    def _move(self, done: int) -> None:
        if self._bar is not None:
            self._bar.update(done - self._bar.n)


def to_json(value: Mapping[str, Any]) -> str:
    """One line of JSON. Numbers that are not finite are null."""
    from studio.runs.record import plain

    return json.dumps(plain(value), allow_nan=False)


def table(rows: list[list[str]]) -> str:
    """Rows in columns of equal width, the first row its head."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)

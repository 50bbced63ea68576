"""What a person sees in a terminal while something works: phases, warnings, one progress bar. All on stderr."""

from __future__ import annotations

import sys
import time
from typing import Any

from tqdm import tqdm

from studio.core.events import Event, Phase, Progress, Saved, Scalars, Started, Warned

BAR = "{desc} {percentage:3.0f}%|{bar}| {n_fmt}/{total_fmt} [{elapsed}<{remaining}{postfix}]"


class Screen:
    """`with Screen() as screen: work(tell=screen.tell)`. A terminal gets a bar that redraws; a file or a pipe gets a line now and then."""

    def __init__(self, *, every_seconds: float = 10.0) -> None:
        self._live = sys.stderr.isatty()
        self._bar: Any = None
        self._name = ""
        self._every = every_seconds
        self._last = 0.0
        self._total = 0
        self._last_phase = ""

    def __enter__(self) -> Screen:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def tell(self, event: Event) -> None:
        """Show an event, if it is one to show."""
        if isinstance(event, Started):
            self._total = event.total_steps
            self._open("Training", event.total_steps, event.step)
            chance = "" if event.chance is None else f"; a loss of {event.chance:.3f} is chance"
            self._say(f"{event.images} pictures, {event.total_steps} steps on {event.device}{chance}. Run: {event.run}")
        elif isinstance(event, Scalars):
            self._scalars(event)
        elif isinstance(event, Progress):
            self._progress(event)
        elif isinstance(event, Warned):
            self._say(f"Warning: {event.words} {event.fix}".strip())
        elif isinstance(event, Phase) and event.words != self._last_phase and event.name not in ("train", "scan", "cache"):
            self._last_phase = event.words
            self._say(f"{event.words}…")
        elif isinstance(event, Saved):
            return

    def _scalars(self, event: Scalars) -> None:
        loss = event.values.get("loss")
        if loss is None:
            return
        rate = event.values.get("images_per_second", 0.0)
        words = f"loss {loss:.4f}, {rate:.0f} images/s, epoch {event.epoch:.1f}"
        if self._live and self._bar is not None:
            self._bar.set_postfix_str(words, refresh=False)
            self._bar.update(max(0, event.step - self._bar.n))
        elif time.monotonic() - self._last > self._every:
            self._last = time.monotonic()
            left = event.time / max(1, event.step) * (self._total - event.step)
            self._say(f"step {event.step}/{self._total}: {words}, about {_clock(left)} left")

    def _progress(self, event: Progress) -> None:
        if not self._live:
            return
        if event.name != self._name:
            self._open(event.words or event.name, event.total, 0)
            self._name = event.name
        if self._bar is not None:
            self._bar.update(max(0, event.done - self._bar.n))

    def _open(self, words: str, total: int | None, done: int) -> None:
        self._close()
        if self._live:
            self._bar = tqdm(total=total, initial=done, desc=words, file=sys.stderr, leave=False, dynamic_ncols=True, bar_format=BAR if total else None)

    def _close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None
        self._name = ""

    def _say(self, words: str) -> None:
        if self._bar is not None:
            self._bar.write(words, file=sys.stderr)
        else:
            print(words, file=sys.stderr, flush=True)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(max(0.0, seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"

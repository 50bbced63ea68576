"""A failure a person can act on: one sentence that names the thing, one that says what to do."""

from __future__ import annotations

FAILED, UNUSABLE, NO_IMAGES, NO_ROOM, INTERRUPTED = 1, 2, 3, 4, 130


class Trouble(ValueError):
    """Something a person did or has can't be used as it is.

    words: one clear sentence naming the thing. fix: what to do about it. exit_code: the command line's exit code
    (1 failed, 2 unusable arguments, 3 no usable images, 4 not enough memory or disk). said: of several processes, whether another one tells it (True), this
    one has to (False), or all know it (None: the first tells).
    """

    def __init__(self, words: str, fix: str = "", exit_code: int = FAILED) -> None:
        super().__init__(f"{words} {fix}".strip())
        self.words = words
        self.fix = fix
        self.exit_code = exit_code
        self.said: bool | None = None


class Interrupted(Exception):
    """Raised inside a job when a person asked it to stop and there is nothing to keep."""

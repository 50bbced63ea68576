# pyright: basic
"""What every board of Inspect is: a widget made when its tab is first opened, that asks jobs and shows their answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QWidget

from studio.core.card import Card
from studio.core.control import Control
from studio.core.events import Failed, Finished, Phase, Progress
from studio.ui.session import Session


@dataclass(frozen=True)
class Context:
    """Which run is looked at, and with which pictures. spec: the run's specification as plain values. folder: absolute; own: it is the folder that the run was
    trained on."""

    run: str
    folder: str = ""
    own: bool = True
    spec: Mapping[str, Any] = field(default_factory=dict)
    card: Card | None = None


@dataclass
class _Asked:
    token: object
    then: Callable[[Any], None]
    hear: Callable[[Any], None] | None
    quiet: bool


class Board(QWidget):
    """A question to a run.

    The place around calls `open(context)` when the run or the folder is another (and once after making), `enter()` whenever the tab comes to the front, `renew()` when
    the run has trained on, `reroll()` for R, `enlarge()` for Space and `press(event)` for any other key. A board overrides `refresh()` (show what there is or ask for
    it), and the others where it has something to do. It may keep what it likes between calls; `self.context` is always current.

    A board may have `picture_part() -> QWidget | None`: what is copied or saved as a picture (None while there is nothing), where that is not the whole board.

    busy(words, done, total) and trouble(words, fix) tell the place what to say above the board (total 0: unknown; words "": nothing). wanted(image, caption): see it large.
    answered: whether it shows something of this run and these pictures; where it doesn't, a trouble is all there is to see.
    """

    what = ""
    icon = "inspect"

    busy = Signal(str, int, int)
    trouble = Signal(str, str)
    wanted = Signal(QImage, str)

    def __init__(self, session: Session, context: Context) -> None:
        super().__init__()
        self.session, self.context = session, context
        self.busy_now: tuple[str, int, int] = ("", 0, 0)
        self.trouble_now: tuple[str, str] = ("", "")
        self.stale = True
        self.answered = False
        self._asked: dict[str, _Asked] = {}
        session.events.connect(self._on_events)
        session.jobEnded.connect(self._on_ended)

    # --- what a board says of itself

    @classmethod
    def title(cls) -> str:
        """The tab's word, translated."""
        return cls.what.replace("_", " ").capitalize()

    @classmethod
    def able(cls, spec: Mapping[str, Any], card: Card | None) -> str:
        """Why a run can't be asked this, in one translated sentence; "" when it can."""
        return ""

    # --- what the place calls

    def open(self, context: Context) -> None:
        """Another run or folder: what was shown is old."""
        if (context.run, context.folder) != (self.context.run, self.context.folder):
            self.answered = False
        self.context = context
        self.stop()
        self.say_trouble("")
        self.stale = True

    def renew(self) -> None:
        """The run has trained on since: ask again when the board is next in front."""
        self.stale = True

    def saved(self) -> None:
        """The run is being trained and has just kept its weights."""

    def enter(self) -> None:
        """The board is in front now."""
        if self.stale and self.context.run:
            self.stale = False
            self.refresh()

    def refresh(self) -> None:
        """Show what there is for `self.context`, or ask for it."""

    def reroll(self) -> None:
        """Other random numbers (R)."""

    def enlarge(self) -> None:
        """What is shown, large (Space)."""

    def press(self, event: QKeyEvent) -> bool:
        """A key that nobody took; True if it meant something here."""
        return False

    def stop(self) -> None:
        """Ask no more: what runs for this board is stopped and its answers are old news."""
        for lane in self._asked:
            self.session.stop_lane(lane)
        self._asked.clear()
        self.say_busy("")

    def cancel(self) -> None:
        """A person does not want to wait: stop, and ask again when the tab is opened again."""
        if any(not one.quiet for one in self._asked.values()):
            self.stop()
            self.stale = True
            self.say_trouble(self.tr("Stopped before it was ready."), self.tr("Open this tab again to go on."))

    # --- what a board calls

    def ask(
        self, work: Callable[[Callable[[Any], None], Control], Any], then: Callable[[Any], None], *, part: str = "", hear: Callable[[Any], None] | None = None,
        quiet: bool = False, words: str = "",
    ) -> None:  # fmt: skip
        """Do `work(tell, control)` in a thread and give its answer to `then` in the window's; the newest question of a `part` wins and an older answer is dropped.
        hear: gets the events it tells. quiet: it takes no time worth a word. Progress and trouble are said by themselves."""
        lane = f"{'look' if quiet else 'inspect'}.{self.what}{f'.{part}' if part else ''}"
        token = object()
        self._asked[lane] = _Asked(token, then, hear, quiet)
        if not quiet:
            self.say_trouble("")
            self.say_busy(words or self.tr("Making the pictures…"))
        self.session.ask(lane, lambda tell, control: {"token": token, "answer": work(tell, control)})

    def say_busy(self, words: str, done: int = 0, total: int = 0) -> None:
        """One line above the board while something is made; "" for nothing."""
        self.busy_now = (words, done, total)
        self.busy.emit(*self.busy_now)

    def say_trouble(self, words: str, fix: str = "") -> None:
        """One sentence above the board, and what to do; "" for nothing."""
        self.trouble_now = (words, fix)
        self.trouble.emit(*self.trouble_now)

    # --- what the jobs tell

    def _on_events(self, lane: str, told: list[Any]) -> None:
        asked = self._asked.get(lane)
        if asked is None or self.session.waiting(lane):
            return
        for event in sorted(told, key=lambda event: isinstance(event, Progress)):  # a mailbox gives progress before its phase
            if asked.hear:
                asked.hear(event)
            if asked.quiet:
                continue
            if isinstance(event, Phase):
                self.say_busy(event.words)
            elif isinstance(event, Progress):
                self.say_busy(event.words or self.tr("Looking at the pictures"), event.done, event.total or 0)

    def _on_ended(self, lane: str, ending: Finished | Failed) -> None:
        asked = self._asked.get(lane)
        if asked is None or self.session.waiting(lane):
            return
        if isinstance(ending, Finished) and ending.result.get("token") not in (None, asked.token):
            return
        del self._asked[lane]
        if not any(not one.quiet for one in self._asked.values()):
            self.say_busy("")
        if isinstance(ending, Failed):
            self.say_trouble(ending.words, ending.fix)
        elif "token" in ending.result:
            self.answered = self.answered or not asked.quiet
            asked.then(ending.result["answer"])

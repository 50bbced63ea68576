# pyright: basic
"""What the window is about right now: folder, catalog, method, spec, run, and the jobs that work on them.

Panels are made with `Panel(session)`, read the attributes, call the methods and connect to the signals; they never see each other.

Attributes (read only)
    theme: Theme · catalog: data.scan.Catalog | None · folder: str (absolute, "" none) · folder_name: str (for a title)
    cards: dict[name, core.card.Card] (empty until ready)
    spec: RunSpec (None-fields = not chosen; images, method, settings a person changed) · proposed: RunSpec | None (every number chosen)
    problem: str (why the spec can't be used, "" fine) · notes: list[str] (what was lowered for this folder and why)
    history: undo.SettingsHistory (changes of the settings that can be taken back)
    run: str (absolute path of the run that is open, "" none) · last_run: dict | None (the row of the newest run, as of the last `look_for_last_run`) · started: events.Started | None (of the training in progress or the last one)
    training: bool (a training is running or paused in this window) · paused: bool · device: str (words for the status bar, "" not known yet) · gpus: int (that can train together)

Signals
    folderChanged(str) · catalogChanged(object: Catalog or None) · cardsReady() · deviceReady(str) · specChanged(object: RunSpec)
    proposedChanged(object: RunSpec or None, list of notes) · lastRun(object: the newest run's row of `desk.runs`, or None) · runOpened(str: path; also emitted when a training starts its run)
    events(str lane, list of core.events) — everything the lane's job told since the last tick, at most 30 times a second
    jobStarted(str lane) · jobEnded(str lane, object: Finished or Failed) · pausedChanged(bool) · closing()
    placeWanted(str) ("pictures", "method", "train", "inspect", "runs", "export") · pageWanted(str kind, str key: a page of the guide) · diagnosisWanted(str details of a failure) · stateChanged(str place, str state: "", "done", "running", "problem")

Lanes: "scan", "train", "inspect.BOARD", "look.BOARD" (quick answers to a board), "export", "look" (previews), "view" (one picture large), "choose" (propose), "warm". One job a lane at a time; all lanes run beside each other.
    start(lane, work) -> Job | None    work(tell, control) -> Mapping, runs in a thread; None when the lane is busy
    ask(lane, work)                    the newest wins: stops the lane's job and starts this one when it has ended
    busy(lane) -> bool · stop_lane(lane)

Training: start_training(spec=None) · resume_training(run) · pause() · resume() · stop() · snapshot() · ask_pictures()
    reason_not_to_start() -> str ("" when a training may start)
Places: go(place) · set_state(place, state) · open_folder(path) · open_sample() · cancel_scan() · open_run(path) · change(**fields of RunSpec)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMetaMethod, QObject, Signal

from studio.core import sources
from studio.core.card import Card
from studio.core.control import Control
from studio.core.events import Failed, Finished, Note, Phase, Started
from studio.core.reading import Reading
from studio.core.spec import RunSpec
from studio.ui import recent
from studio.ui.lanes import Lanes, Work
from studio.ui.language import in_words
from studio.ui.patience import ask
from studio.ui.theme import Theme
from studio.ui.undo import SettingsHistory


class Training(Lanes):
    """The one training of this window."""

    pausedChanged = Signal(bool)
    placeWanted = Signal(str)
    pageWanted = Signal(str, str)
    diagnosisWanted = Signal(str)
    stateChanged = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.spec = RunSpec()
        self.proposed: RunSpec | None = None
        self.started: Started | None = None
        self.paused = False

    @property
    def training(self) -> bool:
        """Whether a training is running or paused in this window."""
        return self.busy("train")

    def start_training(self, spec: RunSpec | None = None) -> bool:
        """Train the spec that is set up (or `spec`); False when a training is already running."""
        from studio.jobs import desk

        wanted = spec or self.spec
        return self._train(lambda tell, control: desk.train(wanted, tell=tell, control=control))

    def resume_training(self, run: str) -> bool:
        """Go on with a run from its last checkpoint."""
        from studio.jobs import desk

        return self._train(lambda tell, control: desk.resume(run, tell=tell, control=control))

    def _train(self, work: Work) -> bool:
        if self.training:
            return False
        self.started, self.paused = None, False
        if self.start("train", work) is None:
            return False
        self.set_state("train", "running")
        self.go("train")
        return True

    def pause(self) -> None:
        """Halt the training before its next step."""
        if job := self.job("train"):
            job.control.pause()

    def resume(self) -> None:
        """Go on after a pause."""
        if job := self.job("train"):
            job.control.resume()

    def stop(self) -> None:
        """Stop the training and keep what there is (a checkpoint is written)."""
        self.stop_lane("train")

    def snapshot(self) -> None:
        """Write a checkpoint now."""
        if job := self.job("train"):
            job.control.ask_for_snapshot()

    def ask_pictures(self) -> None:
        """Make the training's pictures now."""
        if job := self.job("train"):
            job.control.ask_for_pictures()

    def go(self, place: str) -> None:
        """Show a place."""
        self.placeWanted.emit(place)

    def explain(self, kind: str, key: str) -> None:
        """Open the guide at a page: ("method", name) or ("word", word of the glossary)."""
        self.pageWanted.emit(kind, key)

    def diagnose(self, details: str) -> None:
        """Ask where a diagnosis is to be saved. details: the failure that is shown."""
        self.diagnosisWanted.emit(details)

    def set_state(self, place: str, state: str) -> None:
        """The dot beside a place: "", "done", "running" or "problem"."""
        self.stateChanged.emit(place, state)


class Session(Training):
    """See the module's docstring."""

    folderChanged = Signal(str)
    catalogChanged = Signal(object)
    cardsReady = Signal()
    deviceReady = Signal(str)
    specChanged = Signal(object)
    proposedChanged = Signal(object, list)
    runOpened = Signal(str)
    lastRun = Signal(object)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.catalog: Any | None = None
        self.folder = ""
        self.folder_name = ""
        self.cards: dict[str, Card] = {}
        self._plain_cards: tuple[Card, ...] = ()
        self.problem = ""
        self.notes: list[str] = []
        self.run = ""
        self.last_run: dict[str, Any] | None = None
        self.device = ""
        self.gpus = 0
        self.history = SettingsHistory(lambda: self.spec, self.change, self)
        self._listen()

    def _listen(self) -> None:
        self.events.connect(self._on_events)
        self.jobEnded.connect(self._on_job_ended)

    # --- a new window

    def cut(self) -> None:
        """Nobody outside listens any more; jobs go on. For a window that is replaced."""
        self.closing.emit()
        for name, signal in signals(type(self)):
            if self.isSignalConnected(signal):
                getattr(self, name).disconnect()
        self._listen()

    def tell_again(self) -> None:
        """Everything that is current, in the language that is spoken now, for a window that was made after it was told."""
        self.cards = {one.name: in_words(one) for one in self._plain_cards}
        if self.folder:
            self.folderChanged.emit(self.folder)
        if self.busy("scan"):
            self.jobStarted.emit("scan")
        self.catalogChanged.emit(self.catalog)
        if self.cards:
            self.cardsReady.emit()
        if self.device:
            self.deviceReady.emit(self.device)
        self.specChanged.emit(self.spec)
        if not self.training and self.run:
            self.runOpened.emit(self.run)
        self.pausedChanged.emit(self.paused)
        self._propose()

    # --- folder

    def open_folder(self, path: str, *, name: str = "") -> None:
        """Scan a folder (or several, a list of files, shards); the gallery fills as it goes. name: what it is called if not by its last part."""
        from studio.jobs import desk

        self.folder = sources.absolute(path)
        self.folder_name = name or sources.name_of(self.folder)
        self.catalog = None
        self.folderChanged.emit(self.folder)
        self.catalogChanged.emit(None)
        self.set_state("pictures", "running")
        folder, reading = self.folder, Reading.of(self.spec)
        self.ask("scan", lambda tell, control: {"catalog": desk.scan(folder, tell=tell, control=control, reading=reading)})

    def folder_to_look_from(self) -> str:
        """Where a dialog that asks for pictures begins; "" where the drive does not answer."""
        last = (sources.split(self.folder) or ("",))[-1]
        is_folder = ask(f"is a folder {last}", Path(last).is_dir, None) if last else None
        return "" if is_folder is None else last if is_folder else str(Path(last).parent)

    def add_sources(self, paths: Sequence[str]) -> None:
        """Look through these as well as what is open."""
        kept = () if self.catalog is None else sources.split(self.folder)
        self.open_folder(sources.join((*kept, *paths)))

    def open_sample(self) -> None:
        """Make the sample pictures (once) and open them."""
        from studio.jobs import desk

        self.set_state("pictures", "running")
        self.ask("scan", lambda tell, control: {"folder": str(desk.demo_folder(tell=tell, control=control).train)})

    def cancel_scan(self) -> None:
        """Stop looking; what was found so far is dropped."""
        self.stop_lane("scan")

    # --- spec

    def change(self, **fields: Any) -> None:
        """Change fields of the spec; the numbers are proposed anew."""
        self.spec = self.spec.replace(**fields)
        if self.catalog is not None:
            self._read_anew(self.catalog)
        self.specChanged.emit(self.spec)
        self._propose()

    def _read_anew(self, catalog: Any) -> bool:
        """The catalog as its pictures are to be opened now; where that changes which pictures there are, the folder is looked through again (False)."""
        reading = Reading.of(self.spec)
        if catalog.reading.pages != reading.pages:
            self.open_folder(self.folder, name=self.folder_name)
            return False
        self.catalog = catalog if catalog.reading == reading else replace(catalog, reading=reading)
        return True

    def _propose(self) -> None:
        if self.catalog is None or not self.cards:
            return
        from studio.jobs import desk

        spec, catalog = self.spec, self.catalog

        def work(tell: Any, control: Control) -> Mapping[str, Any]:
            chosen, notes = desk.propose(spec, catalog)
            return {"spec": chosen, "notes": list(notes)}

        self.proposed = None
        self.ask("choose", work)

    def reason_not_to_start(self) -> str:
        """Why a training can't start now, in words for a person; "" when it can."""
        if self.training:
            return self.tr("A training is already running.")
        if self.busy("scan"):
            return self.tr("The folder is still being looked through.")
        if self.catalog is None or not len(self.catalog):
            return self.tr("Choose a folder of pictures first.")
        if not self.cards:
            return self.tr("The methods are still being loaded.")
        if self.problem:
            return self.problem
        if self.proposed is None or self.busy("choose"):
            return self.tr("The settings are still being chosen.")
        return ""

    # --- places

    def open_run(self, path: str) -> None:
        """Make a run folder the one that Train, Inspect and Export are about."""
        self.run = str(Path(path).expanduser().absolute())
        self.set_state("inspect", "done")
        self.runOpened.emit(self.run)

    def look_for_last_run(self) -> None:
        """Find the newest run in the person's runs folder; `lastRun` tells it (None: there is none)."""
        from studio.jobs import desk

        self.start("last", lambda tell, control: {"row": next(iter(desk.runs()), None)})

    # --- what the jobs tell

    def warm_up(self) -> None:
        """After the first paint: import the slow things in a thread, read the methods and the device; look what became of the last run."""
        from studio.jobs import desk

        self.adopt("warm", desk.warm_up())
        self.look_for_last_run()

    def _on_events(self, lane: str, told: list[Any]) -> None:
        if lane == "warm":
            self._warmed(told)
        if lane != "train":
            return
        for event in told:
            if isinstance(event, Started):
                self.started = event
                self.open_run(event.run)
            elif isinstance(event, Phase):
                paused = event.name == "paused"
                if paused != self.paused:
                    self.paused = paused
                    self.pausedChanged.emit(paused)

    def _on_job_ended(self, lane: str, ending: Finished | Failed) -> None:
        handler = {"scan": self._scan_ended, "choose": self._choose_ended, "warm": self._warm_ended, "train": self._train_ended, "last": self._last_ended}.get(
            lane
        )
        if handler and not self.waiting(lane):
            handler(ending)

    def _scan_ended(self, ending: Finished | Failed) -> None:
        if isinstance(ending, Failed):
            self.set_state("pictures", "problem")
            return
        if "folder" in ending.result:
            self.open_folder(ending.result["folder"], name=self.tr("Sample pictures"))
            return
        catalog = ending.result.get("catalog")
        if catalog is not None and not self._read_anew(catalog):
            return
        self.catalog = catalog = self.catalog if catalog is not None else None
        self.set_state("pictures", "done" if catalog is not None and len(catalog) else "problem" if catalog is not None else "")
        self.catalogChanged.emit(catalog)
        if catalog is not None:
            if self.folder_name == sources.name_of(self.folder):
                recent.remember(self.folder)
            self.change(images=self.folder)

    def _choose_ended(self, ending: Finished | Failed) -> None:
        if isinstance(ending, Finished) and "spec" in ending.result:
            self.proposed, self.problem, self.notes = ending.result["spec"], "", ending.result["notes"]
            self.set_state("method", "done")
            self.proposedChanged.emit(self.proposed, self.notes)
        elif isinstance(ending, Failed):
            self.proposed, self.problem = None, f"{ending.words} {ending.fix}".strip()
            self.set_state("method", "problem")
            self.proposedChanged.emit(None, [ending.words])

    def _warmed(self, told: list[Any]) -> None:
        for event in told:
            if isinstance(event, Note) and event.name == "cards":
                self._plain_cards = tuple(event.data)
                self.cards = {one.name: in_words(one) for one in event.data}
                if self.cards and self.spec.method not in self.cards:
                    self.spec = self.spec.replace(method=next(iter(self.cards)))
                self.cardsReady.emit()
                self._propose()
            elif isinstance(event, Note) and event.name == "gpus":
                self.gpus = int(event.data)
            elif isinstance(event, Note) and event.name == "device":
                self.device = str(event.data)
                self.deviceReady.emit(self.device)

    def _warm_ended(self, ending: Finished | Failed) -> None:
        if isinstance(ending, Failed):
            self.device = ending.words
            self.deviceReady.emit(self.device)

    def _last_ended(self, ending: Finished | Failed) -> None:
        self.last_run = ending.result.get("row") if isinstance(ending, Finished) else None
        self.lastRun.emit(self.last_run)

    def _train_ended(self, ending: Finished | Failed) -> None:
        self.paused = False
        self.set_state("train", "problem" if isinstance(ending, Failed) else "done")


def signals(cls: Any) -> list[tuple[str, QMetaMethod]]:
    """The signals that a class of ours and its parents declare, not QObject's own."""
    meta = cls.staticMetaObject
    own = range(QObject().metaObject().methodCount(), meta.methodCount())
    found = [meta.method(at) for at in own]
    return [(one.name().toStdString(), one) for one in found if one.methodType() == QMetaMethod.MethodType.Signal]

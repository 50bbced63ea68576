"""Every screen in every state, for looking at: empty, loading, training, error and done, light and dark, each language, at several sizes.

    python packaging/every_screen.py --out FOLDER [--only train] [--languages en,ko] [--looks light,dark] [--sizes 1280x720,1920x1080] [--scale 2] [--text 2]

One short training is real and is recorded; every window after that is shown its beginning, middle, failure and end, so that a picture costs about
a second. --scale: device pixels a logical pixel (2: the 200 % of a fine screen). --text: letters 1.25, 1.5 or 2 times as large.
Files are PLACE-STATE.LANGUAGE.LOOK.SIZE.png. Settings, caches and runs are in a folder that is deleted, unless --home names one to keep and use again.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import pickle
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

STEPS, PICTURES = 60, 240


class Gate:
    """Holds a job at a point of its events until it is opened; `hold(n)`: after n events."""

    def __init__(self) -> None:
        self._left = -1

    def hold(self, after: int) -> None:
        """Let `after` events pass from now on, then wait."""
        self._left = after

    def free(self) -> None:
        """Let everything pass."""
        self._left = -1

    def through(self, tell: Callable[[Any], None], control: Any) -> Callable[[Any], None]:
        """`tell`, with the gate before it."""

        def told(event: Any) -> None:
            while self._left == 0 and not (control and control.stopped):
                time.sleep(0.02)
            if self._left > 0:
                self._left -= 1
            tell(event)

        return told


def make_home(home: Path) -> None:
    """Pictures (some of them broken) and one recorded training, if they are not there yet."""
    if (home / "events.pickle").exists():
        return
    from studio.core.spec import RunSpec
    from studio.data.sample import make_samples
    from studio.jobs import desk

    samples = make_samples(home / "samples", count=PICTURES)
    pictures = home / "Garden birds"
    shutil.copytree(samples.train, pictures)
    (pictures / "notes.txt").write_text("not a picture")
    (pictures / "cut.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(40))
    (pictures / "empty.png").write_bytes(b"")
    (pictures / "scan.pdf").write_bytes(b"%PDF-1.4")
    (home / "nothing").mkdir()
    told: list[Any] = []
    spec = RunSpec(images=str(pictures), method="dino", preset="quick_look", epochs=4, max_steps=STEPS, batch_size=16, out=str(home / "runs" / "birds-dino"))
    result = desk.train(spec, tell=told.append)
    for at, (name, method, state) in enumerate((("birds-dino-longer", "dino", ""), ("birds-simclr", "simclr", "stopped"), ("birds-mae", "mae", "failed"))):
        copy_run(home / "runs" / "birds-dino", home / "runs" / name, method, state, 1.2 + 0.3 * at)
    (home / "runs" / "not a run").mkdir()
    (home / "runs" / "not a run" / "spec.json").write_text("{")
    (home / "events.pickle").write_bytes(pickle.dumps((told, dict(result))))


def copy_run(run: Path, to: Path, method: str, state: str, times: float) -> None:
    """The same run as if it had been another: its losses times a number, its learning rate too; and how it ended."""
    shutil.copytree(run, to)
    spec = json.loads((to / "spec.json").read_text())
    (to / "spec.json").write_text(json.dumps({**spec, "method": method, "lr": spec["lr"] * times}))
    lines = [json.loads(line) for line in (to / "events.jsonl").read_text().splitlines()]
    if state == "failed":
        lines = [*lines[: len(lines) // 2], {"kind": "failed", "words": "There is not enough memory to go on.", "fix": "Use a smaller batch."}]
    for line in lines:
        if "loss" in line.get("values", {}):
            line["values"]["loss"] *= times
    (to / "events.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    if state:
        facts = json.loads((to / "state.json").read_text())
        (to / "state.json").write_text(json.dumps({**facts, "state": state}))


class Stage:
    """One window in one language, led through its states; `grab` keeps each in every look and size."""

    def __init__(self, app: Any, asked: argparse.Namespace, spoken: str) -> None:
        from studio.ui import language
        from studio.ui.app import make_window

        self.app, self.asked, self.spoken = app, asked, spoken
        language.speak(app, spoken)
        self.window = make_window(app, look="light")
        self.session = self.window.session
        self.gate = Gate()
        self.events, self.result = pickle.loads((asked.home / "events.pickle").read_bytes())
        self.fake()

    def fake(self) -> None:
        """Trainings are replayed; scans and previews can be held."""
        from studio.core.events import Progress
        from studio.jobs import desk

        real_scan, gate = _REAL["scan"], self.gate

        def scan(folder: Any, tell: Any = None, control: Any = None, **more: Any) -> Any:
            return real_scan(folder, tell=gate.through(tell, control), control=control, **more)

        def train(spec: Any, tell: Any = None, control: Any = None) -> Any:
            if self.fails:
                from studio.core.trouble import NO_ROOM, Trouble

                for event in self.events[: len(self.events) // 2]:
                    tell(event)
                raise Trouble("There is not enough memory to go on.", "Use a smaller batch, image size or backbone, or --accumulate.", NO_ROOM)
            told = gate.through(tell, control)
            for event in self.events:
                told(event)
                if control.stopped:
                    return {**self.result, "stopped": "stopped"}
                control.turn(lambda on: tell(dataclasses.replace(_phase(), name="paused" if on else "train", words="")))
            return self.result

        def inspect(*args: Any, **more: Any) -> Any:
            tell, control = args[4], args[5]
            while self.holding and not control.stopped:
                tell(Progress("embed", 3, 8))
                time.sleep(0.05)
            return _REAL["inspect"](*args, **more)

        self.fails = self.holding = False
        desk.scan, desk.train, desk.inspect = scan, train, inspect  # type: ignore[assignment]

    def live(self, seconds: float = 0.3) -> None:
        """Let the window live for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.005)

    def wait(self, ready: Callable[[], bool], what: str, seconds: float = 60) -> None:
        """Let it live until `ready`; say what did not come."""
        end = time.monotonic() + seconds
        while not ready():
            if time.monotonic() > end:
                print(f"{what} did not come within {seconds:.0f} s", file=sys.stderr)
                return
            self.live(0.02)

    def grab(self, name: str, widget: Any = None) -> None:
        """Keep the window (or a dialog) in every look and size."""
        if self.asked.only and not name.startswith(tuple(self.asked.only.split(","))):
            return
        for size in self.asked.sizes.split(","):
            width, height = (int(one) for one in size.split("x"))
            if widget is None:
                self.window.resize(width, height)
            for look in self.asked.looks.split(","):
                self.session.theme.choose(look)
                self.live(0.25)
                path = self.asked.out / f"{name}.{self.spoken}.{look}.{size}{self.asked.suffix}.png"
                (widget or self.window).grab().save(str(path), quality=80)
            if widget is not None:
                break

    # --- the states

    def play(self) -> None:
        """All of them."""
        self.window.show()
        self.window.fill()
        self.live(0.5)
        self.empties()
        self.pictures()
        self.method()
        self.train()
        self.inspect()
        self.runs_and_export()
        self.dialogs()
        self.end()

    def empties(self) -> None:
        os.environ["TACIT_RUNS"] = str(self.asked.home / "no runs")
        for place in ("pictures", "method", "train", "inspect", "runs", "export"):
            self.session.go(place)
            self.live(0.2)
            self.grab(f"{place}-empty")
        os.environ["TACIT_RUNS"] = str(self.asked.home / "runs")

    def pictures(self) -> None:
        home, session = self.asked.home, self.session
        session.go("pictures")
        self.gate.hold(3)
        session.open_folder(str(home / "Garden birds"))
        self.live(0.8)
        self.grab("pictures-loading")
        session.go("method")
        self.grab("method-loading")
        session.go("pictures")
        session.cancel_scan()
        self.gate.free()
        self.wait(lambda: not session.busy("scan"), "the end of the scan")
        for name, folder in (("pictures-error", "not there"), ("pictures-none", "nothing")):
            session.open_folder(str(home / folder))
            self.wait(lambda: not session.busy("scan"), "the end of the scan")
            self.grab(name)
        session.warm_up()
        session.change(method="dino", preset="quick_look")
        session.open_folder(str(home / "Garden birds"))
        self.wait(lambda: bool(session.cards) and session.catalog is not None and session.proposed is not None, "the pictures")
        self.live(1.0)
        self.wait(self.thumbnails, "the thumbnails", 10)
        self.grab("pictures-done")
        self.window.panel("pictures").facts.open_rejects()
        self.live(0.3)
        self.grab("pictures-partly")
        if finder := getattr(self.window.panel("pictures"), "finder", None):
            finder.setText("zzz")
            self.live(0.4)
            self.grab("pictures-nothing-found")
            finder.clear()

    def thumbnails(self) -> bool:
        wall = self.window.panel("pictures").gallery
        return all(wall.full_path(wall._shown[at]) in wall._tiles for at in wall._visible())

    def method(self) -> None:
        session = self.session
        session.go("method")
        self.live(0.3)
        self.wait(lambda: not session.busy("look") and session.proposed is not None, "the preview")
        self.live(0.8)
        self.grab("method-done")
        session.change(weights=str(self.asked.home / "no weights.pt"))
        self.wait(lambda: bool(session.problem), "the complaint")
        self.live(0.3)
        self.grab("method-error")
        session.change(weights=None)
        self.wait(lambda: session.proposed is not None, "the settings")

    def train(self) -> None:
        session = self.session
        first = next(at for at, one in enumerate(self.events) if type(one).__name__ == "Started")
        for name, after in (("train-loading", max(1, first - 1)), ("train-running", len(self.events) * 2 // 3)):
            self.gate.hold(after)
            session.start_training()
            self.live(1.5)
            self.grab(name)
            if name == "train-running":
                session.pause()
                self.gate.hold(2)
                self.wait(lambda: session.paused, "the pause", 5)
                self.live(0.3)
                self.grab("train-paused")
                session.resume()
            session.stop()
            self.gate.free()
            self.wait(lambda: not session.training, "the end of the training")
            self.live(0.5)
            self.grab(f"{name}-stopped")
        for name, fails in (("train-error", True), ("train-done", False)):
            self.fails = fails
            session.start_training()
            self.wait(lambda: not session.training, "the end of the training")
            self.live(0.8)
            self.grab(name)

    def inspect(self) -> None:
        session, panel = self.session, self.window.panel("inspect")
        session.open_run(str(self.asked.home / "runs" / "birds-dino"))
        self.holding = True
        session.go("inspect")
        self.live(0.8)
        self.grab("inspect-loading")
        self.holding = False
        for at in range(panel.tabs.count()):
            if panel.tabs.isTabEnabled(at):
                panel.tabs.setCurrentIndex(at)
                self.live(0.5)
                self.wait(lambda: not any(one.startswith(("inspect", "look")) for one in session.running()), f"board {panel.what}", 30)
                self.live(0.5)
                self.grab(f"inspect-{panel.what}")
        panel._look_at(str(self.asked.home / "nothing"))
        self.live(1.5)
        self.grab("inspect-error")
        panel._look_at("")

    def runs_and_export(self) -> None:
        session, window = self.session, self.window
        panel = window.panel("runs")
        session.go("runs")
        for name in ("birds-dino", "birds-mae", "not a run"):
            self.wait(lambda: panel.filter.rowCount() > 3, "the runs")
            panel.select([str(self.asked.home / "runs" / name)])
            self.wait(lambda: not session.busy("peek") and not session.waiting("peek"), "the run")
            self.live(0.8)
            self.grab({"birds-dino": "runs-done", "birds-mae": "runs-failed"}.get(name, "runs-unreadable"))
        panel.select([str(self.asked.home / "runs" / name) for name in ("birds-dino", "birds-dino-longer", "birds-simclr")])
        self.wait(lambda: not session.busy("peek") and not session.waiting("peek"), "the comparison")
        self.live(0.8)
        self.grab("runs-compare")
        panel._compare.tabs.setCurrentIndex(1)
        self.live(0.5)
        self.grab("runs-compare-pictures")
        session.go("export")
        self.live(1.0)
        self.grab("export-ready")
        export = window.panel("export")
        export.out.setText("/proc/encoder.safetensors")
        export._export()
        self.wait(lambda: not session.busy("export"), "the refusal", 120)
        self.live(0.3)
        self.grab("export-error")

    def dialogs(self) -> None:
        from PySide6.QtWidgets import QApplication

        menus = self.window.menus
        for name in ("about", "keys", "find", "guide", "caches", "cluster"):
            action = getattr(menus, name, None)
            if action is None or not hasattr(action, "trigger"):
                continue
            before = {one for one in QApplication.topLevelWidgets() if one.isVisible()}
            action.trigger()
            self.live(0.5)
            for one in QApplication.topLevelWidgets():
                if one.isVisible() and one not in before:
                    self.grab(f"dialog-{name}", one)
                    one.close()
            self.live(0.1)

    def end(self) -> None:
        self.window.close()
        self.live(0.3)
        self.session.join(5.0)
        self.window.deleteLater()
        self.live(0.2)


_REAL: dict[str, Any] = {}


def _phase() -> Any:
    from studio.core.events import Phase

    return Phase("train", "")


def main() -> None:
    """See the module's docstring."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--home", type=Path)
    ask.add_argument("--only", default="", help="first letters of the names wanted, by commas")
    ask.add_argument("--languages", default="en,ko")
    ask.add_argument("--looks", default="light,dark")
    ask.add_argument("--sizes", default="1280x720,1920x1080")
    ask.add_argument("--scale", type=float, default=1)
    ask.add_argument("--text", type=float, default=1)
    asked = ask.parse_args()
    asked.suffix = (f"@{asked.scale:g}" if asked.scale != 1 else "") + (f".text{asked.text:g}" if asked.text != 1 else "")
    asked.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as spare:
        asked.home = (asked.home or Path(spare)).absolute()
        asked.home.mkdir(parents=True, exist_ok=True)
        for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = str(asked.home / name.lower())
        os.environ["TACIT_RUNS"] = str(asked.home / "runs")
        if not os.environ.get("DISPLAY"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ["QT_SCALE_FACTOR"] = f"{asked.scale:g}"
        make_home(asked.home)
        play(asked)


def play(asked: argparse.Namespace) -> None:
    """Every language, one window each."""
    from PySide6.QtCore import QSettings

    from studio.jobs import desk
    from studio.ui.app import make_app

    began = time.monotonic()
    app = make_app()
    _REAL["scan"], _REAL["inspect"] = desk.scan, desk.inspect
    for spoken in asked.languages.split(","):
        QSettings().clear()
        QSettings().setValue("text", asked.text)
        Stage(app, asked, spoken).play()
    print(f"{len([*asked.out.glob('*.png')])} pictures in {asked.out}, {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()

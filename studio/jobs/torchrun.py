"""Several devices: the same `train` verb in one process a device, followed through the run's folder into the same stream of events.

torchrun starts the processes, and starts them all again when one is lost; they then go on from the last checkpoint.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from studio.core import sources
from studio.core.control import Control
from studio.core.events import Event, Failed, Finished, Started
from studio.core.knobs import knobs
from studio.core.spec import RunSpec
from studio.core.trouble import FAILED, INTERRUPTED, UNUSABLE, Interrupted, Trouble
from studio.jobs import machine
from studio.runs.layout import RunFolder, default_runs_dir, open_run, run_name
from studio.runs.read import Tail, read_spec, read_state
from studio.runs.wishes import wish
from studio.train import starter

LOOK_SECONDS = 0.2
LAST_WORDS = 4000
RESTARTS = 3
"""How often a lost process is replaced before the run is given up."""


def inside() -> bool:
    """Whether this process is one of several already."""
    return int(os.environ.get("WORLD_SIZE", "1")) > 1


def exit_code(code: int) -> int:
    """What a process ends with: a stop that a person asked for counts as done where torchrun would take it for a failure and start all again."""
    return 0 if code == INTERRUPTED and int(os.environ.get("TORCHELASTIC_MAX_RESTARTS", "0")) > 0 else code


def processes(spec: RunSpec) -> int:
    """How many processes are to train: what was asked for, with device "all" one a GPU; 1 inside one of several. Raises Trouble for more than there are
    devices for."""
    if inside():
        return 1
    here = machine.gpus() if spec.device in ("all", "auto", "cuda") else 0
    if spec.device == "all" and not here:
        fix = "Use --device cpu, with --processes N for several of them; `doctor` says what is missing."
        raise Trouble("--device is 'all', but this machine has no GPU that PyTorch can use.", fix, UNUSABLE)
    wish = spec.processes or (here if spec.device == "all" else 1)
    if wish > 1 and spec.device.startswith("cuda:"):
        raise Trouble(f"--processes is {wish}, but --device is {spec.device!r}, one GPU.", "Use --device all, or cpu.", UNUSABLE)
    if here and wish > here:
        raise Trouble(f"--processes is {wish}, but this machine has {here} GPU{'' if here == 1 else 's'}.", f"Use at most {here}, or --device cpu.", UNUSABLE)
    return wish


def processes_again(run: str | os.PathLike[str], overrides: Mapping[str, Any]) -> int:
    """How many processes are to go on with a run: as it was trained, or as the overrides say. A run of all GPUs goes on alone where there are none."""
    if inside():
        return 1
    spec = read_spec(open_run(run)).replace(**{name: overrides[name] for name in ("device", "processes") if name in overrides})
    if "device" not in overrides and spec.device in ("all", "cuda") and not machine.gpus():
        return 1
    return processes(spec)


def command(arguments: Sequence[str], *, processes: int) -> list[str]:
    """What to run: torchrun's module with `python -m studio train`. Raises Trouble in a frozen app, which has no Python to start."""
    if getattr(sys, "frozen", False):
        raise Trouble("The installed app trains on one device.", "Install the Python package to train on several.", UNUSABLE)
    launcher = [sys.executable, "-m", "torch.distributed.run", "--standalone", f"--nproc-per-node={processes}", f"--max-restarts={RESTARTS}"]
    return [*launcher, "--module", "studio", "train", *arguments]


def place_of(spec: RunSpec) -> Path:
    """The folder of a new run, named before its processes start."""
    if spec.out:
        return Path(spec.out).expanduser().absolute()
    return default_runs_dir() / run_name(sources.name_of(spec.images), spec.method)


def train(spec: RunSpec, tell: Callable[[Event], None], control: Control, *, processes: int) -> Mapping[str, Any]:
    """Train one run in several processes. Returns and raises as `desk.train`; what is asked of `control` reaches them all."""
    place = place_of(spec)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "spec.json"
        spec.replace(out=None, images=sources.absolute(spec.images)).save(file)
        return follow_child(command(["--spec", str(file), "--out", str(place)], processes=processes), RunFolder(place), tell, control, processes=processes)


def resume(run: str | os.PathLike[str], overrides: Mapping[str, Any], tell: Callable[[Event], None], control: Control, *, processes: int) -> Mapping[str, Any]:
    """Go on with a run in several processes. Returns and raises as `desk.resume`."""
    folder = open_run(run)
    words = command(["--resume", str(folder.path), *flags(overrides)], processes=processes)
    return follow_child(words, folder, tell, control, processes=processes, after=folder.events.stat().st_size if folder.events.is_file() else 0)


def flags(fields: Mapping[str, Any]) -> list[str]:
    """Fields of a RunSpec as the command line's options."""
    known = {one.name: one for one in knobs(RunSpec)}
    words: list[str] = []
    for name, value in fields.items():
        option = "--" + name.replace("_", "-")
        if name == "settings":
            words += [word for key, one in dict(value).items() for word in ("--set", f"{key}={one}")]
        elif name == "watch":
            words += [option, *map(str, value)] if value else []
        elif name in known and known[name].kind == "bool":
            words.append(option if value else f"--no-{option[2:]}")
        elif value is not None:
            words.append(f"{option}={value}")
    return words


def follow_child(
    words: Sequence[str], run: RunFolder, tell: Callable[[Event], None], control: Control, *, processes: int = 1, after: int = 0
) -> Mapping[str, Any]:
    """Start a process that writes `run`, tell what it records until it ends, and give back its result. after: bytes of the run's records that were there
    before and are not told."""
    environment = {
        **os.environ,
        starter.VARIABLE: starter.mine(),
        "OMP_NUM_THREADS": os.environ.get("OMP_NUM_THREADS") or str(max(1, (os.cpu_count() or 1) // processes)),
    }
    before = read_state(run).get("updated")
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(list(words), stdin=subprocess.DEVNULL, stdout=said, stderr=said, env=environment, start_new_session=True) as child,  # noqa: S603
    ):
        reader, asker = Tail(run, after=after), _Asker(run, control, child)
        try:
            while True:
                ended = child.poll() is not None  # before reading, so that its last words are still read
                for event in reader.read():
                    asker.steps = asker.steps or isinstance(event, Started)
                    if not isinstance(event, Finished | Failed):  # the ending is this function's return
                        tell(event)
                if ended:
                    break
                asker.ask()
                time.sleep(LOOK_SECONDS)
        finally:
            reader.close()
            if child.poll() is None:
                _end(child)
        said.seek(0)
        last = said.read()[-LAST_WORDS:].decode("utf-8", "replace")
        return _result(read_state(run), last, child.returncode, before, control)


def _end(child: subprocess.Popen[bytes]) -> None:
    """torchrun takes its processes with it when it is asked to end; killed at once it would leave them."""
    child.terminate()
    try:
        child.wait(10.0)
    except subprocess.TimeoutExpired:
        child.kill()


def _result(state: Mapping[str, Any], last: str, code: int, before: str | None, control: Control) -> Mapping[str, Any]:
    """The run's result, or how it ended as an exception. last: what the processes said at the end. before: when the state had been written before."""
    if state.get("updated") != before or before is None:
        if state.get("result") and state["state"] in ("finished", "stopped"):
            return dict(state["result"])
        error: Mapping[str, Any] = state.get("error") or {}
        if error and state["state"] == "failed":
            raise Trouble(str(error["words"]), str(error.get("fix", "")), int(error.get("exit_code", FAILED)))
    if control.stopped or code == INTERRUPTED:
        raise Interrupted
    lines = [one for one in last.strip().splitlines() if one.strip()]
    own = next((one.removeprefix("error: ") for one in lines if one.startswith("error: ")), "")
    if own:  # refused before there was a run
        raise Trouble(own, "", FAILED)
    quoted = f": {lines[-1]}" if lines else ""
    raise Trouble(f"The training's processes ended with code {code}{quoted}.", "Train with one process.", FAILED)


class _Asker:
    """Passes on what is asked of a control: through the run's folder once it takes steps, by a signal before."""

    def __init__(self, run: RunFolder, control: Control, child: subprocess.Popen[bytes]) -> None:
        self._run, self._control, self._child = run, control, child
        self.steps = False
        self._paused = self._stopped = False

    def ask(self) -> None:
        """What is new since the last time."""
        control = self._control
        if control.stopped and not self._stopped:
            self._stopped = True
            if not (self.steps and self._wish("stop")):
                self._child.send_signal(signal.SIGINT)
        if self.steps and control.paused != self._paused:
            self._paused = control.paused
            self._wish("pause" if self._paused else "go")
        if self.steps and control.take_snapshot_wish():
            self._wish("snapshot")
        if self.steps and control.take_pictures_wish():
            self._wish("pictures")

    def _wish(self, word: str) -> bool:
        with contextlib.suppress(Trouble):
            wish(self._run, word)
            return True
        return False

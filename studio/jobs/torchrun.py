"""Several devices: the same `train` verb in one process a device, followed through the run's folder into the same stream of events."""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from studio.core.control import Control
from studio.core.events import Event, Failed, Finished
from studio.core.spec import RunSpec
from studio.core.trouble import FAILED, UNUSABLE, Trouble
from studio.runs.layout import RunFolder, default_runs_dir
from studio.runs.read import Tail, read_state

LOOK_SECONDS = 0.2
LAST_WORDS = 4000


def command(spec_file: Path, out: Path, *, processes: int) -> list[str]:
    """What to run: torchrun's module with `python -m studio train`. Raises Trouble in a frozen app, which has no Python to start."""
    if getattr(sys, "frozen", False):
        raise Trouble("The installed app trains on one device.", "Install the Python package to train on several.", UNUSABLE)
    launcher = [sys.executable, "-m", "torch.distributed.run", "--standalone", f"--nproc-per-node={processes}", "--module", "studio"]
    return [*launcher, "train", "--spec", str(spec_file), "--out", str(out)]


def train(spec: RunSpec, tell: Callable[[Event], None], control: Control, *, processes: int) -> Mapping[str, Any]:
    """Train one run in several processes. Returns and raises as `desk.train`; `control.stop()` reaches them all, a pause does not."""
    place = Path(spec.out) if spec.out else default_runs_dir() / f"{spec.method}-{processes}x-{time.strftime('%Y%m%d-%H%M%S')}"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "spec.json"
        spec.replace(out=None).save(file)
        return follow_child(command(file, place, processes=processes), RunFolder(place), tell, control)


def follow_child(words: Sequence[str], run: RunFolder, tell: Callable[[Event], None], control: Control) -> Mapping[str, Any]:
    """Start a process that writes `run`, tell what it records until it ends, and give back its result."""
    with tempfile.TemporaryFile() as said, subprocess.Popen(list(words), stdin=subprocess.DEVNULL, stdout=said, stderr=said) as child:  # noqa: S603
        reader, asked = Tail(run), False
        try:
            while True:
                ended = child.poll() is not None  # before reading, so that its last words are still read
                for event in reader.read():
                    if not isinstance(event, Finished | Failed):  # the ending is this function's return
                        tell(event)
                if ended:
                    break
                if control.stopped and not asked:
                    child.send_signal(signal.SIGINT)
                    asked = True
                time.sleep(LOOK_SECONDS)
        finally:
            reader.close()
            if child.poll() is None:
                child.kill()
        state = read_state(run)
        if state.get("result"):
            return dict(state["result"])
        error: Mapping[str, Any] = state.get("error") or {}
        if error:
            raise Trouble(str(error["words"]), str(error.get("fix", "")), int(error.get("exit_code", FAILED)))
        said.seek(0)
        last = said.read()[-LAST_WORDS:].decode("utf-8", "replace").strip().splitlines()
        raise Trouble(f"The training's processes ended with code {child.returncode}{f': {last[-1]}' if last else ''}.", "Train with one process.", FAILED)

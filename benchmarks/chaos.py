"""Kills trainings with SIGKILL at random moments, goes on with them, and compares with the training that nobody killed.

    python benchmarks/chaos.py [--kills 100] [--seed 0] [--methods simclr,mae] [--out benchmarks/CHAOS.md] [--keep DIR]

torch is imported once; every training is a fork of this process. A training says through a pipe where it is (making the run's folder, building the
cache, going back to a checkpoint, in a step, between steps, writing a checkpoint, ending); the moment is drawn by chance in one of these places,
either by the clock (a timer of the operating system sends the signal) or by the operation on files before which the training falls. After each kill the folder must open
and be shown as interrupted. At the end the losses of all steps, the state of the last checkpoint and the encoder must equal, to the last bit, those of
the training that was left alone, and nothing half written may lie around.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import faulthandler
import functools
import os
import random
import select
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import torch
from PIL import Image

from studio import methods
from studio.core.events import Scalars
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.data import cache as pictures
from studio.runs import shelf
from studio.runs.layout import RunFolder, open_run
from studio.runs.read import read_events, read_spec, read_state
from studio.train import bench, checkpoint, loop, meter
from studio.train.stretch import Stretch

ROOT = Path(__file__).parents[1]
NINE = ("rotation", "jigsaw", "context_encoder", "infonce", "simclr", "moco", "moco_v2", "mae", "dino")
STEPS, SAVE_EVERY, BATCH, PICTURES, SIDE = 9, 3, 8, 48, 32
PATIENCE = 120.0
PLACES = {
    "F": "making the run's folder",
    "C": "building the cache",
    "O": "going back to a checkpoint",
    "S": "in a step",
    "B": "between steps",
    "K": "writing a checkpoint",
    "E": "ending",
    "": "elsewhere",
}
WANTED = ("F", "C", "S", "B", "K", "S", "C", "K", "O", "F", "K", "E", "")
"""The places that kills are meant for, in turn. Where one really fell is what the pipe says."""
BETWEEN = 0.0005
"""Seconds from one step's end to the next one's begin, where nothing is saved."""
FILES = ("open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.truncate", "os.utime")


@dataclass(frozen=True)
class Blow:
    """When to kill: after so many entries into a place, `share` of its usual time later, or before its `operation`-th operation on files."""

    place: str
    entry: int
    share: float
    operation: int


@dataclass
class Life:
    """What became of one training process. marks: what it said. durations: seconds by place. code: its exit code, negative for a signal."""

    code: int
    where: str
    durations: dict[str, list[float]]
    operations: dict[str, int]
    seconds: float
    said: str


@dataclass
class Found:
    """What the kills found out."""

    kills: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    how: Counter[str] = field(default_factory=Counter[str])
    runs: int = 0
    steps: int = 0
    missed: int = 0
    defects: list[str] = field(default_factory=list[str])


class _Sigevent(ctypes.Structure):
    _fields_ = [("value", ctypes.c_void_p), ("signo", ctypes.c_int), ("notify", ctypes.c_int), ("rest", ctypes.c_char * 48)]


class _Timespec(ctypes.Structure):
    _fields_ = [("interval_s", ctypes.c_long), ("interval_ns", ctypes.c_long), ("value_s", ctypes.c_long), ("value_ns", ctypes.c_long)]


def kill_in(seconds: float) -> None:
    """Have the operating system kill this process then, whatever it does."""
    libc, timer = ctypes.CDLL(None, use_errno=True), ctypes.c_void_p()
    event, nanoseconds = _Sigevent(None, signal.SIGKILL, 0), max(1, int(seconds * 1e9))
    when = _Timespec(0, 0, nanoseconds // 10**9, nanoseconds % 10**9)
    if libc.timer_create(time.CLOCK_MONOTONIC, ctypes.byref(event), ctypes.byref(timer)) or libc.timer_settime(timer, 0, ctypes.byref(when), None):
        raise OSError(ctypes.get_errno(), "no timer")


class Marks:
    """In the training's process: says where it is, and falls before an operation on files if that is the plan."""

    def __init__(self, pipe: int, blow: Blow | None, usual: dict[str, float]) -> None:
        self.pipe, self.blow, self.usual = pipe, blow, usual
        self.stack: list[str] = []
        self.entries: Counter[str] = Counter()
        self.counting, self.operations = "", 0
        sys.addaudithook(self.hook)

    def hook(self, event: str, _: Any) -> None:
        """Every operation on files in the place counts, also those of other threads."""
        if self.counting and event in FILES:
            self.operations += 1
            blow = self.blow
            if blow and self.counting == blow.place and self.entries[blow.place] == blow.entry and self.operations == blow.operation:
                os.kill(os.getpid(), signal.SIGKILL)

    def is_due(self, place: str) -> bool:
        """Whether the clock is to kill in this place, at this entry."""
        return self.blow is not None and not self.blow.operation and self.blow.place == place and (place == "B" or self.entries[place] == self.blow.entry)

    def around(self, owner: Any, name: str, place: str) -> None:
        """Say when a function is entered and left."""
        function: Callable[..., Any] = getattr(owner, name)

        @functools.wraps(function)
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            self.entries[place] += 1
            outer = self.counting, self.operations
            self.counting, self.operations = place, 0
            os.write(self.pipe, place.encode())
            if self.is_due(place) and place != "B":
                kill_in(self.blow.share * self.usual.get(place, 0.01))
            try:
                return function(*args, **kwargs)
            finally:
                os.write(self.pipe, f"{place.lower()}{self.operations if self.counting == place else 0};".encode())
                self.counting, self.operations = outer
                if place == "S" and self.is_due("B") and self.entries["S"] == 2 * self.blow.entry:
                    kill_in(self.blow.share * BETWEEN)

        setattr(owner, name, wrapped)


def fork(work: Callable[[], Any], blow: Blow | None, usual: dict[str, float], log: Path) -> Life:
    """Do some work in a process of its own, and kill it as planned. usual: seconds that places take."""
    reading, writing = os.pipe()
    begun = time.monotonic()
    child = os.fork()
    if not child:
        os.close(reading)
        _live(work, writing, blow, usual, log)
    os.close(writing)
    life = _watch(child, reading, begun)
    os.close(reading)
    life.said = log.read_text(errors="replace") if log.exists() else ""
    return life


def _live(work: Callable[[], Any], pipe: int, blow: Blow | None, usual: dict[str, float], log: Path) -> None:
    """The child: never returns."""
    code = 1
    try:
        handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(handle, 1)
        os.dup2(handle, 2)
        faulthandler.dump_traceback_later(PATIENCE - 5, file=sys.stderr)
        meter.REPORT_SECONDS = -1.0
        pictures._CHUNK_PICTURES = 8  # pyright: ignore
        marks = Marks(pipe, blow, usual)
        marks.around(loop, "new_run_folder", "F")
        marks.around(bench, "build_cache", "C")
        marks.around(loop, "_open", "O")
        marks.around(loop, "_steps", "B")
        marks.around(loop, "gradients", "S")
        marks.around(loop, "update", "S")
        marks.around(Stretch, "_save", "K")
        marks.around(loop, "_ending", "E")
        if marks.is_due(""):
            kill_in(blow.share * usual["all"] if blow else 0.0)
        work()
        code = 0
    except BaseException as error:
        import traceback

        traceback.print_exception(error)
    finally:
        sys.stderr.flush()
        os._exit(code)


def _watch(child: int, pipe: int, begun: float) -> Life:
    """Follow a child's marks until it ends; one that says nothing for too long is made to say where it hangs."""
    stack: list[tuple[str, float]] = []
    durations: dict[str, list[float]] = {}
    operations: dict[str, int] = {}
    text, data = "", b"-"
    while data:
        ready, _, _ = select.select([pipe], [], [], PATIENCE)
        if not ready:
            os.kill(child, signal.SIGABRT)
            continue
        data = os.read(pipe, 65536)
        text, now = text + data.decode(), time.monotonic()
        while text:
            if text[0].isupper():
                stack.append((text[0], now))
                text = text[1:]
            elif ";" in text:
                head, text = text.split(";", 1)
                place, since = stack.pop()
                assert place.lower() == head[0], (place, head)
                durations.setdefault(place, []).append(now - since)
                operations[place] = max(operations.get(place, 0), int(head[1:]))
            else:
                break
    _, status = os.waitpid(child, 0)
    where = stack[-1][0] if stack else ""
    return Life(os.waitstatus_to_exitcode(status), where, durations, operations, time.monotonic() - begun, "")


def make_pictures(folder: Path) -> Path:
    """Pictures of 40 px that can be told apart."""
    rng = np.random.default_rng(0)
    for index in range(PICTURES):
        pixels = np.kron(rng.integers(0, 255, (5, 5, 3)), np.ones((8, 8, 1))).astype(np.uint8)
        folder.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels).save(folder / f"{index:02}.png")
    return folder


def spec_of(method: str, images: Path, out: Path) -> RunSpec:
    """A training of nine steps that saves every third."""
    net = "resnet18_slim" if "conv" in methods.get(method).kinds else "vit_micro"
    numbers = {"image_size": SIDE, "batch_size": BATCH, "max_steps": STEPS, "save_every": SAVE_EVERY, "lr": 1e-3, "workers": 2}
    places = {"images": str(images), "out": str(out), "cache": "disk", "cache_dir": str(out.with_suffix(".cache"))}
    return RunSpec.from_dict({"method": method, "backbone": net, "preset": "quick_look", "precision": "fp32", "device": "cpu", **numbers, **places})


def losses(run: Path) -> list[tuple[int, float]]:
    """(step, loss) as recorded, in order."""
    return [(one.step, one.values["loss"]) for one in read_events(RunFolder(run)) if isinstance(one, Scalars) and "loss" in one.values]


def state_of(run: Path) -> dict[str, bytes]:
    """The bytes that must be equal: the last checkpoint's tensors and the encoder's."""
    folder = RunFolder(run)
    step = checkpoint.newest(folder)
    paths = {"encoder": folder.encoder_weights, "encoder.json": folder.encoder_card}
    if step is not None:
        paths[f"checkpoint {step}"] = folder.checkpoint(step) / checkpoint.TENSORS
    for path in sorted((folder.insight / "encoders").glob("*.safetensors")):
        paths[path.name] = path
    return {name: path.read_bytes() if path.is_file() else b"" for name, path in paths.items()}


def left_over(run: Path) -> list[str]:
    """Half-written files in a run's folder, and beside it."""
    inside = [str(one.relative_to(run)) for one in run.rglob("*") if one.name.endswith(".tmp")]
    return inside + [one.name for one in run.parent.iterdir() if one.name.endswith(".tmp") and run.name in one.name]


def opens(run: Path, made: bool) -> list[str]:
    """What is wrong with a folder after a kill. made: whether it must be there."""
    if not run.exists():
        return ["the folder is gone"] if made else []
    wrong: list[str] = []
    try:
        read_spec(open_run(run))
        read_events(RunFolder(run))
        state = read_state(RunFolder(run))["state"]
        if state not in ("interrupted", "finished"):
            wrong.append(f"its state is {state}")
        rows = [one for one in shelf.runs(run.parent) if one["run"] == str(run)]
        if len(rows) != 1 or rows[0]["state"] != state:
            wrong.append(f"the shelf shows {rows}")
    except (Trouble, OSError, ValueError) as error:
        wrong.append(f"it can't be opened: {error}")
    return wrong


@dataclass
class Whole:
    """The training of a method that nobody killed."""

    losses: list[tuple[int, float]]
    state: dict[str, bytes]
    usual: dict[str, float]
    entries: dict[str, int]
    operations: dict[str, int]


def whole(method: str, images: Path, folder: Path) -> Whole:
    """Train undisturbed."""
    run = folder / f"{method}-whole"
    life = fork(lambda: loop.train(spec_of(method, images, run)), None, {}, folder / f"{method}-whole.log")
    if life.code:
        raise SystemExit(f"{method} does not train:\n{life.said}")
    usual = {place: float(np.median(times)) for place, times in life.durations.items()}
    entries = {place: len(times) for place, times in life.durations.items()}
    return Whole(losses(run), state_of(run), {**usual, "all": life.seconds}, entries, life.operations)


def draw(chance: random.Random, place: str, one: Whole, again: bool) -> Blow:
    """A moment in a place. again: the run is there already, so its folder is not made and fewer steps are left."""
    place = "O" if again and place == "F" else place
    entry = chance.randint(1, max(1, STEPS if place == "B" else one.entries.get(place, 1)))
    if again:
        entry = min(entry, chance.randint(1, 3))
    most = one.operations.get(place, 0) if place in "FCKOE" else 0
    by_file = bool(most and chance.random() < 0.6)
    return Blow(place, entry, chance.random(), chance.randint(1, most) if by_file else 0)


def trial(method: str, number: int, images: Path, folder: Path, one: Whole, wanted: list[str], chance: random.Random, found: Found) -> None:
    """Kill one training at one moment after another, then let it end and compare."""
    run = folder / f"{method}-{number}"
    made = False
    for at, place in enumerate([*wanted, None]):
        exists = run.exists()
        blow = None if place is None else draw(chance, place, one, exists)
        work: Callable[[], Any] = functools.partial(loop.resume, run) if exists else functools.partial(loop.train, spec_of(method, images, run))
        life = fork(work, blow, one.usual, folder / f"{method}-{number}-{at}.log")
        title = f"{method} {number}.{at} {blow}"
        if life.code == -signal.SIGKILL and blow:
            found.kills[method, life.where] += 1
            found.how["before an operation on files" if blow.operation else "by the clock"] += 1
            made = made or life.where not in ("F", "")
            found.defects += [f"{title}, killed {PLACES[life.where]}: {words}" for words in opens(run, made)]
            made = made or run.exists()
        elif life.code:
            found.defects.append(f"{title}: ended with {life.code}: {life.said.strip().splitlines()[-1:]}")
            print(life.said, file=sys.stderr)
        else:
            found.missed += blow is not None
    found.runs += 1
    if not run.exists():
        return
    if (now := losses(run)) != one.losses:
        found.defects.append(f"{method} {number}: the losses differ: {sorted(set(now) ^ set(one.losses))[:3]}, {len(now)} of {len(one.losses)}")
    found.steps += len(now)
    for name, data in state_of(run).items():
        if one.state.get(name) != data:
            found.defects.append(f"{method} {number}: {name} differs ({len(data)} bytes)")
    if missing := sorted(set(one.state) - set(state_of(run))):
        found.defects.append(f"{method} {number}: missing {missing}")
    if left := left_over(run):
        found.defects.append(f"{method} {number}: left half written: {left}")


def table(found: Found, names: list[str], about: str) -> str:
    """The page."""
    total = sum(found.kills.values())
    words = (__doc__ or "").strip().split("\n\n")
    lines = ["# Killed and gone on", "", words[2], "", about, ""]
    lines += [f"**{total} kills in {found.runs} trainings, {found.steps} losses compared, {len(found.defects)} differences or folders that did not open.**", ""]
    lines += ["| killed | " + " | ".join(f"`{one}`" for one in names) + " | all |", "|---|" + "--:|" * (len(names) + 1)]
    for place, title in PLACES.items():
        row = [found.kills[name, place] for name in names]
        lines.append(f"| {title} | " + " | ".join(str(one) for one in [*row, sum(row)]) + " |")
    row = [sum(count for (name, _), count in found.kills.items() if name == one) for one in names]
    lines += ["| **all** | " + " | ".join(str(one) for one in [*row, total]) + " |", ""]
    how = ", ".join(f"{count} {name}" for name, count in sorted(found.how.items()))
    lines += [f"The moments: {how}. {found.missed} more trainings ended before their moment came and count as no kill.", ""]
    return "\n".join(lines + [f"- {one}" for one in found.defects])


def main() -> None:
    """Kill as often as asked and write the page. Ends with 1 when something was lost."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--kills", type=int, default=100)
    ask.add_argument("--seed", type=int, default=0)
    ask.add_argument("--methods", default=",".join(NINE))
    ask.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "CHAOS.md")
    ask.add_argument("--keep", type=Path, help="leave the runs and their logs in this folder")
    asked = ask.parse_args()
    names, chance, found, begun = asked.methods.split(","), random.Random(asked.seed), Found(), time.monotonic()
    torch.set_num_threads(1)
    methods.catalogue()
    with contextlib.ExitStack() as stack:
        folder = asked.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        images = make_pictures(folder / "pictures")
        wholes = {name: whole(name, images, folder) for name in names}
        print(f"{len(names)} undisturbed trainings: {time.monotonic() - begun:.0f} s", flush=True)
        number, turn = 0, 0
        while sum(found.kills.values()) < asked.kills and number < 4 * asked.kills:
            name, count = names[number % len(names)], min(chance.randint(1, 3), asked.kills - sum(found.kills.values()))
            wanted = [WANTED[(turn + one) % len(WANTED)] for one in range(count)]
            turn += count
            before = len(found.defects)
            trial(name, number, images, folder, wholes[name], wanted, chance, found)
            number += 1
            print(sum(found.kills.values()), name, wanted, *found.defects[before:], flush=True)
    seconds = time.monotonic() - begun
    about = f"`--kills {asked.kills} --seed {asked.seed}`: {STEPS} steps, a checkpoint every {SAVE_EVERY}, {PICTURES} pictures, on the CPU; {seconds:.0f} s."
    asked.out.write_text(table(found, names, about) + "\n", encoding="utf-8")
    print("\n".join(found.defects) or "nothing was lost")
    raise SystemExit(bool(found.defects))


if __name__ == "__main__":
    main()

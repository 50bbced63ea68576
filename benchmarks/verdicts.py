"""Does the verdict tell a run that learns from one that can't? Trains healthy and sabotaged runs and writes what it said of each, and when.

    python benchmarks/verdicts.py [--seeds 0] [--cases "no stop-gradient,…"] [--images DIR] [--out benchmarks/VERDICTS.md] [--readings FILE.json]

Every run is tiny (32 px, slim nets, STEPS steps of BATCH pictures) on the built-in sample pictures, or on DIR. A sabotage is found when the verdict, within
the first fifth of the run, is one of the words that name it; a healthy run is blamed when any verdict of the whole run says that something is wrong.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import tempfile
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import torch

from studio import methods
from studio.core.control import Control
from studio.core.events import Event, Scalars, Verdict
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.data.sample import make_samples
from studio.insight.verdict import History
from studio.methods.dino import dino_loss
from studio.methods.rotation import four_turns
from studio.methods.simclr import nt_xent
from studio.nets.contrast import unit
from studio.train import bench, loop, room, watch

ROOT = Path(__file__).parents[1]
STEPS, BATCH, PICTURES = 300, 32, 1200
FIFTH = 0.2


@dataclass(frozen=True)
class Case:
    """One run. sabotage: a context in which it is trained. changes: of its specification. named: the verdicts that name the sabotage; none: it is healthy."""

    name: str
    method: str
    named: tuple[str, ...] = ()
    sabotage: Callable[[], Any] = contextlib.nullcontext
    changes: dict[str, Any] = field(default_factory=dict[str, Any])
    times_lr: float = 1.0


def replaced(target: Any, name: str, new: Any) -> Callable[[], Any]:
    """A context in which an attribute is another."""
    return lambda: mock.patch.object(target, name, new)


def in_file(method: str, name: str, new: Any) -> Callable[[], Any]:
    """A context in which a function of a method's file is another."""
    return lambda: mock.patch(f"studio.methods.{method}.{name}", new)


@contextlib.contextmanager
def frozen() -> Generator[None]:
    """No gradient reaches the encoder."""
    build = bench.build_method

    def made(*args: Any, **kwargs: Any) -> Any:
        method = build(*args, **kwargs)
        method.backbone.requires_grad_(False)
        return method

    with mock.patch.object(bench, "build_method", made):
        yield


@contextlib.contextmanager
def twins() -> Generator[None]:
    """The second view is the first again."""
    make = room.make

    def made(*args: Any, **kwargs: Any) -> Any:
        views = make(*args, **kwargs)
        return {name: views["a"] if name == "b" else value for name, value in views.items()}

    with mock.patch.object(room, "make", made):
        yield


@contextlib.contextmanager
def black() -> Generator[None]:
    """Every picture is black: what is decoded is nothing."""
    build = bench.build_cache

    def made(*args: Any, **kwargs: Any) -> Any:
        cache = build(*args, **kwargs)
        take = cache.take
        cache.take = lambda indices: take(indices) * np.uint8(0)
        return cache

    with mock.patch.object(bench, "build_cache", made):
        yield


def one_network(prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """SimSiam's loss without its stopped gradient."""
    return -(unit(prediction) * unit(target)).sum(1).mean()


def sees_all(count: int, patches: int, share: float, *, seed: int | None = None, device: Any = None) -> Any:
    """MAE's mask, of which the encoder takes no notice: it sees every patch."""
    from studio.views.masks import random_masking

    _, restore, mask = random_masking(count, patches, share, seed=seed, device=device)
    return restore.argsort(1), restore, mask


def hot(a: torch.Tensor, b: torch.Tensor, *, temperature: float) -> tuple[torch.Tensor, torch.Tensor]:
    """SimCLR's loss at a temperature of 10."""
    return nt_xent(a, b, temperature=10.0)


def even(student: torch.Tensor, teacher: torch.Tensor, centre: torch.Tensor, **_: float) -> tuple[torch.Tensor, torch.Tensor]:
    """DINO's loss with a teacher that is never sharpened: its temperature is 1."""
    return dino_loss(student, teacher, centre, student_temperature=0.1, teacher_temperature=1.0)


def any_turn(pictures: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Turned pictures with labels that have nothing to do with them."""
    turned, turns = four_turns(pictures)
    return turned, turns[torch.randperm(len(turns))]


LOW, STILL, FALLEN, SAME = ("standing still", "at chance"), ("standing still",), ("collapsed", "unstable", "broken"), ("same views", "shortcut")
SABOTAGED = (
    Case("rate x100", "simclr", ("unstable", "collapsed", "broken", "at chance"), times_lr=100.0),
    Case("rate x0.001", "rotation", LOW, times_lr=0.001),
    Case("no stop-gradient", "simsiam", ("collapsed",), in_file("simsiam", "simsiam_loss", one_network)),
    Case("temperature 10", "simclr", ("at chance",), in_file("simclr", "nt_xent", hot)),
    Case("identical views", "moco_v2", SAME, twins),
    Case("all-black pictures", "vicreg", ("same pictures",), black),
    Case("frozen encoder", "simclr", STILL, frozen),
    Case("no masking", "mae", ("shortcut",), in_file("mae", "random_masking", sees_all)),
    Case("centre off", "dino", ("collapsed",), in_file("dino", "CENTRE_MOMENTUM", 1.0)),
    Case("shuffled labels", "rotation", ("at chance",), in_file("rotation", "four_turns", any_turn)),
)
OTHERS = (
    Case("rate x100", "mae", FALLEN, times_lr=100.0),
    Case("rate x100", "byol", FALLEN, times_lr=100.0),
    Case("rate x0.001", "dino", LOW, times_lr=0.001),
    Case("rate x0.001", "simsiam", LOW, times_lr=0.001),
    Case("rate x0.001", "mae", LOW, times_lr=0.001),
    Case("identical views", "simclr", SAME, twins),
    Case("identical views", "byol", SAME, twins),
    Case("all-black pictures", "mae", ("same pictures",), black),
    Case("all-black pictures", "dino", ("same pictures",), black),
    Case("frozen encoder", "jigsaw", STILL, frozen),
    Case("frozen encoder", "vicreg", STILL, frozen),
    Case("even teacher", "dino", ("collapsed",), in_file("dino", "dino_loss", even)),
)
HEALTHY = tuple(Case("healthy", name) for name in ("rotation", "simclr", "moco", "moco_v2", "byol", "simsiam", "vicreg", "swav", "mae", "dino"))
REST = tuple(Case("healthy", name) for name in ("infonce", "jigsaw", "context_encoder", "barlow_twins", "lejepa"))
HEAD = """# Does the verdict tell a run that learns from one that can't?

Figures of `python benchmarks/verdicts.py`: tiny runs (32 px, resnet18_slim or vit_micro, 300 steps of 32 pictures), each judged as a person's run is, while it
trains. A sabotage counts as named when, in the first fifth of the run (60 steps), a verdict was one of the words that fit it; a healthy run counts as blamed when
any verdict of the whole run said that something is wrong. The health is measured at all its moments (3, 6, 10, 15 and 20 % of the run, every epoch's end) so that
the table does not depend on how busy the machine is; in a person's run a moment is left out where the look would cost more than 2 % of the time. "step" is when the deciding verdict was said.
"""
TITLES = {
    "table": "## Ten sabotages, ten healthy runs",
    "others": "## Other methods and other sabotages\n\nThe rules' limits were chosen on the ten and ten runs; these check them elsewhere.",
}
SETS = {"table": (*SABOTAGED, *HEALTHY), "others": (*OTHERS, *REST)}


def spec_of(case: Case, images: Path, seed: int, out: Path, steps: int) -> RunSpec:
    """The method's quick look, smaller: a slim net, STEPS steps of BATCH pictures."""
    preset = methods.get(case.method).presets["quick_look"]
    kind = "vit_micro" if preset["backbone"].startswith("vit") else "resnet18_slim"
    settings = {**preset.get("settings", {}), **case.changes.get("settings", {})}
    return RunSpec(
        images=str(images), method=case.method, preset="quick_look", backbone=kind, image_size=32, batch_size=BATCH, max_steps=steps, epochs=1000,
        lr=float(preset["lr"]) * (BATCH / float(preset["batch_size"])) ** 0.5 * case.times_lr, seed=seed, device="cpu", precision="fp32", cache="ram",
        save_every=10**6, out=str(out), settings=settings,
    )  # fmt: skip


def run(case: Case, images: Path, seed: int, steps: int = STEPS) -> dict[str, Any]:
    """Train it (a sabotaged run only through the first fifth) and say what was said of it: (step, verdict, words, next) each time."""
    history, said, control, begun = History(), list[Verdict](), Control(), time.process_time()
    readings: list[dict[str, float]] = []

    def tell(event: Event) -> None:
        history.hear(event)
        if isinstance(event, Scalars) and "std_ratio" in event.values:
            readings.append({"step": event.step, **history.readings[-1].values})
        if isinstance(event, Verdict):
            said.append(event)
        if case.named and isinstance(event, Scalars) and event.step >= FIFTH * steps:
            control.stop()

    often = mock.patch.multiple(watch, EARLY_SHARE=1.0, COST_SHARE=1.0, PAUSE_SECONDS=0.0)
    with tempfile.TemporaryDirectory() as folder, often, case.sabotage():
        try:
            loop.train(spec_of(case, images, seed, Path(folder) / "run", steps), tell=tell, control=control)
        except Trouble as error:
            said.append(Verdict(0, "broken", error.words, error.fix, False))
    early = [one for one in said if one.step <= FIFTH * steps]
    bad = [one for one in (early if case.named else said) if not one.good]
    right = any(one.verdict in case.named for one in bad) if case.named else not bad
    return {
        "case": case.name, "method": case.method, "seed": seed, "right": right, "seconds": round(time.process_time() - begun, 1), "healthy": not case.named,
        "said": [(one.step, one.verdict, one.words, one.next) for one in said], "readings": readings,
    }  # fmt: skip


def decisive(made: dict[str, Any]) -> tuple[int, str, str, str] | None:
    """What named the sabotage, or blamed the healthy run; else the last that was said."""
    said, case = made["said"], next(one for one in (*SETS[made["set"]],) if (one.name, one.method) == (made["case"], made["method"]))
    found = [one for one in said if one[1] in case.named] if case.named else [one for one in said if one[1] not in ("early", "learning")]
    return found[0] if found else said[-1] if said else None


def table(found: list[dict[str, Any]], about: str) -> str:
    """A section of the results: the counts, then a line a run."""
    bad, well = [one for one in found if not one["healthy"]], [one for one in found if one["healthy"]]
    named, blamed = sum(one["right"] for one in bad), sum(not one["right"] for one in well)
    lines = [f"{about} **{named} of {len(bad)} sabotages named, {blamed} of {len(well)} healthy runs blamed.**", ""]
    lines += ["| run | method | seed | right | step | verdict | what it said | CPU s |", "|---|---|---|---|---|---|---|---|"]
    for one in found:
        step, word, words, advice = decisive(one) or (0, "nothing", "", "")
        cells = [one["case"], one["method"], one["seed"], "yes" if one["right"] else "**no**", step, word, f"{words} {advice}", f"{one['seconds']:.0f}"]
        lines.append("| " + " | ".join(str(cell) for cell in cells) + " |")
    return "\n".join(lines)


def write(path: Path, name: str, section: str) -> None:
    """Put a section between its marks."""
    mark = f"<!-- {name} -->"
    text = path.read_text(encoding="utf-8") if path.exists() else HEAD
    if mark not in text:
        text += f"\n{mark}\n{mark}\n"
    before, _, after = text.split(mark)
    path.write_text(f"{before}{mark}\n{section}\n{mark}{after}", encoding="utf-8")


def pictures(folder: Path) -> Path:
    """The built-in samples' training pictures, fewer of them."""
    return make_samples(folder, count=PICTURES, size=48).train


def main() -> None:
    """Run what is asked for and write the table."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--seeds", default="0")
    ask.add_argument("--set", default="table", choices=SETS)
    ask.add_argument("--cases", default="", help="only these, as name/method,…; nothing is written")
    ask.add_argument("--images", type=Path, help="a folder of pictures instead of the built-in ones")
    ask.add_argument("--readings", type=Path, help="also keep every number that was measured")
    ask.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "VERDICTS.md")
    asked = ask.parse_args()
    torch.set_num_threads(1)
    wanted = [one for one in SETS[asked.set] if not asked.cases or f"{one.name}/{one.method}" in asked.cases.split(",")]
    found: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        images = asked.images or pictures(Path(folder) / "samples")
        for seed in asked.seeds.split(","):
            for case in wanted:
                found.append(made := {**run(case, images, int(seed)), "set": asked.set})
                step, word, *_ = decisive(made) or (0, "nothing")
                print("yes" if made["right"] else "NO ", case.name, case.method, seed, step, word, f"{made['seconds']} s", flush=True)
                if asked.readings:
                    asked.readings.write_text(json.dumps(found), encoding="utf-8")
    if not asked.cases:
        name = asked.images.name if asked.images else "the built-in sample pictures"
        about = f"`--set {asked.set} --seeds {asked.seeds}`, {name}; {sum(one['seconds'] for one in found) / 60:.0f} CPU-minutes on one thread."
        write(asked.out, f"{asked.set} {asked.seeds} on {name}", table(found, f"{TITLES[asked.set]}\n\n{about}"))


if __name__ == "__main__":
    main()

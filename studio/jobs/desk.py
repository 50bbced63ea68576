"""All that a window or a terminal may ask. Plain functions; long ones take `tell` and `control` and are meant for a `Job`:

    job = Job("train", lambda tell, control: desk.train(spec, tell, control)).start()

What a board asks about all pictures of a folder (its map, neighbours, clusters…) is in atlas.py, atlas_looks.py, atlas_out.py and groups.py beside this file.
Nothing here imports torch until a function that needs it is called. Errors a person can act on are `Trouble`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.core.card import Card
from studio.core.control import Control
from studio.core.events import Event, Note, Phase, Pictures
from studio.core.reading import PLAIN, Reading
from studio.core.spec import RunSpec
from studio.jobs.thread import Job, Tell

if TYPE_CHECKING:
    from studio.data.scan import Catalog

WHAT = ("views", "reconstruction", "attention", "neighbours", "map")
FORMATS = ("timm", "torchvision", "onnx", "safetensors")


def cards() -> tuple[Card, ...]:
    """What can be trained, in a fixed order. Read from the user's cache in milliseconds; where that is missing or stale the
    method files are imported (which imports torch) and the cache is written again."""
    from studio.jobs import cards as shelf

    return shelf.cards()


def card(name: str) -> Card:
    """The card of one method. Trouble (unusable) with the list of names when there is none."""
    from studio.jobs import cards as shelf

    return shelf.card(name)


def warm_up() -> Job:
    """A started job that imports torch and reads the cards, so that the first preview is fast. Its mailbox gets
    `Note("cards", tuple[Card, ...])` as soon as they are known, `Note("gpus", int)` (how many can train together), `Note("device", str)` (what "auto" means here), where there is a GPU
    that can't be used `Note("unused_gpu", {"what", "fix"})`, and an ending."""

    def work(tell: Tell, control: Control) -> Mapping[str, Any]:
        from studio.core import shipped
        from studio.jobs import cards as shelf
        from studio.jobs import machine

        tell(Phase("warm-up", "Getting ready"))
        tell(Note("cards", shelf.cards()))
        shelf.import_methods()
        tell(Note("gpus", 0 if shipped.frozen() else machine.gpus()))
        tell(Note("device", machine.auto_device()[0]))
        if idle := machine.unused_gpu():
            tell(Note("unused_gpu", idle))
        return {}

    return Job("warm-up", work).start()


def scan(folder: str | Path, tell: Tell | None = None, control: Control | None = None, *, reading: Reading = PLAIN) -> Catalog:
    """The pictures of a folder, headers only. reading: how they are to be opened. Tells Progress("scan") and Note("scanned", (items, rejects)) as they are found."""
    from studio.data import scan as room

    return room.scan(folder, tell=tell, control=control, reading=reading)


def check(
    folder: str | Path, tell: Tell | None = None, control: Control | None = None, *, list_to: str | Path | None = None, reading: Reading = PLAIN
) -> dict[str, Any]:
    """Decode every file as training would; the contract's JSON of `check`. list_to: where the usable files are listed, one a line."""
    from studio.data import check as room

    return room.check(folder, tell=tell, control=control, list_to=list_to, reading=reading)


def leave_out(folder: str | Path, paths: Sequence[str]) -> int:
    """Leave pictures (paths below the folder) out of every later scan of it, and so out of training. No file is touched. How many are new."""
    from studio.data import left_out as room
    from studio.data.sources import root_of

    return room.leave_out(root_of(folder), paths)


def take_back(folder: str | Path, paths: Sequence[str] | None = None) -> int:
    """Undo `leave_out` for these pictures (None: all of the folder). How many came back."""
    from studio.data import left_out as room
    from studio.data.sources import root_of

    return room.take_back(root_of(folder), paths)


def propose(spec: RunSpec, catalog: Catalog) -> tuple[RunSpec, list[str]]:
    """The spec with every number chosen for this folder and machine, and sentences on what was lowered and why. No torch, unless a person
    named a network. Trouble for settings that can't be used. `device` stays "auto" unless a person chose one."""
    from studio.core import choose
    from studio.jobs import machine
    from studio.runs.start import begun_from

    wanted = card(spec.method)
    spec, begun = begun_from(spec, wanted.kinds)
    device, memory = machine.auto_device() if spec.device == "auto" else ({"all": "cuda"}.get(spec.device, spec.device.split(":")[0]), 0)
    facts = choose.Facts(len(catalog), int(catalog.median_side), device, memory, catalog.coloured)
    chosen, notes = choose.resolve(spec, wanted, facts)
    if spec.backbone:
        from studio.jobs.networks import check_network

        check_network(spec.backbone, wanted)
    return chosen, [*begun, *notes]


def preview(spec: RunSpec, catalog: Catalog, indices: Sequence[int], *, seed: int = 0) -> list[Pictures]:
    """What the network will see of these pictures (indices into the catalog) with these settings, made by the same functions
    as training. `spec` may be unresolved. Pictures that can't be decoded are left out. Imports torch."""
    from studio.jobs import preview as room

    resolved, _ = propose(spec, catalog)
    return room.preview(resolved, catalog, indices, seed=seed)


def train(spec: RunSpec, tell: Tell | None = None, control: Control | None = None) -> Mapping[str, Any]:
    """Train; blocks until it ends, in this process or, where several devices or processes are asked for, in one process each. The contract's JSON of
    `train`. `spec` may be unresolved."""
    from studio.jobs import torchrun

    if (count := torchrun.processes(spec)) > 1:
        return torchrun.train(spec, tell or silent, control or Control(), processes=count)
    from studio.train import loop

    return loop.train(spec, tell=tell, control=control)


def resume(run: str | Path, tell: Tell | None = None, control: Control | None = None, *, overrides: Mapping[str, Any] | None = None) -> Mapping[str, Any]:
    """Go on from the run's last checkpoint. overrides: RunSpec fields a person changes (epochs, device…)."""
    from studio.jobs import torchrun

    if (count := torchrun.processes_again(run, overrides or {})) > 1:
        return torchrun.resume(run, overrides or {}, tell or silent, control or Control(), processes=count)
    from studio.train import loop

    return loop.resume(run, overrides=dict(overrides or {}), tell=tell, control=control)


def slurm(spec: RunSpec, file: str | Path, *, nodes: int = 1) -> Mapping[str, Any]:
    """Write a run as a script for a Slurm cluster; trains nothing. {"slurm", "run", "processes", "submit"}."""
    from studio.jobs import slurm as room

    return room.write(spec, file, nodes=nodes)


def follow(run: str | Path, tell: Tell, control: Control) -> Mapping[str, Any]:
    """Tell a run's events as its folder grows (another process writes it), until it ends or `control` stops."""
    from studio.jobs import replay

    return replay.follow(run, tell, control)


def inspect(run: str | Path, images: str | Path, what: str, out: str | Path | None = None, tell: Tell | None = None, control: Control | None = None, *,
            count: int = 8, seed: int = 0, options: Mapping[str, Any] | None = None) -> Mapping[str, Any]:  # fmt: skip
    """Look at a trained run with `count` pictures of a folder: what is one of `WHAT`.

    Tells the Pictures, Matrix or Cloud it made, writes them as PNG into `out` (None: the run's insight folder) and returns
    {"what", "files"}. Trouble where the method or the backbone can't show it, naming what can.
    """
    from studio.jobs import inspect as room

    return room.inspect(Path(run), Path(images), what, None if out is None else Path(out), tell, control, count=count, seed=seed, options=options or {})


def evaluate(run: str | Path, train: str | Path, test: str | Path, tell: Tell | None = None, control: Control | None = None, *,
             k: int | None = None, device: str = "auto") -> Mapping[str, Any]:  # fmt: skip
    """k-NN and linear probe of the run's frozen encoder beside its untrained twin and raw pixels; the folders' first
    sub-folder names are the labels. The contract's JSON of `evaluate` and standard errors."""
    from studio.jobs import score

    return score.evaluate(Path(run), Path(train), Path(test), tell, control, k=k, device=device)


def embed(
    run: str | Path, images: str | Path, out: str | Path, tell: Tell | None = None, control: Control | None = None, *, device: str = "auto"
) -> Mapping[str, Any]:
    """One vector a picture into a .npz, .csv or .parquet file. {"images", "dim", "out"}."""
    from studio.jobs import score

    return score.embed(Path(run), Path(images), Path(out), tell, control, device=device)


def export(run: str | Path, format: str, out: str | Path, tell: Tell | None = None) -> Mapping[str, Any]:
    """The encoder alone in one of `FORMATS`, reloaded and compared before it says done. The contract's JSON of `export`."""
    from studio.jobs import carry

    return carry.export(Path(run), format, Path(out), tell)


def report(run: str | Path, out: str | Path, *, say: Callable[[str], str] | None = None, language: str = "en") -> Mapping[str, Any]:
    """One self-contained HTML page. {"out"}. say: how its English sentences are said in `language`."""
    from studio.runs.report import write_report

    target = Path(out).expanduser().absolute()
    write_report(Path(run), target, say=say, language=language)
    return {"out": str(target)}


def curves(run: str | Path, out: str | Path, *, name: str = "loss") -> Mapping[str, Any]:
    """A run's curves as .csv, or the one of that name as .svg. {"out", "rows", "curves"}."""
    from studio.runs.curves import write_curves

    return write_curves(run, out, name=name)


def runs(folder: str | Path | None = None) -> list[dict[str, Any]]:
    """The runs in a folder (None: the studio's own runs folder), newest first: the rows of the contract's `runs`."""
    from studio.runs import shelf

    return shelf.runs(folder or None)


def doctor(self_test: bool = False, tell: Tell | None = None) -> Mapping[str, Any]:
    """What this machine offers; the contract's JSON of `doctor`."""
    from studio.jobs import machine

    return machine.doctor(self_test=self_test, tell=tell)


def caches() -> Mapping[str, Any]:
    """What the picture caches take of the disk and may take; see jobs/caches.py."""
    from studio.jobs import caches as room

    return room.caches()


def clear_caches() -> Mapping[str, Any]:
    """Remove the picture caches that nobody uses: {"freed" (bytes), "left" (in use)}. No picture of a person is touched."""
    from studio.jobs import caches as room

    return room.clear()


def limit_caches(size: str) -> None:
    """Keep what all picture caches together may take, as a person writes it ("20GB"); "" is a quarter of the disk. Trouble where that is no size."""
    from studio.data import budget

    budget.choose(size)


def diagnosis(out: str | Path, *, run: str | Path | None = None, settings: Mapping[str, Any] | None = None, details: str = "") -> Mapping[str, Any]:
    """Write one zip for a report of a fault (versions, doctor, journal, settings, the run's last events; no pictures, paths cut). {"out", "files"}.
    run: None for the newest. settings: the window's; details: a failure that was shown."""
    from studio.jobs import diagnosis as room

    return room.save(Path(out).expanduser().absolute(), run=None if run is None else Path(run), settings=settings, details=details)


def demo_folder(tell: Tell | None = None, control: Control | None = None) -> Any:
    """The built-in sample pictures, made once under the user's data folder. An object with `.train` and `.test`
    (folders with a sub-folder a class) and `.masks`."""
    from studio.data.sample import make_samples
    from studio.jobs.cards import data_dir

    return make_samples(data_dir() / "samples", tell=tell, control=control)


def silent(event: Event) -> None:
    """A `tell` for work that nobody watches."""

"""Every file name of a run, once. A run is a folder: readable by a person, copied by copying it."""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import re
import shutil
import sys
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import platformdirs

from studio.core.spec import RunSpec
from studio.core.trouble import NO_ROOM, UNUSABLE, Trouble
from studio.runs.files import sync_folder, write_json

SPEC_NAME = "spec.json"
LEFT_OVER_SECONDS = 86_400.0
LIVE = ("running", "paused")
_STEP_FOLDER = re.compile(r"step-(\d{8,})")
_PICTURE_FILE = re.compile(r"([A-Za-z0-9_]+)-(\d{8,})\.png")


@dataclass(frozen=True)
class RunFolder:
    """The paths of one run. Names only: nothing here reads or writes, and no path comes out of a file of the run, so that a
    run from elsewhere can't lead outside its own folder."""

    path: Path

    def __init__(self, path: str | os.PathLike[str]) -> None:
        object.__setattr__(self, "path", Path(path).expanduser().absolute())

    @property
    def spec(self) -> Path:
        """The whole specification, every number chosen."""
        return self.path / SPEC_NAME

    @property
    def state(self) -> Path:
        """What the run is doing, replaced atomically."""
        return self.path / "state.json"

    @property
    def events(self) -> Path:
        """One record a line."""
        return self.path / "events.jsonl"

    @property
    def notes(self) -> Path:
        """Tags and a note that a person wrote."""
        return self.path / "notes.json"

    @property
    def rejected(self) -> Path:
        """The files left out, with the reason, one a line."""
        return self.path / "rejected.jsonl"

    @property
    def lock(self) -> Path:
        """Held by who trains the run; the process number stands in it."""
        return self.path / ".lock"

    @property
    def checkpoints(self) -> Path:
        """A folder a step."""
        return self.path / "checkpoints"

    @property
    def pictures(self) -> Path:
        """What was shown while training, by step."""
        return self.path / "pictures"

    @property
    def insight(self) -> Path:
        """Results of looking at the encoder."""
        return self.path / "insight"

    @property
    def encoder_weights(self) -> Path:
        """The trained encoder's tensors."""
        return self.path / "encoder.safetensors"

    @property
    def encoder_card(self) -> Path:
        """How to build and feed the encoder."""
        return self.path / "encoder.json"

    @property
    def start_weights(self) -> Path:
        """The tensors that the encoder began with, where that was weights from elsewhere; start.json beside it says where from and what fitted."""
        return self.path / "start.safetensors"

    def checkpoint(self, step: int) -> Path:
        """The folder of the checkpoint after `step` steps."""
        return self.checkpoints / f"step-{step:08d}"

    def snapshot(self, step: int) -> Path:
        """The file of the encoder as it was after `step` steps, kept for looking at."""
        return self.insight / "encoders" / f"step-{step:08d}.safetensors"

    def picture(self, name: str, step: int) -> Path:
        """The file of the picture `name` made after `step` steps."""
        return self.pictures / f"{re.sub('[^A-Za-z0-9_]', '_', name) or 'picture'}-{step:08d}.png"


def snapshot_rest(run: RunFolder, step: int) -> Path:
    """The file of what a method that paints had learned beside its encoder after `step` steps."""
    return run.insight / "painters" / run.snapshot(step).name


def wishes_of(run: RunFolder) -> Path:
    """The file with what a person asks of a training that no window holds, one word a line."""
    return run.path / ".wishes"


def checkpoint_step(folder_name: str) -> int | None:
    """The step of a checkpoint's folder name, or None for other names (a half-written temporary one, a stray file)."""
    found = _STEP_FOLDER.fullmatch(folder_name)
    return int(found.group(1)) if found else None


def picture_name_and_step(file_name: str) -> tuple[str, int] | None:
    """("views", 120) of "views-00000120.png", or None for other names."""
    found = _PICTURE_FILE.fullmatch(file_name)
    return (found.group(1), int(found.group(2))) if found else None


def is_run(path: str | os.PathLike[str]) -> bool:
    """Whether a folder holds a run."""
    return RunFolder(path).spec.is_file()


def open_run(path: str | os.PathLike[str]) -> RunFolder:
    """The run in a folder. Raises Trouble where there is none."""
    run = RunFolder(path)
    if not run.path.exists():
        raise Trouble(f"There is no run at {run.path}: the folder does not exist.", "Check the path; `runs` lists the runs in a folder.", UNUSABLE)
    if not run.spec.is_file():
        raise Trouble(f"{run.path} is not a run: it has no {SPEC_NAME}.", "Give the folder of a run; `runs` lists them.", UNUSABLE)
    return run


def default_runs_dir() -> Path:
    """Where runs go when nobody says: TACIT_RUNS, else the user's data folder."""
    given = os.environ.get("TACIT_RUNS")
    return Path(given).expanduser().absolute() if given else Path(platformdirs.user_data_dir("tacit-studio", appauthor=False)) / "runs"


def new_run_folder(spec: RunSpec, images: str | os.PathLike[str]) -> RunFolder:
    """Make the folder of a new run and return it: `spec.out`, or a name of its own under `default_runs_dir()`.

    It appears with its specification in it, so that a kill at any moment leaves no folder that can't be opened. Raises Trouble when `out`
    already holds something (a run is never overwritten) or can't be made.
    """
    try:
        if spec.out is None:
            return _make_unique(default_runs_dir(), run_name(Path(images).name, spec.method), spec)
        run = RunFolder(spec.out)
        if run.path.is_dir() and any(not is_left_over(one) for one in run.path.iterdir()):
            what = "already holds a run" if run.spec.exists() else "is not empty"
            raise Trouble(f"The run's folder {run.path} {what}.", "Go on with it by --resume, or pick another folder with --out.", UNUSABLE)
        if run.path.exists():
            write_json(run.spec, written(spec))
        elif not _appear(run, spec):
            raise Trouble(f"The run's folder {run.path} was just made by another run.", "Pick another folder with --out.", UNUSABLE)
        run.pictures.mkdir(exist_ok=True)
        return run
    except OSError as error:
        raise cannot_write(error.filename or spec.out or default_runs_dir(), error) from None


def run_name(pictures: str, method: str) -> str:
    """What a run's folder is called when nobody says: after its pictures' name, its method and the second."""
    return f"{_plain(pictures)}-{_plain(method)}-{datetime.now():%Y%m%d-%H%M%S}"


def written(spec: RunSpec) -> dict[str, Any]:
    """What spec.json holds: all but the run's own place, so that the file repeats the run elsewhere."""
    return spec.replace(out=None).to_dict()


def is_left_over(path: Path) -> bool:
    """Whether a file or folder is what a killed writer left half done."""
    return path.name.startswith(".") and path.name.endswith(".tmp")


def _appear(run: RunFolder, spec: RunSpec) -> bool:
    """Make the folder with its specification at once. False: that name is taken."""
    parent = run.path.parent
    parent.mkdir(parents=True, exist_ok=True)
    for old in parent.glob(f".{glob.escape(run.path.name)}.*.tmp"):
        shutil.rmtree(old, ignore_errors=True)
    temporary = RunFolder(parent / f".{run.path.name}.{os.getpid()}.tmp")
    try:
        temporary.path.mkdir()
        write_json(temporary.spec, written(spec))
        temporary.pictures.mkdir()
        if sys.platform != "win32" and run.path.exists():  # renaming over an empty folder would work here
            return False
        os.rename(temporary.path, run.path)
        sync_folder(parent)
        return True
    except OSError as error:
        if run.path.exists() and error.errno in (errno.EEXIST, errno.ENOTEMPTY, errno.EACCES, errno.EPERM):
            return False
        raise
    finally:
        shutil.rmtree(temporary.path, ignore_errors=True)


def cannot_write(path: object, error: OSError) -> Trouble:
    """The Trouble of a file or folder that could not be written: a full disk (exit code 4) or a place that is not ours (2)."""
    if is_disk_full(error):
        return Trouble(f"The disk that holds {path} is full.", "Free some space, or pick another place with --out; the last checkpoint is kept.", NO_ROOM)
    return Trouble(f"Cannot write {path}: {error.strerror or error}.", "Pick a folder that you may write to with --out.", UNUSABLE)


def is_disk_full(error: OSError) -> bool:
    """Whether the disk, a person's share of it or the largest file allowed is used up (on Windows: error 112)."""
    return error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG) or getattr(error, "winerror", None) == 112


def _make_unique(parent: Path, name: str, spec: RunSpec) -> RunFolder:
    for old in parent.glob(".*.tmp") if parent.is_dir() else ():  # of a process that was killed while it made its folder
        with contextlib.suppress(OSError):
            if old.is_dir() and time.time() - old.stat().st_mtime > LEFT_OVER_SECONDS:
                shutil.rmtree(old, ignore_errors=True)
    for number in range(1, 1000):
        run = RunFolder(parent / (name if number == 1 else f"{name}-{number}"))
        if not run.path.exists() and _appear(run, spec):
            return run
    raise AssertionError(f"a thousand runs named {name}")


def _plain(name: str) -> str:
    """A folder's name without what some file system refuses."""
    return re.sub(r'[<>:"/\\|?*\x00-\x1f\s]+', "_", name).strip("._ ")[:60] or "pictures"

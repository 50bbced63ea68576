"""One zip for a report: what is in it, and what is not."""

from __future__ import annotations

import json
import os
import socket
import zipfile
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from studio.core.control import Control
from studio.core.events import Failed, Warned
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.jobs import desk, diagnosis, journal
from studio.jobs.diagnosis import Hider, shortened
from studio.jobs.thread import Job
from studio.runs.layout import RunFolder, new_run_folder
from studio.runs.record import Recorder

SECRET = "family album 2019"


@pytest.fixture
def run(tmp_path: Path) -> Path:
    images = tmp_path / SECRET / "of Anna"
    images.mkdir(parents=True)
    Image.new("RGB", (16, 16)).save(images / "anna.png")
    spec = RunSpec.from_dict({"images": str(images), "method": "simclr", "out": str(tmp_path / "runs of mine" / "first")})
    made = new_run_folder(spec, images)
    with Recorder(made) as recorder:
        recorder.state("running", images=1, device="cpu")
        for number in range(700):
            recorder.tell(Warned(f"The picture {images}/anna.png number {number} is odd.", f"Look at {images}."))
        recorder.tell(Failed("It broke.", "Mend it.", f'  File "{images}/x.py", line 3'))
        recorder.rejected([(f"{images}/b.png", "the file is empty"), (f"{images}/c.png", "the file is empty")])
        recorder.state("failed", error={"words": f"{images} is gone", "fix": ""})
    Image.new("RGB", (16, 16)).save(made.picture("views", 3))
    return made.path


def read(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def test_what_is_in_it_and_that_no_place_or_name_is(run: Path, tmp_path: Path) -> None:
    job = Job("train", lambda tell, control: (_ for _ in ()).throw(RuntimeError(f"cannot open {run}/checkpoints/x")))
    job.start().join(10)
    images = str(tmp_path / SECRET / "of Anna")
    found = desk.diagnosis(tmp_path / "out" / "d.zip", run=run, settings={"images": images, "method": "mae"}, details=f"Traceback in {images}/y.py")
    assert found["out"] == str(tmp_path / "out" / "d.zip")
    parts = read(tmp_path / "out" / "d.zip")
    assert list(parts) == found["files"]
    assert set(parts) == {
        *("about.txt", "versions.txt", "doctor.json", "journal.txt", "settings.json", "details.txt"),
        *(f"run/{name}" for name in ("spec.json", "state.json", "events.jsonl", "files.txt", "rejected.txt")),
    }
    whole = "\n".join(parts.values())
    for one in (SECRET, str(tmp_path), str(Path.home()), "runs of mine"):
        assert one not in whole, one
    if len(socket.gethostname()) > 2 and socket.gethostname() not in ("root", "user", "localhost"):
        assert socket.gethostname() not in whole
    for name in parts:
        if name != "about.txt" and name not in ("versions.txt", "doctor.json", "journal.txt"):
            assert name in parts["about.txt"]
    assert "torch " in parts["versions.txt"] and "tacit-studio 0" in parts["versions.txt"]
    assert "devices" in json.loads(parts["doctor.json"])
    assert "RuntimeError: cannot open" in parts["journal.txt"] and "Traceback" in parts["journal.txt"]
    assert json.loads(parts["settings.json"]) == {"images": "…/of Anna", "method": "mae"}
    assert json.loads(parts["run/spec.json"])["images"] == "…/of Anna" and json.loads(parts["run/state.json"])["state"] == "failed"
    events = [json.loads(line) for line in parts["run/events.jsonl"].splitlines()]
    assert len(events) == diagnosis.LAST_EVENTS and events[-1]["kind"] == "failed" and "number 699" in events[-2]["words"]
    assert parts["run/rejected.txt"].split() == ["2", "the", "file", "is", "empty"]
    assert "pictures/views-00000003.png" in parts["run/files.txt"]
    assert not [name for name in parts if name.endswith((".png", ".safetensors"))]


def test_without_a_run_there_is_still_the_rest(tmp_path: Path) -> None:
    assert desk.diagnosis(tmp_path / "d.zip")["files"] == ["about.txt", "versions.txt", "doctor.json", "journal.txt"]


def test_the_newest_run_is_taken(run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TACIT_RUNS", str(run.parent))
    assert "run/state.json" in desk.diagnosis(tmp_path / "d.zip")["files"]


@pytest.mark.parametrize("hurt", ["spec.json", "state.json", "events.jsonl", "rejected.jsonl"])
def test_a_broken_run_is_diagnosed_too(run: Path, tmp_path: Path, hurt: str) -> None:
    (run / hurt).write_text("[" * 50_000)
    parts = read(Path(desk.diagnosis(tmp_path / "d.zip", run=run)["out"]))
    assert {"run/spec.json", "run/state.json"} <= set(parts)
    if hurt == "spec.json":
        assert "error" in json.loads(parts["run/spec.json"])


def test_a_broken_torch_does_not_hinder_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnosis.machine, "doctor", lambda: (_ for _ in ()).throw(OSError("libtorch.so: cannot open")))
    assert "libtorch.so" in json.loads(read(Path(desk.diagnosis(tmp_path / "d.zip")["out"]))["doctor.json"])["error"]


def test_a_place_that_can_not_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Trouble, match="cannot be written"):
        desk.diagnosis(tmp_path / "file" / "d.zip")
    with pytest.raises(Trouble, match="no run"):
        desk.diagnosis(tmp_path / "d.zip", run=tmp_path / "nowhere")
    assert not (tmp_path / "d.zip").exists()


@pytest.mark.parametrize(
    ("path", "short"),
    [
        ("/home/anna/photos/2019", "…/2019"),
        (r"C:\Users\Anna\Pictures", "…/Pictures"),
        ("/usr/lib/python3/site-packages/torch/nn/x.py", "torch/nn/x.py"),
        ("/opt/tacit/studio/train/loop.py", "studio/train/loop.py"),
        ("name.png", "name.png"),
    ],
)
def test_paths_are_cut(path: str, short: str) -> None:
    assert shortened(path) == short
    assert Hider().text(f'  File "{path}", line 3') == f'  File "{short}", line 3'


def test_ordinary_words_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "anna")
    monkeypatch.setenv("LOGNAME", "anna")
    text = "loss 3/4 and/or https://example.org a 50/50 chance; step 1,000 of 2,000: 0.5 it/s"
    assert Hider().text(text) == text
    assert Hider().text("anna's annals") == "…'s annals"


def test_the_journal_is_bounded_and_survives_odd_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "MOST_BYTES", 2000)
    for number in range(100):
        journal.note("scan", f"entry {number} caf\udce9")
    file = journal.journal_file()
    assert file.stat().st_size < 2200 and file.with_suffix(".old.log").stat().st_size < 2200
    assert "entry 99 caf\\udce9" in journal.last() and len(journal.last(300)) <= 300 and journal.last(300).count("\n") >= 2


def test_a_journal_that_can_not_be_written_hinders_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(journal, "journal_file", lambda: tmp_path / "file" / "studio.log")
    journal.note("scan", "x")
    assert journal.last() == ""


def test_jobs_write_how_they_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    def work(tell: Any, control: Control) -> dict[str, Any]:
        tell(Warned("It is hot.", "Open a window."))
        return {"stopped": "stopped"}

    Job("train", work).start().join(10)
    Job("choose", lambda tell, control: {}).start().join(10)
    lines = journal.last().splitlines()
    assert [line.split(" ", 3)[3] for line in lines] == ["train: warning: It is hot. Open a window.", "train: ended: stopped"]
    assert f" {os.getpid()} " in lines[0]


def test_the_terminal_writes_one(run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from studio.cli import entry

    assert entry.main(["doctor", "--diagnosis", str(tmp_path / "d.zip"), "--run", str(run), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["diagnosis"]["out"] == str(tmp_path / "d.zip") and "torch" in found and "run/spec.json" in read(tmp_path / "d.zip")
    assert entry.main(["doctor", "--run", str(run)]) == 2
    assert "without --diagnosis" in capsys.readouterr().err
    assert RunFolder(run).spec.is_file()

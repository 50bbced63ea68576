"""Several processes, followed through the run's folder."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from studio.core.control import Control
from studio.core.events import Finished, Phase, Scalars
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.jobs import slurm, torchrun
from studio.runs.layout import RunFolder

WRITER = """
import sys, time, signal
from studio.core.events import Scalars, Phase
from studio.core.spec import RunSpec
from studio.runs.layout import new_run_folder
from studio.runs.record import Recorder
stopped = []
signal.signal(signal.SIGINT, lambda *_: stopped.append(1))
run = new_run_folder(RunSpec(out=sys.argv[1]), ".")
with Recorder(run) as recorder:
    recorder.spec(RunSpec(images="x"))
    recorder.state("running")
    recorder.tell(Phase("train", "Training"))
    for step in range(3):
        recorder.tell(Scalars(step, 0.0, 0.0, {"loss": 1.0}))
    if sys.argv[2] == "fail":
        recorder.state("failed", error={"words": "It broke.", "fix": "Mend it.", "exit_code": 4})
        sys.exit(4)
    while sys.argv[2] == "wait" and not stopped:
        time.sleep(0.01)
    recorder.state("finished", result={"stopped": "stopped" if stopped else "finished", "steps": 3})
"""


def follow(tmp_path: Path, how: str, tell: Any, control: Control) -> Any:
    script = tmp_path / "writer.py"
    script.write_text(WRITER)
    return torchrun.follow_child([sys.executable, str(script), str(tmp_path / "run"), how], RunFolder(tmp_path / "run"), tell, control)


@pytest.fixture(autouse=True)
def importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


def test_events_and_result_come_through_the_folder(tmp_path: Path) -> None:
    told: list[Any] = []
    assert follow(tmp_path, "go", told.append, Control()) == {"stopped": "finished", "steps": 3}
    assert [one.step for one in told if isinstance(one, Scalars)] == [0, 1, 2]
    assert not any(isinstance(one, Finished) for one in told)


def test_a_stop_reaches_the_processes(tmp_path: Path) -> None:
    control = Control()

    def tell(event: Any) -> None:
        if isinstance(event, Phase):
            control.stop()

    assert follow(tmp_path, "wait", tell, control)["stopped"] == "stopped"


def test_a_failure_keeps_its_words_and_code(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"It broke\. Mend it\.") as caught:
        follow(tmp_path, "fail", lambda event: None, Control())
    assert caught.value.exit_code == 4


def test_a_process_that_dies_early_is_quoted(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="code 3: no such device"):
        words = [sys.executable, "-c", "import sys; print('no such device'); sys.exit(3)"]
        torchrun.follow_child(words, RunFolder(tmp_path / "run"), lambda event: None, Control())


def test_several_folders_name_the_run_and_stay_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    spec = RunSpec(images="one\ntwo", method="mae")
    assert torchrun.place_of(spec).name.startswith("one_+_two-mae-")
    text = slurm.script(spec, tmp_path / "run", nodes=1, file=tmp_path / "job")
    assert f'"{tmp_path}/one"' in text and f'"{tmp_path}/two"' in text


def test_the_command_is_the_contracts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = torchrun.command(["--spec", "spec.json"], processes=4)
    assert "--nproc-per-node=4" in words and words[words.index("studio") + 1] == "train"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(Trouble, match="one device"):
        torchrun.command(["--spec", "spec.json"], processes=4)


def test_a_stop_is_no_failure_that_torchrun_would_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TORCHELASTIC_MAX_RESTARTS", raising=False)
    assert [torchrun.exit_code(code) for code in (0, 1, 4, 130)] == [0, 1, 4, 130]
    monkeypatch.setenv("TORCHELASTIC_MAX_RESTARTS", "3")
    assert [torchrun.exit_code(code) for code in (0, 1, 4, 130)] == [0, 1, 4, 0]

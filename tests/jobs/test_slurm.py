"""The script for a cluster: a shell can read it, names with blanks and quotes stay one word, and what it starts is torchrun's rendezvous."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from studio.cli import entry
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.jobs import slurm

FAKE = """#!/bin/bash
case "$(basename "$0")" in
  scontrol) echo node1; echo node2 ;;
  srun) shift; printf '%s\\n' "$@" > "$CALLED" ;;
esac
"""


def submitted(script: Path, folder: Path) -> list[str]:
    """Run the script as a batch system would, with stand-ins for its commands; what it would have started on each machine."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    for name in ("scontrol", "srun"):
        (tools / name).write_text(FAKE)
        (tools / name).chmod(0o755)
    environment = {
        "PATH": f"{tools}:/usr/bin:/bin",
        "CALLED": str(folder / "called"),
        "SLURM_JOB_ID": "41234",
        "SLURM_JOB_NODELIST": "node[1-2]",
        "SLURM_JOB_NUM_NODES": "2",
    }
    subprocess.run(["bash", str(script)], check=True, env=environment)
    return (folder / "called").read_text().splitlines()


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize("name", ["plain", "it's $HOME; `date`", 'with blanks % and "quotes"'])
def test_a_shell_reads_it_and_starts_torchrun(tmp_path: Path, name: str) -> None:
    place = tmp_path / name
    spec = RunSpec(images=str(place / "photos"), method="simclr", out=str(place / "run"), device="all", processes=4, batch_size=512)
    found = slurm.write(spec, place / "train.sbatch", nodes=2)
    script = Path(found["slurm"])
    subprocess.run(["bash", "-n", str(script)], check=True)
    assert found["processes"] == 8 and found["run"] == str(place / "run")
    words = submitted(script, tmp_path)
    assert words[1:3] == ["-m", "torch.distributed.run"]
    for wanted in ("--nnodes=2", "--nproc-per-node=4", "--rdzv-backend=c10d", "--rdzv-id=41234", f"--rdzv-endpoint=node1:{20000 + 41234 % 20000}"):
        assert wanted in words
    assert words[words.index("--module") :] == ["--module", "studio", "train", "--spec", f"{place}/run.spec.json", "--out", f"{place}/run"]
    written = RunSpec.read(place / "run.spec.json")
    assert (written.images, written.batch_size, written.device, written.processes) == (str(place / "photos"), 512, "all", None)


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_submitted_again_it_goes_on(tmp_path: Path) -> None:
    found = slurm.write(RunSpec(images="photos", method="mae", out=str(tmp_path / "run")), tmp_path / "t.sbatch", nodes=1)
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "spec.json").write_text("{}")
    assert submitted(Path(found["slurm"]), tmp_path)[-2:] == ["--resume", str(tmp_path / "run")]


def test_its_head_asks_for_what_the_run_needs(tmp_path: Path) -> None:
    text = slurm.script(RunSpec(images="x", method="dino", device="all", processes=8), tmp_path / "run", nodes=3, file=tmp_path / "f")
    for line in ("--nodes=3", "--ntasks-per-node=1", "--gpus-per-node=8", f"--cpus-per-task={8 * slurm.CORES}", "--job-name=tacit-dino", "--requeue"):
        assert f"#SBATCH {line}\n" in text
    assert text.startswith("#!/bin/bash\n#SBATCH ")
    assert "gpus-per-node" not in slurm.script(RunSpec(images="x", device="cpu"), tmp_path / "run", nodes=1, file=tmp_path / "f")


def test_a_folder_is_no_script(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="which is a folder"):
        slurm.write(RunSpec(images="x"), tmp_path, nodes=1)


def test_the_terminal_writes_it_and_trains_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["train", "--images", str(tmp_path), "--method", "simclr", "--device", "all", "--processes", "4", "--nodes", "2", "--out", str(tmp_path / "run")]
    assert entry.main([*words, "--slurm", str(tmp_path / "t.sbatch"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["slurm"] == str(tmp_path / "t.sbatch") and found["submit"].startswith("sbatch ") and found["processes"] == 8
    assert not (tmp_path / "run").exists()
    assert entry.main([*words, "--json"]) == 2
    assert "--nodes" in json.loads(capsys.readouterr().out)["error"]

"""A run as a job of a Slurm cluster: one script to hand to sbatch, with the run's specification in it."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from studio import __version__
from studio.core.sources import absolute
from studio.core.spec import RunSpec
from studio.core.trouble import UNUSABLE, Trouble
from studio.jobs.torchrun import RESTARTS, place_of
from studio.runs.files import write_text
from studio.runs.layout import cannot_write, written

CORES = 8
"""Processor cores a process, for decoding and views."""

SCRIPT = """#!/bin/bash
{head}
#SBATCH --open-mode=append
#SBATCH --requeue
#SBATCH --signal=TERM@300

# Trains one run with Tacit Studio {version} in {processes} process(es) on each of {nodes} machine(s). To submit it: sbatch {file}
# Add what your cluster wants above (partition, account) and change the time. The pictures, the run's folder and this Python have to be on a disk that
# all machines share. Five minutes before its time is over the run is saved; submitted again, or put back by the cluster, it goes on from there.
# To follow it, open the run's folder in the studio.
set -euo pipefail

python={python}
run={run}

mkdir -p "$(dirname "$run")"
cat > "$run.spec.json" <<'SPECIFICATION'
{spec}
SPECIFICATION

if [ -e "$run/spec.json" ]; then
    what=(--resume "$run")
else
    what=(--spec "$run.spec.json" --out "$run")
fi

first=$(scontrol show hostnames "$SLURM_JOB_NODELIST")
first=${{first%%$'\n'*}}
port=$((20000 + SLURM_JOB_ID % 20000))
export OMP_NUM_THREADS={cores}

srun --kill-on-bad-exit=1 "$python" -m torch.distributed.run \\
    --nnodes="$SLURM_JOB_NUM_NODES" --nproc-per-node={processes} --max-restarts={restarts} \\
    --rdzv-backend=c10d --rdzv-id="$SLURM_JOB_ID" --rdzv-endpoint="$first:$port" \\
    --module studio train "${{what[@]}}"
"""


def write(spec: RunSpec, file: str | os.PathLike[str], *, nodes: int) -> Mapping[str, Any]:
    """Write the script of a run. spec: may be unresolved; its `processes` are those of one machine. {"slurm", "run", "processes", "submit"}. Raises Trouble
    where the file can't be written or is no script."""
    target = Path(file).expanduser().absolute()
    run = place_of(spec)
    if target == run or target.is_dir():
        raise Trouble(f"--slurm is {str(file)!r}, which is a folder.", "Give the name of a file, for instance train.sbatch.", UNUSABLE)
    text = script(spec, run, nodes=nodes, file=target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_text(target, text)
        with contextlib.suppress(OSError):
            target.chmod(0o755)
    except OSError as error:
        raise cannot_write(target, error) from None
    return {"slurm": str(target), "run": str(run), "processes": nodes * (spec.processes or 1), "submit": shlex.join(["sbatch", str(target)])}


def script(spec: RunSpec, run: Path, *, nodes: int, file: Path) -> str:
    """The script's text."""
    processes = spec.processes or 1
    log = run.with_name(f"{run.name}.log")
    options = {
        "job-name": f"tacit-{plain(spec.method)}",
        "nodes": nodes,
        "ntasks-per-node": 1,
        "gpus-per-node": processes if spec.device != "cpu" else None,
        "cpus-per-task": CORES * processes,
        "time": "24:00:00",
        "output": str(log).replace("%", "%%"),
    }
    head = "\n".join(f"#SBATCH --{name}={shlex.quote(str(value))}" for name, value in options.items() if value is not None)
    inside = spec.replace(images=absolute(spec.images), processes=None)
    return SCRIPT.format(
        head=head,
        version=__version__,
        processes=processes,
        nodes=nodes,
        file=shlex.quote(str(file)),
        python=shlex.quote(sys.executable),
        run=shlex.quote(str(run)),
        spec=json.dumps(written(inside), indent=2, ensure_ascii=True),
        cores=CORES,
        restarts=RESTARTS,
    )


def plain(name: str) -> str:
    """A name without what a shell or Slurm reads as something else."""
    return re.sub(r"[^A-Za-z0-9_.-]+", "_", name).strip("._-")[:60] or "run"

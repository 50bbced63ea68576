from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from studio.data.lock import Lock

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from studio.data.lock import Lock
with Lock(Path(sys.argv[1])) as lock:
    print(lock.take(), flush=True)
    sys.stdin.read()
"""


def test_one_at_a_time_also_between_threads_of_one_process(tmp_path: Path) -> None:
    first, second = Lock(tmp_path / "lock"), Lock(tmp_path / "lock")
    with first:
        assert first.take() and not second.take()
        assert second.owner() == os.getpid()
    with second:
        assert second.take()


def test_a_dead_owner_is_no_owner(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(path), str(ROOT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout and holder.stdout.readline() == "True\n"
        lock = Lock(path)
        assert not lock.take() and lock.owner() == holder.pid
        heard: list[int | None] = []

        def waiting(owner: int | None) -> None:
            heard.append(owner)
            holder.kill()
            holder.wait()

        with lock.wait(waiting):
            assert heard == [holder.pid] and lock.owner() == os.getpid()


def test_who_waits_may_give_up(tmp_path: Path) -> None:
    def give_up(owner: int | None) -> None:
        raise KeyboardInterrupt

    with Lock(tmp_path / "lock") as first:
        assert first.take()
        with pytest.raises(KeyboardInterrupt):
            Lock(tmp_path / "lock").wait(give_up)


def test_a_file_that_names_nobody(tmp_path: Path) -> None:
    (tmp_path / "lock").write_text("what")
    lock = Lock(tmp_path / "lock")
    assert lock.owner() is None
    with lock:
        assert lock.take()

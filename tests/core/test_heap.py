"""Freed memory stays while a training runs and goes when it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

PROGRAM = """
import ctypes, json, resource, sys, threading
from studio.core import heap

MEGA = 1 << 20
c = ctypes.CDLL(None)
c.malloc.restype = ctypes.c_void_p

def faults(rounds):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(rounds):
        blocks = [ctypes.c_void_p(c.malloc(size * MEGA)) for size in (3, 40, 80)]
        for block, size in zip(blocks, (3, 40, 80)):
            ctypes.memset(block, 1, size * MEGA)
        for block in blocks:
            c.free(block)
    return (resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before) / rounds

def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / MEGA

def work():
    found["usual"] = faults(3)
    before = resident()
    with heap.kept():
        with heap.kept():
            faults(2)
        found["kept"] = faults(3)
        found["more"] = resident() - before
        heap.give_back()
        found["given back"] = resident() - before
        faults(1)
    found["after"] = resident() - before
    found["usual again"] = faults(3)

found = {}
if sys.argv[1] == "limited":
    resource.setrlimit(resource.RLIMIT_AS, (8 << 30, resource.RLIM_INFINITY))
if sys.argv[1] == "thread":
    heap.one_heap()
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
else:
    work()
print(json.dumps(found))
"""


def measured(where: str, program: str = PROGRAM, **environment: str) -> dict[str, float]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("MALLOC_") and name != "GLIBC_TUNABLES"}
    done = subprocess.run([sys.executable, "-c", program, where], env={**plain, **environment}, capture_output=True, text=True, check=True, timeout=60)
    return json.loads(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's heap is Linux's")
@pytest.mark.parametrize("where", ["main", "thread"])
def test_freed_memory_stays_while_a_training_runs(where: str) -> None:
    found = measured(where)
    if found["usual"] < 1000:
        pytest.skip("this C library keeps freed blocks by itself")
    assert found["kept"] < 0.05 * found["usual"]
    assert found["more"] > 100
    assert found["given back"] < 20
    assert found["after"] < 20
    assert found["usual again"] > 1000


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's heap is Linux's")
def test_a_heap_that_a_person_has_set_up_is_left_alone() -> None:
    assert measured("main", MALLOC_MMAP_THRESHOLD_="65536")["kept"] > 1000


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's heap is Linux's")
def test_nothing_is_kept_where_addresses_are_short() -> None:
    assert measured("limited")["kept"] > 1000


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's heap is Linux's")
def test_nothing_is_kept_after_memory_has_run_out() -> None:
    scarce = PROGRAM.replace("            faults(2)", "            heap.scarce()\n            faults(2)")
    assert scarce != PROGRAM
    found = measured("main", scarce)
    if found["usual"] < 1000:
        pytest.skip("this C library keeps freed blocks by itself")
    assert found["kept"] > 0.5 * found["usual"]

"""Where and in which arithmetic to train: what a person asked for, checked; what "auto" means here, measured."""

from __future__ import annotations

import math
import platform
import time
from collections.abc import Callable

import psutil
import torch

from studio.core.spec import TRAINING_DEVICES
from studio.core.trouble import UNUSABLE, Trouble

PROBE_STEPS = 2
WORTH = 1.05
HOPELESS = 2.0
NO_MEMORY_WORDS = (
    "out of memory",
    "can't allocate memory",
    "cannot allocate memory",
    "not enough memory",
    "alloc_failed",
    "bad_alloc",
    "could not create a memory",
    "could not create a primitive",  # what oneDNN says where it finds no room for its code or its scratch space
)


def choose_device(name: str) -> torch.device:
    """The device of that name; "auto" is the first GPU that works, else Apple's, else the CPU. Raises Trouble for one that isn't there."""
    if name == "all":  # this process's part of it is chosen elsewhere; one that is alone takes the one GPU there is
        name = "cuda"
    if name == "auto":
        return torch.device("cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu")
    try:
        device = torch.device(name)
    except RuntimeError:
        device = torch.device("meta")
    if device.type not in ("cpu", "cuda", "mps"):
        raise Trouble(f"--device is {name!r}; allowed is {TRAINING_DEVICES}.", "Use auto to let the studio choose.", UNUSABLE)
    if device.type == "cuda" and not torch.cuda.is_available():
        raise Trouble(f"--device is {name!r}, but this machine has no GPU that PyTorch can use.", "Use --device cpu; `doctor` says what is missing.", UNUSABLE)
    if device.type == "cuda" and (device.index or 0) >= torch.cuda.device_count():
        raise Trouble(f"--device is {name!r}, but this machine has {torch.cuda.device_count()} GPU(s).", "Use cuda:0.", UNUSABLE)
    if device.type == "mps" and not torch.backends.mps.is_available():
        raise Trouble("--device is 'mps', but this machine has no Apple GPU that PyTorch can use.", "Use --device cpu.", UNUSABLE)
    return device


def memory_of(device: torch.device) -> int:
    """Bytes of the device's memory."""
    if device.type == "cuda":
        return int(torch.cuda.get_device_properties(device).total_memory)
    return int(psutil.virtual_memory().total)


def memory_now(device: torch.device) -> dict[str, float]:
    """Bytes in use and there are, of the machine ("host_memory", "host_memory_total") and of a GPU ("memory", "memory_total"), by all programs: what is
    left decides whether the next step fits."""
    host = psutil.virtual_memory()
    found = {"host_memory": float(host.total - host.available), "host_memory_total": float(host.total)}
    if device.type == "cuda":
        free, total = torch.cuda.mem_get_info(device)
        found |= {"memory": float(total - free), "memory_total": float(total)}
    elif device.type == "mps":
        found |= {"memory": float(torch.mps.driver_allocated_memory()), "memory_total": float(torch.mps.recommended_max_memory())}
    return found


def describe(device: torch.device) -> str:
    """The device for a person: "cpu (AMD EPYC, 2 cores)", "cuda (NVIDIA H200)"."""
    if device.type == "cuda":
        return f"cuda ({torch.cuda.get_device_name(device)})"
    if device.type == "mps":
        return "mps (Apple GPU)"
    return f"cpu ({platform.machine() or 'unknown'}, {torch.get_num_threads()} threads)"


def autocast(device: torch.device, precision: str) -> torch.autocast:
    """A fresh autocast context for that arithmetic; off for fp32."""
    dtype = {"bf16": torch.bfloat16, "fp16": torch.float16}.get(precision, torch.bfloat16)
    return torch.autocast(device.type, dtype=dtype, enabled=precision != "fp32")


def check_precision(precision: str, device: torch.device) -> None:
    """Raises Trouble where an arithmetic can't be used."""
    if precision == "fp16" and device.type != "cuda":
        raise Trouble(f"--precision is 'fp16', which needs a CUDA GPU; this run is on {device.type}.", "Use bf16 or fp32.", UNUSABLE)


def probe_precision(prepare: Callable[[], Callable[[str], None]], device: torch.device) -> str:
    """bf16 where it wins, else fp32. On a GPU by its generation; on a CPU by timing two steps of each after a warm-up, in turns (CPU time, so
    that a busy machine does not decide), unless the warm-up shows that bf16 is only imitated there, which is slow. prepare: makes a function that runs one training step of a throw-away network in an arithmetic."""
    if device.type == "cuda":
        return "bf16" if torch.cuda.is_bf16_supported(including_emulation=False) else "fp32"
    if device.type != "cpu":
        return "fp32"
    step = prepare()
    least = {"fp32": math.inf, "bf16": math.inf}
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # threads that wait for a busy core would be counted as work
    try:
        first = {precision: _timed(step, precision) for precision in least}
        if first["bf16"] > HOPELESS * first["fp32"]:
            return "fp32"
        for _ in range(PROBE_STEPS):
            for precision in least:
                least[precision] = min(least[precision], _timed(step, precision))
    finally:
        torch.set_num_threads(threads)
    return "bf16" if least["bf16"] * WORTH < least["fp32"] else "fp32"


def _timed(step: Callable[[str], None], precision: str) -> float:
    """CPU seconds of one step."""
    begun = time.process_time()
    step(precision)
    return time.process_time() - begun


def out_of_memory(error: BaseException) -> bool:
    """Whether an error says that the device, or the machine, has no memory left (torch words it in several ways)."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    words = str(error).lower()
    return isinstance(error, RuntimeError) and any(one in words for one in NO_MEMORY_WORDS)
